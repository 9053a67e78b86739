// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/canary.h"
#include "app/import/readers.h"
#include "app/import/sandbox.h"
#include "app/import/selftest.h"
#include "core/import/importstream.h"

#include <QFile>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <new>
#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#endif

using namespace clausula;
using namespace Qt::StringLiterals;

namespace {

constexpr int standardInput = 0;

constexpr char usage[] = "usage: clausula-import --format FORMAT [--changes accepted|original|all-marks]\n"
                         "                       [--password-bytes N] <FILE >ANSWER\n"
                         "       clausula-import --self-test\n"
                         "Reads a document for clausula and clausula-cli, shut off from everything else.\n";

/** Ends without the clean-up of libraries: a hostile document may have prepared it. */
[[noreturn]] void leave(ImportExit code)
{
    std::fflush(stdout);
    std::_Exit(int(code));
}

/** One byte more than is allowed at most, so that the reader sees that it is too much. */
QByteArray readInput()
{
#ifdef Q_OS_WIN
    ::_setmode(standardInput, _O_BINARY);
    ::_setmode(standardInput + 1, _O_BINARY); // standard output
#endif
    QFile input;
    if (!input.open(standardInput, QIODevice::ReadOnly | QIODevice::Unbuffered))
        return {};
    const qint64 most = maxForeignBytes + longestPassword + 1;
    constexpr qint64 chunk = 1 << 20;
    QByteArray bytes;
    while (bytes.size() < most) {
        const QByteArray more = input.read(std::min(chunk, most - bytes.size()));
        if (more.isEmpty())
            break;
        bytes += more;
    }
    return bytes;
}

void writeAnswer(QByteArrayView bytes)
{
    std::fwrite(bytes.data(), 1, std::size_t(bytes.size()), stdout);
}

Result<ImportedText> readRest(const ImportOptions &options, QByteArrayView input)
{
    if (input.size() <= options.passwordBytes)
        return failure(ErrorCode::FileEmpty, {});
    if (input.size() - options.passwordBytes > maxForeignBytes)
        return failure(ErrorCode::FileTooLarge, {}, u"256 MiB"_s);
    return readForeign(options, input.sliced(options.passwordBytes),
                       input.first(options.passwordBytes).toByteArray());
}

[[noreturn]] void answer(const ImportOptions &options)
{
    const QByteArray input = readInput();
    if (!readsItsSample(options.format))
        leave(ImportExit::CanaryFailed);
    const Protection protection = enterSandbox(input.size());
    if (!readsItsSample(options.format))
        leave(ImportExit::CanaryFailed);
    Result<ImportedText> read = readRest(options, input);
    if (read && !protection.isFull())
        read->load.notices.append(u"reduced-sandbox"_s);
    writeAnswer(writeImportStream(read));
    leave(ImportExit::Answered);
}

/** Says for each forbidden act whether it was denied. */
[[noreturn]] void testSandbox()
{
    const bool full = enterSandbox(0).isFull();
    const QList<ForbiddenAct> acts = tryForbiddenActs();
    for (const ForbiddenAct &act : acts)
        std::printf("%s: %s\n", act.denied ? "denied" : "ALLOWED", qPrintable(act.name));
    std::printf("%s\n", full ? "protection: full" : "protection: reduced on this system");
    leave(std::ranges::all_of(acts, &ForbiddenAct::denied) ? ImportExit::Answered : ImportExit::NotDenied);
}

} // namespace

int main(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    if (arguments == QStringList{u"--self-test"_s})
        testSandbox();
    const std::optional<ImportOptions> options = parseImportOptions(arguments);
    if (!options) {
        std::fputs(usage, stderr);
        return int(ImportExit::BadUsage);
    }
    try {
        answer(*options);
    } catch (const std::bad_alloc &) {
        leave(ImportExit::OutOfMemory);
    }
}
