#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Compare what bilat finds in each article of samples/ with tests/golden/<name>.expected.

usage: run.py --bilat PROGRAM [--update] [NAME...]     exit 0: as expected; 1: differences are shown

An expected file lists what a careful reader says the article states, one fact a line, and how the program differs:

  event Meeting 2031-03-04 actual participant="A" participant="B" place="Nairobi"     stated and found
  ? relation MemberOf "A" -> "Some Party"       stated, but not found yet
  ! event Visit ...                             found, but the article does not state it

So the truth is every line without "! ", and what the program finds is every line without "? ". --update marks new findings
with "! " and missing ones with "? ": read the article, and take the "! " off where the program is right. Never write a
line because the program said it. Lines that start with # are comments and are kept.
"""
import argparse
import difflib
import json
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
SAMPLES = HERE.parent.parent / "samples"


def quoted(text):
    return '"' + text + '"'


def pairs(items):
    return "".join(f" {name}={value}" for name, value in items)


def lines_of(facts):
    """The facts of one article as sorted lines of text, without ids, rules and offsets."""
    entities = facts["entities"]

    def name(index):
        return quoted(entities[index]["name"])

    article = facts["article"]
    about = [(key, quoted(article[key])) for key in ("published", "publisher") if article.get(key)]
    if "datelinePlace" in article:
        about.append(("dateline", name(article["datelinePlace"])))
    lines = []
    for entity in entities:
        aliases = [("alias", quoted(alias)) for alias in entity.get("aliases", [])]
        lines.append(f"entity {entity['type']} {quoted(entity['name'])}{pairs(aliases)}")
    for event in facts["events"]:
        details = [(filler["role"], name(filler["entity"])) for filler in event["roles"]]
        if "place" in event:
            details.append(("place", name(event["place"])))
        details += [(key, quoted(value)) for key, value in sorted(event.get("attributes", {}).items())]
        if "partOf" in event:
            details.append(("partOf", facts["events"][event["partOf"]]["type"]))
        lines.append(f"event {event['type']} {event.get('date') or 'undated'} {event['modality']}{pairs(details)}")
    for relation in facts["relations"]:
        details = [(key, quoted(relation[key])) for key in ("title", "from", "to", "since", "over", "note") if relation.get(key)]
        lines.append(f"relation {relation['type']} {name(relation['subject'])} -> {name(relation['object'])}{pairs(details)}")
    order = {"entity": 0, "event": 1, "relation": 2}
    lines.sort(key=lambda line: (order[line.split()[0]], line))
    return [f"article{pairs(about)}"] + lines


def check_evidence(facts, text):
    """Every quote stands where its offsets say."""
    wrong = []
    for claim in facts["events"] + facts["relations"]:
        if not claim["evidence"]:
            wrong.append(f"{claim['type']}: no evidence")
        for item in claim["evidence"]:
            if text[item["begin"]:item["end"]] != item["quote"]:
                wrong.append(f"{claim['type']}: {item['quote']!r} does not stand at {item['begin']}")
    return wrong


def unmarked(line):
    return line[2:] if line[:2] in ("? ", "! ") else line


def merge(expected, found):
    """The expected file brought up to date: marks follow what is found now, the truth stays as it is."""
    truth = {unmarked(line) for line in expected if not line.startswith(("#", "! "))}
    comments = [line for line in expected if line.startswith("#")]
    order = {"article": 0, "entity": 1, "event": 2, "relation": 3}
    facts = sorted(truth | set(found), key=lambda line: (order.get(line.split()[0], 9), line))
    marked = [line if line in truth and line in found else ("? " if line in truth else "! ") + line for line in facts]
    return comments + marked


def run_bilat(program, arguments):
    run = subprocess.run([program, *arguments], capture_output=True, text=True, check=False)
    if run.returncode != 0:
        sys.exit(f"bilat {' '.join(arguments)}: exit code {run.returncode}\n{run.stderr}")
    return run.stdout


def compare(path, wanted, update):
    """Whether the file holds these lines; shows the difference, or writes it."""
    present = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    if present == wanted:
        return True
    if update:
        path.write_text("\n".join(wanted) + "\n", encoding="utf-8")
        print(f"updated {path.name}")
        return True
    print("\n".join(difflib.unified_diff(present, wanted, str(path.name), "found now", lineterm="")))
    return False


def check_article(program, article, update):
    facts = json.loads(run_bilat(program, ["extract", "--quiet", str(article)]))
    wrong = check_evidence(facts, article.read_text(encoding="utf-8"))
    for line in wrong:
        print(f"{article.name}: {line}")
    path = HERE / f"{article.stem}.expected"
    expected = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return compare(path, merge(expected, lines_of(facts)), update) and not wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bilat", required=True)
    parser.add_argument("--update", action="store_true", help="bring the expected files up to date instead of failing")
    parser.add_argument("names", nargs="*", help="article names without ending; all by default")
    arguments = parser.parse_args()
    articles = sorted(SAMPLES.glob("*.txt"))
    chosen = [article for article in articles if not arguments.names or article.stem in arguments.names]
    good = [check_article(arguments.bilat, article, arguments.update) for article in chosen]
    if not all(good):
        print("\nRead the article. If the new state is right, or a known gap: ./dev golden --update, then check the marks.")
    print(f"{sum(good)} passed, {len(good) - sum(good)} failed")
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
