// SPDX-License-Identifier: Apache-2.0
#include "export/dot.h"

#include <graphviz/cgraph.h>

#include <cstdio>
#include <cstdlib>
#include <memory>

#include "export/diagram_text.h"
#include "export/writers.h"

namespace bilat {
namespace {

std::mutex& graphviz_mutex() {
  static std::mutex mutex;
  return mutex;
}

/// Guarded by the mutex: the library's callback has no argument of ours, so its messages need a place of their own.
std::string& message_buffer() {
  static std::string buffer;
  return buffer;
}

int collect_message(char* text) {
  constexpr std::size_t kKept = 2'000;
  if (text != nullptr && message_buffer().size() < kKept) message_buffer() += text;
  return 0;
}

struct CloseGraph {
  void operator()(Agraph_t* graph) const { agclose(graph); }
};
using GraphHandle = std::unique_ptr<Agraph_t, CloseGraph>;

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

/// cgraph of some versions takes char* where it only reads.
char* readable(std::string_view text, std::string& store) {
  store.assign(text);
  return store.data();
}

class DotWriter {
 public:
  explicit DotWriter(const Diagram& diagram) : diagram_(diagram) {}

  Result<std::string> write() {
    graph_.reset(agopen(readable("bilat", a_), Agdirected, nullptr));
    if (!graph_) return fail(ErrorKind::kOutput, "Graphviz cannot make a graph: " + GraphvizSession::messages());
    declare();
    for (const auto& node : diagram_.nodes) {
      nodes_.push_back(agnode(graph_.get(), readable(node.id, a_), 1));
      set(nodes_.back(), node.attributes);
    }
    for (const auto& edge : diagram_.edges) {
      set(agedge(graph_.get(), nodes_[edge.from], nodes_[edge.to], nullptr, 1), edge.attributes);
    }
    for (const auto& column : diagram_.columns) add_column(column);
    return print();
  }

 private:
  void declare_as(int kind, std::string_view name, std::string_view value) {
    agattr(graph_.get(), kind, readable(name, a_), readable(value, b_));
  }

  void declare() {
    for (const auto& [name, value] : diagram_.graph) declare_as(AGRAPH, name, value);
    for (const auto& [name, value] : diagram_.node_defaults) declare_as(AGNODE, name, value);
    for (const auto& [name, value] : diagram_.edge_defaults) declare_as(AGEDGE, name, value);
    declare_as(AGRAPH, "rank", "");
    declare_as(AGNODE, "label", "\\N");  // Graphviz does so for all graphs once it has drawn one: say it always
    if (diagram_.legend.empty()) return;
    declare_as(AGRAPH, "label", "");
    auto* html = agstrdup_html(graph_.get(), readable(diagram_.legend, a_));
    agset(graph_.get(), readable("label", b_), html);
    agstrfree(graph_.get(), html);
  }

  void set(void* object, const Attributes& attributes) {
    for (const auto& [name, value] : attributes) {
      agsafeset(object, readable(name, a_), readable(value, b_), readable("", c_));
    }
  }

  void add_column(const DiagramColumn& column) {
    if (column.nodes.empty()) return;
    // Without a name: cgraph orders subgraphs by an id that is the address of their name, or else a running number.
    auto* group = agsubg(graph_.get(), nullptr, 1);
    set(group, {{"rank", "same"}});
    Agnode_t* above = nullptr;
    for (const auto place : column.nodes) {
      agsubnode(group, nodes_[place], 1);
      if (column.in_order && above != nullptr) {
        set(agedge(group, above, nodes_[place], nullptr, 1), {{"style", "invis"}});
      }
      above = nodes_[place];
    }
  }

  Result<std::string> print() {
    char* bytes = nullptr;
    std::size_t size = 0;
    std::unique_ptr<std::FILE, CloseFile> file(open_memstream(&bytes, &size));
    const bool written = file && agwrite(graph_.get(), file.get()) >= 0;
    file.reset();  // flushes: only now are bytes and size set
    const std::unique_ptr<char, decltype(&std::free)> owner(bytes, &std::free);
    if (!written || bytes == nullptr) {
      return fail(ErrorKind::kOutput, "Graphviz cannot write the graph: " + GraphvizSession::messages());
    }
    return std::string(bytes, size);
  }

  const Diagram& diagram_;
  GraphHandle graph_;
  std::vector<Agnode_t*> nodes_;
  std::string a_, b_, c_;  // what readable() points into
};

}  // namespace

GraphvizSession::GraphvizSession() : lock_(graphviz_mutex()) {
  message_buffer().clear();
  previous_ = agseterrf(collect_message);
}

GraphvizSession::~GraphvizSession() { agseterrf(previous_); }

std::string GraphvizSession::messages() {
  constexpr std::size_t kShown = 500;
  return plain_line(message_buffer(), kShown);
}

Result<std::string> dot_text(const Diagram& diagram, const GraphvizSession& /*session*/) { return DotWriter(diagram).write(); }

Result<std::string> write_dot(const Graph& graph, Diagnostics& diagnostics) {
  const auto diagram = make_diagram(graph);
  diagnostics.note("export.layout", "dot", describe_layout(diagram));
  const GraphvizSession session;
  return dot_text(diagram, session);
}

}  // namespace bilat
