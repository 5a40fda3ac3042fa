// SPDX-License-Identifier: Apache-2.0
// Files, folders and standard input -> articles, one at a time.
#include <algorithm>
#include <filesystem>
#include <set>
#include <system_error>

#include <fmt/format.h>

#include "lib/read/byte_source.h"
#include "lib/read/encoding.h"
#include "lib/read/letters.h"
#include "lib/read/reader.h"
#include "lib/read/records.h"

namespace bilat {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kHead = 65'536;  // bytes looked at to tell the format
constexpr int kMaxDepth = 100;         // folders in folders
constexpr std::uint64_t kMaxValue = std::uint64_t{256}
                                    << 20U;      // one JSON value that may be an envelope of many articles
constexpr std::uint64_t kMaxText = 0xFFFF'FFF0;  // offsets have 32 bits
constexpr std::string_view kFactsMark = "{\"bilatFacts\":";

enum class Format { kPlain, kLines, kJson, kBinary, kMarkup };

// What is JSON by its first bytes: an object whose first member follows, or an array of objects.
bool starts_like_json(std::string_view head) {
  if (head.empty()) return false;
  const auto rest = trim(head.substr(1));
  if (head[0] == '{') return rest.starts_with('"') || rest.starts_with('}');
  return head[0] == '[' && (rest.starts_with('{') || rest.starts_with('[') || rest == "]" || rest.starts_with("]\n"));
}

// One record a line: the first line is a whole object, or the second starts like another one.
bool one_record_a_line(std::string_view head) {
  const auto stop = head.find('\n');
  if (head[0] != '{') return false;
  const auto first = trim(head.substr(0, stop));
  if (first.ends_with('}') || stop == std::string_view::npos) return true;
  return trim(head.substr(stop + 1)).starts_with("{\"");
}

Format tell_format(std::string_view head) {
  const bool utf16 = head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF");
  if (utf16) return Format::kPlain;
  if (looks_binary(head)) return Format::kBinary;
  const auto start = trim(head);
  if (starts_like_json(start)) return one_record_a_line(start) ? Format::kLines : Format::kJson;
  std::string small(start.substr(0, 16));
  std::transform(small.begin(), small.end(), small.begin(), ascii_lower);
  if (small.starts_with("<!doctype html") || small.starts_with("<html") || small.starts_with("<?xml") ||
      small.starts_with("<rss"))
    return Format::kMarkup;
  return Format::kPlain;
}

class Inputs {
 public:
  Inputs(const ReadOptions& options, Diagnostics& diagnostics, const std::function<void(RawArticle&&)>& sink)
      : options_(options), diagnostics_(diagnostics), sink_(sink) {
    limit_ = std::min(options.max_article_bytes, kMaxText);
  }

  void read(const std::string& input) {
    if (input == "-") {
      read_file(input);
      return;
    }
    walk(fs::path(input), 0);
  }
  [[nodiscard]] ReadCounts counts() const { return counts_; }

 private:
  void skip(std::string code, const std::string& where, std::string why) {
    diagnostics_.error(std::move(code), where, std::move(why));
    ++counts_.skipped;
  }

  void walk(const fs::path& path, int depth) {
    std::error_code error;
    const auto status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found) {
      const bool link = fs::is_symlink(fs::symlink_status(path, error));
      skip("read.missing", path.string(), link ? "is a link to nothing" : "does not exist");
    } else if (error) {
      const bool loop = error == std::errc::too_many_symbolic_link_levels;
      skip(loop ? "read.link-loop" : "read.unreadable", path.string(),
           loop ? "is a loop of symbolic links" : "cannot be read: " + error.message());
    } else if (fs::is_directory(status)) {
      walk_folder(path, depth);
    } else if (depth > 0 && !fs::is_regular_file(status)) {  // reading a pipe or device in a folder may never end
      skip("read.no-file", path.string(), "is a pipe, socket or device: name it on the command line to read it");
    } else if (depth > 0 && is_output(path)) {
      diagnostics_.note("read.output", path.string(), "is passed over: a graph or picture, no article");
    } else {
      read_file(path.string());
    }
  }

  /// What bilat itself writes, found in a folder of articles.
  static bool is_output(const fs::path& path) {
    const auto ending = path.extension();
    return ending == ".dot" || ending == ".svg" || ending == ".png" || ending == ".jsonld";
  }

  void walk_folder(const fs::path& path, int depth) {
    std::error_code error;
    const auto real = fs::canonical(path, error);
    if (std::find(open_folders_.begin(), open_folders_.end(), real) != open_folders_.end()) {
      skip("read.link-loop", path.string(), "is a link to a folder that holds it");
      return;
    }
    if (!error && !seen_folders_.insert(real).second) {
      diagnostics_.note("read.twice", path.string(), "has been read already");
      return;
    }
    if (depth > kMaxDepth) {
      skip("read.too-deep", path.string(), fmt::format("lies more than {} folders deep", kMaxDepth));
      return;
    }
    std::vector<fs::path> entries;
    for (auto at = fs::directory_iterator(path, error); !error && at != fs::directory_iterator(); at.increment(error)) {
      if (!at->path().filename().string().starts_with('.')) entries.push_back(at->path());
    }
    if (error) {
      skip("read.unreadable", path.string(), "cannot be listed: " + error.message());
      return;
    }
    std::sort(entries.begin(), entries.end(),
              [](const fs::path& a, const fs::path& b) { return a.filename().string() < b.filename().string(); });
    if (entries.empty()) diagnostics_.warn("read.empty-folder", path.string(), "has no files");
    open_folders_.push_back(real);
    for (const auto& entry : entries) walk(entry, depth + 1);
    open_folders_.pop_back();
  }

  void read_file(const std::string& path) {
    auto source = ByteSource::open(path);
    if (!source) {
      skip("read.unreadable", path, source.error().message);
      return;
    }
    const auto head = source->peek(kHead).substr(0, kHead);
    if (!source->error().empty()) {
      skip("read.unreadable", path, source->error());
      return;
    }
    if (trim(head).empty() && head.size() < kHead) {
      skip("read.empty", path, head.empty() ? "is empty" : "holds nothing but white space");
      return;
    }
    if (source->size() > options_.max_file_bytes) {
      skip("read.too-large", path,
           fmt::format("has {} bytes, more than the {} that are read of one file", source->size(),
                       options_.max_file_bytes));
      return;
    }
    switch (tell_format(head)) {
      case Format::kBinary:
        skip("read.binary", path, "is no text");
        break;
      case Format::kMarkup:
        skip("read.markup", path, "is HTML or XML, which this version does not read");
        break;
      case Format::kLines:
        read_lines(*source, path);
        break;
      case Format::kJson:
        read_values(*source, path);
        break;
      case Format::kPlain:
        read_plain(*source, path);
        break;
    }
    if (!source->error().empty()) skip("read.unreadable", path, source->error());
  }

  void too_large(const std::string& where, std::uint64_t bytes) {
    const auto size = bytes == 0 ? std::string("is") : fmt::format("has {} bytes,", bytes);
    skip("read.too-large", where, fmt::format("{} more than the {} bytes that an article may have", size, limit_));
  }

  void read_plain(ByteSource& source, const std::string& path) {
    if (source.size() > limit_ + 3) {  // a byte order mark does not count
      too_large(path, source.size());
      return;
    }
    RawArticle article;
    article.text = std::string(source.peek(static_cast<std::size_t>(limit_) + 4));
    if (!source.error().empty()) return;
    article.source = path;
    article.id = path == "-" ? "stdin" : fs::path(path).stem().string();
    const auto encoding = to_utf8(article.text);
    if (encoding == Encoding::kBinary) {
      skip("read.binary", path, "is no text");
      return;
    }
    if (encoding == Encoding::kWindows1252)
      diagnostics_.warn("read.not-utf8", path, "is not UTF-8; read as Windows-1252");
    if (encoding == Encoding::kUtf8Repaired)
      diagnostics_.warn("read.not-utf8", path, "has invalid UTF-8, shown as U+FFFD");
    hand_over(std::move(article));
  }

  void hand_over(RawArticle&& article) {
    if (article.text.size() > limit_) {
      too_large(article.source, article.text.size());
      return;
    }
    if (trim(article.text).empty()) {
      skip("read.empty", article.source, "holds no text");
      return;
    }
    ++counts_.articles;
    counts_.bytes += article.text.size();
    sink_(std::move(article));
  }

  // Records with escapes are longer than their text; what is longer still is not even kept.
  [[nodiscard]] std::uint64_t max_record() const { return limit_ * 2 + kHead; }

  void read_lines(ByteSource& source, const std::string& path) {
    std::size_t number = 0;
    bool first = true;
    while (!source.peek().empty()) {
      ++number;
      std::string line;
      const bool whole = take_line(source, line);
      if (first && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
      first = false;
      const auto where = fmt::format("{}:{}", path, number);
      const auto content = trim(line);
      if (!whole) {
        skip("read.too-large", where, fmt::format("is a record of more than {} bytes", max_record()));
      } else if (!content.empty()) {
        read_record(content, where, path, number);
      }
    }
  }

  // The next line without its end; false when it was too long to keep (then it is passed over).
  bool take_line(ByteSource& source, std::string& line) const {
    bool whole = true;
    while (true) {
      const auto bytes = source.peek();
      if (bytes.empty()) return whole;
      const auto stop = bytes.find('\n');
      const auto size = std::min(stop, bytes.size());
      if (line.size() + size <= max_record()) {
        line.append(bytes.substr(0, size));
      } else {
        whole = false;
      }
      source.consume(stop == std::string_view::npos ? size : size + 1);
      if (stop != std::string_view::npos) return whole;
    }
  }

  // Objects one after the other or in an array, over any number of lines.
  void read_values(ByteSource& source, const std::string& path) {
    ValueSplitter splitter;
    std::size_t number = 0;
    while (true) {
      const auto bytes = source.peek();
      if (bytes.empty()) break;
      for (const char c : bytes) {
        if (!splitter.feed(c)) continue;
        ++number;
        read_record(splitter.value(), fmt::format("{}:{}", path, number), path, number);
        splitter.clear();
      }
      source.consume(bytes.size());
      if (splitter.value().size() > kMaxValue) {
        skip("read.too-large", path, fmt::format("has a JSON value of more than {} bytes", kMaxValue));
        return;
      }
    }
    if (splitter.inside()) skip("read.bad-json", path, "ends inside a JSON value");
    if (number == 0 && !splitter.inside()) skip("read.no-article", path, "is JSON without an article");
  }

  void read_record(std::string_view record, const std::string& where, const std::string& path, std::size_t number) {
    if (record.starts_with(kFactsMark)) {
      RawArticle facts;
      facts.source = where;
      facts.id = fmt::format("{}-{}", stem(path), number);
      facts.text = std::string(record);
      facts.is_facts = true;
      ++counts_.articles;
      counts_.bytes += facts.text.size();
      sink_(std::move(facts));
      return;
    }
    const auto value = parse_json(record);
    if (!value) {
      skip("read.bad-json", where, "is no JSON record: " + value.error().message);
      return;
    }
    auto articles = articles_of(*value, where, fmt::format("{}-{}", stem(path), number));
    if (!articles) {
      skip("read.no-article", where, articles.error().message);
      return;
    }
    for (auto& article : *articles) hand_over(std::move(article));
  }

  static std::string stem(const std::string& path) { return path == "-" ? "stdin" : fs::path(path).stem().string(); }

  const ReadOptions& options_;
  Diagnostics& diagnostics_;
  const std::function<void(RawArticle&&)>& sink_;
  std::uint64_t limit_ = 0;
  ReadCounts counts_;
  std::vector<fs::path> open_folders_;
  std::set<fs::path> seen_folders_;  ///< of this input: links would lead to a folder by many ways
};

}  // namespace

ReadCounts read_inputs(const std::vector<std::string>& inputs, const ReadOptions& options, Diagnostics& diagnostics,
                       const std::function<void(RawArticle&&)>& sink) {
  Inputs reader(options, diagnostics, sink);
  for (const auto& input : inputs) reader.read(input);
  return reader.counts();
}

}  // namespace bilat
