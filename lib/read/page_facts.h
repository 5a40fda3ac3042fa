// SPDX-License-Identifier: Apache-2.0
// What a page says of itself: title, dates, publisher, author, language, address. Private to lib/read.
//
// Where two places say different things, the first of this table counts:
//
// clang-format off
//   title      JSON-LD headline (unless <h1> and <title> agree on another), og:title, itemprop=headline, <h1>, other
//              title tags, <title>
//   published  JSON-LD datePublished, article:published_time, other meta tags, what is marked as published, <time> above
//              the story; see date_rule
//   modified   JSON-LD dateModified, article:modified_time ...: only where nothing says when it was published
//   publisher  JSON-LD publisher, og:site_name, other meta tags, JSON-LD WebSite; a firm ("Example Media Ltd") only
//              where no other is named, neither there nor in <title>
//   author     JSON-LD author, meta tags, rel=author
//   language   JSON-LD inLanguage, <html lang>, og:locale, Content-Language
//   url        rel=canonical, og:url, JSON-LD url
// clang-format on
#pragma once

#include <string>

#include "lib/read/date_hints.h"
#include "lib/read/html_dom.h"
#include "lib/read/html_words.h"

namespace bilat {

struct PageFacts {
  std::string title, publisher, author, language, url;
  std::string site;       ///< the JSON-LD WebSite's name
  std::string published;  ///< YYYY-MM-DD, or empty
  std::string date_rule;  ///< "json-ld", "meta" or "time": where `published` stands
  std::string modified;   ///< YYYY-MM-DD, or empty
  std::string unread;     ///< what a meta tag has for the day of publication where it is no date, and nothing else is
  std::string body;       ///< JSON-LD articleBody, for pages whose text a script fills in
};

/// `order` is that of numeric dates in meta tags.
PageFacts find_page_facts(const HtmlPage& page, const LeftOut& left_out, DateOrder order = DateOrder::kUnknown);

/// Fills what is still empty in `facts` from the page's schema.org JSON-LD; page_json_ld.cpp.
void add_json_ld(const HtmlPage& page, PageFacts& facts);

/// "Ann Smith" of "By Ann Smith"; empty for an address.
std::string clean_author(std::string_view author);

/// The text with white space runs as one space and HTML entities decoded.
std::string clean_field(std::string_view field);

}  // namespace bilat
