#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""merge, build --into, remove and decisions: the graph is a function of its articles and decisions, byte for byte."""
import json
import os
import random
import signal
import subprocess
import time
import unittest

from program import BILAT, DONE, NOTHING, ROOT, SKIPPED, USAGE, Case

REPORTS = ROOT / "tests" / "clusters" / "reports.ndjson"

REPEATED = """Ministers sign fisheries accord

SUVA, May 6, 2031 (Example Wire) - Fijian Foreign Minister Mere Tora met Chilean Foreign Minister Ines Rojas in Suva on Tuesday.
The two sides talked about fish stocks for more than two hours. They agreed to meet again before the end of the year.
Trade between the two countries has doubled within five years. Ferries will run twice a week from the summer on.
"""


def nodes(path, kind):
    graph = json.loads(path.read_text(encoding="utf-8"))["@graph"]
    return [node for node in graph if kind in node["@type"]]


class Merging(Case):
    """A fixed random sequence chooses orders, shards and trees."""

    def setUp(self):
        super().setUp()
        self.random = random.Random(7)
        lines = REPORTS.read_text(encoding="utf-8").splitlines(keepends=True)
        lines = self.random.sample(lines, 120)
        for number, publisher in enumerate(["Harbour Daily", "Northern Courier"]):  # near-duplicates in different shards
            record = {"id": f"repeat-{number}", "publisher": publisher, "date": "2031-05-07", "text": REPEATED + "More.\n" * number}
            lines.append(json.dumps(record) + "\n")
        self.lines = lines
        self.write("all.ndjson", "".join(lines))
        self.expect(DONE, "build", "-q", "all.ndjson", "-o", "all.jsonld")
        self.whole = self.read("all.jsonld")

    def shards(self, count):
        parts = [[] for _ in range(count)]
        for line in self.lines:
            parts[self.random.randrange(count)].append(line)
        return [part for part in parts if part]

    def test_orders(self):
        for number in range(3):
            self.random.shuffle(self.lines)
            self.write("shuffled.ndjson", "".join(self.lines + self.lines[:number]))
            self.expect(DONE, "build", "-q", "shuffled.ndjson", "-o", "g.jsonld")
            self.assertEqual(self.read("g.jsonld"), self.whole)

    def test_random_shards_merged_in_random_trees(self):
        for _ in range(4):
            names = []
            for number, part in enumerate(self.shards(self.random.randrange(2, 7))):
                overlap = self.random.sample(self.lines, 3)  # articles that stand in several shards
                self.write(f"part{number}.ndjson", "".join(part + overlap))
                if self.random.random() < 0.5:
                    self.expect(DONE, "extract", "-q", f"part{number}.ndjson", "-o", f"part{number}.facts")
                    names.append(f"part{number}.facts")
                else:
                    self.expect(DONE, "build", "-q", f"part{number}.ndjson", "-o", f"part{number}.jsonld")
                    names.append(f"part{number}.jsonld")
            everything = list(names)
            for step in range(len(names) - 1):
                taken = [names.pop(self.random.randrange(len(names))) for _ in range(2)]
                taken.append(self.random.choice(everything))  # what is in the graph already, perhaps
                self.expect(DONE, "merge", "-q", *taken, "-o", f"tree{step}.jsonld")
                names.append(f"tree{step}.jsonld")
            self.expect(DONE, "merge", "-q", *names, "-o", "g.jsonld")
            self.assertEqual(self.read("g.jsonld"), self.whole)

    def test_near_duplicates_of_different_shards_are_found_by_merging(self):
        marked = [node for node in nodes(self.folder / "all.jsonld", "Article") if "duplicateOf" in node]
        self.assertEqual(len(marked), 1)

    def test_build_takes_facts_and_graphs(self):
        first, second = self.shards(2)
        self.write("a.ndjson", "".join(first))
        self.write("b.ndjson", "".join(second))
        self.expect(DONE, "extract", "-q", "a.ndjson", "-o", "a.facts")
        self.expect(DONE, "build", "-q", "b.ndjson", "-o", "b.jsonld")
        self.expect(DONE, "build", "-q", "a.facts", "b.jsonld", "-o", "g.jsonld")
        self.assertEqual(self.read("g.jsonld"), self.whole)

    def test_remove_after_add(self):
        for line in self.random.sample(self.lines, 3) + self.lines[-2:]:
            article = json.loads(line)["id"]
            self.write("rest.ndjson", "".join(other for other in self.lines if other != line))
            self.expect(DONE, "build", "-q", "rest.ndjson", "-o", "rest.jsonld")
            self.expect(DONE, "remove", "-q", "all.jsonld", "--article", article, "-o", "g.jsonld")
            self.assertEqual(self.read("g.jsonld"), self.read("rest.jsonld"), article)
            self.write("one.ndjson", line)
            self.expect(DONE, "build", "-q", "one.ndjson", "--into", "g.jsonld")
            self.assertEqual(self.read("g.jsonld"), self.whole, article)

    def test_daily_refresh(self):
        half = len(self.lines) // 2
        self.write("day1.ndjson", "".join(self.lines[:half]))
        self.write("day2.ndjson", "".join(self.lines[half - 5:]))
        self.expect(DONE, "build", "day1.ndjson", "--into", "g.jsonld", says="is begun")
        self.expect(DONE, "build", "day2.ndjson", "--into", "g.jsonld", says="5 known already, 0 replaced")
        self.assertEqual(self.read("g.jsonld"), self.whole)

    def test_merging_needs_no_articles(self):
        run = self.expect(SKIPPED, "merge", "all.jsonld", "article.txt", "-o", "g.jsonld", says="bilat build")
        self.assertIn("article.txt", run.err)
        self.assertEqual(self.read("g.jsonld"), self.whole)
        self.expect(NOTHING, "merge", "article.txt", "-o", "h.jsonld")
        self.expect(USAGE, "merge", "missing.jsonld", "-o", "h.jsonld", says="does not exist")
        self.assertNotIn("h.jsonld", self.files())


class Replacing(Case):
    def setUp(self):
        super().setUp()
        self.record("r1", "Ecuadorean President Lucia Paredes met Danish Prime Minister Astrid Lund in Quito on Tuesday.")

    def record(self, identifier, text, publisher="Example Wire", url="", name="today.ndjson"):
        record = {"id": identifier, "date": "2031-05-07", "publisher": publisher, "text": text}
        if url:
            record["url"] = url
        self.write(name, json.dumps(record) + "\n")

    def articles(self):
        return sorted(node["@id"].rsplit("/", 1)[1] for node in nodes(self.folder / "g.jsonld", "Article"))

    def corrected(self):
        return "Ecuadorean President Lucia Paredes met Danish Prime Minister Astrid Lund in Quito on Monday."

    def test_a_new_text_of_one_id_takes_the_place_of_the_old_one(self):
        self.expect(DONE, "build", "today.ndjson", "--into", "g.jsonld")
        self.record("r1", self.corrected())
        self.expect(DONE, "build", "-q", "today.ndjson", "-o", "fresh.jsonld")
        self.expect(DONE, "build", "today.ndjson", "--into", "g.jsonld", says=["1 replaced", "makes room for"])
        self.assertEqual(self.read("g.jsonld"), self.read("fresh.jsonld"))

    def test_equal_text_is_not_read_again(self):
        self.expect(DONE, "build", "today.ndjson", "--into", "g.jsonld")
        before = self.read("g.jsonld")
        self.expect(DONE, "build", "today.ndjson", "--into", "g.jsonld", says="0 articles new, 1 known already")
        self.assertEqual(self.read("g.jsonld"), before)

    def test_keep_old_and_other_publishers(self):
        self.expect(DONE, "build", "today.ndjson", "--into", "g.jsonld")
        self.record("r1", self.corrected())
        self.expect(DONE, "build", "today.ndjson", "--into", "g.jsonld", "--keep-old", says="0 replaced")
        self.assertEqual(self.articles(), ["r1", "r1"])
        self.record("r1", "Astrid Lund called Lucia Paredes on Tuesday.", publisher="Harbour Daily")
        self.expect(DONE, "build", "today.ndjson", "--into", "g.jsonld", says="0 replaced")
        self.assertEqual(len(self.articles()), 3)

    def test_replace_by_address(self):
        url = "https://news.example/world/1"
        self.record("r1", "Lucia Paredes met Astrid Lund in Quito on Tuesday.", url=url)
        self.expect(DONE, "build", "today.ndjson", "--into", "g.jsonld")
        self.record("r2", self.corrected(), url=url)
        self.expect(DONE, "build", "today.ndjson", "--into", "g.jsonld", says="0 replaced")
        self.record("r3", self.corrected() + " They talked.", url=url)
        self.expect(DONE, "build", "today.ndjson", "--into", "g.jsonld", "--replace", says="2 replaced")
        self.assertEqual(self.articles(), ["r3"])

    def test_misuse(self):
        self.expect(USAGE, "build", "today.ndjson", says="--output is required")
        self.expect(USAGE, "build", "today.ndjson", "--into", "g.dot", says=".jsonld")
        self.expect(USAGE, "build", "today.ndjson", "-o", "g.jsonld", "--replace", says="--into")
        self.write("g.jsonld", "no graph")
        self.expect(NOTHING, "build", "today.ndjson", "--into", "g.jsonld", says="g.jsonld")
        self.assertEqual(self.read("g.jsonld"), b"no graph")

    def test_nothing_readable_leaves_the_graph(self):
        self.expect(DONE, "build", "today.ndjson", "--into", "g.jsonld")
        before = self.read("g.jsonld")
        self.expect(NOTHING, "build", "missing.txt", "--into", "g.jsonld")
        self.assertEqual(self.read("g.jsonld"), before)

    def test_remove_unknown(self):
        self.expect(DONE, "build", "today.ndjson", "--into", "g.jsonld")
        before = self.read("g.jsonld")
        self.expect(USAGE, "remove", "g.jsonld", "--article", "r2", says=["r2", "did you mean"])
        self.expect(USAGE, "remove", "g.jsonld", "--article", "zzzzzz", says="no article of the graph")
        self.expect(USAGE, "remove", "g.jsonld", says="--article")
        self.assertEqual(self.read("g.jsonld"), before)
        whole = nodes(self.folder / "g.jsonld", "Article")[0]["@id"]
        self.expect(DONE, "remove", "g.jsonld", "--article", whole, says="removed")
        self.assertEqual(self.articles(), [])
        self.expect(DONE, "build", "today.ndjson", "--into", "g.jsonld")
        self.assertEqual(self.read("g.jsonld"), before)

    def test_remove_needs_the_whole_id_of_one_of_two(self):
        self.expect(DONE, "build", "today.ndjson", "--into", "g.jsonld")
        self.record("r1", self.corrected())
        self.expect(DONE, "build", "today.ndjson", "--into", "g.jsonld", "--keep-old")
        self.expect(USAGE, "remove", "g.jsonld", "--article", "r1", says="give the whole id")

    def test_interrupted_by_a_signal(self):
        self.expect(DONE, "build", "today.ndjson", "--into", "g.jsonld")
        before = self.read("g.jsonld")
        for number in [signal.SIGINT, signal.SIGTERM]:
            run = subprocess.Popen([BILAT, "build", "-", "--into", "g.jsonld"], cwd=self.folder, stdin=subprocess.PIPE,
                                   stderr=subprocess.DEVNULL)
            run.stdin.write(b"Lucia Paredes met")
            run.stdin.flush()
            time.sleep(0.2)
            run.send_signal(number)
            run.wait(timeout=60)
            run.stdin.close()
            self.assertEqual(run.returncode, -number)
            self.assertEqual(self.read("g.jsonld"), before)
            self.assertEqual([name for name in self.files() if name.endswith(".tmp")], [])

    def test_what_a_killed_run_left_is_removed_and_told(self):
        self.expect(DONE, "build", "today.ndjson", "--into", "g.jsonld")
        gone = subprocess.Popen(["true"])
        gone.wait()
        # the machine's part of the name, as a run that writes now makes it
        os.mkfifo(self.folder / "pipe")
        probe = subprocess.Popen([BILAT, "extract", "-q", "pipe", "-o", "out.facts"], cwd=self.folder)
        with open(self.folder / "pipe", "wb") as pipe:
            pipe.write(b"Lucia Paredes met")
            pipe.flush()
            time.sleep(0.5)
            running = [name for name in os.listdir(self.folder) if name.endswith(".tmp")]
            self.assertEqual(len(running), 1)
            machine = running[0].split("-")[1]
            left = f".bilat-{machine}-{gone.pid}-0.tmp"
            self.write(left, "half a graph")
            self.expect(DONE, "build", "today.ndjson", "--into", "g.jsonld", says=["was left by a run that was killed", left])
            self.assertIn(running[0], os.listdir(self.folder))  # of a run that still writes
        probe.wait(timeout=60)
        self.assertNotIn(left, os.listdir(self.folder))


class Decisions(Case):
    TEXTS = ["Peruvian President Hugo Salcedo met Danish Prime Minister Astrid Lund in Lima on Tuesday.",
             "Peruvian President Hugo Zalcedo Prado met Danish Prime Minister Astrid Lund in Lima on Tuesday."]

    def setUp(self):
        super().setUp()
        for number, text in enumerate(self.TEXTS):
            record = {"id": f"r{number}", "date": "2031-05-07", "text": text}
            self.write(f"{number}.ndjson", json.dumps(record) + "\n")

    def persons(self, name):
        return sorted(node["@id"] for node in nodes(self.folder / name, "Person"))

    def test_same_as_joins_and_persists(self):
        self.expect(DONE, "build", "-q", "0.ndjson", "1.ndjson", "-o", "plain.jsonld")
        self.assertEqual(len(self.persons("plain.jsonld")), 3)
        self.write("same.tsv", "# one man\nHugo Salcedo\tperson/hugo-zalcedo-prado\n")
        self.expect(DONE, "build", "-q", "0.ndjson", "1.ndjson", "--same-as", "same.tsv", "-o", "g.jsonld")
        self.assertEqual(len(self.persons("g.jsonld")), 2)
        self.assertEqual(len(nodes(self.folder / "g.jsonld", "Meeting")), 1)
        # the decision came with the first article, before the second was known
        self.expect(DONE, "build", "0.ndjson", "--same-as", "same.tsv", "--into", "h.jsonld", says="no article names it (yet)")
        self.expect(DONE, "build", "-q", "1.ndjson", "--into", "h.jsonld")
        self.assertEqual(self.read("h.jsonld"), self.read("g.jsonld"))
        self.expect(DONE, "merge", "-q", "plain.jsonld", "--same-as", "same.tsv", "-o", "m.jsonld")
        self.assertEqual(self.read("m.jsonld"), self.read("g.jsonld"))
        self.expect(DONE, "merge", "-q", "m.jsonld", "-o", "again.jsonld")
        self.assertEqual(self.read("again.jsonld"), self.read("g.jsonld"))

    def test_two_names_of_one_article_can_be_one(self):
        self.write("both.ndjson", json.dumps({"id": "both", "date": "2031-05-07", "text": " ".join(self.TEXTS)}) + "\n")
        self.write("same.tsv", "Hugo Salcedo\tHugo Zalcedo Prado\n")
        self.expect(DONE, "build", "-q", "both.ndjson", "--same-as", "same.tsv", "-o", "g.jsonld")
        self.assertEqual(len(self.persons("g.jsonld")), 2)
        self.expect(DONE, "merge", "-q", "g.jsonld", "-o", "again.jsonld")
        self.assertEqual(self.read("again.jsonld"), self.read("g.jsonld"))

    def test_different_from_wins(self):
        self.write("2.ndjson", json.dumps({"id": "r2", "date": "2031-05-07", "text": self.TEXTS[0].replace("Hugo", "Hugo Luis")}) + "\n")
        self.expect(DONE, "build", "-q", "0.ndjson", "2.ndjson", "-o", "g.jsonld")
        self.assertEqual(len(self.persons("g.jsonld")), 2)
        self.write("two.tsv", "Hugo Salcedo\tHugo Luis Salcedo\n")
        self.expect(DONE, "build", "0.ndjson", "2.ndjson", "--different-from", "two.tsv", "-o", "g.jsonld")
        self.assertEqual(len(self.persons("g.jsonld")), 3)
        self.expect(DONE, "merge", "g.jsonld", "--same-as", "two.tsv", "-o", "h.jsonld", says="graph.decision-overruled")
        self.assertEqual(len(self.persons("h.jsonld")), 3)

    def test_mistakes_have_a_place(self):
        for text, says in [("Hugo Salcedo\n", "bad.tsv:1"), ("# x\n\nA\tA\n", "bad.tsv:3"),
                           ("person/a\tcountry/pe\n", "different kinds")]:
            self.write("bad.tsv", text)
            self.expect(USAGE, "build", "0.ndjson", "--same-as", "bad.tsv", "-o", "g.jsonld", says=says)
        self.expect(USAGE, "merge", "0.ndjson", "--same-as", "missing.tsv", "-o", "g.jsonld", says="missing.tsv")


class Sources(Case):
    def sources(self, *reports):
        lines = [json.dumps({"id": f"r{i}", "date": "2031-05-07", "publisher": publisher, "text": text}) for i, (publisher, text) in
                 enumerate(reports)]
        self.write("s.ndjson", "\n".join(lines))
        self.expect(DONE, "build", "-q", "s.ndjson", "-o", "s.jsonld")
        rows = json.loads(self.expect(DONE, "who-met", "s.jsonld", "--format", "json").out)
        self.assertEqual(len(rows), 1)
        return rows[0]["sources"]

    def test_once_per_publisher_and_agency(self):
        first = "Peruvian President Hugo Salcedo met Danish Prime Minister Astrid Lund in Lima on Tuesday."
        second = "Danish Prime Minister Astrid Lund held talks with Peruvian President Hugo Salcedo on May 6."
        self.assertEqual(self.sources(("Harbour Daily", first), ("Northern Courier", second)), 2)
        self.assertEqual(self.sources(("Harbour Daily", first), ("Harbour Daily", second)), 1)
        wire = "LIMA, May 7 (Reuters) - "
        self.assertEqual(self.sources(("Harbour Daily", wire + first), ("Northern Courier", wire + second)), 1)
        self.assertEqual(self.sources(("Harbour Daily", wire + first), ("Reuters", second)), 1)
        self.assertEqual(self.sources(("Harbour Daily", wire + first), ("Harbour Daily", second)), 2)
        self.assertEqual(self.sources(("", first), ("", second)), 2)


if __name__ == "__main__":
    unittest.main()
