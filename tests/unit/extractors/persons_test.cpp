// SPDX-License-Identifier: Apache-2.0
// Who is one person and who is not: each case with its counter-case.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "extractors/entities/entities.h"
#include "tests/unit/analysis/names_support.h"

using namespace bilat;
using bilat::testing::paragraph;
using bilat::testing::words;

namespace {

/// "Ines Roca: Ines Roca, Roca" for each person, with all mentions in text order.
std::vector<std::string> persons(const std::string& text) {
  const auto document = paragraph(text);
  const auto names = find_names(document, words().lexicon, words().gazetteer, words().names);
  const auto table = resolve_names(document, names, words().lexicon, words().gazetteer, words().names);
  std::vector<std::string> lines;
  for (EntityIndex e = 0; e < table.entities.size(); ++e) {
    if (table.entities[e].type != EntityType::kPerson) continue;
    auto line = table.entities[e].name + ":";
    for (NameIndex n = 0; n < names.size(); ++n) {
      if (table.of_name[n] != e) continue;
      line += (line.back() == ':' ? " " : ", ") + std::string(document.text_of(names[n].tokens));
    }
    lines.push_back(line);
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("initials and generations keep persons apart") {
  CHECK(persons("Paul B. Rossi met Paul C. D. Rossi in Texas.") ==
        Lines{"Paul B. Rossi: Paul B. Rossi", "Paul C. D. Rossi: Paul C. D. Rossi"});
  CHECK(persons("Paul B. Rossi spoke in Texas. Paul Rossi smiled.") ==
        Lines{"Paul B. Rossi: Paul B. Rossi, Paul Rossi"});
  CHECK(persons("Paul Rossi Jr. met Paul Rossi Sr. in Texas.") ==
        Lines{"Paul Rossi Jr.: Paul Rossi Jr.", "Paul Rossi Sr.: Paul Rossi Sr."});
  CHECK(persons("Paul Rossi Jr. spoke in Texas. Rossi smiled.") == Lines{"Paul Rossi Jr.: Paul Rossi Jr., Rossi"});
}

TEST_CASE("kings go by their own names, not their fathers'") {
  CHECK(persons("Crown Prince Omar bin Faisal arrived. King Faisal greeted him.") ==
        Lines{"Faisal: Faisal", "Omar bin Faisal: Omar bin Faisal"});
  CHECK(persons("Crown Prince Omar bin Faisal arrived. Prince Omar smiled.") ==
        Lines{"Omar bin Faisal: Omar bin Faisal, Omar"});
}

TEST_CASE("two names of one coordination are two persons") {
  CHECK(persons("President Kamau and Wanjiru Kamau arrived in Oslo.").size() == 2);
  CHECK(persons("Wanjiru Kamau arrived in Oslo. President Kamau smiled.").size() == 1);
}

TEST_CASE("hyphens and last letters of one name") {
  CHECK(persons("Kim Min Chol met Ana Roca. Later Kim Min-chol left.") ==
        Lines{"Ana Roca: Ana Roca", "Kim Min Chol: Kim Min Chol, Kim Min-chol"});
  CHECK(persons("President Pavel Novitskyy spoke. President Novitsky smiled. Pavel Novitsky left.").size() == 1);
  CHECK(persons("Pavel Petrov spoke. Olga Petrova smiled.").size() == 2);
  CHECK(persons("Senator Ann Robert spoke. Senator Roberts smiled.").size() == 2);
}

TEST_CASE("gender decides between two of a family") {
  CHECK(persons("Ann Bell met Tom Bell in Nairobi. Mr Bell smiled. Ms Bell left.") ==
        Lines{"Ann Bell: Ann Bell, Bell", "Tom Bell: Tom Bell, Bell"});
  CHECK(persons("Ann Bell met Tom Bell in Nairobi. Bell smiled.") == Lines{"Ann Bell: Ann Bell", "Tom Bell: Tom Bell"});
}

TEST_CASE("a name in capitals is shown as it is written elsewhere") {
  CHECK(persons("Ana ROCA met Tom Bell in Oslo. Later Ana Roca left.").front() == "Ana Roca: Ana ROCA, Ana Roca");
}

TEST_CASE("beyond 64 who share a name, full names still find their person") {
  std::string text;
  std::vector<std::string> given;
  for (char a = 'b'; a <= 'z'; ++a) {
    for (const auto* tail : {"ardo", "elmo", "inno"}) given.push_back(std::string("T") + a + tail);
  }
  for (int round = 0; round < 2; ++round) {
    for (const auto& name : given) text += "Minister Kaltenbrunn " + name + " Okafor spoke. ";
  }
  const auto found = persons(text);
  CHECK(found.size() == given.size());
  CHECK(std::all_of(found.begin(), found.end(), [](const auto& line) { return line.find(", ") != std::string::npos; }));
}
