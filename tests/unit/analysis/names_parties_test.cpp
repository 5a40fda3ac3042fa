// SPDX-License-Identifier: Apache-2.0
// Which bodies are parties, and what belongs to a body's name.
#include <doctest/doctest.h>

#include "tests/unit/analysis/names_support.h"

using bilat::testing::outer_names;
using bilat::testing::paragraph;
using bilat::testing::words;
using Lines = std::vector<std::string>;

namespace {

Lines names(const std::string& text) { return outer_names(paragraph(text)); }

/// The keys of the gazetteer's entries that a text names.
Lines entries(const std::string& text) {
  const auto document = paragraph(text);
  Lines keys;
  for (const auto& name : bilat::find_names(document, words().lexicon, words().gazetteer, words().names)) {
    if (name.entry && name.type == bilat::EntityType::kParty)
      keys.emplace_back(words().gazetteer.entries()[*name.entry].id);
  }
  return keys;
}

}  // namespace

TEST_CASE("a body that the text calls a party is one, wherever it stands") {
  CHECK(names("They joined the ruling Harbour Front last year. The Harbour Front lost votes there.") ==
        Lines{"Party Harbour Front", "Party Harbour Front"});
  CHECK(names("They joined the Harbour Front last year.") == Lines{"Organization Harbour Front"});
  CHECK(names("Members of the opposition Jan Sewa Morcha (JSM) walked out of the hall. The JSM lost votes there.") ==
        Lines{"Party Jan Sewa Morcha", "Party JSM", "Party JSM"});
  CHECK(names("The Mexican party Aurora Nueva lost all its seats in the vote.") ==
        Lines{"Country Mexican", "Party Aurora Nueva"});
  CHECK(names("He is a member of the ruling Harbour Progress Convention (HPC) and a farmer.") ==
        Lines{"Party Harbour Progress Convention", "Party HPC"});
}

TEST_CASE("a name that parties of several countries have needs its country") {
  CHECK(entries("The Labour Party of Malta won the vote there.") == Lines{"party/labour-party-malta"});
  CHECK(entries("The Labour Party won the vote in Norway.") == Lines{"party/labour-party-norway"});
  CHECK(entries("The Labour Party won the vote there.").empty());
}

TEST_CASE("a known name inside a longer one is not the known thing") {
  CHECK(entries("The National Unity Council met in Yangon for two days.").empty());
  CHECK(names("The Movement for Democracy and Work (MDW) will meet in the old theatre on the hill.") ==
        Lines{"Organization Movement for Democracy and Work", "Organization MDW"});
  CHECK(entries("The Labour Party Conference met in London.") == Lines{"party/labour-party-uk"});
}

TEST_CASE("an acronym tells where a name begins") {
  CHECK(names("They wrote to the All Farmers Alliance (AFA) about the price of milk.") ==
        Lines{"Organization All Farmers Alliance", "Organization AFA"});
}

TEST_CASE("bodies beside common nouns") {
  CHECK(names("The mining company Minera Los Robles closed its pits there.") ==
        Lines{"Organization Minera Los Robles"});
  CHECK(names("The newspaper La Quinta Hora wrote about it at length.") == Lines{"Organization La Quinta Hora"});
  CHECK(names("The charity will open again soon.").empty());
  CHECK(names("He shot at the K77 rebels near the old bridge.") == Lines{"Organization K77"});
  CHECK(names("She told the newspaper Maria Lopez was ill.") != Lines{"Organization Maria Lopez"});
}

TEST_CASE("names of countries with an apostrophe inside") {
  CHECK(names("They flew home to Côte d'Ivoire the same day.") == Lines{"Country Côte d'Ivoire"});
  CHECK(names("They flew home to Côte d’Ivoire the same day.") == Lines{"Country Côte d’Ivoire"});
}
