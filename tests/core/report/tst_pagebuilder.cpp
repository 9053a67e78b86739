// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/tablebuilder.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clausula;

namespace {

PageGeometry smallPage()
{
    return {.paper = QSizeF(6000, 5000), .left = 500, .right = 500, .top = 500, .bottom = 500};
}

QString wordsOf(const Page &page)
{
    QStringList words;
    for (const TextItem &item : page.texts)
        words.append(item.text.trimmed());
    return words.join(u' ').simplified();
}

QString allWords(const QList<Page> &pages)
{
    QStringList words;
    for (const Page &page : pages)
        words.append(wordsOf(page));
    return words.join(u' ').simplified();
}

QString numberedWords(int count)
{
    QStringList words;
    for (int i = 0; i < count; ++i)
        words.append(u"word%1"_s.arg(i));
    return words.join(u' ');
}

} // namespace

/** Paragraphs and tables flow over pages without losing, doubling or cutting off a word. */
class TestPageBuilder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryWordOnceAcrossPages()
    {
        PageBuilder builder(smallPage());
        const QString text = numberedWords(900);
        builder.addParagraph(RichText(text));
        const QList<Page> pages = builder.takePages();
        QVERIFY(pages.size() > 2);
        QCOMPARE(allWords(pages), text);
    }

    void leavesNoSingleLineBehind()
    {
        for (int filler = 0; filler < 30; ++filler) {
            PageBuilder builder(smallPage());
            for (int i = 0; i < filler; ++i)
                builder.addParagraph(RichText(u"filler"_s), {.after = 0});
            builder.addParagraph(RichText(numberedWords(40)));
            for (const Page &page : builder.takePages()) {
                QSet<double> lines;
                for (const TextItem &item : page.texts) {
                    if (item.text.contains(u"word"_s))
                        lines.insert(item.baseline.y());
                }
                QVERIFY2(lines.size() != 1, qPrintable(QString::number(filler)));
            }
        }
    }

    void breaksLinesWhereItIsTold()
    {
        PageBuilder builder(smallPage());
        builder.addParagraph(RichText(u"one\ntwo"_s));
        const QList<Page> pages = builder.takePages();
        QCOMPARE(pages.first().texts.size(), 2);
        QVERIFY(pages.first().texts[0].baseline.y() < pages.first().texts[1].baseline.y());
    }

    void staysInsideTheMargins()
    {
        PageBuilder builder(smallPage());
        builder.addParagraph(RichText(numberedWords(400) + u' ' + QString(300, u'x')));
        const QList<Page> pages = builder.takePages();
        for (const Page &page : pages) {
            for (const TextItem &item : page.texts) {
                QVERIFY(item.baseline.x() >= 499);
                QVERIFY2(item.baseline.x() + item.width <= 5501, qPrintable(item.text));
                QVERIFY(item.baseline.y() > 500 && item.baseline.y() < 4500);
            }
        }
    }

    void neverLeavesAHeadingAlone()
    {
        for (int filler = 0; filler < 30; ++filler) {
            PageBuilder builder(smallPage());
            for (int i = 0; i < filler; ++i)
                builder.addParagraph(RichText(u"filler"_s), {.after = 0});
            builder.addParagraph(RichText().bold(u"Heading"_s), {.after = 0, .keepWithNext = 600});
            builder.addParagraph(RichText(u"Below"_s));
            const QList<Page> pages = builder.takePages();
            for (const Page &page : pages)
                QVERIFY2(!wordsOf(page).endsWith(u"Heading"_s), qPrintable(QString::number(filler)));
        }
    }

    void takesHeadingsAlongWithATallRow()
    {
        for (int filler = 0; filler < 30; ++filler) {
            PageBuilder builder(smallPage());
            for (int i = 0; i < filler; ++i)
                builder.addParagraph(RichText(u"filler"_s), {.after = 0});
            builder.addParagraph(RichText().bold(u"Heading"_s), {.after = 0, .keepWithNext = 100});
            builder.addParagraph(RichText(u"Introduction"_s), {.after = 0, .keepWithNext = 100});
            TableBuilder table(builder, {1, 1}, {u"Left"_s, u"Right"_s});
            table.addRow({RichText(numberedWords(30)), RichText()});
            const QList<Page> pages = builder.takePages();
            QCOMPARE(allWords(pages).count(u"Heading Introduction Left Right word0"_s), 1);
            for (const Page &page : pages)
                QVERIFY2(wordsOf(page).contains(u"Heading"_s) == wordsOf(page).contains(u"word0"_s),
                         qPrintable(QString::number(filler)));
        }
    }

    void printsNothingOfATableWithoutRows()
    {
        PageBuilder builder(smallPage());
        {
            TableBuilder table(builder, {1, 1}, {u"Left"_s, u"Right"_s});
        }
        QCOMPARE(allWords(builder.takePages()), QString());
    }

    void printsAGroupWithoutRows()
    {
        PageBuilder builder(smallPage());
        {
            TableBuilder table(builder, {1, 1}, {u"Left"_s, u"Right"_s});
            table.addGroup(RichText(u"Group1"_s));
            table.addGroup(RichText(u"Group2"_s));
        }
        QCOMPARE(allWords(builder.takePages()), u"Left Right Group1 Group2"_s);
    }

    void repeatsTheTableHeaderOnEveryPage()
    {
        PageBuilder builder(smallPage());
        TableBuilder table(builder, {1, 2}, {u"Item"_s, u"Status"_s});
        for (int i = 0; i < 60; ++i)
            table.addRow({RichText(u"row%1"_s.arg(i)), RichText(u"value%1"_s.arg(i))});
        const QList<Page> pages = builder.takePages();
        QVERIFY(pages.size() > 2);
        for (const Page &page : pages) {
            QVERIFY(wordsOf(page).startsWith(u"Item Status row"_s));
            QVERIFY2(wordsOf(page).count(u"row"_s) == wordsOf(page).count(u"value"_s),
                     "a row was torn from its value");
        }
    }

    void splitsARowTallerThanAPage()
    {
        PageBuilder builder(smallPage());
        TableBuilder table(builder, {1, 1}, {u"Left"_s, u"Right"_s});
        const QString text = numberedWords(500);
        table.addRow({RichText(text), RichText(u"short"_s)});
        const QList<Page> pages = builder.takePages();
        QVERIFY(pages.size() > 1);
        for (const Page &page : pages)
            QVERIFY(wordsOf(page).startsWith(u"Left Right word"_s));
        QString words = allWords(pages);
        words.remove(u"Left Right "_s).remove(u"short "_s);
        QCOMPARE(words, text);
    }

    void beginsATallRowOnThePageItIsOn()
    {
        PageBuilder builder(smallPage());
        TableBuilder table(builder, {1, 1}, {u"Left"_s, u"Right"_s});
        table.addRow({RichText(u"first"_s), RichText()});
        table.addRow({RichText(numberedWords(500)), RichText()});
        QVERIFY(wordsOf(builder.takePages().first()).contains(u"first word0 word1"_s));
    }

    void doesNotEndAPageWithAGroupHeading()
    {
        for (int filler = 0; filler < 30; ++filler) {
            PageBuilder builder(smallPage());
            TableBuilder table(builder, {1, 1}, {u"Left"_s, u"Right"_s});
            for (int i = 0; i < filler; ++i)
                table.addRow({RichText(u"a"_s), RichText(u"b"_s)});
            table.addGroup(RichText(u"Group"_s));
            table.addRow({RichText(numberedWords(20)), RichText(u"d"_s)});
            for (const Page &page : builder.takePages())
                QVERIFY(!wordsOf(page).endsWith(u"Group"_s));
        }
    }

    void printsControlCharactersAsBlanks()
    {
        PageBuilder builder(smallPage());
        builder.addParagraph(RichText(u"a\tb\x1b[31mc"_s));
        QCOMPARE(allWords(builder.takePages()), u"a b [31mc"_s);
    }
};

QTEST_MAIN(TestPageBuilder)
#include "tst_pagebuilder.moc"
