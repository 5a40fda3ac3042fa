// SPDX-License-Identifier: Apache-2.0
#include "lib/base/file_writer.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <utility>

#include "lib/base/file.h"
#include "tests/unit/base/scratch.h"

namespace fs = std::filesystem;
using bilat::FileWriter;
using bilat::output_target;
using bilat::write_file;

namespace {

std::string text(const std::string& path) { return bilat::read_file(path, 1 << 20).value_or("no such file"); }

auto files_in(const std::string& folder) {
  return std::distance(fs::directory_iterator(folder), fs::directory_iterator());
}

}  // namespace

TEST_CASE("a file written in pieces appears whole, at commit") {
  const Scratch scratch;
  {
    auto file = FileWriter::open(scratch / "a");
    REQUIRE(file);
    CHECK(file->write("one\n"));
    CHECK(file->write(std::string(200'000, 'x')));
    CHECK(file->write("end"));
    CHECK(file->finish());
    CHECK(!fs::exists(scratch / "a"));
    CHECK(file->commit());
  }
  CHECK(text(scratch / "a") == "one\n" + std::string(200'000, 'x') + "end");
  CHECK(files_in(scratch.path()) == 1);
}

TEST_CASE("without commit the path stays as it was") {
  const Scratch scratch;
  REQUIRE(write_file(scratch / "a", "old"));
  for (const bool finished : {false, true}) {
    auto file = FileWriter::open(scratch / "a");
    REQUIRE(file);
    CHECK(file->write("new"));
    if (finished) CHECK(file->finish());
    const auto moved = std::move(*file);
  }
  CHECK(text(scratch / "a") == "old");
  CHECK(files_in(scratch.path()) == 1);
}

TEST_CASE("a written file keeps the rights of the one that it replaces") {
  const Scratch scratch;
  REQUIRE(write_file(scratch / "a", "old"));
  fs::permissions(scratch / "a", fs::perms::owner_read | fs::perms::owner_write);
  auto file = FileWriter::open(scratch / "a");
  REQUIRE(file);
  CHECK(file->write("new"));
  CHECK(file->commit());
  CHECK((fs::status(scratch / "a").permissions() & fs::perms::all) == (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("a link stays a link, even one to a file that is still to come") {
  const Scratch scratch;
  fs::create_directory(scratch / "deep");
  fs::create_symlink("deep/target", scratch / "link");
  CHECK(write_file(scratch / "link", "new"));
  CHECK(fs::is_symlink(scratch / "link"));
  CHECK(text(scratch / "deep/target") == "new");
}

TEST_CASE("a circle of links is an error, and stays") {
  const Scratch scratch;
  fs::create_symlink("b", scratch / "a");
  fs::create_symlink("a", scratch / "b");
  CHECK_FALSE(FileWriter::open(scratch / "a"));
  CHECK(fs::is_symlink(scratch / "a"));
}

TEST_CASE("an error of a device comes at the latest with finish") {
  if (!fs::exists("/dev/full")) return;
  auto file = FileWriter::open("/dev/full");
  REQUIRE(file);
  CHECK(file->write("short"));
  CHECK(file->finish().error().where == "/dev/full");
}

TEST_CASE("two paths to one file have one target") {
  const Scratch scratch;
  fs::create_directory(scratch / "deep");
  fs::create_symlink("deep", scratch / "folder");
  fs::create_symlink("deep/a", scratch / "link");
  const auto target = output_target(scratch / "deep/a");
  for (const auto* path : {"./deep/a", "deep/../deep//a", "folder/a", "link"})
    CHECK(output_target(scratch / path) == target);
  CHECK(output_target(scratch / "a") != target);
}
