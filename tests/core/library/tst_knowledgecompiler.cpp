// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/clauselibrary.h"
#include "tests/core/library/fixtures.h"
#include "tests/support/verifyresult.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace clausula;
using namespace clausula::test;
using namespace Qt::StringLiterals;

/** The program of the build step, as the build runs it. */
class TestKnowledgeCompiler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_output = m_folder->filePath(u"library.sqlite"_s);
    }

    void writesTheLibrary()
    {
        QCOMPARE(compile(QStringLiteral(TEST_DATA "/library/knowledge")), 0);
        QCOMPARE(m_messages, QByteArray());
        const Result<ClauseLibrary> library = ClauseLibrary::open(m_output);
        VERIFY_OK(library);
        QVERIFY(sameContent(*library->catalog(), fixtureCatalog()));
    }

    void failsWithFileLineAndKey()
    {
        const QString broken = m_folder->filePath(u"broken"_s);
        QVERIFY(QDir().mkpath(broken + u"/clauses"_s));
        writeBytes(broken + u"/library.json"_s, R"({"name": "x", "version": "1", "order": ["other"]})");
        const QByteArray good = fileBytes(QStringLiteral(TEST_DATA "/library/knowledge/clauses/other.json"));
        writeBytes(broken + u"/clauses/other.json"_s, QByteArray(good).replace("\"title\"", "\"titel\""));
        QCOMPARE(compile(broken), 1);
        const QString path = broken + u"/clauses/other.json"_s;
        QCOMPARE(QString::fromUtf8(m_messages), path + u": error: line 1, title: is missing\n"_s);
        QVERIFY(!QFile::exists(m_output));
    }

private:
    int compile(const QString &library)
    {
        QProcess compiler;
        compiler.start(QStringLiteral(KNOWLEDGE_COMPILER),
                       {library, QStringLiteral(TEST_DATA "/library/frameworks"), m_output});
        compiler.waitForFinished();
        m_messages = compiler.readAllStandardError();
        return compiler.exitCode();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_output;
    QByteArray m_messages;
};

QTEST_GUILESS_MAIN(TestKnowledgeCompiler)
#include "tst_knowledgecompiler.moc"
