// SPDX-License-Identifier: Apache-2.0
// The wording of messages: lists, articles, and the name that a mistyped word comes closest to ("did you mean").
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bilat {

/// The nearest of the names, or an empty view when none is near: case aside, at most one letter in three is missing,
/// added, changed or swapped with its neighbour. Of equally near ones the first. Words over 64 bytes are near nothing.
std::string_view nearest(std::string_view word, const std::vector<std::string_view>& names);

/// "a", "a or b", "a, b or c"; of more than 24, the first.
std::string any_of_names(const std::vector<std::string_view>& names);

/// "a Visit", "an Election".
std::string with_article(std::string_view noun);

}  // namespace bilat
