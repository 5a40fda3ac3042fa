// SPDX-License-Identifier: Apache-2.0
#include "lib/read/dateline.h"

#include <doctest/doctest.h>

#include <string>

#include <fmt/format.h>

namespace {

// "place|agency|year-month-day|length", or "none".
std::string read(std::string_view line) {
  const auto found = bilat::parse_dateline(line);
  if (!found) return "none";
  std::string date;
  if (found->date) date = fmt::format("{}-{}-{}", found->date->year, found->date->month, found->date->day);
  return fmt::format("{}|{}|{}|{}", found->place, found->agency, date, line.substr(found->length, 5));
}

}  // namespace

TEST_CASE("datelines of many houses") {
  CHECK(read("QUITO, Mar 4 - The president met his guest.") == "QUITO||0-3-4| The ");
  CHECK(read("QUITO, March 4 (Reuters) - The president") == "QUITO|Reuters|0-3-4| The ");
  CHECK(read("PORT LOUIS, March 4 (Xinhua) -- The president") == "PORT LOUIS|Xinhua|0-3-4| The ");
  CHECK(read("Port Louis, March 4/2026 (ENA) – The president") == "Port Louis|ENA|2026-3-4| The ");
  CHECK(read("MINSK, March 4. /TASS/. The president met") == "MINSK|TASS|0-3-4| The ");
  CHECK(read("Lima (AFP) – The president met") == "Lima|AFP|| The ");
  CHECK(read("LIMA — The president met") == "LIMA||| The ");
  CHECK(read("ĐÀ NẴNG — The president met") == "ĐÀ NẴNG||| The ");
  CHECK(read("LIMA, Peru (AP) — The president met") == "LIMA, Peru|AP|| The ");
  CHECK(read("Lima, Peru, Mar 4 — The president met") == "Lima, Peru||0-3-4| The ");
  CHECK(read("NEW DELHI, Mar 4 (PTI): The president met") == "NEW DELHI|PTI|0-3-4| The ");
  CHECK(read("COLOMBO: The president met his guest on Friday in the city") == "COLOMBO||| The ");
  CHECK(read("WASHINGTON, D.C. — The president met") == "WASHINGTON, D.C.||| The ");
  CHECK(read("ST. GEORGE'S, Mar 4 - The president met") == "ST. GEORGE'S||0-3-4| The ");
  CHECK(read("LIMA/QUITO, Mar 4 - The presidents met") == "LIMA/QUITO||0-3-4| The ");
  CHECK(read("Taipei, Mar. 4 (CNA) The president met") == "Taipei|CNA|0-3-4| The ");
  CHECK(read("BAKU, Azerbaijan, March 4. /Trend/. The president") == "BAKU, Azerbaijan|Trend|0-3-4| The ");
  CHECK(read("HANOI, March 4, 2026 /PRNewswire/ -- The company") == "HANOI|PRNewswire|2026-3-4| The ");
  CHECK(read("(Reuters) - The president met") == "|Reuters|| The ");
  CHECK(read("VNA - The president met his guest on Friday") == "|VNA|| The ");
  CHECK(read("UNITED NATIONS, 4 March 2026 - The council met") == "UNITED NATIONS||2026-3-4| The ");
  CHECK(read("date 2026-03-04 LIMA, Peru, Mar 4 — The president") == "LIMA, Peru||0-3-4| The ");
  CHECK(read("2026-03-04 | SUVA, Fiji") == "SUVA, Fiji||2026-3-4|");
  CHECK(read("Bern, 4 March 2026") == "Bern||2026-3-4|");
  CHECK(read("Bern, 4 March 2026, Alpenland News Agency") == "Bern|Alpenland News Agency|2026-3-4|");
  CHECK(read("Kampala — The president met his guest") == "Kampala||| The ");
}

TEST_CASE("sentences and labels are no datelines") {
  CHECK(read("The president - a former judge - met his guest") == "none");
  CHECK(read("NATO - the alliance of the north - met") == "none");
  CHECK(read("WATCH: The president meets his guest at the airport today") == "none");
  CHECK(read("EXCLUSIVE - The president will resign") == "none");
  CHECK(read("Photo: The president") == "none");
  CHECK(read("Analysts said that, on March 4, - well") == "none");
  CHECK(read("THE LAST WORD: HOW THE TALKS WERE SAVED IN A NIGHT") == "none");
  CHECK(read("FAREWELL TO A FRIEND - The ambassador leaves") == "none");
  CHECK(read("2. The ministers will meet in Lima on 4 March - if they can") == "none");
  CHECK(read("Published On 5 Feb 2026") == "none");
  CHECK(read("Addressed Joint Session of Parliament March 15.") == "none");
  CHECK(read("Attended the Australia – New Zealand talks") == "none");
  CHECK(read("In Lima July 28–30 the ministers met") == "none");
  CHECK(read("") == "none");
  CHECK(read("WORLD | 21 OCT 2026, 11:42") == "none");
}
