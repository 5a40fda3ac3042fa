// SPDX-License-Identifier: Apache-2.0
// From the graph's stable ids to IRIs and back. An id such as "person/xi-jinping" is written "g:person/xi-jinping",
// which the context expands to https://w3id.org/bilat/id/person/xi-jinping.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bilat {

inline constexpr std::string_view kIdBase = "https://w3id.org/bilat/id/";
inline constexpr std::string_view kVocabularyBase = "https://w3id.org/bilat/ns#";

/// RFC 3986: all but unreserved characters become %XX (upper case); `keep_slash` leaves "/" as it is.
std::string percent_encode(std::string_view text, bool keep_slash);
/// The bytes again; a "%" that starts no escape stays.
std::string percent_decode(std::string_view text);

/// "g:" + the encoded id of an entity, event, relation or claim.
std::string compact_iri(std::string_view id);
/// An article's id keeps its two first slashes only, so that the last part of the IRI is the whole file stem or record
/// id.
std::string article_iri(std::string_view id);
/// The node of words in an article (RFC 5147): "<article>#char=begin,end".
std::string evidence_iri(std::string_view article_iri, std::uint32_t begin, std::uint32_t end);
/// The node of what an article calls an entity; with `key` that of a further name of the article for the same one.
std::string mention_iri(std::string_view article_iri, std::string_view entity_id, std::string_view key = {});
std::string decision_iri(std::string_view verdict, std::string_view a, std::string_view b);
std::string date_iri(std::string_view edtf);

/// A sameAs value as an IRI: http, https and urn as they are (forbidden characters escaped), anything else below
/// "g:id/".
std::string same_as_iri(std::string_view value);
/// The inverse of same_as_iri (but for escaped forbidden characters, which stay escaped).
std::string same_as_of(std::string_view iri);

/// The id of a compact ("g:...") or full IRI of ours, decoded; nothing when it is another's.
std::optional<std::string> id_of_iri(std::string_view iri);

}  // namespace bilat
