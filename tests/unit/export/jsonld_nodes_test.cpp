// SPDX-License-Identifier: Apache-2.0
#include "export/jsonld_nodes.h"

#include <doctest/doctest.h>

namespace bilat::test {
namespace {

using Texts = std::vector<std::string_view>;

Texts values(const NodeMembers& members, std::string_view name) {
  Texts found;
  members.values(name, found);
  return found;
}

std::string lines(const std::string& nodes) { return "{\"@context\":{},\n\"@graph\":[\n" + nodes + "\n]}\n"; }

}  // namespace

TEST_CASE("members of a flat object, as they stand") {
  NodeMembers members;
  REQUIRE(members.scan(R"( {"@id":"g:a/b" , "n":7,"e":[],"x":null,"l":["p\"q",true,null,0]} )"));
  CHECK(values(members, "@id") == Texts{"\"g:a/b\""});
  CHECK(values(members, "l") == Texts{R"("p\"q")", "true", "0"});
  CHECK(values(members, "e").empty());
  CHECK(values(members, "x").empty());
  CHECK(values(members, "absent").empty());
  CHECK(literal_text(R"("p\"q")") == "p\"q");
  CHECK(literal_text("7") == "7");
  CHECK(members.scan("{}"));
}

TEST_CASE("what is not flat, or no JSON, is left to the whole parser") {
  NodeMembers members;
  for (const char* text : {"",
                           "{",
                           "[]",
                           "{\"a\"}",
                           "{\"a\":}",
                           "{\"a\":1,}",
                           "{\"a\":1,\"a\":2}",
                           "{\"a\":{}}",
                           "{\"a\":[[1]]}",
                           "{\"a\":01}",
                           "{\"a\":-1}",
                           "{\"a\":1.5}",
                           "{\"a\":\"\\q\"}",
                           "{\"a\":\"\\u12\"}",
                           "{\"a\":\"\\ud83d\\ude00\"}",
                           "{\"a\":\"\n\"}",
                           "{\"a\":tru}",
                           "{\"a\":truex}",
                           "{\"a\":1} x",
                           "{\"\\u0061\":1}",
                           "{\"a\":\"b\\/c\"}"}) {
    CAPTURE(std::string(text));
    CHECK_FALSE(members.scan(text));
  }
}

TEST_CASE("a file one node a line, with lines that are written anew; and any other layout") {
  const auto text = lines(R"({"@id":"g:a/b","@type":"X"},)"
                          "\n"
                          R"({"@id":"g:a/c","v":{"@value":"x/y"},"r":[{"@id":"g:a\/b"}],"o":{"q":1},"d":1.5})");
  const auto split = NodeTexts::split(text);
  REQUIRE(split);
  REQUIRE(split->nodes().size() == 2);
  CHECK(split->nodes()[0].types == "\"X\"");
  CHECK(split->nodes()[1].text == R"({"@id":["g:a/c"],"v":["x/y"],"r":["g:a/b"],"o":[-0],"d":[-0]})");
  CHECK_FALSE(literal_text("-0"));
  const std::string spread = "{\"@graph\": [\n {\"@id\": \"g:a/b\",\n \"@type\": \"X\"}]}";
  const auto other = NodeTexts::split(spread);
  REQUIRE(other);
  CHECK(other->nodes().at(0).id == "[\"g:a/b\"]");
}

TEST_CASE("mistakes in a file of lines have line and column") {
  const auto said = [](const std::string& text) {
    const auto split = NodeTexts::split(text);
    return split ? std::string("fine") : to_string(split.error());
  };
  CHECK(said(lines("{\"@id\":\"g:a/b\"},\n{\"a\":tru}")).find("line 4") != std::string::npos);
  CHECK(said(lines("{\"@id\":\"g:a/b\"}\n{\"@id\":\"g:a/c\"}")).find("line 4") != std::string::npos);
  CHECK(said(lines("7")) == "node 1: is no object");
  CHECK(said(lines("{\"@id\":\"g:a/b\"}")) == "fine");
}

}  // namespace bilat::test
