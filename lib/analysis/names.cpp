// SPDX-License-Identifier: Apache-2.0
#include "lib/analysis/names.h"

#include <algorithm>
#include <numeric>

#include "lib/analysis/names_finder.h"

namespace bilat {

NameFinder::NameFinder(const Document& document, const Lexicon& lexicon, const Gazetteer& gazetteer,
                       const NameWords& words)
    : document_(document), lexicon_(lexicon), gazetteer_(gazetteer), words_(words) {}

std::vector<Name> NameFinder::run() {
  prepare();
  find_known();
  decide_shared();
  const auto& sentences = document_.sentences();
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    if (styled_[s] == 0) find_heads(sentences[s]);
  }
  find_acronyms();
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    if (styled_[s] == 0) find_titles(sentences[s]);
  }
  std::sort(titles_.begin(), titles_.end(), [](const auto& a, const auto& b) { return a.core.begin < b.core.begin; });
  for (std::uint32_t t = 0; t < titles_.size(); ++t) {
    title_by_end_[titles_[t].tokens.end] = t;
    title_by_begin_[titles_[t].tokens.begin] = t;
  }
  find_persons();
  find_known_persons();
  find_surnames();
  link_persons();
  attach_titles();
  find_places();
  decide_capitals();
  return finish();
}

std::vector<Name> NameFinder::finish() {
  for (NameIndex n = 0; n < names_.size(); ++n) {
    auto& name = names_[n];
    if (dropped_[n]) continue;
    if (name.type == EntityType::kParty && name.tokens.begin > 0) {
      const auto before = word(name.tokens.begin - 1);
      name.ruling = before == "ruling"_w || before == "governing"_w;
    }
    if (name.type != EntityType::kPerson) continue;
    for (auto i = name.extent.begin; i < name.extent.end; ++i) {
      const auto inner = cover_[i];
      if (inner != kNoName && inner != n && names_[inner].inside == kNoName &&
          names_[inner].type != EntityType::kPerson) {
        names_[inner].inside = n;
      }
    }
  }
  // In text order, the longer first; then all indices say the new places.
  std::vector<NameIndex> order;
  for (NameIndex n = 0; n < names_.size(); ++n) {
    if (!dropped_[n]) order.push_back(n);
  }
  std::sort(order.begin(), order.end(), [&](NameIndex a, NameIndex b) {
    const auto x = names_[a].tokens, y = names_[b].tokens;
    return x.begin != y.begin ? x.begin < y.begin : x.end != y.end ? x.end > y.end : a < b;
  });
  std::vector<NameIndex> place(names_.size(), kNoName);
  for (NameIndex k = 0; k < order.size(); ++k) place[order[k]] = k;
  std::vector<Name> result;
  result.reserve(order.size());
  for (const auto n : order) {
    auto name = std::move(names_[n]);
    if (name.inside != kNoName) name.inside = place[name.inside];
    if (name.acronym_of != kNoName) name.acronym_of = place[name.acronym_of];
    for (auto& title : name.titles) {
      std::vector<NameIndex> of;
      for (const auto owner : title.of) {
        if (place[owner] != kNoName) of.push_back(place[owner]);
      }
      title.of = std::move(of);
    }
    result.push_back(std::move(name));
  }
  mark_state_bodies(result);
  return result;
}

std::vector<Name> find_names(const Document& document, const Lexicon& lexicon, const Gazetteer& gazetteer,
                             const NameWords& words) {
  if (document.tokens().empty()) return {};
  return NameFinder(document, lexicon, gazetteer, words).run();
}

}  // namespace bilat
