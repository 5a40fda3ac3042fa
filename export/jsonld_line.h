// SPDX-License-Identifier: Apache-2.0
// One node of a JSON-LD file, written straight into the output's buffer: no tree in between, so that a file of a million
// events costs its own length and no more.
//
//   NodeLine line(out);
//   line.begin({"Event", "Meeting"}, "g:event/x").edtf("date", "2026-01-26").end();
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace bilat {

/// A JSON string with quotes. "<" and what editors and line readers trip over (controls, line separators, bidi controls) is
/// written as \uXXXX, so that a node stays on its line and the file can stand in a web page; bytes that are no UTF-8 become
/// U+FFFD.
void append_json_string(std::string& out, std::string_view text);

class NodeLine {
 public:
  explicit NodeLine(std::string& out) : out_(out) {}

  NodeLine& begin(std::initializer_list<std::string_view> types, std::string_view iri);
  void end() { out_ += '}'; }

  // Each writes one property; an empty value or list writes nothing.
  NodeLine& text(std::string_view term, std::string_view value);
  NodeLine& texts(std::string_view term, const std::vector<std::string>& values);
  NodeLine& iri(std::string_view term, std::string_view value);
  NodeLine& iris(std::string_view term, const std::vector<std::string>& values);
  NodeLine& integer(std::string_view term, std::uint64_t value);
  /// A literal that the context types as an EDTF date; what is none is written as a plain string instead, so that no loader
  /// meets an ill-formed literal.
  NodeLine& edtf(std::string_view term, std::string_view value);
  /// The same for xsd:date: a plain day.
  NodeLine& day(std::string_view term, std::string_view value);
  /// "true" and "false" as JSON's, anything else as text.
  NodeLine& boolean(std::string_view term, std::string_view value);
  /// Digits as a JSON number (as far as every reader holds it exactly), anything else as text.
  NodeLine& count(std::string_view term, std::string_view value);

 private:
  void key(std::string_view term);
  void untyped(std::string_view term, std::string_view value);

  std::string& out_;
};

}  // namespace bilat
