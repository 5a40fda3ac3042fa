// SPDX-License-Identifier: Apache-2.0
// Names and quotes as Graphviz labels: wrapped, shortened, and escaped so that no text can act as markup.
#pragma once

#include <string>
#include <string_view>

namespace bilat {

/// At most this many code points of a name are shown; the tooltip has more.
inline constexpr std::size_t kLabelLimit = 72;
inline constexpr std::size_t kTooltipLimit = 400;

/// Text on one line without characters that a picture cannot show (controls, bidi controls, what XML forbids), cut at
/// `limit` code points with an ellipsis.
std::string plain_line(std::string_view text, std::size_t limit);

/// Breaks a line at spaces so that lines have about `width` code points; longer words are cut.
std::string wrapped(std::string_view line, std::size_t width);

/// As the value of an escString attribute (label, tooltip, URL): backslashes doubled, so that "\N" or "\L" in a name stays
/// text; newlines become "\n"; "&" becomes "&amp;", since Graphviz reads character references. (Quotes are the writer's work.)
std::string escaped(std::string_view text);

/// "2026-01-19 – 2026-01-23", "until 2026-01-23", "from 2026-01" for an EDTF value.
std::string date_label(std::string_view edtf);

/// "PhoneCall" -> "Phone call", "diplomaticRelations" -> "Diplomatic relations".
std::string words_of_term(std::string_view term);

}  // namespace bilat
