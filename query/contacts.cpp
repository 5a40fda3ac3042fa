// SPDX-License-Identifier: Apache-2.0
#include "query/contacts.h"

#include <algorithm>

#include "lib/base/fold.h"
#include "query/answer.h"

namespace bilat {
namespace {

using Entities = std::vector<Index>;

Entities fillers(const GraphEvent& event, Role role) {
  Entities found;
  for (const auto& filler : event.roles) {
    if (filler.role == role) found.push_back(filler.entity);
  }
  return found;
}

class Pairing {
 public:
  Pairing(const Graph& graph, std::optional<Index> asked) : graph_(graph), asked_(asked) {}

  ContactPairs of(const GraphEvent& event) {
    if (event.type == EventType::kVisit) {
      const auto hosts = only(EntityType::kPerson, fillers(event, Role::kHost));
      const auto goals = hosts.empty() ? only(EntityType::kCountry, fillers(event, Role::kDestination)) : hosts;
      cross(only(EntityType::kPerson, fillers(event, Role::kVisitor)), goals);
    } else if (event.type == EventType::kMessage) {
      cross(only(EntityType::kPerson, fillers(event, Role::kSender)),
            only(EntityType::kPerson, fillers(event, Role::kRecipient)));
    } else {
      among(fillers(event, Role::kParticipant));
    }
    return std::move(found_);
  }

 private:
  /// The fillers of one type among several; all where there are none of it.
  [[nodiscard]] Entities only(EntityType type, Entities all) const {
    Entities some;
    std::copy_if(all.begin(), all.end(), std::back_inserter(some),
                 [&](Index i) { return graph_.entities()[i].type == type; });
    return some.empty() ? all : some;
  }

  void cross(Entities from, Entities to) {
    if (!asked_) {
      cut(from);
      cut(to);
    }
    // Where somebody is asked for, only pairs that hold that one are made: a line of the product, not the whole.
    const bool is_goal = asked_ && std::find(to.begin(), to.end(), *asked_) != to.end();
    const auto to_asked = is_goal ? Entities{*asked_} : Entities{};
    for (const auto a : from) {
      const bool whole = !asked_ || a == *asked_;
      for (const auto b : whole ? to : to_asked) {
        if (a != b) found_.pairs.emplace_back(a, b);
      }
    }
  }

  /// Every two, in name order.
  void among(const Entities& all) {
    auto chosen = only(EntityType::kPerson, all);
    if (chosen.size() < 2) chosen = all;
    if (!asked_) cut(chosen);
    sort_by_name(chosen);
    if (asked_) {
      const auto own = std::find(chosen.begin(), chosen.end(), *asked_);
      for (auto it = chosen.begin(); it != chosen.end() && own != chosen.end(); ++it) {
        if (it != own) found_.pairs.emplace_back(std::min(it, own)[0], std::max(it, own)[0]);
      }
      return;
    }
    for (std::size_t i = 0; i < chosen.size(); ++i) {
      for (std::size_t j = i + 1; j < chosen.size(); ++j) found_.pairs.emplace_back(chosen[i], chosen[j]);
    }
  }

  /// Keeps the first by name of a crowd.
  void cut(Entities& all) {
    if (all.size() <= kMostPaired) return;
    found_.crowd = true;
    sort_by_name(all);
    all.resize(kMostPaired);
  }

  void sort_by_name(Entities& all) const {
    std::sort(all.begin(), all.end(),
              [&](Index a, Index b) { return name_order(graph_.entities()[a]) < name_order(graph_.entities()[b]); });
  }

  const Graph& graph_;
  std::optional<Index> asked_;
  ContactPairs found_;
};

}  // namespace

bool is_contact(EventType type) {
  return type == EventType::kMeeting || type == EventType::kPhoneCall || type == EventType::kVisit ||
         type == EventType::kMessage;
}

ContactPairs contact_pairs(const Graph& graph, const GraphEvent& event, std::optional<Index> asked) {
  return is_contact(event.type) ? Pairing(graph, asked).of(event) : ContactPairs{};
}

std::tuple<std::string, std::string, std::string> name_order(const GraphEntity& entity) {
  return {fold(entity.name), entity.name, entity.id};
}

std::string crowd_note(std::size_t crowds) {
  if (crowds == 0) return {};
  const auto most = std::to_string(kMostPaired);
  return counted(crowds, "contact", "contacts") + " of more than " + most + ": only the first " + most +
         " by name are paired";
}

}  // namespace bilat
