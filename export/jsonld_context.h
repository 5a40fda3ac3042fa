// SPDX-License-Identifier: Apache-2.0
// The context that every JSON-LD file carries: which IRI each term of the contract stands for (vocabulary.ttl explains ours).
#pragma once

#include <string_view>

namespace bilat {

/// The JSON text of the context, on one line.
std::string_view jsonld_context();

}  // namespace bilat
