// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "graph/graph.h"

namespace bilat {

/// Ids for the claims of one event or relation, which stand in the order of their articles: "claim/<id>/<article id>",
/// and
/// "/2", "/3" ... for further ones of one article. Private to graph/.
void name_claims(std::string_view id, std::vector<Claim>& claims, std::span<const Facts> articles);

}  // namespace bilat
