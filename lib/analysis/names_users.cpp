// SPDX-License-Identifier: Apache-2.0
// Names of the user's gazetteer: which of several types is meant, whether a listed person's name is all of the name
// that stands there, and persons who were found by title or form and are listed.
#include "lib/analysis/names_finder.h"

namespace bilat {

/// Whether the words beside a name say that it is one of that type.
bool NameFinder::type_fits(EntityType type, TokenRange name, TokenRange sentence) const {
  constexpr std::uint32_t kLongestTitle = 4;
  if (name.begin == sentence.begin) return false;
  const auto before = word(name.begin - 1);
  switch (type) {
    case EntityType::kPerson:
      if (words_.honorific(document_, name.begin - 1, name.begin)) return true;
      for (std::uint32_t length = 1; length <= kLongestTitle && name.begin >= sentence.begin + length; ++length) {
        const auto title = words_.title(document_, name.begin - length, name.begin);
        if (title && title.length == length && title.value->before) return true;
      }
      return false;
    case EntityType::kPlace:
    case EntityType::kCountry:
      return before == "in"_w || before == "near"_w || before == "outside"_w || before == "at"_w || before == "from"_w;
    case EntityType::kParty:
      return is(name.end, sentence.end, "party"_w);
    case EntityType::kOrganization:
      return before == "the"_w;
  }
  return false;
}

/// Not "Ana Lima" in "Maria Ana Lima", "Ana Lima Castro" or "Ana Lima Street", and no English word alone: these are
/// left to the passes that know persons by their form, and linked when those find just the listed name.
bool NameFinder::whole_person(TokenRange name, TokenRange sentence) const {
  if (name.size() == 1 && everyday(name.begin)) return false;
  if (styled_[document_.sentence_of(name.begin)] != 0) return true;
  const auto next = name.end;
  if (next < sentence.end && capital(next) && token(next).has(kSpaceBefore)) {
    const bool heads = words_.organisation_head(word(next)) != nullptr || words_.place_head(word(next)) != nullptr;
    const bool starts_title = static_cast<bool>(words_.title(document_, next, sentence.end));
    if (heads || (!everyday(next) && !function_word(next) && !starts_title)) return false;
  }
  if (name.begin == sentence.begin) return true;
  const auto last = name.begin - 1;
  const bool joined = capital(last) && free(last) && token(name.begin).has(kSpaceBefore) && !function_word(last) &&
                      !token(last).has(kPossessive);
  if (!joined || type_fits(EntityType::kPerson, name, sentence)) return true;
  return (everyday(last) && !words_.given_name(word(last))) || calling(last) ||
         words_.organisation_head(word(last)) != nullptr || words_.title(document_, last, name.begin);
}

/// What a listed name means here, null where nothing tells or the name is a piece of another.
const GazetteerName* NameFinder::users_reading(const GazetteerMatch& match, std::uint32_t i,
                                               TokenRange sentence) const {
  const TokenRange name{i, i + match.length};
  const auto written = document_.text_of(name);
  const auto& entries = gazetteer_.entries();
  const GazetteerName* first = nullptr;
  const GazetteerName* fitting = nullptr;
  bool several = false, torn = false;
  for (const auto& reading : gazetteer_.readings(match.state)) {
    if (!reading.users || !gazetteer_.applies(reading, document_.info(), written)) continue;
    const auto type = entries[reading.entry].type;
    if (first == nullptr) first = &reading;
    several = several || type != entries[first->entry].type;
    if (!type_fits(type, name, sentence)) continue;
    torn = torn || (fitting != nullptr && type != entries[fitting->entry].type);
    if (fitting == nullptr) fitting = &reading;
  }
  const auto* chosen = several ? (torn ? nullptr : fitting) : first;
  if (chosen == nullptr) return nullptr;
  if (entries[chosen->entry].type == EntityType::kPerson && !whole_person(name, sentence)) return nullptr;
  return chosen;
}

void NameFinder::link_persons() {
  for (NameIndex n = 0; n < names_.size(); ++n) {
    auto& name = names_[n];
    if (dropped_[n] || name.entry || name.type != EntityType::kPerson) continue;
    const auto match = gazetteer_.match(document_, name.tokens.begin, name.tokens.size());
    if (!match.users || match.length != name.tokens.size()) continue;
    for (const auto& reading : gazetteer_.readings(match.state)) {
      const auto& entry = gazetteer_.entries()[reading.entry];
      if (!reading.users || entry.type != EntityType::kPerson ||
          !gazetteer_.applies(reading, document_.info(), document_.text_of(name.tokens)))
        continue;
      name.entry = reading.entry;
      if (name.gender == NameGender::kUnknown) name.gender = entry.gender;
      break;
    }
  }
}

}  // namespace bilat
