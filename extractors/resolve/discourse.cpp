// SPDX-License-Identifier: Apache-2.0
#include "extractors/resolve/discourse.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "extractors/entities/title_words.h"
#include "extractors/resolve/unique.h"

namespace bilat {

Discourse::Discourse(const Document& document, const std::vector<Name>& names, const EntityTable& table,
                     const Quotations& quotations, const Lexicon& lexicon, const Gazetteer& gazetteer,
                     const Nominals& nominals, const NameWords& name_words)
    : document_(document),
      names_(names),
      table_(table),
      quotations_(quotations),
      lexicon_(lexicon),
      gazetteer_(gazetteer),
      nominals_(nominals),
      name_words_(name_words),
      genders_(table.genders),
      speakers_(quotations.all().size()) {
  offices_of_.resize(table.entities.size());
  for (std::uint32_t i = 0; i < table.offices.size(); ++i) {
    offices_of_[table.offices[i].person].push_back(i);
    titles_.push_back(fold(table.offices[i].title));
    for_each_title_word(titles_.back(), [&](std::string_view word) {
      auto& offices = offices_by_word_[hash_folded(word)];
      if (offices.empty() || offices.back() != i) offices.push_back(i);
    });
  }
  for (std::uint32_t q = 0; q < speakers_.size(); ++q) {
    if (quotations.all()[q].speaker != kAbsent) by_sentence_.push_back(q);
  }
  std::stable_sort(by_sentence_.begin(), by_sentence_.end(), [&](std::uint32_t a, std::uint32_t b) {
    return quotations.all()[a].sentence < quotations.all()[b].sentence;
  });
}

void Discourse::begin(const ParsedSentence& sentence) {
  sentence_ = &sentence;
  ++sentence_number_;
  const auto size = sentence.groups.size();
  cache_.assign(size, {});
  cached_.assign(size, false);
  owners_.assign(size, {});
  owner_known_.assign(size, false);
  voice_.resize(size);
  for (GroupIndex g = 0; g < size; ++g) voice_[g] = quotations_.around(sentence.groups[g].tokens.begin);
  // a group stands in the first clause that has it as an argument, else in the innermost one around it
  clause_of_.assign(size, kAbsent);
  for (ClauseIndex c = 0; c < sentence.clauses.size(); ++c) {
    for (const auto& argument : sentence.clauses[c].arguments) {
      if (clause_of_[argument.group] == kAbsent) clause_of_[argument.group] = c;
    }
  }
  std::vector<ClauseIndex> around(size, 0);
  for (ClauseIndex c = 0; c < sentence.clauses.size(); ++c) {
    const auto end = std::min<std::size_t>(sentence.clauses[c].end, size);
    for (auto g = sentence.clauses[c].begin; g < end; ++g) around[g] = c;
  }
  for (GroupIndex g = 0; g < size; ++g) {
    if (clause_of_[g] == kAbsent) clause_of_[g] = around[g];
  }
}

void Discourse::end() {
  if (document_.blocks()[sentence_->block].kind != BlockKind::kHeadline) remember();
  remember_bodies(sentence_->tokens.end);
  Entities about;
  for (const auto& clause : sentence_->clauses) {
    if (clause.kind != ClauseKind::kMain || clause.verb == kAbsent || !about.empty() || quoted(clause.verb)) continue;
    for (const auto& argument : clause.arguments) {
      if (argument.function != Function::kSubject) continue;
      for (const auto entity : resolve(argument.group).entities) {
        if (type(entity) == EntityType::kPerson) add_unique(about, entity);
      }
    }
  }
  if (!about.empty()) last_subject_ = about;
  for (; next_speaker_ < by_sentence_.size() && named_in(next_speaker_) < sentence_number_; ++next_speaker_) {
    const auto q = by_sentence_[next_speaker_];
    speakers_[q] = resolve_all(quotations_.all()[q].speaker);
  }
  if (log_ != nullptr) write_log();
  sentence_ = nullptr;
}

/// Whom this sentence spoke of, and how prominently: what the next sentences look back to.
void Discourse::remember() {
  std::vector<Prominence> prominence(sentence_->groups.size(), Prominence::kOther);
  for (const auto& clause : sentence_->clauses) {
    if (clause.kind != ClauseKind::kMain && clause.kind != ClauseKind::kComplement) continue;
    for (const auto& argument : clause.arguments) {
      if (argument.function != Function::kSubject || prominence[argument.group] == Prominence::kSubject) continue;
      prominence[argument.group] = clause.kind == ClauseKind::kMain ? Prominence::kSubject : Prominence::kInnerSubject;
    }
  }
  PastSentence past;
  past.quoted = true;
  for (GroupIndex g = 0; g < sentence_->groups.size(); ++g) {
    const auto kind = sentence_->groups[g].kind;
    if ((kind == GroupKind::kNoun || kind == GroupKind::kVerb) && !quoted(g)) past.quoted = false;
    if (kind != GroupKind::kNoun) continue;
    const auto& entities = resolve(g).entities;
    for (const auto entity : entities) {
      past.mentions.push_back({entity, prominence[g], quoted(g)});
      if (type(entity) == EntityType::kPlace) last_place_ = entity;
    }
    const auto owners =
        possessor(g);  // "His death was announced by his son. He": nobody acts, so it is about the owner
    if (entities.empty() && prominence[g] == Prominence::kSubject) {
      for (const auto entity : owners) past.mentions.push_back({entity, Prominence::kInnerSubject, quoted(g)});
    }
  }
  history_.push_back(std::move(past));
}

void Discourse::write_log() {
  for (GroupIndex g = 0; g < sentence_->groups.size(); ++g) {
    const auto& group = sentence_->groups[g];
    if (owner_known_[g] && group.possessive != kAbsent)
      log_->push_back({sentence_number_ - 1, {group.possessive, group.possessive + 1}, owners_[g]});
    if (!cached_[g] || group.atom != kAbsent || group.kind != GroupKind::kNoun) continue;
    const bool tried = group.pronoun || nominals_.kind(group.word) != NominalKind::kUnlisted;
    if (!cache_[g].entities.empty() || !cache_[g].rivals.empty() || tried)
      log_->push_back({sentence_number_ - 1, group.tokens, cache_[g]});
  }
}

void Discourse::rule_out(EntityIndex entity, const char* why) {
  if (log_ == nullptr || entity == kNoEntity) return;
  const bool known = std::any_of(rivals_.begin(), rivals_.end(), [&](const Rival& r) { return r.entity == entity; });
  if (!known) rivals_.push_back({entity, why});
}

void Discourse::rule_out(const Entities& entities, const char* why) {
  for (const auto entity : entities) rule_out(entity, why);
}

/// The sentences before, nearest first. What is quoted in between is no part of the article's own thread.
std::vector<const Discourse::PastSentence*> Discourse::past(std::uint32_t reach, bool quoted) const {
  std::vector<const PastSentence*> found;
  for (auto s = history_.rbegin(); s != history_.rend() && found.size() < reach; ++s) {
    if (quoted || !s->quoted) found.push_back(&*s);
  }
  return found;
}

std::vector<EntityIndex> Discourse::spoken_of(const PastSentence& sentence, Prominence prominence, bool quoted) {
  Entities found;
  for (const auto& mention : sentence.mentions) {
    if (mention.prominence == prominence && (quoted || !mention.quoted)) add_unique(found, mention.entity);
  }
  return found;
}

/// Whether `group` is of the same voice as `at`, or of the article around it.
bool Discourse::heard_by(GroupIndex at, GroupIndex group) const {
  return voice_[group] == kAbsent || voice_[group] == voice_[at];
}

std::vector<EntityIndex> Discourse::names_in(TokenRange tokens) const {
  Entities found;
  auto at = std::lower_bound(names_.begin(), names_.end(), tokens.begin,
                             [](const Name& name, std::uint32_t token) { return name.tokens.begin < token; });
  for (; at != names_.end() && at->tokens.begin < tokens.end; ++at) {
    if (at->tokens.end > tokens.end) continue;
    const auto entity = table_.of_name[static_cast<std::size_t>(at - names_.begin())];
    if (entity != kNoEntity) add_unique(found, entity);
  }
  return found;
}

bool Discourse::has_title(GroupIndex index) const {
  const auto& group = sentence_->groups[index];
  if (group.atom == kAbsent || sentence_->atoms[group.atom].kind != Atom::Kind::kName) return false;
  const auto& titles = names_[sentence_->atoms[group.atom].index].titles;
  return std::any_of(titles.begin(), titles.end(), [](const TitleMention& title) { return title.office; });
}

std::vector<EntityIndex> Discourse::by_name(const Group& group) const {
  if (group.atom == kAbsent || sentence_->atoms[group.atom].kind != Atom::Kind::kName) return {};
  const auto entity = table_.of_name[sentence_->atoms[group.atom].index];
  if (entity == kNoEntity) return {};
  return {entity};
}

EntityIndex Discourse::country_of(EntityIndex person) const {
  if (type(person) != EntityType::kPerson) return kNoEntity;
  return country_of_offices(table_, offices_of_[person]);
}

const Reference& Discourse::resolve(GroupIndex index) {
  if (cached_[index]) return cache_[index];
  cached_[index] = true;  // a cycle (a pronoun inside its own antecedent) ends here with nothing
  const auto& group = sentence_->groups[index];
  if (group.kind != GroupKind::kNoun || (group.no && group.atom == kAbsent)) return cache_[index];
  auto outer = std::exchange(rivals_, {});
  Reference reference;
  if (group.atom != kAbsent) {
    reference = {by_name(group), "name", {}};
  } else if (group.pronoun) {
    reference = {pronoun(group.word, index), "pronoun", {}};
  } else {
    reference.pass = "nominal";
    reference.entities = nominal(index, reference.pass);
  }
  reference.rivals = std::exchange(rivals_, std::move(outer));
  cache_[index] = std::move(reference);
  return cache_[index];
}

std::vector<EntityIndex> Discourse::resolve_all(GroupIndex group) {
  Entities all;
  for (const auto member : conjuncts(*sentence_, group)) {
    for (const auto entity : resolve(member).entities) add_unique(all, entity);
  }
  return all;
}

std::vector<EntityIndex> Discourse::possessor(GroupIndex index) {
  const auto& group = sentence_->groups[index];
  if (group.possessor != kAbsent) return resolve_all(group.possessor);
  if (group.possessive == kAbsent) return {};
  if (owner_known_[index]) return owners_[index].entities;
  owner_known_[index] = true;
  auto outer = std::exchange(rivals_, {});
  Reference owner{pronoun(document_.token(group.possessive).word, index), "pronoun", {}};
  owner.rivals = std::exchange(rivals_, std::move(outer));
  owners_[index] = std::move(owner);
  return owners_[index].entities;
}

std::vector<EntityIndex> Discourse::modifiers(GroupIndex index) {
  const auto& group = sentence_->groups[index];
  const auto text = document_.text_of(TokenRange{group.tokens.begin, group.head});
  // "a Qatari-hosted meeting": the host takes no part
  if (contains_one_of(text, lexicon_.texts(TextCue::kHostEnding))) return {};
  return names_in({group.tokens.begin, group.head});
}

void Discourse::note_pair(const Entities& participants) {
  if (participants.size() >= 2) pairs_.push_back({participants, sentence_number_});
}

EntityIndex Discourse::last_place() const { return last_place_; }

}  // namespace bilat
