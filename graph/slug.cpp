// SPDX-License-Identifier: Apache-2.0
#include "graph/slug.h"

#include <map>
#include <set>

#include "lib/base/fold.h"
#include "lib/base/sha256.h"

namespace bilat {
namespace {

constexpr std::size_t kLongest = 60;
constexpr std::size_t kFewestDigits = 6;

/// Whether the first `digits` of all hashes differ.
bool told_apart(const std::vector<std::string>& hashes, std::size_t digits) {
  std::set<std::string> seen;
  for (const auto& hash : hashes) seen.insert(hash.substr(0, digits));
  return seen.size() == hashes.size();
}

void tell_apart(std::vector<std::string>& ids, const std::vector<std::size_t>& same,
                const std::function<std::string(std::size_t, int)>& content) {
  std::vector<std::string> hashes;
  for (const int depth : {0, 1}) {
    hashes.clear();
    for (const auto item : same) hashes.push_back(sha256_hex(content(item, depth)));
    if (told_apart(hashes, hashes[0].size())) break;
  }
  std::size_t digits = kFewestDigits;
  while (digits < hashes[0].size() && !told_apart(hashes, digits)) ++digits;
  for (std::size_t i = 0; i < same.size(); ++i) ids[same[i]] += "-" + hashes[i].substr(0, digits);
}

}  // namespace

std::string slug(std::string_view text) {
  std::string result;
  for (const char c : fold(text)) {
    const bool keep = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (keep) {
      result += c;
    } else if (c != '\'' && !result.empty() && result.back() != '-') {
      result += '-';
    }
    if (result.size() >= kLongest) break;
  }
  while (!result.empty() && result.back() == '-') result.pop_back();
  return result;
}

std::string id_slug(std::string_view id) {
  const auto slash = id.find('/');
  return slug(slash == std::string_view::npos ? id : id.substr(slash + 1));
}

void make_unique(std::vector<std::string>& ids, const std::function<std::string(std::size_t, int)>& content) {
  std::map<std::string, std::vector<std::size_t>> groups;
  for (std::size_t i = 0; i < ids.size(); ++i) groups[ids[i]].push_back(i);
  for (const auto& [unused, same] : groups) {
    if (same.size() > 1) tell_apart(ids, same, content);
  }
}

}  // namespace bilat
