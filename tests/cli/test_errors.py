#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Every bad input has a message that says what is wrong and where, and an exit code."""
import os
import unittest

from program import DONE, NOTHING, SKIPPED, USAGE, Case


class Inputs(Case):
    def test_empty_file(self):
        self.write("empty.txt", "")
        run = self.expect(NOTHING, "build", "empty.txt", "-o", "g.jsonld", says=["empty.txt", "empty"])
        self.assertNotIn("internal", run.err)
        self.assertEqual(self.files(), ["article.txt", "empty.txt"])

    def test_white_space_only(self):
        self.write("blank.txt", " \n\t\n")
        self.expect(NOTHING, "build", "blank.txt", "-o", "g.jsonld", says="blank.txt")

    def test_binary_file(self):
        self.write("photo.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\xff\xfe" * 50)
        self.expect(NOTHING, "build", "photo.txt", "-o", "g.jsonld", says="photo.txt")

    def test_broken_utf8(self):
        self.write("latin1.txt", "Le président est arrivé à Paris.\n".encode("latin-1"))
        self.expect(DONE, "build", "latin1.txt", "-o", "g.jsonld", says=["warning: latin1.txt", "not UTF-8"])

    def test_missing_file(self):
        self.expect(NOTHING, "build", "nowhere.txt", "-o", "g.jsonld", says=["nowhere.txt", "does not exist"])

    def test_empty_folder(self):
        (self.folder / "void").mkdir()
        self.expect(NOTHING, "build", "void", "-o", "g.jsonld", says="no article")

    def test_others_go_on(self):
        self.expect(SKIPPED, "build", "nowhere.txt", "article.txt", "-o", "g.jsonld", says=["nowhere.txt", "1 skipped"])
        self.assertIn("g.jsonld", self.files())

    def test_no_date_is_no_error_but_said(self):
        self.write("undated.txt", "Ecuadorean President Lucia Paredes met Danish Prime Minister Astrid Lund in Quito.\n")
        self.expect(DONE, "build", "undated.txt", "-o", "g.jsonld", says=["undated.txt", "no publication date", "1 without a date"])

    def test_date_option_gives_one(self):
        self.write("undated.txt", "Ecuadorean President Lucia Paredes met Danish Prime Minister Astrid Lund in Quito on Tuesday.\n")
        run = self.expect(DONE, "build", "undated.txt", "--date", "2031-05-07", "-o", "g.jsonld", says="0 without a date")
        self.assertNotIn("no publication date", run.err)

    def test_fifty_megabytes_of_one_line(self):
        self.write("long.txt", "word " * (50 * 1024 * 1024 // 5))
        self.expect(NOTHING, "build", "long.txt", "-o", "g.jsonld", says=["long.txt", "bytes"])
        self.expect(SKIPPED, "build", "long.txt", "article.txt", "-o", "g.jsonld", says="1 skipped")

    def test_broken_facts(self):
        self.write("facts.ndjson", '{"bilatFacts":1,"article":{"id":"0123456789ab/y"},"entities":[],"events":[{"type":"Nonsense"}]}\n')
        self.expect(NOTHING, "build", "facts.ndjson", "-o", "g.jsonld", says=["facts.ndjson", "events[0].type"])

    def test_misspelt_files_of_a_pack(self):
        self.write("mine/frame/x.frames", "")
        self.write("mine/lexicon/verb.tsv", "")
        self.expect(DONE, "build", "article.txt", "--pack", "mine", "-o", "g.jsonld",
                    says=["mine/frame/x.frames", "mine/lexicon/verb.tsv", "misspelt", "changes nothing"])

    def test_a_mistake_in_a_pack_names_the_file_on_disk(self):
        self.write("mine/frames/x.frames", "no frame at all\n")
        self.expect(NOTHING, "build", "article.txt", "--pack", "mine", "-o", "g.jsonld", says="mine/frames/x.frames:1")

    def test_unreadable_pack(self):
        self.expect(NOTHING, "build", "article.txt", "--pack", "nowhere", "-o", "g.jsonld", says="nowhere")

    def test_text_of_a_missing_file(self):
        run = self.expect(NOTHING, "text", "nowhere.txt", says="nowhere.txt")
        self.assertEqual(run.out, "")


class Graphs(Case):
    def test_missing_graph(self):
        self.expect(NOTHING, "export", "nowhere.jsonld", "-o", "g.dot", says=["nowhere.jsonld", "does not exist"])
        self.expect(NOTHING, "who-met", "nowhere.jsonld", says=["nowhere.jsonld", "does not exist"])

    def test_no_graph(self):
        for content in ["", "no json", "[1,2]", '{"@graph":', '{"@graph": 5}', "[" * 200000]:
            with self.subTest(content=content[:20]):
                self.write("bad.jsonld", content)
                self.expect(NOTHING, "who-met", "bad.jsonld", says="bad.jsonld")
                self.expect(NOTHING, "export", "bad.jsonld", "-o", "g.dot", says="bad.jsonld")


class Usage(Case):
    def test_wrong_calls(self):
        for arguments, words in [
            ([], "subcommand"),
            (["bulid"], "bulid"),
            (["build", "-o", "g.jsonld"], "ARTICLE"),
            (["build", "article.txt"], "--output"),
            (["build", "article.txt", "-o", "g.xyz"], ".jsonld"),
            (["build", "article.txt", "-o", "graph"], ".jsonld"),
            (["build", "article.txt", "-o", "g.dot", "-o", "g.dot"], "twice"),
            (["build", "article.txt", "g.dot", "-o", "g.jsonld"], "g.dot"),
            (["build", "article.txt", "-o", "g.jsonld", "--jobs", "0"], "--jobs"),
            (["build", "article.txt", "-o", "g.jsonld", "--date", "2031-02-30"], "2031-02-30"),
            (["build", "article.txt", "-o", "g.jsonld", "--frobnicate"], "--frobnicate"),
            (["who-met"], "GRAPH"),
            (["who-met", "g.jsonld", "--since", "yesterday"], "yesterday"),
            (["who-met", "g.jsonld", "--format", "xml"], "xml"),
            (["export", "g.jsonld"], "--output"),
            (["export", "g.jsonld", "-o", "g.xyz"], "g.xyz"),
        ]:
            with self.subTest(arguments=arguments):
                run = self.expect(USAGE, *arguments, says=words)
                self.assertEqual(run.out, "")
                self.assertEqual(self.files(), ["article.txt"])

    def test_help(self):
        for arguments in [["--help"], ["build", "--help"], ["export", "-h"], ["extract", "--help"], ["who-met", "--help"],
                          ["text", "--help"]]:
            with self.subTest(arguments=arguments):
                run = self.expect(DONE, *arguments)
                self.assertIn("Exit codes:", run.out)
                self.assertIn("Examples:", run.out)
                self.assertEqual(run.err, "")
                self.assertLessEqual(max(map(len, run.out.splitlines())), 130)

    def test_version(self):
        self.assertRegex(self.expect(DONE, "--version").out, r"^bilat \d+\.\d+\.\d+\n$")


class Outputs(Case):
    def test_missing_folder(self):
        self.expect(NOTHING, "build", "article.txt", "-o", "no/such/g.jsonld", says=["no/such/g.jsonld", "does not exist"])

    def test_folder_as_output(self):
        (self.folder / "g.jsonld").mkdir()
        self.expect(NOTHING, "build", "article.txt", "-o", "g.jsonld", says=["g.jsonld", "folder"])

    @unittest.skipIf(os.geteuid() == 0, "root may write everywhere")
    def test_unwritable_folder(self):
        (self.folder / "closed").mkdir(mode=0o555)
        self.expect(NOTHING, "build", "article.txt", "-o", "closed/g.jsonld", says="closed/g.jsonld")

    def test_full_disk(self):
        if not os.path.exists("/dev/full"):
            self.skipTest("no /dev/full here")
        (self.folder / "g.jsonld").symlink_to("/dev/full")
        self.expect(NOTHING, "build", "article.txt", "-o", "g.jsonld", says="g.jsonld")
        (self.folder / "f.ndjson").symlink_to("/dev/full")
        self.expect(NOTHING, "extract", "article.txt", "-o", "f.ndjson", says="f.ndjson")

    def test_what_stood_there_survives(self):
        self.write("g.jsonld", "old")
        self.write("empty.txt", "")
        self.expect(NOTHING, "build", "empty.txt", "-o", "g.jsonld")
        self.assertEqual(self.read("g.jsonld"), b"old")


if __name__ == "__main__":
    unittest.main()
