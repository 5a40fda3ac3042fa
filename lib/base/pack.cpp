// SPDX-License-Identifier: Apache-2.0
#include "lib/base/pack.h"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <system_error>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "lib/base/file.h"
#include "lib/base/utf8.h"

namespace bilat {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaxFiles = 10'000;
constexpr std::uint64_t kMaxBytes = std::uint64_t{512} << 20U;  // of all files together

bool has_pack_ending(const fs::path& path) {
  const auto ending = path.extension().string();
  return ending == ".tsv" || ending == ".frames" || ending == ".rules" || ending == ".txt";
}

/// Whether a file of this name is read whatever else the pack holds.
bool is_rule_file(std::string_view name) {
  return name.starts_with("frames/") || (name.starts_with("dates/") && name.ends_with(".rules"));
}

/// Whether a file wants to be part of the pack; not so what explains it (README.md, LICENSE) or is hidden.
bool is_meant(const fs::path& path) {
  const auto name = path.filename().string();
  return !name.empty() && name.front() != '.' && name.back() != '~' && path.has_extension() &&
         path.extension() != ".md";
}

/// The files below `root` by their path inside it, sorted.
Result<std::vector<std::string>> list_files(const fs::path& root) {
  std::vector<std::string> names;
  std::error_code error;
  fs::recursive_directory_iterator it(root, error);
  for (const fs::recursive_directory_iterator end; !error && it != end; it.increment(error)) {
    std::error_code ignored;
    if (!it->is_regular_file(ignored) || !is_meant(it->path())) continue;
    names.push_back(it->path().lexically_relative(root).generic_string());
    if (names.size() > kMaxFiles) {
      return fail(ErrorKind::kLimit, fmt::format("a pack has at most {} files", kMaxFiles), root.string());
    }
  }
  if (error) return fail(ErrorKind::kPack, "cannot read the pack's folder: " + error.message(), root.string());
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

void Pack::add(std::string name, std::string text) {
  origins_.erase(name);
  files_.insert_or_assign(std::move(name), std::move(text));
}

Result<PackOverlay> Pack::overlay_directory(const std::string& path) {
  auto names = list_files(path);
  if (!names) return tl::make_unexpected(std::move(names.error()));
  PackOverlay overlay;
  std::vector<std::pair<std::string, std::string>> texts;  // only a pack that was read whole is laid over
  std::uint64_t left = kMaxBytes;
  for (auto& name : *names) {
    const auto full = (fs::path(path) / name).string();
    const bool known = has_pack_ending(name) && (files_.count(name) != 0 || is_rule_file(name));
    if (!known) overlay.unknown.push_back(full);
    if (!has_pack_ending(name)) continue;
    auto text = read_file(full, left);
    if (!text) return tl::make_unexpected(std::move(text.error()));
    if (const auto bad = find_invalid_utf8(*text)) {
      return fail(ErrorKind::kPack, fmt::format("is not valid UTF-8 (byte {})", *bad), full);
    }
    left -= text->size();
    overlay.used += known ? 1 : 0;
    texts.emplace_back(std::move(name), std::move(*text));
  }
  for (auto& [name, text] : texts) {
    const auto full = (fs::path(path) / name).string();
    add(name, std::move(text));
    origins_.insert_or_assign(name, full);
  }
  return overlay;
}

std::string Pack::place_on_disk(const std::string& place) const {
  const auto end = std::min(place.find(':'), place.size());
  const auto found = origins_.find(place.substr(0, end));
  return found == origins_.end() ? place : found->second + place.substr(end);
}

std::string_view Pack::text(const std::string& name) const {
  const auto found = files_.find(name);
  return found == files_.end() ? std::string_view{} : std::string_view{found->second};
}

}  // namespace bilat
