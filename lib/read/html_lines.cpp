// SPDX-License-Identifier: Apache-2.0
#include "lib/read/html_lines.h"

#include <algorithm>

#include "lib/base/fold.h"
#include "lib/read/captions.h"
#include "lib/read/letters.h"
#include "lib/read/notices.h"
#include "lib/read/page_words.h"
#include "lib/read/text_lines.h"

namespace bilat {
namespace {

constexpr std::size_t kMaxCaption = 880;                    // bytes; a longer "caption" is text
constexpr std::size_t kMaxCaptionSource = 4 * kMaxCaption;  // with its white space
constexpr std::size_t kMaxCaptionNodes = 300;
constexpr std::size_t kProseBytes = 60;  // a line so long is prose without a full stop

bool is_heading(std::string_view tag) { return tag.size() == 2 && tag[0] == 'h' && tag[1] >= '1' && tag[1] <= '6'; }

bool has_any(const std::vector<std::string>& words, const auto& list) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return listed(word, list); });
}

bool is_credit(const HtmlNode& node) { return has_any(class_words(node), page_words::kCreditWords); }

bool is_caption(const HtmlNode& node) {
  if (node.is("figcaption")) return true;
  const auto words = class_words(node);
  if (has_any(words, page_words::kCaptionWords)) return true;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (listed(std::string_view(words[i]), page_words::kPictureWords) &&
        listed(std::string_view(words[i + 1]), page_words::kDescriptionWords))
      return true;
  }
  return false;
}

bool is_standfirst(const HtmlNode& node) { return has_any(class_words(node), page_words::kStandfirstWords); }

// Text with white space runs as one space, without soft hyphens and zero-width characters.
class Collapsed {
 public:
  // Returns the bytes added.
  std::size_t add(std::string_view text) {
    const auto before = text_.size();
    for (std::size_t at = 0; at < text.size();) {
      if (const auto invisible = invisible_at(text, at); invisible != 0) {
        at += invisible;
      } else if (const auto gap = space_at(text, at); gap != 0) {
        space_ = true;
        at += gap;
      } else {
        if (space_ && !text_.empty()) text_ += ' ';
        space_ = false;
        text_ += text[at++];
      }
    }
    return text_.size() - before;
  }
  void gap() { space_ = true; }
  [[nodiscard]] const std::string& text() const { return text_; }
  std::string take() {
    space_ = false;
    return std::exchange(text_, {});
  }

 private:
  static std::size_t invisible_at(std::string_view text, std::size_t at) {
    const auto rest = text.substr(at);
    if (rest.starts_with("\xC2\xAD")) return 2;
    for (const std::string_view mark : {"\xE2\x80\x8B", "\xE2\x81\xA0", "\xEF\xBB\xBF"}) {
      if (rest.starts_with(mark)) return 3;
    }
    return 0;
  }

  std::string text_;
  bool space_ = false;
};

// A caption says that it is one, so that it is known for one in the text too.
std::string caption_line(std::string text, const std::string& credit) {
  if (!credit.empty()) {
    auto joined = text + (text.empty() ? "" : " ") + credit;
    if (parse_caption(joined)) return joined;
    if (text.empty()) return "Photo: " + credit;
    return text + (ends_sentence(text) ? " Photo: " : ". Photo: ") + credit;
  }
  return text.empty() || parse_caption(text) ? text : "Photo: " + text;
}

class Liner {
 public:
  Liner(const HtmlPage& page, const LeftOut& left_out) : page_(page), left_out_(left_out) {}

  std::vector<HtmlLine> run() {
    for (std::size_t i = 0; i < page_.nodes.size();) {
      while (!open_.empty() && i >= page_.nodes[open_.back()].end) {
        flush();
        open_.pop_back();
      }
      i = visit(i);
    }
    flush();
    return std::move(lines_);
  }

 private:
  // Returns the next node to visit.
  std::size_t visit(std::size_t i) {
    const auto& node = page_.nodes[i];
    if (node.is_text()) {
      const auto bytes = line_.add(node.text);
      if (i < link_end_) link_bytes_ += bytes;
      return i + 1;
    }
    const bool block = !listed(std::string_view(node.tag), page_words::kInline);
    if (block) flush();
    if (left_out_.nodes[i]) {
      line_.gap();
      return node.end;
    }
    if (is_caption(node) && take_caption(i)) return node.end;
    if (node.is("a")) link_end_ = std::max<std::size_t>(link_end_, node.end);
    if (block && !node.is("br")) open_.push_back(i);
    return i + 1;
  }

  bool take_caption(std::size_t caption) {
    Collapsed text;
    Collapsed credit;
    const auto end = page_.nodes[caption].end;
    if (end - caption > kMaxCaptionNodes) return false;
    std::size_t credit_end = 0;
    std::size_t source = 0;
    for (std::size_t i = caption + 1; i < end; ++i) {
      const auto& node = page_.nodes[i];
      if (node.is_text()) {
        source += node.text.size();
        if (source > kMaxCaptionSource) return false;
        (i < credit_end ? credit : text).add(node.text);
        continue;
      }
      const bool credits = i >= credit_end && is_credit(node);
      if (credits) credit_end = node.end;
      text.gap();
      credit.gap();
      const bool out = left_out_.nodes[i] && i >= credit_end;
      if (out || is_action(i, end, (i < credit_end ? credit : text).text())) i = node.end - 1;
    }
    if (text.text().size() + credit.text().size() > kMaxCaption) return false;
    flush();
    auto line = caption_line(text.take(), credit.take());
    if (!line.empty()) lines_.push_back({std::move(line), caption, 0, HtmlLineKind::kCaption});
    return true;
  }

  // What a reader can press: a button, or a link that ends the caption ("... in Oslo. Enlarge"), unless the text leads
  // to it ("Photo by", "Source:").
  [[nodiscard]] bool is_action(std::size_t i, std::size_t caption_end, std::string_view before) const {
    const auto& node = page_.nodes[i];
    if (node.is("button") || node.attribute("role") == "button") return true;
    if (!node.is("a") || before.empty() || before.ends_with(" by") || !ends_word(before)) return false;
    for (std::size_t at = node.end; at < caption_end; ++at) {
      if (!trim(page_.nodes[at].text).empty()) return false;
    }
    return true;
  }

  static bool ends_word(std::string_view text) {
    return ends_sentence(text) || is_ascii_letter(text.back()) || is_digit(text.back());
  }

  void flush() {
    auto text = line_.take();
    const auto link_bytes = std::exchange(link_bytes_, 0);
    if (text.empty() || is_credit_line(text)) return;
    const auto node = open_.empty() ? 0 : open_.back();
    const auto kind = kind_now();
    // A line that was broken inside a sentence goes on: "... in the<br>capital".
    if (!lines_.empty() && lines_.back().node == node && kind != HtmlLineKind::kHeading &&
        !ends_sentence(lines_.back().text) && text[0] >= 'a' && text[0] <= 'z') {
      lines_.back().text += ' ' + text;
      lines_.back().link_bytes += link_bytes;
      return;
    }
    lines_.push_back({std::move(text), node, link_bytes, kind});
  }

  // "Image source, Example Agency" in a <figure>, beside its caption.
  [[nodiscard]] bool is_credit_line(const std::string& text) const {
    if (text.size() >= kProseBytes || ends_sentence(text)) return false;
    const auto count = std::min<std::size_t>(open_.size(), 3);
    for (std::size_t k = 0; k < count; ++k) {
      const auto& node = page_.nodes[open_[open_.size() - 1 - k]];
      if (is_heading(node.tag) || node.is("blockquote") || node.is("td") || node.is("li")) return false;
      if (node.is("figure")) return true;
    }
    return false;
  }

  // By the innermost elements that are open.
  [[nodiscard]] HtmlLineKind kind_now() const {
    auto kind = HtmlLineKind::kText;
    const auto count = std::min<std::size_t>(open_.size(), 4);
    for (std::size_t k = 0; k < count; ++k) {
      const auto& node = page_.nodes[open_[open_.size() - 1 - k]];
      if (is_heading(node.tag) && kind == HtmlLineKind::kText)
        return is_standfirst(node) ? HtmlLineKind::kStandfirst : HtmlLineKind::kHeading;
      if (node.is("li") || node.is("dd")) return HtmlLineKind::kItem;
      if (is_standfirst(node)) return HtmlLineKind::kStandfirst;
      if (node.is("p") || node.is("blockquote")) kind = HtmlLineKind::kParagraph;
    }
    return kind;
  }

  const HtmlPage& page_;
  const LeftOut& left_out_;
  std::vector<std::size_t> open_;  // block elements
  std::size_t link_end_ = 0;
  std::size_t link_bytes_ = 0;
  Collapsed line_;
  std::vector<HtmlLine> lines_;
};

}  // namespace

bool HtmlLine::is_links() const {
  if (link_bytes == 0) return false;
  const bool most = link_bytes * 10 > text.size() * 8;
  if (most) return kind == HtmlLineKind::kItem || !ends_sentence(text) || text.size() < kProseBytes;
  return link_bytes * 2 > text.size() && kind != HtmlLineKind::kParagraph && text.size() < 2 * kProseBytes;
}

std::size_t HtmlLine::prose() const {
  if (kind == HtmlLineKind::kHeading || kind == HtmlLineKind::kCaption || link_bytes * 2 > text.size()) return 0;
  const bool sentence = ends_sentence(text) && split_words(text, 3).size() >= 3;
  if (text.size() < kProseBytes && !(sentence && (kind == HtmlLineKind::kParagraph || text.size() >= 25))) return 0;
  if (text.size() > kShortLine) return text.size();
  const auto words = split_words(text).size();
  return is_notice(fold(text), words) ? 0 : text.size();
}

std::vector<HtmlLine> html_lines(const HtmlPage& page, const LeftOut& left_out) { return Liner(page, left_out).run(); }

}  // namespace bilat
