// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/importchild.h"

#include "core/import/importoptions.h"
#include "core/import/importstream.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QProcessEnvironment>

#include <utility>

namespace clausula {
namespace {

using namespace Qt::StringLiterals;

constexpr int lookAround = 50; // ms between two looks at the stop token and the clock

/** Nothing of the user's environment but what loaders and sanitizers need. */
QProcessEnvironment bareEnvironment()
{
    const QProcessEnvironment own = QProcessEnvironment::systemEnvironment();
    QProcessEnvironment bare;
    for (const QString &name : {u"LD_LIBRARY_PATH"_s, u"DYLD_LIBRARY_PATH"_s, u"SystemRoot"_s,
                                u"ASAN_OPTIONS"_s, u"UBSAN_OPTIONS"_s, u"LSAN_OPTIONS"_s}) {
        if (own.contains(name))
            bare.insert(name, own.value(name));
    }
    bare.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    bare.insert(u"QT_HASH_SEED"_s, u"0"_s); // same input, same bytes
    return bare;
}

/** One run of the program: fed, listened to, and killed when it takes too much. */
class Run
{
public:
    Run(const ImportLimits &limits, std::stop_token stop) : m_limits(limits), m_stop(std::move(stop))
    {
        m_process.setProcessEnvironment(bareEnvironment());
        m_process.setStandardErrorFile(QProcess::nullDevice());
    }
    ~Run()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Run)

    [[nodiscard]] bool start(const QString &program, const QStringList &arguments)
    {
        m_clock.start();
        m_process.start(program, arguments);
        return m_process.waitForStarted();
    }

    void feed(QByteArrayView bytes) { m_process.write(bytes.data(), bytes.size()); }

    /** Everything it answers until it ends of its own accord. */
    [[nodiscard]] Result<QByteArray> answer(const QString &path)
    {
        m_process.closeWriteChannel();
        QByteArray bytes;
        while (m_process.state() != QProcess::NotRunning) {
            if (m_stop.stop_requested())
                return failure(ErrorCode::Cancelled, path);
            if (m_clock.durationElapsed() > m_limits.time)
                return failure(ErrorCode::UnsafeInput, path, u"it takes too long"_s);
            if (!m_process.waitForReadyRead(lookAround))
                m_process.waitForFinished(1); // both channels may be closed while it still runs
            bytes += m_process.readAllStandardOutput();
            if (bytes.size() > m_limits.answer)
                return failure(ErrorCode::UnsafeInput, path, u"it holds too much"_s);
        }
        bytes += m_process.readAllStandardOutput();
        return judged(std::move(bytes), path);
    }

private:
    [[nodiscard]] Result<QByteArray> judged(QByteArray bytes, const QString &path) const
    {
        if (m_process.exitStatus() == QProcess::CrashExit)
            return failure(ErrorCode::ReaderStopped, path, u"crash"_s);
        switch (m_process.exitCode()) {
        case int(ImportExit::Answered):
            return bytes;
        case int(ImportExit::OutOfMemory):
            return failure(ErrorCode::UnsafeInput, path, u"it takes too much memory"_s);
        case int(ImportExit::CanaryFailed):
            return failure(ErrorCode::ReaderStopped, path, u"its own test failed"_s);
        default:
            return failure(ErrorCode::ReaderStopped, path, u"exit %1"_s.arg(m_process.exitCode()));
        }
    }

    QProcess m_process;
    QElapsedTimer m_clock;
    ImportLimits m_limits;
    std::stop_token m_stop;
};

} // namespace

ImportChild::ImportChild(QString program, ImportLimits limits)
    : m_program(std::move(program)), m_limits(limits)
{
}

QString ImportChild::findProgram(const QString &format)
{
#ifdef Q_OS_WIN
    constexpr QLatin1StringView ending = ".exe"_L1;
#else
    constexpr QLatin1StringView ending;
#endif
    const QString name = (format == "pdf"_L1 ? u"clausula-import-pdf"_s : u"clausula-import"_s) + ending;
    const QString own = QCoreApplication::applicationDirPath();
    for (const QLatin1StringView place : {"/"_L1, "/../libexec/"_L1, "/../bin/"_L1}) {
        const QFileInfo program(own + place + name);
        if (program.isFile() && program.isExecutable())
            return program.absoluteFilePath();
    }
    return {};
}

Result<ImportedText> ImportChild::read(QByteArrayView bytes, const QString &path,
                                       const ImportRequest &request, std::stop_token stop) const
{
    if (bytes.size() > maxForeignBytes)
        return failure(ErrorCode::FileTooLarge, path, u"256 MiB"_s);
    if (request.password.size() > longestPassword)
        return failure(ErrorCode::PasswordWrong, path);
    Run run(m_limits, std::move(stop));
    if (m_program.isEmpty())
        return failure(ErrorCode::UnsupportedFormat, path, request.format.toUpper()); // not built with it
    if (!run.start(m_program, argumentsFor(request)))
        return failure(ErrorCode::ReaderStopped, path, u"clausula-import is missing"_s);
    run.feed(request.password);
    run.feed(bytes);
    return run.answer(path).and_then(
        [&](const QByteArray &answer) { return readImportStream(answer, path); });
}

} // namespace clausula
