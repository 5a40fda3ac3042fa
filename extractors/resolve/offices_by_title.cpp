// SPDX-License-Identifier: Apache-2.0
// Office nouns: "the finance minister", "the Kenyan president", "the monarch" are who holds a post of that title.
#include <algorithm>
#include <iterator>

#include "extractors/entities/title_words.h"
#include "extractors/resolve/discourse.h"
#include "extractors/resolve/unique.h"

namespace bilat {
namespace {

constexpr std::size_t kMostHolders = 256;  // of one post
constexpr std::size_t kMostPosts = 512;    // that an article's nouns ask for
constexpr std::size_t kShortestTitleWord = 4;

/// The singular of an office noun: "ministers" -> "minister".
std::string singular(std::string_view noun) {
  std::string word(noun);
  if (word.ends_with("ies")) return word.substr(0, word.size() - 3) + "y";
  if (word.ends_with("men")) return word.substr(0, word.size() - 2) + "an";
  if (word.size() > 3 && word.ends_with("s") && !word.ends_with("ss")) word.pop_back();
  return word;
}

}  // namespace

bool Discourse::of_country(EntityIndex person, EntityIndex country) const {
  const auto& key = table_.entities[country].key;
  if (table_.entities[person].context == key) return true;
  const auto& offices = offices_of_[person];
  return std::any_of(offices.begin(), offices.end(), [&](std::uint32_t office) {
    const auto of = table_.offices[office].of;
    return of != kNoEntity && (of == country || table_.entities[of].context == key);
  });
}

/// What the words of a noun group ask of a title: its noun or what that stands for, and each word before it that tells
/// posts apart.
Discourse::Post Discourse::post_of(GroupIndex index) const {
  const auto& group = sentence_->groups[index];
  const auto& nominal = nominals_.find(group.word);
  Post post;
  post.titles = nominal.kind == NominalKind::kLeader ? nominals_.leader_titles() : nominal.stands_for;
  if (nominal.kind != NominalKind::kLeader)
    post.titles.push_back(singular(fold(document_.text_of(document_.token(group.head)))));
  for (auto t = group.tokens.begin; t < group.head; ++t) {
    const auto& token = document_.token(t);
    if (token.kind != TokenKind::kWord || t == group.possessive) continue;
    const auto* modifier = name_words_.modifier(token.word);
    const bool rank = modifier != nullptr && (modifier->kind == "rank" || modifier->kind == "past") && modifier->keep;
    auto word = fold(document_.text_of(token));
    const bool of_title =
        word.size() >= kShortestTitleWord && offices_by_word_.contains(token.word) && names_in({t, t + 1}).empty();
    const bool asked = lexicon_.is(token.word, Cue::kPostWord) && names_in({t, t + 1}).empty();
    if (rank || asked || name_words_.portfolio(token.word) || of_title) post.words.push_back(std::move(word));
  }
  return post;
}

/// Whether a title is of the post. A rank that the noun group does not name makes it another one ("the finance
/// minister" is no deputy finance minister), as does "former", and "prime" of a minister.
bool Discourse::is_of_post(std::uint32_t office, const Post& post) const {
  const auto& title = titles_[office];
  const auto head = head_phrase(title);
  const auto called = std::find_if(post.titles.begin(), post.titles.end(),
                                   [&](const std::string& word) { return has_whole_word(head, word); });
  if (called == post.titles.end()) return false;
  const auto of = table_.offices[office].of;
  const bool of_party = of != kNoEntity && type(of) == EntityType::kParty;
  const auto in_title = [&](const std::string& word) {
    return has_whole_word(title, word) || (of_party && word == "party");
  };
  if (!std::all_of(post.words.begin(), post.words.end(), in_title)) return false;
  for (std::size_t begin = 0; begin < head.size();) {
    const auto end = std::min(head.find_first_of(" -", begin), head.size());
    const auto word = head.substr(begin, end - begin);
    begin = end + 1;
    if (std::find(post.words.begin(), post.words.end(), word) != post.words.end() || has_whole_word(*called, word))
      continue;
    const auto* modifier = name_words_.modifier(hash_folded(word));
    if (modifier != nullptr && (modifier->kind == "past" || (modifier->kind == "rank" && modifier->keep))) return false;
    if (word == "prime" && *called == "minister") return false;
  }
  return true;
}

bool Discourse::has_title(EntityIndex person, const Post& post) const {
  const auto& offices = offices_of_[person];
  return std::any_of(offices.begin(), offices.end(), [&](std::uint32_t office) { return is_of_post(office, post); });
}

/// Who holds such a post, in the order of the text; the first kMostHolders, and nobody for the posts beyond kMostPosts.
const std::vector<EntityIndex>& Discourse::holders_of(const Post& post) {
  std::string key;
  for (const auto& title : post.titles) key += title + "|";
  for (const auto& word : post.words) key += word + " ";
  static const Entities kNobody;
  if (holders_.size() >= kMostPosts && !holders_.contains(key)) return kNobody;
  const auto [at, is_new] = holders_.try_emplace(key);
  if (!is_new) return at->second;
  std::vector<std::uint32_t> offices;
  for (const auto& title : post.titles) {
    const auto last = title.find_last_of(" -");
    const auto found = offices_by_word_.find(hash_folded(last == std::string::npos ? title : title.substr(last + 1)));
    if (found != offices_by_word_.end()) offices.insert(offices.end(), found->second.begin(), found->second.end());
  }
  std::sort(offices.begin(), offices.end());
  offices.erase(std::unique(offices.begin(), offices.end()), offices.end());
  for (const auto office : offices) {
    if (at->second.size() >= kMostHolders) break;
    if (is_of_post(office, post)) add_unique(at->second, table_.offices[office].person);
  }
  return at->second;
}

bool Discourse::is_unheld_post(GroupIndex index) {
  const auto& group = sentence_->groups[index];
  if (group.atom != kAbsent || group.pronoun || group.plural || !is_office_noun(group.word)) return false;
  return holders_of(post_of(index)).empty();
}

/// The holder of the post, of the country if the words name one; of several the one who was spoken of last.
std::vector<EntityIndex> Discourse::office_holder(GroupIndex index) {
  const auto& group = sentence_->groups[index];
  const auto countries = countries_of(index);
  const bool owned = group.possessive != kAbsent || group.possessor != kAbsent;
  const auto gender = nominals_.find(group.word).gender;
  Entities holders;
  for (const auto person : holders_of(post_of(index))) {
    const bool theirs = std::any_of(countries.begin(), countries.end(),
                                    [&](EntityIndex country) { return of_country(person, country); });
    const bool other_gender =
        gender != NameGender::kUnknown && genders_[person] != NameGender::kUnknown && genders_[person] != gender;
    if (other_gender) {
      rule_out(person, "of the other gender");
    } else if (theirs || (countries.empty() && !owned)) {
      add_unique(holders, person);
    } else {
      rule_out(person, "of another country");
    }
  }
  if (holders.size() == 1) return holders;
  if (countries.empty() && !owned) {
    const auto found = latest(kNominalSentences, index, [&](EntityIndex entity) {
      return std::find(holders.begin(), holders.end(), entity) != holders.end();
    });
    if (!found.empty()) return found;
  }
  rule_out(holders, "as likely as another");
  return {};
}

}  // namespace bilat
