// SPDX-License-Identifier: Apache-2.0
// Result<T>: a value or an Error, for everything that a user's input can cause. No exception crosses a room.
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace bilat {

enum class ErrorKind {
  kUsage,   ///< the call was wrong (unknown option, unknown format)
  kInput,   ///< an input could not be read or understood
  kOutput,  ///< an output could not be written
  kPack,    ///< a rule pack has a mistake
  kLimit,   ///< a stated limit was reached
};

/// What went wrong, in words for the user. `where` is a file, an entry of an archive or "file:line:column".
struct Error {
  ErrorKind kind = ErrorKind::kInput;
  std::string message;
  std::string where;
};

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(ErrorKind kind, std::string message, std::string where = {}) {
  return tl::unexpected<Error>(Error{kind, std::move(message), std::move(where)});
}

/// "where: message", or the message alone.
inline std::string to_string(const Error& error) {
  return error.where.empty() ? error.message : error.where + ": " + error.message;
}

}  // namespace bilat
