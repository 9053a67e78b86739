// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/authoring/spelling.h"

#include <QMutex>

#include <optional>

namespace clausula {

/**
 * A dictionary that all drafts share: read when it is first needed, since that takes a while, and kept.
 * For several threads at once; they wait for each other.
 */
class SpellChecker
{
public:
    /** \a dictionary: path without ending. */
    explicit SpellChecker(QString dictionary);

    /** As Spelling::check(); nothing where the dictionary can't be read. */
    [[nodiscard]] QList<Misspelling> check(const Document &document) const;

private:
    QString m_path;
    mutable QMutex m_mutex;
    mutable std::optional<Result<Spelling>> m_spelling; ///< nothing: not asked yet
};

} // namespace clausula
