// SPDX-License-Identifier: Apache-2.0
#include "rules/run_examples.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "extractors/frames/vocabulary.h"
#include "lib/base/wording.h"
#include "rules/claim_rows.h"

namespace bilat::rules {
namespace {

/// The sentence as one paragraph of an article of that day.
Document document_of(const std::string& sentence) {
  DocumentInfo info;
  info.id = "example";
  info.published = kPublished;
  info.language = "en";
  return Document(sentence, {{{0, static_cast<std::uint32_t>(sentence.size())}, BlockKind::kParagraph}}, info);
}

/// "incomplete on 'met': a Meeting needs two participants"
std::string outcome_of(const FrameTrial& trial) {
  switch (trial.outcome) {
    case TrialOutcome::kFired:
      return fmt::format("fired on '{}'", trial.word);
    case TrialOutcome::kIncomplete:
      return fmt::format("incomplete on '{}': {} needs {}", trial.word, with_article(to_string(trial.frame->type)),
                         trial.detail);
    case TrialOutcome::kOutranked:
      return fmt::format("outranked on '{}' by {}", trial.word, trial.detail);
    case TrialOutcome::kWording:
      return fmt::format("does not fit '{}': {}", trial.word, trial.detail);
    case TrialOutcome::kUnfilled:
      return fmt::format("unfilled on '{}': {}", trial.word, trial.detail);
    case TrialOutcome::kMisfit:
      return fmt::format("wrong type on '{}': {}", trial.word, trial.detail);
    case TrialOutcome::kRuledOut:
      return fmt::format("ruled out on '{}' by {}", trial.word, trial.detail);
  }
  return {};
}

std::vector<std::string> why_not(const Frame& frame, const std::vector<FrameTrial>& trials) {
  std::vector<std::string> why;
  for (const auto& trial : trials) {
    if (trial.frame->where == frame.where) why.push_back(fmt::format("{} {}", frame.id, outcome_of(trial)));
  }
  if (why.empty()) {
    why.push_back(
        fmt::format("{} was not asked: the sentence has none of its words as {}; 'bilat explain' shows how "
                    "they were read",
                    frame.id, frame.nouns.empty() ? "a verb" : "a noun"));
  }
  return why;
}

/// Of something found where nothing should be: the frames that told it.
std::vector<std::string> who_fired(std::string_view type, const std::vector<FrameTrial>& trials) {
  std::vector<std::string> who;
  for (const auto& trial : trials) {
    if (trial.outcome == TrialOutcome::kFired && to_string(trial.frame->type) == type)
      who.push_back(fmt::format("{} {}", trial.frame->id, outcome_of(trial)));
  }
  if (who.empty()) who.emplace_back("no frame told it: it follows from offices and names");
  return who;
}

/// From the most similar row, if one is of the same type.
std::vector<std::string> least_differences(const std::vector<ClaimRow>& rows, const Expected& expected) {
  std::vector<std::string> least;
  for (const auto& row : rows) {
    auto all = differences(row, expected);
    if (row.type == expected.type && (least.empty() || all.size() < least.size())) least = std::move(all);
  }
  return least;
}

Failure failure_of(const Example& example, const Frame& frame, const std::vector<ClaimRow>& rows, std::string problem) {
  Failure failure;
  failure.where = example.where();
  failure.rule = frame.id;
  failure.problem = std::move(problem);
  failure.sentence = example.sentence;
  for (const auto& row : rows) failure.found.push_back(to_string(row));
  return failure;
}

bool names_rule(const Example& example) {
  return std::any_of(example.expected.begin(), example.expected.end(), [](const Expected& expected) {
    return std::any_of(expected.values.begin(), expected.values.end(),
                       [](const auto& value) { return value.first == "rule"; });
  });
}

}  // namespace

std::vector<Failure> check(const Example& example, const Frame& frame, const Facts& facts,
                           const std::vector<FrameTrial>& trials) {
  const auto rows = rows_of(facts);
  const std::string type(to_string(frame.type));
  std::vector<Failure> failures;
  if (!example.positive) {
    if (std::any_of(rows.begin(), rows.end(), [&](const ClaimRow& row) { return row.type == type; })) {
      failures.push_back(failure_of(example, frame, rows, with_article(type) + " where none should be found"));
      failures.back().why = who_fired(type, trials);
    }
    return failures;
  }
  for (const auto& expected : example.expected) {
    if (std::any_of(rows.begin(), rows.end(), [&](const ClaimRow& row) { return fits(row, expected); })) continue;
    failures.push_back(failure_of(example, frame, rows, "not found"));
    failures.back().expected = to_string(expected);
    failures.back().differences = least_differences(rows, expected);
    failures.back().why = why_not(frame, trials);
  }
  const bool own = names_rule(example) || std::any_of(rows.begin(), rows.end(), [&](const ClaimRow& row) {
                     const auto rule = row.values.find("rule");
                     return rule != row.values.end() && rule->second == frame.id;
                   });
  if (failures.empty() && !own) {
    failures.push_back(failure_of(example, frame, rows, "found by another rule"));
    failures.back().expected = "rule=" + frame.id;
    failures.back().why = why_not(frame, trials);
  }
  return failures;
}

ExampleReport run_examples(const Pack& pack, const Extractor& extractor, const FrameSet& frames,
                           const ExampleChoice& choice, Diagnostics& diagnostics) {
  ExampleReport report;
  std::map<std::string, const Frame*> by_place;
  const auto chosen = [&](const Frame& frame) {
    return choice.file(frame.where.substr(0, frame.where.rfind(':'))) &&
           (choice.filter.empty() || frame.id.find(choice.filter) != std::string::npos ||
            frame.where.find(choice.filter) != std::string::npos);
  };
  for (const auto& frame : frames.frames()) {
    if (chosen(frame)) by_place[frame.where] = &frame;
  }
  std::set<const Frame*> covered;
  for (const auto& [file, text] : pack.files()) {
    if (!file.starts_with("frames/") || !choice.file(file)) continue;
    PackText source(file, text, diagnostics);
    for (const auto& example : read_examples(source)) {
      const auto frame = by_place.find(fmt::format("{}:{}", file, example.frame));
      if (frame == by_place.end()) continue;  // not chosen, or with a mistake of its own
      ++report.run;
      covered.insert(frame->second);
      const auto document = document_of(example.sentence);
      const auto facts = extractor.extract(document);
      auto failures = check(example, *frame->second, facts, {});
      if (!failures.empty()) failures = check(example, *frame->second, facts, extractor.try_frames(document));
      report.failed += failures.empty() ? 0 : 1;
      report.failures.insert(report.failures.end(), failures.begin(), failures.end());
    }
  }
  report.frames = by_place.size();
  for (const auto& [where, frame] : by_place) {
    if (!covered.contains(frame)) report.without_example.push_back(frame->id);
  }
  return report;
}

}  // namespace bilat::rules
