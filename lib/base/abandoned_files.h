// SPDX-License-Identifier: Apache-2.0
// Temporary files of outputs: their names, and those that a killed program could not take with it.
#pragma once

#include <string>
#include <vector>

namespace bilat {

/// "<folder>/.bilat-<machine>-<process>-<number>.tmp": says who writes it.
std::string temporary_name(const std::string& folder, int number);

/// Removes the temporary files in a folder that a process of this machine made which is no more, and returns their
/// paths, sorted. Those of running processes and of other machines stay, and so does what cannot be removed.
std::vector<std::string> remove_abandoned_files(const std::string& folder);

}  // namespace bilat
