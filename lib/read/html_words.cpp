// SPDX-License-Identifier: Apache-2.0
#include "lib/read/html_words.h"

#include <algorithm>
#include <cstdint>

#include "lib/read/letters.h"
#include "lib/read/page_words.h"

namespace bilat {
namespace {

constexpr std::size_t kMaxClassBytes = 600;
constexpr std::size_t kSmallText = 200;  // bytes: a date or byline, and not a paragraph that is called one

bool any_of(const std::vector<std::string>& words, const auto& list) {
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return listed(std::string_view(word), list); });
}

bool is_hidden(const HtmlNode& node) {
  const bool stand_in = node.tag.find('-') == std::string::npos && !node.is("input") && !node.is("textarea") &&
                        node.has_attribute("placeholder");  // until a script of the page has fetched the rest
  if (stand_in || node.has_attribute("hidden") || node.attribute("aria-hidden") == "true") return true;
  auto style = small_letters(node.attribute("style").substr(0, 200));
  std::erase(style, ' ');
  return style.find("display:none") != std::string::npos || style.find("visibility:hidden") != std::string::npos ||
         style.find("clip:rect(0") != std::string::npos || style.find("clip:rect(1px") != std::string::npos;
}

class Finder {
 public:
  explicit Finder(const HtmlPage& page) : page_(page) { measure(); }

  LeftOut run() {
    LeftOut found;
    found.nodes.assign(page_.nodes.size(), false);
    for (std::size_t i = 0; i < page_.nodes.size();) {
      const auto& node = page_.nodes[i];
      note_articles(i);
      if (node.is_text() || !leave_out(i, found)) {
        ++i;
        continue;
      }
      std::fill(found.nodes.begin() + static_cast<std::ptrdiff_t>(i),
                found.nodes.begin() + static_cast<std::ptrdiff_t>(node.end), true);
      i = node.end;
    }
    return found;
  }

 private:
  // Bytes of text and marks of the story up to each node, so that what is below a node is a difference.
  void measure() {
    const auto count = page_.nodes.size();
    text_.assign(count + 1, 0);
    story_.assign(count + 1, 0);
    std::size_t silent_until = 0;
    for (std::size_t i = 0; i < count; ++i) {
      const auto& node = page_.nodes[i];
      if (!node.is_text() && i >= silent_until &&
          (listed(std::string_view(node.tag), page_words::kNeverText) ||
           listed(std::string_view(node.tag), page_words::kOutside)))
        silent_until = node.end;
      const bool heard = node.is_text() && i >= silent_until;
      text_[i + 1] = text_[i] + (heard ? trim(node.text).size() : 0);
    }
    // Lists of other stories are made of <article>s too; the story itself is one with much of the text.
    for (std::size_t i = 0; i < count; ++i) {
      const auto& node = page_.nodes[i];
      const bool mark = node.is("h1") || node.is("main") || (node.is("article") && holds_most(i)) || node_is_body(i);
      story_[i + 1] = story_[i] + (mark ? 1 : 0);
    }
  }

  [[nodiscard]] std::size_t text_below(std::size_t i) const { return text_[page_.nodes[i].end] - text_[i]; }
  [[nodiscard]] bool holds_story(std::size_t i) const { return story_[page_.nodes[i].end] != story_[i + 1]; }
  [[nodiscard]] bool holds_most(std::size_t i) const { return text_below(i) * 5 > text_.back() * 2; }

  // Nodes come in order, so the one that ends last is around all that follow before its end.
  void note_articles(std::size_t i) {
    const auto& node = page_.nodes[i];
    if (!node.is("article") && !node.is("main")) return;
    articles_end_ = std::max<std::size_t>(articles_end_, node.end);
    if (node.is("article") && !holds_story(i) && text_below(i) * 5 <= text_.back())
      others_end_ = std::max<std::size_t>(others_end_, node.end);
  }

  // A <header> of the page, not of the story.
  [[nodiscard]] bool is_page_header(std::size_t i) const {
    if (!page_.nodes[i].is("header") || holds_most(i) || i < articles_end_) return false;
    return text_below(i) < kSmallText || !holds_story(i);
  }

  bool leave_out(std::size_t i, LeftOut& found) const {
    const auto& node = page_.nodes[i];
    const std::string_view tag = node.tag;
    if (tag == "html" || tag == "body") return false;
    if (listed(tag, page_words::kNeverText) || (is_hidden(node) && !holds_most(i))) return true;
    if (tag == "main" || (tag == "article" && text_below(i) * 5 > text_.back())) return false;
    if (listed(tag, page_words::kOutside)) return !holds_story(i) && !(tag == "form" && holds_most(i));
    if (listed(std::string_view(small_letters(node.attribute("role"))), page_words::kRoles) && !holds_story(i))
      return true;
    if (is_page_header(i)) return true;
    const auto words = class_words(node);
    if (tag == "time" || any_of(words, page_words::kDateWords) || node.attribute("itemprop") == "datePublished") {
      if (leave_out_date(i, tag, found)) return true;
    }
    return !words.empty() && by_words(i, tag, words);
  }

  bool leave_out_date(std::size_t i, std::string_view tag, LeftOut& found) const {
    if (text_below(i) >= kSmallText || holds_story(i)) return false;
    // <time> inside a sentence is read with it.
    const auto parent = page_.nodes[i].parent;
    if (tag == "time" && page_.nodes[parent].is("p") && text_below(parent) > 2 * text_below(i) + 40) return false;
    if (i >= others_end_) found.stamps.push_back(i);
    return true;
  }

  [[nodiscard]] bool by_words(std::size_t i, std::string_view tag, const std::vector<std::string>& words) const {
    if (holds_story(i) || tag == "h1" || node_is_body(i)) return false;
    if (any_of(words, page_words::kCommentWords)) return true;
    if (holds_most(i)) return false;
    const auto pair = [&](const auto& entry) { return has_pair(words, entry.first, entry.second); };
    if (any_of(words, page_words::kWords) ||
        std::any_of(std::begin(page_words::kPairs), std::end(page_words::kPairs), pair))
      return true;
    return any_of(words, page_words::kSmallWords) && text_below(i) < 2 * kSmallText && tag != "p" && tag != "span";
  }

  [[nodiscard]] bool node_is_body(std::size_t i) const {
    return small_letters(page_.nodes[i].attribute("itemprop")) == "articlebody";
  }

  const HtmlPage& page_;
  std::vector<std::size_t> text_;
  std::vector<std::size_t> story_;
  std::size_t articles_end_ = 0;  // behind the <article> or <main> around the node that is looked at
  std::size_t others_end_ = 0;    // behind the <article> of another story around it
};

}  // namespace

std::string small_letters(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), ascii_lower);
  return out;
}

namespace {

void add_words(std::string_view text, std::vector<std::string>& words) {
  std::string word;
  char before = ' ';
  for (const char c : text.substr(0, kMaxClassBytes)) {
    const bool upper = c >= 'A' && c <= 'Z';
    const bool camel = upper && before >= 'a' && before <= 'z';
    if ((camel || !(is_ascii_letter(c) || is_digit(c))) && !word.empty()) words.push_back(std::exchange(word, {}));
    if (is_ascii_letter(c) || is_digit(c)) word += ascii_lower(c);
    before = c;
  }
  if (!word.empty()) words.push_back(std::move(word));
}

// "data-component", "data-testid", "data-block-name": how scripts and tests of a site call an element.
bool names_element(std::string_view attribute) {
  if (attribute == "class" || attribute == "id") return true;
  if (!attribute.starts_with("data-")) return false;
  return attribute.ends_with("component") || attribute.ends_with("testid") || attribute.ends_with("-name");
}

}  // namespace

std::vector<std::string> class_words(const HtmlNode& node) {
  std::vector<std::string> words;
  const bool custom = node.tag.find('-') != std::string::npos;  // <site-share name="...">
  if (custom) add_words(node.tag, words);
  for (const auto& [name, value] : node.attributes) {
    if (names_element(name) || (custom && name == "name")) add_words(value, words);
  }
  return words;
}

bool has_word(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool has_pair(const std::vector<std::string>& words, std::string_view first, std::string_view second) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (words[i] == first && words[i + 1] == second) return true;
  }
  return false;
}

LeftOut find_left_out(const HtmlPage& page) { return Finder(page).run(); }

}  // namespace bilat
