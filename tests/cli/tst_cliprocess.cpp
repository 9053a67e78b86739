// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/clauselibrary.h"
#include "tests/core/library/fixtures.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace clausula;
using namespace clausula::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray policy = "Privacy Policy\n\nOur retention periods are short: we keep orders for 7 years.\n";

/** What a finished run left. */
struct Outcome
{
    int code = -1;
    QByteArray output;
    QByteArray messages;
};

} // namespace

/** The program itself: what a process adds to the commands, which tst_clicases tests. */
class TestCliProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        // An ordinary user runs the program, who is bound by permissions; the folder is theirs.
        QCOMPARE(::chmod(m_folder->path().toUtf8().constData(), 0777), 0);
        m_outputFile.clear();
        m_policy = path(u"policy.txt"_s);
        writeBytes(m_policy, policy);
        m_environment = QProcessEnvironment::systemEnvironment();
        m_environment.insert(u"XDG_DATA_HOME"_s, path(u"data"_s));
        m_environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s); // without a display: must not matter
        m_environment.remove(u"DISPLAY"_s);
    }

    void tellsItsVersionAtOnce()
    {
        const Outcome outcome = run({u"--version"_s});
        QCOMPARE(outcome.code, 0);
        QCOMPARE(outcome.output, "clausula-cli " CLAUSULA_VERSION "\n");
        QCOMPARE(outcome.messages, "");
    }

    void firstRunMakesTheLibrary()
    {
        const Outcome outcome = run({u"analyze"_s, m_policy});
        QCOMPARE(outcome.messages, "");
        QCOMPARE(outcome.code, 0);
        QCOMPARE(fileBytes(path(u"data/clausula/library.sqlite"_s)), ClauseLibrary::builtIn());
        QVERIFY(outcome.output.contains("line 3: “Our retention periods are short"));
    }

    void worksWhereNothingCanBeWritten()
    {
        QVERIFY(QDir().mkpath(path(u"data"_s)));
        QCOMPARE(::chmod(path(u"data"_s).toUtf8().constData(), 0555), 0);
        const Outcome outcome = run({u"analyze"_s, m_policy, u"--format"_s, u"json"_s});
        QCOMPARE(outcome.code, 0);
        QVERIFY(outcome.messages.contains("The built-in clause library is used instead."));
        QVERIFY(QJsonDocument::fromJson(outcome.output).isObject());
        QCOMPARE(run({u"analyze"_s, m_policy, u"--quiet"_s}).messages, "");
    }

    void refusesInputsThatAreNoText_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<qint64>("size"); // longer than the bytes: the file ends in a hole
        QTest::addColumn<QString>("reason");
        QTest::newRow("empty") << QByteArray() << qint64(0) << u"has no text in it"_s;
        QTest::newRow("blank") << QByteArray(" \n\t\r\n") << qint64(0) << u"has no text in it"_s;
        QTest::newRow("binary") << QByteArray("\x7f"
                                              "ELF\x02\x01\x00\x00\x00\x01\xfe",
                                              11)
                                << qint64(0) << u"not"_s;
        QTest::newRow("PDF") << QByteArray("%PDF-1.7\n") << qint64(0) << u"PDF"_s;
        QTest::newRow("200 MB") << policy << qint64(200'000'000) << u"64 MiB"_s;
    }
    void refusesInputsThatAreNoText()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(qint64, size);
        QFETCH(QString, reason);
        const QString input = path(u"input.txt"_s);
        writeBytes(input, bytes);
        QVERIFY(size == 0 || QFile::resize(input, size));
        for (const QStringList &arguments :
             {QStringList{u"analyze"_s, input}, QStringList{u"compare"_s, m_policy, input}}) {
            const Outcome outcome = run(arguments);
            QCOMPARE(outcome.code, 3);
            QCOMPARE(outcome.output, "");
            const QString message = QString::fromUtf8(outcome.messages);
            QVERIFY2(message.contains(input) && message.contains(reason), qPrintable(message));
        }
    }

    void refusesInputsThatCannotBeRead()
    {
        QCOMPARE(run({u"analyze"_s, path(u"none.txt"_s)}).code, 3);
        QCOMPARE(run({u"analyze"_s, m_folder->path()}).code, 3);
        QCOMPARE(::chmod(m_policy.toUtf8().constData(), 0), 0);
        const Outcome denied = run({u"analyze"_s, m_policy});
        QCOMPARE(denied.code, 3);
        QVERIFY(denied.messages.contains("not allowed to read"));
    }

    void readsWhatIsNotQuiteUtf8()
    {
        writeBytes(m_policy, QByteArray(policy).replace("short", "k\xfcrz"));
        const Outcome outcome = run({u"analyze"_s, m_policy});
        QCOMPARE(outcome.code, 0);
        QVERIFY(outcome.output.contains("kürz"));
    }

    void saysWhatIsWrongWithTheLibrary()
    {
        const QString library = path(u"data/clausula/library.sqlite"_s);
        QVERIFY(QDir().mkpath(path(u"data/clausula"_s)));
        const QByteArray garbage(10'000, 'x');
        writeBytes(library, garbage);
        for (const QStringList &arguments :
             {QStringList{u"analyze"_s, m_policy}, QStringList{u"compare"_s, m_policy, m_policy},
              QStringList{u"library"_s, u"check"_s}, QStringList{u"library"_s, u"info"_s}}) {
            const Outcome outcome = run(arguments);
            QCOMPARE(outcome.code, 5);
            QCOMPARE(outcome.output, "");
            const QString message = QString::fromUtf8(outcome.messages);
            QVERIFY2(message.contains(library) && message.contains(u"Rename it"_s), qPrintable(message));
        }
        QCOMPARE(fileBytes(library), garbage);
    }

    void reportsDamageInsideALibrary()
    {
        QByteArray bytes = ClauseLibrary::builtIn();
        const qsizetype at = bytes.indexOf("\"standard\"");
        bytes[at + 14] = char(bytes[at + 14] ^ 1);
        const QString library = path(u"damaged.sqlite"_s);
        writeBytes(library, bytes);
        const Outcome check = run({u"library"_s, u"check"_s, u"--library"_s, library});
        QCOMPARE(check.code, 5);
        QVERIFY(check.output.contains("was changed by something other than this program"));
        QCOMPARE(run({u"analyze"_s, m_policy, u"--library"_s, library}).code, 5);
    }

    void writesReportsWithoutADisplay()
    {
        const QString pdf = path(u"report.pdf"_s);
        const QString json = path(u"report.json"_s);
        const Outcome outcome = run({u"compare"_s, m_policy, m_policy, u"--pdf"_s, pdf, u"--json="_s + json,
                                     u"--date"_s, u"2024-05-06"_s});
        QCOMPARE(outcome.code, 0);
        QCOMPARE(outcome.output, "");
        QVERIFY(fileBytes(pdf).startsWith("%PDF-1."));
        const QJsonObject comparison = QJsonDocument::fromJson(fileBytes(json)).object();
        QCOMPARE(comparison[u"schema"_s].toString(), u"clausula.comparison/1"_s);
        const Outcome piped = run({u"compare"_s, m_policy, m_policy, u"--pdf"_s, u"-"_s});
        QVERIFY(piped.output.startsWith("%PDF-1."));
    }

    void checksAReportInTheSandbox()
    {
        const QString other = path(u"other.txt"_s);
        writeBytes(other, "Privacy Policy\n\nWe keep orders until you ask us to delete them.\n");
        const QString pdf = path(u"report.pdf"_s);
        QCOMPARE(run({u"compare"_s, m_policy, other, u"--pdf"_s, pdf}).code, 0);
        const Outcome good = run({u"verify"_s, pdf, m_policy, other});
        QVERIFY2(good.code == 0, good.messages + good.output);
        QVERIFY(good.output.contains("Every quote is verbatim."));
        writeBytes(other, "Privacy Policy\n\nWe keep orders until we feel like deleting them.\n");
        const Outcome changed = run({u"verify"_s, u"--format"_s, u"json"_s, pdf, m_policy, other});
        QCOMPARE(changed.code, 1);
        const QJsonObject told = QJsonDocument::fromJson(changed.output).object();
        QCOMPARE(told[u"verified"_s].toBool(true), false);
        QCOMPARE(told[u"strangers"_s].toArray().size(), 1);
        QCOMPARE(run({u"verify"_s, m_policy}).code, 3);
    }

    void keepsOldOutputsWhenNewOnesCannotBeWritten()
    {
        const QString folder = path(u"reports"_s);
        QVERIFY(QDir().mkpath(folder));
        const QString report = folder + u"/report.json"_s;
        writeBytes(report, "old");
        QCOMPARE(::chmod(folder.toUtf8().constData(), 0555), 0);
        const Outcome outcome = run({u"compare"_s, m_policy, m_policy, u"--json"_s, report});
        QCOMPARE(::chmod(folder.toUtf8().constData(), 0777), 0);
        QCOMPARE(outcome.code, 6);
        QVERIFY(outcome.messages.contains(report.toUtf8()));
        QCOMPARE(fileBytes(report), "old");
        QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden), QStringList(u"report.json"_s));
    }

    void noticesThatStandardOutputIsFull()
    {
        m_outputFile = u"/dev/full"_s;
        for (const QStringList &arguments :
             {QStringList{u"analyze"_s, m_policy}, QStringList{u"--version"_s}}) {
            const Outcome outcome = run(arguments);
            QCOMPARE(outcome.code, 6);
            QVERIFY(
                outcome.messages.contains("Standard output could not be written: No space left on device"));
        }
    }

    void staysQuietInAnAsciiEnvironment()
    {
        m_environment.insert(u"LC_ALL"_s, u"C"_s);
        const Outcome outcome = run({u"analyze"_s, m_policy});
        QCOMPARE(outcome.code, 0);
        QCOMPARE(outcome.messages, "");
        QVERIFY(outcome.output.contains("“Our retention"));
    }

    void answersEachRecordAsItComes()
    {
        QProcess process;
        start(process, {u"analyze"_s, u"--ndjson"_s});
        for (int record = 1; record <= 3; ++record) {
            const QByteArray number = QByteArray::number(record);
            process.write("{\"id\": " + number + ", \"text\": \"We keep data.\"}\n");
            while (!process.canReadLine())
                QVERIFY2(process.waitForReadyRead(20'000), process.readAllStandardError().constData());
            const QByteArray answer = process.readLine();
            QVERIFY2(answer.startsWith("{\"id\":" + number + ",\""), answer.left(80).constData());
        }
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
    }

    void ctrlCEndsAWaitForInput()
    {
        QProcess process;
        start(process, {u"analyze"_s, u"-"_s});
        waitUntilAtWork(process);
        QTest::qWait(200);
        QCOMPARE(::kill(pid_t(process.processId()), SIGINT), 0);
        QVERIFY(process.waitForFinished(10'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 130);
        QVERIFY(process.readAllStandardError().contains("Interrupted."));
    }

    void ctrlCLeavesNoHalfWrittenFile()
    {
        QByteArray large;
        for (int section = 1; section <= 3000; ++section)
            large += "\n\nSection " + QByteArray::number(section) + "\n\nWe keep record " +
                     QByteArray::number(section) + " for " + QByteArray::number(section % 90) +
                     " days and tell nobody about it.\n";
        writeBytes(path(u"left.txt"_s), "Left" + large);
        writeBytes(path(u"right.txt"_s), "Right" + large);
        QProcess process;
        start(process,
              {u"compare"_s, path(u"left.txt"_s), path(u"right.txt"_s), u"--pdf"_s, path(u"out.pdf"_s)});
        waitUntilAtWork(process);
        QTest::qWait(200);
        ::kill(pid_t(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 130);
        QVERIFY(!QFile::exists(path(u"out.pdf"_s)));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden, QDir::Name),
                 QStringList({u"left.txt"_s, u"policy.txt"_s, u"right.txt"_s}));
    }

    void runsBehindTheNetworkGuard()
    {
        QProcess process;
        start(process, {u"analyze"_s, u"-"_s});
        waitUntilAtWork(process);
        constexpr auto filtered = "2"; // SECCOMP_MODE_FILTER
        QCOMPARE(statusField(process, "Seccomp"), filtered);
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
    }

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }

    void start(QProcess &process, const QStringList &arguments) const
    {
        process.setProcessEnvironment(m_environment);
        if (!m_outputFile.isEmpty())
            process.setStandardOutputFile(m_outputFile, QIODevice::Append);
        if (::getuid() == 0)
            process.setChildProcessModifier([] {
                constexpr uid_t nobody = 65534;
                if (::setuid(nobody) != 0)
                    ::_exit(99);
            });
        process.start(QStringLiteral(CLAUSULA_CLI), arguments);
        QVERIFY(process.waitForStarted());
    }

    Outcome run(const QStringList &arguments) const
    {
        QProcess process;
        start(process, arguments);
        process.closeWriteChannel();
        if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
            return {};
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    /** The program is at work once it handles Ctrl+C. */
    static void waitUntilAtWork(const QProcess &process)
    {
        const auto handlesIt = [&] {
            return (statusField(process, "SigCgt").toULongLong(nullptr, 16) & (1U << (SIGINT - 1))) != 0;
        };
        QVERIFY(QTest::qWaitFor(handlesIt, 30'000));
    }

    static QByteArray statusField(const QProcess &process, const QByteArray &name)
    {
        const QByteArray status = fileBytes(u"/proc/%1/status"_s.arg(process.processId()));
        const qsizetype at = status.indexOf('\n' + name + ":\t");
        return status.sliced(at + name.size() + 3).split('\n').first();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QProcessEnvironment m_environment;
    QString m_policy;
    QString m_outputFile;
};

QTEST_GUILESS_MAIN(TestCliProcess)
#include "tst_cliprocess.moc"
