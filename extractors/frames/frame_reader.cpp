// SPDX-License-Identifier: Apache-2.0
#include "extractors/frames/frame_reader.h"

#include <fmt/format.h>
#include <algorithm>
#include <utility>

#include "extractors/frames/vocabulary.h"
#include "lib/base/wording.h"

namespace bilat {
namespace {

constexpr std::size_t kMostMistakes = 16;  // of one line

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

/// "at_the_invitation_of": the words of a preposition, joined by underscores.
WordHash hash_phrase(std::string_view name) {
  std::string phrase(name);
  std::replace(phrase.begin(), phrase.end(), '_', ' ');
  return hash_word(phrase);
}

std::vector<std::string_view> type_names() {
  auto names = event_type_names();
  const auto relations = relation_type_names();
  names.insert(names.end(), relations.begin(), relations.end());
  return names;
}

bool is_code(std::string_view text) {
  return text.size() >= 2 && text.size() <= 4 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::vector<std::string_view> all_slot_names() {
  auto names = names_of(slot_names());
  for (const std::string_view pattern : {"with", "to", "in", "of", "between", "in.with"}) names.push_back(pattern);
  return names;
}

class FrameReader {
 public:
  explicit FrameReader(PackText& source) : source_(source) {}

  std::vector<Frame> run() {
    std::vector<Frame> frames;
    std::size_t number = 0;
    for (auto text = source_.text(); !text.empty();) {
      const auto end = std::min(text.find('\n'), text.size());
      auto line = text.substr(0, end);
      text.remove_prefix(std::min(end + 1, text.size()));
      ++number;
      if (line.ends_with('\r')) line.remove_suffix(1);
      if (!is_frame_line(line)) continue;
      Frame frame;
      frame.where = fmt::format("{}:{}", source_.file(), number);
      mistakes_ = 0;
      read_line(line, frame);
      if (mistakes_ == 0) frames.push_back(std::move(frame));
    }
    return frames;
  }

 private:
  void mistake(std::string_view at, Mistake mistake) {
    if (++mistakes_ <= kMostMistakes) source_.error(at, std::move(mistake));
  }

  void read_line(std::string_view line, Frame& frame) {
    const auto words = frame_words(line);
    std::size_t i = 0;
    for (; i < words.size() && is_trigger_word(words[i]); ++i) read_trigger(words[i], frame);
    if (i == 0) return no_trigger(words.front());
    if (i == words.size() || words[i].find('=') != std::string_view::npos) {
      const auto at = i == words.size() ? line.substr(line.size()) : words[i];
      return mistake(at, {"B1202",
                          "the trigger is followed by no type",
                          "an event or relation type, such as Meeting",
                          {"write the type behind the trigger", "'bilat rules schema' lists the types"}});
    }
    if (frame.verbs.empty() && frame.nouns.empty() && mistakes_ == 0) {
      mistake(words.front(), {"B1212",
                              "the modifiers have no noun to stand before",
                              "a noun behind the bracket: [phone|video] call.n",
                              {"add the noun"}});
    }
    const bool behind = i + 1 < words.size() && is_type(words[i + 1]);
    if (behind && !is_type(words[i])) {  // "pay.v visit Visit"
      mistake(words[i], {"B1203",
                         fmt::format("'{}' has no part of speech, so it is no trigger", words[i]),
                         "v or n behind a dot",
                         {fmt::format("write '{}.n' if it is a noun", words[i]),
                          fmt::format("write '{}.v' if it is a verb", words[i])}});
      ++i;
    }
    typed_ = read_type(words[i], frame);
    for (++i; i < words.size(); ++i) read_spec(words[i], frame);
  }

  static bool is_type(std::string_view word) {
    return parse_event_type(word).has_value() || parse_relation_type(word).has_value();
  }

  void no_trigger(std::string_view word) {
    Mistake found{"B1201", fmt::format("'{}' is no trigger, with which a frame starts", word),
                  "a verb, such as meet.v, or a noun, such as talks.n"};
    if (word.front() == '"')
      found.fixes.emplace_back("an example starts with + (what is found follows it) or - (nothing is found)");
    else if (parse_event_type(word) || parse_relation_type(word))
      found.fixes.emplace_back("put the trigger before the type");
    else
      found.fixes.push_back(fmt::format("write '{0}.v' if it is a verb, '{0}.n' if it is a noun", word));
    found.fixes.emplace_back("a comment starts with #");
    mistake(word, std::move(found));
  }

  void read_trigger(std::string_view word, Frame& frame) {
    if (!frame.id.empty()) frame.id += ' ';
    frame.id += word;
    const auto trigger = read_trigger_word(word);
    const auto second = [&](const std::vector<WordHash>& had, std::string_view what) {
      if (had.empty()) return;
      mistake(word, {"B1214",
                     fmt::format("a frame has one trigger that is a {}", what),
                     {},
                     {fmt::format("join words that mean the same: meet/see.{}", trigger.suffix),
                      "write a line of its own for each"}});
    };
    if (trigger.stems.empty() && trigger.kind != TriggerWord::Kind::kUnknown) {
      mistake(word, {"B1212",
                     fmt::format("'{}' holds no word", word),
                     "a word before the dot, or words between the brackets",
                     {"write the word that the frame fires on"}});
    }
    switch (trigger.kind) {
      case TriggerWord::Kind::kModifiers:
        if (!word.ends_with(']'))
          mistake(word, {"B1204", "the list of modifiers is not closed", "]", {"add ']' behind its last word"}});
        for (const auto stem : trigger.stems) frame.modifiers.push_back(hash_word(stem));
        break;
      case TriggerWord::Kind::kVerb:
        second(frame.verbs, "verb");
        for (const auto stem : trigger.stems) frame.verbs.push_back(hash_word(stem));
        if (!trigger.particle.empty()) frame.particle = hash_word(trigger.particle);
        break;
      case TriggerWord::Kind::kNoun:
        second(frame.nouns, "noun");
        for (const auto stem : trigger.stems) {
          frame.nouns.push_back(hash_word(stem));
          if (!stem.ends_with("s")) frame.nouns.push_back(hash_word(plural_of(stem)));
        }
        break;
      case TriggerWord::Kind::kUnknown:
        mistake(word, {"B1203",
                       fmt::format("'.{}' is no part of speech", trigger.suffix),
                       "v or n behind the dot",
                       {"write .v for a verb", "write .n for a noun"}});
        break;
    }
  }

  bool read_type(std::string_view word, Frame& frame) {
    if (const auto event = parse_event_type(word)) {
      frame.type = *event;
    } else if (const auto relation = parse_relation_type(word)) {
      frame.type = *relation;
    } else {
      mistake(word, unknown_word("B1205", "event or relation type", word, type_names()));
      return false;
    }
    return true;
  }

  void read_spec(std::string_view word, Frame& frame) {
    for (const auto& option : option_names()) {
      if (option.name != word) continue;
      frame.*option.flag = true;
      return;
    }
    const auto equals = word.find('=');
    if (equals == std::string_view::npos) return no_spec(word, frame);
    const auto left = word.substr(0, equals), right = word.substr(equals + 1);
    if (left.empty()) {
      return mistake(word, {"B1207",
                            fmt::format("no slot stands before the '=' of '{}'", word),
                            any_of_names(all_slot_names()),
                            {fmt::format("write where the {} stands: subject={}", right, right)}});
    }
    const bool setting = left.front() == '@' || contains(names_of(setting_names()), left);
    if (!setting) return read_role(word, left, right, frame);
    if (right.empty()) {
      return mistake(word, {"B1213", fmt::format("no value stands behind '{}='", left), {}, {"write the value"}});
    }
    read_setting(left, right, frame);
  }

  static bool contains(const std::vector<std::string_view>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
  }

  void no_spec(std::string_view word, const Frame& frame) {
    auto found = unknown_word("B1206", "option", word, names_of(option_names()));
    found.expected = "slot=role, @attribute=value, ";
    for (const auto& setting : setting_names()) found.expected += fmt::format("{}=, ", setting.name);
    found.expected += "or an option: " + any_of_names(names_of(option_names()));
    found.fixes.pop_back();
    const auto colon = word.find(':');
    if (typed_ && contains(target_names(frame.type), word))
      found.fixes.push_back(fmt::format("say where the {0} stands: subject={0}", word));
    else if (colon != std::string_view::npos)
      found.fixes.push_back(fmt::format("write '{}={}'", word.substr(0, colon), word.substr(colon + 1)));
    found.fixes.emplace_back("write an '=' between a slot and its role, without spaces");
    mistake(word, std::move(found));
  }

  void read_setting(std::string_view left, std::string_view right, Frame& frame) {
    if (left.front() == '@') return read_attribute(left.substr(1), right, frame);
    if (left == "modality") {
      frame.modality = parse_modality(right);
      if (!frame.modality) mistake(right, unknown_word("B1211", "modality", right, modality_names()));
    } else if (left == "cameo") {
      frame.cameo = right;
      if (!is_code(right))
        mistake(right, {"B1215",
                        fmt::format("'{}' is no CAMEO code", right),
                        "two to four digits, such as 040",
                        {"write the code in digits, with its leading zero", "leave cameo= out"}});
    } else if (left == "plover") {
      frame.plover = right;
    } else if (left == "needs") {
      for (const auto phrase : split_words(right, '|')) frame.needs.push_back(hash_phrase(phrase));
    } else {
      auto& words = left == "under" ? frame.under : left == "without" ? frame.without : frame.except;
      for (const auto noun : split_words(right, '|')) words.push_back(hash_word(noun));
    }
  }

  void read_attribute(std::string_view name, std::string_view value, Frame& frame) {
    const auto attribute = parse_attribute(name);
    if (!attribute) return mistake(name, unknown_word("B1210", "attribute", name, attribute_names()));
    frame.attributes.push_back({*attribute, std::string(value)});
  }

  void read_role(std::string_view word, std::string_view left, std::string_view right, Frame& frame) {
    RoleSpec spec;
    spec.text = word;
    for (const auto slot : split_words(left, '|')) read_slot(slot, spec);
    while (right.ends_with('?') || right.ends_with('!')) {
      (right.back() == '?' ? spec.fallback : spec.required) = true;
      right.remove_suffix(1);
    }
    if (!typed_) return;  // the type tells which roles there are
    const auto colon = std::min(right.find(':'), right.size());
    const auto target = right.substr(0, colon);
    if (!read_target(target, frame, spec)) {
      auto found =
          unknown_word("B1208", "role of " + with_article(to_string(frame.type)), target, target_names(frame.type));
      if (const auto meant = nearest(left, names_of(setting_names())); !meant.empty())
        found.fixes.insert(found.fixes.begin(), fmt::format("did you mean '{}='?", meant));
      return mistake(target, std::move(found));
    }
    if (colon < right.size()) read_types(target, right.substr(colon + 1), frame, spec);
    frame.roles.push_back(std::move(spec));
  }

  void read_types(std::string_view target, std::string_view list, const Frame& frame, RoleSpec& spec) {
    const auto possible = types_of(frame.type, spec.target);
    spec.types = 0;
    if (possible == 0) {
      return mistake(list, {"B1216",
                            fmt::format("'{}' takes words, so it has no type", target),
                            {},
                            {fmt::format("leave ':{}' out", list)}});
    }
    if (split_words(list, '|').empty())
      mistake(list, unknown_word("B1209", "entity type", list, entity_type_names(possible)));
    for (const auto name : split_words(list, '|')) {
      const auto type = parse_entity_type(name);
      if (!type) {
        mistake(name, unknown_word("B1209", "entity type", name, entity_type_names(possible)));
      } else if (!holds(possible, *type)) {
        mistake(name, {"B1216",
                       fmt::format("{} is never the {} of {}", with_article(name), target,
                                   with_article(to_string(frame.type))),
                       any_of_names(entity_type_names(possible)),
                       {fmt::format("leave {} out", name), "give the role that you mean"}});
      } else {
        spec.types = static_cast<EntityTypes>(spec.types | (1U << static_cast<unsigned>(*type)));
      }
    }
  }

  void read_slot(std::string_view name, RoleSpec& spec) {
    constexpr std::string_view kOuter = "outer:", kSubject = ".subject", kIn = "in.";
    for (const auto& slot : slot_names()) {
      if (slot.name != name) continue;
      spec.slots.push_back({slot.slot, 0});
      return;
    }
    const bool outer = name.starts_with(kOuter) && name.ends_with(kSubject);
    if (outer && name.size() > kOuter.size() + kSubject.size()) {
      const auto verb = name.substr(kOuter.size(), name.size() - kOuter.size() - kSubject.size());
      spec.slots.push_back({Slot::kOuterSubject, hash_word(verb)});
    } else if (name.starts_with(kIn) && name.size() > kIn.size()) {
      spec.slots.push_back({Slot::kCarrierPreposition, hash_word(name.substr(kIn.size()))});
    } else if (name.find_first_of(".:") == std::string_view::npos) {
      spec.slots.push_back({Slot::kPreposition, hash_phrase(name)});
    } else {
      auto found = unknown_word("B1217", "slot", name, all_slot_names());
      found.expected += ", any other preposition, in.PREPOSITION or outer:VERB.subject";
      mistake(name, std::move(found));
    }
  }

  static bool read_target(std::string_view name, const Frame& frame, RoleSpec& spec) {
    for (const auto& target : targets_of(frame.type)) {
      if (target.name != name) continue;
      spec.target.kind = target.kind;
      return true;
    }
    const auto* event = std::get_if<EventType>(&frame.type);
    const auto role = parse_role(name);
    if (event == nullptr || !role || !has_role(*event, *role)) return false;
    spec.target = {RoleTarget::Kind::kRole, *role};
    return true;
  }

  PackText& source_;
  std::size_t mistakes_ = 0;  ///< of the line that is being read
  bool typed_ = true;         ///< its type is known
};

}  // namespace

std::vector<std::string_view> frame_words(std::string_view line) {
  std::vector<std::string_view> words;
  for (std::size_t i = 0; i < line.size();) {
    if (line[i] == ' ' || line[i] == '\t') {
      ++i;
      continue;
    }
    const auto begin = i;
    if (const auto close = line[i] == '[' ? line.find(']', i) : std::string_view::npos;
        close != std::string_view::npos) {
      i = close + 1;
    } else {
      while (i < line.size() && line[i] != ' ' && line[i] != '\t') ++i;
    }
    words.push_back(line.substr(begin, i - begin));
  }
  return words;
}

std::vector<std::string_view> split_words(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const auto at = std::min(text.find(separator), text.size());
    if (at > 0) parts.push_back(text.substr(0, at));
    text.remove_prefix(std::min(at + 1, text.size()));
  }
  return parts;
}

TriggerWord read_trigger_word(std::string_view word) {
  TriggerWord trigger;
  if (word.starts_with('[')) {
    trigger.kind = TriggerWord::Kind::kModifiers;
    word.remove_prefix(1);
    if (word.ends_with(']')) word.remove_suffix(1);
    trigger.stems = split_words(word, '|');
    return trigger;
  }
  if (const auto colon = word.find(':'); colon != std::string_view::npos) {
    trigger.particle = word.substr(colon + 1);
    word = word.substr(0, colon);
  }
  const auto dot = std::min(word.rfind('.'), word.size());
  trigger.suffix = word.substr(std::min(dot + 1, word.size()));
  trigger.stems = split_words(word.substr(0, dot), '/');
  if (trigger.suffix == "v") trigger.kind = TriggerWord::Kind::kVerb;
  if (trigger.suffix == "n") trigger.kind = TriggerWord::Kind::kNoun;
  return trigger;
}

bool is_trigger_word(std::string_view word) {
  return word.starts_with('[') ||
         (word.find('.') != std::string_view::npos && word.find('=') == std::string_view::npos);
}

bool is_frame_line(std::string_view line) {
  const auto first = line.find_first_not_of(" \t\r");
  return first != std::string_view::npos && line[first] != '#' && line[first] != '+' && line[first] != '-';
}

std::vector<Frame> read_frames(PackText& source) { return FrameReader(source).run(); }

}  // namespace bilat
