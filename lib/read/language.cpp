// SPDX-License-Identifier: Apache-2.0
#include "lib/read/language.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "lib/base/fold.h"
#include "lib/base/utf8.h"
#include "lib/read/letters.h"

namespace bilat {
namespace {

constexpr std::size_t kMaxWords = 400;

struct LanguageWords {
  std::string_view code;
  std::string_view words;  // folded
};

// Frequent words of grammar, folded, without those that English, names or another listed language share often ("in",
// "a", "de").
constexpr std::array<LanguageWords, 11> kLanguages = {{
    {"en",
     " the of and to in for on with that by from as at was were has have had be is are will would his her their its it "
     "he she they not said after who which this than more over into but about against between during signed meets "
     "visit visits talks says could "},
    {"fr",
     " les des et une est dans pour que qui sur avec au aux par ce cette son ses leur nous vous il elle ont sont lire "
     "aussi apres "},
    {"es", " los las del y una que por para sus es esta fue como mas pero entre sobre tambien desde este lo "},
    {"pt", " os uma em para com nao que por se foi como mais pelo pela tambem sobre entre este dos das "},
    {"de", " das und ist nicht mit zu dem des ein eine im auf fur auch sich bei nach uber wird werden aus "},
    {"it", " il che non del della delle dei gli sono alla nel nella anche piu tra dal dopo "},
    {"ms",
     " yang dan ini itu dengan untuk dari daripada juga boleh dalam adalah pada kepada telah akan oleh tidak bagi "
     "serta sebagai kenyataan didapati "},
    {"nl", " het een en niet met zijn voor op dat aan ook bij naar uit wordt worden deze door "},
    {"tr", " ve bir bu ile icin olarak daha cok olan gibi sonra kadar tarafindan "},
    {"pl", " z sie nie ze jest oraz przez po dla od jak tym ktory "},
    {"sw", " wa kwa za katika ni cha kuwa hii hiyo pia mkuu waziri rais "},
}};

// Every listed word by its hash, with the languages that have it as bits.
struct GrammarWord {
  WordHash word = 0;
  std::uint32_t languages = 0;
};

std::vector<GrammarWord> index_words() {
  std::vector<GrammarWord> words;
  for (std::size_t i = 0; i < kLanguages.size(); ++i) {
    for (const auto word : split_words(kLanguages[i].words)) words.push_back({hash_folded(word), 1U << i});
  }
  std::sort(words.begin(), words.end(), [](const auto& a, const auto& b) { return a.word < b.word; });
  std::vector<GrammarWord> joined;
  for (const auto& word : words) {
    if (!joined.empty() && joined.back().word == word.word) {
      joined.back().languages |= word.languages;
    } else {
      joined.push_back(word);
    }
  }
  return joined;
}

std::uint32_t languages_with(WordHash word) {
  static const auto kIndex = index_words();
  const auto at =
      std::lower_bound(kIndex.begin(), kIndex.end(), word, [](const GrammarWord& a, WordHash b) { return a.word < b; });
  return at != kIndex.end() && at->word == word ? at->languages : 0;
}

enum Script : std::uint8_t {
  kLatin,
  kCyrillic,
  kArabic,
  kEthiopic,
  kHan,
  kKana,
  kHangul,
  kThai,
  kKhmer,
  kLao,
  kGreek,
  kHebrew,
  kIndic,
  kScripts
};
constexpr std::string_view kScriptCodes[] = {"",   "ru", "ar", "am", "zh", "ja",       "ko",
                                             "th", "km", "lo", "el", "he", "und-Indic"};

int script_of(char32_t c) {
  struct Range {
    char32_t from, to;
    Script script;
  };
  constexpr std::array<Range, 19> kRanges = {{{'A', 'Z', kLatin},
                                              {'a', 'z', kLatin},
                                              {0xC0, 0x24F, kLatin},
                                              {0x370, 0x3FF, kGreek},
                                              {0x400, 0x52F, kCyrillic},
                                              {0x590, 0x5FF, kHebrew},
                                              {0x600, 0x6FF, kArabic},
                                              {0x750, 0x77F, kArabic},
                                              {0x900, 0xDFF, kIndic},
                                              {0xE00, 0xE7F, kThai},
                                              {0xE80, 0xEFF, kLao},
                                              {0x1200, 0x139F, kEthiopic},
                                              {0x1780, 0x17FF, kKhmer},
                                              {0x1E00, 0x1EFF, kLatin},
                                              {0x3040, 0x30FF, kKana},
                                              {0x4E00, 0x9FFF, kHan},
                                              {0xAC00, 0xD7AF, kHangul},
                                              {0xFB50, 0xFDFF, kArabic},
                                              {0xFE70, 0xFEFC, kArabic}}};
  for (const auto& range : kRanges) {
    if (c >= range.from && c <= range.to) return range.script;
  }
  return -1;
}

struct Counts {
  std::array<std::size_t, kScripts> letters{};
  std::size_t all_letters = 0;
  std::size_t vietnamese = 0;  // small words with letters that only Vietnamese stacks so
  std::array<std::size_t, kLanguages.size()> grammar{};
  std::array<WordHash, kLanguages.size()> last{};  // the last counted word
  std::size_t words = 0;
};

bool vietnamese_letter(char32_t c) {
  return (c >= 0x1EA0 && c <= 0x1EF9) || c == 0x1A1 || c == 0x1B0 || c == 0x111 || c == 0x103;
}

void count_word(std::string_view word, Counts& counts) {
  ++counts.words;
  bool stacked = false;
  for (std::size_t at = 0; at < word.size();) {
    const auto c = next_code_point(word, at);
    const int script = script_of(c);
    if (script < 0) continue;
    ++counts.all_letters;
    ++counts.letters[static_cast<std::size_t>(script)];
    stacked = stacked || vietnamese_letter(c);
  }
  const auto bare = strip_punctuation(word);
  if (bare.empty() || bare.size() > 16) return;
  if (stacked && !upper_at(bare, 0)) ++counts.vietnamese;
  const auto word_hash = hash_word(bare);
  const auto languages = languages_with(word_hash);
  if (languages == 0) return;
  // Particles in names ("dos Santos") and a word said twice prove nothing: small words only, and no word after itself.
  const bool name = upper_at(bare, 0) && counts.words > 1;
  for (std::size_t i = 0; i < kLanguages.size(); ++i) {
    if ((languages >> i & 1U) == 0 || (i != 0 && name) || counts.last[i] == word_hash) continue;
    counts.last[i] = word_hash;
    ++counts.grammar[i];
  }
}

Counts count(std::string_view text) {
  Counts counts;
  for (const auto word : split_words(text, kMaxWords)) count_word(word.substr(0, 64), counts);
  return counts;
}

}  // namespace

std::string language_of(std::string_view text) {
  constexpr std::size_t kEnough = 16'384;
  if (text.size() > kEnough) {
    std::size_t cut = kEnough;
    while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0U) == 0x80U) --cut;
    text = text.substr(0, cut);
  }
  const auto counts = count(text);
  if (counts.all_letters == 0) return {};
  // Chinese and Japanese share letters: kana decides.
  const auto script =
      static_cast<std::size_t>(std::max_element(counts.letters.begin(), counts.letters.end()) - counts.letters.begin());
  if (script != kLatin && counts.letters[script] * 2 > counts.all_letters) {
    return std::string(kScriptCodes[script == kHan && counts.letters[kKana] > 0 ? std::size_t{kKana} : script]);
  }
  const auto best =
      static_cast<std::size_t>(std::max_element(counts.grammar.begin(), counts.grammar.end()) - counts.grammar.begin());
  if (counts.vietnamese >= 2 && counts.vietnamese > counts.grammar[0]) return "vi";
  if (counts.grammar[best] < 2 || (best != 0 && counts.grammar[best] <= counts.grammar[0] + 1)) {
    return counts.grammar[0] > 0 ? "en" : "";
  }
  return std::string(kLanguages[best].code);
}

bool is_foreign(std::string_view line, std::string_view article_language) {
  if (article_language.empty()) return false;
  const auto language = language_of(line);
  return !language.empty() && language != article_language;
}

}  // namespace bilat
