// SPDX-License-Identifier: Apache-2.0
#include "lib/base/json.h"

#include <algorithm>
#include <charconv>
#include <numeric>
#include <system_error>
#include <utility>

#include <fmt/format.h>
#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "lib/base/utf8.h"

namespace bilat {
namespace {

// The text's UTF-8 is checked before, all at once, which is faster than the reader's own check.
// Numbers come as text: the library's own conversion is undefined for some spellings of zero ("0e120").
constexpr unsigned kParseFlags = rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag;

/// Builds a Json from the reader's events. Pointers into parents stay valid: a parent grows only when its child is
/// done.
class Builder {
 public:
  using Size = rapidjson::SizeType;

  Builder(const rapidjson::MemoryStream& stream, const JsonLimits& limits) : stream_(stream), limits_(limits) {}

  // The names and parameters of these are the library's.
  // NOLINTBEGIN(readability-identifier-naming, readability-named-parameter)
  bool Null() { return add(Json::Kind::kNull) != nullptr; }
  bool Bool(bool value) {
    Json* const place = add(Json::Kind::kBool);
    if (place != nullptr) place->boolean = value;
    return place != nullptr;
  }
  bool RawNumber(const char* text, Size size, bool) { return number({text, size}); }
  // Only called without the flag for numbers as text.
  bool Int(int) { return false; }
  bool Uint(unsigned) { return false; }
  bool Int64(std::int64_t) { return false; }
  bool Uint64(std::uint64_t) { return false; }
  bool Double(double) { return false; }
  bool String(const char* text, Size size, bool) {
    Json* const place = add(Json::Kind::kString);
    if (place == nullptr) return false;
    place->string.assign(text, size);
    return check_escapes({text, size});
  }
  bool Key(const char* text, Size size, bool) {
    Level& level = levels_.back();
    level.value->members.push_back({std::string(text, size), Json{}});
    level.key_ends.push_back(stream_.Tell());
    return check_escapes({text, size});
  }
  bool StartObject() { return open(Json::Kind::kObject); }
  bool EndObject(Size) {
    const bool unique = check_keys(levels_.back());
    levels_.pop_back();
    return unique;
  }
  bool StartArray() { return open(Json::Kind::kArray); }
  bool EndArray(Size) {
    levels_.pop_back();
    return true;
  }
  // NOLINTEND(readability-identifier-naming, readability-named-parameter)

  Json root;
  std::string problem;  ///< set when the builder itself stopped the reader
  ErrorKind problem_kind = ErrorKind::kInput;
  std::size_t problem_offset = 0;

 private:
  struct Level {
    Json* value = nullptr;
    std::vector<std::size_t> key_ends;
  };

  /// The place of one more value, or nothing, which stops the reader, when there are too many.
  Json* add(Json::Kind kind) {
    if (++values_ > limits_.values) {
      problem_kind = ErrorKind::kLimit;
      stop(fmt::format("more than {} values", limits_.values), std::max<std::size_t>(stream_.Tell(), 1));
      return nullptr;
    }
    Json* place = &root;
    if (!levels_.empty()) {
      Json* parent = levels_.back().value;
      place = parent->kind == Json::Kind::kArray ? &parent->items.emplace_back() : &parent->members.back().second;
    }
    place->kind = kind;
    return place;
  }

  bool open(Json::Kind kind) {
    if (levels_.size() >= limits_.depth) {
      problem_kind = ErrorKind::kLimit;
      stop(fmt::format("more than {} levels of nesting", limits_.depth), stream_.Tell() + 1);
      return false;
    }
    Json* const place = add(kind);
    if (place != nullptr) levels_.push_back({place, {}});
    return place != nullptr;
  }

  /// An integer where it fits 64 bits, else the nearest double; locale-free and exact.
  bool number(std::string_view text) {
    Json json;
    const char* end = text.data() + text.size();
    const bool integral = text.find_first_of(".eE") == std::string_view::npos;
    if (integral && std::from_chars(text.data(), end, json.integer).ec == std::errc{}) {
      json.kind = Json::Kind::kInteger;
      json.number = static_cast<double>(json.integer);
    } else {
      json.kind = Json::Kind::kNumber;
      const auto parsed = std::from_chars(text.data(), end, json.number);
      const bool tiny = text.find("e-") != std::string_view::npos || text.find("E-") != std::string_view::npos;
      if (parsed.ec != std::errc{} && !tiny) {
        stop("the number is too large or too small", stream_.Tell());
        return false;
      }
      if (parsed.ec != std::errc{}) json.number = 0;
    }
    Json* const place = add(json.kind);
    if (place != nullptr) *place = std::move(json);
    return place != nullptr;
  }

  /// The reader lets a lone "\udc00" through, which has no UTF-8 form.
  bool check_escapes(std::string_view text) {
    if (!find_invalid_utf8(text)) return true;
    stop("half of a surrogate pair in a string", stream_.Tell());
    return false;
  }

  /// Sorting instead of a hash set: no input can make it slow.
  bool check_keys(const Level& level) {
    const auto& members = level.value->members;
    std::vector<std::size_t> order(members.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return members[a].first < members[b].first; });
    std::size_t first = members.size();
    for (std::size_t i = 1; i < order.size(); ++i) {
      if (members[order[i - 1]].first == members[order[i]].first) first = std::min(first, order[i]);
    }
    if (first == members.size()) return true;
    stop(fmt::format("the key \"{}\" occurs twice in one object", members[first].first.substr(0, 80)),
         level.key_ends[first]);
    return false;
  }

  /// `end` lies behind the byte to show.
  void stop(std::string what, std::size_t end) {
    problem = std::move(what);
    problem_offset = end - 1;
  }

  const rapidjson::MemoryStream& stream_;
  const JsonLimits& limits_;
  std::size_t values_ = 0;
  std::vector<Level> levels_;
};

tl::unexpected<Error> json_error(std::string_view text, std::size_t offset, std::string_view what,
                                 ErrorKind kind = ErrorKind::kInput) {
  const auto before = text.substr(0, std::min(offset, text.size()));
  const auto line = std::count(before.begin(), before.end(), '\n') + 1;
  const auto feed = before.rfind('\n');
  const auto column = before.size() - (feed == std::string_view::npos ? 0 : feed + 1) + 1;
  return fail(kind, fmt::format("line {}, column {}: {}", line, column, what));
}

/// The writer wants a pointer even for no bytes, which an empty view need not have.
const char* data_of(std::string_view text) { return text.empty() ? "" : text.data(); }

}  // namespace

const Json* Json::find(std::string_view name) const {
  for (const auto& [key, value] : members) {
    if (key == name) return &value;
  }
  return nullptr;
}

std::optional<std::string_view> Json::text(std::string_view name) const {
  const Json* member = find(name);
  if (member == nullptr || member->kind != Kind::kString) return std::nullopt;
  return std::string_view{member->string};
}

std::optional<std::int64_t> Json::integer_of(std::string_view name) const {
  const Json* member = find(name);
  if (member == nullptr || member->kind != Kind::kInteger) return std::nullopt;
  return member->integer;
}

Result<Json> parse_json(std::string_view text, const JsonLimits& limits) {
  if (text.size() > limits.bytes) {
    return fail(ErrorKind::kLimit, fmt::format("the JSON text is larger than the limit of {} bytes", limits.bytes));
  }
  if (const auto bad = find_invalid_utf8(text)) return json_error(text, *bad, "not valid UTF-8");
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  const std::size_t skipped = text.substr(0, 3) == kByteOrderMark ? 3 : 0;
  rapidjson::MemoryStream stream(data_of(text) + skipped, text.size() - skipped);
  Builder builder(stream, limits);
  rapidjson::Reader reader;
  const auto result = reader.Parse<kParseFlags>(stream, builder);
  if (!builder.problem.empty()) {
    return json_error(text, builder.problem_offset + skipped, builder.problem, builder.problem_kind);
  }
  if (result.IsError()) {
    return json_error(text, result.Offset() + skipped, rapidjson::GetParseError_En(result.Code()));
  }
  // The reader takes a NUL byte for the end of the text.
  if (stream.Tell() + skipped != text.size()) return json_error(text, stream.Tell() + skipped, "text after the value");
  return std::move(builder.root);
}

struct JsonWriter::Impl {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer{buffer};
};

JsonWriter::JsonWriter() : impl_(std::make_unique<Impl>()) {}
JsonWriter::~JsonWriter() = default;

JsonWriter& JsonWriter::begin_object() {
  impl_->writer.StartObject();
  return *this;
}

JsonWriter& JsonWriter::end_object() {
  impl_->writer.EndObject();
  return *this;
}

JsonWriter& JsonWriter::begin_array() {
  impl_->writer.StartArray();
  return *this;
}

JsonWriter& JsonWriter::end_array() {
  impl_->writer.EndArray();
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  impl_->writer.Key(data_of(name), static_cast<rapidjson::SizeType>(name.size()));
  return *this;
}

JsonWriter& JsonWriter::string(std::string_view value) {
  impl_->writer.String(data_of(value), static_cast<rapidjson::SizeType>(value.size()));
  return *this;
}

JsonWriter& JsonWriter::integer(std::int64_t value) {
  impl_->writer.Int64(value);
  return *this;
}

JsonWriter& JsonWriter::number(std::string_view digits) {
  impl_->writer.RawValue(data_of(digits), digits.size(), rapidjson::kNumberType);
  return *this;
}

JsonWriter& JsonWriter::boolean(bool value) {
  impl_->writer.Bool(value);
  return *this;
}

JsonWriter& JsonWriter::null() {
  impl_->writer.Null();
  return *this;
}

JsonWriter& JsonWriter::member(std::string_view name, std::string_view value) { return key(name).string(value); }

std::string JsonWriter::take() {
  std::string text(impl_->buffer.GetString(), impl_->buffer.GetSize());
  impl_->buffer.Clear();
  impl_->writer.Reset(impl_->buffer);
  return text;
}

}  // namespace bilat
