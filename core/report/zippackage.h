// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>

namespace clausula {

/** One file in a zip. */
struct ZipPart
{
    QString name;
    QByteArray content;
    bool stored = false; ///< not compressed: what programs look for before they unpack
};

/**
 * A zip of \a parts in their order, all dated \a date: the same parts give the same bytes. Error: WriteFailed
 * with \a subject.
 */
[[nodiscard]] Result<QByteArray> zipPackage(const QList<ZipPart> &parts, const QDate &date,
                                            const QString &subject);

} // namespace clausula
