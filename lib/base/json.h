// SPDX-License-Identifier: Apache-2.0
// JSON (RFC 8259) in and out: the one door to the JSON library. Reading checks UTF-8, depth, size and duplicate keys
// and never overflows the stack, whatever the input.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/base/result.h"

namespace bilat {

struct JsonLimits {
  std::size_t depth = 64;
  std::size_t bytes = std::size_t{1} << 31;
  std::size_t values = 2'000'000;  ///< of all kinds; each takes more than 100 bytes, however few the text has for it
};

/// A parsed JSON value that owns its contents. Members keep the order of the text.
class Json {
 public:
  enum class Kind : std::uint8_t { kNull, kBool, kInteger, kNumber, kString, kArray, kObject };
  struct Member;  ///< a name and its value, like a pair

  Kind kind = Kind::kNull;
  bool boolean = false;
  std::int64_t integer = 0;     ///< for kInteger
  double number = 0;            ///< for kInteger and kNumber
  std::string string;           ///< for kString
  std::vector<Json> items;      ///< for kArray
  std::vector<Member> members;  ///< for kObject

  /// The member of that name, or nullptr (also when this is no object).
  [[nodiscard]] const Json* find(std::string_view name) const;
  /// The string of that member, or nothing when it is absent or no string.
  [[nodiscard]] std::optional<std::string_view> text(std::string_view name) const;
  [[nodiscard]] std::optional<std::int64_t> integer_of(std::string_view name) const;
};

struct Json::Member {
  std::string first;
  Json second;
};

/// Parses one JSON text. The error (ErrorKind::kLimit where one was passed)'s message gives line, column (bytes, from
/// 1) and what is wrong.
Result<Json> parse_json(std::string_view text, const JsonLimits& limits = {});

/// Writes compact JSON into a string, one call a value; keys and values must alternate rightly inside objects.
class JsonWriter {
 public:
  JsonWriter();
  ~JsonWriter();
  JsonWriter(const JsonWriter&) = delete;  // holds a half-written text: make another writer instead
  JsonWriter& operator=(const JsonWriter&) = delete;

  JsonWriter& begin_object();
  JsonWriter& end_object();
  JsonWriter& begin_array();
  JsonWriter& end_array();
  JsonWriter& key(std::string_view name);
  JsonWriter& string(std::string_view value);
  JsonWriter& integer(std::int64_t value);
  /// A number in digits, as it stands: "0.25". The caller answers for its form.
  JsonWriter& number(std::string_view digits);
  JsonWriter& boolean(bool value);
  JsonWriter& null();
  /// key(name) and string(value).
  JsonWriter& member(std::string_view name, std::string_view value);

  /// What was written so far; empties the writer.
  std::string take();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace bilat
