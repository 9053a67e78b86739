// SPDX-License-Identifier: GPL-3.0-or-later
// What tests/bench/recognition.py measures of ours: it starts this program for each figure by itself, so that
// peak memory is that figure's alone.
#include "core/document/documentreader.h"
#include "core/recognition/evidence.h"
#include "core/recognition/recognizer.h"
#include "tests/bench/samplepair.h"
#include "tests/bench/stopwatch.h"
#include "tests/support/shippedcatalog.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace clausula;
using namespace clausula::bench;
using namespace Qt::StringLiterals;

namespace {

Document documentAt(const QString &path)
{
    const Result<Document> document = readDocument(path);
    if (!document)
        qFatal("%s", qPrintable(describe(document.error())));
    return *document;
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s could not be written", qPrintable(path));
}

/** The library's exemplars, "type<TAB>text" a line; of one that carries several types the first. */
void exportExemplars(const QString &path)
{
    QByteArray lines;
    const auto add = [&lines](const ClauseType &type, const QString &exemplar) {
        lines += (type.id + u'\t' + exemplar.simplified() + u'\n').toUtf8();
    };
    for (const ClauseType &type : test::shippedCatalog().types()) {
        for (const QString &exemplar : type.exemplars)
            add(type, exemplar);
        for (const SharedExemplar &exemplar : type.sharedExemplars)
            add(type, exemplar.text);
    }
    write(path, lines);
}

/** The blocks of \a document that are recognised, one a line. */
void exportBlocks(const Document &document, const QString &path)
{
    QByteArray lines;
    for (const Block &block : document.blocks()) {
        if (block.isContent() || block.isHeading())
            lines += document.flowText(block).toUtf8() + '\n';
    }
    write(path, lines);
}

void print(const char *what, double value)
{
    std::printf("%s %.3f\n", what, value);
}

/**
 * Median of the processor time that \a work takes, in milliseconds: on a machine that does other things as
 * well it is what one core of its own would take.
 */
template<typename Work>
double processorTimeOf(const Work &work)
{
    std::vector<double> times;
    for (int run = 0; run < runs; ++run) {
        const std::clock_t start = std::clock();
        work();
        times.push_back(double(std::clock() - start) * 1000.0 / CLOCKS_PER_SEC);
    }
    std::ranges::sort(times);
    return times[times.size() / 2];
}

/** From the document to labels with reasons, in one thread. */
void measureRecognition(const QString &path)
{
    const Recognizer recognizer(test::shippedCatalog(), 1);
    const Document document = documentAt(path);
    print("recognize", processorTimeOf([&] {
              if (!recognizer.recognize(document))
                  qFatal("recognition failed");
          }));
    print("read", processorTimeOf([&] { (void)documentAt(path); }));
}

/** From a block's words to the margins of all types: what the other classifiers do. */
void measureLinearPart(const QString &path)
{
    const ClauseCatalog catalog = test::shippedCatalog();
    const EvidenceReader reader(catalog, catalog, 1, {});
    const Document document = documentAt(path);
    float sum = 0;
    print("linear", processorTimeOf([&] {
              for (const Block &block : document.blocks()) {
                  if (!block.isContent() && !block.isHeading())
                      continue;
                  const FlowedText flowed(document.text(block.span), block.span.start);
                  const FeatureVector features = reader.vocabulary().vectorOf(readTerms(flowed.text()));
                  for (const float margin : reader.model().margins(features))
                      sum += margin;
              }
          }));
    print("checksum", double(sum));
}

/** The built-in library's training was done when the program was built: one more exemplar makes it start
 * anew. */
void measureTraining()
{
    const ClauseCatalog known = test::shippedCatalog();
    QList<ClauseType> types = known.types();
    types.first().exemplars.append(u"Somebody taught the library this sentence."_s);
    const ClauseCatalog catalog(known.identity(), types, known.frameworks());
    print("train", processorTimeOf([&] { (void)Recognizer(catalog, 1); }));
    print("train-parallel", medianOf([&] { (void)Recognizer(catalog); }));
}

/** A word is typed into one paragraph in the middle, and taken out again. */
void measureEdit(const QString &path)
{
    const Recognizer recognizer(test::shippedCatalog(), 1);
    const Document document = documentAt(path);
    QString text = document.text();
    const qsizetype middle = text.indexOf(u' ', text.size() / 2);
    text.insert(middle, u" quite"_s);
    const Document edited = Document::fromText(text, document.origin());
    const Recognition before = recognizer.recognize(document).value();
    print("edit",
          processorTimeOf([&] { (void)recognizer.recognizeAgain(edited, document, before).value(); }));
}

} // namespace

int main(int count, char **arguments)
{
    const QCoreApplication application(count, arguments);
    const QStringList words = QCoreApplication::arguments();
    const QString task = words.value(1);
    const QString path = words.value(2);
    if (task == "sample"_L1)
        write(path, revision(words.value(3).toLongLong()).left.toUtf8());
    else if (task == "exemplars"_L1)
        exportExemplars(path);
    else if (task == "blocks"_L1)
        exportBlocks(documentAt(path), words.value(3));
    else if (task == "recognize"_L1)
        measureRecognition(path);
    else if (task == "linear"_L1)
        measureLinearPart(path);
    else if (task == "train"_L1)
        measureTraining();
    else if (task == "edit"_L1)
        measureEdit(path);
    else
        qFatal("unknown task");
    return 0;
}
