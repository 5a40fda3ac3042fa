// SPDX-License-Identifier: Apache-2.0
// What the words of a post say: "former deputy minister of health" has the head "minister", the rank "deputy", the
// field "health", and is a past one.
#pragma once

#include <string_view>

#include "lib/base/fold.h"

namespace bilat {

/// The last word before a post's complement: "Minister" of "Minister of Foreign Affairs". A view into `title`.
std::string_view last_word(std::string_view title);

/// The hash of that word.
WordHash head_of(std::string_view title);

/// Whether a word of the folded text begins so: "inc" begins none of "provincial".
bool has_word(std::string_view folded, std::string_view word);

/// "then-president", "former minister"
bool is_past_post(std::string_view title);

/// Whether two titles are one post, present or past: "Minister of Foreign Affairs" and "foreign minister", a bare
/// "minister" and any, but not "interior minister", "deputy foreign minister" and "prime minister".
bool same_post(std::string_view a, std::string_view b);

}  // namespace bilat
