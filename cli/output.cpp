// SPDX-License-Identifier: Apache-2.0
#include "cli/output.h"

#include <fmt/core.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <set>
#include <system_error>

#include "cli/console.h"
#include "lib/base/file.h"
#include "lib/base/file_writer.h"

namespace bilat::cli {
namespace {

namespace fs = std::filesystem;

std::string reason(int error) { return std::error_code(error, std::generic_category()).message(); }

Result<void> check_output(const std::string& path) {
  if (path == "-") return {};
  std::error_code error;
  const auto status = fs::status(path, error);
  if (fs::is_directory(status)) return fail(ErrorKind::kOutput, "is a folder, not a file", path);
  if (fs::exists(status) && !fs::is_regular_file(status)) return {};  // a device or pipe: opening it will tell
  auto folder = fs::path(output_target(path)).parent_path();
  if (folder.empty()) folder = ".";
  if (!fs::is_directory(folder, error)) {
    return fail(ErrorKind::kOutput, fmt::format("cannot be written: the folder {} does not exist", folder.string()),
                path);
  }
  if (::access(folder.c_str(), W_OK | X_OK) != 0) {
    return fail(ErrorKind::kOutput, fmt::format("cannot be written: the folder {}: {}", folder.string(), reason(errno)),
                path);
  }
  return {};
}

}  // namespace

Result<void> check_outputs(const std::vector<std::string>& paths) {
  std::set<std::string> targets;  // "g.dot", "./g.dot" and a link to it are one file
  for (const auto& path : paths) {
    if (!targets.insert(output_target(path)).second)
      return fail(ErrorKind::kUsage, "is given twice as an output", path);
  }
  for (const auto& path : paths) {
    if (auto checked = check_output(path); !checked) return checked;
  }
  return {};
}

ExitCode print_to_stdout(std::string_view text) {
  const auto written = write_file("-", text);
  if (written) return ExitCode::kDone;
  Console(false).error(written.error());
  return ExitCode::kNothingWritten;
}

}  // namespace bilat::cli
