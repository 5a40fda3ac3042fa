// SPDX-License-Identifier: Apache-2.0
#include "export/diagram_style.h"

#include <array>

#include "export/diagram_text.h"

namespace bilat {
namespace {

constexpr std::string_view kFont = "DejaVu Sans";
constexpr std::string_view kDateColour = "#455a64";
constexpr std::string_view kEventColour = "#b27b00";
constexpr std::string_view kRelationColour = "#1b7f3b";
constexpr std::string_view kPlaceColour = "#a0562a";
constexpr std::string_view kFaint = "#b8bec6";

struct Look {
  std::string_view shape;
  std::string_view fill;
  std::string_view line;
};

Look look_of(EntityType type) {
  switch (type) {
    case EntityType::kPerson: return {"ellipse", "#dceaff", "#2456a6"};
    case EntityType::kParty: return {"hexagon", "#ead9fa", "#6a2fa3"};
    case EntityType::kCountry: return {"box", "#cdebd1", "#1b6b2f"};
    case EntityType::kOrganization: return {"box", "#e3e6ea", "#56606b"};
    case EntityType::kPlace: return {"house", "#f8e0d2", kPlaceColour};
  }
  return {"box", "white", "black"};
}

std::string_view event_line(Modality modality) {
  switch (modality) {
    case Modality::kActual: return "rounded,filled";
    case Modality::kPlanned: return "rounded,filled,dashed";
    case Modality::kNegated:
    case Modality::kHypothetical: return "rounded,filled,dotted";
    case Modality::kHabitual: return "rounded,filled,bold";
  }
  return "rounded,filled";
}

/// Where the arrow points: at the event, at the entity, or nowhere.
enum class Flow { kNone, kIn, kOut };

Flow flow_of(Role role) {
  switch (role) {
    case Role::kVisitor:
    case Role::kSender:
    case Role::kOrganizer:
    case Role::kImposer:
    case Role::kInterviewer: return Flow::kIn;
    case Role::kDestination:
    case Role::kRecipient:
    case Role::kTarget:
    case Role::kElected:
    case Role::kInterviewee: return Flow::kOut;
    default: return Flow::kNone;
  }
}

/// Whether the event's own name already says the role: the participants of a meeting.
bool goes_without_saying(Role role) {
  return role == Role::kParticipant || role == Role::kSignatory || role == Role::kParty || role == Role::kAttendee ||
         role == Role::kPerson;
}

void around_the_right(Attributes& attributes) {
  attributes.emplace_back("constraint", "false");
  attributes.emplace_back("tailport", "e");
  attributes.emplace_back("headport", "e");
}

std::string legend_cell(std::string_view colour, std::string_view glyph, std::string_view words) {
  std::string cell = R"(<TD><FONT COLOR=")";
  cell += colour;
  cell += R"(" POINT-SIZE="13">)";
  cell += glyph;
  cell += "</FONT> ";
  cell += words;
  cell += "</TD>";
  return cell;
}

/// Glyphs that look like the shapes; all of them are in DejaVu Sans.
std::string legend(bool timeline) {
  std::string text = R"(<TABLE BORDER="1" COLOR="#b8bec6" CELLBORDER="0" CELLSPACING="5" CELLPADDING="0"><TR>)";
  text += legend_cell(kDateColour, "\u25B1", "date");
  text += legend_cell(kEventColour, "\u25A2", "event");
  text += legend_cell("#2456a6", "\u25CF", "person");
  text += legend_cell("#6a2fa3", "\u2B22", "party");
  text += legend_cell("#56606b", "\u25A0", "organisation");
  text += legend_cell("#1b6b2f", "\u25A3", "country");
  text += legend_cell(kPlaceColour, "\u2B1F", "place");
  text += "</TR><TR>";
  text += R"(<TD COLSPAN="7">event outline: solid = took place, dashed = planned, )";
  text += "dotted = did not happen or only possible, bold = habitual</TD></TR><TR>";
  text += R"(<TD COLSPAN="7">lines: a person&#8217;s colour or dark grey = takes part, arrow = who acts &#8594; whom it reaches, )";
  text += "green = office or tie, ";
  if (!timeline) text += "light grey = part of or lies in, ";
  text += "brown dots = where";
  text += "</TD></TR></TABLE>";
  return text;
}

}  // namespace

std::string person_colour(std::size_t nth) {
  // Dark enough on white, told apart by most people with colour-blindness when neighbours differ in lightness.
  static constexpr std::array<std::string_view, 10> kPalette = {"#2456a6", "#c2410c", "#0f766e", "#9d174d", "#4d7c0f",
                                                                "#6d28d9", "#b45309", "#0369a1", "#be123c", "#334155"};
  return std::string(kPalette[nth % kPalette.size()]);
}

std::string entity_colour(EntityType type) { return std::string(look_of(type).line); }

std::string other_actor_colour() { return "#37474f"; }

Attributes entity_style(EntityType type, const std::string& colour, const std::string& label, const std::string& tooltip) {
  const auto look = look_of(type);
  Attributes out{{"label", escaped(label)},  {"tooltip", escaped(tooltip)},         {"shape", std::string(look.shape)},
                 {"fillcolor", std::string(look.fill)}, {"color", colour}, {"class", std::string(to_string(type))}};
  if (type == EntityType::kCountry) out.emplace_back("peripheries", "2");
  if (type == EntityType::kPerson) out.emplace_back("penwidth", "1.6");
  return out;
}

Attributes event_style(Modality modality, const std::string& label, const std::string& tooltip) {
  const bool happened = modality == Modality::kActual || modality == Modality::kHabitual;
  return {{"label", escaped(label)},  {"tooltip", escaped(tooltip)}, {"style", std::string(event_line(modality))},
          {"shape", "box"},           {"class", "Event"},            {"fillcolor", happened ? "#fff0b8" : "#fffaf0"},
          {"color", std::string(kEventColour)}};
}

Attributes date_style(const std::string& label, bool known) {
  return {{"label", escaped(label)},     {"tooltip", escaped(label)},         {"shape", "parallelogram"},
          {"fillcolor", known ? "#eceff1" : "white"}, {"color", std::string(kDateColour)}, {"class", "Date"},
          {"fontsize", "10"},            {"margin", "0.02,0.02"}};
}

Attributes date_edge_style() { return {{"arrowhead", "none"}, {"color", std::string(kDateColour)}, {"style", "dotted"}}; }

Attributes role_edge_style(Role role, const std::string& colour, Modality modality, bool labelled, bool timeline) {
  Attributes out{{"color", colour}, {"fontcolor", colour}, {"edgetooltip", std::string(to_string(role))}};
  const auto flow = flow_of(role);
  if (flow == Flow::kNone) out.emplace_back("arrowhead", "none");
  if (flow == Flow::kIn) out.emplace_back("dir", "back");
  // On a map the arrow says it already, and a label would lie over something else.
  const bool said = goes_without_saying(role) || (!timeline && flow != Flow::kNone && role != Role::kElected);
  if (labelled && !said) out.emplace_back("label", std::string(to_string(role)));
  if (modality == Modality::kPlanned) out.emplace_back("style", "dashed");
  if (modality == Modality::kNegated || modality == Modality::kHypothetical) out.emplace_back("style", "dotted");
  return out;
}

Attributes place_edge_style() {
  return {{"arrowhead", "none"}, {"style", "dotted"}, {"color", std::string(kPlaceColour)}, {"edgetooltip", "place"}};
}

Attributes part_edge_style(bool timeline) {
  Attributes out{{"arrowhead", "odot"}, {"color", std::string(kEventColour)}, {"edgetooltip", "part of the visit"}};
  if (timeline) {
    out.emplace_back("constraint", "false");
    out.emplace_back("tailport", "w");
    out.emplace_back("headport", "w");
  }
  return out;
}

Attributes relation_edge_style(const std::string& label, bool labelled, bool beside, bool directed) {
  Attributes out{{"color", std::string(kRelationColour)}, {"fontcolor", std::string(kRelationColour)},
                 {"edgetooltip", escaped(label)}};
  // Some versions of dot free the label of an edge inside a rank twice, which ends the process: there it is an outer label.
  if (labelled) out.emplace_back(beside ? "xlabel" : "label", escaped(label));
  if (!directed) out.emplace_back("arrowhead", "none");
  if (beside) around_the_right(out);
  return out;
}

Attributes background_edge_style(const std::string& label, bool beside) {
  Attributes out{{"color", std::string(kFaint)}, {"penwidth", "0.7"}, {"edgetooltip", escaped(label)}};
  if (beside) around_the_right(out);
  return out;
}

void apply_layout(Diagram& diagram, bool timeline) {
  diagram.engine = timeline ? "dot" : "sfdp";
  diagram.legend = legend(timeline);
  const std::string font(kFont);
  diagram.graph = {{"charset", "UTF-8"}, {"bgcolor", "white"}, {"fontname", font}, {"fontsize", "10"},
                   {"layout", std::string(diagram.engine)}, {"labelloc", "t"}, {"pad", "0.2"}};
  if (timeline) {
    diagram.graph.insert(diagram.graph.end(), {{"rankdir", "LR"}, {"ranksep", "0.8"}, {"nodesep", "0.14"}});
  } else {
    diagram.graph.insert(diagram.graph.end(), {{"overlap", "prism"}, {"splines", "false"}, {"K", "0.8"}, {"sep", "+10"}});
  }
  diagram.node_defaults = {{"fontname", font}, {"fontsize", "11"}, {"style", "filled"}, {"margin", "0.1,0.05"},
                           {"height", "0.3"},  {"width", "0.4"}};
  diagram.edge_defaults = {{"fontname", font}, {"fontsize", "8"}, {"arrowsize", "0.6"}};
}

}  // namespace bilat
