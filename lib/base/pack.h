// SPDX-License-Identifier: Apache-2.0
// A pack: the rules and names of one language and domain, as text files. One is compiled into the program; --pack DIR
// lays another over it, file by file.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "lib/base/result.h"

namespace bilat {

/// What came of laying a folder over a pack.
struct PackOverlay {
  std::size_t used = 0;              ///< files that were laid over or added
  std::vector<std::string> unknown;  ///< paths on disk of files that no reader asks for: misspelt, most likely
};

/// Files by their path inside the pack ("gazetteer/countries.tsv"). Owns the texts.
class Pack {
 public:
  void add(std::string name, std::string text);  ///< replaces a file of the same name

  /// Adds all files below a folder (endings .tsv, .frames, .rules, .txt), replacing those of the same name. Known are
  /// the files that the pack had before, whatever lies in frames/, and dates/*.rules; others are added too, but told of. Hidden files, .md files
  /// and files without an ending are passed over.
  Result<PackOverlay> overlay_directory(const std::string& path);

  /// A place in the pack ("lexicon/verbs.tsv:3") as a place on disk where its file came from a folder; else unchanged.
  [[nodiscard]] std::string place_on_disk(const std::string& place) const;

  /// The text of a file, or an empty view. Stays valid as long as the pack is neither changed nor destroyed.
  [[nodiscard]] std::string_view text(const std::string& name) const;
  /// All files in a folder of the pack ("frames/"), in name order.
  [[nodiscard]] const std::map<std::string, std::string>& files() const { return files_; }

 private:
  std::map<std::string, std::string> files_;
  std::map<std::string, std::string> origins_;  // paths on disk, of the files that came from a folder
};

}  // namespace bilat
