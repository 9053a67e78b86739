// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/clauselibrary.h"
#include "core/library/knowledgefile.h"

#include <QFile>
#include <QThread>

#include <atomic>
#include <memory>
#include <vector>

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

/** How many of \a programs that start at the same time get to read the user's library at \a path. */
inline int opensAtOnce(const QString &path, int programs)
{
    std::atomic<int> good = 0;
    std::vector<std::unique_ptr<QThread>> threads(static_cast<std::size_t>(programs));
    for (std::unique_ptr<QThread> &thread : threads) {
        thread.reset(QThread::create([&path, &good] {
            const Result<ClauseLibrary> library = ClauseLibrary::openOrCreate(path);
            good += library && library->catalog() ? 1 : 0;
        }));
    }
    for (const auto &thread : threads)
        thread->start();
    for (const auto &thread : threads)
        thread->wait();
    return good;
}

} // namespace clausula::test
