#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Hostile and broken inputs: what is concerned is skipped with place and reason, the rest goes on, the exit code is 1."""
import gzip
import json
import os
import resource
import subprocess
import unittest
from pathlib import Path

import archives
from program import BILAT, DONE, SKIPPED, USAGE, Case


class BadInput(Case):
    def skips(self, *arguments, says, found=1, options=()):
        """Reads the inputs and article.txt after them: so many articles, and the messages hold these words."""
        run = self.expect(SKIPPED, "extract", *arguments, "article.txt", *options, says=says)
        self.assertEqual(len(run.out.splitlines()), found, run.err)
        self.assertIn(f"read {found} article", run.err)
        return run

    def test_truncated_gzip(self):
        packed = gzip.compress(archives.lines(2000))
        self.write("a.ndjson.gz", packed[:len(packed) // 2])
        run = self.expect(SKIPPED, "extract", "a.ndjson.gz", "article.txt", says=["a.ndjson.gz: is damaged: ", "1 skipped"])
        self.assertGreater(len(run.out.splitlines()), 500)
        self.write("b.txt.gz", gzip.compress(os.urandom(3000).hex().encode())[:-900])
        self.skips("b.txt.gz", says=["b.txt.gz: is damaged: ", "1 skipped"])

    def test_truncated_archives(self):
        entries = {"a.txt": archives.story("Quito"), "b.txt": os.urandom(100_000).hex()}
        self.write("a.tar.gz", archives.tarred(entries, "w:gz")[:60_000])
        self.write("a.zip", archives.zipped(entries)[:60_000])
        self.skips("a.tar.gz", "a.zip", found=3, says=["a.tar.gz!b.txt: ", "a.zip!b.txt: ", "2 skipped"])

    def test_zip_bomb(self):
        self.write("bomb.zip", archives.zipped({f"{i}.txt": b"word " * 2_000_000 for i in range(8)}))
        self.write("bomb.gz", gzip.compress(archives.record(1).encode() + b"\n" * 100_000_000))
        run = self.skips("bomb.zip", "bomb.gz", found=2,
                         says=["bomb.zip!0.txt: expands to more than 200 times its size", "bomb.gz: expands to more than"])
        self.assertIn("2 skipped", run.err)

    def test_ratio_is_an_option(self):
        self.write("a.gz", gzip.compress(archives.lines(1) * 40_000))
        self.expect(SKIPPED, "extract", "a.gz", "-o", "facts", "--max-ratio", "2", says="expands to more than 2 times")

    def test_line_of_a_gigabyte(self):
        """In a sparse file, with less than 600 MB of memory for everything."""
        path = self.write("a.ndjson", b'{"text":"' + b"a" * 70_000)
        with open(path, "r+b") as file:
            file.seek(1 << 30)
            file.write(b'"}\n' + archives.record(7).encode() + b"\n")
        limit = 600 << 20
        sanitized = b"__asan_init" in Path(BILAT).read_bytes()  # which maps terabytes for its own use
        bounded = None if sanitized else lambda: resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
        run = subprocess.run([BILAT, "extract", "-j", "1", str(path)], capture_output=True, check=False, cwd=self.folder,
                             preexec_fn=bounded)
        self.assertEqual(run.returncode, SKIPPED, run.stderr)
        self.assertIn(b"a.ndjson:1: is a JSON value of more than", run.stderr)
        self.assertEqual(len(run.stdout.splitlines()), 1)

    def test_text_over_the_limit_in_gzip(self):
        self.write("a.txt.gz", gzip.compress(os.urandom(64).hex().encode() * 300_000, 1))
        self.skips("a.txt.gz", options=["--max-ratio", "100000"], says="a.txt.gz: is more than the 16777216 bytes that an article may have")

    def test_invalid_utf8_in_the_middle(self):
        self.write("a.txt", archives.story("Quito").replace("Lucia", "Lucía – Ñ").encode().replace(b"Quito on", b"Quito \xff\xfe on"))
        run = self.expect(DONE, "extract", "a.txt", says="a.txt: has invalid UTF-8, shown as U+FFFD")
        self.assertEqual(len(run.out.splitlines()), 1)

    def test_json_nested_deeply(self):
        self.write("a.json", '{"text":' * 100_000 + "1" + "}" * 100_000)
        self.write("b.json", "[" * 100_000 + "]" * 100_000)
        self.write("c.json", '{\n"a":' + "[" * 100_000 + "]" * 100_000 + "}")
        self.skips("a.json", "b.json", "c.json", says=["a.json:1: ", "b.json: ", "c.json:1: ", "3 skipped"])

    def test_loop_of_links(self):
        os.makedirs(self.folder / "loop/inner")
        os.symlink("..", self.folder / "loop/inner/up")
        os.symlink("self", self.folder / "self")
        self.skips("loop", "self", says=["is a link to a folder that holds it", "self: is a loop of symbolic links"])

    def test_html_nested_deeply(self):
        self.write("a.html", "<!DOCTYPE html><html><body>" + "<div>" * 100_000 + archives.story("Quito"))
        self.write("b.html", "<!DOCTYPE html><html><body>" + "<svg><td>" * 100_000 + archives.story("Quito"))
        self.skips("a.html", "b.html", says=["a.html: ", "b.html: ", "2 skipped"])

    def test_unreadable_file(self):
        """As somebody else where root runs the tests, since root reads everything."""
        self.write("a.txt", "x").chmod(0)
        self.folder.chmod(0o755)
        nobody = {"user": 65534, "group": 65534, "extra_groups": []} if os.geteuid() == 0 else {}
        try:
            run = subprocess.run([BILAT, "extract", "a.txt", "article.txt"], cwd=self.folder, capture_output=True, check=False,
                                 **nobody)
        except PermissionError as error:
            self.skipTest(f"only root may run the program here: {error}")
        self.assertEqual(run.returncode, SKIPPED, run.stderr)
        self.assertIn(b"a.txt: cannot be opened: Permission denied", run.stderr)
        self.assertEqual(len(run.stdout.splitlines()), 1)

    def test_encrypted_zip(self):
        self.write("a.zip", archives.encrypted("secret/plan.txt", archives.story("Quito")))
        self.skips("a.zip", says=["a.zip!secret/plan.txt: is encrypted", "1 skipped"])

    def test_names_that_lead_outside_are_only_shown(self):
        outside = self.folder / "outside.txt"
        self.write("evil.tar", archives.tarred({"../outside.txt": archives.story("Quito"), str(outside): b"\0\0bin"},
                                               links=[("link.txt", "/etc/passwd")]))
        self.skips("evil.tar", found=2, says=f"evil.tar!{str(outside)}: is no text")
        self.assertFalse(outside.exists())

    def test_line_ends_in_names(self):
        self.write("evil.tar", archives.tarred({"a\nbilat: error: forged": b"\0\0"}))
        run = self.skips("evil.tar", says="is no text")
        self.assertNotIn("\nbilat: error: forged", run.err)

    def test_too_many_entries(self):
        self.write("a.zip", archives.zipped({f"{i}.txt": archives.story("Quito", i + 1) for i in range(20)}))
        self.skips("a.zip", found=11, options=["--max-entries", "10"], says=["a.zip: has more than 10 entries", "1 skipped"])

    def test_article_size_is_an_option(self):
        self.write("a.tar", archives.tarred({"a.txt": archives.story("Quito") + "x" * 3000, "b.txt": archives.story("Lima")}))
        self.skips("a.tar", found=2, options=["--max-article", "2kb"], says="a.tar!a.txt: is more than the 2048 bytes")
        for wrong in (["--max-article", "many"], ["--max-entries", "0"], ["--max-ratio", "x"]):
            self.expect(USAGE, "extract", "article.txt", *wrong)

    def test_empty_archives(self):
        self.write("a.zip", archives.zipped({}))
        self.write("b.tar.gz", gzip.compress(b"\0" * 10_240))
        self.skips("a.zip", "b.tar.gz", says=["a.zip: ", "b.tar.gz: ", "2 skipped"])


class Log(Case):
    def test_json_lines(self):
        self.write("empty.txt", "")
        run = self.expect(SKIPPED, "build", "empty.txt", "article.txt", "-o", "g.jsonld", "--log", "json")
        entries = [json.loads(line) for line in run.err.splitlines()]
        self.assertIn({"level": "error", "code": "read.empty", "where": "empty.txt", "message": "is empty"}, entries)
        summary = next(entry for entry in entries if entry["level"] == "summary")
        self.assertEqual((summary["articles"], summary["skipped"], summary["undated"]), (1, 1, 0))
        self.assertEqual(entries[-1], {"level": "info", "message": "wrote g.jsonld"})

    def test_quiet_json_has_errors_only(self):
        self.write("empty.txt", "")
        run = self.expect(SKIPPED, "extract", "empty.txt", "article.txt", "--log", "json", "-q")
        self.assertEqual([json.loads(line)["level"] for line in run.err.splitlines()], ["error"])

    def test_nothing_written(self):
        run = self.run_bilat("extract", "missing.txt", "--log", "json")
        self.assertEqual(run.returncode, 3)
        self.assertEqual({json.loads(line)["level"] for line in run.err.splitlines()}, {"error"})

    def test_unknown_form(self):
        self.expect(USAGE, "extract", "article.txt", "--log", "xml")

    def test_no_bar_in_a_pipe(self):
        self.assertNotIn("\r", self.expect(DONE, "extract", "article.txt").err)


if __name__ == "__main__":
    unittest.main()
