// SPDX-License-Identifier: Apache-2.0
// SHA-256, for ids that follow from a text. The only door to the library that computes it.
#pragma once

#include <string>
#include <string_view>

namespace bilat {

/// The SHA-256 (FIPS 180-4) of the bytes, as 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

}  // namespace bilat
