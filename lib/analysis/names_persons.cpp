// SPDX-License-Identifier: Apache-2.0
// Persons: runs of capitals with a title, with listed given or family names, or of words that are no English; and what
// is known from one place of the article holds in all others (sentence starts, headlines, short forms).
#include <algorithm>

#include "lib/analysis/names_finder.h"

namespace bilat {
namespace {

bool roman(std::string_view text) { return text.find_first_not_of("IVX") == std::string_view::npos; }

bool speech_verb(WordHash word) {
  return word == "said"_w || word == "says"_w || word == "told"_w || word == "added"_w || word == "added"_w ||
         word == "stressed"_w || word == "noted"_w || word == "warned"_w || word == "insisted"_w || word == "wrote"_w ||
         word == "asked"_w || word == "who"_w || word == "whose"_w || word == "tweeted"_w || word == "argued"_w ||
         word == "announced"_w || word == "claimed"_w || word == "stated"_w || word == "observed"_w ||
         word == "explained"_w;
}

}  // namespace

bool NameFinder::usable(std::uint32_t i, bool first) const {
  if (!capital(i) || !free(i) || title_case(i) || honorific_[i] != 0) return false;
  const auto& info = lexicon_.find(word(i));
  if (first && info.can_be(kMonth) && words_.given_name(word(i)) && i + 1 < size() && capital(i + 1) && free(i + 1) &&
      !everyday(i + 1) && !title_case(i + 1)) {
    return true;  // "Jan Kowalczyk"
  }
  if (info.can_be(kMonth | kWeekday)) {  // "Theresa May"
    return !first && i > 0 && words_.given_name(word(i - 1)) && words_.family_name(word(i)) &&
           !(i + 1 < size() && token(i + 1).kind == TokenKind::kNumber);
  }
  if (words_.not_name(document_, i, i + 1)) return false;
  if (token(i).has(kAllCaps) && token(i).end - token(i).begin == 2 && first && !token(i).has(kAbbreviation)) {
    // Initials without stops ("JD Vance") only before a family name, and not what two letters usually are.
    for (const auto w : {"uc"_w, "mv"_w, "ms"_w, "ss"_w, "pm"_w, "mp"_w, "qc"_w, "kc"_w, "us"_w, "uk"_w, "eu"_w, "un"_w,
                         "tv"_w, "ai"_w}) {
      if (word(i) == w) return false;
    }
    return i + 1 < size() && capital(i + 1) && words_.family_name(word(i + 1));
  }
  if (token(i).has(kAllCaps) && token(i).end - token(i).begin > 2 && !token(i).has(kAbbreviation)) {
    return !first && !everyday(i) &&
           document_.text_of(token(i)).size() > 3;  // "MACRON" only behind a name; "Emmanuel MACRON"
  }
  if (info.can_be(kFunctionWord)) return !sentence_start(i) && first;  // "To Lam" in mid-sentence
  return true;
}

/// "al-Assad", "ul-Haq": a small article joined to a capitalised name.
bool NameFinder::arabic_article(std::uint32_t i) const {
  if (!token(i).has(kHasHyphen) || token(i).capitalised()) return false;
  const auto text = document_.text_of(token(i));
  const auto hyphen = text.find('-');
  if (hyphen > 4 || hyphen + 1 >= text.size()) return false;
  const auto next = text[hyphen + 1];
  return ((next >= 'A' && next <= 'Z') || static_cast<unsigned char>(next) >= 0x80) &&
         words_.particle(hash_word(text.substr(0, hyphen)));
}

std::uint32_t NameFinder::run_end(std::uint32_t i, std::uint32_t end) const {
  auto at = i + 1;
  auto last = at;
  while (at < end && at < i + kMaxPersonTokens) {
    const bool title_next = capital(at) && free(at) && words_.title(document_, at, end) &&
                            words_.title(document_, at, end).value->before && !words_.given_name(word(at)) &&
                            !words_.family_name(word(at)) && title_case(at);
    if (title_next) break;
    if (usable(at, false)) {
      last = ++at;
      continue;
    }
    // A place's name in a person's: "Francisca Undurraga Lyon".
    if (capital(at) && cover_[at] != kNoName && last == at && names_[cover_[at]].tokens.size() == 1 &&
        names_[cover_[at]].use != NameUse::kDemonym && names_[cover_[at]].use != NameUse::kAcronym &&
        names_[cover_[at]].entry && names_[cover_[at]].type != EntityType::kOrganization &&
        names_[cover_[at]].type != EntityType::kParty && names_[cover_[at]].type != EntityType::kPerson &&
        !mark(at - 1, end, ",")) {
      last = ++at;
      continue;
    }
    if (last == at && honorific_[at] != 0 && capital(at)) {  // "bin Haji Hasan"
      last = ++at;
      continue;
    }
    if (token(at).kind == TokenKind::kWord && !token(at).capitalised() && words_.particle(word(at)) && last + 2 >= at) {
      auto next = at + 1;
      while (next < end && next < at + 3 && !token(next).capitalised() && words_.particle(word(next))) ++next;
      if (next < end && usable(next, false) && !possessive(next, end)) {
        at = next;
        continue;
      }
    }
    if (last == at && arabic_article(at)) {  // "al-Assad"
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
      const bool stated = phrase.lower || phrase.definite || phrase.indefinite || !phrase.of.empty();
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

bool NameFinder::person_like(TokenRange run, std::uint32_t sentence_begin, std::uint32_t sentence_end) const {
  std::uint32_t given = 0, family = 0, unknown = 0, plain = 0, size = 0;
  for (auto i = run.begin; i < run.end; ++i) {
    if (words_.particle(word(i)) && i != run.begin) continue;
    ++size;
    if (words_.organisation_head(word(i)) != nullptr && !words_.family_name(word(i)) && !words_.given_name(word(i)) &&
        i > run.begin &&
        !(i + 1 == run.end && size == 2 && run.begin > sentence_begin &&
          beside_title(run, sentence_begin, sentence_end))) {
      return false;
    }
    const bool initial = token(i).end - token(i).begin <= 2 && !token(i).has(kNonAscii);
    if (words_.given_name(word(i))) ++given;
    if (words_.family_name(word(i))) ++family;
    if (everyday(i)) ++plain;
    if (!everyday(i) && cover_[i] == kNoName && !initial) ++unknown;
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
  const bool spoken = (run.end < sentence_end && speech_verb(word(run.end))) ||
                      (run.begin > sentence_begin && speech_verb(word(run.begin - 1)));
  if (the) return false;
  if (plain < size && beside_title(run, sentence_begin, sentence_end)) return true;
  // "San Rafael", "Jefferson Parish", "Humberto Intermediate", "in Arroyo Grande"
  const auto last = run.end - 1;
  const bool last_named = words_.family_name(word(last)) || words_.given_name(word(last));
  const auto opening = word(run.begin);
  const bool saint = opening == "san"_w || opening == "santa"_w || opening == "santo"_w || opening == "sao"_w ||
                     opening == "st"_w || opening == "port"_w || opening == "fort"_w || opening == "punta"_w ||
                     opening == "quai"_w;
  const bool geographic = saint || words_.place_head(word(last)) != nullptr || (everyday(last) && !last_named);
  const bool in_place = run.begin > sentence_begin &&
                        (is(run.begin - 1, sentence_end, "in"_w) || is(run.begin - 1, sentence_end, "at"_w) ||
                         is(run.begin - 1, sentence_end, "near"_w));
  if (!spoken && ((geographic && !last_named) || (saint && size == 2) || in_place)) return false;
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

void NameFinder::learn_person(NameIndex index) {
  const auto& name = names_[index];
  std::vector<WordHash> parts;
  for (auto i = name.tokens.begin; i < name.tokens.end; ++i) {
    parts.push_back(word(i));
    if (!words_.particle(word(i)) && !function_word(i)) person_parts_.insert(word(i));
  }
  if (parts.empty()) return;
  auto& known = person_names_[parts.front()];
  if (std::find(known.begin(), known.end(), parts) == known.end() && known.size() < 64) known.push_back(parts);
}

NameIndex NameFinder::add_person(TokenRange tokens, const char* cue) {
  for (auto i = tokens.begin; i < tokens.end; ++i) {
    if (cover_[i] != kNoName) drop(cover_[i]);
  }
  Name name;
  name.tokens = tokens;
  name.type = EntityType::kPerson;
  name.cue = cue;
  for (auto i = tokens.begin; i < tokens.end && name.gender == NameGender::kUnknown; ++i) {
    if (const auto gender = words_.given_name(word(i))) name.gender = *gender;
  }
  return add_name(std::move(name));
}

TitlePhrase* NameFinder::title_ending(std::uint32_t end) {
  const auto found = title_by_end_.find(end);
  return found == title_by_end_.end() ? nullptr : &titles_[found->second];
}

TitlePhrase* NameFinder::title_beginning(std::uint32_t begin) {
  const auto found = title_by_begin_.find(begin);
  return found == title_by_begin_.end() ? nullptr : &titles_[found->second];
}

void NameFinder::find_persons() {
  const auto& sentences = document_.sentences();
  for (const auto& sentence : sentences) {
    for (auto i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const auto found = free(i) && !title_case(i) ? words_.honorific(document_, i, sentence.tokens.end)
                                                   : NameWords::Found<NameGender>{};
      if (!found || !capital(i)) {
        if (found && found.length == 1 && !capital(i) && is(i, sentence.tokens.end, "comrade"_w)) honorific_[i] = 1;
        continue;
      }
      auto after = i + found.length;
      while (after < sentence.tokens.end && words_.honorific(document_, after, sentence.tokens.end) && capital(after)) {
        after += words_.honorific(document_, after, sentence.tokens.end).length;
      }
      const bool named = after < sentence.tokens.end && (capital(after) || words_.particle(word(after)));
      const bool also_given = words_.given_name(word(i)) && !words_.common(word(i)) && found.length == 1;
      const bool inner = i > sentence.tokens.begin && free(i - 1) && honorific_[i - 1] == 0 &&
                         ((capital(i - 1) && !title_case(i - 1) && !function_word(i - 1) && !everyday(i - 1)) ||
                          (words_.particle(word(i - 1)) && !token(i - 1).capitalised() && !function_word(i - 1) &&
                           i > sentence.tokens.begin + 1 && capital(i - 2)));
      if (!named || also_given || inner || (token(i).end - token(i).begin == 1)) continue;
      for (auto k = i; k < i + found.length; ++k) honorific_[k] = 1;
    }
  }
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    if (styled_[s] != 0) continue;
    const auto range = sentences[s].tokens;
    for (auto i = range.begin; i < range.end;) {
      const auto skip = words_.not_name(document_, i, range.end);
      if (skip && capital(i) && free(i)) {
        for (auto k = i; k < i + skip.length; ++k) blocked_[k] = free(k) ? 1 : blocked_[k];
        i += skip.length;
        continue;
      }
      const bool given_place = capital(i) && cover_[i] != kNoName && names_[cover_[i]].tokens.size() == 1 &&
                               names_[cover_[i]].entry && names_[cover_[i]].use != NameUse::kDemonym &&
                               names_[cover_[i]].use != NameUse::kAcronym && i + 1 < range.end &&
                               usable(i + 1, false) && words_.given_name(word(i)) &&
                               !(i > range.begin && (is(i - 1, range.end, "in"_w) || is(i - 1, range.end, "from"_w)));
      const bool small_particle = !token(i).capitalised() && words_.particle(word(i)) && i + 1 < range.end &&
                                  i > range.begin && title_ending(i) != nullptr;
      if (!usable(i, true) && !given_place && !small_particle) {
        ++i;
        continue;
      }
      const auto* phrase = title_ending(i);
      const bool respected = i > range.begin && honorific_[i - 1] != 0;
      auto end = run_end(i, range.end);
      const bool ship =
          i > range.begin &&
          (is(i - 1, range.end, "mv"_w) || is(i - 1, range.end, "uss"_w) || is(i - 1, range.end, "hms"_w) ||
           is(i - 1, range.end, "ins"_w) || is(i - 1, range.end, "uc"_w)) &&
          token(i - 1).has(kAllCaps);
      if (ship) {
        i = end;
        continue;
      }
      const bool lone_function = function_word(i) && end == i + 1;
      if (lone_function && !(phrase != nullptr && phrase->word->before && capital(i) && false)) {
        ++i;
        continue;
      }
      // A sentence opener glued to the name ("Yesterday Macron ...") or a common word before it.
      auto begin = i;
      const bool opener = is(begin, end, "said"_w) && end - begin > 2 && words_.given_name(word(begin + 1));
      if (opener) ++begin;
      if (sentence_start(begin) && everyday(begin) && !words_.given_name(word(begin)) &&
          !words_.family_name(word(begin)) && !words_.particle(word(begin)) && phrase == nullptr) {
        ++begin;
      }
      // "Emeritus Dinualdo Gutierrez", "Violinist Brigit O'Regan": a common word before a listed name.
      while (end - begin > 2 && words_.common(word(begin)) && !words_.given_name(word(begin)) &&
             !words_.family_name(word(begin)) && words_.given_name(word(begin + 1))) {
        ++begin;
      }
      while (end - begin > 1 && token(end - 1).has(kAllCaps) && token(end - 1).end - token(end - 1).begin <= 3 &&
             !token(end - 1).has(kAbbreviation) && !roman(document_.text_of(token(end - 1)))) {
        --end;  // "Kama Melly QC"
      }
      while (end > begin + 1 && everyday(end - 1) && !words_.family_name(word(end - 1)) &&
             !words_.given_name(word(end - 1)) && words_.organisation_head(word(end - 1)) != nullptr &&
             !beside_title({begin, end}, range.begin, range.end)) {
        --end;
      }
      if (begin >= end) {
        i = end > i ? end : i + 1;
        continue;
      }
      const TokenRange run{begin, end};
      const bool titled =
          phrase != nullptr && phrase->word->before && !phrase->indefinite &&
          (!phrase->lower || phrase->word->kind != "generic" || end - begin > 1) &&
          !(end - begin == 1 && everyday(begin) && phrase->lower) && !(function_word(begin) && end - begin == 1) &&
          !(end - begin == 1 && everyday(begin) &&
            (words_.place_head(word(begin)) != nullptr || words_.organisation_head(word(begin)) != nullptr));
      if (titled || respected) {
        learn_person(add_person(run, titled ? "title" : "honorific"));
        i = end;
      } else if (person_like(run, range.begin, range.end)) {
        learn_person(add_person(run, "shape"));
        i = end;
      } else {
        // Keep the right end of the run for a shorter try: "German Boris Pistorius" is tried from each word.
        i = end - begin > 2 ? begin + 1 : end;
      }
    }
  }
}

// Whole names and their parts wherever they stand: at sentence starts, in headlines, alone.
void NameFinder::find_known_persons() {
  const auto& sentences = document_.sentences();
  for (NameIndex n = 0; n < names_.size();
       ++n) {  // "an aide of [Boersma]": the object of a title is a person after all
    auto& name = names_[n];
    if (dropped_[n] || name.tokens.size() != 1 || std::string_view(name.cue) != "object of a title" ||
        !person_parts_.contains(word(name.tokens.begin)))
      continue;
    name.type = EntityType::kPerson;
    name.cue = "part of a known name";
  }
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    const auto range = sentences[s].tokens;
    for (auto i = range.begin; i < range.end;) {
      const bool overridable = cover_[i] != kNoName && names_[cover_[i]].tokens.size() == 1 &&
                               names_[cover_[i]].type == EntityType::kPlace && names_[cover_[i]].use == NameUse::kName;
      if (!capital(i) || (!free(i) && !overridable) || honorific_[i] != 0) {
        ++i;
        continue;
      }
      std::uint32_t length = 0;
      if (const auto known = person_names_.find(word(i)); known != person_names_.end()) {
        for (const auto& parts : known->second) {
          if (parts.size() <= length || i + parts.size() > range.end) continue;
          bool same = true;
          for (std::uint32_t k = 1; k < parts.size() && same; ++k)
            same = word(i + k) == parts[k] && (free(i + k) || overridable);
          if (same) length = static_cast<std::uint32_t>(parts.size());
        }
      }
      if (length == 1 && function_word(i)) length = 0;
      const char* cue = "known name";
      auto begin = i;
      if (length == 0 && person_parts_.contains(word(i)) && !title_case(i) &&
          !(overridable && !sentence_start(i) && i > range.begin &&
            (is(i - 1, range.end, "in"_w) || is(i - 1, range.end, "to"_w)))) {
        // Parts that belong together: "Paz Pereira", "van der Steen".
        length = 1;
        while (i + length < range.end && length < 4) {
          const auto next = i + length;
          if (capital(next) && free(next) && person_parts_.contains(word(next))) {
            ++length;
          } else if (!token(next).capitalised() && words_.particle(word(next)) && next + 1 < range.end &&
                     capital(next + 1) && free(next + 1) && person_parts_.contains(word(next + 1))) {
            length += 2;
          } else {
            break;
          }
        }
        while (begin > range.begin && begin + 3 > i && words_.particle(word(begin - 1)) && free(begin - 1) &&
               token(begin - 1).kind == TokenKind::kWord && !function_word(begin - 1) &&
               (!token(begin - 1).capitalised() || styled_[s] == 0)) {
          --begin;
        }
        // An English word at a sentence start or in a headline is the word, unless names alone can stand there.
        const bool word_first = length == 1 && everyday(i) && (sentence_start(i) || styled_[s] != 0) && styled_[s] != 1;
        const bool next_unknown = i + length < range.end && capital(i + length) && free(i + length) &&
                                  !everyday(i + length) && styled_[s] == 0 && !title_case(i + length);
        if (word_first || (next_unknown && length == 1 && everyday(i))) length = 0;
        cue = "part of a known name";
      }
      if (length == 0) {
        ++i;
        continue;
      }
      add_person({begin, i + length}, cue);
      i += length;
    }
  }
}

}  // namespace bilat
