// SPDX-License-Identifier: Apache-2.0
#include "lib/base/unfinished_files.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <utility>

#include <unistd.h>

namespace bilat {
namespace {

enum class State : unsigned char { kFree, kBeingFilled, kNoted };

struct Slot {
  std::atomic<State> state{State::kFree};
  std::array<char, 4096> path{};
};
static_assert(std::atomic<State>::is_always_lock_free, "a signal handler reads it");

std::array<Slot, kMostUnfinished> slots;

}  // namespace

UnfinishedFile::UnfinishedFile(const std::string& path) : slot_(kMostUnfinished) {
  if (path.empty()) return;  // written straight to the output
  for (std::size_t i = 0; i < slots.size() && path.size() < slots[i].path.size(); ++i) {
    auto expected = State::kFree;
    if (!slots[i].state.compare_exchange_strong(expected, State::kBeingFilled)) continue;
    std::copy(path.c_str(), path.c_str() + path.size() + 1, slots[i].path.begin());
    slots[i].state = State::kNoted;
    slot_ = i;
    return;
  }
}

UnfinishedFile::UnfinishedFile(UnfinishedFile&& other) noexcept : slot_(std::exchange(other.slot_, kMostUnfinished)) {}

UnfinishedFile::~UnfinishedFile() {
  if (slot_ < kMostUnfinished) slots[slot_].state = State::kFree;
}

void remove_unfinished_files() noexcept {
  for (const auto& slot : slots) {
    if (slot.state == State::kNoted) static_cast<void>(::unlink(slot.path.data()));
  }
}

}  // namespace bilat
