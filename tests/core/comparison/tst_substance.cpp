// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/substance.h"

#include <QTest>

using namespace clausula;
using namespace Qt::StringLiterals;

namespace {

/** Splits "before [changed] after" into the text and where the change is. */
ChangedWords changed(QString &text)
{
    const qsizetype start = text.indexOf(u'[');
    const qsizetype end = text.indexOf(u']') - 1;
    text.remove(u'[').remove(u']');
    return {text, spanBetween(start, end)};
}

} // namespace

class TestSubstance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatChanged_data();
    void tellsWhatChanged();
    void takesNoHeadingForAName();
};

void TestSubstance::tellsWhatChanged_data()
{
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    QTest::addColumn<QString>("expected");

    QTest::newRow("nothing") << u"We [] help."_s << u"We [] help."_s << u""_s;
    QTest::newRow("another way to say it") << u"We [aid] you."_s << u"We [help] you."_s << u""_s;
    QTest::newRow("punctuation") << u"For [you,] always."_s << u"For [you] always."_s << u""_s;
    QTest::newRow("inflection") << u"We [collected] it."_s << u"We [collect] it."_s << u""_s;
    QTest::newRow("a figure") << u"Aged [13] and up."_s << u"Aged [16] and up."_s << u"number"_s;
    QTest::newRow("figure in words") << u"Aged [thirteen] and up."_s << u"Aged [13] and up."_s << u""_s;
    QTest::newRow("a period's figure") << u"Kept [30] days."_s << u"Kept [90] days."_s << u"number,period"_s;
    QTest::newRow("a period's unit") << u"Kept 6 [weeks] on."_s << u"Kept 6 [months] on."_s << u"period"_s;
    QTest::newRow("modal") << u"We [must] tell."_s << u"We [may] tell."_s << u"modal"_s;
    QTest::newRow("negation") << u"We do [not] stop."_s << u"We do [] stop."_s << u"negation"_s;
    QTest::newRow("recipient") << u"given to [insurers] too"_s << u"given to [helpers] too"_s << u"party"_s;
    QTest::newRow("name") << u"hosted by [Examplia] here"_s << u"hosted by [others] here"_s << u"party"_s;
    QTest::newRow("capital at a sentence's start") << u"[Whoever] asks."_s << u"[He who] asks."_s << u""_s;
    QTest::newRow("right") << u"You can [object] to it."_s << u"You can [react] to it."_s << u"right"_s;
    QTest::newRow("law") << u"under the [GDPR] only"_s << u"under the [rules] only"_s << u"party,law"_s;
    QTest::newRow("act") << u"We [rent] lists."_s << u"We [make] lists."_s << u"act"_s;
    QTest::newRow("data") << u"your [passport] too"_s << u"your [hat] too"_s << u"data"_s;
    QTest::newRow("a sentence") << u"We care. [We like to walk in the rain.] Bye."_s << u"We care. [] Bye."_s
                                << u"statement"_s;
    QTest::newRow("several") << u"We [will not] hire it."_s << u"We [may] hire it."_s << u"modal,negation"_s;
}

void TestSubstance::tellsWhatChanged()
{
    QFETCH(QString, left);
    QFETCH(QString, right);
    const ChangedWords onLeft = changed(left);
    const ChangedWords onRight = changed(right);
    for (const auto &[one, other] : {std::pair(onLeft, onRight), std::pair(onRight, onLeft)}) {
        QStringList ids;
        for (const Substance kind : substanceOf(one, other))
            ids.append(substanceId(kind));
        QTEST(ids.join(u','), "expected");
    }
}

void TestSubstance::takesNoHeadingForAName()
{
    QString left = u"Why [Walks] Help"_s;
    QString right = u"Why [Rain] Help"_s;
    ChangedWords onLeft = changed(left);
    ChangedWords onRight = changed(right);
    QCOMPARE(substanceOf(onLeft, onRight), QList<Substance>{Substance::Party});
    onLeft.isHeading = onRight.isHeading = true;
    QVERIFY(substanceOf(onLeft, onRight).isEmpty());
}

QTEST_GUILESS_MAIN(TestSubstance)
#include "tst_substance.moc"
