// SPDX-License-Identifier: Apache-2.0
#include "extractors/events/trial_notes.h"

#include <fmt/format.h>

#include "extractors/events/roles.h"
#include "extractors/frames/vocabulary.h"
#include "lib/base/wording.h"

namespace bilat {

void note_trial(const Scene& scene, const Frame& frame, const Trigger& trigger, TrialOutcome outcome,
                std::string_view detail) {
  if (scene.trials == nullptr) return;
  const auto tokens = scene.sentence->groups[trigger.group].tokens;
  scene.trials->push_back(
      {&frame, scene.number, std::string(scene.document.text_of(tokens)), outcome, std::string(detail)});
}

void note_unfilled(const Scene& scene, const Frame& frame, const RoleSpec& spec, const Trigger& trigger) {
  if (scene.trials == nullptr) return;
  const auto others = slot_fillers(scene, spec, trigger, kAnyEntity);
  if (!others.empty()) {
    const auto& other = scene.discourse.table().entities[others.front()];
    return note_trial(
        scene, frame, trigger, TrialOutcome::kMisfit,
        fmt::format("{} does not take '{}', {}", spec.text, other.name, with_article(to_string(other.type))));
  }
  for (const auto& slot : spec.slots) {
    for (const auto group : slot_groups(trigger, slot)) {
      const auto words = scene.document.text_of(scene.sentence->groups[group].tokens);
      return note_trial(scene, frame, trigger, TrialOutcome::kUnfilled,
                        fmt::format("{}: '{}' is nobody known", spec.text, words));
    }
  }
  note_trial(scene, frame, trigger, TrialOutcome::kUnfilled, fmt::format("{}: nothing stands there", spec.text));
}

}  // namespace bilat
