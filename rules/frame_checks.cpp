// SPDX-License-Identifier: Apache-2.0
#include "rules/frame_checks.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "extractors/frames/frame_reader.h"
#include "extractors/frames/vocabulary.h"
#include "lib/analysis/groups.h"
#include "lib/base/tsv.h"
#include "lib/base/wording.h"
#include "rules/example.h"
#include "rules/frame_cover.h"

namespace bilat::rules {
namespace {

constexpr std::size_t kMostRivals = 1000;  // frames of one word that another is compared with

/// Words of the pack's tables as they are written, to offer them.
struct WordLists {
  std::vector<std::string_view> lemmas;
  std::unordered_map<WordHash, std::string_view> lemma_of;  ///< of every form
  std::vector<std::string_view> prepositions;               ///< as rules write them
  std::vector<std::string> joined;                          ///< owns those of several words
  std::vector<std::string_view> particles;
};

WordLists word_lists(const Pack& pack) {
  WordLists lists;
  Diagnostics told_already;
  const std::string verbs = "lexicon/verbs.tsv", closed = "lexicon/closed_classes.tsv";
  for (const auto& row :
       parse_tsv(pack.text(verbs), verbs, {"lemma", "third?", "past?", "participle?", "gerund?"}, told_already).rows) {
    lists.lemmas.push_back(row.cells[0]);
    for (const auto form : row.cells) lists.lemma_of.emplace(hash_word(form), row.cells[0]);
  }
  for (const auto& row : parse_tsv(pack.text(closed), closed, {"class", "words"}, told_already).rows) {
    if (row.cells[0] != "preposition") continue;
    for (const auto word : split_list(row.cells[1])) lists.prepositions.push_back(word);
  }
  const std::string cues = "lexicon/cues.tsv";
  lists.particles.assign(kFinalParticles.begin(), kFinalParticles.end());
  for (const auto& row : parse_tsv(pack.text(cues), cues, {"cue", "words"}, told_already).rows) {
    const auto words = split_list(row.cells[1]);
    if (row.cells[0] == to_string(Cue::kVerbParticle))
      lists.particles.insert(lists.particles.end(), words.begin(), words.end());
    if (row.cells[0] == to_string(TextCue::kCompoundPreposition)) lists.joined.assign(words.begin(), words.end());
  }
  for (auto& joined : lists.joined) {
    std::replace(joined.begin(), joined.end(), ' ', '_');
    lists.prepositions.push_back(joined);
  }
  return lists;
}

class FrameChecker {
 public:
  FrameChecker(const Pack& pack, const FrameSet& frames, const Lexicon& lexicon)
      : pack_(pack), frames_(frames), lexicon_(lexicon), lists_(word_lists(pack)) {
    for (const auto preposition : lists_.prepositions) prepositions_.insert(preposition);
    for (const auto& frame : frames.frames()) by_place_[frame.where] = &frame;
  }

  void check_file(PackText& source) {
    std::set<std::size_t> with_example;
    for (const auto& example : read_examples(source)) with_example.insert(example.frame);
    std::size_t number = 0;
    for (auto text = source.text(); !text.empty();) {
      const auto line = text.substr(0, std::min(text.find('\n'), text.size()));
      text.remove_prefix(std::min(line.size() + 1, text.size()));
      ++number;
      const auto frame = by_place_.find(fmt::format("{}:{}", source.file(), number));
      if (frame == by_place_.end()) continue;
      check_line(source, line.ends_with('\r') ? line.substr(0, line.size() - 1) : line, *frame->second);
      if (!with_example.contains(number)) {
        source.warn(frame_words(line).front(), {"B1226",
                                                fmt::format("the frame {} has no example", frame->second->id),
                                                "+ \"SENTENCE\" Type(role: Name) below it",
                                                {"write a sentence that it fires on, and one that it must not"}});
      }
    }
  }

 private:
  void check_line(PackText& source, std::string_view line, const Frame& frame) {
    bool triggers = true;
    for (const auto word : frame_words(line)) {
      triggers = triggers && is_trigger_word(word);
      if (triggers)
        check_trigger(source, word, frame);
      else
        check_spec(source, word, frame);
    }
    check_rivals(source, frame_words(line).front(), frame);
  }

  void check_trigger(PackText& source, std::string_view word, const Frame& frame) {
    const auto trigger = read_trigger_word(word);
    if (trigger.kind == TriggerWord::Kind::kModifiers && frame.nouns.empty()) {
      source.warn(word, {"B1225", "modifiers mean something before a noun only", {}, {"leave the brackets out"}});
    }
    if (trigger.kind != TriggerWord::Kind::kVerb) return;
    for (const auto verb : trigger.stems) check_verb(source, verb);
    const auto particle = trigger.particle;
    const auto& particles = lists_.particles;
    if (particle.empty() || std::find(particles.begin(), particles.end(), particle) != particles.end()) return;
    auto mistake =
        unknown_word("B1221", "particle that belongs to its verb, so the frame never fires", particle, particles);
    mistake.fixes.push_back(fmt::format("if '{}' is a preposition, make it a slot: {}=role", particle, particle));
    source.error(particle, std::move(mistake));
  }

  void check_verb(PackText& source, std::string_view verb) {
    const auto hash = hash_word(verb);
    const auto& info = lexicon_.find(hash);
    if (info.can_be(kVerbBase | kAuxiliary) && info.lemma == hash) return;
    Mistake mistake{"B1220", fmt::format("'{}' is no lemma of lexicon/verbs.tsv, so the frame never fires", verb),
                    "a verb of that table, in its base form"};
    const auto lemma = lists_.lemma_of.find(hash);
    if (lemma != lists_.lemma_of.end() && lemma->second != verb) {
      mistake.fixes.push_back(fmt::format("write '{}', of which it is a form", lemma->second));
    } else {
      if (const auto meant = nearest(verb, lists_.lemmas); !meant.empty())
        mistake.fixes.push_back(fmt::format("did you mean '{}'?", meant));
      mistake.fixes.push_back(fmt::format("copy lexicon/verbs.tsv into your pack and add the verb '{}'", verb));
    }
    source.error(verb, std::move(mistake));
  }

  void check_spec(PackText& source, std::string_view word, const Frame& frame) {
    check_use(source, word, frame);
    const auto equals = word.find('=');
    if (equals == std::string_view::npos || word.front() == '@') return;
    const auto left = word.substr(0, equals);
    if (left == "needs") {
      for (const auto needed : split_words(word.substr(equals + 1), '|')) {
        const auto& known = lexicon_.find(hash_word(needed));
        if (!known.can_be(kAdverb | kAdjective)) check_preposition(source, needed, {});
      }
      return;
    }
    for (const auto& setting : setting_names()) {
      if (setting.name == left) return;
    }
    if (left == "name") return;  // "name=name": the gathering's own words, which stand in no slot
    for (const auto slot : split_words(left, '|')) check_slot(source, slot);
  }

  void check_slot(PackText& source, std::string_view slot) {
    constexpr std::string_view kOuter = "outer:", kIn = "in.";
    if (slot.starts_with(kOuter))
      return check_verb(source, slot.substr(kOuter.size(), slot.rfind('.') - kOuter.size()));
    const auto names = names_of(slot_names());
    if (std::find(names.begin(), names.end(), slot) != names.end()) return;
    const auto preposition = slot.starts_with(kIn) ? slot.substr(kIn.size()) : slot;
    check_preposition(source, preposition, names);
  }

  /// `names`: what else could stand there.
  void check_preposition(PackText& source, std::string_view preposition, const std::vector<std::string_view>& names) {
    if (prepositions_.contains(preposition)) return;
    auto known = names;
    known.insert(known.end(), lists_.prepositions.begin(), lists_.prepositions.end());
    auto mistake =
        unknown_word("B1222", names.empty() ? "preposition" : "slot and no preposition, so nothing ever stands there",
                     preposition, known);
    mistake.expected =
        any_of_names(names) + (names.empty() ? "" : ", or ") + "a preposition of lexicon/closed_classes.tsv";
    source.error(preposition, std::move(mistake));
  }

  /// Options that mean nothing for such a trigger or type.
  void check_use(PackText& source, std::string_view word, const Frame& frame) {
    const auto told = [&](std::string_view name, OptionUse use, std::string_view type) {
      const bool verb_missing = use == OptionUse::kVerb && frame.verbs.empty();
      const bool noun_missing = use == OptionUse::kNoun && frame.nouns.empty();
      const bool other_type = !type.empty() && to_string(frame.type) != type;
      if (!verb_missing && !noun_missing && !other_type) return;
      const auto whose = other_type ? with_article(type) : verb_missing ? "a verb" : "a noun";
      source.warn(word, {"B1225",
                         fmt::format("'{}' means something for {} only", name, whose),
                         {},
                         {fmt::format("leave '{}' out", word), "'bilat rules schema' says what each option is for"}});
    };
    const auto name = word.substr(0, std::min(word.find('='), word.size()));
    for (const auto& option : option_names()) {
      if (option.name == word) told(option.name, option.use, option.type);
    }
    for (const auto& setting : setting_names()) {
      if (setting.name == name && name.size() < word.size()) told(setting.name, setting.use, {});
    }
  }

  void check_rivals(PackText& source, std::string_view at, const Frame& frame) {
    const auto& words = frame.nouns.empty() ? frame.verbs : frame.nouns;
    const Frame* rival = nullptr;
    for (const auto word : words) {
      const auto* before = rival_of(word, frame);
      if (before == nullptr) return;
      rival = before;
    }
    if (rival == nullptr) return;
    const auto where = pack_.place_on_disk(rival->where);
    if (rival->id == frame.id && rival->type == frame.type && covers(frame, *rival)) {
      return source.error(at, {"B1223",
                               fmt::format("the same frame stands at {}, and fires first", where),
                               {},
                               {"delete one of the two", "give this one conditions of its own"}});
    }
    const auto file = rival->where.substr(0, rival->where.rfind(':'));
    source.error(at, {"B1224",
                      fmt::format("the frame never fires: {} at {} always does so first", rival->id, where),
                      {},
                      {file == source.file() ? "write it before the other frame"
                                             : fmt::format("give its file a name that sorts before '{}'", file),
                       "make it more specific: a noun, modifiers in [], a particle, under= or proper",
                       "give the other frame a role that must be filled (!)"}});
  }

  /// A frame that always fires before this one on a word of it.
  const Frame* rival_of(WordHash word, const Frame& frame) const {
    const auto& asked = frame.nouns.empty() ? frames_.by_verb(word) : frames_.by_noun(word);
    const auto looked_at = std::min(asked.size(), kMostRivals);
    for (std::size_t i = 0; i < looked_at; ++i) {
      const auto& other = frames_.frames()[asked[i]];
      if (&other == &frame) return nullptr;
      if (covers(other, frame)) return &other;
    }
    return nullptr;
  }

  const Pack& pack_;
  const FrameSet& frames_;
  const Lexicon& lexicon_;
  WordLists lists_;
  std::unordered_set<std::string_view> prepositions_;
  std::map<std::string, const Frame*> by_place_;
};

}  // namespace

void check_frames(const Pack& pack, const FrameSet& frames, const Lexicon& lexicon,
                  const std::function<bool(const std::string& file)>& is_checked, Diagnostics& diagnostics) {
  FrameChecker checker(pack, frames, lexicon);
  for (const auto& [file, text] : pack.files()) {
    if (!file.starts_with("frames/") || !is_checked(file)) continue;
    PackText source(file, text, diagnostics);
    checker.check_file(source);
  }
}

}  // namespace bilat::rules
