#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Saved pages, feeds and JSON records with their metadata, and --fields for records of unknown names."""
import json
import unittest

from program import DONE, NOTHING, USAGE, Case

STORY = "Ecuadorean President Lucia Paredes met Danish Prime Minister Astrid Lund in Quito on Tuesday. They spoke for two hours."

PAGE = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Paredes and Lund meet | Example Post</title>
<link rel="canonical" href="https://post.example/quito"><meta property="og:site_name" content="Example Post">
<meta property="article:published_time" content="2031-05-06T23:30:00-05:00">
<meta property="article:modified_time" content="2031-05-09T08:00:00-05:00"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Paredes and Lund meet</h1><p>{STORY}</p></article></body></html>
"""

RSS = f"""<?xml version="1.0"?><rss version="2.0"><channel><title>Example Wire</title><link>https://wire.example</link>
<item><title>Paredes receives Lund</title><link>https://wire.example/1</link><guid>w1</guid>
<pubDate>Wed, 07 May 2031 01:10:00 +0200</pubDate><description>&lt;p&gt;{STORY}&lt;/p&gt;</description></item></channel></rss>
"""

ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Example Gazette</title><entry><title>Talks in Quito</title><id>g1</id>
<link href="https://gazette.example/1"/><published>2031-05-07T09:00:00Z</published><updated>2031-05-08T09:00:00Z</updated>
<content type="html">&lt;p&gt;{STORY}&lt;/p&gt;</content></entry></feed>
"""

DUMP = json.dumps({"payload": {"count": 2, "stories": [
    {"key": 7, "head": "Quito talks", "when": {"day": "2031-05-07"}, "src": {"name": "Example Times"},
     "story": {"plain": STORY}, "href": "https://times.example/7"},
    {"key": 8, "head": "Lund leaves", "when": {"day": "2031-05-08"}, "src": {"name": "Example Times"},
     "story": {"plain": "Danish Prime Minister Astrid Lund left Quito on Thursday."}, "href": "https://times.example/8"}]}}, indent=1)
FIELDS = "id=key,title=head,date=when.day,publisher=src.name,text=story.plain,url=href"


class Pages(Case):
    def articles(self, *arguments):
        run = self.expect(DONE, "extract", *arguments)
        return [json.loads(line)["article"] for line in run.out.splitlines()]

    def facts_of(self, *arguments):
        return [(a["headline"], a["published"], a["publisher"], a["urls"]) for a in self.articles(*arguments)]

    def test_a_page(self):
        self.write("page.html", PAGE)
        self.assertEqual(self.facts_of("page.html"),
                         [("Paredes and Lund meet", "2031-05-06", "Example Post", ["https://post.example/quito"])])
        self.assertEqual(self.expect(DONE, "text", "page.html").out.strip(), "Paredes and Lund meet\n\n" + STORY)

    def test_feeds(self):
        self.write("rss.xml", RSS)
        self.write("atom.xml", ATOM)
        self.assertEqual(self.facts_of("rss.xml", "atom.xml"),
                         [("Paredes receives Lund", "2031-05-07", "Example Wire", ["https://wire.example/1"]),
                          ("Talks in Quito", "2031-05-07", "Example Gazette", ["https://gazette.example/1"])])

    def test_records_of_unknown_names(self):
        self.write("dump.json", DUMP)
        self.expect(NOTHING, "extract", "dump.json", says="has no article")
        self.assertEqual(self.facts_of("dump.json", "--fields", FIELDS),
                         [("Quito talks", "2031-05-07", "Example Times", ["https://times.example/7"]),
                          ("Lund leaves", "2031-05-08", "Example Times", ["https://times.example/8"])])
        self.assertEqual(self.expect(DONE, "text", "dump.json", "--record", "7", "--fields", FIELDS).out.strip(), STORY)
        self.assertIn("Lucia Paredes", self.expect(DONE, "explain", "dump.json", "--fields", FIELDS).out)

    def test_one_graph_of_all(self):
        for name, content in {"page.html": PAGE, "rss.xml": RSS, "atom.xml": ATOM, "dump.json": DUMP}.items():
            self.write(name, content)
        self.expect(DONE, "build", "page.html", "rss.xml", "atom.xml", "dump.json", "--fields", FIELDS, "-o", "g.jsonld")
        nodes = json.loads(self.read("g.jsonld"))["@graph"]
        self.assertEqual(sum("Article" in node.get("@type", "") for node in nodes), 5)
        self.assertEqual(sum("Meeting" in node.get("@type", "") for node in nodes), 1)

    def test_a_wrong_map(self):
        for wrong, reason in {"head": 'is no field=member', "heading=head": 'is no field of an article', "": "no field=member"}.items():
            for command in ("extract", "text", "explain"):
                self.expect(USAGE, command, "article.txt", "--fields", wrong, says=["--fields", reason])
            self.expect(USAGE, "build", "article.txt", "-o", "g.jsonld", "--fields", wrong, says=["--fields", reason])


if __name__ == "__main__":
    unittest.main()
