// SPDX-License-Identifier: Apache-2.0
#include "cli/progress.h"

#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace bilat::cli {
namespace {

using Clock = std::chrono::steady_clock;

constexpr auto kFirst = std::chrono::milliseconds(1'000);  // shorter work needs no bar
constexpr auto kEvery = std::chrono::milliseconds(250);
constexpr std::size_t kBar = 20;

struct Unit {
  double size;
  const char* name;
};

Unit unit_of(std::uint64_t bytes) {
  if (bytes >= 1'000'000'000) return {1e9, "GB"};
  if (bytes >= 1'000'000) return {1e6, "MB"};
  return {1e3, "kB"};
}

std::string clock_of(double seconds) {
  const auto all = static_cast<std::uint64_t>(std::clamp(seconds, 0.0, 1e9));
  if (all >= 3'600) return fmt::format("{}:{:02}:{:02}", all / 3'600, all / 60 % 60, all % 60);
  return fmt::format("{}:{:02}", all / 60, all % 60);
}

}  // namespace

std::string progress_line(std::uint64_t articles, std::uint64_t bytes, std::uint64_t total, double seconds) {
  const auto rate = static_cast<double>(articles) / std::max(seconds, 0.001);
  const auto counted = count_of(articles, "article", "articles");
  if (total == 0) {
    const auto unit = unit_of(bytes);
    return fmt::format("{}, {:.1f} {}, {:.0f} articles/s", counted, static_cast<double>(bytes) / unit.size, unit.name,
                       rate);
  }
  const auto unit = unit_of(total);
  const double share = std::min(1.0, static_cast<double>(bytes) / static_cast<double>(total));
  const auto full = static_cast<std::size_t>(share * static_cast<double>(kBar));
  auto line = fmt::format("[{}{}] {:3.0f}%  {}, {:.1f} of {:.1f} {}, {:.0f} articles/s", std::string(full, '#'),
                          std::string(kBar - full, '.'), share * 100.0, counted, static_cast<double>(bytes) / unit.size,
                          static_cast<double>(total) / unit.size, unit.name, rate);
  if (share > 0.001) line += fmt::format(", {} left", clock_of(seconds * (1.0 - share) / share));
  return line;
}

bool Progress::is_shown(const Console& console) { return console.shows_progress() && ::isatty(STDERR_FILENO) == 1; }

Progress::Progress(const Console& console, std::uint64_t total_bytes) : total_(total_bytes) {
  if (is_shown(console)) thread_ = std::thread([this] { watch(); });
}

Progress::~Progress() {
  if (!thread_.joinable()) return;
  {
    const std::lock_guard lock(mutex_);
    done_ = true;
  }
  wake_.notify_all();
  thread_.join();
}

void Progress::watch() {
  const auto begin = Clock::now();
  bool shown = false;
  std::unique_lock lock(mutex_);
  while (!wake_.wait_for(lock, shown ? kEvery : kFirst, [this] { return done_; })) {
    const std::chrono::duration<double> seconds = Clock::now() - begin;
    const auto line = progress_line(articles_.load(std::memory_order_relaxed),
                                    reading_.bytes.load(std::memory_order_relaxed), total_, seconds.count());
    tell(fmt::format("\r{}\x1b[K", line));
    shown = true;
  }
  if (shown) tell("\r\x1b[K");
}

}  // namespace bilat::cli
