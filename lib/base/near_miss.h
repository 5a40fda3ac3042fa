// SPDX-License-Identifier: Apache-2.0
// "Did you mean": the name of a list that a mistyped word comes closest to.
#pragma once

#include <string_view>
#include <vector>

namespace bilat {

/// The nearest of the names, or an empty view when none is near: case aside, at most one letter in three is missing,
/// added, changed or swapped with its neighbour. Of equally near ones the first. Words over 64 bytes are near nothing.
std::string_view nearest(std::string_view word, const std::vector<std::string_view>& names);

}  // namespace bilat
