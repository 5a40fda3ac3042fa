// SPDX-License-Identifier: Apache-2.0
#include "graph/entity_variants.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <unordered_map>

#include "graph/name_words.h"

namespace bilat {
namespace {

using Number = EntityClusters::Number;
using Numbers = std::vector<Number>;
/// What two variants have in common -> who has it. Sorted where it is walked through; profiles are in key order.
using Index = std::map<std::string, Numbers>;
using Lookup = std::unordered_map<std::string, Numbers>;

constexpr std::size_t kLongWord = 5;      ///< bytes: shorter words differ by a letter too easily ("Lam", "Lan")
constexpr std::size_t kLongestWord = 40;  ///< longer ones are no names

class Variants {
 public:
  Variants(const std::vector<KeyProfile>& profiles, EntityClusters& clusters)
      : profiles_(profiles), clusters_(clusters) {}

  void join_all() {
    join_same_iri();
    join_same_words();
    join_initials();
    join_longer_names();
    join_spellings();
    join_single_words();
    join_alias_names();
  }

 private:
  [[nodiscard]] bool is_person(Number i) const { return profiles_[i].type == EntityType::kPerson; }

  void join_groups(const Index& index) {
    for (const auto& [unused, group] : index) {
      if (group.size() > 1) clusters_.join_group(group);
    }
  }

  void join_same_iri() {
    Index index;
    for (Number i = 0; i < profiles_.size(); ++i) {
      for (const auto& iri : profiles_[i].same_as) index[iri].push_back(i);
    }
    clusters_.begin(IdentityPass::kSameIri);
    join_groups(index);
  }

  void join_same_words() {
    Index unordered;
    Index joined;
    for (Number i = 0; i < profiles_.size(); ++i) {
      if (!is_person(i) || profiles_[i].words.size() < 2) continue;
      auto words = profiles_[i].words;
      joined[join_words(words, "")].push_back(i);
      std::sort(words.begin(), words.end());
      unordered[join_words(words, " ")].push_back(i);
    }
    clusters_.begin(IdentityPass::kWordsParted);
    join_groups(joined);
    clusters_.begin(IdentityPass::kWordOrder);
    join_groups(unordered);
  }

  static bool is_initial(const std::string& word) { return word.size() == 1; }

  static std::ptrdiff_t count_initials(const std::vector<std::string>& words) {
    return std::count_if(words.begin(), words.end(), is_initial);
  }

  /// Whether the words of `fuller` are those of `words`, some of which are initials.
  static bool spells_out(const std::vector<std::string>& fuller, const std::vector<std::string>& words) {
    return std::equal(fuller.begin(), fuller.end(), words.begin(), words.end(), [](const auto& full, const auto& word) {
      return full == word || (is_initial(word) && full.starts_with(word));
    });
  }

  /// Those with fewer initials first: "A. L. Roe" then finds "Ana L. Roe" and "Ana Lima Roe" joined.
  void join_initials() {
    clusters_.begin(IdentityPass::kInitials);
    Lookup by_shape;  // the first letters, and the last word
    Numbers with_initials;
    const auto shape = [&](Number i) {
      std::string letters;
      for (const auto& word : profiles_[i].words) letters += word[0];
      return letters + " " + profiles_[i].words.back();
    };
    for (Number i = 0; i < profiles_.size(); ++i) {
      const auto& words = profiles_[i].words;
      if (!is_person(i) || words.size() < 2 || is_initial(words.back())) continue;
      by_shape[shape(i)].push_back(i);
      if (count_initials(words) > 0) with_initials.push_back(i);
    }
    std::stable_sort(with_initials.begin(), with_initials.end(), [&](Number a, Number b) {
      return count_initials(profiles_[a].words) < count_initials(profiles_[b].words);
    });
    for (const auto person : with_initials) {
      const auto& words = profiles_[person].words;
      Numbers fuller;
      for (const auto other : by_shape[shape(person)]) {
        if (other != person && spells_out(profiles_[other].words, words)) fuller.push_back(other);
      }
      clusters_.join_if_unambiguous(person, fuller, is_initial(words[0]));
    }
  }

  /// Whether every word of `part` is in `whole`, as often.
  static bool inside(std::vector<std::string> part, std::vector<std::string> whole) {
    std::sort(part.begin(), part.end());
    std::sort(whole.begin(), whole.end());
    return std::includes(whole.begin(), whole.end(), part.begin(), part.end());
  }

  /// "Roe" and "Roe Jr." are father and son, not two forms of a name.
  static bool same_generation(const std::vector<std::string>& words, const std::vector<std::string>& theirs) {
    constexpr std::array<std::string_view, 8> kGenerations = {"jr", "sr", "junior", "senior", "ii", "iii", "iv", "vi"};
    const auto has = [](const std::vector<std::string>& name, std::string_view word) {
      return std::find(name.begin(), name.end(), word) != name.end();
    };
    return std::all_of(kGenerations.begin(), kGenerations.end(),
                       [&](std::string_view generation) { return has(words, generation) == has(theirs, generation); });
  }

  void join_longer_names() {
    clusters_.begin(IdentityPass::kLongerName);
    Lookup by_ends;  // the first word and any later one
    Numbers persons;
    for (Number i = 0; i < profiles_.size(); ++i) {
      const auto& words = profiles_[i].words;
      if (!is_person(i) || words.size() < 2) continue;
      persons.push_back(i);
      for (std::size_t w = 1; w < words.size(); ++w) by_ends[words[0] + " " + words[w]].push_back(i);
    }
    std::stable_sort(persons.begin(), persons.end(),
                     [&](Number a, Number b) { return profiles_[a].words.size() > profiles_[b].words.size(); });
    for (const auto person : persons) {
      const auto& words = profiles_[person].words;
      Numbers longer;
      for (const auto other : by_ends[words[0] + " " + words.back()]) {
        const auto& theirs = profiles_[other].words;
        if (theirs.size() > words.size() && inside(words, theirs) && same_generation(words, theirs))
          longer.push_back(other);
      }
      clusters_.join_if_unambiguous(person, longer, false);
    }
  }

  /// A name with one long word blurred: as it is, and with each of its bytes left out. Words that differ by one letter
  /// of one byte, or a byte of it, share one of these.
  static std::vector<std::string> blurred(const std::vector<std::string>& words, std::size_t at) {
    auto others = words;
    const std::string word = words[at];
    others[at] = "?";
    const auto prefix = join_words(others, " ") + "|";
    std::vector<std::string> found{prefix + word};
    for (std::size_t i = 0; i < word.size(); ++i) found.push_back(prefix + word.substr(0, i) + word.substr(i + 1));
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }

  void join_spellings() {
    clusters_.begin(IdentityPass::kSpelling);
    Lookup index;
    const auto each_blur = [&](Number i, const auto& use) {
      const auto& words = profiles_[i].words;
      if (!is_person(i) || words.size() < 2) return;
      for (std::size_t w = 0; w < words.size(); ++w) {
        if (words[w].size() < kLongWord || words[w].size() > kLongestWord) continue;
        for (const auto& blur : blurred(words, w)) use(blur, w);
      }
    };
    for (Number i = 0; i < profiles_.size(); ++i) {
      each_blur(i, [&](const std::string& blur, std::size_t) { index[blur].push_back(i); });
    }
    for (Number i = 0; i < profiles_.size(); ++i) {
      Numbers alike;
      each_blur(i, [&](const std::string& blur, std::size_t w) {
        for (const auto other : index[blur]) {
          const auto& theirs = profiles_[other].words;
          if (other != i && theirs.size() == profiles_[i].words.size() &&
              one_letter_apart(theirs[w], profiles_[i].words[w])) {
            alike.push_back(other);
          }
        }
      });
      clusters_.join_if_unambiguous(i, alike, true);
    }
  }

  void join_single_words() {
    clusters_.begin(IdentityPass::kSingleWord);
    Lookup by_end;
    for (Number i = 0; i < profiles_.size(); ++i) {
      const auto& words = profiles_[i].words;
      if (!is_person(i) || words.size() < 2) continue;
      by_end[words.front()].push_back(i);
      if (words.back() != words.front()) by_end[words.back()].push_back(i);
    }
    for (Number i = 0; i < profiles_.size(); ++i) {
      if (!is_person(i) || profiles_[i].words.size() != 1) continue;
      const auto full = by_end.find(profiles_[i].words[0]);
      if (full != by_end.end()) clusters_.join_if_unambiguous(i, full->second, true);
    }
  }

  void join_alias_names() {
    clusters_.begin(IdentityPass::kAlias);
    Lookup by_alias;
    const auto is_body = [&](Number i) {
      return profiles_[i].type == EntityType::kParty || profiles_[i].type == EntityType::kOrganization;
    };
    for (Number i = 0; i < profiles_.size(); ++i) {
      if (!is_body(i)) continue;
      for (const auto& alias : profiles_[i].aliases) by_alias[join_words(name_words(alias), " ")].push_back(i);
    }
    for (Number i = 0; i < profiles_.size(); ++i) {
      if (!is_body(i)) continue;
      const auto other = by_alias.find(join_words(profiles_[i].words, " "));
      const bool short_name = profiles_[i].words.size() < 3;  // "CPV", "Communist Party": of which country?
      if (other != by_alias.end()) clusters_.join_if_unambiguous(i, other->second, short_name);
    }
  }

  const std::vector<KeyProfile>& profiles_;
  EntityClusters& clusters_;
};

}  // namespace

void join_variants(const std::vector<KeyProfile>& profiles, EntityClusters& clusters) {
  Variants(profiles, clusters).join_all();
}

}  // namespace bilat
