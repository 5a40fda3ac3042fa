// SPDX-License-Identifier: Apache-2.0
#include "graph/claim_id.h"

#include <string>

namespace bilat {

void name_claims(std::string_view id, std::vector<Claim>& claims, std::span<const Facts> articles) {
  std::size_t repeated = 1;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    repeated = i > 0 && claims[i - 1].article == claims[i].article ? repeated + 1 : 1;
    claims[i].id = "claim/" + std::string(id) + "/" + articles[claims[i].article].article.id;
    if (repeated > 1) claims[i].id += "/" + std::to_string(repeated);
  }
}

}  // namespace bilat
