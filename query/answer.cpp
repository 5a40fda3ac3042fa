// SPDX-License-Identifier: Apache-2.0
#include "query/answer.h"

namespace bilat {

void add_proofs(AnswerRow& row, const Graph& graph, const std::vector<Claim>& claims) {
  for (const auto& claim : claims) row.proofs.push_back({&graph.articles()[claim.article], &claim});
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

}  // namespace bilat
