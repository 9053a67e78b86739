// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomicfile.h"
#include "core/document/documentreader.h"
#include "tests/core/document/structurelisting.h"

#include <QDir>

#include <cstdio>

using namespace clausula;

namespace {

int fail(const Error &error)
{
    std::fputs(qPrintable(describe(error)), stderr);
    return 1;
}

} // namespace

int main(int count, char **arguments)
{
    if (count != 2)
        return 2;
    const QDir folder(QString::fromLocal8Bit(arguments[1]));
    for (const QString &name : structureFixtures(folder.path())) {
        const QString path = folder.filePath(name);
        const Result<Document> document = readDocument(path);
        if (!document)
            return fail(document.error());
        if (const auto written = writeAtomically(path + QStringLiteral(".blocks"), listing(*document));
            !written)
            return fail(written.error());
    }
    return 0;
}
