// SPDX-License-Identifier: Apache-2.0
// The character set that a page or feed declares, and its bytes as UTF-8. Private to lib/read.
#pragma once

#include <string>
#include <string_view>

#include "lib/base/result.h"

namespace bilat {

/// The character set in small letters: of `content_type` ("text/html; charset=ISO-8859-1"), else of the XML declaration
/// or a <meta> tag in the first bytes. Empty when none is declared.
std::string declared_charset(std::string_view bytes, std::string_view content_type);

/// The bytes of a page as UTF-8. What is valid UTF-8 already stays so, whatever is declared. `warning` is set where the
/// character set had to be guessed or bytes are lost.
Result<std::string> decode_markup(std::string bytes, std::string_view content_type, std::string& warning);

}  // namespace bilat
