// SPDX-License-Identifier: Apache-2.0
#include "lib/read/reader.h"

#include "lib/read/field_date.h"
#include "lib/read/layout.h"
#include "lib/read/letters.h"
#include "lib/read/notices.h"
#include "lib/read/publication.h"
#include "lib/read/publisher.h"
#include "lib/read/sentence_hashes.h"

namespace bilat {
namespace {

std::string text_of(std::string_view text, const TextLine& line) {
  return std::string(text.substr(line.span.begin, line.span.size()));
}

std::string find_author(std::string_view text, const Layout& layout) {
  for (std::size_t i = 0; i < std::min(layout.body_begin, layout.lines.size()); ++i) {
    if (layout.lines[i].role == LineRole::kByline) return byline_names(text_of(text, layout.lines[i]));
  }
  return {};
}

// The dateline's place; or what stands above a date at the end of a statement ("PUTRAJAYA" / "22 August 2025").
std::string find_place(std::string_view text, const Layout& layout) {
  for (const auto& [line, dateline] : layout.datelines) {
    if (!dateline.place.empty()) return dateline.place;
  }
  for (const auto& [line, stamp] : layout.stamps) {
    if (line <= layout.body_begin || line >= layout.tail_begin || !stamp.date_only) continue;
    const auto& above = layout.lines[line - 1];
    const bool signature = above.role == LineRole::kTeaser && above.words <= 4 && above.title_like;
    if (signature) return text_of(text, above);
  }
  return {};
}

void set_date(const RawArticle& article, const Layout& layout, const ReadOptions& options, Diagnostics& diagnostics,
              DocumentInfo& info) {
  if (!article.date.empty()) {
    if (const auto day = parse_field_date(article.date, options.date_order)) {
      info.published = to_string(*day);
      info.published_rule = article.date_rule.empty() ? "record" : article.date_rule;
      return;
    }
    diagnostics.warn("read.bad-date", article.source,
                     "has a date that cannot be read: \"" + article.date.substr(0, 64) + "\"");
  }
  const auto found =
      find_publication(article.text, layout, {article.url, article.file_name, article.modified, options.date_order});
  if (found.day) {
    info.published = to_string(*found.day);
    info.published_rule = found.rule;
  } else if (!options.default_date.empty()) {
    info.published = options.default_date;
    info.published_rule = "option";
  } else if (found.ambiguous) {
    diagnostics.note("read.unsettled-date", article.source,
                     "has a date whose day, month or year cannot be settled: \"" + found.unsettled + "\"");
  }
}

}  // namespace

Document make_document(RawArticle&& article, const ReadOptions& options, Diagnostics& diagnostics) {
  const auto layout = lay_out(article.text);
  DocumentInfo info;
  info.date_order = options.date_order;
  info.id = article.id;
  info.source = article.source;
  set_date(article, layout, options, diagnostics, info);
  info.publisher = article.publisher.empty() ? find_publisher(article.text, layout) : article.publisher;
  info.headline = article.title;
  if (info.headline.empty() && layout.headline != Layout::kNone)
    info.headline = text_of(article.text, layout.lines[layout.headline]);
  info.author = article.author.empty() ? find_author(article.text, layout) : article.author;
  info.agency = find_agency(article.text, layout, info.author);
  info.language = article.language.empty() ? layout.language : article.language;
  if (!article.url.empty()) info.urls.push_back(article.url);
  info.dateline_place = find_place(article.text, layout);
  auto blocks = cut_blocks(article.text, layout);
  Document document(std::move(article.text), std::move(blocks), std::move(info));
  document.info().sentence_hashes = sentence_hashes_of(document);
  return document;
}

}  // namespace bilat
