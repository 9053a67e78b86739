// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/excerpt.h"

#include "core/document/document.h"
#include "core/gap/gapanalyzer.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clausula;

namespace {

Evidence quoteOf(const Document &document, const QString &words)
{
    return makeEvidence(document, {document.text().indexOf(words), words.size()});
}

} // namespace

/** What stands on paper for a text too long, and that a reader can see where words were left out. */
class TestExcerpt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsAShortTextWhole()
    {
        const QString text = QString(excerptCharacters - 2, u'x') + u" y"_s;
        QCOMPARE(excerpt(text), text);
    }

    void endsAtASentenceWhereOneFillsHalf()
    {
        const QString first = u"We keep "_s + u"all of it "_s.repeated(15) + u"for a year."_s;
        QVERIFY(first.size() > excerptCharacters / 2 && first.size() < excerptCharacters);
        QCOMPARE(excerpt(first + u" Then we look again at "_s + u"each record "_s.repeated(20)),
                 first + omission());
    }

    void endsAtAWordWhereTheSentenceIsLong()
    {
        const QString text = u"Short. "_s + u"record "_s.repeated(60);
        const QString shortened = excerpt(text);
        QVERIFY(shortened.size() <= excerptCharacters + omission().size());
        QVERIFY(shortened.endsWith(u" record […]"_s));
        QVERIFY(text.startsWith(shortened.chopped(omission().size())));
    }

    void cutsNoCharacterInTwo()
    {
        const QString text = u"x"_s + u"\U0001F512"_s.repeated(excerptCharacters);
        const QString shortened = excerpt(text).chopped(omission().size());
        QVERIFY(!shortened.isEmpty());
        QVERIFY(!shortened.back().isHighSurrogate());
    }

    void showsWhereAQuoteWasCut_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("printed");
        QTest::newRow("whole sentence") << u"We keep it for a year."_s << u"“We keep it for a year.”"_s;
        QTest::newRow("end cut off") << u"Then somebody"_s << u"“Then somebody […]”"_s;
        QTest::newRow("start cut off") << u"looks at it again."_s << u"“[…] looks at it again.”"_s;
        QTest::newRow("wrapped line")
            << u"Then somebody of our own staff who knows about such things sits down and\nlooks at it again."_s
            << u"“Then somebody of our own staff who knows about such things sits down and looks at it again.”"_s;
        QTest::newRow("end of a paragraph without a stop")
            << u"Ask us at any time"_s << u"“Ask us at any time”"_s;
    }

    void showsWhereAQuoteWasCut()
    {
        QFETCH(QString, words);
        const Document document = Document::fromText(
            u"We keep it for a year. Then somebody of our own staff who knows about such things sits down and\nlooks at it again.\n\nAsk us at any time\n\nBye.\n"_s,
            {});
        QTEST(printedQuote(document, quoteOf(document, words)), "printed");
    }
};

QTEST_GUILESS_MAIN(TestExcerpt)
#include "tst_excerpt.moc"
