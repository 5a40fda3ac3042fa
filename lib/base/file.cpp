// SPDX-License-Identifier: Apache-2.0
#include "lib/base/file.h"

#include <algorithm>
#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

#include "lib/base/file_writer.h"

namespace bilat {
namespace {

constexpr std::size_t kChunk = std::size_t{1} << 16U;

std::string reason(int error) { return std::generic_category().message(error); }

/// Closes a file descriptor at the end of its scope.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() {
    if (fd_ >= 0) static_cast<void>(::close(fd_));
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  [[nodiscard]] int get() const { return fd_; }

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
  auto file = FileWriter::open(path);
  if (!file) return tl::unexpected(file.error());
  if (auto written = file->write(bytes); !written) return written;
  return file->commit();
}

}  // namespace bilat
