// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/blockparser.h"
#include "core/document/document.h"
#include "core/document/textlines.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace clausula;
using namespace Qt::StringLiterals;

class TestBlockParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void introducesListsAndTables();
    void findsMarkersAndRunIns_data();
    void findsMarkersAndRunIns();
    void coversGarbage();
    void coversTruncatedTexts();
    void setsAsideAdvertisementsAfterTheEnd();
    void readsLongTextInLinearTime_data();
    void readsLongTextInLinearTime();
};

namespace {

// The first of the lines from \a line to before \a end that has text in it, or \a end.
int firstWritten(const QString &text, const QList<Span> &lines, int line, int end)
{
    while (line < end && trimmed(text, lines[line - 1]).isEmpty())
        ++line;
    return line;
}

QString faultInside(const Block &block, qsizetype at)
{
    if (block.marker.start != block.span.start || block.marker.end() > block.span.end())
        return u"block %1 has a marker outside itself"_s.arg(at);
    if (block.runIn.start < block.marker.end() || block.runIn.end() > block.span.end())
        return u"block %1 has a run-in heading outside itself"_s.arg(at);
    if (block.leadIn >= at)
        return u"block %1 is introduced by a later one"_s.arg(at);
    if (block.isHeading() != (block.level > 0))
        return u"block %1 has the wrong level"_s.arg(at);
    return {};
}

// Empty if the blocks are as Document promises, else what is wrong.
QString fault(const QString &text, const QList<Span> &lines, const QList<Block> &blocks)
{
    const int count = int(lines.size());
    int next = 1;
    for (qsizetype at = 0; at < blocks.size(); ++at) {
        const Block &block = blocks[at];
        if (block.startLine < next || block.endLine < block.startLine || block.endLine > count)
            return u"block %1 has lines out of order"_s.arg(at);
        if (const int line = firstWritten(text, lines, next, block.startLine); line < block.startLine)
            return u"line %1 is in no block"_s.arg(line);
        const Span first = trimmed(text, lines[block.startLine - 1]);
        const Span last = trimmed(text, lines[block.endLine - 1]);
        if (first.isEmpty() || block.span != spanBetween(first.start, last.end()))
            return u"block %1 isn't from its first to its last visible character"_s.arg(at);
        if (const QString inside = faultInside(block, at); !inside.isEmpty())
            return inside;
        next = block.endLine + 1;
    }
    const int line = firstWritten(text, lines, next, count + 1);
    return line <= count ? u"line %1 is in no block"_s.arg(line) : QString();
}

QString faultIn(const QString &text)
{
    const QList<Span> lines = lineSpans(text);
    return fault(text, lines, parseBlocks(text, lines).blocks);
}

QList<Block> blocksOf(const QString &text)
{
    return parseBlocks(text, lineSpans(text)).blocks;
}

} // namespace

void TestBlockParser::introducesListsAndTables()
{
    const QList<Block> blocks =
        blocksOf(u"Privacy Policy\n\nWe collect:\n\n• names,\n• addresses:\n  - of your home,\n"
                 "  - of your firm,\n• numbers.\n\nWe use:\n\nData | Use |\nName | Letters |\n\n"
                 "Your rights\n\n• access\n• erasure\n"_s);
    QList<int> leadIns;
    for (const Block &block : blocks)
        leadIns.append(block.leadIn);
    //                          title paragraph  •  •  -  -  •  paragraph rows   heading • •
    QCOMPARE(leadIns, (QList<int>{-1, -1, 1, 1, 3, 3, 1, -1, 7, 7, -1, -1, -1}));
}

void TestBlockParser::findsMarkersAndRunIns_data()
{
    QTest::addColumn<QString>("paragraph");
    QTest::addColumn<QString>("marker");
    QTest::addColumn<QString>("runIn");
    const auto row = [](const QString &paragraph, const QString &marker, const QString &runIn) {
        QTest::newRow(qPrintable(paragraph)) << paragraph << marker << runIn;
    };
    row(u"Right to access: You may ask us what data we hold."_s, u""_s, u"Right to access:"_s);
    row(u"i. Account sign-up : When you sign up we ask for your name."_s, u"i."_s, u"Account sign-up :"_s);
    row(u"Direct Submissions. We may receive data when you write."_s, u""_s, u"Direct Submissions."_s);
    row(u"• Consent — We process data that you allowed us to use."_s, u"•"_s, u"Consent —"_s);
    row(u"**Deletion.** You can have your data erased by us."_s, u""_s, u"**Deletion.**"_s);
    row(u"How long do we keep it? We keep it for as long as you like."_s, u""_s,
        u"How long do we keep it?"_s);
    row(u"We use it as follows: to answer you and to send bills."_s, u""_s, u""_s);
    row(u"Nobody reads it. The data lies in a safe in the cellar."_s, u""_s, u""_s);
    row(u"Effective 3 May 2024: This text replaces all that went before."_s, u""_s, u""_s);
    row(u"Mail dpo@firm.example: The officer will answer all of it."_s, u""_s, u""_s);
}

void TestBlockParser::findsMarkersAndRunIns()
{
    QFETCH(QString, paragraph);
    QFETCH(QString, marker);
    QFETCH(QString, runIn);
    const QString text = u"Privacy Policy\n\nThis comes before it, as the first paragraph.\n\n"_s + paragraph;
    const QList<Block> blocks = blocksOf(text);
    QCOMPARE(blocks.size(), 3);
    QVERIFY(blocks[2].isContent());
    QCOMPARE(blocks[2].marker.in(text), marker);
    QCOMPARE(blocks[2].runIn.in(text), runIn);
}

void TestBlockParser::coversGarbage()
{
    QRandomGenerator random(5);
    const QStringList pieces{
        u"\n"_s,     u"\n\n"_s,        u"\r\n"_s,        u"\r"_s,       u" "_s,      u"\t"_s,
        u"\u00A0"_s, u"|"_s,           u" | "_s,         u"- "_s,       u"• "_s,     u"1. "_s,
        u"(a) "_s,   u"ii. "_s,        u"## "_s,         u"**"_s,       u"----"_s,   u"===="_s,
        u"Word "_s,  u"word "_s,       u"YOUR RIGHTS"_s, u"We keep "_s, u"."_s,      u":"_s,
        u";"_s,      u"?"_s,           u"Page 3 of 9"_s, u"\f"_s,       u"2.1 "_s,   u"Part I – "_s,
        u"§ 4 "_s,   u"a@b.example"_s, u".... 7"_s,      u"Home"_s,     u"\u200B"_s, u"𝒜"_s};
    for (int round = 0; round < 2000; ++round) {
        QString text;
        for (quint32 count = random.bounded(40u); count > 0; --count)
            text += pieces[random.bounded(pieces.size())];
        const QString wrong = faultIn(text);
        QVERIFY2(wrong.isEmpty(),
                 qPrintable(wrong + u": "_s + QString::fromUtf8(text.toUtf8().toPercentEncoding())));
    }
}

void TestBlockParser::coversTruncatedTexts()
{
    QRandomGenerator random(6);
    const QDir folder(QStringLiteral(TEST_DATA "/structure"));
    for (const QString &name : folder.entryList({u"*.txt"_s, u"*.md"_s}, QDir::Files)) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        for (int round = 0; round < 40; ++round) {
            const qsizetype from = random.bounded(text.size());
            const qsizetype to = from + random.bounded(text.size() - from);
            const QString wrong = faultIn(text.sliced(from, to - from));
            QVERIFY2(wrong.isEmpty(), qPrintable(u"%1 %2-%3: %4"_s.arg(name).arg(from).arg(to).arg(wrong)));
        }
    }
}

void TestBlockParser::setsAsideAdvertisementsAfterTheEnd()
{
    const QString policy =
        u"Privacy Policy\n\nDiscover what we do with your personal data in this policy.\n\n"
        "Contact\n\nWrite to us.\n\n"_s;
    const QList<Block> plain = blocksOf(policy);
    QCOMPARE(plain[1].kind, BlockKind::Paragraph);
    const QList<Block> blocks =
        blocksOf(policy + u"Boost your sales with our new robots.\n\nTry them for a month.\n"_s);
    QCOMPARE(blocks.size(), plain.size() + 2);
    QCOMPARE(blocks[plain.size()].kind, BlockKind::Boilerplate);
    QCOMPARE(blocks[plain.size() + 1].kind, BlockKind::Boilerplate);
}

void TestBlockParser::readsLongTextInLinearTime_data()
{
    QTest::addColumn<QString>("piece");
    QTest::newRow("headings") << u"Your Rights\n"_s;
    QTest::newRow("announcements") << u"We collect:\n"_s;
    QTest::newRow("numbers") << u"1. a\n"_s;
    QTest::newRow("open rows") << u"a | b\n"_s;
    QTest::newRow("pipes") << u"|\n"_s;
    QTest::newRow("page numbers") << u"Page 1 of 2\n\n"_s;
    QTest::newRow("page breaks") << u"\fab\n"_s;
    QTest::newRow("rules") << u"----\n"_s;
    QTest::newRow("one line") << u"Who are we? "_s;
    QTest::newRow("one word") << u"w"_s;
    QTest::newRow("wrapped") << u"We keep the data that you give to us when you open an account\nwith us. "_s;
}

void TestBlockParser::readsLongTextInLinearTime()
{
    QFETCH(QString, piece);
    const QString text = piece.repeated(400'000 / piece.size());
    QElapsedTimer timer;
    timer.start();
    const QString wrong = faultIn(text);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    QVERIFY2(timer.elapsed() < 30'000, "quadratic time would take far longer");
}

QTEST_GUILESS_MAIN(TestBlockParser)
#include "tst_blockparser.moc"
