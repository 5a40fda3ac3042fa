// SPDX-License-Identifier: Apache-2.0
// Saved pages in the styles of many publishers: pages/<name>.html must give pages/<name>.txt.
#include <doctest/doctest.h>

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "lib/read/dump.h"
#include "lib/read/markup.h"

namespace {

// agency_divs: paragraphs are <div>s; agency_elements: a site's own elements; daily_islands: forms and links between
// paragraphs; agency_plus: related stories inside of the text; wiki: a headline that JSON-LD has wrong; table_2003: no
// <p>, no <h1>, no metadata; script_data: the text stands in a script only; live_blog: an <article> an entry.
const std::vector<std::string> kPages = {"wire",       "broadsheet",  "broadcaster",     "agency_table",  "wordpress",
                                         "government", "agency_divs", "agency_elements", "daily_islands", "agency_plus",
                                         "wiki",       "table_2003",  "script_data",     "live_blog"};

std::string contents(const std::string& name) {
  std::ifstream file(std::string(BILAT_SOURCE_DIR) + "/tests/unit/read/pages/" + name, std::ios::binary);
  std::ostringstream out;
  out << file.rdbuf();
  return out.str();
}

std::string show(const bilat::RawArticle& article) {
  return "url: " + article.url + "\ntitle: " + article.title + "\ndate: " + article.date +
         (article.date.empty() ? "" : " (" + article.date_rule + ")") + "\npublisher: " + article.publisher +
         "\nauthor: " + article.author + "\nlanguage: " + article.language + "\n\n" + article.text + "\n";
}

bilat::RawArticle page(const std::string& name) {
  auto read = bilat::articles_of_markup({contents(name + ".html"), name, name, {}, {}});
  REQUIRE(read);
  REQUIRE(read->articles.size() == 1);
  return read->articles[0];
}

bilat::Document document(const std::string& name) {
  bilat::Diagnostics diagnostics;
  return bilat::make_document(page(name), {}, diagnostics);
}

}  // namespace

TEST_CASE("pages of many publishers") {
  for (const auto& name : kPages) {
    CAPTURE(name);
    REQUIRE(bilat::tell_markup(contents(name + ".html")) == bilat::Markup::kHtml);
    CHECK(show(page(name)) == contents(name + ".txt"));
  }
}

TEST_CASE("captions of pages are captions of the document, and headlines its headline") {
  const auto kinds = [](const std::string& name) { return bilat::dump_blocks(document(name)); };
  CHECK(kinds("wire").find("caption ") != std::string::npos);
  CHECK(kinds("broadsheet").find("caption ") != std::string::npos);
  CHECK(kinds("broadcaster").find("caption ") != std::string::npos);
  CHECK(kinds("agency_table").find("caption ") != std::string::npos);
  CHECK(kinds("wordpress").find("caption ") != std::string::npos);
  CHECK(document("wire").info().published == "2026-02-03");
  CHECK(document("wire").info().published_rule == "json-ld");
  CHECK(document("wire").info().dateline_place == "HADSUND");
}

TEST_CASE("a page whose tags give no date is dated by the line that shows one, not by today's date in its head") {
  const auto made = document("government");
  CHECK(made.info().published == "2025-08-22");
  CHECK(made.info().publisher == "Ministry of Foreign Affairs of Castria");
}

TEST_CASE("a page that is cut off anywhere is read or refused") {
  for (const auto& name : kPages) {
    const auto whole = contents(name + ".html");
    for (std::size_t size = 0; size < whole.size(); size += 131) {
      const auto read = bilat::articles_of_markup({whole.substr(0, size), name, name, {}, {}});
      if (read) CHECK_FALSE(read->articles[0].text.empty());
    }
  }
}
