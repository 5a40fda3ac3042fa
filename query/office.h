// SPDX-License-Identifier: Apache-2.0
// office: who held what, and when.
#pragma once

#include <string>

#include "query/answer.h"

namespace bilat {

struct OfficeOptions {
  std::string name;  ///< a person: what he or she held; a country, party or body: who held its offices
  std::string on;    ///< a year, month or day, or empty: all times
};

/// Columns: person, title, of, from, from_by, to, to_by, first_said, last_said (publication dates of the articles that
/// name the holder so), status, sources, id (of the relation). Sorted by of, title, from, person.
///
/// from and to are what the articles say of the office (from_by "said"); where they say nothing, the date of an
/// election, appointment or departure of that person that took place and fits the title and the body, or is the only
/// one that can be meant as he holds one office alone (from_by "Election", "Appointment", to_by "Departure"); those
/// events' claims stand among the proofs.
///
/// With `on`, offices that began after it or ended before it are left out. status is then "held" where the date lies
/// between a known beginning or first mention and a known end or last mention, else "possible": nothing speaks against
/// it.
Answer offices(const Graph& graph, const OfficeOptions& options);

}  // namespace bilat
