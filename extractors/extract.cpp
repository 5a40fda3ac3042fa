// SPDX-License-Identifier: Apache-2.0
#include "extractors/extract.h"

#include <fmt/format.h>
#include <algorithm>
#include <optional>
#include <tuple>
#include <unordered_map>

#include "extractors/entities/entities.h"
#include "extractors/events/coreference.h"
#include "extractors/events/find_events.h"
#include "extractors/frames/frame.h"
#include "extractors/relations/derived.h"
#include "extractors/relations/office_terms.h"
#include "extractors/resolve/discourse.h"
#include "lib/analysis/name_words.h"
#include "lib/base/fold.h"
#include "lib/base/sha256.h"
#include "lib/base/utf8.h"

namespace bilat {

struct Extractor::Compiled {
  Lexicon lexicon;
  Gazetteer gazetteer;
  NameWords name_words;
  Nominals nominals;
  ModalityCues cues;
  FrameSet frames;
  DateGrammar date_grammar;
};

namespace {

/// Names and dates of one sentence as atoms: the widest name extents, then dates outside them.
std::vector<Atom> atoms_of(TokenRange sentence, const std::vector<Name>& names,
                           const std::vector<DateExpression>& dates, std::size_t& name_at, std::size_t& date_at) {
  std::vector<Atom> atoms;
  for (; name_at < names.size() && names[name_at].tokens.begin < sentence.end; ++name_at) {
    const auto& name = names[name_at];
    if (name.inside != kNoName || name.tokens.begin < sentence.begin || name.tokens.end > sentence.end) continue;
    Atom atom;
    // an apposition that runs on into another sentence is left to that one
    const bool whole = name.extent.begin >= sentence.begin && name.extent.end <= sentence.end;
    atom.tokens = whole ? name.extent : name.tokens;
    atom.kind = Atom::Kind::kName;
    atom.index = static_cast<std::uint32_t>(name_at);
    atom.person = name.type == EntityType::kPerson;
    atom.place = name.type == EntityType::kPlace || name.type == EntityType::kCountry;
    atom.modifier = name.use == NameUse::kDemonym;
    while (!atoms.empty() && atoms.back().tokens.overlaps(atom.tokens) &&
           atoms.back().tokens.size() < atom.tokens.size())
      atoms.pop_back();
    if (!atoms.empty() && atoms.back().tokens.overlaps(atom.tokens)) continue;
    atoms.push_back(atom);
  }
  std::vector<Atom> all;
  std::size_t next = 0;
  for (; date_at < dates.size() && dates[date_at].tokens.begin < sentence.end; ++date_at) {
    const auto& date = dates[date_at];
    if (date.tokens.begin < sentence.begin || date.tokens.end > sentence.end) continue;
    for (; next < atoms.size() && atoms[next].tokens.begin < date.tokens.begin; ++next) all.push_back(atoms[next]);
    const bool inside = (!all.empty() && all.back().tokens.overlaps(date.tokens)) ||
                        (next < atoms.size() && atoms[next].tokens.overlaps(date.tokens));
    if (inside) continue;
    Atom atom;
    atom.tokens = date.tokens;
    atom.kind = Atom::Kind::kDate;
    atom.index = static_cast<std::uint32_t>(date_at);
    all.push_back(atom);
  }
  for (; next < atoms.size(); ++next) all.push_back(atoms[next]);
  return all;
}

/// All layers of one article.
struct Analysis {
  std::vector<Name> names;
  std::vector<DateExpression> dates;
  EntityTable table;
  std::vector<ParsedSentence> sentences;
};

Evidence evidence_of(const Document& document, const CodePointIndex& index, TokenRange tokens) {
  const auto span = document.span_of(tokens);
  return {index.to_code_points(span.begin), index.to_code_points(span.end), std::string(document.text_of(span))};
}

/// The words of the dateline, for what only it says ("APIA, Samoa"): datelines have no tokens.
Evidence dateline_evidence(const Document& document, const CodePointIndex& index) {
  const auto& place = document.info().dateline_place;
  for (const auto& block : document.blocks()) {
    if (block.kind != BlockKind::kDateline) continue;
    const auto text = document.text_of(block.span);
    const auto at = place.empty() ? std::string_view::npos : text.find(place);
    auto span = block.span;
    if (at != std::string_view::npos) {
      span.begin += static_cast<std::uint32_t>(at);
      span.end = span.begin + static_cast<std::uint32_t>(place.size());
    }
    return {index.to_code_points(span.begin), index.to_code_points(span.end), std::string(document.text_of(span))};
  }
  return {};
}

/// The name as it is, but that bytes which are no UTF-8 (a file's name may hold any) are spelled out: "%FF".
std::string valid_name(std::string_view name) {
  std::string out;
  while (const auto bad = find_invalid_utf8(name)) {
    out += name.substr(0, *bad);
    out += fmt::format("%{:02X}", static_cast<unsigned char>(name[*bad]));
    name.remove_prefix(*bad + 1);
  }
  out += name;
  return out.empty() ? "unnamed" : out;
}

Article article_of(const Document& document) {
  const auto& info = document.info();
  Article article;
  article.id = article_id(document.text(), info.id);
  article.published = info.published;
  article.date_rule = info.published.empty() ? "unknown" : info.published_rule;
  article.publisher = info.publisher;
  article.headline = info.headline;
  article.author = info.author;
  article.language = info.language;
  article.urls = info.urls;
  article.sentence_hashes = info.sentence_hashes;
  std::sort(article.urls.begin(), article.urls.end());
  return article;
}

RelationMention relation_of(const OfficeTie& tie) {
  RelationMention mention;
  mention.claim.type = tie.relation;
  mention.claim.subject = tie.person;
  mention.claim.object = tie.of;
  mention.claim.title = tie.title;
  mention.claim.rule = tie.rule;
  mention.tokens = tie.tokens;
  return mention;
}

RelationMention relation_of(const NameTie& tie) {
  RelationMention mention;
  mention.claim.type = tie.relation;
  mention.claim.subject = tie.subject;
  mention.claim.object = tie.object;
  mention.claim.rule = tie.rule;
  mention.tokens = tie.tokens;
  return mention;
}

/// The offices of an event's person, where the wording of the event leaves them out: "Roe resigned".
void complete_offices(std::vector<JoinedEvent>& events, const EntityTable& table) {
  std::unordered_map<EntityIndex, const OfficeTie*> first_post;
  for (const auto& tie : table.offices) {
    if (tie.relation == RelationType::kHoldsOffice) first_post.emplace(tie.person, &tie);
  }
  for (auto& event : events) {
    auto& claim = event.claim;
    if (claim.type != EventType::kAppointment && claim.type != EventType::kDeparture &&
        claim.type != EventType::kElection)
      continue;
    if (claim.type == EventType::kAppointment && claim.modality != Modality::kActual)
      continue;  // the post is not held yet
    const auto person = std::find_if(claim.roles.begin(), claim.roles.end(), [](const Filler& f) {
      return f.role == Role::kPerson || f.role == Role::kElected;
    });
    if (person == claim.roles.end()) continue;
    const auto held = first_post.find(person->entity);
    if (held == first_post.end()) continue;
    const auto* post = held->second;
    if (claim.attribute(Attribute::kOffice).empty()) {
      claim.attributes.push_back({Attribute::kOffice, post->title});
      std::sort(claim.attributes.begin(), claim.attributes.end());
    }
    const bool has = std::any_of(claim.roles.begin(), claim.roles.end(),
                                 [](const Filler& f) { return f.role == Role::kOrganization; });
    if (!has && post->of != kNoEntity) {
      claim.roles.push_back({Role::kOrganization, post->of});
      std::sort(claim.roles.begin(), claim.roles.end());
    }
  }
}

/// Who leads a party or body acts for the country that it belongs to.
void adopt_contexts(EntityTable& table) {
  for (const auto& tie : table.offices) {
    if (tie.of == kNoEntity || tie.relation != RelationType::kHoldsOffice) continue;
    auto& context = table.entities[tie.person].context;
    const auto& of = table.entities[tie.of];
    if (context.empty()) context = of.type == EntityType::kCountry ? of.key : of.context;
  }
}

/// A visit with days of its own, of one visitor.
struct DatedVisit {
  EntityIndex visitor;
  Day earliest, latest;
  std::uint32_t event;
};

std::vector<DatedVisit> dated_visits(const std::vector<EventClaim>& events) {
  constexpr std::int32_t kLongestVisit = 31;
  std::vector<DatedVisit> visits;
  for (std::uint32_t v = 0; v < events.size(); ++v) {
    if (events[v].type != EventType::kVisit || events[v].date.empty()) continue;
    const auto days = edtf_bounds(events[v].date);
    if (!days || !days->earliest || !days->latest || edtf_breadth(events[v].date) > kLongestVisit) continue;
    for (const auto& filler : events[v].roles) {
      if (filler.role == Role::kVisitor) visits.push_back({filler.entity, *days->earliest, *days->latest, v});
    }
  }
  std::sort(visits.begin(), visits.end(), [](const DatedVisit& a, const DatedVisit& b) {
    return std::tie(a.visitor, a.earliest.number, a.event) < std::tie(b.visitor, b.earliest.number, b.event);
  });
  return visits;
}

/// Talks during a visit are part of it: the visitor took part, on a day of the visit.
void link_visits(std::vector<EventClaim>& events) {
  constexpr std::size_t kMostVisits = 64;  // of one person, that began before an event
  const auto visits = dated_visits(events);
  for (auto& event : events) {
    if (event.type == EventType::kVisit || event.date.empty()) continue;
    const auto days = edtf_bounds(event.date);
    if (!days || !days->earliest || !days->latest) continue;
    std::optional<std::uint32_t> found;
    for (const auto& filler : event.roles) {
      if (filler.role != Role::kParticipant && filler.role != Role::kSignatory && filler.role != Role::kWitness)
        continue;
      const auto begun = [&](const DatedVisit& visit) {
        return std::tie(visit.visitor, visit.earliest.number) <= std::tie(filler.entity, days->earliest->number);
      };
      auto at = std::partition_point(visits.begin(), visits.end(), begun);
      for (std::size_t looked = 0; looked < kMostVisits && at != visits.begin(); ++looked) {
        --at;
        if (at->visitor != filler.entity) break;
        if (at->latest < *days->latest || events[at->event].modality != event.modality) continue;
        found = std::max(found.value_or(0), at->event);
      }
    }
    if (found) event.part_of = found;
  }
}

}  // namespace

std::string article_id(std::string_view text, std::string_view id) {
  return sha256_hex(text).substr(0, 12) + "/" + valid_name(id);
}

Extractor::Extractor(std::unique_ptr<Compiled> compiled) : compiled_(std::move(compiled)) {}
Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;
Extractor::~Extractor() = default;

Result<Extractor> Extractor::create(const Pack& pack, Diagnostics& diagnostics) {
  return create(pack, {}, diagnostics);
}

Result<Extractor> Extractor::create(const Pack& pack, std::vector<GazetteerFile> gazetteers, Diagnostics& diagnostics) {
  const auto before = diagnostics.count(Severity::kError);
  auto gazetteer = Gazetteer::create(pack, std::move(gazetteers), diagnostics);
  if (!gazetteer) return tl::unexpected(gazetteer.error());
  auto compiled = std::make_unique<Compiled>(
      Compiled{Lexicon::from_pack(pack, diagnostics), std::move(*gazetteer), NameWords::from_pack(pack, diagnostics),
               Nominals::from_pack(pack, diagnostics), ModalityCues::from_pack(pack, diagnostics),
               FrameSet::from_pack(pack, diagnostics), DateGrammar::from_pack(pack, diagnostics)});
  const auto errors = diagnostics.count(Severity::kError) - before;
  if (errors > 0)
    return fail(ErrorKind::kPack, fmt::format("the pack has {} mistake{}", errors, errors == 1 ? "" : "s"));
  return Extractor(std::move(compiled));
}

namespace {

template <class Compiled>
Analysis analyse(const Compiled& compiled, const Document& document) {
  Analysis analysis;
  analysis.names = find_names(document, compiled.lexicon, compiled.gazetteer, compiled.name_words);
  analysis.dates = find_dates(document, compiled.date_grammar);
  analysis.table = resolve_names(document, analysis.names, compiled.gazetteer, compiled.name_words);
  adopt_contexts(analysis.table);
  std::size_t name_at = 0, date_at = 0;
  for (const auto& sentence : document.sentences()) {
    auto atoms = atoms_of(sentence.tokens, analysis.names, analysis.dates, name_at, date_at);
    analysis.sentences.push_back(
        parse_sentence(document, compiled.lexicon, sentence.tokens, sentence.block, std::move(atoms)));
  }
  return analysis;
}

}  // namespace

namespace {

std::string explain_telling(const EventMention& mention, const EntityTable& table) {
  const auto& claim = mention.claim;
  auto out = fmt::format("  => {} ({}) {} {}{}", to_string(claim.type), claim.rule, to_string(claim.modality),
                         claim.date.empty() ? "undated" : claim.date, is_complete(claim) ? "" : " incomplete");
  for (const auto& filler : claim.roles)
    out += fmt::format(" {}: {};", to_string(filler.role), table.entities[filler.entity].name);
  for (const auto& value : claim.attributes) out += fmt::format(" {}={};", to_string(value.attribute), value.value);
  if (claim.place) out += fmt::format(" at {}", table.entities[*claim.place].name);
  return out + "\n";
}

/// name 7 "Lund" Person (part of a known name) -> person/astrid-lund (family name)
std::string explain_name(const Document& document, const Analysis& analysis, NameIndex index) {
  const auto& name = analysis.names[index];
  const auto& table = analysis.table;
  auto out = fmt::format("name {} \"{}\" {} ({}){} -> ", index, document.text_of(name.tokens), to_string(name.type),
                         name.cue, name.inside == kNoName ? "" : fmt::format(" inside {}", name.inside));
  if (const auto entity = table.of_name[index]; entity != kNoEntity)
    return out + fmt::format("{} ({})\n", table.entities[entity].key, table.pass_of_name[index]);
  out += "nothing";
  for (std::size_t i = 0; i < table.rivals[index].size(); ++i)
    out += fmt::format("{} {}", i == 0 ? "; as likely" : ",", table.entities[table.rivals[index][i]].key);
  return out + "\n";
}

/// "the two leaders" -> person/lucia-paredes, person/astrid-lund (pair)
std::string explain_reference(const Document& document, const Analysis& analysis, const LoggedReference& logged) {
  const auto& group = analysis.sentences[logged.sentence].groups[logged.group];
  auto out = fmt::format("  \"{}\" ->", document.text_of(group.tokens));
  for (std::size_t i = 0; i < logged.reference.entities.size(); ++i)
    out += fmt::format("{} {}", i == 0 ? "" : ",", analysis.table.entities[logged.reference.entities[i]].key);
  return out + fmt::format(" ({})\n", logged.reference.pass);
}

std::string explain_names(const Document& document, const Analysis& analysis) {
  std::string out;
  for (NameIndex i = 0; i < analysis.names.size(); ++i) out += explain_name(document, analysis, i);
  return out;
}

template <class Compiled>
FoundEvents find_all_events(const Compiled& compiled, const Document& document, const Analysis& analysis,
                            std::vector<LoggedReference>& references) {
  Discourse discourse(document, analysis.names, analysis.table, compiled.gazetteer, compiled.nominals);
  discourse.log_to(references);
  DateTracker dates(document, analysis.dates, compiled.cues);
  return find_events(document, analysis.sentences, compiled.frames, compiled.cues, discourse, dates);
}

/// Names and titles as they are shown: soft hyphens, no-break spaces and line ends of the text are no part of them.
void show_plainly(Facts& facts) {
  for (auto& entity : facts.entities) {
    if (auto shown = plain(entity.name); !shown.empty()) entity.name = std::move(shown);
    for (auto& alias : entity.aliases) alias = plain(alias);
  }
  for (auto& relation : facts.relations) relation.title = plain(relation.title);
}

}  // namespace

Facts Extractor::extract(const Document& document) const {
  const auto analysis = analyse(*compiled_, document);
  const auto& table = analysis.table;
  Discourse discourse(document, analysis.names, table, compiled_->gazetteer, compiled_->nominals);
  DateTracker dates(document, analysis.dates, compiled_->cues);
  auto found = find_events(document, analysis.sentences, compiled_->frames, compiled_->cues, discourse, dates);
  auto events = join_tellings(std::move(found.events), table, document.info().published);
  complete_offices(events, table);

  std::vector<RelationMention> relations;
  for (const auto& tie : table.offices) {
    if (tie.of != kNoEntity) relations.push_back(relation_of(tie));
  }
  for (const auto& tie : table.ties) relations.push_back(relation_of(tie));
  relations.insert(relations.end(), found.relations.begin(), found.relations.end());
  derive_relations(events, relations);
  date_offices(document, analysis.dates, relations);

  const CodePointIndex index(document.text());
  Facts facts;
  facts.article = article_of(document);
  facts.article.dateline_place = table.dateline_place;
  facts.entities = table.entities;
  for (auto& event : events) {
    for (const auto tokens : event.evidence) event.claim.evidence.push_back(evidence_of(document, index, tokens));
    facts.events.push_back(std::move(event.claim));
  }
  link_visits(facts.events);
  for (auto& relation : relations) {
    auto evidence =
        relation.tokens.empty() ? dateline_evidence(document, index) : evidence_of(document, index, relation.tokens);
    if (evidence.begin == evidence.end) continue;  // no words, no fact
    relation.claim.evidence.push_back(std::move(evidence));
    facts.relations.push_back(std::move(relation.claim));
  }
  show_plainly(facts);
  normalise(facts);
  return facts;
}

std::string Extractor::explain(const Document& document) const {
  const auto analysis = analyse(*compiled_, document);
  auto out = explain_names(document, analysis);
  for (const auto& date : analysis.dates)
    out += fmt::format("date \"{}\" {}\n", document.text_of(date.tokens), describe(date));
  std::vector<LoggedReference> references;
  const auto found = find_all_events(*compiled_, document, analysis, references);
  auto reference = references.cbegin();
  for (std::uint32_t s = 0; s < analysis.sentences.size(); ++s) {
    out += fmt::format("\nsentence {}: {}", s, to_string(document, analysis.sentences[s]));
    for (; reference != references.cend() && reference->sentence == s; ++reference)
      out += explain_reference(document, analysis, *reference);
    for (const auto& mention : found.events) {
      if (mention.sentence == s) out += explain_telling(mention, analysis.table);
    }
    for (const auto& mention : found.relations) {
      if (mention.sentence != s) continue;
      out += fmt::format("  => {} ({}): {} -> {}\n", to_string(mention.claim.type), mention.claim.rule,
                         analysis.table.entities[mention.claim.subject].name,
                         analysis.table.entities[mention.claim.object].name);
    }
  }
  return out;
}

std::string Extractor::explain_entities(const Document& document) const {
  const auto analysis = analyse(*compiled_, document);
  auto out = explain_names(document, analysis);
  std::vector<LoggedReference> references;
  find_all_events(*compiled_, document, analysis, references);
  for (const auto& reference : references)
    out += fmt::format("sentence {}{}", reference.sentence, explain_reference(document, analysis, reference));
  return out;
}

}  // namespace bilat
