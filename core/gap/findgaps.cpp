// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gap/clausefindings.h"
#include "core/gap/evidence.h"
#include "core/gap/findingkey.h"
#include "core/gap/gaptext.h"
#include "core/gap/requirementfindings.h"

#include <algorithm>
#include <limits>

namespace clausula {

namespace {

/** Clause types whose gaps the frameworks' items speak for. */
QSet<QString> settledClauses(const ClauseCatalog &catalog, const QStringList &frameworks)
{
    QSet<QString> settled;
    for (const QString &id : frameworks) {
        const Framework *framework = catalog.framework(id);
        if (!framework)
            continue;
        for (const Requirement &requirement : framework->requirements) {
            settled.insert(requirement.recommendedClause);
            for (const ElementRef &ref : requirement.meets)
                settled.insert(ref.clause);
        }
    }
    return settled;
}

/** The block that stands opposite \a block in the other document, with how alike they are. */
AlignedBlock opposite(int block, Side side, const Alignment &alignment)
{
    AlignedBlock best;
    for (const AlignedBlock &pair : alignment.blocks) {
        const bool here = (side == Side::Left ? pair.left : pair.right) == block;
        if (here && pair.left >= 0 && pair.right >= 0 && pair.similarity > best.similarity)
            best = pair;
    }
    return best;
}

/** Where only one side speaks, what stands opposite on the other side is shown as well. */
void addOpposite(Finding &finding, const Alignment &alignment, const AnalyzedDocument &left,
                 const AnalyzedDocument &right)
{
    const bool fromLeft = finding.kind == Finding::Kind::OnlyLeft;
    const QList<Evidence> &evidence = fromLeft ? finding.left : finding.right;
    if ((!fromLeft && finding.kind != Finding::Kind::OnlyRight) || evidence.isEmpty() ||
        !finding.nearest.isEmpty())
        return;
    const AlignedBlock pair =
        opposite(evidence.first().block, fromLeft ? Side::Left : Side::Right, alignment);
    const int block = fromLeft ? pair.right : pair.left;
    if (block < 0)
        return;
    const RecognizedDocument &document = (fromLeft ? right : left).recognized;
    if (document.document.blocks().at(block).isContent()) {
        finding.nearest.append({fromLeft ? Side::Right : Side::Left,
                                tellingSentence(document, block, finding.clause), pair.similarity,
                                GapText::tr("It stands opposite, but is about something else.")});
    }
}

qsizetype textPosition(const Finding &finding)
{
    if (!finding.left.isEmpty())
        return finding.left.first().span.start;
    if (!finding.right.isEmpty())
        return finding.right.first().span.start;
    return std::numeric_limits<qsizetype>::max();
}

bool comesFirst(const Finding &one, const Finding &other)
{
    if (one.importance != other.importance)
        return one.importance > other.importance;
    return textPosition(one) < textPosition(other);
}

} // namespace

QList<Finding> findGaps(const AnalyzedDocument &left, const AnalyzedDocument &right,
                        const Alignment &alignment, const ClauseCatalog &catalog,
                        const QStringList &frameworks)
{
    const Checks checks = builtInChecks().value_or(Checks{});
    JudgedSide leftSide(left, catalog.patterns());
    JudgedSide rightSide(right, catalog.patterns());
    QList<Finding> findings = requirementFindings(catalog, frameworks, checks, leftSide, rightSide);
    findings.append(
        clauseFindings(catalog, settledClauses(catalog, frameworks), checks, leftSide, rightSide));
    for (Finding &finding : findings) {
        addOpposite(finding, alignment, left, right);
        finding.key = findingKey(finding);
    }
    std::ranges::stable_sort(findings, comesFirst);
    return findings;
}

} // namespace clausula
