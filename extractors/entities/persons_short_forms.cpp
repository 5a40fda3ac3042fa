// SPDX-License-Identifier: Apache-2.0
// Parts of names: the person that a part means at its place in the text, or a person of that single name.
#include <algorithm>
#include <functional>
#include <string_view>

#include "extractors/entities/person_sieve.h"
#include "extractors/entities/post.h"

namespace bilat {

void PersonSieve::gather_short_forms() {
  for (const auto mention : mentions_) {
    if (!person_of_.contains(mention)) gather_short_form(mention);
  }
  for (const auto mention : loose_) settle(mention, pick(mention));
}

void PersonSieve::gather_short_form(NameIndex mention) {
  const auto& name = name_of_.at(mention);
  const auto picked = pick(mention);
  if (settle(mention, picked)) {
    auto& person = persons_[picked.person];
    person.short_used = person.short_used || !person.name.same_parts(name);
    return;
  }
  if (const auto entry = entries_.find(mention); entry != entries_.end()) return add_listed(entry->second, mention);
  const auto& titles = names_[mention].titles;
  const bool post = std::any_of(titles.begin(), titles.end(), [](const auto& title) { return !title.honorific; });
  if (picked.crowded) {
    const auto same = by_whole_name_.find(name.hash());
    if (post && same == by_whole_name_.end()) return add_person(mention, "single name");
    if (post && has_post(mention, same->second)) add_mention(same->second, mention, "title and part of a name");
    return;
  }
  if (!picked.rivals.empty() && !post) return;
  const bool surname = std::string_view(names_[mention].cue) == "surname";
  const bool initials = names_[mention].tokens.size() >= 2;  // "J. K. Adeyemi"
  if (!titles.empty() || name.parts.size() >= 2 || surname || initials) return add_person(mention, "single name");
  loose_.push_back(mention);
}

bool PersonSieve::settle(NameIndex mention, const Picked& picked) {
  if (picked.person != kNobody) {
    add_mention(picked.person, mention, picked.pass);
    return true;
  }
  if (!picked.rivals.empty()) undecided_.emplace_back(mention, picked.rivals);
  return false;
}

bool PersonSieve::has_post(NameIndex mention, std::size_t person) const {
  const auto& posts = persons_[person].posts;
  const auto& titles = names_[mention].titles;
  return std::any_of(titles.begin(), titles.end(), [&](const auto& title) {
    return !title.honorific && std::find(posts.begin(), posts.end(), head_of(title.title)) != posts.end();
  });
}

bool PersonSieve::of_other_gender(NameIndex mention, std::size_t person) const {
  // A single name's gender is its title's: the lists of given names know nothing of family names.
  const auto& titles = names_[mention].titles;
  if (std::none_of(titles.begin(), titles.end(), [](const auto& title) { return title.honorific; })) return false;
  const auto here = names_[mention].gender, there = persons_[person].gender;
  return here != NameGender::kUnknown && there != NameGender::kUnknown && here != there;
}

std::vector<std::size_t> PersonSieve::fits_of(NameIndex mention, const Sharers& sharers) const {
  const auto& name = name_of_.at(mention);
  // Popes and kings go by a given name: "Pope Francis" is no "Robert Francis Prevost".
  const auto titled = [&](const auto& fits) {
    return name.parts.size() == 1 && std::any_of(names_[mention].titles.begin(), names_[mention].titles.end(), fits);
  };
  const bool by_given_name = titled([](const auto& title) { return title.by_given_name; });
  const bool by_either = titled([](const auto& title) { return title.kind == "royal" || title.kind == "religious"; });
  std::vector<std::size_t> fits;
  for (const auto p : sharers.persons) {
    const auto& whole = persons_[p].name;
    if (!shorter(name, whole) || coordinated(mention, p)) continue;
    if (by_given_name && name.first() != whole.first()) continue;
    if (by_either && name.first() != whole.first() && name.first() != whole.last()) continue;
    fits.push_back(p);
  }
  // "Mr Bell" is not Ann Bell.
  std::erase_if(fits, [&](std::size_t p) { return of_other_gender(mention, p); });
  return fits;
}

PersonSieve::Picked PersonSieve::pick(NameIndex mention) const {
  const auto& name = name_of_.at(mention);
  const auto* sharers = rarest(name);
  if (sharers == nullptr) return {};
  if (sharers->crowded()) return {kNobody, "", {}, true};
  auto fits = fits_of(mention, *sharers);
  if (fits.empty()) return {};
  const auto only = [](const std::vector<std::size_t>& all, const std::function<bool(std::size_t)>& keep) {
    auto found = kNobody;
    for (const auto p : all) {
      if (!keep(p)) continue;
      if (found != kNobody) return kNobody;
      found = p;
    }
    return found;
  };
  if (fits.size() == 1) return {fits.front(), "part of one name", {}};
  std::vector<std::size_t> before;
  std::copy_if(fits.begin(), fits.end(), std::back_inserter(before),
               [&](std::size_t p) { return persons_[p].first < mention; });
  if (before.size() == 1) return {before.front(), "part of the one name before", {}};
  if (const auto p = only(fits, [&](std::size_t q) { return has_post(mention, q); }); p != kNobody)
    return {p, "title and part of a name", {}};
  // Called so already: the short form is taken.
  if (const auto p = only(before, [&](std::size_t q) { return persons_[q].short_used; }); p != kNobody)
    return {p, "called so before", {}};
  // The family name rather than a given name or a second surname.
  const auto& choice = before.empty() ? fits : before;
  if (const auto p = only(choice, [&](std::size_t q) { return persons_[q].name.last() == name.last(); }); p != kNobody)
    return {p, "family name", {}};
  return {kNobody, "", std::move(fits)};
}

}  // namespace bilat
