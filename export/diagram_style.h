// SPDX-License-Identifier: Apache-2.0
// The look of a diagram: shapes, colours, lines and the legend that explains them. Labels and tooltips are plain text here;
// these functions escape them.
#pragma once

#include <cstddef>
#include <string>

#include "export/diagram.h"

namespace bilat {

/// Lines of a person have one colour, which is also the person's outline, so that they can be followed.
std::string person_colour(std::size_t nth);
std::string entity_colour(EntityType type);
/// Of the lines of states and organisations that act: not green, which is for ties.
std::string other_actor_colour();

Attributes entity_style(EntityType type, const std::string& colour, const std::string& label, const std::string& tooltip);
Attributes event_style(Modality modality, const std::string& label, const std::string& tooltip);
Attributes date_style(const std::string& label, bool known);

Attributes date_edge_style();
/// An arrow into the event for who acts, out of it for whom it reaches; `labelled` names the role.
Attributes role_edge_style(Role role, const std::string& colour, Modality modality, bool labelled, bool timeline);
Attributes place_edge_style();
Attributes part_edge_style(bool timeline);
/// `beside`: both ends stand in one column of a time line, and the edge goes round its right side.
Attributes relation_edge_style(const std::string& label, bool labelled, bool beside, bool directed);
Attributes background_edge_style(const std::string& label, bool beside);

/// Fonts, engine, spacing and legend.
void apply_layout(Diagram& diagram, bool timeline);

}  // namespace bilat
