// SPDX-License-Identifier: Apache-2.0
// Which claims are of one event: one clustering over all of them, so that the order in which they came never matters.
//
// Precise dates come first: claims of one day, then clusters a day apart, then ever broader dates, undated claims last.
// Each claim joins the cluster that it agrees with best and all of whose members it can share an event with (best core
// match, then best date match, then nearest to its article's publication, then the larger and then the earlier
// cluster). Where several are equally good for a broad or undated claim and no publication date decides, it stays
// alone.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "lib/facts/event_identity.h"

namespace bilat {

struct ClusterOptions {
  /// Between articles: what one article tells as two events stays two, and a day's difference is one event.
  /// Inside one article (false): claims of one source may be joined, and days apart are two events.
  bool between_articles = true;
};

/// The number of each claim's cluster; clusters are numbered by their first member. The result depends on the order of
/// the sketches only where they tie in all respects: sort them by content first.
std::vector<std::uint32_t> cluster_events(std::span<const EventSketch> sketches,
                                          std::span<const IdentityEntity> entities, const ClusterOptions& options = {});

}  // namespace bilat
