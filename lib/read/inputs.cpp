// SPDX-License-Identifier: Apache-2.0
// Files, folders and standard input -> articles, one at a time.
#include <algorithm>
#include <filesystem>
#include <set>
#include <system_error>

#include <fmt/format.h>

#include "lib/read/byte_source.h"
#include "lib/read/content_reader.h"
#include "lib/read/encoding.h"
#include "lib/read/reader.h"

namespace bilat {
namespace {

namespace fs = std::filesystem;

constexpr int kMaxDepth = 100;             // folders in folders
constexpr std::size_t kMaxSized = 50'000;  // files whose sizes are asked for

class Inputs {
 public:
  Inputs(const ReadOptions& options, Diagnostics& diagnostics, const std::function<void(RawArticle&&)>& sink)
      : diagnostics_(diagnostics), content_(options, diagnostics, sink) {}

  void read(const std::string& input) {
    if (input == "-") {
      read_file(input);
      return;
    }
    walk(fs::path(input), 0);
  }
  [[nodiscard]] ReadCounts counts() const { return content_.counts(); }

 private:
  void walk(const fs::path& path, int depth) {
    std::error_code error;
    const auto status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found) {
      const bool link = fs::is_symlink(fs::symlink_status(path, error));
      content_.skip("read.missing", path.string(), link ? "is a link to nothing" : "does not exist");
    } else if (error) {
      const bool loop = error == std::errc::too_many_symbolic_link_levels;
      content_.skip(loop ? "read.link-loop" : "read.unreadable", path.string(),
                    loop ? "is a loop of symbolic links" : "cannot be read: " + error.message());
    } else if (fs::is_directory(status)) {
      walk_folder(path, depth);
    } else if (depth > 0 && !fs::is_regular_file(status)) {  // reading a pipe or device in a folder may never end
      content_.skip("read.no-file", path.string(),
                    "is a pipe, socket or device: name it on the command line to read it");
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
      content_.skip("read.link-loop", path.string(), "is a link to a folder that holds it");
      return;
    }
    if (!error && !seen_folders_.insert(real).second) {
      diagnostics_.note("read.twice", path.string(), "has been read already");
      return;
    }
    if (depth > kMaxDepth) {
      content_.skip("read.too-deep", path.string(), fmt::format("lies more than {} folders deep", kMaxDepth));
      return;
    }
    std::vector<fs::path> entries;
    for (auto at = fs::directory_iterator(path, error); !error && at != fs::directory_iterator(); at.increment(error)) {
      if (!at->path().filename().string().starts_with('.')) entries.push_back(at->path());
    }
    if (error) {
      content_.skip("read.unreadable", path.string(), "cannot be listed: " + error.message());
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
    const auto where = repaired_utf8(path);
    if (!source) {
      content_.skip("read.unreadable", where, source.error().message);
      return;
    }
    const auto name = fs::path(path).filename().string();
    content_.read(*source, {where, id_of_path(path), {}, {}, name, source->modified()});
  }

  Diagnostics& diagnostics_;
  ContentReader content_;
  std::vector<fs::path> open_folders_;
  std::set<fs::path> seen_folders_;  ///< of this input: links would lead to a folder by many ways
};

}  // namespace

std::uint64_t size_of_inputs(const std::vector<std::string>& inputs) {
  std::uint64_t sum = 0;
  std::size_t files = 0;
  std::error_code error;
  const auto add = [&](const fs::path& path) {
    const auto size = fs::is_regular_file(path, error) ? fs::file_size(path, error) : 0;
    sum += error ? 0 : size;
    return ++files < kMaxSized;
  };
  for (const auto& input : inputs) {
    if (input == "-") return 0;
    if (!fs::is_directory(input, error)) {
      add(input);
      continue;
    }
    for (auto at = fs::recursive_directory_iterator(input, error); !error && at != fs::recursive_directory_iterator();
         at.increment(error)) {
      if (!add(at->path())) return 0;
    }
  }
  return sum;
}

ReadCounts read_inputs(const std::vector<std::string>& inputs, const ReadOptions& options, Diagnostics& diagnostics,
                       const std::function<void(RawArticle&&)>& sink) {
  Inputs reader(options, diagnostics, sink);
  for (const auto& input : inputs) reader.read(input);
  return reader.counts();
}

}  // namespace bilat
