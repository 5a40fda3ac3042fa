// SPDX-License-Identifier: Apache-2.0
#include "lib/analysis/cues.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

#include "lib/base/pack_text.h"
#include "lib/base/tsv.h"

namespace bilat {
namespace {

template <class Kind>
struct Named {
  Kind cue;
  std::string_view name;
};

constexpr std::array kWordCues = {
    Named<Cue>{Cue::kReportingVerb, "reporting-verb"},
    Named<Cue>{Cue::kNamingVerb, "naming-verb"},
    Named<Cue>{Cue::kVerbParticle, "verb-particle"},
    Named<Cue>{Cue::kObjectControlVerb, "object-control-verb"},
    Named<Cue>{Cue::kDeedVerb, "deed-verb"},
    Named<Cue>{Cue::kCopula, "copula"},
    Named<Cue>{Cue::kPersonalAct, "personal-act"},
    Named<Cue>{Cue::kActOnPerson, "act-on-person"},
    Named<Cue>{Cue::kSpeechBesideName, "speech-beside-name"},
    Named<Cue>{Cue::kNamedThing, "named-thing"},
    Named<Cue>{Cue::kDescriptionEnding, "description-ending"},
    Named<Cue>{Cue::kClubSuffix, "club-suffix"},
    Named<Cue>{Cue::kPictureCredit, "picture-credit"},
    Named<Cue>{Cue::kStorm, "storm"},
    Named<Cue>{Cue::kCapitalPair, "capital-pair"},
    Named<Cue>{Cue::kCapitalPrefix, "capital-prefix"},
    Named<Cue>{Cue::kLifeEvent, "life-event"},
    Named<Cue>{Cue::kDoneToPerson, "done-to-person"},
    Named<Cue>{Cue::kBefallsPerson, "befalls-person"},
    Named<Cue>{Cue::kSwearing, "swearing"},
    Named<Cue>{Cue::kNamedGovernment, "named-government"},
    Named<Cue>{Cue::kPlaceOpener, "place-opener"},
    Named<Cue>{Cue::kForeignArticle, "foreign-article"},
    Named<Cue>{Cue::kMinistryHead, "ministry-head"},
    Named<Cue>{Cue::kConceptHead, "concept-head"},
    Named<Cue>{Cue::kHoldsNames, "holds-names"},
    Named<Cue>{Cue::kOrganHead, "organ-head"},
    Named<Cue>{Cue::kDirection, "direction"},
    Named<Cue>{Cue::kFormation, "formation"},
    Named<Cue>{Cue::kOrdinal, "ordinal"},
    Named<Cue>{Cue::kLinkBeforeHead, "link-before-head"},
    Named<Cue>{Cue::kLinkBehindHead, "link-behind-head"},
    Named<Cue>{Cue::kLinkInBody, "link-in-body"},
    Named<Cue>{Cue::kSentTo, "sent-to"},
    Named<Cue>{Cue::kRegionHead, "region-head"},
    Named<Cue>{Cue::kAreaHead, "area-head"},
    Named<Cue>{Cue::kTeamPlace, "team-place"},
    Named<Cue>{Cue::kExchangeKind, "exchange-kind"},
    Named<Cue>{Cue::kNoBodyHead, "no-body-head"},
    Named<Cue>{Cue::kBareBehindCountry, "bare-behind-country"},
    Named<Cue>{Cue::kRuling, "ruling"},
    Named<Cue>{Cue::kJoining, "joining"},
    Named<Cue>{Cue::kSmallPlaceHead, "small-place-head"},
    Named<Cue>{Cue::kPlacesNoun, "places-noun"},
    Named<Cue>{Cue::kPlaceNoun, "place-noun"},
    Named<Cue>{Cue::kPlaceListWord, "place-list-word"},
    Named<Cue>{Cue::kPlacePart, "place-part"},
    Named<Cue>{Cue::kUndertaking, "undertaking"},
    Named<Cue>{Cue::kLocative, "locative"},
    Named<Cue>{Cue::kMotionWord, "motion-word"},
    Named<Cue>{Cue::kCityThing, "city-thing"},
    Named<Cue>{Cue::kCityPart, "city-part"},
    Named<Cue>{Cue::kAppositionOpener, "apposition-opener"},
    Named<Cue>{Cue::kPastOpener, "past-opener"},
    Named<Cue>{Cue::kLeading, "leading"},
    Named<Cue>{Cue::kChairing, "chairing"},
    Named<Cue>{Cue::kOfficeGiven, "office-given"},
    Named<Cue>{Cue::kOfficeNoun, "office-noun"},
    Named<Cue>{Cue::kFieldTitle, "field-title"},
    Named<Cue>{Cue::kCounterpart, "counterpart"},
    Named<Cue>{Cue::kPredecessor, "predecessor"},
    Named<Cue>{Cue::kSucceeding, "succeeding"},
    Named<Cue>{Cue::kLocalPost, "local-post"},
    Named<Cue>{Cue::kContactWord, "contact-word"},
    Named<Cue>{Cue::kStaffingWord, "staffing-word"},
    Named<Cue>{Cue::kVisitingWord, "visiting-word"},
    Named<Cue>{Cue::kOccurrenceVerb, "occurrence-verb"},
    Named<Cue>{Cue::kLightVerb, "light-verb"},
    Named<Cue>{Cue::kVisitNoun, "visit-noun"},
    Named<Cue>{Cue::kLeavingVerb, "leaving-verb"},
    Named<Cue>{Cue::kMealNoun, "meal-noun"},
    Named<Cue>{Cue::kClosingVerb, "closing-verb"},
    Named<Cue>{Cue::kBystanderVerb, "bystander-verb"},
    Named<Cue>{Cue::kSchedulingVerb, "scheduling-verb"},
    Named<Cue>{Cue::kIssuingVerb, "issuing-verb"},
    Named<Cue>{Cue::kPaperNoun, "paper-noun"},
    Named<Cue>{Cue::kSequelAdverb, "sequel-adverb"},
    Named<Cue>{Cue::kSequelNoun, "sequel-noun"},
    Named<Cue>{Cue::kIdeaNoun, "idea-noun"},
    Named<Cue>{Cue::kWitnessNoun, "witness-noun"},
    Named<Cue>{Cue::kStateAgent, "state-agent"},
    Named<Cue>{Cue::kReportNoun, "report-noun"},
    Named<Cue>{Cue::kPostWord, "post-word"},
    Named<Cue>{Cue::kPairNoun, "pair-noun"},
    Named<Cue>{Cue::kHeadingVerb, "heading-verb"},
};

constexpr std::array kPhraseCues = {
    Named<TextCue>{TextCue::kCompoundPreposition, "compound-preposition"},
    Named<TextCue>{TextCue::kOfficialBody, "official-body"},
    Named<TextCue>{TextCue::kPrivateBody, "private-body"},
    Named<TextCue>{TextCue::kSeatedBody, "seated-body"},
    Named<TextCue>{TextCue::kDetachedBody, "detached-body"},
    Named<TextCue>{TextCue::kStateParty, "state-party"},
    Named<TextCue>{TextCue::kFieldOfStudy, "field-of-study"},
    Named<TextCue>{TextCue::kCallingEnding, "calling-ending"},
    Named<TextCue>{TextCue::kPlaceEnding, "place-ending"},
    Named<TextCue>{TextCue::kHostEnding, "host-ending"},
    Named<TextCue>{TextCue::kLegalForm, "legal-form"},
    Named<TextCue>{TextCue::kShipPrefix, "ship-prefix"},
    Named<TextCue>{TextCue::kGenerationalSuffix, "generational-suffix"},
    Named<TextCue>{TextCue::kElidedArticle, "elided-article"},
    Named<TextCue>{TextCue::kEmptyOffice, "empty-office"},
    Named<TextCue>{TextCue::kAreaTitle, "area-title"},
    Named<TextCue>{TextCue::kWholeTitle, "whole-title"},
    Named<TextCue>{TextCue::kOrganPost, "organ-post"},
    Named<TextCue>{TextCue::kPartyPost, "party-post"},
    Named<TextCue>{TextCue::kPartySecretary, "party-secretary"},
    Named<TextCue>{TextCue::kPartyMember, "party-member"},
};

/// One name for each, in the order of the enumeration, so that the place in the table is the cue.
template <class Kind, std::size_t N>
constexpr bool in_order(const std::array<Named<Kind>, N>& table) {
  for (std::size_t i = 0; i < N; ++i) {
    if (table[i].cue != static_cast<Kind>(i)) return false;
  }
  return true;
}
static_assert(kWordCues.size() == kCues && in_order(kWordCues));
static_assert(kPhraseCues.size() == kTextCues && in_order(kPhraseCues));

template <class Kind, std::size_t N>
const Named<Kind>* find_named(const std::array<Named<Kind>, N>& table, std::string_view name) {
  const auto found = std::find_if(table.begin(), table.end(), [&](const auto& entry) { return entry.name == name; });
  return found == table.end() ? nullptr : &*found;
}

/// Whether capitals count: "AG" is a legal form, "ag" is none.
constexpr bool compared_as_written(TextCue cue) {
  return cue == TextCue::kLegalForm || cue == TextCue::kShipPrefix || cue == TextCue::kGenerationalSuffix;
}

constexpr std::string_view kFile = "lexicon/cues.tsv";

/// Reads the table; lives only while the lists are built.
class CueReader {
 public:
  CueReader(PackText source, CueLists& lists) : source_(std::move(source)), lists_(lists) {}

  /// The pack's own table names all cues; one that adds words, those that it likes.
  void read(bool all_cues) {
    const auto before = source_.diagnostics().count(Severity::kError);
    const auto table = parse_tsv(source_, {"cue", "words"});
    for (const auto& row : table.rows) read_row(row);
    const bool other_columns = table.columns.empty() && source_.diagnostics().count(Severity::kError) > before;
    if (all_cues && !other_columns) report_missing();
  }

 private:
  void read_row(const TsvTable::Row& row) {
    const auto name = row.cells[0];
    const auto* word = find_named(kWordCues, name);
    const auto* phrase = find_named(kPhraseCues, name);
    if (word == nullptr && phrase == nullptr) {
      auto mistake = unknown_word("B1107", "cue", name, cue_names());
      mistake.expected = "one of the cues that docs/rules.md lists";
      return source_.error(name, std::move(mistake));
    }
    const auto [first, is_new] = lines_.try_emplace(name, row.line);
    if (!is_new) {
      return source_.error(name, {"B1109",
                                  fmt::format("the cue '{}' stands in line {} already", name, first->second),
                                  {},
                                  {"put all its words into one line"}});
    }
    std::set<std::string_view> listed;
    for (const auto text : split_list(row.cells[1])) {
      if (!listed.insert(text).second) {
        source_.error(text, {"B1109", fmt::format("'{}' is listed twice", text), {}, {"leave one out"}});
      } else if (phrase != nullptr) {
        lists_.texts[static_cast<std::size_t>(phrase->cue)].push_back(
            compared_as_written(phrase->cue) ? std::string(text) : fold(text));
      } else if (text.find(' ') != std::string_view::npos) {
        source_.error(text, {"B1110",
                             fmt::format("'{}' is more than one word", text),
                             fmt::format("single words: the cue '{}' is asked of nothing else", name),
                             {"write the word that decides", "leave the phrase out"}});
      } else {
        lists_.words[hash_word(text)].add(word->cue);
      }
    }
  }

  static std::vector<std::string_view> cue_names() {
    std::vector<std::string_view> names;
    for (const auto& entry : kWordCues) names.push_back(entry.name);
    for (const auto& entry : kPhraseCues) names.push_back(entry.name);
    return names;
  }

  void report_missing() {
    auto missing = cue_names();
    std::erase_if(missing, [&](std::string_view name) { return lines_.contains(name); });
    if (missing.empty()) return;
    constexpr std::size_t kMostNamed = 24;
    const auto more = missing.size() > kMostNamed ? fmt::format(" and {} more", missing.size() - kMostNamed) : "";
    missing.resize(std::min(missing.size(), kMostNamed));
    source_.error(source_.text().substr(source_.text().size()),
                  {"B1111",
                   fmt::format("no line for {}{}", fmt::join(missing, ", "), more),
                   "a line for each cue, with no words where the language has none",
                   {"add the lines, as in the built-in table"}});
  }

  PackText source_;
  CueLists& lists_;
  std::unordered_map<std::string_view, std::size_t> lines_;  ///< of each cue
};

template <class Fits>
bool any(const std::vector<std::string>& list, const Fits& fits) {
  return std::any_of(list.begin(), list.end(), fits);
}

}  // namespace

std::string_view to_string(Cue cue) { return kWordCues[static_cast<std::size_t>(cue)].name; }
std::string_view to_string(TextCue cue) { return kPhraseCues[static_cast<std::size_t>(cue)].name; }

CueLists read_cues(const Pack& pack, Diagnostics& diagnostics) {
  CueLists lists;
  for (const auto& file : pack.tables(std::string(kFile)))
    CueReader(PackText(file, pack.text(file), diagnostics), lists).read(file == kFile);
  return lists;
}

bool is_one_of(std::string_view text, const std::vector<std::string>& list) {
  return any(list, [&](const std::string& entry) { return text == entry; });
}

bool contains_one_of(std::string_view text, const std::vector<std::string>& list) {
  return any(list, [&](const std::string& entry) { return text.find(entry) != std::string_view::npos; });
}

bool ends_in_one_of(std::string_view text, const std::vector<std::string>& list) {
  return any(list, [&](const std::string& entry) { return text.ends_with(entry); });
}

bool word_begins_with_one_of(std::string_view text, const std::vector<std::string>& list) {
  return any(list, [&](const std::string& entry) {
    for (auto found = text.find(entry); found != std::string_view::npos; found = text.find(entry, found + 1)) {
      if (found == 0 || text[found - 1] == ' ' || text[found - 1] == '-') return true;
    }
    return false;
  });
}

}  // namespace bilat
