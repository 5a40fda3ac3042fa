// SPDX-License-Identifier: Apache-2.0
#include "extractors/extract.h"

#include <fmt/format.h>
#include <algorithm>
#include <utility>

#include "extractors/events/coreference.h"
#include "extractors/events/visit_parts.h"
#include "extractors/layers.h"
#include "extractors/relations/derived.h"
#include "extractors/relations/event_offices.h"
#include "extractors/relations/office_terms.h"
#include "lib/base/fold.h"
#include "lib/base/sha256.h"
#include "lib/base/utf8.h"

namespace bilat {
namespace {

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
  article.agency = info.agency;
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

/// Names and titles as they are shown: soft hyphens, no-break spaces and line ends of the text are no part of them.
void show_plainly(Facts& facts) {
  for (auto& entity : facts.entities) {
    if (auto shown = plain(entity.name); !shown.empty()) entity.name = std::move(shown);
    for (auto& alias : entity.aliases) alias = plain(alias);
  }
  for (auto& relation : facts.relations) relation.title = plain(relation.title);
}

}  // namespace

std::string article_id(std::string_view text, std::string_view id) {
  return sha256_hex(text).substr(0, 12) + "/" + valid_name(id);
}

Extractor::Extractor(std::unique_ptr<CompiledPack> compiled) : compiled_(std::move(compiled)) {}
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
  auto compiled = std::make_unique<CompiledPack>(CompiledPack{
      Lexicon::from_pack(pack, diagnostics), std::move(*gazetteer), NameWords::from_pack(pack, diagnostics),
      Nominals::from_pack(pack, diagnostics), ModalityCues::from_pack(pack, diagnostics),
      FrameSet::from_pack(pack, diagnostics), DateGrammar::from_pack(pack, diagnostics)});
  const auto errors = diagnostics.count(Severity::kError) - before;
  if (errors > 0)
    return fail(ErrorKind::kPack, fmt::format("the pack has {} mistake{}", errors, errors == 1 ? "" : "s"));
  return Extractor(std::move(compiled));
}

Facts Extractor::extract(const Document& document) const {
  const auto layers = read_layers(*compiled_, document);
  const auto& table = layers.table;
  auto found = find_all_events(*compiled_, document, layers);
  auto events = join_tellings(std::move(found.events), table, document.info().published);
  complete_offices(events, table, compiled_->name_words);

  std::vector<RelationMention> relations;
  for (const auto& tie : table.offices) {
    if (tie.of != kNoEntity) relations.push_back(relation_of(tie));
  }
  for (const auto& tie : table.ties) relations.push_back(relation_of(tie));
  relations.insert(relations.end(), found.relations.begin(), found.relations.end());
  derive_relations(events, table, relations);
  date_offices(document, layers.dates, relations);

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

std::vector<FrameTrial> Extractor::try_frames(const Document& document) const {
  std::vector<FrameTrial> trials;
  find_all_events(*compiled_, document, read_layers(*compiled_, document), nullptr, &trials);
  return trials;
}

}  // namespace bilat
