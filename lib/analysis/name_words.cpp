// SPDX-License-Identifier: Apache-2.0
#include "lib/analysis/name_words.h"

#include <utility>
#include <variant>

#include "lib/base/tsv.h"

namespace bilat {
namespace {

bool is_yes(std::string_view cell) { return cell == "yes" || cell == "1" || cell == "true" || cell == "y"; }

NameGender parse_gender(std::string_view cell) {
  if (cell.empty()) return NameGender::kUnknown;
  if (cell == "f" || cell == "female" || cell == "F") return NameGender::kFemale;
  if (cell == "m" || cell == "male" || cell == "M") return NameGender::kMale;
  return NameGender::kUnknown;
}

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
    each("titles", [&](const auto& cell) { add_title(cell); });
    each("honorifics",
         [&](const auto& cell) { put(words_.honorifics_, cell("honorific"), parse_gender(cell("gender"))); });
    each("not_names", [&](const auto& cell) { put(words_.not_names_, cell("word"), std::string(cell("kind"))); });
    each("state_bodies", [&](const auto& cell) { put(words_.state_bodies_, cell("body"), std::monostate{}); });
    each("title_modifiers", [&](const auto& cell) {
      words_.modifiers_[hash_word(cell("word"))] = {std::string(cell("kind")), is_yes(cell("keep"))};
    });
    each("given_names",
         [&](const auto& cell) { words_.given_names_[hash_word(cell("name"))] = parse_gender(cell("gender")); });
    each("family_names", [&](const auto& cell) {
      words_.family_names_.insert(hash_word(cell("name")));
      if (cell("order") == "first") words_.family_first_.insert(hash_word(cell("name")));
    });
    each("name_particles", [&](const auto& cell) { words_.particles_.insert(hash_word(cell("particle"))); });
    each("org_heads", [&](const auto& cell) { add_head(words_.organisation_heads_, cell, cell("type")); });
    each("place_heads", [&](const auto& cell) { add_head(words_.place_heads_, cell, "Place"); });
    each("portfolios", [&](const auto& cell) { insert_list(words_.portfolios_, cell("words")); });
    each("common_words", [&](const auto& cell) { insert_list(words_.common_, cell("words")); });
  }

 private:
  template <class Row>
  void each(const std::string& name, const Row& row_function) {
    const auto file = "lexicon/" + name + ".tsv";
    const auto table = parse_tsv(pack_.text(file), file, diagnostics_);
    for (const auto& row : table.rows) {
      row_function([&](std::string_view column) {
        const auto index = table.column(column);
        return index < row.cells.size() ? row.cells[index] : std::string_view{};
      });
    }
  }

  template <class Value>
  static void put(WordTrie<Value>& trie, std::string_view phrase, Value value) {
    const auto tokens = phrase_tokens(phrase);
    if (tokens.empty()) return;
    auto& values = trie.at(tokens);
    if (values.empty()) values.push_back(std::move(value));
  }

  static void insert_list(std::unordered_set<WordHash>& set, std::string_view cell) {
    for (const auto word : split_list(cell)) set.insert(hash_folded(word));  // these lists are written folded
  }

  template <class Cell>
  void add_title(const Cell& cell) {
    TitleWord title{
        std::string(cell("title")),  std::string(cell("class")),  is_yes(cell("office")), is_yes(cell("member")), false,
        cell("position") != "after", parse_gender(cell("gender"))};
    put(words_.titles_, cell("title"), title);
    title.plural = true;
    put(words_.titles_, plural_title(title.title), title);
  }

  template <class Cell>
  static void add_head(std::unordered_map<WordHash, HeadWord>& heads, const Cell& cell, std::string_view type) {
    HeadWord head;
    head.type = parse_entity_type(type).value_or(EntityType::kOrganization);
    const auto position = cell("position");
    head.first = position == "first" || position == "before" || position == "both" || position.empty();
    head.last = position == "last" || position == "after" || position == "both" || position.empty();
    head.event = is_yes(cell("event"));
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
  return longest(not_names_, document, begin, end);
}

bool NameWords::state_body(const Document& document, TokenRange words) const {
  return state_bodies_.longest(document.tokens(), words.begin, words.end).length == words.size();
}

const TitleModifier* NameWords::modifier(WordHash word) const { return look_up<TitleModifier>(modifiers_, word); }

const HeadWord* NameWords::organisation_head(WordHash word) const {
  return look_up<HeadWord>(organisation_heads_, word);
}

const HeadWord* NameWords::place_head(WordHash word) const { return look_up<HeadWord>(place_heads_, word); }

std::optional<NameGender> NameWords::given_name(WordHash word) const {
  const auto* gender = look_up<NameGender>(given_names_, word);
  if (gender == nullptr) return std::nullopt;
  return *gender;
}

}  // namespace bilat
