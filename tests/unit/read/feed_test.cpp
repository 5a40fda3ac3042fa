// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <string>

#include "lib/read/feed.h"
#include "lib/read/markup.h"
#include "lib/read/xml_reader.h"

namespace {

bilat::Feed feed(const std::string& xml) { return bilat::read_feed(xml, "feed.xml", "feed"); }

}  // namespace

TEST_CASE("RSS 2.0") {
  const auto read = feed(R"(<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="m">
<channel><title>Lagoon Daily</title><link>https://lagoon.example</link><atom:link href="https://lagoon.example/feed" rel="self"/>
<language>en-us</language><image><title>Logo</title><url>x</url></image>
<item><title>Lee &amp;amp; Tan meet</title><link>https://lagoon.example/1</link><guid isPermaLink="false">tag:1</guid>
<pubDate>Fri, 23 Jan 2026 23:30:00 -0500</pubDate><dc:creator><![CDATA[Ann Smith]]></dc:creator>
<description><![CDATA[Short.]]></description><media:title>Not this</media:title>
<content:encoded><![CDATA[<p>President Lee met Premier Tan.</p><p>They spoke.</p><p>The post <a href="x">A</a> appeared first on <a href="y">B</a>.</p>]]></content:encoded></item>
<item><title>Only a title</title><link>https://lagoon.example/2</link><pubDate>Sat, 24 Jan 2026 08:00:00 GMT</pubDate><source url="https://other.example/rss">The Other</source></item>
<item><description>&lt;p&gt;No title, but a text.&lt;/p&gt;</description></item>
</channel></rss>)");
  REQUIRE(read.articles.size() == 3);
  CHECK_FALSE(read.truncated);
  const auto& first = read.articles[0];
  CHECK(first.title == "Lee & Tan meet");
  CHECK(first.text == "Lee & Tan meet\n\nPresident Lee met Premier Tan.\n\nThey spoke.");
  CHECK(first.date == "2026-01-23");
  CHECK(first.url == "https://lagoon.example/1");
  CHECK(first.id == "tag:1");
  CHECK(first.author == "Ann Smith");
  CHECK(first.publisher == "Lagoon Daily");
  CHECK(first.language == "en");
  CHECK(first.source == "feed.xml:1");
  CHECK(read.articles[1].text == "Only a title");
  CHECK(read.articles[1].publisher == "The Other");
  CHECK(read.articles[2].text == "No title, but a text.");
  CHECK(read.articles[2].id == "feed-3");
  CHECK(read.articles[2].date.empty());
}

TEST_CASE("Atom") {
  const auto read = feed(R"(<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title type="text">The Wire</title>
<entry><title type="html">Tan &lt;b&gt;leaves&lt;/b&gt;</title><id>urn:1</id><link rel="edit" href="https://w.example/e"/><link rel="alternate" href="https://w.example/1"/>
<updated>2026-02-03T10:00:00Z</updated><published>2026-02-01T22:00:00-08:00</published><author><name>Bo Li</name><email>bo@w.example</email></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Premier Tan left <content>Oslo</content> on Sunday.</p><p>He was tired.</p></div></content></entry>
<entry><title>Second</title><updated>2026-02-03T10:00:00Z</updated><summary>A summary.</summary><source><id>s</id><title>The Origin</title></source></entry></feed>)");
  REQUIRE(read.articles.size() == 2);
  CHECK(read.articles[0].title == "Tan leaves");
  CHECK(read.articles[0].date == "2026-02-01");
  CHECK(read.articles[0].url == "https://w.example/1");
  CHECK(read.articles[0].author == "Bo Li");
  CHECK(read.articles[0].publisher == "The Wire");
  CHECK(read.articles[0].text.find("Tan left") != std::string::npos);
  CHECK(read.articles[0].text.ends_with("\n\nHe was tired."));
  CHECK(read.articles[1].date == "2026-02-03");
  CHECK(read.articles[1].publisher == "The Origin");
  CHECK(read.articles[1].text == "Second\n\nA summary.");
}

TEST_CASE("RDF: items stand beside the channel") {
  const auto read = feed(
      R"(<?xml version="1.0"?><rdf:RDF xmlns:rdf="r" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="c"><title>Old Feed</title>
<items><rdf:Seq><rdf:li resource="a"/></rdf:Seq></items></channel><item rdf:about="https://o.example/1"><title>One</title><description>Text of one.</description><dc:date>2026-01-05T09:00:00+09:00</dc:date></item></rdf:RDF>)");
  REQUIRE(read.articles.size() == 1);
  CHECK(read.articles[0].url == "https://o.example/1");
  CHECK(read.articles[0].date == "2026-01-05");
  CHECK(read.articles[0].publisher == "Old Feed");
}

TEST_CASE("feeds that are cut off, hostile or not well-formed") {
  const std::string item = "<item><title>One</title><description>Text.</description></item>";
  const auto cut = feed("<rss><channel><title>T</title>" + item + "<item><title>Tw");
  CHECK(cut.articles.size() == 1);
  CHECK(cut.truncated);
  CHECK(feed("<rss><channel>" + item + "<item><title><![CDATA[Two").truncated);
  const auto entities = feed(
      "<!DOCTYPE rss [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><rss><channel><item><title>x &b; "
      "&nbsp;y</title></item></channel></rss>");
  REQUIRE(entities.articles.size() == 1);
  CHECK(entities.articles[0].title.find("aaaa") == std::string::npos);
  const auto open = feed("<rss><channel><item><title>One<description>Text.</item>" + item + "</channel></rss>");
  CHECK(open.articles.size() == 2);
  std::string deep = "<rss><channel><item><description>";
  for (int i = 0; i < 100'000; ++i) deep += "<description>";
  CHECK(feed(deep).truncated);
  const auto empty = bilat::articles_of_markup({"<rss><channel><title>T</title></channel></rss>", "f", "f", {}, {}});
  REQUIRE_FALSE(empty);
  CHECK(empty.error().message == "is a feed without items");
  const auto partly = bilat::articles_of_markup({"<rss><channel>" + item + "<item>", "f", "f", {}, {}});
  REQUIRE(partly);
  CHECK(partly->problem == "is a feed that ends inside an item");
}

TEST_CASE("numbers and entities of XML") {
  CHECK(bilat::decode_xml("&lt;a&gt; &amp;amp; &#65;&#x42; &#xD800; &nbsp; & &#; &quot;") ==
        "<a> &amp; AB \xEF\xBF\xBD &nbsp; & &#; \"");
}

TEST_CASE("an item whose HTML passes a limit is skipped with its place, not cut to its title") {
  std::string deep;
  for (int i = 0; i < 1'100; ++i) deep += "&lt;div>";
  const auto xml = "<rss><channel><item><title>Talks end</title><description>" + deep +
                   "A text.</description></item><item><title>B</title></item></channel></rss>";
  const auto read = feed(xml);
  REQUIRE(read.articles.size() == 1);
  CHECK(read.articles[0].source == "feed.xml:2");
  REQUIRE(read.skipped.size() == 1);
  CHECK(read.skipped[0].where == "feed.xml:1");
  CHECK(read.skipped[0].message == "is HTML nested more than 1000 deep");
  const auto all = bilat::articles_of_markup({xml, "feed.xml", "feed", {}, {}});
  REQUIRE(all);
  CHECK(all->skipped.size() == 1);
}

TEST_CASE("however many other elements an item has, its text is read") {
  std::string others;
  for (int i = 0; i < 100; ++i) others += "<x" + std::to_string(i) + ">1</x" + std::to_string(i) + ">";
  CHECK(feed("<rss><item><title>A</title>" + others + "<description>The text.</description></item></rss>")
            .articles.at(0)
            .text == "A\n\nThe text.");
}

TEST_CASE("an element called name inside of a text takes nothing away") {
  CHECK(feed("<rss><item><description>Before <name>x</name> after</description></item></rss>").articles.at(0).text ==
        "Before x after");
}
