// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clicase.h"
#include "tests/core/library/fixtures.h"

#include <QDir>
#include <QTest>

using namespace clausula::test;
using namespace Qt::StringLiterals;

/** Every file of tests/data/cli/cases: exact output, messages and exit code of one run. */
class TestCliCases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsAsTheFileSays_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(QStringLiteral(TEST_DATA "/cli/cases"));
        const QStringList files = folder.entryList({u"*.txt"_s}, QDir::Files, QDir::Name);
        QVERIFY(files.size() > 20);
        for (const QString &file : files)
            QTest::newRow(qPrintable(file)) << folder.filePath(file);
    }
    void endsAsTheFileSays()
    {
        QFETCH(QString, path);
        const QByteArray expected = fileBytes(path);
        const QByteArray actual = runCase(caseHead(expected));
        // Line by line, so that a failure shows the first line that differs.
        const QList<QByteArray> expectedLines = expected.split('\n');
        const QList<QByteArray> actualLines = actual.split('\n');
        for (qsizetype i = 0; i < std::min(expectedLines.size(), actualLines.size()); ++i)
            QCOMPARE(QString::fromUtf8(actualLines[i]), QString::fromUtf8(expectedLines[i]));
        QCOMPARE(actualLines.size(), expectedLines.size());
    }
};

QTEST_MAIN(TestCliCases)
#include "tst_clicases.moc"
