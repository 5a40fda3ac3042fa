// SPDX-License-Identifier: Apache-2.0
// How fast dates are found, beside a plain scan of the same bytes in the same run: a ratio that machines share better
// than MB/s.
//
//   byte_scan       counts the spaces of the text, one byte after the other
//   tokens          tokens and sentences, which every later stage needs
//   event_dates     find_dates over the tokens: what the graph uses
//   timexes         find_timexes over the tokens: what `bilat dates` prints
//   extract         the whole of `bilat extract` but for reading files; dates are one part of it
//   load_grammar    the grammar of the pack, read and compiled: a part of every start
//
// `scan_ratio` is the processor time of one pass divided by that of byte_scan.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <ctime>
#include <string>
#include <utility>
#include <vector>

#include "extractors/embedded_pack.h"
#include "extractors/extract.h"
#include "lib/dates/timex.h"
#include "lib/read/reader.h"

namespace bilat {
namespace {

constexpr int kCopies = 40;  // of the samples: about a megabyte

/// The articles of samples/, each read anew so that every copy is a document of its own.
std::vector<RawArticle> raw_articles() {
  std::vector<std::string> inputs{std::string(BILAT_SOURCE_DIR) + "/samples"};
  Diagnostics diagnostics;
  std::vector<RawArticle> articles;
  for (int i = 0; i < kCopies; ++i) {
    read_inputs(inputs, {}, diagnostics, [&](RawArticle&& raw) { articles.push_back(std::move(raw)); });
  }
  return articles;
}

const std::vector<Document>& documents() {
  static const auto kDocuments = [] {
    Diagnostics diagnostics;
    std::vector<Document> documents;
    for (auto& raw : raw_articles()) documents.push_back(make_document(std::move(raw), {}, diagnostics));
    return documents;
  }();
  return kDocuments;
}

std::int64_t bytes_of_all() {
  std::int64_t bytes = 0;
  for (const auto& document : documents()) bytes += static_cast<std::int64_t>(document.text().size());
  return bytes;
}

const DateGrammar& grammar() {
  static const auto kGrammar = [] {
    Diagnostics diagnostics;
    return DateGrammar::from_pack(embedded_pack(), diagnostics);
  }();
  return kGrammar;
}

double scan_seconds = 0;  // of one pass of byte_scan, which runs first

/// Runs `pass` over every document until the time is up, and sets the figures.
template <class Pass>
double measure(benchmark::State& state, const Pass& pass) {
  const auto& all = documents();
  double seconds = 0;
  for ([[maybe_unused]] auto unused : state) {
    const auto begin = std::clock();
    for (const auto& document : all) pass(document);
    seconds += static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * bytes_of_all());
  const auto once = seconds / static_cast<double>(state.iterations());
  if (scan_seconds > 0) state.counters["scan_ratio"] = once / scan_seconds;
  return once;
}

void byte_scan(benchmark::State& state) {
  const auto once = measure(state, [](const Document& document) {
    std::size_t spaces = 0;
    for (const char c : document.text()) {
      benchmark::DoNotOptimize(spaces += c == ' ' ? 1U : 0U);  // one byte at a time: no vector instructions
    }
  });
  if (scan_seconds == 0 || once < scan_seconds) scan_seconds = once;
}

void tokens(benchmark::State& state) {
  measure(state, [](const Document& document) {
    const Document again(std::string(document.text()), document.blocks(), document.info());
    benchmark::DoNotOptimize(again.tokens().data());
  });
}

void event_dates(benchmark::State& state) {
  measure(state, [](const Document& document) { benchmark::DoNotOptimize(find_dates(document, grammar()).data()); });
}

void timexes(benchmark::State& state) {
  measure(state, [](const Document& document) {
    benchmark::DoNotOptimize(find_timexes(document, parse_day(document.info().published), grammar()).data());
  });
}

void extract(benchmark::State& state) {
  Diagnostics diagnostics;
  const auto extractor = Extractor::create(embedded_pack(), diagnostics);
  if (!extractor) return state.SkipWithError("the pack has mistakes");
  measure(state,
          [&](const Document& document) { benchmark::DoNotOptimize(extractor->extract(document).events.data()); });
}

void load_grammar(benchmark::State& state) {
  const auto pack = embedded_pack();
  for ([[maybe_unused]] auto unused : state) {
    Diagnostics diagnostics;
    benchmark::DoNotOptimize(&DateGrammar::from_pack(pack, diagnostics).rules());
  }
}

BENCHMARK(byte_scan)->Unit(benchmark::kMillisecond);
BENCHMARK(tokens)->Unit(benchmark::kMillisecond);
BENCHMARK(event_dates)->Unit(benchmark::kMillisecond);
BENCHMARK(timexes)->Unit(benchmark::kMillisecond);
BENCHMARK(extract)->Unit(benchmark::kMillisecond);
BENCHMARK(load_grammar)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace bilat

BENCHMARK_MAIN();
