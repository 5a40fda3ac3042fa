// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <unistd.h>

#include "lib/read/encoding.h"
#include "lib/read/reader.h"

namespace {

namespace fs = std::filesystem;

// A folder that goes with the test.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "bilat-read-XXXXXX").string();
    path_ = ::mkdtemp(name.data());
  }
  ~Folder() {
    std::error_code error;
    fs::remove_all(path_, error);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string write(const std::string& name, const std::string& bytes) const {
    const auto path = fs::path(path_) / name;
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
    return path.string();
  }
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
};

struct Outcome {
  std::vector<bilat::RawArticle> articles;
  bilat::ReadCounts counts;
  std::string codes;  // of the diagnostics, with spaces between
  std::string messages;
};

Outcome read(const std::vector<std::string>& inputs, bilat::ReadOptions options = {}) {
  Outcome outcome;
  bilat::Diagnostics diagnostics;
  outcome.counts = bilat::read_inputs(inputs, options, diagnostics, [&](bilat::RawArticle&& article) {
    outcome.articles.push_back(std::move(article));
  });
  for (const auto& diagnostic : diagnostics.sorted()) {
    outcome.codes += (outcome.codes.empty() ? "" : " ") + diagnostic.code;
    outcome.messages += diagnostic.message + "\n";
  }
  return outcome;
}

}  // namespace

TEST_CASE("plain text is handed over as it is, without a byte order mark") {
  const Folder folder;
  const auto outcome = read({folder.write("a.txt", "\xEF\xBB\xBFOne\r\nTwo \n")});
  REQUIRE(outcome.articles.size() == 1);
  CHECK(outcome.articles[0].text == "One\r\nTwo \n");
  CHECK(outcome.articles[0].id == "a");
  CHECK(outcome.counts.bytes == 10);
  CHECK(outcome.codes.empty());
}

TEST_CASE("what cannot be read is reported, counted and passed over") {
  const Folder folder;
  const auto empty = folder.write("empty.txt", "");
  const auto blank = folder.write("blank.txt", " \n\n");
  const auto binary = folder.write("binary.txt", std::string("\x7F"
                                                             "ELF\0\0\1\2",
                                                             8));
  const auto good = folder.write("good.txt", "A text.");
  const auto outcome = read({empty, blank, binary, folder.path() + "/missing.txt", good});
  CHECK(outcome.counts.skipped == 4);
  CHECK(outcome.counts.articles == 1);
  CHECK(outcome.codes.find("read.binary") != std::string::npos);
  CHECK(outcome.codes.find("read.empty read.empty") != std::string::npos);
  CHECK(outcome.codes.find("read.missing") != std::string::npos);
}

TEST_CASE("an article over the limit is skipped with its size") {
  const Folder folder;
  bilat::ReadOptions options;
  options.max_article_bytes = 100;
  const auto outcome = read({folder.write("long.txt", std::string(1000, 'a'))}, options);
  CHECK(outcome.codes == "read.too-large");
  CHECK(outcome.messages == "has 1000 bytes, more than the 100 bytes that an article may have\n");
  const auto records = read(
      {folder.write("long.jsonl", "{\"text\":\"" + std::string(70'000, 'a') + "\"}\n{\"text\":\"short\"}\n")}, options);
  CHECK(records.codes == "read.too-large");
  CHECK(records.counts.articles == 1);
}

TEST_CASE("the limit of an article measures a page's text, not its tags") {
  const Folder folder;
  bilat::ReadOptions options;
  options.max_article_bytes = 200;
  const auto page = [&](const char* name, const std::string& story) {
    return folder.write(name, "<!doctype html><html><head><style>" + std::string(1000, 'a') +
                                  "</style></head><body><p>" + story + "</p></body></html>");
  };
  const std::string sentence = "President Lee met Premier Tan in Oslo on Monday, and both spoke for an hour. ";
  const auto outcome = read({page("a.html", sentence), page("b.html", sentence + sentence + sentence)}, options);
  CHECK(outcome.counts.articles == 1);
  CHECK(outcome.codes == "read.too-large");
}

TEST_CASE("folders are read in name order, without hidden files") {
  const Folder folder;
  folder.write("b.txt", "B.");
  folder.write("a/z.txt", "Z.");
  folder.write("a/y.txt", "Y.");
  folder.write(".hidden.txt", "H.");
  const auto outcome = read({folder.path()});
  std::string order;
  for (const auto& article : outcome.articles) order += article.id;
  CHECK(order == "yzb");
}

TEST_CASE("loops of links and links to nothing are reported") {
  const Folder folder;
  folder.write("sub/a.txt", "A.");
  fs::create_directory_symlink("..", folder.path() + "/sub/up");
  fs::create_symlink("self", folder.path() + "/self");
  fs::create_symlink("nothing", folder.path() + "/dangling");
  const auto outcome = read({folder.path()});
  CHECK(outcome.counts.articles == 1);
  CHECK(outcome.counts.skipped == 3);
  CHECK(outcome.codes == "read.missing read.link-loop read.link-loop");
}

TEST_CASE("records, one a line, with the names that feeds use") {
  const Folder folder;
  const auto outcome =
      read({folder.write("feed.jsonl",
                         "{\"id\":\"r1\",\"date\":\"2026-03-03\",\"text\":\"One.\"}\n\n"
                         "{\"title\":\"T\",\"content\":\"Two.\",\"publishedAt\":\"2026-03-04T01:00:00Z\",\"source\":{"
                         "\"name\":\"Daily\"},\"url\":\"u\",\"author\":[\"A\",\"B\"]}\n"
                         "{\"id\":7,\"body\":\"Three.\",\"timestamp\":1772496000}\n")});
  REQUIRE(outcome.articles.size() == 3);
  CHECK(outcome.articles[0].id == "r1");
  CHECK(outcome.articles[0].date == "2026-03-03");
  CHECK(outcome.articles[1].id == "feed-3");
  CHECK(outcome.articles[1].publisher == "Daily");
  CHECK(outcome.articles[1].author == "A, B");
  CHECK(outcome.articles[1].source.ends_with("feed.jsonl:3"));
  CHECK(outcome.articles[2].id == "7");
  CHECK(outcome.articles[2].date == "1772496000");
}

TEST_CASE("a broken record does not stop the others") {
  const Folder folder;
  const auto outcome = read({folder.write(
      "feed.jsonl", "{\"text\":\"One.\"}\n{\"text\":\"Tw\n{\"other\":1}\n{\"text\":\"\"}\n{\"text\":\"Three.\"}\n")});
  CHECK(outcome.counts.articles == 2);
  CHECK(outcome.counts.skipped == 3);
  CHECK(outcome.codes == "read.bad-json read.no-article read.empty");
}

TEST_CASE("arrays and envelopes of records, over many lines") {
  const Folder folder;
  CHECK(read({folder.write(
                 "array.json",
                 "[\n  {\"id\":\"a\",\"text\":\"One {[\\\"] two.\"},\n  {\"id\":\"b\",\n \"text\":\"Three.\"}\n]\n")})
            .counts.articles == 2);
  CHECK(read({folder.write("envelope.json",
                           "{\"status\":\"ok\",\n\"articles\":[{\"content\":\"One.\"},{\"content\":\"Two.\"}]}")})
            .counts.articles == 2);
  CHECK(read({folder.write("deep.json", std::string(100'000, '['))}).codes == "read.no-article");
  CHECK(read({folder.write("nested.json",
                           [] {
                             std::string s;
                             for (int i = 0; i < 50'000; ++i) s += "{\"a\":";
                             return s;
                           }())})
            .codes == "read.bad-json");
}

TEST_CASE("a first line longer than what is looked at: envelopes and records") {
  const Folder folder;
  const auto record = [](std::size_t size) { return "{\"text\":\"" + std::string(size, 'a') + "\"}"; };
  const auto long_record = record(77'000);
  CHECK(read({folder.write("a.json", "{\"articles\":[" + long_record + ",\n" + record(9) + "]}")}).counts.articles ==
        2);
  CHECK(read({folder.write("a.jsonl", long_record + "\n" + record(9) + "\n")}).counts.articles == 2);
  std::string large = "{\"articles\":[";
  for (int i = 0; i < 36; ++i) large += (i == 0 ? "" : ",") + record(1'000'000);
  CHECK(read({folder.write("large.json", large + "]}")}).counts.articles == 36);
}

TEST_CASE("a value that is broken off costs itself alone") {
  const Folder folder;
  const auto outcome = [&](const std::string& bytes) {
    const auto read_ = read({folder.write("a.json", "[" + bytes)});
    std::string texts;
    for (const auto& article : read_.articles) texts += article.text;
    return texts + " " + read_.codes;
  };
  CHECK(outcome("{\"text\":\"A\"},\n{\"text\":\"B\n{\"text\":\"C\"}]") == "AC read.bad-json");
  CHECK(outcome("{\"text\":\"A\"},\n{\"x\":1\n  {\"text\":\"C\"}]") == "AC read.bad-json");
  CHECK(outcome("{\"text\":\"A\"},\n{\"x\":1,\n{\"text\":\"C\"}]") == "AC read.bad-json");
  CHECK(outcome("{\"text\":\"A\"},\n{\"x\":[{}\n{\"text\":\"C\"}]") == "AC read.bad-json");
  CHECK(outcome("{\"text\":\"A\",\n\"x\":\n{\"y\":[\n{},\n{}]}},\n{\"text\":\"C\"}]") == "AC ");
  CHECK(outcome("{\"text\":\"A\",\"x\":\"\\\"\\\\\"},{\"text\":\"C\"") == "A read.bad-json");
}

TEST_CASE("a record of millions of values is refused, and the others are read") {
  const Folder folder;
  std::string zeros;
  for (int i = 0; i < 2'000'000; ++i) zeros += ",0";
  const auto outcome =
      read({folder.write("a.jsonl", "{\"text\":\"A.\"}\n{\"x\":[0" + zeros + "]}\n{\"text\":\"B.\"}\n")});
  CHECK(outcome.counts.articles == 2);
  CHECK(outcome.counts.skipped == 1);
  CHECK(outcome.messages == "is no JSON record: line 1, column 4000003: more than 2000000 values\n");
}

TEST_CASE("lines of facts pass through") {
  const Folder folder;
  const auto outcome = read({folder.write("facts.ndjson", "{\"bilatFacts\":1,\"x\":2}\n")});
  REQUIRE(outcome.articles.size() == 1);
  CHECK(outcome.articles[0].is_facts);
  CHECK(outcome.articles[0].text == "{\"bilatFacts\":1,\"x\":2}");
}

TEST_CASE("text in old encodings is made UTF-8, with a warning") {
  const Folder folder;
  const auto latin = read({folder.write("latin.txt", "The pr\xE9sident said \x93yes\x94.")});
  REQUIRE(latin.articles.size() == 1);
  CHECK(latin.articles[0].text == "The pr\xC3\xA9sident said \xE2\x80\x9Cyes\xE2\x80\x9D.");
  CHECK(latin.codes == "read.not-utf8");
  const auto broken = read({folder.write("broken.txt", "The pr\xC3\xA9sident \xE2\x80\x93 he \xFF said yes.")});
  REQUIRE(broken.articles.size() == 1);
  CHECK(broken.articles[0].text == "The pr\xC3\xA9sident \xE2\x80\x93 he \xEF\xBF\xBD said yes.");
  const auto wide = read({folder.write("wide.txt", std::string("\xFF\xFEH\0i\0!\0", 8))});
  REQUIRE(wide.articles.size() == 1);
  CHECK(wide.articles[0].text == "Hi!");
}

TEST_CASE("pages and feeds are read, and what has no story is refused") {
  const Folder folder;
  const std::string story = "<p>President Lee met Premier Tan in Oslo on Monday, and both spoke.</p>";
  const auto page =
      read({folder.write("page.txt", "<!DOCTYPE html><html><title>Lee meets Tan</title>" + story + "</html>")});
  REQUIRE(page.articles.size() == 1);
  CHECK(page.articles[0].id == "page");
  CHECK(page.articles[0].title == "Lee meets Tan");
  const auto feed = read(
      {folder.write("feed.xml", "<rss><channel><item><title>A</title></item><item><title>B</title></item><item>")});
  CHECK(feed.articles.size() == 2);
  CHECK(feed.codes == "read.truncated");
  CHECK(feed.counts.skipped == 1);
  const auto menu = read({folder.write("menu.html", "<html><nav><a href=x>Home</a></nav></html>")});
  CHECK(menu.codes == "read.no-text");
  CHECK(menu.counts.skipped == 1);
  std::string deep = "<html>";
  for (int i = 0; i < 100'000; ++i) deep += "<div>";
  CHECK(read({folder.write("deep.html", deep)}).codes == "read.too-deep");
  CHECK(read({folder.write("other.xml", "<?xml version=\"1.0\"?><nitf/>")}).codes == "read.no-text");
}

TEST_CASE("a page's meta date: in the user's order, and told of when it cannot be read") {
  const Folder folder;
  const auto path = folder.write(
      "page.html",
      "<!DOCTYPE html><html><head><title>Lee meets Tan</title><meta name=pubdate content='03/04/2026'></head>"
      "<p>President Lee met Premier Tan in Oslo on Monday, and both spoke of fish and of trade.</p></html>");
  const auto dated = [&](bilat::DateOrder order) {
    bilat::ReadOptions options;
    options.date_order = order;
    auto outcome = read({path}, options);
    REQUIRE(outcome.articles.size() == 1);
    bilat::Diagnostics diagnostics;
    const auto info = bilat::make_document(std::move(outcome.articles[0]), options, diagnostics).info();
    const auto told = diagnostics.sorted();
    return info.published + " " + (told.empty() ? info.published_rule : told[0].code);
  };
  CHECK(dated(bilat::DateOrder::kDayFirst) == "2026-04-03 meta");
  CHECK(dated(bilat::DateOrder::kMonthFirst) == "2026-03-04 meta");
  CHECK(dated(bilat::DateOrder::kUnknown) == " read.bad-date");
}

TEST_CASE("when a file was changed counts only where it is a day of ours") {
  const Folder folder;
  bilat::ReadOptions options;
  options.use_file_dates = true;
  const auto changed = [&](const std::string& bytes) {
    const auto outcome = read({folder.write("a.bin", bytes)}, options);
    REQUIRE(outcome.articles.size() == 1);
    return outcome.articles[0].modified ? bilat::to_string(*outcome.articles[0].modified) : std::string("unknown");
  };
  const auto tar = [](const std::string& time) {  // a header with octal numbers, and one block
    std::string header(512, '\0');
    header.replace(0, 5, "a.txt")
        .replace(100, 7, "0000644")
        .replace(124, 11, "00000000002")
        .replace(136, time.size(), time);
    header.replace(148, 8, 8, ' ').replace(156, 1, "0");
    unsigned sum = 0;
    for (const char c : header) sum += static_cast<unsigned char>(c);
    std::string octal;
    for (; sum > 0; sum /= 8) octal.insert(octal.begin(), static_cast<char>('0' + sum % 8));
    header.replace(148, 7, std::string(6 - octal.size(), '0') + octal + std::string(1, '\0'));
    return header + "A." + std::string(510 + 1024, '\0');
  };
  CHECK(changed(tar("15134535000")) == "2026-01-23");
  CHECK(changed(tar(std::string("\x80\0\0\0\0\x7F\xFF\xFF\xFF\xFF\xFF\xFF", 12))) == "unknown");
  // A zip with one stored entry of 2026-01-23, without a time of UTC.
  const auto zip = std::string("PK\x03\x04\x0A\0\0\0\0\0\0\0\x37\x5C", 14) + std::string("\x74\x61\x6D\x74", 4) +
                   std::string("\2\0\0\0\2\0\0\0\5\0\0\0a.txtA.", 19);
  CHECK(changed(zip) == "unknown");
}

TEST_CASE("encodings") {
  const auto encoding = [](std::string bytes) { return bilat::to_utf8(bytes); };
  CHECK(encoding("abc") == bilat::Encoding::kUtf8);
  CHECK(encoding(std::string("a\0b", 3)) == bilat::Encoding::kBinary);
  CHECK(encoding("\x80\x81\x82\x83\x84") == bilat::Encoding::kBinary);
}
