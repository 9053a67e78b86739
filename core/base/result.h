// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <expected>
#include <utility>

namespace clausula {

/** The result type of everything that can fail. */
template<typename T>
using Result = std::expected<T, Error>;

/** Shorthand: `return failure(ErrorCode::FileMissing, path);` */
[[nodiscard]] inline std::unexpected<Error> failure(ErrorCode code, QString subject, QString detail = {})
{
    return std::unexpected(Error{code, std::move(subject), std::move(detail)});
}

} // namespace clausula
