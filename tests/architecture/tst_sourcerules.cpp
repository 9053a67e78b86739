// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/sourcetree.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using clausula::test::SourceFile;

/** Rules about the tree that neither compiler nor formatter checks: README, Architecture. */
class TestSourceRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void topLevelIsAsAgreed()
    {
        const QDir root(QStringLiteral(PROJECT_SOURCE));
        QStringList folders = root.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        folders.removeAll(u"build"_s); // made by building
        QCOMPARE(folders, QStringList({u"app"_s, u"core"_s, u"packaging"_s, u"resources"_s, u"tests"_s,
                                       u"translations"_s}));
        const QStringList files = root.entryList(QDir::Files, QDir::Name);
        QCOMPARE(files, QStringList({u"CMakeLists.txt"_s, u"CMakePresets.json"_s, u"CONTRIBUTING.md"_s,
                                     u"LICENSE"_s, u"README.md"_s, u"SECURITY.md"_s}));
    }

    void everySourceNamesItsLicence()
    {
        for (const SourceFile &file : allSources()) {
            QVERIFY2(file.text.startsWith("// SPDX-License-Identifier: GPL-3.0-or-later\n"),
                     qPrintable(file.path));
        }
    }

    void headersAreGuarded()
    {
        for (const SourceFile &file : allSources()) {
            if (file.path.endsWith(".h"_L1))
                QVERIFY2(file.text.contains("#pragma once\n"), qPrintable(file.path));
        }
    }

    void filesStayShort()
    {
        for (const SourceFile &file : clausula::test::sourceFiles({u"app"_s, u"core"_s})) {
            const qsizetype lines = file.text.count('\n');
            const qsizetype most = file.path.endsWith(".h"_L1) ? 200 : 600;
            QVERIFY2(lines <= most, qPrintable(u"%1 has %2 lines"_s.arg(file.path).arg(lines)));
        }
    }

    /** QSaveFile reports success on a full disk; writeAtomically() is the one way to a user's file. */
    void onlyAtomicFileWritesFiles()
    {
        static const QRegularExpression writing(
            uR"(QSaveFile|QTextDocumentWriter|QTemporaryFile|QIODevice::(WriteOnly|ReadWrite|Append)|std::ofstream|\bfopen\()"_s);
        const QStringList exempt{u"core/base/filereplacement_unix.cpp"_s,
                                 u"core/base/filereplacement_portable.cpp"_s,
                                 u"app/cli/main.cpp"_s}; // the last one opens the standard streams
        for (const SourceFile &file : clausula::test::sourceFiles({u"app"_s, u"core"_s})) {
            if (exempt.contains(file.path))
                continue;
            const QRegularExpressionMatch match = writing.match(withoutComments(file.text));
            const bool memoryOnly = file.text.contains("QBuffer"); // a device in memory is no file
            QVERIFY2(!match.hasMatch() || (memoryOnly && match.captured().startsWith("QIODevice"_L1)),
                     qPrintable(file.path + u": "_s + match.captured()));
        }
    }

    void coreReadsNoClockAndNoLocale()
    {
        static const QRegularExpression reading(
            uR"(QDate(Time)?::current|QTime::current|QLocale\(\)|QLocale::system|std::time\(|system_clock)"_s);
        for (const SourceFile &file : clausula::test::sourceFiles({u"core"_s})) {
            const QRegularExpressionMatch match = reading.match(withoutComments(file.text));
            QVERIFY2(!match.hasMatch(), qPrintable(file.path + u": "_s + match.captured()));
        }
    }

private:
    static QList<SourceFile> allSources()
    {
        return clausula::test::sourceFiles({u"app"_s, u"core"_s, u"tests"_s});
    }

    static QString withoutComments(const QByteArray &text)
    {
        static const QRegularExpression comments(uR"(/\*.*?\*/|//[^\n]*)"_s,
                                                 QRegularExpression::DotMatchesEverythingOption);
        return QString::fromUtf8(text).remove(comments);
    }
};

QTEST_GUILESS_MAIN(TestSourceRules)
#include "tst_sourcerules.moc"
