// SPDX-License-Identifier: Apache-2.0
#include "lib/base/json.h"
#include "lib/facts/facts_json.h"

namespace bilat {
namespace {

void text(JsonWriter& json, std::string_view name, std::string_view value) {
  if (!value.empty()) json.member(name, value);
}

void texts(JsonWriter& json, std::string_view name, const std::vector<std::string>& values) {
  if (values.empty()) return;
  json.key(name).begin_array();
  for (const auto& value : values) json.string(value);
  json.end_array();
}

void numbers(JsonWriter& json, std::string_view name, const std::vector<std::uint32_t>& values) {
  if (values.empty()) return;
  json.key(name).begin_array();
  for (const auto value : values) json.integer(value);
  json.end_array();
}

void index(JsonWriter& json, std::string_view name, std::optional<std::uint32_t> value) {
  if (value) json.key(name).integer(*value);
}

void write(JsonWriter& json, const Article& article) {
  json.begin_object();
  json.member("id", article.id);
  text(json, "published", article.published);
  text(json, "dateRule", article.date_rule);
  text(json, "publisher", article.publisher);
  text(json, "agency", article.agency);
  text(json, "headline", article.headline);
  text(json, "author", article.author);
  text(json, "language", article.language);
  texts(json, "urls", article.urls);
  index(json, "datelinePlace", article.dateline_place);
  numbers(json, "sentenceHashes", article.sentence_hashes);
  text(json, "duplicateOf", article.duplicate_of);
  json.end_object();
}

void write(JsonWriter& json, const Entity& entity) {
  json.begin_object();
  json.member("type", to_string(entity.type)).member("key", entity.key).member("name", entity.name);
  texts(json, "aliases", entity.aliases);
  texts(json, "sameAs", entity.same_as);
  if (entity.from_gazetteer) json.key("fromGazetteer").boolean(true);
  text(json, "context", entity.context);
  json.end_object();
}

void write(JsonWriter& json, const std::vector<Evidence>& evidence) {
  json.key("evidence").begin_array();
  for (const auto& item : evidence) {
    json.begin_object();
    json.key("begin").integer(item.begin).key("end").integer(item.end).member("quote", item.quote);
    json.end_object();
  }
  json.end_array();
}

void write(JsonWriter& json, const std::vector<Filler>& roles) {
  json.key("roles").begin_array();
  for (const auto& filler : roles) {
    json.begin_object().member("role", to_string(filler.role)).key("entity").integer(filler.entity).end_object();
  }
  json.end_array();
}

void write(JsonWriter& json, const EventClaim& event) {
  json.begin_object();
  json.member("type", to_string(event.type)).member("modality", to_string(event.modality));
  text(json, "date", event.date);
  index(json, "place", event.place);
  write(json, event.roles);
  if (!event.attributes.empty()) {
    json.key("attributes").begin_object();
    for (const auto& value : event.attributes) json.member(to_string(value.attribute), value.value);
    json.end_object();
  }
  index(json, "partOf", event.part_of);
  text(json, "rule", event.rule);
  text(json, "cameo", event.cameo);
  text(json, "plover", event.plover);
  write(json, event.evidence);
  json.end_object();
}

void write(JsonWriter& json, const RelationClaim& relation) {
  json.begin_object();
  json.member("type", to_string(relation.type));
  json.key("subject").integer(relation.subject).key("object").integer(relation.object);
  text(json, "title", relation.title);
  text(json, "from", relation.from);
  text(json, "to", relation.to);
  text(json, "since", relation.since);
  text(json, "over", relation.over);
  text(json, "note", relation.note);
  text(json, "rule", relation.rule);
  write(json, relation.evidence);
  json.end_object();
}

template <class T>
void write_all(JsonWriter& json, std::string_view name, const std::vector<T>& items) {
  json.key(name).begin_array();
  for (const auto& item : items) write(json, item);
  json.end_array();
}

}  // namespace

std::string facts_to_json(const Facts& facts) {
  JsonWriter json;
  json.begin_object();
  json.key("bilatFacts").integer(1);
  json.key("article");
  write(json, facts.article);
  write_all(json, "entities", facts.entities);
  write_all(json, "events", facts.events);
  write_all(json, "relations", facts.relations);
  json.end_object();
  return json.take();
}

}  // namespace bilat
