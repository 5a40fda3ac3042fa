// SPDX-License-Identifier: Apache-2.0
// Reading facts is strict: an unknown member, a wrong type, an index out of range, a name or date that is none is an
// error that says where ("events[3].roles[0].entity"). The first mistake ends the reading.
#include <algorithm>
#include <initializer_list>
#include <limits>

#include "lib/base/edtf.h"
#include "lib/base/json.h"
#include "lib/facts/facts_json.h"

namespace bilat {
namespace {

/// One value of the text and the way to it. The error of the whole reading is shared; after the first, values are
/// defaults.
class Cursor {
 public:
  Cursor(const Json* value, std::string path, std::optional<Error>& error)
      : value_(value), path_(std::move(path)), error_(&error) {}

  [[nodiscard]] bool present() const { return value_ != nullptr; }
  [[nodiscard]] bool failed() const { return error_->has_value(); }

  void reject(const std::string& message) const {
    if (!failed()) *error_ = Error{ErrorKind::kInput, "facts: " + path_ + ": " + message, {}};
  }

  [[nodiscard]] bool is(Json::Kind kind, const char* what) const {
    if (value_ == nullptr) {
      reject("is missing");
      return false;
    }
    if (value_->kind != kind) reject(std::string("must be ") + what);
    return value_->kind == kind;
  }

  [[nodiscard]] Cursor member(std::string_view name) const {
    const Json* found = value_ == nullptr ? nullptr : value_->find(name);
    return {found, path_.empty() ? std::string(name) : path_ + "." + std::string(name), *error_};
  }

  /// Requires an object that has no members but these.
  void object_of(std::initializer_list<std::string_view> names) const {
    if (!is(Json::Kind::kObject, "an object")) return;
    for (const auto& [name, unused] : value_->members) {
      if (std::find(names.begin(), names.end(), name) == names.end()) reject("has an unknown member \"" + name + "\"");
    }
  }

  [[nodiscard]] std::string text() const {
    return is(Json::Kind::kString, "a string") ? value_->string : std::string();
  }
  [[nodiscard]] std::string optional_text() const { return present() ? text() : std::string(); }

  [[nodiscard]] std::string filled_text() const {
    auto value = text();
    if (value.empty()) reject("must not be empty");
    return value;
  }

  [[nodiscard]] std::uint32_t number(std::uint64_t limit, const char* beyond) const {
    if (!is(Json::Kind::kInteger, "an integer")) return 0;
    if (value_->integer < 0 || static_cast<std::uint64_t>(value_->integer) >= limit) {
      reject(beyond);
      return 0;
    }
    return static_cast<std::uint32_t>(value_->integer);
  }

  [[nodiscard]] std::uint32_t index(std::size_t size) const { return number(size, "points to nothing"); }

  [[nodiscard]] std::optional<std::uint32_t> optional_index(std::size_t size) const {
    return present() ? std::optional(index(size)) : std::nullopt;
  }

  [[nodiscard]] bool optional_boolean() const {
    return present() && is(Json::Kind::kBool, "true or false") && value_->boolean;
  }

  [[nodiscard]] std::string optional_date() const {
    auto value = optional_text();
    if (!value.empty() && !edtf_bounds(value)) reject("is no date that is understood");
    return value;
  }

  template <class Enum>
  [[nodiscard]] Enum named(std::optional<Enum> (*parse)(std::string_view)) const {
    const auto found = parse(text());
    if (!found) reject("is an unknown name");
    return found.value_or(Enum{});
  }

  /// Calls read(cursor) for each item, until the first mistake. An absent array is empty.
  template <class Read>
  void each(Read read) const {
    if (!present() || !is(Json::Kind::kArray, "an array")) return;
    for (std::size_t i = 0; i < value_->items.size() && !failed(); ++i) {
      read(Cursor(&value_->items[i], path_ + "[" + std::to_string(i) + "]", *error_));
    }
  }

  [[nodiscard]] std::size_t count() const {
    return value_ != nullptr && value_->kind == Json::Kind::kArray ? value_->items.size() : 0;
  }

  [[nodiscard]] const std::vector<Json::Member>& members() const { return value_->members; }

 private:
  const Json* value_;
  std::string path_;
  std::optional<Error>* error_;
};

std::vector<std::string> read_texts(const Cursor& at) {
  std::vector<std::string> values;
  at.each([&](const Cursor& item) { values.push_back(item.filled_text()); });
  return values;
}

/// Keys become parts of IRIs: a lower-case kind, a slash, and no character that an IRI cannot bear.
bool is_key(std::string_view key) {
  constexpr std::string_view kForbidden = " <>\"{}|\\^`";
  const auto slash = key.find('/');
  if (slash == 0 || slash == std::string_view::npos || slash + 1 == key.size()) return false;
  const auto lower = [](char c) { return c >= 'a' && c <= 'z'; };
  if (!std::all_of(key.begin(), key.begin() + static_cast<std::ptrdiff_t>(slash), lower)) return false;
  return std::none_of(key.begin(), key.end(), [&](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte <= 0x20 || byte == 0x7F || kForbidden.find(c) != std::string_view::npos;
  });
}

std::string read_key(const Cursor& at) {
  auto key = at.filled_text();
  if (!at.failed() && !is_key(key)) at.reject("is no key of the form kind/name");
  return key;
}

Entity read_entity(const Cursor& at) {
  at.object_of({"type", "key", "name", "aliases", "sameAs", "fromGazetteer", "context"});
  Entity entity;
  entity.type = at.member("type").named<EntityType>(parse_entity_type);
  entity.key = read_key(at.member("key"));
  entity.name = at.member("name").filled_text();
  entity.aliases = read_texts(at.member("aliases"));
  entity.same_as = read_texts(at.member("sameAs"));
  entity.from_gazetteer = at.member("fromGazetteer").optional_boolean();
  if (const auto context = at.member("context"); context.present()) entity.context = read_key(context);
  return entity;
}

std::string read_article_id(const Cursor& at) {
  auto id = at.filled_text();
  if (!at.failed() && !is_article_id(id)) at.reject("is no id of the form <12 lower-case hex digits>/<name>");
  return id;
}

std::vector<std::uint32_t> read_sentence_hashes(const Cursor& at) {
  constexpr auto kLimit = std::uint64_t{1} << 32U;
  std::vector<std::uint32_t> hashes;
  at.each([&](const Cursor& item) { hashes.push_back(item.number(kLimit, "is no hash of 32 bits")); });
  if (!at.failed() && !is_sentence_sketch(hashes)) at.reject("should be ascending, and 64 at most");
  return hashes;
}

Article read_article(const Cursor& at, std::size_t entities) {
  at.object_of({"id", "published", "dateRule", "publisher", "agency", "headline", "author", "language", "urls",
                "datelinePlace", "sentenceHashes", "duplicateOf"});
  Article article;
  article.id = read_article_id(at.member("id"));
  const auto published = at.member("published");
  article.published = published.optional_text();
  if (!article.published.empty() && !parse_day(article.published)) published.reject("is no day of the form YYYY-MM-DD");
  article.date_rule = at.member("dateRule").optional_text();
  article.publisher = at.member("publisher").optional_text();
  article.agency = at.member("agency").optional_text();
  article.headline = at.member("headline").optional_text();
  article.author = at.member("author").optional_text();
  article.language = at.member("language").optional_text();
  article.urls = read_texts(at.member("urls"));
  article.dateline_place = at.member("datelinePlace").optional_index(entities);
  article.sentence_hashes = read_sentence_hashes(at.member("sentenceHashes"));
  if (const auto other = at.member("duplicateOf"); other.present()) article.duplicate_of = read_article_id(other);
  return article;
}

std::vector<Evidence> read_evidence(const Cursor& at) {
  constexpr auto kLimit = std::numeric_limits<std::uint32_t>::max();
  std::vector<Evidence> evidence;
  at.each([&](const Cursor& item) {
    item.object_of({"begin", "end", "quote"});
    Evidence one;
    one.begin = item.member("begin").number(kLimit, "is no offset into a text");
    one.end = item.member("end").number(kLimit, "is no offset into a text");
    one.quote = item.member("quote").text();
    if (one.end < one.begin) item.reject("ends before it begins");
    evidence.push_back(std::move(one));
  });
  return evidence;
}

void read_attributes(const Cursor& at, std::vector<AttributeValue>& attributes) {
  if (!at.present() || !at.is(Json::Kind::kObject, "an object")) return;
  for (const auto& [name, unused] : at.members()) {
    const auto attribute = parse_attribute(name);
    if (!attribute) return at.reject("has an unknown member \"" + name + "\"");
    attributes.push_back({*attribute, at.member(name).filled_text()});
  }
}

EventClaim read_event(const Cursor& at, std::size_t entities, std::size_t events) {
  at.object_of(
      {"type", "modality", "date", "place", "roles", "attributes", "partOf", "rule", "cameo", "plover", "evidence"});
  EventClaim event;
  event.type = at.member("type").named<EventType>(parse_event_type);
  event.modality = at.member("modality").named<Modality>(parse_modality);
  event.date = at.member("date").optional_date();
  event.place = at.member("place").optional_index(entities);
  at.member("roles").each([&](const Cursor& item) {
    item.object_of({"role", "entity"});
    const auto role = item.member("role").named<Role>(parse_role);
    event.roles.push_back({role, item.member("entity").index(entities)});
  });
  read_attributes(at.member("attributes"), event.attributes);
  event.part_of = at.member("partOf").optional_index(events);
  event.rule = at.member("rule").optional_text();
  event.cameo = at.member("cameo").optional_text();
  event.plover = at.member("plover").optional_text();
  event.evidence = read_evidence(at.member("evidence"));
  if (event.evidence.empty()) at.reject("has no evidence");
  return event;
}

RelationClaim read_relation(const Cursor& at, std::size_t entities) {
  at.object_of({"type", "subject", "object", "title", "from", "to", "since", "over", "note", "rule", "evidence"});
  RelationClaim relation;
  relation.type = at.member("type").named<RelationType>(parse_relation_type);
  relation.subject = at.member("subject").index(entities);
  relation.object = at.member("object").index(entities);
  relation.title = at.member("title").optional_text();
  relation.from = at.member("from").optional_date();
  relation.to = at.member("to").optional_date();
  relation.since = at.member("since").optional_date();
  relation.over = at.member("over").optional_text();
  relation.note = at.member("note").optional_text();
  relation.rule = at.member("rule").optional_text();
  relation.evidence = read_evidence(at.member("evidence"));
  if (relation.evidence.empty()) at.reject("has no evidence");
  return relation;
}

}  // namespace

Result<Facts> facts_from_json(std::string_view line) {
  auto parsed = parse_json(line);
  if (!parsed) return tl::unexpected<Error>(parsed.error());
  std::optional<Error> error;
  const Cursor root(&*parsed, {}, error);
  root.object_of({"bilatFacts", "article", "entities", "events", "relations"});
  const auto version = root.member("bilatFacts");
  if (version.number(std::numeric_limits<std::uint32_t>::max(), "is an unknown version") != 1) {
    version.reject("is a version that this program does not read; it reads version 1");
  }
  Facts facts;
  const auto entities = root.member("entities");
  const auto events = root.member("events");
  entities.each([&](const Cursor& item) { facts.entities.push_back(read_entity(item)); });
  facts.article = read_article(root.member("article"), entities.count());
  events.each([&](const Cursor& item) { facts.events.push_back(read_event(item, entities.count(), events.count())); });
  root.member("relations").each([&](const Cursor& item) {
    facts.relations.push_back(read_relation(item, entities.count()));
  });
  if (error) return tl::unexpected<Error>(*error);
  normalise(facts);
  return facts;
}

bool looks_like_facts(std::string_view line) {
  constexpr std::string_view kSpace = " \t\r\n";
  const auto skip = [&] { line.remove_prefix(std::min(line.find_first_not_of(kSpace), line.size())); };
  const auto take = [&](std::string_view token) {
    skip();
    if (line.substr(0, token.size()) != token) return false;
    line.remove_prefix(token.size());
    return true;
  };
  return take("{") && take("\"bilatFacts\"") && take(":");
}

}  // namespace bilat
