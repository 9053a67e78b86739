// SPDX-License-Identifier: GPL-3.0-or-later
// Reports of about so many pages: `clausula-report-bench write FOLDER PAGES…` writes the same report as PDF
// and as HTML for other programs, and says how long the PDF took and how much memory it came on top of.
#include "core/job/comparisonjob.h"
#include "core/report/reportexport.h"
#include "tests/bench/samplepair.h"
#include "tests/bench/stopwatch.h"
#include "tests/support/shippedcatalog.h"

#include <QFile>
#include <QGuiApplication>

#include <algorithm>
#include <cstdio>

using namespace clausula;
using namespace clausula::bench;
using namespace Qt::StringLiterals;

namespace {

template<typename T>
T required(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(describe(result.error())));
    return std::move(*result);
}

/** Small reports need few chapters: the appendix comes with the size. */
ReportOptions optionsFor(int pages)
{
    return {.fullTexts = pages > 20};
}

GapReport reportOf(qsizetype characters, const Recognizer &recognizer)
{
    const SamplePair pair = revision(characters);
    const auto document = [](const QString &text, const QString &name) {
        Origin origin;
        origin.name = name;
        origin.format = u"markdown"_s;
        return Document::fromText(text, origin);
    };
    return required(compare({.left = document(pair.left, u"left.md"_s),
                             .right = document(pair.right, u"right.md"_s),
                             .recognizer = recognizer,
                             .frameworks = {u"gdpr-13"_s},
                             .date = QDate(2026, 1, 1),
                             .previous = {}}));
}

int pagesOf(const GapReport &report, const ReportOptions &options)
{
    return required(ReportRenderer::layOut(report, options)).pageCount();
}

/** The smallest report of at least \a pages pages, found by growing the texts. */
GapReport reportWith(int pages, const Recognizer &recognizer)
{
    qsizetype characters = 2'000;
    GapReport report = reportOf(characters, recognizer);
    for (int now = pagesOf(report, optionsFor(pages)); now < pages;
         now = pagesOf(report, optionsFor(pages))) {
        const double growth = std::clamp(double(pages) / now, 1.05, 4.0);
        characters = qsizetype(double(characters) * growth);
        report = reportOf(characters, recognizer);
    }
    return report;
}

/** The process's peak memory in MiB since the last reset; 0 where Linux's files for it are missing. */
double peakMebibytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmHWM:");
    return at < 0 ? 0 : text.sliced(at + 6, text.indexOf("kB", at) - at - 6).trimmed().toDouble() / 1024;
}

void resetPeak()
{
    QFile file(u"/proc/self/clear_refs"_s);
    if (file.open(QIODevice::WriteOnly))
        file.write("5");
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s could not be written", qPrintable(path));
}

void measure(int pages, const QString &folder, const Recognizer &recognizer)
{
    const GapReport report = reportWith(pages, recognizer);
    const ReportOptions options = optionsFor(pages);
    write(u"%1/report-%2.html"_s.arg(folder).arg(pages),
          required(exportReport(report, ReportFormat::Html, options)));
    resetPeak();
    const double before = peakMebibytes();
    const QByteArray pdf = required(reportToPdf(report, options));
    const double after = peakMebibytes();
    write(u"%1/report-%2.pdf"_s.arg(folder).arg(pages), pdf);
    const double laidOut = medianOf([&] { (void)ReportRenderer::layOut(report, options); });
    const double whole = medianOf([&] { required(reportToPdf(report, options)); });
    std::printf(
        "%4d pages: %8.1f ms, of which laid out %.1f ms; %.1f MiB, %.1f MiB with the rest; %.0f KiB\n",
        pagesOf(report, options), whole, laidOut, after - before, after, double(pdf.size()) / 1024);
    std::fflush(stdout);
}

} // namespace

int main(int count, char **arguments)
{
    const QGuiApplication application(count, arguments);
    const QStringList words = QGuiApplication::arguments();
    if (words.size() < 4 || words[1] != u"write"_s)
        qFatal("clausula-report-bench write FOLDER PAGES…");
    const Recognizer recognizer(test::shippedCatalog());
    for (const QString &pages : words.sliced(3))
        measure(pages.toInt(), words[2], recognizer);
    return 0;
}
