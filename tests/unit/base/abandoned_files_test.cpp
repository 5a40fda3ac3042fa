// SPDX-License-Identifier: Apache-2.0
#include "lib/base/abandoned_files.h"

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace bilat::test {

TEST_CASE("temporary files of processes that are no more are removed") {
  namespace fs = std::filesystem;
  const auto folder = fs::temp_directory_path() / ("bilat-abandoned-" + std::to_string(::getpid()));
  fs::create_directory(folder);
  const pid_t gone = ::fork();
  if (gone == 0) ::_exit(0);
  REQUIRE(::waitpid(gone, nullptr, 0) == gone);
  const auto own = temporary_name(folder.string(), 0);
  auto left = own;
  left.replace(left.rfind(std::to_string(::getpid())), std::to_string(::getpid()).size(), std::to_string(gone));
  const auto other = (folder / (".bilat-zzzz-" + std::to_string(gone) + "-0.tmp")).string();  // of another machine
  for (const auto& path : {own, left, other}) std::ofstream(path) << "half";
  CHECK(remove_abandoned_files(folder.string()) == std::vector{left});
  CHECK(fs::exists(own));
  CHECK(fs::exists(other));
  CHECK(remove_abandoned_files((folder / "missing").string()).empty());
  fs::remove_all(folder);
}

}  // namespace bilat::test
