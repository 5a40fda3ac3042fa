#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""One story in several papers counts as one source, whatever the order and the split."""
import itertools
import json
import unittest

from program import DONE, Case

# A hundred words and more, so that an edit is a small part.
BODY = (
    "Ecuadorean President Lucia Paredes met Danish Prime Minister Astrid Lund in Quito on Tuesday. The talks lasted two hours "
    "and dealt with fisheries, green shipping and a fund for the rivers of the highlands. Aides on both sides said afterwards that "
    "the tone had been warm, although nobody expected large results so early in the year. Farmers who had come to the square in "
    "front of the palace held up baskets of roses and asked for lower duties on flowers. Danish companies have built wind parks "
    "along the coast since the last decade, and engineers from Aarhus still train mechanics there every summer. A choir of pupils "
    "sang in three languages before the guests left for the old observatory, where a new telescope will be put up next spring. "
    "Rain fell over the valley for most of the evening, yet the streets stayed full until the last car had gone.\n")


def article(body, day=6, agency="Example Wire"):
    return f"Two leaders talk of rivers\n\nQUITO, May {day}, 2031 ({agency}) - {body}"


class Duplicates(Case):
    def setUp(self):
        super().setUp()
        self.write("first.txt", article(BODY))
        self.write("edited.txt", article(BODY.replace("two hours", "three hours"), 7, "Other Press"))
        self.write("longer.txt", article(BODY + "\nAdditional reporting came from the harbour.\n", 8))
        self.write("other.txt", article("Ecuadorean President Lucia Paredes met Danish Prime Minister Astrid Lund in Quito on May 6. " + " ".join(
            f"Bulletin {word} tells what else {word} brought to the city." for word in
            "bread maize tin copper coffee bananas timber wool silk pearls salt sugar rice barley honey".split()), 9))

    def articles(self, graph):
        nodes = json.loads(self.read(graph))["@graph"]
        return {node["@id"].rsplit("/", 1)[1]: node for node in nodes if node["@type"] == "Article"}

    def duplicates(self, graph):
        return {name: node["duplicateOf"].rsplit("/", 1)[1] for name, node in self.articles(graph).items() if "duplicateOf" in node}

    def test_small_edits_are_repeats_of_the_first_published(self):
        run = self.expect(DONE, "build", "other.txt", "longer.txt", "edited.txt", "first.txt", "-o", "g.jsonld")
        self.assertEqual(self.duplicates("g.jsonld"), {"edited": "first", "longer": "first"})
        self.assertIn("2 repeat another one", run.err)
        self.assertRegex(self.articles("g.jsonld")["other"]["fingerprint"], "^[0-9a-f]{16}$")

    def test_who_met_counts_them_once(self):
        self.expect(DONE, "build", "first.txt", "edited.txt", "longer.txt", "other.txt", "-o", "g.jsonld")
        rows = json.loads(self.expect(DONE, "who-met", "g.jsonld", "--format", "json").out)
        meeting = [row for row in rows if row["type"] == "Meeting"]
        self.assertEqual([row["sources"] for row in meeting], [2])

    def test_neither_order_nor_split_matter(self):
        names = ["first.txt", "edited.txt", "longer.txt", "other.txt"]
        self.expect(DONE, "build", *names, "-o", "all.jsonld")
        for order in itertools.islice(itertools.permutations(names), 0, None, 7):
            self.expect(DONE, "build", *order, "-o", "g.jsonld")
            self.assertEqual(self.read("g.jsonld"), self.read("all.jsonld"))
        for name in names:
            self.expect(DONE, "extract", name, "-o", name + ".ndjson")
        self.expect(DONE, "build", *(name + ".ndjson" for name in names), "-o", "g.jsonld")
        self.assertEqual(self.read("g.jsonld"), self.read("all.jsonld"))

    def test_short_texts_are_never_repeats(self):
        short = "Ecuadorean President Lucia Paredes met Danish Prime Minister Astrid Lund in Quito on Tuesday.\n"
        self.write("a.txt", article(short, 6))
        self.write("b.txt", article(short, 7))
        self.expect(DONE, "build", "a.txt", "b.txt", "-o", "g.jsonld")
        self.assertEqual(self.duplicates("g.jsonld"), {})

    def test_the_graph_reads_back(self):
        self.expect(DONE, "build", "first.txt", "edited.txt", "-o", "g.jsonld")
        self.expect(DONE, "export", "g.jsonld", "-o", "again.jsonld")
        self.assertEqual(self.read("g.jsonld"), self.read("again.jsonld"))


if __name__ == "__main__":
    unittest.main()
