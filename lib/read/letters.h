// SPDX-License-Identifier: Apache-2.0
// Letters, words and white space of headers: what the line rules of this room look at. No locale is involved.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace bilat {

/// Bytes of white space (also no-break, thin and zero-width spaces and byte order marks) at `offset`; 0 when there is
/// none.
std::size_t space_at(std::string_view text, std::size_t offset);
std::string_view trim(std::string_view text);  ///< without white space at both ends

/// Whether an upper-case letter of the Latin alphabets stands at `offset`.
bool upper_at(std::string_view text, std::size_t offset);

/// Bytes of the dash (hyphen, en or em dash, horizontal bar) at `offset`; 0 when there is none.
std::size_t dash_at(std::string_view text, std::size_t offset);
/// The same without the plain hyphen.
std::size_t long_dash_at(std::string_view text, std::size_t offset);

/// The maximal stretches without white space, at most `limit` of them.
std::vector<std::string_view> split_words(std::string_view text, std::size_t limit = 256);

/// The word without the punctuation around it.
std::string_view strip_punctuation(std::string_view word);

bool is_all_caps(
    std::string_view words);  ///< two letters or more, none of them lower-case (letters beyond ASCII are not looked at)
bool is_capitalised(std::string_view word);  ///< starts, after quotes and brackets, with an upper-case letter

/// Whether the text ends like a sentence: . ! ? or … , also inside closing quotes and brackets.
bool ends_sentence(std::string_view text);

/// Whether a word is one of a list.
template <std::size_t N>
bool listed(std::string_view word, const std::string_view (&list)[N]) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

bool is_ascii_letter(char c);
bool is_digit(char c);
char ascii_lower(char c);

/// Whether `needle` stands in `text` with no letter or digit beside it. `needle` must not be empty.
bool contains_word(std::string_view text, std::string_view needle);

/// "OCEANIA DESK" -> "Oceania Desk": for names that a masthead prints in capitals. Short words of grammar stay small.
std::string title_case(std::string_view text);

}  // namespace bilat
