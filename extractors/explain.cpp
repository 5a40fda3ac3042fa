// SPDX-License-Identifier: Apache-2.0
// The layers behind the facts, for people; docs/explain.md says what its words mean.
#include <fmt/format.h>
#include <algorithm>

#include "extractors/events/coreference.h"
#include "extractors/extract.h"
#include "extractors/frames/vocabulary.h"
#include "extractors/layers.h"
#include "extractors/relations/event_offices.h"
#include "lib/base/fold.h"

namespace bilat {
namespace {

class Explainer {
 public:
  Explainer(const CompiledPack& pack, const Document& document)
      : pack_(pack), document_(document), layers_(read_layers(pack, document)), table_(layers_.table) {
    found_ = find_all_events(pack, document, layers_, &references_, &trials_);
  }

  std::string everything() {
    names();
    for (const auto& date : layers_.dates)
      out_ += fmt::format("date \"{}\" {}\n", document_.text_of(date.tokens), describe(date));
    auto reference = references_.cbegin();
    auto event = found_.events.cbegin();
    auto relation = found_.relations.cbegin();
    auto trial = trials_.cbegin();
    for (std::uint32_t s = 0; s < layers_.sentences.size(); ++s) {
      out_ += fmt::format("\nsentence {}: {}", s, to_string(document_, layers_.sentences[s]));
      for (; reference != references_.cend() && reference->sentence == s; ++reference)
        out_ += "  " + line_of(*reference);
      for (; event != found_.events.cend() && event->sentence == s; ++event) out_ += line_of(*event);
      for (; relation != found_.relations.cend() && relation->sentence == s; ++relation)
        out_ += "  => " + line_of(relation->claim.type, relation->claim.subject, relation->claim.object, {},
                                  relation->claim.rule);
      for (; trial != trials_.cend() && trial->sentence == s; ++trial) out_ += near_miss(*trial);
    }
    out_ += "\n";
    ties();
    out_ += "\n";
    events();
    return std::move(out_);
  }

  std::string entities() {
    names();
    for (const auto& reference : references_)
      out_ += fmt::format("sentence {} {}", reference.sentence, line_of(reference));
    ties();
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string_view key(EntityIndex entity) const { return table_.entities[entity].key; }

  void names() {
    for (NameIndex i = 0; i < layers_.names.size(); ++i) {
      name(i);
      if (table_.of_name[i] != kNoEntity) {
        readings(i);
        titles_without_tie(i);
      }
    }
  }

  /// name 7 "Lund" Person (part of a known name) -> person/astrid-lund (family name)
  void name(NameIndex index) {
    const auto& name = layers_.names[index];
    out_ += fmt::format("name {} \"{}\" {} ({}){} -> ", index, document_.text_of(name.tokens), to_string(name.type),
                        name.cue, name.inside == kNoName ? "" : fmt::format(" inside {}", name.inside));
    if (const auto entity = table_.of_name[index]; entity != kNoEntity) {
      out_ += fmt::format("{} ({})\n", key(entity), table_.pass_of_name[index]);
      return;
    }
    out_ += "nothing";
    for (std::size_t i = 0; i < table_.rivals[index].size(); ++i)
      out_ += fmt::format("{} {}", i == 0 ? "; as likely" : ",", key(table_.rivals[index][i]));
    out_ += "\n";
  }

  ///   also listed: country/cg
  void readings(NameIndex index) {
    const auto& name = layers_.names[index];
    const auto match = pack_.gazetteer.match(document_, name.tokens.begin, name.tokens.size());
    if (match.length != name.tokens.size()) return;
    std::vector<std::string_view> others;
    for (const auto& reading : pack_.gazetteer.readings(match.state)) {
      const auto id = pack_.gazetteer.entries()[reading.entry].id;
      if (id != key(table_.of_name[index]) && std::find(others.begin(), others.end(), id) == others.end())
        others.push_back(id);
    }
    for (const auto& id : others) out_ += fmt::format("  also listed: {}\n", id);
  }

  ///   title "minister": no tie, for nothing says whose post it is
  void titles_without_tie(NameIndex index) {
    for (const auto& title : layers_.names[index].titles) {
      const auto person = table_.of_name[index];
      const bool tied = std::any_of(table_.offices.begin(), table_.offices.end(), [&](const OfficeTie& tie) {
        return tie.person == person && fold(tie.title) == fold(title.title);
      });
      if (tied || title.honorific) continue;
      out_ += fmt::format("  title \"{}\": no tie, for nothing says whose post it is\n", title.title);
    }
  }

  /// "the two leaders" -> person/lucia-paredes, person/astrid-lund (pair)
  ///   not person/mads-holm: of another country
  std::string line_of(const LoggedReference& logged) const {
    auto out = fmt::format("\"{}\" ->", document_.text_of(logged.tokens));
    const auto& entities = logged.reference.entities;
    for (std::size_t i = 0; i < entities.size(); ++i) out += fmt::format("{} {}", i == 0 ? "" : ",", key(entities[i]));
    if (entities.empty()) out += " nobody";
    out += fmt::format(" ({})\n", logged.reference.pass);
    for (const auto& rival : logged.reference.rivals) {
      const bool taken = std::find(entities.begin(), entities.end(), rival.entity) != entities.end();
      if (!taken) out += fmt::format("    not {}: {}\n", key(rival.entity), rival.why);
    }
    return out;
  }

  std::string line_of(const EventMention& mention) const { return "  => " + line_of(mention.claim) + "\n"; }

  [[nodiscard]] std::string line_of(const EventClaim& claim) const {
    auto out = fmt::format("{} ({}) {} {}{}", to_string(claim.type), claim.rule, to_string(claim.modality),
                           claim.date.empty() ? "undated" : claim.date, is_complete(claim) ? "" : " incomplete");
    for (const auto& filler : claim.roles)
      out += fmt::format(" {}: {};", to_string(filler.role), table_.entities[filler.entity].name);
    for (const auto& value : claim.attributes) out += fmt::format(" {}={};", to_string(value.attribute), value.value);
    if (claim.place) out += fmt::format(" at {}", table_.entities[*claim.place].name);
    return out;
  }

  [[nodiscard]] std::uint32_t sentence_of(TokenRange tokens) const {
    const auto at = std::upper_bound(layers_.sentences.begin(), layers_.sentences.end(), tokens.begin,
                                     [](std::uint32_t t, const ParsedSentence& s) { return t < s.tokens.begin; });
    return at == layers_.sentences.begin() ? 0 : static_cast<std::uint32_t>(at - layers_.sentences.begin() - 1);
  }

  /// event Meeting (meet.v) actual 2026-03-09 participant: Roe; participant: Doe; told in 0, 3
  /// left out, of 2: Message (congratulate.v) ...
  void events() {
    auto joined = join_tellings(found_.events, table_, document_.info().published);
    complete_offices(joined, table_, pack_.name_words);
    for (const auto& event : joined) {
      out_ += "event " + line_of(event.claim) + " told in";
      std::vector<std::uint32_t> told;
      for (const auto& tokens : event.evidence) {
        if (const auto s = sentence_of(tokens); told.empty() || told.back() != s) told.push_back(s);
      }
      for (std::size_t i = 0; i < told.size(); ++i) out_ += fmt::format("{} {}", i == 0 ? "" : ",", told[i]);
      out_ += "\n";
    }
    for (const auto& mention : found_.events) {
      const bool kept = std::any_of(joined.begin(), joined.end(), [&](const JoinedEvent& event) {
        return std::find(event.evidence.begin(), event.evidence.end(), mention.tokens) != event.evidence.end();
      });
      if (kept) continue;
      const auto why =
          mention.speech && is_complete(mention.claim) ? "said in a contact that is told" : "of no event that is known";
      out_ += fmt::format("left out, of {}: {} ({})\n", mention.sentence, line_of(mention.claim), why);
    }
  }

  ///   -- Meeting (talk.v) not: with|to=participant:Person!: nothing stands there
  static std::string near_miss(const FrameTrial& trial) {
    using enum TrialOutcome;
    if (trial.outcome != kUnfilled && trial.outcome != kMisfit && trial.outcome != kRuledOut) return {};
    return fmt::format("  -- {} ({}) not: {}\n", to_string(trial.frame->type), trial.frame->id, trial.detail);
  }

  /// holdsOffice person/astrid-lund -> country/no "foreign minister" (title.before)
  [[nodiscard]] std::string line_of(RelationType type, EntityIndex subject, EntityIndex object,
                                    const std::string& title, std::string_view rule) const {
    return fmt::format("{} {} -> {}{} ({})\n", to_string(type), key(subject), key(object),
                       title.empty() ? "" : fmt::format(" \"{}\"", title), rule);
  }

  void ties() {
    for (const auto& tie : table_.offices) {
      if (tie.of != kNoEntity) out_ += "tie " + line_of(tie.relation, tie.person, tie.of, tie.title, tie.rule);
    }
    for (const auto& tie : table_.ties) out_ += "tie " + line_of(tie.relation, tie.subject, tie.object, {}, tie.rule);
  }

  const CompiledPack& pack_;
  const Document& document_;
  Layers layers_;
  const EntityTable& table_;
  std::vector<LoggedReference> references_;
  std::vector<FrameTrial> trials_;
  FoundEvents found_;
  std::string out_;
};

}  // namespace

std::string Extractor::explain(const Document& document) const { return Explainer(*compiled_, document).everything(); }

std::string Extractor::explain_entities(const Document& document) const {
  return Explainer(*compiled_, document).entities();
}

}  // namespace bilat
