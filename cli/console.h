// SPDX-License-Identifier: Apache-2.0
// What the program says to its user: everything but results goes to standard error.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "lib/base/diagnostics.h"
#include "lib/base/result.h"

namespace bilat::cli {

/// "1 article", "2,500 articles".
std::string count_of(std::uint64_t count, std::string_view singular, std::string_view plural);

/// Writes to standard error as it is. What cannot be written is dropped: a terminal that was closed must not end the
/// work.
void tell(std::string_view text) noexcept;

/// How messages are written: for people, or one JSON object a line for programs.
enum class LogFormat { kText, kJson };

/// What became of the inputs.
struct ReadSummary {
  std::uint64_t articles = 0;
  std::uint64_t bytes = 0;
  std::uint64_t undated = 0;
  std::uint64_t skipped = 0;
};

class Console {
 public:
  explicit Console(bool quiet, LogFormat format = LogFormat::kText) : quiet_(quiet), format_(format) {}

  /// A line of the summary; nothing when quiet.
  void say(std::string_view line) const;
  void summary(const ReadSummary& summary) const;
  void error(const Error& error) const;
  /// All messages; when quiet, only errors. Many of one severity are shortened, and those unseen counted; as JSON all
  /// that were kept are written.
  void show(const Diagnostics& diagnostics) const;

  [[nodiscard]] bool shows_progress() const { return !quiet_ && format_ == LogFormat::kText; }

 private:
  bool quiet_;
  LogFormat format_;
};

}  // namespace bilat::cli
