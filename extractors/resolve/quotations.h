// SPDX-License-Identifier: Apache-2.0
// Direct speech: what stands between quotation marks, and whose words it is.
//
//   "We came. We saw," Roe said. "We won."     Both quotations are Roe's: the second one goes on.
//   Roe told Doe: "Our two countries agree."   The speaker may stand before or behind.
//
// A paragraph that ends without a closing mark leaves the quotation to the next one, which opens it again.
#pragma once

#include <cstdint>
#include <vector>

#include "lib/analysis/clauses.h"
#include "lib/document/document.h"

namespace bilat {

struct Quotation {
  TokenRange tokens;                 ///< between the marks; may hold several sentences
  std::uint32_t sentence = kAbsent;  ///< the sentence that names its speaker; kAbsent when none does
  GroupIndex speaker = kAbsent;      ///< the noun group there
  TokenRange speaker_tokens;         ///< the words of that group
  bool open = false;                 ///< its paragraph ended without a closing mark
};

/// The quotations of one article, in order; they do not overlap, and those inside others are part of them. Immutable.
class Quotations {
 public:
  Quotations() = default;
  /// `sentences` are those of the document, in order. Linear in the text.
  Quotations(const Document& document, const std::vector<ParsedSentence>& sentences);

  [[nodiscard]] const std::vector<Quotation>& all() const { return all_; }
  /// The index of the quotation that holds the token, or kAbsent.
  [[nodiscard]] std::uint32_t around(std::uint32_t token) const;

 private:
  std::vector<Quotation> all_;
};

}  // namespace bilat
