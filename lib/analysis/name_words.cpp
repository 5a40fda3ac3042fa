// SPDX-License-Identifier: Apache-2.0
#include "lib/analysis/name_words.h"

#include <algorithm>
#include <utility>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "lib/base/pack_text.h"
#include "lib/base/tsv.h"

namespace bilat {
namespace {

std::string plural_word(std::string word) {
  const auto ends = [&](std::string_view tail) { return word.size() > tail.size() && word.ends_with(tail); };
  if (ends("man")) return word.substr(0, word.size() - 2) + "en";
  if (ends("y") && !ends("ay") && !ends("ey") && !ends("oy")) return word.substr(0, word.size() - 1) + "ies";
  if (ends("s") || ends("x") || ends("ch") || ends("sh")) return word + "es";
  return word + "s";
}

/// "secretary of state" -> "secretaries of state", "foreign minister" -> "foreign ministers"
std::string plural_title(const std::string& title) {
  auto head_end = title.size();
  for (const std::string_view stop : {" of ", " for ", " to ", " in ", "-in-", " general"}) {
    const auto found = title.find(stop);
    if (found != std::string::npos && found < head_end && found > 0) head_end = found;
  }
  const auto space = title.rfind(' ', head_end - 1);
  const auto head_begin = space == std::string::npos || space >= head_end ? 0 : space + 1;
  return title.substr(0, head_begin) + plural_word(title.substr(head_begin, head_end - head_begin)) +
         title.substr(head_end);
}

template <class Value, class Map>
const Value* look_up(const Map& map, WordHash word) {
  const auto found = map.find(word);
  return found == map.end() ? nullptr : &found->second;
}

}  // namespace

/// Reads the tables; lives only while the words are built.
class NameWordsLoader {
 public:
  NameWordsLoader(NameWords& words, const Pack& pack, Diagnostics& diagnostics)
      : words_(words), pack_(pack), diagnostics_(diagnostics) {}

  void load() {
    each("titles", {"title", "class", "office", "member", "position", "gender", "called"},
         [&](const auto& cell) { add_title(cell); });
    each("honorifics", {"honorific", "gender"},
         [&](const auto& cell) { put(words_.honorifics_, cell("honorific"), gender(cell)); });
    each("not_names", {"word", "kind"},
         [&](const auto& cell) { put(words_.not_names_, cell("word"), std::string(cell("word"))); });
    each("state_bodies", {"body"},
         [&](const auto& cell) { put(words_.state_bodies_, cell("body"), std::monostate{}); });
    each("title_modifiers", {"word", "kind", "keep"}, [&](const auto& cell) {
      words_.modifiers_[hash_word(cell("word"))] = {std::string(cell("kind")), yes(cell, "keep")};
    });
    each("given_names", {"name", "gender", "culture?", "word?"},
         [&](const auto& cell) { words_.given_names_[hash_word(cell("name"))] = gender(cell); });
    each("family_names", {"name", "culture?", "order", "word?"}, [&](const auto& cell) {
      words_.family_names_.insert(hash_word(cell("name")));
      if (one_of(cell, "order", {"first", "last", "both"}) == "first")
        words_.family_first_.insert(hash_word(cell("name")));
    });
    each("name_particles", {"particle", "culture?", "role"}, [&](const auto& cell) {
      const auto particle = hash_word(cell("particle"));
      words_.particles_.insert(particle);
      const auto role = one_of(cell, "role", {"patronymic", "article"});
      if (role == "patronymic") words_.patronymics_.insert(particle);
      if (role == "article") words_.articles_.insert(particle);
    });
    each("name_suffixes", {"suffix", "kind"}, [&](const auto& cell) {
      const bool numeral = one_of(cell, "kind", {"numeral", "generation"}) == "numeral";
      const auto suffix = phrase_tokens(cell("suffix"));  // "Jr." is one word, without its stop
      if (!suffix.empty())
        words_.name_suffixes_[suffix.front().word] = numeral ? NameSuffix::kNumeral : NameSuffix::kGeneration;
    });
    each("org_heads", {"head", "position", "type", "event", "party", "legal"},
         [&](const auto& cell) { add_head(words_.organisation_heads_, cell, cell("type")); });
    each("org_nouns", {"noun", "position"}, [&](const auto& cell) {
      const auto position = one_of(cell, "position", {"before", "after", "both"});
      words_.organisation_nouns_[hash_word(cell("noun"))] = {EntityType::kOrganization, position != "after",
                                                             position != "before"};
    });
    each("place_heads", {"head", "position", "kind?"},
         [&](const auto& cell) { add_head(words_.place_heads_, cell, "Place"); });
    each("portfolios", {"words"}, [&](const auto& cell) { insert_list(words_.portfolios_, cell("words")); });
    each("common_words", {"words"}, [&](const auto& cell) { insert_list(words_.common_, cell("words")); });
  }

 private:
  /// A row, and where its mistakes are reported.
  struct Cells {
    const TsvTable& table;
    const TsvTable::Row& row;
    PackText& source;
    std::string_view operator()(std::string_view column) const {
      const auto index = table.column(column);
      return index < row.cells.size() ? row.cells[index] : std::string_view{};
    }
  };

  /// The rows of a table. The first of its columns, its word, may not be empty; those with a '?' may be missing.
  template <class RowFunction>
  void each(std::string_view name, const std::vector<std::string_view>& columns, const RowFunction& row_function) {
    for (const auto& file : pack_.tables(fmt::format("lexicon/{}.tsv", name)))
      each_row(PackText(file, pack_.text(file), diagnostics_), columns, row_function);
  }

  template <class RowFunction>
  static void each_row(PackText source, const std::vector<std::string_view>& columns, const RowFunction& row_function) {
    const auto table = parse_tsv(source, columns);
    for (const auto& row : table.rows) {
      if (!row.cells.front().empty()) {
        row_function(Cells{table, row, source});
        continue;
      }
      source.error(row.cells.front(), {"B1106",
                                       fmt::format("the {} is missing", table.columns.front()),
                                       {},
                                       {"write it into the first cell", "delete the line"}});
    }
  }

  /// The cell, which must be one of `values` or empty; another is reported.
  static std::string_view one_of(const Cells& cell, std::string_view column,
                                 const std::vector<std::string_view>& values) {
    const auto value = cell(column);
    if (value.empty() || std::find(values.begin(), values.end(), value) != values.end()) return value;
    auto mistake = unknown_word("B1107", fmt::format("value of column '{}'", column), value, values);
    mistake.fixes.emplace_back("leave the cell empty");
    cell.source.error(value, std::move(mistake));
    return {};
  }

  static bool yes(const Cells& cell, std::string_view column) { return one_of(cell, column, {"yes", "no"}) == "yes"; }

  static NameGender gender(const Cells& cell) {
    const auto value = one_of(cell, "gender", {"f", "m", "u"});
    return value == "f" ? NameGender::kFemale : value == "m" ? NameGender::kMale : NameGender::kUnknown;
  }

  static bool is_stop(const Token& token) { return token.is("."_w); }

  template <class Value>
  static void put(WordTrie<Value>& trie, std::string_view phrase, Value value) {
    auto tokens = phrase_tokens(phrase);
    std::erase_if(tokens, is_stop);  // "adm.": in a text "Adm." is one word
    if (tokens.empty()) return;
    auto& values = trie.at(tokens);
    if (values.empty()) values.push_back(std::move(value));
  }

  static void insert_list(std::unordered_set<WordHash>& set, std::string_view cell) {
    for (const auto word : split_list(cell)) set.insert(hash_folded(word));  // these lists are written folded
  }

  void add_title(const Cells& cell) {
    const auto kind = one_of(cell, "class",
                             {"academic", "business", "diplomatic", "generic", "igo", "legal", "military", "party",
                              "press", "religious", "royal", "state"});
    const auto position = one_of(cell, "position", {"before", "after", "both"});
    TitleWord title{std::string(cell("title")), std::string(kind), yes(cell, "office"),      yes(cell, "member"), false,
                    position != "after",        gender(cell),      cell("called") == "given"};
    put(words_.titles_, cell("title"), title);
    title.plural = true;
    put(words_.titles_, plural_title(title.title), title);
  }

  static void add_head(std::unordered_map<WordHash, HeadWord>& heads, const Cells& cell, std::string_view type) {
    HeadWord head;
    if (const auto known = parse_entity_type(type)) {
      head.type = *known;
    } else {
      cell.source.error(type, unknown_word("B1209", "entity type", type, {"Organization", "Party", "Place"}));
    }
    const auto position = one_of(cell, "position", {"first", "last", "both"});
    head.first = position != "last";
    head.last = position != "first";
    head.event = yes(cell, "event");
    head.party = yes(cell, "party");
    head.legal = yes(cell, "legal");
    heads[hash_word(cell("head"))] = head;
  }

  NameWords& words_;
  const Pack& pack_;
  Diagnostics& diagnostics_;
};

NameWords NameWords::from_pack(const Pack& pack, Diagnostics& diagnostics) {
  NameWords words;
  NameWordsLoader(words, pack, diagnostics).load();
  return words;
}

namespace {

template <class Value>
NameWords::Found<Value> longest(const WordTrie<Value>& trie, const Document& document, std::uint32_t begin,
                                std::uint32_t end) {
  const auto found = trie.longest(document.tokens(), begin, end);
  if (found.length == 0) return {};
  return {&trie.values(found.state).front(), found.length};
}

}  // namespace

NameWords::Found<TitleWord> NameWords::title(const Document& document, std::uint32_t begin, std::uint32_t end) const {
  return longest(titles_, document, begin, end);
}

NameWords::Found<NameGender> NameWords::honorific(const Document& document, std::uint32_t begin,
                                                  std::uint32_t end) const {
  return longest(honorifics_, document, begin, end);
}

NameWords::Found<std::string> NameWords::not_name(const Document& document, std::uint32_t begin,
                                                  std::uint32_t end) const {
  const auto found = longest(not_names_, document, begin, end);
  // One word must have the same diacritics: "Camara" is a surname, and "Cámara" a chamber.
  if (found.length != 1 || same_diacritics(document.text_of(document.token(begin)), *found.value)) return found;
  return {};
}

bool NameWords::state_body(const Document& document, TokenRange words) const {
  return state_bodies_.longest(document.tokens(), words.begin, words.end).length == words.size();
}

const NameSuffix* NameWords::name_suffix(WordHash word) const { return look_up<NameSuffix>(name_suffixes_, word); }

const TitleModifier* NameWords::modifier(WordHash word) const { return look_up<TitleModifier>(modifiers_, word); }

const HeadWord* NameWords::organisation_head(WordHash word) const {
  return look_up<HeadWord>(organisation_heads_, word);
}

const HeadWord* NameWords::organisation_noun(WordHash word) const {
  return look_up<HeadWord>(organisation_nouns_, word);
}

const HeadWord* NameWords::place_head(WordHash word) const { return look_up<HeadWord>(place_heads_, word); }

std::optional<NameGender> NameWords::given_name(WordHash word) const {
  const auto* gender = look_up<NameGender>(given_names_, word);
  if (gender == nullptr) return std::nullopt;
  return *gender;
}

}  // namespace bilat
