// SPDX-License-Identifier: Apache-2.0
// What the columns of a user's gazetteer are, by their names, and what their cells mean (private to this room).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/analysis/gazetteer.h"
#include "lib/base/calendar.h"
#include "lib/base/entity_type.h"

namespace bilat {

/// Indices into a row; kNone where the table has no such column.
struct GazetteerColumns {
  static constexpr std::size_t kNone = SIZE_MAX;
  std::size_t id = kNone, type = kNone, name = kNone, valid_from = kNone, valid_to = kNone, country = kNone,
              wikidata = kNone, gender = kNone, acronyms = kNone;
  std::vector<std::size_t> aliases;       ///< lists between '|'
  std::vector<std::size_t> alias_commas;  ///< lists between '|' or ", ", as Wikidata's label service writes them
  std::vector<std::string> unread;        ///< columns that nothing reads
};

/// The names may be written in any case, with or without underscores. Of the Wikidata Query Service, a column that has
/// its own label beside it ("person", "personLabel") is the id, and the label the name.
GazetteerColumns find_columns(const std::vector<std::string_view>& header);

/// "Person", "organisation", "political party", "human" ..., in any case.
std::optional<EntityType> parse_type_cell(std::string_view cell);

/// "female", "M", or Wikidata's item; unknown for anything else.
NameGender parse_gender_cell(std::string_view cell);

/// "Q42" of "http://www.wikidata.org/entity/Q42" or "Q42"; empty for any other text.
std::string_view wikidata_id(std::string_view cell);

/// First and last day of a year, month or day, as EDTF or as the date and time of the Query Service.
struct CellDays {
  Day first, last;
};
std::optional<CellDays> parse_date_cell(std::string_view cell);

}  // namespace bilat
