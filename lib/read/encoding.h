// SPDX-License-Identifier: Apache-2.0
// Bytes of a file -> valid UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace bilat {

enum class Encoding {
  kUtf8,
  kUtf8Repaired,  ///< UTF-8 with some invalid bytes, which became U+FFFD
  kUtf16,
  kWindows1252,
  kBinary,  ///< no text
};

/// Recognises the encoding and makes the bytes valid UTF-8 in place, without a byte order mark. kBinary leaves them
/// alone.
Encoding to_utf8(std::string& bytes);

/// Whether the bytes hold what no text does: NUL or many control characters.
bool looks_binary(std::string_view bytes);

}  // namespace bilat
