// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/documentreader.h"
#include "tests/core/document/structurelisting.h"
#include "tests/support/verifyresult.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTest>

using namespace clausula;
using namespace Qt::StringLiterals;

/** Whole texts of many layouts against the blocks that a reader expects; CMakeLists.txt says how to refresh.
 */
class TestStructure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsBlocksOfEachLayout_data();
    void findsBlocksOfEachLayout();
    void agreesWithReaders_data();
    void agreesWithReaders();
};

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString sharedFolder()
{
    return qEnvironmentVariable("CLAUSULA_SHARED", QStringLiteral(PROJECT_SOURCE "/../shared"));
}

struct Lines
{
    int start;
    int end;
    QByteArray kind;
};

// The readers' sheet: first line, last line, kind; a header line above.
QList<Lines> readSheet(const QByteArray &sheet)
{
    QList<Lines> rows;
    for (const QByteArray &row : sheet.split('\n').sliced(1)) {
        const QList<QByteArray> cells = row.split('\t');
        if (cells.size() > 2)
            rows.append({cells[0].toInt(), cells[1].toInt(), cells[2]});
    }
    return rows;
}

QList<Lines> readListing(const QByteArray &listing)
{
    QList<Lines> rows;
    for (const QByteArray &row : listing.split('\n')) {
        const QList<QByteArray> cells = row.split(' ');
        if (cells.size() == 3)
            rows.append({cells[2].split('-')[0].toInt(), cells[2].split('-')[1].toInt(), cells[0]});
    }
    return rows;
}

QSet<int> headingLines(const QList<Lines> &rows)
{
    QSet<int> lines;
    for (const Lines &row : rows) {
        if (row.kind == "heading" || row.kind == "title")
            lines.insert(row.start);
    }
    return lines;
}

} // namespace

void TestStructure::findsBlocksOfEachLayout_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(TEST_DATA "/structure"));
    for (const QString &name : structureFixtures(folder.path()))
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void TestStructure::findsBlocksOfEachLayout()
{
    QFETCH(QString, path);
    const auto document = readDocument(path);
    VERIFY_OK(document);
    const QByteArray expected = contentOf(path + u".blocks"_s);
    QVERIFY2(!expected.isEmpty(), "no expected listing");
    const QList<QByteArray> want = expected.split('\n');
    const QList<QByteArray> found = listing(*document).split('\n');
    for (qsizetype at = 0; at < std::min(want.size(), found.size()); ++at)
        QCOMPARE(found[at], want[at]);
    QCOMPARE(found.size(), want.size());
}

void TestStructure::agreesWithReaders_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : {u"conneqt"_s, u"connact-cloud"_s, u"connectual-assistant"_s})
        QTest::newRow(qPrintable(name)) << name;
}

void TestStructure::agreesWithReaders()
{
    QFETCH(QString, name);
    const QString folder = sharedFolder();
    const QByteArray sheet = contentOf(folder + u"/gold/"_s + name + u".a.tsv"_s);
    if (sheet.isEmpty())
        QSKIP("NOT COMPARED WITH READERS: set CLAUSULA_SHARED to the folder that holds gold and policies");
    const auto document = readDocument(folder + u"/policies/"_s + name + u".txt"_s);
    VERIFY_OK(document);
    const QList<Lines> want = readSheet(sheet);
    const QList<Lines> found = readListing(listing(*document));

    const QSet<int> wanted = headingLines(want);
    const QSet<int> headings = headingLines(found);
    const auto agreed = QSet<int>(wanted).intersect(headings).size();
    QVERIFY2(2.0 * double(agreed) / double(wanted.size() + headings.size()) >= 0.95, "heading F1 below 0.95");

    qsizetype same = 0;
    for (const Lines &row : want)
        same += std::ranges::any_of(found, [&](const Lines &other) {
            return other.start == row.start && other.end == row.end && other.kind == row.kind;
        });
    QVERIFY2(double(same) >= 0.95 * double(want.size()), qPrintable(QString::number(same)));
}

QTEST_GUILESS_MAIN(TestStructure)
#include "tst_structure.moc"
