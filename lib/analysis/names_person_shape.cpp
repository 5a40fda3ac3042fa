// SPDX-License-Identifier: Apache-2.0
// What a person's name looks like: which words may stand in it, where it ends, and whether a run of capitals without a
// title is one.
#include "lib/analysis/names_finder.h"

namespace bilat {
namespace {

/// Characters of UTF-8 but full stops.
std::size_t letters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return c != '.' && (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

/// Particles of names that hardly join the words of other things: not "de" and "la".
bool is_of_persons(WordHash particle) {
  return particle == "dos"_w || particle == "das"_w || particle == "von"_w || particle == "van"_w ||
         particle == "bin"_w;
}

bool roman_numeral(std::string_view text) {
  for (const std::string_view numeral :
       {"II",   "III", "IV", "V",   "VI",   "VII",   "VIII", "IX", "X",   "XI",   "XII",
        "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX",  "XX", "XXI", "XXII", "XXIII"}) {
    if (text == numeral) return true;
  }
  return false;
}

}  // namespace

// "Fifteen-year-old", "Rahman-led", "Chancellor-candidate": a word that ends in a small English one is a description.
// Two-part given names ("Ki-moon", "Il-sung") have short second parts, so short ones are a closed list.
bool NameFinder::description(std::uint32_t i) const {
  if (!token(i).has(kHasHyphen)) return false;
  const auto text = document_.text_of(token(i));
  const auto last = text.substr(text.rfind('-') + 1);
  if (last.empty() || last[0] < 'a' || last[0] > 'z') return false;
  const auto hash = hash_word(last);
  if (lexicon_.is(hash, Cue::kDescriptionEnding)) return true;
  return last.size() >= 5 && (words_.common(hash) || lexicon_.find(hash).can_be(kVerbParticiple)) &&
         !words_.given_name(hash) && !words_.family_name(hash);
}

bool NameFinder::lone_initial(std::uint32_t i) const {
  return token(i).has(kAbbreviation) && token(i).capitalised() && letters(document_.text_of(token(i))) == 1;
}

/// "M.", "M.K."
bool NameFinder::initials_only(std::uint32_t i) const {
  if (lone_initial(i)) return true;
  const auto text = document_.text_of(token(i));
  return token(i).has(kAbbreviation) && token(i).has(kAllCaps) && letters(text) <= 3 &&
         std::count(text.begin(), text.end(), '.') >= 2;
}

bool NameFinder::vessel_prefix(std::uint32_t i) const {
  return is_one_of(document_.text_of(token(i)), lexicon_.texts(TextCue::kShipPrefix));
}

bool NameFinder::regnal_numeral(std::uint32_t i) const { return roman_numeral(document_.text_of(token(i))); }

bool NameFinder::borrowed(std::uint32_t i) const {
  if (!capital(i) || cover_[i] == kNoName || token(i).has(kAllCaps) || token(i).has(kHasHyphen)) return false;
  const auto& name = names_[cover_[i]];
  if (name.tokens.size() != 1 || !name.entry || name.use == NameUse::kAcronym) return false;
  if (name.type == EntityType::kPlace && name.use != NameUse::kDemonym) return true;
  if (name.type == EntityType::kPerson || name.type == EntityType::kParty) return false;
  return words_.family_name(word(i));  // "Ilir Meta", "Michael Jordan", "Bill English"
}

// "President Lagos": the title stands in full before a word that is a family name, too.
bool NameFinder::named_by_title(std::uint32_t i, std::uint32_t end) const {
  if (i > 0 && honorific_[i - 1] != 0 && borrowed(i)) {  // "Sheikh Sabah al-Ahmad", but no "Mr French"
    return (i + 1 < end && (usable(i + 1, false) || joined_article(i + 1))) || words_.family_name(word(i));
  }
  const auto found = title_by_end_.find(i);
  if (found == title_by_end_.end() || !borrowed(i)) return false;
  const auto& phrase = titles_[found->second];
  if (!phrase.word->before || phrase.plural || phrase.lower || phrase.indefinite) return false;
  if (i + 1 < end && usable(i + 1, false)) return true;  // "CEO Bradford Brown"
  const auto& kind = phrase.word->kind;
  const bool rank = kind == "state" || kind == "royal" || kind == "military" || kind == "party";
  return rank && names_[cover_[i]].use != NameUse::kDemonym &&
         (words_.family_name(word(i)) || words_.given_name(word(i)));
}

// Words and marks around a run that say that it is a club, a ship, the title of a work or the credit of a picture.
bool NameFinder::no_person_beside(TokenRange run, std::uint32_t begin, std::uint32_t end) const {
  const auto legal_form = [&](std::uint32_t i) {
    return is_one_of(document_.text_of(token(i)), lexicon_.texts(TextCue::kLegalForm));
  };
  const bool club = run.end < end && token(run.end).has(kSpaceBefore) && is(run.end, Cue::kClubSuffix);
  const auto mark_before = [&](std::string_view text) { return run.begin > begin && mark(run.begin - 1, end, text); };
  const bool work = (mark_before("\"") && mark(run.end, end, "\"")) || (mark_before("“") && mark(run.end, end, "”")) ||
                    (mark_before("‘") && mark(run.end, end, "’")) ||
                    (mark_before("*") && !token(run.begin).has(kSpaceBefore));
  const bool credit = mark_before(":") && run.begin > begin + 1 && is(run.begin - 2, Cue::kPictureCredit);
  const bool vessel = run.begin > begin && vessel_prefix(run.begin - 1);
  const bool company = legal_form(run.end - 1) || (run.end < end && legal_form(run.end));
  // "law firm Sidmouth Austin", "the tanker Anna Larsen"
  const bool kind = run.begin > begin && !token(run.begin - 1).capitalised() && is(run.begin - 1, Cue::kNamedThing);
  const bool storm = is(run.begin, end, Cue::kStorm);
  return club || work || credit || vessel || storm || company || kind;
}

// Of the given name only: the first word, or the second behind a family name that comes first.
NameGender NameFinder::gender_of(TokenRange name) const {
  auto given = name.begin;
  if (name.size() > 1 && words_.family_first(word(given))) ++given;
  while (given + 1 < name.end && lone_initial(given)) ++given;
  if (name.size() == 1 && words_.family_name(word(given))) return NameGender::kUnknown;
  return words_.given_name(word(given)).value_or(NameGender::kUnknown);
}

/// "Clara Richter", "Mr Solana", "President Ahmadi": a family name by what stands before it, though the word is also
/// listed as no name.
bool NameFinder::surname_here(std::uint32_t i) const {
  if (i == 0 || !words_.family_name(word(i)) || everyday(i)) return false;
  const auto before = i - 1;
  const bool given = capital(before) && cover_[before] == kNoName && words_.given_name(word(before)) &&
                     !words_.not_name(document_, before, i);
  const auto title = title_by_end_.find(i);
  const bool titled = title != title_by_end_.end() && titles_[title->second].word->before &&
                      !titles_[title->second].lower && !titles_[title->second].plural;
  return given || honorific_[before] != 0 || titled;
}

bool NameFinder::usable(std::uint32_t i, bool first) const {
  if (!capital(i) || !free(i) || title_case(i) || honorific_[i] != 0 || token(i).has(kHasDigit) || description(i))
    return false;
  if (is_one_of(document_.text_of(token(i)), lexicon_.texts(TextCue::kLegalForm))) return false;  // "Ltd."
  if (is(i, Cue::kClubSuffix) || vessel_prefix(i) || is(i, size(), "the"_w)) return false;
  if (!first && regnal_numeral(i)) return true;
  if (lone_initial(i)) return !first || (i + 1 < size() && (lone_initial(i + 1) || usable(i + 1, false)));
  const auto& info = lexicon_.find(word(i));
  if (first && info.can_be(kMonth) && words_.given_name(word(i)) && i + 1 < size() && free(i + 1) &&
      !title_case(i + 1) && !function_word(i + 1) &&
      (capital(i + 1) ? !everyday(i + 1) : words_.particle(word(i + 1)))) {
    return true;  // "Jan Kowalczyk", "Jan van der Berg"
  }
  if (info.can_be(kMonth | kWeekday)) {  // "Theresa May"
    return !first && i > 0 && words_.given_name(word(i - 1)) && words_.family_name(word(i)) &&
           !(i + 1 < size() && token(i + 1).kind == TokenKind::kNumber);
  }
  const bool spelt = !first && words_.given_name(word(i - 1)) && i + 2 < size() && !token(i + 1).has(kSpaceBefore) &&
                     (mark(i + 1, size(), "'") || mark(i + 1, size(), "’")) && capital(i + 2);  // "Mohammed Shia' Al"
  const bool also_given = !first && words_.given_name(word(i)) && capital(i - 1) && !everyday(i - 1) &&
                          !words_.not_name(document_, i - 1, i) && cover_[i - 1] == kNoName;  // "Zakir Islam"
  if (words_.not_name(document_, i, i + 1) && !spelt && !also_given && !surname_here(i)) return false;
  if (token(i).has(kAllCaps) && token(i).end - token(i).begin == 2 && first && !token(i).has(kAbbreviation)) {
    // Initials without stops ("JD Vance") only before a family name, and not what two letters usually are.
    if (is(i, Cue::kCapitalPair)) return false;
    if (i + 1 >= size() || !capital(i + 1)) return false;
    return words_.family_name(word(i + 1)) ||
           (free(i + 1) && !everyday(i + 1) && befalls_person({i, i + 2}, i, size()));
  }
  if (token(i).has(kAllCaps) && token(i).end - token(i).begin > 2 && !token(i).has(kAbbreviation)) {
    return !first && !everyday(i) &&
           document_.text_of(token(i)).size() > 3;  // "MACRON" only behind a name; "Emmanuel MACRON"
  }
  if (info.can_be(kFunctionWord)) return !sentence_start(i) && first;  // "To Lam" in mid-sentence
  return true;
}

/// "al-Assad", "ul-Haq", "d'Aubigny": a small article joined to a capitalised name.
bool NameFinder::joined_article(std::uint32_t i) const {
  if (token(i).kind != TokenKind::kWord || token(i).capitalised() || description(i)) return false;
  const auto text = document_.text_of(token(i));
  const auto capital_at = [&](std::size_t at) {
    return at < text.size() && ((text[at] >= 'A' && text[at] <= 'Z') || static_cast<unsigned char>(text[at]) >= 0x80);
  };
  for (const std::string_view mark : {"'", "’"}) {
    const auto article = text.substr(0, text.find(mark));
    if (article.size() < text.size() && capital_at(article.size() + mark.size()) &&
        is_one_of(article, lexicon_.texts(TextCue::kElidedArticle))) {
      return true;
    }
  }
  const auto inner = text.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
  if (inner >= 2 && inner <= 3 && words_.particle(hash_word(text.substr(0, inner)))) return true;  // "kaMahlangu"
  const auto hyphen = text.find('-');
  return token(i).has(kHasHyphen) && hyphen <= 4 && capital_at(hyphen + 1) &&
         words_.particle(hash_word(text.substr(0, hyphen)));
}

/// "Lena Ostrova [is elected]", "[appoints] Lena Ostrova", "the Lena Ostrova [government]": what befalls persons only.
bool NameFinder::befalls_person(TokenRange run, std::uint32_t begin, std::uint32_t end) const {
  auto at = run.end;
  if (is(at, end, Cue::kLifeEvent)) return true;
  if (run.begin > begin && is(run.begin - 1, Cue::kDoneToPerson)) return true;
  if (run.begin > begin + 1 && is(run.begin - 1, end, "as"_w) && is(run.begin - 2, end, "identified"_w)) return true;
  if (at >= end || !lexicon_.find(word(at)).can_be(kAuxiliary)) return false;
  for (++at; at < end && (lexicon_.find(word(at)).can_be(kAuxiliary | kAdverb)); ++at) {
  }
  return is(at, end, Cue::kBefallsPerson);
}

/// Whether a name that begins at i and reaches `end` begins with the family name: "Tran Van", "Le Thi".
bool NameFinder::family_comes_first(std::uint32_t i, std::uint32_t end) const {
  if (!words_.particle(word(i))) return words_.family_first(word(i));
  return end > i + 1 && words_.family_first(word(i + 1)) && !words_.particle(word(i + 1));
}

/// "Le Thi [An]", "Tran Van [Do]": an English small word written large behind a family name that comes first.
bool NameFinder::small_word_of_name(std::uint32_t begin, std::uint32_t i) const {
  const bool small = function_word(i) || lexicon_.find(word(i)).can_be(kAuxiliary) || words_.particle(word(i));
  return small && capital(i) && family_comes_first(begin, i);
}

/// "LaRue", "DeShawn": a particle and a capital in one word.
bool NameFinder::joined_particle(std::uint32_t i) const {
  const auto text = document_.text_of(token(i));
  const auto inner = text.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 1);
  return inner >= 2 && inner <= 3 && inner + 2 < text.size() && words_.particle(hash_word(text.substr(0, inner)));
}

/// "DeShawn", not "LaLiga": behind the particle stands a given name.
bool NameFinder::joined_given_name(std::uint32_t i) const {
  if (!joined_particle(i)) return false;
  const auto text = document_.text_of(token(i));
  return words_.given_name(hash_word(text.substr(text.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 1)))).has_value();
}

/// 'Luis "Toto" Caputi': the token of "Caputi", or `at` when no nickname stands there.
std::uint32_t NameFinder::behind_nickname(std::uint32_t at, std::uint32_t end) const {
  const bool quoted = (mark(at, end, "\"") && mark(at + 2, end, "\"")) ||
                      (mark(at, end, "“") && mark(at + 2, end, "”")) ||
                      (mark(at, end, "‘") && mark(at + 2, end, "’")) || (mark(at, end, "'") && mark(at + 2, end, "'"));
  if (!quoted || at + 3 >= end || !capital(at + 1) || token(at + 1).has(kSpaceBefore)) return at;
  return token(at + 3).has(kSpaceBefore) && (usable(at + 3, false) || borrowed(at + 3)) ? at + 3 : at;
}

/// "van 't Hoff": the token behind the small t, or `at` when none stands there.
std::uint32_t NameFinder::behind_apostrophe_t(std::uint32_t at, std::uint32_t end) const {
  if (is(at, end, "'t"_w)) return at + 1;
  return (mark(at, end, "'") || mark(at, end, "’") || mark(at, end, "‘")) && is(at + 1, end, "t"_w) ? at + 2 : at;
}

std::uint32_t NameFinder::run_end(std::uint32_t i, std::uint32_t end) const {
  auto at = i + 1;
  auto last = at;
  while (at < end && at < i + kMaxPersonTokens) {
    const bool title_next = capital(at) && free(at) && words_.title(document_, at, end) &&
                            words_.title(document_, at, end).value->before && !words_.given_name(word(at)) &&
                            !words_.family_name(word(at)) && title_case(at);
    if (title_next) break;
    const bool small_word = last == at && capital(at) && free(at) && !token(at).has(kAllCaps) &&
                            small_word_of_name(i, at) && !lexicon_.find(word(at)).can_be(kMonth | kWeekday);
    if (usable(at, false) || small_word) {
      last = ++at;
      continue;
    }
    if (const auto behind = last == at ? behind_nickname(at, end) : at; behind != at) {
      last = at = behind;
      continue;
    }
    // A place's name in a person's: "Francisca Undurraga Lyon", "Ernesto Ponce de Leon".
    const bool behind_particle = words_.particle(word(at - 1)) && last + 2 >= at &&
                                 (words_.given_name(word(i)) || (words_.family_name(word(at)) && !everyday(i) &&
                                                                 cover_[i] == kNoName && is_of_persons(word(at - 1))));
    const bool joined = last == at || behind_particle;
    if (joined && borrowed(at) && !mark(at - 1, end, ",")) {
      const bool people = names_[cover_[at]].use == NameUse::kDemonym;  // "Bill English", but "... Smith French police"
      if (people && !(words_.given_name(word(at - 1)) && at == i + 1 && !(at + 1 < end && capital(at + 1)))) break;
      last = ++at;
      continue;
    }
    // A stop that the initial does not carry: "A. M. van der Vaart".
    if (last == at && mark(at, end, ".") && !token(at).has(kSpaceBefore) &&
        token(at - 1).end - token(at - 1).begin == 1 && at + 1 < end && !token(at + 1).capitalised() &&
        words_.particle(word(at + 1))) {
      ++at;
      continue;
    }
    // "Mohammed Shia' Al Sudani"
    if (last == at && at + 1 < end && !token(at).has(kSpaceBefore) && token(at + 1).has(kSpaceBefore) &&
        (mark(at, end, "'") || mark(at, end, "’") || mark(at, end, "‘")) &&
        !document_.text_of(token(at - 1)).ends_with("s") && usable(at + 1, false)) {
      last = at = at + 2;
      continue;
    }
    if (last == at && is(at, end, "in"_w) && words_.given_name(word(i))) {  // "Willem in 't Veld"
      const auto behind = behind_apostrophe_t(at + 1, end);
      if (behind != at + 1 && behind < end && usable(behind, false)) {
        at = behind;
        continue;
      }
    }
    if (last == at && honorific_[at] != 0 && capital(at)) {  // "bin Haji Hasan"
      last = ++at;
      continue;
    }
    if (token(at).kind == TokenKind::kWord && !token(at).capitalised() && words_.particle(word(at)) && last + 2 >= at) {
      auto next = behind_apostrophe_t(at + 1, end);
      while (next < end && next < at + 3 && !token(next).capitalised() && words_.particle(word(next))) ++next;
      if (next < end && (usable(next, false) || borrowed(next)) && !possessive(next, end)) {
        at = next;
        continue;
      }
    }
    if (last == at && joined_article(at)) {  // "al-Assad"
      last = ++at;
      continue;
    }
    // Particles written large inside a name: "Thibault de La Rochebrune", "Osama Bin Laden".
    if (last == at && capital(at) && free(at) && words_.particle(word(at)) && at + 1 < end && usable(at + 1, false)) {
      last = ++at;
      continue;
    }
    break;
  }
  return last;
}

/// "the judge swears in [A]"
bool NameFinder::sworn_in(std::uint32_t i, std::uint32_t begin) const {
  return i >= begin + 2 && is(i - 1, size(), "in"_w) && is(i - 2, Cue::kSwearing);
}

bool NameFinder::after_place_word(std::uint32_t i, std::uint32_t begin) const {
  return i > begin && (is(i - 1, size(), "in"_w) || is(i - 1, size(), "at"_w) || is(i - 1, size(), "near"_w) ||
                       is(i - 1, size(), "from"_w) || is(i - 1, size(), "outside"_w));
}

/// How often the whole run stands in the text, as far as its first word tells.
std::uint32_t NameFinder::run_occurrences(TokenRange run) const {
  const auto first = occurrences_.find(word(run.begin));
  return first == occurrences_.end() ? 0 : first->second;
}

// "A, secretary of", "the envoy, A," "two of his generals, A": the words beside the run say that it is a person.
bool NameFinder::beside_title(TokenRange run, std::uint32_t begin, std::uint32_t end) const {
  if (mark(run.end, end, ",")) {
    auto after = run.end + 1;
    for (int step = 0; step < 3 && after < end && !title_by_begin_.contains(after); ++step) {
      if (!lexicon_.find(word(after)).can_be(kAdverb) && !is(after, end, "then"_w) && !is(after, end, "now"_w) &&
          !is(after, end, "himself"_w) && !is(after, end, "herself"_w) && !is(after, end, "once"_w)) {
        break;
      }
      ++after;
    }
    if (const auto found = title_by_begin_.find(after); found != title_by_begin_.end()) {
      const auto& phrase = titles_[found->second];
      const bool stated =
          !phrase.plural && (phrase.lower || phrase.definite || phrase.indefinite || !phrase.of.empty());
      if (stated &&
          !(phrase.tokens.end < end && capital(phrase.tokens.end) && !phrase.lower && free(phrase.tokens.end)))
        return true;
    }
    if (is(run.end + 1, end, "who"_w)) return true;
  }
  if (run.begin > begin + 1 && (mark(run.begin - 1, end, ",") || is(run.begin - 1, end, "and"_w))) {
    const auto found = title_by_end_.find(run.begin - 1);
    if (found == title_by_end_.end()) return false;
    const auto& phrase = titles_[found->second];
    const bool closed = run.end >= end || mark(run.end, end, ",") || mark(run.end, end, ".") ||
                        (phrase.plural && is(run.end, end, "and"_w));
    const bool stated = phrase.owner != TitleOwner::kNone || phrase.definite || phrase.indefinite || !phrase.of.empty();
    return closed && mark(run.begin - 1, end, ",") && (stated || phrase.plural);
  }
  return false;
}

/// "A, 38, said", "A (38)": a number of years behind the name.
bool NameFinder::aged(std::uint32_t at, std::uint32_t end) const {
  const bool comma = mark(at, end, ",");
  if (!(comma || mark(at, end, "(")) || at + 2 >= end || token(at + 1).kind != TokenKind::kNumber) return false;
  const auto number = document_.text_of(token(at + 1));
  if (number.size() != 2 || number.find_first_not_of("0123456789") != std::string_view::npos) return false;
  return comma ? mark(at + 2, end, ",") : mark(at + 2, end, ")");
}

bool NameFinder::person_like(TokenRange run, std::uint32_t sentence_begin, std::uint32_t sentence_end) const {
  std::uint32_t given = 0, family = 0, unknown = 0, plain = 0, size = 0, listed_parts = 0;
  for (auto i = run.begin; i < run.end; ++i) {
    const bool small_word = i > run.begin && small_word_of_name(run.begin, i);
    const bool particle = words_.particle(word(i)) && !small_word;
    if (i != run.begin && (particle || token(i).kind != TokenKind::kWord || is(i, run.end, "t"_w))) continue;
    ++size;
    if (words_.organisation_head(word(i)) != nullptr && !words_.family_name(word(i)) && !words_.given_name(word(i)) &&
        i > run.begin &&
        !(i + 1 == run.end && size == 2 && run.begin > sentence_begin &&
          beside_title(run, sentence_begin, sentence_end))) {
      return false;
    }
    const bool initial = initials_only(i) || letters(document_.text_of(token(i))) <= 2;
    if (words_.given_name(word(i)) || words_.family_name(word(i)) || joined_particle(i)) ++listed_parts;
    if (words_.given_name(word(i))) ++given;
    if (words_.family_name(word(i))) ++family;
    if (everyday(i) && !small_word) ++plain;
    if (!(everyday(i) && !small_word) && cover_[i] == kNoName && !initial) ++unknown;
  }
  if (size < 2) {
    // "Indonesia's envoy in Wellington, Sukarsono, who": one name alone needs the title before it and a comma after.
    const bool before =
        run.begin > sentence_begin && mark(run.begin - 1, sentence_end, ",") && !sentence_start(run.begin);
    return unknown == 1 && before && run.end < sentence_end && beside_title(run, sentence_begin, sentence_end) &&
           title_by_end_.contains(run.begin - 1);
  }
  const bool the = run.begin > sentence_begin && is(run.begin - 1, sentence_end, "the"_w);
  const bool first_given = words_.given_name(word(run.begin)).has_value();
  const bool spoken = is(run.end, sentence_end, Cue::kSpeechBesideName) ||
                      (run.begin > sentence_begin && is(run.begin - 1, Cue::kSpeechBesideName));
  const bool ruled =
      the && first_given && is(run.end, sentence_end, Cue::kNamedGovernment);  // "the Lena Ostrova government"
  if ((the && !ruled) || no_person_beside(run, sentence_begin, sentence_end)) return false;
  if (plain < size && beside_title(run, sentence_begin, sentence_end)) return true;
  // "San Rafael", "Jefferson Parish", "Humberto Intermediate", "in Arroyo Grande"
  const auto last = run.end - 1;
  const bool last_named =
      words_.family_name(word(last)) || words_.given_name(word(last)) || small_word_of_name(run.begin, last);
  const bool saint = is(run.begin, Cue::kPlaceOpener);
  const bool geographic = saint || words_.place_head(word(last)) != nullptr || (everyday(last) && !last_named);
  const bool in_place = run.begin > sentence_begin &&
                        (is(run.begin - 1, sentence_end, "in"_w) || is(run.begin - 1, sentence_end, "at"_w) ||
                         is(run.begin - 1, sentence_end, "near"_w)) &&
                        !sworn_in(run.begin, sentence_begin);
  if (!spoken && ((geographic && !last_named) || (saint && size == 2) || in_place)) return false;
  if (saint && in_place) return false;
  if (run.size() == 2 && is(run.begin, Cue::kForeignArticle)) return false;  // "La Silla"
  const auto ending = document_.text_of(token(last));
  if (plain < size && is_one_of(ending, lexicon_.texts(TextCue::kGenerationalSuffix))) return true;
  const bool initial_first = initials_only(run.begin) && (plain == 0 || (!sentence_start(run.begin) && family > 0));
  if (initial_first && unknown + family + given >= 1) return true;                      // "M. Karunakaran"
  if (plain == 0 && listed_parts == size && joined_given_name(run.begin)) return true;  // "DeShawn LaRue"
  if (plain == 0 && unknown >= 1 && size <= 5 && aged(run.end, sentence_end)) return true;
  if (plain == 0 && unknown >= 1 && size <= 4 && befalls_person(run, sentence_begin, sentence_end)) return true;
  if (plain == size && !first_given && !spoken) return false;  // "a Green Line train"
  if (first_given && (family > 0 || unknown > 0) && (plain < size || family > 0)) return true;
  if (given > 0 && unknown > 0 && plain == 0) return true;
  if (family > 0 && unknown > 0 && plain == 0) return true;
  if (words_.family_name(word(run.begin)) && given > 0) return true;
  if (unknown >= 1 && spoken && (given + family > 0 || plain == 0)) return true;
  if (given + family > 0 && plain == 0) return !after_place_word(run.begin, sentence_begin) || first_given;
  const bool listed = run.begin > sentence_begin + 1 &&
                      (is(run.begin - 1, sentence_end, "and"_w) || mark(run.begin - 1, sentence_end, ",")) &&
                      name_ending(run.begin - 1, sentence_begin) != kNoName &&
                      names_[name_ending(run.begin - 1, sentence_begin)].type == EntityType::kPerson;
  if (listed && plain == 0 && unknown >= 2) return true;
  // Nobody that the lists know: the name must come back by its last part.
  const auto often = occurrences_.find(word(run.end - 1));
  return plain == 0 && unknown >= 2 && size <= 4 && often != occurrences_.end() && often->second >= 2 &&
         !after_place_word(run.begin, sentence_begin) && often->second > run_occurrences(run);
}

}  // namespace bilat
