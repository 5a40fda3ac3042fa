// SPDX-License-Identifier: Apache-2.0
// XML as a stream of tags and text, for feeds, which are often not well-formed. No DTD is read, no entity is expanded
// but the five of XML and numbers, nothing is fetched. Private to lib/read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bilat {

struct XmlEvent {
  enum class Kind : std::uint8_t { kStart, kEnd, kText };
  Kind kind = Kind::kText;
  std::string_view name;                                             ///< as written, with its prefix
  std::string text;                                                  ///< decoded
  std::vector<std::pair<std::string_view, std::string>> attributes;  ///< values decoded
  bool empty = false;                                                ///< <a/>: no end follows
  std::size_t begin = 0;                                             ///< bytes of the document
  std::size_t end = 0;

  [[nodiscard]] std::string_view attribute(std::string_view wanted) const;
};

class XmlReader {
 public:
  explicit XmlReader(std::string_view xml) : xml_(xml) {}

  /// The next event; false at the end. Comments, declarations and processing instructions are passed over.
  bool next(XmlEvent& event);
  /// Whether the document ended inside a tag or a CDATA section.
  [[nodiscard]] bool truncated() const { return truncated_; }

 private:
  bool read_tag(XmlEvent& event);
  static void read_attributes(std::string_view inner, XmlEvent& event);
  bool pass(std::string_view end);

  std::string_view xml_;
  std::size_t at_ = 0;
  bool truncated_ = false;
};

/// The text with &amp; &lt; &gt; &quot; &apos; and numbers decoded; other entities stay as they are.
std::string decode_xml(std::string_view text);

}  // namespace bilat
