// SPDX-License-Identifier: Apache-2.0
// The ids of claims: readable, stable, and different for different claims whatever the articles are named. Private to
// graph/.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "graph/graph.h"

namespace bilat {

/// Ids for the claims of one event or relation, which stand in the order of their articles: "claim/<id>/<article id>",
/// and "/2", "/3" ... for further ones of one article. Where the article's name itself holds a slash ("<hash>/x/2") the
/// number always stands, "/1" too: what follows the last slash is then always a number, so no two ids can be the same.
void name_claims(std::string_view id, std::vector<Claim>& claims, std::span<const Facts> articles);

}  // namespace bilat
