#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""build --into killed at random moments: the graph is always the old one or the new one, whole, and what a killed run
leaves beside it is removed and told by the next one.

    test_kill.py [KILLS]      40 by default
"""
import os
import random
import subprocess
import sys
import time
import unittest

from program import BILAT, DONE, ROOT, Case

KILLS = 40
REPORTS = ROOT / "tests" / "clusters" / "reports.ndjson"


class Killed(Case):
    def temporaries(self):
        return [name for name in os.listdir(self.folder) if name.endswith(".tmp")]

    def setUp(self):
        super().setUp()
        lines = REPORTS.read_text(encoding="utf-8").splitlines(keepends=True)
        self.write("day1.ndjson", "".join(lines[:-20]))
        self.write("day2.ndjson", "".join(lines[-20:]))
        self.expect(DONE, "build", "-q", "day1.ndjson", "--into", "old.jsonld")
        self.expect(DONE, "build", "-q", "day1.ndjson", "day2.ndjson", "-o", "new.jsonld")
        self.old, self.new = self.read("old.jsonld"), self.read("new.jsonld")
        self.write("g.jsonld", self.old)
        begin = time.monotonic()
        self.expect(DONE, "build", "-q", "day2.ndjson", "--into", "g.jsonld")
        self.duration = time.monotonic() - begin
        self.assertEqual(self.read("g.jsonld"), self.new)

    def kill_once(self, delay):
        self.write("g.jsonld", self.old)
        run = subprocess.Popen([BILAT, "build", "day2.ndjson", "--into", "g.jsonld"], cwd=self.folder,
                               stderr=subprocess.PIPE)
        time.sleep(delay)
        run.kill()
        told = run.communicate(timeout=60)[1].decode()
        graph = self.read("g.jsonld")
        self.assertIn(graph, (self.old, self.new))
        return graph == self.new, told

    def test_old_or_new(self):
        chance = random.Random(23)
        renewed = left = 0
        for number in range(KILLS):
            # every other one near the end, where the graph is written
            begin = 0.0 if number % 2 else 0.6
            new, _ = self.kill_once(self.duration * chance.uniform(begin, 1.15))
            renewed += new
            left += len(self.temporaries())
            self.assertLessEqual(len(self.temporaries()), number + 1)
        piled = self.temporaries()
        self.write("g.jsonld", self.old)
        run = self.expect(DONE, "build", "day2.ndjson", "--into", "g.jsonld")
        for name in piled:
            self.assertIn(name, run.err)
        self.assertEqual(self.temporaries(), [])
        self.assertEqual(self.read("g.jsonld"), self.new)
        print(f"{KILLS} kills: {renewed} left the new graph, {KILLS - renewed} the old one; temporary files were seen {left} times")


if __name__ == "__main__":
    if len(sys.argv) > 1 and sys.argv[1].isdigit():
        KILLS = int(sys.argv.pop(1))
    unittest.main()
