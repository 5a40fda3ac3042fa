// SPDX-License-Identifier: Apache-2.0
// Any bytes as an input: text, page, feed, records, archive or crawl. What comes out is valid UTF-8 within the limits.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string_view>
#include <utility>

#include "lib/base/utf8.h"
#include "lib/read/content_reader.h"

namespace {

class BytesFeed final : public bilat::ByteFeed {
 public:
  explicit BytesFeed(std::string_view bytes) : bytes_(bytes) {}
  bilat::Result<std::size_t> read(char* out, std::size_t size) override {
    const auto count = std::min(size, bytes_.size());
    std::copy_n(bytes_.begin(), count, out);
    bytes_.remove_prefix(count);
    return count;
  }

 private:
  std::string_view bytes_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  bilat::Diagnostics diagnostics;
  bilat::ReadOptions options;
  options.max_article_bytes = 1U << 20U;
  options.max_entries = 1000;
  bilat::ContentReader reader(options, diagnostics, [&](bilat::RawArticle&& article) {
    if (article.is_facts) return;
    if (bilat::find_invalid_utf8(article.text) || article.text.size() > options.max_article_bytes) std::abort();
    const auto document = bilat::make_document(std::move(article), options, diagnostics);
    for (const auto& block : document.blocks()) {
      if (block.span.begin >= block.span.end || block.span.end > document.text().size()) std::abort();
    }
  });
  bilat::ByteSource source(std::make_unique<BytesFeed>(bytes), size);
  reader.read(source, {"fuzz", "fuzz", {}, {}, {}, {}});
  return 0;
}
