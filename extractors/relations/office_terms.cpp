// SPDX-License-Identifier: Apache-2.0
#include "extractors/relations/office_terms.h"

#include <algorithm>
#include <string>

namespace bilat {
namespace {

constexpr std::uint32_t kNear = 5;  // tokens between the post and its term: "of Peru in office from"

struct Term {
  std::string from;  ///< EDTF, or empty
  std::string to;
};

bool is_one_of(const Token& token, std::initializer_list<WordHash> words) {
  return std::find(words.begin(), words.end(), token.word) != words.end();
}

std::string date_of(const Document& document, const DateExpression& expression) {
  DateContext context;
  context.published = parse_day(document.info().published);
  return resolve_date(expression, context);
}

// "from" and "until" beside an interval or a date; a date alone says when something happened, not how long.
Term term_of(const Document& document, const DateExpression& expression) {
  const auto edtf = date_of(document, expression);
  if (edtf.empty()) return {};
  const auto slash = edtf.find('/');
  const auto side = [](std::string text) { return text == ".." ? std::string() : text; };
  if (expression.use == DateUse::kSince) return {side(edtf.substr(0, slash)), {}};
  if (expression.use == DateUse::kUntil) return {{}, side(slash == std::string::npos ? edtf : edtf.substr(slash + 1))};
  if (expression.use != DateUse::kPoint || expression.tokens.begin == 0) return {};
  const auto& before = document.token(expression.tokens.begin - 1);
  if (slash != std::string::npos && is_one_of(before, {"from"_w, "between"_w, "("_w}))
    return {side(edtf.substr(0, slash)), side(edtf.substr(slash + 1))};
  if (slash != std::string::npos) return {};
  if (is_one_of(before, {"since"_w, "from"_w})) return {edtf, {}};
  if (is_one_of(before, {"until"_w, "till"_w})) return {{}, edtf};
  return {};
}

// "became Slovenia's finance minister in January"
bool begins(const Document& document, TokenRange tokens) {
  for (auto i = tokens.begin; i < tokens.end; ++i) {
    if (document.token(i).is("became"_w)) return true;
  }
  return false;
}

// Whether only words of the post's own phrase stand between it and the term: whose it is, and what opens the term.
bool adjoins(const Document& document, std::uint32_t begin, std::uint32_t end) {
  if (end > begin + kNear) return false;
  for (auto i = begin; i < end; ++i) {
    const auto& token = document.token(i);
    const bool opens = is_one_of(token, {"from"_w, "since"_w, "until"_w, "till"_w, "between"_w, "to"_w, "("_w});
    const bool whose = token.has(kCapitalised) || is_one_of(token, {"of"_w, "the"_w, "in"_w, "office"_w});
    if (!opens && !whose) return false;
  }
  return true;
}

}  // namespace

void date_offices(const Document& document, const std::vector<DateExpression>& dates,
                  std::vector<RelationMention>& relations) {
  for (auto& mention : relations) {
    auto& claim = mention.claim;
    const bool post = claim.type == RelationType::kHoldsOffice || claim.type == RelationType::kMemberOf;
    if (!post || mention.tokens.empty() || !claim.from.empty() || !claim.to.empty()) continue;
    auto at =
        std::lower_bound(dates.begin(), dates.end(), mention.tokens.begin,
                         [](const DateExpression& date, std::uint32_t token) { return date.tokens.begin < token; });
    auto stop = mention.tokens.end;
    for (; at != dates.end(); ++at) {
      const bool inside = at->tokens.end <= mention.tokens.end;
      if (!inside && !adjoins(document, stop, at->tokens.begin)) break;
      auto term = term_of(document, *at);
      if (term.from.empty() && term.to.empty() && at->use == DateUse::kPoint && begins(document, mention.tokens))
        term.from = date_of(document, *at);
      if (term.from.empty() && term.to.empty()) break;
      if (claim.from.empty()) claim.from = std::move(term.from);
      if (claim.to.empty()) claim.to = std::move(term.to);
      if (!inside) mention.tokens.end = at->tokens.end;
      stop = std::max(stop, at->tokens.end);
    }
  }
}

}  // namespace bilat
