// SPDX-License-Identifier: Apache-2.0
// bilat timeline: what happened, in the order of time.
#include "query/timeline.h"

#include <memory>
#include <optional>
#include <vector>

#include "cli/question.h"

namespace bilat::cli {
namespace {

struct Arguments {
  QuestionArguments asked;
  TimelineOptions question;
};

constexpr const char* kHelp =
    "Lists events of all types and modalities; with a name, those that it took part in, in any role, or was the place "
    "of.\n"
    "Dated events stand in the order of time (first possible day, then last), undated ones at the end. --since and "
    "--until\n"
    "keep the events whose span overlaps; undated ones are then left out and counted. --offices adds when offices "
    "began\n"
    "and ended, as far as articles say so.\n"
    "\n"
    "Columns: date (EDTF), earliest, latest, type, modality, who (participants by role), place, sources, event (its "
    "id).\n"
    "\n"
    "Examples:\n"
    "  bilat timeline graph.jsonld\n"
    "  bilat timeline graph.jsonld xi --since 2025 --type Meeting --type PhoneCall\n"
    "  bilat timeline graph.jsonld Norway --modality actual --offices --format csv\n";

/// An option whose values are terms of the graph.
template <class T>
void add_choice(CLI::App& command, const std::string& option, std::vector<T>& chosen,
                std::optional<T> (*parse)(std::string_view), const std::vector<std::string_view>& names,
                const std::string& what) {
  command
      .add_option_function<std::vector<std::string>>(
          option,
          [&chosen, parse](const std::vector<std::string>& given) {
            for (const auto& name : given) chosen.push_back(*parse(name));
          },
          what)
      ->check(CLI::IsMember(std::vector<std::string>(names.begin(), names.end())))
      ->allow_extra_args(false)
      ->option_text("NAME");
}

}  // namespace

void add_timeline(CLI::App& program, Action& chosen) {
  auto* command = program.add_subcommand("timeline", "List events in the order of time");
  const auto arguments = std::make_shared<Arguments>();
  arguments->asked.add_to(*command);
  command->add_option("ENTITY", arguments->question.name, "Only events of this person, country, party, body or place")
      ->option_text(" ");
  add_period(*command, arguments->question.since, arguments->question.until, "events");
  add_choice(*command, "--type", arguments->question.types, parse_event_type, event_type_names(),
             "Only events of this type; may be given several times");
  add_choice(*command, "--modality", arguments->question.modalities, parse_modality, modality_names(),
             "Only events of this modality; may be given several times");
  command->add_flag("--offices", arguments->question.offices, "Also when offices began and ended");
  set_help(*command, "bilat timeline [OPTIONS] GRAPH [ENTITY]", std::string(kHelp) + std::string(kQuestionHelp));
  command->callback([arguments, &chosen] {
    chosen = [arguments] {
      return ask(arguments->asked, "no events found",
                 [&](const Graph& graph) { return timeline(graph, arguments->question); });
    };
  });
}

}  // namespace bilat::cli
