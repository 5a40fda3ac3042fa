// SPDX-License-Identifier: Apache-2.0
// A pack: the rules and names of one language and domain, as text files. One is compiled into the program; --pack DIR
// lays another over it, file by file.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "lib/base/result.h"

namespace bilat {

/// Files by their path inside the pack ("gazetteer/countries.tsv"). Owns the texts.
class Pack {
 public:
  void add(std::string name, std::string text);  ///< replaces a file of the same name

  /// Adds all files below a folder (endings .tsv, .frames, .txt), replacing those of the same name.
  Result<void> overlay_directory(const std::string& path);

  /// The text of a file, or an empty view. Stays valid as long as the pack is neither changed nor destroyed.
  [[nodiscard]] std::string_view text(const std::string& name) const;
  /// All files in a folder of the pack ("frames/"), in name order.
  [[nodiscard]] const std::map<std::string, std::string>& files() const { return files_; }

 private:
  std::map<std::string, std::string> files_;
};

}  // namespace bilat
