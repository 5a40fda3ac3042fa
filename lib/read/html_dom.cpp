// SPDX-License-Identifier: Apache-2.0
#include "lib/read/html_dom.h"

#include <algorithm>
#include <csetjmp>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <type_traits>

#include <fmt/format.h>
#include <gumbo.h>

#include "lib/read/letters.h"

namespace bilat {
namespace {

// The library takes quadratic time on deep pages and on tags of many attributes, and a small page can ask for a huge
// tree (open <font> tags are repeated in every paragraph). Only the tree itself tells how deep it is: which end tag
// ends what is most of what the library does. So its memory watches it: blocks of the size of a node are looked at
// while the tree grows, and the library, which cannot hear of a limit, is left by a jump. No C++ object lives between
// the jump and its target. Nothing is freed before the end, since the library would free a tree by recursion.
enum class Limit { kMemory, kDepth, kAttributes };

constexpr std::size_t kFirstChunk = std::size_t{1} << 20U;
constexpr std::size_t kMostChunks = 16;  // each is twice as large as the one before
constexpr std::size_t kAlign = alignof(std::max_align_t);

constexpr std::size_t aligned(std::size_t size) { return (size + kAlign - 1) / kAlign * kAlign; }

struct Arena {
  struct Chunk {
    char* begin;
    std::size_t size;
  };
  Chunk chunks[kMostChunks];
  std::size_t count;
  char* at;
  std::size_t left;
  std::size_t used;
  const char* newest;               // the last block that may be a node
  const char* path[kMaxHtmlDepth];  // from the root to the node before it
  std::size_t depth;                // of that
  std::size_t attributes;           // since the last node
  Limit limit;                      // that was passed
  std::jmp_buf beyond;
};

[[noreturn]] void leave(Arena& arena, Limit limit) {
  arena.limit = limit;
  std::longjmp(arena.beyond, 1);
}

bool may_be_node(const Arena& arena, const char* block) {
  const auto address = reinterpret_cast<std::uintptr_t>(block);
  if (address % kAlign != 0) return false;
  for (std::size_t i = arena.count; i-- > 0;) {
    const auto begin = reinterpret_cast<std::uintptr_t>(arena.chunks[i].begin);
    if (address >= begin && address - begin + sizeof(GumboNode) <= arena.chunks[i].size) return true;
  }
  return false;
}

const char* parent_of(const char* node) {
  std::memcpy(&node, node + offsetof(GumboNode, parent), sizeof node);
  return node;
}

// Each node once it has its place, which is when the next is made. Its parent is mostly on the way to the last one. A
// block that is something else has no parent, or some other block, but never leads outside of the arena.
void follow(Arena& arena, const char* node) {
  if (node == nullptr || !may_be_node(arena, parent_of(node))) return;
  arena.attributes = 0;
  while (arena.depth > 0 && arena.path[arena.depth - 1] != parent_of(node)) --arena.depth;
  if (arena.depth == 0) {
    for (const auto* at = parent_of(node); may_be_node(arena, at); at = parent_of(at)) {
      if (++arena.depth > kMaxHtmlDepth) leave(arena, Limit::kDepth);
    }
    auto depth = arena.depth;
    for (const auto* at = parent_of(node); depth > 0; at = parent_of(at)) arena.path[--depth] = at;
  }
  if (arena.depth >= kMaxHtmlDepth) leave(arena, Limit::kDepth);
  arena.path[arena.depth++] = node;
}

void watch(Arena& arena, std::size_t size) {
  if (size == aligned(sizeof(GumboAttribute)) && ++arena.attributes > kMaxHtmlAttributes)
    leave(arena, Limit::kAttributes);
  if (size != aligned(sizeof(GumboNode))) return;
  follow(arena, arena.newest);
  arena.newest = arena.at;
  std::memset(arena.at, 0, size);
}

void grow(Arena& arena, std::size_t size) {
  const auto wanted = std::max(size, arena.count == 0 ? kFirstChunk : 2 * arena.chunks[arena.count - 1].size);
  auto* memory = arena.count == kMostChunks ? nullptr : static_cast<char*>(std::malloc(wanted));
  if (memory == nullptr) leave(arena, Limit::kMemory);
  arena.chunks[arena.count++] = {memory, wanted};
  arena.at = memory;
  arena.left = wanted;
}

extern "C" void* bilat_arena_allocate(void* userdata, std::size_t size) {
  auto& arena = *static_cast<Arena*>(userdata);
  size = aligned(size);
  if (size > kMaxHtmlMemory - arena.used) leave(arena, Limit::kMemory);
  if (size > arena.left) grow(arena, size);
  watch(arena, size);
  auto* const block = arena.at;
  arena.at += size;
  arena.left -= size;
  arena.used += size;
  return block;
}

extern "C" void bilat_arena_deallocate(void* /*userdata*/, void* /*block*/) {}

void free_arena(Arena& arena) {
  for (std::size_t i = 0; i < arena.count; ++i) std::free(arena.chunks[i].begin);
}

// nullptr when a limit was passed. Only trivial objects live here, see Arena.
GumboOutput* parse_guarded(const char* html, std::size_t size, Arena* arena) {
  static_assert(std::is_trivially_destructible_v<Arena> && std::is_trivially_destructible_v<GumboOptions>);
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = bilat_arena_allocate;
  options.deallocator = bilat_arena_deallocate;
  options.userdata = arena;
  options.max_errors = 0;
  if (setjmp(arena->beyond) != 0) return nullptr;
  return gumbo_parse_with_options(&options, html, size);
}

Error error_of(Limit limit) {
  switch (limit) {
    case Limit::kDepth:
      return {ErrorKind::kLimit, fmt::format("is HTML nested more than {} deep", kMaxHtmlDepth), {}};
    case Limit::kAttributes:
      return {ErrorKind::kLimit, fmt::format("is HTML with a tag of more than {} attributes", kMaxHtmlAttributes), {}};
    case Limit::kMemory:
      break;
  }
  return {ErrorKind::kLimit,
          fmt::format("is HTML that needs more than {} MiB to parse", kMaxHtmlMemory / (1024 * 1024)),
          {}};
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
  constexpr std::size_t kFrame = 8;  // <html>, <head> and <body> are there whatever the text is
  std::string out;
  bool space = false;
  const auto end = std::min<std::size_t>(nodes[node].end, node + limit + kFrame);
  for (std::size_t i = node; i < end && out.size() <= limit; ++i) {
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
  Arena arena{};
  const auto* output = parse_guarded(html.data(), html.size(), &arena);
  if (output == nullptr) {
    free_arena(arena);
    return tl::unexpected(error_of(arena.limit));
  }
  HtmlPage page;
  page.nodes = flatten(*output->root);
  free_arena(arena);
  return page;
}

}  // namespace bilat
