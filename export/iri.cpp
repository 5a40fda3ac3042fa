// SPDX-License-Identifier: Apache-2.0
#include "export/iri.h"

#include "lib/base/utf8.h"

namespace bilat {
namespace {

constexpr std::string_view kPrefix = "g:";
constexpr std::string_view kForeignId = "g:id/";
constexpr std::string_view kHex = "0123456789ABCDEF";

bool is_unreserved(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
         c == '_' || c == '~';
}

void append_escape(std::string& out, char c) {
  const auto byte = static_cast<unsigned char>(c);
  out += '%';
  out += kHex[byte >> 4];
  out += kHex[byte & 15];
}

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return -1;
}

/// What RFC 3986 lets stand nowhere in a URI; bytes beyond ASCII are escaped too, since not every loader takes IRIs.
bool is_forbidden(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte <= 0x20 || byte >= 0x7F || std::string_view("<>\"{}|\\^`").find(c) != std::string_view::npos;
}

bool is_kept_scheme(std::string_view value) {
  return value.starts_with("http://") || value.starts_with("https://") || value.starts_with("urn:");
}

}  // namespace

std::string percent_encode(std::string_view text, bool keep_slash) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    if (is_unreserved(c) || (keep_slash && c == '/')) {
      out += c;
    } else {
      append_escape(out, c);
    }
  }
  return out;
}

std::string percent_decode(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int high = text[i] == '%' && i + 2 < text.size() ? hex_value(text[i + 1]) : -1;
    const int low = high >= 0 ? hex_value(text[i + 2]) : -1;
    if (low < 0) {
      out += text[i];
      continue;
    }
    out += static_cast<char>(high * 16 + low);
    i += 2;
  }
  return out;
}

std::string compact_iri(std::string_view id) {
  std::string out(kPrefix);
  out += percent_encode(id, true);
  return out;
}

std::string article_iri(std::string_view id) {
  const auto first = id.find('/');
  const auto second = first == std::string_view::npos ? first : id.find('/', first + 1);
  if (second == std::string_view::npos) return compact_iri(id);
  return compact_iri(id.substr(0, second + 1)) + percent_encode(id.substr(second + 1), false);
}

std::string evidence_iri(std::string_view article, std::uint32_t begin, std::uint32_t end) {
  std::string out(article);
  out += "#char=";
  out += std::to_string(begin);
  out += ',';
  out += std::to_string(end);
  return out;
}

std::string mention_iri(std::string_view article, std::string_view entity_id, std::string_view key) {
  constexpr std::string_view kArticle = "g:article/";
  std::string out = "g:mention/";
  out += article.starts_with(kArticle) ? article.substr(kArticle.size()) : article;
  out += '/';
  out += percent_encode(entity_id, true);
  if (!key.empty()) out += "/" + percent_encode(key, false);
  return out;
}

std::string decision_iri(std::string_view verdict, std::string_view a, std::string_view b) {
  return "g:decision/" + std::string(verdict) + "/" + percent_encode(a, false) + "/" + percent_encode(b, false);
}

std::string date_iri(std::string_view edtf) { return "g:date/" + percent_encode(edtf, false); }

std::string same_as_iri(std::string_view value) {
  if (!is_kept_scheme(value)) return std::string(kForeignId) + percent_encode(value, false);
  std::string out;
  out.reserve(value.size());
  for (const char c : value) {
    if (is_forbidden(c)) {
      append_escape(out, c);
    } else {
      out += c;
    }
  }
  return out;
}

std::string same_as_of(std::string_view iri) {
  const auto id = id_of_iri(iri);
  return id && id->starts_with("id/") ? id->substr(3) : std::string(iri);
}

std::optional<std::string> id_of_iri(std::string_view iri) {
  if (iri.starts_with(kPrefix)) {
    iri.remove_prefix(kPrefix.size());
  } else if (iri.starts_with(kIdBase)) {
    iri.remove_prefix(kIdBase.size());
  } else {
    return std::nullopt;
  }
  auto id = percent_decode(iri);
  if (id.empty() || find_invalid_utf8(id)) return std::nullopt;
  return id;
}

}  // namespace bilat
