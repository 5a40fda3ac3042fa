// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "extractors/embedded_pack.h"
#include "extractors/frames/frame.h"

using namespace bilat;

namespace {

struct Read {
  FrameSet frames;
  std::vector<Diagnostic> mistakes;
};

Read read(const std::string& text, const std::string& file = "frames/a.frames") {
  Pack pack;
  pack.add(file, text);
  Diagnostics diagnostics;
  auto frames = FrameSet::from_pack(pack, diagnostics);
  return {std::move(frames), diagnostics.sorted()};
}

/// "2:8 B1205" of the only mistake.
std::string mistake(const std::string& line) {
  const auto result = read("# a comment\n" + line + "\n");
  if (result.mistakes.size() != 1) return std::to_string(result.mistakes.size()) + " mistakes";
  CHECK(result.frames.frames().empty());
  const auto& only = result.mistakes.front();
  CHECK(only.severity == Severity::kError);
  CHECK_FALSE(only.fixes.empty());
  CHECK(only.where == "frames/a.frames:" + std::to_string(only.place.line) + ":" + std::to_string(only.place.column));
  return std::to_string(only.place.line) + ":" + std::to_string(only.place.column) + " " + only.code;
}

Frame only(const std::string& line) {
  const auto result = read(line);
  REQUIRE(result.mistakes.empty());
  REQUIRE(result.frames.frames().size() == 1);
  return result.frames.frames().front();
}

}  // namespace

TEST_CASE("a frame's trigger") {
  const auto verb = only("meet/see.v Meeting subject=participant");
  CHECK(verb.id == "meet/see.v");
  CHECK(verb.where == "frames/a.frames:1");
  CHECK(verb.verbs == std::vector<WordHash>{hash_word("meet"), hash_word("see")});
  CHECK(verb.nouns.empty());
  CHECK(std::get<EventType>(verb.type) == EventType::kMeeting);

  const auto particle = only("step.v:down Departure subject=person");
  CHECK(particle.particle == hash_word("down"));

  const auto noun = only("[phone|video] call/embassy/wish.n PhoneCall with=participant");
  CHECK(noun.id == "[phone|video] call/embassy/wish.n");
  CHECK(noun.modifiers.size() == 2);
  CHECK(noun.nouns == std::vector<WordHash>{hash_word("call"), hash_word("calls"), hash_word("embassy"),
                                            hash_word("embassies"), hash_word("wish"), hash_word("wishes")});

  const auto both = only("pay.v visit.n Visit subject=visitor");
  CHECK(both.id == "pay.v visit.n");
  CHECK(both.verbs.size() == 1);
  CHECK(both.nouns.size() == 2);
}

TEST_CASE("roles: slots, targets, types, conditions") {
  const auto frame = only(
      "visit.v Visit subject=visitor:Person|Party! in_the_presence_of|outer:invite.subject|in.with=host? to=place");
  REQUIRE(frame.roles.size() == 3);
  CHECK(frame.roles[0].target.role == Role::kVisitor);
  CHECK(frame.roles[0].required);
  CHECK_FALSE(frame.roles[0].fallback);
  CHECK(frame.roles[0].types ==
        ((1U << static_cast<unsigned>(EntityType::kPerson)) | (1U << static_cast<unsigned>(EntityType::kParty))));
  CHECK(frame.roles[1].fallback);
  REQUIRE(frame.roles[1].slots.size() == 3);
  CHECK(frame.roles[1].slots[0].slot == Slot::kPreposition);
  CHECK(frame.roles[1].slots[0].preposition == hash_folded("in the presence of"));
  CHECK(frame.roles[1].slots[1].slot == Slot::kOuterSubject);
  CHECK(frame.roles[1].slots[1].preposition == hash_word("invite"));
  CHECK(frame.roles[1].slots[2].slot == Slot::kCarrierPreposition);
  CHECK(frame.roles[1].slots[2].preposition == hash_word("with"));
  CHECK(frame.roles[2].target.kind == RoleTarget::Kind::kPlace);
}

TEST_CASE("every slot by its name") {
  const auto frame = only(
      "x.n Meeting "
      "subject|object|possessor|modifier|agent|complement|in.subject|in.object|object.possessor|with=participant");
  std::vector<Slot> slots;
  for (const auto& slot : frame.roles.front().slots) slots.push_back(slot.slot);
  CHECK(slots == std::vector<Slot>{Slot::kSubject, Slot::kObject, Slot::kPossessor, Slot::kModifier, Slot::kAgent,
                                   Slot::kComplement, Slot::kCarrierSubject, Slot::kCarrierObject,
                                   Slot::kObjectPossessor, Slot::kPreposition});
}

TEST_CASE("relations have other targets") {
  const auto frame = only("dispute.v Dispute subject=subject:Country! with=object object=over of=title");
  CHECK(std::get<RelationType>(frame.type) == RelationType::kDispute);
  REQUIRE(frame.roles.size() == 4);
  CHECK(frame.roles[0].target.kind == RoleTarget::Kind::kSubject);
  CHECK(frame.roles[1].target.kind == RoleTarget::Kind::kObject);
  CHECK(frame.roles[2].target.kind == RoleTarget::Kind::kOver);
  CHECK(frame.roles[3].target.kind == RoleTarget::Kind::kTitle);
}

TEST_CASE("attributes, codes and options") {
  const auto frame = only(
      "message.n Message agent=sender @kind=letter cameo=018 plover=SUPPORT modality=planned under=exchange|flurry "
      "speech carried proper finite");
  REQUIRE(frame.attributes.size() == 1);
  CHECK(frame.attributes.front().value == "letter");
  CHECK(frame.cameo == "018");
  CHECK(frame.plover == "SUPPORT");
  CHECK(frame.modality == Modality::kPlanned);
  CHECK(frame.under.size() == 2);
  CHECK((frame.speech && frame.carried && frame.proper && frame.finite));
}

TEST_CASE("comments, examples, empty lines and line ends are no frames") {
  const auto result = read(
      "\n# x\n  # y\nmeet.v Meeting subject=participant\r\n  + \"A met B.\" Meeting()\n\t- \"A.\"\n\nsee.v Meeting "
      "subject=participant");
  CHECK(result.mistakes.empty());
  REQUIRE(result.frames.frames().size() == 2);
  CHECK(result.frames.frames()[1].where == "frames/a.frames:8");
}

TEST_CASE("the more special frame is asked first") {
  const auto result = read(
      "call.n PhoneCall with=participant\n"
      "[courtesy] call.n Meeting with=participant\n"
      "[courtesy] pay.v call.n Meeting with=participant\n"
      "pay.v Meeting with=participant\n");
  const auto& calls = result.frames.by_noun(hash_word("calls"));
  REQUIRE(calls.size() == 3);
  CHECK(result.frames.frames()[calls[0]].id == "[courtesy] pay.v call.n");
  CHECK(result.frames.frames()[calls[2]].id == "call.n");
  CHECK(result.frames.by_verb(hash_word("pay")).size() == 1);
  CHECK(result.frames.by_noun(hash_word("unheard")).empty());
}

TEST_CASE("mistakes name their place") {
  CHECK(mistake("Meeting subject=participant") == "2:1 B1201");
  CHECK(mistake("meet.v") == "2:7 B1202");
  CHECK(mistake("meet.v in.subject=participant") == "2:8 B1202");
  CHECK(mistake("meet.x Meeting subject=participant") == "2:1 B1203");
  CHECK(mistake("[phone|video call.n PhoneCall") == "2:1 B1204");
  CHECK(mistake("meet.v Meting subject=participant") == "2:8 B1205");
  CHECK(mistake("  meet.v Meeting loudly") == "2:18 B1206");
  CHECK(mistake("meet.v Meeting =participant") == "2:16 B1207");
  CHECK(mistake("meet.v Meeting subject=guest") == "2:24 B1208");
  CHECK(mistake("meet.v Meeting subject=visitor") == "2:24 B1208");  // of a Visit
  CHECK(mistake("meet.v Meeting subject=over") == "2:24 B1208");
  CHECK(mistake("odds.n Dispute subject=participant") == "2:24 B1208");
  CHECK(mistake("meet.v Meeting subject=participant:Human") == "2:36 B1209");
  CHECK(mistake("meet.v Meeting  @colour=red") == "2:18 B1210");
  CHECK(mistake("meet.v Meeting modality=maybe") == "2:25 B1211");
  CHECK(mistake(".v Meeting subject=participant") == "2:1 B1212");
  CHECK(mistake("meet.v Meeting cameo=") == "2:16 B1213");
  CHECK(mistake("meet.v see.v Meeting subject=participant") == "2:8 B1214");
  CHECK(mistake("meet.v Meeting cameo=4O") == "2:22 B1215");
  CHECK(mistake("visit.v Visit subject=visitor:Place") == "2:31 B1216");
  CHECK(mistake("elect.v Election as=office:Person") == "2:28 B1216");
  CHECK(mistake("meet.v Meeting object.owner=participant") == "2:16 B1217");
}

TEST_CASE("near misses are offered") {
  const auto first_fix = [](const std::string& line) { return read(line).mistakes.front().fixes.front(); };
  CHECK(first_fix("meet.v Meting") == "did you mean 'Meeting'?");
  CHECK(first_fix("visit.v Visit subject=vistor") == "did you mean 'visitor'?");
  CHECK(first_fix("visit.v Visit subject=visitor intransitve") == "did you mean 'intransitive'?");
  CHECK(first_fix("visit.v Visit subject=visitor modalty=planned") == "did you mean 'modality='?");
  CHECK(first_fix("visit.v Visit subject=visitor @knd=state") == "did you mean 'kind'?");
  CHECK(first_fix("visit.v Visit subject=visitor:Persn") == "did you mean 'Person'?");
  CHECK(first_fix("visit.v Visit visitor") == "say where the visitor stands: subject=visitor");
}

TEST_CASE("one mistake does not hide the next") {
  CHECK(read("meet.v Meeting subject=guest @colour=red loudly\n").mistakes.size() == 3);
  const auto result = read("meet.v Meting\nmeet.v Meeting subject=participant\nsee.x Meeting\n");
  CHECK(result.mistakes.size() == 2);
  CHECK(result.frames.frames().size() == 1);
  std::string many = "meet.v Meeting";
  for (int i = 0; i < 1000; ++i) many += " loudly";
  CHECK(read(many).mistakes.size() == 16);
}

TEST_CASE("only files of the frames folder are read") { CHECK(read("nonsense", "lexicon/a.frames").mistakes.empty()); }

TEST_CASE("the built-in frames are right") {
  Diagnostics diagnostics;
  const auto frames = FrameSet::from_pack(embedded_pack(), diagnostics);
  CHECK(diagnostics.sorted().empty());
  CHECK(frames.frames().size() > 80);
}

TEST_CASE("any bytes are read to their end") {
  for (const std::string text :
       {".", "..v", ".v Meeting", "[", "[]", "a.v [", "a.v Meeting [",
        "a.v Meeting a=", "a.v Meeting =", "a.v Meeting @", "a.v Meeting @=", "a.v:", "a.v: Meeting", "/.v Meeting",
        "a.v Meeting a=participant:", "a.v Meeting a=!?", "a.v Meeting outer:.subject=participant",
        "a.v Meeting in.=participant", "\xff\xfe.v Meeting"}) {
    INFO(text);
    CHECK(read(text).mistakes.size() <= 3);
  }
}
