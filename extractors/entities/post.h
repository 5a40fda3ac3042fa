// SPDX-License-Identifier: Apache-2.0
// What the words of a post say: "former deputy minister of health" has the head "minister", the rank "deputy", the
// field "health", and is a past one.
#pragma once

#include <string_view>

#include "lib/base/fold.h"

namespace bilat {

/// The hash of a post's last word before its complement: "Minister" of "Minister of Foreign Affairs".
WordHash head_of(std::string_view title);

/// "then-president", "former minister"
bool is_past_post(std::string_view title);

/// Whether two titles are one post, present or past: "Minister of Foreign Affairs" and "foreign minister", a bare
/// "minister" and any, but not "interior minister", "deputy foreign minister" and "prime minister".
bool same_post(std::string_view a, std::string_view b);

}  // namespace bilat
