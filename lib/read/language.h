// SPDX-License-Identifier: Apache-2.0
// The language of a line by its script and its words of grammar: enough to keep a Vietnamese footer or a Russian
// headline out of an English article.
#pragma once

#include <string>
#include <string_view>

namespace bilat {

/// BCP 47 code of the language the text is evidently in ("en", "vi", "fr", "zh", "und-Cyrl" ...), or empty when it does
/// not show. Looks at the first few hundred words.
std::string language_of(std::string_view text);

/// Whether a line is evidently in another language than the article's. False when in doubt.
bool is_foreign(std::string_view line, std::string_view article_language);

}  // namespace bilat
