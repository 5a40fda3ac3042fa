// SPDX-License-Identifier: Apache-2.0
// Cues: lists of words that decide something in the engine's rules ("fired" says that somebody loses an office). The
// lists are the pack's, lexicon/cues.tsv; what each decides is said here and, for authors of packs, in docs/rules.md.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lib/base/diagnostics.h"
#include "lib/base/fold.h"
#include "lib/base/pack.h"

namespace bilat {

/// Cues of single words. Verbs are asked for by their lemma where the comment says "verb", else each form is listed.
enum class Cue : std::uint8_t {
  // Verbs and their clauses
  /// a verb of saying: the clause behind it is what was said, also without "that": "Okonjo said talks would follow"
  kReportingVerb,
  /// a verb of naming: behind its object the post is no part of the person's name: "named Jane Roe finance minister"
  kNamingVerb,
  /// a word that belongs to the verb right before it: "stepped down"
  kVerbParticle,
  /// a verb whose object is the subject of the infinitive behind it: "invited Roe to visit"
  kObjectControlVerb,
  /// a verb that names what its object did: the object is the subject of the gerund behind it: "thanked him for
  /// sending a message"
  kDeedVerb,
  /// a form that makes the post behind it its subject's own: "Roe became president"
  kCopula,
  // Persons' names
  /// what persons do, and firms and diseases hardly: a lone family name before it is a person: "Brenner offered to
  /// mediate"
  kPersonalAct,
  /// a lone family name behind it is a person: "met with Brenner"
  kActOnPerson,
  /// beside a run of capitals it says that the run is a person: "Ilva Brenner, who"; "said Ilva Brenner"
  kSpeechBesideName,
  /// what bears a personal name and is no person: "the tanker Anna Larsen"
  kNamedThing,
  /// the last part of a word with a hyphen that describes and names nobody: "Brenner-led"
  kDescriptionEnding,
  /// behind a name: a club: "Ilva Brenner FC"
  kClubSuffix,
  /// before a colon and a name: the credit of a picture: "Photo: Ilva Brenner"
  kPictureCredit,
  /// opens the name of a storm: "Hurricane Ilva"
  kStorm,
  /// two capitals that are no initials of a person: "PM Brenner"
  kCapitalPair,
  /// in capitals before a name: a ship or a campus, no person: "MV Anna Larsen"
  kCapitalPrefix,
  /// right behind a run of capitals: a person: "Ilva Brenner dies"
  kLifeEvent,
  /// right before a run of capitals: a person: "appoints Ilva Brenner"
  kDoneToPerson,
  /// behind a run of capitals and an auxiliary: a person: "Ilva Brenner was elected"
  kBefallsPerson,
  /// with "in" behind it no preposition of place: "swears in Ilva Brenner"
  kSwearing,
  /// behind "the" and a person's name: the person rules: "the Ilva Brenner government"
  kNamedGovernment,
  /// opens names of places rather than persons: "Fort Brenner"
  kPlaceOpener,
  /// opens names of places and works, with one word behind it: "La Silla"
  kForeignArticle,
  // Bodies' names
  /// head of a ministry: its country is no part of the name: "Peru's Ministry of Trade"
  kMinistryHead,
  /// head of what has a capital and acts in nothing: plans, festivals, gatherings, papers: "the Orange Wind
  /// Initiative"
  kConceptHead,
  /// head of a body whose name holds the places and parties that it belongs to; a newspaper only borrows its place's
  /// name: "Lima Foreign Affairs Office"
  kHoldsNames,
  /// an organ of a body, which bears its name before or behind its own: "Standing Committee of the Assembly"
  kOrganHead,
  /// behind it a name goes on: "University of East Anglia"
  kDirection,
  /// what is told apart by its number: "1st Fleet Command"
  kFormation,
  /// the number of a gathering: "the Third Forum"
  kOrdinal,
  /// a small foreign word that joins a name before the head: "Rosa de Lima Cartel"
  kLinkBeforeHead,
  /// a small foreign word that joins a name behind the head: "Academia del Sur"
  kLinkBehindHead,
  /// a small foreign word inside a body that a title is of: "director of Institut des Sciences"
  kLinkInBody,
  /// head of a body that is sent: "to" goes on with its name: "Mission to Peru"
  kSentTo,
  /// with it the place that its name begins with is meant: "Amhara Region"
  kRegionHead,
  /// head of an area, which needs a name of its own: "the border Zone"
  kAreaHead,
  /// with one more unknown capital behind it: a team: "Ohio State Buckeyes"
  kTeamPlace,
  /// what makes an exchange a body: "Lima Stock Exchange"
  kExchangeKind,
  /// head of what is no body by this name: "the Brenner Cabinet"
  kNoBodyHead,
  /// behind a country alone no name: "the Swedish State"
  kBareBehindCountry,
  /// before a party: it rules: "the ruling Green Party"
  kRuling,
  /// what a person does to a party: the body behind it may be one by its head: "Roe joined the Green Front"
  kJoining,
  // Places
  /// head of a place, written small: "Essequibo region"
  kSmallPlaceHead,
  /// places of this sort are listed behind its "of": "the provinces of A, B and C"
  kPlacesNoun,
  /// a place of this sort is named behind its "of": "the port of Arica"
  kPlaceNoun,
  /// may stand between a country's adjective and the places of a list: "the Chilean port cities of A and B"
  kPlaceListWord,
  /// in capitals before a place it is a part of the name: "North Cotabato"
  kPlacePart,
  /// opens the name of an undertaking, no place: "in Operation Blue Star"
  kUndertaking,
  /// before a capital city it means the city, not the government: "downtown Oslo"
  kLocative,
  /// with "to" or "from" (or, if a verb, alone) before a capital city it means the city: "flew to Oslo"
  kMotionWord,
  /// behind a place's name it means the city: "the Oslo airport"
  kCityThing,
  /// with "of" before a capital city it means the city: "the streets of Oslo"
  kCityPart,
  // Titles and offices
  /// may open an apposition, before the post: "Roe, formerly minister of trade"
  kAppositionOpener,
  /// of these, the ones that say that the post is a past one: "Roe, once minister of trade"
  kPastOpener,
  /// who does it to a party or body leads it: "Roe, who heads the Green Party"
  kLeading,
  /// of these, the ones that make a chair: "Roe, who chairs the Green Party"
  kChairing,
  /// before a post it gives the subject the post: "was sworn in as president"
  kOfficeGiven,
  /// before "as" and a post: the post is the subject's: "his tenure as president"
  kOfficeNoun,
  /// any noun may stand before it as its field: "plantation minister"
  kFieldTitle,
  /// the same post in the other country: "his Chilean counterpart"
  kCounterpart,
  /// the same post in the same country: "her predecessor"
  kPredecessor,
  /// its object held the post that "as" names before its subject: "Roe succeeded Doe as envoy"
  kSucceeding,
  /// a post whose country is no guess from the article's: "Mayor Roe"
  kLocalPost,
  /// somebody of the other side stands in the sentence: its subject's country is no guess for a bare title: "Chile
  /// welcomed President Roe"
  kContactWord,
  /// somebody is given an office or loses one, by an officeholder of the same country: "President Roe fired Finance
  /// Minister Doe"
  kStaffingWord,
  /// a place behind it is where the sentence takes place: "toured Norway"
  kVisitingWord,
  // Events
  /// says of an event that it happens: "talks were held"
  kOccurrenceVerb,
  /// carries an event told by its object: "had talks"
  kLightVerb,
  /// a visit: who comes "for" it takes part: "arrived for a visit"
  kVisitNoun,
  /// behind it the subject of "from" or "after" a visit is who came: "returned from a visit"
  kLeavingVerb,
  /// a meal: who comes "for" it takes part: "arrived for dinner"
  kMealNoun,
  /// with a visit as its object: its date ends the visit: "concluded his visit on Friday"
  kClosingVerb,
  /// its doer takes no part in the event or paper that it describes: "an interview seen by the daily"
  kBystanderVerb,
  /// its date is the event's, whatever noun stands between: "an interview with the daily that aired on Tuesday"
  kSchedulingVerb,
  /// its date is that of the paper, and of what the paper does: "under a decree dated May 3"
  kIssuingVerb,
  /// a paper that does something: "by the same decree"
  kPaperNoun,
  /// the story goes on, on the day spoken of last: "They then signed the accord"
  kSequelAdverb,
  /// behind it the story goes on, on the day spoken of last: "Following the talks, they signed"
  kSequelNoun,
  /// stands for the event planned in the sentence before: "That idea has been dropped"
  kIdeaNoun,
  /// behind "with ... as": the one named is a witness: "signed with Roe as witness"
  kWitnessNoun,
  // Who is meant
  /// those who act for their state without being named: "British and French diplomats"
  kStateAgent,
  /// a noun for what is said to be so; what follows is denied with it: "denied *reports* that they met"
  kReportNoun,
  /// before a noun of a post: the title of who is meant has it too: "the *opposition* leader" is no president
  kPostWord,
  /// stands for the two spoken of: "the duo"
  kPairNoun,
  /// its by-phrase names the members of a group: "the guests, led by Roe"
  kHeadingVerb,
};
inline constexpr std::size_t kCues = static_cast<std::size_t>(Cue::kHeadingVerb) + 1;

/// Cues of phrases and parts of words, looked for in names and titles.
enum class TextCue : std::uint8_t {
  /// a preposition of several words, named as one by frames (in_the_presence_of): "ahead of the visit"
  kCompoundPreposition,
  /// in the name of an official body, whatever else the name has (where a word begins): "National Bank of Peru"
  kOfficialBody,
  /// in the name of a body of learning, business or the press: its people are affiliated, whatever their post (where
  /// a word begins): "Lima University"
  kPrivateBody,
  /// in the name of a body that has its seat in the city behind "in" (anywhere): "the Embassy of Peru in Oslo"
  kSeatedBody,
  /// in the name of a body that is no part of the one named in it (anywhere): "Friends of the Assembly"
  kDetachedBody,
  /// in the name of the only party of a state: "the Party" (anywhere): "Communist Party of Cuba"
  kStateParty,
  /// the end of a word for a field of study: in a list it belongs to the name: "Institute of Physics and Seismology"
  kFieldOfStudy,
  /// the end of an unlisted word for what somebody is, before a listed name: "Immunologist Kari Solberg"
  kCallingEnding,
  /// the end of a word with a capital city: the city is meant: "Oslo-based"
  kPlaceEnding,
  /// behind a name: the named one only hosts, and takes no part (anywhere): "a Qatari-hosted meeting"
  kHostEnding,
  /// the legal form of a company (whole, capitals and all): "Anna Larsen Ltd."
  kLegalForm,
  /// opens the name of a ship (whole, capitals and all): "USS Anna Larsen"
  kShipPrefix,
  /// ends the name of a person (whole, capitals and all): "Ilva Brenner Jr."
  kGenerationalSuffix,
  /// before an apostrophe and a capital: part of a name (whole): "d'Aubigny"
  kElidedArticle,
  /// behind a verb of appointing it names no office (whole): "took up the post"
  kEmptyOffice,
  /// in a title that is of a place, where nothing is known of what it is of (anywhere): "mayor of Los Andes"
  kAreaTitle,
  /// in a title whose "of" is no field (anywhere): "secretary of state"
  kWholeTitle,
  /// in a title of a member that is a post nevertheless (where a word begins): "permanent member"
  kOrganPost,
  /// in a title that is of the whole party, whichever organ the text names (where a word begins): "general secretary
  /// of the Central Committee"
  kPartyPost,
  /// in a title that is of the party of the context, where nothing is said of what it is of (where a word begins):
  /// "party secretary Roe"
  kPartySecretary,
  /// in a membership that is of the whole party, whichever organ the text names (where a word begins): "permanent
  /// member of the Politburo"
  kPartyMember,
};
inline constexpr std::size_t kTextCues = static_cast<std::size_t>(TextCue::kPartyMember) + 1;

/// The name in the pack: "staffing-word".
std::string_view to_string(Cue cue);
std::string_view to_string(TextCue cue);

/// The cues of one word.
class CueSet {
 public:
  void add(Cue cue) { bits_[place(cue) / 64] |= bit(cue); }
  [[nodiscard]] bool has(Cue cue) const { return (bits_[place(cue) / 64] & bit(cue)) != 0; }

 private:
  static constexpr std::size_t place(Cue cue) { return static_cast<std::size_t>(cue); }
  static constexpr std::uint64_t bit(Cue cue) { return std::uint64_t{1} << (place(cue) % 64); }
  std::array<std::uint64_t, (kCues + 63) / 64> bits_{};
};

/// What lexicon/cues.tsv says.
struct CueLists {
  std::unordered_map<WordHash, CueSet> words;
  std::array<std::vector<std::string>, kTextCues> texts;  ///< folded, but for cues that are compared as written
};

/// Reads lexicon/cues.tsv of the pack. A cue that is unknown, given twice or missing, a word listed twice and several
/// words where one is asked for are reported with file, line and column, and left out.
CueLists read_cues(const Pack& pack, Diagnostics& diagnostics);

/// Whether the text is one of the list, holds one anywhere, ends in one, or has one where a word of it begins.
[[nodiscard]] bool is_one_of(std::string_view text, const std::vector<std::string>& list);
[[nodiscard]] bool contains_one_of(std::string_view text, const std::vector<std::string>& list);
[[nodiscard]] bool ends_in_one_of(std::string_view text, const std::vector<std::string>& list);
[[nodiscard]] bool word_begins_with_one_of(std::string_view text, const std::vector<std::string>& list);

}  // namespace bilat
