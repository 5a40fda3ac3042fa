// SPDX-License-Identifier: Apache-2.0
// Names as lists of folded words, which is how the graph and its questions compare them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bilat {

/// The words of a name, folded, in order: "Jean-Noël Barrot" is jean, noel, barrot. Everything but letters and digits
/// parts words; an apostrophe inside one is dropped ("O'Neill" is oneill).
std::vector<std::string> name_words(std::string_view name);

/// The words with `between` between them.
std::string join_words(const std::vector<std::string>& words, std::string_view between);

/// Whether one letter more, less or other makes one word the other; not for equal words.
bool one_letter_apart(std::string_view a, std::string_view b);

}  // namespace bilat
