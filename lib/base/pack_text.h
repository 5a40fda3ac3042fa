// SPDX-License-Identifier: Apache-2.0
// What the readers of a pack report mistakes through: each with a stable code, its place, the line, what was expected
// and ways to mend it. docs/rule_errors.md explains every code.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "lib/base/diagnostics.h"

namespace bilat {

/// What is wrong and how to mend it; where is said apart.
struct Mistake {
  std::string code;                     ///< "B1205"
  std::string message;                  ///< "'guest' is no role of a Meeting"
  std::string expected = {};            ///< "participant or place", or empty
  std::vector<std::string> fixes = {};  ///< ways to mend it, the likeliest first
};

/// A word that is none of a list: says what could stand there, and the name that was most likely meant. `what` goes on
/// from "is no": "role of a Meeting".
Mistake unknown_word(std::string code, std::string_view what, std::string_view word,
                     const std::vector<std::string_view>& names);

/// One text of a pack while it is read. Keeps a view of the text, and the diagnostics; both must outlive it. Counting
/// lines is linear over all mistakes that are reported in the order of the text.
class PackText {
 public:
  static constexpr std::size_t kMostShown = 120;  ///< bytes of a line that are shown around a mistake

  PackText(std::string file, std::string_view text, Diagnostics& diagnostics);

  [[nodiscard]] const std::string& file() const { return file_; }
  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] Diagnostics& diagnostics() const { return diagnostics_; }

  /// `at` is a part of the text; an empty one is a place in it. What is no part of it is reported without a line.
  void error(std::string_view at, Mistake mistake) { report(Severity::kError, at, std::move(mistake)); }
  void warn(std::string_view at, Mistake mistake) { report(Severity::kWarning, at, std::move(mistake)); }

 private:
  void report(Severity severity, std::string_view at, Mistake mistake);
  LinePlace place_of(std::string_view at);

  std::string file_;
  std::string_view text_;
  Diagnostics& diagnostics_;
  std::size_t counted_ = 0;  ///< the offset up to which lines were counted ...
  std::size_t line_ = 1;     ///< ... and the line that it is in
};

}  // namespace bilat
