// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomicfile.h"
#include "core/report/reportexport.h"
#include "tests/core/report/smallcomparison.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/ptrace.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace clausula;

namespace {

enum class Blow { Kill, Fail };

constexpr int succeeded = 0;
constexpr int saidSo = 3; // the child reported an error

/** How a child ended. */
struct Ending
{
    bool reached = false; ///< the blow was struck before it ended by itself
    bool succeeded = false;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/** Makes the system call that \a child is about to do fail with EIO instead. */
void failCall(pid_t child)
{
#ifdef __x86_64__
    user_regs_struct registers{};
    ::ptrace(PTRACE_GETREGS, child, nullptr, &registers);
    registers.orig_rax = static_cast<unsigned long long>(-1); // no such call
    ::ptrace(PTRACE_SETREGS, child, nullptr, &registers);
    ::ptrace(PTRACE_SYSCALL, child, nullptr, nullptr);
    int status = 0;
    ::waitpid(child, &status, 0);
    if (!WIFSTOPPED(status))
        return;
    ::ptrace(PTRACE_GETREGS, child, nullptr, &registers);
    registers.rax = static_cast<unsigned long long>(-EIO);
    ::ptrace(PTRACE_SETREGS, child, nullptr, &registers);
#else
    ::kill(child, SIGKILL);
#endif
}

/** Lets a child write the file and strikes when it stops at a system call for the \a at-th time (before and
 * after each call). */
Ending writeUnder(Blow blow, int at, const QString &path, const QByteArray &bytes)
{
    const pid_t child = ::fork();
    if (child == 0) {
        ::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr);
        ::raise(SIGSTOP);
        ::_exit(writeAtomically(path, bytes) ? succeeded : saidSo);
    }
    Ending ending;
    int status = 0;
    ::waitpid(child, &status, 0);
    for (int stop = 0; WIFSTOPPED(status); ++stop) {
        if (stop == at) {
            ending.reached = true;
            if (blow == Blow::Kill)
                ::kill(child, SIGKILL);
            else
                failCall(child);
        }
        const int signal = WSTOPSIG(status); // its own, such as one for a crash, it is to get
        const bool isOurs = signal == SIGTRAP || signal == SIGSTOP;
        ::ptrace(PTRACE_SYSCALL, child, nullptr, isOurs ? 0 : signal);
        ::waitpid(child, &status, 0);
    }
    ending.succeeded = WIFEXITED(status) && WEXITSTATUS(status) == succeeded;
    return ending;
}

} // namespace

/** Power may fail and disks may break at any moment: an exported file is the old one or the new one, whole.
 */
class TestExportSafety : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isOldOrNewWheneverItEnds_data()
    {
        QTest::addColumn<ReportFormat>("format");
        QTest::addColumn<Blow>("blow");
        QTest::addColumn<bool>("replaces");
        for (const ReportFormat format :
             {ReportFormat::Pdf, ReportFormat::Html, ReportFormat::Word, ReportFormat::Markdown,
              ReportFormat::Csv, ReportFormat::Sarif, ReportFormat::Json}) {
            for (const Blow blow : {Blow::Kill, Blow::Fail}) {
                for (const bool replaces : {false, true})
                    QTest::addRow("%s, %s, %s", qPrintable(suffixOf(format)),
                                  blow == Blow::Kill ? "killed" : "failing call",
                                  replaces ? "over an old file" : "new")
                        << format << blow << replaces;
            }
        }
    }

    void isOldOrNewWheneverItEnds()
    {
        QFETCH(ReportFormat, format);
        QFETCH(Blow, blow);
        QFETCH(bool, replaces);
        const QByteArray bytes = *exportReport(test::smallComparison(), format, {});
        const QByteArray old = replaces ? QByteArray("what was there before") : QByteArray();
        bool reached = true;
        for (int at = 0; reached; ++at) {
            const QTemporaryDir folder;
            const QString path = folder.filePath(u"report"_s);
            if (replaces) {
                QFile file(path);
                QVERIFY(file.open(QIODevice::WriteOnly) && file.write(old) == old.size());
            }
            const Ending ending = writeUnder(blow, at, path, bytes);
            const QByteArray found = contentOf(path);
            QVERIFY2(found == old || found == bytes, qPrintable(u"blow %1 left a third state"_s.arg(at)));
            QVERIFY2(!ending.succeeded || found == bytes, qPrintable(u"blow %1 was not noticed"_s.arg(at)));
            reached = ending.reached;
            m_blows += reached ? 1 : 0;
        }
    }

    void cleanupTestCase()
    {
        qInfo("%d blows, none left half a file", m_blows);
        QVERIFY(m_blows > 1000);
    }

private:
    int m_blows = 0;
};

QTEST_MAIN(TestExportSafety)
#include "tst_exportsafety.moc"
