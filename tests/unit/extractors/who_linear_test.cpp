// SPDX-License-Identifier: Apache-2.0
// Who is who in time linear in the text, whatever the text: looks at tokens and names are counted, not timed.
#include <doctest/doctest.h>

#include <functional>
#include <string>

#include "extractors/entities/entities.h"
#include "tests/unit/analysis/names_support.h"

using namespace bilat;
using bilat::testing::words;

namespace {

/// "Bacado": another word for each number, and no English one.
std::string made_up(std::size_t number) {
  std::string name = "Zuq";
  for (; name.size() < 9; number /= 20) name += std::string("bcdfghjklmnpqrstvwxz").substr(number % 20, 1) + "a";
  return name;
}

struct Hostile {
  const char* what;
  std::function<std::string(std::size_t)> sentence;  ///< the n-th
};

const Hostile kHostile[] = {
    {"persons who share their first name", [](std::size_t n) { return "Minister Zuqala " + made_up(n) + " spoke. "; }},
    {"persons who share their last name, in full and by title",
     [](std::size_t n) { return "Minister " + made_up(n) + " Zuqala spoke. Minister Zuqala smiled. "; }},
    {"one person with ever new middle initials",
     [](std::size_t n) {
       const auto letter = [](std::size_t k) { return std::string(1, static_cast<char>('A' + k % 26)) + ". "; };
       return "President Zuqala " + letter(n) + letter(n / 26) + letter(n / 676) + "Zuqaba spoke. ";
     }},
    {"two of one name, whom titles do not tell apart",
     [](std::size_t n) {
       return std::string(n == 0 ? "Minister Zuqala Zuqaba met Minister Zuqana Zuqaba. " : "Governor Zuqaba spoke. ");
     }},
    {"honorifics", [](std::size_t) { return std::string("Mr "); }},
    {"titles of several words", [](std::size_t) { return std::string("deputy foreign minister of the "); }},
    {"small words", [](std::size_t) { return std::string("spoke quickly and "); }},
    {"capitals", [](std::size_t n) { return made_up(n) + " "; }},
    {"one word of many countries", [](std::size_t n) { return std::string(n == 0 ? "" : "-") + "Peru-Chile"; }},
    {"lists in step",
     [](std::size_t) {
       return std::string("Foreign ministers met. Peru and Chile sent Zuqala Zuqaba and Zuqana Zuqaca, respectively. ");
     }},
    {"bare titles beside countries",
     [](std::size_t n) { return "President " + made_up(n) + " spoke. Peru met Chile. "; }},
    {"a place and its namesake",
     [](std::size_t n) { return std::string(n == 0 ? "Zuqala Lima spoke. " : "Lima said so, Lima left Lima. "); }},
    {"nicknames", [](std::size_t) { return std::string("Zuqala \"Zuq\" "); }},
};

std::uint64_t steps(const Hostile& hostile, std::size_t times) {
  std::string text;
  for (std::size_t n = 0; n < times; ++n) text += hostile.sentence(n);
  const auto document = bilat::testing::paragraph(text);
  std::uint64_t finding = 0, resolving = 0;
  const auto names = find_names(document, words().lexicon, words().gazetteer, words().names, &finding);
  resolve_names(document, names, words().lexicon, words().gazetteer, words().names, &resolving);
  return finding + resolving;
}

}  // namespace

TEST_CASE("looks at names and tokens grow with the text and no faster") {
  for (const auto& hostile : kHostile) {
    CAPTURE(std::string(hostile.what));
    const auto once = steps(hostile, 500), twice = steps(hostile, 1'000), four_times = steps(hostile, 2'000);
    constexpr std::uint64_t kSlack = 2'000;
    CHECK(10 * twice <= 23 * once + kSlack);
    CHECK(10 * four_times <= 23 * twice + kSlack);
  }
}
