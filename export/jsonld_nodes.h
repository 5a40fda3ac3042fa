// SPDX-License-Identifier: Apache-2.0
// The nodes of a graph file without a tree: each stays a range of the file's text and is looked into when it is read. A
// file of a million nodes costs its own length and a few bytes a node.
//
// This holds for files that stand one node a line, as the writer has them. Any other JSON-LD is parsed as a whole and
// written anew, one node a line; what is wrong is then said with line and column.
#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/base/json.h"
#include "lib/base/result.h"

namespace bilat {

/// One node, scanned: its members as ranges of its text, which must outlive it. A value is a string, a number, a
/// boolean, null, or an array of these ("flat").
class NodeMembers {
 public:
  /// Takes the text of one object; false where it is not flat or no JSON at all. Strict: escapes, numbers and repeated
  /// names are checked.
  bool scan(std::string_view object);

  /// The value of a member as it stands, or empty.
  [[nodiscard]] std::string_view value(std::string_view name) const;
  /// The values of a member as they stand, without nulls; none where it is absent.
  void values(std::string_view name, std::vector<std::string_view>& found) const;

 private:
  struct Member {
    std::string_view name, value;
  };
  std::vector<Member> members_;
};

/// The values of a flat value as they stand, without nulls; none where it is empty.
void flat_values(std::string_view value, std::vector<std::string_view>& found);
/// The text of a value that is a string, a whole number or a boolean; nothing for others.
std::optional<std::string> literal_text(std::string_view value);
/// Whether a value is a string.
bool is_string(std::string_view value);

/// Where a node stands, and its id and types as they stand there (empty: absent).
struct NodeText {
  std::string_view text, id, types;
};

class NodeTexts {
 public:
  NodeTexts() = default;
  NodeTexts(NodeTexts&&) = default;
  NodeTexts& operator=(NodeTexts&&) = default;
  NodeTexts(const NodeTexts&) = delete;  // the nodes are views of what it owns
  NodeTexts& operator=(const NodeTexts&) = delete;
  ~NodeTexts() = default;

  /// Splits a graph file. The text must outlive the nodes.
  static Result<NodeTexts> split(std::string_view text);

  [[nodiscard]] const std::vector<NodeText>& nodes() const { return nodes_; }

 private:
  bool split_lines(std::string_view text);
  Result<void> split_tree(std::string_view text);
  void add_rewritten(const Json& node);
  void add(std::string_view text);  ///< that members_ scanned last

  std::vector<NodeText> nodes_;
  NodeMembers members_;
  std::deque<std::string> rewritten_;  ///< nodes that were not flat
};

}  // namespace bilat
