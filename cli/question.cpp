// SPDX-License-Identifier: Apache-2.0
#include "cli/question.h"

#include "cli/console.h"
#include "cli/graph_files.h"
#include "cli/output.h"
#include "query/period.h"

namespace bilat::cli {
namespace {

std::string check_date(const std::string& text) {
  if (parse_period_end(text)) return {};
  return "'" + text + "' is no date: write a year, a month or a day, such as 2026, 2026-01 or 2026-01-23";
}

std::string check_format(const std::string& name) {
  if (parse_answer_format(name)) return {};
  return "'" + name + "' is no format: write table, json or csv";
}

}  // namespace

CLI::Validator is_date() { return CLI::Validator(check_date, ""); }

void QuestionArguments::add_to(CLI::App& command, bool with_proofs) {
  command.add_option("GRAPH", graph, "A graph that 'bilat build' wrote (.jsonld), or - for standard input")
      ->required()
      ->option_text(" ");
  add_answer_to(command, with_proofs);
}

void QuestionArguments::add_answer_to(CLI::App& command, bool with_proofs) {
  add_format_to(command, with_proofs);
  command.add_flag("-q,--quiet", quiet, "Say nothing but errors");
}

void QuestionArguments::add_format_to(CLI::App& command, bool with_proofs) {
  command
      .add_option_function<std::string>(
          "--format",
          [this](const std::string& name) { format = parse_answer_format(name).value_or(AnswerFormat::kTable); },
          "table (default), json or csv")
      ->check(CLI::Validator(check_format, ""))
      ->option_text("FORMAT");
  if (!with_proofs) return;
  command.add_flag("--sources", proofs.sources, "Show which articles say so");
  command.add_flag("--quotes", proofs.quotes, "Show also the sentences that say so");
}

void add_period(CLI::App& command, std::string& since, std::string& until, const std::string& what) {
  command.add_option("--since", since, "Only " + what + " at or after this year, month or day")
      ->check(is_date())
      ->option_text("DATE");
  command.add_option("--until", until, "Only " + what + " at or before this year, month or day")
      ->check(is_date())
      ->option_text("DATE");
}

ExitCode ask(const QuestionArguments& arguments, std::string_view none, const Question& question) {
  const auto graph = read_graph(arguments.graph);
  if (!graph) {
    Console(arguments.quiet).error(graph.error());
    return exit_code_of(graph.error());
  }
  return give(arguments, none, question(*graph));
}

ExitCode give(const QuestionArguments& arguments, std::string_view none, const Answer& answer) {
  const Console console(arguments.quiet);
  for (const auto& problem : answer.problems) console.error({ErrorKind::kUsage, problem, {}});
  if (!answer.problems.empty()) return ExitCode::kWrongUsage;
  const auto code = print_to_stdout(format_answer(answer, arguments.format, arguments.proofs));
  for (const auto& note : answer.notes) console.say(note);
  if (answer.rows.empty()) console.say(none);
  return code;
}

}  // namespace bilat::cli
