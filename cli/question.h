// SPDX-License-Identifier: Apache-2.0
// What the commands that ask a graph share: their arguments, and how an answer is given. Included by cmd_*.cpp only.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/arguments.h"
#include "cli/command.h"
#include "query/answer_format.h"

namespace bilat::cli {

/// Part of every question's help.
inline constexpr std::string_view kQuestionHelp =
    "Names are matched as people type them: case and diacritics do not matter, and part of a name will do when only\n"
    "one person has it. Countries, parties, organisations and ids such as person/to-lam work too. A name that is "
    "unknown\n"
    "or could be several gives suggestions and exit code 2.\n"
    "--sources shows who says so: publisher, date, address and id of each article; --quotes also the sentences. In "
    "JSON\n"
    "they are a member \"reports\" of each row, in CSV further columns and a line for each.\n";

/// GRAPH, --format, --sources, --quotes, --quiet.
struct QuestionArguments {
  std::string graph;
  AnswerFormat format = AnswerFormat::kTable;
  ProofOptions proofs;
  bool quiet = false;

  void add_to(CLI::App& command, bool with_proofs = true);
  /// All but GRAPH and --quiet: for explain, which has these already.
  void add_format_to(CLI::App& command, bool with_proofs = true);
  /// All but GRAPH.
  void add_answer_to(CLI::App& command, bool with_proofs = true);
};

/// --since and --until.
void add_period(CLI::App& command, std::string& since, std::string& until, const std::string& what);

/// Accepts a year, a month or a day.
CLI::Validator is_date();

using Question = std::function<Answer(const Graph& graph)>;

/// Reads the graph, asks, and writes the answer to standard output, problems and notes to standard error; `none` is
/// said where there are no rows. A problem (an unknown name, a date that is none) is wrong usage.
ExitCode ask(const QuestionArguments& arguments, std::string_view none, const Question& question);
ExitCode give(const QuestionArguments& arguments, std::string_view none, const Answer& answer);

}  // namespace bilat::cli
