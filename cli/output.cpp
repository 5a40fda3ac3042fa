// SPDX-License-Identifier: Apache-2.0
#include "cli/output.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

#include "cli/console.h"

namespace bilat::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kBufferBytes = std::size_t{1} << 16;

std::string reason(int error) { return std::error_code(error, std::generic_category()).message(); }

/// 0, or the errno of the failure.
int write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0) {
      if (errno == EINTR) continue;
      return errno;
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

Result<void> check_output(const std::string& path) {
  std::error_code error;
  const auto status = fs::status(path, error);
  if (fs::is_directory(status)) return fail(ErrorKind::kOutput, "is a folder, not a file", path);
  if (fs::exists(status) && !fs::is_regular_file(status)) return {};  // a device or pipe: opening it will tell
  auto folder = fs::path(path).parent_path();
  if (folder.empty()) folder = ".";
  if (!fs::is_directory(folder, error)) {
    return fail(ErrorKind::kOutput, fmt::format("cannot be written: the folder {} does not exist", folder.string()), path);
  }
  if (::access(folder.c_str(), W_OK | X_OK) != 0) {
    return fail(ErrorKind::kOutput, fmt::format("cannot be written: the folder {}: {}", folder.string(), reason(errno)), path);
  }
  return {};
}

bool needs_temporary(const std::string& path) {
  std::error_code error;
  const auto status = fs::status(path, error);
  return !fs::exists(status) || fs::is_regular_file(status);
}

/// Where a link leads, so that the link stays a link.
std::string resolved(const std::string& path) {
  std::error_code error;
  if (!fs::is_symlink(path, error)) return path;
  const auto target = fs::canonical(path, error);
  return error ? path : target.string();
}

/// mkstemp makes files for their owner alone; an output gets the rights that any new file would have.
void set_usual_rights(int descriptor) {
  const auto mask = ::umask(0);
  ::umask(mask);
  (void)::fchmod(descriptor, 0666 & ~mask);
}

}  // namespace

Result<void> check_outputs(const std::vector<std::string>& paths) {
  auto sorted = paths;
  std::sort(sorted.begin(), sorted.end());
  const auto twice = std::adjacent_find(sorted.begin(), sorted.end());
  if (twice != sorted.end()) return fail(ErrorKind::kUsage, "is given twice as an output", *twice);
  for (const auto& path : paths) {
    if (auto checked = check_output(path); !checked) return checked;
  }
  return {};
}

ExitCode print_to_stdout(std::string_view text) {
  const int error = write_all(STDOUT_FILENO, text);
  if (error == 0 || error == EPIPE) return ExitCode::kDone;
  Console(false).error({ErrorKind::kOutput, "cannot write to standard output: " + reason(error), {}});
  return ExitCode::kNothingWritten;
}

StreamedFile::StreamedFile(std::string path, std::string target, std::string temporary, int descriptor)
    : path_(std::move(path)), target_(std::move(target)), temporary_(std::move(temporary)), descriptor_(descriptor) {}

StreamedFile::StreamedFile(StreamedFile&& other) noexcept
    : path_(std::move(other.path_)),
      target_(std::move(other.target_)),
      temporary_(std::exchange(other.temporary_, {})),
      buffer_(std::move(other.buffer_)),
      descriptor_(std::exchange(other.descriptor_, -1)),
      reader_gone_(other.reader_gone_) {}

StreamedFile::~StreamedFile() {
  if (descriptor_ > STDERR_FILENO) ::close(descriptor_);
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

Result<StreamedFile> StreamedFile::open(const std::string& path) {
  if (path == "-") return StreamedFile("standard output", {}, {}, STDOUT_FILENO);
  if (auto checked = check_output(path); !checked) return tl::unexpected(checked.error());
  const auto target = resolved(path);
  std::string temporary;
  int descriptor = -1;
  if (needs_temporary(path)) {
    temporary = target + ".XXXXXX";
    descriptor = ::mkstemp(temporary.data());
    if (descriptor >= 0) set_usual_rights(descriptor);
  } else {
    descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
  }
  if (descriptor < 0) return fail(ErrorKind::kOutput, "cannot be written: " + reason(errno), path);
  return StreamedFile(path, target, std::move(temporary), descriptor);
}

Result<void> StreamedFile::flush() {
  if (reader_gone_) return {};
  const int error = write_all(descriptor_, buffer_);
  buffer_.clear();
  if (error == EPIPE) {
    reader_gone_ = true;
  } else if (error != 0) {
    return fail(ErrorKind::kOutput, "cannot be written: " + reason(error), path_);
  }
  return {};
}

Result<void> StreamedFile::write(std::string_view bytes) {
  buffer_ += bytes;
  if (buffer_.size() < kBufferBytes) return {};
  return flush();
}

Result<void> StreamedFile::commit() {
  if (auto flushed = flush(); !flushed) return flushed;
  if (temporary_.empty()) return {};
  if (::fsync(descriptor_) != 0 || ::rename(temporary_.c_str(), target_.c_str()) != 0) {
    return fail(ErrorKind::kOutput, "cannot be written: " + reason(errno), path_);
  }
  temporary_.clear();
  return {};
}

}  // namespace bilat::cli
