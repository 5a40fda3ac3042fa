// SPDX-License-Identifier: Apache-2.0
// The country of a bare title ("President A"): what the article gives this post, what the words before it speak of, or
// the article's own country. In doubt none.
#include <algorithm>

#include "extractors/entities/post.h"
#include "extractors/entities/resolver.h"

namespace bilat {
bool NameResolver::taken(EntityIndex country, EntityIndex person, const TitleMention& title) const {
  const auto at = offices_at_.find(country);
  return at != offices_at_.end() && std::any_of(at->second.begin(), at->second.end(), [&](std::uint32_t office) {
           const auto& tie = table_.offices[office];
           return tie.person != person && is_past_post(tie.title) == is_past_post(title.title) &&
                  same_post(tie.title, title.title);
         });
}

// The key of the country that an actor or place of the text stands for: the country itself, or a city's.
std::string_view NameResolver::place_country(NameIndex n) const {
  const auto e = entity(n);
  if (e == kNoEntity || names_[n].use == NameUse::kDemonym) return {};
  if (type(e) == EntityType::kCountry) return table_.entities[e].key;
  return type(e) == EntityType::kPlace ? std::string_view(table_.entities[e].context) : std::string_view{};
}

// "three Kenyan [officials]: Interior Minister A and ...", "Kenyan [lawmakers], including Speaker A"
bool NameResolver::opens_list(std::uint32_t token) const {
  const auto size = static_cast<std::uint32_t>(document_.tokens().size());
  const auto title = words_.title(document_, token, size);
  if (!title || !title.value->plural) return false;
  auto end = token + title.length;
  if (mark(end, ",")) ++end;
  return mark(end, ":") || is(end, "including"_w) || (is(end, "among"_w) && is(end + 1, "them"_w));
}

// "On the Omani side were A, Minister of Foreign Affairs, and B": a side, or a list of persons, that the sentence names
// before the title.
EntityIndex NameResolver::side_country(NameIndex index, const TitleMention& title, TokenRange& by) const {
  const auto sentence = sentence_of(index);
  const auto first = document_.sentences()[sentence].tokens.begin;
  for (NameIndex n = index; n-- > 0 && index - n < kMaxLookBack && names_[n].tokens.begin >= first;) {
    const auto end = names_[n].tokens.end;
    const bool side =
        names_[n].use == NameUse::kDemonym && (is(end, "side"_w) || is(end, "delegation"_w) || opens_list(end));
    if (side && end < title.tokens.begin && entity(n) != kNoEntity && type(entity(n)) == EntityType::kCountry) {
      by = names_[n].tokens;
      return entity(n);
    }
  }
  return kNoEntity;
}

// Whether an officeholder opens the sentence who is of another country than that of the place it speaks of.
bool NameResolver::visitor_opens(std::uint32_t sentence, std::string_view country) const {
  const auto range = document_.sentences()[sentence].tokens;
  const auto first = std::lower_bound(names_.begin(), names_.end(), range.begin,
                                      [](const Name& name, std::uint32_t t) { return name.tokens.begin < t; });
  for (auto name = first; name != names_.end() && name->tokens.begin < range.end; ++name) {
    if (name->type != EntityType::kPerson) continue;
    const auto person = entity(static_cast<NameIndex>(name - names_.begin()));
    const auto home = person == kNoEntity ? kNoEntity : country_of(person);
    return home != kNoEntity && table_.entities[home].key != country;
  }
  return false;
}

// What the words before a bare title say of its country: the possessor or subject of its sentence, or where its
// sentence or the one before takes place ("He flew to Oslo. There he met Prime Minister A"). Countries of the others
// who meet in the sentence are out; two different answers are none.
EntityIndex NameResolver::nearest_country(NameIndex index, const TitleMention& title, TokenRange& by) {
  const auto sentence = sentence_of(index);
  const auto block = document_.sentences()[sentence].block;
  const auto range = document_.sentences()[sentence].tokens;
  std::vector<EntityIndex> others;
  for (NameIndex n = index > kMaxLookBack ? index - kMaxLookBack : 0;
       n < names_.size() && names_[n].tokens.begin < range.end && n < index + kMaxLookBack; ++n) {
    if (n == index || names_[n].type != EntityType::kPerson || entity(n) == kNoEntity || sentence_of(n) != sentence)
      continue;
    if (const auto country = country_of(entity(n)); country != kNoEntity && entity(n) != entity(index))
      others.push_back(country);
    const auto rival = std::any_of(names_[n].titles.begin(), names_[n].titles.end(), [&](const auto& t) {
      return t.of.empty() && hash_word(t.title) == hash_word(title.title);
    });
    if (rival && entity(n) != entity(index)) return kNoEntity;  // "President A met President B": whose country?
  }
  bool contact = false, met = false;  // in the sentence, before the title
  for (auto i = range.begin; i < range.end; ++i) {
    contact = contact || is(i, Cue::kContactWord);
    met = met || (contact && i < title.tokens.begin);
  }
  std::string found;
  std::uint32_t found_in = sentence;
  for (NameIndex n = index; n-- > 0;) {
    const auto s = sentence_of(n);
    if (names_[n].tokens.begin >= title.tokens.begin) continue;
    const bool far = s + 1 < sentence && !title.past;  // "a former president": of the country that opened the passage
    if (index - n > kMaxLookBack || far || document_.sentences()[s].block != block || (!found.empty() && s < found_in))
      break;
    const auto first = document_.sentences()[s].tokens.begin;
    const auto begin = names_[n].tokens.begin, end = names_[n].tokens.end;
    const bool opens = begin == first || (begin == first + 1 && is(first, "the"_w));
    const bool body = is_state_organ(n);
    const auto country = body && opens && !contact && s == sentence
                             ? std::string_view(table_.entities[entity(n)].context)  // "Peru's Congress removed"
                             : place_country(n);
    const bool other = std::any_of(others.begin(), others.end(),
                                   [&](EntityIndex holder) { return table_.entities[holder].key == country; });
    if (country.empty() || other) continue;
    const bool owner = end < document_.tokens().size() && document_.token(end).has(kPossessive);
    const bool subject = opens && (body || type(entity(n)) == EntityType::kCountry) && !contact;
    const bool free = names_[n].inside == kNoName;
    // "A of Germany met B in London. Foreign Minister C joined": one of those who came, or who were there.
    const bool place =
        free && !title.past && is_destination(begin, first) && !(s < sentence && !met && visitor_opens(s, country));
    if (!(owner && (!title.past || s == sentence)) && !(free && subject) && !place) continue;
    if (!found.empty() && country != found) return kNoEntity;
    found = country;
    found_in = s;
    by = names_[n].tokens;
  }
  const auto entry = gazetteer_.find(found);
  return entry ? entity_of_entry(*entry) : kNoEntity;
}

/// "Peru's Congress", "the Supreme Court of Kenya"
bool NameResolver::is_state_organ(NameIndex index) const {
  const auto e = entity(index);
  if (e == kNoEntity || type(e) != EntityType::kOrganization) return false;
  if (!names_[index].state_body.empty()) return true;
  const auto entry = entry_of(e);
  if (!entry) return false;
  const auto kind = gazetteer_.entries()[*entry].kind;
  return kind == "legislature" || kind == "court" || kind == "government";
}

// "in Oslo", "to Norway", "visited Norway"
bool NameResolver::is_destination(std::uint32_t begin, std::uint32_t first) const {
  if (begin == first) return false;
  auto before = begin - 1;
  if (is(before, "the"_w) && before > first) --before;
  return is(before, "in"_w) || is(before, "to"_w) || is(before, "at"_w) || is(before, Cue::kVisitingWord);
}

// "Brazilian President A fired Finance Minister B": the country of the person before the verb; none without such a
// verb.
EntityIndex NameResolver::staffing_country(NameIndex index, const TitleMention& title, TokenRange& by) const {
  const auto range = document_.sentences()[sentence_of(index)].tokens;
  bool verb = false;
  EntityIndex named_before = kNoEntity;
  auto at = title.tokens.begin;
  for (NameIndex n = index; n-- > 0 && names_[n].tokens.begin >= range.begin;) {
    if (names_[n].tokens.begin >= title.tokens.begin || names_[n].type != EntityType::kPerson) continue;
    for (; at > names_[n].tokens.end; --at) {
      const auto word = document_.token(at - 1).word;
      if (lexicon_.is(word, Cue::kContactWord)) return kNoEntity;  // "appointed A and met Prime Minister B"
      const auto& before = document_.token(at - 2);
      const bool undergone = before.kind == TokenKind::kPunctuation || before.is("being"_w) || before.is("was"_w) ||
                             before.is("is"_w) || before.is("been"_w) || before.is("were"_w);
      verb = verb || (lexicon_.is(word, Cue::kStaffingWord) && !undergone);
    }
    const auto person = entity(n);
    if (person == kNoEntity || person == entity(index)) continue;
    const auto country = country_of(person);
    if (country == kNoEntity) continue;
    if (named_before != kNoEntity && country != named_before) return kNoEntity;
    by = names_[n].tokens;
    if (verb) return country;
    named_before = country;  // "named A as finance minister and [B] as foreign minister"
  }
  return kNoEntity;
}

// Whether an unknown word says whose post it is ("Vardanian President A"): a word that is nobody's name either.
bool NameResolver::of_stranger(const TitleMention& title) const {
  if (title.stranger.empty()) return false;
  const auto after = std::upper_bound(names_.begin(), names_.end(), title.stranger.begin,
                                      [](std::uint32_t t, const Name& name) { return t < name.tokens.begin; });
  constexpr std::ptrdiff_t kNearby = 4;  // names that may hold the word: inner names stand between
  for (auto at = after; at != names_.begin() && after - at < kNearby;) {
    --at;
    if (at->tokens.end > title.stranger.begin) return false;
  }
  return true;
}

// Whether the sentence speaks of another state as well.
bool NameResolver::names_other_country(NameIndex index, EntityIndex country) const {
  const auto range = document_.sentences()[sentence_of(index)].tokens;
  const auto first = std::lower_bound(names_.begin(), names_.end(), range.begin,
                                      [](const Name& name, std::uint32_t t) { return name.tokens.begin < t; });
  const auto last = std::lower_bound(first, names_.end(), range.end,
                                     [](const Name& name, std::uint32_t t) { return name.tokens.begin < t; });
  return std::any_of(first, last, [&](const Name& name) {
    if (name.use == NameUse::kDemonym) return false;
    const auto other = entity(static_cast<NameIndex>(&name - names_.data()));
    return other != kNoEntity && other != country && type(other) == EntityType::kCountry;
  });
}

// Whether the words before the title in its sentence speak of other states and not of this one, and of no contact with
// it: "Kenyan President A praised Finance Minister B" says nothing of a Norwegian.
bool NameResolver::speaks_of_another(NameIndex index, const TitleMention& title, EntityIndex country) const {
  const auto range = document_.sentences()[sentence_of(index)].tokens;
  for (auto i = range.begin; i < range.end; ++i) {
    if (is(i, Cue::kContactWord)) return false;
  }
  bool another = false;
  for (NameIndex n = index; n-- > 0 && names_[n].tokens.begin >= range.begin && index - n < kMaxLookBack;) {
    if (names_[n].tokens.begin >= title.tokens.begin || entity(n) == kNoEntity || entity(n) == entity(index)) continue;
    const bool person = names_[n].type == EntityType::kPerson;
    const auto other = person ? country_of(entity(n)) : entity(n);
    if (other == country) return false;
    another = another || (other != kNoEntity && type(other) == EntityType::kCountry);
  }
  return another;
}

// A bare "President A": the person's known country, a country that the article gives this very post, the one country
// that the words before it speak of, the article's home, or the country that the article is about. In doubt nothing.
EntityIndex NameResolver::context_country(NameIndex index, const TitleMention& title, OfficeTie& tie) {
  const auto person = entity(index);
  tie.why = "the country of his other post";
  if (const auto country = country_of(person); country != kNoEntity) return country;
  tie.why = "the side that the sentence names";
  if (const auto country = side_country(index, title, tie.by); country != kNoEntity) return country;
  tie.why = "the country of who gives or takes the post";
  if (const auto country = staffing_country(index, title, tie.by); country != kNoEntity)
    return taken(country, person, title) ? kNoEntity : country;
  std::vector<EntityIndex> associated;
  if (const auto found = office_countries_.find(hash_word(title.title)); found != office_countries_.end()) {
    for (const auto country : found->second) {
      if (!taken(country, person, title)) associated.push_back(country);
    }
  }
  const bool section = !sections_.empty();  // a digest: the passages speak of different countries
  tie.by = {};
  tie.why = "the only country that the article gives such a post";
  if (associated.size() == 1 && !section && !speaks_of_another(index, title, associated.front()))
    return associated.front();
  tie.why = "the country spoken of before";
  const auto near = nearest_country(index, title, tie.by);
  if (fold(title.title).find("secretary of ") != std::string::npos) {
    // A minister by another name in few states: nobody else's country is a guess for him.
    const auto guess = near != kNoEntity ? near : home_country(index);
    const auto key = guess == kNoEntity ? std::string{} : table_.entities[guess].key;
    const bool usual = key == "country/us" || key == "country/gb" || key == "country/mx" || key == "country/ph";
    return usual && !taken(guess, person, title) ? guess : kNoEntity;
  }
  if (near != kNoEntity) return taken(near, person, title) ? kNoEntity : near;
  const auto home = home_country(index);
  tie.by = {};
  tie.why = section             ? "the heading or dateline of the section"
            : home != kNoEntity ? "the country of the dateline or publisher"
                                : "the country that the article is mostly about";
  const bool the_former = title.past && is(title.tokens.begin, "the"_w) && home != kNoEntity && home == main_country_ &&
                          !names_other_country(index, home);  // "the former president, A"
  const auto guess = title.past && !the_former ? kNoEntity
                     : home != kNoEntity       ? home
                     : main_country_dominates_ ? main_country_
                                               : kNoEntity;
  if (guess == kNoEntity || taken(guess, person, title)) return kNoEntity;
  // Away from the article's main country the sentence must not speak of another state.
  const bool sure = home != kNoEntity && (section || by_ministry_ || main_country_ == home ||
                                          main_country_ == kNoEntity || !main_country_dominates_);
  return sure || !names_other_country(index, guess) ? guess : kNoEntity;
}

}  // namespace bilat
