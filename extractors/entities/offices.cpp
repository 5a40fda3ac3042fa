// SPDX-License-Identifier: Apache-2.0
// Offices in the order of their certainty: stated with their country or body, then by possessor, then by context, then
// by somebody else's.
#include <algorithm>

#include "extractors/entities/post.h"
#include "extractors/entities/resolver.h"
#include "extractors/entities/title_words.h"

namespace bilat {

bool NameResolver::has_office(EntityIndex person, std::string_view title) const {
  return std::any_of(offices_of_[person].begin(), offices_of_[person].end(),
                     [&](std::uint32_t office) { return same_post(table_.offices[office].title, title); });
}

void NameResolver::add_office(OfficeTie tie) {
  if (tie.person == kNoEntity || tie.of == kNoEntity || tie.person == tie.of) return;
  if (offices_of_[tie.person].size() >= kMaxSharers) return;
  for (const auto office : offices_of_[tie.person]) {
    const auto& other = table_.offices[office];
    if (other.of == tie.of && other.relation == tie.relation && same_post(other.title, tie.title)) return;
  }
  const auto index = static_cast<std::uint32_t>(table_.offices.size());
  offices_of_[tie.person].push_back(index);
  if (auto& at = offices_at_[tie.of]; at.size() < 8 * kMaxSharers) at.push_back(index);
  table_.offices.push_back(std::move(tie));
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
  if (title.counterpart || title.predecessor) return state_counterpart(index, title, std::move(tie));
  tie.of = office_object(index, title);
  if (tie.of == kNoEntity) return;
  tie.relation = relation_of(title, tie.of);
  const bool human = type(tie.of) == EntityType::kPerson;
  const bool vague =
      type(tie.of) == EntityType::kCountry && tie.relation == RelationType::kAffiliatedWith && title.kind != "press";
  const bool place = type(tie.of) == EntityType::kPlace && !title.office && title.kind != "religious";
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
    const bool known = !offices_of_[person].empty();
    if (known && (title.kind != "state" || has_office(person, title.title))) return;
    if (known && head_word(title.title) == title.title && fold(title.title) == "minister") return;
    const bool local = lexicon_.is(head_of(title.title), Cue::kLocalPost);
    const bool of_state = title.office && !local && (title.kind == "state" || title.kind == "royal");
    const bool of_party =
        title.kind == "party" && word_begins_with_one_of(fold(title.title), lexicon_.texts(TextCue::kPartySecretary));
    if (!of_state && !of_party) return;
    OfficeTie tie;
    tie.person = person;
    tie.title = title.title;
    tie.tokens = join(names_[n].tokens, title.tokens);
    tie.rule = "context";
    tie.of = of_party ? context_party(n) : context_country(n, title, tie);
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
