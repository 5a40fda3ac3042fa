// SPDX-License-Identifier: Apache-2.0
#include "export/jsonld_values.h"

#include "export/iri.h"

namespace bilat {

std::vector<const Json*> json_values(const Json* property) {
  std::vector<const Json*> values;
  if (property != nullptr && property->kind == Json::Kind::kObject) {
    for (const auto* container : {"@set", "@list"}) {
      if (const auto* inner = property->find(container)) property = inner;
    }
  }
  if (property == nullptr || property->kind == Json::Kind::kNull) return values;
  if (property->kind != Json::Kind::kArray) {
    values.push_back(property);
    return values;
  }
  for (const auto& item : property->items) {
    if (item.kind != Json::Kind::kNull) values.push_back(&item);
  }
  return values;
}

std::optional<std::string> literal_of(const Json& value) {
  const auto* inner = value.kind == Json::Kind::kObject ? value.find("@value") : &value;
  if (inner == nullptr) return std::nullopt;
  switch (inner->kind) {
    case Json::Kind::kString: return inner->string;
    case Json::Kind::kBool: return inner->boolean ? "true" : "false";
    case Json::Kind::kInteger: return std::to_string(inner->integer);
    default: return std::nullopt;
  }
}

std::optional<std::string_view> reference_of(const Json& value) {
  if (value.kind == Json::Kind::kString) return value.string;
  return value.text("@id");
}

std::string_view local_name(std::string_view iri) {
  const auto cut = iri.find_last_of(":/#");
  return cut == std::string_view::npos ? iri : iri.substr(cut + 1);
}

std::string_view node_key(std::string_view iri) {
  if (iri.starts_with("g:")) return iri.substr(2);
  if (iri.starts_with(kIdBase)) return iri.substr(kIdBase.size());
  return {};
}

}  // namespace bilat
