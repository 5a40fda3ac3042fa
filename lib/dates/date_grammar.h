// SPDX-License-Identifier: Apache-2.0
// The temporal grammar of a language, read from a pack (dates/words.tsv, dates/*.rules; docs/dates.md is the manual).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>

#include "lib/base/diagnostics.h"
#include "lib/base/pack.h"

namespace bilat {

namespace dates {
class Grammar;
}

/// Never changes once read, so that threads may share it; copies are cheap.
class DateGrammar {
 public:
  /// Mistakes are reported with file:line:column and how to mend them; their rules are left out. A pack without such
  /// files gives a grammar that finds nothing.
  static DateGrammar from_pack(const Pack& pack, Diagnostics& diagnostics);

  /// Where the rule stands that found an expression: "dates/relative.rules:25".
  [[nodiscard]] const std::string& place_of(std::uint16_t rule) const;

  [[nodiscard]] const dates::Grammar& rules() const { return *rules_; }  ///< for lib/dates alone

 private:
  explicit DateGrammar(std::shared_ptr<const dates::Grammar> rules) : rules_(std::move(rules)) {}
  std::shared_ptr<const dates::Grammar> rules_;
};

}  // namespace bilat
