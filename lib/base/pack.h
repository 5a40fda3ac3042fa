// SPDX-License-Identifier: Apache-2.0
// A pack: the rules and names of one language and domain, as text files. One is compiled into the program; --pack DIR
// lays another over it, file by file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "lib/base/diagnostics.h"
#include "lib/base/result.h"

namespace bilat {

/// What came of laying a folder over a pack.
struct PackOverlay {
  std::size_t used = 0;    ///< files that were laid over or added
  std::size_t faulty = 0;  ///< files that were left out, since they cannot be read as text
  bool whole = false;      ///< the folder is a pack by itself, and replaced this one
};

/// Files by their path inside the pack ("gazetteer/countries.tsv"). Owns the texts.
class Pack {
 public:
  static constexpr std::size_t kMaxFiles = 10'000;
  static constexpr std::uint64_t kMaxBytes = std::uint64_t{512} << 20U;  ///< of all files together
  static constexpr std::size_t kMaxLine = std::size_t{1} << 20U;         ///< bytes of a line

  void add(std::string name, std::string text);  ///< replaces a file of the same name

  /// Adds all files below a folder (endings .tsv, .frames, .rules, .txt), replacing those of the same name. A folder
  /// that holds every table of this pack, and frames, is whole: it stands alone. Files that cannot be read as UTF-8
  /// are reported as errors and left out; what no reader asks for is warned of. Read are the files that the pack had
  /// before, whatever lies in frames/, dates/*.rules, and TABLE.*.tsv, which adds rows to a table that the pack has; a
  /// table that replaces one of more rows is noted. Hidden files, .md files and files without an ending are passed
  /// over. A folder without a file of a pack is an error. Fails, and changes nothing, when there is no such folder or
  /// it is over the limits.
  Result<PackOverlay> overlay_directory(const std::string& path, Diagnostics& diagnostics);

  /// Whether a file came from a folder; else it is built in, or was added by hand.
  [[nodiscard]] bool is_from_folder(const std::string& name) const { return origins_.contains(name); }

  /// A place in the pack ("lexicon/verbs.tsv:3") as a place on disk where its file came from a folder; else unchanged.
  [[nodiscard]] std::string place_on_disk(const std::string& place) const;

  /// A table and what adds rows to it: "lexicon/titles.tsv", then "lexicon/titles.*.tsv" in name order. The first is
  /// always there, as in text().
  [[nodiscard]] std::vector<std::string> tables(const std::string& name) const;

  /// The text of a file, or an empty view. Stays valid as long as the pack is neither changed nor destroyed.
  [[nodiscard]] std::string_view text(const std::string& name) const;
  /// All files in a folder of the pack ("frames/"), in name order.
  [[nodiscard]] const std::map<std::string, std::string>& files() const { return files_; }

 private:
  std::map<std::string, std::string> files_;
  std::map<std::string, std::string> origins_;  // paths on disk, of the files that came from a folder
};

}  // namespace bilat
