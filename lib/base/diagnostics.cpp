// SPDX-License-Identifier: Apache-2.0
#include "lib/base/diagnostics.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

namespace bilat {
namespace {

auto order(const Diagnostic& d) { return std::tie(d.where, d.severity, d.code, d.message); }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The run of digits at the front, without leading zeros; moves `text` behind it.
std::string_view take_number(std::string_view& text) {
  const auto end = std::min(text.find_first_not_of("0123456789"), text.size());
  auto digits = text.substr(0, end);
  text.remove_prefix(end);
  digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
  return digits;
}

/// "a:9:1" before "a:10:1": below 0, 0 or above 0.
int compare_places(std::string_view a, std::string_view b) {
  while (!a.empty() && !b.empty()) {
    if (is_digit(a.front()) && is_digit(b.front())) {
      const auto x = take_number(a), y = take_number(b);
      if (x.size() != y.size()) return x.size() < y.size() ? -1 : 1;
      if (const auto c = x.compare(y); c != 0) return c;
    } else {
      if (a.front() != b.front()) return a.front() < b.front() ? -1 : 1;
      a.remove_prefix(1);
      b.remove_prefix(1);
    }
  }
  return a.empty() ? (b.empty() ? 0 : -1) : 1;
}

bool before(const Diagnostic& a, const Diagnostic& b) {
  const auto places = compare_places(a.where, b.where);
  return places != 0 ? places < 0 : order(a) < order(b);
}

/// What to keep of too many: ten thousand notes must not hide the one error.
bool worthier(const Diagnostic& a, const Diagnostic& b) {
  return a.severity != b.severity ? a.severity > b.severity : before(a, b);
}

}  // namespace

void Diagnostics::add(Diagnostic diagnostic) {
  const std::lock_guard lock(mutex_);
  ++counts_[static_cast<std::size_t>(diagnostic.severity)];
  // A heap whose top is the least worthy: when full, the kMaxKept worthiest stay, whichever thread came first.
  if (kept_.size() < kMaxKept) {
    kept_.push_back(std::move(diagnostic));
    std::push_heap(kept_.begin(), kept_.end(), worthier);
  } else if (worthier(diagnostic, kept_.front())) {
    std::pop_heap(kept_.begin(), kept_.end(), worthier);
    kept_.back() = std::move(diagnostic);
    std::push_heap(kept_.begin(), kept_.end(), worthier);
  }
}

void Diagnostics::note(std::string code, std::string where, std::string message) {
  add({.severity = Severity::kNote, .code = std::move(code), .where = std::move(where), .message = std::move(message)});
}

void Diagnostics::warn(std::string code, std::string where, std::string message) {
  add({.severity = Severity::kWarning, .code = std::move(code), .where = std::move(where), .message = std::move(message)});
}

void Diagnostics::error(std::string code, std::string where, std::string message) {
  add({.severity = Severity::kError, .code = std::move(code), .where = std::move(where), .message = std::move(message)});
}

std::vector<Diagnostic> Diagnostics::sorted() const {
  std::vector<Diagnostic> copy;
  {
    const std::lock_guard lock(mutex_);
    copy = kept_;
  }
  std::sort(copy.begin(), copy.end(), before);
  return copy;
}

std::size_t Diagnostics::count(Severity severity) const {
  const std::lock_guard lock(mutex_);
  return counts_[static_cast<std::size_t>(severity)];
}

}  // namespace bilat
