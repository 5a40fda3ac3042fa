// SPDX-License-Identifier: Apache-2.0
#include "extractors/resolve/discourse.h"

#include <algorithm>
#include <string_view>

#include "extractors/resolve/unique.h"

namespace bilat {

Discourse::Discourse(const Document& document, const std::vector<Name>& names, const EntityTable& table,
                     const Gazetteer& gazetteer, const Nominals& nominals)
    : document_(document), names_(names), table_(table), gazetteer_(gazetteer), nominals_(nominals) {
  offices_of_.resize(table.entities.size());
  for (std::uint32_t i = 0; i < table.offices.size(); ++i) offices_of_[table.offices[i].person].push_back(i);
}

void Discourse::begin(const ParsedSentence& sentence) {
  sentence_ = &sentence;
  ++sentence_number_;
  cache_.assign(sentence.groups.size(), {});
  cached_.assign(sentence.groups.size(), false);
}

void Discourse::end() {
  const auto kind = document_.blocks()[sentence_->block].kind;
  if (kind != BlockKind::kHeadline) {
    // who this sentence spoke of, subjects of main clauses marked: what the next sentence's pronouns look back to
    std::vector<bool> subject(sentence_->groups.size(), false);
    for (const auto& clause : sentence_->clauses) {
      if (clause.kind != ClauseKind::kMain && clause.kind != ClauseKind::kComplement) continue;
      for (const auto& argument : clause.arguments) {
        if (argument.function == Function::kSubject) subject[argument.group] = true;
      }
    }
    for (GroupIndex g = 0; g < sentence_->groups.size(); ++g) {
      if (sentence_->groups[g].kind != GroupKind::kNoun) continue;
      const auto clause = ClauseIndex{0};
      for (const auto entity : resolve(g, clause).entities) {
        history_.push_back({entity, sentence_number_, g, subject[g]});
        if (type(entity) == EntityType::kPlace) last_place_ = entity;
      }
    }
  }
  std::vector<EntityIndex> about;
  for (const auto& clause : sentence_->clauses) {
    if (clause.kind != ClauseKind::kMain || clause.verb == kAbsent || !about.empty()) continue;
    for (const auto& argument : clause.arguments) {
      if (argument.function != Function::kSubject) continue;
      for (const auto entity : resolve(argument.group, 0).entities) {
        if (type(entity) == EntityType::kPerson) add_unique(about, entity);
      }
    }
  }
  if (!about.empty()) last_subject_ = about;
  for (GroupIndex g = 0; log_ != nullptr && g < sentence_->groups.size(); ++g) {
    if (cached_[g] && sentence_->groups[g].atom == kAbsent && !cache_[g].entities.empty())
      log_->push_back({sentence_number_ - 1, g, cache_[g]});
  }
  sentence_ = nullptr;
}

std::vector<EntityIndex> Discourse::names_in(TokenRange tokens) const {
  std::vector<EntityIndex> found;
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
  const auto& atom = sentence_->atoms[group.atom];
  const auto entity = table_.of_name[atom.index];
  if (entity == kNoEntity) return {};
  return {entity};
}

Reference Discourse::resolve(GroupIndex index, ClauseIndex clause) {
  if (cached_[index]) return cache_[index];
  cached_[index] = true;  // a cycle (a pronoun inside its own antecedent) ends here with nothing
  const auto& group = sentence_->groups[index];
  Reference reference;
  if (group.kind == GroupKind::kNoun && !group.no) {
    if (group.atom != kAbsent) {
      reference = {by_name(group), "name"};
    } else if (group.pronoun) {
      reference = {pronoun(group.word, index, clause), "pronoun"};
    } else {
      reference.pass = "nominal";
      reference.entities = nominal(index, clause, reference.pass);
    }
  }
  cache_[index] = reference;
  return reference;
}

std::vector<EntityIndex> Discourse::resolve_all(GroupIndex group, ClauseIndex clause) {
  std::vector<EntityIndex> all;
  for (const auto member : conjuncts(*sentence_, group)) {
    for (const auto entity : resolve(member, clause).entities) add_unique(all, entity);
  }
  return all;
}

std::vector<EntityIndex> Discourse::possessor(GroupIndex index, ClauseIndex clause) {
  const auto& group = sentence_->groups[index];
  if (group.possessor != kAbsent) return resolve_all(group.possessor, clause);
  if (group.possessive == kAbsent) return {};
  const auto word = document_.token(group.possessive).word;
  return pronoun(word == "his"_w     ? "he"_w
                 : word == "her"_w   ? "she"_w
                 : word == "their"_w ? "they"_w
                 : word == "its"_w   ? "it"_w
                                     : word,
                 index, clause);
}

std::vector<EntityIndex> Discourse::modifiers(GroupIndex index) {
  const auto& group = sentence_->groups[index];
  const auto text = document_.text_of(TokenRange{group.tokens.begin, group.head});
  if (text.find("-hosted") != std::string_view::npos || text.find("-brokered") != std::string_view::npos ||
      text.find("-mediated") != std::string_view::npos || text.find("-backed") != std::string_view::npos ||
      text.find("-led") != std::string_view::npos || text.find("-sponsored") != std::string_view::npos) {
    return {};  // "a Qatari-hosted meeting": the host takes no part
  }
  return names_in({group.tokens.begin, group.head});
}

void Discourse::note_pair(const std::vector<EntityIndex>& participants) {
  if (participants.size() >= 2) pairs_.push_back(participants);
}

EntityIndex Discourse::last_place() const { return last_place_; }

}  // namespace bilat
