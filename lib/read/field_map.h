// SPDX-License-Identifier: Apache-2.0
// Which members of a JSON record hold what, for records whose names bilat does not know.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lib/base/result.h"

namespace bilat {

/// Fields of an article and the members that hold them: "title" -> "headline", "date" -> "meta.pubDate". A dot goes
/// into an object; where the record has a member with the dot in its name, that one counts.
struct FieldMap {
  std::vector<std::pair<std::string, std::string>> members;

  [[nodiscard]] bool empty() const { return members.empty(); }
  /// The members to look for, in the order given.
  [[nodiscard]] std::vector<std::string_view> of(std::string_view field) const;
};

/// "title=headline,date=pubDate,text=body.plain". Fields: id, title, date, text, publisher, author, language, url;
/// source is another word for publisher. A field given twice is looked for in both, in order.
Result<FieldMap> parse_field_map(std::string_view option);

}  // namespace bilat
