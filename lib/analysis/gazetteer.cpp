// SPDX-License-Identifier: Apache-2.0
#include "lib/analysis/gazetteer.h"

#include <utility>

#include "lib/analysis/gazetteer_builder.h"

namespace bilat {
namespace {

/// Whether both are the same but for the full stops of the first: "U.S." is written "US".
bool same_without_stops(std::string_view text, std::string_view plain) {
  std::size_t at = 0;
  for (const char c : text) {
    if (c == '.') continue;
    if (at == plain.size() || plain[at] != c) return false;
    ++at;
  }
  return at == plain.size();
}

}  // namespace

Gazetteer Gazetteer::from_pack(const Pack& pack, Diagnostics& diagnostics) {
  Gazetteer gazetteer;
  GazetteerBuilder builder(gazetteer);
  add_pack(pack, builder, diagnostics);
  builder.finish(diagnostics);
  return gazetteer;
}

Result<Gazetteer> Gazetteer::create(const Pack& pack, std::vector<GazetteerFile> files, Diagnostics& diagnostics,
                                    const GazetteerLimits& limits) {
  Gazetteer gazetteer;
  GazetteerBuilder builder(gazetteer);
  add_pack(pack, builder, diagnostics);
  builder.expect_files(files.size());
  for (auto& file : files) {
    if (auto added = add_file(std::move(file), builder, diagnostics, limits); !added)
      return tl::unexpected(added.error());
  }
  builder.finish(diagnostics);
  return gazetteer;
}

bool Gazetteer::applies(const GazetteerName& name, const DocumentInfo& info, std::string_view written) const {
  if (name.use == NameUse::kAcronym && !same_without_stops(written, acronyms_[name.acronym])) return false;
  if (name.period == 0) return true;
  const auto day = parse_day(info.published);
  return !day || (periods_[name.period].from <= *day && *day <= periods_[name.period].to);
}

const GazetteerName* Gazetteer::first_reading(std::uint32_t state, const DocumentInfo& info,
                                              std::string_view written) const {
  for (const auto& reading : readings(state)) {
    if (applies(reading, info, written)) return &reading;
  }
  return nullptr;
}

GazetteerMatch Gazetteer::match(const Document& document, std::uint32_t token, std::uint32_t limit) const {
  const auto& tokens = document.tokens();
  const auto size = static_cast<std::uint32_t>(tokens.size());
  const auto end = limit < size - token ? token + limit : size;
  GazetteerMatch best;
  std::uint32_t state = 0;
  for (auto i = token; i < end; ++i) {
    state = states_.next(state, tokens[i].word);
    if (state == 0) break;
    if (first_name_[state] == first_name_[state + 1]) continue;
    // An acronym written otherwise, or a name out of its time, leaves a shorter one that stands here.
    const auto* reading = first_reading(state, document.info(), document.text_of(TokenRange{token, i + 1}));
    if (reading != nullptr) best = {reading->entry, reading->use, reading->users, i + 1 - token, state};
  }
  return best;
}

GazetteerMatch Gazetteer::match_word(const DocumentInfo& info, WordHash word, std::string_view written) const {
  const auto state = states_.next(0, word);
  const auto* reading = first_reading(state, info, written);
  if (reading == nullptr) return {};
  return {reading->entry, reading->use, reading->users, 1, state};
}

GazetteerMatch Gazetteer::match_text(const DocumentInfo& info, std::string_view text) const {
  const auto tokens = phrase_tokens(text);
  std::uint32_t state = 0;
  for (const auto& token : tokens) {
    state = states_.next(state, token.word);
    if (state == 0) return {};
  }
  const auto* reading = first_reading(state, info, text);
  if (reading == nullptr) return {};
  return {reading->entry, reading->use, reading->users, static_cast<std::uint32_t>(tokens.size()), state};
}

/// The place of an id in the table, or the free one where it belongs. The table must not be empty.
std::size_t Gazetteer::id_slot(std::string_view id) const {
  const auto mask = by_id_.size() - 1;
  const auto tag = id_tag(id);
  auto at = static_cast<std::size_t>((hash_folded(id) * 0x9E3779B97F4A7C15ULL) >> 32U) & mask;
  while (by_id_[at].entry != 0 && (by_id_[at].tag != tag || entries_[by_id_[at].entry - 1].id != id))
    at = (at + 1) & mask;
  return at;
}

std::optional<std::uint32_t> Gazetteer::find(std::string_view id) const {
  if (by_id_.empty()) return std::nullopt;
  const auto found = by_id_[id_slot(id)].entry;
  if (found == 0) return std::nullopt;
  return found - 1;
}

}  // namespace bilat
