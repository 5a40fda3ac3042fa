// SPDX-License-Identifier: Apache-2.0
// What a stream of bytes is, by its first ones and never by a file's ending.
#pragma once

#include <cstddef>
#include <string_view>

namespace bilat {

enum class Content {
  kText,
  kRecords,  ///< one JSON object a line; lines of facts are such records too
  kJson,     ///< JSON objects over any number of lines, or in an array; also where the first line is longer than `head`
  kHtml,
  kFeed,  ///< RSS, Atom or other XML
  kUtf16,
  kCompressed,  ///< gzip, zstd, bzip2, xz
  kArchive,     ///< zip, tar
  kWarc,
  kBinary,  ///< nothing that is read
};

/// How many bytes recognise() wants to see, where there are so many.
inline constexpr std::size_t kHeadBytes = 65'536;

/// What the stream is that begins so. `head` is its first kHeadBytes bytes, or all of them; of anything shorter the
/// answer may be wrong. What is nothing else is kText, the empty `head` too.
Content recognise(std::string_view head);

}  // namespace bilat
