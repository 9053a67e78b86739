// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gap/coverage.h"

#include <QFile>
#include <QStringList>

#include <algorithm>

namespace clausula::fixtures {

using namespace Qt::StringLiterals;

inline QString wordOf(RequirementStatus status)
{
    const QStringList words{u"met"_s, u"partly"_s, u"missing"_s, u"unclear"_s, u"not-applicable"_s};
    return words.at(int(status));
}

inline bool isGap(const QString &status)
{
    return status == u"partly"_s || status == u"missing"_s;
}

/** Counts of said gaps that are right or wrong, and of true gaps that are denied. */
struct Score
{
    int right = 0;
    int wrong = 0;
    int missed = 0;
    int exact = 0;
    int items = 0;

    /** \a also: further statuses that the reader would defend. */
    void add(const QString &said, const QString &truth, const QStringList &also)
    {
        ++items;
        exact += said == truth ? 1 : 0;
        if (isGap(said))
            ++(isGap(truth) || std::ranges::any_of(also, isGap) ? right : wrong);
        else if (isGap(truth) && !also.contains(said))
            ++missed;
    }

    [[nodiscard]] double precision() const { return double(right) / std::max(1, right + wrong); }
    [[nodiscard]] double recall() const { return double(right) / std::max(1, right + missed); }
};

/** The rows of a table with a head, tabs in between. */
inline QList<QStringList> rowsOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    QList<QStringList> rows;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines.sliced(1))
        rows.append(line.split(u'\t'));
    return rows;
}

} // namespace clausula::fixtures
