// SPDX-License-Identifier: Apache-2.0
// The door to cgraph. Only dot.cpp includes it.
#pragma once

#include <mutex>
#include <string>

#include "export/diagram.h"
#include "lib/base/result.h"

namespace bilat {

/// Graphviz keeps its error state, its string pool and its plug-ins in variables of the whole process: whoever calls it holds
/// one of these, which lets one thread in at a time and collects the library's messages instead of printing them.
class GraphvizSession {
 public:
  GraphvizSession();
  ~GraphvizSession();
  GraphvizSession(const GraphvizSession&) = delete;  // there is one library: wait for the other session to end
  GraphvizSession& operator=(const GraphvizSession&) = delete;

  /// What Graphviz complained of since the session began, on one line; empty when it did not.
  [[nodiscard]] static std::string messages();

 private:
  std::scoped_lock<std::mutex> lock_;
  int (*previous_)(char*) = nullptr;
};

/// The diagram in the DOT language: a pure function of the diagram. The caller holds the session.
Result<std::string> dot_text(const Diagram& diagram, const GraphvizSession& session);

}  // namespace bilat
