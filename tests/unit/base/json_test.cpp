// SPDX-License-Identifier: Apache-2.0
#include "lib/base/json.h"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdint>

using bilat::Json;
using bilat::JsonWriter;
using bilat::parse_json;
using namespace std::string_literals;

namespace {

std::string message(std::string_view text, const bilat::JsonLimits& limits = {}) {
  const auto json = parse_json(text, limits);
  return json ? "ok" : json.error().message;
}

}  // namespace

TEST_CASE("values of every kind") {
  const auto json = parse_json(R"({"n":null,"b":true,"i":-7,"d":1.5,"s":"Tô \u00e9\n","a":[1,[],{}],"o":{"k":"v"}})");
  REQUIRE(json);
  CHECK(json->kind == Json::Kind::kObject);
  REQUIRE(json->members.size() == 7);
  CHECK(json->members[0].first == "n");
  CHECK(json->find("n")->kind == Json::Kind::kNull);
  CHECK(json->find("b")->boolean);
  CHECK(json->integer_of("i") == -7);
  CHECK(json->find("i")->number == -7.0);
  CHECK(json->find("d")->kind == Json::Kind::kNumber);
  CHECK(json->find("d")->number == 1.5);
  CHECK(json->text("s") == "Tô é\n");
  CHECK(json->find("a")->items.size() == 3);
  CHECK(json->find("o")->text("k") == "v");
  CHECK(json->find("absent") == nullptr);
  CHECK_FALSE(json->text("i"));
  CHECK_FALSE(json->integer_of("d"));
  CHECK(json->find("s")->find("x") == nullptr);
}

TEST_CASE("numbers") {
  CHECK(parse_json("9223372036854775807")->integer == INT64_MAX);
  CHECK(parse_json("-9223372036854775808")->integer == INT64_MIN);
  CHECK(parse_json("9223372036854775808")->kind == Json::Kind::kNumber);
  CHECK(parse_json("1e3")->kind == Json::Kind::kNumber);
  CHECK(parse_json("0.1")->number == 0.1);
  CHECK(parse_json("123456789012345678901234567890")->number == 123456789012345678901234567890.0);
  CHECK(parse_json(std::string(300, '1'))->number > 1e299);
  CHECK_FALSE(parse_json(std::string(100'000, '1')));
  CHECK(parse_json("0e120")->number == 0.0);
  CHECK(parse_json("-0.0e99")->number == 0.0);
  CHECK(parse_json("1e-400")->number == 0.0);
  CHECK(parse_json("-0")->integer == 0);
  CHECK(parse_json("1.7976931348623157e308")->number == 1.7976931348623157e308);
  CHECK(parse_json("5e-324")->number == 5e-324);
  CHECK(parse_json("0." + std::string(100'000, '1'))->number == 0.1111111111111111);
  for (const char* bad : {"01", "+1", "1.", ".5", "1e", "NaN", "Infinity", "-", "1e400", "0x10"}) {
    CAPTURE(bad);
    CHECK_FALSE(parse_json(bad));
  }
}

TEST_CASE("scalars at the top and a byte order mark") {
  CHECK(parse_json(" \"x\" ")->string == "x");
  CHECK(parse_json("\xEF\xBB\xBF[]")->kind == Json::Kind::kArray);
}

TEST_CASE("strings keep NUL and astral characters") {
  CHECK(parse_json(R"("a\u0000b")")->string == "a\0b"s);
  CHECK(parse_json(R"("\ud83d\ude00")")->string == "\U0001F600");
  CHECK_FALSE(parse_json(R"("\ud83d")"));
  CHECK(message(R"(["\ude00"])") == "line 1, column 9: half of a surrogate pair in a string");
  CHECK_FALSE(parse_json(R"({"\ude00":1})"));
  CHECK_FALSE(parse_json("\"a\nb\""));
  CHECK_FALSE(parse_json(R"("\x")"));
}

TEST_CASE("errors name line and column") {
  CHECK(message("{\"a\": 1,\n \"b\": }").substr(0, 18) == "line 2, column 7: ");
  CHECK(message("").substr(0, 18) == "line 1, column 1: ");
  CHECK(message("[1,\n2,\n\xFF]") == "line 3, column 1: not valid UTF-8");
  CHECK(message("{\"a\":1,\"b\":2,\n\"a\":3}") == "line 2, column 3: the key \"a\" occurs twice in one object");
  CHECK(message("[] []").substr(0, 16) == "line 1, column 4");
  CHECK(message("[]\0"s) == "line 1, column 3: text after the value");
  CHECK(message("\"a\0b\""s) != "ok");
  CHECK(message("[1,]") != "ok");
  CHECK(message("{\"a\":1,}") != "ok");
  CHECK(message("{a:1}") != "ok");
  CHECK(message("[1 /* no */]") != "ok");
}

TEST_CASE("equal keys in different objects are no duplicates, escaped spellings are") {
  CHECK(message(R"([{"a":1},{"a":2},{"b":{"a":3},"a":4}])") == "ok");
  CHECK(message(R"({"a":1,"\u0061":2})") != "ok");
  CHECK(message(R"({"":1,"":2})") != "ok");
}

TEST_CASE("depth is limited and reported as a limit") {
  CHECK(message(std::string(64, '[') + std::string(64, ']')) == "ok");
  const auto deep = parse_json(std::string(65, '[') + std::string(65, ']'));
  REQUIRE_FALSE(deep);
  CHECK(deep.error().kind == bilat::ErrorKind::kLimit);
  CHECK(deep.error().message == "line 1, column 65: more than 64 levels of nesting");
  CHECK_FALSE(parse_json(std::string(1'000'000, '[')));
  std::string objects;
  for (int i = 0; i < 200'000; ++i) objects += "{\"a\":";
  CHECK_FALSE(parse_json(objects));
}

TEST_CASE("size is limited") {
  const auto big = parse_json("[1,2,3]", {.depth = 64, .bytes = 6});
  REQUIRE_FALSE(big);
  CHECK(big.error().kind == bilat::ErrorKind::kLimit);
  CHECK(parse_json("[1,2,3]", {.depth = 64, .bytes = 7}));
}

TEST_CASE("many keys stay fast") {
  std::string text = "{";
  for (int i = 0; i < 200'000; ++i) text += (i == 0 ? "\"k" : ",\"k") + std::to_string(i) + "\":0";
  CHECK(message(text + "}") == "ok");
  CHECK(message(text + ",\"k5\":1}").find("the key \"k5\" occurs twice") != std::string::npos);
}

TEST_CASE("every cut of a text is an error and no crash") {
  const std::string text = R"({"a":[1,-2.5e1,{"b":"\u00e9\ud83d\ude00x"}],"c":null,"d":[true,false]})";
  REQUIRE(parse_json(text));
  for (std::size_t size = 0; size < text.size(); ++size) {
    CHECK_FALSE(parse_json(std::string_view(text).substr(0, size)));
  }
}

TEST_CASE("the writer escapes what it must and reads back") {
  JsonWriter writer;
  writer.begin_object().member("name", "Tô \"Lâm\" \\ / \n\t\x01").key("n").integer(INT64_MIN);
  writer.key("list").begin_array().boolean(true).null().string("").integer(0).end_array();
  writer.key("").begin_object().end_object().end_object();
  const std::string text = writer.take();
  CHECK(text ==
        "{\"name\":\"Tô \\\"Lâm\\\" \\\\ / \\n\\t\\u0001\",\"n\":-9223372036854775808,"
        "\"list\":[true,null,\"\",0],\"\":{}}");
  const auto json = parse_json(text);
  REQUIRE(json);
  CHECK(json->text("name") == "Tô \"Lâm\" \\ / \n\t\x01");
  CHECK(json->find("list")->items.size() == 4);
}

TEST_CASE("take empties the writer for the next text") {
  JsonWriter writer;
  CHECK(writer.take().empty());
  CHECK(writer.begin_array().end_array().take() == "[]");
  CHECK(writer.string({}).take() == "\"\"");
  CHECK(writer.begin_object().key({}).integer(1).end_object().take() == "{\"\":1}");
}

TEST_CASE("JSON: no more values than the limit") {
  bilat::JsonLimits limits;
  limits.values = 4;
  CHECK(parse_json("[1,[null],true]", limits).has_value() == false);
  CHECK(parse_json("[1,[],true]", limits).has_value());
  CHECK(parse_json("{\"a\":{\"b\":\"c\"},\"d\":1}", limits).has_value());
  for (const std::string_view last : {"1", "null", "true", "\"c\"", "[]", "{}"}) {
    const auto json = parse_json("[1,2,3," + std::string(last) + "]", limits);
    REQUIRE_FALSE(json);
    CHECK(json.error().kind == bilat::ErrorKind::kLimit);
    CHECK(json.error().message.ends_with("more than 4 values"));
  }
}
