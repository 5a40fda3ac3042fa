// SPDX-License-Identifier: Apache-2.0
#include "cli/pipeline.h"

#include <algorithm>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

#include "lib/facts/facts_json.h"

namespace bilat::cli {
namespace {

/// What became of one input: facts, or nothing when it cannot be read or is known.
struct Outcome {
  std::optional<Facts> facts;
  bool known = false;
};

class Worker {
 public:
  Worker(const Extractor* extractor, const ReadOptions& options, const KnownArticle& known, Diagnostics& diagnostics)
      : extractor_(extractor), options_(options), known_(known), diagnostics_(diagnostics) {}

  /// Safe to call from several threads.
  [[nodiscard]] Outcome process(RawArticle&& raw) const {
    const std::string source = raw.source;
    auto outcome = raw.is_facts ? read_facts(raw) : extract(std::move(raw));
    if (outcome.facts && outcome.facts->article.published.empty()) {
      diagnostics_.note("read.undated", source,
                        "no publication date found: dates such as \"on Friday\" stay open (--date gives one)");
    }
    return outcome;
  }

 private:
  [[nodiscard]] bool is_known(const std::string& id) const { return known_ && known_(id); }

  [[nodiscard]] Outcome read_facts(const RawArticle& raw) const {
    auto facts = facts_from_json(raw.text);
    if (!facts) {
      diagnostics_.error("facts.invalid", raw.source, to_string(facts.error()));
      return {};
    }
    if (is_known(facts->article.id)) return {std::nullopt, true};
    return {std::move(*facts)};
  }

  [[nodiscard]] Outcome extract(RawArticle&& raw) const {
    if (extractor_ == nullptr) {
      diagnostics_.error("merge.article", raw.source,
                         "holds neither a graph nor facts of 'bilat extract': articles are read by 'bilat build'");
      return {};
    }
    if (known_ && known_(article_id(raw.text, raw.id))) return {std::nullopt, true};
    return {extractor_->extract(make_document(std::move(raw), options_, diagnostics_))};
  }

  const Extractor* extractor_;
  const ReadOptions& options_;
  const KnownArticle& known_;
  Diagnostics& diagnostics_;
};

/// Counts outcomes and hands them on; used by one thread at a time.
class Delivery {
 public:
  Delivery(const FactsSink& sink, PipelineReport& report) : sink_(sink), report_(report) {}

  void operator()(Outcome&& outcome) {
    if (outcome.known) {
      ++report_.known;
    } else if (!outcome.facts) {
      ++report_.skipped;
    } else if (wanted_) {
      ++report_.articles;
      if (outcome.facts->article.published.empty()) ++report_.undated;
      wanted_ = sink_(std::move(*outcome.facts));
    }
  }
  [[nodiscard]] bool wanted() const { return wanted_; }

 private:
  const FactsSink& sink_;
  PipelineReport& report_;
  bool wanted_ = true;
};

/// Threads that process articles in any order and deliver them in the order of submit(). At most `window` articles are
/// between submit and delivery. Threads start as articles come; when one cannot be started, those that run go on, or
/// the caller's own does the work. The first exception of a thread stops all and is thrown again on the caller's.
class OrderedPool {
 public:
  OrderedPool(const Worker& worker, Delivery& delivery, unsigned threads)
      : worker_(worker), delivery_(delivery), window_(std::uint64_t{4} * threads), most_threads_(threads) {
    threads_.reserve(threads);  // so that no running thread is ever without its place
  }
  OrderedPool(const OrderedPool&) = delete;  // its threads point to it
  OrderedPool& operator=(const OrderedPool&) = delete;

  /// Without finish(), an exception is under way: what waits is dropped.
  ~OrderedPool() {
    {
      const std::lock_guard lock(mutex_);
      waiting_.clear();
    }
    join();
  }

  void submit(RawArticle&& raw) {
    std::unique_lock lock(mutex_);
    space_.wait(lock, [this] { return failure_ || submitted_ - delivered_ < window_; });
    if (failure_) std::rethrow_exception(failure_);
    if (!delivery_.wanted()) return;
    waiting_.emplace_back(submitted_++, std::move(raw));
    if (idle_ < waiting_.size() && threads_.size() < most_threads_) start_thread();
    if (threads_.empty()) {
      process_one(lock);
      return;
    }
    lock.unlock();
    todo_.notify_one();
  }

  /// Returns when all that was submitted has been delivered.
  void finish() {
    join();
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  /// Under the lock. A system out of threads or memory for their stacks will not have more for the next.
  void start_thread() {
    try {
      threads_.emplace_back([this] { work(); });
    } catch (const std::exception&) {
      most_threads_ = threads_.size();
    }
  }

  void join() {
    {
      const std::lock_guard lock(mutex_);
      closed_ = true;
    }
    todo_.notify_all();
    for (auto& thread : threads_) thread.join();
    threads_.clear();
  }

  /// A thread. An exception that left it would end the process, and no temporary file would be removed.
  void work() noexcept {
    try {
      process_all();
    } catch (...) {
      {
        const std::lock_guard lock(mutex_);
        if (!failure_) failure_ = std::current_exception();
        waiting_.clear();
        closed_ = true;
      }
      todo_.notify_all();
      space_.notify_all();
    }
  }

  void process_all() {
    std::unique_lock lock(mutex_);
    while (true) {
      ++idle_;
      todo_.wait(lock, [this] { return closed_ || !waiting_.empty(); });
      --idle_;
      if (waiting_.empty()) return;
      process_one(lock);
    }
  }

  /// Called and left with the lock held; not held while the article is worked on.
  void process_one(std::unique_lock<std::mutex>& lock) {
    auto [number, raw] = std::move(waiting_.front());
    waiting_.pop_front();
    lock.unlock();
    auto outcome = worker_.process(std::move(raw));
    lock.lock();
    if (failure_) return;
    done_.emplace(number, std::move(outcome));
    deliver();
  }

  /// Under the lock: delivering is cheap beside extraction, and the order follows by itself.
  void deliver() {
    while (!done_.empty() && done_.begin()->first == delivered_) {
      try {
        delivery_(std::move(done_.begin()->second));
      } catch (...) {  // told while the lock is held: the next thread must not deliver this one again
        if (!failure_) failure_ = std::current_exception();
        throw;
      }
      done_.erase(done_.begin());
      ++delivered_;
    }
    space_.notify_one();
  }

  const Worker& worker_;
  Delivery& delivery_;
  const std::uint64_t window_;
  std::size_t most_threads_;
  std::mutex mutex_;
  std::condition_variable todo_;
  std::condition_variable space_;
  std::deque<std::pair<std::uint64_t, RawArticle>> waiting_;
  std::map<std::uint64_t, Outcome> done_;
  std::uint64_t submitted_ = 0;
  std::uint64_t delivered_ = 0;
  std::size_t idle_ = 0;
  bool closed_ = false;
  std::exception_ptr failure_;
  std::vector<std::thread> threads_;  // started by the caller's thread alone
};

}  // namespace

unsigned default_jobs() { return std::max(1u, std::thread::hardware_concurrency()); }

PipelineReport run_pipeline(const std::vector<std::string>& inputs, const ReadOptions& options, unsigned jobs,
                            const Extractor* extractor, Diagnostics& diagnostics, const FactsSink& sink,
                            const KnownArticle& known) {
  PipelineReport report;
  const Worker worker(extractor, options, known, diagnostics);
  Delivery delivery(sink, report);
  ReadCounts counts;
  if (jobs <= 1) {
    counts = read_inputs(inputs, options, diagnostics, [&](RawArticle&& raw) {
      if (delivery.wanted()) delivery(worker.process(std::move(raw)));
    });
  } else {
    OrderedPool pool(worker, delivery, jobs);
    counts = read_inputs(inputs, options, diagnostics, [&](RawArticle&& raw) { pool.submit(std::move(raw)); });
    pool.finish();
  }
  report.skipped += counts.skipped;
  report.bytes = counts.bytes;
  return report;
}

}  // namespace bilat::cli
