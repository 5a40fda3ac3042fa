// SPDX-License-Identifier: Apache-2.0
#include "lib/base/diagnostics.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace bilat {
namespace {

auto order(const Diagnostic& d) { return std::tie(d.where, d.severity, d.code, d.message); }

bool before(const Diagnostic& a, const Diagnostic& b) { return order(a) < order(b); }

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
  add({Severity::kNote, std::move(code), std::move(where), std::move(message)});
}

void Diagnostics::warn(std::string code, std::string where, std::string message) {
  add({Severity::kWarning, std::move(code), std::move(where), std::move(message)});
}

void Diagnostics::error(std::string code, std::string where, std::string message) {
  add({Severity::kError, std::move(code), std::move(where), std::move(message)});
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
