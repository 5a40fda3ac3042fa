// SPDX-License-Identifier: Apache-2.0
// neighbours: whom an entity had contact with, and what it is tied to.
#pragma once

#include <string>

#include "query/answer.h"

namespace bilat {

/// Columns: name, type, contacts (actual ones, contacts.h), planned (contacts that are not, or not yet, actual), first
/// and last (dates of the actual contacts), kinds ("Meeting 2"), relations ("HoldsOffice: President" from the one asked
/// for, "< HoldsOffice: President" towards it), sources, id. Those with most contacts first, then by name.
Answer neighbours(const Graph& graph, const std::string& name);

}  // namespace bilat
