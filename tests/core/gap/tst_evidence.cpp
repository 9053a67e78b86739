// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gap/evidence.h"

#include "core/gap/gapanalyzer.h"

#include <QTest>

using namespace clausula;
using namespace Qt::StringLiterals;

class TestEvidence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quotesTheSentenceVerbatim();
    void cutsLongSentencesAtAWord();
    void cutsWrappedTextAtTheSameWord();
    void keepsTheMatchInAVeryLongSentence();
    void quotesATableRowWhole();
    void staysInsideTheTextForAnySpan();
};

namespace {

Document documentOf(const QString &text)
{
    return Document::fromText(text, {});
}

QString folded(const QString &quote)
{
    return quote.simplified();
}

} // namespace

void TestEvidence::quotesTheSentenceVerbatim()
{
    const Document document =
        documentOf(u"Privacy Notice\n\nKeeping data\n\n"
                   "We like order in our books and in our cellar. We keep all bills\r\n"
                   "and receipts for ten years. Then we shred them, one by one, in a\r\n"
                   "machine that we bought for the purpose.\n"_s);
    const int block = int(document.blocks().size()) - 1;
    const qsizetype start = document.text().indexOf(u"ten years"_s);
    const Evidence evidence = proof(document, block, {start, 9});
    QCOMPARE(evidence.quote, u"We keep all bills\r\nand receipts for ten years."_s);
    QCOMPARE(evidence.quote, document.text(evidence.span));
    QCOMPARE(evidence.line, 5);
    QCOMPARE(evidence.block, block);
    QCOMPARE(evidence.heading, u"Keeping data"_s);
}

void TestEvidence::cutsLongSentencesAtAWord()
{
    const Document document = documentOf(u"word "_s.repeated(200) + u"end."_s);
    const Evidence evidence = makeEvidence(document, {0, document.text().size()});
    QVERIFY(evidence.quote.size() <= maxQuoteCharacters);
    QVERIFY(evidence.quote.size() > maxQuoteCharacters - 10);
    QVERIFY(evidence.quote.endsWith(u"word"));
}

void TestEvidence::cutsWrappedTextAtTheSameWord()
{
    QString flat = u"alpha beta gamma delta "_s.repeated(30);
    QString wrapped = flat;
    for (qsizetype i = 40; i < wrapped.size(); i += 60) {
        i = wrapped.indexOf(u' ', i);
        if (i < 0)
            break;
        wrapped.replace(i, 1, u"\r\n    "_s);
    }
    const Evidence one = makeEvidence(documentOf(flat), {0, flat.size()});
    const Evidence other = makeEvidence(documentOf(wrapped), {0, wrapped.size()});
    QCOMPARE(folded(other.quote), folded(one.quote));
}

void TestEvidence::keepsTheMatchInAVeryLongSentence()
{
    const QString text =
        u"and so on "_s.repeated(80) + u"for exactly 90 days "_s + u"and so on "_s.repeated(80);
    const Document document = documentOf(text);
    const Evidence evidence = proof(document, 0, {text.indexOf(u"90 days"_s), 7});
    QVERIFY(evidence.quote.contains(u"90 days"));
    QVERIFY(evidence.quote.indexOf(u"90 days") > 40); // what leads up to it is quoted as well
    QCOMPARE(evidence.quote, document.text(evidence.span));
}

void TestEvidence::quotesATableRowWhole()
{
    const Document document =
        documentOf(u"| What | Why |\n| Name. It is yours. | To answer. We must. |\n| Age | To know |\n"_s);
    const qsizetype start = document.text().indexOf(u"yours"_s);
    QCOMPARE(proof(document, document.blockAt(start), {start, 5}).quote,
             u"| Name. It is yours. | To answer. We must. |"_s);
}

void TestEvidence::staysInsideTheTextForAnySpan()
{
    const Document document = documentOf(u"We keep data."_s);
    QCOMPARE(makeEvidence(document, {8, 100}).quote, u"data."_s);
    QCOMPARE(makeEvidence(document, {7, 1}).quote, QString());
    const QString faces = QString::fromUcs4(U"\U0001F600").repeated(400);
    const Evidence cut = makeEvidence(documentOf(faces), {0, faces.size()});
    QVERIFY(!cut.quote.isEmpty());
    QVERIFY(!cut.quote.back().isHighSurrogate());
    const QString odd = u'x' + faces; // the limit now falls into the middle of a face
    QVERIFY(!makeEvidence(documentOf(odd), {0, odd.size()}).quote.back().isHighSurrogate());
}

QTEST_GUILESS_MAIN(TestEvidence)
#include "tst_evidence.moc"
