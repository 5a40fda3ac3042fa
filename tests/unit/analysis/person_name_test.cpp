// SPDX-License-Identifier: Apache-2.0
#include "lib/analysis/person_name.h"

#include <doctest/doctest.h>

#include "tests/unit/analysis/names_support.h"

using bilat::testing::paragraph;
using bilat::testing::words;

namespace {

bilat::PersonName name(const std::string& text) {
  const auto document = paragraph(text);
  return bilat::read_person_name(document, {0, static_cast<std::uint32_t>(document.tokens().size())}, words().names);
}

bool fits(const std::string& shorter, const std::string& longer) {
  return bilat::is_short_form(name(shorter), name(longer));
}

}  // namespace

TEST_CASE("parts leave out particles, initials and generations") {
  CHECK(name("Anton J. van der Berg").same_parts(name("Anton Berg")));
  CHECK(name("Lee Min-ho").same_parts(name("Lee Min Ho")));
  CHECK(name("Rami al-Khatib").same_parts(name("Rami Khatib")));
  CHECK(name("A.B. Rossi").initials == name("A. B. Rossi").initials);
  CHECK(name("Á. Rossi").initials == name("A. Rossi").initials);
  CHECK(name("AB Rossi").initials.size() == 2);
  CHECK(name("LI ROSSI").initials.empty());
  CHECK(name("Paul Rossi III").numeral);
  CHECK_FALSE(name("Paul Rossi Jr.").numeral);
  CHECK(name("Paul Rossi Jr.").generation != 0);
  CHECK(name("Tran Van Do").parts.size() == 3);  // written large behind a family name that comes first
}

TEST_CASE("initials agree when one list is empty or begins the other") {
  CHECK(fits("Paul Rossi", "Paul B. Rossi"));
  CHECK(fits("Paul B. Rossi", "Paul B. C. Rossi"));
  CHECK_FALSE(fits("Paul C. Rossi", "Paul B. C. Rossi"));
  CHECK(fits("P. Rossi", "Paul Rossi"));
  CHECK_FALSE(fits("H. Rossi", "Paul Rossi"));
  CHECK(fits("Paul B. Rossi", "Paul Bernard Rossi"));
  CHECK_FALSE(fits("Paul C. Rossi", "Paul Bernard Rossi"));
}

TEST_CASE("generations are not exchanged") {
  CHECK_FALSE(fits("Paul Rossi Sr.", "Paul Rossi Jr."));
  CHECK_FALSE(fits("Paul Rossi", "Paul Rossi Jr."));
  CHECK(fits("Rossi", "Paul Rossi Jr."));
  CHECK(fits("Otto", "Otto II"));
  CHECK_FALSE(fits("Otto III", "Otto II"));
}

TEST_CASE("nobody goes by his father's name") {
  CHECK_FALSE(fits("Faisal", "Omar bin Faisal"));
  CHECK(fits("bin Faisal", "Omar bin Faisal"));
  CHECK(fits("Omar", "Omar bin Faisal"));
  CHECK(fits("Al Saif", "Omar bin Faisal Al Saif"));
}
