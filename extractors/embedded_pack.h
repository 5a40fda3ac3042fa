// SPDX-License-Identifier: Apache-2.0
// The door to the pack that is inside the program.
#pragma once

#include "lib/base/pack.h"

namespace bilat {

/// The pack that is compiled into the program (extractors/packs/en-news), made from its files by tools/embed_pack.cpp.
Pack embedded_pack();

}  // namespace bilat
