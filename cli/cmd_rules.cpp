// SPDX-License-Identifier: Apache-2.0
// bilat rules: for whoever writes rules. check finds the mistakes of a pack, test runs its examples, schema says what
// rules can say.
#include <algorithm>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/console.h"
#include "cli/engine.h"
#include "cli/mistake_format.h"
#include "cli/output.h"
#include "lib/base/json.h"
#include "rules/frame_checks.h"
#include "rules/run_examples.h"
#include "rules/schema.h"

namespace bilat::cli {
namespace {

struct RulesArguments {
  std::string directory;  ///< empty: the pack that is compiled in
  bool json = false;
  bool strict = false;  ///< warnings count as errors
  std::string filter;
};

constexpr const char* kHelp =
    "For whoever writes rules. DIR is a folder with the files of a pack: frames/*.frames, lexicon/*.tsv,\n"
    "gazetteer/*.tsv, dates/*. It is laid over the pack that is compiled in, as --pack DIR does; a folder that\n"
    "holds every table and frames of its own is a whole pack, and stands alone. docs/rules.md is the manual.\n\n"
    "Examples:\n"
    "  bilat rules schema                  what rules can say\n"
    "  bilat rules check mine              all mistakes of a pack, with help\n"
    "  bilat rules test mine               do its examples hold?\n\n"
    "'bilat rules COMMAND --help' explains each command.\n";

constexpr const char* kCheckHelp =
    "Reads the whole pack and reports all its mistakes in one run, in the order of files and lines: each with its\n"
    "code (docs/rule_errors.md explains every one), file, line and column (bytes, from 1), the line with a caret\n"
    "under the place, what was expected, and ways to mend it, the likeliest first. Beside what keeps a pack from\n"
    "being used it finds frames that never fire: verbs that no table has, prepositions that are none, duplicates,\n"
    "frames before which another always fires; and it warns of frames without examples and of files and columns\n"
    "that nothing reads. The mistakes go to standard output, a count of them to standard error.\n\n"
    "With --format json each mistake is one object on a line, for editors: severity, code, file, line, column,\n"
    "endColumn, message, text, expected, fixes.\n\n"
    "Examples:\n"
    "  bilat rules check mine\n"
    "  bilat rules check mine --strict --format json | jq -r .message\n";

constexpr const char* kTestHelp =
    "Runs the examples and counter-examples that stand under the frames of DIR; of the compiled-in pack where no DIR\n"
    "is given. Of each that fails it says where it stands, what was expected, what the sentence gave instead and how\n"
    "that differs, and what became of the frame: unfilled (nobody stands in a slot that must be filled), wrong type,\n"
    "incomplete, outranked by another frame, ruled out by an option, or never asked. Frames without an example are\n"
    "counted. The failures and the count go to standard output.\n\n"
    "Examples:\n"
    "  bilat rules test mine\n"
    "  bilat rules test mine --filter visit.n       frames whose id or file:line holds these words\n";

constexpr const char* kSchemaHelp =
    "Prints what rules can say: each event and relation type with what it needs to count, its roles and who may fill\n"
    "them (without types in the frame, and with), the attributes, modalities, slots and options, and the frames of\n"
    "the pack with their places and counts. All of it comes from the tables that frames are read with.\n\n"
    "Examples:\n"
    "  bilat rules schema | less\n"
    "  bilat rules schema mine --format json | jq '.eventTypes[].name'\n";

constexpr const char* kExitCodes =
    "Exit codes:\n"
    "  0  no mistake: warnings alone are none, unless --strict is given; or every example holds\n"
    "  1  mistakes were found, or examples that do not hold, or there was none to run\n"
    "  2  wrong usage: an unknown option, or DIR is no folder that can be read\n"
    "  3  standard output cannot be written\n";

/// Whether a file of the pack is the author's: of the folder that was given, or any of the compiled-in pack.
std::function<bool(const std::string&)> files_of(const RulesArguments& arguments, const Pack& pack) {
  return
      [&arguments, &pack](const std::string& file) { return arguments.directory.empty() || pack.is_from_folder(file); };
}

/// Prints and chooses the exit code: what could not be printed weighs more than what was found.
ExitCode print_findings(const std::string& out, bool clean) {
  const auto printed = print_to_stdout(out);
  return printed != ExitCode::kDone ? printed : clean ? ExitCode::kDone : ExitCode::kInputSkipped;
}

ExitCode report_folder(const Error& error) {
  Console(false).error(error);
  return ExitCode::kWrongUsage;
}

/// Mistakes and warnings; notes are said on standard error.
std::string mistakes_of(const Diagnostics& found, bool json) {
  std::string out;
  for (const auto& mistake : found.sorted()) {
    if (mistake.severity == Severity::kNote)
      Console(false).say(fmt::format("note: {}: {}", mistake.where, mistake.message));
    else
      out += json ? mistake_json(mistake) : mistake_text(mistake) + "\n";
  }
  return out;
}

ExitCode run_check(const RulesArguments& arguments) {
  Diagnostics of_pack, found;
  const auto pack = load_pack(arguments.directory, of_pack);
  if (!pack) return report_folder(pack.error());
  static_cast<void>(Extractor::create(*pack, of_pack));  // runs every reader of the pack
  Diagnostics told;
  const auto frames = FrameSet::from_pack(*pack, told);
  rules::check_frames(*pack, frames, Lexicon::from_pack(*pack, told), files_of(arguments, *pack), of_pack);
  move_to_disk(of_pack, *pack, found);
  const auto errors = of_pack.count(Severity::kError), warnings = of_pack.count(Severity::kWarning);
  const auto code =
      print_findings(mistakes_of(found, arguments.json), errors == 0 && (warnings == 0 || !arguments.strict));
  const auto all = errors + warnings;
  Console(false).say(fmt::format(
      "{}, {} in {}{}", count_of(errors, "mistake", "mistakes"), count_of(warnings, "warning", "warnings"),
      count_of(frames.frames().size(), "frame", "frames"),
      all > Diagnostics::kMaxKept ? fmt::format("; only {} of them are shown", Diagnostics::kMaxKept) : std::string()));
  return code;
}

std::string failure_text(const rules::Failure& failure) {
  auto out = fmt::format("{}: {}: {}\n", failure.where, failure.rule, failure.problem);
  const auto line = [&](std::string_view what, std::string_view text) {
    out += fmt::format("  {:<9} {}\n", what, text);
  };
  line("sentence", failure.sentence);
  if (!failure.expected.empty()) line("expected", failure.expected);
  if (failure.found.empty()) line("found", "nothing");
  for (const auto& found : failure.found) line("found", found);
  for (const auto& difference : failure.differences) line("differs", difference);
  for (const auto& why : failure.why) line("why", why);
  return out + "\n";
}

void write_list(JsonWriter& json, std::string_view name, const std::vector<std::string>& items) {
  json.key(name).begin_array();
  for (const auto& item : items) json.string(item);
  json.end_array();
}

std::string failure_json(const rules::Failure& failure) {
  JsonWriter json;
  json.begin_object().member("where", failure.where).member("rule", failure.rule).member("problem", failure.problem);
  json.member("sentence", failure.sentence).member("expected", failure.expected);
  write_list(json, "found", failure.found);
  write_list(json, "differences", failure.differences);
  write_list(json, "why", failure.why);
  json.end_object();
  return json.take() + "\n";
}

ExitCode run_test(const RulesArguments& arguments) {
  Diagnostics of_pack, found;
  const auto pack = load_pack(arguments.directory, of_pack);
  if (!pack) return report_folder(pack.error());
  const auto extractor = Extractor::create(*pack, of_pack);
  if (!extractor || of_pack.count(Severity::kError) > 0) {
    move_to_disk(of_pack, *pack, found);
    const auto code = print_findings(mistakes_of(found, arguments.json), false);
    Console(false).say("the pack has mistakes: mend them first, then its examples can be run");
    return code;
  }
  Diagnostics told;
  const auto frames = FrameSet::from_pack(*pack, told);
  auto report = rules::run_examples(*pack, *extractor, frames, {files_of(arguments, *pack), arguments.filter}, of_pack);
  move_to_disk(of_pack, *pack, found);
  auto out = mistakes_of(found, arguments.json);
  for (auto& failure : report.failures) {
    failure.where = pack->place_on_disk(failure.where);
    out += arguments.json ? failure_json(failure) : failure_text(failure);
  }
  const auto summary =
      fmt::format("{}: {} hold, {} fail; {}, {} without an example", count_of(report.run, "example", "examples"),
                  report.run - report.failed, report.failed, count_of(report.frames, "frame", "frames"),
                  report.without_example.size());
  if (!arguments.json) out += summary + "\n";
  const auto mistakes = found.count(Severity::kError);
  if (report.run == 0) {
    Console(false).say(arguments.filter.empty() ? "no example was run: write some under the frames (docs/rules.md)"
                                                : "no example was run: no frame with one fits the filter");
  }
  return print_findings(out, report.run > 0 && report.failed == 0 && mistakes == 0);
}

ExitCode run_schema(const RulesArguments& arguments) {
  Diagnostics of_pack;
  const auto pack = load_pack(arguments.directory, of_pack);
  if (!pack) return report_folder(pack.error());
  const auto frames = FrameSet::from_pack(*pack, of_pack);
  const auto errors = of_pack.count(Severity::kError);
  if (errors > 0) {
    Console(false).say(fmt::format("left out: frames with {}; 'bilat rules check' lists them",
                                   count_of(errors, "mistake", "mistakes")));
  }
  return print_findings(arguments.json ? rules::schema_json(frames, *pack) : rules::schema_text(frames, *pack), true);
}

/// One of the three, whose DIR may be left out.
CLI::App* add_part(CLI::App& rules, const std::string& name, const std::string& what, const char* help,
                   const std::shared_ptr<RulesArguments>& arguments, Action& chosen,
                   ExitCode (*run)(const RulesArguments&)) {
  auto* part = rules.add_subcommand(name, what);
  const CLI::Validator is_given(
      [](const std::string& text) {
        return text.empty() ? std::string("DIR is empty: give the folder of a pack") : std::string();
      },
      "");
  auto* folder =
      part->add_option("DIR", arguments->directory, "The folder of a pack; without it, the pack that is compiled in");
  folder->check(is_given)->option_text(" ");
  part->add_option("--pack", arguments->directory, "The same, as the other commands have it")
      ->check(is_given)
      ->option_text("DIR")
      ->excludes(folder);
  part->add_option_function<std::string>(
          "--format", [arguments](const std::string& form) { arguments->json = form == "json"; },
          "text (default), or json, for programs")
      ->check(CLI::IsMember({"text", "json"}))
      ->option_text("FORM");
  set_help(*part, "bilat rules " + name + " [OPTIONS] [DIR]", help, kExitCodes);
  part->callback([arguments, &chosen, run] { chosen = [arguments, run] { return run(*arguments); }; });
  return part;
}

}  // namespace

void add_rules(CLI::App& program, Action& chosen) {
  auto* rules = program.add_subcommand("rules", "Check, test and look up the rules of a pack");
  rules->require_subcommand(1);
  set_help(*rules, "bilat rules check|test|schema [OPTIONS] [DIR]", kHelp, kExitCodes);
  const auto arguments = std::make_shared<RulesArguments>();
  auto* check = add_part(*rules, "check", "All mistakes of a pack in one run, with ways to mend them", kCheckHelp,
                         arguments, chosen, run_check);
  check->add_flag("--strict", arguments->strict, "Warnings count as mistakes");
  auto* test = add_part(*rules, "test", "Run the examples of a pack's frames", kTestHelp, arguments, chosen, run_test);
  test->add_option("--filter", arguments->filter, "Only frames whose id or file:line holds these words")
      ->option_text("TEXT");
  add_part(*rules, "schema", "The types, roles, slots and options of rules, and the frames of a pack", kSchemaHelp,
           arguments, chosen, run_schema);
}

}  // namespace bilat::cli
