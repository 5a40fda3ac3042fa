#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The same articles give the same bytes: in any order, any split, twice over, on any number of threads, in any locale."""
import os
import random
import unittest

from program import DONE, SAMPLES, Case

NAMES = sorted(SAMPLES.glob("*.txt"))


class Invariance(Case):
    def setUp(self):
        super().setUp()
        self.expect(DONE, "build", *NAMES, "-o", "reference.jsonld", "-o", "reference.dot")

    def check_same(self, *arguments):
        self.expect(DONE, "build", *arguments, "-o", "other.jsonld", "-o", "other.dot")
        self.assertEqual(self.read("other.jsonld"), self.read("reference.jsonld"))
        self.assertEqual(self.read("other.dot"), self.read("reference.dot"))

    def test_order(self):
        shuffle = random.Random(2031)
        for _ in range(5):
            names = NAMES[:]
            shuffle.shuffle(names)
            self.check_same(*names)

    def test_jobs(self):
        for jobs in (1, 2, 5, 16):
            self.check_same(*NAMES, "--jobs", jobs)

    def test_twice_the_same_article(self):
        self.check_same(*NAMES, *NAMES[:4])

    def test_folder(self):
        for name in NAMES:
            self.write(f"articles/{name.name}", name.read_bytes())
        self.check_same("articles")

    def test_locale_and_time_zone(self):
        for name, value in {"LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati", "LANG": "de_DE.UTF-8"}.items():
            before = os.environ.get(name)
            os.environ[name] = value
            try:
                self.check_same(*NAMES)
            finally:
                if before is None:
                    del os.environ[name]
                else:
                    os.environ[name] = before

    def test_extract_on_threads(self):
        self.expect(DONE, "extract", *NAMES, "-j", "1", "-o", "one.ndjson")
        self.expect(DONE, "extract", *NAMES, "-j", "7", "-o", "seven.ndjson")
        self.assertEqual(self.read("one.ndjson"), self.read("seven.ndjson"))


if __name__ == "__main__":
    unittest.main()
