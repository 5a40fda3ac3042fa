// SPDX-License-Identifier: Apache-2.0
#include "export/iri.h"

#include <doctest/doctest.h>

namespace bilat::test {

TEST_CASE("ids become IRIs of unreserved characters and come back") {
  for (const std::string id : {"person/to-lam", "person/t\u00F4-l\u00E2m", "person/a b", "person/50%", "person/x#y?z", "place/\U0001F600",
                               "claim/event/2031-05-01-call/0123/a:b"}) {
    CAPTURE(id);
    const auto iri = compact_iri(id);
    CHECK(iri.starts_with("g:"));
    CHECK(iri.find_first_of(" #?<>\"\\") == std::string::npos);
    CHECK(id_of_iri(iri) == id);
    CHECK(id_of_iri(std::string(kIdBase) + iri.substr(2)) == id);
  }
  CHECK_FALSE(id_of_iri("http://elsewhere.example/person/x"));
  CHECK_FALSE(id_of_iri("g:"));
  CHECK_FALSE(id_of_iri("g:person/%FF"));
}

TEST_CASE("the last part of an article's IRI is the whole stem") {
  CHECK(article_iri("article/0123456789ab/000") == "g:article/0123456789ab/000");
  CHECK(article_iri("article/0123456789ab/a/b:c#d") == "g:article/0123456789ab/a%2Fb%3Ac%23d");
  CHECK(evidence_iri("g:article/0123456789ab/000", 3, 14) == "g:article/0123456789ab/000#char=3,14");
  CHECK(date_iri("2031-05-02/2031-05-03") == "g:date/2031-05-02%2F2031-05-03");
  CHECK(mention_iri("g:article/0123456789ab/000", "country/pt") == "g:mention/0123456789ab/000/country/pt");
}

TEST_CASE("sameAs keeps web addresses and never writes a relative or broken IRI") {
  CHECK(same_as_iri("http://www.wikidata.org/entity/Q45") == "http://www.wikidata.org/entity/Q45");
  CHECK(same_as_iri("https://x.example/a b\"<>") == "https://x.example/a%20b%22%3C%3E");
  CHECK(same_as_iri("Q45") == "g:id/Q45");
  CHECK(same_as_iri("javascript:alert(1)").starts_with("g:id/javascript%3A"));
  CHECK(same_as_of("g:id/Q45") == "Q45");
  CHECK(same_as_iri(same_as_iri("https://x.example/a b")) == same_as_iri("https://x.example/a b"));
}

TEST_CASE("percent escapes that are none stay") {
  CHECK(percent_decode("100%") == "100%");
  CHECK(percent_decode("%zz%2") == "%zz%2");
  CHECK(percent_decode("%2f") == "/");
}

}  // namespace bilat::test
