// SPDX-License-Identifier: Apache-2.0
#include "lib/analysis/gazetteer_builder.h"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>

namespace bilat {
namespace {

/// Countries before parties before bodies before places before persons; by EntityType.
constexpr int kRank[kEntityTypes] = {4, 1, 0, 2, 3};

std::string without_stops(std::string_view text) {
  std::string plain(text);
  std::erase(plain, '.');
  return plain;
}

}  // namespace

std::string_view GazetteerBuilder::adopt(std::string&& text) { return gazetteer_.files_.emplace_back(std::move(text)); }

std::uint32_t GazetteerBuilder::add(const GazetteerEntry& entry) {
  const auto index = static_cast<std::uint32_t>(size());
  gazetteer_.entries_.push_back(entry);
  if (2 * size() <= gazetteer_.by_id_.size()) {
    place(index);
  } else {
    place_all(size());
  }
  return index;
}

void GazetteerBuilder::expect(std::size_t more) {
  gazetteer_.entries_.reserve(size() + more);
  place_all(size() + more);
}

void GazetteerBuilder::place(std::uint32_t entry) {
  const auto id = gazetteer_.entries_[entry].id;
  gazetteer_.by_id_[gazetteer_.id_slot(id)] = {entry + 1, Gazetteer::id_tag(id)};
}

/// Makes the table of ids anew, for so many entries.
void GazetteerBuilder::place_all(std::size_t entries) {
  std::size_t places = 1024;
  while (places < 2 * entries) places *= 2;
  gazetteer_.by_id_.assign(places, {});
  for (std::uint32_t i = 0; i < size(); ++i) place(i);
}

std::uint32_t GazetteerBuilder::add_period(Period period) {
  auto& periods = gazetteer_.periods_;
  if (period == Period{}) return 0;
  if (periods.back() != period) periods.push_back(period);
  return static_cast<std::uint32_t>(periods.size() - 1);
}

std::size_t GazetteerBuilder::count_words(std::string_view text) {
  tokens_.clear();
  tokenise(text, {0, static_cast<std::uint32_t>(text.size())}, tokens_);
  return tokens_.size();
}

bool GazetteerBuilder::add_name(std::uint32_t entry, const Use& use, std::string_view name) {
  if (const auto words = count_words(name); words == 0 || words > kMaxWords) return false;
  GazetteerName added{entry, use.period, 0, use.use, use.users, use.shared};
  if (use.use == NameUse::kAcronym) {
    added.acronym = static_cast<std::uint32_t>(gazetteer_.acronyms_.size());
    gazetteer_.acronyms_.push_back(texts().keep(without_stops(name)));
  }
  const auto first = words_.size();
  for (const auto& token : tokens_) words_.push_back(token.word);
  waiting_.push_back({added, first, words_.size(), 0});
  if (waiting_.size() == kBatch) flush();
  return true;
}

void GazetteerBuilder::flush() {
  auto& states = gazetteer_.states_;
  for (std::size_t depth = 0; depth < kMaxWords; ++depth) {
    bool more = false;
    for (const auto& name : waiting_) {
      if (name.first + depth >= name.last) continue;
      states.prefetch(name.state, words_[name.first + depth]);
      more = true;
    }
    if (!more) break;
    for (auto& name : waiting_) {
      if (name.first + depth < name.last) name.state = states.add(name.state, words_[name.first + depth]);
    }
  }
  for (const auto& name : waiting_) added_.emplace_back(name.state, name.name);
  waiting_.clear();
  words_.clear();
}

// A counting sort by state; then the user's before the pack's, by type, and as the files have the entries. What is
// there twice, of several rows of one item or several files, stays once: else it would push out other meanings.
void GazetteerBuilder::sort_names() {
  const auto& entries = gazetteer_.entries_;
  auto& first = gazetteer_.first_name_;
  auto& names = gazetteer_.names_;
  first.assign(gazetteer_.states_.size() + 1, 0);
  for (const auto& [state, unused] : added_) ++first[state + 1];
  for (std::size_t state = 1; state < first.size(); ++state) first[state] += first[state - 1];
  names.resize(added_.size());
  auto next = first;
  for (const auto& [state, name] : added_) names[next[state]++] = name;
  added_ = {};
  const auto key = [&](const GazetteerName& name) {
    const auto& period = gazetteer_.periods_[name.period];
    return std::tuple(!name.users, kRank[static_cast<std::size_t>(entries[name.entry].type)], name.entry, name.use,
                      name.shared, period.from, period.to, gazetteer_.acronyms_[name.acronym]);
  };
  std::uint32_t kept = 0;
  std::uint32_t begin = 0;
  for (std::size_t state = 0; state + 1 < first.size(); ++state) {
    const auto end = first[state + 1];
    auto last = names.begin() + end;
    if (end - begin > 1) {
      std::sort(names.begin() + begin, last, [&](const auto& a, const auto& b) { return key(a) < key(b); });
      last = std::unique(names.begin() + begin, last, [&](const auto& a, const auto& b) { return key(a) == key(b); });
    }
    first[state] = kept;
    for (auto name = names.begin() + begin; name != last; ++name) names[kept++] = *name;
    begin = end;
  }
  first.back() = kept;
  names.resize(kept);
}

void GazetteerBuilder::tell_of_many_readings(Diagnostics& diagnostics) const {
  const auto& first = gazetteer_.first_name_;
  std::size_t count = 0;
  std::size_t example = 0;
  for (std::size_t state = 0; state + 1 < first.size(); ++state) {
    if (first[state + 1] - first[state] <= Gazetteer::kMaxReadings) continue;
    if (count++ == 0) example = first[state];
  }
  if (count == 0) return;
  diagnostics.note("gazetteer.readings", "gazetteers",
                   fmt::format("{} name{} more than {} meanings, of which the first are compared; one is a name of {}",
                               count, count == 1 ? " has" : "s have", Gazetteer::kMaxReadings,
                               gazetteer_.entries_[gazetteer_.names_[example].entry].id));
}

void GazetteerBuilder::finish(Diagnostics& diagnostics) {
  flush();
  sort_names();
  tell_of_many_readings(diagnostics);
  const auto& entries = gazetteer_.entries_;
  for (std::uint32_t i = 0; i < entries.size(); ++i) {
    if (entries[i].type == EntityType::kParty && entries[i].kind == "ruling") gazetteer_.ruling_parties_.push_back(i);
    if (entries[i].type == EntityType::kOrganization && entries[i].kind == "government")
      gazetteer_.governments_.push_back(i);
  }
}

}  // namespace bilat
