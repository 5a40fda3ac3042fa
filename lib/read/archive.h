// SPDX-License-Identifier: Apache-2.0
// Compressed files and archives, entry by entry, out of a stream of bytes; nothing is unpacked to disk. The one door to
// the library that does it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "lib/read/byte_source.h"

namespace bilat {

enum class Packing {
  kCompressed,  ///< gzip, zstd, bzip2 or xz around one stream
  kArchive,     ///< zip or tar
};

struct ArchiveEntry {
  std::string name;  ///< as the archive has it, made valid UTF-8; only ever shown, never used as a path
  std::optional<std::int64_t> modified;  ///< seconds since 1970 (UTC), where a tar says so
  bool regular = false;
  bool encrypted = false;
};

class Archive {
 public:
  /// `bytes` must outlive the archive.
  Archive(ByteSource& bytes, Packing packing);
  Archive(Archive&&) = delete;  // the library keeps a pointer to it
  ~Archive();

  /// Goes to the next entry; false at the end, and when error() says something.
  bool next(ArchiveEntry& entry);
  /// The contents of the entry, valid until the next one and as long as the archive.
  [[nodiscard]] std::unique_ptr<ByteFeed> content();
  [[nodiscard]] const std::string& error() const { return error_; }

 private:
  struct State;
  std::unique_ptr<State> state_;
  std::string error_;
};

}  // namespace bilat
