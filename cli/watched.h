// SPDX-License-Identifier: Apache-2.0
// Reading and extraction with the progress bar that long work deserves.
#pragma once

#include "cli/arguments.h"
#include "cli/console.h"
#include "cli/pipeline.h"

namespace bilat::cli {

/// run_pipeline() over the arguments' inputs, with a progress bar where there is a terminal.
PipelineReport run_watched(const ArticleArguments& arguments, const Console& console, const Extractor* extractor,
                           Diagnostics& diagnostics, const FactsSink& sink, const KnownArticle& known = nullptr);

}  // namespace bilat::cli
