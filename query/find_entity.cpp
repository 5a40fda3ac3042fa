// SPDX-License-Identifier: Apache-2.0
#include "query/find_entity.h"

#include <algorithm>
#include <tuple>

#include "graph/name_words.h"

namespace bilat {
namespace {

/// How well a name fits; the smaller the better.
enum class Fit : std::uint8_t { kId, kName, kAlias, kWords, kBeginnings, kNear, kNone };

using Words = std::vector<std::string>;

bool has_words(const Words& name, const Words& typed) {
  return std::all_of(typed.begin(), typed.end(),
                     [&](const std::string& word) { return std::find(name.begin(), name.end(), word) != name.end(); });
}

bool has_beginnings(const Words& name, const Words& typed) {
  return std::all_of(typed.begin(), typed.end(), [&](const std::string& word) {
    return std::any_of(name.begin(), name.end(), [&](const std::string& whole) { return whole.starts_with(word); });
  });
}

/// A letter wrong in one word, or in the whole; or one of several typed words right.
bool is_near(const Words& name, const Words& typed) {
  if (one_letter_apart(join_words(name, ""), join_words(typed, ""))) return true;
  return std::any_of(typed.begin(), typed.end(), [&](const std::string& word) {
    return std::any_of(name.begin(), name.end(), [&](const std::string& whole) {
      return word.size() > 2 && (one_letter_apart(whole, word) || (typed.size() > 1 && whole == word));
    });
  });
}

Fit fit_of(const Words& name, const Words& typed, Fit whole) {
  if (name == typed || join_words(name, "") == join_words(typed, "")) return whole;
  if (has_words(name, typed)) return Fit::kWords;
  if (has_beginnings(name, typed)) return Fit::kBeginnings;
  return is_near(name, typed) ? Fit::kNear : Fit::kNone;
}

/// Whether it is an identifier of another list as a whole ("emp-17") or the last part of its address ("Q42").
bool is_identifier(std::string_view same_as, std::string_view text) {
  if (text.empty() || !same_as.ends_with(text)) return false;
  return same_as.size() == text.size() || same_as[same_as.size() - text.size() - 1] == '/';
}

Fit fit_of(const GraphEntity& entity, std::string_view text, const Words& typed) {
  if (entity.id == text) return Fit::kId;
  for (const auto& same_as : entity.same_as) {
    if (is_identifier(same_as, text)) return Fit::kId;
  }
  if (typed.empty()) return Fit::kNone;
  Fit best = fit_of(name_words(entity.name), typed, Fit::kName);
  for (const auto& alias : entity.aliases) best = std::min(best, fit_of(name_words(alias), typed, Fit::kAlias));
  return best;
}

/// Persons alone where there are any; sorted by name.
void prefer(std::vector<Index>& candidates, const Graph& graph) {
  const auto is_person = [&](Index i) { return graph.entities()[i].type == EntityType::kPerson; };
  if (std::any_of(candidates.begin(), candidates.end(), is_person)) {
    std::erase_if(candidates, [&](Index i) { return !is_person(i); });
  }
  std::sort(candidates.begin(), candidates.end(), [&](Index a, Index b) {
    const auto& x = graph.entities()[a];
    const auto& y = graph.entities()[b];
    return std::tie(x.name, x.id) < std::tie(y.name, y.id);
  });
}

std::string list(const Graph& graph, const std::vector<Index>& candidates) {
  std::string text;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const auto& entity = graph.entities()[candidates[i]];
    if (i > 0) text += i + 1 == candidates.size() ? " or " : ", ";
    text += entity.name + " (" + entity.id + ")";
  }
  return text;
}

}  // namespace

FoundEntity find_entity(const Graph& graph, std::string_view typed) {
  const auto words = name_words(typed);
  if (typed.starts_with("g:")) typed.remove_prefix(2);
  FoundEntity result;
  Fit best = Fit::kNone;
  for (Index i = 0; i < graph.entities().size(); ++i) {
    const auto fit = fit_of(graph.entities()[i], typed, words);
    if (fit == Fit::kNone || fit > best) continue;
    if (fit < best) result.candidates.clear();
    best = fit;
    result.candidates.push_back(i);
  }
  result.suggestions = best >= Fit::kNear;
  prefer(result.candidates, graph);
  if (!result.suggestions && result.candidates.size() == 1) {
    result.found = result.candidates[0];
    result.candidates.clear();
  }
  if (result.candidates.size() > FoundEntity::kMaxCandidates) result.candidates.resize(FoundEntity::kMaxCandidates);
  return result;
}

std::string explain_not_found(const Graph& graph, std::string_view typed, const FoundEntity& result) {
  const auto quoted = "\"" + std::string(typed) + "\"";
  if (result.found) return quoted + " is " + list(graph, {*result.found});
  if (result.candidates.empty()) return "nothing in the graph is named " + quoted;
  if (result.suggestions)
    return "nothing in the graph is named " + quoted + "; did you mean " + list(graph, result.candidates) + "?";
  return quoted + " can be " + list(graph, result.candidates) + ": give more of the name, or the id";
}

std::optional<Index> ask_entity(const Graph& graph, std::string_view typed, std::vector<std::string>& problems) {
  const auto found = find_entity(graph, typed);
  if (!found.found) problems.push_back(explain_not_found(graph, typed, found));
  return found.found;
}

}  // namespace bilat
