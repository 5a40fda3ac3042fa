// SPDX-License-Identifier: Apache-2.0
// Results on their way out: checks before the work, files that appear whole or not at all, and standard output.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/exit_code.h"
#include "lib/base/result.h"

namespace bilat::cli {

/// Whether the files can be written, asked before minutes of work and not after: their folders exist and are writable,
/// no path is a folder, and none is given twice.
Result<void> check_outputs(const std::vector<std::string>& paths);

/// Writes to standard output. A reader that closed the pipe has what it wanted: that counts as done.
ExitCode print_to_stdout(std::string_view text);

/// A file written piece by piece that replaces what stood at its path only on commit(); "-" is standard output, and
/// devices and pipes are written straight to. Destroying it before commit() leaves the path as it was.
class StreamedFile {
 public:
  static Result<StreamedFile> open(const std::string& path);
  StreamedFile(StreamedFile&& other) noexcept;
  StreamedFile& operator=(StreamedFile&&) = delete;  // one file, one owner: open another instead
  StreamedFile(const StreamedFile&) = delete;
  StreamedFile& operator=(const StreamedFile&) = delete;
  ~StreamedFile();

  Result<void> write(std::string_view bytes);
  Result<void> commit();
  /// Whether the other end of a pipe is gone, so that more work is in vain.
  [[nodiscard]] bool reader_gone() const { return reader_gone_; }

 private:
  StreamedFile(std::string path, std::string target, std::string temporary, int descriptor);
  Result<void> flush();

  std::string path_;       ///< as given, for messages
  std::string target_;     ///< where a link leads
  std::string temporary_;  ///< empty when written straight to the path
  std::string buffer_;
  int descriptor_ = -1;
  bool reader_gone_ = false;
};

}  // namespace bilat::cli
