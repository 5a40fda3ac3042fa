// SPDX-License-Identifier: Apache-2.0
#include "lib/dates/cues.h"

#include <algorithm>

#include "lib/dates/matcher.h"

namespace bilat::dates {
namespace {

constexpr std::uint32_t kReach = 24;    // terms on either side
constexpr std::uint32_t kGoverned = 4;  // terms between a verb and a date of its own: "rejected the plan on May 2"

bool looks_back(Form cue) {
  return cue == Form::kBack || cue == Form::kWas || cue == Form::kLasted || cue == Form::kCancelled;
}

}  // namespace

Cues::Cues(const std::vector<Term>& terms, const Grammar& grammar)
    : terms_(terms), cues_(terms.size(), Form::kNothing) {
  for (const auto& match : match_terms(terms, grammar, Tree::kCues))
    cues_[match.end - 1] = grammar.rule(match.rule).form;
}

DateDirection Cues::direction(std::uint32_t begin, std::uint32_t end, bool closes) const {
  const auto size = static_cast<std::uint32_t>(terms_.size());
  // "The talks planned for Monday were called off": a plan that is told of in the past.
  const auto next = end < size && terms_[end].is(kMark) && !terms_[end].is(kEnd) ? end + 1 : end;
  if (!closes && next < size && cue_at(next) == Form::kWas) return DateDirection::kOpen;
  const auto first = begin > kReach ? begin - kReach : 0;
  auto at = closes ? begin - 1 : begin;  // "until" itself is a cue for what stands behind it
  for (; at > first && !terms_[at - 1].is(kEnd); --at) {
    const auto cue = cue_at(at - 1);
    if (cue == Form::kAhead) return !closes && cancelled(end) ? DateDirection::kOpen : DateDirection::kAhead;
    if (closes && cue == Form::kLasted) return DateDirection::kBack;
    if (closes && (looks_back(cue) || cue == Form::kTold)) return DateDirection::kAhead;
    if (looks_back(cue)) {
      // "extended the ban to May 1" looks ahead of its verb
      const bool target = terms_[begin - 1].is(kTargetWord);
      return begin - at <= kGoverned && !target ? DateDirection::kBack : DateDirection::kTold;
    }
    // "said on Friday" is the day of saying it; "said the talks open on Friday" is not.
    if (cue == Form::kTold) return begin - at <= 1 ? DateDirection::kSaid : DateDirection::kTold;
  }
  const bool head = closes || begin <= at + 1;  // "On Thursday the minister will ..."
  const auto found = head ? behind(end) : DateDirection::kOpen;
  if (closes && found != DateDirection::kBack) return DateDirection::kAhead;
  return found;
}

/// "A meeting scheduled for March in Lima was cancelled": the first cue behind the date says that the plan is over.
bool Cues::cancelled(std::uint32_t end) const {
  const auto last = std::min<std::size_t>(terms_.size(), std::size_t{end} + kReach);
  for (auto i = end; i < last && !terms_[i].is(kEnd); ++i) {
    if (cue_at(i) != Form::kNothing && cue_at(i) != Form::kSkip) return cue_at(i) == Form::kCancelled;
  }
  return false;
}

DateDirection Cues::behind(std::uint32_t end) const {
  const auto last = std::min<std::size_t>(terms_.size(), std::size_t{end} + kReach);
  for (auto i = end; i < last && !terms_[i].is(kEnd); ++i) {
    const auto cue = cue_at(i);
    if (cue == Form::kAhead) return DateDirection::kAhead;
    if (looks_back(cue)) return DateDirection::kBack;
    if (cue == Form::kTold) return DateDirection::kOpen;
  }
  return DateDirection::kOpen;
}

}  // namespace bilat::dates
