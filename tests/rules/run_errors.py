#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Each file of errors/ is a bad pack and what `bilat rules check` says of it; every code is documented and has one.

usage: run_errors.py [--update] [CODE ...]     exit 0: all as written; 1: some differ, or a code lacks a test or its row

A case holds the files of a pack, each below a line "== NAME", then below "== expected" the report. A tab is written as it is.
"""
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
BILAT = os.environ.get("BILAT", "bilat")
CODE = re.compile(r'"(B[0-9]{4})"')
ROOMS = ["lib", "extractors", "rules", "cli"]


def read_case(text):
    """-> ({name: content}, expected report)"""
    parts = re.split(r"(?m)^== (.+)\n", text)[1:]
    files = dict(zip(parts[::2], parts[1::2]))
    return files, files.pop("expected", "")


def report_of(files):
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "mine").mkdir()
        for name, content in files.items():
            path = Path(folder) / "mine" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
        run = subprocess.run([BILAT, "rules", "check", "mine"], cwd=folder, capture_output=True, timeout=100, check=False)
        code = 1 if " error B" in run.stdout.decode() else 0
        if run.returncode != code:
            return f"exit code {run.returncode}\n{run.stderr.decode()}"
        return run.stdout.decode()


def check_case(path, update):
    files, expected = read_case(path.read_text(encoding="utf-8"))
    found = report_of(files)
    if update:
        text = "".join(f"== {name}\n{content}" for name, content in files.items())
        path.write_text(f"{text}== expected\n{found}", encoding="utf-8")
        return []
    if found != expected:
        return [f"{path.name}: expected\n{expected}found\n{found}"]
    return [] if f" {path.stem}: " in found else [f"{path.name}: the report does not hold {path.stem}"]


def check_codes():
    """Every code of the sources has its row in docs/rule_errors.md and a test, and no row is left without a code."""
    used = set()
    for room in ROOMS:
        for file in (ROOT / room).rglob("*.cpp"):
            used |= set(CODE.findall(file.read_text(encoding="utf-8")))
    rows = re.findall(r"(?m)^\| (B[0-9]{4}) \|", (ROOT / "docs/rule_errors.md").read_text(encoding="utf-8"))
    tested = {path.stem for path in (HERE / "errors").glob("*.txt")}
    tested |= set(re.findall(r"B[0-9]{4}", (ROOT / "tests/cli/test_rules.py").read_text(encoding="utf-8")))
    problems = [f"docs/rule_errors.md: {code} stands twice" for code in sorted(set(rows)) if rows.count(code) > 1]
    problems += [f"docs/rule_errors.md: no row for {code}" for code in sorted(used - set(rows))]
    problems += [f"docs/rule_errors.md: nothing reports {code}" for code in sorted(set(rows) - used)]
    problems += [f"tests/rules/errors: no case for {code}" for code in sorted(used - tested)]
    return problems


def main():
    arguments = sys.argv[1:]
    update = "--update" in arguments
    chosen = [name for name in arguments if name != "--update"]
    cases = sorted(path for path in (HERE / "errors").glob("*.txt") if not chosen or path.stem in chosen)
    problems = [problem for path in cases for problem in check_case(path, update)]
    if not chosen:
        problems += check_codes()
    print("\n".join(problems) or f"{len(cases)} cases are reported as written, every code has its row and its test")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
