// SPDX-License-Identifier: Apache-2.0
// Which way in time a date without a year points, as the verbs before it tell. Private to lib/dates.
#pragma once

#include "lib/dates/dates.h"

namespace bilat::dates {

/// Whether a finite past stands before the expression in its sentence, with no cue of the future between. See
/// has_future_cue in lib/dates/dates.h for the other direction; neither holds where no verb is known.
bool has_past_cue(const Document& document, const DateExpression& expression);

}  // namespace bilat::dates
