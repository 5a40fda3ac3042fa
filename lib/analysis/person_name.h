// SPDX-License-Identifier: Apache-2.0
// The parts of a personal name, and whether two names can be one person's.
//
//   "George H. W. Bush"       parts george bush, initials h w
//   "Mohammed bin Salman"     parts mohammed salman; "salman" is his father's name
//   "Kim Jong-un"             parts kim jong un, like "Kim Jong Un"
//   "M.K. Natarajan Jr."      parts natarajan, initials m k, generation jr
#pragma once

#include <cstddef>
#include <vector>

#include "lib/analysis/name_words.h"

namespace bilat {

struct PersonName {
  struct Part {
    WordHash word = 0;
    WordHash letter = 0;  ///< its first letter
    bool father = false;  ///< behind "bin", "ibn", "bint": no name that he himself goes by
  };
  std::vector<Part> parts;         ///< in text order, without particles and initials; never empty
  std::vector<WordHash> initials;  ///< in text order
  WordHash generation = 0;         ///< "Jr.", "Sr.", "III"; 0 when there is none
  bool numeral = false;            ///< the generation is a numeral
  bool by_father = false;          ///< begins with "bin", "ibn", "bint": "bin Salman"

  [[nodiscard]] bool same_parts(const PersonName& other) const;
  [[nodiscard]] WordHash first() const { return parts.front().word; }
  [[nodiscard]] WordHash last() const { return parts.back().word; }
  /// Of all that tells it from other names.
  [[nodiscard]] WordHash hash() const;
};

/// The tokens must be some words of one name.
PersonName read_person_name(const Document& document, TokenRange tokens, const NameWords& words);

/// Whether a name may be a shorter form of another: its parts stand there in this order, a father's name alone is none,
/// one list of initials is empty or begins the other, left-out parts have the letters of the initials, and "Jr." and
/// "Sr." are not exchanged. A whole name ("John Roe") must have the other's "Jr." too, a part of it need not.
bool is_short_form(const PersonName& shorter, const PersonName& longer);

}  // namespace bilat
