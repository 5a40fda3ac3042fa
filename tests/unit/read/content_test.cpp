// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>

#include "lib/read/byte_source.h"
#include "lib/read/content.h"
#include "lib/read/content_reader.h"
#include "lib/read/encoding.h"
#include "lib/read/utf16.h"
#include "lib/read/warc.h"

namespace {

using bilat::Content;
using std::string_view_literals::operator""sv;

/// Bytes of a text, a few at a time, so that every boundary is met.
class TextFeed final : public bilat::ByteFeed {
 public:
  TextFeed(std::string text, std::size_t step) : text_(std::move(text)), step_(step) {}
  bilat::Result<std::size_t> read(char* out, std::size_t size) override {
    const auto count = std::min({size, step_, text_.size() - at_});
    std::copy_n(text_.begin() + static_cast<std::ptrdiff_t>(at_), count, out);
    at_ += count;
    return count;
  }

 private:
  std::string text_;
  std::size_t step_;
  std::size_t at_ = 0;
};

bilat::ByteSource source(std::string_view text, std::size_t step = 3) {
  return bilat::ByteSource(std::make_unique<TextFeed>(std::string(text), step));
}

std::string rest_of(bilat::ByteFeed& feed, std::size_t step) {
  std::string out;
  std::string piece(step, '\0');
  for (auto got = feed.read(piece.data(), step); got && *got > 0; got = feed.read(piece.data(), step)) {
    out.append(piece, 0, *got);
  }
  return out;
}

std::string from_utf16(std::string_view bytes, bilat::ByteOrder order, std::size_t step) {
  auto in = source(bytes, step);
  return rest_of(*bilat::make_utf16_feed(in, order), 64);
}

}  // namespace

TEST_CASE("content is told by its first bytes") {
  CHECK(bilat::recognise("Two leaders met.\n") == Content::kText);
  CHECK(bilat::recognise("{\"text\":\"a\"}\n{\"text\":\"b\"}\n") == Content::kRecords);
  CHECK(bilat::recognise("[{\"text\":\"a\"}]") == Content::kJson);
  CHECK(bilat::recognise("{\"articles\":[{\"text\":\"a\"}\n,{\"text\":\"b\"}]}") == Content::kJson);
  CHECK(bilat::recognise("{\"articles\":[\n{\"text\":\"a\"}]}") == Content::kJson);
  CHECK(bilat::recognise("{\"text\":\"a\"} {\"text\":\"b\"}\n") == Content::kJson);
  CHECK(bilat::recognise("{\"text\":\"" + std::string(70'000, 'a')) == Content::kJson);
  CHECK(bilat::recognise("[ [\n{ \"text\":\"a\"}]]") == Content::kJson);
  CHECK(bilat::recognise("[ ]\n") == Content::kJson);
  CHECK(bilat::recognise("[[Lima]] talks end\n") == Content::kText);
  CHECK(bilat::recognise("[{talks}] in Lima\n") == Content::kText);
  CHECK(bilat::recognise("") == Content::kText);
  CHECK(bilat::recognise("<!DOCTYPE html><p>") == Content::kHtml);
  CHECK(bilat::recognise("<?xml version=\"1.0\"?><rss>") == Content::kFeed);
  CHECK(bilat::recognise("\x1F\x8B\x08"sv) == Content::kCompressed);
  CHECK(bilat::recognise("\x28\xB5\x2F\xFD"sv) == Content::kCompressed);
  CHECK(bilat::recognise("PK\x03\x04"sv) == Content::kArchive);
  CHECK(bilat::recognise("PK is a short name.\n") == Content::kText);
  CHECK(bilat::recognise("WARC/1.0\r\n") == Content::kWarc);
  CHECK(bilat::recognise("a\0b"sv) == Content::kBinary);
  CHECK(bilat::recognise("T\0w\0o\0 \0m\0e\0n\0"sv) == Content::kUtf16);
  CHECK(bilat::recognise(std::string(600, 'a')) == Content::kText);
}

TEST_CASE("UTF-16 is detected by mark or zeros and decoded in pieces") {
  CHECK(bilat::detect_utf16("\xFF\xFE"sv) == bilat::ByteOrder::kLittle);
  CHECK(bilat::detect_utf16("\0T\0w\0o\0 "sv) == bilat::ByteOrder::kBig);
  CHECK_FALSE(bilat::detect_utf16("\0\0\0\0\0\0\0\0"sv));
  CHECK_FALSE(bilat::detect_utf16("Two men").has_value());
  for (const std::size_t step : {1U, 2U, 3U, 5U, 100U}) {
    CHECK(from_utf16("\xFF\xFEH\0\xE9\0\x3D\xD8\x00\xDE!\0"sv, bilat::ByteOrder::kLittle, step) == "Hé\U0001F600!");
    CHECK(from_utf16("\0H\0\xE9\xD8\x3D\xDE\x00\0!"sv, bilat::ByteOrder::kBig, step) == "Hé\U0001F600!");
    CHECK(from_utf16("a\0\x3D\xD8z\0\x00\xDE"sv, bilat::ByteOrder::kLittle, step) == "a\uFFFDz\uFFFD");
    CHECK(from_utf16("a\0\x3D\xD8"sv, bilat::ByteOrder::kLittle, step) == "a\uFFFD");
    CHECK(from_utf16("a\0b"sv, bilat::ByteOrder::kLittle, step) == "a");
  }
}

TEST_CASE("a declared encoding settles what bytes leave open") {
  const auto read = [](std::string bytes, std::string_view declared) {
    const auto encoding = bilat::to_utf8(bytes, declared);
    return std::pair(encoding, bytes);
  };
  CHECK(read("Luc\xED"
             "a",
             "ISO-8859-1") == std::pair(bilat::Encoding::kWindows1252, std::string("Lucía")));
  CHECK(read("Lucía", "latin1") == std::pair(bilat::Encoding::kUtf8, std::string("Lucía")));
  CHECK(read("Luc\xED"
             "a",
             "utf-8") == std::pair(bilat::Encoding::kUtf8Repaired, std::string("Luc\uFFFDa")));
  CHECK(read("\xD1\xEE\xE2", "windows-1251").first == bilat::Encoding::kUnsupported);
  CHECK(bilat::repaired_utf8("a\xFF") == "a\uFFFD");
}

TEST_CASE("ids of files") {
  CHECK(bilat::id_of_path("x/a.txt") == "a");
  CHECK(bilat::id_of_path("x/a.ndjson.gz") == "a");
  CHECK(bilat::id_of_path("a.gz") == "a");
  CHECK(bilat::id_of_path("-") == "stdin");
}

TEST_CASE("records of a crawl, whatever the pieces they come in") {
  const std::string body =
      "HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=\"UTF-8\"\r\nTransfer-Encoding: chunked\r\n\r\n"
      "5\r\nHello\r\n6;x=y\r\n world\r\n0\r\n\r\n";
  const auto record = [](std::string_view type, std::string_view media, const std::string& block) {
    return "WARC/1.1\r\nWARC-Type: " + std::string(type) +
           "\r\nWARC-Target-URI: <https://example.org/a>\r\nContent-Type: " + std::string(media) +
           "\r\nContent-Length: " + std::to_string(block.size()) + "\r\n\r\n" + block + "\r\n\r\n";
  };
  const auto all =
      record("warcinfo", "application/warc-fields", "x: y\r\n") +
      record("response", "application/http", "HTTP/1.1 301 Moved\r\n\r\n") + record("resource", "image/png", "png") +
      record("response", "application/http; msgtype=response", body) + record("conversion", "text/plain", "Plain.");
  for (const std::size_t step : {1U, 7U, 100'000U}) {
    auto in = source(all, step);
    bilat::WarcReader reader(in);
    bilat::WarcRecord found;
    REQUIRE(reader.next(found));
    CHECK(found.url == "https://example.org/a");
    CHECK(found.media == "text/plain");
    CHECK(found.charset == "utf-8");
    CHECK(rest_of(*reader.content(), 4) == "Hello world");
    REQUIRE(reader.next(found));
    CHECK(rest_of(*reader.content(), 100) == "Plain.");
    CHECK_FALSE(reader.next(found));
    CHECK(reader.error().empty());
    CHECK(reader.without_text() == 1);
    CHECK(reader.without_page() == 1);
  }
  auto cut = source(std::string_view(all).substr(0, all.size() - 20));
  bilat::WarcReader reader(cut);
  bilat::WarcRecord found;
  while (reader.next(found)) {
  }
  CHECK_FALSE(reader.error().empty());
}

TEST_CASE("answers that are broken are no silence") {
  const auto outcome = [](const std::string& answer) {
    const auto all = "WARC/1.1\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: " +
                     std::to_string(answer.size()) + "\r\n\r\n" + answer + "\r\n\r\n";
    auto in = source(all, 1000);
    bilat::WarcReader reader(in);
    bilat::WarcRecord found;
    if (!reader.next(found)) return std::to_string(reader.without_page()) + " passed over" + reader.error();
    if (!found.problem.empty()) return found.problem;
    const auto feed = reader.content();
    std::string buffer(1000, '\0');
    while (true) {
      const auto got = feed->read(buffer.data(), buffer.size());
      if (!got) return got.error().message;
      if (*got == 0) return std::string("whole");
    }
  };
  const std::string ok = "HTTP/1.1 200 OK\r\n";
  const auto pieces = ok + "Transfer-Encoding: chunked\r\n\r\n5\r\nHello\r\n";
  CHECK(outcome(pieces + "0\r\n\r\n") == "whole");
  CHECK(outcome(pieces) == "is an answer without its last piece");
  CHECK(outcome(pieces + "9\r\nworld") == "is an answer that ends inside one of its pieces");
  CHECK(outcome(pieces + "world\r\n") == "is an answer in pieces of which one has no length");
  CHECK(outcome("HTTP/1.1 404 Not Found\r\n\r\ngone") == "1 passed over");
  CHECK(outcome("HTTP/1.1 404 Not Found\r\n") == "1 passed over");
  CHECK(outcome(ok + "Content-Type: text/pl") == "ends inside its HTTP headers");
  CHECK(outcome("no answer\r\n\r\n") == "has broken HTTP headers");
  std::string many = ok;
  for (int i = 0; i < 1001; ++i) many += "X: y\r\n";
  CHECK(outcome(many + "\r\nText.") == "has broken HTTP headers");
  CHECK(outcome(ok + "X: " + std::string(70'000, 'y') + "\r\n\r\nText.") == "has broken HTTP headers");
}

TEST_CASE("no more is consumed than was peeked") {
  auto in = source("abcdef", 3);
  CHECK(in.peek(3).substr(0, 3) == "abc");
  in.consume(100);
  CHECK(in.position() == 3);
  CHECK(in.peek() == "def");
}
