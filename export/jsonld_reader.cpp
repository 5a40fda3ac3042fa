// SPDX-License-Identifier: Apache-2.0
// JSON-LD -> Graph, by way of Facts: claims, evidence, mentions and articles are read, one Facts an article, and merged
// anew. Nodes are not parsed into a tree (jsonld_nodes.h). What merging made (events, relations, dates, plain edges) is
// only read for the types of claims. Nodes may stand in any order; unknown properties, nodes of other types and ids of
// other namespaces are passed over.
#include <algorithm>
#include <array>
#include <charconv>
#include <deque>
#include <unordered_map>
#include <utility>

#include "export/exporter.h"
#include "export/iri.h"
#include "export/jsonld_nodes.h"
#include "export/jsonld_values.h"
#include "lib/base/calendar.h"
#include "lib/base/edtf.h"

namespace bilat {
namespace {

constexpr std::string_view kArticlePrefix = "article/";

enum class NodeType : std::uint8_t {
  kOther,
  kEntity,
  kEvent,
  kRelation,
  kClaim,
  kArticle,
  kMention,
  kEvidence,
  kDecision
};

constexpr std::size_t kNodeTypes = 9;

struct Node {
  std::string_view text;  // of the object
  std::string_view key;
  NodeType type = NodeType::kOther;
  EntityType entity_type{};
  EventType event_type{};
  RelationType relation_type{};
  std::size_t article = 0;  // its place among the drafts, of an article
};

/// The facts of one article while they are being collected.
struct Draft {
  Facts facts;
  std::unordered_map<std::string_view, EntityIndex> entity_of;    // by the key of the merged entity
  std::unordered_map<std::string_view, std::uint32_t> event_of;   // by the key of the claim
  std::vector<std::pair<std::uint32_t, std::string_view>> parts;  // event -> key of the visit's claim
};

class Reader {
 public:
  Result<GraphInput> read(std::string_view text) {
    const auto texts = NodeTexts::split(text);
    if (!texts) return tl::unexpected<Error>(texts.error());
    index(texts->nodes());
    each(NodeType::kArticle, [this](const Node& node) { read_article(node); });
    each(NodeType::kMention, [this](const Node& node) { read_mention(node); });
    each(NodeType::kArticle, [this](const Node& node) { read_article_entities(node); });
    each(NodeType::kClaim, [this](const Node& node) { read_claim(node); });
    each(NodeType::kDecision, [this](const Node& node) { read_decision(node); });
    if (error_) return tl::unexpected<Error>(std::move(*error_));
    return finish();
  }

 private:
  /// Keeps the first error; what is read after it is thrown away.
  void fault(std::string_view node, std::string message) {
    if (!error_) error_ = Error{ErrorKind::kInput, std::move(message), std::string(node)};
  }
  void fault(const Node& node, std::string message) { fault("g:" + std::string(node.key), std::move(message)); }

  template <class Function>
  void each(NodeType type, Function function) {
    for (const auto& node : nodes_) {
      if (error_) return;
      if (node.type == type) function(node);
    }
  }

  void index(const std::vector<NodeText>& texts) {
    nodes_.reserve(texts.size());
    for (std::size_t i = 0; i < texts.size() && !error_; ++i) {
      flat_values(texts[i].id, values_);
      const auto id = values_.size() == 1 ? reference(values_[0]) : std::nullopt;
      if (!id) return fault("node " + std::to_string(i + 1), "has no \"@id\"");
      const auto key = node_key(*id);
      if (!key.empty()) nodes_.push_back(typed(texts[i], key));
    }
    // In the order of ids: what is read, and which error is reported, then never depends on the order of the file.
    const auto by_key = [](const Node& a, const Node& b) { return a.key < b.key; };
    if (!std::is_sorted(nodes_.begin(), nodes_.end(), by_key)) std::sort(nodes_.begin(), nodes_.end(), by_key);
    by_key_.reserve(nodes_.size());
    for (const auto& node : nodes_) {
      if (!by_key_.emplace(node.key, &node).second) return fault(node, "stands twice in the graph");
    }
  }

  static bool is_key(std::string_view key) {
    const auto slash = key.find('/');
    return slash != 0 && slash != std::string_view::npos && slash + 1 < key.size();
  }

  Node typed(const NodeText& text, std::string_view key) {
    Node node{text.text, key};
    flat_values(text.types, values_);
    for (const auto value : values_) {
      const auto name = local_name(reference(value).value_or(""));
      if (const auto entity = parse_entity_type(name)) {
        node.type = NodeType::kEntity;
        node.entity_type = *entity;
      } else if (const auto event = parse_event_type(name)) {
        node.type = NodeType::kEvent;
        node.event_type = *event;
      } else if (const auto relation = parse_relation_type(name)) {
        node.type = NodeType::kRelation;
        node.relation_type = *relation;
      } else if (const auto other = parse_other(name); other != NodeType::kOther) {
        node.type = other;
      }
    }
    return node;
  }

  static NodeType parse_other(std::string_view name) {
    if (name == "Claim") return NodeType::kClaim;
    if (name == "Article") return NodeType::kArticle;
    if (name == "Mention") return NodeType::kMention;
    if (name == "Evidence") return NodeType::kEvidence;
    if (name == "Decision") return NodeType::kDecision;
    return NodeType::kOther;
  }

  // ---- properties ----

  /// The values of a property. A node is scanned when it is first asked for, and kept until another one of its type is.
  const std::vector<std::string_view>& values(const Node& node, std::string_view term) {
    auto& scanned = scanned_[static_cast<std::size_t>(node.type)];
    if (scanned.text.data() != node.text.data()) {
      scanned.text = node.text;
      scanned.members.scan(node.text);
    }
    scanned.members.values(term, values_);
    return values_;
  }

  /// The IRI that a value is; nothing where it is none. Views of the file, or of what is kept here.
  std::optional<std::string_view> reference(std::string_view value) {
    if (!is_string(value)) return std::nullopt;
    if (value.find('\\') == std::string_view::npos) return value.substr(1, value.size() - 2);
    auto plain = literal_text(value);
    if (!plain) return std::nullopt;
    return unescaped_.emplace_back(std::move(*plain));
  }

  std::vector<std::string> texts(const Node& node, std::string_view term) {
    std::vector<std::string> out;
    for (const auto value : values(node, term)) {
      auto literal = literal_text(value);
      if (!literal) {
        fault(node, "\"" + std::string(term) + "\" should be text");
        return {};
      }
      out.push_back(std::move(*literal));
    }
    return out;
  }

  std::string text(const Node& node, std::string_view term) {
    auto values = texts(node, term);
    if (values.size() > 1) fault(node, "\"" + std::string(term) + "\" has more than one value");
    return values.empty() ? std::string() : std::move(values.front());
  }

  std::string date(const Node& node, std::string_view term) {
    auto value = text(node, term);
    if (!value.empty() && !edtf_bounds(value))
      fault(node, "\"" + std::string(term) + "\" is no date that is understood: " + value);
    return value;
  }

  std::uint32_t offset(const Node& node, std::string_view term) {
    const auto digits = text(node, term);
    std::uint32_t value = 0;
    const auto [end, status] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (digits.empty() || status != std::errc{} || end != digits.data() + digits.size()) {
      fault(node, "\"" + std::string(term) + "\" should be an offset: a whole number from 0 to 4294967295");
    }
    return value;
  }

  std::vector<std::string_view> iris(const Node& node, std::string_view term) {
    std::vector<std::string_view> out;
    for (const auto value : values(node, term)) {
      const auto iri = reference(value);
      if (!iri) {
        fault(node, "\"" + std::string(term) + "\" should be the id of a node");
        return {};
      }
      out.push_back(*iri);
    }
    return out;
  }

  /// The nodes that a property points to; each must be in the file and of that type.
  std::vector<const Node*> nodes(const Node& node, std::string_view term, NodeType type) {
    std::vector<const Node*> out;
    for (const auto iri : iris(node, term)) {
      const auto found = by_key_.find(node_key(iri));
      if (found == by_key_.end()) {
        fault(node, "\"" + std::string(term) + "\" names " + std::string(iri) + ", which is not in the graph");
      } else if (found->second->type != type) {
        fault(node, "\"" + std::string(term) + "\" names " + std::string(iri) + ", which is of another type");
      } else {
        out.push_back(found->second);
      }
    }
    return out;
  }

  const Node* one(const Node& node, std::string_view term, NodeType type) {
    const auto found = nodes(node, term, type);
    if (found.size() > 1) fault(node, "\"" + std::string(term) + "\" has more than one value");
    return found.empty() ? nullptr : found.front();
  }

  const Node* required(const Node& node, std::string_view term, NodeType type) {
    const auto* found = one(node, term, type);
    if (found == nullptr) fault(node, "has no \"" + std::string(term) + "\"");
    return found;
  }

  // ---- articles and what they name ----

  std::string article_id(const Node& node, std::string_view key) {
    auto id = percent_decode(key);
    if (!id.starts_with(kArticlePrefix)) {
      fault(node, "the id of an article should begin with g:article/");
      return {};
    }
    id.erase(0, kArticlePrefix.size());
    if (!is_article_id(id)) fault(node, "the id of an article should be g:article/<12 lower-case hex digits>/<name>");
    return id;
  }

  void read_article(const Node& node) {
    by_article_.emplace(node.key, drafts_.size());
    auto& article = drafts_.emplace_back().facts.article;
    article.id = article_id(node, node.key);
    article.published = text(node, "published");
    if (!article.published.empty() && !parse_day(article.published))
      fault(node, "\"published\" is no day of the form YYYY-MM-DD");
    article.date_rule = text(node, "dateRule");
    article.publisher = text(node, "publisher");
    article.agency = text(node, "agency");
    article.headline = text(node, "headline");
    article.author = text(node, "author");
    article.language = text(node, "language");
    article.urls = texts(node, "url");
    article.sentence_hashes = sketch(node);
    for (const auto iri : iris(node, "duplicateOf")) article.duplicate_of = article_id(node, node_key(iri));
  }

  std::vector<std::uint32_t> sketch(const Node& node) {
    constexpr std::size_t kDigits = 8;
    const auto digits = text(node, "sentenceSketch");
    std::vector<std::uint32_t> hashes;
    bool good = digits.size() % kDigits == 0;
    for (std::size_t i = 0; good && i < digits.size(); i += kDigits) {
      const auto* end = digits.data() + i + kDigits;
      const auto [stop, status] = std::from_chars(digits.data() + i, end, hashes.emplace_back(), 16);
      good = status == std::errc{} && stop == end;
    }
    if (!good || !is_sentence_sketch(hashes)) {
      fault(node, "\"sentenceSketch\" should be ascending numbers of eight hex digits, 64 at most");
      return {};
    }
    return hashes;
  }

  Draft* draft_of(const Node& node) {
    const auto* article = required(node, "document", NodeType::kArticle);
    return article == nullptr ? nullptr : &drafts_[by_article_.at(article->key)];
  }

  void read_mention(const Node& node) {
    auto* draft = draft_of(node);
    const auto* merged = required(node, "entity", NodeType::kEntity);
    if (draft == nullptr || merged == nullptr) return;
    Entity entity;
    entity.type = merged->entity_type;
    if (const auto type = parse_entity_type(text(node, "entityType"))) entity.type = *type;
    entity.key = text(node, "key");
    entity.name = text(node, "mentionName");
    entity.aliases = texts(node, "mentionAlias");
    entity.same_as = texts(node, "identifier");
    entity.from_gazetteer = text(node, "listed") == "true";
    entity.context = text(node, "homeCountry");
    if (!is_key(entity.key)) fault(node, "\"key\" should be of the form kind/name");
    if (entity.name.empty()) fault(node, "has no \"mentionName\"");
    const auto place = static_cast<EntityIndex>(draft->facts.entities.size());
    draft->entity_of.emplace(merged->key, place);  // the first, where a decision made two names of the article one
    draft->facts.entities.push_back(std::move(entity));
  }

  /// The article's own entity that stands for a merged one. Where a file has lost its mentions, the merged entity
  /// itself is taken, as if a gazetteer had listed it, so that it is not merged with others anew.
  EntityIndex entity_of(Draft& draft, const Node& merged) {
    const auto place = static_cast<EntityIndex>(draft.facts.entities.size());
    const auto [found, added] = draft.entity_of.emplace(merged.key, place);
    if (added) {
      Entity entity;
      entity.type = merged.entity_type;
      entity.key = percent_decode(merged.key);
      entity.name = text(merged, "name");
      entity.aliases = texts(merged, "alternateName");
      for (const auto iri : iris(merged, "sameAs")) entity.same_as.push_back(same_as_of(iri));
      entity.from_gazetteer = true;
      if (!is_key(entity.key)) fault(merged, "the id of an entity should be of the form kind/name");
      if (entity.name.empty()) fault(merged, "has no \"name\"");
      draft.facts.entities.push_back(std::move(entity));
    }
    return found->second;
  }

  void read_article_entities(const Node& node) {
    auto& draft = drafts_[by_article_.at(node.key)];
    for (const auto* entity : nodes(node, "mentions", NodeType::kEntity)) entity_of(draft, *entity);
    if (const auto* place = one(node, "datelinePlace", NodeType::kEntity)) {
      draft.facts.article.dateline_place = entity_of(draft, *place);
    }
  }

  // ---- claims ----

  std::vector<Evidence> evidence(const Node& claim, const Draft& draft) {
    std::vector<Evidence> out;
    for (const auto* node : nodes(claim, "evidence", NodeType::kEvidence)) {
      if (draft_of(*node) != &draft) fault(claim, "cites words of another article");
      out.push_back({offset(*node, "begin"), offset(*node, "end"), text(*node, "quote")});
      if (out.back().begin > out.back().end) fault(*node, "\"begin\" is after \"end\"");
    }
    if (out.empty()) fault(claim, "has no \"evidence\"");
    return out;
  }

  void read_claim(const Node& node) {
    auto* draft = draft_of(node);
    if (draft == nullptr) return;
    for (const auto iri : iris(node, "about")) {
      const auto found = by_key_.find(node_key(iri));
      if (found != by_key_.end() && found->second->type == NodeType::kEvent)
        return read_event(node, *found->second, *draft);
      if (found != by_key_.end() && found->second->type == NodeType::kRelation) {
        return read_relation(node, *found->second, *draft);
      }
    }
    fault(node, "\"about\" should name an event or a relation of the graph");
  }

  void read_event(const Node& node, const Node& event, Draft& draft) {
    EventClaim claim;
    claim.type = event.event_type;
    for (const auto iri : iris(node, "modality")) {
      const auto modality = parse_modality(local_name(iri));
      if (!modality) fault(node, "\"modality\" has the unknown value " + std::string(iri));
      claim.modality = modality.value_or(Modality::kActual);
    }
    claim.date = date(node, "date");
    if (const auto* place = one(node, "place", NodeType::kEntity)) claim.place = entity_of(draft, *place);
    for (std::size_t r = 0; r < kRoles; ++r) {
      const auto role = static_cast<Role>(r);
      for (const auto* entity : nodes(node, to_string(role), NodeType::kEntity)) {
        claim.roles.push_back({role, entity_of(draft, *entity)});
      }
    }
    for (std::size_t a = 0; a < kAttributes; ++a) {
      const auto attribute = static_cast<Attribute>(a);
      auto value = text(node, to_string(attribute));
      if (!value.empty()) claim.attributes.push_back({attribute, std::move(value)});
    }
    claim.rule = text(node, "rule");
    claim.cameo = text(node, "cameo");
    claim.plover = text(node, "plover");
    claim.evidence = evidence(node, draft);
    const auto place = static_cast<std::uint32_t>(draft.facts.events.size());
    draft.event_of.emplace(node.key, place);
    for (const auto iri : iris(node, "partOfClaim")) draft.parts.emplace_back(place, node_key(iri));
    draft.facts.events.push_back(std::move(claim));
  }

  void read_relation(const Node& node, const Node& relation, Draft& draft) {
    const auto* subject = required(relation, "subject", NodeType::kEntity);
    const auto* object = required(relation, "object", NodeType::kEntity);
    if (subject == nullptr || object == nullptr) return;
    RelationClaim claim;
    claim.type = relation.relation_type;
    claim.subject = entity_of(draft, *subject);
    claim.object = entity_of(draft, *object);
    claim.title = text(node, "title");
    claim.from = date(node, "from");
    claim.to = date(node, "to");
    claim.since = date(node, "since");
    claim.over = text(node, "over");
    claim.note = text(node, "note");
    claim.rule = text(node, "rule");
    claim.evidence = evidence(node, draft);
    draft.facts.relations.push_back(std::move(claim));
  }

  void read_decision(const Node& node) {
    const auto verdict = text(node, "verdict");
    auto sides = texts(node, "decides");
    const bool known = verdict == to_string(Verdict::kSame) || verdict == to_string(Verdict::kDifferent);
    if (!known) fault(node, "\"verdict\" should be same or different");
    if (sides.size() != 2 || sides[0] == sides[1]) return fault(node, "\"decides\" should name two");
    const auto made = verdict == to_string(Verdict::kSame) ? Verdict::kSame : Verdict::kDifferent;
    decisions_.push_back({made, std::move(sides[0]), std::move(sides[1])});
  }

  /// A key that two entities of the article bear, which Facts must not have.
  static std::string repeated_key(const Facts& facts) {
    std::vector<std::string_view> keys;
    for (const auto& entity : facts.entities) keys.push_back(entity.key);
    std::sort(keys.begin(), keys.end());
    const auto twice = std::adjacent_find(keys.begin(), keys.end());
    return twice == keys.end() ? std::string() : std::string(*twice);
  }

  Result<GraphInput> finish() {
    GraphInput input;
    input.decisions = std::move(decisions_);
    for (auto& draft : drafts_) {
      for (const auto& [event, visit] : draft.parts) {
        const auto found = draft.event_of.find(visit);
        if (found == draft.event_of.end()) {
          return fail(ErrorKind::kInput, "\"partOfClaim\" should name a claim of the same article",
                      "g:" + std::string(visit));
        }
        if (found->second != event) draft.facts.events[event].part_of = found->second;
      }
      if (const auto twice = repeated_key(draft.facts); !twice.empty()) {
        return fail(ErrorKind::kInput, "names two entities by the key " + twice, "g:article/" + draft.facts.article.id);
      }
      normalise(draft.facts);
      input.facts.push_back(std::move(draft.facts));
    }
    return input;
  }

  struct Scanned {
    std::string_view text;
    NodeMembers members;
  };
  std::array<Scanned, kNodeTypes> scanned_;  // the last node of each type
  std::vector<std::string_view> values_;     // of the property that is being read
  std::deque<std::string> unescaped_;        // IRIs that stand with escapes in the file
  std::vector<Node> nodes_;
  std::unordered_map<std::string_view, const Node*> by_key_;
  std::unordered_map<std::string_view, std::size_t> by_article_;
  std::vector<Draft> drafts_;
  std::vector<Decision> decisions_;
  std::optional<Error> error_;
};

}  // namespace

Result<GraphInput> read_jsonld_input(std::string_view text) { return Reader().read(text); }

Result<Graph> read_jsonld(std::string_view text) {
  auto input = read_jsonld_input(text);
  if (!input) return tl::unexpected<Error>(std::move(input.error()));
  GraphBuilder builder;
  builder.add(std::move(*input));
  return builder.finish();
}

}  // namespace bilat
