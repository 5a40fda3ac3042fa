#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""who-met on the graph of one small article."""
import csv
import io
import json
import unittest

from program import DONE, SAMPLES, USAGE, Case

COLUMNS = ["date", "earliest", "latest", "type", "modality", "a", "b", "place", "sources", "event"]


class WhoMet(Case):
    def setUp(self):
        super().setUp()
        self.expect(DONE, "build", "article.txt", "-o", "g.jsonld")

    def rows(self, *arguments):
        return json.loads(self.expect(DONE, "who-met", "g.jsonld", *arguments, "--format", "json").out)

    def test_one_row_a_pair(self):
        rows = self.rows()
        self.assertEqual(len(rows), 1)
        self.assertEqual(list(rows[0]), COLUMNS)
        self.assertEqual([rows[0][name] for name in COLUMNS[:9]],
                         ["2031-05-06", "2031-05-06", "2031-05-06", "Meeting", "actual", "Astrid Lund", "Lucia Paredes", "Quito", 1])

    def test_csv(self):
        table = list(csv.reader(io.StringIO(self.expect(DONE, "who-met", "g.jsonld", "--format", "csv").out)))
        self.assertEqual(table[0], COLUMNS)
        self.assertEqual(table[1][5:7], ["Astrid Lund", "Lucia Paredes"])

    def test_table(self):
        out = self.expect(DONE, "who-met", "g.jsonld").out
        self.assertIn("Astrid Lund", out)
        self.assertIn("2031-05-06", out)

    def test_names_as_people_type_them(self):
        for typed in ["Paredes", "paredes", "LUCIA PAREDES", "Lucía Paredes", "person/lucia-paredes"]:
            self.assertEqual(len(self.rows(typed)), 1, typed)
        self.assertEqual(len(self.rows("lund", "paredes")), 1)

    def test_unknown_name(self):
        run = self.expect(USAGE, "who-met", "g.jsonld", "Nobodyson", says="Nobodyson")
        self.assertEqual(run.out, "")

    def test_since_and_until(self):
        for options, count in [(["--since", "2031-05-06"], 1), (["--since", "2031-05-07"], 0), (["--until", "2031-05-05"], 0),
                               (["--since", "2031", "--until", "2031"], 1), (["--since", "2031-05"], 1), (["--until", "2031-04"], 0)]:
            self.assertEqual(len(self.rows(*options)), count, options)

    def test_nothing_found_is_done(self):
        run = self.expect(DONE, "who-met", "g.jsonld", "--since", "2040", says="no contacts found")
        self.assertNotIn("Lund", run.out)


class Samples(Case):
    """Two papers that report one contact give one row with two sources."""

    def test_merged_over_articles(self):
        self.expect(DONE, "build", *sorted(SAMPLES.glob("*.txt")), "-o", "g.jsonld")
        rows = json.loads(self.expect(DONE, "who-met", "g.jsonld", "--format", "json").out)
        for date, kind, a, b in [("2031-03-04", "Meeting", "Aino Lehtovaara", "Wanjiru Otieno"),
                                 ("2031-09-12", "PhoneCall", "Haruka Morinaga", "Tomas Arriagada")]:
            found = [row for row in rows if (row["date"], row["type"], row["a"], row["b"]) == (date, kind, a, b)]
            self.assertEqual([row["sources"] for row in found], [2], (date, kind))
        dates = [row["earliest"] or "9999" for row in rows if row["modality"] == "actual"]
        self.assertEqual(dates, sorted(dates))


if __name__ == "__main__":
    unittest.main()
