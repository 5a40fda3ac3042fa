// SPDX-License-Identifier: Apache-2.0
// Words of others - names of files, text of articles - inside a one-line message.
#pragma once

#include <string>
#include <string_view>

namespace bilat {

/// The text with all that could steer a terminal or feign another line as a visible escape: control characters
/// ("\n", "\x1b", "\u009b"), separators of lines, marks that turn the direction of writing, and bytes that are no
/// UTF-8.
std::string printable(std::string_view text);

}  // namespace bilat
