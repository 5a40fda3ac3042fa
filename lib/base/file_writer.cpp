// SPDX-License-Identifier: Apache-2.0
#include "lib/base/file_writer.h"

#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lib/base/abandoned_files.h"

namespace bilat {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kBufferBytes = std::size_t{1} << 16U;
constexpr int kTemporaryNames = 1000;
constexpr int kMostLinks = 40;  // as the kernel has it

/// 0 or the error.
int write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(fd, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  return 0;
}

/// 0 or the error; late write errors of network file systems come only now. The standard ones stay open.
int close_file(int fd) { return fd > STDERR_FILENO && ::close(fd) != 0 && errno != EINTR ? errno : 0; }

tl::unexpected<Error> output_error(const std::string& path, int error) {
  return fail(ErrorKind::kOutput, "cannot be written: " + std::generic_category().message(error), path);
}

std::string folder_of(const std::string& path) {
  const auto folder = fs::path(path).parent_path().string();
  return folder.empty() ? "." : folder;
}

/// Opens a new file in the folder and sets `name`; -1 with errno on failure. The process's umask applies, as for any
/// file.
int open_temporary(const std::string& folder, std::string& name) {
  for (int i = 0; i < kTemporaryNames; ++i) {
    name = temporary_name(folder, i);
    const int fd = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (fd >= 0 || errno != EEXIST) return fd;
  }
  return -1;
}

/// Makes the rename itself durable. Failure cannot be undone any more and some file systems refuse it: not an error.
void sync_folder(const std::string& folder) {
  const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) return;
  static_cast<void>(::fsync(fd));
  static_cast<void>(::close(fd));
}

}  // namespace

std::string output_target(const std::string& path) {
  fs::path target = path;
  std::error_code error;
  for (int i = 0; i < kMostLinks && fs::is_symlink(fs::symlink_status(target, error)); ++i) {
    const auto next = fs::read_symlink(target, error);
    if (error) break;
    target = target.parent_path() / next;  // the next alone, when it is absolute
  }
  const auto folder = fs::canonical(folder_of(target.string()), error);
  return error || target.filename().empty() ? target.string() : (folder / target.filename()).string();
}

FileWriter::FileWriter(std::string path, std::string target, std::string temporary, int descriptor)
    : path_(std::move(path)),
      target_(std::move(target)),
      temporary_(std::move(temporary)),
      unfinished_(temporary_),
      descriptor_(descriptor) {}

FileWriter::FileWriter(FileWriter&& other) noexcept
    : path_(std::move(other.path_)),
      target_(std::move(other.target_)),
      temporary_(std::exchange(other.temporary_, {})),
      unfinished_(std::move(other.unfinished_)),
      buffer_(std::move(other.buffer_)),
      descriptor_(std::exchange(other.descriptor_, -1)),
      reader_gone_(other.reader_gone_) {}

FileWriter::~FileWriter() {
  static_cast<void>(close_file(descriptor_));
  if (!temporary_.empty()) static_cast<void>(::unlink(temporary_.c_str()));
}

Result<FileWriter> FileWriter::open(const std::string& path) {
  if (path == "-") return FileWriter("standard output", {}, {}, STDOUT_FILENO);
  struct stat status = {};
  const bool exists = ::stat(path.c_str(), &status) == 0;
  if (!exists && errno != ENOENT) return output_error(path, errno);  // a circle of links, a folder that is a file
  if (path.empty()) return output_error(path, ENOENT);
  if (exists && S_ISDIR(status.st_mode)) return fail(ErrorKind::kOutput, "is a folder, not a file", path);
  if (exists && !S_ISREG(status.st_mode)) {
    const int fd = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (fd < 0) return output_error(path, errno);
    return FileWriter(path, {}, {}, fd);
  }
  std::string target = output_target(path);
  std::string temporary;
  const int fd = open_temporary(folder_of(target), temporary);
  if (fd < 0) return output_error(path, errno);
  if (exists) static_cast<void>(::fchmod(fd, status.st_mode & 07777U));
  return FileWriter(path, std::move(target), std::move(temporary), fd);
}

Result<void> FileWriter::put(std::string_view bytes) {
  if (reader_gone_) return {};
  const int error = write_all(descriptor_, bytes);
  reader_gone_ = error == EPIPE;
  if (error != 0 && !reader_gone_) return output_error(path_, error);
  return {};
}

Result<void> FileWriter::flush() {
  auto done = put(buffer_);
  buffer_.clear();
  return done;
}

Result<void> FileWriter::write(std::string_view bytes) {
  if (buffer_.size() + bytes.size() < kBufferBytes) {
    buffer_ += bytes;
    return {};
  }
  if (auto flushed = flush(); !flushed) return flushed;
  return put(bytes);
}

Result<void> FileWriter::finish() {
  if (descriptor_ < 0) return {};
  if (auto flushed = flush(); !flushed) return flushed;
  // Some file systems know no syncing: that is not ours to mend.
  if (!temporary_.empty() && ::fsync(descriptor_) != 0 && errno != EINVAL && errno != EROFS) {
    return output_error(path_, errno);
  }
  const int error = close_file(std::exchange(descriptor_, -1));
  if (error != 0) return output_error(path_, error);
  return {};
}

Result<void> FileWriter::commit() {
  if (auto finished = finish(); !finished) return finished;
  if (temporary_.empty()) return {};
  if (::rename(temporary_.c_str(), target_.c_str()) != 0) return output_error(path_, errno);
  temporary_.clear();
  sync_folder(folder_of(target_));
  return {};
}

}  // namespace bilat
