// SPDX-License-Identifier: Apache-2.0
#include "lib/read/notices.h"

#include <algorithm>
#include <array>
#include <string>

#include "lib/base/fold.h"
#include "lib/read/agencies.h"
#include "lib/read/letters.h"

namespace bilat {
namespace {

// A line that starts so is a notice, however it goes on (up to kMaxNotice words).
constexpr std::string_view kStarts[] = {"sign up",
                                        "subscribe",
                                        "share:",
                                        "share this",
                                        "share on",
                                        "follow us",
                                        "follow topic",
                                        "follow the topic",
                                        "click here",
                                        "tap here",
                                        "read more:",
                                        "read more about",
                                        "read also:",
                                        "also read:",
                                        "also read",
                                        "read also",
                                        "see also:",
                                        "see also",
                                        "read next",
                                        "more on this",
                                        "watch:",
                                        "listen:",
                                        "related:",
                                        "more:",
                                        "don't miss",
                                        "up next:",
                                        "like this:",
                                        "contact the reporter",
                                        "contact the author",
                                        "do you have a story",
                                        "do you have a tip",
                                        "have a tip",
                                        "got a tip",
                                        "got a story",
                                        "related article",
                                        "related stor",
                                        "related topic",
                                        "related news",
                                        "recommended:",
                                        "tags:",
                                        "tag:",
                                        "topics:",
                                        "keywords:",
                                        "filed under",
                                        "this site is protected",
                                        "by signing up",
                                        "by subscribing",
                                        "your subscription",
                                        "try our",
                                        "get our",
                                        "get the latest",
                                        "get more",
                                        "stay informed",
                                        "stay up to date",
                                        "join our",
                                        "join us on",
                                        "download our",
                                        "download the app",
                                        "advertisement",
                                        "sponsored",
                                        "all rights reserved",
                                        "copyright",
                                        "(c) ",
                                        "\xC2\xA9",
                                        "reproduction without",
                                        "this article has been updated",
                                        "this article was first published",
                                        "this article was originally",
                                        "this article appeared",
                                        "this story has been updated",
                                        "this story was",
                                        "originally published",
                                        "first published",
                                        "first publish date",
                                        "send your comments",
                                        "leave a comment",
                                        "post a comment",
                                        "write a comment",
                                        "comments are",
                                        "comment on this",
                                        "log in",
                                        "login to",
                                        "register to",
                                        "listen to this",
                                        "your email address",
                                        "required fields are",
                                        "leave a reply",
                                        "for further information, please",
                                        "for more information, please",
                                        "for further information please",
                                        "for more information please",
                                        "for further information, contact",
                                        "for more information, contact",
                                        "for media enquir",
                                        "for media inquir",
                                        "media contact:",
                                        "press contact:",
                                        "to read the full",
                                        "continue reading",
                                        "skip to",
                                        "print this",
                                        "email this",
                                        "our standards:",
                                        "the thomson reuters trust"};

constexpr std::string_view kWholes[] = {"share",
                                        "save",
                                        "print",
                                        "email",
                                        "comments",
                                        "comment",
                                        "subscribe",
                                        "menu",
                                        "home",
                                        "search",
                                        "advertisement",
                                        "ad",
                                        "follow",
                                        "next",
                                        "previous",
                                        "back",
                                        "back to top",
                                        "top",
                                        "listen",
                                        "watch",
                                        "live",
                                        "more",
                                        "loading",
                                        "close",
                                        "copy link",
                                        "copied",
                                        "whatsapp",
                                        "facebook",
                                        "twitter",
                                        "telegram",
                                        "linkedin",
                                        "zalo",
                                        "x",
                                        "gift this article",
                                        "listen to this article",
                                        "listen to article",
                                        "share this article",
                                        "download pdf",
                                        "scroll to continue",
                                        "send"};

constexpr std::string_view kContains[] = {"recaptcha",
                                          "privacy policy",
                                          "terms of service apply",
                                          "and terms of service",
                                          "our terms of",
                                          "terms of use",
                                          "terms and conditions apply",
                                          "all rights reserved",
                                          "sign up here",
                                          "newsletter",
                                          "contributed reporting",
                                          "contributed to this report",
                                          "contributed to this article",
                                          "contributed to this story",
                                          "please do not paste",
                                          "please do not copy",
                                          "cookie policy",
                                          "use cookies",
                                          "editing by",
                                          "unsubscribe",
                                          "follow us on",
                                          "may not be published, broadcast",
                                          "click here to",
                                          "let us know in the comments",
                                          "views expressed in this"};

constexpr std::string_view kTailHeadings[] = {"related",
                                              "related news",
                                              "related articles",
                                              "related article",
                                              "related stories",
                                              "related story",
                                              "related content",
                                              "related posts",
                                              "related topics",
                                              "related links",
                                              "read more",
                                              "read also",
                                              "also read",
                                              "read next",
                                              "recommended",
                                              "recommended for you",
                                              "recommended stories",
                                              "recommended reading",
                                              "more news",
                                              "more stories",
                                              "more from this section",
                                              "more on this story",
                                              "more on this",
                                              "more like this",
                                              "other news",
                                              "other stories",
                                              "most read",
                                              "most popular",
                                              "most viewed",
                                              "trending",
                                              "trending now",
                                              "popular",
                                              "popular stories",
                                              "latest news",
                                              "latest stories",
                                              "latest",
                                              "top stories",
                                              "top news",
                                              "you may also like",
                                              "you might also like",
                                              "editor's picks",
                                              "editors' picks",
                                              "don't miss",
                                              "see also",
                                              "in this story",
                                              "what to read next",
                                              "contact",
                                              "contacts",
                                              "contact us",
                                              "media contact",
                                              "media contacts",
                                              "press contact",
                                              "press contacts",
                                              "media enquiries",
                                              "media inquiries",
                                              "for further information",
                                              "for more information",
                                              "for media enquiries",
                                              "for media inquiries",
                                              "reference",
                                              "references",
                                              "reference(s)",
                                              "further reading"};

constexpr std::string_view kEndMarks[] = {"enditem", "ends", "end",    "(end)",    "[end]", "# # #",
                                          "###",     "-30-", "-ends-", "end item", "/end/", "(ends)"};

constexpr std::size_t kMaxNotice = 45;  // words: longer lines are prose, whatever words they hold

// "Follow Example News on Facebook, X and Instagram."
constexpr std::string_view kNetworks[] = {"on facebook", "on twitter",  "on x",        "on instagram", "on whatsapp",
                                          "on youtube",  "on telegram", "on linkedin", "on tiktok",    "on bluesky"};

std::string_view bare_heading(std::string_view folded) {
  folded = trim(folded);
  while (!folded.empty() && (folded.front() == '-' || folded.front() == '*')) folded = trim(folded.substr(1));
  while (!folded.empty() && std::string_view(":.>-*").find(folded.back()) != std::string_view::npos)
    folded = trim(folded.substr(0, folded.size() - 1));
  return folded;
}

// "Facebook | Zalo | X | Email": three parts or more, all of a word or two.
bool is_bar(std::string_view folded) {
  std::size_t parts = 0;
  for (std::size_t at = 0; at <= folded.size(); ++parts) {
    auto stop = folded.find('|', at);
    if (stop == std::string_view::npos) stop = folded.size();
    if (split_words(folded.substr(at, stop - at), 4).size() > 3) return false;
    at = stop + 1;
  }
  return parts >= 3;
}

// "1,204 views", "12 comments", "5 min read", "3 minutes read".
bool is_counter(std::string_view folded, std::size_t words) {
  if (words > 6 || folded.empty() || std::none_of(folded.begin(), folded.end(), is_digit)) return false;
  for (const std::string_view unit :
       {"views", "comments", "min read", "minute read", "minutes read", "mins read", "shares", "reads"}) {
    if (folded.ends_with(unit)) return true;
  }
  return false;
}

// "burs-abc/de/fgh": the initials of a desk.
bool is_desk_initials(std::string_view text) {
  if (text.size() < 4 || text.size() > 32 || text.find(' ') != std::string_view::npos) return false;
  const bool letters =
      std::all_of(text.begin(), text.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '/' || c == '-'; });
  return letters && (text.find('/') != std::string_view::npos || text.starts_with("burs-"));
}

std::string_view without_dashes(std::string_view text) {
  text = trim(text);
  while (const auto size = dash_at(text, 0)) text = trim(text.substr(size));
  return text;
}

}  // namespace

bool is_notice(std::string_view folded, std::size_t words) {
  if (folded.empty() || words > kMaxNotice) return false;
  const auto starts = [&](std::string_view phrase) { return folded.starts_with(phrase); };
  const auto holds = [&](std::string_view phrase) { return folded.find(phrase) != std::string_view::npos; };
  if (words <= 30 && std::any_of(std::begin(kStarts), std::end(kStarts), starts)) return true;
  if (std::any_of(std::begin(kContains), std::end(kContains), holds)) return true;
  const auto names = [&](std::string_view network) { return contains_word(folded, network); };
  if (folded.starts_with("follow ") && std::any_of(std::begin(kNetworks), std::end(kNetworks), names)) return true;
  if (listed(bare_heading(folded), kWholes) || is_counter(folded, words)) return true;
  const bool source_line = folded.starts_with("source:") && words <= 10;
  return source_line || is_bar(folded) || (words <= 2 && (folded.starts_with("http") || folded.starts_with("www.")));
}

bool is_tail_heading(std::string_view folded) { return listed(bare_heading(folded), kTailHeadings); }

bool is_sign_off(std::string_view line) {
  auto bare = without_dashes(line);
  const auto folded = fold(bare.substr(0, std::min<std::size_t>(bare.size(), 48)));
  if (bare.size() > 40 || bare.empty()) return false;
  if (listed(folded, kEndMarks) || is_desk_initials(bare)) return true;
  bare = strip_punctuation(bare);
  const auto inner = fold(bare);
  if (inner.empty() || split_words(bare).size() > 4) return false;
  const auto slash = inner.find('/');
  const bool agency =
      !agency_name(inner).empty() || (slash != std::string::npos && !agency_name(inner.substr(0, slash)).empty());
  return agency && inner.size() >= 2;
}

std::size_t sign_off_length(std::string_view line) {
  // Only behind a sentence's end: look back over at most a few words.
  const auto window = line.size() > 48 ? line.substr(line.size() - 48) : line;
  for (std::size_t at = 0; at + 1 < window.size(); ++at) {
    const char c = window[at];
    if (c != '.' && c != '"' && c != '?' && c != '!' && c != ')' && c != '\x9D') continue;
    const auto rest = trim(window.substr(at + 1));
    const bool spaced = space_at(window, at + 1) != 0 || rest.starts_with('(') || rest.starts_with('/');
    if (!spaced || rest.empty() || !is_sign_off(rest)) continue;
    // A bare agency name in small letters could end a sentence's fragment: ask for capitals, brackets or a dash.
    const bool marked =
        dash_at(rest, 0) != 0 || rest.starts_with('(') || rest.starts_with('/') || rest.starts_with('[');
    if (marked || is_all_caps(rest) || listed(fold(rest), kEndMarks) || is_desk_initials(rest)) {
      return line.size() - static_cast<std::size_t>(rest.data() - line.data());
    }
  }
  return 0;
}

}  // namespace bilat
