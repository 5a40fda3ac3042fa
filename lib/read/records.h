// SPDX-License-Identifier: Apache-2.0
// JSON records, as news APIs and crawlers write them -> articles.
#pragma once

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

/// Splits JSON texts that follow each other, or stand in one outer array, in a stream of bytes. Feed bytes, take
/// values.
class ValueSplitter {
 public:
  /// Looks at the next byte. Returns true when a value (object) is complete: it is value().
  bool feed(char c);
  [[nodiscard]] const std::string& value() const { return value_; }
  void clear() { value_.clear(); }
  [[nodiscard]] bool inside() const { return depth_ > 0; }

 private:
  std::string value_;
  std::size_t depth_ = 0;
  bool string_ = false;
  bool escape_ = false;
};

}  // namespace bilat
