// SPDX-License-Identifier: Apache-2.0
// Names in a text: who and what is called by name, with the titles and appositions that stand beside it.
//
//   "General Secretary of the CPV Central Committee To Lam, a former minister of public security, received ..."
//    |-------------- title -----------------------| |name|  |----------- apposition ----------|
//    |------------------------------------------ extent --------------------------------------|
//
// Names inside a title ("CPV Central Committee", "CPV") are names of their own, with `inside` set.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lib/analysis/gazetteer.h"
#include "lib/analysis/lexicon.h"
#include "lib/analysis/name_words.h"
#include "lib/base/entity_type.h"
#include "lib/document/document.h"

namespace bilat {

/// An index into the names of one document.
using NameIndex = std::uint32_t;
inline constexpr NameIndex kNoName = UINT32_MAX;

/// Whose post a title names when the text says it by a pronoun or a noun only.
enum class TitleOwner : std::uint8_t { kNone, kHis, kHer, kIts, kTheir, kPerson };

/// How a title was stated.
enum class TitleForm : std::uint8_t {
  kBefore,      ///< "President A"
  kApposition,  ///< "A, the president of X," or "X's president, A,"
  kPredicate,   ///< "A was elected president", "A's role as president"
  kVerb,        ///< "A, who leads X"
};

/// How a post or title was stated beside a name.
struct TitleMention {
  TokenRange tokens;          ///< the whole phrase, "former foreign minister of Vietnam"; never the person's name
  std::string title;          ///< the post as a graph should show it: "former foreign minister"
  std::vector<NameIndex> of;  ///< names of the country, party or body, in the order "most specific first"; may be empty
  bool office =
      false;  ///< a post of a state, party or intergovernmental body (holdsOffice); else affiliatedWith / honorific
  bool member = false;       ///< membership ("Politburo member", "a senator of the X party")
  bool honorific = false;    ///< Mr, Comrade, H.E., Dr: no post at all
  bool past = false;         ///< "former", "then", "once"
  bool counterpart = false;  ///< "his Hungarian counterpart": the post of somebody else, of the other country
  bool predecessor = false;  ///< "his predecessor", "her successor": the post of somebody else, of the same country
  bool noun_owner = false;   ///< the owner is a noun ("the bloc's envoy"), with owner kIts
  TitleOwner owner = TitleOwner::kNone;  ///< "its president", "their foreign ministers"
  std::uint32_t position =
      0;  ///< in a list under one plural title ("their foreign ministers, A and B"): counted from 0
  TitleForm form = TitleForm::kBefore;
  TokenRange stranger;  ///< "Vardanian President", "Vardania's president": the word for whose post it is, which no list
                        ///< knows; empty when there is none
  std::string kind;     ///< class of the title: "state", "party", "diplomatic", "press", "academic" ...
};

struct Name {
  TokenRange tokens;  ///< the name alone, without titles, possessive 's or "the"
  TokenRange extent;  ///< with titles before it and appositions after it; equals tokens when there are none
  EntityType type = EntityType::kPerson;
  NameUse use = NameUse::kName;
  std::optional<std::uint32_t> entry;  ///< gazetteer entry
  NameIndex inside = kNoName;          ///< the name whose extent holds this one (a country inside a title)
  bool literal_place = false;          ///< a capital used as a place ("in Hanoi", a dateline), not for its government
  std::vector<TitleMention> titles;    ///< before and after
  NameIndex acronym_of = kNoName;      ///< "(CPV)" after "Communist Party of Vietnam": that name
  NameGender gender = NameGender::kUnknown;  ///< of a person, by title or given name
  bool ruling = false;                       ///< "the ruling X party"
  TokenRange state_body;  ///< "[Supreme Court] of Kenya", "Kenyan [Supreme Court]": a body that every state has one of,
                          ///< without its country; empty for other names
  const char* cue = "";   ///< what decided: "gazetteer", "title", "apposition", "shape", "organisation head" ...
};

/// All names of the document, sorted by tokens.begin (a name inside another's extent keeps its own place in the order).
/// Linear in the text.
std::vector<Name> find_names(const Document& document, const Lexicon& lexicon, const Gazetteer& gazetteer,
                             const NameWords& words);

}  // namespace bilat
