// SPDX-License-Identifier: Apache-2.0
#include "graph/claim_id.h"

#include <string>

namespace bilat {
namespace {

/// Whether the article's name could be taken for another article's with a number behind it.
bool has_slash_in_name(std::string_view article_id) {
  const auto slash = article_id.find('/');
  return slash != std::string_view::npos && article_id.find('/', slash + 1) != std::string_view::npos;
}

}  // namespace

void name_claims(std::string_view id, std::vector<Claim>& claims, std::span<const Facts> articles) {
  std::size_t number = 1;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    number = i > 0 && claims[i - 1].article == claims[i].article ? number + 1 : 1;
    const auto& article = articles[claims[i].article].article.id;
    claims[i].id = "claim/" + std::string(id) + "/" + article;
    if (number > 1 || has_slash_in_name(article)) claims[i].id += "/" + std::to_string(number);
  }
}

}  // namespace bilat
