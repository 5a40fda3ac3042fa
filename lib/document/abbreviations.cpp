// SPDX-License-Identifier: Apache-2.0
#include "lib/document/abbreviations.h"

#include <algorithm>
#include <array>

namespace bilat {
namespace {

template <std::size_t N>
constexpr std::array<WordHash, N> words(const std::string_view (&list)[N]) {
  std::array<WordHash, N> hashes{};
  for (std::size_t i = 0; i < N; ++i) hashes[i] = hash_folded(list[i]);
  std::sort(hashes.begin(), hashes.end());
  return hashes;
}

template <std::size_t N>
bool contains(const std::array<WordHash, N>& hashes, WordHash word) {
  return std::binary_search(hashes.begin(), hashes.end(), word);
}

/// Titles: written with a capital, always before a name.
constexpr auto kTitles =
    words({"mr",   "mrs",  "ms",   "messrs", "mme",  "mlle", "dr",   "drs",  "prof", "profs", "gen",  "brig",
           "col",  "lt",   "maj",  "sgt",    "cpl",  "pvt",  "capt", "cmdr", "cdr",  "adm",   "sen",  "sens",
           "rep",  "reps", "gov",  "govs",   "rev",  "hon",  "pres", "fr",   "msgr", "amb",   "atty", "supt",
           "insp", "dep",  "asst", "assoc",  "ste",  "ybhg", "yab",  "yb",   "tn",   "hj",    "sdr",  "smt",
           "sra",  "ing",  "lic",  "engr",   "arch", "cllr", "rt",   "mx",   "ven",  "adv"});

/// Written with a capital; a sentence can end behind them.
constexpr auto kCapitalised =
    words({"st",   "jr",   "sr",  "jnr",    "snr", "jan", "feb",  "mar",  "apr", "jun",  "jul",  "aug",
           "sep",  "sept", "oct", "nov",    "dec", "mon", "tue",  "tues", "wed", "thu",  "thur", "thurs",
           "fri",  "sat",  "sun", "inc",    "ltd", "co",  "corp", "bros", "plc", "dept", "univ", "assn",
           "govt", "pte",  "sdn", "bhd",    "mt",  "ft",  "ave",  "blvd", "rd",  "bldg", "intl", "natl",
           "dist", "vs",   "etc", "approx", "al",  "cf",  "viz",  "est",  "md"});

/// Also in lower case.
constexpr auto kLower = words({"vs", "etc", "approx", "cf", "viz", "eg", "ie", "ret", "retd"});

/// Abbreviations only before a number: "No. 10", "Art. 5", "pp. 3-8".
constexpr auto kBeforeNumber = words({"no", "nos", "art", "arts", "sec", "vol", "vols", "ch", "fig", "figs", "para",
                                      "pp", "p", "op", "ca", "circa", "rs", "tel"});

/// States of the United States and provinces of Canada, behind the comma of "Dayton, Ohio"-like places.
constexpr auto kStates =
    words({"ala",  "ariz", "ark", "calif", "colo", "conn", "del", "fla",  "ga",  "ill",  "ind",  "kan", "ky",
           "la",   "mass", "md",  "mich",  "minn", "miss", "mo",  "mont", "neb", "nev",  "okla", "ore", "pa",
           "tenn", "tex",  "va",  "vt",    "wash", "wis",  "wyo", "ont",  "que", "alta", "sask", "man"});

/// Dotted or not, nothing but a name or phrase follows them ("H.E. Mr", "e.g. tea").
constexpr auto kNeverEnd = words({"he", "hrh", "hm", "hh", "eg", "ie", "cf", "viz", "vs", "approx"});

constexpr auto kCapitalEnds = words({"am", "pm", "etc", "al"});

constexpr auto kStarters =
    words({"the",       "a",         "an",          "in",           "on",          "at",      "for",       "from",
           "by",        "with",      "without",     "but",          "and",         "or",      "yet",       "so",
           "nor",       "he",        "she",         "it",           "they",        "we",      "you",       "i",
           "his",       "her",       "its",         "their",        "our",         "my",      "this",      "that",
           "these",     "those",     "there",       "here",         "when",        "while",   "where",     "after",
           "before",    "as",        "if",          "since",        "until",       "once",    "although",  "though",
           "however",   "meanwhile", "earlier",     "later",        "last",        "next",    "both",      "some",
           "many",      "most",      "each",        "every",        "such",        "another", "other",     "several",
           "according", "under",     "during",      "among",        "amid",        "between", "asked",     "speaking",
           "what",      "who",       "why",         "how",          "which",       "whether", "then",      "now",
           "also",      "moreover",  "furthermore", "nevertheless", "nonetheless", "instead", "still",     "thus",
           "therefore", "despite",   "because",     "following",    "besides",     "to",      "of",        "about",
           "against",   "through",   "is",          "are",          "was",         "were",    "did",       "does",
           "do",        "would",     "could",       "should",       "let",         "today",   "yesterday", "tomorrow",
           "no",        "not",       "nothing",     "nobody",       "none",        "neither", "either",    "even",
           "only",      "just",      "perhaps"});

constexpr auto kDaysAndMonths = words(
    {"monday", "tuesday", "wednesday", "thursday", "friday",    "saturday",  "sunday",  "january",  "february", "march",
     "april",  "may",     "june",      "july",     "august",    "september", "october", "november", "december", "jan",
     "feb",    "mar",     "apr",       "jun",      "jul",       "aug",       "sep",     "sept",     "oct",      "nov",
     "dec",    "mon",     "tue",       "tues",     "wed",       "thu",       "thur",    "thurs",    "fri",      "sat",
     "sun",    "eastern", "central",   "pacific",  "greenwich", "beijing",   "moscow",  "local"});

}  // namespace

bool is_abbreviation(WordHash word, AbbreviationContext context) {
  if (context.before_digit && contains(kBeforeNumber, word)) return true;
  if (!context.capitalised) return contains(kLower, word);
  if (context.after_comma && contains(kStates, word)) return true;
  // "The Sun" is no Sunday; "the Sept. 11 attacks" has a month
  if (context.after_the && !context.before_digit && is_day_or_month(word)) return false;
  return contains(kTitles, word) || contains(kCapitalised, word);
}

AbbreviationEnd abbreviation_end(WordHash word) {
  if (contains(kTitles, word) || contains(kNeverEnd, word)) return AbbreviationEnd::kNever;
  return contains(kCapitalEnds, word) ? AbbreviationEnd::kBeforeCapital : AbbreviationEnd::kBeforeStarter;
}

bool is_sentence_starter(WordHash word) { return contains(kStarters, word); }

bool is_day_or_month(WordHash word) { return contains(kDaysAndMonths, word); }

}  // namespace bilat
