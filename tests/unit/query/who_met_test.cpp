// SPDX-License-Identifier: Apache-2.0
#include "query/who_met.h"

#include <doctest/doctest.h>

#include <tuple>

#include "query/find_entity.h"
#include "tests/support/answers.h"
#include "tests/support/facts_builder.h"
#include "tests/support/graph_dump.h"

namespace bilat::test {
namespace {

/// Two leaders, a third person who shares a name with one, and contacts of all kinds.
Graph sample() {
  FactsBuilder paper("a", "2031-06-10");
  const auto norland = paper.country("no", "Norland");
  const auto soland = paper.country("so", "Soland");
  const auto ana = paper.person("Ana Kéller", "country/no", {"Keller"});
  const auto bo = paper.person("Bo Lindqvist", "country/so", {"Lindqvist"});
  const auto cy = paper.person("Cy Lindqvist", "country/so");
  const auto port = paper.place("Port Nord", "country/no");
  const auto talks = paper.meeting("2031-05-04", bo, ana);
  paper.facts.events[talks].place = port;
  paper.event(EventType::kMessage, "2031-05", {{Role::kSender, bo}, {Role::kRecipient, ana}});
  paper.visit("2031-06-01/2031-06-03", ana, soland);
  const auto hosted = paper.visit("2031-03-01", bo, norland);
  paper.facts.events[hosted].roles.push_back({Role::kHost, ana});
  paper.call("", ana, cy);
  paper.meeting("2031-07", ana, bo, Modality::kPlanned);
  paper.meeting("2030", norland, soland);
  paper.event(EventType::kInterview, "2031-05-05", {{Role::kInterviewee, ana}, {Role::kInterviewer, bo}});
  FactsBuilder copy("b", "2031-06-11");
  copy.meeting("2031-05-04", copy.person("Bo Lindqvist", "country/so"), copy.person("Ana Kéller", "country/no"));
  copy.facts.article.duplicate_of = "a";
  FactsBuilder other("c", "2031-06-11");
  other.meeting("2031-05-04", other.person("Bo Lindqvist", "country/so"), other.person("Ana Kéller", "country/no"));
  GraphBuilder builder;
  for (const auto* one : {&paper, &copy, &other}) builder.add(one->build());
  return builder.finish();
}

std::vector<std::string> lines(const Answer& answer) {
  std::vector<std::string> found;
  for (std::size_t i = 0; i < answer.rows.size(); ++i) {
    const auto modality = cell(answer, i, "modality");
    found.push_back(cell(answer, i, "date") + " " + cell(answer, i, "type") + " " + cell(answer, i, "a") + " > " +
                    cell(answer, i, "b") + (modality == "actual" ? "" : " (" + modality + ")"));
  }
  return found;
}

}  // namespace

TEST_CASE("all contacts: actual ones by date, undated last, then what is planned") {
  const auto result = who_met(sample(), {});
  CHECK(result.problems.empty());
  CHECK(lines(result) ==
        Lines{"2030 Meeting Norland > Soland", "2031-03-01 Visit Bo Lindqvist > Ana Kéller",
              "2031-05 Message Bo Lindqvist > Ana Kéller", "2031-05-04 Meeting Ana Kéller > Bo Lindqvist",
              "2031-06-01/2031-06-03 Visit Ana Kéller > Soland", " PhoneCall Ana Kéller > Cy Lindqvist",
              "2031-07 Meeting Ana Kéller > Bo Lindqvist (planned)"});
  CHECK(cell(result, 3, "place") == "Port Nord");
  CHECK(cell(result, 3, "sources") == "2");  // the third article is a copy of the first
  CHECK(cell(result, 3, "event") == "event/2031-05-04-meeting-ana-keller-bo-lindqvist");
  CHECK(result.rows[3].proofs.size() == 3);
}

TEST_CASE("one text under several names is one source, and all but one name are duplicates") {
  std::vector<Facts> papers;
  for (const char* id : {"aaaaaaaaaaaa/c", "aaaaaaaaaaaa/a", "bbbbbbbbbbbb/other", "aaaaaaaaaaaa/b"}) {
    FactsBuilder paper(id, "2031-05-05");
    paper.meeting("2031-05-04", paper.person("Ana Keller"), paper.person("Bo Lindqvist"));
    papers.push_back(paper.build());
  }
  const auto build = [](const std::vector<Facts>& all) {
    GraphBuilder builder;
    for (const auto& facts : all) builder.add(facts);
    return builder.finish();
  };
  const auto graph = build(papers);
  REQUIRE(graph.articles().size() == 4);
  const auto result = who_met(graph, {});
  REQUIRE(result.rows.size() == 1);
  CHECK(cell(result, 0, "sources") == "2");
  CHECK(graph.events().at(0).claims.size() == 4);  // claims are never dropped
  const std::string expected[] = {"", "aaaaaaaaaaaa/a", "aaaaaaaaaaaa/a", ""};
  for (std::size_t i = 0; i < 4; ++i) CHECK(graph.articles()[i].article.duplicate_of == expected[i]);

  // In parts: b and c first meet without a, so that c is marked as a duplicate of b until a comes.
  auto part = facts_of(build({papers[0], papers[3]}));
  CHECK(part.at(1).article.duplicate_of == "aaaaaaaaaaaa/b");
  part.push_back(papers[1]);
  part.push_back(papers[2]);
  CHECK(dump(build(part)) == dump(graph));
}

TEST_CASE("a duplicate that the reader named stays, and its text does not count beside the one it repeats") {
  GraphBuilder builder;
  for (const char* id : {"aaaaaaaaaaaa/a", "bbbbbbbbbbbb/b"}) {
    FactsBuilder paper(id, "2031-05-05");
    paper.meeting("2031-05-04", paper.person("Ana Keller"), paper.person("Bo Lindqvist"));
    if (id[0] == 'b') paper.facts.article.duplicate_of = "aaaaaaaaaaaa/a";
    builder.add(paper.build());
  }
  const auto graph = builder.finish();
  CHECK(graph.articles().at(1).article.duplicate_of == "aaaaaaaaaaaa/a");
  CHECK(cell(who_met(graph, {}), 0, "sources") == "1");
}

TEST_CASE("contacts of one, and between two, by names as people type them") {
  const auto graph = sample();
  for (const char* name : {"ana keller", "KELLER", "Kéller", "Keller Ana", "Kell", "person/ana-keller"}) {
    CAPTURE(std::string(name));
    CHECK(who_met(graph, {{name}, "", ""}).rows.size() == 6);
  }
  CHECK(who_met(graph, {{"keller", "Bo Lindqvist"}, "", ""}).rows.size() == 4);
  CHECK(who_met(graph, {{"Bo Lindqvist", "keller"}, "", ""}).rows.size() == 4);
  CHECK(who_met(graph, {{"soland"}, "", ""}).rows.size() == 2);
  CHECK(who_met(graph, {{"Bo Lindqvist", "Cy Lindqvist"}, "", ""}).rows.empty());
}

TEST_CASE("names that are unknown or ambiguous are explained") {
  const auto graph = sample();
  const auto near = who_met(graph, {{"Keller Anna"}, "", ""});
  REQUIRE(near.problems.size() == 1);
  CHECK(near.rows.empty());
  CHECK(near.problems[0] ==
        "nothing in the graph is named \"Keller Anna\"; did you mean Ana Kéller (person/ana-keller)?");
  CHECK(who_met(graph, {{"zzz"}, "", ""}).problems[0] == "nothing in the graph is named \"zzz\"");
  CHECK(who_met(graph, {{"Lind"}, "", ""}).problems[0] ==
        "\"Lind\" can be Bo Lindqvist (person/bo-lindqvist) or Cy Lindqvist (person/cy-lindqvist): give more of the "
        "name, or the id");
  CHECK(who_met(graph, {{""}, "", ""}).problems.size() == 1);
  CHECK(who_met(graph, {{"a", "b", "c"}, "", ""}).problems.empty() == false);
  CHECK(find_entity(graph, "Lindqvist").found == graph.find_entity("person/bo-lindqvist"));  // his alias in the text
}

TEST_CASE("--since and --until keep what overlaps, and count what has no date") {
  const auto graph = sample();
  const auto may = who_met(graph, {{}, "2031-05", "2031-05"});
  CHECK(lines(may) ==
        Lines{"2031-05 Message Bo Lindqvist > Ana Kéller", "2031-05-04 Meeting Ana Kéller > Bo Lindqvist"});
  REQUIRE(may.notes.size() == 1);
  CHECK(may.notes[0] == "1 contact without a date left out by --since or --until");
  CHECK(who_met(graph, {{}, "2031-06-03", ""}).rows.size() == 2);
  CHECK(who_met(graph, {{}, "", "2030-06-01"}).rows.size() == 1);
  CHECK(who_met(graph, {{}, "soon", ""}).problems[0] ==
        "--since: \"soon\" is no date; write YYYY, YYYY-MM or YYYY-MM-DD");
}

TEST_CASE("every two participants; persons before countries and bodies") {
  FactsBuilder paper("a");
  const auto ana = paper.person("Ana"), bo = paper.person("Bo"), cy = paper.person("Cy");
  const auto norland = paper.country("no", "Norland");
  paper.event(
      EventType::kMeeting, "2031",
      {{Role::kParticipant, cy}, {Role::kParticipant, ana}, {Role::kParticipant, bo}, {Role::kParticipant, norland}});
  paper.meeting("2030", norland, bo);
  paper.event(EventType::kMessage, "2029",
              {{Role::kSender, ana}, {Role::kSender, bo}, {Role::kRecipient, ana}, {Role::kRecipient, bo}});
  GraphBuilder builder;
  builder.add(paper.build());
  CHECK(lines(who_met(builder.finish(), {})) == Lines{"2029 Message Ana > Bo", "2029 Message Bo > Ana",
                                                      "2030 Meeting Bo > Norland", "2031 Meeting Ana > Bo",
                                                      "2031 Meeting Ana > Cy", "2031 Meeting Bo > Cy"});
}

TEST_CASE("a crowd: the first by name are paired, a note says so, and who is asked for has all pairs") {
  const auto number = [](std::size_t i) { return std::to_string(1000 + i); };
  FactsBuilder paper("a");
  for (const auto& [type, from, to] : {std::tuple(EventType::kMeeting, Role::kParticipant, Role::kParticipant),
                                       std::tuple(EventType::kMessage, Role::kSender, Role::kRecipient)}) {
    const auto event = paper.event(type, type == EventType::kMeeting ? "2031" : "2032", {});
    for (std::size_t i = 0; i < 300; ++i) {
      paper.facts.events[event].roles.push_back({i % 2 == 0 ? from : to, paper.person("Guest N" + number(i))});
    }
  }
  GraphBuilder builder;
  builder.add(paper.build());
  const auto graph = builder.finish();
  const auto all = who_met(graph, {});
  CHECK(all.rows.size() == 64 * 63 / 2 + 64 * 64);
  CHECK(cell(all, 0, "a") == "Guest N1000");
  CHECK(cell(all, 0, "b") == "Guest N1001");
  REQUIRE(all.notes.size() == 1);
  CHECK(all.notes[0] ==
        "2 contacts of more than 64: only the first 64 by name are paired; ask for one name to see all of its pairs");
  const auto last = who_met(graph, {{"Guest N1299"}, "", ""});
  CHECK(last.rows.size() == 299 + 150);
  CHECK(cell(last, 0, "a") == "Guest N1000");
  CHECK(cell(last, 0, "b") == "Guest N1299");
  CHECK(last.notes.empty());
  CHECK(who_met(graph, {{"Guest N1299", "Guest N1298"}, "", ""}).rows.size() == 2);
  CHECK(who_met(graph, {{"Guest N1298", "Guest N1299"}, "", ""}).rows.size() == 2);
}

TEST_CASE("what did not take place is set apart in tables") {
  const auto table = format_answer(who_met(sample(), {}), AnswerFormat::kTable);
  const auto heading = table.find("\nnot (yet) taken place");
  REQUIRE(heading != std::string::npos);
  CHECK(table.find("planned", heading + 60) != std::string::npos);
  CHECK(table.find("Cy Lindqvist") < heading);
}

TEST_CASE("one publisher is one source, whatever it repeats of itself") {
  GraphBuilder builder;
  for (const std::string id : {"a", "b", "c"}) {
    FactsBuilder paper(id, "2031-05-05");
    paper.meeting("2031-05-04", paper.person("Ana Keller"), paper.person("Bo Lindqvist"));
    paper.facts.article.publisher = id == "c" ? "Harbour Post" : "Northern Wire";
    builder.add(paper.build());
  }
  CHECK(cell(who_met(builder.finish(), {}), 0, "sources") == "2");
}

}  // namespace bilat::test
