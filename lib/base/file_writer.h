// SPDX-License-Identifier: Apache-2.0
// One file written piece by piece that appears whole or not at all.
#pragma once

#include <string>
#include <string_view>

#include "lib/base/result.h"
#include "lib/base/unfinished_files.h"

namespace bilat {

/// Where a path leads: links followed, even to what does not exist yet, and the folder without "." and "..". Two paths
/// with one target are one output. Where links lead in a circle, or the folder is missing, as far as it goes.
std::string output_target(const std::string& path);

/// Writes to a temporary file beside the target and puts it in its place on commit(); before that, destroying the
/// writer leaves all as it was. A link stays a link, an existing file keeps its rights, a new one gets the usual ones.
/// "-" is standard output; it, devices and pipes cannot be replaced and are written straight to.
class FileWriter {
 public:
  static Result<FileWriter> open(const std::string& path);
  FileWriter(FileWriter&& other) noexcept;
  FileWriter& operator=(FileWriter&&) = delete;  // one file, one owner: open another instead
  FileWriter(const FileWriter&) = delete;
  FileWriter& operator=(const FileWriter&) = delete;
  ~FileWriter();

  /// Buffered: an error may come with a later call.
  Result<void> write(std::string_view bytes);
  /// All that can fail for want of space: the bytes are on the disk, and only the name is missing.
  Result<void> finish();
  /// finish(), if that was not yet, and the name.
  Result<void> commit();
  /// Whether the other end of a pipe is gone, so that more work is in vain. It has what it wanted: no error.
  [[nodiscard]] bool reader_gone() const { return reader_gone_; }

 private:
  FileWriter(std::string path, std::string target, std::string temporary, int descriptor);
  Result<void> put(std::string_view bytes);
  Result<void> flush();

  std::string path_;           ///< as given, for messages
  std::string target_;         ///< where it leads
  std::string temporary_;      ///< empty when written straight to the path, and after commit()
  UnfinishedFile unfinished_;  ///< the temporary file, if there is one
  std::string buffer_;
  int descriptor_ = -1;  ///< -1 after finish()
  bool reader_gone_ = false;
};

}  // namespace bilat
