// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/changedtext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clausula;

namespace {

/** A report of two texts of which only the words matter. */
GapReport reportOf(const QString &left, const QString &right)
{
    GapReport report{.left = {{Document::fromText(left, {}), {}}, {}},
                     .right = {{Document::fromText(right, {}), {}}, {}},
                     .alignment = {},
                     .differences = {},
                     .findings = {},
                     .frameworks = {},
                     .catalog = ClauseCatalog({}, {}, {}),
                     .date = {}};
    return report;
}

QStringList changedWords(const AnalyzedDocument &side, const QList<ChangedText> &texts)
{
    QStringList words;
    for (const ChangedText &text : texts) {
        for (const Span span : text.changed)
            words.append(side.recognized.document.text(span).toString());
    }
    return words;
}

} // namespace

class TestChangedText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksTheWordsThatDiffer()
    {
        const GapReport report = reportOf(u"We keep your account data for thirty days after you leave."_s,
                                          u"We keep your account data for ninety days after you leave."_s);
        const ChangedRow row = changesOf(report, {{0}, {0}});
        QCOMPARE(changedWords(report.left, row.left), QStringList{u"thirty"_s});
        QCOMPARE(changedWords(report.right, row.right), QStringList{u"ninety"_s});
        QVERIFY(row.isRelated());
        QVERIFY(!row.isUnchanged());
    }

    void callsRelatedWhatKeepsHalfOfTheShorterSide_data()
    {
        QTest::addColumn<QString>("right");
        QTest::addColumn<bool>("related");
        QTest::newRow("most kept") << u"We keep account records, invoices and letters for one year."_s
                                   << true;
        QTest::newRow("much added")
            << u"We keep account records, invoices and letters for seven years. Then they go "
               "through a machine, one by one, and what is left of them is burnt."_s
            << true;
        QTest::newRow("less than half kept")
            << u"We keep account records, pencils and figs for nine months."_s << false;
        QTest::newRow("nothing kept") << u"Nobody else ever sees any of this."_s << false;
    }

    void callsRelatedWhatKeepsHalfOfTheShorterSide()
    {
        QFETCH(QString, right);
        const GapReport report =
            reportOf(u"We keep account records, invoices and letters for seven years."_s, right);
        QTEST(changesOf(report, {{0}, {0}}).isRelated(), "related");
    }

    void takesMarkerAndStopAlongWithTheWords()
    {
        const GapReport report =
            reportOf(u"Hello there.\n\n(a) completely unlike words;\n"_s, u"Quite another thing."_s);
        const ChangedRow row = changesOf(report, {{1}, {0}});
        QCOMPARE(changedWords(report.left, row.left), QStringList{u"(a) completely unlike words;"_s});
        QVERIFY(!row.isRelated());
    }

    void knowsEqualTextWrappedAnew()
    {
        const QString wrapped = u"Somebody of our own staff who knows about such things sits down and\n"
                                u"looks at each of the records again after a year."_s;
        const GapReport report = reportOf(wrapped, QString(wrapped).replace(u'\n', u' '));
        QCOMPARE(report.left.recognized.document.blocks().size(), 1);
        QVERIFY(changesOf(report, {{0}, {0}}).isUnchanged());
    }

    void marksAllOfWhatStandsAlone()
    {
        const GapReport report = reportOf(u"Nobody else says this."_s, u"Other words."_s);
        const ChangedRow row = changesOf(report, {{0}, {}});
        QCOMPARE(changedWords(report.left, row.left), QStringList{u"Nobody else says this."_s});
        QVERIFY(!row.isUnchanged());
        QVERIFY(!row.isRelated());
    }

    void marksASplitParagraphByTheWholeComparison()
    {
        GapReport report = reportOf(u"We keep it for a year. Then it goes."_s,
                                    u"We keep it for a year.\n\nThen it goes.\n"_s);
        const Span first{0, 21};
        const Span second{23, 12};
        report.differences.kept = {{first, first}, {second, {24, 12}}};
        QVERIFY(changesOf(report, {{0}, {0, 1}}).isUnchanged());
        report.differences.kept.removeLast();
        const ChangedRow row = changesOf(report, {{0}, {0, 1}});
        QCOMPARE(changedWords(report.left, row.left), QStringList{u"Then it goes."_s});
        QCOMPARE(changedWords(report.right, row.right), QStringList{u"Then it goes."_s});
    }

    void leavesOutWhatWasKeptInAnotherRow()
    {
        GapReport report = reportOf(u"We keep it for a year. Then it goes."_s,
                                    u"Then it goes.\n\nWe keep it.\n\nWe keep it for a year.\n"_s);
        report.differences.kept = {{{0, 21}, {28, 21}}, {{23, 12}, {0, 12}}};
        const ChangedRow row = changesOf(report, {{0}, {0, 1}});
        QCOMPARE(changedWords(report.left, row.left), QStringList{u"We keep it for a year"_s});
    }
};

QTEST_GUILESS_MAIN(TestChangedText)
#include "tst_changedtext.moc"
