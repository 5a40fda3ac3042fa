// SPDX-License-Identifier: Apache-2.0
#include "lib/read/archive.h"

#include <algorithm>
#include <cerrno>
#include <string_view>

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>

#include "lib/read/encoding.h"

namespace bilat {
namespace {

constexpr std::size_t kChunk = 16'384;  // small, so that what was consumed tells how much was needed

using Handle = std::unique_ptr<archive, int (*)(archive*)>;

la_ssize_t pull(archive* handle, void* data, const void** out) {
  auto& bytes = *static_cast<ByteSource*>(data);
  const auto window = bytes.peek();
  if (window.empty() && !bytes.error().empty()) {
    archive_set_error(handle, EIO, "%s", bytes.error().c_str());
    return ARCHIVE_FATAL;
  }
  const auto size = std::min(window.size(), kChunk);
  *out = window.data();
  bytes.consume(size);  // the window stays where it is until the next peek
  return static_cast<la_ssize_t>(size);
}

std::string reason_of(archive* handle) {
  const char* text = archive_error_string(handle);
  return text == nullptr ? "is damaged" : std::string("is damaged: ") + text;
}

/// Names of entries are converted to the locale's encoding, which must be able to hold them; the user's is not asked.
class Utf8Locale {
 public:
  Utf8Locale() : before_(uselocale(of_names())) {}
  Utf8Locale(const Utf8Locale&) = delete;
  Utf8Locale& operator=(const Utf8Locale&) = delete;
  ~Utf8Locale() { uselocale(before_); }

 private:
  static locale_t of_names() {
    static const locale_t locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);  // null asks uselocale for no change
    return locale;
  }
  locale_t before_;
};

std::string name_of(archive_entry* entry) {
  const char* name = archive_entry_pathname_utf8(entry);
  if (name == nullptr) name = archive_entry_pathname(entry);
  auto shown = name == nullptr ? std::string() : repaired_utf8(name);
  // A line end in a name must not begin a line of its own in somebody's log.
  std::replace_if(
      shown.begin(), shown.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, '?');
  return shown;
}

class EntryFeed final : public ByteFeed {
 public:
  EntryFeed(archive* handle, const ByteSource& bytes) : handle_(handle), bytes_(bytes) {}

  // Block by block: the library's own copying would lose what came before a damaged place.
  Result<std::size_t> read(char* out, std::size_t size) override {
    while (block_.empty()) {
      const void* data = nullptr;
      std::size_t count = 0;
      la_int64_t offset = 0;
      const auto status = archive_read_data_block(handle_, &data, &count, &offset);
      if (status == ARCHIVE_EOF) return std::size_t{0};
      if (status == ARCHIVE_RETRY) continue;
      // What the stream below said is the cause, in words for the user.
      if (status != ARCHIVE_OK && status != ARCHIVE_WARN)
        return fail(ErrorKind::kInput, bytes_.error().empty() ? reason_of(handle_) : bytes_.error());
      block_ = std::string_view(static_cast<const char*>(data), count);
    }
    const auto count = std::min(size, block_.size());
    std::copy_n(block_.begin(), count, out);
    block_.remove_prefix(count);
    return count;
  }

 private:
  archive* handle_;
  const ByteSource& bytes_;
  std::string_view block_;  ///< of the library, not yet handed on
};

}  // namespace

struct Archive::State {
  ByteSource& bytes;
  Handle handle{archive_read_new(), archive_read_free};
};

Archive::Archive(ByteSource& bytes, Packing packing) : state_(new State{bytes}) {
  archive* handle = state_->handle.get();
  if (packing == Packing::kCompressed) {
    archive_read_support_filter_gzip(handle);
    archive_read_support_filter_zstd(handle);
    archive_read_support_filter_bzip2(handle);
    archive_read_support_filter_xz(handle);
    archive_read_support_format_raw(handle);
  } else {
    archive_read_support_format_tar(handle);
    archive_read_support_format_zip_streamable(handle);
  }
  if (archive_read_open(handle, &bytes, nullptr, pull, nullptr) != ARCHIVE_OK) error_ = reason_of(handle);
}

Archive::~Archive() = default;

bool Archive::next(ArchiveEntry& entry) {
  if (!error_.empty()) return false;
  const Utf8Locale utf8;
  archive_entry* found = nullptr;
  int status = ARCHIVE_RETRY;
  while (status == ARCHIVE_RETRY) status = archive_read_next_header(state_->handle.get(), &found);
  if (status == ARCHIVE_EOF) return false;
  if (status != ARCHIVE_OK && status != ARCHIVE_WARN) {
    error_ = state_->bytes.error().empty() ? reason_of(state_->handle.get()) : state_->bytes.error();
    return false;
  }
  entry.name = name_of(found);
  entry.modified.reset();
  // The times of a zip are in nobody knows whose zone, and the library takes the user's.
  const bool zip = (archive_format(state_->handle.get()) & ARCHIVE_FORMAT_BASE_MASK) == ARCHIVE_FORMAT_ZIP;
  if (!zip && archive_entry_mtime_is_set(found) != 0) entry.modified = archive_entry_mtime(found);
  const auto type = archive_entry_filetype(found);
  entry.regular = (type == AE_IFREG || type == 0) && archive_entry_hardlink(found) == nullptr;
  entry.encrypted = archive_entry_is_encrypted(found) != 0;
  return true;
}

std::unique_ptr<ByteFeed> Archive::content() {
  return std::make_unique<EntryFeed>(state_->handle.get(), state_->bytes);
}

}  // namespace bilat
