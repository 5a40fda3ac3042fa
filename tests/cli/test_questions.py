#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The questions that a graph answers: forms, names, empty graphs, pipes; and the examples of docs/questions.md.

usage: test_questions.py [--update]     --update writes what the examples of docs/questions.md print
"""
import csv
import io
import json
import re
import subprocess
import sys
import unittest

from program import ARTICLE, BILAT, DONE, NOTHING, ROOT, SAMPLES, USAGE, Case

PAGE = ROOT / "docs" / "questions.md"
SECOND = """The president calls

QUITO, May 20, 2031 (Harbour Post) - Ecuadorean President Lucia Paredes spoke by telephone with Kenyan President Wanjiru Otieno on Monday.
"""
# each with a name that the graph has, where one is asked for
QUESTIONS = [["who-met", "paredes"], ["timeline", "paredes"], ["path", "lund", "otieno"], ["neighbours", "paredes"], ["central"],
             ["office", "Ecuador"], ["conflicts", "paredes"], ["stats"], ["explain", "paredes"]]
NAMED = [question for question in QUESTIONS if len(question) > 1]


class Questions(Case):
    def setUp(self):
        super().setUp()
        self.write("second.txt", SECOND)
        self.expect(DONE, "build", "article.txt", "second.txt", "-o", "g.jsonld")

    def ask(self, question, *options, graph="g.jsonld", code=DONE, **more):
        return self.expect(code, question[0], graph, *question[1:], *options, **more)

    def rows(self, question, *options, **more):
        return json.loads(self.ask(question, *options, "--format", "json", **more).out)

    def test_every_question_in_every_form(self):
        for question in QUESTIONS:
            with self.subTest(question=question):
                rows = self.rows(question)
                table = list(csv.reader(io.StringIO(self.ask(question, "--format", "csv").out)))
                head = self.ask(question).out.splitlines()[0].split()
                self.assertEqual(table[0][:len(head)], head)
                if question[0] != "conflicts":
                    self.assertEqual(len(table) - 1, len(rows))
                    self.assertGreater(len(rows), 0)
                    self.assertEqual(list(rows[0]), table[0])

    def test_answers(self):
        self.assertEqual([(row["from"], row["to"], row["dates"]) for row in self.rows(["path", "lund", "otieno"])],
                         [("Astrid Lund", "Lucia Paredes", ["2031-05-06"]), ("Lucia Paredes", "Wanjiru Otieno", ["2031-05-19"])])
        self.assertEqual([row["type"] for row in self.rows(["timeline", "paredes"])], ["Meeting", "PhoneCall"])
        self.assertEqual(self.rows(["central"])[0]["name"], "Lucia Paredes")
        self.assertIn(("Lucia Paredes", "President"), [(row["person"], row["title"]) for row in self.rows(["office", "Ecuador", "--on", "2031-05"])])
        self.assertEqual(len(self.rows(["timeline", "paredes"], "--type", "PhoneCall", "--modality", "actual")), 1)
        self.assertEqual(len(self.rows(["timeline"], "--since", "2031-05-10")), 1)

    def test_sources_and_quotes(self):
        for question in QUESTIONS:
            if question[0] in ("stats", "conflicts", "explain"):
                continue
            with self.subTest(question=question):
                report = self.rows(question, "--sources")[0]["reports"][0]
                self.assertEqual(list(report), ["publisher", "published", "url", "article"])
                self.assertEqual(report["publisher"], "Example Wire" if report["published"] == "2031-05-06" else "Harbour Post")
                quotes = self.rows(question, "--quotes")[0]["reports"][0]["quotes"]
                self.assertTrue(quotes)
                text = self.read("article.txt").decode() + SECOND
                self.assertIn(quotes[0], text)
                self.assertIn(quotes[0], self.ask(question, "--quotes").out)
                table = list(csv.DictReader(io.StringIO(self.ask(question, "--quotes", "--format", "csv").out)))
                self.assertIn(table[0]["quote"], text)

    def test_unknown_and_ambiguous_names_are_wrong_usage(self):
        self.write("third.txt", SECOND.replace("Wanjiru Otieno", "Grace Paredes").replace("Kenyan", "Chilean"))
        self.expect(DONE, "build", "article.txt", "second.txt", "third.txt", "-o", "three.jsonld")
        for question in NAMED:
            with self.subTest(question=question):
                unknown = [question[0], "paredez", *question[2:]]
                run = self.ask(unknown, code=USAGE, says=['"paredez"', "did you mean Lucia Paredes (person/lucia-paredes)?"])
                self.assertEqual(run.out, "")
                self.ask([question[0], "xyzzy", *question[2:]], code=USAGE, says="nothing in the graph is named \"xyzzy\"")
                self.ask([question[0], "pared", *question[2:]], graph="three.jsonld", code=USAGE, says="\"pared\" can be Grace Paredes")

    def test_dates_and_choices_are_checked(self):
        for arguments in [["who-met", "g.jsonld", "--since", "2031-13"], ["timeline", "g.jsonld", "--until", "May"],
                          ["office", "g.jsonld", "Ecuador", "--on", "2031-02-30"], ["timeline", "g.jsonld", "--type", "Dance"],
                          ["central", "g.jsonld", "--top", "0"], ["central", "g.jsonld", "--by", "luck"],
                          ["stats", "g.jsonld", "--format", "xml"], ["path", "g.jsonld", "lund"], ["diff", "g.jsonld"],
                          ["timeline", "g.jsonld", "--since", "2032", "--until", "2031"], ["path", "g.jsonld", "lund", "lund"],
                          ["diff", "-", "-"]]:
            with self.subTest(arguments=arguments):
                run = self.expect(USAGE, *arguments, says="bilat: error: ")
                self.assertEqual(run.out, "")

    def test_empty_graph(self):
        self.write("empty.txt", "Nothing\n\nIt rained.\n")
        self.expect(DONE, "build", "empty.txt", "-o", "empty.jsonld")
        for question in [["who-met"], ["timeline"], ["central"], ["conflicts"]]:
            with self.subTest(question=question):
                self.assertEqual(self.ask(question, "--format", "json", graph="empty.jsonld", says="found").out, "[]\n")
                self.assertEqual(len(self.ask(question, "--format", "csv", graph="empty.jsonld").out.splitlines()), 1)
        for question in NAMED:
            self.ask(question, graph="empty.jsonld", code=USAGE, says="nothing in the graph is named")
        self.assertEqual(self.rows(["stats"], graph="empty.jsonld")[0], {"what": "articles", "kind": None, "count": 1})

    def test_standard_input(self):
        graph = self.read("g.jsonld")
        for question in QUESTIONS:
            with self.subTest(question=question):
                self.assertEqual(self.ask(question, graph="-", stdin=graph).out, self.ask(question).out)
        self.assertEqual(self.expect(DONE, "diff", "g.jsonld", "-", stdin=graph, says="no differences found").out.count("\n"), 2)
        self.expect(NOTHING, "stats", "-", stdin=b"no graph", says="is no graph")
        self.expect(NOTHING, "timeline", "missing.jsonld", says="does not exist")

    def test_closed_pipe(self):
        for question in QUESTIONS:
            with self.subTest(question=question):
                run = subprocess.run(["sh", "-c", '"$0" "$@" | true', BILAT, question[0], "g.jsonld", *question[1:]],
                                     cwd=self.folder, capture_output=True, timeout=60, check=False)
                self.assertEqual((run.returncode, run.stdout), (0, b""))
                self.assertNotIn(b"error", run.stderr)

    def test_order_of_articles_does_not_matter(self):
        self.expect(DONE, "build", *sorted(SAMPLES.glob("*.txt")), "-o", "a.jsonld")
        self.expect(DONE, "build", *sorted(SAMPLES.glob("*.txt"), reverse=True), "-o", "b.jsonld")
        for question in [["who-met"], ["timeline"], ["central"], ["central", "--countries"], ["conflicts"], ["stats"],
                         ["neighbours", "otieno"], ["office", "Kenya"], ["explain", "otieno"]]:
            for form in ["table", "json", "csv"]:
                self.assertEqual(self.ask(question, "--format", form, graph="a.jsonld").out,
                                 self.ask(question, "--format", form, graph="b.jsonld").out)
        self.expect(DONE, "diff", "a.jsonld", "b.jsonld", says="no differences found")

    def test_diff(self):
        self.expect(DONE, "build", "article.txt", "-o", "old.jsonld")
        rows = json.loads(self.expect(DONE, "diff", "old.jsonld", "g.jsonld", "--format", "json").out)
        came = [row["id"] for row in rows if row["change"] == "came"]
        self.assertIn("event/2031-05-19-phonecall-lucia-paredes-wanjiru-otieno", came)
        self.assertNotIn("person/lucia-paredes", came)
        went = json.loads(self.expect(DONE, "diff", "g.jsonld", "old.jsonld", "--format", "json").out)
        self.assertEqual(sorted(row["id"] for row in went if row["change"] == "went"), sorted(came))

    def test_explain_tells_articles_from_graphs(self):
        self.expect(USAGE, "explain", "g.jsonld", says="is a graph: name the entity")
        self.assertIn("sentence", self.expect(DONE, "explain", "article.txt").out)
        self.expect(NOTHING, "explain", "article.txt", "Paredes", says="is no graph")
        event = self.rows(["who-met"])[0]["event"]
        rows = self.rows(["explain", event])
        self.assertEqual([row["part"] for row in rows], ["event", "claim"])

    def test_help_explains_columns_and_examples(self):
        for command in [question[0] for question in QUESTIONS] + ["diff"]:
            with self.subTest(command=command):
                out = self.expect(DONE, command, "--help").out
                for words in [f"Usage: bilat {command}", "Examples:", "Exit codes:", "--format"]:
                    self.assertIn(words, out)
                if command != "explain":
                    self.assertIn("Columns: ", out)


class Page(Case):
    """docs/questions.md shows what the program prints for the samples: its examples are run."""

    def test_examples(self):
        page = PAGE.read_text(encoding="utf-8")
        self.expect(DONE, "build", *sorted(SAMPLES.glob("*.txt")), "-o", "graph.jsonld")
        self.expect(DONE, "build", *sorted(SAMPLES.glob("0*.txt")), "-o", "monday.jsonld")
        self.write("rival.txt", ARTICLE.replace("in Quito on", "in Guayaquil on").replace("Example Wire", "Harbour Post"))
        self.expect(DONE, "build", "article.txt", "rival.txt", "-o", "rivals.jsonld")
        seen = []

        def run(block):
            command = block.group(1)
            done = subprocess.run(["sh", "-c", command.replace("bilat ", '"$0" ', 1), BILAT], cwd=self.folder, capture_output=True,
                                  timeout=60, check=False)
            self.assertEqual(done.returncode, DONE, command)
            seen.append(command)
            return f"```\n$ {command}\n{done.stdout.decode()}```"

        made = re.sub(r"^```\n\$ (bilat .*)\n(?:.*\n)*?```$", run, page, flags=re.M)
        self.assertGreaterEqual(len(seen), 10)
        if UPDATE:
            PAGE.write_text(made, encoding="utf-8")
        self.assertEqual(made, page, "run tests/cli/test_questions.py --update and read what changed")


UPDATE = "--update" in sys.argv

if __name__ == "__main__":
    unittest.main(argv=[word for word in sys.argv if word != "--update"])
