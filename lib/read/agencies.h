// SPDX-License-Identifier: Apache-2.0
// News agencies and papers by the forms in which they sign: general knowledge, so that "(ENA)", "/TASS/" and "REUTERS"
// name a publisher. A paper that is not listed is still found by its masthead or its copyright line.
#pragma once

#include <string_view>

namespace bilat {

/// The usual name of the agency or paper that signs so (folded form: "vna", "al jazeera", "cgtn.com"), or an empty
/// view.
std::string_view agency_name(std::string_view folded);

}  // namespace bilat
