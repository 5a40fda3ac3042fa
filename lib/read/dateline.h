// SPDX-License-Identifier: Apache-2.0
// Datelines: where and when a report was filed, and by which agency, at the start of its first line.
//
//   BEIJING, Jan 23 - ...                    MOSCOW, October 21. /TASS/. ...        Paris (AFP) – ...
//   ADDIS ABABA, May 21 (Xinhua) -- ...      HÀ NỘI — ...                           NEW DELHI: ...
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "lib/read/date_scan.h"

namespace bilat {

struct Dateline {
  std::size_t length = 0;            ///< bytes of the line that belong to it, its closing dash included
  std::string place;                 ///< as written: "BEIJING", "APIA, Samoa"; empty in "(Reuters) - "
  std::string agency;                ///< as written: "Reuters"; may be empty
  std::optional<ScannedDate> date;   ///< offsets count from the line's begin
  std::optional<ScannedDate> stamp;  ///< a crawler's stamp before it: "date 2026-01-27 BEIJING, ..."
  bool certain = false;              ///< has a date, an agency or a place in capitals; else only a name and a dash
};

/// The dateline that the line starts with, if any. A line that is nothing but a dateline is accepted when it has a
/// date.
std::optional<Dateline> parse_dateline(std::string_view line);

}  // namespace bilat
