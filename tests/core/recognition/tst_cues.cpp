// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recognition/cues.h"
#include "core/recognition/flowedtext.h"
#include "tests/support/shippedcatalog.h"

#include <QTest>

using namespace clausula;
using namespace Qt::StringLiterals;

class TestCues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsMatchesWithPlaces();
    void ignoresLetterCase();
    void leavesBrokenPatternsOut();
    void addsWeightsMoreAndMoreSlowly();
    void filterLosesNoMatch();
};

namespace {

ClauseCatalog catalogWith(const QList<QList<Cue>> &cues)
{
    QList<ClauseType> types;
    for (const QList<Cue> &ofType : cues) {
        ClauseType type;
        type.id = QString::number(types.size());
        type.cues = ofType;
        types.append(type);
    }
    return {{}, types, {}};
}

} // namespace

void TestCues::findsMatchesWithPlaces()
{
    const CueSet cues(
        catalogWith({{{Cue::Where::Text, 2, u"\\bcookies?\\b"_s}, {Cue::Where::Heading, 3, u"notice"_s}},
                     {{Cue::Where::Text, 3, u"\\d+ days"_s}}}),
        Cue::Where::Text);
    const QString text = u"A notice: the cookie lives 30 days."_s;
    const std::vector<CueHit> hits = cues.find(text);
    QCOMPARE(hits.size(), size_t(2));
    QCOMPARE(hits[0].type, 0);
    QCOMPARE(hits[0].weight, 2);
    QCOMPARE(hits[0].span.in(text), u"cookie");
    QCOMPARE(hits[1].type, 1);
    QCOMPARE(hits[1].span.in(text), u"30 days");
}

void TestCues::ignoresLetterCase()
{
    const CueSet cues(catalogWith({{{Cue::Where::Text, 1, u"Résumés"_s}}}), Cue::Where::Text);
    QCOMPARE(cues.find(u"YOUR RÉSUMÉS"_s).size(), size_t(1));
    QCOMPARE(cues.find(u"your resumes"_s).size(), size_t(0));
}

void TestCues::leavesBrokenPatternsOut()
{
    const CueSet cues(catalogWith({{{Cue::Where::Text, 1, u"(never"_s}, {Cue::Where::Text, 1, u"always"_s}}}),
                      Cue::Where::Text);
    QCOMPARE(cues.find(u"(never, always"_s).size(), size_t(1));
}

void TestCues::addsWeightsMoreAndMoreSlowly()
{
    const std::vector<float> scores = cueScores({{0, 3, {}}, {1, 3, {}}, {1, 3, {}}}, 3);
    QVERIFY(scores[0] > 0);
    QVERIFY(scores[1] > scores[0]);
    QVERIFY(scores[1] < 2 * scores[0]);
    QCOMPARE(scores[2], 0.0F);
}

/** The scan for literals may let a pattern run in vain, but never keep one from matching, or from where. */
void TestCues::filterLosesNoMatch()
{
    const ClauseCatalog library = test::shippedCatalog();
    const CueSet cues(library, Cue::Where::Text);
    QList<std::pair<int, QRegularExpression>> patterns;
    QStringList texts;
    for (int type = 0; type < int(library.types().size()); ++type) {
        texts += library.types()[type].exemplars;
        for (const Cue &cue : library.types()[type].cues) {
            if (cue.where == Cue::Where::Text)
                patterns.append(
                    {type, QRegularExpression(cue.pattern, QRegularExpression::CaseInsensitiveOption)});
        }
    }
    for (const QString &exemplar : std::as_const(texts)) {
        const QString text = FlowedText(exemplar, 0).text();
        QList<std::pair<int, Span>> expected;
        for (const auto &[type, pattern] : std::as_const(patterns)) {
            if (const auto match = pattern.match(text); match.capturedLength() > 0)
                expected.append({type, {match.capturedStart(), match.capturedLength()}});
        }
        QList<std::pair<int, Span>> found;
        for (const CueHit &hit : cues.find(text))
            found.append({hit.type, hit.span});
        QVERIFY2(found == expected, qPrintable(text));
    }
}

QTEST_GUILESS_MAIN(TestCues)
#include "tst_cues.moc"
