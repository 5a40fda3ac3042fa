// SPDX-License-Identifier: Apache-2.0
// Whom pronouns and common nouns mean, and when they mean nobody: each rule with a text that links and one that does
// not.
#include "tests/unit/extractors/telling.h"

using bilat::telling::article;
using bilat::telling::extractor;

namespace {

/// What the last reference of these words was resolved to: "person/ines-robles", several with commas, or "nobody".
std::string meant(const std::string& text, const std::string& words) {
  const auto told = extractor().explain_entities(article(text));
  const auto asked = "\"" + words + "\" -> ";
  const auto at = told.rfind(asked);
  if (at == std::string::npos) return "not asked";
  const auto begin = at + asked.size();
  return told.substr(begin, told.find(" (", begin) - begin);
}

struct Asked {
  const char* text;
  const char* words;
  const char* meant;
};

void check_meant(const std::vector<Asked>& cases) {
  for (const auto& one : cases) {
    INFO(std::string(one.text));
    INFO(std::string(one.words));
    CHECK(meant(one.text, one.words) == one.meant);
  }
}

}  // namespace

TEST_CASE("two who fit equally are none") {
  check_meant({
      {"Mr Robert Lund and Mr John Carter met in Oslo. He left early.", "He", "nobody"},
      {"Mr Robert Lund met Mr John Carter in Oslo. He left early.", "He", "person/robert-lund"},
      {"Mr Robert Lund spoke. His death was announced by Mr John Carter. He left early.", "He", "person/robert-lund"},
      {"Peru and Chile signed a pact. The country is small.", "The country", "nobody"},
      {"Peru signed a pact with Chile. The country is small.", "The country", "country/pe"},
      {"Peruvian President Ines Robles spoke. Kenyan President Ruth Kamau spoke. Danish President Mads Holm spoke. The "
       "two leaders were tired.",
       "The two leaders", "nobody"},
      {"Peruvian President Ines Robles spoke. Kenyan President Ruth Kamau spoke. The two leaders were tired.",
       "The two leaders", "person/ines-robles, person/ruth-kamau"},
      {"Kenyan President Ruth Kamau spoke. The two leaders were tired.", "The two leaders", "nobody"},
  });
}

TEST_CASE("the grammar keeps pronouns apart") {
  check_meant({
      // pronouns of different form, subject and object of one clause
      {"Ms Ines Robles met Mr John Carter. She told him that Lima would pay.", "She", "person/ines-robles"},
      {"Ms Ines Robles met Mr John Carter. She told him that Lima would pay.", "him", "person/john-carter"},
      {"Ambassador Vesku Tarvo met Ambassador Zirna Odell. She told him that Lima would pay.", "She", "nobody"},
      {"Mr John Carter spoke. He met him.", "him", "nobody"},
      {"Mr John Carter spoke. He praised his brother.", "his", "person/john-carter"},
      {"Mr John Carter was pleased. His meeting with Mr Robert Lund was long.", "His", "person/john-carter"},
      {"Mr John Carter was pleased. He said Mr Robert Lund was late.", "He", "person/john-carter"},
      {"Mr Robert Lund was pleased. He said Mr Robert Lund was late.", "He", "nobody"},
      {"Mr Robert Lund met Mr John Carter. Carter praised himself.", "himself", "person/john-carter"},
      {"Mr Robert Lund spoke. Ms Ines Robles praised himself.", "himself", "nobody"},
  });
}

TEST_CASE("gender: titles and given names tell it, and who fits wins over who may") {
  check_meant({
      {"Ambassador Zirna Odell met Mr John Carter. He left early.", "He", "person/john-carter"},
      {"Ambassador Zirna Odell spoke. He left early.", "He", "person/zirna-odell"},
      {"Ambassador Zirna Odell spoke. He left early. She came back.", "She", "nobody"},
      {"Queen Odella spoke. He left early.", "He", "nobody"},
      {"Foreign Ministry spokeswoman Zirna Odell spoke. She left early.", "She", "person/zirna-odell"},
  });
}

TEST_CASE("what a possessor owns is the possessor's") {
  check_meant({
      {"Kenyan President Ruth Kamau flew to Peru. Her country is large.", "Her country", "country/ke"},
      {"Ms Ruth Kamau flew to Peru. Her country is large.", "Her country", "nobody"},
      {"Peruvian President Ines Robles met Kenyan Foreign Minister Ruth Kamau. Danish Foreign Minister Mads Holm came. "
       "Her foreign minister left.",
       "Her foreign minister", "nobody"},
      {"Peru's neighbour was silent.", "neighbour", "nobody"},
      {"Peru's government was silent.", "government", "country/pe"},
  });
}

TEST_CASE("an office that no rank stands before is no deputy's") {
  check_meant({
      {"Kenyan Deputy Finance Minister Ruth Kamau spoke. The finance minister left.", "The finance minister", "nobody"},
      {"Kenyan Finance Minister Ruth Kamau spoke. The finance minister left.", "The finance minister",
       "person/ruth-kamau"},
      {"Kenyan Deputy Finance Minister Ruth Kamau spoke. The deputy finance minister left.",
       "The deputy finance minister", "person/ruth-kamau"},
      {"Kenyan Finance Minister Ruth Kamau spoke. The health minister left.", "The health minister", "nobody"},
      {"Former Kenyan President Ruth Kamau spoke. The president left.", "The president", "nobody"},
  });
}

TEST_CASE("nouns that stand for titles") {
  check_meant({
      {"Kenyan President Ruth Kamau arrived. Danish President Mads Holm is the guest.", "the guest", "nobody"},
      {"Danish King Holger arrived. The monarch left early.", "The monarch", "person/holger"},
      {"Danish President Mads Holm arrived. The monarch left early.", "The monarch", "nobody"},
      {"Kenyan Ambassador Ruth Kamau arrived. The envoy left early.", "The envoy", "person/ruth-kamau"},
      {"General Mads Holm arrived. The general left early.", "The general", "nobody"},  // no post that is known
  });
}

TEST_CASE("bodies by the noun that heads their names") {
  check_meant({
      {"The Kenyan Ministry of Trade was closed. The ministry opened again.", "The ministry",
       "organization/ministry-of-trade-of-kenya"},
      {"The World Bank met the Lumen Bank. The European Commission spoke. Oslo was silent. The bank left.", "The bank",
       "nobody"},
      {"The Social Liberal Party of Norway lost. The party was silent.", "The party", "party/social-liberal-party"},
      {"The European Union was silent. The court was closed.", "The court", "nobody"},
  });
}

TEST_CASE("quotations have speakers") {
  check_meant({
      {"\"I would not be here without him,\" Mr John Carter said.", "I", "person/john-carter"},
      {"\"I would not be here without him,\" Mr John Carter said.", "him", "nobody"},
      {"\"I am glad,\" said Mr John Carter.", "I", "person/john-carter"},
      {"Mr John Carter told Mr Robert Lund: \"I am glad.\"", "I", "person/john-carter"},
      {"\"All is well. I am glad,\" Mr John Carter said. \"My work is done.\"", "My", "person/john-carter"},
      {"\xE2\x80\x9C"
       "All is well,\xE2\x80\x9D Mr John Carter said. \xE2\x80\x9CWe won.\n\n\xE2\x80\x9CI am glad.\xE2\x80\x9D",
       "I", "person/john-carter"},
      {"I am glad. Mr John Carter said so.", "I", "nobody"},
      {"Kenyan President Ruth Kamau was clear. \"We will pay,\" she said.", "We", "country/ke"},
      {"Mr Robert Lund was clear. \"Mr John Carter is wrong. He knows it,\" Mr Robert Lund said. He left.", "He",
       "person/robert-lund"},
      {"Kenyan President Ruth Kamau met Danish Prime Minister Mads Holm. \"Our two countries agree,\" Kamau said.",
       "Our two countries", "country/ke, country/dk"},
      {"Kenyan President Ruth Kamau was clear. \"Our two countries agree,\" Kamau said.", "Our two countries",
       "nobody"},
  });
}

TEST_CASE("explain tells who was not taken, and why") {
  const auto told = extractor().explain_entities(
      article("Kenyan Finance Minister Ruth Kamau met Mr John Carter and Mr Robert Lund. Then Oslo called. He left."));
  CHECK(told.find("\"He\" -> nobody (pronoun)\n") != std::string::npos);
  CHECK(told.find("not person/john-carter: as likely as another\n") != std::string::npos);
  CHECK(told.find("not person/robert-lund: as likely as another\n") != std::string::npos);
  CHECK(told.find("not person/ruth-kamau: of the other gender") != std::string::npos);
  CHECK(told.find("tie HoldsOffice person/ruth-kamau -> country/ke ") != std::string::npos);
}
