// SPDX-License-Identifier: Apache-2.0
#include "lib/read/byte_source.h"

#include <algorithm>
#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace bilat {
namespace {

constexpr std::size_t kChunk = std::size_t{1} << 18U;

std::string reason(int error) { return std::generic_category().message(error); }

class FileFeed final : public ByteFeed {
 public:
  explicit FileFeed(int fd) : fd_(fd) {}
  ~FileFeed() override {
    if (fd_ > STDERR_FILENO) ::close(fd_);
  }

  Result<std::size_t> read(char* out, std::size_t size) override {
    while (true) {
      const auto got = ::read(fd_, out, size);
      if (got >= 0) return static_cast<std::size_t>(got);
      if (errno != EINTR) return fail(ErrorKind::kInput, "cannot be read: " + reason(errno));
    }
  }

 private:
  int fd_;
};

}  // namespace

Result<ByteSource> ByteSource::open(const std::string& path) {
  const int fd = path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);  // NOLINT: open() is variadic
  if (fd < 0) return fail(ErrorKind::kInput, "cannot be opened: " + reason(errno), path);
  struct stat status {};
  const bool regular = ::fstat(fd, &status) == 0 && S_ISREG(status.st_mode);
  auto feed = std::make_unique<FileFeed>(fd);
  if (!regular) return ByteSource(std::move(feed));
  return ByteSource(std::move(feed), static_cast<std::uint64_t>(status.st_size), status.st_mtime);
}

bool ByteSource::fill(std::size_t wanted) {
  if (begin_ > 0) {
    buffer_.erase(0, begin_);
    begin_ = 0;
  }
  while (!ended_ && buffer_.size() < wanted) {
    const auto used = buffer_.size();
    // Doubling keeps the copying of a long record linear.
    buffer_.resize(used + std::max(kChunk, std::min(used, wanted - used)));
    const auto got = feed_->read(buffer_.data() + used, buffer_.size() - used);
    buffer_.resize(used + got.value_or(0));
    if (!got) error_ = got.error().message;
    if (got.value_or(0) == 0) ended_ = true;
  }
  return buffer_.size() >= wanted;
}

std::string_view ByteSource::peek(std::size_t wanted) {
  if (buffer_.size() - begin_ < wanted) fill(wanted);
  return std::string_view(buffer_).substr(begin_);
}

void ByteSource::consume(std::size_t count) {
  count = std::min(count, buffer_.size() - begin_);
  begin_ += count;
  position_ += count;
}

}  // namespace bilat
