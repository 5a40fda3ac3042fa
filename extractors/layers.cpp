// SPDX-License-Identifier: Apache-2.0
#include "extractors/layers.h"

#include <utility>

namespace bilat {
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

/// Who leads a party or body acts for the country that it belongs to.
void adopt_contexts(EntityTable& table) {
  for (const auto& tie : table.offices) {
    if (tie.of == kNoEntity || tie.relation != RelationType::kHoldsOffice) continue;
    auto& context = table.entities[tie.person].context;
    const auto& of = table.entities[tie.of];
    if (context.empty()) context = of.type == EntityType::kCountry ? of.key : of.context;
  }
}

}  // namespace

Layers read_layers(const CompiledPack& pack, const Document& document) {
  Layers layers;
  layers.names = find_names(document, pack.lexicon, pack.gazetteer, pack.name_words);
  layers.dates = find_dates(document, pack.date_grammar);
  layers.table = resolve_names(document, layers.names, pack.lexicon, pack.gazetteer, pack.name_words);
  adopt_contexts(layers.table);
  std::size_t name_at = 0, date_at = 0;
  for (const auto& sentence : document.sentences()) {
    auto atoms = atoms_of(sentence.tokens, layers.names, layers.dates, name_at, date_at);
    layers.sentences.push_back(
        parse_sentence(document, pack.lexicon, sentence.tokens, sentence.block, std::move(atoms)));
  }
  layers.quotations = Quotations(document, layers.sentences);
  return layers;
}

FoundEvents find_all_events(const CompiledPack& pack, const Document& document, const Layers& layers,
                            std::vector<LoggedReference>* log, std::vector<FrameTrial>* trials) {
  Discourse discourse(document, layers.names, layers.table, layers.quotations, pack.lexicon, pack.gazetteer,
                      pack.nominals, pack.name_words);
  if (log != nullptr) discourse.log_to(*log);
  DateTracker dates(document, layers.dates, pack.lexicon, pack.cues);
  return find_events(document, layers.sentences, pack.lexicon, pack.frames, pack.cues, discourse, dates, trials);
}

}  // namespace bilat
