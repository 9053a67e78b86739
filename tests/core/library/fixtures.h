// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/knowledgefile.h"

#include <QFile>

namespace clausula::test {

/** The three clause types and one framework of tests/data/library. */
inline ClauseCatalog fixtureCatalog()
{
    const QString folder = QStringLiteral(TEST_DATA "/library");
    const Result<ClauseCatalog> catalog =
        readKnowledge(folder + QStringLiteral("/knowledge"), folder + QStringLiteral("/frameworks"));
    if (!catalog)
        qFatal("%s", qPrintable(describe(catalog.error())));
    return *catalog;
}

inline bool sameContent(const ClauseCatalog &one, const ClauseCatalog &other)
{
    return one.identity() == other.identity() && one.types() == other.types() &&
           one.frameworks() == other.frameworks();
}

inline QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

inline void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace clausula::test
