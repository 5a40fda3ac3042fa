// SPDX-License-Identifier: Apache-2.0
// Whose title is it: directly before the name, beside it between commas, shared by a list, or said of it by a verb.
#include <algorithm>

#include "lib/analysis/names_finder.h"
#include "lib/analysis/speech_verbs.h"

namespace bilat {
namespace {

constexpr std::uint32_t kPredicateReach = 45;  ///< tokens between a person and "... as president"

bool apposition_opener(WordHash word) {
  return word == "now"_w || word == "then"_w || word == "also"_w || word == "himself"_w || word == "herself"_w ||
         word == "once"_w || word == "formerly"_w || word == "currently"_w || word == "who"_w || word == "is"_w ||
         word == "was"_w || word == "serves"_w || word == "served"_w || word == "as"_w || word == "both"_w ||
         word == "previously"_w || word == "has"_w || word == "been"_w || word == "until"_w || word == "recently"_w;
}

bool past_opener(WordHash word) {
  return word == "then"_w || word == "once"_w || word == "formerly"_w || word == "was"_w || word == "served"_w ||
         word == "previously"_w;
}

bool leads(WordHash word) {
  return word == "leads"_w || word == "heads"_w || word == "chairs"_w || word == "led"_w || word == "headed"_w ||
         word == "chaired"_w || word == "leading"_w || word == "heading"_w || word == "chairing"_w || word == "runs"_w;
}

bool office_event(WordHash word) {
  return word == "appointed"_w || word == "named"_w || word == "elected"_w || word == "re-elected"_w ||
         word == "reelected"_w || word == "sworn"_w || word == "inaugurated"_w || word == "installed"_w ||
         word == "confirmed"_w || word == "reappointed"_w;
}

bool office_noun(WordHash word) {
  return word == "re-election"_w || word == "reelection"_w || word == "election"_w || word == "appointment"_w ||
         word == "inauguration"_w || word == "role"_w || word == "serve"_w || word == "serving"_w ||
         word == "serves"_w || word == "tenure"_w || word == "term"_w || word == "position"_w || word == "capacity"_w ||
         word == "job"_w || word == "post"_w || word == "served"_w || word == "resigned"_w || word == "replaced"_w ||
         word == "retired"_w;
}

bool copula(WordHash word) {
  return word == "is"_w || word == "was"_w || word == "became"_w || word == "becomes"_w || word == "remains"_w ||
         word == "become"_w || word == "remained"_w || word == "been"_w;
}

bool ends_clause(std::string_view text) {
  return text == "," || text == "." || text == ";" || text == ")" || text == "—" || text == "–" || text == ":" ||
         text == "”" || text == "\"";
}

}  // namespace

void NameFinder::attach(NameIndex person, TitlePhrase& phrase, TitleForm form, std::uint32_t position) {
  auto& name = names_[person];
  TitleMention mention;
  mention.tokens = phrase.tokens;
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
  if (!phrase.rivals.empty() && position < phrase.rivals.size()) mention.of = {phrase.rivals[position]};
  if (name.gender == NameGender::kUnknown) name.gender = phrase.word->gender;
  name.titles.push_back(std::move(mention));
  phrase.used = true;
  if (form == TitleForm::kBefore || form == TitleForm::kApposition) {
    const auto joined = join(name.extent, phrase.tokens);
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
      if (separate || other->plural) return;
      --at;
      continue;
    }
    return;
  }
}

// "A of Diego Portales University", "President A of Ghana": the token behind the phrase, or `at` when there is none.
std::uint32_t NameFinder::attach_of(NameIndex person, std::uint32_t at, const Sentence& sentence) {
  const auto end = sentence.tokens.end;
  if (!is(at, end, "of"_w)) return at;
  auto next = at + 1;
  if (is(next, end, "the"_w)) ++next;
  auto known = name_at(next, end);
  if (known == kNoName || names_[known].use == NameUse::kDemonym) return at;
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
    if (body && (!title.office || !title.of.empty())) continue;  // "US Senator A of the Finance Committee"
    titled = true;
    if (title.of.empty()) title.of.push_back(known);
  }
  if (!titled && body) {
    TitleMention mention;
    mention.tokens = {at, stop};
    mention.of = {known};
    mention.kind = "of";
    mention.form = TitleForm::kApposition;
    name.titles.push_back(std::move(mention));
  }
  if (!titled || owner) return at;
  name.extent.end = std::max(name.extent.end, stop);
  return stop;
}

void NameFinder::attach_after(NameIndex person, const Sentence& sentence) {
  const auto end = sentence.tokens.end;
  auto at = names_[person].tokens.end;
  if (mark(at, end, "(")) {  // "(67)", "(CPV)"
    auto close = at + 1;
    while (close < end && close < at + 4 && !mark(close, end, ")")) ++close;
    if (mark(close, end, ")")) at = close + 1;
  }
  at = attach_of(person, at, sentence);
  if (!mark(at, end, ",") && !dash(at, end)) return;
  ++at;
  bool past = false;
  const auto opened = at;
  while (at < end && at < opened + 5 && apposition_opener(word(at)) && title_beginning(at) == nullptr) {
    past = past || past_opener(word(at));
    ++at;
  }
  if (at > opened && at < end && leads(word(at))) {
    auto next = at + 1;
    while (next < end && next < at + 5 && name_at(next, end) == kNoName && token(next).kind == TokenKind::kWord) ++next;
    const auto known = name_at(next, end);
    if (known != kNoName &&
        (names_[known].type == EntityType::kParty || names_[known].type == EntityType::kOrganization) &&
        names_[known].use != NameUse::kDemonym && is(at - 1, end, "who"_w) + is(at - 1, end, "also"_w) > 0) {
      TitleMention mention;
      mention.tokens = {at, names_[known].tokens.end};
      const bool chair = word(at) == "chairs"_w || word(at) == "chaired"_w;
      mention.title = chair ? "chair" : "leader";
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
    if (party != kNoName && names_[party].type == EntityType::kParty &&
        (is(opened + 1, end, "ruling"_w) || is(opened + 1, end, "governing"_w))) {
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
    if (phrase == nullptr || phrase->used) return;
    auto after = phrase->tokens.end;
    while (after < end && honorific_[after] != 0) ++after;
    const auto next_name = name_at(after, end);
    if (next_name != kNoName && names_[next_name].type == EntityType::kPerson && next_name != person) return;
    if (phrase->plural && !phrase->indefinite) return;
    // "A met B, a French official said": who says it
    if (phrase->indefinite && after < end && is_speech_verb(lexicon_.find(word(after)).lemma)) return;
    if (mark(after, end, ",") && after + 1 < end) {  // the next one's: "A, the minister of X, H.E. B"
      const auto following = name_at(after + 1, end);
      const bool person_next = following != kNoName && names_[following].type == EntityType::kPerson;
      const bool has_post = std::any_of(names_[person].titles.begin(), names_[person].titles.end(),
                                        [](const auto& t) { return !t.honorific; });
      if ((honorific_[after + 1] != 0 || person_next) && has_post && chain == 0) return;
      if (honorific_[after + 1] != 0 && phrase->definite && chain == 0) return;
    }
    phrase->past = phrase->past || past;
    if (past && !phrase->title.starts_with("former")) phrase->title = "former " + phrase->title;
    attach(person, *phrase, TitleForm::kApposition);
    at = phrase->tokens.end;
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
      at = names_[known].tokens.end;
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
      attach(persons[k], single, TitleForm::kBefore, k);
      names_[persons[k]].extent = names_[persons[k]].tokens;
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
    for (auto k = at > 6 ? at - 6 : 0; k < at; ++k) {
      if (k < names_[person].tokens.end) continue;
      open = open || lexicon_.find(word(k)).can_be(kModal) || lexicon_.find(word(k)).can_be(kNegation);
      pronoun = pronoun || is(k, end, "his"_w) || is(k, end, "her"_w);
      if (previous == "as"_w) said = said || office_event(word(k)) || office_noun(word(k));
    }
    if (office_event(previous)) said = true;
    if (copula(previous) && at - names_[person].tokens.end <= 4) said = true;
    if (previous == "as"_w && at - names_[person].tokens.end <= 2) said = true;
    if (!said || open || phrase->plural || (owns && pronoun) || (passed && !pronoun)) continue;
    const bool gone = previous == "was"_w || (previous == "been"_w && is(at - 2, end, "had"_w));
    if (gone) phrase->past = true;
    attach(person, *phrase, TitleForm::kPredicate);
    return;
  }
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
  const TitlePhrase* model = nullptr;
  for (const auto& phrase : titles_) {
    if (phrase.core.begin >= word_at) break;
    if (phrase.plural && phrase.word->office) model = &phrase;
  }
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
    for (const auto person : persons) {  // title first, then a comma: "Germany's ambassador to France, A,"
      const auto begin = names_[person].extent.begin;
      if (begin < sentence.tokens.begin + 2 || !mark(begin - 1, sentence.tokens.end, ",")) continue;
      auto* phrase = title_ending(begin - 1);
      if (phrase == nullptr || phrase->used || phrase->plural) continue;
      const bool stated =
          phrase->definite || phrase->indefinite || phrase->owner != TitleOwner::kNone || !phrase->of.empty();
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
