// SPDX-License-Identifier: Apache-2.0
// Particles that are read as part of the verb before them, and that rules can name behind a colon: "step.v:down".
#pragma once

#include <array>
#include <string_view>

namespace bilat {

/// "stepped down"
inline constexpr std::array<std::string_view, 7> kVerbParticles = {"down", "off", "up", "out", "back", "away", "aside"};
/// Those that are particles only where no phrase goes on from them: "took over as minister", "fell through".
inline constexpr std::array<std::string_view, 2> kFinalParticles = {"over", "through"};

}  // namespace bilat
