// SPDX-License-Identifier: Apache-2.0
// Articles of a small world in which names, dates and participants often nearly agree, from a fixed random sequence:
// what properties of merging are tried on.
#pragma once

#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "graph/decisions.h"
#include "tests/support/facts_builder.h"

namespace bilat::test {

using Random = std::mt19937;

inline std::size_t pick(Random& random, std::size_t count) { return random() % count; }

inline std::string some_date(Random& random) {
  const std::string dates[] = {"",
                               "2031",
                               "2031-05",
                               "2031-05-04",
                               "2031-05-05",
                               "2031-05-06",
                               "2031-05-03/2031-05-06",
                               "../2031-05-06",
                               "2031-06-01",
                               "2031-06-02",
                               "2030-05-04"};
  return dates[pick(random, std::size(dates))];
}

/// An article of a small world in which names, dates and participants often nearly agree.
inline Facts some_article(Random& random, int number) {
  const std::string published[] = {"", "2031-05-05", "2031-05-07", "2031-06-03"};
  const char text = static_cast<char>('a' + pick(random, 6));  // some articles have the same text
  FactsBuilder paper(std::string(12, text) + "/paper" + std::to_string(number), published[pick(random, 4)]);
  const std::string publishers[] = {"", "Harbour Daily", "Northern Courier"};
  paper.facts.article.publisher = publishers[pick(random, 3)];
  // nearly the same sentences as other articles, or none
  for (std::uint32_t hash = 0; hash < 6 && pick(random, 8) != 0; ++hash)
    paper.facts.article.sentence_hashes.push_back((hash << 20U) + static_cast<std::uint32_t>(pick(random, 3)));
  const EntityIndex countries[] = {paper.country("no", "Norland"), paper.country("so", "Soland"),
                                   paper.country("we", "Westland")};
  const std::string names[] = {"Ana Keller",   "Ana Maria Keller",    "Keller",   "Bo Lindqvist", "Bo Lindkvist",
                               "Lindqvist Bo", "Bo Anders Lindqvist", "Cy Marak", "Marak"};
  const std::string contexts[] = {"", "country/no", "country/so"};
  std::vector<EntityIndex> actors(std::begin(countries), std::end(countries));
  for (int i = 0; i < 3; ++i)
    actors.push_back(paper.person(names[pick(random, std::size(names))], contexts[pick(random, 3)]));
  const auto actor = [&] { return actors[pick(random, actors.size())]; };
  const auto events = pick(random, 5);
  for (std::size_t i = 0; i < events; ++i) {
    const auto modality = static_cast<Modality>(pick(random, 5));
    switch (pick(random, 5)) {
      case 0:
        paper.meeting(some_date(random), actor(), actor(), modality);
        break;
      case 1:
        paper.call(some_date(random), actor(), actor());
        break;
      case 2:
        paper.visit(some_date(random), actor(), countries[pick(random, 3)], modality);
        break;
      case 3:
        paper.event(EventType::kMessage, some_date(random), {{Role::kSender, actor()}, {Role::kRecipient, actor()}},
                    modality, {{Attribute::kKind, pick(random, 2) == 0 ? "letter" : "greeting"}});
        break;
      default:
        paper.event(EventType::kGathering, some_date(random), {{Role::kAttendee, actor()}}, modality,
                    {{Attribute::kEventName, pick(random, 2) == 0 ? "12th Harbour Forum" : "Harbour Forum"}});
    }
    auto& made = paper.facts.events.back();
    if (pick(random, 3) == 0) made.place = actor();
    if (i > 0 && pick(random, 3) == 0) made.part_of = static_cast<std::uint32_t>(pick(random, i));
  }
  for (std::size_t i = 0; i < pick(random, 4); ++i) {
    paper
        .relation(static_cast<RelationType>(pick(random, 9)), actor(), actor(),
                  pick(random, 2) == 0 ? "President" : "minister")
        .since = some_date(random);
  }
  if (pick(random, 2) == 0) paper.facts.article.dateline_place = actor();
  return paper.build();
}

inline std::vector<Facts> some_articles(Random& random) {
  std::vector<Facts> articles;
  const int count = 2 + static_cast<int>(pick(random, 14));
  for (int i = 0; i < count; ++i) articles.push_back(some_article(random, i));
  return articles;
}

/// Decisions of which some contradict one another, and some name nobody.
inline std::vector<Decision> some_decisions(Random& random) {
  const std::string sides[] = {"person/ana-keller",   "Ana Maria Keller", "Bo Lindqvist",
                               "person/bo-lindkvist", "person/cy-marak",  "Marak",
                               "Nobody Known"};
  std::vector<Decision> decisions;
  for (std::size_t i = 0; i < pick(random, 4); ++i) {
    const auto a = pick(random, std::size(sides));
    const auto b = (a + 1 + pick(random, std::size(sides) - 1)) % std::size(sides);
    decisions.push_back({pick(random, 2) == 0 ? Verdict::kSame : Verdict::kDifferent, sides[a], sides[b]});
  }
  return decisions;
}

}  // namespace bilat::test
