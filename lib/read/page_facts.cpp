// SPDX-License-Identifier: Apache-2.0
#include "lib/read/page_facts.h"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lib/base/calendar.h"
#include "lib/base/fold.h"
#include "lib/read/field_date.h"
#include "lib/read/html_words.h"
#include "lib/read/letters.h"
#include "lib/read/page_words.h"

namespace bilat {
namespace {

constexpr std::size_t kMaxField = 1000;  // bytes
constexpr std::size_t kMaxTitle = 400;

using Names = std::span<const std::string_view>;
using NameList = std::initializer_list<std::string_view>;

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
  [[nodiscard]] std::string first_day(Names names, DateOrder order) const {
    for (const auto name : names) {
      const auto found = tags_.find(std::string(name));
      if (found == tags_.end()) continue;
      if (const auto day = parse_field_date(found->second, order)) return to_string(*day);
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

bool has_any(const HtmlNode& node, const auto& list) {
  const auto words = class_words(node);
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return listed(word, list); });
}

// The day that an element's attributes or text give. An element of a site's own, <site-clock time="1769126400">, tells
// a time like <time> does.
std::optional<Day> day_of(const HtmlPage& page, std::size_t i, bool with_text) {
  const auto& node = page.nodes[i];
  for (const auto name : page_words::kTimeAttributes) {
    if (const auto value = node.attribute(name); !value.empty()) return parse_field_date(value);
  }
  if (const auto value = node.attribute("content"); !value.empty()) return parse_field_date(value);
  return with_text ? parse_field_date(page.text_below(i)) : std::nullopt;
}

// The element that says when the page was published: marked so, or the first that stands alone above the story, where
// less than half of the page's text comes before it. What a sentence or a teaser below tells is another day.
std::string time_day(const HtmlPage& page, const LeftOut& left_out) {
  std::string plain;
  std::size_t all = 0;
  for (std::size_t i = 0; i < page.nodes.size(); ++i) all += left_out.nodes[i] ? 0 : page.nodes[i].text.size();
  std::size_t before = 0;
  std::size_t read_end = 0;  // the text of a <time> inside another is read with it
  for (std::size_t i = 0; i < page.nodes.size(); ++i) {
    const auto& node = page.nodes[i];
    before += left_out.nodes[i] ? 0 : node.text.size();
    if (node.is_text()) continue;
    const bool property = small_letters(node.attribute("itemprop")) == "datepublished";
    const bool custom = node.tag.find('-') != std::string::npos || node.tag.find("date") != std::string::npos;
    if (!node.is("time") && !property && !custom) continue;
    const auto day = day_of(page, i, node.is("time") && i >= read_end);
    if (node.is("time")) read_end = std::max<std::size_t>(read_end, node.end);
    const bool stamp = is_stamp_node(page, left_out, i);
    if (!day || (left_out.nodes[i] && !stamp)) continue;
    if (property || node.has_attribute("pubdate") || has_any(node, page_words::kPublishedWords)) return to_string(*day);
    const bool modified = has_any(node, page_words::kModifiedWords) ||
                          has_any(page.nodes[node.parent], page_words::kModifiedWords) ||
                          small_letters(node.attribute("itemprop")) == "datemodified";
    const bool alone = stamp || (!node.is("time") && !left_out.nodes[i]);
    if (plain.empty() && !modified && alone && before * 2 <= all) plain = to_string(*day);
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

constexpr std::string_view kTitleMarks[] = {" | ",  " - ",        " \xE2\x80\x93 ", " \xE2\x80\x94 ",
                                            " :: ", " \xC2\xAB ", " \xC2\xB7 ",     " \xE2\x80\xA2 "};

// "Ministers meet in Oslo | World | The Example Post": three parts.
std::vector<std::string> title_parts(std::string_view title) {
  std::vector<std::string> parts;
  while (!title.empty()) {
    auto stop = title.size();
    std::size_t size = 0;
    for (const auto mark : kTitleMarks) {
      const auto at = title.find(mark);
      if (at < stop) {
        stop = at;
        size = mark.size();
      }
    }
    parts.emplace_back(trim(title.substr(0, stop)));
    title.remove_prefix(std::min(stop + size, title.size()));
  }
  return parts;
}

// "Ministers meet in Oslo | The Example Post" -> "Ministers meet in Oslo"
std::string without_site(std::string title, const std::string& site) {
  for (const auto mark : kTitleMarks) {
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

bool holds(std::string_view text, std::string_view part) {
  return !part.empty() && contains_word(fold(text), fold(part));
}

// The longest part of <title> that the page shows as a line of its own: old pages have no <h1>, and some name the site
// first.
std::string shown_part(const HtmlPage& page, const std::string& title) {
  const auto parts = title_parts(title);
  std::string longest;
  if (parts.size() < 2) return longest;
  std::unordered_map<std::string, std::string_view> by_folded;  // looked up only
  for (const auto& part : parts) by_folded.emplace(fold(part), part);
  for (const auto& node : page.nodes) {
    if (!node.is_text() || page.nodes[node.parent].is("title") || node.text.size() > kMaxTitle) continue;
    const auto text = clean_field(node.text);
    if (split_words(text, 3).size() < 3) continue;
    const auto part = by_folded.find(fold(text));
    if (part != by_folded.end() && part->second.size() > longest.size()) longest = part->second;
  }
  return longest;
}

// The title by the order of page_facts.h. `stated` is the JSON-LD headline: it counts unless the page shows another
// one, says that in its <title> too, and this one nowhere (some programs write a description or the site there).
std::string find_title(const HtmlPage& page, const LeftOut& left_out, const MetaTags& meta, const std::string& stated,
                       const std::string& site) {
  const auto shown = first_text(page, left_out, "h1", {});
  const auto og = meta.first({"og:title"});
  const auto tag = first_text(page, left_out, "title", {});
  if (!stated.empty()) {
    const bool confirmed = split_words(shown, 3).size() >= 3 && (holds(og, shown) || holds(tag, shown));
    return confirmed && !holds(shown, stated) && !holds(tag, stated) ? shown : stated;
  }
  if (!og.empty()) return without_site(og, site);
  if (auto title = first_text(page, left_out, {}, "headline"); !title.empty()) return title;
  if (!shown.empty()) return shown;
  if (auto title = meta.first(Names(page_words::kOtherTitles)); !title.empty()) return without_site(title, site);
  if (auto part = shown_part(page, tag); !part.empty()) return part;
  return without_site(tag, site);
}

std::string letters_of(std::string_view text) {
  auto out = fold(text);
  std::erase_if(out, [](char c) { return !is_ascii_letter(c) && !is_digit(c); });
  return out;
}

bool claims_copyright(const HtmlPage& page, const std::string& name) {
  for (const auto& node : page.nodes) {
    if (!node.is_text() || node.text.size() > kMaxField) continue;
    const bool notice = node.text.find("\xC2\xA9") != std::string::npos || holds(node.text, "copyright");
    if (notice && holds(node.text, name)) return true;
  }
  return false;
}

// The site that <title> names beside the headline, where the address or the copyright says the same.
std::string site_of_title(const HtmlPage& page, const LeftOut& left_out, const PageFacts& facts) {
  const auto tag = first_text(page, left_out, "title", {});
  auto parts = title_parts(tag);
  if (parts.size() < 2 && !tag.ends_with(": " + facts.title)) return {};
  if (parts.size() < 2) parts.insert(parts.begin(), tag.substr(0, tag.size() - facts.title.size() - 2));
  const auto begin = facts.url.find("//");
  const auto host = begin == std::string::npos
                        ? std::string{}
                        : letters_of(facts.url.substr(begin, facts.url.find('/', begin + 2) - begin));
  for (auto part : {parts.back(), parts.front()}) {
    part.resize(std::min(part.size(), part.find(',')));
    const auto letters = letters_of(part);
    if (letters.size() < 3 || split_words(part, 7).size() > 6 || holds(facts.title, part)) continue;
    const auto bare = letters.starts_with("the") ? letters.substr(3) : letters;
    if ((bare.size() >= 3 && host.find(bare) != std::string::npos) || claims_copyright(page, part)) return part;
  }
  return {};
}

bool is_firm(std::string_view name) {
  const auto words = split_words(name);
  return !words.empty() && listed(fold(words.back()), page_words::kFirmEndings);
}

// A site's own name is better than its owner's, and a host or program is no publisher.
std::string find_publisher_name(const HtmlPage& page, const LeftOut& left_out, const MetaTags& meta,
                                const PageFacts& facts) {
  std::string firm;
  for (auto name : {facts.publisher, meta.first(Names(page_words::kPublisherTags)), facts.site}) {
    if (name.empty() || listed(fold(name), page_words::kNoPublishers)) continue;
    if (!is_firm(name)) return name;
    if (firm.empty()) firm = std::move(name);
  }
  auto site = site_of_title(page, left_out, facts);
  return site.empty() ? firm : site;
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

PageFacts find_page_facts(const HtmlPage& page, const LeftOut& left_out, DateOrder order) {
  const MetaTags meta(page);
  PageFacts facts;
  facts.url = canonical_url(page, meta);
  add_json_ld(page, facts);
  const auto set = [](std::string& field, std::string value) {
    if (field.empty()) field = std::move(value);
  };
  const auto site = facts.publisher.empty() ? meta.first(Names(page_words::kPublisherTags)) : facts.publisher;
  facts.title = find_title(page, left_out, meta, facts.title, site);
  facts.publisher = find_publisher_name(page, left_out, meta, facts);
  set(facts.author, clean_author(meta.first(Names(page_words::kAuthorTags))));
  set(facts.author, first_author(page));
  if (facts.published.empty()) {
    facts.published = meta.first_day(page_words::kPublishedTags, order);
    if (!facts.published.empty()) facts.date_rule = "meta";
  }
  if (facts.published.empty()) {
    facts.published = time_day(page, left_out);
    if (!facts.published.empty()) facts.date_rule = "time";
  }
  set(facts.modified, meta.first_day(page_words::kModifiedTags, order));
  if (facts.published.empty()) facts.unread = meta.first(Names(page_words::kPublishedTags));
  set(facts.language, std::string(page.nodes[0].attribute("lang")));
  set(facts.language, std::string(page.nodes[0].attribute("xml:lang")));
  set(facts.language, meta.first({"og:locale", "content-language", "language", "dc.language"}));
  facts.language = clean_language(facts.language);
  return facts;
}

}  // namespace bilat
