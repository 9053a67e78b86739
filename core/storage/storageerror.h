// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <SQLiteCpp/Exception.h>

#include <type_traits>

namespace clausula {

/** What SQLite says, in our codes: damage, locks, permissions and full disks told apart. */
[[nodiscard]] Error storageError(const SQLite::Exception &exception, const QString &path);

/** Runs \a action; an SQLite exception becomes an error about the file at \a path. */
template<typename Action>
auto guarded(const QString &path, Action action) -> Result<std::invoke_result_t<Action>>
{
    try {
        if constexpr (std::is_void_v<std::invoke_result_t<Action>>) {
            action();
            return {};
        } else {
            return action();
        }
    } catch (const SQLite::Exception &exception) {
        return std::unexpected(storageError(exception, path));
    }
}

} // namespace clausula
