// SPDX-License-Identifier: Apache-2.0
#include "graph/refresh.h"

#include <algorithm>
#include <optional>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "lib/base/fold.h"
#include "lib/base/wording.h"

namespace bilat {
namespace {

std::string_view name_of(std::string_view article_id) {
  return article_id.substr(std::min(article_id.find('/') + 1, article_id.size()));
}

/// An agency's feed and a paper's may both number their articles from 1.
bool publishers_agree(const Article& a, const Article& b) {
  return a.publisher.empty() || b.publisher.empty() || fold(a.publisher) == fold(b.publisher);
}

/// New articles by what they may replace others by.
class FreshArticles {
 public:
  FreshArticles(std::span<const Facts> fresh, ReplaceRule rule) : rule_(rule) {
    for (const auto& facts : fresh) {
      ids_.insert(facts.article.id);
      by_name_[name_of(facts.article.id)].push_back(&facts.article);
      for (const auto& url : facts.article.urls) by_url_[url].push_back(&facts.article);
    }
  }

  /// The id of the article that replaces this one, the first of several; nothing where none does.
  [[nodiscard]] std::optional<std::string> replacing(const Article& old) const {
    if (ids_.count(old.id) != 0) return std::nullopt;
    std::set<std::string> found;
    const auto take = [&](const Article& fresh) { found.insert(fresh.id); };
    if (rule_.same_name) {
      if (const auto same = by_name_.find(name_of(old.id)); same != by_name_.end()) {
        for (const auto* fresh : same->second) {
          if (publishers_agree(old, *fresh)) take(*fresh);
        }
      }
    }
    for (std::size_t i = 0; rule_.same_url && i < old.urls.size(); ++i) {
      if (const auto same = by_url_.find(old.urls[i]); same != by_url_.end()) {
        for (const auto* fresh : same->second) take(*fresh);
      }
    }
    return found.empty() ? std::nullopt : std::optional(*found.begin());
  }

 private:
  using Articles = std::vector<const Article*>;
  ReplaceRule rule_;
  std::unordered_set<std::string_view> ids_;
  std::unordered_map<std::string_view, Articles> by_name_;
  std::unordered_map<std::string_view, Articles> by_url_;
};

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/// As a user copies it from a graph: with its prefixes and, where `encoded`, with %XX for bytes.
std::string plain_id(std::string_view wanted, bool encoded) {
  for (const std::string_view prefix : {"https://w3id.org/bilat/id/", "g:", "article/"}) {
    if (wanted.starts_with(prefix)) wanted.remove_prefix(prefix.size());
  }
  std::string plain;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const bool escape = encoded && wanted[i] == '%' && i + 2 < wanted.size() && hex_value(wanted[i + 1]) >= 0 &&
                        hex_value(wanted[i + 2]) >= 0;
    plain += escape ? static_cast<char>(hex_value(wanted[i + 1]) * 16 + hex_value(wanted[i + 2])) : wanted[i];
    i += escape ? 2 : 0;
  }
  return plain;
}

}  // namespace

std::vector<Replacement> replace_articles(GraphInput& known, std::span<const Facts> fresh, ReplaceRule rule) {
  const FreshArticles articles(fresh, rule);
  std::vector<Replacement> replaced;
  std::erase_if(known.facts, [&](const Facts& facts) {
    auto after = articles.replacing(facts.article);
    if (after) replaced.push_back({facts.article.id, std::move(*after)});
    return after.has_value();
  });
  std::sort(replaced.begin(), replaced.end());
  return replaced;
}

std::vector<std::size_t> find_articles(const GraphInput& input, std::string_view wanted) {
  for (const bool encoded : {false, true}) {  // a name may itself hold "%41"
    const auto id = plain_id(wanted, encoded);
    std::vector<std::size_t> exact, named;
    for (std::size_t i = 0; i < input.facts.size(); ++i) {
      const std::string_view own = input.facts[i].article.id;
      if (own == id) exact.push_back(i);
      if (name_of(own) == id) named.push_back(i);
    }
    if (!exact.empty()) return exact;
    if (!named.empty()) return named;
  }
  return {};
}

std::vector<std::string> similar_articles(const GraphInput& input, std::string_view wanted, std::size_t most) {
  const auto id = plain_id(wanted, true);
  const auto name = fold(is_article_id(id) ? name_of(id) : std::string_view(id));
  std::vector<std::string> ids;
  std::vector<std::string_view> names;
  for (const auto& facts : input.facts) {
    const std::string_view own = facts.article.id;
    names.push_back(name_of(own));
    const auto folded = fold(name_of(own));
    const bool alike = own.starts_with(id) || folded.find(name) != std::string::npos || folded == name;
    if (alike && ids.size() < most) ids.emplace_back(own);
  }
  if (!ids.empty() || names.empty()) return ids;
  const auto close = nearest(name, names);
  for (const auto& facts : input.facts) {
    if (!close.empty() && name_of(facts.article.id) == close && ids.size() < most) ids.push_back(facts.article.id);
  }
  return ids;
}

}  // namespace bilat
