// SPDX-License-Identifier: Apache-2.0
#include "lib/read/html_text.h"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "lib/base/fold.h"
#include "lib/read/html_lines.h"
#include "lib/read/letters.h"
#include "lib/read/notices.h"
#include "lib/read/page_words.h"

namespace bilat {
namespace {

constexpr std::size_t kMinMarked = 140;  // bytes of prose in an element that is marked as the story

constexpr std::size_t kMinRepeat = 40;  // bytes of a line that is said once, however often it stands there
constexpr std::size_t kMaxLabel = 60;   // bytes of a line that may be the label of links

struct Range {
  std::size_t begin = 0;  // nodes
  std::size_t end = 0;
};

bool is_body_name(const HtmlNode& node) {
  if (node.is("body") || node.is("html") || node.is("a")) return false;
  const auto words = class_words(node);
  return std::any_of(std::begin(page_words::kBodyNames), std::end(page_words::kBodyNames),
                     [&](const auto& name) { return has_pair(words, name.first, name.second); });
}

class StoryFinder {
 public:
  StoryFinder(const HtmlPage& page, const LeftOut& left_out, const std::vector<HtmlLine>& lines)
      : page_(page), left_out_(left_out) {
    prose_.assign(page.nodes.size() + 1, 0);
    for (const auto& line : lines) prose_[line.node + 1] += line.prose();
    for (std::size_t i = 1; i < prose_.size(); ++i) prose_[i] += prose_[i - 1];
  }

  [[nodiscard]] std::vector<Range> find() const {
    if (auto bodies = article_bodies(); enough(bodies, 20)) return bodies;
    if (auto named = {best([](const HtmlNode& node) { return is_body_name(node); })}; enough(named, 35)) return named;
    if (auto article = {best([](const HtmlNode& node) { return node.is("article"); })}; enough(article, 40))
      return article;
    const auto is_main = [](const HtmlNode& node) {
      return node.is("main") || node.attribute("role") == "main" || node.attribute("role") == "article";
    };
    if (auto main = {best(is_main)}; enough(main, 50)) return {densest(main.begin()->begin)};
    return {densest(0)};
  }

 private:
  [[nodiscard]] std::size_t prose_of(Range range) const { return prose_[range.end] - prose_[range.begin]; }

  [[nodiscard]] bool enough(const std::vector<Range>& ranges, std::size_t percent) const {
    std::size_t prose = 0;
    for (const auto& range : ranges) prose += prose_of(range);
    const auto total = prose_.back();
    return prose > 0 && (prose >= kMinMarked || prose * 2 > total) && prose * 100 >= total * percent;
  }

  // All elements with itemprop=articleBody, without those inside others.
  [[nodiscard]] std::vector<Range> article_bodies() const {
    std::vector<Range> found;
    for (std::size_t i = 0; i < page_.nodes.size(); ++i) {
      const auto& node = page_.nodes[i];
      if (left_out_.nodes[i] || small_letters(node.attribute("itemprop")) != "articlebody" || node.is("meta")) continue;
      found.push_back({i, node.end});
      i = node.end - 1;
    }
    return found;
  }

  // The element with the most prose; of those that hold the same, the innermost.
  template <class Wanted>
  [[nodiscard]] Range best(Wanted wanted) const {
    Range found;
    for (std::size_t i = 0; i < page_.nodes.size(); ++i) {
      const auto& node = page_.nodes[i];
      if (node.is_text() || left_out_.nodes[i] || !wanted(node)) continue;
      const Range range{i, node.end};
      // An element inside the best one replaces it when it holds nearly all of its prose.
      const bool inside = found.end != 0 && i < found.end;
      const auto prose = prose_of(range);
      if (inside ? prose * 10 >= prose_of(found) * 9 : prose > prose_of(found)) found = range;
    }
    return found;
  }

  // Goes down while one child holds most of the prose.
  [[nodiscard]] Range densest(std::size_t from) const {
    std::size_t at = from;
    while (true) {
      const auto prose = prose_of({at, page_.nodes[at].end});
      std::size_t next = at;
      for (std::size_t child = at + 1; child < page_.nodes[at].end; child = page_.nodes[child].end) {
        const Range range{child, page_.nodes[child].end};
        if (!page_.nodes[child].is_text() && prose_of(range) * 4 >= prose * 3) next = child;
      }
      if (next == at || prose == 0 || page_.nodes[next].is("p")) return {at, page_.nodes[at].end};
      at = next;
    }
  }

  const HtmlPage& page_;
  const LeftOut& left_out_;
  std::vector<std::size_t> prose_;  // up to each node
};

// Whether one of the ranges, which are in order, holds the node.
bool within(const std::vector<Range>& ranges, std::size_t node) {
  const auto behind = std::upper_bound(ranges.begin(), ranges.end(), node,
                                       [](std::size_t at, const Range& range) { return at < range.begin; });
  return behind != ranges.begin() && node < std::prev(behind)->end;
}

bool is_feed_footer(std::string_view text) {
  return text.starts_with("The post ") && text.find(" appeared first on ") != std::string_view::npos;
}

// A heading stays when text follows it before the next heading.
void drop_empty_headings(std::vector<HtmlLine>& lines) {
  std::vector<HtmlLine> kept;
  bool text_follows = false;
  for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
    const bool heading = line->kind == HtmlLineKind::kHeading;
    if (heading && !text_follows) continue;
    text_follows = !heading;
    kept.push_back(std::move(*line));
  }
  std::reverse(kept.begin(), kept.end());
  lines = std::move(kept);
}

// "Read more" above links goes with them.
bool is_label_of(const HtmlLine& line, const HtmlLine& next) {
  const bool label = line.kind == HtmlLineKind::kHeading || line.kind == HtmlLineKind::kText;
  return label && line.text.size() < kMaxLabel && !ends_sentence(line.text) && next.is_links() &&
         next.kind != HtmlLineKind::kParagraph;
}

// "Other news" between two paragraphs of one element: what it led to is left out already, and the story goes on.
bool is_empty_tail(const HtmlPage& page, const std::vector<HtmlLine>& lines, std::size_t i) {
  constexpr std::size_t kFar = 4;  // lines
  const auto& line = lines[i];
  if (line.text.size() > kMaxLabel || line.kind == HtmlLineKind::kCaption || !is_tail_heading(fold(line.text)))
    return false;
  for (auto before = i; before-- > 0 && i - before <= kFar;) {
    if (lines[before].kind != HtmlLineKind::kParagraph) continue;
    for (auto after = i + 1; after < lines.size() && after - i <= kFar; ++after) {
      if (lines[after].kind == HtmlLineKind::kParagraph)
        return page.nodes[lines[after].node].parent == page.nodes[lines[before].node].parent;
    }
    return false;
  }
  return false;
}

// "Oslo -", left of a line whose date was taken out.
bool is_scrap(std::string_view text) {
  constexpr std::size_t kMaxScrap = 40;  // bytes
  if (text.size() > kMaxScrap || text.empty()) return false;
  return text.ends_with(" -") || text.ends_with("\xE2\x80\x93") || text.ends_with("\xE2\x80\x94") || text == "|";
}

// A notice that leads elsewhere: "Sign up for our newsletter".
bool is_pointer(const HtmlLine& line) {
  if (line.kind == HtmlLineKind::kCaption || line.text.size() > 600) return false;
  const auto words = split_words(line.text).size();
  return (line.link_bytes > 0 || words <= 4) && is_notice(fold(line.text), words);
}

// What pictures and their galleries, or a text and its quotations, say twice.
class Repeats {
 public:
  bool seen(const HtmlLine& line) {
    auto key = fold(line.text);
    if (key.starts_with("photo: ")) key.erase(0, 7);
    return key.size() >= kMinRepeat && !lines_.insert(std::move(key)).second;
  }

 private:
  std::unordered_set<std::string> lines_;  // asked only, so its order is never seen
};

std::string join(const std::vector<HtmlLine>& lines) {
  std::string out;
  for (const auto& line : lines) {
    if (!out.empty()) out += "\n\n";
    const bool bullet = line.kind == HtmlLineKind::kItem && dash_at(line.text, 0) == 0 && !is_digit(line.text[0]);
    if (bullet) out += "- ";
    out += line.text;
  }
  return out;
}

// Lines of the story, without links, headings of nothing and the title said again.
std::string story_text(const HtmlPage& page, std::vector<HtmlLine> lines, std::string_view title, Repeats& repeats) {
  const auto folded_title = fold(title);
  std::vector<HtmlLine> kept;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    auto& line = lines[i];
    const bool label = i + 1 < lines.size() && is_label_of(line, lines[i + 1]);
    if (label || is_empty_tail(page, lines, i) || (line.kind == HtmlLineKind::kText && is_scrap(line.text))) continue;
    if (line.is_links() || is_pointer(line) || is_feed_footer(line.text)) continue;
    if ((!title.empty() && fold(line.text) == folded_title) || repeats.seen(line)) continue;
    kept.push_back(std::move(line));
  }
  lines = std::move(kept);
  drop_empty_headings(lines);
  const bool prose = std::any_of(lines.begin(), lines.end(), [](const HtmlLine& line) { return line.prose() != 0; });
  return prose ? join(lines) : std::string{};
}

}  // namespace

std::size_t first_heading(const HtmlPage& page, const LeftOut& left_out) {
  for (std::size_t i = 0; i < page.nodes.size(); ++i) {
    if (page.nodes[i].is("h1") && !left_out.nodes[i]) return i;
  }
  return page.nodes.size();
}

PageText find_page_text(const HtmlPage& page, const LeftOut& left_out, std::string_view title) {
  auto lines = html_lines(page, left_out);
  const auto story = StoryFinder(page, left_out, lines).find();
  const auto heading = first_heading(page, left_out);
  std::vector<HtmlLine> lead;
  std::vector<HtmlLine> body;
  for (auto& line : lines) {
    if (within(story, line.node)) {
      body.push_back(std::move(line));
      continue;
    }
    const bool between = line.node > heading && line.node < story.front().begin;
    const bool kept = line.kind == HtmlLineKind::kStandfirst || line.kind == HtmlLineKind::kCaption;
    if (between && kept && !line.is_links() && fold(line.text) != fold(title)) lead.push_back(std::move(line));
  }
  PageText text;
  Repeats repeats;
  text.body = story_text(page, std::move(body), title, repeats);
  std::erase_if(lead, [&](const HtmlLine& line) { return repeats.seen(line); });
  text.lead = join(lead);
  return text;
}

bool has_markup(std::string_view text) {
  for (auto at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    const auto rest = text.substr(at + 1, 12);
    if (rest.starts_with('/') || rest.starts_with("p>") || rest.starts_with("p ") || rest.starts_with("br") ||
        rest.starts_with("div") || rest.starts_with("img ") || rest.starts_with("!--") || rest.starts_with("P>"))
      return true;
  }
  const auto amp = text.find('&');
  return amp != std::string_view::npos && text.find(';', amp) < amp + 10;
}

Result<std::string> html_fragment_text(std::string_view html) {
  if (!has_markup(html)) return std::string(trim(html));
  const auto page = parse_html(html);
  if (!page) return tl::unexpected(page.error());
  auto lines = html_lines(*page, find_left_out(*page));
  std::erase_if(lines, [](const HtmlLine& line) { return line.is_links() || is_feed_footer(line.text); });
  drop_empty_headings(lines);
  return join(lines);
}

}  // namespace bilat
