// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/chapters.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

constexpr Importance least = Importance::Medium; // what is worth knowing that it is there

/** Where the text says it; the words stand in the appendix. */
RichText metCell(Side which, const RequirementResult &result)
{
    if (result.status != RequirementStatus::Met || result.evidence.isEmpty())
        return RichText().quiet(u"–"_s);
    const Evidence &evidence = result.evidence.first();
    return RichText().quiet(placeOf(evidence)).linkedTo(textAnchor(which, evidence.block));
}

/** An item that a text meets in full, by both statutes at once where two ask for the same. */
struct MetItem
{
    QString asks;
    QStringList citations;
    qsizetype result = 0; ///< index of the first one
};

QList<MetItem> metItems(const GapReport &report)
{
    QList<MetItem> items;
    const auto &left = report.left.analysis.requirements;
    const auto &right = report.right.analysis.requirements;
    for (qsizetype i = 0; i < std::min(left.size(), right.size()); ++i) {
        if (left[i].status != RequirementStatus::Met && right[i].status != RequirementStatus::Met)
            continue;
        const Requirement *item = report.catalog.requirement(left[i].framework, left[i].requirement);
        if (!item || item->importance < least)
            continue;
        const auto known = std::ranges::find(items, item->asks, &MetItem::asks);
        if (known == items.end())
            items.append({item->asks, {item->citation}, i});
        else
            known->citations.append(item->citation);
    }
    return items;
}

} // namespace

void chapters::strengths(ReportWriter &out, const ReportContent &content)
{
    const GapReport &report = content.report;
    const QList<MetItem> items = metItems(report);
    if (items.isEmpty())
        return;
    out.addChapter(ReportText::tr("Strengths"),
                   ReportText::tr("Items of medium and high importance that a text meets in full."),
                   ChapterStart::WhereRoomIs);
    ReportTable table(out, {5, 3.5, 3.5},
                      {ReportText::tr("It says"), sideName(report.left), sideName(report.right)});
    for (const MetItem &item : items)
        table.addRow({RichText(item.asks, textsize::dense).quiet(u"   "_s + item.citations.join(u", "_s)),
                      metCell(Side::Left, report.left.analysis.requirements[item.result]),
                      metCell(Side::Right, report.right.analysis.requirements[item.result])});
}

} // namespace clausula
