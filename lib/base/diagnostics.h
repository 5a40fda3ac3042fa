// SPDX-License-Identifier: Apache-2.0
// Where rooms report what the user should know. Rooms never print, exit or keep global state: cli/ decides what to show
// and which exit code follows.
#pragma once

#include <cstddef>
#include <mutex>
#include <string>
#include <vector>

namespace bilat {

enum class Severity { kNote, kWarning, kError };

/// A place in a line of a text, with the line, so that a caret can be set under it.
struct LinePlace {
  std::size_t line = 0;    ///< counted from 1; 0: unknown
  std::size_t column = 0;  ///< of its first byte, counted from 1
  std::string text;        ///< the line; of a long one, what stands around the place
  std::size_t caret = 0;   ///< where in `text` the place begins, in bytes
  std::size_t width = 0;   ///< its bytes in `text`
};

/// One message. `code` is stable ("read.not-utf8", of packs "B1205"), `where` names the file, article or place in a
/// pack ("file:line:column"). Mistakes of packs (lib/base/pack_text.h) also say how to mend them.
struct Diagnostic {
  Severity severity = Severity::kWarning;
  std::string code;
  std::string where;
  std::string message;
  LinePlace place = {};
  std::string expected = {};            ///< what could have stood there, or empty
  std::vector<std::string> fixes = {};  ///< ways to mend it, the likeliest first
};

/// Collects diagnostics; safe to use from several threads. kMaxKept are kept, errors first, notes last; all are
/// counted.
class Diagnostics {
 public:
  static constexpr std::size_t kMaxKept = 10'000;

  void add(Diagnostic diagnostic);
  void note(std::string code, std::string where, std::string message);
  void warn(std::string code, std::string where, std::string message);
  void error(std::string code, std::string where, std::string message);

  /// All that were kept, sorted by where (numbers in it by their size), severity, code and message, so that the order
  /// never depends on threads.
  [[nodiscard]] std::vector<Diagnostic> sorted() const;
  [[nodiscard]] std::size_t count(Severity severity) const;

 private:
  mutable std::mutex mutex_;
  std::vector<Diagnostic> kept_;
  std::size_t counts_[3] = {};
};

}  // namespace bilat
