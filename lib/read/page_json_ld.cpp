// SPDX-License-Identifier: Apache-2.0
// schema.org in JSON-LD: one object, an array of them or an @graph, whose members may refer to each other by @id.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lib/base/calendar.h"
#include "lib/base/json.h"
#include "lib/read/field_date.h"
#include "lib/read/letters.h"
#include "lib/read/page_facts.h"

namespace bilat {
namespace {

constexpr int kMaxNesting = 4;
constexpr std::size_t kMaxObjects = 2000;
constexpr std::size_t kMaxValues = 1000;    // of one member: references may lead to lists of references
constexpr std::size_t kMaxJoined = 20'000;  // bytes of several values as one text; a single one may be longer

// Scripts in pages: comment and CDATA marks around the JSON, raw line ends in strings, a semicolon behind it.
std::string clean_script(std::string_view script) {
  std::string text(script);
  for (auto& c : text) {
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  }
  const auto begin = text.find_first_of("{[");
  const auto cdata = text.find("<![CDATA[");
  const auto from = cdata != std::string::npos && cdata < begin ? text.find_first_of("{[", cdata + 9) : begin;
  const auto to = text.find_last_of("}]");
  if (from == std::string::npos || to == std::string::npos || to < from) return {};
  text = text.substr(from, to - from + 1);
  if (cdata != std::string::npos && text.ends_with("]]")) text.resize(text.find_last_of('}') + 1);
  return text;
}

bool has_type(const Json& object, std::string_view suffix) {
  const auto* type = object.find("@type");
  if (type == nullptr) return false;
  if (type->kind == Json::Kind::kString) return std::string_view(type->string).ends_with(suffix);
  return std::any_of(type->items.begin(), type->items.end(),
                     [&](const Json& item) { return std::string_view(item.string).ends_with(suffix); });
}

bool is_article(const Json& object) {
  return has_type(object, "Article") || has_type(object, "BlogPosting") || has_type(object, "Report");
}

class Graph {
 public:
  void add(const Json& value, int depth = 0) {
    if (depth > kMaxNesting || objects_.size() >= kMaxObjects) return;
    for (const auto& item : value.items) add(item, depth + 1);
    if (value.kind != Json::Kind::kObject) return;
    objects_.push_back(&value);
    if (const auto id = value.text("@id"); id && value.find("name") != nullptr) named_.emplace(*id, &value);
    for (const std::string_view name : {"@graph", "mainEntity", "mainEntityOfPage"}) {
      if (const auto* member = value.find(name)) add(*member, depth + 1);
    }
  }

  // The article itself: one whose address is the page's, else the first with a headline; a WebPage where there is none.
  [[nodiscard]] const Json* article(const std::string& url) const {
    const Json* best = nullptr;
    for (const auto* object : objects_) {
      if (!is_article(*object)) continue;
      if (!url.empty() && (text(*object, "url") == url || text(*object, "mainEntityOfPage") == url)) return object;
      if (best == nullptr || (best->find("headline") == nullptr && object->find("headline") != nullptr)) best = object;
    }
    if (best != nullptr) return best;
    return of_type("WebPage");
  }
  [[nodiscard]] const Json* of_type(std::string_view type) const {
    const auto found =
        std::find_if(objects_.begin(), objects_.end(), [&](const Json* object) { return has_type(*object, type); });
    return found == objects_.end() ? nullptr : *found;
  }

  // The member as text: a string, the name of an object, also one that is only referred to, or several of them.
  [[nodiscard]] std::string text(const Json& object, std::string_view name) const {
    std::string out;
    std::size_t values = 0;
    if (const auto* member = object.find(name)) append(*member, 0, values, out);
    return out;
  }

 private:
  // Returns whether there was something to append.
  bool append(const Json& value, int depth, std::size_t& values, std::string& out) const {
    if (depth > kMaxNesting + 1 || ++values > kMaxValues || out.size() > kMaxJoined) return false;
    if (value.kind == Json::Kind::kString) return append_part(value.string, out);
    if (value.kind == Json::Kind::kArray) {
      bool any = false;
      for (const auto& item : value.items) any = append(item, depth + 1, values, out) || any;
      return any;
    }
    for (const std::string_view name : {"name", "@value"}) {
      const auto* member = value.find(name);
      if (member != nullptr && append(*member, depth + 1, values, out)) return true;
    }
    const auto id = value.text("@id");
    if (!id) return false;
    const auto found = named_.find(*id);
    if (found == named_.end() || found->second == &value) return append_part(*id, out);
    return append(*found->second->find("name"), depth + 1, values, out);
  }

  static bool append_part(std::string_view part, std::string& out) {
    if (part.empty()) return false;
    if (!out.empty()) out += ", ";
    out += part;
    return true;
  }

  std::unordered_map<std::string_view, const Json*> named_;  // by @id; looked up only, so its order is never seen
  std::vector<const Json*> objects_;
};

void set(std::string& field, const std::string& value) {
  if (field.empty()) field = clean_field(value);
}

std::string day_text(const std::string& value) {
  const auto day = parse_field_date(value);
  return day ? to_string(*day) : std::string{};
}

bool is_address(std::string_view text) { return text.starts_with("http://") || text.starts_with("https://"); }

// A reference that leads nowhere is no name.
std::string name_of(std::string text) { return is_address(text) || text.starts_with('#') ? std::string{} : text; }

}  // namespace

void add_json_ld(const HtmlPage& page, PageFacts& facts) {
  std::vector<Json> scripts;
  for (std::size_t i = 0; i < page.nodes.size(); ++i) {
    const auto& node = page.nodes[i];
    if (!node.is("script") || node.attribute("type").find("ld+json") == std::string_view::npos) continue;
    std::string script;
    for (std::size_t j = i + 1; j < node.end; ++j) script += page.nodes[j].text;
    if (auto value = parse_json(clean_script(script))) scripts.push_back(std::move(*value));
  }
  Graph graph;
  for (const auto& script : scripts) graph.add(script);
  if (const auto* article = graph.article(facts.url)) {
    if (is_article(*article)) set(facts.title, graph.text(*article, "headline"));
    if (is_article(*article)) set(facts.title, graph.text(*article, "name"));
    set(facts.published, day_text(graph.text(*article, "datePublished")));
    if (facts.published.empty() && is_article(*article))
      set(facts.published, day_text(graph.text(*article, "dateCreated")));
    set(facts.modified, day_text(graph.text(*article, "dateModified")));
    set(facts.publisher, name_of(graph.text(*article, "publisher")));
    set(facts.author, clean_author(graph.text(*article, "author")));
    set(facts.language, graph.text(*article, "inLanguage"));
    const auto url = graph.text(*article, "url");
    if (is_address(url)) set(facts.url, url);
    facts.body = graph.text(*article, "articleBody");
  }
  if (const auto* site = graph.of_type("WebSite")) set(facts.site, name_of(graph.text(*site, "name")));
  if (!facts.published.empty()) facts.date_rule = "json-ld";
}

}  // namespace bilat
