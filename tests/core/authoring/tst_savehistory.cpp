// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/savehistory.h"
#include "core/base/atomicfile.h"
#include "tests/support/verifyresult.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace clausula;
using namespace Qt::StringLiterals;

/** Every save leaves the text before it within reach. */
class TestSaveHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void keepsThreeGenerations();
    void keepsNothingTwice();
    void keepsFilesApart();
    void knowsNothingOfANewFile();

private:
    [[nodiscard]] SaveHistory history() const { return SaveHistory(m_folder->filePath(u"versions"_s)); }
    [[nodiscard]] QString file() const { return m_folder->filePath(u"policy.txt"_s); }
    void save(const QByteArray &bytes, const QString &path) const
    {
        VERIFY_OK(history().keep(path));
        VERIFY_OK(writeAtomically(path, bytes));
    }
    static QByteArray contentOf(const EarlierVersion &version)
    {
        QFile file(version.file);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSaveHistory::keepsThreeGenerations()
{
    for (const QByteArray &bytes : {"one"_ba, "two"_ba, "three"_ba, "four"_ba, "five"_ba}) {
        save(bytes, file());
        QTest::qSleep(2); // names go by milliseconds
    }
    const QList<EarlierVersion> versions = history().versions(file());
    QCOMPARE(versions.size(), 3);
    QCOMPARE(contentOf(versions.at(0)), "four"_ba);
    QCOMPARE(contentOf(versions.at(1)), "three"_ba);
    QCOMPARE(contentOf(versions.at(2)), "two"_ba);
    QVERIFY(versions.at(0).when.isValid());
    QCOMPARE(versions.at(0).bytes, 4);
}

void TestSaveHistory::keepsNothingTwice()
{
    save("one", file());
    save("two", file());
    VERIFY_OK(history().keep(file()));
    VERIFY_OK(history().keep(file()));
    const QList<EarlierVersion> versions = history().versions(file());
    QCOMPARE(versions.size(), 2);
    QCOMPARE(contentOf(versions.at(0)), "two"_ba);
}

void TestSaveHistory::keepsFilesApart()
{
    const QString other = m_folder->filePath(u"other.txt"_s);
    save("one", file());
    save("two", file());
    save("else", other);
    QCOMPARE(history().versions(file()).size(), 1);
    QVERIFY(history().versions(other).isEmpty());
    QVERIFY(!(QFile::permissions(history().versions(file()).first().file) & QFile::ReadOther));
}

void TestSaveHistory::knowsNothingOfANewFile()
{
    VERIFY_OK(history().keep(file()));
    QVERIFY(history().versions(file()).isEmpty());
}

QTEST_GUILESS_MAIN(TestSaveHistory)
#include "tst_savehistory.moc"
