// SPDX-License-Identifier: Apache-2.0
#include "lib/dates/date_grammar.h"

#include "lib/dates/grammar.h"

namespace bilat {

DateGrammar DateGrammar::from_pack(const Pack& pack, Diagnostics& diagnostics) {
  return DateGrammar(std::make_shared<const dates::Grammar>(dates::read_grammar(pack, diagnostics)));
}

const std::string& DateGrammar::place_of(std::uint16_t rule) const { return rules_->rule(rule).place; }

}  // namespace bilat
