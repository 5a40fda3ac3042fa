// SPDX-License-Identifier: Apache-2.0
#include "lib/base/file.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

namespace bilat {
namespace {

constexpr std::size_t kChunk = std::size_t{1} << 16U;
constexpr int kTemporaryNames = 1000;

std::string reason(int error) { return std::generic_category().message(error); }

/// Closes a file descriptor at the end of its scope, except the standard ones.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() { close(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  [[nodiscard]] int get() const { return fd_; }
  /// 0 or the error; late write errors of network file systems come only now.
  int close() {
    const int fd = fd_;
    fd_ = -1;
    return fd > STDERR_FILENO && ::close(fd) != 0 && errno != EINTR ? errno : 0;
  }

 private:
  int fd_;
};

Result<std::string> over_limit(std::uint64_t limit, const std::string& where) {
  return fail(ErrorKind::kLimit, fmt::format("is larger than the limit of {} bytes", limit), where);
}

Result<std::string> read_all(int fd, std::uint64_t limit, std::size_t expected, const std::string& where) {
  std::string bytes;
  std::size_t used = 0;
  // One byte more than expected, so that a regular file shows its end without growing the buffer.
  bytes.resize(std::max(expected + 1, std::size_t{1}));
  while (true) {
    if (used == bytes.size()) bytes.resize(bytes.size() + std::max(bytes.size() / 2, kChunk));
    const ssize_t got = ::read(fd, bytes.data() + used, bytes.size() - used);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return fail(ErrorKind::kInput, "cannot be read: " + reason(errno), where);
    if (got == 0) break;
    used += static_cast<std::size_t>(got);
    if (used > limit) return over_limit(limit, where);
  }
  bytes.resize(used);
  return bytes;
}

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

tl::unexpected<Error> output_error(const std::string& path, int error) {
  return fail(ErrorKind::kOutput, "cannot be written: " + reason(error), path);
}

std::string folder_of(const std::string& path) {
  const auto slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

/// Opens a new file in the folder and sets `name`; -1 with errno on failure. The process's umask applies, as for any
/// file.
int open_temporary(const std::string& folder, std::string& name) {
  for (int i = 0; i < kTemporaryNames; ++i) {
    name = fmt::format("{}/.bilat-{}-{}.tmp", folder, ::getpid(), i);
    const int fd = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (fd >= 0 || errno != EEXIST) return fd;
  }
  return -1;
}

/// Makes the rename itself durable. Failure cannot be undone any more and some file systems refuse it: not an error.
void sync_folder(const std::string& folder) {
  const Descriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (descriptor.get() >= 0) static_cast<void>(::fsync(descriptor.get()));
}

/// Writes, syncs and closes; 0 or the error.
int fill(int fd, std::string_view bytes, const struct stat* replaced) {
  Descriptor descriptor(fd);
  if (replaced != nullptr) static_cast<void>(::fchmod(fd, replaced->st_mode & 07777U));
  if (const int error = write_all(fd, bytes); error != 0) return error;
  if (::fsync(fd) != 0 && errno != EINVAL && errno != EROFS) return errno;
  return descriptor.close();
}

/// For pipes and devices, which cannot be replaced by a file.
Result<void> write_through(const std::string& path, std::string_view bytes) {
  Descriptor descriptor(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  if (descriptor.get() < 0) return output_error(path, errno);
  int error = write_all(descriptor.get(), bytes);
  if (error == 0) error = descriptor.close();
  if (error != 0) return output_error(path, error);
  return {};
}

/// Where a link leads, so that the link stays a link; `path` itself when it is none or leads nowhere.
std::string resolved(const std::string& path) {
  std::error_code error;
  if (!std::filesystem::is_symlink(path, error)) return path;
  const auto target = std::filesystem::canonical(path, error);
  return error ? path : target.string();
}

}  // namespace

Result<std::string> read_file(const std::string& path, std::uint64_t limit) {
  if (path == "-") return read_all(STDIN_FILENO, limit, 0, "standard input");
  const Descriptor descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (descriptor.get() < 0) {
    return fail(ErrorKind::kInput, errno == ENOENT ? "does not exist" : "cannot be opened: " + reason(errno), path);
  }
  struct stat status = {};
  if (::fstat(descriptor.get(), &status) != 0) {
    return fail(ErrorKind::kInput, "cannot be read: " + reason(errno), path);
  }
  if (S_ISDIR(status.st_mode)) return fail(ErrorKind::kInput, "is a folder, not a file", path);
  const auto size = S_ISREG(status.st_mode) ? static_cast<std::uint64_t>(status.st_size) : 0;
  if (size > limit) return over_limit(limit, path);
  return read_all(descriptor.get(), limit, static_cast<std::size_t>(size), path);
}

Result<void> write_file(const std::string& path, std::string_view bytes) {
  if (path == "-") {
    const int error = write_all(STDOUT_FILENO, bytes);
    if (error != 0) return output_error("standard output", error);
    return {};
  }
  struct stat status = {};
  const bool exists = ::stat(path.c_str(), &status) == 0;
  if (exists && S_ISDIR(status.st_mode)) return fail(ErrorKind::kOutput, "is a folder, not a file", path);
  if (exists && !S_ISREG(status.st_mode)) return write_through(path, bytes);

  const std::string target = resolved(path);
  const std::string folder = folder_of(target);
  std::string temporary;
  const int fd = open_temporary(folder, temporary);
  if (fd < 0) return output_error(path, errno);
  int error = fill(fd, bytes, exists ? &status : nullptr);
  if (error == 0 && ::rename(temporary.c_str(), target.c_str()) != 0) error = errno;
  if (error != 0) {
    static_cast<void>(::unlink(temporary.c_str()));
    return output_error(path, error);
  }
  sync_folder(folder);
  return {};
}

}  // namespace bilat
