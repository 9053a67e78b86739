// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/importchild.h"

#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>

using namespace clausula;
using namespace Qt::StringLiterals;

namespace {

/** What strace saw the program open and connect while it read \a file. */
QString callsWhileReading(const QString &file, const QString &format)
{
    QProcess strace;
    strace.setStandardInputFile(file);
    strace.setStandardOutputFile(QProcess::nullDevice());
    strace.start(u"strace"_s,
                 {u"-f"_s, u"-qq"_s, u"-e"_s, u"trace=open,openat,socket,connect,execve,sendto"_s,
                  ImportChild::findProgram(format), u"--format"_s, format});
    strace.waitForFinished();
    return QString::fromLocal8Bit(strace.readAllStandardError());
}

/** Libraries, fonts and character tables, and what loaders and allocators ask the system about itself. */
bool opensSomethingAllowed(const QString &call)
{
    constexpr QLatin1StringView allowed[] = {
        "\"/etc/localtime"_L1,
        "\"/lib"_L1,
        "\"/usr/lib"_L1,
        "\"/etc/ld.so."_L1,
        "\"/usr/share/fonts"_L1,
        "\"/etc/fonts"_L1,
        "\"/usr/share/poppler"_L1,
        "\"/proc/self/"_L1,
        "\"/usr/share/fontconfig"_L1,
        "\"/proc/sys/"_L1,
        "\"/sys/devices/"_L1,
        "\"/usr/local/share/fonts"_L1,
        "\"/var/cache/fontconfig"_L1,
    };
    return call.contains("open"_L1) &&
           std::ranges::any_of(allowed, [&](QLatin1StringView path) { return call.contains(path); });
}

/** Calls that went through though a reader has no business with them. */
QStringList forbiddenCalls(const QString &calls)
{
    QStringList forbidden;
    bool started = false;
    for (const QString &call : calls.split(u'\n', Qt::SkipEmptyParts)) {
        const bool isStart = !started && call.contains("execve("_L1);
        started = started || isStart;
        const bool isCall = call.contains(" = "_L1) && !call.contains(" = -1 E"_L1);
        if (isCall && !isStart && !opensSomethingAllowed(call))
            forbidden.append(call);
    }
    return forbidden;
}

} // namespace

/** clausula-import can do nothing but read and answer. */
class TestSandbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesEveryForbiddenAct_data()
    {
        QTest::addColumn<QString>("program");
        QTest::newRow("for documents") << ImportChild::findProgram(u"docx"_s);
        if (const QString forPdf = ImportChild::findProgram(u"pdf"_s); !forPdf.isEmpty())
            QTest::newRow("for PDF") << forPdf;
    }
    void refusesEveryForbiddenAct()
    {
        QFETCH(QString, program);
        QProcess test;
        test.start(program, {u"--self-test"_s});
        QVERIFY(test.waitForFinished());
        const QString said = QString::fromLocal8Bit(test.readAllStandardOutput());
        QVERIFY2(!said.contains("ALLOWED"_L1), qPrintable(said));
        QCOMPARE(test.exitCode(), 0);
        if (!said.contains("protection: full"_L1))
            QSKIP("SANDBOX NOT TESTED IN FULL: this system has no Landlock or no seccomp");
        QVERIFY(said.count("denied: "_L1) >= 40);
    }

    void documentsReachNothing_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("format");
        QDirIterator files(QStringLiteral(TEST_DATA),
                           {u"*.pdf"_s, u"*.docx"_s, u"*.odt"_s, u"*.html"_s, u"*.rtf"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QFileInfo file(files.next());
            if (file.dir().dirName() == "phone-home"_L1)
                QTest::newRow(qPrintable(file.fileName())) << file.filePath() << file.suffix();
        }
    }
    void documentsReachNothing()
    {
        QFETCH(QString, file);
        QFETCH(QString, format);
        if (ImportChild::findProgram(format).isEmpty())
            QSKIP("PHONE-HOME FIXTURE NOT TESTED: this build can't read its format");
        if (QStandardPaths::findExecutable(u"strace"_s).isEmpty())
            QSKIP("PHONE-HOME FIXTURES NOT TESTED: no strace");
        const QString calls = callsWhileReading(file, format);
        if (!calls.contains("execve("_L1))
            QSKIP("PHONE-HOME FIXTURES NOT TESTED: strace may not trace here");
        QVERIFY2(!calls.contains("AF_INET"_L1), qPrintable(calls));
        QVERIFY2(!calls.contains("phone-home.example"_L1), qPrintable(calls));
        const QStringList forbidden = forbiddenCalls(calls);
        QVERIFY2(forbidden.isEmpty(), qPrintable(forbidden.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestSandbox)
#include "tst_sandbox.moc"
