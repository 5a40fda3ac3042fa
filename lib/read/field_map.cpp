// SPDX-License-Identifier: Apache-2.0
#include "lib/read/field_map.h"

#include <fmt/format.h>

#include "lib/read/letters.h"

namespace bilat {
namespace {

constexpr std::string_view kFields[] = {"id", "title", "date", "text", "publisher", "author", "language", "url"};

}  // namespace

std::vector<std::string_view> FieldMap::of(std::string_view field) const {
  std::vector<std::string_view> found;
  for (const auto& [name, member] : members) {
    if (name == field) found.push_back(member);
  }
  return found;
}

Result<FieldMap> parse_field_map(std::string_view option) {
  FieldMap map;
  while (!option.empty()) {
    const auto comma = option.find(',');
    const auto part = trim(option.substr(0, comma));
    option.remove_prefix(comma == std::string_view::npos ? option.size() : comma + 1);
    const auto equals = part.find('=');
    const auto field = trim(part.substr(0, equals));
    const auto member = equals == std::string_view::npos ? std::string_view{} : trim(part.substr(equals + 1));
    if (field.empty() || member.empty())
      return fail(ErrorKind::kUsage, fmt::format("\"{}\" is no field=member, as in title=headline", part));
    const auto name = field == "source" ? std::string_view("publisher") : field;
    if (!listed(name, kFields))
      return fail(ErrorKind::kUsage, fmt::format("\"{}\" is no field of an article: id, title, date, text, publisher, "
                                                 "author, language or url",
                                                 field));
    map.members.emplace_back(name, member);
  }
  if (map.empty()) return fail(ErrorKind::kUsage, "no field=member is given");
  return map;
}

}  // namespace bilat
