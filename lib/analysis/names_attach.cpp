// SPDX-License-Identifier: Apache-2.0
// Whose title is it: directly before the name, beside it between commas, shared by a list, or said of it by a verb.
#include <algorithm>

#include "lib/analysis/names_finder.h"

namespace bilat {
namespace {

constexpr std::uint32_t kPredicateReach = 45;  ///< tokens between a person and "... as president"

bool ends_clause(std::string_view text) {
  return text == "," || text == "." || text == ";" || text == ")" || text == "—" || text == "–" || text == ":" ||
         text == "”" || text == "\"";
}

/// No party has one: "mayor", "interior minister"; but "president", "secretary".
bool of_state_alone(const TitleMention& title) {
  if (title.member) return false;
  const auto post = fold(title.title);
  if (post.ends_with("president") || post.find("secretary") != std::string::npos) return false;
  return title.kind == "state" || title.kind == "royal" || title.kind == "military" || title.kind == "legal" ||
         title.kind == "diplomatic";
}

}  // namespace

void NameFinder::attach(NameIndex person, TitlePhrase& phrase, TitleForm form, std::uint32_t position) {
  auto& name = names_[person];
  TitleMention mention;
  mention.tokens = phrase.tokens;
  if (local_post(phrase)) {  // "Nairobi governor": of the city, not of its state
    for (const auto of : phrase.of)
      names_[of].literal_place = names_[of].literal_place || names_[of].use == NameUse::kCapital;
  }
  mention.title = phrase.title;
  mention.of = phrase.of;
  mention.office = phrase.word->office;
  mention.member = phrase.word->member;
  mention.past = phrase.past;
  mention.counterpart = phrase.counterpart;
  mention.predecessor = phrase.predecessor;
  mention.owner = phrase.owner;
  mention.noun_owner = phrase.noun_owner;
  mention.position = position;
  mention.form = form;
  mention.stranger = phrase.stranger;
  mention.kind = phrase.word->kind;
  mention.by_given_name = phrase.word->by_given_name;
  if (!phrase.rivals.empty() && position < phrase.rivals.size()) mention.of = {phrase.rivals[position]};
  if (name.gender == NameGender::kUnknown) name.gender = phrase.word->gender;
  name.titles.push_back(std::move(mention));
  phrase.used = true;
  if (form == TitleForm::kBefore || form == TitleForm::kApposition) {
    auto joined = join(name.extent, phrase.tokens);
    if (const auto owner = possessor_of(phrase); owner != kNoName && owner != person) {
      name.titles.back().owner = TitleOwner::kPerson;
      joined = join(joined, names_[owner].extent);
    }
    if (joined.size() < 80) name.extent = joined;
  }
}

std::uint32_t NameFinder::skip_honorifics_back(std::uint32_t begin, std::uint32_t limit, Name& name) const {
  auto at = begin;
  while (at > limit && honorific_[at - 1] != 0) --at;
  if (at < begin) {
    const auto found = words_.honorific(document_, at, begin);
    if (found && *found.value != NameGender::kUnknown) name.gender = *found.value;
    name.extent.begin = std::min(name.extent.begin, at);
    TitleMention mention;
    mention.tokens = {at, begin};
    mention.title = document_.text_of(mention.tokens);
    mention.honorific = true;
    mention.kind = "honorific";
    name.titles.push_back(std::move(mention));
  }
  return at;
}

void NameFinder::attach_before(NameIndex person, const Sentence& sentence) {
  const auto limit = sentence.tokens.begin;
  auto at = skip_honorifics_back(names_[person].tokens.begin, limit, names_[person]);
  bool first = true;
  while (auto* phrase = title_ending(at)) {
    if (phrase->tokens.begin < limit) return;  // the title ends the sentence before
    if (phrase->used || phrase->plural || (first && !phrase->word->before)) return;
    attach(person, *phrase, TitleForm::kBefore);
    at = phrase->tokens.begin;
    first = false;
    if (at > limit && honorific_[at - 1] != 0) at = skip_honorifics_back(at, limit, names_[person]);
    if (at > limit + 1 && is(at - 1, sentence.tokens.end, "and"_w) && title_ending(at - 1) != nullptr) {
      const auto* other = title_ending(at - 1);
      const bool separate = other->definite && other->lower && !phrase->lower;
      const auto begin = other->tokens.begin;  // "named A as envoy and diplomat B as minister"
      const bool of_another = begin > limit + 1 && is(begin - 1, begin, "as"_w) && !is(begin - 2, begin, "such"_w);
      if (separate || of_another || other->plural) return;
      --at;
      continue;
    }
    return;
  }
}

// "A of Diego Portales University", "President A of Ghana": the token behind the phrase, or `at` when there is none.
std::uint32_t NameFinder::attach_of(NameIndex person, std::uint32_t at, const Sentence& sentence) {
  const auto end = sentence.tokens.end;
  if (is(at, end, "in"_w)) return attach_seat(person, at, end);
  if (!is(at, end, "of"_w)) return at;
  auto next = at + 1;
  if (is(next, end, "the"_w)) ++next;
  const auto described = next;  // "the [main opposition] Civic Party"
  while (next < end && next < described + 3 && name_at(next, end) == kNoName && !token(next).capitalised() &&
         token(next).kind == TokenKind::kWord && !function_word(next))
    ++next;
  auto known = name_at(next, end);
  if (known == kNoName || names_[known].use == NameUse::kDemonym) return at;
  if (next > described && names_[known].type != EntityType::kParty) return at;
  const bool owner = possessive(names_[known].tokens.end, end);
  if (owner) {
    const auto inner = name_at(names_[known].tokens.end + 1, end);
    if (inner != kNoName) known = inner;
  }
  auto& name = names_[person];
  const auto type = names_[known].type;
  const auto stop = names_[known].tokens.end;
  const bool realm = type == EntityType::kCountry || type == EntityType::kPlace || type == EntityType::kParty;
  const bool body = type == EntityType::kOrganization;
  bool titled = false;
  for (auto& title : name.titles) {
    const bool rank = title.office || title.member || title.kind == "royal" || title.kind == "military" ||
                      title.kind == "diplomatic" || title.kind == "religious";
    if (title.form != TitleForm::kBefore || title.honorific || !rank || (owner && realm)) continue;
    if (body && (!title.office || !title.of.empty())) continue;         // "US Senator A of the Finance Committee"
    if (type == EntityType::kParty && of_state_alone(title)) continue;  // "Mayor A of the Green Party"
    titled = true;
    if (title.of.empty()) title.of.push_back(known);
  }
  const bool of_party = type == EntityType::kParty && !owner;
  if (!titled && (body || of_party)) {
    TitleMention mention;
    mention.tokens = {at, stop};
    mention.of = {known};
    mention.member = of_party;
    mention.kind = of_party ? "party" : "of";
    mention.form = TitleForm::kApposition;
    name.titles.push_back(std::move(mention));
  }
  if (!titled || owner) return at;
  name.extent.end = std::max(name.extent.end, stop);
  return stop;
}

void NameFinder::attach_after(NameIndex person, const Sentence& sentence) {
  const auto end = sentence.tokens.end;
  auto country = kNoName;
  auto at = read_brackets(person, end, &country);
  for (auto& title : names_[person].titles) {
    if (country != kNoName && title.office && title.of.empty()) title.of.push_back(country);
  }
  const bool aged = mark(at, end, ",") && at + 2 < end && token(at + 1).kind == TokenKind::kNumber &&
                    (mark(at + 2, end, ",") || is(at + 2, end, "and"_w));
  if (aged) at += 2;  // "Tom Bell, 47, mayor of"
  at = attach_of(person, at, sentence);
  if (!mark(at, end, ",") && !dash(at, end)) return;
  ++at;
  bool past = false;
  const auto opened = at;
  while (at < end && at < opened + 5 && is(at, Cue::kAppositionOpener) && title_beginning(at) == nullptr) {
    past = past || is(at, Cue::kPastOpener);
    ++at;
  }
  if (at > opened && is(at, end, Cue::kLeading)) {
    auto next = at + 1;
    while (next < end && next < at + 5 && name_at(next, end) == kNoName && token(next).kind == TokenKind::kWord) ++next;
    const auto known = name_at(next, end);
    if (known != kNoName &&
        (names_[known].type == EntityType::kParty || names_[known].type == EntityType::kOrganization) &&
        names_[known].use != NameUse::kDemonym && is(at - 1, end, "who"_w) + is(at - 1, end, "also"_w) > 0) {
      TitleMention mention;
      mention.tokens = {at, names_[known].tokens.end};
      mention.title = is(at, Cue::kChairing) ? "chair" : "leader";
      mention.of = {known};
      mention.office = true;
      mention.kind = "generic";
      mention.past = past;
      mention.form = TitleForm::kVerb;
      names_[person].titles.push_back(std::move(mention));
    }
    return;
  }
  if (is(opened, end, "whose"_w) && opened + 2 < end) {  // "Arce, whose ruling X party"
    const auto party = name_at(opened + 2, end);
    if (party != kNoName && names_[party].type == EntityType::kParty && is(opened + 1, end, Cue::kRuling)) {
      TitleMention mention;
      mention.tokens = {opened, names_[party].tokens.end};
      mention.of = {party};
      mention.member = true;
      mention.kind = "party";
      mention.form = TitleForm::kVerb;
      names_[person].titles.push_back(std::move(mention));
      return;
    }
  }
  for (std::uint32_t chain = 0; chain < 4; ++chain) {
    auto* phrase = title_beginning(at);
    if (const auto owner = name_at(at, end); phrase == nullptr && owner != kNoName && owner != person &&
                                             names_[owner].type == EntityType::kPerson &&
                                             possessive(names_[owner].tokens.end, end))
      phrase = title_beginning(names_[owner].tokens.end + 1);  // "Anne Roy, Luc Petit's chief of staff,"
    if (phrase == nullptr || phrase->used) return;
    auto after = phrase->tokens.end;
    while (after < end && honorific_[after] != 0) ++after;
    const auto next_name = name_at(after, end);
    if (next_name != kNoName && names_[next_name].type == EntityType::kPerson && next_name != person) return;
    if (phrase->plural && !phrase->indefinite) return;
    // "A met B, a French official said": who says it
    if (phrase->indefinite && after < end && lexicon_.is(lexicon_.find(word(after)).lemma, Cue::kReportingVerb)) return;
    if (mark(after, end, ",") && after + 1 < end) {  // the next one's: "A, the minister of X, H.E. B"
      const auto following = name_at(after + 1, end);
      const bool person_next = following != kNoName && names_[following].type == EntityType::kPerson;
      const auto begin = names_[person].extent.begin;  // "Chile's minister, A, his Bolivian counterpart, B,"
      const bool post_before = begin >= sentence.tokens.begin + 2 && mark(begin - 1, end, ",") &&
                               title_ending(begin - 1) != nullptr && !title_ending(begin - 1)->used;
      const bool has_post = post_before || std::any_of(names_[person].titles.begin(), names_[person].titles.end(),
                                                       [](const auto& t) { return !t.honorific; });
      if ((honorific_[after + 1] != 0 || person_next) && has_post) return;
      if (honorific_[after + 1] != 0 && phrase->definite && chain == 0) return;
    }
    phrase->past = phrase->past || past;
    if (past && !phrase->title.starts_with("former")) phrase->title = "former " + phrase->title;
    attach(person, *phrase, TitleForm::kApposition);
    at = phrase->tokens.end;
    take_superior(person, at, sentence);
    if (is(at, end, "and"_w)) {
      ++at;
    } else if (mark(at, end, ",") && is(at + 1, end, "and"_w)) {
      at += 2;
    } else {
      return;
    }
  }
}

void NameFinder::attach_lists(const Sentence& sentence) {
  const auto end = sentence.tokens.end;
  const auto first =
      std::lower_bound(titles_.begin(), titles_.end(), sentence.tokens.begin,
                       [](const TitlePhrase& phrase, std::uint32_t begin) { return phrase.core.begin < begin; });
  for (auto phrase = first; phrase != titles_.end() && phrase->core.begin < end; ++phrase) {
    if (!phrase->plural) continue;
    auto at = phrase->tokens.end;
    if (mark(at, end, ",") || mark(at, end, ":")) ++at;
    std::vector<NameIndex> persons;
    std::vector<NameIndex> own;
    while (at < end && persons.size() < 32) {
      while (at < end && honorific_[at] != 0) ++at;
      const auto known = name_at(at, end);
      if (known == kNoName || names_[known].type != EntityType::kPerson) break;
      persons.push_back(known);
      own.push_back(kNoName);
      at = read_brackets(known, end, &own.back());
      if (is(at, end, "of"_w)) {
        auto next = at + 1;
        if (is(next, end, "the"_w)) ++next;
        const auto country = name_at(next, end);
        if (country != kNoName && names_[country].type != EntityType::kPerson) {
          own.back() = country;
          at = names_[country].tokens.end;
        }
      }
      const auto separator = at;
      if (mark(at, end, ",")) ++at;
      if (is(at, end, "and"_w)) ++at;
      if (at == separator) break;
    }
    if (persons.empty()) continue;
    const bool zip = phrase->rivals.size() == persons.size();
    for (std::uint32_t k = 0; k < persons.size(); ++k) {
      auto single = *phrase;
      single.rivals.clear();
      if (own[k] != kNoName) {
        single.of = {own[k]};
        single.owner = TitleOwner::kNone;
      } else if (zip) {
        single.of = {phrase->rivals[k]};
      }
      const auto extent = names_[persons[k]].extent;
      attach(persons[k], single, TitleForm::kBefore, k);
      names_[persons[k]].extent = extent;
    }
    phrase->used = true;
  }
}

// "A was appointed X's ambassador to Y", "A's re-election as general secretary", "became president"
void NameFinder::attach_predicates(NameIndex person, const Sentence& sentence) {
  const auto end = sentence.tokens.end;
  auto at = names_[person].tokens.end;
  const auto limit = std::min(end, at + kPredicateReach);
  const bool owns = possessive(at, end);
  bool passed = false;
  for (; at < limit; ++at) {
    if (const auto other = name_at(at, end); other != kNoName && names_[other].type == EntityType::kPerson) {
      if (!possessive(names_[other].tokens.end, end)) return;
      passed = true;  // "A thanked B for B's wishes on his election as ..."
    }
    auto* phrase = title_beginning(at);
    if (phrase == nullptr || phrase->used || at == 0) continue;
    auto after = phrase->tokens.end;
    const auto next_name = name_at(after, end);
    if (next_name != kNoName && names_[next_name].type == EntityType::kPerson) continue;
    const auto previous = word(at - 1);
    bool said = false, open = false, pronoun = false;
    const bool coming = at > names_[person].tokens.end + 1 && is(at - 1, Cue::kCopula) && is(at - 2, end, "will"_w);
    for (auto k = at > 6 ? at - 6 : 0; k < at; ++k) {
      if (k < names_[person].tokens.end) continue;
      open = open || lexicon_.find(word(k)).can_be(kModal) || lexicon_.find(word(k)).can_be(kNegation);
      pronoun = pronoun || is(k, end, "his"_w) || is(k, end, "her"_w);
      if (previous == "as"_w) said = said || is(k, Cue::kOfficeGiven) || is(k, Cue::kOfficeNoun);
    }
    if (is(at - 1, Cue::kOfficeGiven)) said = true;
    if (is(at - 1, Cue::kCopula) && at - names_[person].tokens.end <= 4) said = true;
    if (previous == "as"_w && at - names_[person].tokens.end <= 2) said = true;
    if (previous == "as"_w &&
        is(names_[person].tokens.end, end, "of"_w)) {  // "elected A of the Green Party as premier"
      const auto body = name_ending(at - 1, names_[person].tokens.end);
      const auto verb = names_[person].extent.begin;
      said = said || (body != kNoName && names_[body].tokens.begin <= names_[person].tokens.end + 2 &&
                      verb > sentence.tokens.begin && is(verb - 1, Cue::kOfficeGiven));
    }
    if (coming && !phrase->title.starts_with("incoming")) phrase->title = "incoming " + phrase->title;
    if (!said || (open && !coming) || phrase->plural || (owns && pronoun) || (passed && !pronoun)) continue;
    const auto successor = previous == "as"_w ? successor_of(person, sentence) : kNoName;
    if (successor != kNoName) {  // "A succeeded B as envoy": first A's, then a former one of B's
      attach(successor, *phrase, TitleForm::kPredicate);
      phrase->past = true;
      if (!phrase->title.starts_with("former")) phrase->title = "former " + phrase->title;
    }
    const bool gone = previous == "was"_w || (previous == "been"_w && is(at - 2, end, "had"_w));
    if (gone) phrase->past = true;
    // "A and B were sworn in as president and vice president": one post each
    const bool joined = names_[person].extent.begin > sentence.tokens.begin + 1 &&
                        is(names_[person].extent.begin - 1, end, "and"_w) &&
                        name_ending(names_[person].extent.begin - 1, sentence.tokens.begin) != kNoName;
    const bool several = is(after, end, "and"_w) && title_beginning(after + 1) != nullptr;
    if (!(joined && several)) attach(person, *phrase, TitleForm::kPredicate);
    // "a former prime minister and a former foreign minister"
    while (is(after, end, "and"_w) && title_beginning(after + 1) != nullptr && !title_beginning(after + 1)->used) {
      auto& next = *title_beginning(after + 1);
      after = next.tokens.end;
      const auto holder = name_at(after, end);
      if (holder != kNoName && names_[holder].type == EntityType::kPerson) return;
      next.past = next.past || gone;
      if (joined && next.of.empty()) next.of = phrase->of;
      attach(person, next, TitleForm::kPredicate);
    }
    return;
  }
}

/// The last plural title of an office ("foreign ministers") that begins before the token.
const TitlePhrase* NameFinder::plural_office_before(std::uint32_t token) const {
  const auto after = std::lower_bound(plural_offices_.begin(), plural_offices_.end(), token,
                                      [&](std::uint32_t t, std::uint32_t at) { return titles_[t].core.begin < at; });
  return after == plural_offices_.begin() ? nullptr : &titles_[*(after - 1)];
}

// "A, B and C are sending X, Y and Z respectively": the lists go in step.
void NameFinder::attach_respectively(const Sentence& sentence, const std::vector<NameIndex>& persons) {
  const auto range = sentence.tokens;
  auto word_at = range.end;
  for (auto i = range.begin; i < range.end; ++i) {
    if (is(i, range.end, "respectively"_w)) word_at = i;
  }
  if (word_at == range.end) return;
  auto stop = word_at;
  if (stop > range.begin && mark(stop - 1, range.end, ",")) --stop;
  std::vector<NameIndex> listed, countries;
  for (auto p = persons.rbegin(); p != persons.rend(); ++p) {
    const auto& tokens = names_[*p].tokens;
    const auto gap = stop - std::min(stop, tokens.end);
    if (tokens.end > stop || gap > 2) continue;
    listed.insert(listed.begin(), *p);
    stop = names_[*p].extent.begin;
  }
  if (listed.size() < 2) return;
  for (auto i = range.begin; i < stop; ++i) {
    const auto known = name_at(i, range.end);
    if (known == kNoName || (names_[known].type != EntityType::kCountry && names_[known].use != NameUse::kCapital))
      continue;
    countries.push_back(known);
    i = names_[known].tokens.end - 1;
  }
  if (countries.size() != listed.size()) return;
  // The post is the one that the article last gave to several: "foreign ministers".
  const auto* model = plural_office_before(word_at);
  if (model == nullptr) return;
  for (std::uint32_t k = 0; k < listed.size(); ++k) {
    if (!names_[listed[k]].titles.empty()) continue;
    auto single = *model;
    single.of = {countries[k]};
    single.rivals.clear();
    single.owner = TitleOwner::kNone;
    single.tokens = names_[listed[k]].tokens;
    attach(listed[k], single, TitleForm::kPredicate, k);
  }
}

void NameFinder::attach_titles() {
  const auto& sentences = document_.sentences();
  for (std::uint32_t t = 0; t < titles_.size(); ++t) {
    if (titles_[t].plural && titles_[t].word->office) plural_offices_.push_back(t);
  }
  std::vector<std::vector<NameIndex>> by_sentence(sentences.size());
  for (NameIndex n = 0; n < names_.size(); ++n) {
    if (names_[n].type == EntityType::kPerson && !dropped_[n])
      by_sentence[document_.sentence_of(names_[n].tokens.begin)].push_back(n);
  }
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    auto& persons = by_sentence[s];
    std::sort(persons.begin(), persons.end(),
              [&](NameIndex a, NameIndex b) { return names_[a].tokens < names_[b].tokens; });
    const auto& sentence = sentences[s];
    attach_lists(sentence);
    for (const auto person : persons) attach_before(person, sentence);
    for (const auto person : persons) attach_after(person, sentence);
    for (const auto person : persons) attach_party(person, sentence);
    for (const auto person : persons) {  // title first, then a comma: "Germany's ambassador to France, A,"
      const auto begin = names_[person].extent.begin;
      if (begin < sentence.tokens.begin + 2 || !mark(begin - 1, sentence.tokens.end, ",")) continue;
      auto* phrase = title_ending(begin - 1);
      if (phrase == nullptr || phrase->used || phrase->plural) continue;
      const bool stated = phrase->definite || phrase->indefinite || phrase->owner != TitleOwner::kNone ||
                          !phrase->of.empty() || possessor_of(*phrase) != kNoName;
      const auto after = names_[person].tokens.end;
      const bool closed = after >= sentence.tokens.end || (token(after).kind == TokenKind::kPunctuation &&
                                                           ends_clause(document_.text_of(token(after))));
      const bool respected = names_[person].tokens.begin > begin;
      if (stated && (closed || respected)) attach(person, *phrase, TitleForm::kApposition);
    }
    for (const auto person : persons) attach_predicates(person, sentence);
    attach_respectively(sentence, persons);
  }
}

}  // namespace bilat
