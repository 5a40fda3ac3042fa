// SPDX-License-Identifier: Apache-2.0
#include "extractors/frames/frame.h"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <string_view>

namespace bilat {
namespace {

struct Word {
  std::string_view text;
  std::size_t column = 1;  ///< of its first byte, from 1
};

/// Words of one line; a bracketed list is one word.
std::vector<Word> words_of(std::string_view line) {
  std::vector<Word> words;
  for (std::size_t i = 0; i < line.size();) {
    if (line[i] == ' ' || line[i] == '\t') {
      ++i;
      continue;
    }
    const auto begin = i;
    if (line[i] == '[') {
      while (i < line.size() && line[i] != ']') ++i;
      if (i < line.size()) ++i;
    } else {
      while (i < line.size() && line[i] != ' ' && line[i] != '\t') ++i;
    }
    words.push_back({line.substr(begin, i - begin), begin + 1});
  }
  return words;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const auto at = std::min(text.find(separator), text.size());
    if (at > 0) parts.push_back(text.substr(0, at));
    text.remove_prefix(std::min(at + 1, text.size()));
  }
  return parts;
}

/// Spelling of plurals that rules may leave out: call -> calls, visit -> visits, country -> countries.
std::string plural_of(std::string_view noun) {
  const std::string word(noun);
  if (word.ends_with("s") || word.ends_with("x") || word.ends_with("ch") || word.ends_with("sh")) return word + "es";
  if (word.size() > 1 && word.ends_with("y") &&
      std::string_view("aeiou").find(word[word.size() - 2]) == std::string_view::npos) {
    return word.substr(0, word.size() - 1) + "ies";
  }
  return word + "s";
}

class FrameReader {
 public:
  FrameReader(const std::string& file, Diagnostics& diagnostics) : file_(file), diagnostics_(diagnostics) {}

  std::vector<Frame> read(std::string_view text) {
    std::vector<Frame> frames;
    line_ = 0;
    while (!text.empty()) {
      const auto end = std::min(text.find('\n'), text.size());
      auto line = text.substr(0, end);
      text.remove_prefix(std::min(end + 1, text.size()));
      ++line_;
      if (line.ends_with('\r')) line.remove_suffix(1);
      const auto first = line.find_first_not_of(" \t");
      if (first == std::string_view::npos || line[first] == '#' || line[first] == '+' || line[first] == '-') continue;
      Frame frame;
      if (read_frame(line, frame)) frames.push_back(std::move(frame));
    }
    return frames;
  }

 private:
  bool mistake(const Word& at, const std::string& message) {
    diagnostics_.error("pack.frame", fmt::format("{}:{}:{}", file_, line_, at.column), message);
    return false;
  }

  bool read_frame(std::string_view line, Frame& frame) {
    const auto words = words_of(line);
    frame.where = fmt::format("{}:{}", file_, line_);
    std::size_t i = 0;
    for (; i < words.size() && (words[i].text.front() == '[' || words[i].text.find('.') != std::string_view::npos);
         ++i) {
      if (!read_trigger(words[i], frame)) return false;
    }
    if (i == 0) return mistake(words[0], "a frame starts with its trigger, such as 'meet.v' or 'talks.n'");
    if (i == words.size())
      return mistake(words.back(), "an event or relation type must follow the trigger, such as Meeting");
    if (!read_type(words[i], frame)) return false;
    for (++i; i < words.size(); ++i) {
      if (!read_spec(words[i], frame)) return false;
    }
    return true;
  }

  bool read_trigger(const Word& word, Frame& frame) {
    auto text = word.text;
    if (!frame.id.empty()) frame.id += ' ';
    frame.id += text;
    if (text.front() == '[') {
      if (!text.ends_with(']')) return mistake(word, "the list of modifiers is not closed: add ']'");
      for (const auto part : split(text.substr(1, text.size() - 2), '|')) frame.modifiers.push_back(hash_word(part));
      return true;
    }
    if (const auto colon = text.find(':'); colon != std::string_view::npos) {
      frame.particle = hash_word(text.substr(colon + 1));
      text = text.substr(0, colon);
    }
    const auto kind = text.substr(text.rfind('.') + 1);
    const auto stems = split(text.substr(0, text.rfind('.')), '/');
    if (kind == "v") {
      for (const auto stem : stems) frame.verbs.push_back(hash_word(stem));
    } else if (kind == "n") {
      for (const auto stem : stems) {
        frame.nouns.push_back(hash_word(stem));
        if (!stem.ends_with("s")) frame.nouns.push_back(hash_word(plural_of(stem)));
      }
    } else {
      return mistake(word, fmt::format("'.{}' is no part of speech: use .v for a verb or .n for a noun", kind));
    }
    return true;
  }

  bool read_type(const Word& word, Frame& frame) {
    if (const auto event = parse_event_type(word.text))
      frame.type = *event;
    else if (const auto relation = parse_relation_type(word.text))
      frame.type = *relation;
    else
      return mistake(word, fmt::format("'{}' is no event or relation type", word.text));
    return true;
  }

  bool read_spec(const Word& word, Frame& frame) {
    const auto text = word.text;
    if (read_option(text, frame)) return true;
    const auto equals = text.find('=');
    if (equals == std::string_view::npos) {
      return mistake(word,
                     fmt::format("'{}' is no role, attribute or option; write slot=role, @attribute=value, cameo=, "
                                 "plover=, modality=, under=, except=, or one of the options in docs/rules.md",
                                 text));
    }
    const auto left = text.substr(0, equals), right = text.substr(equals + 1);
    if (left.empty()) return mistake(word, fmt::format("a slot is missing before the '=' of '{}'", text));
    if (left == "cameo")
      frame.cameo = right;
    else if (left == "plover")
      frame.plover = right;
    else if (left == "except") {
      for (const auto noun : split(right, '|')) frame.except.push_back(hash_word(noun));
    } else if (left == "under") {
      for (const auto noun : split(right, '|')) frame.under.push_back(hash_word(noun));
    } else if (left == "without") {
      for (const auto other : split(right, '|')) frame.without.push_back(hash_word(other));
    } else if (left == "needs") {
      for (const auto phrase : split(right, '|')) frame.needs.push_back(hash_phrase(phrase));
    } else if (left == "modality")
      return read_modality(word, right, frame);
    else if (left.starts_with('@'))
      return read_attribute(word, left.substr(1), right, frame);
    else
      return read_role(word, left, right, frame);
    return true;
  }

  /// "at_the_invitation_of": the words of a preposition, joined by underscores.
  static WordHash hash_phrase(std::string_view name) {
    std::string phrase(name);
    std::replace(phrase.begin(), phrase.end(), '_', ' ');
    return hash_word(phrase);
  }

  static bool read_option(std::string_view text, Frame& frame) {
    struct Option {
      std::string_view name;
      bool Frame::*flag;
    };
    static constexpr Option kOptions[] = {
        {"speech", &Frame::speech}, {"finite", &Frame::finite},   {"intransitive", &Frame::intransitive},
        {"ends", &Frame::ends},     {"proper", &Frame::proper},   {"carried", &Frame::carried},
        {"single", &Frame::single}, {"abroad", &Frame::abroad},   {"dated", &Frame::dated},
        {"echo", &Frame::echo},     {"plain", &Frame::plain},     {"post", &Frame::post},
        {"also", &Frame::also},     {"distant", &Frame::distant}, {"named", &Frame::named},
        {"titled", &Frame::titled}};
    for (const auto& option : kOptions) {
      if (option.name == text) return frame.*option.flag = true;
    }
    return false;
  }

  bool read_modality(const Word& word, std::string_view name, Frame& frame) {
    frame.modality = parse_modality(name);
    return frame.modality
               ? true
               : mistake(
                     word,
                     fmt::format("'{}' is no modality: use actual, planned, negated, hypothetical or habitual", name));
  }

  bool read_attribute(const Word& word, std::string_view name, std::string_view value, Frame& frame) {
    const auto attribute = parse_attribute(name);
    if (!attribute) return mistake(word, fmt::format("'@{}' is no attribute", name));
    frame.attributes.push_back({*attribute, std::string(value)});
    return true;
  }

  bool read_role(const Word& word, std::string_view left, std::string_view right, Frame& frame) {
    RoleSpec spec;
    for (const auto slot : split(left, '|')) {
      if (!read_slot(word, slot, spec)) return false;
    }
    if (right.ends_with('?')) {
      spec.fallback = true;
      right.remove_suffix(1);
    }
    if (right.ends_with('!')) {
      spec.required = true;
      right.remove_suffix(1);
    }
    if (const auto colon = right.find(':'); colon != std::string_view::npos) {
      spec.types = 0;
      for (const auto name : split(right.substr(colon + 1), '|')) {
        const auto type = parse_entity_type(name);
        if (!type) return mistake(word, fmt::format("'{}' is no entity type", name));
        spec.types = static_cast<std::uint8_t>(spec.types | (1U << static_cast<unsigned>(*type)));
      }
      right = right.substr(0, colon);
    }
    if (!read_target(right, frame, spec)) return mistake(word, fmt::format("'{}' is no role of this type", right));
    frame.roles.push_back(std::move(spec));
    return true;
  }

  bool read_slot(const Word& word, std::string_view name, RoleSpec& spec) {
    SlotRef ref;
    if (name == "subject")
      ref.slot = Slot::kSubject;
    else if (name == "object")
      ref.slot = Slot::kObject;
    else if (name == "possessor")
      ref.slot = Slot::kPossessor;
    else if (name == "modifier")
      ref.slot = Slot::kModifier;
    else if (name == "agent")
      ref.slot = Slot::kAgent;
    else if (name == "complement")
      ref.slot = Slot::kComplement;
    else if (name == "in.subject")
      ref.slot = Slot::kCarrierSubject;
    else if (name == "in.object")
      ref.slot = Slot::kCarrierObject;
    else if (name == "object.possessor")
      ref.slot = Slot::kObjectPossessor;
    else if (name == "object.modifier")
      ref.slot = Slot::kObjectModifier;
    else if (name.starts_with("outer:") && name.ends_with(".subject")) {
      ref = {Slot::kOuterSubject, hash_word(name.substr(6, name.size() - 14))};
    } else if (name.starts_with("in."))
      ref = {Slot::kCarrierPreposition, hash_word(name.substr(3))};
    else if (!name.empty()) {
      ref = {Slot::kPreposition, hash_phrase(name)};
    } else {
      return mistake(word, "a slot is missing before '='");
    }
    spec.slots.push_back(ref);
    return true;
  }

  static bool read_target(std::string_view name, const Frame& frame, RoleSpec& spec) {
    using Kind = RoleTarget::Kind;
    const bool event = std::holds_alternative<EventType>(frame.type);
    if (event) {
      if (name == "place")
        spec.target.kind = Kind::kPlace;
      else if (name == "office")
        spec.target.kind = Kind::kOffice;
      else if (name == "instrument")
        spec.target.kind = Kind::kInstrument;
      else if (name == "name")
        spec.target.kind = Kind::kName;
      else if (const auto role = parse_role(name))
        spec.target = {Kind::kRole, *role};
      else
        return false;
      return true;
    }
    if (name == "subject")
      spec.target.kind = Kind::kSubject;
    else if (name == "object")
      spec.target.kind = Kind::kObject;
    else if (name == "over")
      spec.target.kind = Kind::kOver;
    else if (name == "title")
      spec.target.kind = Kind::kTitle;
    else
      return false;
    return true;
  }

  std::string file_;
  Diagnostics& diagnostics_;
  std::size_t line_ = 0;
};

const std::vector<std::uint32_t>& find_in(const std::unordered_map<WordHash, std::vector<std::uint32_t>>& table,
                                          WordHash word) {
  static const std::vector<std::uint32_t> kEmpty;
  const auto found = table.find(word);
  return found == table.end() ? kEmpty : found->second;
}

int specificity(const Frame& frame) {
  return (frame.verbs.empty() ? 0 : 1) + (frame.nouns.empty() ? 0 : 1) + (frame.modifiers.empty() ? 0 : 1) +
         (frame.particle != 0 ? 1 : 0) + (frame.under.empty() ? 0 : 1) + (frame.proper ? 1 : 0);
}

}  // namespace

FrameSet FrameSet::from_pack(const Pack& pack, Diagnostics& diagnostics) {
  FrameSet set;
  for (const auto& [name, text] : pack.files()) {
    if (!name.starts_with("frames/")) continue;
    for (auto& frame : FrameReader(name, diagnostics).read(text)) set.frames_.push_back(std::move(frame));
  }
  std::stable_sort(set.frames_.begin(), set.frames_.end(),
                   [](const Frame& a, const Frame& b) { return specificity(a) > specificity(b); });
  for (std::uint32_t i = 0; i < set.frames_.size(); ++i) {
    const auto& frame = set.frames_[i];
    // a verb + noun frame is triggered by its noun, which then asks for the verb
    if (!frame.nouns.empty()) {
      for (const auto noun : frame.nouns) set.by_noun_[noun].push_back(i);
    } else {
      for (const auto verb : frame.verbs) set.by_verb_[verb].push_back(i);
    }
  }
  return set;
}

const std::vector<std::uint32_t>& FrameSet::by_verb(WordHash lemma) const { return find_in(by_verb_, lemma); }
const std::vector<std::uint32_t>& FrameSet::by_noun(WordHash noun) const { return find_in(by_noun_, noun); }

}  // namespace bilat
