// SPDX-License-Identifier: Apache-2.0
#include "cli/watched.h"

#include <utility>

#include "cli/progress.h"

namespace bilat::cli {

PipelineReport run_watched(const ArticleArguments& arguments, const Console& console, const Extractor* extractor,
                           Diagnostics& diagnostics, const FactsSink& sink, const KnownArticle& known) {
  Progress progress(console, Progress::is_shown(console) ? size_of_inputs(arguments.inputs) : 0);
  auto read = arguments.read;
  read.progress = progress.reading();
  const auto take = [&](Facts&& facts) {
    progress.article_done();
    return sink(std::move(facts));
  };
  return run_pipeline(arguments.inputs, read, arguments.jobs, extractor, diagnostics, take, known);
}

}  // namespace bilat::cli
