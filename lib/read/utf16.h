// SPDX-License-Identifier: Apache-2.0
// UTF-16 as a stream of UTF-8, so that every format can come in it.
#pragma once

#include <memory>
#include <optional>
#include <string_view>

#include "lib/read/byte_source.h"

namespace bilat {

enum class ByteOrder { kLittle, kBig };

/// The byte order of UTF-16 text by its mark, or without one by where the zero bytes of its Latin letters and spaces
/// stand; nothing when the text is not UTF-16.
std::optional<ByteOrder> detect_utf16(std::string_view head);

/// UTF-8 of the UTF-16 in `bytes` (which must outlive the feed), without a byte order mark; a lone surrogate is U+FFFD.
std::unique_ptr<ByteFeed> make_utf16_feed(ByteSource& bytes, ByteOrder order);

}  // namespace bilat
