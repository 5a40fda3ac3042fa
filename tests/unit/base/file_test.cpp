// SPDX-License-Identifier: Apache-2.0
#include "lib/base/file.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <thread>

#include <sys/stat.h>
#include <unistd.h>

#include "lib/base/pack.h"
#include "tests/unit/base/scratch.h"

namespace fs = std::filesystem;
using bilat::ErrorKind;
using bilat::read_file;
using bilat::write_file;

namespace {

constexpr std::uint64_t kPlenty = 1 << 20;

std::size_t files_in(const std::string& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

}  // namespace

TEST_CASE("what was written is read") {
  const Scratch scratch;
  const std::string bytes("a\0\xFF\n", 4);
  REQUIRE(write_file(scratch / "x", bytes));
  CHECK(*read_file(scratch / "x", kPlenty) == bytes);
  REQUIRE(write_file(scratch / "x", "short"));
  CHECK(*read_file(scratch / "x", kPlenty) == "short");
  REQUIRE(write_file(scratch / "empty", ""));
  CHECK(read_file(scratch / "empty", 0)->empty());
  CHECK(files_in(scratch.path()) == 2);  // no temporary file is left
}

TEST_CASE("the limit is exact") {
  const Scratch scratch;
  REQUIRE(write_file(scratch / "x", "12345"));
  CHECK(read_file(scratch / "x", 5).has_value());
  const auto over = read_file(scratch / "x", 4);
  REQUIRE_FALSE(over);
  CHECK(over.error().kind == ErrorKind::kLimit);
  CHECK(over.error().where == scratch / "x");
}

TEST_CASE("errors of reading say what is wrong") {
  const Scratch scratch;
  CHECK(read_file(scratch / "absent", kPlenty).error().message == "does not exist");
  CHECK(read_file(scratch.path(), kPlenty).error().message == "is a folder, not a file");
  CHECK(read_file("", kPlenty).error().kind == ErrorKind::kInput);
  REQUIRE(write_file(scratch / "file", "x"));
  CHECK(read_file(scratch / "file/below", kPlenty).error().kind == ErrorKind::kInput);
  if (::geteuid() != 0) {
    fs::permissions(scratch / "file", fs::perms::none);
    CHECK(read_file(scratch / "file", kPlenty).error().message.find("cannot be opened") == 0);
  }
}

TEST_CASE("pipes are read to their end, and limited") {
  const Scratch scratch;
  const std::string pipe = scratch / "pipe";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  const std::string bytes(200'000, 'p');
  {
    std::jthread writer([&] { CHECK(write_file(pipe, bytes).has_value()); });  // written through, not replaced
    CHECK(*read_file(pipe, kPlenty) == bytes);
  }
  CHECK(fs::is_fifo(pipe));
}

TEST_CASE("files without a size of their own") {
  const auto limited = read_file("/dev/zero", 100'000);
  REQUIRE_FALSE(limited);
  CHECK(limited.error().kind == ErrorKind::kLimit);
  CHECK(read_file("/dev/null", 0)->empty());
  CHECK(write_file("/dev/null", "gone").has_value());
}

TEST_CASE("a failed write leaves the old file and no other") {
  const Scratch scratch;
  CHECK(write_file(scratch / "no/such/folder", "x").error().kind == ErrorKind::kOutput);
  CHECK(write_file(scratch.path(), "x").error().message == "is a folder, not a file");
  CHECK(write_file("/dev/full", "x").error().kind == ErrorKind::kOutput);
  CHECK(write_file(scratch / std::string(300, 'n'), "x").error().kind == ErrorKind::kOutput);
  CHECK(files_in(scratch.path()) == 0);
  CHECK(write_file("", "x").error().kind == ErrorKind::kOutput);
}

TEST_CASE("permissions and links of a replaced file are kept") {
  const Scratch scratch;
  REQUIRE(write_file(scratch / "real", "old"));
  fs::permissions(scratch / "real", fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read);
  fs::create_symlink("real", scratch / "link");
  REQUIRE(write_file(scratch / "link", "new"));
  CHECK(fs::is_symlink(scratch / "link"));
  CHECK(*read_file(scratch / "real", kPlenty) == "new");
  CHECK((fs::status(scratch / "real").permissions() & fs::perms::all) ==
        (fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read));
}

TEST_CASE("two writers of one file: one of both texts is whole") {
  const Scratch scratch;
  {
    std::jthread a([&] {
      for (int i = 0; i < 20; ++i) CHECK(write_file(scratch / "x", std::string(5000, 'a')));
    });
    std::jthread b([&] {
      for (int i = 0; i < 20; ++i) CHECK(write_file(scratch / "x", std::string(7000, 'b')));
    });
  }
  const auto text = *read_file(scratch / "x", kPlenty);
  CHECK((text == std::string(5000, 'a') || text == std::string(7000, 'b')));
  CHECK(files_in(scratch.path()) == 1);
}

TEST_CASE("a pack takes its files from folders, and only its files") {
  const Scratch scratch;
  fs::create_directories(scratch / "frames/deep");
  REQUIRE(write_file(scratch / "a.tsv", "new"));
  REQUIRE(write_file(scratch / "frames/deep/b.frames", "b"));
  REQUIRE(write_file(scratch / "notes.txt", "n"));
  REQUIRE(write_file(scratch / "README.md", "no"));
  REQUIRE(write_file(scratch / ".hidden.tsv", "no"));
  REQUIRE(write_file(scratch / "a.tsv~", "no"));
  bilat::Pack pack;
  pack.add("a.tsv", "old");
  pack.add("kept.tsv", "kept");
  bilat::Diagnostics told;
  REQUIRE(pack.overlay_directory(scratch.path(), told));
  CHECK(pack.files().size() == 4);
  CHECK(pack.text("a.tsv") == "new");
  CHECK(pack.text("frames/deep/b.frames") == "b");
  CHECK(pack.text("kept.tsv") == "kept");
  CHECK(pack.text("absent").empty());
}

TEST_CASE("files of a pack's folder that nothing reads are told of by their path on disk") {
  const Scratch scratch;
  for (const char* folder : {"frame", "frames", "lexicon"}) fs::create_directories(scratch / folder);
  for (const char* name : {"frames/new.frames", "lexicon/verbs.tsv", "README.md", "LICENSE"}) {
    REQUIRE(write_file(scratch / name, "x"));
  }
  for (const char* name : {"frame/x.frames", "lexicon/verb.tsv", "lexicon/verbs.csv", "frames/x.frame", "x.txt"}) {
    REQUIRE(write_file(scratch / name, "x"));
  }
  bilat::Pack pack;
  pack.add("lexicon/verbs.tsv", "old");
  bilat::Diagnostics told;
  const auto laid = pack.overlay_directory(scratch.path(), told);
  REQUIRE(laid);
  CHECK(laid->used == 2);
  std::vector<std::string> unknown;
  for (const auto& warning : told.sorted()) {
    CHECK(warning.code == "B1003");
    unknown.push_back(warning.where);
  }
  CHECK(unknown == std::vector<std::string>{scratch / "frame/x.frames", scratch / "frames/x.frame",
                                            scratch / "lexicon/verb.tsv", scratch / "lexicon/verbs.csv",
                                            scratch / "x.txt"});
}

TEST_CASE("a place in a pack is a place on disk where its file was laid over") {
  const Scratch scratch;
  fs::create_directories(scratch / "lexicon");
  REQUIRE(write_file(scratch / "lexicon/verbs.tsv", "new"));
  bilat::Pack pack;
  pack.add("lexicon/verbs.tsv", "old");
  pack.add("lexicon/titles.tsv", "old");
  bilat::Diagnostics told;
  REQUIRE(pack.overlay_directory(scratch.path(), told));
  CHECK(pack.place_on_disk("lexicon/verbs.tsv:3:1") == scratch / "lexicon/verbs.tsv:3:1");
  CHECK(pack.place_on_disk("lexicon/verbs.tsv") == scratch / "lexicon/verbs.tsv");
  CHECK(pack.place_on_disk("lexicon/titles.tsv:3") == "lexicon/titles.tsv:3");
  pack.add("lexicon/verbs.tsv", "by hand");
  CHECK(pack.place_on_disk("lexicon/verbs.tsv:3") == "lexicon/verbs.tsv:3");
}

TEST_CASE("a file of a pack that is no text is reported and left out") {
  const Scratch scratch;
  REQUIRE(write_file(scratch / "a.tsv", "new"));
  REQUIRE(write_file(scratch / "b.tsv", "x\ncaf\xE9"));
  REQUIRE(write_file(scratch / "c.tsv", std::string(bilat::Pack::kMaxLine + 1, 'x')));
  bilat::Pack pack;
  for (const char* name : {"a.tsv", "b.tsv", "c.tsv", "d.tsv"}) pack.add(name, "old");
  bilat::Diagnostics told;
  const auto laid = pack.overlay_directory(scratch.path() + "/", told);
  REQUIRE(laid);
  CHECK(laid->used == 1);
  CHECK(laid->faulty == 2);
  CHECK(pack.text("a.tsv") == "new");
  CHECK(pack.text("b.tsv") == "old");
  REQUIRE(told.count(bilat::Severity::kError) == 2);
  CHECK(told.sorted()[0].code == "B1001");
  CHECK(told.sorted()[0].where == scratch / "b.tsv:2:4");
  CHECK(told.sorted()[1].code == "B1005");
  CHECK(pack.overlay_directory(scratch / "absent", told).error().kind == ErrorKind::kPack);
  CHECK_FALSE(pack.overlay_directory(scratch / "a.tsv", told));
}

TEST_CASE("a folder with every table and frames of its own stands alone") {
  const Scratch scratch;
  fs::create_directories(scratch / "frames");
  bilat::Pack pack;
  pack.add("a.tsv", "old");
  pack.add("frames/old.frames", "old");
  bilat::Diagnostics told;
  REQUIRE(write_file(scratch / "frames/new.frames", "new"));
  CHECK_FALSE(pack.overlay_directory(scratch.path(), told)->whole);
  CHECK(pack.files().size() == 3);
  REQUIRE(write_file(scratch / "a.tsv", "new"));
  CHECK(pack.overlay_directory(scratch.path(), told)->whole);
  CHECK(pack.files().size() == 2);
  CHECK(pack.text("frames/old.frames").empty());
  CHECK(pack.is_from_folder("a.tsv"));
}

TEST_CASE("a table's own name replaces it, a name with a part more adds to it") {
  const Scratch scratch;
  fs::create_directories(scratch / "lexicon");
  REQUIRE(write_file(scratch / "lexicon/titles.mine.tsv", "title\nroko"));
  REQUIRE(write_file(scratch / "lexicon/verbs.tsv", "lemma\nembrace"));
  REQUIRE(write_file(scratch / "lexicon/verb.mine.tsv", "lemma\nhug"));
  bilat::Pack pack;
  pack.add("lexicon/titles.tsv", "title\nking");
  pack.add("lexicon/verbs.tsv", "# of all\nlemma\nmeet\nsee");
  bilat::Diagnostics told;
  REQUIRE(pack.overlay_directory(scratch.path(), told));
  CHECK(pack.tables("lexicon/titles.tsv") == std::vector<std::string>{"lexicon/titles.tsv", "lexicon/titles.mine.tsv"});
  CHECK(pack.tables("lexicon/verbs.tsv") == std::vector<std::string>{"lexicon/verbs.tsv"});
  REQUIRE(told.sorted().size() == 2);
  CHECK(told.sorted()[0].where == scratch / "lexicon/verb.mine.tsv");
  CHECK(told.sorted()[0].code == "B1003");
  CHECK(told.sorted()[1].code == "pack.replaced-table");
  CHECK(told.sorted()[1].message.find("2 rows by one of 1") != std::string::npos);
}

TEST_CASE("a folder without a file of a pack is a mistake") {
  const Scratch scratch;
  REQUIRE(write_file(scratch / "README.md", "mine"));
  bilat::Pack pack;
  pack.add("a.tsv", "old");
  bilat::Diagnostics told;
  REQUIRE(pack.overlay_directory(scratch.path(), told));
  REQUIRE(told.count(bilat::Severity::kError) == 1);
  CHECK(told.sorted()[0].code == "B1004");
}
