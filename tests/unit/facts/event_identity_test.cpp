// SPDX-License-Identifier: Apache-2.0
#include "lib/facts/event_identity.h"

#include <doctest/doctest.h>

#include "lib/facts/event_clustering.h"

namespace bilat::test {
namespace {

// Two countries with two people each, a city in each, and a third country.
enum : EntityIndex { kNorland, kAna, kArne, kNordby, kSoland, kBo, kBea, kSolby, kWestland };

const std::vector<IdentityEntity> kWorld = {
    {EntityType::kCountry, kNorland}, {EntityType::kPerson, kNorland}, {EntityType::kPerson, kNorland},
    {EntityType::kPlace, kNorland},   {EntityType::kCountry, kSoland}, {EntityType::kPerson, kSoland},
    {EntityType::kPerson, kSoland},   {EntityType::kPlace, kSoland},   {EntityType::kCountry, kWestland}};

EventClaim claim(EventType type, const std::string& date, std::vector<Filler> roles,
                 Modality modality = Modality::kActual) {
  EventClaim made;
  made.type = type;
  made.date = date;
  made.roles = std::move(roles);
  made.modality = modality;
  return made;
}

EventClaim meeting(const std::string& date, const std::vector<EntityIndex>& participants,
                   Modality modality = Modality::kActual) {
  std::vector<Filler> roles;
  for (const auto entity : participants) roles.push_back({Role::kParticipant, entity});
  return claim(EventType::kMeeting, date, roles, modality);
}

EventClaim with(EventClaim made, Attribute attribute, const std::string& value) {
  made.attributes.push_back({attribute, value});
  return made;
}

bool same(const EventClaim& a, const EventClaim& b, const std::string& published_a = "2031-05-10",
          const std::string& published_b = "2031-05-10") {
  const auto x = sketch_of(a, published_a);
  auto y = sketch_of(b, published_b);
  y.source = 1;
  CHECK(same_event_possible(x, y, kWorld) == same_event_possible(y, x, kWorld));
  return same_event_possible(x, y, kWorld);
}

DateMatch dates(const std::string& a, const std::string& b, EventType type = EventType::kMeeting) {
  return match_dates(sketch_of(claim(type, a, {}), {}), sketch_of(claim(type, b, {}), {}));
}

CoreMatch core(const EventClaim& a, const EventClaim& b) {
  return match_core(sketch_of(a, {}), sketch_of(b, {}), kWorld);
}

std::vector<std::uint32_t> clusters(const std::vector<EventSketch>& sketches, bool between_articles = true) {
  return cluster_events(sketches, kWorld, {between_articles});
}

EventSketch from(std::uint32_t source, const EventClaim& said, const std::string& published = "2031-05-10") {
  auto made = sketch_of(said, published);
  made.source = source;
  return made;
}

using Numbers = std::vector<std::uint32_t>;

}  // namespace

TEST_CASE("dates agree when one contains the other") {
  CHECK(dates("2031-05-04", "2031-05-04") == DateMatch::kSame);
  CHECK(dates("2031-05", "2031-05-04") == DateMatch::kWithin);
  CHECK(dates("2031-05-04", "2031") == DateMatch::kWithin);
  CHECK(dates("../2031-05-08", "2031-05-04") == DateMatch::kWithin);
  CHECK(dates("2031-05-04", "2031-05-05") == DateMatch::kAdjacent);
  CHECK(dates("2031-05-04", "2031-05-06") == DateMatch::kApart);
  CHECK(dates("2031-05", "2031-06-01") == DateMatch::kApart);
  CHECK(dates("2031-05-04", "") == DateMatch::kUndated);
  CHECK(dates("2031-05-01/2031-05-04", "2031-05-03/2031-05-06") == DateMatch::kApart);
  CHECK(dates("2031-05-01/2031-05-04", "2031-05-03/2031-05-06", EventType::kVisit) == DateMatch::kWithin);
  CHECK(dates("2031-05-01/2031-05-04", "2031-05-05", EventType::kVisit) == DateMatch::kAdjacent);
}

TEST_CASE("an undated claim lies on the side of the publication that its modality says") {
  const auto past = meeting("2031-05-04", {kAna, kBo});
  CHECK(same(past, meeting("", {kAna, kBo}), "2031-05-05", "2031-05-05"));
  CHECK_FALSE(same(past, meeting("", {kAna, kBo}), "2031-05-05", "2031-05-01"));
  CHECK_FALSE(same(past, meeting("", {kAna, kBo}, Modality::kPlanned), "2031-05-05", "2031-05-20"));
  CHECK(same(past, meeting("", {kAna, kBo}, Modality::kPlanned), "2031-05-05", "2031-04-20"));
}

TEST_CASE("two undated claims are one event when their articles appeared close together") {
  CHECK(same(meeting("", {kAna, kBo}), meeting("", {kAna, kBo}), "2031-05-01", "2031-05-07"));
  CHECK_FALSE(same(meeting("", {kAna, kBo}), meeting("", {kAna, kBo}), "2031-05-01", "2031-05-20"));
  CHECK_FALSE(same(meeting("", {kAna, kBo}), meeting("", {kAna, kBo}), "2031-05-01", "2032-05-09"));
}

TEST_CASE("an undated claim is no event of long ago, but for who came into office") {
  CHECK(same(meeting("2031-05-04", {kAna, kBo}), meeting("", {kAna, kBo}), "2031-05-05", "2031-06-01"));
  CHECK_FALSE(same(meeting("2031-05-04", {kAna, kBo}), meeting("", {kAna, kBo}), "2031-05-05", "2031-07-01"));
  const auto resigned = [](const std::string& date) {
    return claim(EventType::kDeparture, date, {{Role::kPerson, kAna}});
  };
  CHECK(same(resigned("2031-05-04"), resigned(""), "2031-05-05", "2031-11-05"));
  CHECK_FALSE(same(resigned("2031-05-04"), resigned(""), "2031-05-05", "2033-11-05"));
}

TEST_CASE("two posts left on one day are one departure") {
  const auto left = [](const std::string& date, const std::string& office) {
    return with(claim(EventType::kDeparture, date, {{Role::kPerson, kAna}}), Attribute::kOffice, office);
  };
  CHECK(same(left("2031-05-04", "party leader"), left("2031-05-04", "Chancellor")));
  CHECK(same(left("2031-05-04", "party leader"), left("", "Chancellor"), "2031-05-05", "2031-05-04"));
  CHECK_FALSE(same(left("2031-05-04", "party leader"), left("", "Chancellor"), "2031-05-05", "2031-05-20"));
}

TEST_CASE("participants: equal, a subset, or countries for their people") {
  CHECK(core(meeting("", {kAna, kBo}), meeting("", {kAna, kBo})) == CoreMatch::kEqual);
  CHECK(core(meeting("", {kAna, kBo}), meeting("", {kNorland, kSoland})) == CoreMatch::kStandsFor);
  CHECK(core(meeting("", {kAna, kBo}), meeting("", {kAna, kSoland})) == CoreMatch::kStandsFor);
  CHECK(core(meeting("", {kAna, kBo}), meeting("", {kAna, kBo, kArne})) == CoreMatch::kSubset);
  CHECK(core(meeting("", {kAna, kBo}), meeting("", {kNorland, kSoland, kWestland})) == CoreMatch::kSubset);
  CHECK(core(meeting("", {kAna}), meeting("", {kAna, kBo})) == CoreMatch::kNone);
  CHECK(core(meeting("", {kAna, kBo}), meeting("", {kArne, kBo})) == CoreMatch::kNone);
  CHECK(core(meeting("", {kAna, kBo}), meeting("", {kNorland, kWestland})) == CoreMatch::kNone);
}

TEST_CASE("weak agreement of participants needs near dates") {
  CHECK(same(meeting("2031-05-04", {kAna, kBo}), meeting("2031-05", {kNorland, kSoland})));
  CHECK_FALSE(same(meeting("2031-05-04", {kAna, kBo}), meeting("2031", {kNorland, kSoland})));
  CHECK(same(meeting("2031-05-04", {kAna, kBo}), meeting("2031", {kAna, kBo})));
  CHECK(same(meeting("2031-05-04", {kAna, kBo}), meeting("", {kNorland, kSoland})));
  CHECK_FALSE(same(meeting("2031-02-04", {kAna, kBo}), meeting("", {kNorland, kSoland})));
}

TEST_CASE("types and habits stay apart") {
  CHECK_FALSE(same(meeting("2031-05-04", {kAna, kBo}), claim(EventType::kPhoneCall, "2031-05-04",
                                                             {{Role::kParticipant, kAna}, {Role::kParticipant, kBo}})));
  CHECK_FALSE(same(meeting("", {kAna, kBo}), meeting("", {kAna, kBo}, Modality::kHabitual)));
  CHECK(same(meeting("", {kAna, kBo}, Modality::kHabitual), meeting("", {kAna, kBo}, Modality::kHabitual)));
  CHECK(same(meeting("2031-05-04", {kAna, kBo}), meeting("2031-05-04", {kAna, kBo}, Modality::kNegated)));
}

TEST_CASE("messages go one way, and kinds may not contradict") {
  const auto message = [](EntityIndex sender, EntityIndex recipient) {
    return claim(EventType::kMessage, "2031-05-04", {{Role::kSender, sender}, {Role::kRecipient, recipient}});
  };
  CHECK(same(message(kAna, kBo), message(kAna, kBo)));
  CHECK_FALSE(same(message(kAna, kBo), message(kBo, kAna)));
  CHECK(same(message(kAna, kBo), message(kNorland, kBo)));
  const auto congratulation = with(message(kAna, kBo), Attribute::kKind, "congratulation");
  CHECK(same(congratulation, message(kAna, kBo)));
  CHECK(same(congratulation, with(message(kAna, kBo), Attribute::kKind, "letter")));
  CHECK_FALSE(same(congratulation, with(message(kAna, kBo), Attribute::kKind, "condolence")));
}

TEST_CASE("visits: the visitor, and where to") {
  const auto visit = [](EntityIndex visitor, EntityIndex to, const std::string& date) {
    return claim(EventType::kVisit, date, {{Role::kVisitor, visitor}, {Role::kDestination, to}});
  };
  CHECK(same(visit(kAna, kSoland, "2031-05"), visit(kAna, kSolby, "2031-05-04")));
  CHECK_FALSE(same(visit(kAna, kSoland, "2031-05"), visit(kAna, kWestland, "2031-05-04")));
  CHECK_FALSE(same(visit(kAna, kSoland, "2031-05"), visit(kArne, kSoland, "2031-05-04")));
  const auto hosted = claim(EventType::kVisit, "2031-05-04", {{Role::kVisitor, kAna}, {Role::kHost, kBo}});
  CHECK(same(visit(kAna, kSoland, "2031-05"), hosted));
}

TEST_CASE("signings by the countries of those who sign and watch") {
  auto states = claim(EventType::kSigning, "2031-05", {{Role::kSignatory, kNorland}, {Role::kSignatory, kSoland}});
  auto leaders = claim(EventType::kSigning, "2031-05-04", {{Role::kWitness, kAna}, {Role::kWitness, kBo}});
  CHECK(same(states, leaders));
  CHECK(same(with(states, Attribute::kCount, "12"), with(leaders, Attribute::kCount, "12")));
  CHECK_FALSE(same(with(states, Attribute::kCount, "12"), with(leaders, Attribute::kCount, "3")));
  CHECK_FALSE(same(with(states, Attribute::kInstrument, "agreement on fisheries"),
                   with(leaders, Attribute::kInstrument, "railway treaty")));
  CHECK(same(with(states, Attribute::kInstrument, "cooperation documents"),
             with(leaders, Attribute::kInstrument, "railway treaty")));
}

TEST_CASE("signings of the same people, or of as many papers, need no near dates") {
  auto leaders = claim(EventType::kSigning, "", {{Role::kWitness, kAna}, {Role::kWitness, kBo}});
  auto states = claim(EventType::kSigning, "2031-02-04", {{Role::kSignatory, kNorland}, {Role::kSignatory, kSoland}});
  CHECK_FALSE(same(leaders, states));
  CHECK(same(with(leaders, Attribute::kCount, "12"), with(states, Attribute::kCount, "12")));
  CHECK(same(leaders, claim(EventType::kSigning, "2031-02-04", {{Role::kSignatory, kAna}, {Role::kSignatory, kBo}})));
  CHECK(same(leaders, with(leaders, Attribute::kInstrument, "railway treaty")));
}

TEST_CASE("elections by person and office") {
  const auto election = [](const std::string& office, const std::string& again) {
    auto made = claim(EventType::kElection, "", {{Role::kElected, kAna}});
    if (!office.empty()) made.attributes.push_back({Attribute::kOffice, office});
    if (!again.empty()) made.attributes.push_back({Attribute::kReelection, again});
    return made;
  };
  CHECK(same(election("general secretary", "true"), election("General Secretary of the Central Committee", "")));
  CHECK_FALSE(same(election("general secretary", "true"), election("general secretary", "false")));
  CHECK_FALSE(same(election("president", ""), election("mayor", "")));
}

TEST_CASE("gatherings by name") {
  const auto gathering = [](const std::string& name) {
    return with(claim(EventType::kGathering, "2031-05", {{Role::kOrganizer, kNorland}}), Attribute::kEventName, name);
  };
  CHECK(same(gathering("12th National Congress of the Green Union"), gathering("twelfth National Congress")));
  CHECK_FALSE(same(gathering("12th National Congress"), gathering("11th National Congress")));
  CHECK(same(gathering("Harbour Cities Forum"), gathering("the Forum of Harbour Cities")));
  CHECK_FALSE(same(gathering("Harbour Cities Forum"), gathering("Mountain Peoples Congress")));
}

TEST_CASE("ties between two countries by their change") {
  const auto ties = [](const std::string& date) {
    return claim(EventType::kDiplomaticTies, date, {{Role::kParty, kNorland}, {Role::kParty, kSoland}});
  };
  CHECK(same(ties("1951-03-02"), ties("1951")));
  CHECK(same(ties("1951-03-02"), with(ties("1952"), Attribute::kChange, "established")));
  CHECK_FALSE(same(ties("1951-03-02"), with(ties("1951-03-02"), Attribute::kChange, "severed")));
  CHECK_FALSE(
      same(with(ties("1950"), Attribute::kChange, "severed"), with(ties("1990"), Attribute::kChange, "severed")));
}

TEST_CASE("sanctions: who, whom, and whether lifted") {
  const auto sanction = claim(EventType::kSanction, "2031-05", {{Role::kImposer, kNorland}, {Role::kTarget, kSoland}});
  CHECK(same(sanction, with(sanction, Attribute::kChange, "imposed")));
  CHECK_FALSE(same(sanction, with(sanction, Attribute::kChange, "lifted")));
}

TEST_CASE("the telling words of a name") {
  CHECK(telling_words("the 14th National Congress of the Parties") ==
        std::vector<std::string>{"14", "congress", "national", "party"});
  CHECK(telling_words("Fourteenth Congress") == telling_words("14th congresses"));
  CHECK(telling_words("").empty());
}

TEST_CASE("clusters: one call in four papers, one of them a day off") {
  CHECK(clusters({from(0, meeting("2031-05-04", {kAna, kBo})), from(1, meeting("2031-05-04", {kNorland, kSoland})),
                  from(2, meeting("2031-05-05", {kAna, kBo})), from(3, meeting("", {kAna, kBo}))}) ==
        Numbers{0, 0, 0, 0});
  CHECK(clusters({from(0, meeting("2031-05-04", {kAna, kBo})), from(1, meeting("2031-05", {kAna, kBo})),
                  from(2, meeting("2031-05-05", {kAna, kBo})), from(3, meeting("", {kAna, kBo}))}) ==
        Numbers{0, 0, 0, 0});
}

TEST_CASE("clusters: a day apart is two events where one article tells of both") {
  CHECK(clusters({from(0, meeting("2031-05-04", {kAna, kBo})), from(0, meeting("2031-05-05", {kAna, kBo})),
                  from(1, meeting("2031-05-04", {kAna, kBo})), from(2, meeting("2031-05-05", {kAna, kBo}))}) ==
        Numbers{0, 1, 0, 1});
}

TEST_CASE("clusters: three days in a row are not one event") {
  const auto found =
      clusters({from(0, meeting("2031-05-04", {kAna, kBo})), from(1, meeting("2031-05-05", {kAna, kBo})),
                from(2, meeting("2031-05-06", {kAna, kBo})), from(3, meeting("2031-05-04", {kAna, kBo}))});
  CHECK(found == Numbers{0, 0, 1, 0});
}

TEST_CASE("clusters: an undated claim joins the event nearest to its article") {
  const std::vector<EventSketch> two = {from(0, meeting("2031-01-04", {kAna, kBo})),
                                        from(1, meeting("2031-05-05", {kAna, kBo}))};
  auto with_recent = two;
  with_recent.push_back(from(2, meeting("", {kAna, kBo}), "2031-05-07"));
  CHECK(clusters(with_recent) == Numbers{0, 1, 1});
  auto with_old = two;
  with_old.push_back(from(2, meeting("", {kAna, kBo}), "2031-01-05"));
  CHECK(clusters(with_old) == Numbers{0, 1, 0});
  auto without_date = two;
  without_date.push_back(from(2, meeting("", {kAna, kBo}), ""));
  CHECK(clusters(without_date) == Numbers{0, 1, 2});
  auto planned = two;
  planned.push_back(from(2, meeting("", {kAna, kBo}, Modality::kPlanned), "2031-03-01"));
  CHECK(clusters(planned) == Numbers{0, 1, 1});
}

TEST_CASE("clusters inside one article: claims are joined, days apart are not") {
  const std::vector<EventSketch> one = {from(0, meeting("2031-05-04", {kAna, kBo})), from(0, meeting("", {kAna, kBo})),
                                        from(0, meeting("2031-05-05", {kAna, kBo})),
                                        from(0, meeting("2031-05", {kNorland, kSoland}))};
  CHECK(clusters(one, false) == Numbers{0, 1, 1, 1});  // the vague ones join the latest
  CHECK(clusters({from(0, meeting("2031-05-04", {kAna, kBo})), from(0, meeting("", {kAna, kBo}))}, false) ==
        Numbers{0, 0});
}

}  // namespace bilat::test
