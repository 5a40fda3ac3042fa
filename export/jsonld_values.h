// SPDX-License-Identifier: Apache-2.0
// Values of JSON-LD nodes in any of their spellings: "x", ["x"], {"@value": "x"}, {"@id": "g:x"}, {"@set": [...]}.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/base/json.h"

namespace bilat {

/// The values of a property, whether it stands alone, in an array or in a set; none for an absent property.
std::vector<const Json*> json_values(const Json* property);

/// A literal as text: numbers in digits, booleans as "true" and "false"; nothing for what is no literal.
std::optional<std::string> literal_of(const Json& value);

/// The IRI of a reference; nothing for what is none.
std::optional<std::string_view> reference_of(const Json& value);

/// The last part of an IRI: "actual" of "https://w3id.org/bilat/ns#actual", "bilat:actual" and "actual".
std::string_view local_name(std::string_view iri);

/// Our ids without "g:" or its long form, still percent-encoded: one spelling for both, so that they can be compared.
/// Empty for the ids of others.
std::string_view node_key(std::string_view iri);

}  // namespace bilat
