#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What each command writes, and where."""
import json
import os
import signal
import subprocess
import time
import unittest

from program import ARTICLE, BILAT, DONE, SAMPLES, SKIPPED, Case


class Build(Case):
    def test_several_outputs(self):
        run = self.expect(DONE, "build", "article.txt", "-o", "g.jsonld", "-o", "g.dot", "-o", "g.svg",
                          says=["read 1 article", "found", "wrote g.svg"])
        self.assertEqual(run.out, "")
        self.assertEqual(self.files(), ["article.txt", "g.dot", "g.jsonld", "g.svg"])
        self.assertIn("@graph", json.loads(self.read("g.jsonld")))
        self.assertIn(b"<svg", self.read("g.svg"))

    def test_pictures(self):
        self.expect(DONE, "build", "article.txt", "-o", "g.png", "-o", "g.pdf")
        self.assertTrue(self.read("g.png").startswith(b"\x89PNG"))
        self.assertTrue(self.read("g.pdf").startswith(b"%PDF"))

    def test_quiet(self):
        self.assertEqual(self.expect(DONE, "build", "-q", "article.txt", "-o", "g.jsonld").err, "")

    def test_standard_input(self):
        self.expect(DONE, "build", "-", "-o", "g.jsonld", stdin=ARTICLE.encode())
        self.assertIn(b"Paredes", self.read("g.jsonld"))

    def test_outputs_before_articles(self):
        self.expect(DONE, "build", "-o", "g.jsonld", "article.txt")
        self.assertIn(b"Paredes", self.read("g.jsonld"))

    def test_ordinary_rights(self):
        self.expect(DONE, "build", "article.txt", "-o", "g.jsonld")
        self.expect(DONE, "extract", "article.txt", "-o", "f.ndjson")
        mask = os.umask(0)
        os.umask(mask)
        for name in ("g.jsonld", "f.ndjson"):
            self.assertEqual((self.folder / name).stat().st_mode & 0o777, 0o666 & ~mask)

    def test_rights_of_a_replaced_file_stay(self):
        for command, name in (("build", "g.jsonld"), ("extract", "f.ndjson")):
            self.write(name, "old").chmod(0o600)
            self.expect(DONE, command, "article.txt", "-o", name)
            self.assertNotEqual(self.read(name), b"old")
            self.assertEqual((self.folder / name).stat().st_mode & 0o777, 0o600)

    def test_a_link_to_a_file_to_come(self):
        (self.folder / "deep").mkdir()
        (self.folder / "f.ndjson").symlink_to("deep/f.ndjson")
        self.expect(DONE, "extract", "article.txt", "-o", "f.ndjson")
        self.assertTrue((self.folder / "f.ndjson").is_symlink())
        self.assertIn("deep/f.ndjson", self.files())


class Export(Case):
    def test_the_same_as_build(self):
        self.expect(DONE, "build", "article.txt", "-o", "g.jsonld", "-o", "g.dot")
        self.expect(DONE, "export", "g.jsonld", "-o", "again.jsonld", "-o", "again.dot")
        self.assertEqual(self.read("again.jsonld"), self.read("g.jsonld"))
        self.assertEqual(self.read("again.dot"), self.read("g.dot"))

    def test_standard_input(self):
        self.expect(DONE, "build", "article.txt", "-o", "g.jsonld")
        self.expect(DONE, "export", "-", "-o", "again.jsonld", stdin=self.read("g.jsonld"))
        self.assertEqual(self.read("again.jsonld"), self.read("g.jsonld"))


class Extract(Case):
    def test_a_line_an_article_in_input_order(self):
        names = sorted(SAMPLES.glob("*.txt"), reverse=True)
        run = self.expect(DONE, "extract", *names, "--jobs", "3")
        ids = [json.loads(line)["article"]["id"].split("/")[1] for line in run.out.splitlines()]
        self.assertEqual(ids, [name.stem for name in names])

    def test_a_name_is_encoded_once_and_only_in_the_graph(self):
        stem = "a b#char=1,2 50%25 \u00e9"
        self.write(stem + ".txt", ARTICLE)
        run = self.expect(DONE, "extract", stem + ".txt")
        self.assertEqual(json.loads(run.out)["article"]["id"].split("/", 1)[1], stem)
        self.expect(DONE, "build", stem + ".txt", "-o", "g.jsonld")
        graph = self.read("g.jsonld")
        self.assertRegex(graph, rb'"@id":"g:article/[0-9a-f]{12}/a%20b%23char%3D1%2C2%2050%2525%20%C3%A9"')
        self.expect(DONE, "export", "g.jsonld", "-o", "again.jsonld")
        self.assertEqual(self.read("again.jsonld"), graph)

    def test_build_takes_facts(self):
        names = sorted(SAMPLES.glob("*.txt"))
        self.expect(DONE, "build", *names, "-o", "direct.jsonld")
        self.expect(DONE, "extract", *names[:5], "-o", "a.ndjson")
        self.expect(DONE, "extract", *names[5:], "-o", "b.ndjson")
        self.expect(DONE, "build", "b.ndjson", "a.ndjson", "-o", "parts.jsonld")
        self.assertEqual(self.read("parts.jsonld"), self.read("direct.jsonld"))

    def test_an_early_end_of_the_reader_is_quiet(self):
        names = " ".join(map(str, sorted(SAMPLES.glob("*.txt")) * 20))
        run = subprocess.run(["bash", "-c", f"set -o pipefail; '{BILAT}' extract -q {names} | head -c 100 >/dev/null"],
                             capture_output=True, timeout=300, check=False)
        self.assertEqual((run.returncode, run.stderr), (0, b""))


class Text(Case):
    def test_byte_for_byte(self):
        content = "\ufeffA line\r\nWith   spaces \t\nTô Lâm – and no newline at the end"
        self.write("odd.txt", content)
        run = self.run_bilat("text", "odd.txt")
        self.assertEqual(run.returncode, DONE)
        self.assertIn(run.stdout, (content.encode(), content[1:].encode()))
        for sample in SAMPLES.glob("*.txt"):
            self.assertEqual(self.run_bilat("text", sample).stdout, sample.read_bytes())

    def test_evidence_counts_its_code_points(self):
        for sample in sorted(SAMPLES.glob("*.txt")):
            text = self.run_bilat("text", sample).out
            facts = json.loads(self.run_bilat("extract", "-q", sample).out)
            for claim in facts["events"] + facts["relations"]:
                for item in claim["evidence"]:
                    self.assertEqual(text[item["begin"]:item["end"]], item["quote"])


class Explain(Case):
    def test_who_is_who(self):
        self.write("a.txt", ARTICLE + "\nPresident Pedro Paredes of Peru was not there. Paredes said so. The two leaders shook hands. Lund left.\n")
        run = self.expect(DONE, "explain", "a.txt", "--entities")
        for line in ['"Lucia Paredes" Person (title) -> person/lucia-paredes (full name)',
                     '"Paredes" Person (part of a known name) -> nothing; as likely person/lucia-paredes, person/pedro-paredes',
                     '"Lund" Person (part of a known name) -> person/astrid-lund (part of one name)']:
            self.assertIn(line, run.out)
        self.assertNotIn("=>", run.out)

    def test_all_layers(self):
        run = self.expect(DONE, "explain", "article.txt")
        for words in ["published 2031-05-06 (dateline)", "headline", "date \"Tuesday\"", "=> Meeting (meet.v)"]:
            self.assertIn(words, run.out)


class Interruption(Case):
    def test_messages_that_cannot_be_written(self):
        with open("/dev/full", "wb") as full:
            run = subprocess.run([BILAT, "build", "article.txt", "missing.txt", "-o", "g.jsonld"], cwd=self.folder, stderr=full, check=False)
        self.assertEqual(run.returncode, SKIPPED)
        self.assertIn(b"Paredes", self.read("g.jsonld"))

    def test_temporary_files_go_with_the_program(self):
        for number in (signal.SIGTERM, signal.SIGINT):
            with subprocess.Popen([BILAT, "extract", "-", "-o", "facts"], cwd=self.folder, stdin=subprocess.PIPE) as run:
                self.assertTrue(self.until(lambda: len(list(self.folder.iterdir())) > 1))
                run.send_signal(number)
            self.assertEqual(run.returncode, -number)
            self.assertEqual(self.files(), ["article.txt"])

    @staticmethod
    def until(what, seconds=60):
        stop = time.monotonic() + seconds
        while not what() and time.monotonic() < stop:
            time.sleep(0.01)
        return what()


if __name__ == "__main__":
    unittest.main()
