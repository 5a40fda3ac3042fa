// SPDX-License-Identifier: Apache-2.0
#include "lib/read/html_dom.h"

#include <csetjmp>
#include <cstdlib>
#include <cstring>
#include <type_traits>

#include <fmt/format.h>
#include <gumbo.h>

#include "lib/read/html_guard.h"
#include "lib/read/letters.h"

namespace bilat {
namespace {

constexpr std::size_t kChunk = std::size_t{1} << 20U;
constexpr std::size_t kAlign = alignof(std::max_align_t);

// Memory that is freed all at once, because the library frees a tree by recursion; and that ends, because a small page
// can ask for a huge tree (open <font> tags are repeated in every paragraph). The library cannot hear of the end, so it
// is left by a jump: no C++ object lives between the jump and its target.
struct Arena {
  struct Chunk {
    Chunk* next;
  };
  Chunk* chunks = nullptr;
  char* at = nullptr;
  std::size_t left = 0;
  std::size_t used = 0;
  std::jmp_buf out_of_memory;
};

void* arena_new_chunk(Arena& arena, std::size_t size) {
  constexpr std::size_t kHead = (sizeof(Arena::Chunk) + kAlign - 1) / kAlign * kAlign;
  if (size > kMaxHtmlMemory || arena.used + size > kMaxHtmlMemory) return nullptr;
  auto* memory = static_cast<char*>(std::malloc(kHead + size));
  if (memory == nullptr) return nullptr;
  auto* chunk = reinterpret_cast<Arena::Chunk*>(memory);
  chunk->next = arena.chunks;
  arena.chunks = chunk;
  arena.used += size;
  return memory + kHead;
}

extern "C" void* bilat_arena_allocate(void* userdata, std::size_t size) {
  auto& arena = *static_cast<Arena*>(userdata);
  size = (size + kAlign - 1) / kAlign * kAlign;
  if (size > kChunk / 4) {
    void* big = arena_new_chunk(arena, size);
    if (big == nullptr) std::longjmp(arena.out_of_memory, 1);
    return big;
  }
  if (size > arena.left) {
    auto* chunk = static_cast<char*>(arena_new_chunk(arena, kChunk));
    if (chunk == nullptr) std::longjmp(arena.out_of_memory, 1);
    arena.at = chunk;
    arena.left = kChunk;
  }
  void* block = arena.at;
  arena.at += size;
  arena.left -= size;
  return block;
}

extern "C" void bilat_arena_deallocate(void* /*userdata*/, void* /*block*/) {}

void free_arena(Arena& arena) {
  while (arena.chunks != nullptr) {
    auto* next = arena.chunks->next;
    std::free(arena.chunks);
    arena.chunks = next;
  }
}

// nullptr when the arena ended. Only trivial objects live here, see Arena.
GumboOutput* parse_guarded(const char* html, std::size_t size, Arena* arena) {
  static_assert(std::is_trivially_destructible_v<Arena> && std::is_trivially_destructible_v<GumboOptions>);
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = bilat_arena_allocate;
  options.deallocator = bilat_arena_deallocate;
  options.userdata = arena;
  options.max_errors = 0;
  if (setjmp(arena->out_of_memory) != 0) return nullptr;
  return gumbo_parse_with_options(&options, html, size);
}

std::string small(std::string_view name) {
  std::string out(name);
  for (auto& c : out) c = ascii_lower(c);
  return out;
}

std::string tag_of(const GumboElement& element) {
  if (element.tag != GUMBO_TAG_UNKNOWN) return gumbo_normalized_tagname(element.tag);
  GumboStringPiece name = element.original_tag;
  gumbo_tag_from_original_text(&name);
  if (name.data == nullptr || name.length == 0) return "unknown";
  return small({name.data, name.length});
}

HtmlNode to_node(const GumboNode& from, std::uint32_t parent) {
  HtmlNode node;
  node.parent = parent;
  if (from.type != GUMBO_NODE_ELEMENT) {
    node.text = from.v.text.text;
    return node;
  }
  const auto& element = from.v.element;
  node.tag = tag_of(element);
  for (unsigned i = 0; i < element.attributes.length; ++i) {
    const auto& attribute = *static_cast<const GumboAttribute*>(element.attributes.data[i]);
    node.attributes.emplace_back(small(attribute.name), attribute.value);
  }
  return node;
}

bool wanted(const GumboNode& node) {
  return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE ||
         node.type == GUMBO_NODE_CDATA;
}

std::vector<HtmlNode> flatten(const GumboNode& root) {
  struct Open {
    const GumboNode* from;
    std::uint32_t index;
    unsigned next_child;
  };
  std::vector<HtmlNode> nodes;
  nodes.push_back(to_node(root, 0));
  std::vector<Open> open{{&root, 0, 0}};
  while (!open.empty()) {
    auto& top = open.back();
    const auto& children = top.from->v.element.children;
    if (top.from->type != GUMBO_NODE_ELEMENT || top.next_child >= children.length) {
      nodes[top.index].end = static_cast<std::uint32_t>(nodes.size());
      open.pop_back();
      continue;
    }
    const auto* child = static_cast<const GumboNode*>(children.data[top.next_child++]);
    if (!wanted(*child)) continue;
    const auto index = static_cast<std::uint32_t>(nodes.size());
    nodes.push_back(to_node(*child, top.index));
    open.push_back({child, index, 0});
  }
  return nodes;
}

}  // namespace

std::string_view HtmlNode::attribute(std::string_view name) const {
  for (const auto& [key, value] : attributes) {
    if (key == name) return value;
  }
  return {};
}

bool HtmlNode::has_attribute(std::string_view name) const {
  for (const auto& [key, value] : attributes) {
    if (key == name) return true;
  }
  return false;
}

std::string HtmlPage::text_below(std::size_t node, std::size_t limit) const {
  std::string out;
  bool space = false;
  for (std::size_t i = node; i < nodes[node].end && out.size() <= limit; ++i) {
    const std::string_view text = nodes[i].text;
    if (!nodes[i].is_text()) {
      space = space || nodes[i].is("br") || nodes[i].is("p") || nodes[i].is("div");
      continue;
    }
    for (std::size_t at = 0; at < text.size();) {
      if (const auto gap = space_at(text, at); gap != 0) {
        space = true;
        at += gap;
        continue;
      }
      if (space && !out.empty()) out += ' ';
      space = false;
      out += text[at++];
    }
  }
  return out;
}

Result<HtmlPage> parse_html(std::string_view html) {
  const auto shape = measure_html(html, kMaxHtmlDepth, kMaxHtmlAttributes);
  if (shape.depth > kMaxHtmlDepth)
    return fail(ErrorKind::kLimit, fmt::format("is HTML nested more than {} deep", kMaxHtmlDepth));
  if (shape.attributes > kMaxHtmlAttributes)
    return fail(ErrorKind::kLimit, fmt::format("is HTML with a tag of more than {} attributes", kMaxHtmlAttributes));
  Arena arena{};
  const auto* output = parse_guarded(html.data(), html.size(), &arena);
  if (output == nullptr) {
    free_arena(arena);
    return fail(ErrorKind::kLimit,
                fmt::format("is HTML that needs more than {} MiB to parse", kMaxHtmlMemory / (1024 * 1024)));
  }
  HtmlPage page;
  page.nodes = flatten(*output->root);
  free_arena(arena);
  return page;
}

}  // namespace bilat
