// SPDX-License-Identifier: Apache-2.0
// The persons of a document from the names that stand for persons (private to this room): a sieve, most certain first.
//
//   persons_spelling.cpp     "Zelensky" and "Zelenskyy" are one spelling
//   persons_listed.cpp       persons of the user's gazetteer, by any of their names
//   persons_full_names.cpp   equal full names, and shorter wholes within longer ones
//   persons_short_forms.cpp  single parts, by title, gender and what was said before; single names
//
// Two persons who share a part stay apart; a part that fits several is the one already called so, or else nobody.
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "lib/analysis/names.h"
#include "lib/analysis/person_name.h"

namespace bilat {

class PersonSieve {
 public:
  /// How many persons may share a part of their names for the part alone to mean one of them.
  static constexpr std::size_t kMaxSharers = 64;
  /// Posts of one person that are remembered to tell him from others.
  static constexpr std::size_t kMaxPosts = 64;

  struct Person {
    PersonName name;  ///< the fullest, as it was first written
    std::vector<NameIndex> mentions;
    NameIndex first = kNoName;  ///< its first mention
    bool short_used = false;    ///< has been called by a part of its name
    NameGender gender = NameGender::kUnknown;
    std::vector<WordHash> posts;         ///< heads of its titles
    std::optional<std::uint32_t> entry;  ///< of the user's gazetteer
  };

  /// entries: by name, which entry of the user's gazetteer a person's name means. All must outlive the sieve.
  PersonSieve(const Document& document, const std::vector<Name>& names, const NameWords& words,
              const std::unordered_map<NameIndex, std::uint32_t>& entries);

  void run();

  [[nodiscard]] const std::vector<Person>& persons() const { return persons_; }
  /// The pass that found the person of a mention.
  [[nodiscard]] const char* pass_of(NameIndex mention) const { return passes_.at(mention); }
  /// Mentions that fit several persons, and these.
  [[nodiscard]] const std::vector<std::pair<NameIndex, std::vector<std::size_t>>>& undecided() const {
    return undecided_;
  }
  /// How often any pass compared two names: what the work grows with.
  [[nodiscard]] std::uint64_t steps() const { return steps_; }

 private:
  static constexpr std::size_t kNobody = SIZE_MAX;

  struct Sharers {
    std::vector<std::size_t> persons;  ///< the first kMaxSharers
    std::size_t count = 0;
    [[nodiscard]] bool crowded() const { return count > kMaxSharers; }
  };

  /// A person and the pass that chose it, or all who fit as well.
  struct Picked {
    std::size_t person = kNobody;
    const char* pass = "";
    std::vector<std::size_t> rivals;
    bool crowded = false;  ///< too many share every part of the name
  };

  void unify_spellings();
  void gather_listed();
  void gather_full_names();
  void gather_full_name(NameIndex mention);
  void gather_short_forms();
  void gather_short_form(NameIndex mention);

  void add_listed(std::uint32_t entry, NameIndex mention);
  void add_person(NameIndex mention, const char* pass);
  void add_mention(std::size_t person, NameIndex mention, const char* pass);
  bool settle(NameIndex mention, const Picked& picked);
  [[nodiscard]] Picked pick(NameIndex mention) const;
  [[nodiscard]] std::vector<std::size_t> fits_of(NameIndex mention, const Sharers& sharers) const;
  [[nodiscard]] bool of_other_gender(NameIndex mention, std::size_t person) const;
  [[nodiscard]] bool has_post(NameIndex mention, std::size_t person) const;
  [[nodiscard]] bool coordinated(NameIndex mention, std::size_t person) const;
  /// The persons who have the part of the name that the fewest have; null when nobody has one of the parts.
  [[nodiscard]] const Sharers* rarest(const PersonName& name) const;
  [[nodiscard]] bool shorter(const PersonName& one, const PersonName& other) const;
  void find_coordinations();

  const Document& document_;
  const std::vector<Name>& names_;
  const NameWords& words_;
  const std::unordered_map<NameIndex, std::uint32_t>& entries_;
  std::vector<NameIndex> mentions_;  ///< in text order
  std::vector<NameIndex> loose_;     ///< single names that fit nobody so far
  std::unordered_map<NameIndex, PersonName> name_of_;
  std::unordered_map<NameIndex, std::size_t> person_of_;
  std::unordered_map<NameIndex, const char*> passes_;
  std::unordered_map<NameIndex, NameIndex> joined_to_;  ///< "[A] and [B]": B to A
  std::unordered_map<NameIndex, NameIndex> joined_by_;  ///< A to B
  std::vector<Person> persons_;
  std::unordered_map<WordHash, std::size_t> by_whole_name_;
  std::unordered_map<WordHash, Sharers> by_part_;
  std::unordered_map<WordHash, std::vector<std::size_t>> listed_by_last_;  ///< at most kMaxSharers each
  std::unordered_map<std::uint32_t, std::size_t> by_entry_;
  std::vector<std::pair<NameIndex, std::vector<std::size_t>>> undecided_;
  mutable std::uint64_t steps_ = 0;
};

}  // namespace bilat
