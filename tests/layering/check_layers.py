#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Fail on an #include against the arrows of docs/layers.txt.

usage: check_layers.py SOURCE_DIR     exit 0: every include follows an arrow; 1: the wrong ones are listed
"""
import fnmatch
import re
import sys
from pathlib import Path

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
FOLDERS = ["lib", "extractors", "rules", "graph", "query", "export", "cli", "tests", "tools", "bench"]


def read_layers(text):
    """-> ({room: set of rooms it may include, itself among them}, [(prefix, [patterns])])"""
    direct, doors = {}, []
    for line in text.splitlines():
        line = line.split("#", 1)[0].strip()
        if not line:
            continue
        kind, rest = line.split(None, 1)
        name, _, values = rest.partition(":")
        if kind == "room":
            direct[name.strip()] = values.split()
        elif kind == "door":
            doors.append((name.strip(), values.split()))
        else:
            raise ValueError(f"docs/layers.txt: unknown line: {line}")
    closed = {}

    def close(room):
        if room not in closed:
            closed[room] = {room}
            for below in direct[room]:
                closed[room] |= close(below)
        return closed[room]

    for room in direct:
        close(room)
    return closed, doors


def room_of(path, rooms):
    """The longest room that holds the path; a unit test counts as its room's."""
    match = re.match(r"tests/unit/(?:(\w+)/)?", path)
    if match:
        name = match.group(1) or ""
        return name if name in rooms else f"lib/{name}" if f"lib/{name}" in rooms else None
    return max((room for room in rooms if path.startswith(room + "/")), key=len, default=None)


def check(root):
    rooms, doors = read_layers((root / "docs/layers.txt").read_text(encoding="utf-8"))
    problems = []
    for folder in FOLDERS:
        for file in sorted((root / folder).rglob("*")):
            if file.suffix not in (".h", ".cpp"):
                continue
            path = file.relative_to(root).as_posix()
            problems += check_file(path, file.read_text(encoding="utf-8"), rooms, doors, root)
    return problems


def check_file(path, text, rooms, doors, root):
    problems = []
    room = room_of(path, rooms)
    for number, line in enumerate(text.splitlines(), 1):
        match = INCLUDE.match(line)
        if not match:
            continue
        quote, name = match.groups()
        where = f"{path}:{number}: includes {name}"
        if quote == "<":
            for prefix, patterns in doors:
                if name.startswith(prefix) and not any(fnmatch.fnmatch(path, p) for p in patterns):
                    problems.append(f"{where}: {prefix} may only be included by: {' '.join(patterns) or 'nothing'}")
        elif not (root / name).is_file():
            problems.append(f"{where}: quoted includes start at the top of the repository, and there is no such file")
        else:
            other = room_of(name, rooms)
            is_test = path.startswith("tests/")
            if name.startswith("tests/support/") and is_test:
                continue
            if room is None:
                problems.append(f"{path}: belongs to no room of docs/layers.txt")
            elif other not in rooms[room]:
                problems.append(f"{where}: {room} may include {', '.join(sorted(rooms[room] - {room})) or 'no other room'}")
    return problems


def main():
    problems = check(Path(sys.argv[1]))
    print("\n".join(problems) or "every include follows an arrow of docs/layers.txt")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
