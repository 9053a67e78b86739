// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/documentreader.h"
#include "core/job/comparisonjob.h"
#include "core/report/reportjson.h"
#include "core/report/reportrenderer.h"
#include "tests/bench/samplepair.h"
#include "tests/bench/stopwatch.h"
#include "tests/support/shippedcatalog.h"

#include <QGuiApplication>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cstdio>

using namespace clausula;
using namespace clausula::bench;
using namespace Qt::StringLiterals;

namespace {

void printRow(const QString &what, std::optional<double> milliseconds)
{
    std::printf("  %-44s %12s\n", qPrintable(what), qPrintable(printed(milliseconds)));
    std::fflush(stdout);
}

/** The median of \a work, which has to succeed. */
template<typename Work>
double medianOfSuccess(Work work)
{
    return medianOf([&work] {
        if (const auto result = work(); !result)
            qFatal("%s", qPrintable(describe(result.error())));
    });
}

/** What the programs read: the pair as files in a folder of their own. */
class PairFiles
{
public:
    explicit PairFiles(const SamplePair &pair)
    {
        write(left(), pair.left);
        write(right(), pair.right);
    }
    [[nodiscard]] QString left() const { return m_folder.filePath(u"left.md"_s); }
    [[nodiscard]] QString right() const { return m_folder.filePath(u"right.md"_s); }
    [[nodiscard]] QString output(const QString &name) const { return m_folder.filePath(name); }

private:
    static void write(const QString &path, const QString &text)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("the pair could not be written");
        file.write(text.toUtf8());
    }
    QTemporaryDir m_folder;
};

/** The parts of a comparison, one after another, without a process or file of their own. */
void measureParts(const PairFiles &files, const Recognizer &recognizer)
{
    const Document left = readDocument(files.left()).value();
    const Document right = readDocument(files.right()).value();
    printRow(u"read one document"_s, medianOfSuccess([&] { return readDocument(files.left()); }));
    printRow(u"recognise it"_s, medianOfSuccess([&] { return recognizer.recognize(left); }));
    const RecognizedDocument one{left, recognizer.recognize(left).value()};
    const RecognizedDocument other{right, recognizer.recognize(right).value()};
    printRow(u"judge it by GDPR Art. 13 and 14"_s, medianOfSuccess([&] {
                 return analyzeDocument(one, recognizer.catalog(), {u"gdpr-13"_s, u"gdpr-14"_s});
             }));
    printRow(u"align the sections and paragraphs"_s, medianOfSuccess([&] { return align(one, other); }));
    const Alignment alignment = align(one, other).value();
    printRow(u"redline the words"_s, medianOfSuccess([&] { return differences(one, other, alignment); }));
    const GapReport report = compare({.left = left,
                                      .right = right,
                                      .recognizer = recognizer,
                                      .frameworks = {u"gdpr-13-14"_s},
                                      .date = QDate(2026, 1, 1),
                                      .previous = {}})
                                 .value();
    printRow(u"write the JSON"_s, medianOf([&] { (void)jsonBytes(comparisonToJson(report), false); }));
    int pages = 0;
    const double paper = medianOf(
        [&] { const auto pdf = reportToPdf(report, {}, {}, [&pages](int, int all) { pages = all; }); });
    printRow(u"print the PDF, %1 pages"_s.arg(pages), paper);
}

/** Whole processes, ours first. */
void measurePrograms(const PairFiles &files)
{
    const QStringList pair{files.left(), files.right()};
    const QString cli = QStringLiteral(CLAUSULA_CLI);
    printRow(u"clausula-cli compare, JSON"_s,
             medianOf(cli, QStringList{u"compare"_s} + pair +
                               QStringList{u"--json"_s, files.output(u"a.json"_s)}));
    printRow(u"clausula-cli analyze"_s,
             medianOf(cli, {u"analyze"_s, u"--format"_s, u"json"_s, files.left()}));
    printRow(u"diff, whole lines"_s, medianOf(u"diff"_s, pair));
    printRow(u"git diff --word-diff"_s,
             medianOf(u"git"_s,
                      QStringList{u"diff"_s, u"--no-index"_s, u"--word-diff"_s, u"--histogram"_s} + pair));
    printRow(u"wdiff"_s, medianOf(u"wdiff"_s, pair));
    printRow(u"dwdiff"_s, medianOf(u"dwdiff"_s, pair));
    printRow(u"Python difflib, words"_s,
             medianOf(u"python3"_s,
                      QStringList{u"-c"_s,
                                  u"import difflib, sys\n"
                                  "a, b = (open(name).read().split() for name in sys.argv[1:])\n"
                                  "print(len(difflib.SequenceMatcher(None, a, b, False).get_opcodes()))"_s} +
                          pair));
    printRow(u"grep for ten topics"_s,
             medianOf(u"grep"_s, {u"-n"_s, u"-i"_s, u"-E"_s,
                                  u"retain|retention|delet|eras|third part(y|ies)|cookie|consent|complain|"
                                  "transfer|data protection officer"_s,
                                  files.left()}));
}

} // namespace

int main(int count, char **arguments)
{
    const QGuiApplication application(count, arguments);
    QStandardPaths::setTestModeEnabled(true);
    const ClauseCatalog catalog = test::shippedCatalog();
    std::printf("medians of up to %d runs\n\nbefore the first document\n", runs);
    printRow(u"make a recogniser"_s, medianOf([&] { (void)Recognizer(catalog); }));
    printRow(u"clausula-cli --version"_s, medianOf(QStringLiteral(CLAUSULA_CLI), {u"--version"_s}));
    const Recognizer recognizer(catalog);
    for (const qsizetype characters : {30'000, 300'000, 3'000'000}) {
        const SamplePair pair = revision(characters);
        const PairFiles files(pair);
        std::printf("\n%s, in process\n", qPrintable(pair.name));
        measureParts(files, recognizer);
        std::printf("\n%s, whole programs\n", qPrintable(pair.name));
        measurePrograms(files);
    }
    return 0;
}
