// SPDX-License-Identifier: Apache-2.0
// Graph -> JSON-LD (the contract is in docs/formats.md). Nodes stand in the order of their ids; what they hold comes
// from the graph's sorted tables, so equal graphs give equal bytes.
#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "export/iri.h"
#include "export/jsonld_context.h"
#include "export/jsonld_line.h"
#include "export/writers.h"
#include "lib/base/edtf.h"

namespace bilat {
namespace {

/// The words of one article that some claim cites.
struct Quote {
  Index article = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  const std::string* text = nullptr;  // owned by a claim of the graph
};

enum class NodeKind : std::uint8_t {
  kEntity,
  kEvent,
  kRelation,
  kEventClaim,
  kRelationClaim,
  kArticle,
  kMention,
  kQuote,
  kDate,
  kDecision
};

/// A node to be written: its IRI, and where in the tables it comes from.
struct NodeRef {
  std::string iri;
  NodeKind kind = NodeKind::kEntity;
  Index index = 0;
  Index part = 0;  ///< which claim of the event or relation, which mention of the article
};

/// Eight hex digits a hash: half the bytes of a list of numbers, and one value to read.
std::string sketch_text(const std::vector<std::uint32_t>& hashes) {
  std::string text;
  text.reserve(hashes.size() * 8);
  for (const auto hash : hashes) fmt::format_to(std::back_inserter(text), "{:08x}", hash);
  return text;
}

void sort_unique(std::vector<std::string>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

class Writer {
 public:
  explicit Writer(const Graph& graph) : graph_(graph) {}

  std::string write() {
    name_entities();
    collect_plain_edges();
    collect_nodes();
    out_ = R"({"@context":)";
    out_ += jsonld_context();
    out_ += ",\n\"@graph\":[";
    std::string_view separator = "\n";
    for (const auto& node : nodes_) {
      out_ += separator;
      write_node(node);
      separator = ",\n";
    }
    out_ += "\n]}\n";
    return std::move(out_);
  }

 private:
  void name_entities() {
    entity_iris_.reserve(graph_.entities().size());
    for (const auto& entity : graph_.entities()) entity_iris_.push_back(compact_iri(entity.id));
    article_iris_.reserve(graph_.articles().size());
    for (const auto& article : graph_.articles()) article_iris_.push_back(article_iri(article.id));
  }

  void collect_plain_edges() {
    for (const auto& relation : graph_.relations()) {
      plain_edges_.push_back({relation.subject, relation.type, relation.object});
    }
    std::sort(plain_edges_.begin(), plain_edges_.end());
    plain_edges_.erase(std::unique(plain_edges_.begin(), plain_edges_.end()), plain_edges_.end());
  }

  void add(std::string iri, NodeKind kind, std::size_t index, std::size_t part = 0) {
    nodes_.push_back({std::move(iri), kind, static_cast<Index>(index), static_cast<Index>(part)});
  }

  void collect_claims(const std::vector<Claim>& claims, NodeKind kind, std::size_t owner) {
    for (std::size_t i = 0; i < claims.size(); ++i) {
      add(compact_iri(claims[i].id), kind, owner, i);
      for (const auto& e : claims[i].evidence) quotes_.push_back({claims[i].article, e.begin, e.end, &e.quote});
    }
  }

  void collect_quotes() {
    const auto place = [](const Quote& q) { return std::tuple(q.article, q.begin, q.end); };
    std::sort(quotes_.begin(), quotes_.end(), [&](const Quote& a, const Quote& b) {
      return std::pair(place(a), std::string_view(*a.text)) < std::pair(place(b), std::string_view(*b.text));
    });
    const auto same = [&](const Quote& a, const Quote& b) { return place(a) == place(b); };
    quotes_.erase(std::unique(quotes_.begin(), quotes_.end(), same), quotes_.end());
    for (std::size_t i = 0; i < quotes_.size(); ++i) {
      add(evidence_iri(article_iris_[quotes_[i].article], quotes_[i].begin, quotes_[i].end), NodeKind::kQuote, i);
    }
  }

  void collect_articles() {
    for (std::size_t i = 0; i < graph_.articles().size(); ++i) {
      const auto& article = graph_.articles()[i];
      add(article_iris_[i], NodeKind::kArticle, i);
      for (std::size_t m = 0; m < std::min(article.mentions.size(), article.entities.size()); ++m) {
        const bool again = m > 0 && article.mentions[m] == article.mentions[m - 1];  // made one by a decision
        const auto key = again ? std::string_view(article.entities[m].key) : std::string_view();
        add(mention_iri(article_iris_[i], graph_.entities()[article.mentions[m]].id, key), NodeKind::kMention, i, m);
      }
    }
  }

  void collect_nodes() {
    for (std::size_t i = 0; i < graph_.entities().size(); ++i) add(entity_iris_[i], NodeKind::kEntity, i);
    collect_articles();
    for (std::size_t i = 0; i < graph_.events().size(); ++i) {
      const auto& event = graph_.events()[i];
      add(compact_iri(event.id), NodeKind::kEvent, i);
      collect_claims(event.claims, NodeKind::kEventClaim, i);
      if (edtf_bounds(event.date)) dates_.push_back(event.date);
    }
    for (std::size_t i = 0; i < graph_.relations().size(); ++i) {
      add(compact_iri(graph_.relations()[i].id), NodeKind::kRelation, i);
      collect_claims(graph_.relations()[i].claims, NodeKind::kRelationClaim, i);
    }
    collect_quotes();
    sort_unique(dates_);
    for (std::size_t i = 0; i < dates_.size(); ++i) add(date_iri(dates_[i]), NodeKind::kDate, i);
    for (std::size_t i = 0; i < graph_.decisions().size(); ++i) {
      const auto& decision = graph_.decisions()[i];
      add(decision_iri(to_string(decision.verdict), decision.a, decision.b), NodeKind::kDecision, i);
    }
    std::sort(nodes_.begin(), nodes_.end(), [](const NodeRef& a, const NodeRef& b) { return a.iri < b.iri; });
  }

  void write_node(const NodeRef& node) {
    switch (node.kind) {
      case NodeKind::kEntity:
        return write_entity(node);
      case NodeKind::kEvent:
        return write_event(node);
      case NodeKind::kRelation:
        return write_relation(node);
      case NodeKind::kEventClaim:
        return write_claim(node, graph_.events()[node.index].claims[node.part], true);
      case NodeKind::kRelationClaim:
        return write_claim(node, graph_.relations()[node.index].claims[node.part], false);
      case NodeKind::kArticle:
        return write_article(node);
      case NodeKind::kMention:
        return write_mention(node);
      case NodeKind::kQuote:
        return write_quote(node);
      case NodeKind::kDate:
        return write_date(node);
      case NodeKind::kDecision:
        return write_decision(node);
    }
  }

  void write_entity(const NodeRef& node) {
    const auto& entity = graph_.entities()[node.index];
    NodeLine line(out_);
    line.begin({to_string(entity.type)}, node.iri).text("name", entity.name).texts("alternateName", entity.aliases);
    std::vector<std::string> same_as;
    for (const auto& value : entity.same_as) same_as.push_back(same_as_iri(value));
    sort_unique(same_as);
    line.iris("sameAs", same_as);
    write_plain_edges(line, node.index);
    line.end();
  }

  void write_plain_edges(NodeLine& line, Index subject) {
    const auto before = [](const PlainEdge& edge, Index wanted) { return edge.subject < wanted; };
    auto edge = std::lower_bound(plain_edges_.begin(), plain_edges_.end(), subject, before);
    while (edge != plain_edges_.end() && edge->subject == subject) {
      const auto type = edge->type;
      std::vector<std::string> objects;
      for (; edge != plain_edges_.end() && edge->subject == subject && edge->type == type; ++edge) {
        objects.push_back(entity_iris_[edge->object]);
      }
      line.iris(edge_name(type), objects);
    }
  }

  void write_roles(NodeLine& line, const std::vector<GraphFiller>& roles) {
    std::array<std::vector<std::string>, kRoles> fillers;
    for (const auto& filler : roles)
      fillers[static_cast<std::size_t>(filler.role)].push_back(entity_iris_[filler.entity]);
    for (std::size_t role = 0; role < kRoles; ++role) {
      sort_unique(fillers[role]);
      line.iris(to_string(static_cast<Role>(role)), fillers[role]);
    }
  }

  static void write_attributes(NodeLine& line, const std::vector<AttributeValue>& attributes) {
    for (const auto& [attribute, value] : attributes) {
      const auto term = to_string(attribute);
      if (attribute == Attribute::kReelection) {
        line.boolean(term, value);
      } else if (attribute == Attribute::kCount) {
        line.count(term, value);
      } else {
        line.text(term, value);
      }
    }
  }

  void write_what_happened(NodeLine& line, std::optional<Index> place, Modality modality,
                           const std::vector<GraphFiller>& roles, const std::vector<AttributeValue>& attributes) {
    if (place) line.iri("place", entity_iris_[*place]);
    line.text("modality", to_string(modality));
    write_roles(line, roles);
    write_attributes(line, attributes);
  }

  void write_claims_and_evidence(NodeLine& line, const std::vector<Claim>& claims) {
    std::vector<std::string> ids;
    std::vector<std::string> evidence;
    for (const auto& claim : claims) {
      ids.push_back(compact_iri(claim.id));
      for (const auto& e : claim.evidence)
        evidence.push_back(evidence_iri(article_iris_[claim.article], e.begin, e.end));
    }
    sort_unique(ids);
    sort_unique(evidence);
    line.iris("claim", ids).iris("evidence", evidence);
  }

  void write_event(const NodeRef& node) {
    const auto& event = graph_.events()[node.index];
    NodeLine line(out_);
    line.begin({"Event", to_string(event.type)}, node.iri).edtf("date", event.date);
    line.day("earliest", event.earliest).day("latest", event.latest);
    if (edtf_bounds(event.date)) line.iri("onDate", date_iri(event.date));
    write_what_happened(line, event.place, event.modality, event.roles, event.attributes);
    if (event.part_of) line.iri("partOfVisit", compact_iri(graph_.events()[*event.part_of].id));
    line.text("cameo", event.cameo).text("plover", event.plover);
    write_claims_and_evidence(line, event.claims);
    line.end();
  }

  void write_relation(const NodeRef& node) {
    const auto& relation = graph_.relations()[node.index];
    NodeLine line(out_);
    line.begin({"Relation", to_string(relation.type)}, node.iri);
    line.iri("subject", entity_iris_[relation.subject]).iri("object", entity_iris_[relation.object]);
    line.text("title", relation.title)
        .edtf("from", relation.from)
        .edtf("to", relation.to)
        .edtf("since", relation.since);
    line.text("over", relation.over).text("note", relation.note);
    write_claims_and_evidence(line, relation.claims);
    line.end();
  }

  void write_claim(const NodeRef& node, const Claim& claim, bool of_event) {
    const auto& about = of_event ? graph_.events()[node.index].id : graph_.relations()[node.index].id;
    NodeLine line(out_);
    line.begin({"Claim"}, node.iri).iri("about", compact_iri(about)).iri("document", article_iris_[claim.article]);
    line.text("rule", claim.rule);
    if (of_event) {
      line.edtf("date", claim.date);
      write_what_happened(line, claim.place, claim.modality, claim.roles, claim.attributes);
      line.text("cameo", claim.cameo).text("plover", claim.plover);
      if (!claim.part_of.empty()) line.iri("partOfClaim", compact_iri(claim.part_of));
    } else {
      line.text("title", claim.title).edtf("from", claim.from).edtf("to", claim.to).edtf("since", claim.since);
      line.text("over", claim.over).text("note", claim.note);
    }
    std::vector<std::string> evidence;
    for (const auto& e : claim.evidence) evidence.push_back(evidence_iri(article_iris_[claim.article], e.begin, e.end));
    sort_unique(evidence);
    line.iris("evidence", evidence).end();
  }

  void write_article(const NodeRef& node) {
    const auto& row = graph_.articles()[node.index];
    const auto& article = row.article;
    NodeLine line(out_);
    line.begin({"Article"}, node.iri).day("published", article.published);
    line.text("dateRule", article.date_rule).text("publisher", article.publisher).text("agency", article.agency);
    line.text("headline", article.headline).text("author", article.author).text("language", article.language);
    line.texts("url", article.urls);
    if (row.dateline_place) line.iri("datelinePlace", entity_iris_[*row.dateline_place]);
    if (!article.duplicate_of.empty()) line.iri("duplicateOf", article_iri("article/" + article.duplicate_of));
    line.text("sentenceSketch", sketch_text(article.sentence_hashes));
    std::vector<std::string> named;
    for (const auto entity : row.mentions) named.push_back(entity_iris_[entity]);
    sort_unique(named);
    line.iris("mentions", named).end();
  }

  /// How the article itself names an entity: what merging worked from, so that the graph can be merged anew with
  /// others.
  void write_mention(const NodeRef& node) {
    const auto& row = graph_.articles()[node.index];
    const auto& entity = row.entities[node.part];
    NodeLine line(out_);
    line.begin({"Mention"}, node.iri).iri("document", article_iris_[node.index]);
    line.iri("entity", entity_iris_[row.mentions[node.part]]).text("key", entity.key).text("mentionName", entity.name);
    line.texts("mentionAlias", entity.aliases).texts("identifier", entity.same_as);
    if (entity.type != graph_.entities()[row.mentions[node.part]].type) line.text("entityType", to_string(entity.type));
    if (entity.from_gazetteer) line.boolean("listed", "true");
    line.text("homeCountry", entity.context).end();
  }

  void write_quote(const NodeRef& node) {
    const auto& quote = quotes_[node.index];
    NodeLine line(out_);
    line.begin({"Evidence"}, node.iri).iri("document", article_iris_[quote.article]);
    line.integer("begin", quote.begin).integer("end", quote.end).text("quote", *quote.text).end();
  }

  void write_date(const NodeRef& node) {
    const auto& value = dates_[node.index];
    const auto bounds = edtf_bounds(value);
    NodeLine line(out_);
    line.begin({"Date"}, node.iri).edtf("value", value);
    if (bounds && bounds->earliest) line.day("earliest", to_string(*bounds->earliest));
    if (bounds && bounds->latest) line.day("latest", to_string(*bounds->latest));
    line.end();
  }

  void write_decision(const NodeRef& node) {
    const auto& decision = graph_.decisions()[node.index];
    NodeLine line(out_);
    line.begin({"Decision"}, node.iri).text("verdict", to_string(decision.verdict));
    line.texts("decides", {decision.a, decision.b}).end();
  }

  struct PlainEdge {
    Index subject = 0;
    RelationType type = RelationType::kHoldsOffice;
    Index object = 0;
    friend auto operator<=>(const PlainEdge&, const PlainEdge&) = default;
  };

  const Graph& graph_;
  std::string out_;
  std::vector<std::string> entity_iris_;
  std::vector<std::string> article_iris_;
  std::vector<PlainEdge> plain_edges_;
  std::vector<Quote> quotes_;
  std::vector<std::string> dates_;
  std::vector<NodeRef> nodes_;
};

}  // namespace

Result<std::string> write_jsonld(const Graph& graph, Diagnostics& /*diagnostics*/) { return Writer(graph).write(); }

}  // namespace bilat
