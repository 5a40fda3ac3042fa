#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The whole of `bilat extract` takes time linear in its text, whatever the text: processor instructions are counted
(valgrind), not timed, so the result is the same on any machine.

usage: test_linear.py [NAME ...]    exit code 77 where valgrind cannot be had
"""
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from program import BILAT

FIRST = "James Maria John Anna Peter Mark Laura David".split()
COUNTRIES = "Peru Denmark Kenya Chile".split()


def name(number):
    """A made-up word, another for each number."""
    word, number = "", number + 1000
    while number:
        word += "bcdfghklmnprstvz"[number % 16] + "aeiou"[number // 16 % 5]
        number //= 80
    return word.capitalize()


def person(number):
    return f"{FIRST[number % 8]} {name(number)}"


def many(count, sentence):
    return " ".join(sentence(i) for i in range(count))


# By name: one sentence of about as many words as asked for. One is cut at 2,000 tokens, so several of these are counted.
SENTENCES = {
    "commas": lambda n: "President Mads Holm met" + " ," * n + " Anna Berg on Friday.",
    "ands": lambda n: "President Mads Holm met " + "and " * n + "Anna Berg.",
    "no stop": lambda n: many(n // 8, lambda i: f"the minister {person(i)} met and said that who signed a pact with Peru"),
    "a list of persons": lambda n: "Mads Holm met " + ", ".join(person(i) for i in range(n * 2 // 3)) + " and Anna Berg.",
    "relatives": lambda n: "Mads Holm, " + "who met the man " * (n // 4) + "left.",
    "that": lambda n: "Mads Holm said " + "that he said " * (n // 3) + "that he met Anna Berg.",
    "nested quotations": lambda n: "Holm said, " + "\u201cHe said, \u2018" * (n // 3) + "I met Anna Berg" + "\u2019\u201d" * (n // 3),
    "brackets": lambda n: "Mads Holm " + "(" * n + "Anna" + ")" * n + " met.",
    "possessors": lambda n: "Peru's " * n + "president met Anna Berg.",
    "of": lambda n: "The minister " + "of the ministry " * (n // 3) + "met Anna Berg.",
    "to": lambda n: "Mads Holm wants " + "to meet " * (n // 2) + "Anna Berg.",
    "not": lambda n: "Mads Holm met " + "neither Anna nor " * (n // 3) + "Berg.",
    "sanctions": lambda n: "Peru sanctioned " + ", ".join(person(i) for i in range(n // 3)) + ". The sanctions hit them.",
}

# The same of many sentences.
TEXTS = {
    "one pair, ever new places": lambda n: many(n // 5, lambda i: f"Mads Holm met Anna Berg in {name(i)}."),
    "one pair, ever new days": lambda n: many(n // 9, lambda i: f"Mads Holm met Anna Berg on May {i % 28 + 1}, {1900 + i % 120}."),
    "ever new pairs": lambda n: many(n // 5, lambda i: f"{person(i)} met {person(i + 70000)}."),
    "ever new visits": lambda n: many(n // 9, lambda i: f"President {person(i)} visited Peru and met Anna Berg in Lima."),
    "offices of everybody": lambda n: many(n // 9, lambda i: f"President {person(i)} met the president of {name(i)}."),
    "open quotations": lambda n: "Mads Holm said, " + "\u201cI met Anna Berg. " * (n // 4),
    "pronouns": lambda n: "Mads Holm met Anna Berg. " + "He met her and they met them. " * (n // 7),
    "plurals": lambda n: "Mads Holm met Anna Berg. " + "The two leaders signed a pact. Both countries signed. " * (n // 9),
    "posts": lambda n: many(n // 7, lambda i: f"President {person(i)} of {COUNTRIES[i % 4]} left. The lovely minister left."),
    "congratulations": lambda n: many(n // 6, lambda i: f"Mads Holm congratulated {person(i)}. He called him."),
    "tellings": lambda n: many(n // 9, lambda i: f"Mads Holm met {person(i)} on Friday. The meeting took place."),
}

SENTENCE_WORDS = 8400
TEXT_WORDS = 2000
# Twice the text may take this much more: headings and tables that grow by doubling are not quite even.
MOST = 2.4


def instructions(text):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "article.txt"
        path.write_text(text, encoding="utf-8")
        run = subprocess.run(["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null", BILAT,
                              "extract", "-q", "-j", "1", "--date", "2026-01-23", "-o", "facts.ndjson", str(path)],
                             cwd=folder, capture_output=True, text=True, timeout=600, check=False)
        found = re.search(r"I\s+refs:\s+([\d,]+)", run.stderr)
        if not found or run.returncode not in (0, 1):
            return None
        return int(found.group(1).replace(",", ""))


def main():
    if not shutil.which("valgrind") or instructions("A.") is None:
        print("skipped: valgrind is not here, or cannot run this build")
        sys.exit(77)
    failed = 0
    empty = instructions("A.")
    hostile = [(what, make, SENTENCE_WORDS) for what, make in SENTENCES.items()]
    hostile += [(what, make, TEXT_WORDS) for what, make in TEXTS.items()]
    for what, make, words in hostile:
        if sys.argv[1:] and what not in sys.argv[1:]:
            continue
        once, twice = (instructions(make(n)) - empty for n in (words, 2 * words))
        ratio = twice / max(1, once)
        bad = ratio > MOST
        failed += bad
        print(f"{'NOT LINEAR ' if bad else ''}{what}: {once / 1e6:.0f} million instructions, twice the text {ratio:.2f} times")
    print(f"{len(hostile)} texts, {failed} not linear")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
