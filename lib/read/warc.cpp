// SPDX-License-Identifier: Apache-2.0
#include "lib/read/warc.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "lib/read/letters.h"

namespace bilat {
namespace {

constexpr std::size_t kMaxLine = 65'536;
constexpr std::size_t kMaxHeaders = 1'000;

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), ascii_lower);
  return out;
}

std::optional<std::uint64_t> number(std::string_view text, unsigned base) {
  std::uint64_t value = 0;
  std::size_t digits = 0;
  for (const char raw : text) {
    const char c = ascii_lower(raw);
    unsigned digit = base;
    if (c >= '0' && c <= '9') digit = static_cast<unsigned>(c - '0');
    if (c >= 'a' && c <= 'f') digit = static_cast<unsigned>(c - 'a') + 10U;
    if (digit >= base) break;
    if (++digits > 15) return std::nullopt;
    value = value * base + digit;
  }
  return digits == 0 ? std::nullopt : std::optional(value);
}

bool may_hold_article(std::string_view media) {
  if (media.empty()) return true;
  if (media.starts_with("text/")) return media != "text/css" && media != "text/javascript";
  return media.find("json") != std::string_view::npos || media.find("xml") != std::string_view::npos ||
         media.find("zip") != std::string_view::npos;
}

}  // namespace

struct WarcReader::Headers {
  std::string first;  ///< "WARC/1.0", "HTTP/1.1 200 OK"
  std::vector<std::pair<std::string, std::string>> fields;

  [[nodiscard]] std::string_view get(std::string_view name) const {
    for (const auto& [key, value] : fields) {
      if (key == name) return value;
    }
    return {};
  }
};

class WarcFeed final : public ByteFeed {
 public:
  explicit WarcFeed(WarcReader& reader) : reader_(reader) {}
  Result<std::size_t> read(char* out, std::size_t size) override { return reader_.read(out, size); }

 private:
  WarcReader& reader_;
};

bool WarcReader::fail_with(std::string why) {
  if (error_.empty()) error_ = bytes_.error().empty() ? std::move(why) : bytes_.error();
  return false;
}

// A line without its end; false where there is none. In a block it stays inside the block.
bool WarcReader::read_line(std::string& line, bool in_block) {
  line.clear();
  while (true) {
    auto window = bytes_.peek();
    if (in_block) window = window.substr(0, static_cast<std::size_t>(std::min<std::uint64_t>(left_, window.size())));
    if (window.empty() || line.size() > kMaxLine) return false;
    const auto stop = window.find('\n');
    const auto size = stop == std::string_view::npos ? window.size() : stop + 1;
    line.append(window.substr(0, std::min(size, kMaxLine)));
    bytes_.consume(size);
    if (in_block) left_ -= size;
    if (stop == std::string_view::npos) continue;
    while (line.ends_with('\n') || line.ends_with('\r')) line.pop_back();
    return true;
  }
}

bool WarcReader::read_headers(Headers& headers, bool in_block) {
  std::string line;
  if (!read_line(headers.first, in_block)) return false;
  while (headers.fields.size() < kMaxHeaders && read_line(line, in_block)) {
    if (line.empty()) return true;
    const auto colon = line.find(':');
    if (colon != std::string::npos)
      headers.fields.emplace_back(lower(trim(std::string_view(line).substr(0, colon))),
                                  std::string(trim(std::string_view(line).substr(colon + 1))));
  }
  return false;
}

void WarcReader::drain() {
  while (left_ > 0) {
    const auto window = bytes_.peek();
    if (window.empty()) return;
    const auto size = static_cast<std::size_t>(std::min<std::uint64_t>(left_, window.size()));
    bytes_.consume(size);
    left_ -= size;
  }
}

// The headers of the next record; false at the end.
bool WarcReader::begin_record(Headers& headers) {
  drain();
  if (left_ > 0) return fail_with("ends inside a record");
  for (auto window = bytes_.peek(); !window.empty() && (window[0] == '\r' || window[0] == '\n');
       window = bytes_.peek()) {
    bytes_.consume(1);
  }
  if (bytes_.peek().empty()) return bytes_.error().empty() ? false : fail_with({});
  if (!read_headers(headers, false) || !headers.first.starts_with("WARC/"))
    return fail_with("has a broken record header");
  const auto length = number(headers.get("content-length"), 10);
  if (!length) return fail_with("has a record without a length");
  left_ = *length;
  return true;
}

void WarcReader::describe(std::string_view content_type, WarcRecord& record) const {
  const auto all = lower(content_type);
  record.media = std::string(trim(std::string_view(all).substr(0, all.find(';'))));
  const auto at = all.find("charset=");
  if (at == std::string::npos) return;
  const auto rest = std::string_view(all).substr(at + 8);
  record.charset = std::string(strip_punctuation(trim(rest.substr(0, rest.find(';')))));
}

// The status and headers of a server's answer; false when it is no page. What is broken goes on as a record with a
// problem: it may have been one.
bool WarcReader::take_answer(WarcRecord& record) {
  Headers http;
  const bool whole = read_headers(http, true);
  const auto status = trim(std::string_view(http.first).substr(std::min(http.first.find(' '), http.first.size())));
  const bool http_answer = http.first.starts_with("HTTP/");
  if (http_answer && !status.empty() && !status.starts_with('2')) {
    ++without_page_;
    return false;
  }
  if (!whole || !http_answer) {
    record.problem = whole || left_ > 0 ? "has broken HTTP headers" : "ends inside its HTTP headers";
    return true;
  }
  describe(http.get("content-type"), record);
  chunked_ = lower(http.get("transfer-encoding")).find("chunked") != std::string::npos;
  return true;
}

bool WarcReader::next(WarcRecord& record) {
  while (true) {
    Headers headers;
    if (!error_.empty() || !begin_record(headers)) return false;
    record = {};
    chunked_ = chunks_end_ = false;
    chunk_left_ = 0;
    record.url = std::string(headers.get("warc-target-uri"));
    if (record.url.size() > 2 && record.url.front() == '<' && record.url.back() == '>')
      record.url = record.url.substr(1, record.url.size() - 2);
    const auto type = lower(headers.get("warc-type"));
    const auto content = headers.get("content-type");
    if (type == "response" && lower(content).starts_with("application/http")) {
      if (!take_answer(record)) continue;
    } else if (type == "response" || type == "resource" || type == "conversion") {
      describe(content, record);
    } else {
      continue;  // requests, descriptions of the crawl, pages that did not change
    }
    if (may_hold_article(record.media)) return true;
    ++without_text_;
  }
}

Result<std::size_t> WarcReader::read_block(char* out, std::size_t size) {
  const auto window = bytes_.peek();
  if (left_ == 0) return std::size_t{0};
  if (window.empty()) {
    fail_with("ends inside a record");
    return fail(ErrorKind::kInput, error_);
  }
  const auto count = static_cast<std::size_t>(std::min<std::uint64_t>({left_, window.size(), size}));
  std::copy_n(window.begin(), count, out);
  bytes_.consume(count);
  left_ -= count;
  return count;
}

// Goes into the next piece of an answer that came in pieces; false behind the last.
Result<bool> WarcReader::next_chunk() {
  std::string line;
  if (!read_line(line, true) || (line.empty() && !read_line(line, true)))
    return fail(ErrorKind::kInput, "is an answer without its last piece");
  const auto size = number(trim(line), 16);
  if (!size) return fail(ErrorKind::kInput, "is an answer in pieces of which one has no length");
  chunk_left_ = *size;
  return chunk_left_ > 0;
}

Result<std::size_t> WarcReader::read(char* out, std::size_t size) {
  if (!chunked_) return read_block(out, size);
  if (chunks_end_) return std::size_t{0};
  if (chunk_left_ == 0) {
    const auto more = next_chunk();
    chunks_end_ = !more.value_or(false);
    if (!more) return tl::unexpected(more.error());
    if (!*more) return std::size_t{0};
  }
  const auto got = read_block(out, static_cast<std::size_t>(std::min<std::uint64_t>(size, chunk_left_)));
  if (!got) return got;
  if (*got == 0) return fail(ErrorKind::kInput, "is an answer that ends inside one of its pieces");
  chunk_left_ -= *got;
  return got;
}

std::unique_ptr<ByteFeed> WarcReader::content() { return std::make_unique<WarcFeed>(*this); }

}  // namespace bilat
