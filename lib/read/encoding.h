// SPDX-License-Identifier: Apache-2.0
// Bytes of a file -> valid UTF-8. UTF-16 is decoded before, as a stream (lib/read/utf16.h).
#pragma once

#include <string>
#include <string_view>

namespace bilat {

enum class Encoding {
  kUtf8,
  kUtf8Repaired,  ///< UTF-8 with some invalid bytes, which became U+FFFD
  kWindows1252,
  kUnsupported,  ///< declared as an encoding that is not read, and no UTF-8
  kBinary,       ///< no text
};

/// Recognises the encoding and makes the bytes valid UTF-8 in place, without a byte order mark. `declared` is what a
/// header says of them ("iso-8859-1"), or empty; it settles what the bytes leave open, and valid UTF-8 is always taken
/// as such. kBinary and kUnsupported leave the bytes alone.
Encoding to_utf8(std::string& bytes, std::string_view declared = {});

/// The bytes with U+FFFD for each that is no UTF-8: for names of files and entries.
std::string repaired_utf8(std::string_view bytes);

/// Whether the bytes hold what no text does: NUL or many control characters.
bool looks_binary(std::string_view bytes);

}  // namespace bilat
