#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Do reports of one event become one event, and reports of two events two? B-cubed over the corpus of this folder.

reports.ndjson has the reports, events.tsv what each tells: report, type, words of the sentence that tells it (empty:
the only one of that type) and the event, named scene/event. An item is an extracted claim that tells an annotated
event; the graph that holds all reports clusters the items, the annotation says how they should be clustered.

    check.py BILAT [--verbose]      exit code 1 when a bar is missed
"""
import argparse
import collections
import csv
import json
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
LEAST_F = 0.95
LEAST_EXTRACTED = 0.95  # the sentences are plain: what is not extracted is not judged, so it must be little


def read_annotation():
    with open(HERE / "events.tsv", encoding="utf-8") as table:
        return list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))


def build_graph(bilat):
    with tempfile.TemporaryDirectory() as folder:
        graph = Path(folder) / "graph.jsonld"
        subprocess.run([bilat, "build", "-q", str(HERE / "reports.ndjson"), "-o", str(graph)], check=True)
        return json.loads(graph.read_text(encoding="utf-8"))["@graph"]


def as_list(value):
    return value if isinstance(value, list) else [] if value is None else [value]


def claims_by_report(nodes):
    """report -> [(type, quotes, event)] of the claims on events."""
    by_id = {node["@id"]: node for node in nodes}
    claims = collections.defaultdict(list)
    for node in nodes:
        if "Claim" not in as_list(node["@type"]):
            continue
        about = by_id[node["about"]]
        if "Event" not in as_list(about["@type"]):
            continue
        kind = next(name for name in about["@type"] if name != "Event")
        quotes = " ".join(by_id[item]["quote"] for item in as_list(node.get("evidence")))
        claims[node["document"].rsplit("/", 1)[1]].append((kind, quotes, about["@id"]))
    return claims


def align(annotation, claims):
    """[(report, expected event, event of the graph)], and the annotated rows that nothing was extracted for."""
    items, missed = [], []
    for row in annotation:
        found = [event for kind, quotes, event in claims[row["report"]] if kind == row["type"] and row["words"] in quotes]
        items += [(row["report"], row["event"], event) for event in found]
        if not found:
            missed.append(row)
    return items, missed


def b_cubed(items):
    """Precision, recall and F (Bagga and Baldwin 1998), every item of the same weight."""
    both = collections.Counter((expected, event) for _, expected, event in items)
    expected_size = collections.Counter(expected for _, expected, _ in items)
    event_size = collections.Counter(event for _, _, event in items)
    precision = sum(n * n / event_size[event] for (_, event), n in both.items()) / len(items)
    recall = sum(n * n / expected_size[expected] for (expected, _), n in both.items()) / len(items)
    return precision, recall, 2 * precision * recall / (precision + recall)


def differences(items):
    """What stands apart and should be one, and what is one and should stand apart."""
    events, expected = collections.defaultdict(set), collections.defaultdict(set)
    for report, wanted, event in items:
        events[wanted].add((event, report))
        expected[event].add((wanted, report))
    for wanted, found in sorted(events.items()):
        if len({event for event, _ in found}) > 1:
            yield f"split {wanted}:\n" + "".join(f"    {event} {report}\n" for event, report in sorted(found))
    for event, found in sorted(expected.items()):
        if len({wanted for wanted, _ in found}) > 1:
            yield f"merged {event}:\n" + "".join(f"    {wanted} {report}\n" for wanted, report in sorted(found))


def near_pairs(annotation):
    """Two events of one scene are a near-but-different pair."""
    scenes = collections.defaultdict(set)
    for row in annotation:
        scenes[row["event"].split("/")[0]].add(row["event"])
    return sum(len(events) * (len(events) - 1) // 2 for events in scenes.values())


def main():
    parser = argparse.ArgumentParser(description="B-cubed of event merging over tests/clusters")
    parser.add_argument("bilat")
    parser.add_argument("--verbose", action="store_true", help="list what was missed, split and merged")
    arguments = parser.parse_args()
    annotation = read_annotation()
    items, missed = align(annotation, claims_by_report(build_graph(arguments.bilat)))
    extracted = 1 - len(missed) / len(annotation)
    precision, recall, f = b_cubed(items)
    good = f >= LEAST_F and extracted >= LEAST_EXTRACTED
    if arguments.verbose or not good:
        for row in missed:
            print(f"not extracted: {row['report']} {row['type']} {row['event']}")
        for difference in differences(items):
            print(difference, end="")
    print(f"{len({row['event'] for row in annotation})} events, {near_pairs(annotation)} near pairs, "
          f"{len(annotation)} tellings, {len(missed)} not extracted ({extracted:.3f} were)")
    print(f"B-cubed precision {precision:.3f} recall {recall:.3f} F {f:.3f}")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
