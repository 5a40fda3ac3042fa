#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures visits and the persons met on a list of official visits, such as the US Office of the Historian's.

usage: visits.py RECORDS.jsonl [--bilat BIN] [--show N]

A record: {"id", "text": the remark, "expected": [{"source", "target", "from", "to", ["kind"], ["source_country"],
["source_office"]}]}. A remark ("Met with President X.") seldom names the visitor, so each is set into a carrier
sentence that does, in one of several wordings; the remark's own sentences follow with "He" before a bare verb.

Prints the share of the visits found with visitor, destination and dates, and the share of the persons that the remark
says were met (a title and a name behind "met with") who are found as met: in a Meeting, or as a host.
"""
import argparse
import datetime
import json
import re
import subprocess
import sys

MONTHS = "January February March April May June July August September October November December".split()
OFFICES = {"president": "US President", "secretary": "US Secretary of State"}
TITLES = ("President", "Vice President", "Prime Minister", "Deputy Prime Minister", "Foreign Minister", "Chancellor",
          "Defense Minister", "King", "Queen", "Emir", "Amir", "Sultan", "Crown Prince", "Secretary General",
          "Secretary-General", "Foreign Secretary", "Premier", "Chairman", "Secretary", "Secretary of State", "Prince",
          "Finance Minister", "Interior Minister", "General", "Pope", "Ambassador")
WORD = r"(?:(?!(?:%s)\b)" % "|".join(MONTHS) + r"(?:[A-Z][\w'’.-]*\w|[A-Z]\.|al|bin|ibn|de|del|der|von|van|da|dos|la|ben|el))"
# The comma of "Met with President A, Prime Minister B, and others" parts names; a period ends the sentence.
MET = re.compile(r"\b[Mm]et with ([^.;]*(?:\b[A-Z]\.[^.;]*)*)")
TITLED = re.compile(r"\b(?:%s) (%s(?: %s)*)" % ("|".join(sorted(TITLES, key=len, reverse=True)), WORD, WORD))


def day(text, year=True):
    date = datetime.date.fromisoformat(text)
    return f"{MONTHS[date.month - 1]} {date.day}" + (f", {date.year}" if year else "")


def span_of(first, last):
    """Wordings of an interval of days."""
    if first == last:
        return ["on " + day(first)]
    same_year, same_month = first[:4] == last[:4], first[:7] == last[:7]
    wordings = ["from %s to %s" % (day(first, not same_year), day(last)),
                "from %s until %s" % (day(first, not same_year), day(last))]
    if same_month:
        wordings.append(f"on {day(first, False)}-{int(last[8:])}, {last[:4]}")
    return wordings


def visitor_of(visit):
    if "source_office" in visit:
        return f"{OFFICES[visit['source_office']]} {visit['source']}"
    title, name = title_and_name(visit["source"])
    country = re.sub(r",.*", "", visit["source_country"])
    return f"{title} {name} of {country}".strip()


def title_and_name(source):
    found = re.match(r"((?:(?:Prime|Vice|Deputy|Foreign|Crown|Chief|Interim|Acting) )*[A-Z][\w-]+) (.*)", source)
    return found.groups()


def carrier(number, visit):
    who, kind, target = visitor_of(visit), visit.get("kind"), visit["target"]
    the = "the " if re.search(r"^(United|Netherlands|Philippines|Bahamas|Maldives|Soviet)", target) else ""
    when = span_of(visit["from"], visit["to"])
    when = when[number % len(when)]
    a = f"{'an' if kind and kind[0] in 'aeio' else 'a'} {kind} visit" if kind else "a visit"
    return [f"{who} paid {a} to {the}{target} {when}.",
            f"{who} was on {a} to {the}{target} {when}." if kind else f"{who} visited {the}{target} {when}.",
            f"{who} visited {the}{target} {when}."][number % 3]


def told(remark, pronoun):
    sentences = re.split(r"(?<=[a-z0-9)]\.)\s+(?=[A-Z])", remark)
    verb = re.compile(r"(?:[A-Z][a-z]+ed|Met|Held|Gave|Took|Spoke|Had)\b")
    return " ".join(f"{pronoun} {s[0].lower()}{s[1:]}" if verb.match(s) else s for s in sentences)


def persons_met(remark):
    return [name for part in MET.findall(remark) for name in TITLED.findall(part)]


def last_word(name):
    return re.sub(r"\W+$", "", name.split()[-1]).lower()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("records")
    parser.add_argument("--bilat", default="build/release/bilat")
    parser.add_argument("--show", type=int, default=0, help="print this many of the misses")
    options = parser.parse_args()

    articles, records = [], []
    with open(options.records, encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            record = json.loads(line)
            visit = record["expected"][0]
            pronoun = "She" if re.search(r"^(Queen|Hillary|Madeleine|Condoleezza)", visit["source"]) else "He"
            published = datetime.date.fromisoformat(visit["to"]) + datetime.timedelta(days=1)
            text = carrier(number, visit) + " " + told(record["text"], pronoun)
            records.append((record, visit, text))
            articles.append({"id": record["id"], "date": published.isoformat(), "text": text})
    source = "\n".join(json.dumps(a) for a in articles)
    run = subprocess.run([options.bilat, "extract", "-q", "-"], input=source, capture_output=True, text=True, check=False)
    if run.returncode not in (0, 1):
        sys.exit(run.stderr)
    facts = {}
    for line in run.stdout.splitlines():
        fact = json.loads(line)
        facts[fact["article"]["id"].split("/", 1)[1]] = fact

    visits = dated = met = all_met = 0
    for record, visit, text in records:
        fact = facts.get(record["id"])
        names = [[e["name"], *e.get("aliases", [])] for e in fact["entities"]] if fact else []
        visitor = last_word(visit["source"])
        target = visit["target"].lower()
        is_one = lambda who, word: any(last_word(n) == word for n in names[who])
        best = 0
        seen = set()
        for event in fact["events"] if fact else []:
            fillers = [(f["role"], f["entity"]) for f in event["roles"]]
            if event["type"] in ("Meeting", "Visit"):
                seen |= {last_word(n) for _, who in fillers for n in names[who]}
            if event["type"] != "Visit" or not any(r == "visitor" and is_one(who, visitor) for r, who in fillers):
                continue
            there = [n.lower() for r, who in fillers if r == "destination" for n in names[who]]
            if not any(target in n or n in target for n in there):
                continue
            edtf = visit["from"] if visit["from"] == visit["to"] else f"{visit['from']}/{visit['to']}"
            best = max(best, 2 if event.get("date") == edtf else 1)
        visits += best >= 1
        dated += best == 2
        expected = persons_met(record["text"])
        found = [p for p in expected if last_word(p) in seen]
        all_met += len(expected)
        met += len(found)
        missing = [p for p in expected if p not in found]
        if (best < 2 or missing) and options.show > 0:
            options.show -= 1
            print(f"{record['id']}: visit {('missed', 'without its dates', 'found')[best]}; not met: {missing}\n    {text}")
    count = len(records)
    print(f"visits found: {visits} of {count} ({visits / count:.3f}); with their dates: {dated} ({dated / count:.3f})")
    print(f"persons met found: {met} of {all_met} ({met / max(1, all_met):.3f})")


if __name__ == "__main__":
    main()
