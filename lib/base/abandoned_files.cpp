// SPDX-License-Identifier: Apache-2.0
#include "lib/base/abandoned_files.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>
#include <system_error>

#include <unistd.h>

#include <fmt/format.h>

namespace bilat {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kEnding = ".tmp";

/// Four digits of a hash of the machine's name: several machines may write to one folder.
std::string machine() {
  std::array<char, 256> name{};
  static_cast<void>(::gethostname(name.data(), name.size() - 1));
  std::uint32_t hash = 2166136261U;  // FNV-1a
  for (const char c : std::string_view(name.data())) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return fmt::format("{:04x}", (hash ^ (hash >> 16U)) & 0xFFFFU);
}

std::string own_prefix() { return ".bilat-" + machine() + "-"; }

/// The process that the name tells, if it is a name of ours.
std::optional<pid_t> process_of(std::string_view name, std::string_view prefix) {
  if (!name.starts_with(prefix) || !name.ends_with(kEnding)) return std::nullopt;
  name.remove_prefix(prefix.size());
  pid_t process = 0;
  const auto [end, status] = std::from_chars(name.data(), name.data() + name.size(), process);
  const bool good = status == std::errc{} && process > 0 && end != name.data() + name.size() && *end == '-';
  return good ? std::optional(process) : std::nullopt;
}

bool is_gone(pid_t process) { return ::kill(process, 0) != 0 && errno == ESRCH; }

}  // namespace

std::string temporary_name(const std::string& folder, int number) {
  return fmt::format("{}/{}{}-{}{}", folder, own_prefix(), ::getpid(), number, kEnding);
}

std::vector<std::string> remove_abandoned_files(const std::string& folder) {
  std::vector<std::string> removed;
  const auto prefix = own_prefix();
  std::error_code error;
  for (auto at = fs::directory_iterator(folder, error); !error && at != fs::directory_iterator(); at.increment(error)) {
    const auto process = process_of(at->path().filename().string(), prefix);
    if (!process || !is_gone(*process)) continue;
    if (::unlink(at->path().c_str()) == 0) removed.push_back(at->path().string());
  }
  std::sort(removed.begin(), removed.end());
  return removed;
}

}  // namespace bilat
