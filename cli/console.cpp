// SPDX-License-Identifier: Apache-2.0
#include "cli/console.h"

#include <fmt/core.h>

#include <cstddef>
#include <cstdio>

#include "lib/base/json.h"
#include "lib/base/printable.h"
#include "lib/read/encoding.h"

namespace bilat::cli {
namespace {

constexpr Severity kSeverities[] = {Severity::kNote, Severity::kWarning, Severity::kError};

std::string_view name_of(Severity severity) {
  constexpr std::string_view kNames[] = {"note", "warning", "error"};
  return kNames[static_cast<std::size_t>(severity)];
}

/// How many lines of one severity are shown before the rest is only counted.
std::size_t most_shown(Severity severity) {
  constexpr std::size_t kMost[] = {20, 50, 1000};
  return kMost[static_cast<std::size_t>(severity)];
}

/// {"level":"error","code":"read.empty","where":"a.txt","message":"is empty"}; empty members are left out.
void print_json(std::string_view level, std::string_view code, std::string_view where, std::string_view message) {
  JsonWriter json;
  json.begin_object().member("level", level);
  if (!code.empty()) json.member("code", code);
  if (!where.empty()) json.member("where", repaired_utf8(where));
  json.member("message", repaired_utf8(message)).end_object();
  tell(fmt::format("{}\n", json.take()));
}

void print(const Diagnostic& diagnostic) {
  const auto where = diagnostic.where.empty() ? std::string() : printable(diagnostic.where) + ": ";
  tell(fmt::format("bilat: {}: {}{} [{}]\n", name_of(diagnostic.severity), where, printable(diagnostic.message),
                   diagnostic.code));
}

}  // namespace

std::string count_of(std::uint64_t count, std::string_view singular, std::string_view plural) {
  std::string digits = std::to_string(count);
  for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3) {
    digits.insert(static_cast<std::size_t>(at), ",");
  }
  return fmt::format("{} {}", digits, count == 1 ? singular : plural);
}

void tell(std::string_view text) noexcept { static_cast<void>(std::fwrite(text.data(), 1, text.size(), stderr)); }

void Console::say(std::string_view line) const {
  if (quiet_) return;
  if (format_ == LogFormat::kJson) {
    print_json("info", {}, {}, line);
    return;
  }
  tell(fmt::format("bilat: {}\n", printable(line)));
}

void Console::summary(const ReadSummary& summary) const {
  if (format_ == LogFormat::kText) {
    say(fmt::format("read {} ({}), {} without a date, {} skipped", count_of(summary.articles, "article", "articles"),
                    count_of(summary.bytes, "byte", "bytes"), summary.undated, summary.skipped));
  } else if (!quiet_) {
    tell(fmt::format(R"({{"level":"summary","articles":{},"bytes":{},"undated":{},"skipped":{}}})"
                     "\n",
                     summary.articles, summary.bytes, summary.undated, summary.skipped));
  }
}

void Console::error(const Error& error) const {
  if (format_ == LogFormat::kJson) {
    print_json("error", {}, error.where, error.message);
  } else {
    tell(fmt::format("bilat: error: {}\n", printable(to_string(error))));
  }
}

void Console::show(const Diagnostics& diagnostics) const {
  if (format_ == LogFormat::kJson) {
    for (const auto& d : diagnostics.sorted()) {
      if (!quiet_ || d.severity == Severity::kError) print_json(name_of(d.severity), d.code, d.where, d.message);
    }
    return;
  }
  std::size_t shown[3] = {};
  for (const auto& diagnostic : diagnostics.sorted()) {
    auto& count = shown[static_cast<std::size_t>(diagnostic.severity)];
    if ((quiet_ && diagnostic.severity != Severity::kError) || count >= most_shown(diagnostic.severity)) continue;
    print(diagnostic);
    ++count;
  }
  for (const auto severity : kSeverities) {
    const auto all = diagnostics.count(severity);
    const auto seen = shown[static_cast<std::size_t>(severity)];
    if (all == seen || (quiet_ && severity != Severity::kError)) continue;
    tell(fmt::format("bilat: {}: {}{} more\n", name_of(severity), seen == 0 ? "" : "and ", all - seen));
  }
}

}  // namespace bilat::cli
