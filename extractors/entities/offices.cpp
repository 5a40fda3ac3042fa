// SPDX-License-Identifier: Apache-2.0
// Offices: what the title says it is of, or else whose it must be: the possessor's, the counterpart's, the article's
// own.
#include <algorithm>

#include "extractors/entities/resolver.h"

namespace bilat {
namespace {

std::string_view last_word(std::string_view title) {
  // The head of "Minister of Foreign Affairs" is "Minister".
  for (const std::string_view stop : {" of ", " for ", " to ", " in ", " on "}) {
    const auto found = title.find(stop);
    if (found != std::string_view::npos && found > 0) title = title.substr(0, found);
  }
  const auto space = title.rfind(' ');
  return space == std::string_view::npos ? title : title.substr(space + 1);
}

WordHash head_of(std::string_view title) { return hash_word(last_word(title)); }

bool has_word(std::string_view folded, std::string_view word) {
  // At a word's start: "inc" is no part of "provincial".
  for (auto found = folded.find(word); found != std::string_view::npos; found = folded.find(word, found + 1)) {
    if (found == 0 || folded[found - 1] == ' ' || folded[found - 1] == '-') return true;
  }
  return false;
}

/// Somebody of the other side stands in the sentence.
bool contact_word(WordHash word) {
  for (const auto w : {"met"_w, "meet"_w, "meets"_w, "meeting"_w, "meetings"_w, "talks"_w, "visited"_w, "visit"_w,
                       "received"_w, "hosted"_w, "called"_w, "telephoned"_w, "welcomed"_w, "congratulated"_w,
                       "phoned"_w, "thanked"_w, "urged"_w, "discussed"_w}) {
    if (w == word) return true;
  }
  return false;
}

/// Somebody is given an office or loses one.
bool staffing_word(WordHash word) {
  for (const auto w : {"appointed"_w, "appoints"_w, "named"_w,      "names"_w,      "nominated"_w, "nominates"_w,
                       "fired"_w,     "fires"_w,    "dismissed"_w,  "dismisses"_w,  "sacked"_w,    "sacks"_w,
                       "removed"_w,   "removes"_w,  "replaced"_w,   "replaces"_w,   "ousted"_w,    "ousts"_w,
                       "suspended"_w, "suspends"_w, "reinstated"_w, "designated"_w, "promoted"_w,  "demoted"_w}) {
    if (w == word) return true;
  }
  return false;
}

/// Bodies of learning, business and the press: their people are affiliated, whatever their post.
bool is_private_body(std::string_view name) {
  const auto folded = fold(name);
  for (const std::string_view state :
       {"foreign relation", "diplomacy", "diplomatic", "foreign affairs", "national bank", "central bank", "ministry",
        "police", "customs", "national security"}) {
    if (has_word(folded, state)) return false;
  }
  for (const std::string_view word :
       {"universit",   "institut",    "academy", "college", "school",   "center",     "centre",
        "group",       "corporation", "company", "bank",    "airline",  "airways",    "times",
        "post",        "news",        "journal", "daily",   "radio",    "television", "foundation",
        "association", "society",     "club",    "church",  "hospital", "holding",    "motors",
        "watch",       "think tank",  "press",   "media",   "studies",  "fund",       "trust"}) {
    if (has_word(folded, word)) return true;
  }
  return false;
}

}  // namespace

RelationType NameResolver::relation_of(const TitleMention& title, EntityIndex of) const {
  const auto of_type = type(of);
  const auto folded = fold(title.title);
  const bool organ_post =
      has_word(folded, "permanent") || has_word(folded, "standing member") || has_word(folded, "secretary");
  if (title.member && !organ_post) {
    return of_type == EntityType::kCountry || of_type == EntityType::kPlace ? RelationType::kHoldsOffice
                                                                            : RelationType::kMemberOf;
  }
  if (title.counterpart || title.predecessor) return RelationType::kHoldsOffice;
  if (title.kind == "press" || title.kind == "academic" || title.kind == "business" || title.kind == "of" ||
      title.kind == "religious") {
    return RelationType::kAffiliatedWith;
  }
  if (of_type == EntityType::kOrganization) {
    const auto entry = entry_of(of);
    const auto kind = entry ? std::string_view(gazetteer_.entries()[*entry].kind) : std::string_view{};
    if (kind == "agency" || kind == "paper" || kind == "broadcaster" || kind == "company" || kind == "university" ||
        kind == "think-tank" || kind == "ngo") {
      return RelationType::kAffiliatedWith;
    }
    if (kind.empty() && is_private_body(table_.entities[of].name)) return RelationType::kAffiliatedWith;
  }
  if (title.office || title.member) return RelationType::kHoldsOffice;
  if (title.kind == "military" || title.kind == "state" || title.kind == "diplomatic" || title.kind == "royal") {
    return RelationType::kHoldsOffice;
  }
  return RelationType::kAffiliatedWith;
}

bool NameResolver::has_office(EntityIndex person, WordHash head, EntityIndex of) const {
  return std::any_of(offices_of_[person].begin(), offices_of_[person].end(), [&](std::uint32_t office) {
    const auto& tie = table_.offices[office];
    return (head == 0 || head_of(tie.title) == head) && (of == kNoEntity || tie.of == of);
  });
}

void NameResolver::add_office(OfficeTie tie) {
  if (tie.person == kNoEntity || tie.of == kNoEntity || tie.person == tie.of) return;
  if (offices_of_[tie.person].size() >= kMaxSharers) return;
  for (const auto office : offices_of_[tie.person]) {
    const auto& other = table_.offices[office];
    if (other.of == tie.of && other.relation == tie.relation && head_of(other.title) == head_of(tie.title)) return;
  }
  const auto index = static_cast<std::uint32_t>(table_.offices.size());
  offices_of_[tie.person].push_back(index);
  if (auto& at = offices_at_[tie.of]; at.size() < 8 * kMaxSharers) at.push_back(index);
  table_.offices.push_back(std::move(tie));
}

EntityIndex NameResolver::country_of(EntityIndex person) const {
  return country_of_offices(table_, offices_of_[person]);
}

// The country of the one that "his", "its" or "their" means, by what the article has said of the persons before.
EntityIndex NameResolver::owner_country(NameIndex index, const TitleMention& title) const {
  if (title.owner == TitleOwner::kHis || title.owner == TitleOwner::kHer) return country_of_owner(index, title);
  const auto sentence = sentence_of(index);
  std::vector<EntityIndex> holders;
  std::vector<NameIndex> owners;  // nearest first
  const bool body_post = title.kind == "igo" || fold(title.title).find("secretary general") != std::string::npos;
  for (NameIndex n = index; n-- > 0;) {
    if (names_[n].tokens.begin >= title.tokens.begin) continue;
    if (sentence_of(n) + (title.owner == TitleOwner::kIts ? 3 : 2) < sentence || index - n > kMaxLookBack) break;
    const auto e = entity(n);
    if (e == kNoEntity) continue;
    if (type(e) == EntityType::kPerson && e != entity(index)) {
      const auto country = country_of(e);
      if (country != kNoEntity && std::find(holders.begin(), holders.end(), country) == holders.end())
        holders.push_back(country);
      continue;
    }
    if (names_[n].use == NameUse::kDemonym || names_[n].inside != kNoName) continue;
    const bool body = type(e) == EntityType::kOrganization || type(e) == EntityType::kParty;
    const bool country = type(e) == EntityType::kCountry;
    if ((title.noun_owner || body_post) ? body : (country || body)) owners.push_back(n);
  }
  if (title.owner == TitleOwner::kIts) {
    if (owners.empty()) return kNoEntity;
    if (title.noun_owner || body_post) return entity(owners.front());
    // "its president": a state or body that acts, of the sentence it is in or else of the one that opened the passage.
    const bool state_post = title.kind == "state" || title.kind == "royal" || title.kind == "diplomatic";
    EntityIndex opening = kNoEntity;
    std::uint32_t opening_sentence = sentence + 1;
    for (const auto owner : owners) {
      if (state_post && type(entity(owner)) != EntityType::kCountry) continue;
      const auto s = sentence_of(owner);
      const bool subject = document_.sentences()[s].tokens.begin + 3 >= names_[owner].tokens.begin;
      if (subject && s < opening_sentence) {
        opening = entity(owner);
        opening_sentence = s;
      }
    }
    if (opening != kNoEntity) return opening;
    for (auto owner = owners.rbegin(); owner != owners.rend(); ++owner) {
      if (!state_post || type(entity(*owner)) == EntityType::kCountry) return entity(*owner);
    }
    return kNoEntity;
  }
  if (title.owner == TitleOwner::kTheir) {
    if (holders.size() < 2) return kNoEntity;
    return title.position < 2 ? holders[1 - title.position] : kNoEntity;
  }
  return holders.empty() ? kNoEntity : holders.front();
}

bool NameResolver::taken(EntityIndex country, EntityIndex person, const TitleMention& title) const {
  const auto at = offices_at_.find(country);
  return at != offices_at_.end() && std::any_of(at->second.begin(), at->second.end(), [&](std::uint32_t office) {
           const auto& tie = table_.offices[office];
           return tie.person != person && hash_word(tie.title) == hash_word(title.title);
         });
}

// The key of the country that an actor or place of the text stands for: the country itself, or a city's.
std::string_view NameResolver::place_country(NameIndex n) const {
  const auto e = entity(n);
  if (e == kNoEntity || names_[n].use == NameUse::kDemonym) return {};
  if (type(e) == EntityType::kCountry) return table_.entities[e].key;
  return type(e) == EntityType::kPlace ? std::string_view(table_.entities[e].context) : std::string_view{};
}

// What the words before a bare title say of its country: the possessor or subject of its sentence, or where its
// sentence or the one before takes place ("He flew to Oslo. There he met Prime Minister A"). Countries of the others
// who meet in the sentence are out; two different answers are none.
EntityIndex NameResolver::nearest_country(NameIndex index, const TitleMention& title) {
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
  bool contact = false;
  for (auto i = range.begin; i < range.end; ++i) contact = contact || contact_word(document_.token(i).word);
  std::string found;
  std::uint32_t found_in = sentence;
  for (NameIndex n = index; n-- > 0;) {
    const auto s = sentence_of(n);
    if (names_[n].tokens.begin >= title.tokens.begin) continue;
    const bool far = s + 1 < sentence && !title.past;  // "a former president": of the country that opened the passage
    if (index - n > kMaxLookBack || far || document_.sentences()[s].block != block || (!found.empty() && s < found_in))
      break;
    const auto country = place_country(n);
    const bool other = std::any_of(others.begin(), others.end(),
                                   [&](EntityIndex holder) { return table_.entities[holder].key == country; });
    if (country.empty() || other) continue;
    const auto begin = names_[n].tokens.begin, end = names_[n].tokens.end;
    const auto first = document_.sentences()[s].tokens.begin;
    const bool owner = end < document_.tokens().size() && document_.token(end).has(kPossessive);
    const bool opens = begin == first || (begin == first + 1 && is(first, "the"_w));
    const bool subject = opens && type(entity(n)) == EntityType::kCountry && !contact;
    const bool free = names_[n].inside == kNoName;
    const bool place = free && !title.past && is_destination(begin, first);
    if (!(owner && (!title.past || s == sentence)) && !(free && subject) && !place) continue;
    if (!found.empty() && country != found) return kNoEntity;
    found = country;
    found_in = s;
  }
  const auto entry = gazetteer_.find(found);
  return entry ? entity_of_entry(*entry) : kNoEntity;
}

// "in Oslo", "to Norway", "visited Norway"
bool NameResolver::is_destination(std::uint32_t begin, std::uint32_t first) const {
  if (begin == first) return false;
  auto before = begin - 1;
  if (is(before, "the"_w) && before > first) --before;
  for (const auto w : {"in"_w, "to"_w, "at"_w, "visited"_w, "visit"_w, "visits"_w, "visiting"_w, "toured"_w}) {
    if (is(before, w)) return true;
  }
  return false;
}

// "Brazilian President A fired Finance Minister B": the country of the person before the verb; none without such a
// verb.
EntityIndex NameResolver::staffing_country(NameIndex index, const TitleMention& title) const {
  const auto range = document_.sentences()[sentence_of(index)].tokens;
  bool verb = false;
  auto at = title.tokens.begin;
  for (NameIndex n = index; n-- > 0 && names_[n].tokens.begin >= range.begin;) {
    if (names_[n].tokens.begin >= title.tokens.begin || names_[n].type != EntityType::kPerson) continue;
    for (; at > names_[n].tokens.end; --at) {
      const auto word = document_.token(at - 1).word;
      if (contact_word(word)) return kNoEntity;  // "appointed A and met Prime Minister B"
      const auto& before = document_.token(at - 2);
      const bool undergone = before.kind == TokenKind::kPunctuation || before.is("being"_w) || before.is("was"_w) ||
                             before.is("is"_w) || before.is("been"_w) || before.is("were"_w);
      verb = verb || (staffing_word(word) && !undergone);
    }
    const auto person = entity(n);
    if (person == kNoEntity || person == entity(index)) continue;
    if (const auto country = country_of(person); country != kNoEntity) return verb ? country : kNoEntity;
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
  return std::any_of(first, names_.end(), [&](const Name& name) {
    if (name.tokens.begin >= range.end || name.use == NameUse::kDemonym) return false;
    const auto other = entity(static_cast<NameIndex>(&name - names_.data()));
    return other != kNoEntity && other != country && type(other) == EntityType::kCountry;
  });
}

// A bare "President A": the person's known country, a country that the article gives this very post, the one country
// that the words before it speak of, the article's home, or the country that the article is about. In doubt nothing.
EntityIndex NameResolver::context_country(NameIndex index, const TitleMention& title) {
  const auto person = entity(index);
  if (const auto country = country_of(person); country != kNoEntity) return country;
  if (const auto country = staffing_country(index, title); country != kNoEntity)
    return taken(country, person, title) ? kNoEntity : country;
  std::vector<EntityIndex> associated;
  if (const auto found = office_countries_.find(hash_word(title.title)); found != office_countries_.end()) {
    for (const auto country : found->second) {
      if (!taken(country, person, title)) associated.push_back(country);
    }
  }
  if (associated.size() == 1) return associated.front();
  const auto near = nearest_country(index, title);
  if (fold(title.title).find("secretary of ") != std::string::npos) {
    // A minister by another name in few states: nobody else's country is a guess for him.
    const auto guess = near != kNoEntity ? near : home_country();
    const auto key = guess == kNoEntity ? std::string{} : table_.entities[guess].key;
    const bool usual = key == "country/us" || key == "country/gb" || key == "country/mx" || key == "country/ph";
    return usual && !taken(guess, person, title) ? guess : kNoEntity;
  }
  if (near != kNoEntity) return taken(near, person, title) ? kNoEntity : near;
  const auto home = home_country();
  const auto guess = title.past                ? kNoEntity
                     : home != kNoEntity       ? home
                     : main_country_dominates_ ? main_country_
                                               : kNoEntity;
  if (guess == kNoEntity || taken(guess, person, title)) return kNoEntity;
  // Away from the article's main country the sentence must not speak of another state.
  const bool sure =
      home != kNoEntity && (main_country_ == home || main_country_ == kNoEntity || !main_country_dominates_);
  return sure || !names_other_country(index, guess) ? guess : kNoEntity;
}

EntityIndex NameResolver::office_object(NameIndex index, const TitleMention& title) {
  EntityIndex of = kNoEntity;
  for (const auto name : title.of) {
    if (entity(name) == kNoEntity) continue;
    of = entity(name);
    break;
  }
  const auto folded = fold(title.title);
  const bool party_post =
      title.kind == "party" && (has_word(folded, "general secretary") || has_word(folded, "first secretary"));
  const bool organ_post = title.member && (has_word(folded, "permanent") || has_word(folded, "standing"));
  if (of != kNoEntity && (party_post || organ_post) && type(of) == EntityType::kOrganization) {
    auto whole = of;  // a post of the party, whichever organ the text names
    for (int level = 0; level < 2; ++level) {
      if (!wholes_[whole].empty()) whole = wholes_[whole].front();
      if (type(whole) == EntityType::kParty) return whole;
    }
  }
  if (of != kNoEntity) return of;
  if (!title.office && title.kind != "military") return kNoEntity;
  if (title.owner != TitleOwner::kNone) return owner_country(index, title);
  return kNoEntity;
}

void NameResolver::state_office(NameIndex index, const TitleMention& title) {
  const auto person = entity(index);
  if (person == kNoEntity || title.honorific) return;
  OfficeTie tie;
  tie.person = person;
  tie.title = title.title;
  tie.tokens = join(names_[index].tokens, title.tokens);
  if (tie.tokens.size() > 60) tie.tokens = title.tokens;
  tie.rule = title.form == TitleForm::kBefore       ? "title.before"
             : title.form == TitleForm::kApposition ? "apposition"
             : title.form == TitleForm::kVerb       ? "verb"
                                                    : "predicate";
  if (title.counterpart || title.predecessor) {
    const OfficeTie* model = nullptr;
    for (NameIndex n = index;
         n-- > 0 && model == nullptr && index - n < kMaxLookBack;) {  // the officeholder named last
      if (names_[n].type != EntityType::kPerson || entity(n) == kNoEntity || entity(n) == person ||
          names_[n].tokens.begin >= title.tokens.begin)
        continue;
      for (const auto office : offices_of_[entity(n)]) {
        const auto& other = table_.offices[office];
        if (other.relation != RelationType::kHoldsOffice ||
            (title.counterpart && type(other.of) != EntityType::kCountry))
          continue;
        if (model == nullptr || other.tokens.end > model->tokens.end) model = &other;
      }
    }
    if (model == nullptr) return;
    tie.title = title.predecessor && !model->title.starts_with("former") ? "former " + model->title : model->title;
    tie.of = title.counterpart ? (title.of.empty() ? kNoEntity : entity(title.of.front())) : model->of;
    tie.rule = title.counterpart ? "counterpart" : "predecessor";
    if (tie.of != kNoEntity && type(tie.of) != EntityType::kCountry && title.counterpart) return;
    add_office(std::move(tie));
    return;
  }
  tie.of = office_object(index, title);
  if (tie.of == kNoEntity) return;
  tie.relation = relation_of(title, tie.of);
  const bool human = type(tie.of) == EntityType::kPerson;
  const bool vague =
      type(tie.of) == EntityType::kCountry && tie.relation == RelationType::kAffiliatedWith && title.kind != "press";
  const bool place = type(tie.of) == EntityType::kPlace && !title.office;
  if (human || vague || place) return;
  add_office(std::move(tie));
}

void NameResolver::state_offices() {
  const auto each = [&](const auto& visit) {
    for (NameIndex n = 0; n < names_.size(); ++n) {
      if (names_[n].type != EntityType::kPerson || entity(n) == kNoEntity) continue;
      for (const auto& title : names_[n].titles) visit(n, title);
    }
  };
  each([&](NameIndex, const TitleMention& title) {
    for (const auto name : title.of) {
      if (entity(name) == kNoEntity || type(entity(name)) != EntityType::kCountry) continue;
      auto post = std::string_view(title.title);
      for (const std::string_view past : {"former ", "then ", "ex-"}) {
        if (post.starts_with(past)) post.remove_prefix(past.size());
      }
      auto& countries = office_countries_[hash_word(post)];
      const bool is_new = std::find(countries.begin(), countries.end(), entity(name)) == countries.end();
      if (is_new && countries.size() < kMaxSharers) countries.push_back(entity(name));
    }
  });
  const auto bare_party = [&](const TitleMention& title) {
    return !title.of.empty() && std::string_view(names_[title.of.front()].cue) == "the party";
  };
  const auto stated = [&](const TitleMention& title) {
    return !bare_party(title) && !title.of.empty() && !title.counterpart && !title.predecessor;
  };
  each([&](NameIndex n, const TitleMention& title) {
    if (stated(title)) state_office(n, title);
  });
  each([&](NameIndex n, const TitleMention& title) {
    if (!stated(title) && (title.owner == TitleOwner::kIts || title.owner == TitleOwner::kPerson))
      state_office(n, title);
  });
  std::vector<bool> strangers(table_.entities.size(), false);  // persons whose country is said, but unknown
  each([&](NameIndex n, const TitleMention& title) {
    if (of_stranger(title)) strangers[entity(n)] = true;
  });
  // Bare titles of state, for persons of whom nothing else is said.
  each([&](NameIndex n, const TitleMention& title) {
    if (stated(title) || title.honorific || title.owner != TitleOwner::kNone || title.counterpart || title.predecessor)
      return;
    const auto person = entity(n);
    if (strangers[person]) return;
    // "Ambassador A, the minister of": a rank beside the office; "Minister A" of an A whose office is known.
    const bool known = has_office(person, 0, kNoEntity);
    if (known && (title.kind != "state" || has_office(person, head_of(title.title), kNoEntity))) return;
    if (known && last_word(title.title) == title.title && fold(title.title) == "minister") return;
    const auto post = head_of(title.title);
    const bool local = post == "governor"_w || post == "mayor"_w || post == "executive"_w;
    const bool of_state = title.office && !local && (title.kind == "state" || title.kind == "royal");
    const bool of_party = title.kind == "party" && has_word(fold(title.title), "secretary");
    if (!of_state && !of_party) return;
    OfficeTie tie;
    tie.person = person;
    tie.title = title.title;
    tie.tokens = join(names_[n].tokens, title.tokens);
    tie.of = of_party ? context_party(n) : context_country(n, title);
    tie.rule = "context";
    add_office(std::move(tie));
  });
  each([&](NameIndex n, const TitleMention& title) {
    if (!stated(title) && title.owner != TitleOwner::kIts) state_office(n, title);
  });
  each([&](NameIndex n, const TitleMention& title) {
    if (!bare_party(title)) return;
    for (const auto office : offices_of_[entity(n)]) {
      if (type(table_.offices[office].of) == EntityType::kParty)
        refer(title.of.front(), table_.offices[office].of, "party of the holder");
    }
  });
}

}  // namespace bilat
