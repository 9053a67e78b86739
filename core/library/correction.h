// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

namespace clausula {

/** The clause type that says of a passage that it carries no clause. */
inline constexpr QLatin1StringView nothingClause("other");

/** What a user said about a passage, and when, where and who: it holds wherever the same words stand. */
struct Correction
{
    QString text;     ///< the passage as it stands in the document, without list marker or heading number
    QString clause;   ///< clause type id; nothingClause: it carries none
    QString replaced; ///< what the program had taken it for first; empty: for nothing
    QString document; ///< name of the file it stood in
    QString heading;  ///< the nearest one above; may be empty
    int startLine = 1;
    int endLine = 1;
    QDateTime when; ///< UTC, to the millisecond; of two about the same words the later one counts
    QString person;

    friend bool operator==(const Correction &, const Correction &) = default;
};

/** The order in which corrections were made; of equal times any, but always the same one. */
[[nodiscard]] bool isEarlier(const Correction &one, const Correction &other);

/** One step of the user's, and undone by the opposite. */
struct CorrectionChange
{
    QList<Correction> added;
    QList<Correction> removed;

    [[nodiscard]] CorrectionChange reversed() const { return {removed, added}; }
};

} // namespace clausula
