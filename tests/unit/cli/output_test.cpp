// SPDX-License-Identifier: Apache-2.0
#include "cli/output.h"

#include <doctest/doctest.h>
#include <stdlib.h>

#include <filesystem>
#include <string>

namespace fs = std::filesystem;
using bilat::ErrorKind;
using bilat::cli::check_outputs;

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

 private:
  fs::path path_;
};

}  // namespace

TEST_CASE("outputs are checked before the work") {
  const Folder folder;
  CHECK(check_outputs({folder.file("a"), folder.file("b")}));
  CHECK(check_outputs({folder.file("a"), folder.file("a")}).error().kind == ErrorKind::kUsage);
  CHECK(check_outputs({folder.file("no/a")}).error().kind == ErrorKind::kOutput);
  CHECK(check_outputs({folder.file(".")}).error().kind == ErrorKind::kOutput);
}

TEST_CASE("two paths to one file are one output") {
  const Folder folder;
  fs::create_symlink("a", folder.file("link"));  // a link to nothing yet
  CHECK(check_outputs({folder.file("a"), folder.file("./a")}).error().kind == ErrorKind::kUsage);
  CHECK(check_outputs({folder.file("a"), folder.file("link")}).error().kind == ErrorKind::kUsage);
  CHECK(check_outputs({folder.file("b"), folder.file("link")}));
}

TEST_CASE("the folder that counts is that of a link's target") {
  const Folder folder;
  fs::create_symlink("no/such/a", folder.file("link"));
  CHECK(check_outputs({folder.file("link")}).error().kind == ErrorKind::kOutput);
}
