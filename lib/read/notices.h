// SPDX-License-Identifier: Apache-2.0
// Lines that are no part of the story, told by their wording: share bars, subscriptions, copyright, "read more".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace bilat {

/// Whether a line (folded) is a notice: a share bar, a subscription, a copyright line, a pointer to another article.
bool is_notice(std::string_view folded, std::size_t words);

/// Whether a line (folded) is a heading behind which only other articles stand: "Related", "Read more", "References".
bool is_tail_heading(std::string_view folded);

/// Bytes at the end of a paragraph that sign it off: "... on trade. REUTERS", "... July 18. — VNS", "... was made.
/// Enditem".
std::size_t sign_off_length(std::string_view line);

/// Whether the whole line is a sign-off: "REUTERS", "(Xinhua)", "burs-abc/de/fgh", "Enditem", "- VNA", "ENDS".
bool is_sign_off(std::string_view line);

/// "By Ann Smith and Bo Li", "Ann Smith in Paris and Bo Li in Rome", "Reporting by ...; Editing by ...". `in_header`
/// allows the form that has no verb, which elsewhere would be a caption or a headline.
bool is_byline(std::string_view line, std::string_view folded, bool in_header);

/// "Ann Smith and Bo Li": two to eight capitalised words that no section or paper is made of.
bool is_name_list(std::string_view line);

/// The names of a byline, without "By", places and dates; empty when there are none.
std::string byline_names(std::string_view line);

}  // namespace bilat
