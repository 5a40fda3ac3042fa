#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes NDJSON articles made of parts, so that texts, names and dates vary, for measuring speed and memory.

usage: articles.py BYTES > articles.ndjson        the same bytes at each run
"""
import json
import random
import sys

NAMES = ["Lucia Paredes", "Astrid Lund", "Tomas Varga", "Ngozi Adeyemi", "Karim Haddad", "Mei Watanabe", "Olga Brandt", "Pedro Salas"]
CITIES = ["Quito", "Oslo", "Accra", "Hanoi", "Lima", "Riga", "Tunis", "Vienna"]
COUNTRIES = ["Ecuador", "Norway", "Ghana", "Vietnam", "Peru", "Latvia", "Tunisia", "Austria"]
WORDS = ("policy trade border water energy school market road bridge harvest budget council report reform river transport health "
         "exchange culture science rail port forest mine").split()


def sentence(pick):
    kind = pick.randrange(5)
    a, b = pick.sample(range(len(NAMES)), 2)
    if kind == 0:
        return f"President {NAMES[a]} of {COUNTRIES[a]} met Prime Minister {NAMES[b]} of {COUNTRIES[b]} in {CITIES[b]} on Tuesday."
    if kind == 1:
        return f"{NAMES[a]} said the {pick.choice(WORDS)} plan would help {COUNTRIES[b]} and its {pick.choice(WORDS)} sector."
    if kind == 2:
        return f"The two sides signed {pick.randrange(2, 30)} agreements on {pick.choice(WORDS)} and {pick.choice(WORDS)}."
    if kind == 3:
        return f"Officials in {CITIES[a]} expect a decision on the {pick.choice(WORDS)} fund before {pick.choice(['May', 'June', 'July'])}."
    return "The " + " ".join(pick.choice(WORDS) for _ in range(14)) + f" programme costs {pick.randrange(1000)} million dollars."


def article(pick, number):
    day = pick.randrange(1, 29)
    paragraphs = "\n\n".join(" ".join(sentence(pick) for _ in range(4)) for _ in range(pick.randrange(4, 12)))
    text = f"Report {number} on {pick.choice(WORDS)}\n\n{pick.choice(CITIES).upper()}, May {day}, 2031 (Example Wire) - {paragraphs}"
    return {"id": f"a{number}", "date": f"2031-05-{day:02}", "text": text}


def main():
    if len(sys.argv) != 2 or not sys.argv[1].isdigit():
        sys.exit(__doc__)
    pick = random.Random(1)
    wanted = int(sys.argv[1])
    written = number = 0
    while written < wanted:
        line = json.dumps(article(pick, number)) + "\n"
        sys.stdout.write(line)
        written += len(line)
        number += 1


if __name__ == "__main__":
    main()
