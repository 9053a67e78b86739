// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/textwriter.h"

#include <QTest>

using namespace clausula;
using namespace Qt::StringLiterals;

class TestTextWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrapsAtWordsWithinAHundredColumns()
    {
        TextWriter text;
        text.paragraph(QStringList(60, u"word"_s).join(u' '), 4, 2);
        const QList<QByteArray> lines = text.bytes().split('\n');
        QCOMPARE(lines.size(), 5); // the last is empty: the text ends with a line break
        QVERIFY(lines[0].startsWith("    word") && lines[1].startsWith("      word"));
        for (const QByteArray &line : lines)
            QVERIFY2(line.size() <= 100 && !line.endsWith(' '), line.constData());
        QCOMPARE(text.bytes().count("word"), 60);
    }

    void leavesLongWordsWhole()
    {
        TextWriter text;
        const QByteArray word(150, 'x');
        text.paragraph(u"a "_s + QString::fromLatin1(word) + u" b"_s);
        QCOMPARE(text.bytes(), "a\n" + word + "\nb\n");
    }

    void keepsColumnsInLine()
    {
        TextWriter text;
        text.paragraph(TextWriter::column(u"id"_s, 6) + u"title"_s, 2);
        text.paragraph(TextWriter::column(u"too-long"_s, 6) + u"title"_s, 2);
        QCOMPARE(text.bytes(), "  id    title\n  too-long title\n");
    }

    void letsNothingActOnTheTerminal()
    {
        TextWriter text;
        text.heading(u"a\x1b[2J"_s, u"b\x07"_s);
        text.paragraph(u"line\nbreak"_s);
        QCOMPARE(text.bytes(), "A\\x1b[2J: b\\x07\nline\\x0abreak\n");
    }
};

QTEST_GUILESS_MAIN(TestTextWriter)
#include "tst_textwriter.moc"
