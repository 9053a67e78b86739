// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/chapters.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

/** The firmest promise of one act under one clause on both sides; one of them may be absent. */
struct PromisePair
{
    const Commitment *left = nullptr;
    const Commitment *right = nullptr;
};

const Commitment *sameAct(const QList<Commitment> &commitments, const Commitment &one)
{
    const auto found = std::ranges::find_if(commitments, [&one](const Commitment &other) {
        return other.clause == one.clause && other.act == one.act;
    });
    return found == commitments.end() ? nullptr : &*found;
}

/** Acts that both sides speak of and bind themselves to with different strength. */
QList<PromisePair> unequalPromises(const GapReport &report)
{
    QList<PromisePair> pairs;
    for (const Commitment &left : report.left.analysis.commitments) {
        const Commitment *right = sameAct(report.right.analysis.commitments, left);
        if (right && right->strength != left.strength)
            pairs.append(PromisePair{&left, right});
    }
    return pairs;
}

QString strengthTitle(Strength strength)
{
    switch (strength) {
    case Strength::MayNot:
        return ReportText::tr("says it may not");
    case Strength::May:
        return ReportText::tr("says it may");
    case Strength::Efforts:
        return ReportText::tr("promises efforts");
    case Strength::Must:
        return ReportText::tr("is bound to");
    case Strength::Will:
        break;
    }
    return ReportText::tr("promises it");
}

RichText promiseCell(const Commitment &commitment, Side which)
{
    return RichText()
        .add(strengthTitle(commitment.strength) + u": “"_s + commitment.words.simplified() + u"”"_s,
             textsize::dense)
        .quiet(u"  "_s)
        .quiet(ReportText::tr("line %1").arg(commitment.evidence.line))
        .linkedTo(textAnchor(which, commitment.evidence.block));
}

} // namespace

void chapters::commitments(ReportWriter &out, const ReportContent &content)
{
    const GapReport &report = content.report;
    const QList<PromisePair> pairs = unequalPromises(report);
    if (pairs.isEmpty())
        return;
    out.addChapter(
        ReportText::tr("Strength of commitments"),
        ReportText::tr("Acts that both texts speak of under the same clause, where one binds itself less "
                       "than the other."),
        ChapterStart::WhereRoomIs);
    ReportTable table(out, {2.5, 4, 4, 1.6},
                      {ReportText::tr("Clause"), sideName(report.left), sideName(report.right),
                       ReportText::tr("Promises less")});
    for (const PromisePair &pair : pairs)
        table.addRow({RichText(clauseTitle(report, pair.left->clause), textsize::dense),
                      promiseCell(*pair.left, Side::Left), promiseCell(*pair.right, Side::Right),
                      RichText(pair.left->strength < pair.right->strength ? ReportText::tr("left")
                                                                          : ReportText::tr("right"),
                               textsize::dense)});
}

} // namespace clausula
