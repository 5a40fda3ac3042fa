// SPDX-License-Identifier: Apache-2.0
// Which way in time the words around an expression point, by the cues of the grammar. Private to lib/dates.
#pragma once

#include <cstdint>
#include <vector>

#include "lib/dates/dates.h"
#include "lib/dates/grammar.h"
#include "lib/dates/terms.h"

namespace bilat::dates {

/// The cues of a text, found once.
class Cues {
 public:
  Cues(const std::vector<Term>& terms, const Grammar& grammar);

  /// Of an expression over the terms [begin, end). The nearest cue before it in its sentence tells; at the head of a
  /// sentence the first one behind it. A stretch that ends ("until Friday", "by Tuesday") lies ahead unless what fills
  /// it is told as over. Looks at a fixed number of terms.
  [[nodiscard]] DateDirection direction(std::uint32_t begin, std::uint32_t end, bool closes) const;

 private:
  [[nodiscard]] DateDirection behind(std::uint32_t end) const;
  [[nodiscard]] bool cancelled(std::uint32_t end) const;
  [[nodiscard]] Form cue_at(std::uint32_t index) const { return cues_[index]; }

  const std::vector<Term>& terms_;
  std::vector<Form> cues_;  ///< by term: the form of the cue that ends there, or kNothing
};

}  // namespace bilat::dates
