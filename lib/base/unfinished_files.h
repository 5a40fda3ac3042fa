// SPDX-License-Identifier: Apache-2.0
// The temporary files that stand on the disk now, so that a program that is interrupted can take them with it.
#pragma once

#include <cstddef>
#include <string>

namespace bilat {

/// Notes a temporary file for as long as it lives. Past kMostUnfinished at a time, and for paths of 4096 bytes or more,
/// nothing is noted: the file would then outlive an interruption. Safe from several threads.
class UnfinishedFile {
 public:
  explicit UnfinishedFile(const std::string& path);
  UnfinishedFile(UnfinishedFile&& other) noexcept;
  UnfinishedFile& operator=(UnfinishedFile&&) = delete;
  ~UnfinishedFile();

 private:
  std::size_t slot_;
};

inline constexpr std::size_t kMostUnfinished = 16;

/// Removes them all. Calls only what a signal handler may call.
void remove_unfinished_files() noexcept;

}  // namespace bilat
