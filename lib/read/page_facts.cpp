// SPDX-License-Identifier: Apache-2.0
#include "lib/read/page_facts.h"

#include <algorithm>
#include <initializer_list>
#include <span>
#include <string_view>
#include <unordered_map>

#include "lib/base/calendar.h"
#include "lib/base/fold.h"
#include "lib/read/field_date.h"
#include "lib/read/html_words.h"
#include "lib/read/letters.h"

namespace bilat {
namespace {

constexpr std::size_t kMaxField = 1000;  // bytes
constexpr std::size_t kMaxTitle = 400;

using Names = std::span<const std::string_view>;
using NameList = std::initializer_list<std::string_view>;

constexpr std::string_view kPublishedTags[] = {"article:published_time",
                                               "og:article:published_time",
                                               "datepublished",
                                               "parsely-pub-date",
                                               "pubdate",
                                               "publishdate",
                                               "publish-date",
                                               "publish_date",
                                               "published_date",
                                               "date_published",
                                               "publication_date",
                                               "publicationdate",
                                               "article.published",
                                               "published_at",
                                               "sailthru.date",
                                               "cxenseparse:recs:publishtime",
                                               "og:pubdate",
                                               "og:published_time",
                                               "dc.date.issued",
                                               "dcterms.issued",
                                               "dcterms.created",
                                               "dc.date.created",
                                               "dcterms.date",
                                               "dc.date",
                                               "dc:date",
                                               "citation_publication_date",
                                               "citation_date",
                                               "article.created",
                                               "originalpublicationdate",
                                               "date"};
constexpr std::string_view kModifiedTags[] = {
    "article:modified_time", "og:updated_time",  "datemodified",     "lastmod",
    "last-modified",         "dcterms.modified", "dc.date.modified", "article.updated"};
constexpr std::string_view kOtherTitles[] = {"dc.title",       "dcterms.title", "parsely-title",
                                             "sailthru.title", "twitter:title", "title"};
constexpr std::string_view kPublisherTags[] = {
    "og:site_name",           "publisher",        "dc.publisher",           "dcterms.publisher",
    "article:publisher_name", "application-name", "twitter:app:name:iphone"};
constexpr std::string_view kAuthorTags[] = {"author",     "article:author",  "parsely-author",  "byl",
                                            "dc.creator", "dcterms.creator", "sailthru.author", "citation_author"};

// <meta> by name, property, itemprop or http-equiv in small letters; the first of a name counts.
class MetaTags {
 public:
  explicit MetaTags(const HtmlPage& page) {
    for (const auto& node : page.nodes) {
      if (!node.is("meta") || node.attribute("content").empty()) continue;
      for (const std::string_view key : {"property", "name", "itemprop", "http-equiv"}) {
        const auto name = node.attribute(key);
        if (!name.empty()) tags_.emplace(small_letters(name), clean_field(node.attribute("content")));
      }
    }
  }

  [[nodiscard]] std::string first(Names names) const {
    for (const auto name : names) {
      const auto found = tags_.find(std::string(name));
      if (found != tags_.end() && !found->second.empty()) return found->second;
    }
    return {};
  }
  [[nodiscard]] std::string first(NameList names) const { return first(Names(names.begin(), names.size())); }
  // The first that is a date; others are passed over.
  [[nodiscard]] std::string first_day(Names names) const {
    for (const auto name : names) {
      const auto found = tags_.find(std::string(name));
      if (found == tags_.end()) continue;
      if (const auto day = parse_field_date(found->second)) return to_string(*day);
    }
    return {};
  }

 private:
  std::unordered_map<std::string, std::string> tags_;  // looked up by name only, so its order is never seen
};

bool is_address(std::string_view text) { return text.starts_with("http://") || text.starts_with("https://"); }

std::string canonical_url(const HtmlPage& page, const MetaTags& meta) {
  for (const auto& node : page.nodes) {
    if (node.is("link") && small_letters(node.attribute("rel")) == "canonical" &&
        is_address(trim(node.attribute("href"))))
      return std::string(trim(node.attribute("href")));
  }
  auto url = meta.first({"og:url", "twitter:url", "parsely-link"});
  return is_address(url) ? url : std::string{};
}

// Inside an element that is left out only because it tells a date.
bool is_stamp_node(const HtmlPage& page, const LeftOut& left_out, std::size_t i) {
  const auto behind = std::upper_bound(left_out.stamps.begin(), left_out.stamps.end(), i);
  return behind != left_out.stamps.begin() && i < page.nodes[*std::prev(behind)].end;
}

// <time datetime> that says when the page was published: marked so, or the first outside of what is left out.
std::string time_day(const HtmlPage& page, const LeftOut& left_out) {
  std::string plain;
  for (std::size_t i = 0; i < page.nodes.size(); ++i) {
    const auto& node = page.nodes[i];
    const bool property = small_letters(node.attribute("itemprop")) == "datepublished";
    if (!node.is("time") && !property) continue;
    auto value = node.attribute("datetime");
    if (value.empty()) value = node.attribute("content");
    const auto day = value.empty() ? parse_field_date(page.text_below(i)) : parse_field_date(value);
    if (!day || (left_out.nodes[i] && !is_stamp_node(page, left_out, i))) continue;
    const auto words = class_words(node);
    const auto has = [&](std::string_view word) { return std::find(words.begin(), words.end(), word) != words.end(); };
    if (property || node.has_attribute("pubdate") || has("published") || has("pubdate")) return to_string(*day);
    const bool other = has("updated") || has("modified") || small_letters(node.attribute("itemprop")) == "datemodified";
    if (plain.empty() && !other) plain = to_string(*day);
  }
  return plain;
}

std::string first_text(const HtmlPage& page, const LeftOut& left_out, std::string_view tag, std::string_view itemprop) {
  for (std::size_t i = 0; i < page.nodes.size(); ++i) {
    const auto& node = page.nodes[i];
    if (node.is_text() || node.is("meta")) continue;
    const bool wanted = itemprop.empty() ? node.is(tag) : small_letters(node.attribute("itemprop")) == itemprop;
    if (!wanted || (left_out.nodes[i] && tag != "title")) continue;
    auto text = page.text_below(i);
    if (!text.empty() && text.size() <= kMaxTitle) return text;
  }
  return {};
}

std::string first_author(const HtmlPage& page) {
  for (std::size_t i = 0; i < page.nodes.size(); ++i) {
    const auto& node = page.nodes[i];
    if (node.attribute("rel") != "author" && small_letters(node.attribute("itemprop")) != "author") continue;
    if (node.is("meta") || node.is("link")) continue;
    if (auto author = clean_author(page.text_below(i)); !author.empty() && author.size() < 120) return author;
  }
  return {};
}

// "Ministers meet in Oslo | The Example Post" -> "Ministers meet in Oslo"; `site` becomes what was cut off, if empty.
std::string without_site(std::string title, std::string& site) {
  for (const std::string_view mark :
       {" | ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " :: ", " \xC2\xAB ", " \xC2\xB7 "}) {
    const auto at = title.rfind(mark);
    if (at == std::string::npos || at == 0) continue;
    const auto tail = title.substr(at + mark.size());
    const bool same = !site.empty() && fold(tail).find(fold(site)) != std::string::npos;
    const bool bar = mark == " | " || mark == " :: ";
    const bool short_tail = split_words(tail).size() <= 5 && split_words(title.substr(0, at)).size() >= 3;
    if (!same && !(bar && short_tail)) continue;
    title.resize(at);
    return without_site(std::string(trim(title)), site);
  }
  return title;
}

std::string find_title(const HtmlPage& page, const LeftOut& left_out, const MetaTags& meta, std::string site) {
  if (auto title = meta.first({"og:title"}); !title.empty()) return without_site(title, site);
  if (auto title = first_text(page, left_out, {}, "headline"); !title.empty()) return title;
  if (auto title = first_text(page, left_out, "h1", {}); !title.empty()) return title;
  if (auto title = meta.first(Names(kOtherTitles)); !title.empty()) return without_site(title, site);
  return without_site(first_text(page, left_out, "title", {}), site);
}

// "en_US" -> "en-US"; nothing that is no language tag.
std::string clean_language(std::string_view tag) {
  std::string out(trim(tag.substr(0, tag.find(','))));
  std::replace(out.begin(), out.end(), '_', '-');
  const auto primary = std::min(out.find('-'), out.size());
  const bool letters = std::all_of(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(primary), is_ascii_letter);
  if (primary < 2 || primary > 3 || !letters || out.size() > 20) return {};
  return small_letters(std::string_view(out).substr(0, primary));
}

}  // namespace

std::string clean_field(std::string_view field) {
  std::string out;
  for (const auto word : split_words(field.substr(0, std::min(field.size(), 20 * kMaxField)), kMaxField)) {
    if (!out.empty()) out += ' ';
    out += word;
  }
  if (out.find('&') != std::string::npos && out.find(';') != std::string::npos) {
    if (const auto page = parse_html(out)) out = page->text_below(0, out.size());  // entities that were encoded twice
  }
  return out;
}

std::string clean_author(std::string_view author) {
  auto out = clean_field(author);
  const auto folded = fold(out);
  if (is_address(folded) || folded.find('@') != std::string::npos) return {};
  if (folded.starts_with("by ")) out = out.substr(3);
  return out;
}

PageFacts find_page_facts(const HtmlPage& page, const LeftOut& left_out) {
  const MetaTags meta(page);
  PageFacts facts;
  facts.url = canonical_url(page, meta);
  add_json_ld(page, facts);
  const auto set = [](std::string& field, std::string value) {
    if (field.empty()) field = std::move(value);
  };
  set(facts.publisher, meta.first(Names(kPublisherTags)));
  set(facts.title, find_title(page, left_out, meta, facts.publisher));
  set(facts.author, clean_author(meta.first(Names(kAuthorTags))));
  set(facts.author, first_author(page));
  if (facts.published.empty()) {
    facts.published = meta.first_day(kPublishedTags);
    if (!facts.published.empty()) facts.date_rule = "meta";
  }
  if (facts.published.empty()) {
    facts.published = time_day(page, left_out);
    if (!facts.published.empty()) facts.date_rule = "time";
  }
  set(facts.modified, meta.first_day(kModifiedTags));
  set(facts.language, std::string(page.nodes[0].attribute("lang")));
  set(facts.language, std::string(page.nodes[0].attribute("xml:lang")));
  set(facts.language, meta.first({"og:locale", "content-language", "language", "dc.language"}));
  facts.language = clean_language(facts.language);
  return facts;
}

}  // namespace bilat
