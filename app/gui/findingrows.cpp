// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/findingrows.h"

#include "app/gui/factwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

struct FindingRowsText
{
    Q_DECLARE_TR_FUNCTIONS(FindingRows)
};

QString quoteText(const Evidence &evidence)
{
    return FindingRowsText::tr("“%1” (line %2)")
        .arg(evidence.quote.simplified(), QString::number(evidence.line));
}

/** Evidence of one side in words: its quotes, or what came nearest, or that there is nothing. */
QString sideText(const QList<Evidence> &evidence, const QList<Evidence> &nearest)
{
    if (!evidence.isEmpty())
        return quoteText(evidence.first());
    if (!nearest.isEmpty())
        return FindingRowsText::tr("not stated; nearest: %1").arg(quoteText(nearest.first()));
    return FindingRowsText::tr("not stated");
}

QList<Evidence> nearestOn(Side side, const QList<NearestPassage> &passages)
{
    QList<Evidence> found;
    for (const NearestPassage &passage : passages) {
        if (passage.side == side)
            found.append(passage.evidence);
    }
    return found;
}

QString titleOf(const QString &clause, const ClauseCatalog &catalog)
{
    const ClauseType *type = catalog.type(clause);
    return type ? type->title : clause;
}

FindingRow rowOf(const Finding &finding, const ClauseCatalog &catalog)
{
    const QList<Evidence> nearLeft = nearestOn(Side::Left, finding.nearest);
    const QList<Evidence> nearRight = nearestOn(Side::Right, finding.nearest);
    FindingRow row;
    row.key = finding.key;
    row.importance = finding.importance;
    row.unclear = finding.unclear;
    row.clause = finding.clause;
    row.topic = titleOf(finding.clause, catalog);
    row.message = finding.message;
    row.citation = finding.citation;
    row.leftText = sideText(finding.left, nearLeft);
    row.rightText = sideText(finding.right, nearRight);
    row.left = finding.left.isEmpty() ? nearLeft : finding.left;
    row.right = finding.right.isEmpty() ? nearRight : finding.right;
    row.leftIsNearest = finding.left.isEmpty();
    row.rightIsNearest = finding.right.isEmpty();
    row.advice = finding.recommendation;
    return row;
}

QString valueText(const Fact &fact)
{
    return FindingRowsText::tr("%1 (line %2)").arg(factValue(fact), QString::number(fact.evidence.line));
}

void addFacts(QList<FindingRow> &rows, std::map<QString, qsizetype> &places, const QList<Fact> &facts,
              Side side)
{
    for (const Fact &fact : facts) {
        const auto [place, isNew] = places.try_emplace(fact.id, rows.size());
        if (isNew) {
            FindingRow row;
            row.key = fact.id;
            row.topic = factName(fact.id);
            rows.append(row);
        }
        FindingRow &row = rows[place->second];
        QString &text = side == Side::Left ? row.leftText : row.rightText;
        text = text.isEmpty() ? valueText(fact) : text + u"; "_s + valueText(fact);
        (side == Side::Left ? row.left : row.right).append(fact.evidence);
    }
}

void addWarnings(QList<FindingRow> &rows, const AnalyzedDocument &document, Side side)
{
    for (const Warning &warning : document.analysis.warnings) {
        FindingRow row;
        row.key = u"%1@%2:%3"_s.arg(warning.id, side == Side::Left ? u"left"_s : u"right"_s,
                                    QString::number(warning.evidence.line));
        row.importance = warning.severity;
        row.topic = document.recognized.document.origin().name;
        row.message = warning.message;
        (side == Side::Left ? row.leftText : row.rightText) = quoteText(warning.evidence);
        (side == Side::Left ? row.left : row.right).append(warning.evidence);
        rows.append(row);
    }
}

void fillEmpty(QList<FindingRow> &facts)
{
    for (FindingRow &row : facts) {
        for (QString *text : {&row.leftText, &row.rightText}) {
            if (text->isEmpty())
                *text = FindingRowsText::tr("not stated");
        }
    }
}

bool isGap(RequirementStatus status)
{
    return status == RequirementStatus::Missing || status == RequirementStatus::Partly ||
           status == RequirementStatus::Unclear;
}

FindingRow rowOf(const RequirementResult &result, Side side, const ClauseCatalog &catalog)
{
    FindingRow row;
    row.key = result.framework + u'/' + result.requirement;
    row.importance = result.importance;
    row.unclear = result.status == RequirementStatus::Unclear;
    row.message = result.reason;
    if (const Requirement *requirement = catalog.requirement(result.framework, result.requirement)) {
        row.clause = requirement->recommendedClause;
        row.topic = titleOf(requirement->recommendedClause, catalog);
        row.citation = requirement->citation;
        row.advice = FindingRowsText::tr("It asks for: %1").arg(requirement->asks);
    }
    const QList<Evidence> nearest = nearestOn(side, result.nearest);
    (side == Side::Left ? row.leftText : row.rightText) = sideText(result.evidence, nearest);
    (side == Side::Left ? row.left : row.right) = result.evidence.isEmpty() ? nearest : result.evidence;
    (side == Side::Left ? row.leftIsNearest : row.rightIsNearest) = result.evidence.isEmpty();
    return row;
}

} // namespace

FindingLists findingLists(const GapReport &report)
{
    FindingLists lists;
    for (const Finding &finding : report.findings)
        (finding.kind == Finding::Kind::Differs ? lists.differences : lists.gaps)
            .append(rowOf(finding, report.catalog));
    std::map<QString, qsizetype> places;
    addFacts(lists.facts, places, report.left.analysis.facts, Side::Left);
    addFacts(lists.facts, places, report.right.analysis.facts, Side::Right);
    fillEmpty(lists.facts);
    addWarnings(lists.warnings, report.left, Side::Left);
    addWarnings(lists.warnings, report.right, Side::Right);
    return lists;
}

QList<FindingRow> rowsDecidedBefore(const FindingLists &lists, QMap<QString, Decision> decisions)
{
    for (const QList<FindingRow> *list : {&lists.gaps, &lists.differences}) {
        for (const FindingRow &row : *list)
            decisions.remove(row.key);
    }
    QList<FindingRow> rows;
    for (const auto &[key, decision] : decisions.asKeyValueRange()) {
        FindingRow row;
        row.key = key;
        row.message =
            decision.about.isEmpty() ? FindingRowsText::tr("Its words are not known.") : decision.about;
        row.advice = FindingRowsText::tr(
            "This finding is gone: since it was decided a text or the framework has changed. "
            "What you decided is kept, and taken up again if the finding comes back.");
        rows.append(row);
    }
    return rows;
}

FindingLists findingLists(const AnalyzedDocument &document, Side side, const ClauseCatalog &catalog)
{
    FindingLists lists;
    for (const RequirementResult &result : document.analysis.requirements) {
        if (isGap(result.status))
            lists.gaps.append(rowOf(result, side, catalog));
    }
    std::ranges::stable_sort(lists.gaps, std::ranges::greater{}, &FindingRow::importance);
    std::map<QString, qsizetype> places;
    addFacts(lists.facts, places, document.analysis.facts, side);
    addWarnings(lists.warnings, document, side);
    return lists;
}

} // namespace clausula
