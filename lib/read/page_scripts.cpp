// SPDX-License-Identifier: Apache-2.0
#include "lib/read/page_scripts.h"

#include "lib/base/fold.h"
#include "lib/base/json.h"
#include "lib/read/html_text.h"
#include "lib/read/letters.h"
#include "lib/read/page_words.h"

namespace bilat {
namespace {

constexpr std::size_t kMinStory = 140;  // bytes: shorter ones are teasers

// The JSON of a script: all of it, or what is assigned to a variable.
std::string_view json_of(const HtmlNode& node, std::string_view script) {
  const auto type = node.attribute("type");
  if (type.find("ld+json") != std::string_view::npos) return {};  // page_json_ld.cpp
  script = trim(script);
  if (type.find("json") != std::string_view::npos) return script;
  if (!script.starts_with("window.") && !script.starts_with("var ") && !script.starts_with("self.")) return {};
  const auto begin = script.find('{');
  const auto end = script.rfind('}');
  const bool assigned = begin != std::string_view::npos && trim(script.substr(0, begin)).ends_with('=');
  return assigned ? script.substr(begin, end - begin + 1) : std::string_view{};
}

// "<p>One.</p>", {"text": "One."} or {"data": {"text": "One."}}
std::string_view item_text(const Json& item) {
  const auto* at = &item;
  for (int depth = 0; depth < 3; ++depth) {
    if (at->kind == Json::Kind::kString) return at->string;
    const Json* next = nullptr;
    for (const auto name : page_words::kScriptItems) {
      if (next == nullptr) next = at->find(name);
    }
    if (next == nullptr) return {};
    at = next;
  }
  return {};
}

std::string text_in(const Json& object) {
  std::string best;
  for (const auto& [name, value] : object.members) {
    if (value.kind == Json::Kind::kString && value.string.size() > best.size() &&
        listed(std::string_view(name), page_words::kScriptTexts))
      best = value.string;
    if (value.kind != Json::Kind::kArray || !listed(std::string_view(name), page_words::kScriptLists)) continue;
    std::string joined;
    for (const auto& item : value.items) {
      const auto text = item_text(item);
      if (!text.empty()) joined.append("<div>").append(text).append("</div>");
    }
    if (joined.size() > best.size()) best = std::move(joined);
  }
  return best;
}

class Search {
 public:
  explicit Search(std::string_view title) : title_(fold(title)) {}

  // Depth is bounded by the JSON parser.
  void look(const Json& value) {
    for (const auto& item : value.items) look(item);
    for (const auto& member : value.members) look(member.second);
    if (value.kind != Json::Kind::kObject) return;
    auto text = text_in(value);
    if (text.size() < kMinStory) return;
    const bool titled = has_title(value);
    if (titled == best_titled_ ? text.size() <= best_.size() : best_titled_) return;
    best_ = std::move(text);
    best_titled_ = titled;
  }
  [[nodiscard]] std::string story() const { return html_fragment_text(best_).value_or(std::string{}); }

 private:
  [[nodiscard]] bool has_title(const Json& object) const {
    for (const auto name : page_words::kScriptTitles) {
      const auto text = object.text(name);
      if (text && !title_.empty() && text->size() <= 1000 && fold(*text) == title_) return true;
    }
    return false;
  }

  std::string title_;
  std::string best_;
  bool best_titled_ = false;
};

}  // namespace

std::string script_story(const HtmlPage& page, std::string_view title) {
  Search search(title);
  for (std::size_t i = 0; i < page.nodes.size(); ++i) {
    const auto& node = page.nodes[i];
    if (!node.is("script") || i + 1 >= node.end) continue;
    const auto json = json_of(node, page.nodes[i + 1].text);
    if (json.size() < kMinStory) continue;
    if (const auto value = parse_json(json)) search.look(*value);
  }
  return search.story();
}

}  // namespace bilat
