// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/documentreader.h"
#include "core/import/importchild.h"
#include "core/recognition/recognizer.h"
#include "tests/support/shippedcatalog.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <optional>

using namespace clausula;
using namespace Qt::StringLiterals;

namespace {

/** Which clause is where: the clause's id and the first letters of the block, so that layout doesn't count.
 */
QStringList labelsOf(const Recognizer &recognizer, const Document &document)
{
    constexpr qsizetype telling = 40;
    const Recognition recognition = recognizer.recognize(document).value();
    QStringList labels;
    for (qsizetype i = 0; i < document.blocks().size(); ++i) {
        QString letters = document.flowText(document.blocks()[i]);
        letters.removeIf([](QChar c) { return !c.isLetter(); });
        for (const QString &clause : recognition.blocks[i].clauses())
            labels.append(clause + u": "_s + letters.left(telling).toLower());
    }
    std::ranges::sort(labels);
    return labels;
}

double f1(const QStringList &one, const QStringList &other)
{
    QStringList both;
    std::ranges::set_intersection(one, other, std::back_inserter(both));
    return 2 * double(both.size()) / double(one.size() + other.size());
}

Result<Document> readPdfFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileMissing, path);
    const ImportChild child(ImportChild::findProgram(u"pdf"_s));
    return child.read(file.readAll(), path, {.format = u"pdf"_s}).transform([](const ImportedText &imported) {
        return Document::fromImported(imported, {});
    });
}

} // namespace

/** A policy as PDF is recognised like the same policy as plain text. */
class TestPdfLabels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreeWithThoseOfTheText_data()
    {
        QTest::addColumn<QString>("pdf");
        QTest::addColumn<QString>("text");
        QTest::newRow("one column") << u"one-column.pdf"_s << u"larkfield-privacy.txt"_s;
        QTest::newRow("two columns") << u"two-columns.pdf"_s << u"larkfield-privacy.txt"_s;
        QTest::newRow("another policy") << u"brindle.pdf"_s << u"brindle-privacy.txt"_s;
    }
    void agreeWithThoseOfTheText()
    {
        QFETCH(QString, pdf);
        QFETCH(QString, text);
        static const Recognizer recognizer(test::shippedCatalog());
        const Result<Document> read = readPdfFile(QStringLiteral(TEST_DATA "/pdf/") + pdf);
        QVERIFY(read.has_value());
        const Result<Document> original =
            readDocument(QStringLiteral(PROJECT_SOURCE "/resources/samples/") + text);
        QVERIFY(original.has_value());
        const QStringList wanted = labelsOf(recognizer, *original);
        const QStringList got = labelsOf(recognizer, *read);
        QVERIFY(wanted.size() > 15);
        QVERIFY2(
            f1(wanted, got) >= 0.95,
            qPrintable(u"%1\n%2\n---\n%3"_s.arg(f1(wanted, got)).arg(wanted.join(u'\n'), got.join(u'\n'))));
    }
};

QTEST_GUILESS_MAIN(TestPdfLabels)
#include "tst_pdflabels.moc"
