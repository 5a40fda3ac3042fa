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

bool is_yes(std::string_view cell) { return cell == "yes" || cell == "1" || cell == "true" || cell == "y"; }

NameGender parse_gender(std::string_view cell) {
  if (cell == "f" || cell == "female" || cell == "F") return NameGender::kFemale;
  if (cell == "m" || cell == "male" || cell == "M") return NameGender::kMale;
  return NameGender::kUnknown;
}

/// What the cells of a column may hold, beside nothing. `names` are those that messages offer; `also` other spellings.
struct CellWords {
  std::string_view what;
  std::vector<std::string_view> names;
  std::vector<std::string_view> also = {};
};

const CellWords& gender_words() {
  static const CellWords kWords{"gender", {"f", "m", "u"}, {"female", "male", "F", "M"}};
  return kWords;
}

const CellWords& yes_words() {
  static const CellWords kWords{"answer to yes or no", {"yes", "no"}, {"1", "0", "true", "false", "y", "n"}};
  return kWords;
}

const CellWords& position_words() {
  static const CellWords kWords{"position", {"first", "last", "both", "before", "after"}};
  return kWords;
}

const CellWords& order_words() {
  static const CellWords kWords{"order of names", {"first", "last", "both"}};
  return kWords;
}

const CellWords& head_type_words() {
  static const CellWords kWords{"type of a body", {"Organization", "Party"}};
  return kWords;
}

/// What a table holds: its columns ('?' behind those that may be missing), and those whose cells are of a list.
struct TableShape {
  std::string_view name;
  std::vector<std::string_view> columns;
  std::vector<std::pair<std::string_view, const CellWords*>> lists = {};
};

bool holds(const std::vector<std::string_view>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
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
    const auto *gender = &gender_words(), *yes = &yes_words(), *position = &position_words();
    each({"titles",
          {"title", "class?", "office?", "member?", "position?", "gender?"},
          {{"office", yes}, {"member", yes}, {"position", position}, {"gender", gender}}},
         [&](const auto& cell) { add_title(cell); });
    each({"honorifics", {"honorific", "gender?"}, {{"gender", gender}}},
         [&](const auto& cell) { put(words_.honorifics_, cell("honorific"), parse_gender(cell("gender"))); });
    each({"not_names", {"word", "kind?"}},
         [&](const auto& cell) { put(words_.not_names_, cell("word"), std::string(cell("kind"))); });
    each({"state_bodies", {"body"}},
         [&](const auto& cell) { put(words_.state_bodies_, cell("body"), std::monostate{}); });
    each({"title_modifiers", {"word", "kind?", "keep?"}, {{"keep", yes}}}, [&](const auto& cell) {
      words_.modifiers_[hash_word(cell("word"))] = {std::string(cell("kind")), is_yes(cell("keep"))};
    });
    each({"given_names", {"name", "gender?", "culture?", "word?"}, {{"gender", gender}, {"word", yes}}},
         [&](const auto& cell) { words_.given_names_[hash_word(cell("name"))] = parse_gender(cell("gender")); });
    each({"family_names", {"name", "culture?", "order?", "word?"}, {{"order", &order_words()}, {"word", yes}}},
         [&](const auto& cell) {
           words_.family_names_.insert(hash_word(cell("name")));
           if (cell("order") == "first") words_.family_first_.insert(hash_word(cell("name")));
         });
    each({"name_particles", {"particle", "culture?"}},
         [&](const auto& cell) { words_.particles_.insert(hash_word(cell("particle"))); });
    each({"org_heads",
          {"head", "position?", "type?", "event?"},
          {{"position", position}, {"type", &head_type_words()}, {"event", yes}}},
         [&](const auto& cell) { add_head(words_.organisation_heads_, cell, cell("type")); });
    each({"place_heads", {"head", "position?", "kind?"}, {{"position", position}}},
         [&](const auto& cell) { add_head(words_.place_heads_, cell, "Place"); });
    each({"portfolios", {"words"}}, [&](const auto& cell) { insert_list(words_.portfolios_, cell("words")); });
    each({"common_words", {"words"}}, [&](const auto& cell) { insert_list(words_.common_, cell("words")); });
  }

 private:
  template <class Row>
  void each(const TableShape& shape, const Row& row_function) {
    const auto file = fmt::format("lexicon/{}.tsv", shape.name);
    PackText source(file, pack_.text(file), diagnostics_);
    const auto table = parse_tsv(source, shape.columns);
    std::vector<std::pair<std::size_t, const CellWords*>> lists;
    for (const auto& [column, words] : shape.lists) lists.emplace_back(table.column(column), words);
    for (const auto& row : table.rows) {
      if (row.cells.front().empty()) {
        source.error(row.cells.front(), {"B1106",
                                         fmt::format("the {} is missing", table.columns.front()),
                                         {},
                                         {"write it into the first cell", "delete the line"}});
        continue;
      }
      for (const auto& [at, words] : lists) check_cell(row.cells[at], *words, source);
      row_function([&](std::string_view column) {
        const auto index = table.column(column);
        return index < row.cells.size() ? row.cells[index] : std::string_view{};
      });
    }
  }

  static void check_cell(std::string_view cell, const CellWords& words, PackText& source) {
    if (cell.empty() || holds(words.names, cell) || holds(words.also, cell)) return;
    auto mistake = unknown_word("B1107", words.what, cell, words.names);
    mistake.fixes.emplace_back("leave the cell empty");
    source.error(cell, std::move(mistake));
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
