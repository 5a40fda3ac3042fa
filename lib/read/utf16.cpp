// SPDX-License-Identifier: Apache-2.0
#include "lib/read/utf16.h"

#include <algorithm>
#include <string>

#include "lib/base/utf8.h"

namespace bilat {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

bool is_high(char32_t c) { return c >= 0xD800 && c < 0xDC00; }
bool is_low(char32_t c) { return c >= 0xDC00 && c < 0xE000; }

class Utf16Feed final : public ByteFeed {
 public:
  Utf16Feed(ByteSource& bytes, ByteOrder order) : bytes_(bytes), big_(order == ByteOrder::kBig) {}

  Result<std::size_t> read(char* out, std::size_t size) override {
    std::string text;
    while (text.empty()) {
      const auto window = bytes_.peek(4);
      if (!bytes_.error().empty()) return fail(ErrorKind::kInput, bytes_.error());
      if (window.size() < 2) return std::size_t{0};  // an odd last byte is nothing
      // A character of two bytes becomes at most three.
      const auto used = decode(window.substr(0, std::max<std::size_t>(4, std::min(window.size(), size / 2))),
                               window.size() < 4, text);
      bytes_.consume(used);
    }
    std::copy(text.begin(), text.end(), out);
    return text.size();
  }

 private:
  [[nodiscard]] char32_t unit(std::string_view bytes, std::size_t at) const {
    const auto a = static_cast<unsigned char>(bytes[at]);
    const auto b = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(big_ ? a << 8U | b : b << 8U | a);
  }

  // Returns how many bytes were understood; a pair of surrogates is never cut unless `last`.
  std::size_t decode(std::string_view bytes, bool last, std::string& text) {
    std::size_t at = 0;
    while (at + 1 < bytes.size()) {
      char32_t c = unit(bytes, at);
      std::size_t width = 2;
      if (is_high(c)) {
        if (at + 3 >= bytes.size() && !last) break;
        const char32_t low = at + 3 < bytes.size() ? unit(bytes, at + 2) : 0;
        const bool pair = is_low(low);
        c = pair ? 0x10000 + ((c - 0xD800) << 10U) + (low - 0xDC00) : kReplacement;
        width = pair ? 4 : 2;
      } else if (is_low(c)) {
        c = kReplacement;
      }
      at += width;
      if (c != 0xFEFF || !first_) append_utf8(text, c);
      first_ = false;
    }
    return at;
  }

  ByteSource& bytes_;
  bool big_;
  bool first_ = true;
};

}  // namespace

std::optional<ByteOrder> detect_utf16(std::string_view head) {
  if (head.starts_with("\xFF\xFE")) return ByteOrder::kLittle;
  if (head.starts_with("\xFE\xFF")) return ByteOrder::kBig;
  const auto units = std::min<std::size_t>(head.size(), 4096) / 2;
  if (units < 4) return std::nullopt;
  std::size_t zeros[2] = {0, 0};
  for (std::size_t i = 0; i < units * 2; ++i) zeros[i % 2] += head[i] == '\0' ? 1 : 0;
  const auto common = [&](std::size_t at) { return zeros[at] * 2 > units && zeros[1 - at] * 50 <= units; };
  if (common(1)) return ByteOrder::kLittle;
  if (common(0)) return ByteOrder::kBig;
  return std::nullopt;
}

std::unique_ptr<ByteFeed> make_utf16_feed(ByteSource& bytes, ByteOrder order) {
  return std::make_unique<Utf16Feed>(bytes, order);
}

}  // namespace bilat
