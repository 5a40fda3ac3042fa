// SPDX-License-Identifier: Apache-2.0
// Articles in, facts out: reading on the calling thread, extraction on workers, results in the order of the inputs.
//
//   read_inputs -> [window of raw articles] -> workers: make_document, extract -> [reordered] -> sink
//
// The window is bounded, so memory does not grow with the number of articles, and the sink sees the same sequence
// whatever the number of threads.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "extractors/extract.h"
#include "lib/base/diagnostics.h"
#include "lib/facts/facts.h"
#include "lib/read/reader.h"

namespace bilat::cli {

struct PipelineReport {
  std::size_t articles = 0;  ///< whose facts reached the sink
  std::size_t undated = 0;   ///< of these; each has a note
  std::size_t known = 0;     ///< articles that were known already: passed over
  std::size_t skipped = 0;   ///< inputs, records or lines of facts that could not be read; each has an error
  std::size_t bytes = 0;
};

/// Takes the facts of one article; called by one thread at a time. False: no more are wanted.
using FactsSink = std::function<bool(Facts&&)>;

/// Whether an article's facts are known already, by Article::id; asked before extraction, from several threads.
using KnownArticle = std::function<bool(const std::string&)>;

/// `jobs` >= 1 threads extract, fewer where the system gives no more; with 1 all runs on the calling thread. An
/// exception of the sink or of a thread (no memory) is thrown here. Without an extractor only facts are taken, and each
/// article is an error.
PipelineReport run_pipeline(const std::vector<std::string>& inputs, const ReadOptions& options, unsigned jobs,
                            const Extractor* extractor, Diagnostics& diagnostics, const FactsSink& sink,
                            const KnownArticle& known = nullptr);

/// The number of cores, at least 1: the default of --jobs.
unsigned default_jobs();

}  // namespace bilat::cli
