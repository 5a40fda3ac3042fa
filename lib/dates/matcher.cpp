// SPDX-License-Identifier: Apache-2.0
#include "lib/dates/matcher.h"

#include <algorithm>
#include <tuple>

namespace bilat::dates {
namespace {

constexpr std::uint32_t kNone = ~0U;

std::int32_t& at(Slots& slots, Slot name) { return slots[static_cast<std::size_t>(name)]; }

Slot second_of(Slot name) {
  switch (name) {
    case Slot::kYear:
      return Slot::kYear2;
    case Slot::kMonth:
      return Slot::kMonth2;
    case Slot::kDay:
      return Slot::kDay2;
    case Slot::kWeekday:
      return Slot::kWeekday2;
    case Slot::kCount:
      return Slot::kCount2;
    case Slot::kUnit:
      return Slot::kUnit2;
    default:
      return name;
  }
}

void fill(Slots& slots, Class kind, bool second, const Term& term) {
  const auto& value = term.value;
  const auto put = [&](Slot name, std::int32_t number) { at(slots, second ? second_of(name) : name) = number; };
  switch (kind) {
    case kMonthName:
    case kPlainMonth:
      return put(Slot::kMonth, value[0]);
    case kWeekdayName:
    case kShortWeekday:
    case kWeekdays:
      return put(Slot::kWeekday, value[0]);
    case kDayNumber:
    case kDayOrdinal:
      return put(Slot::kDay, value[0]);
    case kYearNumber:
    case kDecadeName:
      return put(Slot::kYear, value[0]);
    case kModernYear:
    case kFiscalYear:
    case kShortYear:
      return put(Slot::kYear, term.year);
    case kNumber:
      put(Slot::kCount, value[0]);
      if (second) return;
      return put(Slot::kThousandths, term.thousandths);
    case kOne:
    case kOrdinal:
    case kQuarterCode:
    case kHalfCode:
    case kSeasonName:
      return put(Slot::kCount, value[0]);
    case kUnitName:
    case kUnitNames:
    case kAdverbSet:
    case kSetAdjective:
      return put(Slot::kUnit, term.unit);
    case kUnitLong:
      put(Slot::kCount, value[0] == kManyUnits ? 0 : 1);
      return put(Slot::kUnit, term.unit);
    case kStepWord:
      return put(Slot::kStep, value[0]);
    case kPartOfDay:
      return put(Slot::kPart, value[0]);
    case kModWord:
    case kModNoun:
      return put(Slot::kMod, value[0]);
    case kNumberUnit:
      put(Slot::kThousandths, term.thousandths);
      [[fallthrough]];
    case kOrdinalUnit:
      put(Slot::kCount, value[0]);
      return put(Slot::kUnit, term.unit);
    case kDayRange:
      put(Slot::kDay, value[0]);
      return put(Slot::kDay2, value[1]);
    case kYearRange:
      put(Slot::kYear, value[0]);
      return put(Slot::kYear2, value[1]);
    case kDayMonth:
      put(Slot::kDay, value[0]);
      return put(Slot::kMonth2, value[1]);
    case kMonthRange:
      put(Slot::kMonth, value[0]);
      return put(Slot::kMonth2, value[1]);
    case kWeekdaySpan:
      put(Slot::kWeekday, value[0]);
      return put(Slot::kWeekday2, value[1]);
    case kIsoDate:
      put(Slot::kDay, value[2]);
      put(Slot::kClock, term.clock);
      put(Slot::kZone, term.zone);
      [[fallthrough]];
    case kIsoMonth:
      put(Slot::kYear, value[0]);
      return put(Slot::kMonth, value[1]);
    case kNumericDate:
      put(Slot::kDay, value[0]);
      put(Slot::kMonth, value[1]);
      return put(Slot::kYear, value[2]);
    case kClockDigits:
    case kClockTime:
    case kDottedClock:
    case kTime:
    case kTimeAlone:
      if (second) return;  // the same moment in another zone
      put(Slot::kClock, term.clock);
      return put(Slot::kZone, term.zone);
    case kModMonth:
      put(Slot::kMod, value[1]);
      return put(Slot::kMonth, value[0]);
    case kModDecade:
    case kModYear:
      put(Slot::kMod, value[1]);
      return put(Slot::kYear, value[0]);
    case kFeastName:
      return put(Slot::kFeast, value[0]);
    default:
      return;
  }
}

class Walker {
 public:
  Walker(const std::vector<Term>& terms, const Grammar& grammar, Tree tree)
      : terms_(terms), grammar_(grammar), tree_(tree), best_(terms.size(), kNone) {}

  std::vector<Match> run() {
    for (start_ = 0; start_ < terms_.size(); ++start_) {
      const auto& term = terms_[start_];
      if ((term.classes & grammar_.starters(tree_)).any() || grammar_.starts(tree_, term.literal))
        walk(static_cast<std::uint32_t>(tree_), start_, Slots{});
    }
    std::vector<Match> chosen;
    for (std::uint32_t i = 0; i < terms_.size();) {
      if (best_[i] != kNone) make_way(i);
      if (best_[i] == kNone) {
        ++i;
        continue;
      }
      const auto& match = candidates_[best_[i]];
      chosen.push_back(match);
      i = match.end;
    }
    return chosen;
  }

  [[nodiscard]] std::uint64_t steps() const { return steps_; }

 private:
  // "More than 50 years old": what is nothing takes its words from what begins before it and sees less far; that may be
  // something shorter then. What it only sees, it does not take: "8 January Lomo attacks".
  void make_way(std::uint32_t start) {
    const auto match = candidates_[best_[start]];
    if (is_nothing(match)) return;
    for (auto i = match.begin + 1; i < match.end + match.after; ++i) {
      if (best_[i] == kNone) continue;
      const auto& other = candidates_[best_[i]];
      if (!is_nothing(other) || other.end <= match.end + match.after) continue;
      best_[start] = kNone;
      limit_ = i;
      start_ = match.begin - match.before;
      walk(static_cast<std::uint32_t>(tree_), start_, Slots{});
      limit_ = kNone;
      return;
    }
  }

  [[nodiscard]] bool is_nothing(const Match& match) const { return grammar_.rule(match.rule).form == Form::kNothing; }

  // The depth is that of the grammar's tree.
  void walk(std::uint32_t node_index, std::uint32_t position, const Slots& slots) {
    ++steps_;
    const auto& node = grammar_.nodes()[node_index];
    for (const auto& accept : node.accepts) offer(accept, position, slots);
    if (position == terms_.size()) return;
    const auto& term = terms_[position];
    for (std::uint32_t i = 0; i < node.classes; ++i) {
      const auto& edge = node.edges[i];
      if (!term.classes[edge.kind]) continue;
      Slots filled = slots;
      fill(filled, static_cast<Class>(edge.kind), edge.second, term);
      walk(edge.target, position + 1, filled);
    }
    if (term.literal == 0) return;
    const auto found = std::lower_bound(node.edges.begin() + node.classes, node.edges.end(), term.literal,
                                        [](const Edge& edge, std::uint16_t literal) { return edge.literal < literal; });
    if (found != node.edges.end() && found->literal == term.literal) walk(found->target, position + 1, slots);
  }

  void offer(const Accept& accept, std::uint32_t position, const Slots& slots) {
    Match match{start_ + accept.before, position - accept.after, accept.rule, accept.before, accept.after, slots};
    const auto& preset = grammar_.rule(accept.rule).preset;
    for (std::size_t i = 0; i < kSlots; ++i) {
      if (match.slots[i] == 0) match.slots[i] = preset[i];
    }
    if (position > limit_) return;
    auto& best = best_[match.begin];
    if (best == kNone) {
      best = static_cast<std::uint32_t>(candidates_.size());
      candidates_.push_back(match);
    } else if (rank(candidates_[best]) < rank(match)) {
      candidates_[best] = match;
    }
  }

  // Rules come in order, so a later rule counts less: its number is turned round.
  static std::tuple<std::uint32_t, std::uint32_t, std::uint8_t, std::int32_t> rank(const Match& match) {
    return {match.end + match.after, match.end, match.before, -std::int32_t{match.rule}};
  }

  const std::vector<Term>& terms_;
  const Grammar& grammar_;
  const Tree tree_;
  std::uint32_t limit_ = kNone;  ///< no match may see further
  std::uint32_t start_ = 0;
  std::uint64_t steps_ = 0;
  std::vector<Match> candidates_;
  std::vector<std::uint32_t> best_;  ///< by first term: the best candidate so far
};

}  // namespace

std::vector<Match> match_terms(const std::vector<Term>& terms, const Grammar& grammar, Tree tree,
                               std::uint64_t* steps) {
  Walker walker(terms, grammar, tree);
  auto matches = walker.run();
  if (steps != nullptr) *steps = walker.steps();
  return matches;
}

}  // namespace bilat::dates
