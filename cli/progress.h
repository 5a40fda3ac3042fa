// SPDX-License-Identifier: Apache-2.0
// A line on the terminal that says how far long work is. Nothing where standard error is no terminal.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <string>
#include <thread>

#include "cli/console.h"
#include "lib/read/reader.h"

namespace bilat::cli {

/// "[#####.....]  50%  1,234 articles, 10.0 of 20.0 MB, 87 articles/s, 0:12 left"; without bar, share and time left
/// where `total` is 0 (not known).
std::string progress_line(std::uint64_t articles, std::uint64_t bytes, std::uint64_t total, double seconds);

class Progress {
 public:
  /// Whether there is a terminal to show it on and `console` shows such things.
  static bool is_shown(const Console& console);

  /// Starts to watch where it is shown; the first line comes after a second.
  Progress(const Console& console, std::uint64_t total_bytes);
  Progress(const Progress&) = delete;  // its thread points to it
  Progress& operator=(const Progress&) = delete;
  /// Wipes the line away.
  ~Progress();

  ReadProgress* reading() { return &reading_; }
  void article_done() { articles_.fetch_add(1, std::memory_order_relaxed); }

 private:
  void watch();

  std::uint64_t total_;
  ReadProgress reading_;
  std::atomic<std::uint64_t> articles_{0};
  std::mutex mutex_;
  std::condition_variable wake_;
  bool done_ = false;
  std::thread thread_;
};

}  // namespace bilat::cli
