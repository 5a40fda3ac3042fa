// SPDX-License-Identifier: Apache-2.0
// Persons: runs of capitals with a title, with listed given or family names, or of words that are no English; and what
// is known from one place of the article holds in all others (sentence starts, headlines, short forms).
#include <algorithm>

#include "lib/analysis/names_finder.h"

namespace bilat {
namespace {

bool roman(std::string_view text) { return text.find_first_not_of("IVX") == std::string_view::npos; }

}  // namespace

void NameFinder::learn_person(NameIndex index) {
  const auto& name = names_[index];
  std::vector<WordHash> parts;
  for (auto i = name.tokens.begin; i < name.tokens.end; ++i) {
    parts.push_back(word(i));
    if (!words_.particle(word(i)) && !function_word(i)) person_parts_.insert(word(i));
    if (joined_article(i)) {  // "al-Assad" is "Assad", too
      const auto text = document_.text_of(token(i));
      if (const auto joint = text.find('-'); joint != std::string_view::npos)
        person_parts_.insert(hash_word(text.substr(joint + 1)));
    }
  }
  if (parts.empty()) return;
  if (parts.size() > 1) person_last_parts_.insert(parts.back());
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
  name.gender = gender_of(tokens);
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

// "David Dean Rusk", "John Major": a rank behind somebody's given name is a part of his name.
bool NameFinder::middle_name(std::uint32_t begin, std::uint32_t i, const TitlePhrase& phrase) const {
  const auto& kind = phrase.word->kind;
  const bool rank = kind == "generic" || kind == "royal" || kind == "military" || kind == "religious" ||
                    kind == "academic" || kind == "legal" || kind == "press" || kind == "business";
  if (!rank || phrase.core.size() != 1 || i == begin || !token(i).capitalised() || token(i).has(kAbbreviation))
    return false;
  const auto before = i - 1;
  if (!capital(before) || !free(before) || title_case(before) || everyday(before) || token(i).has(kAllCaps))
    return false;
  if (words_.honorific(document_, before, i)) return false;
  const bool listed = words_.given_name(word(i)) || words_.family_name(word(i));
  const bool behind_given =
      before > begin && capital(before - 1) && free(before - 1) && words_.given_name(word(before - 1));
  return listed && (words_.given_name(word(before)) || words_.family_name(word(before)) || behind_given);
}

/// "Lt. Gen. (ret.) A": the token behind the bracket.
std::uint32_t NameFinder::behind_retired(std::uint32_t at, std::uint32_t end) const {
  if (!mark(at, end, "(") || !(is(at + 1, end, "ret"_w) || is(at + 1, end, "retd"_w) || is(at + 1, end, "rtd"_w) ||
                               is(at + 1, end, "retired"_w)))
    return at;
  auto close = at + 2;
  if (mark(close, end, ".")) ++close;
  return mark(close, end, ")") ? close + 1 : at;
}

/// A capitalised word that stands for no known name and is no word of everyday English: "Vardanian".
bool NameFinder::unknown_word(std::uint32_t i) const {
  return capital(i) && cover_[i] == kNoName && !token(i).has(kPossessive) && !function_word(i) && !everyday(i) &&
         words_.modifier(word(i)) == nullptr && !words_.portfolio(word(i)) && !title_case(i) && honorific_[i] == 0 &&
         !words_.honorific(document_, i, i + 1) && !words_.title(document_, i, i + 1);
}

// "Immunologist Kari Solberg", "Co-author Kari Solberg": an unlisted word by its form, before a listed name.
bool NameFinder::calling(std::uint32_t i) const {
  if (words_.given_name(word(i)) || words_.family_name(word(i))) return false;
  const auto text = document_.text_of(token(i));
  return text.starts_with("Co-") || text.starts_with("Ex-") ||
         ends_in_one_of(text, lexicon_.texts(TextCue::kCallingEnding));
}

// "Presidents Okoro [and Lindqvist]", "foreign ministers Ostrova of X[, Bakkali of Y] and ...": all of the list are
// persons. Returns the token behind the last one that it added, or `at`.
std::uint32_t NameFinder::add_listed(std::uint32_t at, std::uint32_t end) {
  auto done = at;
  while (at < end) {
    if (is(at, end, "of"_w)) {
      const auto owner = name_at(is(at + 1, end, "the"_w) ? at + 2 : at + 1, end);
      if (owner == kNoName) break;
      at = names_[owner].tokens.end;
    }
    const auto separator = at;
    if (mark(at, end, ",")) ++at;
    if (is(at, end, "and"_w)) ++at;
    if (at == separator || at >= end || !usable(at, true) || everyday(at)) break;
    const TokenRange run{at, run_end(at, end)};
    // "Presidents A and B", but "Presidents A and B, Airbus and C"
    if (run.size() == 1 && (!is(at - 1, end, "and"_w) || !words_.family_name(word(at)))) break;
    if (run.size() > 1 && words_.organisation_head(word(run.end - 1)) != nullptr) break;
    learn_person(add_person(run, "title"));
    at = done = run.end;
  }
  return done;
}

/// The token behind the honorifics that follow each other from `at`; `chain` keeps the last run of them, so that each
/// is read once.
std::uint32_t NameFinder::behind_honorifics(std::uint32_t at, std::uint32_t end, TokenRange& chain) const {
  if (at >= chain.begin && at < chain.end) return chain.end;
  chain.begin = at;
  while (at < end && capital(at)) {
    const auto found = words_.honorific(document_, at, end);
    if (!found) break;
    at += found.length;
  }
  chain.end = at;
  return at;
}

void NameFinder::find_persons() {
  const auto& sentences = document_.sentences();
  for (const auto& sentence : sentences) {
    TokenRange chain;
    for (auto i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const auto found = free(i) && !title_case(i) ? words_.honorific(document_, i, sentence.tokens.end)
                                                   : NameWords::Found<NameGender>{};
      if (!found || !capital(i)) {
        if (found && found.length == 1 && !capital(i) && is(i, sentence.tokens.end, "comrade"_w)) honorific_[i] = 1;
        continue;
      }
      const auto after = behind_honorifics(i + found.length, sentence.tokens.end, chain);
      const bool named = after < sentence.tokens.end && (capital(after) || words_.particle(word(after)));
      const bool also_given =
          words_.given_name(word(i)) && !words_.common(word(i)) && found.length == 1 && !token(i).has(kAbbreviation);
      const bool inner = i > sentence.tokens.begin && free(i - 1) && honorific_[i - 1] == 0 &&
                         ((capital(i - 1) && !title_case(i - 1) && !function_word(i - 1) && !everyday(i - 1)) ||
                          (words_.particle(word(i - 1)) && !token(i - 1).capitalised() && !function_word(i - 1) &&
                           i > sentence.tokens.begin + 1 && capital(i - 2)));
      // "U Thein Moe", but "U Thant" is known by both words, and "U Turn" and "A U Khan" have none.
      const bool respectful = is(i, size(), "u"_w) && !inner && after + 1 < sentence.tokens.end && capital(after + 1) &&
                              !everyday(after) && !token(i).has(kAbbreviation);
      const bool letter = token(i).end - token(i).begin == 1 && !respectful;
      if (!named || also_given || inner || letter) continue;
      for (auto k = i; k < i + found.length; ++k) honorific_[k] = 1;
    }
  }
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    if (styled_[s] != 0) continue;
    const auto range = sentences[s].tokens;
    for (auto i = range.begin; i < range.end;) {
      const auto skip = words_.not_name(document_, i, range.end);
      if (skip && capital(i) && free(i) && !(skip.length == 1 && surname_here(i))) {
        for (auto k = i; k < i + skip.length; ++k) blocked_[k] = free(k) ? 1 : blocked_[k];
        i += skip.length;
        continue;
      }
      const bool given_place =
          named_by_title(i, range.end) ||
          (capital(i) && cover_[i] != kNoName && names_[cover_[i]].tokens.size() == 1 && names_[cover_[i]].entry &&
           names_[cover_[i]].type != EntityType::kPerson && names_[cover_[i]].use != NameUse::kDemonym &&
           names_[cover_[i]].use != NameUse::kAcronym && i + 1 < range.end &&
           (words_.given_name(word(i)) ||
            (names_[cover_[i]].type == EntityType::kPlace && words_.family_name(word(i)) &&
             words_.family_name(word(i + 1)) && !everyday(i + 1))) &&
           (usable(i + 1, false) || (!token(i + 1).capitalised() && words_.particle(word(i + 1)) &&
                                     !function_word(i + 1) && i + 2 < range.end && usable(i + 2, false))) &&
           !(i > range.begin && (is(i - 1, range.end, "in"_w) || is(i - 1, range.end, "from"_w))) &&
           title_ending(i + 1) == nullptr);  // "President of [France] Emmanuel Macron"
      const bool small_particle =
          !token(i).capitalised() && i > range.begin && title_ending(i) != nullptr && cover_[i - 1] == kNoName &&
          (joined_article(i) || (words_.particle(word(i)) && i + 1 < range.end));  // "President al-Haddadi"
      if (!usable(i, true) && !given_place && !small_particle) {
        ++i;
        continue;
      }
      const auto* phrase = title_ending(i);
      const bool respected = i > range.begin && honorific_[i - 1] != 0;
      auto end = run_end(i, range.end);
      const bool ship = i > range.begin && token(i - 1).has(kAllCaps) && is(i - 1, Cue::kCapitalPrefix);
      const bool royal_ship = phrase != nullptr && phrase->tokens.begin > range.begin &&
                              vessel_prefix(phrase->tokens.begin - 1);  // "HMS Queen Elizabeth"
      if (ship || royal_ship) {
        for (auto k = i; k < end; ++k) blocked_[k] = free(k) ? 1 : blocked_[k];
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
      if (phrase == nullptr && end - begin > 2 && calling(begin) && words_.given_name(word(begin + 1))) ++begin;
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
      bool plain = true;  // "Screen Actors Guild Awards", "Major League Baseball": no title and its name
      for (auto k = begin; k < end; ++k) {
        plain =
            plain && everyday(k) && !words_.family_name(word(k)) && !words_.given_name(word(k)) && !regnal_numeral(k);
      }
      // "Prime Minister Rumor": a high office in full before one word.
      const bool lone_word_allowed = phrase != nullptr && end - begin == 1 && !phrase->lower && !phrase->plural &&
                                     !(end < range.end && capital(end)) &&
                                     (phrase->word->kind == "state" || phrase->word->kind == "royal");
      const bool titled =
          phrase != nullptr && phrase->word->before && !phrase->indefinite &&
          (!phrase->lower || phrase->word->kind != "generic" || end - begin > 1) &&
          !(plain && !lone_word_allowed && (end - begin == 1 || !phrase->lower)) &&
          !(phrase->lower && phrase->word->kind == "generic" && end - begin > 1 && everyday(end - 1) &&
            !words_.family_name(word(end - 1)) &&
            !words_.given_name(word(begin))) &&  // "the developer Echo Investment"
          !(function_word(begin) && end - begin == 1) &&
          !(end - begin == 1 && everyday(begin) &&
            (words_.place_head(word(begin)) != nullptr || words_.organisation_head(word(begin)) != nullptr));
      for (auto k = end; end - i >= kMaxPersonTokens && k < range.end && usable(k, false); ++k) blocked_[k] = 1;
      if (titled || respected) {
        learn_person(add_person(run, titled ? "title" : "honorific"));
        i = titled && phrase->plural && phrase->word->office ? add_listed(end, range.end) : end;
      } else if (person_like(run, range.begin, range.end)) {
        learn_person(add_person(run, "shape"));
        i = end;
      } else {
        // Keep the right end of the run for a shorter try, if what is cut off may be a word beside a name.
        i = end - begin > 2 && (everyday(begin) || cover_[begin] != kNoName) ? begin + 1 : end;
      }
    }
  }
}

/// An English word at a sentence start or in a headline is the word, unless names alone can stand there ("Tusk met").
bool NameFinder::everyday_word_here(std::uint32_t i, std::uint32_t next, std::size_t sentence) const {
  if (!everyday(i)) return false;
  const auto end = document_.sentences()[sentence].tokens.end;
  const bool acts =
      next < end && !token(next).capitalised() && lexicon_.find(word(next)).can_be(kVerbPast | kVerbThird | kAuxiliary);
  if (!acts && styled_[sentence] != 1 && (sentence_start(i) || styled_[sentence] != 0)) return true;
  return next < end && capital(next) && free(next) && !everyday(next) && styled_[sentence] == 0 && !title_case(next);
}

/// Whether a place's name means the person of the article whose name ends in it: no preposition, journey, place or
/// country beside it.
bool NameFinder::stands_for_person(std::uint32_t i, TokenRange sentence) const {
  if (!person_last_parts_.contains(word(i))) return false;
  const auto place = [&](NameIndex name) {
    return name != kNoName && (names_[name].type == EntityType::kPlace || names_[name].type == EntityType::kCountry);
  };
  const auto next = i + 1;
  const bool joint = is(next, sentence.end, "and"_w) || mark(next, sentence.end, ",");
  if (joint && place(name_at(next + 1, sentence.end))) return false;
  if (i == sentence.begin) return true;
  const auto before = lexicon_.find(word(i - 1));
  if (before.can_be(kPreposition) && !is(i - 1, sentence.end, "with"_w) && !is(i - 1, sentence.end, "by"_w))
    return false;
  if (is(i - 1, Cue::kMotionWord)) return false;
  const bool list = is(i - 1, sentence.end, "and"_w) || mark(i - 1, sentence.end, ",");
  return !(list && place(name_ending(i - 1, sentence.begin)));
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
                               names_[cover_[i]].type == EntityType::kPlace &&
                               (names_[cover_[i]].use == NameUse::kName || names_[cover_[i]].use == NameUse::kCapital);
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
      if (length == 1 &&
          (function_word(i) || everyday_word_here(i, i + 1, s) || (overridable && !stands_for_person(i, range)))) {
        length = 0;
      }
      const char* cue = "known name";
      auto begin = i;
      if (length == 0 && person_parts_.contains(word(i)) && !title_case(i) &&
          !(overridable && !stands_for_person(i, range))) {
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
        // "[Nguyen] Thi Hoa" of a Nguyen Van Minh: somebody else.
        const auto next = i + length;
        const bool goes_on = next < range.end && capital(next) && free(next) && !everyday(next) && styled_[s] == 0 &&
                             !title_case(next) && token(next).has(kSpaceBefore) && !token(next).has(kAllCaps);
        if ((length == 1 && everyday_word_here(i, next, s)) || goes_on) length = 0;
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
