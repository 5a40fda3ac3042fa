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

/// One message. `code` is stable ("read.not-utf8"), `where` names the file, article or place in a pack
/// ("file:line:column").
struct Diagnostic {
  Severity severity = Severity::kWarning;
  std::string code;
  std::string where;
  std::string message;
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

  /// All that were kept, sorted by where, severity, code and message, so that the order never depends on threads.
  [[nodiscard]] std::vector<Diagnostic> sorted() const;
  [[nodiscard]] std::size_t count(Severity severity) const;

 private:
  mutable std::mutex mutex_;
  std::vector<Diagnostic> kept_;
  std::size_t counts_[3] = {};
};

}  // namespace bilat
