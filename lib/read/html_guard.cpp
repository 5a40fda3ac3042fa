// SPDX-License-Identifier: Apache-2.0
#include "lib/read/html_guard.h"

#include <algorithm>
#include <string>

#include "lib/read/letters.h"

namespace bilat {
namespace {

constexpr std::string_view kVoid[] = {"area", "base", "br",  "col",   "embed", "frame", "hr",     "img",
                                      "link", "meta", "wbr", "input", "param", "track", "source", "basefont"};
// Ended by the parser where the page does not.
constexpr std::string_view kSelfEnding[] = {"p",  "li",    "dd",    "dt",    "option", "optgroup", "td",   "th",
                                            "tr", "tbody", "thead", "tfoot", "a",      "html",     "head", "body"};
constexpr std::string_view kRaw[] = {"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"};

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

class Measure {
 public:
  Measure(std::string_view html, std::size_t max_depth, std::size_t max_attributes)
      : html_(html), max_depth_(max_depth), max_attributes_(max_attributes) {}

  HtmlShape run() {
    while (at_ < html_.size() && shape_.depth <= max_depth_ && shape_.attributes <= max_attributes_) {
      at_ = html_.find('<', at_);
      if (at_ == std::string_view::npos) break;
      const auto rest = html_.substr(at_ + 1);
      if (rest.starts_with("!--")) {
        pass("-->");
      } else if (rest.starts_with('/')) {
        close();
      } else if (!rest.empty() && is_ascii_letter(rest[0])) {
        open();
      } else {
        ++at_;
      }
    }
    return shape_;
  }

 private:
  void pass(std::string_view end) {
    const auto stop = html_.find(end, at_);
    at_ = stop == std::string_view::npos ? html_.size() : stop + end.size();
  }

  std::string take_name() {
    std::string name;
    while (at_ < html_.size() && !is_space(html_[at_]) && html_[at_] != '>' && html_[at_] != '/') {
      if (name.size() < 16) name += ascii_lower(html_[at_]);
      ++at_;
    }
    return name;
  }

  void close() {
    at_ += 2;
    const auto name = take_name();
    pass(">");
    if (name == "svg" || name == "math") foreign_ -= foreign_ > 0 ? 1 : 0;
    if (counts(name)) open_ -= open_ > 0 ? 1 : 0;
  }

  [[nodiscard]] bool counts(std::string_view name) const {
    return !listed(name, kVoid) && (foreign_ > 0 || !listed(name, kSelfEnding));
  }

  void open() {
    ++at_;
    const auto name = take_name();
    const bool empty = pass_attributes();
    if (listed(name, kRaw) && foreign_ == 0) {
      pass_raw(name);
      return;
    }
    if (name == "svg" || name == "math") ++foreign_;
    if (!counts(name) || (empty && foreign_ > 0)) return;
    shape_.depth = std::max(shape_.depth, ++open_);
  }

  // Returns whether the tag ends in "/>".
  bool pass_attributes() {
    std::size_t count = 0;
    char quote = 0;
    char before = ' ';
    bool slash = false;
    for (; at_ < html_.size(); ++at_) {
      const char c = html_[at_];
      if (quote != 0) {
        if (c == quote) quote = 0;
      } else if (c == '>') {
        ++at_;
        break;
      } else if ((c == '"' || c == '\'') && before == '=') {
        quote = c;
      } else if (!is_space(c) && c != '/' && (is_space(before) || before == '/' || before == '"' || before == '\'')) {
        ++count;
      }
      slash = c == '/';
      if (!is_space(c) || before != '=') before = c;
    }
    shape_.attributes = std::max(shape_.attributes, count);
    return slash;
  }

  // The text of a script ends at its own end tag only.
  void pass_raw(const std::string& name) {
    for (; at_ < html_.size(); ++at_) {
      at_ = html_.find("</", at_);
      if (at_ == std::string_view::npos) break;
      const auto tail = html_.substr(at_ + 2, name.size());
      if (tail.size() == name.size() &&
          std::equal(tail.begin(), tail.end(), name.begin(), [](char a, char b) { return ascii_lower(a) == b; })) {
        pass(">");
        return;
      }
    }
    at_ = html_.size();
  }

  std::string_view html_;
  std::size_t max_depth_;
  std::size_t max_attributes_;
  std::size_t at_ = 0;
  std::size_t open_ = 0;
  std::size_t foreign_ = 0;
  HtmlShape shape_;
};

}  // namespace

HtmlShape measure_html(std::string_view html, std::size_t max_depth, std::size_t max_attributes) {
  return Measure(html, max_depth, max_attributes).run();
}

}  // namespace bilat
