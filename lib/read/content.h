// SPDX-License-Identifier: Apache-2.0
// What a stream of bytes is, by its first ones and never by a file's ending.
#pragma once

#include <cstddef>
#include <string_view>

namespace bilat {

enum class Content {
  kText,
  kRecords,  ///< one JSON object a line; lines of facts are such records too
  kJson,     ///< JSON values over any number of lines
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

Content recognise(std::string_view head);

}  // namespace bilat
