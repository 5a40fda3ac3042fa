// SPDX-License-Identifier: Apache-2.0
// The words that tell names apart: titles, honorifics, given and family names, heads of organisation and place names,
// and words that are no names however they are written.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <variant>
#include <vector>

#include "lib/analysis/gazetteer.h"
#include "lib/analysis/word_trie.h"
#include "lib/base/diagnostics.h"
#include "lib/base/entity_type.h"
#include "lib/base/fold.h"
#include "lib/base/pack.h"
#include "lib/document/document.h"

namespace bilat {

/// "foreign minister", "director", "spokesman"
struct TitleWord {
  std::string title;
  std::string kind;     ///< the class column: "state", "party", "diplomatic", "press", "academic" ...
  bool office = false;  ///< a post of a state, party or intergovernmental body
  bool member = false;  ///< a membership
  bool plural = false;  ///< "foreign ministers"
  bool before = true;   ///< may stand directly before the name
  NameGender gender = NameGender::kUnknown;
  bool by_given_name = false;  ///< with one name only, it is the given name: "King Charles"
};

/// "deputy", "former", "acting"
struct TitleModifier {
  std::string kind;
  bool keep = false;  ///< part of the post as a graph shows it
  /// Says when or how somebody holds the post ("former", "acting", "outgoing"), not which post it is.
  [[nodiscard]] bool of_term() const {
    return kind == "past" || kind == "provisional" || kind == "ending" || kind == "future" || kind == "new" ||
           kind == "present";
  }
};

/// "Ministry", "University", "Region": the word that says what a name is the name of.
struct HeadWord {
  EntityType type = EntityType::kOrganization;
  bool first = false;  ///< "Ministry of ..."
  bool last = false;   ///< "... University"
  bool event = false;  ///< of gatherings too: "Congress"
  bool party = false;  ///< of parties too: "Alliance"
  bool legal = false;  ///< a legal form ("Ltd."): the name without it is the same body
};

/// What tells generations of one name apart: "Jr.", or "III".
enum class NameSuffix : std::uint8_t { kGeneration, kNumeral };

/// Immutable once built; shared by all threads.
class NameWords {
 public:
  /// Reads
  /// lexicon/{titles,title_modifiers,honorifics,given_names,family_names,name_particles,name_suffixes,org_heads,
  /// place_heads,not_names,org_nouns,
  /// portfolios,common_words,state_bodies}.tsv of the pack; mistakes are reported with file and line and their rows
  /// left out.
  static NameWords from_pack(const Pack& pack, Diagnostics& diagnostics);

  template <class Value>
  struct Found {
    const Value* value = nullptr;  ///< null: no match
    std::uint32_t length = 0;
    explicit operator bool() const { return value != nullptr; }
  };

  /// The longest phrase of each list that starts at `begin` and ends by `end`.
  [[nodiscard]] Found<TitleWord> title(const Document& document, std::uint32_t begin, std::uint32_t end) const;
  [[nodiscard]] std::uint32_t longest_title() const { return titles_.longest_phrase(); }  ///< in tokens
  [[nodiscard]] Found<NameGender> honorific(const Document& document, std::uint32_t begin, std::uint32_t end) const;
  /// As written in the list; a single word has the same diacritics there ("Cámara" does not bar "Camara").
  [[nodiscard]] Found<std::string> not_name(const Document& document, std::uint32_t begin, std::uint32_t end) const;
  /// A body that every state has one of, as it is called without the country: "Supreme Court".
  [[nodiscard]] bool state_body(const Document& document, TokenRange words) const;

  [[nodiscard]] const TitleModifier* modifier(WordHash word) const;
  [[nodiscard]] const HeadWord* organisation_head(WordHash word) const;
  /// "company", "rebels": a noun that a body's name stands beside; `first`: before the name, `last`: behind it.
  [[nodiscard]] const HeadWord* organisation_noun(WordHash word) const;
  [[nodiscard]] const HeadWord* place_head(WordHash word) const;
  [[nodiscard]] std::optional<NameGender> given_name(WordHash word) const;
  [[nodiscard]] bool family_name(WordHash word) const { return family_names_.contains(word); }
  /// A family name that English news writes before the given name: "Xi", "Noh".
  [[nodiscard]] bool family_first(WordHash word) const { return family_first_.contains(word); }
  [[nodiscard]] bool particle(WordHash word) const { return particles_.contains(word); }
  /// A particle before a father's name: "bin".
  [[nodiscard]] bool patronymic(WordHash word) const { return patronymics_.contains(word); }
  /// A particle that is joined to a name or left out at will: "al".
  [[nodiscard]] bool article(WordHash word) const { return articles_.contains(word); }
  /// Null for all other words.
  [[nodiscard]] const NameSuffix* name_suffix(WordHash word) const;
  /// A word of everyday English ("plantation"): no name by its capital alone.
  [[nodiscard]] bool common(WordHash word) const { return common_.contains(word); }
  /// What ministries are for ("affairs", "defence", "trade").
  [[nodiscard]] bool portfolio(WordHash word) const { return portfolios_.contains(word); }

 private:
  friend class NameWordsLoader;
  WordTrie<TitleWord> titles_;
  WordTrie<NameGender> honorifics_;
  WordTrie<std::string> not_names_;
  WordTrie<std::monostate> state_bodies_;
  std::unordered_map<WordHash, TitleModifier> modifiers_;
  std::unordered_map<WordHash, HeadWord> organisation_heads_;
  std::unordered_map<WordHash, HeadWord> organisation_nouns_;
  std::unordered_map<WordHash, HeadWord> place_heads_;
  std::unordered_map<WordHash, NameGender> given_names_;
  std::unordered_set<WordHash> family_names_;
  std::unordered_set<WordHash> family_first_;
  std::unordered_set<WordHash> particles_;
  std::unordered_set<WordHash> patronymics_;
  std::unordered_set<WordHash> articles_;
  std::unordered_map<WordHash, NameSuffix> name_suffixes_;
  std::unordered_set<WordHash> portfolios_;
  std::unordered_set<WordHash> common_;
};

}  // namespace bilat
