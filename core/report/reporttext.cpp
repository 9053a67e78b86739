// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/reporttext.h"

using namespace Qt::StringLiterals;

namespace clausula {

QString reportTitle(const GapReport &report)
{
    return ReportText::tr("Gap report: %1 and %2").arg(sideName(report.left), sideName(report.right));
}

QString sideName(const AnalyzedDocument &document)
{
    return document.recognized.document.origin().name;
}

QString findingNumber(qsizetype index)
{
    return u"F-%1"_s.arg(index + 1, 2, 10, QChar(u'0'));
}

QString clauseTitle(const GapReport &report, const QString &clause)
{
    const ClauseType *type = report.catalog.type(clause);
    return type ? type->title : clause;
}

QString decisionTitle(Decision::Action action)
{
    switch (action) {
    case Decision::Action::Accept:
        return ReportText::tr("Accept");
    case Decision::Action::Fix:
        return ReportText::tr("Fix");
    case Decision::Action::AskVendor:
        return ReportText::tr("Ask the vendor");
    case Decision::Action::Waive:
        return ReportText::tr("Waive");
    case Decision::Action::Open:
        break;
    }
    return {};
}

QString decisionWords(const Decision &decision)
{
    const QString due =
        decision.due.isValid() ? ReportText::tr("due %1").arg(decision.due.toString(Qt::ISODate)) : QString();
    QStringList parts{decisionTitle(decision.action), decision.owner, due, decision.note};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString placeOf(const Evidence &evidence)
{
    const QString at = evidence.page > 0 ? ReportText::tr("p. %1").arg(evidence.page)
                                         : ReportText::tr("line %1").arg(evidence.line);
    return evidence.heading.isEmpty() ? at
                                      : at + u", "_s + ReportText::tr("under “%1”").arg(evidence.heading);
}

QString textAnchor(Side side, int block)
{
    return (side == Side::Left ? u"left-%1"_s : u"right-%1"_s).arg(block);
}

QString proofAnchor(const QString &findingKey)
{
    return u"proof-"_s + findingKey;
}

} // namespace clausula
