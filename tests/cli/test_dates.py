#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""bilat dates: one JSON object an expression, or one line a text."""
import json
import unittest

from program import DONE, NOTHING, SKIPPED, USAGE, Case

FIELDS = ["id", "begin", "end", "text", "type", "value", "mod", "quant", "freq", "edtf", "earliest", "latest", "grain", "zone", "anchor", "form", "rule"]


class Articles(Case):
    def dates(self, *arguments, code=DONE, stdin=b""):
        run = self.expect(code, "dates", *arguments, stdin=stdin)
        return [json.loads(line) for line in run.out.splitlines()]

    def test_an_article(self):
        found = self.dates("article.txt")
        self.assertEqual([(d["text"], d["value"]) for d in found], [("Tuesday", "2031-05-06")])
        text = self.expect(DONE, "text", "article.txt").out
        first = found[0]
        self.assertEqual(text[first["begin"]:first["end"]], "Tuesday")
        self.assertEqual((first["id"], first["type"], first["grain"], first["anchor"]), ("article", "DATE", "day", "2031-05-06"))
        self.assertEqual((first["earliest"], first["latest"], first["edtf"]), ("2031-05-06",) * 3)
        self.assertRegex(first["rule"], r"^dates/relative\.rules:\d+$")
        self.assertEqual([name for name in FIELDS if name in first], list(first))

    def test_offsets_are_code_points(self):
        self.write("note.txt", "Ŝi ĉeestis – kun Łucja – la ĉefurbon.\nThey met in Łódź in early March 2019, for two hours.\n")
        text = self.expect(DONE, "text", "note.txt").out
        for found in self.dates("note.txt"):
            self.assertEqual(text[found["begin"]:found["end"]], found["text"])

    def test_finer_forms(self):
        self.write("note.txt", "Sales fell in early March 2019, in the third quarter of 2018, in the 1980s and in the summer of 1968. "
                               "The launch was at 10 a.m. EST on 4 March 2019. It has held since 2009. They meet every Friday.\n")
        found = {d["text"]: d for d in self.dates("note.txt", "--date", "2020-01-01")}
        self.assertEqual(found["early March 2019"]["mod"], "START")
        self.assertEqual(found["the third quarter of 2018"]["edtf"], "2018-35")
        self.assertEqual(found["the third quarter of 2018"]["latest"], "2018-09-30")
        self.assertEqual(found["the 1980s"]["edtf"], "198X")
        self.assertEqual(found["the summer of 1968"]["edtf"], "1968-22")
        self.assertEqual(found["10 a.m. EST on 4 March 2019"]["value"], "2019-03-04T10:00")
        self.assertEqual(found["10 a.m. EST on 4 March 2019"]["zone"], "-05:00")
        self.assertEqual(found["2009"]["edtf"], "2009/..")
        self.assertEqual((found["every Friday"]["type"], found["every Friday"]["value"]), ("SET", "XXXX-WXX-5"))

    def test_without_a_date(self):
        self.write("note.txt", "They met on Friday and on May 2.\n")
        run = self.expect(DONE, "dates", "note.txt", says="no publication date")
        self.assertEqual([json.loads(line)["value"] for line in run.out.splitlines()], ["XXXX-WXX-5", "XXXX-05-02"])
        self.assertEqual(self.dates("note.txt", "--date", "2031-05-03")[0]["value"], "2031-05-02")

    def test_several_inputs_and_standard_input(self):
        self.write("two.txt", "They met on 3 March 2019.\n")
        self.assertEqual([d["id"] for d in self.dates("article.txt", "two.txt")], ["article", "two"])
        self.assertEqual(self.dates("-", stdin=b"They met on 3 March 2019.\n")[0]["value"], "2019-03-03")

    def test_codes(self):
        self.expect(NOTHING, "dates", "nowhere.txt", says="nowhere.txt")
        self.expect(SKIPPED, "dates", "nowhere.txt", "article.txt", says="nowhere.txt")
        self.expect(USAGE, "dates", says="FILE is required")
        self.expect(USAGE, "dates", "article.txt", "--date", "tomorrow", says="is no date")

    def test_a_rule_of_ones_own(self):
        self.write("mine/dates/mine.rules", "date month=3 day=21 : nowruz [ ,? YEAR ]\n")
        self.write("note.txt", "They met on Nowruz 2019.\n")
        found = self.dates("note.txt", "--pack", "mine")
        self.assertEqual((found[0]["text"], found[0]["value"], found[0]["rule"]), ("Nowruz 2019", "2019-03-21", "dates/mine.rules:1"))

    def test_a_mistake_in_a_rule(self):
        self.write("mine/dates/mine.rules", "# mine\ndate mnth=3 : nowruz\n")
        self.expect(NOTHING, "dates", "article.txt", "--pack", "mine", says=["mine/dates/mine.rules:2:6", "write name=value"])
        self.expect(NOTHING, "build", "article.txt", "--pack", "mine", "-o", "g.jsonld", says="mine/dates/mine.rules:2:6")


class Lines(Case):
    def test_lines(self):
        lines = ('{"id": "a", "dct": "2025-03-13", "text": "Ĉu?\\nThey met on Friday."}\n\n'
                 '{"id": 7, "dct": "2025-03-13T10:00:00", "text": "None."}\n{"id": "c", "text": "In 1998."}')
        run = self.expect(DONE, "dates", "--ndjson", stdin=lines.encode())
        found = [json.loads(line) for line in run.out.splitlines()]
        self.assertEqual([line["id"] for line in found], ["a", 7, "c"])
        self.assertEqual([(d["begin"], d["end"], d["value"]) for d in found[0]["timex"]], [(16, 22, "2025-03-07")])
        self.assertEqual(found[1]["timex"], [])
        self.assertEqual(found[2]["timex"][0]["value"], "1998")

    def test_bad_lines_are_skipped(self):
        lines = '{"id": "a", "text": "In 1998."}\n{"id"\n{"id": "c"}\n{"id": "d", "dct": "soon", "text": "x"}\n'
        self.write("lines.ndjson", lines)
        run = self.expect(SKIPPED, "dates", "--ndjson", "lines.ndjson",
                          says=["lines.ndjson:2", 'lines.ndjson:3: has no "text"', 'lines.ndjson:4: "dct" is no date'])
        self.assertEqual(len(run.out.splitlines()), 1)

    def test_a_wrong_dct_or_id_is_named(self):
        good = '{"id": "good", "dct": "2025-03-13", "text": "They met on Friday."}\n'
        for dct in ("20250313", '"2025-03-13 or so"', '"2025-03-13garbage"', '"2025-02-30"', '""', "null", "true", '["2025-03-13"]', "{}"):
            line = '{"id": "a", "dct": %s, "text": "They met on Friday."}\n' % dct
            run = self.expect(SKIPPED, "dates", "--ndjson", stdin=(good + line).encode(),
                              says='-:2: "dct" is no date: write "YYYY-MM-DD", or leave it out')
            self.assertEqual(len(run.out.splitlines()), 1, dct)
        for id in ("1.5", '""', "null", "false", "[1]", "{}"):
            line = '{"id": %s, "text": "They met on Friday."}\n' % id
            run = self.expect(SKIPPED, "dates", "--ndjson", stdin=(good + line).encode(), says='-:2: "id" is neither a string nor')
            self.assertEqual(len(run.out.splitlines()), 1, id)
        self.expect(SKIPPED, "dates", "--ndjson", stdin=(good + "[]\n").encode(), says="-:2: is no JSON object")
        self.expect(NOTHING, "dates", "--ndjson", stdin=b'{"id": "a", "dct": 7, "text": "x"}', says='-:1: "dct" is no date')

    def test_times_behind_the_dct(self):
        for dct in ("2025-03-13", "2025-03-13T10:00", "2025-03-13T10:00:00Z", "2025-03-13T10:00:00.5+01:00"):
            line = json.dumps({"id": "a", "dct": dct, "text": "They met on Friday."})
            found = json.loads(self.expect(DONE, "dates", "--ndjson", stdin=line.encode()).out)
            self.assertEqual(found["timex"][0]["value"], "2025-03-07")

    def test_the_order_of_numeric_dates(self):
        line = json.dumps({"id": "a", "dct": "2025-03-13", "text": "They met on 3/4/2025."}).encode()
        for order, value in (("dmy", "2025-04-03"), ("mdy", "2025-03-04")):
            found = json.loads(self.expect(DONE, "dates", "--ndjson", "--date-order", order, stdin=line).out)
            self.assertEqual(found["timex"][0]["value"], value)
        settled = json.dumps({"id": "a", "text": "They met on 3/4/2025 and on 25/4/2025."}).encode()
        found = json.loads(self.expect(DONE, "dates", "--ndjson", "--date-order", "mdy", stdin=settled).out)
        self.assertEqual(found["timex"][0]["value"], "2025-04-03")

    def test_sets(self):
        line = json.dumps({"id": "a", "text": "They meet every other day and twice a week."}).encode()
        found = json.loads(self.expect(DONE, "dates", "--ndjson", stdin=line).out)["timex"]
        self.assertEqual([(d["value"], d.get("quant"), d.get("freq")) for d in found], [("P2D", "EVERY", None), ("P1W", None, "2X")])

    def test_long_lines(self):
        self.write("lines.ndjson", '{"id": "a", "text": "In 1998."}\n{"id"\n{"id": "c"}\n{"id": "d", "dct": "soon", "text": "x"}\n')
        self.expect(SKIPPED, "dates", "--ndjson", "lines.ndjson", "--max-article", "35", says="longer than 35 bytes")
        self.expect(NOTHING, "dates", "--ndjson", "nowhere.ndjson", says="nowhere.ndjson")


if __name__ == "__main__":
    unittest.main()
