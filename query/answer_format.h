// SPDX-License-Identifier: Apache-2.0
// Answers as text: the one writer of all questions.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "query/answer.h"

namespace bilat {

enum class AnswerFormat : std::uint8_t { kTable, kJson, kCsv };

/// "table", "json", "csv".
std::optional<AnswerFormat> parse_answer_format(std::string_view name);

struct ProofOptions {
  bool sources = false;  ///< who says so: publisher, date, address and id of each article
  bool quotes = false;   ///< also the sentences; implies sources
};

/// The rows alone (problems and notes are the caller's to show), ending with a newline.
///  - kTable: aligned columns, sections under headings; proofs as indented lines below their row. What a terminal would
///    obey is written as an escape.
///  - kJson: one array of objects whose members are the columns: null where nothing is known, lists as arrays; proofs
///    are a member "reports".
///  - kCsv: RFC 4180 with a header line and LF; the items of a list are parted by "; ". With proofs there is one line
///    for each article and row (each sentence, where quotes are asked for), and four or five more columns.
std::string format_answer(const Answer& answer, AnswerFormat format, ProofOptions options = {});

}  // namespace bilat
