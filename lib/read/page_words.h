// SPDX-License-Identifier: Apache-2.0
// The words by which pages are read, all of them, as tables: names of elements, classes, tags and members that many
// sites share. None is one site's own. Sentences of notices are in notices.cpp. Private to lib/read.
#pragma once

#include <string_view>
#include <utility>

namespace bilat::page_words {

using WordPair = std::pair<std::string_view, std::string_view>;  ///< two words of a class that follow each other

// Elements and roles.

inline constexpr std::string_view kNeverText[] = {
    "script", "style",  "noscript", "template", "head",  "iframe",   "svg",    "math", "object", "video",
    "audio",  "canvas", "select",   "button",   "input", "textarea", "dialog", "menu", "embed",  "map"};
inline constexpr std::string_view kOutside[] = {"nav", "aside", "footer", "form"};
inline constexpr std::string_view kRoles[] = {"navigation", "banner",      "contentinfo", "complementary", "search",
                                              "dialog",     "alertdialog", "menu",        "menubar",       "toolbar"};
// Words of classes: what holds them is left out unless it holds the headline or most of the text.
inline constexpr std::string_view kWords[] = {
    "share",         "sharing",      "sharebar",    "sharethis",  "addtoany",
    "social",        "socials",      "related",     "relate",     "recommended",
    "recirc",        "newsletter",   "newsletters", "subscribe",  "subscription",
    "signup",        "cookie",       "cookies",     "consent",    "gdpr",
    "promo",         "promos",       "promotion",   "advert",     "adverts",
    "advertisement", "advertising",  "ad",          "ads",        "adslot",
    "adsbygoogle",   "sponsored",    "sponsor",     "sidebar",    "breadcrumb",
    "breadcrumbs",   "nav",          "navigation",  "navbar",     "topnav",
    "menu",          "footer",       "trending",    "popular",    "mostread",
    "paywall",       "popup",        "modal",       "overlay",    "toolbar",
    "pagination",    "pager",        "tags",        "taglist",    "tagcloud",
    "outbrain",      "taboola",      "login",       "skip",       "jp-relatedposts",
    "sharedaddy",    "relatedposts", "copyright",   "disclaimer", "recommendations",
    "readmore",      "hashtags",     "topics",      "masthead",   "socialmedia",
    "onetrust"};
// Left out even where they hold most of the text.
inline constexpr std::string_view kCommentWords[] = {"comments", "comment", "disqus", "respond", "commentlist"};
// Only where little text stands in them.
inline constexpr std::string_view kSmallWords[] = {"byline", "author",  "authors", "bio",      "meta",     "category",
                                                   "kicker", "eyebrow", "label",   "location", "language", "print"};
inline constexpr std::string_view kDateWords[] = {"date",   "pubdate", "time",     "timestamp", "published", "publish",
                                                  "posted", "updated", "datetime", "meta",      "byline"};
inline constexpr WordPair kPairs[] = {
    {"most", "read"},      {"most", "popular"},    {"most", "viewed"},  {"read", "more"},   {"read", "next"},
    {"read", "also"},      {"also", "read"},       {"more", "stories"}, {"more", "news"},   {"more", "from"},
    {"more", "on"},        {"see", "also"},        {"up", "next"},      {"tag", "list"},    {"screen", "reader"},
    {"sr", "only"},        {"visually", "hidden"}, {"widget", "area"},  {"site", "header"}, {"editors", "picks"},
    {"you", "may"},        {"latest", "news"},     {"post", "tags"},    {"more", "info"},   {"more", "information"},
    {"author", "bio"},     {"author", "box"},      {"google", "news"},  {"ad", "slot"},     {"written", "by"},
    {"latest", "stories"}, {"top", "stories"},     {"other", "news"},   {"back", "to"}};

// Where the text of the story stands.
inline constexpr WordPair kBodyNames[] = {
    {"article", "body"},   {"article", "content"}, {"article", "text"}, {"story", "body"},     {"story", "content"},
    {"story", "text"},     {"entry", "content"},   {"post", "content"}, {"post", "body"},      {"news", "content"},
    {"news", "body"},      {"news", "text"},       {"news", "detail"},  {"detail", "content"}, {"detail", "body"},
    {"content", "detail"}, {"content", "body"},    {"body", "text"},    {"article", "detail"}, {"press", "content"},
    {"release", "body"},   {"content", "text"},    {"text", "content"}};

// Elements that do not end a line.
inline constexpr std::string_view kInline[] = {
    "a",      "abbr", "acronym", "b",    "bdi", "bdo", "big",  "cite",  "code",    "data",
    "del",    "dfn",  "em",      "font", "i",   "img", "ins",  "kbd",   "label",   "mark",
    "nobr",   "o:p",  "q",       "ruby", "rb",  "s",   "samp", "small", "span",    "strike",
    "strong", "sub",  "sup",     "time", "tt",  "u",   "var",  "wbr",   "picture", "source"};

inline constexpr std::string_view kCaptionWords[] = {"caption", "figcaption", "imgcaption"};
inline constexpr std::string_view kPictureWords[] = {"media", "photo", "image", "img", "picture"};
inline constexpr std::string_view kDescriptionWords[] = {"desc", "description", "caption"};
inline constexpr std::string_view kCreditWords[] = {"credit",       "credits", "copyright",
                                                    "photographer", "source",  "agency"};
inline constexpr std::string_view kStandfirstWords[] = {"standfirst", "dek",     "deck",    "lede",  "subtitle",
                                                        "subheading", "subhead", "summary", "intro", "subheadline",
                                                        "strapline",  "lead",    "chapo",   "sapo"};

// Attributes in which programs write a time: ISO 8601 or seconds or milliseconds since 1970.
inline constexpr std::string_view kTimeAttributes[] = {"datetime",  "data-timestamp", "data-datetime", "data-date",
                                                       "data-time", "data-published", "data-unixtime", "time"};
inline constexpr std::string_view kPublishedWords[] = {"published", "pubdate"};
inline constexpr std::string_view kModifiedWords[] = {"updated", "modified", "update"};

// Hosts and programs that call themselves the site, folded.
inline constexpr std::string_view kNoPublishers[] = {"facebook", "twitter",   "x",       "google",      "google news",
                                                     "youtube",  "instagram", "drupal",  "wordpress",   "wordpress.com",
                                                     "joomla",   "joomla!",   "blogger", "squarespace", "wix.com",
                                                     "my site",  "website",   "home",    "localhost"};
// The last word of a firm's name: the site's own name is the better one.
inline constexpr std::string_view kFirmEndings[] = {"inc",  "inc.", "llc", "ltd", "ltd.",  "limited", "gmbh",
                                                    "s.l.", "s.a.", "ag",  "plc", "corp.", "co.",     "foundation"};

// Members of the data in a page's scripts that hold a story: as one text, or as a list of paragraphs.
inline constexpr std::string_view kScriptTexts[] = {"articleBody", "body",     "content",   "text",
                                                    "html",        "bodyHtml", "body_html", "contentHtml",
                                                    "fullText",    "story",    "rendered",  "description"};
inline constexpr std::string_view kScriptLists[] = {
    "body", "content", "blocks", "paragraphs", "content_elements", "components", "elements", "articleBody", "text"};
inline constexpr std::string_view kScriptItems[] = {"text", "content", "html", "value", "body", "data"};
inline constexpr std::string_view kScriptTitles[] = {"title", "headline", "name"};

// Names of <meta>, the first that has something counts.
inline constexpr std::string_view kPublishedTags[] = {"article:published_time",
                                                      "og:article:published_time",
                                                      "datepublished",
                                                      "parsely-pub-date",
                                                      "pubdate",
                                                      "publishdate",
                                                      "publish-date",
                                                      "publish_date",
                                                      "published_date",
                                                      "date_published",
                                                      "publication_date",
                                                      "publicationdate",
                                                      "article.published",
                                                      "published_at",
                                                      "sailthru.date",
                                                      "cxenseparse:recs:publishtime",
                                                      "og:pubdate",
                                                      "og:published_time",
                                                      "dc.date.issued",
                                                      "dcterms.issued",
                                                      "dcterms.created",
                                                      "dc.date.created",
                                                      "dcterms.date",
                                                      "dc.date",
                                                      "dc:date",
                                                      "citation_publication_date",
                                                      "citation_date",
                                                      "article.created",
                                                      "originalpublicationdate",
                                                      "date"};
inline constexpr std::string_view kModifiedTags[] = {
    "article:modified_time", "og:updated_time",  "datemodified",     "lastmod",
    "last-modified",         "dcterms.modified", "dc.date.modified", "article.updated"};
inline constexpr std::string_view kOtherTitles[] = {"dc.title",       "dcterms.title", "parsely-title",
                                                    "sailthru.title", "twitter:title", "title"};
inline constexpr std::string_view kPublisherTags[] = {
    "og:site_name",           "publisher",        "dc.publisher",           "dcterms.publisher",
    "article:publisher_name", "application-name", "twitter:app:name:iphone"};
inline constexpr std::string_view kAuthorTags[] = {
    "author",     "article:author",  "parsely-author",  "byl",
    "dc.creator", "dcterms.creator", "sailthru.author", "citation_author"};

}  // namespace bilat::page_words
