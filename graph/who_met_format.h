// SPDX-License-Identifier: Apache-2.0
// The rows of who-met as text. Columns: date, earliest, latest, type, modality, a, b, place, sources, event.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "graph/who_met.h"

namespace bilat {

enum class RowFormat { kTable, kJson, kCsv };

/// "table", "json", "csv".
std::optional<RowFormat> parse_row_format(std::string_view name);

/// The rows alone (problems and notes are the caller's to show), ending with a newline. kTable sets what is not actual
/// apart under a heading; kJson is one array of objects whose members are the columns, null where empty; kCsv is RFC
/// 4180 with a header line and LF.
std::string format_rows(const WhoMetResult& result, RowFormat format);

}  // namespace bilat
