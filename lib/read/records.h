// SPDX-License-Identifier: Apache-2.0
// JSON records, as news APIs and crawlers write them -> articles.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lib/base/json.h"
#include "lib/base/result.h"
#include "lib/read/reader.h"

namespace bilat {

/// The articles of one JSON value: a record with a text, or an envelope with a list of them ("articles", "items",
/// "results", "data", "docs", "hits"; a list of any name where `fields` names the text). `source` names the place for
/// messages; `fallback_id` is used where a record has no id. `fields` says which members hold what, before the names
/// that are known. A text with tags of HTML loses them.
Result<std::vector<RawArticle>> articles_of(const Json& value, const std::string& source,
                                            const std::string& fallback_id, const FieldMap& fields = {});

/// Splits JSON objects that follow each other, or stand in one outer array, in a stream of bytes. Feed bytes, take
/// values. An object that is broken off ends where its string meets a line end, or where a line begins another object
/// in a place that JSON does not allow, so that it costs itself alone.
class ValueSplitter {
 public:
  /// Of values longer than `most` bytes only the first ones are kept.
  explicit ValueSplitter(std::uint64_t most) : most_(most) {}

  /// Looks at the next byte. Returns true when a value is complete, or broken off: then take() it.
  bool feed(char c);
  /// The value, and how many bytes it had.
  std::string take(std::uint64_t& size);
  [[nodiscard]] bool inside() const { return depth_ > 0; }

 private:
  [[nodiscard]] bool begins_another(char c) const;
  bool keep(char c);

  std::uint64_t most_;
  std::string value_;
  std::uint64_t size_ = 0;
  std::size_t depth_ = 0;
  char last_ = 0;            ///< the last byte that is no white space
  bool line_start_ = false;  ///< nothing but white space stood since the last line end
  bool string_ = false;
  bool escape_ = false;
  bool waits_ = false;  ///< the first brace of the next value has been seen
};

}  // namespace bilat
