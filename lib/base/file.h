// SPDX-License-Identifier: Apache-2.0
// Files: reading with a size limit, and writing so that what stood there before survives any failure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "lib/base/result.h"

namespace bilat {

/// The bytes of a regular file or pipe, at most `limit` of them (more is an ErrorKind::kLimit error). "-" is standard
/// input.
Result<std::string> read_file(const std::string& path, std::uint64_t limit);

/// Writes `bytes` to a temporary file beside `path`, syncs it and renames it over `path`; on failure `path` is as
/// before and the temporary file is gone. "-" writes to standard output.
Result<void> write_file(const std::string& path, std::string_view bytes);

}  // namespace bilat
