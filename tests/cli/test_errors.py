#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Every bad input has a message that says what is wrong and where, and an exit code."""
import os
import shutil
import subprocess
import unittest

from program import BILAT, DONE, NOTHING, SAMPLES, SKIPPED, USAGE, Case


class Inputs(Case):
    def test_empty_file(self):
        self.write("empty.txt", "")
        run = self.expect(NOTHING, "build", "empty.txt", "-o", "g.jsonld", says=["empty.txt", "empty"])
        self.assertNotIn("internal", run.err)
        self.assertEqual(self.files(), ["article.txt", "empty.txt"])

    def test_a_folder_with_a_pipe_links_and_earlier_outputs(self):
        os.mkdir(self.folder / "folder")
        shutil.copy(self.folder / "article.txt", self.folder / "folder/a.txt")
        os.mkfifo(self.folder / "folder/pipe")
        self.write("folder/old.dot", "digraph bilat {}")
        for name in ("one", "two", "three"):
            os.mkdir(self.folder / "folder" / name)
            for other in ("one", "two", "three"):
                if other != name:
                    os.symlink("../" + other, self.folder / "folder" / name / other)
        run = self.expect(SKIPPED, "build", "folder", "-o", "g.jsonld", says=["folder/pipe", "old.dot", "read 1 article"])
        self.assertNotIn("internal", run.err)

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
        self.expect(NOTHING, "build", "article.txt", "--pack", "mine", "-o", "g.jsonld",
                    says=["mine/frame/x.frames", "mine/lexicon/verb.tsv", "misspelt", "changes nothing"])

    def test_a_mistake_in_a_pack_names_the_file_on_disk(self):
        self.write("mine/frames/x.frames", "no frame at all\n")
        self.expect(NOTHING, "build", "article.txt", "--pack", "mine", "-o", "g.jsonld", says="mine/frames/x.frames:1")

    def test_cues_that_a_pack_leaves_out_are_named(self):
        self.write("mine/lexicon/cues.tsv", "cue\twords\nstorm\tstorm|gale|storm\n")
        self.expect(NOTHING, "build", "article.txt", "--pack", "mine", "-o", "g.jsonld",
                    says=["mine/lexicon/cues.tsv:2:18", "'storm' is listed twice", "no line for reporting-verb, naming-verb"])

    def test_unreadable_pack(self):
        self.expect(NOTHING, "build", "article.txt", "--pack", "nowhere", "-o", "g.jsonld", says="nowhere")

    def test_text_of_a_missing_file(self):
        run = self.expect(NOTHING, "text", "nowhere.txt", says="nowhere.txt")
        self.assertEqual(run.out, "")

    def test_explain_of_facts(self):
        self.expect(DONE, "extract", "article.txt", "-o", "f.ndjson")
        run = self.expect(NOTHING, "explain", "f.ndjson", says=["f.ndjson", "bilat extract"])
        self.assertEqual(run.out, "")

    def test_explain_of_a_folder_with_a_bad_file(self):
        self.write("articles/a.txt", self.read("article.txt"))
        self.assertIn("Paredes", self.expect(DONE, "explain", "articles").out)
        self.write("articles/empty.txt", "")
        self.assertIn("Paredes", self.expect(SKIPPED, "explain", "articles", says="empty.txt").out)

    def test_explain_of_nothing(self):
        (self.folder / "void").mkdir()
        self.expect(NOTHING, "explain", "void", says=["void", "no article"])

    def test_errors_are_not_lost_among_notes(self):
        note = '{"id":"%d","text":"Lucia Paredes met Astrid Lund in Quito."}\n'
        self.write("many/a.ndjson", "".join(note % i for i in range(10_050)))
        self.write("many/zz.bin", b"\x00\x01\xff" * 100)
        for quiet in ([], ["-q"]):
            run = self.expect(SKIPPED, "extract", "many", "-o", "f.ndjson", *quiet, says="error: many/zz.bin")
            self.assertEqual("10030 more" in run.err, not quiet)


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
            (["explain", "article.txt", "--date", "foo"], "foo"),
            (["explain"], "ARTICLE"),
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
                          ["text", "--help"], ["explain", "--help"]]:
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

    def test_all_outputs_or_none(self):
        if not os.path.exists("/dev/full"):
            self.skipTest("no /dev/full here")
        self.write("k.jsonld", "old")
        (self.folder / "full.dot").symlink_to("/dev/full")
        run = self.expect(NOTHING, "build", "article.txt", "-o", "k.jsonld", "-o", "k.svg", "-o", "full.dot", says="full.dot")
        self.assertNotIn("already written", run.err)
        self.assertEqual(self.read("k.jsonld"), b"old")
        self.assertEqual(self.files(), ["article.txt", "k.jsonld"])

    def test_one_file_under_two_names(self):
        (self.folder / "link.dot").symlink_to("g.dot")
        for other in ("./g.dot", "link.dot", self.folder / "g.dot"):
            with self.subTest(other=other):
                self.expect(USAGE, "build", "article.txt", "-o", "g.dot", "-o", other, says="twice")
                self.assertEqual(self.files(), ["article.txt"])

    def test_folder_of_a_link_is_checked_before_the_work(self):
        (self.folder / "g.dot").symlink_to("no/such/g.dot")
        self.expect(NOTHING, "build", "nowhere.txt", "-o", "g.dot", says="does not exist")

    def test_names_cannot_feign_messages(self):
        forged = "x\nbilat: error: forged\u009b2J\x1b[1m.txt"
        self.write(forged, "")
        run = self.expect(NOTHING, "build", forged, "-o", "g.jsonld", says="x\\nbilat: error: forged\\u009b2J\\x1b[1m.txt")
        self.assertFalse(any(line.startswith("bilat: error: forged") for line in run.err.splitlines()))
        run = self.expect(USAGE, "build", "article.txt", "-o", "x\nbilat: error: forged")
        self.assertFalse(any(line.startswith("bilat: error: forged") for line in run.err.splitlines()))
        run = self.expect(USAGE, "build", "article.txt", "-o", "g.dot", "--date", "x\nbilat: error: forged")
        self.assertFalse(any(line.startswith("bilat: error: forged") for line in run.err.splitlines()))

    def test_what_stood_there_survives(self):
        self.write("g.jsonld", "old")
        self.write("empty.txt", "")
        self.expect(NOTHING, "build", "empty.txt", "-o", "g.jsonld")
        self.assertEqual(self.read("g.jsonld"), b"old")

class Resources(Case):
    """A machine that gives no more threads or memory: whole output or a message, never a crash or a file left behind."""

    def bounded(self, limit, *arguments):
        command = ["bash", "-c", f'{limit}; exec "$@"', "bash", BILAT, *map(str, arguments)]
        return subprocess.run(command, cwd=self.folder, capture_output=True, timeout=300, check=False)

    def test_more_threads_than_memory(self):
        names = sorted(SAMPLES.glob("*.txt")) * 60
        for kilobytes in (3_000_000, 1_000_000, 200_000):
            with self.subTest(kilobytes=kilobytes):
                limit = f"ulimit -v {kilobytes}"
                if self.bounded(limit, "--version").returncode != DONE:
                    self.skipTest("the program does not start in so little memory")
                run = self.bounded(limit, "extract", *names, "-o", "f.ndjson", "-j", "1024", "-q")
                self.assertIn(run.returncode, (DONE, NOTHING), run.stderr.decode())
                if run.returncode == DONE:
                    self.assertEqual(len(self.read("f.ndjson").splitlines()), len(names))
                    (self.folder / "f.ndjson").unlink()
                else:
                    self.assertIn(b"bilat: error: out of memory", run.stderr)
                self.assertEqual(self.files(), ["article.txt"])

    @unittest.skipIf(os.geteuid() == 0, "root has no limit of threads")
    def test_no_thread_at_all(self):
        run = self.bounded("ulimit -u 1", "extract", *sorted(SAMPLES.glob("*.txt")), "-j", "8", "-q")
        self.assertEqual(run.returncode, DONE, run.stderr.decode())


if __name__ == "__main__":
    unittest.main()
