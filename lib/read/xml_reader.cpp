// SPDX-License-Identifier: Apache-2.0
#include "lib/read/xml_reader.h"

#include <algorithm>
#include <charconv>

#include "lib/base/utf8.h"
#include "lib/read/letters.h"

namespace bilat {
namespace {

constexpr std::size_t kLongestEntity = 12;

constexpr std::pair<std::string_view, char> kEntities[] = {
    {"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}};

bool append_entity(std::string_view name, std::string& out) {
  for (const auto& [entity, c] : kEntities) {
    if (name == entity) {
      out += c;
      return true;
    }
  }
  if (!name.starts_with('#') || name.size() < 2) return false;
  const bool hex = name[1] == 'x' || name[1] == 'X';
  const auto digits = name.substr(hex ? 2 : 1);
  std::uint32_t code = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code, hex ? 16 : 10);
  if (error != std::errc{} || end != digits.data() + digits.size()) return false;
  const bool valid = code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF) && (code >= 0x20 || code == 9 || code == 10);
  append_utf8(out, valid ? code : 0xFFFD);
  return true;
}

// The '>' that ends a tag, not one inside an attribute's quotes.
std::size_t tag_end(std::string_view xml, std::size_t at) {
  char quote = 0;
  for (; at < xml.size(); ++at) {
    const char c = xml[at];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '>') {
      return at;
    }
  }
  return std::string_view::npos;
}

}  // namespace

std::string decode_xml(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const auto amp = text.find('&');
    out += text.substr(0, amp);
    if (amp == std::string_view::npos) break;
    text.remove_prefix(amp + 1);
    const auto stop = text.substr(0, kLongestEntity).find(';');
    if (stop != std::string_view::npos && append_entity(text.substr(0, stop), out)) {
      text.remove_prefix(stop + 1);
    } else {
      out += '&';
    }
  }
  return out;
}

std::string_view XmlEvent::attribute(std::string_view wanted) const {
  for (const auto& [key, value] : attributes) {
    if (key == wanted) return value;
  }
  return {};
}

bool XmlReader::pass(std::string_view end) {
  const auto stop = xml_.find(end, at_);
  truncated_ = truncated_ || stop == std::string_view::npos;
  at_ = stop == std::string_view::npos ? xml_.size() : stop + end.size();
  return stop != std::string_view::npos;
}

bool XmlReader::next(XmlEvent& event) {
  while (at_ < xml_.size()) {
    const auto rest = xml_.substr(at_);
    event.begin = at_;
    event.attributes.clear();
    event.text.clear();
    if (rest.starts_with("<![CDATA[")) {
      const bool closed = pass("]]>");
      event.kind = XmlEvent::Kind::kText;
      event.end = at_;
      event.text = std::string(xml_.substr(event.begin + 9, event.end - event.begin - 9 - (closed ? 3 : 0)));
      return true;
    }
    if (rest.starts_with("<!--")) {
      pass("-->");
    } else if (rest.starts_with("<?")) {
      pass("?>");
    } else if (rest.starts_with("<!")) {
      const auto subset = rest.substr(0, rest.find('>')).find('[');
      pass(subset == std::string_view::npos ? ">" : "]>");
    } else if (rest.starts_with('<')) {
      if (read_tag(event)) return true;
    } else {
      at_ = std::min(xml_.find('<', at_), xml_.size());
      event.kind = XmlEvent::Kind::kText;
      event.end = at_;
      event.text = decode_xml(xml_.substr(event.begin, at_ - event.begin));
      return true;
    }
  }
  return false;
}

bool XmlReader::read_tag(XmlEvent& event) {
  const bool closing = xml_.substr(at_).starts_with("</");
  const auto name_begin = at_ + (closing ? 2 : 1);
  const bool named = name_begin < xml_.size() && (is_ascii_letter(xml_[name_begin]) || xml_[name_begin] == '_');
  if (!named) {  // a bare "<" in text
    event.kind = XmlEvent::Kind::kText;
    event.text = "<";
    event.end = ++at_;
    truncated_ = truncated_ || at_ == xml_.size();
    return true;
  }
  const auto stop = tag_end(xml_, name_begin);
  if (stop == std::string_view::npos) {
    truncated_ = true;
    at_ = xml_.size();
    return false;
  }
  auto inner = xml_.substr(name_begin, stop - name_begin);
  event.kind = closing ? XmlEvent::Kind::kEnd : XmlEvent::Kind::kStart;
  event.empty = !closing && inner.ends_with('/');
  if (event.empty) inner.remove_suffix(1);
  event.name = inner.substr(0, inner.find_first_of(" \t\r\n"));
  if (!closing) read_attributes(inner.substr(event.name.size()), event);
  at_ = event.end = stop + 1;
  return true;
}

void XmlReader::read_attributes(std::string_view inner, XmlEvent& event) {
  while (!(inner = trim(inner)).empty()) {
    const auto equals = inner.find('=');
    if (equals == std::string_view::npos) return;
    const auto name = trim(inner.substr(0, equals));
    inner = trim(inner.substr(equals + 1));
    if (inner.empty() || (inner[0] != '"' && inner[0] != '\'')) return;
    const auto stop = inner.find(inner[0], 1);
    if (stop == std::string_view::npos) return;
    event.attributes.emplace_back(name, decode_xml(inner.substr(1, stop - 1)));
    inner.remove_prefix(stop + 1);
  }
}

}  // namespace bilat
