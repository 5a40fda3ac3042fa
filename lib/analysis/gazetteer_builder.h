// SPDX-License-Identifier: Apache-2.0
// Making a gazetteer: entries first, then their names (private to this room).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "lib/analysis/gazetteer.h"

namespace bilat {

class GazetteerBuilder {
 public:
  /// Builds into an empty gazetteer, which must outlive the builder.
  explicit GazetteerBuilder(Gazetteer& gazetteer) : gazetteer_(gazetteer) {}

  [[nodiscard]] TextStore& texts() { return gazetteer_.texts_; }
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view id) const { return gazetteer_.find(id); }
  [[nodiscard]] GazetteerEntry& entry(std::uint32_t index) { return gazetteer_.entries_[index]; }
  [[nodiscard]] std::size_t size() const { return gazetteer_.entries_.size(); }
  [[nodiscard]] std::size_t names() const { return added_.size() + waiting_.size(); }
  /// Makes room for so many more entries.
  void expect(std::size_t more);
  /// Entries before that one are the pack's.
  [[nodiscard]] std::uint32_t pack_size() const { return pack_size_; }
  void end_pack() { pack_size_ = static_cast<std::uint32_t>(size()); }

  /// Takes the text over; its views hold as long as the gazetteer.
  std::string_view adopt(std::string&& text);
  void expect_files(std::size_t count) { gazetteer_.files_.reserve(count); }

  /// Adds an entry with an id that is not there yet.
  std::uint32_t add(const GazetteerEntry& entry);

  struct Use {
    NameUse use = NameUse::kName;
    bool users = false;
    std::uint32_t period = 0;
    bool shared = false;
  };
  std::uint32_t add_period(Period period);
  /// False when the text is no name: it has no words, or more than kMaxWords.
  static constexpr std::size_t kMaxWords = 24;
  bool add_name(std::uint32_t entry, const Use& use, std::string_view name);
  /// The words of a text, as names count them.
  [[nodiscard]] std::size_t count_words(std::string_view text);

  /// Sorts the names; call once, at the end.
  void finish(Diagnostics& diagnostics);

 private:
  Gazetteer& gazetteer_;
  std::uint32_t pack_size_ = 0;
  void place(std::uint32_t entry);
  void place_all(std::size_t entries);
  void flush();
  void sort_names();
  void tell_of_many_readings(Diagnostics& diagnostics) const;

  /// Names whose words are not in the trie yet: they go in side by side, so that their waits for memory overlap.
  static constexpr std::size_t kBatch = 32;
  struct Waiting {
    GazetteerName name;
    std::size_t first = 0, last = 0;  ///< of words_
    std::uint32_t state = 0;
  };
  std::vector<Token> tokens_;
  std::vector<WordHash> words_;
  std::vector<Waiting> waiting_;
  std::vector<std::pair<std::uint32_t, GazetteerName>> added_;  ///< with their states
};

/// Adds the pack's tables.
void add_pack(const Pack& pack, GazetteerBuilder& builder, Diagnostics& diagnostics);

/// Adds a user's file, after the pack.
Result<void> add_file(GazetteerFile&& file, GazetteerBuilder& builder, Diagnostics& diagnostics,
                      const GazetteerLimits& limits);

}  // namespace bilat
