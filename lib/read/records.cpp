// SPDX-License-Identifier: Apache-2.0
#include "lib/read/records.h"

#include <cmath>
#include <initializer_list>
#include <utility>

#include <fmt/format.h>

#include "lib/read/html_text.h"

namespace bilat {
namespace {

using Names = std::initializer_list<std::string_view>;

constexpr int kMaxEnvelopes = 4;  // "response" -> "docs" -> record

// A string, number, person ({"name": ...}) or list of them as one text.
std::string flat(const Json& value, int depth = 0) {
  if (value.kind == Json::Kind::kString) return value.string;
  if (value.kind == Json::Kind::kInteger) return std::to_string(value.integer);
  if (depth >= 3) return {};
  if (value.kind == Json::Kind::kObject) {
    for (const std::string_view name : {"name", "title", "rendered", "#text"}) {
      if (const auto* member = value.find(name)) return flat(*member, depth + 1);
    }
  }
  std::string out;
  for (const auto& item : value.items) {
    const auto part = flat(item, depth + 1);
    if (!part.empty()) out += (out.empty() ? "" : ", ") + part;
  }
  return out;
}

// The member by its name, or by the way to it: "meta.pubDate".
const Json* member_at(const Json& record, std::string_view path) {
  const Json* at = &record;
  while (at != nullptr) {
    if (const auto* member = at->find(path)) return member;
    const auto dot = path.find('.');
    if (dot == std::string_view::npos) return nullptr;
    at = at->find(path.substr(0, dot));
    path.remove_prefix(dot + 1);
  }
  return nullptr;
}

std::string mapped(const Json& record, const FieldMap& fields, std::string_view field) {
  for (const auto path : fields.of(field)) {
    const auto* member = member_at(record, path);
    if (member == nullptr) continue;
    if (auto value = flat(*member); !value.empty()) return value;
  }
  return {};
}

std::string first_of(const Json& record, Names names) {
  for (const auto name : names) {
    const auto* member = record.find(name);
    if (member == nullptr) continue;
    if (auto value = flat(*member); !value.empty()) return value;
  }
  return {};
}

// The date as it is written; also what is no date, so that it can be told of. Empty only where nothing stands.
std::string date_text(const Json& member) {
  if (member.kind == Json::Kind::kNumber) return fmt::format("{:.0f}", std::floor(member.number));
  if (member.kind == Json::Kind::kBool) return member.boolean ? "true" : "false";
  if (const auto* date = member.find("$date")) return date_text(*date);  // of MongoDB
  auto text = flat(member);
  if (text.empty() && !member.members.empty()) text = "{...}";
  return text;
}

std::string date_of(const Json& record, const FieldMap& fields) {
  for (const auto path : fields.of("date")) {
    const auto* member = member_at(record, path);
    if (member == nullptr) continue;
    if (auto value = date_text(*member); !value.empty()) return value;
  }
  for (const std::string_view name :
       {"date", "published", "publishedAt", "published_at", "datePublished", "date_published", "published_date",
        "publication_date", "publish_date", "pubDate", "pub_date", "webPublicationDate", "created_at", "timestamp"}) {
    const auto* member = record.find(name);
    if (member == nullptr) continue;
    if (auto value = date_text(*member); !value.empty()) return value;
  }
  return {};
}

std::string text_of(const Json& record, const FieldMap& fields) {
  if (auto value = mapped(record, fields, "text"); !value.empty()) return value;
  for (const std::string_view name : {"text", "body", "content", "articleBody", "article_body", "fulltext", "full_text",
                                      "article", "maintext", "main_text", "description"}) {
    const auto* member = record.find(name);
    if (member == nullptr) continue;
    if (member->kind == Json::Kind::kString && !member->string.empty()) return member->string;
    if (member->kind == Json::Kind::kObject) {
      if (auto value = flat(*member); !value.empty()) return value;
    }
  }
  return {};
}

// News APIs give bodies with their tags.
std::string without_tags(std::string text) {
  const auto has = [&](std::string_view tag) { return text.find(tag) != std::string::npos; };
  if (!has("</p>") && !has("<br") && !has("</div>") && !has("</P>")) return text;
  return html_fragment_text(text).value_or(std::string{});  // beyond a limit: reported as a record without text
}

RawArticle to_article(const Json& record, std::string text, const FieldMap& fields) {
  const auto field = [&](std::string_view name, Names names) {
    auto value = mapped(record, fields, name);
    return value.empty() ? first_of(record, names) : value;
  };
  RawArticle article;
  article.text = without_tags(std::move(text));
  article.id = field("id", {"id", "_id", "uid", "uuid", "guid", "article_id"});
  article.title = field("title", {"title", "headline", "name"});
  article.date = date_of(record, fields);
  if (const auto* updated = record.find("updated"); updated != nullptr && article.date.empty()) {
    article.date = date_text(*updated);
    article.date_rule = "modified";
  }
  article.publisher =
      field("publisher", {"publisher", "source", "source_name", "outlet", "site", "site_name", "domain"});
  article.author = field("author", {"author", "authors", "byline", "creator"});
  article.language = field("language", {"language", "lang"});
  article.url = field("url", {"url", "link", "canonical_url", "webUrl", "web_url"});
  return article;
}

bool has_text_field(const Json& record) {
  for (const std::string_view name : {"text", "body", "content", "articleBody", "fulltext", "full_text"}) {
    if (record.find(name) != nullptr) return true;
  }
  return false;
}

const Json* envelope(const Json& value) {
  if (value.kind != Json::Kind::kObject) return nullptr;
  for (const std::string_view name : {"articles", "items", "results", "data", "docs", "hits", "response", "documents",
                                      "news", "entries", "_source"}) {
    const auto* member = value.find(name);
    if (member != nullptr && (member->kind == Json::Kind::kArray || member->kind == Json::Kind::kObject)) return member;
  }
  return nullptr;
}

bool has_mapped_text(const Json& record, const FieldMap& fields) {
  const auto paths = fields.of("text");
  return std::any_of(paths.begin(), paths.end(), [&](auto path) { return member_at(record, path) != nullptr; });
}

// Below members of any name, only what has the text that the map names is a record.
void collect_mapped(const Json& value, int depth, const FieldMap& fields, std::vector<RawArticle>& articles) {
  if (auto text = mapped(value, fields, "text"); !text.empty()) {
    articles.push_back(to_article(value, std::move(text), fields));
    return;
  }
  if (has_mapped_text(value, fields)) {
    articles.push_back(to_article(value, {}, fields));  // an empty text, as above
    return;
  }
  if (depth >= kMaxEnvelopes) return;
  for (const auto& item : value.items) collect_mapped(item, depth + 1, fields, articles);
  for (const auto& member : value.members) collect_mapped(member.second, depth + 1, fields, articles);
}

void collect(const Json& value, int depth, const FieldMap& fields, std::vector<RawArticle>& articles) {
  if (value.kind == Json::Kind::kArray) {
    if (depth >= kMaxEnvelopes) return;
    for (const auto& item : value.items) collect(item, depth + 1, fields, articles);
    return;
  }
  if (value.kind != Json::Kind::kObject) return;
  if (auto text = text_of(value, fields); !text.empty()) {
    articles.push_back(to_article(value, std::move(text), fields));
    return;
  }
  if (has_text_field(value)) {
    articles.push_back(to_article(value, {}, fields));  // an empty text: reported by the caller as any empty article
    return;
  }
  const auto before = articles.size();
  const auto* inner = envelope(value);
  if (inner != nullptr && depth < kMaxEnvelopes) collect(*inner, depth + 1, fields, articles);
  if (articles.size() == before && !fields.of("text").empty()) collect_mapped(value, depth, fields, articles);
}

// What was looked for in vain.
std::string missing_text(const FieldMap& fields) {
  std::string names;
  for (const auto path : fields.of("text")) names += '"' + std::string(path) + "\" (--fields), ";
  return "no member " + names + "\"text\", \"body\" or \"content\"";
}

}  // namespace

Result<std::vector<RawArticle>> articles_of(const Json& value, const std::string& source,
                                            const std::string& fallback_id, const FieldMap& fields) {
  std::vector<RawArticle> articles;
  collect(value, 0, fields, articles);
  if (articles.empty()) return fail(ErrorKind::kInput, "has no article: " + missing_text(fields), source);
  for (std::size_t i = 0; i < articles.size(); ++i) {
    articles[i].source = source;
    if (articles[i].id.empty())
      articles[i].id = articles.size() == 1 ? fallback_id : fallback_id + "-" + std::to_string(i + 1);
  }
  return articles;
}

// Inside a value a brace opens a member's value, or, below the value itself, an item of a list.
bool ValueSplitter::begins_another(char c) const {
  if (c != '{' || !line_start_ || string_ || last_ == ':') return false;
  return depth_ == 1 || (last_ != ',' && last_ != '[');
}

bool ValueSplitter::keep(char c) {
  if (size_++ < most_) value_ += c;
  const bool blank = c == ' ' || c == '\t' || c == '\r' || c == '\n';
  if (!blank) last_ = c;
  line_start_ = c == '\n' || (blank && line_start_);
  if (escape_) {
    escape_ = false;
  } else if (string_) {
    escape_ = c == '\\';
    string_ = c != '"';
  } else if (c == '"') {
    string_ = true;
  } else if (c == '{' || c == '[') {
    ++depth_;
  } else if (c == '}' || c == ']') {
    return --depth_ == 0;
  }
  return false;
}

bool ValueSplitter::feed(char c) {
  if (depth_ == 0 && c != '{') return false;  // brackets, commas and white space between values
  waits_ = depth_ > 0 && begins_another(c);
  if (waits_ || (string_ && c == '\n')) {
    depth_ = 0;
    return true;
  }
  return keep(c);
}

std::string ValueSplitter::take(std::uint64_t& size) {
  size = size_;
  std::string value = std::move(value_);
  value_.clear();
  size_ = 0;
  string_ = escape_ = line_start_ = false;
  if (waits_) keep('{');
  waits_ = false;
  return value;
}

}  // namespace bilat
