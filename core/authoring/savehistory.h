// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QList>

namespace clausula {

/** What stood in a file before it was saved. */
struct EarlierVersion
{
    QString file;   ///< where it is kept
    QDateTime when; ///< UTC; when it had been written
    qint64 bytes = 0;

    friend bool operator==(const EarlierVersion &, const EarlierVersion &) = default;
};

/**
 * The contents a file had before its last saves, in a folder of the program's own that only the user can
 * read. A value: what it tells stands on the disk.
 */
class SaveHistory
{
public:
    static constexpr int defaultGenerations = 3;

    explicit SaveHistory(QString folder, int generations = defaultGenerations);

    /**
     * Keeps what stands in \a path now, before it is saved over, and lets the oldest go. Nothing is kept of
     * a file that isn't there, or that the newest version equals.
     * Errors: those of reading the file and of writeAtomically().
     */
    [[nodiscard]] Result<void> keep(const QString &path) const;
    /** Newest first. */
    [[nodiscard]] QList<EarlierVersion> versions(const QString &path) const;

private:
    [[nodiscard]] QString folderOf(const QString &path) const;

    QString m_folder;
    int m_generations;
};

} // namespace clausula
