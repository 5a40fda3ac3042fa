// SPDX-License-Identifier: Apache-2.0
// bilat dates: the temporal expressions of articles, with what each means.
#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/console.h"
#include "cli/engine.h"
#include "cli/output.h"
#include "lib/base/json.h"
#include "lib/base/utf8.h"
#include "lib/dates/timex.h"
#include "lib/read/byte_source.h"
#include "lib/read/reader.h"
#include "lib/read/text_lines.h"

namespace bilat::cli {
namespace {

struct DatesArguments {
  ArticleArguments reading;  ///< of which dates offers the inputs, --date, the limits, --pack and --quiet
  bool ndjson = false;
};

constexpr const char* kHelp =
    "Prints one JSON object a line for each expression: the article's id, begin and end in code points of 'bilat "
    "text',\n"
    "the words, TIMEX3 type, value and mod, the value in EDTF, the first and last day that it can mean, its grain, "
    "the\n"
    "date that it was counted from, and the rule that found it. docs/dates.md has the forms and how they are "
    "resolved.\n\n"
    "With --ndjson the inputs are lines of {\"id\", \"dct\", \"text\"}, whose text is taken as it is and counted from "
    "its\n"
    "start; dct is the document's date, YYYY-MM-DD. Each gives one line of {\"id\", \"timex\": [...]}. A line that "
    "cannot be "
    "read\n"
    "is skipped with a message, and the exit code is then 1 (3 when none could be read).\n\n"
    "Examples:\n"
    "  bilat dates article.txt\n"
    "  bilat dates note.txt --date 2026-01-23\n"
    "  bilat dates --ndjson < texts.ndjson > timexes.ndjson\n";

void write_timex(JsonWriter& json, const Timex& timex, const Document& document, const CodePointIndex& index,
                 const DateGrammar& grammar) {
  json.key("begin").integer(index.to_code_points(timex.span.begin));
  json.key("end").integer(index.to_code_points(timex.span.end));
  json.member("text", document.text_of(timex.span));
  json.member("type", to_string(timex.type)).member("value", timex.value);
  const auto member = [&](std::string_view name, const std::string& value) {
    if (!value.empty()) json.member(name, value);
  };
  member("mod", timex.mod);
  member("quant", timex.quant);
  member("freq", timex.freq);
  member("edtf", timex.edtf);
  if (timex.days.earliest) json.member("earliest", to_string(*timex.days.earliest));
  if (timex.days.latest) json.member("latest", to_string(*timex.days.latest));
  json.member("grain", to_string(timex.grain));
  member("zone", timex.zone);
  member("anchor", timex.anchor);
  json.member("form", timex.form).member("rule", grammar.place_of(timex.rule));
}

constexpr std::size_t kDayLength = 10;  // of YYYY-MM-DD

/// "2025-03-13", or the same with a time behind T ("2025-03-13T10:00:00Z").
bool is_document_date(std::string_view text) {
  if (!parse_day(text.substr(0, kDayLength))) return false;
  text.remove_prefix(std::min(kDayLength, text.size()));
  return text.empty() || (text.front() == 'T' && text.size() > 1 &&
                          text.find_first_not_of("0123456789:.,+-Z", 1) == std::string_view::npos);
}

/// What is wrong with a line of --ndjson and how to mend it, or nothing.
std::string mistake_of(const Json& record) {
  if (record.kind != Json::Kind::kObject)
    return "is no JSON object: write {\"id\": \"a\", \"dct\": \"2025-03-13\", \"text\": \"...\"}";
  if (!record.text("text")) return "has no \"text\": give the text as a string";
  if (const auto* id = record.find("id")) {
    const bool usable = id->kind == Json::Kind::kInteger || (id->kind == Json::Kind::kString && !id->string.empty());
    if (!usable) return "\"id\" is neither a string nor a whole number: give one, or leave it out";
  }
  if (const auto* dct = record.find("dct")) {
    if (dct->kind != Json::Kind::kString || !is_document_date(dct->string))
      return "\"dct\" is no date: write \"YYYY-MM-DD\", or leave it out";
  }
  return {};
}

/// What is done with each article, and how many there were.
class Printer {
 public:
  Printer(const DatesArguments& arguments, const DateGrammar& grammar, Diagnostics& diagnostics)
      : arguments_(arguments), grammar_(grammar), diagnostics_(diagnostics) {}

  void read_articles() {
    const auto& options = arguments_.reading.read;
    const auto counts = read_inputs(arguments_.reading.inputs, options, diagnostics_, [&](RawArticle&& raw) {
      if (raw.is_facts) {
        diagnostics_.error("dates.facts", raw.source,
                           "holds facts that 'bilat extract' wrote: give the article itself");
        ++skipped_;
        return;
      }
      if (done()) return;
      const auto document = make_document(std::move(raw), options, diagnostics_);
      print_article(document);
    });
    skipped_ += counts.skipped;
  }

  void read_lines() {
    for (const auto& input : arguments_.reading.inputs) {
      auto source = ByteSource::open(input);
      if (!source) {
        diagnostics_.error("dates.unreadable", source.error().where, source.error().message);
        ++skipped_;
        continue;
      }
      read_lines_of(input, *source);
    }
  }

  [[nodiscard]] ExitCode finish() const {
    if (printed_ != ExitCode::kDone) return printed_;
    if (articles_ == 0) return ExitCode::kNothingWritten;
    return skipped_ > 0 ? ExitCode::kInputSkipped : ExitCode::kDone;
  }
  [[nodiscard]] std::size_t articles() const { return articles_; }
  [[nodiscard]] std::size_t skipped() const { return skipped_; }

 private:
  [[nodiscard]] bool done() const { return printed_ != ExitCode::kDone; }

  void print_article(const Document& document) {
    ++articles_;
    const auto published = parse_day(document.info().published);
    if (!published) {
      diagnostics_.note("read.undated", document.info().source,
                        "no publication date found: dates such as \"on Friday\" stay open (--date gives one)");
    }
    const CodePointIndex index(document.text());
    JsonWriter json;
    std::string out;
    for (const auto& timex : find_timexes(document, published, grammar_)) {
      json.begin_object().member("id", document.info().id);
      write_timex(json, timex, document, index, grammar_);
      json.end_object();
      out += json.take();
      out += '\n';
    }
    print(out);
  }

  void read_lines_of(const std::string& input, ByteSource& source) {
    const auto limit = arguments_.reading.read.max_article_bytes;
    std::string line;
    std::size_t number = 0;
    bool too_long = false;
    for (auto bytes = source.peek(); !bytes.empty() && !done(); bytes = source.peek()) {
      const auto end = std::min(bytes.find('\n'), bytes.size());
      too_long = too_long || line.size() + end > limit;
      if (!too_long) line += bytes.substr(0, end);
      const bool whole = end < bytes.size();
      source.consume(whole ? end + 1 : end);
      if (!whole && !source.peek().empty()) continue;
      const auto where = fmt::format("{}:{}", input, ++number);
      if (too_long) skip(where, fmt::format("is longer than {} bytes (--max-article)", limit));
      if (!too_long && line.find_first_not_of(" \t\r") != std::string::npos) print_line(line, where);
      line.clear();
      too_long = false;
    }
    if (source.error().empty()) return;
    diagnostics_.error("dates.unreadable", input, source.error());
    ++skipped_;
  }

  void skip(const std::string& where, const std::string& message) {
    diagnostics_.error("dates.line", where, message);
    ++skipped_;
  }

  void print_line(const std::string& line, const std::string& where) {
    const auto record = parse_json(line);
    if (!record) return skip(where, to_string(record.error()));
    const auto mistake = mistake_of(*record);
    if (!mistake.empty()) return skip(where, mistake);
    const auto text = *record->text("text");
    const auto& options = arguments_.reading.read;
    const auto published = parse_day(record->text("dct").value_or(options.default_date).substr(0, kDayLength));
    std::vector<Block> blocks;
    for (const auto& part : split_lines(text)) blocks.push_back({part.span, BlockKind::kParagraph});
    DocumentInfo info;
    info.date_order = options.date_order;
    const Document document(std::string(text), std::move(blocks), std::move(info));
    const CodePointIndex index(document.text());
    JsonWriter json;
    json.begin_object();
    if (const auto id = record->text("id")) json.member("id", *id);
    if (const auto id = record->integer_of("id")) json.key("id").integer(*id);
    json.key("timex").begin_array();
    for (const auto& timex : find_timexes(document, published, grammar_)) {
      json.begin_object();
      write_timex(json, timex, document, index, grammar_);
      json.end_object();
    }
    json.end_array().end_object();
    ++articles_;
    print(json.take() + "\n");
  }

  void print(const std::string& text) { printed_ = print_to_stdout(text); }

  const DatesArguments& arguments_;
  const DateGrammar& grammar_;
  Diagnostics& diagnostics_;
  ExitCode printed_ = ExitCode::kDone;
  std::size_t articles_ = 0;
  std::size_t skipped_ = 0;
};

ExitCode run_dates(const DatesArguments& arguments) {
  const Console console(arguments.reading.quiet, arguments.reading.log);
  Diagnostics diagnostics;
  const auto grammar = load_date_grammar(arguments.reading.engine.pack, diagnostics);
  if (!grammar) {
    console.show(diagnostics);
    console.error(grammar.error());
    return exit_code_of(grammar.error());
  }
  Printer printer(arguments, *grammar, diagnostics);
  if (arguments.ndjson) {
    printer.read_lines();
  } else {
    printer.read_articles();
  }
  if (printer.articles() == 0 && printer.skipped() == 0)
    diagnostics.error("dates.nothing", arguments.reading.inputs.front(), "holds no article");
  console.show(diagnostics);
  return printer.finish();
}

}  // namespace

void add_dates(CLI::App& program, Action& chosen) {
  auto* command = program.add_subcommand("dates", "Print the temporal expressions of articles and what they mean");
  const auto arguments = std::make_shared<DatesArguments>();
  auto& reading = arguments->reading;
  command
      ->add_option("FILE", reading.inputs, "Files, folders, or - for standard input (which --ndjson reads by itself)")
      ->option_text("...");
  command->add_flag("--ndjson", arguments->ndjson,
                    "Read lines of {\"id\", \"dct\", \"text\"}, and write one line for each");
  reading.add_reading_to(*command);
  reading.add_pack_to(*command);
  reading.add_messages_to(*command);
  set_help(*command, "bilat dates [OPTIONS] FILE...", kHelp);
  command->callback([arguments, &chosen] {
    if (arguments->reading.inputs.empty()) {
      if (!arguments->ndjson) throw CLI::RequiredError("FILE");
      arguments->reading.inputs.emplace_back("-");
    }
    chosen = [arguments] { return run_dates(*arguments); };
  });
}

}  // namespace bilat::cli
