// SPDX-License-Identifier: Apache-2.0
// Readable parts of ids. Private to graph/.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace bilat {

/// Lower-case ASCII letters and digits with single hyphens between words, at most 60 bytes.
std::string slug(std::string_view text);

/// The slug of what follows the kind in an id: "person/xi-jinping" -> "xi-jinping".
std::string id_slug(std::string_view id);

/// Makes equal ids differ: each of them (and nothing else) gets "-" and the first digits of a hash of its content, as
/// many as tell them apart (6 at least). content(i, depth) describes item i; depth 1 is asked for only where depth 0
/// tells nothing.
void make_unique(std::vector<std::string>& ids, const std::function<std::string(std::size_t, int)>& content);

}  // namespace bilat
