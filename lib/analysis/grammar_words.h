// SPDX-License-Identifier: Apache-2.0
// Words of English grammar that the groups are built with, and that rules can name.
#pragma once

#include <array>
#include <string_view>

namespace bilat {

/// Prepositions of several words; the joined form is what rules name. Longest first.
inline constexpr std::array<std::string_view, 27> kCompoundPrepositions = {"at the invitation of",
                                                                           "in the presence of",
                                                                           "on the sidelines of",
                                                                           "on the margins of",
                                                                           "on the occasion of",
                                                                           "in the course of",
                                                                           "on behalf of",
                                                                           "in addition to",
                                                                           "with the participation of",
                                                                           "in the framework of",
                                                                           "ahead of",
                                                                           "because of",
                                                                           "according to",
                                                                           "along with",
                                                                           "together with",
                                                                           "prior to",
                                                                           "instead of",
                                                                           "out of",
                                                                           "in front of",
                                                                           "at the request of",
                                                                           "at the head of",
                                                                           "in response to",
                                                                           "due to",
                                                                           "as part of",
                                                                           "in exchange for",
                                                                           "in honour of",
                                                                           "in honor of"};

/// Particles that belong to the verb before them: "stepped down". Rules name them behind a colon: "step.v:down".
inline constexpr std::array<std::string_view, 7> kVerbParticles = {"down", "off", "up", "out", "back", "away", "aside"};
/// The same, where no phrase goes on from them: "took over as minister", "fell through".
inline constexpr std::array<std::string_view, 2> kFinalParticles = {"over", "through"};

}  // namespace bilat
