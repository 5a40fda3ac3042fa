// SPDX-License-Identifier: Apache-2.0
#include "export/diagram.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "export/diagram_style.h"
#include "export/diagram_text.h"
#include "export/iri.h"
#include "export/stories.h"

namespace bilat {
namespace {

// Beyond these a time line becomes a strip that nobody can follow, and a map's edge labels hide each other.
constexpr std::size_t kTimelineEvents = 80;
constexpr std::size_t kTimelineEntities = 160;
constexpr std::size_t kLabelledNodes = 150;

constexpr std::size_t kWrap = 24;

std::string dot_id(std::string_view id) { return percent_encode(id, true); }

class Builder {
 public:
  explicit Builder(const Graph& graph) : graph_(graph) {}

  Diagram build() {
    choose_entities();
    const auto entities = static_cast<std::size_t>(std::count(drawn_.begin(), drawn_.end(), true));
    out_.left_out = graph_.entities().size() - entities;
    timeline_ = graph_.events().size() <= kTimelineEvents && entities <= kTimelineEntities;
    order_events();
    labelled_ = timeline_ || graph_.events().size() + entities <= kLabelledNodes;
    add_events();
    add_entities();
    add_event_edges();
    add_relation_edges();
    apply_layout(out_, timeline_);
    if (timeline_) add_columns();
    return std::move(out_);
  }

 private:
  /// Those that take part in an event, and what those hold, belong to or lie in.
  void choose_entities() {
    drawn_.assign(graph_.entities().size(), false);
    for (const auto& event : graph_.events()) {
      for (const auto& filler : event.roles) drawn_[filler.entity] = true;
      if (event.place) drawn_[*event.place] = true;
    }
    const auto in_events = drawn_;
    const bool all = graph_.events().empty();  // a graph of relations alone is shown whole
    for (const auto& relation : graph_.relations()) {
      if (!all && !in_events[relation.subject]) continue;
      if (!all && is_background(relation.type)) continue;
      drawn_[relation.subject] = drawn_[relation.object] = true;
    }
  }

  static bool is_background(RelationType type) {
    return type == RelationType::kLocatedIn || type == RelationType::kPartOf;
  }

  /// By time; in a time line story after story, each by its first event, so that lines stay short.
  void order_events() {
    order_.resize(graph_.events().size());
    for (std::size_t i = 0; i < order_.size(); ++i) order_[i] = static_cast<Index>(i);
    std::sort(order_.begin(), order_.end(), [this](Index a, Index b) { return event_key(a) < event_key(b); });
    story_of_ = timeline_ ? stories(graph_, order_) : std::vector<std::uint32_t>(order_.size(), 0);
    std::stable_sort(order_.begin(), order_.end(), [this](Index a, Index b) { return story_of_[a] < story_of_[b]; });
  }

  /// By time, undated last; an open beginning counts as its end.
  std::tuple<std::string_view, std::string_view, std::string_view, Index> event_key(Index i) const {
    const auto& event = graph_.events()[i];
    const std::string_view undated = "~";
    const std::string_view last = event.latest.empty() ? undated : std::string_view(event.latest);
    return {event.earliest.empty() ? last : std::string_view(event.earliest), last, event.date, i};
  }

  std::uint32_t add_node(std::string id, Attributes attributes) {
    out_.nodes.push_back({std::move(id), std::move(attributes)});
    return static_cast<std::uint32_t>(out_.nodes.size() - 1);
  }

  std::uint32_t date_node(const std::string& date, std::uint32_t story) {
    const auto [found, added] = date_nodes_.try_emplace({date, story}, 0);
    if (!added) return found->second;
    const bool known = !date.empty();
    auto id = known ? "date/" + percent_encode(date, false) : std::string("date/unknown");
    if (story > 0) id += "/" + std::to_string(story);
    found->second = add_node(std::move(id), date_style(known ? date_label(date) : "undated", known));
    dates_in_order_.push_back(found->second);
    return found->second;
  }

  void add_events() {
    event_nodes_.assign(graph_.events().size(), 0);
    for (const auto i : order_) {
      const auto& event = graph_.events()[i];
      event_nodes_[i] =
          add_node(dot_id(event.id), event_style(event.modality, event_label(event), event_tooltip(event)));
      if (event.date.empty() && !timeline_) continue;  // on a map, "undated" would draw strangers together
      out_.edges.push_back({date_node(event.date, story_of_[i]), event_nodes_[i], date_edge_style()});
    }
  }

  std::string event_label(const GraphEvent& event) const {
    std::string kind;
    std::string name;
    for (const auto& [attribute, value] : event.attributes) {
      if (attribute == Attribute::kKind || attribute == Attribute::kMedium) kind = value;
      if (attribute == Attribute::kEventName || attribute == Attribute::kOffice ||
          attribute == Attribute::kInstrument || attribute == Attribute::kChange) {
        name = value;
      }
    }
    auto label = words_of_term(to_string(event.type));
    if (!kind.empty() && kind != "phone") label += " (" + plain_line(kind, kWrap) + ")";
    if (!name.empty()) label += "\n" + wrapped(plain_line(name, kLabelLimit), kWrap);
    if (event.modality != Modality::kActual) label += "\n[" + std::string(to_string(event.modality)) + "]";
    return label;
  }

  /// Everything about the event in words, and the first quote that proves it.
  std::string event_tooltip(const GraphEvent& event) const {
    std::string text = words_of_term(to_string(event.type)) + " (" + std::string(to_string(event.modality)) + ")";
    if (!event.date.empty()) text += ", " + date_label(event.date);
    std::size_t named = 0;
    for (const auto& filler : event.roles) {
      constexpr std::size_t kNamed = 12;
      if (++named > kNamed) break;
      text += "\n" + std::string(to_string(filler.role)) + ": " +
              plain_line(graph_.entities()[filler.entity].name, kLabelLimit);
    }
    if (event.place) text += "\nplace: " + plain_line(graph_.entities()[*event.place].name, kLabelLimit);
    for (const auto& claim : event.claims) {
      if (claim.evidence.empty()) continue;
      return text + "\n\u201C" + plain_line(claim.evidence.front().quote, kTooltipLimit) + "\u201D";
    }
    return text;
  }

  void add_entities() {
    entity_nodes_.assign(graph_.entities().size(), 0);
    line_colours_.assign(graph_.entities().size(), {});
    std::vector<std::string> seats = seat_lines();
    std::size_t persons = 0;
    for (std::size_t i = 0; i < graph_.entities().size(); ++i) {
      if (!drawn_[i]) continue;
      const auto& entity = graph_.entities()[i];
      const auto name = entity.name.empty() ? entity.id : entity.name;
      auto label = wrapped(plain_line(name, kLabelLimit), kWrap) + seats[i];
      auto tooltip = words_of_term(to_string(entity.type)) + ": " + plain_line(name, kTooltipLimit);
      const auto colour = entity.type == EntityType::kPerson ? person_colour(persons++) : entity_colour(entity.type);
      auto style = entity_style(entity.type, colour, label, tooltip);
      for (const auto& iri : entity.same_as) {
        if (!iri.starts_with("http://") && !iri.starts_with("https://")) continue;  // no other scheme becomes a link
        style.emplace_back("URL", escaped(same_as_iri(iri)));
        break;
      }
      entity_nodes_[i] = add_node(dot_id(entity.id), std::move(style));
      line_colours_[i] = entity.type == EntityType::kPerson ? colour : other_actor_colour();
    }
  }

  /// In a time line, where a place lies is said in its label.
  std::vector<std::string> seat_lines() const {
    std::vector<std::string> lines(graph_.entities().size());
    if (!timeline_) return lines;
    for (const auto& relation : graph_.relations()) {
      if (relation.type != RelationType::kLocatedIn || !lines[relation.subject].empty()) continue;
      lines[relation.subject] = "\n(in " + plain_line(graph_.entities()[relation.object].name, kWrap) + ")";
    }
    return lines;
  }

  void add_event_edges() {
    for (const auto i : order_) {
      const auto& event = graph_.events()[i];
      for (const auto& filler : event.roles) {
        auto style = role_edge_style(filler.role, line_colours_[filler.entity], event.modality, labelled_, timeline_);
        out_.edges.push_back({event_nodes_[i], entity_nodes_[filler.entity], std::move(style)});
      }
      if (event.place && !fills_role(event, *event.place)) {
        out_.edges.push_back({event_nodes_[i], entity_nodes_[*event.place], place_edge_style()});
      }
      if (event.part_of) {
        out_.edges.push_back({event_nodes_[i], event_nodes_[*event.part_of], part_edge_style(timeline_)});
      }
    }
  }

  static bool fills_role(const GraphEvent& event, Index entity) {
    return std::any_of(event.roles.begin(), event.roles.end(), [=](const auto& f) { return f.entity == entity; });
  }

  /// One edge for all that ties two entities, else their labels lie on each other.
  void add_relation_edges() {
    std::map<std::pair<Index, Index>, std::pair<std::set<std::string>, bool>> ties;
    for (const auto& relation : graph_.relations()) {
      if (!drawn_[relation.subject] || !drawn_[relation.object]) continue;
      if (timeline_ && relation.type == RelationType::kLocatedIn) continue;
      const bool mutual = both_countries(relation.subject, relation.object);
      const auto ends = std::minmax(relation.subject, relation.object);
      auto& [labels, strong] =
          ties[mutual ? std::pair<Index, Index>(ends) : std::pair(relation.subject, relation.object)];
      labels.insert(relation_label(relation));
      strong = strong || !is_background(relation.type);
    }
    for (const auto& [ends, tie] : ties) {
      std::string label;
      for (const auto& part : tie.first) label += (label.empty() ? "" : "\n") + part;
      const bool same_column = column_of(ends.first) == column_of(ends.second);
      auto style = tie.second ? relation_edge_style(label, labelled_, timeline_ && same_column,
                                                    !both_countries(ends.first, ends.second))
                              : background_edge_style(label, timeline_ && same_column);
      out_.edges.push_back({entity_nodes_[ends.first], entity_nodes_[ends.second], std::move(style)});
    }
  }

  /// Between states it hardly matters who is named first, and two lines would lie on each other.
  bool both_countries(Index a, Index b) const {
    return graph_.entities()[a].type == EntityType::kCountry && graph_.entities()[b].type == EntityType::kCountry;
  }

  static std::string relation_label(const GraphRelation& relation) {
    const auto text = relation.title.empty() ? words_of_term(edge_name(relation.type)) : relation.title;
    return wrapped(plain_line(text, kLabelLimit), kWrap);
  }

  std::size_t column_of(Index entity) const {
    switch (graph_.entities()[entity].type) {
      case EntityType::kPerson:
        return 0;
      case EntityType::kParty:
      case EntityType::kOrganization:
        return 1;
      case EntityType::kCountry:
      case EntityType::kPlace:
        return 2;
    }
    return 2;
  }

  void add_columns() {
    DiagramColumn events{{}, true};
    for (const auto i : order_) events.nodes.push_back(event_nodes_[i]);
    std::vector<DiagramColumn> columns(3);
    for (std::size_t i = 0; i < drawn_.size(); ++i) {
      if (drawn_[i]) columns[column_of(static_cast<Index>(i))].nodes.push_back(entity_nodes_[i]);
    }
    out_.columns = {{dates_in_order_, true}, std::move(events)};
    for (auto& column : columns) out_.columns.push_back(std::move(column));
  }

  const Graph& graph_;
  Diagram out_;
  bool timeline_ = false;
  bool labelled_ = false;
  std::vector<bool> drawn_;
  std::vector<Index> order_;
  std::vector<std::uint32_t> event_nodes_;
  std::vector<std::uint32_t> entity_nodes_;
  std::vector<std::uint32_t> story_of_;
  std::map<std::pair<std::string, std::uint32_t>, std::uint32_t> date_nodes_;
  std::vector<std::uint32_t> dates_in_order_;
  std::vector<std::string> line_colours_;
};

}  // namespace

Diagram make_diagram(const Graph& graph) { return Builder(graph).build(); }

std::string describe_layout(const Diagram& diagram) {
  auto text = std::to_string(diagram.nodes.size()) + " nodes: ";
  text +=
      diagram.engine == "dot" ? "a time line (engine dot)" : "a map (engine sfdp), since a time line would be too long";
  if (diagram.left_out > 0) {
    text += "; not shown: " + std::to_string(diagram.left_out) +
            (diagram.left_out == 1 ? " entity that takes part in no event" : " entities that take part in no event");
  }
  return text;
}

}  // namespace bilat
