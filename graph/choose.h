// SPDX-License-Identifier: Apache-2.0
// How a merged event or relation gets its values from those of its claims. Private to graph/. All of these look at a
// multiset of values only: the order of the claims never matters.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace bilat {

/// The value that most have; of equally frequent ones the longest (it says more), then the first in byte order. Empty
/// values do not count.
std::string most_frequent(const std::vector<std::string_view>& values);

/// The same where values that differ only in case and diacritics count as one: "President", "president".
std::string most_frequent_folded(const std::vector<std::string_view>& values);

/// The most precise date that the values support: among the narrowest ones that which most other values contain, then
/// the one given most often, then the earliest. With `lasts` (visits, gatherings) an interval is how long it took, and
/// wins over the days in it when it is given at least as often as they are; calendar weeks are not such intervals, they
/// say "next week".
std::string most_precise(const std::vector<std::string_view>& dates, bool lasts);

}  // namespace bilat
