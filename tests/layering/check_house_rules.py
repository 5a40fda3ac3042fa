#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Fail on what the house forbids in its sources and a compiler does not see.

usage: check_house_rules.py SOURCE_DIR     exit 0: none found; 1: they are listed
"""
import re
import sys
from pathlib import Path

ROOMS = ["lib", "extractors", "rules", "graph", "query", "export"]
ALL = ROOMS + ["cli", "tests", "tools", "bench"]
MAX_LINES = 500

# pattern, why; only in the library rooms
IN_ROOMS = [
    (r"\bstd::(cout|cerr|clog)\b|\b(?:std::)?f?printf\s*\(|\bfmt::print\b|\bputs\s*\(", "rooms never print: report to Diagnostics"),
    (r"\b(?:std::)?(?:exit|_Exit|quick_exit|abort)\s*\(", "rooms never end the program: return a Result"),
    (r"\bthrow\b", "no exception crosses a room: return a Result"),
    (r"\bsystem_clock\b|\bstd::time\s*\(|\blocaltime\b|\bgmtime\b", "no clock: the reference date is an argument"),
    (r"\bsetlocale\b|\bstd::locale\b|\bgetenv\b", "output never depends on the machine's settings"),
    (r"\brand\s*\(|\brandom_device\b", "the same input gives the same bytes"),
]
IN_THE_PROGRAM = [(r"^\s*using\s+namespace\b(?!.*literals)", "no using namespace")]


def code_of(line):
    """The line without string literals and comments."""
    return re.sub(r'"(?:[^"\\]|\\.)*"', '""', line).split("//")[0]


def check_file(path, text):
    problems = []
    lines = text.splitlines()
    if not lines or "SPDX-License-Identifier: Apache-2.0" not in lines[0]:
        problems.append(f"{path}:1: the first line is // SPDX-License-Identifier: Apache-2.0")
    if path.endswith(".h") and "#pragma once" not in text:
        problems.append(f"{path}:1: a header has #pragma once")
    if len(lines) > MAX_LINES:
        problems.append(f"{path}:{len(lines)}: more than {MAX_LINES} lines: split it by what it does")
    if not re.fullmatch(r"[a-z0-9_]+\.(?:h|cpp)", path.rsplit("/", 1)[-1]):
        problems.append(f"{path}: files are named in snake_case")
    top = path.split("/")[0]
    rules = (IN_ROOMS if top in ROOMS else []) + (IN_THE_PROGRAM if top in [*ROOMS, "cli"] else [])
    for number, line in enumerate(lines, 1):
        for pattern, why in rules:
            if re.search(pattern, code_of(line)):
                problems.append(f"{path}:{number}: {why}: {line.strip()}")
    return problems


def main():
    root = Path(sys.argv[1])
    problems = []
    for folder in ALL:
        for file in sorted((root / folder).rglob("*")):
            if file.suffix in (".h", ".cpp"):
                problems += check_file(file.relative_to(root).as_posix(), file.read_text(encoding="utf-8"))
    print("\n".join(problems) or "the house rules hold")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
