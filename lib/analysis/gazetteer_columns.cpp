// SPDX-License-Identifier: Apache-2.0
#include "lib/analysis/gazetteer_columns.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

#include "lib/base/edtf.h"
#include "lib/base/fold.h"

namespace bilat {
namespace {

/// "valid_from", "validFrom", "?Valid From" -> "validfrom"
std::string plain_header(std::string_view name) {
  auto plain = fold(name);
  std::erase_if(plain, [](char c) { return c == '_' || c == '-' || c == ' ' || c == '?'; });
  return plain;
}

bool is_one_of(std::string_view text, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

class Headers {
 public:
  explicit Headers(const std::vector<std::string_view>& header) : used_(header.size(), false) {
    for (const auto name : header) names_.push_back(plain_header(name));
  }

  /// The column of the first of these names that the table has.
  std::size_t take(std::initializer_list<std::string_view> wanted) {
    for (const auto name : wanted) {
      for (std::size_t i = 0; i < names_.size(); ++i) {
        if (names_[i] == name && !used_[i]) {
          used_[i] = true;
          return i;
        }
      }
    }
    return GazetteerColumns::kNone;
  }

  /// "person" where there are "person" and "personLabel", and no meaning of its own belongs to that word.
  [[nodiscard]] std::string subject() const {
    for (const auto& name : names_) {
      const bool labelled = std::find(names_.begin(), names_.end(), name + "label") != names_.end();
      if (labelled && !is_one_of(name, {"type", "country", "gender"})) return name;
    }
    return "item";
  }

  [[nodiscard]] bool used(std::size_t i) const { return used_[i]; }

 private:
  std::vector<std::string> names_;
  std::vector<bool> used_;
};

}  // namespace

GazetteerColumns find_columns(const std::vector<std::string_view>& header) {
  Headers headers(header);
  const auto subject = headers.subject();
  GazetteerColumns columns;
  columns.id = headers.take({"id", subject, "item", "qid"});
  columns.name = headers.take({"name", subject + "label", "label"});
  columns.type = headers.take({"typelabel", "type"});
  columns.valid_from = headers.take({"validfrom"});
  columns.valid_to = headers.take({"validto"});
  columns.country = headers.take({"country", "countrylabel"});
  columns.wikidata = headers.take({"wikidata", "qid"});
  columns.gender = headers.take({"genderlabel", "gender"});
  columns.acronyms = headers.take({"acronyms", "acronym"});
  const auto take_lists = [&](std::vector<std::size_t>& lists, std::initializer_list<std::string_view> names) {
    for (auto i = headers.take(names); i != GazetteerColumns::kNone; i = headers.take(names)) lists.push_back(i);
  };
  take_lists(columns.aliases, {"aliases", "alias", "altlabel", "altlabels"});
  take_lists(columns.alias_commas, {subject + "altlabel"});
  headers.take({"type"});  // the item beside its label
  headers.take({"gender"});
  headers.take({"countrylabel"});
  for (std::size_t i = 0; i < header.size(); ++i) {
    if (!headers.used(i)) columns.unread.emplace_back(header[i]);
  }
  return columns;
}

std::optional<EntityType> parse_type_cell(std::string_view cell) {
  const auto word = plain_header(cell);
  if (is_one_of(word, {"person", "human"})) return EntityType::kPerson;
  if (is_one_of(word, {"party", "politicalparty"})) return EntityType::kParty;
  if (is_one_of(word, {"country", "sovereignstate"})) return EntityType::kCountry;
  if (is_one_of(word, {"organization", "organisation"})) return EntityType::kOrganization;
  if (is_one_of(word, {"place", "city", "town", "village"})) return EntityType::kPlace;
  return std::nullopt;
}

NameGender parse_gender_cell(std::string_view cell) {
  if (cell.empty()) return NameGender::kUnknown;
  if (const auto item = wikidata_id(cell); !item.empty()) cell = item;
  const auto word = fold(cell);
  if (is_one_of(word, {"female", "f", "woman", "q6581072"})) return NameGender::kFemale;
  if (is_one_of(word, {"male", "m", "man", "q6581097"})) return NameGender::kMale;
  return NameGender::kUnknown;
}

std::string_view wikidata_id(std::string_view cell) {
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (cell.starts_with(scheme)) cell.remove_prefix(scheme.size());
  }
  for (const std::string_view place : {"www.wikidata.org/entity/", "www.wikidata.org/wiki/"}) {
    if (cell.starts_with(place)) cell.remove_prefix(place.size());
  }
  const bool item = cell.size() > 1 && cell.size() < 16 && cell[0] == 'Q' && cell[1] != '0' &&
                    std::all_of(cell.begin() + 1, cell.end(), [](char c) { return c >= '0' && c <= '9'; });
  return item ? cell : std::string_view{};
}

std::optional<CellDays> parse_date_cell(std::string_view cell) {
  const auto bounds = edtf_bounds(cell.substr(0, cell.find('T')));
  if (!bounds || !bounds->earliest || !bounds->latest) return std::nullopt;
  return CellDays{*bounds->earliest, *bounds->latest};
}

}  // namespace bilat
