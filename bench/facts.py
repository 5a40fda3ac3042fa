#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Write facts of articles that nobody wrote, to measure graphs with: lines as `bilat extract` writes them.

usage: facts.py EVENTS [SEED] > facts.ndjson && bilat build facts.ndjson -o graph.jsonld

Each event is told by one to four articles of four events each; a thousand persons in fifty countries meet. Equal
arguments, equal bytes.
"""
import hashlib
import json
import random
import sys
from datetime import date, timedelta

SYLLABLES = "ba do fe gi lu mar nor per sa tol ven wi".split()
KINDS = [("Meeting", "participant", "participant"), ("PhoneCall", "participant", "participant"), ("Message", "sender", "recipient")]
PUBLISHERS = [f"Paper {number}" for number in range(40)]


def name_of(number):
    first, last = divmod(number, 100)
    return " ".join("".join(SYLLABLES[part] for part in (n // 12, n % 12, (n * 7 + len(SYLLABLES)) % 12)).title() for n in (first + 12, last + 24))


def entity(number):
    return {"type": "Person", "key": "person/" + name_of(number).lower().replace(" ", "-"), "name": name_of(number),
            "context": f"country/x{number % 50}"}


def claim(event, index):
    kind, one, other = KINDS[event["kind"]]
    a, b = index[event["a"]], index[event["b"]]
    quote = f"{name_of(event['a'])} of the capital met {name_of(event['b'])} for talks on trade and fishing on the day before"
    return {"type": kind, "modality": "actual", "date": event["date"],
            "roles": sorted([{"role": one, "entity": a}, {"role": other, "entity": b}], key=lambda role: (role["role"] != one, role["entity"])),
            "rule": "meet.v", "cameo": "040", "plover": "CONSULT",
            "evidence": [{"begin": 10, "end": 10 + len(quote), "quote": quote}]}


def article(number, events, published):
    people = sorted({who for event in events for who in (event["a"], event["b"])}, key=lambda who: entity(who)["key"])
    index = {who: place for place, who in enumerate(people)}
    digest = hashlib.sha256(str(number).encode()).hexdigest()[:12]
    return {"bilatFacts": 1,
            "article": {"id": f"{digest}/article-{number}", "published": str(published), "dateRule": "record",
                        "publisher": PUBLISHERS[number % len(PUBLISHERS)], "headline": "What leaders did this week", "language": "en"},
            "entities": [entity(who) for who in people], "events": [claim(event, index) for event in events], "relations": []}


def main():
    count, chance = int(sys.argv[1]), random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    number = 0
    for first in range(0, count, 4):
        day = date(1990, 1, 1) + timedelta(days=first // 12)
        events = []
        for place in range(min(4, count - first)):
            a, b = chance.sample(range(1000), 2)
            events.append({"kind": chance.randrange(len(KINDS)), "a": a, "b": b, "date": str(day + timedelta(days=place))})
        for _ in range(chance.randint(1, 4)):
            print(json.dumps(article(number, events, day + timedelta(days=5))))
            number += 1


if __name__ == "__main__":
    main()
