// SPDX-License-Identifier: Apache-2.0
// conflicts: what articles say of one event or relation that cannot all be true.
#pragma once

#include <optional>
#include <string>

#include "query/answer.h"

namespace bilat {

/// One row for each value of a field that contradicts another, the chosen one first. Columns: id (of the event or
/// relation), type, field, value, chosen ("yes", or empty), why (it is chosen), sources. What contradicts:
///  - dates (of events; from, to and since of relations) that have no day in common with another. A month and a day in
///    it do not contradict, one is more precise;
///  - modality: one says that it took place, another that it did not;
///  - place: two places, or two countries, of which neither name has all words of the other; a place and a country do
///    not contradict;
///  - attributes: values of which neither has all words of the other; what an instrument or event is called is a wording
///    and contradicts nothing.
/// Events by id (so in the order of time), then relations. With a name, only those that concern that entity.
Answer conflicts(const Graph& graph, const std::optional<std::string>& name);

}  // namespace bilat
