// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <string>

#include "lib/base/calendar.h"
#include "lib/read/field_date.h"
#include "lib/read/markup.h"
#include "lib/read/page_facts.h"

namespace {

bilat::PageFacts facts_of(const std::string& head, const std::string& body = {}) {
  const auto page = bilat::parse_html("<!DOCTYPE html><html lang=\"en-AU\"><head>" + head + "</head><body>" + body +
                                      "</body></html>");
  REQUIRE(page);
  return bilat::find_page_facts(*page, bilat::find_left_out(*page));
}

std::string day(std::string_view field) {
  const auto found = bilat::parse_field_date(field);
  return found ? bilat::to_string(*found) : "none";
}

std::string ld(const std::string& json) { return "<script type=\"application/ld+json\">" + json + "</script>"; }

const std::string kLdDate = ld(R"({"@type":"NewsArticle","headline":"A","datePublished":"2026-01-01T10:00:00Z"})");
const std::string kOgDate = R"(<meta property="article:published_time" content="2026-01-02T10:00:00Z">)";
const std::string kMetaDate = R"(<meta name="pubdate" content="20260103">)";
const std::string kTime = R"(<time datetime="2026-01-04T10:00">4 January</time>)";
const std::string kModified = R"(<meta property="article:modified_time" content="2026-01-05T10:00:00Z">)";

}  // namespace

TEST_CASE("dates of fields give the local day that they write") {
  CHECK(day("2026-01-23") == "2026-01-23");
  CHECK(day("2026-01-23T23:59:00-05:00") == "2026-01-23");
  CHECK(day("2026-01-23T00:30:00+07:00") == "2026-01-23");
  CHECK(day("2026-01-23 10:00:00Z") == "2026-01-23");
  CHECK(day("20260123") == "2026-01-23");
  CHECK(day("20260123T101500Z") == "2026-01-23");
  CHECK(day("20260123101500") == "2026-01-23");
  CHECK(day("Fri, 23 Jan 2026 23:30:00 -0500") == "2026-01-23");
  CHECK(day("23 Jan 2026 08:00 GMT") == "2026-01-23");
  CHECK(day("January 23, 2026") == "2026-01-23");
  CHECK(day("1769126400") == "2026-01-23");
  CHECK(day("1769126400000") == "2026-01-23");
  CHECK(day("946684800") == "2000-01-01");
  CHECK(day("946684800000") == "2000-01-01");
  CHECK(day("202601232359") == "2026-01-23");
  CHECK(day("19450508") == "1945-05-08");
  CHECK(day("2026012314") == "none");  // 14 o'clock, or a day of 2034
  CHECK(day("2026012399") == "none");
  CHECK(day("4102444800") == "none");  // 2100
  CHECK(day("0") == "none");
  CHECK(day("20261345") == "none");
  CHECK(day("3/4/2026") == "none");  // March or April
  CHECK(day("0001-01-01T00:00:00") == "none");
  CHECK(day("yesterday") == "none");
  CHECK(day("") == "none");
}

TEST_CASE("which date counts: JSON-LD, article:published_time, other tags, <time>; published before modified") {
  CHECK(facts_of(kModified + kMetaDate + kOgDate + kLdDate, kTime).published == "2026-01-01");
  CHECK(facts_of(kModified + kMetaDate + kOgDate + kLdDate, kTime).date_rule == "json-ld");
  CHECK(facts_of(kModified + kMetaDate + kOgDate, kTime).published == "2026-01-02");
  CHECK(facts_of(kModified + kMetaDate, kTime).published == "2026-01-03");
  CHECK(facts_of(kModified + kMetaDate, kTime).date_rule == "meta");
  CHECK(facts_of(kModified, kTime).published == "2026-01-04");
  CHECK(facts_of(kModified, kTime).date_rule == "time");
  CHECK(facts_of(kModified).published.empty());
  CHECK(facts_of(kModified).modified == "2026-01-05");
  CHECK(facts_of(R"(<meta name="pubdate" content="soon"><meta name="date" content="2026-01-06">)").published ==
        "2026-01-06");
}

TEST_CASE("a <time> says when the page was published, not when it was updated or another story appeared") {
  CHECK(facts_of({}, R"(<time class="updated" datetime="2026-02-02">x</time><time datetime="2026-02-01">y</time>)")
            .published == "2026-02-01");
  CHECK(facts_of({},
                 R"(<time datetime="2026-02-03">x</time><time itemprop="datePublished" datetime="2026-02-01">y</time>)")
            .published == "2026-02-01");
  CHECK(
      facts_of({}, R"(<p>A story about ministers.</p><div class="related"><time datetime="2026-02-03">x</time></div>)")
          .published.empty());
  CHECK(facts_of({}, R"(<site-clock time="1769126400">23 JAN</site-clock>)").published == "2026-01-23");
  CHECK(facts_of({}, R"(<div class="date-modified"><site-clock time="1769126400">23 JAN</site-clock></div>)")
            .published.empty());
  CHECK(facts_of({}, R"(<nav><time datetime="2026-02-03">x</time></nav>)").published.empty());
  const std::string story = "<p>The ministers of two countries met in Lima and signed a treaty on fishing rights.</p>";
  CHECK(facts_of({}, "<h1>A</h1>" + story +
                         "<p>Both sides will meet again on <time datetime=2031-05-01>May 1, 2031</time> in Oslo, "
                         "officials of both countries said.</p>" +
                         story)
            .published.empty());
  const std::string teaser = "<h3><a href=x>Another story of this paper</a></h3><time datetime=2031-05-01>1 May</time>";
  CHECK(facts_of({}, "<h1>A</h1>" + story + story + story + "<div>" + teaser + "</div>").published.empty());
  CHECK(facts_of({}, "<article>" + teaser + "</article><main><h1>A</h1>" + story + story + story + story + "</main>")
            .published.empty());
  CHECK(facts_of({}, "<h1>A</h1><time datetime=2026-01-23>23 January</time>" + story + "<div>" + teaser + "</div>")
            .published == "2026-01-23");
}

TEST_CASE("titles lose the name of the site") {
  const std::string site = R"(<meta property="og:site_name" content="The Post">)";
  CHECK(facts_of(site + R"(<meta property="og:title" content="Leaders meet in Oslo - The Post">)").title ==
        "Leaders meet in Oslo");
  CHECK(facts_of("<title>Leaders meet in Oslo | World | The Post</title>").title == "Leaders meet in Oslo");
  CHECK(facts_of("<title>Talks - what we know</title>").title == "Talks - what we know");
  CHECK(facts_of("<title>Page | Site</title>", "<h1>Leaders <em>meet</em></h1>").title == "Leaders meet");
  CHECK(facts_of(kLdDate + R"(<meta property="og:title" content="B">)", "<h1>C</h1>").title == "A");
}

TEST_CASE("a JSON-LD headline that the page shows nowhere gives way to one that it shows twice") {
  CHECK(facts_of("<title>Lee meets Tan in Oslo - Wiki</title>" + kLdDate, "<h1>Lee meets Tan in Oslo</h1>").title ==
        "Lee meets Tan in Oslo");
  CHECK(facts_of("<title>Lee in Oslo - Wiki</title>" + kLdDate, "<h1>Lee meets Tan in Oslo</h1>").title == "A");
  CHECK(facts_of("<title>The Post - Lee meets Tan</title>", "<b>The Post</b><br><font>Lee meets Tan</font>").title ==
        "Lee meets Tan");
}

TEST_CASE("a publisher is the site: no program, no host, its owner only where nothing else stands") {
  const auto publisher = [](const std::string& head, const std::string& body = {}) {
    return facts_of(head, body).publisher;
  };
  const std::string owner = ld(R"({"@type":"NewsArticle","headline":"A","publisher":{"name":"Example Media Ltd"}})");
  CHECK(publisher(owner) == "Example Media Ltd");
  CHECK(publisher(owner + R"(<meta property="og:site_name" content="The Post">)") == "The Post");
  CHECK(publisher(R"(<meta property="og:site_name" content="Facebook"><meta name="publisher" content="The Post">)") !=
        "Facebook");
  CHECK(publisher(ld(R"({"@type":"WebSite","name":"The Post"})")) == "The Post");
  const std::string title = "<title>Lee meets Tan | World | The Post</title>";
  CHECK(publisher(title).empty());
  CHECK(publisher(title + R"(<link rel="canonical" href="https://www.thepost.example/a">)") == "The Post");
  CHECK(publisher(title, "<p>© 2026 The Post. All rights reserved.</p>") == "The Post");
  CHECK(publisher("<title>Island Notes: Lee meets Tan</title><link rel=canonical href='http://islandnotes.example/a'>",
                  "<h1>Lee meets Tan</h1>") == "Island Notes");
}

TEST_CASE("publisher, author, language, address") {
  const auto facts = facts_of(
      R"(<meta property="og:site_name" content="The Post &amp; Times"><link rel="canonical" href="https://post.example/a">
    <meta property="og:url" content="https://post.example/b"><meta name="author" content="By  Ann Smith">)");
  CHECK(facts.publisher == "The Post & Times");
  CHECK(facts.author == "Ann Smith");
  CHECK(facts.language == "en");
  CHECK(facts.url == "https://post.example/a");
  CHECK(facts_of(R"(<link rel="canonical" href="/relative"><meta property="og:url" content="https://post.example/b">)")
            .url == "https://post.example/b");
  CHECK(
      facts_of(R"(<meta property="article:author" content="https://post.example/ann">)", R"(<a rel="author">Bo Li</a>)")
          .author == "Bo Li");
}

TEST_CASE("JSON-LD as pages have it") {
  CHECK(facts_of(ld("// <![CDATA[\n{\"@type\":\"Article\",\"headline\":\"A\nB\"}\n// ]]>")).title == "A B");
  CHECK(
      facts_of(ld(R"([{"@type":"Organization","name":"X"},{"@type":"https://schema.org/NewsArticle","headline":"A"}])"))
          .title == "A");
  CHECK(
      facts_of(
          ld(R"({"@graph":[{"@type":"WebPage","datePublished":"2026-05-01"},{"@type":"Person","@id":"#p","name":"Ann"},
    {"@type":["Article","BlogPosting"],"headline":"A","author":{"@id":"#p"}}]})"))
          .author == "Ann");
  CHECK(facts_of(ld("{broken") + kOgDate).published == "2026-01-02");
  CHECK(facts_of(ld(R"({"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"Other"}]})"))
            .title.empty());
  CHECK(facts_of(ld(R"({"@type":"NewsArticle","headline":"A","publisher":{"@id":"#nowhere"}})")).publisher.empty());
  CHECK(facts_of(ld(std::string(5000, '[') + std::string(5000, ']')) + kOgDate).published == "2026-01-02");
}

TEST_CASE("references in JSON-LD that multiply are cut off") {
  const auto list = [](const std::string& item) {
    std::string out;
    for (int i = 0; i < 150; ++i) out += (i == 0 ? "" : ",") + item;
    return "[" + out + "]";
  };
  const auto graph = [&](const std::string& name) {
    return ld(R"({"@graph":[{"@type":"NewsArticle","headline":"A","articleBody":)" + list(R"({"@id":"#a"})") +
              R"(},{"@id":"#a","name":)" + list(R"({"@id":"#b"})") + R"(},{"@id":"#b","name":)" + list(name) + "}]}");
  };
  CHECK(facts_of(graph('"' + std::string(100, 'x') + '"')).body.size() < 21'000);
  CHECK(facts_of(graph("\"\"")).body.empty());
  CHECK(facts_of(ld(R"({"@type":"NewsArticle","articleBody":")" + std::string(30'000, 'x') + "\"}")).body.size() ==
        30'000);
}
