// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/libraryrebuild.h"
#include "core/recognition/recognizer.h"

#include <optional>

namespace clausula {

/** The clause library as the window works with it: a recogniser trained from it, which holds the catalog. */
struct Knowledge
{
    Recognizer recognizer;
    std::optional<Error> problem; ///< why the library asked for isn't used; the built-in one serves instead
};

/**
 * Opens the library at \a path (making it from the built-in one if there is none) and trains a recogniser.
 * A library that can't be used is left as it is; the built-in one takes its place for this run.
 * Blocks for some 300 ms; where the library holds the user's own corrections, for some 300 ms more, since
 * then it is learned from anew. Error: only if the built-in library can't be used either.
 */
[[nodiscard]] Result<Knowledge> loadKnowledge(const QString &path);

/** What a damaged library gave back, and where it is kept. */
[[nodiscard]] QString sayRebuilt(const RebuiltLibrary &rebuilt);

/** A copy a day of the library at \a path beside it, of which three stay. What fails is tried again tomorrow.
 */
void keepBackup(const QString &path, const QDate &today);

/** One entry of the choice of frameworks. */
struct FrameworkChoice
{
    QString id; ///< for resolveFrameworks()
    QString title;

    friend bool operator==(const FrameworkChoice &, const FrameworkChoice &) = default;
};

/** Art. 13 and 14 together first, of the EU and of the UK, then each framework of the catalog. */
[[nodiscard]] QList<FrameworkChoice> frameworkChoices(const ClauseCatalog &catalog);

} // namespace clausula
