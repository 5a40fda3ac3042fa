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

class Console {
 public:
  explicit Console(bool quiet) : quiet_(quiet) {}

  /// A line of the summary; nothing when quiet.
  void say(std::string_view line) const;
  void error(const Error& error) const;
  /// All messages; when quiet, only errors. Many of one severity are shortened, and those unseen counted.
  void show(const Diagnostics& diagnostics) const;

 private:
  bool quiet_;
};

}  // namespace bilat::cli
