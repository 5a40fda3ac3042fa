#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""One story in several papers counts as one source, whatever the order and the split."""
import itertools
import json
import unittest

from program import DONE, Case

SENTENCES = [
    "Ecuadorean President Lucia Paredes met Danish Prime Minister Astrid Lund in Quito on Tuesday.",
    "The talks lasted two hours and dealt with fisheries, green shipping and a fund for the rivers of the highlands.",
    "Aides on both sides said afterwards that the tone had been warm, although nobody expected large results this year.",
    "Farmers who had come to the square in front of the palace held up baskets of roses and asked for lower duties.",
    "\"We don't want promises, we want ships,\" said their speaker Ines Cardenas - a grower from Cayambe.",
    "Danish companies have built wind parks along the coast since the last decade.",
    "Engineers from Aarhus still train mechanics there every summer, and some of them have settled in the port.",
    "A choir of pupils sang in three languages before the guests left for the old observatory.",
    "A new telescope will be put up there next spring, with lenses that were ground in Odense.",
    "Rain fell over the valley for most of the evening, yet the streets stayed full until the last car had gone.",
    "The prime minister flies on to Lima on Thursday, where she will open a school for shipwrights.",
    "It is her second journey to the continent since the elections of last autumn.",
]
OWN = [
    "Readers of this paper may remember the first Danish engineers who came to the coast by mule.",
    "Their letters home are kept in the town archive and can be seen on weekdays.",
]


def article(sentences, day=6, agency="Example Wire", headline="Two leaders talk of rivers"):
    paragraphs = "\n\n".join(" ".join(sentences[i:i + 2]) for i in range(0, len(sentences), 2))
    return f"{headline}\n\nQUITO, May {day}, 2031 ({agency}) - {paragraphs}\n"


def weather(city, degrees):
    return (f"Weather for {city}\n\n{city.upper()}, May 6, 2031 - The weather office of the highlands publishes this report twice a day.\n\n"
            f"The highest temperature in the city is {degrees} degrees today. The lowest temperature in the city is {degrees - 9} degrees today.\n\n"
            f"The wind on the high roads blows with {degrees + 11} kilometres an hour. Snow lies on the passes down to {degrees * 200} metres above the sea.\n\n"
            "Reports from the stations are gathered by volunteers of the mountain club. Travellers should ask at the last station before they set "
            "out. The office thanks all who send their readings by post. Maps of the roads are sold in every town hall.\n")


class Duplicates(Case):
    def setUp(self):
        super().setUp()
        self.write("first.txt", article(SENTENCES))
        self.write("other.txt", article(["Ecuadorean President Lucia Paredes met Danish Prime Minister Astrid Lund in Quito on May 6."] + [
            f"Bulletin {word} tells what else {word} brought to the city."
            for word in "bread maize tin copper coffee bananas timber wool silk pearls salt sugar rice barley honey".split()], 9, "Harbour Press"))

    def articles(self, graph):
        nodes = json.loads(self.read(graph))["@graph"]
        return {node["@id"].rsplit("/", 1)[1]: node for node in nodes if node["@type"] == "Article"}

    def duplicates(self, *inputs):
        self.expect(DONE, "build", *inputs, "-o", "g.jsonld")
        return self.marks("g.jsonld")

    def marks(self, graph):
        return {name: node["duplicateOf"].rsplit("/", 1)[1] for name, node in self.articles(graph).items() if "duplicateOf" in node}

    def write_copies(self):
        """What papers make of a wire story."""
        cut = SENTENCES[:8]
        copies = {
            "cut": article(cut, 7, "Other Press", "Roses for the guest"),
            "extended": article(SENTENCES[:2] + OWN + SENTENCES[2:], 7),
            "rewritten": article([sentence if i % 5 else sentence.replace(" and ", " as well as ").replace(" on Tuesday", "") + ".."
                                  for i, sentence in enumerate(SENTENCES)], 7),
            "words": article([sentence.replace("two hours", "three hours").replace("roses", "tulips") for sentence in SENTENCES], 7),
            "typography": article([sentence.replace("n't", "n’t").replace(' "', " “").replace('"', "”").replace(" - ", " — ")
                                   .replace("Ines Cardenas", "Inés Cárdenas").replace("Lucia", "Lucía").replace(" last ", "\u00A0last ")
                                   for sentence in SENTENCES], 7),
            "all": article(OWN + [sentence.replace("next spring", "in spring").replace("two hours", "long") for sentence in cut], 8,
                           "Other Press", "Ships, no promises"),
        }
        for name, text in copies.items():
            self.write(name + ".txt", text)
        return list(copies)

    def test_what_papers_make_of_a_story_is_a_repeat_of_the_first_published(self):
        names = self.write_copies()
        for name in names:
            with self.subTest(name):
                self.assertEqual(self.duplicates(name + ".txt", "other.txt", "first.txt"), {name: "first"})
        run = self.expect(DONE, "build", "other.txt", "first.txt", *(name + ".txt" for name in names), "-o", "g.jsonld")
        self.assertEqual(self.marks("g.jsonld"), {name: "first" for name in names})
        self.assertIn(f"{len(names)} repeat another one", run.err)

    def test_reports_of_one_template_are_not(self):
        cities = {"Quito": 17, "Ibarra": 19, "Loja": 22, "Ambato": 16}
        for city, degrees in cities.items():
            self.write(city + ".txt", weather(city, degrees))
        self.assertEqual(self.duplicates(*(city + ".txt" for city in cities)), {})

    def test_stories_with_the_same_background_are_not(self):
        background = SENTENCES[5:8]
        self.write("a.txt", article(OWN + SENTENCES[:3] + background, 6))
        self.write("b.txt", article(SENTENCES[8:] + [
            "The harbour of Manta was closed on Wednesday after a crane fell into the basin.",
            "Nobody was hurt, but two freighters had to wait outside for the whole night."] + background, 6))
        self.assertEqual(self.duplicates("a.txt", "b.txt"), {})

    def test_short_texts_only_when_all_is_equal(self):
        short = SENTENCES[:1]
        self.write("a.txt", article(short, 6))
        self.write("b.txt", article(short, 7))
        self.write("c.txt", article(short, 6))
        self.assertEqual(self.duplicates("a.txt", "b.txt", "c.txt"), {"c": "a"})

    def test_a_sentence_that_too_many_share_is_noted(self):
        def fact(number):
            return {"bilatFacts": 1, "article": {"id": f"{number:012x}/a", "published": "2031-05-06", "sentenceHashes": [7, *range(
                10 + 3 * number, 13 + 3 * number)]}, "entities": [], "events": [], "relations": []}
        for count in (33, 34):
            self.write("facts.ndjson", "".join(json.dumps(fact(number)) + "\n" for number in range(count)))
            run = self.expect(DONE, "build", "facts.ndjson", "-o", "g.jsonld")
            self.assertEqual("[graph.repeats]" in run.err, count == 34)

    def test_who_met_counts_them_once(self):
        self.write_copies()
        self.expect(DONE, "build", "first.txt", "cut.txt", "extended.txt", "other.txt", "-o", "g.jsonld")
        rows = json.loads(self.expect(DONE, "who-met", "g.jsonld", "--format", "json").out)
        meeting = [row for row in rows if row["type"] == "Meeting"]
        self.assertEqual([row["sources"] for row in meeting], [2])

    def test_neither_order_nor_split_matter(self):
        self.write_copies()
        names = ["first.txt", "words.txt", "all.txt", "other.txt"]
        self.expect(DONE, "build", *names, "-o", "all.jsonld")
        for order in itertools.islice(itertools.permutations(names), 0, None, 7):
            self.expect(DONE, "build", *order, "-o", "g.jsonld")
            self.assertEqual(self.read("g.jsonld"), self.read("all.jsonld"))
        for name in names:
            self.expect(DONE, "extract", name, "-o", name + ".ndjson")
        self.expect(DONE, "build", *(name + ".ndjson" for name in names), "-o", "g.jsonld")
        self.assertEqual(self.read("g.jsonld"), self.read("all.jsonld"))

    def test_the_graph_reads_back_without_the_hashes(self):
        # The mark is in the graph; what it was found by is not.
        self.write_copies()
        self.write("zcopy.txt", article(SENTENCES))
        self.expect(DONE, "build", "first.txt", "words.txt", "zcopy.txt", "-o", "g.jsonld")
        self.assertEqual(self.marks("g.jsonld"), {"words": "first", "zcopy": "first"})
        self.assertNotIn(b"entenceHashes", self.read("g.jsonld"))
        self.expect(DONE, "export", "g.jsonld", "-o", "again.jsonld")
        self.assertEqual(self.read("g.jsonld"), self.read("again.jsonld"))


if __name__ == "__main__":
    unittest.main()
