// SPDX-License-Identifier: Apache-2.0
#include "lib/read/content_reader.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include <fmt/format.h>

#include "lib/read/archive.h"
#include "lib/read/content.h"
#include "lib/read/encoding.h"
#include "lib/read/letters.h"
#include "lib/read/markup.h"
#include "lib/read/records.h"
#include "lib/read/utf16.h"
#include "lib/read/warc.h"

namespace bilat {
namespace {

constexpr std::uint64_t kMaxValue = std::uint64_t{64} << 20U;  // one JSON value that may hold many articles
constexpr std::uint64_t kMaxPage = std::uint64_t{16} << 20U;   // one page with all its tags
constexpr std::uint64_t kMaxText = 0xFFFF'FFF0;                // offsets have 32 bits
constexpr std::uint64_t kFreeExpansion = std::uint64_t{4} << 20U;
constexpr std::string_view kFactsMark = "{\"bilatFacts\":";

// Hidden files and what macOS adds beside each file.
bool is_hidden(std::string_view name) {
  if (name.starts_with("__MACOSX/")) return true;
  for (std::size_t at = 0; at < name.size();) {
    const auto stop = std::min(name.find('/', at), name.size());
    const auto part = name.substr(at, stop - at);
    if (part.starts_with('.') && part != "." && part != "..") return true;
    at = stop + 1;
  }
  return false;
}

}  // namespace

std::string id_of_path(const std::string& path) {
  if (path == "-") return "stdin";
  auto name = std::filesystem::path(path).filename();
  for (const std::string_view ending : {".gz", ".zst", ".bz2", ".xz"}) {
    if (name.extension() == ending && name.stem().has_extension()) {
      name = name.stem();
      break;
    }
  }
  return repaired_utf8(name.stem().string());
}

// Counts what comes out of a layer, and ends the stream when that is too much for what went into the file.
class MeteredFeed final : public ByteFeed {
 public:
  MeteredFeed(std::unique_ptr<ByteFeed> feed, ContentReader& reader, std::size_t layer)
      : feed_(std::move(feed)), reader_(reader), layer_(layer) {}

  Result<std::size_t> read(char* out, std::size_t size) override {
    auto got = feed_->read(out, size);
    if (!got) return got;
    auto& expanded = reader_.expanded_[layer_];
    expanded += *got;
    reader_.report_progress();
    const auto ratio = reader_.options_.max_ratio;
    if (expanded <= kFreeExpansion || (expanded - kFreeExpansion) / ratio <= reader_.file_->position()) return got;
    reader_.bomb_ = true;
    return fail(ErrorKind::kLimit, fmt::format("expands to more than {} times its size (--max-ratio)", ratio));
  }

 private:
  std::unique_ptr<ByteFeed> feed_;
  ContentReader& reader_;
  std::size_t layer_;
};

ContentReader::ContentReader(const ReadOptions& options, Diagnostics& diagnostics,
                             std::function<void(RawArticle&&)> sink)
    : options_(options),
      diagnostics_(diagnostics),
      sink_(std::move(sink)),
      limit_(std::min(options.max_article_bytes, kMaxText)) {}

void ContentReader::skip(std::string code, const std::string& where, std::string why) {
  diagnostics_.error(std::move(code), where, std::move(why));
  ++counts_.skipped;
}

void ContentReader::report_progress() {
  if (options_.progress != nullptr && file_ != nullptr)
    options_.progress->bytes.store(files_before_ + file_->position(), std::memory_order_relaxed);
}

void ContentReader::read(ByteSource& file, const Origin& origin) {
  file_ = &file;
  expanded_.clear();
  entries_ = 0;
  bomb_ = false;
  read_stream(file, origin, {});
  report_progress();
  files_before_ += std::max(file.size(), file.position());
  file_ = nullptr;
}

bool ContentReader::read_stream(ByteSource& bytes, const Origin& origin, Depth depth) {
  bool told = false;
  const auto head = bytes.peek(kHeadBytes).substr(0, kHeadBytes);
  if (bytes.error().empty() || !head.empty()) {
    if (trim(head).empty() && head.size() < kHeadBytes && bytes.error().empty()) {
      skip("read.empty", origin.where, head.empty() ? "is empty" : "holds nothing but white space");
    } else {
      told = dispatch(bytes, origin, depth);
    }
  }
  if (bytes.error().empty() || told) return told;
  skip(bomb_ ? "read.bomb" : depth.layers > 0 ? "read.damaged" : "read.unreadable", origin.where, bytes.error());
  return true;
}

// The one place where content decides what reads it.
bool ContentReader::dispatch(ByteSource& bytes, const Origin& origin, Depth depth) {
  const auto head = bytes.peek(kHeadBytes).substr(0, kHeadBytes);
  switch (recognise(head)) {
    case Content::kText:
      read_plain(bytes, origin);
      return false;
    case Content::kRecords:
      read_records(bytes, origin);
      return false;
    case Content::kJson:
      read_values(bytes, origin);
      return false;
    case Content::kHtml:
      read_markup(bytes, origin, std::max(limit_, kMaxPage), "page");
      return false;
    case Content::kFeed:  // many articles, each with a limit of its own
      read_markup(bytes, origin, std::max(limit_, kMaxValue), "feed");
      return false;
    case Content::kUtf16: {
      ByteSource text(make_utf16_feed(bytes, detect_utf16(head).value_or(ByteOrder::kLittle)));
      const auto inner = text.peek(kHeadBytes).substr(0, kHeadBytes);
      if (recognise(inner) == Content::kUtf16 || looks_binary(inner)) {
        skip("read.binary", origin.where, "is no text");
        return false;
      }
      return read_stream(text, origin, depth);
    }
    case Content::kCompressed:
      return read_packed(bytes, origin, depth, true);
    case Content::kArchive:
      return read_packed(bytes, origin, depth, false);
    case Content::kWarc:
      return read_warc(bytes, origin, depth);
    case Content::kBinary:
      break;
  }
  skip("read.binary", origin.where, "is no text");
  return false;
}

bool ContentReader::too_deep(const Origin& origin, Depth depth) {
  if (depth.archives <= options_.max_nesting) return false;
  skip("read.too-deep", origin.where, fmt::format("lies in archives more than {} deep", options_.max_nesting));
  return true;
}

bool ContentReader::count_entry(const Origin& origin) {
  report_progress();
  if (++entries_ <= options_.max_entries) return true;
  bomb_ = true;
  skip("read.too-many", origin.where, fmt::format("has more than {} entries (--max-entries)", options_.max_entries));
  return false;
}

bool ContentReader::read_packed(ByteSource& bytes, const Origin& origin, Depth depth, bool compressed) {
  Depth inner{depth.layers + 1, depth.archives + (!compressed || depth.compressed ? 1U : 0U), compressed};
  if (too_deep(origin, inner)) return false;
  if (expanded_.size() < inner.layers) expanded_.resize(inner.layers);
  Archive archive(bytes, compressed ? Packing::kCompressed : Packing::kArchive);
  ArchiveEntry entry;
  std::size_t files = 0;
  bool told = false;
  while (!bomb_ && archive.next(entry)) {
    ++files;
    if (compressed) {
      ByteSource content(std::make_unique<MeteredFeed>(archive.content(), *this, depth.layers));
      told = read_stream(content, origin, inner);
      continue;
    }
    if (!count_entry(origin)) return true;
    if (!entry.regular || entry.name.ends_with('/') || is_hidden(entry.name)) continue;
    const auto name = std::filesystem::path(entry.name).filename().string();
    const Origin of_entry{origin.where + "!" + entry.name, id_of_path(entry.name), {}, {}, name, entry.modified};
    if (entry.encrypted) {
      skip("read.encrypted", of_entry.where, "is encrypted");
      continue;
    }
    ByteSource content(std::make_unique<MeteredFeed>(archive.content(), *this, depth.layers));
    told = read_stream(content, of_entry, inner);
  }
  if (bomb_) return true;
  if (!archive.error().empty() && !told) {
    skip("read.damaged", origin.where, archive.error());
    return true;
  }
  if (files == 0) skip("read.empty", origin.where, "is an archive without files");
  return told;
}

bool ContentReader::read_warc(ByteSource& bytes, const Origin& origin, Depth depth) {
  const Depth inner{depth.layers + 1, depth.archives + 1, false};
  if (too_deep(origin, inner)) return false;
  if (expanded_.size() < inner.layers) expanded_.resize(inner.layers);
  WarcReader reader(bytes);
  WarcRecord record;
  bool told = false;
  while (!bomb_ && reader.next(record)) {
    if (!count_entry(origin)) return true;
    const auto url = repaired_utf8(record.url);
    const auto path = url.substr(0, std::min(url.find_first_of("?#"), url.size()));
    const auto last = id_of_path(path.ends_with('/') ? path.substr(0, path.size() - 1) : path);
    if (!record.problem.empty()) {
      skip("read.damaged", origin.where + "!" + url, record.problem);
      told = false;
      continue;
    }
    ByteSource content(std::make_unique<MeteredFeed>(reader.content(), *this, depth.layers));
    told = read_stream(content, {origin.where + "!" + url, last, url, record.charset, {}, {}}, inner);
  }
  if (bomb_) return true;
  const auto note = [&](std::string code, std::size_t count, std::string_view one, std::string_view several) {
    if (count > 0)
      diagnostics_.note(std::move(code), origin.where,
                        fmt::format("{} {} passed over", count, count == 1 ? one : several));
  };
  note("read.warc-media", reader.without_text(), "record that holds no text was", "records that hold no text were");
  note("read.warc-status", reader.without_page(), "answer whose status is not 2xx was",
       "answers whose status is not 2xx were");
  if (!reader.error().empty() && !told) {
    skip("read.damaged", origin.where, reader.error());
    return true;
  }
  return told;
}

void ContentReader::too_large(const std::string& where, std::uint64_t bytes) {
  const auto size = bytes == 0 ? std::string("is") : fmt::format("has {} bytes,", bytes);
  skip("read.too-large", where, fmt::format("{} more than the {} bytes that an article may have", size, limit_));
}

bool ContentReader::make_utf8(std::string& bytes, const Origin& origin, const std::string& where) {
  switch (to_utf8(bytes, origin.charset)) {
    case Encoding::kBinary:
      skip("read.binary", where, "is no text");
      return false;
    case Encoding::kUnsupported:
      skip("read.encoding", where, "is in an encoding that is not read: " + origin.charset.substr(0, 40));
      return false;
    case Encoding::kWindows1252:
      diagnostics_.warn("read.not-utf8", where, "is not UTF-8; read as Windows-1252");
      return true;
    case Encoding::kUtf8Repaired:
      diagnostics_.warn("read.not-utf8", where, "has invalid UTF-8, shown as U+FFFD");
      return true;
    case Encoding::kUtf8:
      break;
  }
  return true;
}

void ContentReader::read_plain(ByteSource& bytes, const Origin& origin) {
  if (bytes.size() > limit_ + 3) {  // a byte order mark does not count
    too_large(origin.where, bytes.size());
    return;
  }
  RawArticle article;
  article.text = std::string(bytes.peek(static_cast<std::size_t>(limit_) + 4));
  if (!bytes.error().empty()) return;
  if (article.text.size() > limit_ + 3) {
    too_large(origin.where, 0);
    return;
  }
  article.source = origin.where;
  article.id = origin.id;
  article.url = origin.url;
  note_file(article, origin);
  if (!make_utf8(article.text, origin, origin.where)) return;
  bytes.consume(article.text.size());
  hand_over(std::move(article), origin);
}

void ContentReader::read_markup(ByteSource& bytes, const Origin& origin, std::uint64_t most, std::string_view what) {
  const auto page = bytes.peek(static_cast<std::size_t>(most) + 1);
  if (page.size() > most) {
    skip("read.too-large", origin.where, fmt::format("is a {} of more than {} bytes", what, most));
    return;
  }
  if (!bytes.error().empty()) return;
  const auto content_type = origin.charset.empty() ? std::string{} : "charset=" + origin.charset;
  auto read =
      articles_of_markup({std::string(page), origin.where, origin.id, content_type, origin.url, options_.date_order});
  if (!read) {
    skip(std::string(markup_error_code(read.error())), origin.where, read.error().message);
    return;
  }
  if (!read->warning.empty()) diagnostics_.warn("read.not-utf8", origin.where, read->warning);
  if (read->articles.size() == 1) note_file(read->articles.front(), origin);
  for (auto& article : read->articles) hand_over(std::move(article), origin);
  for (const auto& item : read->skipped) skip(std::string(markup_error_code(item)), item.where, item.message);
  if (!read->problem.empty()) skip("read.truncated", origin.where, read->problem);
}

void ContentReader::note_file(RawArticle& article, const Origin& origin) const {
  constexpr std::int64_t kSecondsOfDay = 86'400;
  constexpr std::int64_t kYear10000 = 253'402'300'800;  // archives may hold any number
  article.file_name = repaired_utf8(origin.file_name);
  if (!options_.use_file_dates || !origin.modified || *origin.modified < 0 || *origin.modified >= kYear10000) return;
  article.modified = Day{static_cast<std::int32_t>(*origin.modified / kSecondsOfDay)};
}

void ContentReader::hand_over(RawArticle&& article, const Origin& origin) {
  if (article.text.size() > limit_) {
    too_large(article.source, article.text.size());
    return;
  }
  if (trim(article.text).empty()) {
    skip("read.empty", article.source, "holds no text");
    return;
  }
  if (article.url.empty()) article.url = origin.url;
  ++counts_.articles;
  counts_.bytes += article.text.size();
  report_progress();
  sink_(std::move(article));
}

std::uint64_t ContentReader::max_value() const { return std::max(kMaxValue, limit_ * 2); }

void ContentReader::read_records(ByteSource& bytes, const Origin& origin) {
  std::size_t number = 0;
  std::string line;
  while (!bytes.peek().empty()) {
    ++number;
    line.clear();
    bool ended = false;
    const bool whole = take_line(bytes, line, ended);
    if (!ended && !bytes.error().empty()) return;  // half a line: the failure is told, not what it left
    if (whole && trim(line).empty()) continue;
    const auto where = fmt::format("{}:{}", origin.where, number);
    if (!whole) {
      skip("read.too-large", where, fmt::format("is a JSON value of more than {} bytes", max_value()));
    } else if (make_utf8(line, origin, where)) {
      read_record(trim(line), origin, number);
    }
  }
}

// The next line without its end; false when it was too long to keep (then it is passed over).
bool ContentReader::take_line(ByteSource& bytes, std::string& line, bool& ended) const {
  bool whole = true;
  while (true) {
    const auto window = bytes.peek();
    if (window.empty()) return whole;
    const auto stop = window.find('\n');
    const auto size = std::min(stop, window.size());
    if (whole && line.size() + size <= max_value()) {
      line.append(window.substr(0, size));
    } else {
      whole = false;
    }
    ended = stop != std::string_view::npos;
    bytes.consume(ended ? size + 1 : size);
    if (ended) return whole;
  }
}

// Objects one after the other or in an array, over any number of lines.
void ContentReader::read_values(ByteSource& bytes, const Origin& origin) {
  ValueSplitter splitter(max_value());
  std::size_t number = 0;
  for (auto window = bytes.peek(); !window.empty(); window = bytes.peek()) {
    for (const char c : window) {
      if (!splitter.feed(c)) continue;
      const auto where = fmt::format("{}:{}", origin.where, ++number);
      std::uint64_t size = 0;
      auto value = splitter.take(size);
      if (size > max_value()) {
        skip("read.too-large", where, fmt::format("is a JSON value of more than {} bytes", max_value()));
      } else if (make_utf8(value, origin, where)) {
        read_record(trim(value), origin, number);
      }
    }
    bytes.consume(window.size());
  }
  if (!bytes.error().empty()) return;
  if (splitter.inside()) skip("read.bad-json", origin.where, "ends inside a JSON value");
  if (number == 0 && !splitter.inside()) skip("read.no-article", origin.where, "is JSON without an article");
}

void ContentReader::read_record(std::string_view record, const Origin& origin, std::size_t number) {
  const auto where = fmt::format("{}:{}", origin.where, number);
  const auto id = fmt::format("{}-{}", origin.id, number);
  if (record.starts_with(kFactsMark)) {
    RawArticle facts;
    facts.source = where;
    facts.id = id;
    facts.text = std::string(record);
    facts.is_facts = true;
    ++counts_.articles;
    counts_.bytes += facts.text.size();
    report_progress();
    sink_(std::move(facts));
    return;
  }
  const auto value = parse_json(record);
  if (!value) {
    skip("read.bad-json", where, "is no JSON record: " + value.error().message);
    return;
  }
  auto articles = articles_of(*value, where, id, options_.field_map);
  if (!articles) {
    skip("read.no-article", where, articles.error().message);
    return;
  }
  for (auto& article : *articles) hand_over(std::move(article), origin);
}

}  // namespace bilat
