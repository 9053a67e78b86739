// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/stopwatch.h"

#include <QElapsedTimer>
#include <QList>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clausula::bench {

namespace {

constexpr int longestWait = 20'000;  // milliseconds: what takes longer is out of the race
constexpr double longEnough = 1'000; // milliseconds: a run so long is not repeated

double elapsed(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

bool finishes(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(program, arguments);
    if (process.waitForFinished(longestWait))
        return process.exitStatus() == QProcess::NormalExit && process.exitCode() <= 1; // 1: they differ
    process.kill();
    process.waitForFinished();
    return false;
}

} // namespace

double medianOf(const std::function<void()> &work)
{
    QList<double> times;
    while (times.size() < runs) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.append(elapsed(timer));
        if (times.first() > longEnough)
            return times.first();
    }
    std::ranges::sort(times);
    return times[runs / 2];
}

std::optional<double> medianOf(const QString &program, const QStringList &arguments)
{
    if (QStandardPaths::findExecutable(program).isEmpty())
        return std::nullopt;
    bool finished = true;
    const double median = medianOf([&] { finished = finished && finishes(program, arguments); });
    return finished ? std::optional(median) : std::nullopt;
}

QString printed(std::optional<double> milliseconds)
{
    return milliseconds ? QString::number(*milliseconds, 'f', *milliseconds < 100 ? 1 : 0) + u" ms"_s
                        : u"–"_s;
}

} // namespace clausula::bench
