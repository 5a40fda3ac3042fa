// SPDX-License-Identifier: Apache-2.0
// Rendered pictures, by Graphviz's plug-ins. Other versions of Graphviz may place nodes elsewhere, so the bytes are not
// promised, but nothing of the clock is in them.
#include <graphviz/gvc.h>

#include <memory>

#include "export/diagram.h"
#include "export/dot.h"
#include "export/writers.h"

namespace bilat {
namespace {

/// Layout takes more than linear time, and nobody reads such a picture.
constexpr std::size_t kMaxPictureNodes = 3'000;

/// One context for the whole process, never freed: Graphviz's font plug-in keeps a pointer into the last context that it saw and
/// reads it again when the next picture is drawn. The caller holds the session, so that one thread at a time uses it.
GVC_t* shared_context(const GraphvizSession& /*session*/) {
  static GVC_t* const context = gvContext();
  return context;
}

struct CloseGraph {
  void operator()(Agraph_t* graph) const { agclose(graph); }
};

class Layout {
 public:
  Layout(GVC_t* context, Agraph_t* graph, const std::string& engine)
      : context_(context), graph_(graph), done_(gvLayout(context, graph, engine.c_str()) == 0) {}
  ~Layout() { gvFreeLayout(context_, graph_); }
  Layout(const Layout&) = delete;  // it is part of the graph, which has one
  Layout& operator=(const Layout&) = delete;
  [[nodiscard]] bool done() const { return done_; }

 private:
  GVC_t* context_;
  Agraph_t* graph_;
  bool done_;
};

Result<std::string> rendered(GVC_t* context, Agraph_t* graph, const char* format) {
  char* bytes = nullptr;
  unsigned int size = 0;
  if (gvRenderData(context, graph, format, &bytes, &size) != 0 || bytes == nullptr) {
    return fail(ErrorKind::kOutput, std::string("Graphviz cannot write ") + format + ": " + GraphvizSession::messages());
  }
  std::string out(bytes, size);
  gvFreeRenderData(bytes);
  return out;
}

Result<std::string> draw(const Graph& graph, const char* format, Diagnostics& diagnostics) {
  const auto diagram = make_diagram(graph);
  if (diagram.nodes.size() > kMaxPictureNodes) {
    return fail(ErrorKind::kLimit, "a picture of " + std::to_string(diagram.nodes.size()) + " nodes would not be readable (at most " +
                                       std::to_string(kMaxPictureNodes) + "): build from fewer articles, or write .dot or .jsonld");
  }
  const GraphvizSession session;
  const auto text = dot_text(diagram, session);
  if (!text) return text;
  auto* context = shared_context(session);
  const std::unique_ptr<Agraph_t, CloseGraph> parsed(agmemread(text->c_str()));
  if (context == nullptr || !parsed) return fail(ErrorKind::kOutput, "Graphviz cannot start: " + GraphvizSession::messages());
  const std::string engine(diagram.engine);
  const Layout layout(context, parsed.get(), engine);
  if (!layout.done()) {
    return fail(ErrorKind::kOutput, "Graphviz has no layout \"" + engine + "\" (is the package graphviz installed?): " +
                                        GraphvizSession::messages());
  }
  auto out = rendered(context, parsed.get(), format);
  diagnostics.note("export.layout", format, describe_layout(diagram));
  if (const auto said = GraphvizSession::messages(); !said.empty()) diagnostics.note("export.graphviz", format, said);
  return out;
}

/// A PDF names the moment it was made. SOURCE_DATE_EPOCH would have to be set for the whole process, so the date is replaced
/// where it stands, digit for digit.
void fix_creation_date(std::string& pdf) {
  constexpr std::string_view kMark = "/CreationDate (D:";
  constexpr std::string_view kEpoch = "19700101000000";
  const auto at = pdf.find(kMark);
  if (at == std::string::npos) return;
  for (std::size_t i = 0; i < kEpoch.size(); ++i) {
    auto& c = pdf[at + kMark.size() + i];
    if (c < '0' || c > '9') return;
    c = kEpoch[i];
  }
}

}  // namespace

Result<std::string> write_svg(const Graph& graph, Diagnostics& diagnostics) { return draw(graph, "svg", diagnostics); }

Result<std::string> write_png(const Graph& graph, Diagnostics& diagnostics) { return draw(graph, "png", diagnostics); }

Result<std::string> write_pdf(const Graph& graph, Diagnostics& diagnostics) {
  auto out = draw(graph, "pdf", diagnostics);
  if (out) fix_creation_date(*out);
  return out;
}

}  // namespace bilat
