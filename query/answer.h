// SPDX-License-Identifier: Apache-2.0
// Answer: what every question gives back. A table of rows, each with the claims that prove it, and what the user should
// know beside it. answer_format.h writes it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "graph/graph.h"
#include "graph/sources.h"

namespace bilat {

enum class ColumnKind : std::uint8_t { kText, kNumber, kList };

struct Column {
  std::string_view name;  ///< a literal
  ColumnKind kind = ColumnKind::kText;
};

/// A text (a number in digits; empty: nothing is known), or a list.
using Cell = std::variant<std::string, std::vector<std::string>>;

/// A claim of an article, or (claim null) the article alone. Views of the graph that was asked, which must outlive
/// them.
struct Proof {
  const GraphArticle* article = nullptr;
  const Claim* claim = nullptr;
};

struct AnswerRow {
  std::vector<Cell> cells;  ///< as many as there are columns
  std::vector<Proof> proofs;
  std::string_view section = {};  ///< a literal: the heading under which tables set such rows apart, or empty
};

struct Answer {
  std::vector<Column> columns;
  std::vector<AnswerRow> rows;
  std::vector<std::string> problems;  ///< why it cannot be answered (unknown or ambiguous name, bad date): no rows then
  std::vector<std::string> notes;     ///< what the user should know beside the rows; for stderr
};

/// Adds the claims to what proves the row.
void add_proofs(AnswerRow& row, const Graph& graph, const std::vector<Claim>& claims);

/// "1 event", "2 events": for notes.
std::string counted(std::size_t count, std::string_view one, std::string_view many);

}  // namespace bilat
