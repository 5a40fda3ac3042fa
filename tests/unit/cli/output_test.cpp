// SPDX-License-Identifier: Apache-2.0
#include "cli/output.h"

#include <doctest/doctest.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>

namespace fs = std::filesystem;
using bilat::ErrorKind;
using bilat::cli::check_outputs;
using bilat::cli::StreamedFile;

namespace {

/// A folder that is gone at the end of the test.
class Folder {
 public:
  Folder() {
    auto name = (fs::temp_directory_path() / "bilat-output-XXXXXX").string();
    path_ = ::mkdtemp(name.data());
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { fs::remove_all(path_); }

  [[nodiscard]] std::string file(const std::string& name) const { return (path_ / name).string(); }
  [[nodiscard]] std::string text(const std::string& name) const {
    std::ifstream in(path_ / name);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  }
  [[nodiscard]] auto count() const { return std::distance(fs::directory_iterator(path_), fs::directory_iterator()); }

 private:
  fs::path path_;
};

}  // namespace

TEST_CASE("a streamed file appears whole, at commit") {
  const Folder folder;
  {
    auto file = StreamedFile::open(folder.file("a"));
    REQUIRE(file);
    CHECK(file->write("one\n"));
    CHECK(!fs::exists(folder.file("a")));
    CHECK(file->write(std::string(200'000, 'x')));
    CHECK(file->commit());
  }
  CHECK(folder.text("a") == "one\n" + std::string(200'000, 'x'));
  CHECK(folder.count() == 1);
}

TEST_CASE("without commit the path stays as it was") {
  const Folder folder;
  std::ofstream(folder.file("a")) << "old";
  {
    auto file = StreamedFile::open(folder.file("a"));
    REQUIRE(file);
    CHECK(file->write("new"));
    const auto moved = std::move(*file);
  }
  CHECK(folder.text("a") == "old");
  CHECK(folder.count() == 1);
}

TEST_CASE("a link stays a link") {
  const Folder folder;
  std::ofstream(folder.file("target")) << "old";
  fs::create_symlink(folder.file("target"), folder.file("link"));
  auto file = StreamedFile::open(folder.file("link"));
  REQUIRE(file);
  CHECK(file->write("new"));
  CHECK(file->commit());
  CHECK(fs::is_symlink(folder.file("link")));
  CHECK(folder.text("target") == "new");
}

TEST_CASE("outputs are checked before the work") {
  const Folder folder;
  CHECK(check_outputs({folder.file("a"), folder.file("b")}));
  CHECK(check_outputs({folder.file("a"), folder.file("a")}).error().kind == ErrorKind::kUsage);
  CHECK(check_outputs({folder.file("no/a")}).error().kind == ErrorKind::kOutput);
  CHECK(check_outputs({folder.file(".")}).error().kind == ErrorKind::kOutput);
  CHECK(!StreamedFile::open(folder.file("no/a")));
}
