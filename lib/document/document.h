// SPDX-License-Identifier: Apache-2.0
// Document: one immutable article. The text never moves; blocks, tokens and sentences are half-open ranges over it.
//
//   text      "BEIJING, Jan 23 - China's President Xi ..."
//   blocks     |--- dateline ---||---- paragraph -------...
//   tokens                       |China|'s|President|Xi|...
//   sentences                    |------------------...
//
// The document knows nothing of files or formats; lib/read makes it. Views into it die with it.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lib/base/calendar.h"
#include "lib/base/fold.h"
#include "lib/base/span.h"

namespace bilat {

/// What a stretch of the text is. Facts are taken from headlines, paragraphs and captions only.
enum class BlockKind : std::uint8_t {
  kHeadline,  ///< the article's own title, and standfirst lines under it
  kDateline,  ///< "BEIJING, Jan 23 (Reuters) -", also at the start of a paragraph's line
  kParagraph,
  kCaption,      ///< of a photograph; states facts, often of another day
  kBoilerplate,  ///< mastheads, share bars, subscribe lines, credits, bylines, other headlines, footers
  kForeign,      ///< a line in another language than the article's
};

struct Block {
  Span span;
  BlockKind kind = BlockKind::kParagraph;
};

/// Everything said about the article as a whole. Empty strings mean unknown.
struct DocumentInfo {
  std::string id;              ///< file stem or record id, unique only within one run
  std::string source;          ///< where it came from, for messages: a path, or path:line
  std::string published;       ///< YYYY-MM-DD, or empty
  std::string published_rule;  ///< which rule found it ("dateline", "stamp", "record", "option" ...), for explain
  DateOrder date_order = DateOrder::kUnknown;  ///< of numeric dates that the text leaves open
  std::string publisher;
  std::string agency;  ///< whose report it prints, by its own words: "Reuters"
  std::string headline;
  std::string author;
  std::string language;  ///< BCP 47, "en"
  std::vector<std::string> urls;
  std::string dateline_place;                  ///< as written: "BEIJING", "Apia, Samoa"
  std::vector<std::uint32_t> sentence_hashes;  ///< by which near-duplicates are known: lib/read/sentence_hashes.h
};

enum class TokenKind : std::uint8_t { kWord, kNumber, kPunctuation };

/// Shape of a token; bits of Token::flags.
enum TokenFlag : std::uint16_t {
  kCapitalised = 1 << 0,  ///< starts with an upper-case letter
  kAllCaps = 1 << 1,      ///< two or more letters, all upper case ("CPV", "U.S.")
  kHasDigit = 1 << 2,
  kHasHyphen = 1 << 3,     ///< an inner hyphen ("Ruiz-Tagle", "much-delayed")
  kSpaceBefore = 1 << 4,   ///< white space or a block's start stands before it
  kAbbreviation = 1 << 5,  ///< ends in a full stop that belongs to it ("Jan.", "Dr.", "U.S.")
  kPossessive = 1 << 6,    ///< the token 's or ' after a word
  kNonAscii = 1 << 7,
};

/// A word (letters, with inner hyphens, apostrophes and the full stops of abbreviations), a number (digits with inner
/// . , : / - and an ordinal ending or sign: "1,204", "08:05", "23/03/2025", "18th", "8-11"), or one mark of
/// punctuation. A possessive 's is a token of its own. An unspaced en dash between words splits them, a hyphen does
/// not.
struct Token {
  std::uint32_t begin = 0;  ///< byte offsets into the text
  std::uint32_t end = 0;
  WordHash word = 0;  ///< of the folded token (see lib/base/fold.h); for abbreviations without the last full stop
  TokenKind kind = TokenKind::kWord;
  std::uint16_t flags = 0;

  [[nodiscard]] bool is(WordHash hash) const { return word == hash; }
  [[nodiscard]] bool has(TokenFlag flag) const { return (flags & flag) != 0; }
  [[nodiscard]] bool capitalised() const { return has(kCapitalised); }
};

/// A sentence never leaves its block.
struct Sentence {
  TokenRange tokens;
  std::uint32_t block = 0;  ///< index into Document::blocks()
};

class Document {
 public:
  /// Takes a valid UTF-8 text and its blocks in order (they may leave gaps of white space, and must not overlap); makes
  /// the tokens and sentences of the blocks that facts are taken from.
  Document(std::string text, std::vector<Block> blocks, DocumentInfo info);

  [[nodiscard]] std::string_view text() const& { return text_; }
  std::string_view text() && = delete;  // a view into a temporary: name the document first
  [[nodiscard]] const DocumentInfo& info() const { return info_; }
  DocumentInfo& info() { return info_; }
  [[nodiscard]] const std::vector<Block>& blocks() const { return blocks_; }
  [[nodiscard]] const std::vector<Token>& tokens() const { return tokens_; }
  [[nodiscard]] const std::vector<Sentence>& sentences() const { return sentences_; }

  [[nodiscard]] const Token& token(std::uint32_t index) const { return tokens_[index]; }
  [[nodiscard]] std::string_view text_of(const Token& token) const&;
  [[nodiscard]] std::string_view text_of(Span span) const&;
  [[nodiscard]] std::string_view text_of(
      TokenRange range) const&;  ///< from the first token's begin to the last one's end
  [[nodiscard]] Span span_of(TokenRange range) const;
  [[nodiscard]] BlockKind kind_of(const Sentence& sentence) const { return blocks_[sentence.block].kind; }
  /// The index of the sentence that holds the token; the token must exist.
  [[nodiscard]] std::uint32_t sentence_of(std::uint32_t token) const;

 private:
  std::string text_;
  std::vector<Block> blocks_;
  DocumentInfo info_;
  std::vector<Token> tokens_;
  std::vector<Sentence> sentences_;
};

/// Appends the tokens of one block.
void tokenise(std::string_view text, Span block, std::vector<Token>& tokens);

/// Appends the sentences of the tokens [first, tokens.size()), which belong to one block.
void split_sentences(std::string_view text, const std::vector<Token>& tokens, std::uint32_t first, std::uint32_t block,
                     std::vector<Sentence>& sentences);

}  // namespace bilat
