// SPDX-License-Identifier: Apache-2.0
#include "lib/read/markup.h"

#include <algorithm>

#include "lib/read/content.h"
#include "lib/read/feed.h"
#include "lib/read/html_charset.h"
#include "lib/read/html_text.h"
#include "lib/read/letters.h"
#include "lib/read/page_facts.h"
#include "lib/read/page_scripts.h"
#include "lib/read/stamp.h"

namespace bilat {
namespace {

constexpr std::size_t kMaxStamps = 2;
constexpr std::size_t kMaxStampBytes = 160;
constexpr std::size_t kBodyFactor = 3;  // an articleBody so much longer than the page's text is the better one

// Without white space, comments and XML declarations; `xml` says whether there was a declaration. A comment that does
// not end in the first bytes is what is left.
std::string_view behind_prolog(std::string_view head, bool& xml) {
  while (true) {
    head = trim(head);
    const bool comment = head.starts_with("<!--");
    const bool instruction = head.starts_with("<?");
    const bool type = head.starts_with("<!doctype") && !head.substr(9, 6).starts_with(" html");
    if (!comment && !instruction && !type) return head;
    xml = xml || head.starts_with("<?xml");
    const bool subset = type && head.substr(0, head.find('>')).find('[') != std::string_view::npos;
    const std::string_view end = comment ? "-->" : instruction ? "?>" : subset ? "]>" : ">";
    const auto stop = head.find(end);
    if (stop == std::string_view::npos) return comment ? head : std::string_view{};
    head.remove_prefix(stop + end.size());
  }
}

// A piece of a page, without <html>: it starts with a tag of HTML and has several.
bool is_fragment(std::string_view head) {
  constexpr std::string_view kStarts[] = {"<head",  "<body",  "<div",    "<p>",   "<p ",   "<article",
                                          "<meta",  "<title", "<script", "<link", "<main", "<section",
                                          "<table", "<h1",    "<style",  "<base"};
  const bool starts = std::any_of(std::begin(kStarts), std::end(kStarts),
                                  [&](std::string_view start) { return head.starts_with(start); });
  return starts && head.find("</") != std::string_view::npos;
}

// Dates that the page shows, where its tags give none. What stands above the headline is today's date.
std::string stamp_lines(const HtmlPage& page, const LeftOut& left_out) {
  std::string out;
  std::size_t count = 0;
  const auto heading = first_heading(page, left_out);
  const auto from = heading == page.nodes.size() ? 0 : heading;
  for (const auto node : left_out.stamps) {
    if (node < from) continue;
    const auto text = page.text_below(node);
    if (text.size() > kMaxStampBytes || !parse_stamp(text) || out.find(text) != std::string::npos) continue;
    out += (out.empty() ? "" : "\n\n") + text;
    if (++count == kMaxStamps) break;
  }
  return out;
}

void append_part(std::string& text, const std::string& part) {
  if (part.empty()) return;
  if (!text.empty()) text += "\n\n";
  text += part;
}

Result<RawArticle> article_of_page(const MarkupInput& input, std::string_view html) {
  const auto page = parse_html(html);
  if (!page) return tl::unexpected(page.error());
  const auto left_out = find_left_out(*page);
  auto facts = find_page_facts(*page, left_out, input.date_order);
  auto story = find_page_text(*page, left_out, facts.title);
  if (auto body = html_fragment_text(facts.body); body && body->size() > kBodyFactor * story.body.size())
    story.body = std::move(*body);
  if (story.body.empty()) story.body = script_story(*page, facts.title);
  if (story.body.empty()) return fail(ErrorKind::kInput, "is a page without the text of an article");
  RawArticle article;
  article.source = input.source;
  article.id = input.id;
  article.title = std::move(facts.title);
  article.publisher = std::move(facts.publisher);
  article.author = std::move(facts.author);
  article.language = std::move(facts.language);
  article.url = facts.url.empty() ? input.url : std::move(facts.url);
  article.date = std::move(facts.published);
  article.date_rule = std::move(facts.date_rule);
  append_part(article.text, article.title);
  if (article.date.empty()) {
    const auto stamps = stamp_lines(*page, left_out);
    append_part(article.text, stamps);
    if (stamps.empty() && !facts.modified.empty()) {
      article.date = std::move(facts.modified);
      article.date_rule = "modified";
    } else if (stamps.empty()) {
      article.date = std::move(facts.unread);  // to be told of
    }
  }
  append_part(article.text, story.lead);
  append_part(article.text, story.body);
  return article;
}

}  // namespace

Markup tell_markup(std::string_view bytes) {
  auto small = small_letters(bytes.substr(0, kHeadBytes));
  if (small.starts_with("\xEF\xBB\xBF")) small.erase(0, 3);
  bool xml = false;
  const auto head = behind_prolog(small, xml);
  if (!head.starts_with('<')) return Markup::kNone;
  const auto starts = [&](std::string_view name) {
    return head.starts_with(name) && head.size() > name.size() && !is_ascii_letter(head[name.size()]);
  };
  if (starts("<rss") || starts("<feed") || starts("<rdf:rdf") || starts("<atom:feed")) return Markup::kFeed;
  if (head.starts_with("<!doctype html") || head.starts_with("<!--") || starts("<html") || is_fragment(head))
    return Markup::kHtml;
  return xml ? Markup::kOtherXml : Markup::kNone;
}

Result<MarkupArticles> articles_of_markup(MarkupInput&& input) {
  const auto kind = tell_markup(input.bytes);
  if (kind == Markup::kOtherXml) return fail(ErrorKind::kInput, "is XML, but neither a page nor a feed");
  MarkupArticles out;
  const auto text = decode_markup(std::move(input.bytes), input.content_type, out.warning);
  if (!text) return tl::unexpected(text.error());
  if (kind == Markup::kFeed) {
    auto feed = read_feed(*text, input.source, input.id);
    if (feed.articles.empty() && feed.skipped.empty())
      return fail(ErrorKind::kInput,
                  feed.truncated ? "is a feed that ends before its first item does" : "is a feed without items");
    out.articles = std::move(feed.articles);
    out.skipped = std::move(feed.skipped);
    if (feed.truncated) out.problem = "is a feed that ends inside an item";
    return out;
  }
  auto article = article_of_page(input, *text);
  if (!article) return tl::unexpected(article.error());
  out.articles.push_back(std::move(*article));
  return out;
}

std::string_view markup_error_code(const Error& error) {
  return error.kind == ErrorKind::kLimit ? "read.too-deep" : "read.no-text";
}

}  // namespace bilat
