// SPDX-License-Identifier: GPL-3.0-or-later
// Writes what the command line says today into tests/data/cli/cases, to be read before it is committed.
#include "tests/cli/clicase.h"
#include "tests/core/library/fixtures.h"

#include <QDir>
#include <QGuiApplication>

using namespace clausula::test;

int main(int argc, char *argv[])
{
    const QGuiApplication application(argc, argv);
    const QDir folder(QStringLiteral(TEST_DATA "/cli/cases"));
    for (const QString &file : folder.entryList({QStringLiteral("*.txt")}, QDir::Files)) {
        const QString path = folder.filePath(file);
        writeBytes(path, runCase(caseHead(fileBytes(path))));
    }
    return 0;
}
