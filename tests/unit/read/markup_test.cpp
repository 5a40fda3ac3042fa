// SPDX-License-Identifier: Apache-2.0
// Pages that are broken, hostile or empty, and what is told by their first bytes.
#include <doctest/doctest.h>

#include <algorithm>
#include <ctime>
#include <string>
#include <utility>

#include "lib/base/utf8.h"
#include "lib/read/html_charset.h"
#include "lib/read/html_text.h"
#include "lib/read/markup.h"

namespace {

bilat::Result<bilat::MarkupArticles> read(const std::string& bytes, const std::string& content_type = {}) {
  return bilat::articles_of_markup({bytes, "page.html", "page", content_type, "https://archive.example/page"});
}

std::string text(const std::string& bytes, const std::string& content_type = {}) {
  const auto result = read(bytes, content_type);
  return result ? result->articles[0].text
                : std::string(bilat::markup_error_code(result.error())) + ": " + result.error().message;
}

std::string repeat(const std::string& part, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += part;
  return out;
}

std::string many_attributes() {
  std::string out;
  for (int i = 0; i < 20'000; ++i) out += " a" + std::to_string(i);
  return out;
}

const std::string kStory = "<p>President Lee met Premier Tan in Oslo on Monday, and both spoke for an hour.</p>";
const std::string kStoryText = "President Lee met Premier Tan in Oslo on Monday, and both spoke for an hour.";
const std::string kNoText = "read.no-text: is a page without the text of an article";

}  // namespace

TEST_CASE("formats are told by content") {
  using bilat::Markup;
  CHECK(bilat::tell_markup("<!DOCTYPE html><html>") == Markup::kHtml);
  CHECK(bilat::tell_markup("\xEF\xBB\xBF\n <!-- saved from url=(0020)https://a.example -->\n<HTML>") == Markup::kHtml);
  CHECK(bilat::tell_markup("<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"x\"><html xmlns=\"y\">") == Markup::kHtml);
  CHECK(bilat::tell_markup("<div class=a><p>Text</p></div>") == Markup::kHtml);
  CHECK(bilat::tell_markup("<?xml version=\"1.0\"?><?xml-stylesheet href=\"a\"?><rss version=\"2.0\">") ==
        Markup::kFeed);
  CHECK(bilat::tell_markup("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"b>\">]><rss>") == Markup::kFeed);
  CHECK(bilat::tell_markup("<feed xmlns=\"http://www.w3.org/2005/Atom\">") == Markup::kFeed);
  CHECK(bilat::tell_markup("<?xml version=\"1.0\"?><rdf:RDF>") == Markup::kFeed);
  CHECK(bilat::tell_markup("<?xml version=\"1.0\"?><nitf>") == Markup::kOtherXml);
  CHECK(bilat::tell_markup("<Reuters> - The president") == Markup::kNone);
  CHECK(bilat::tell_markup("Plain text with <b>one</b> tag.") == Markup::kNone);
  CHECK(bilat::tell_markup("") == Markup::kNone);
  CHECK(bilat::tell_markup("<!-- " + repeat("x", 20'000) + " --><!doctype html><html>") == Markup::kHtml);
  CHECK(bilat::tell_markup("<!-- " + repeat("x", 100'000)) == Markup::kHtml);
}

TEST_CASE("pages without a story are errors") {
  CHECK(text("<!DOCTYPE html><html><body></body></html>") == kNoText);
  CHECK(text("<html>") == kNoText);
  CHECK(text("<html><body><nav><ul>" + repeat("<li><a href=\"/a\">Economy and trade</a></li>", 50) +
             "</ul></nav></body></html>") == kNoText);
  CHECK(text("<html><body><ul>" + repeat("<li><a href=\"/a\">A headline about ministers who met in Oslo</a></li>", 50) +
             "</ul></body></html>") == kNoText);
  CHECK(text("<html><body><script>var a = 'A sentence inside of a script, long enough to be "
             "prose.';</script></body></html>") == kNoText);
  CHECK(text("<?xml version=\"1.0\"?><nitf><body>A</body></nitf>") ==
        "read.no-text: is XML, but neither a page nor a feed");
}

TEST_CASE("broken pages are read as browsers read them") {
  CHECK(text("<html><body><div><p>President Lee met Premier Tan in Oslo on Monday, and both spoke for an hour.") ==
        kStoryText);
  CHECK(text("<html><body>" + kStory + "<p>Then they le") == kStoryText + "\n\nThen they le");
  CHECK(text("<html><body>" + kStory + "<img src=\"unfinished") == kStoryText);
  CHECK(text("<html><body>" + kStory + "<script>never closed") == kStoryText);
  CHECK(text("<html><body></p></div></table>" + kStory + "</body></html></html>") == kStoryText);
}

TEST_CASE("pages that nest too deep are refused before they are parsed, whatever nests") {
  for (const std::string tag : {"div", "span", "b", "ul", "x-y", "font color=red"}) {
    CAPTURE(tag);
    CHECK(text("<html><body>" + repeat("<" + tag + ">", 100'000) + kStory) ==
          "read.too-deep: is HTML nested more than 1000 deep");
  }
  CHECK(text("<html><body>" + repeat("<svg><td>", 100'000) + kStory).starts_with("read.too-deep"));
  CHECK(text("<html><body><p " + many_attributes() + ">" + kStory).starts_with("read.too-deep"));
  CHECK(text("<html><body><p " + repeat("a ", 100'000) + ">" + kStory) == kStoryText);
  CHECK(text("<html><body>" + repeat("<table>", 10'000) + kStory) == kStoryText);
  CHECK(text("<html><body>" + repeat("<p>", 100'000) + kStory) == kStoryText);
  CHECK(text("<html><body>" + repeat("<div>", 900) + kStory) == kStoryText);
  CHECK(text("<html><body>" + repeat("</div>", 100'000) + kStory) == kStoryText);
}

TEST_CASE("a small page that would grow huge is refused") {
  std::string fonts;
  for (int i = 0; i < 900; ++i) fonts += "<font color=" + std::to_string(i) + ">";
  CHECK(text("<html><body><p>" + fonts + repeat("<p>x", 200'000))
            .starts_with("read.too-deep: is HTML that needs more than"));
}

TEST_CASE("end tags, comments and raw text that the parser passes over hide no depth") {
  const std::string deep = "read.too-deep: is HTML nested more than 1000 deep";
  for (const std::string unit :
       {"<div></q>", "<q><div></q></div>", "<div><select></div></select>", "<form><div></form>", "<h2><div><h1></h2>",
        "<q><li></q></li>", "<td><div></td>", "<div><table></div></table>", "<div><svg><p><script></div></script>",
        "<div><script><!--<script></script></div></script></script>", "<template><td>"}) {
    CAPTURE(unit);
    CHECK(text("<html><body>" + repeat(unit, 60'000) + kStory) == deep);
  }
  for (const std::string start : {"<!-- --!>", "<!-->", "<!--->", "<select><xmp></select>"}) {
    CAPTURE(start);
    CHECK(text("<html><body>" + start + repeat("<div>", 60'000) + kStory) == deep);
    CHECK(text("<html><body>" + start + "<p " + many_attributes() + ">" + kStory) ==
          "read.too-deep: is HTML with a tag of more than 500 attributes");
  }
}

TEST_CASE("long pages of plain tags are not taken for deep ones or for tags of many attributes") {
  CHECK(text("<html><body>" + repeat("<div a=1 b=2 c=3></div>", 20'000) + kStory) == kStoryText);
  CHECK(text("<html><body>" + repeat("<ul><li a=1>", 200) + repeat("</ul>", 200) + kStory) == kStoryText);
  CHECK(text("<html><body><p " + many_attributes().substr(0, 2000) + ">" + kStory) == kStoryText);
}

TEST_CASE("character sets, declared in the page or its header") {
  const std::string body = "<p>Premier Jos\xE9 Mu\xF1oz met Pr\xE9sident L\xE9on in Oslo on Monday.</p>";
  const std::string wanted = "Premier José Muñoz met Président Léon in Oslo on Monday.";
  CHECK(text("<html><head><meta charset=\"iso-8859-1\"></head><body>" + body) == wanted);
  CHECK(text("<html><body>" + body, "text/html; charset=ISO-8859-1") == wanted);
  CHECK(text("<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1252\"></head><body>" +
             body) == wanted);
  CHECK(text("<html><body>" + body) == wanted);
  CHECK(read("<html><body>" + body)->warning == "is not UTF-8; read as Windows-1252");
  CHECK(read("<html><body>" + body, "charset=latin1")->warning.empty());
  CHECK(text("<html><head><meta charset=\"iso-8859-1\"></head><body><p>José Muñoz, though declared otherwise, is "
             "UTF-8.</p>") == "José Muñoz, though declared otherwise, is UTF-8.");
  CHECK(text("<html><head><meta charset=\"windows-1251\"></head><body><p>\xCC\xEE\xF1\xEA\xE2\xE0 is the capital, as "
             "everyone in Oslo knows.</p>") == "Москва is the capital, as everyone in Oslo knows.");
  const std::string klingon = "<html><head><meta charset=\"klingon\"></head><body>" + body;
  CHECK(text(klingon) == wanted);
  CHECK(read(klingon)->warning == "declares the unknown character set klingon; read as UTF-8 or Windows-1252");
  CHECK(text("\xEF\xBB\xBF<html><head><meta charset=\"windows-1251\"></head><body><p>A mark of UTF-8 counts: José met "
             "the premier.</p>") == "A mark of UTF-8 counts: José met the premier.");
  CHECK(bilat::declared_charset("<?xml version=\"1.0\" encoding='ISO-8859-2'?>", "") == "iso-8859-2");
  std::string warning;
  const auto broken = bilat::decode_markup("<meta charset=gbk>\xFF\xFF\x81", {}, warning);
  REQUIRE(broken);
  CHECK_FALSE(bilat::find_invalid_utf8(*broken));
  CHECK(warning == "has 3 bytes that gbk does not have, shown as U+FFFD");
  CHECK(read("<html><head><meta charset=utf-8></head><body>" + body)->warning == "is not UTF-8; read as Windows-1252");
}

TEST_CASE("an articleBody stands in for a page that a script would fill") {
  const std::string json =
      R"(<script type="application/ld+json">{"@type":"NewsArticle","headline":"Lee meets Tan","articleBody":"President Lee met Premier Tan.\n\nThey spoke for an hour."}</script>)";
  CHECK(text("<html><head>" + json + "</head><body><div id=root></div></body></html>") ==
        "Lee meets Tan\n\nPresident Lee met Premier Tan.\n\nThey spoke for an hour.");
  CHECK(read("<html><body>" + kStory)->articles[0].url == "https://archive.example/page");
}

TEST_CASE("only a modification date is better than none, and named so") {
  const auto result = read("<html><head><meta name=\"lastmod\" content=\"2026-03-04\"></head><body>" + kStory);
  REQUIRE(result);
  CHECK(result->articles[0].date == "2026-03-04");
  CHECK(result->articles[0].date_rule == "modified");
}

TEST_CASE("pieces of HTML") {
  CHECK(*bilat::html_fragment_text("No tags, A & B < C") == "No tags, A & B < C");
  CHECK(*bilat::html_fragment_text("<p>One&nbsp;line.</p><p>Two<br>lines.<br>Three.</p>") ==
        "One line.\n\nTwo lines.\n\nThree.");
  CHECK(*bilat::html_fragment_text(
            "<p>A story.</p><p>The post <a href=x>A</a> appeared first on <a href=y>B</a>.</p>") == "A story.");
  CHECK_FALSE(bilat::html_fragment_text(repeat("<div>", 100'000)).has_value());
}

TEST_CASE("what pages put around their stories is left out") {
  const auto with = [](const std::string& extra) {
    return text("<html><body><main><h1>Lee meets Tan</h1>" + kStory + kStory + extra + "</main></body></html>");
  };
  const auto plain = with("");
  const std::string teaser = "<p>A sentence about something else, long enough to be taken for a part of the story.</p>";
  for (const std::string open :
       {"<aside>", "<div class=\"related-stories\">", "<section id='comments'>", "<div class=newsletter-signup>",
        "<div class='relatedArticles'><article>", "<nav>", "<footer>", "<form>", "<div role=complementary>",
        "<div hidden>", "<div style='display: none'>", "<div aria-hidden=true>", "<div data-component='most-read'>",
        "<template>", "<noscript>", "<div class='cookie-consent'>", "<dialog open>"}) {
    CAPTURE(open);
    CHECK(with(open + teaser) == plain);
  }
  CHECK(with("<div class='article-section'>" + teaser + "</div>") != plain);
  CHECK(with("<p><a href=x>Read more: what the ministers agreed on in the spring</a></p>") == plain);
  CHECK(with("<h3>Related stories</h3><ul><li><a href=x>One more headline of this paper</a></li></ul>") == plain);
}

TEST_CASE("buttons and links at the end of a caption are no part of it") {
  const auto with = [](const std::string& caption) {
    return text("<html><body><main><h1>Lee meets Tan</h1><figure><img><figcaption>" + caption +
                "</figcaption></figure>" + kStory + kStory + "</main></body></html>");
  };
  const auto plain = with("President Lee in Oslo.");
  CHECK(with("President Lee in Oslo. <a href=x>Buy this image</a>") == plain);
  CHECK(with("President Lee in Oslo.<button>Larger</button>") == plain);
  CHECK(with("President Lee in Oslo. <span role=button>Larger</span>") == plain);
  CHECK(with("<a href=x>President Lee</a> in Oslo.") == plain);
  CHECK(with("President Lee in Oslo. Photo: <a href=x>Ann Smith</a>").find("Ann Smith") != std::string::npos);
}

TEST_CASE("long pages that try every list of rules take linear time") {
  const auto seconds = [](const std::string& unit) {
    double best = 1e9;
    for (int run = 0; run < 3; ++run) {
      const auto start = std::clock();
      static_cast<void>(read("<html><body>" + unit + kStory + "</body></html>"));
      best = std::min(best, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    }
    return best;
  };
  // Twice the page takes twice the time.
  const std::pair<std::string, std::size_t> units[] = {
      {"<time datetime=x>3 March</time>", 2'000},
      {"<p itemprop=articleBody>A short text that goes on for a little while.</p>", 1'000},
      {repeat("<div class=caption>", 280) + repeat("<i class=credit>x</i>", 300) + repeat("</div>", 280), 2},
  };
  for (const auto& repeated : units) {
    const auto& unit = repeated.first;
    const auto count = repeated.second;
    CAPTURE(unit.substr(0, 40));
    CHECK(seconds(repeat(unit, 2 * count)) < 3 * seconds(repeat(unit, count)) + 0.01);
  }
  // The same inside of 5 or of many elements, or beside a title of 2 or of many parts.
  const auto linear = [&](const std::string& open, const std::string& inside, std::size_t many) {
    CAPTURE(open);
    CHECK(seconds(repeat(open, many) + inside) < 4 * seconds(repeat(open, 5) + inside) + 0.01);
  };
  linear("<time>", repeat("<br>", 10'000), 900);
  linear("<span class=caption>", repeat("word and more of it ", 30'000), 280);
  linear("<div>", repeat("<header></header>", 3'000), 900);
  const auto title = [](int parts) {
    std::string out = "<title>";
    for (int i = 0; i < parts; ++i) out += "a" + std::to_string(i) + " | ";
    return out + "</title>" + repeat("x y z<br>", 5'000);
  };
  CHECK(seconds(title(60)) < 3 * seconds(title(2)) + 0.01);
}
