// SPDX-License-Identifier: Apache-2.0
#include "lib/base/pack.h"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <system_error>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "lib/base/file.h"
#include "lib/base/pack_text.h"
#include "lib/base/utf8.h"
#include "lib/base/wording.h"

namespace bilat {
namespace {

namespace fs = std::filesystem;

bool has_pack_ending(const fs::path& path) {
  const auto ending = path.extension().string();
  return ending == ".tsv" || ending == ".frames" || ending == ".rules" || ending == ".txt";
}

bool is_frame_file(std::string_view name) { return name.starts_with("frames/"); }

/// Whether a file of this name is read whatever else the pack holds.
bool is_rule_file(std::string_view name) {
  return is_frame_file(name) || (name.starts_with("dates/") && name.ends_with(".rules"));
}

/// "lexicon/titles.mine.tsv" adds rows to "lexicon/titles.tsv"; of other names an empty string.
std::string table_added_to(std::string_view name) {
  constexpr std::string_view kEnding = ".tsv";
  if (!name.ends_with(kEnding)) return {};
  const auto stem = name.substr(0, name.size() - kEnding.size());
  const auto folder = stem.rfind('/');
  const auto dot = stem.find('.', folder == std::string_view::npos ? 0 : folder);
  if (dot == std::string_view::npos) return {};
  return std::string(stem.substr(0, dot)) + std::string(kEnding);
}

std::size_t count_rows(std::string_view table) {
  std::size_t rows = 0;
  while (!table.empty()) {
    const auto end = std::min(table.find('\n'), table.size());
    rows += end > 0 && table.front() != '#' && table.front() != '\r' ? 1 : 0;
    table.remove_prefix(std::min(end + 1, table.size()));
  }
  return rows > 0 ? rows - 1 : 0;  // the first names the columns
}

/// Whether a file wants to be part of the pack; not so what explains it (README.md, LICENSE) or is hidden.
bool is_meant(const fs::path& path) {
  const auto name = path.filename().string();
  return !name.empty() && name.front() != '.' && name.back() != '~' && path.has_extension() &&
         path.extension() != ".md";
}

/// The files below `root` by their path inside it, sorted.
Result<std::vector<std::string>> list_files(const fs::path& root) {
  std::vector<std::string> names;
  std::error_code error;
  if (const auto status = fs::status(root, error); !fs::is_directory(status)) {
    return fail(ErrorKind::kPack, fs::exists(status) ? "is no folder: give the folder of a pack" : "does not exist",
                root.string());
  }
  fs::recursive_directory_iterator it(root, error);
  for (const fs::recursive_directory_iterator end; !error && it != end; it.increment(error)) {
    std::error_code ignored;
    if (!it->is_regular_file(ignored) || !is_meant(it->path())) continue;
    names.push_back(it->path().lexically_relative(root).generic_string());
    if (names.size() > Pack::kMaxFiles) {
      return fail(ErrorKind::kLimit, fmt::format("a pack has at most {} files", Pack::kMaxFiles), root.string());
    }
  }
  if (error) return fail(ErrorKind::kPack, "cannot read the pack's folder: " + error.message(), root.string());
  std::sort(names.begin(), names.end());
  return names;
}

/// The first line over the limit, or an empty view.
std::string_view overlong_line(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    if (end - at > Pack::kMaxLine) return text.substr(at, end - at);
    at = end + 1;
  }
  return {};
}

/// Whether the text can be read; what is wrong with it is reported.
bool is_readable(const std::string& path, const std::string& text, Diagnostics& diagnostics) {
  PackText source(path, text, diagnostics);
  if (const auto bad = find_invalid_utf8(text)) {
    source.error(std::string_view(text).substr(*bad, 1),
                 {"B1001", "is no UTF-8", "text in UTF-8", {"save the file as UTF-8, without other bytes"}});
    return false;
  }
  if (const auto line = overlong_line(text); !line.empty()) {
    source.error(line.substr(Pack::kMaxLine, 1),
                 {"B1005", fmt::format("the line is longer than {} bytes", Pack::kMaxLine), {}, {"break the line up"}});
    return false;
  }
  return true;
}

Diagnostic file_mistake(Severity severity, std::string code, std::string where, std::string message, std::string fix) {
  return {.severity = severity,
          .code = std::move(code),
          .where = std::move(where),
          .message = std::move(message),
          .fixes = {std::move(fix)}};
}

/// Warns of a file that nothing reads: a misspelt name would pass unseen.
void warn_of_unread(const std::string& path, const std::string& name, const std::map<std::string, std::string>& known,
                    Diagnostics& diagnostics) {
  std::vector<std::string_view> names;
  for (const auto& [file, text] : known) names.push_back(file);
  auto warning = file_mistake(Severity::kWarning, "B1003", path,
                              "is no file that a pack has, so nothing reads it; is its name misspelt?",
                              "name it as docs/rules.md lists the files of a pack, or end its name in .md");
  if (const auto meant = nearest(name, names); !meant.empty())
    warning.fixes.insert(warning.fixes.begin(), fmt::format("did you mean '{}'?", meant));
  else if (name.find(".frames") != std::string::npos)
    warning.fixes.insert(warning.fixes.begin(), "put frames into the folder 'frames'");
  diagnostics.add(std::move(warning));
}

/// A short table of one's own that takes the place of a long one is mostly meant to add to it.
void note_replaced_tables(const std::string& path, const std::vector<std::pair<std::string, std::string>>& texts,
                          const std::map<std::string, std::string>& below, Diagnostics& diagnostics) {
  for (const auto& [name, text] : texts) {
    const auto replaced = below.find(name);
    if (!name.ends_with(".tsv") || replaced == below.end()) continue;
    const auto rows = count_rows(text), had = count_rows(replaced->second);
    if (rows >= had) continue;
    diagnostics.note("pack.replaced-table", (fs::path(path) / name).string(),
                     fmt::format("replaces the built-in table of {} rows by one of {}; a table named {}.mine.tsv adds "
                                 "rows to it",
                                 had, rows, name.substr(0, name.size() - std::string_view(".tsv").size())));
  }
}

/// A folder with every table and frames of its own needs nothing of the pack below.
bool is_whole(const std::map<std::string, std::string>& below, const std::vector<std::string>& names) {
  const bool has_frames = std::any_of(names.begin(), names.end(), is_frame_file);
  return has_frames && std::all_of(below.begin(), below.end(), [&](const auto& file) {
           return is_rule_file(file.first) || std::binary_search(names.begin(), names.end(), file.first);
         });
}

}  // namespace

void Pack::add(std::string name, std::string text) {
  origins_.erase(name);
  files_.insert_or_assign(std::move(name), std::move(text));
}

Result<PackOverlay> Pack::overlay_directory(const std::string& path, Diagnostics& diagnostics) {
  auto names = list_files(path);
  if (!names) return tl::make_unexpected(std::move(names.error()));
  PackOverlay overlay;
  std::vector<std::pair<std::string, std::string>> texts;
  std::uint64_t left = kMaxBytes;
  for (const auto& name : *names) {
    const auto full = (fs::path(path) / name).string();
    const auto added_to = table_added_to(name);
    const bool known = has_pack_ending(name) && (files_.contains(name) || is_rule_file(name) ||
                                                 (!added_to.empty() && files_.contains(added_to)));
    if (!known) warn_of_unread(full, name, files_, diagnostics);
    if (!has_pack_ending(name)) continue;
    auto text = read_file(full, left);
    if (!text && text.error().kind == ErrorKind::kLimit) return tl::make_unexpected(std::move(text.error()));
    if (!text) {
      diagnostics.add(file_mistake(Severity::kError, "B1002", full, text.error().message, "make the file readable"));
    }
    if (!text || !is_readable(full, *text, diagnostics)) {
      ++overlay.faulty;
      continue;
    }
    left -= text->size();
    overlay.used += known ? 1 : 0;
    texts.emplace_back(name, std::move(*text));
  }
  if (overlay.used == 0 && overlay.faulty == 0) {
    diagnostics.add(file_mistake(Severity::kError, "B1004", path, "holds no file of a pack, so it changes nothing",
                                 "put frames into a file such as frames/mine.frames in it, rows of your own into one "
                                 "such as lexicon/titles.mine.tsv"));
  }
  overlay.whole = !files_.empty() && is_whole(files_, *names);
  if (overlay.whole) {
    files_.clear();
    origins_.clear();
  }
  note_replaced_tables(path, texts, files_, diagnostics);
  for (auto& [name, text] : texts) {
    const auto full = (fs::path(path) / name).string();
    add(name, std::move(text));
    origins_.insert_or_assign(name, full);
  }
  return overlay;
}

std::string Pack::place_on_disk(const std::string& place) const {
  const auto end = std::min(place.find(':'), place.size());
  const auto found = origins_.find(place.substr(0, end));
  return found == origins_.end() ? place : found->second + place.substr(end);
}

std::vector<std::string> Pack::tables(const std::string& name) const {
  std::vector<std::string> names{name};
  const auto stem = name.substr(0, name.rfind('.') + 1);  // "lexicon/titles."
  for (auto file = files_.lower_bound(stem); file != files_.end() && file->first.starts_with(stem); ++file) {
    if (file->first != name && table_added_to(file->first) == name) names.push_back(file->first);
  }
  return names;
}

std::string_view Pack::text(const std::string& name) const {
  const auto found = files_.find(name);
  return found == files_.end() ? std::string_view{} : std::string_view{found->second};
}

}  // namespace bilat
