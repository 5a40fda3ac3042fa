#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Articles inside compressed files, archives and crawls; encodings of text files."""
import bz2
import gzip
import json
import lzma
import unittest

import archives
from program import DONE, SKIPPED, USAGE, Case


class Reading(Case):
    def ids(self, *arguments, code=DONE, stdin=b"", says=()):
        """The articles that extract finds, as 'id published', in the order of the input."""
        run = self.expect(code, "extract", "--jobs", "1", *arguments, stdin=stdin, says=says)
        self.err = run.err
        found = [json.loads(line)["article"] for line in run.out.splitlines()]
        return [f"{article['id'].split('/', 1)[1]} {article.get('published', '?')}" for article in found]


class Compressed(Reading):
    def test_text_in_each_compression(self):
        plain = archives.story("Quito").encode()
        self.write("a.txt.gz", gzip.compress(plain))
        self.write("b.txt.bz2", bz2.compress(plain))
        self.write("c.txt.xz", lzma.compress(plain))
        self.write("d.txt.zst", archives.ZSTD)
        self.assertEqual(self.ids("a.txt.gz", "b.txt.bz2", "c.txt.xz", "d.txt.zst"),
                         ["a 2031-05-06", "b 2031-05-06", "c 2031-05-06", "d 2031-05-08"])

    def test_the_content_says_the_format_not_the_name(self):
        self.write("news", gzip.compress(archives.lines(2)))
        self.write("plain.zip", archives.story("Quito"))
        self.assertEqual(self.ids("news", "plain.zip"), ["r0 2031-05-01", "r1 2031-05-02", "plain 2031-05-06"])

    def test_records_in_several_members(self):
        self.write("a.ndjson.gz", gzip.compress(archives.lines(2)) + gzip.compress(archives.record(2).encode() + b"\n"))
        self.assertEqual(len(self.ids("a.ndjson.gz")), 3)

    def test_standard_input(self):
        self.assertEqual(self.ids("-", stdin=gzip.compress(archives.lines(2))), ["r0 2031-05-01", "r1 2031-05-02"])
        self.assertEqual(self.ids("-", stdin=archives.tarred({"x/a.txt": archives.story("Quito")})), ["a 2031-05-06"])

    def test_facts_in_gzip(self):
        facts = self.expect(DONE, "extract", "article.txt").out
        self.write("facts.gz", gzip.compress(facts.encode()))
        self.assertEqual(self.ids("facts.gz"), ["article 2031-05-06"])


class Archives(Reading):
    def test_zip_and_tar(self):
        entries = {"may/a.txt": archives.story("Quito"), "may/b.ndjson": archives.lines(1), ".hidden": b"x",
                   "__MACOSX/may/._a.txt": b"\0\1"}
        expected = ["a 2031-05-06", "r0 2031-05-01"]
        self.write("a.zip", archives.zipped(entries))
        self.write("a.tar", archives.tarred(entries))
        for mode in ("gz", "bz2", "xz"):
            self.write("a.tar." + mode, archives.tarred(entries, "w:" + mode))
        for name in ("a.zip", "a.tar", "a.tar.gz", "a.tar.bz2", "a.tar.xz"):
            self.assertEqual(self.ids(name), expected, name)

    def test_names_beyond_ascii(self):
        self.write("a.zip", archives.zipped({"años/señal.txt": archives.story("Quito")}))
        self.write("a.tar", archives.tarred({"años/señal.txt": archives.story("Quito")}))
        self.assertEqual(self.ids("a.zip"), ["señal 2031-05-06"])
        self.assertEqual(self.ids("a.tar"), ["señal 2031-05-06"])

    def test_archives_in_archives_three_deep(self):
        packed = archives.story("Quito").encode()
        for depth in range(3):
            packed = archives.zipped({f"{depth}.zip" if depth else "a.txt": packed})
        self.write("three.zip", packed)
        self.assertEqual(self.ids("three.zip"), ["a 2031-05-06"])
        self.write("four.zip", archives.zipped({"three.zip": packed, "b.txt": archives.story("Lima")}))
        self.assertEqual(self.ids("four.zip", code=SKIPPED, says="four.zip!three.zip!2.zip!1.zip: lies in archives more than 3 deep"),
                         ["b 2031-05-06"])

    def test_folders_and_archives_in_them(self):
        self.write("in/1/a.txt", archives.story("Quito"))
        self.write("in/2/b.tar.gz", archives.tarred({"b.txt": archives.story("Lima")}, "w:gz"))
        self.assertEqual(self.ids("in"), ["a 2031-05-06", "b 2031-05-06"])

    def test_thousands_of_entries(self):
        entries = {f"{i // 100}/{i}.txt": f"Note {i}.\n" for i in range(5000)}
        self.write("many.zip", archives.zipped(entries))
        self.assertEqual(len(self.ids("many.zip", "-q")), 5000)

    def test_text_of_an_entry(self):
        self.write("a.zip", archives.zipped({"a.txt": archives.story("Quito"), "b.txt": archives.story("Lima")}))
        run = self.expect(DONE, "text", "a.zip", "--record", "b")
        self.assertEqual(run.out, archives.story("Lima"))

    def test_text_of_one_of_two_entries_of_one_name(self):
        self.write("a.zip", archives.zipped({"mon/a.txt": archives.story("Quito"), "tue/a.txt": archives.story("Lima")}))
        ids = [json.loads(line)["article"]["id"] for line in self.expect(DONE, "extract", "-q", "a.zip").out.splitlines()]
        self.expect(USAGE, "text", "a.zip", "--record", "a", says=[f"choose one with --record ID: {ids[0]}, {ids[1]}"])
        self.assertEqual(self.expect(DONE, "text", "a.zip", "--record", ids[1]).out, archives.story("Lima"))


class Crawls(Reading):
    def test_answers_of_servers(self):
        self.write("crawl.warc", b"".join(archives.crawl()))
        self.write("crawl.warc.gz", b"".join(gzip.compress(record) for record in archives.crawl()))
        for name in ("crawl.warc", "crawl.warc.gz"):
            self.assertEqual(self.ids(name), ["quito-talks 2031-05-06", "lima 2031-05-08"], name)
            self.assertIn("1 record that holds no text was passed over", self.err)
            self.assertIn("1 answer whose status is not 2xx was passed over", self.err)

    def test_addresses_are_kept(self):
        self.write("crawl.warc", b"".join(archives.crawl()))
        run = self.expect(DONE, "extract", "crawl.warc")
        self.assertIn('"urls":["https://example.org/news/quito-talks.txt"]', run.out)

    def test_declared_encoding(self):
        text = archives.story("Quito").replace("Lucia", "Lucía").encode("latin-1")
        page = archives.answer(text, "text/plain; charset=ISO-8859-1")
        russian = archives.answer("Совет собрался.".encode("cp1251"), "text/plain; charset=windows-1251")
        self.write("crawl.warc", archives.warc_record("response", page, "https://example.org/a") +
                   archives.warc_record("response", russian, "https://example.org/b"))
        self.assertEqual(self.ids("crawl.warc", code=SKIPPED, says=["read as Windows-1252", "windows-1251"]), ["a 2031-05-06"])

    def test_cut_off(self):
        self.write("crawl.warc", b"".join(archives.crawl())[:-120])
        self.assertEqual(self.ids("crawl.warc", code=SKIPPED, says="crawl.warc!https://example.org/lima/: "),
                         ["quito-talks 2031-05-06"])


class Encodings(Reading):
    def test_unicode_encodings_give_one_text(self):
        text = archives.story("Quito").replace("Lucia", "Lucía")
        for number, encoding in enumerate(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"]):
            self.write(f"{number}.txt", text.encode(encoding))
            self.assertEqual(self.expect(DONE, "text", f"{number}.txt").out, text, encoding)
        self.write("big.txt", b"\xfe\xff" + text.encode("utf-16-be"))
        self.assertEqual(self.expect(DONE, "text", "big.txt").out, text)

    def test_records_in_utf16(self):
        self.write("a.ndjson", archives.lines(3).decode().encode("utf-16"))
        self.assertEqual(len(self.ids("a.ndjson")), 3)

    def test_western_text_is_read_with_a_warning(self):
        text = archives.story("Quito").replace("Lucia", "Lucía").replace("meet\n", "meet – “talks”\n")
        self.write("a.txt", text.encode("cp1252"))
        self.assertEqual(self.ids("a.txt", says="a.txt: is not UTF-8; read as Windows-1252"), ["a 2031-05-06"])
        self.assertEqual(self.expect(DONE, "text", "a.txt").out, text)

    def test_records_with_broken_bytes(self):
        good = archives.record(1).encode()
        self.write("a.ndjson", good.replace(b"Lucia", b"Luc\xeda") + b"\n" + good.replace(b'"r1"', b'"r2"') + b"\n")
        self.assertEqual(len(self.ids("a.ndjson", says="a.ndjson:1: is not UTF-8")), 2)

    def test_invisible_characters_do_not_part_names(self):
        text = archives.story("Quito")
        marked = text.replace("Lucia Paredes", "Lu\u00adcia\u00a0Pa\u200bredes").replace("Astrid", "\u200eAstrid\u200b")
        self.write("a.txt", text)
        self.write("b.txt", marked)
        self.assertEqual(self.expect(DONE, "text", "b.txt").out, marked)
        plain, other = (json.loads(self.expect(DONE, "extract", name).out) for name in ("a.txt", "b.txt"))
        self.assertEqual([e["name"] for e in other["entities"]], [e["name"] for e in plain["entities"]])
        self.assertEqual([e["key"] for e in other["entities"]], [e["key"] for e in plain["entities"]])
        self.assertEqual([e["type"] for e in other["events"]], [e["type"] for e in plain["events"]])
        self.assertEqual(other["article"]["published"], "2031-05-06")


if __name__ == "__main__":
    unittest.main()
