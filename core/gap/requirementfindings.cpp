// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gap/requirementfindings.h"

#include "core/gap/gaptext.h"
#include "core/gap/importance.h"
#include "core/gap/recommendation.h"
#include "core/gap/requirementpair.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

/** An item that was compared, and its finding if there is one. */
struct ComparedItem
{
    const Requirement *requirement = nullptr;
    std::optional<Finding> finding;
};

const RequirementResult *resultOf(const QString &framework, const QString &requirement,
                                  const DocumentAnalysis &analysis)
{
    const auto found = std::ranges::find_if(analysis.requirements, [&](const RequirementResult &result) {
        return result.framework == framework && result.requirement == requirement;
    });
    return found == analysis.requirements.cend() ? nullptr : &*found;
}

bool asksTheSame(const Requirement &one, const Requirement &other)
{
    return one.clauses == other.clauses && one.meets == other.meets && one.suffices == other.suffices &&
           one.weakenedBy == other.weakenedBy && one.patterns == other.patterns &&
           one.condition == other.condition;
}

QList<NearestPassage> nearestOf(const RequirementPair &pair)
{
    QList<NearestPassage> nearest;
    for (const Side side : {Side::Left, Side::Right}) {
        const RequirementResult &result = side == Side::Left ? pair.left : pair.right;
        if (result.status == RequirementStatus::Met || result.status == RequirementStatus::NotApplicable)
            continue;
        for (NearestPassage passage : result.nearest) {
            passage.side = side;
            nearest.append(passage);
        }
    }
    return nearest;
}

Finding gapFinding(const RequirementPair &pair, Finding::Kind kind)
{
    Finding finding;
    finding.kind = kind;
    finding.importance = pair.importance();
    finding.unclear = pair.isUnclear();
    finding.left = pair.left.evidence;
    finding.right = pair.right.evidence;
    finding.nearest = nearestOf(pair);
    finding.confidence = std::min(pair.left.confidence, pair.right.confidence);
    finding.applies = pair.applies();
    finding.message = pair.message();
    return finding;
}

/** Both say it: do they promise the same? */
std::optional<Finding> promiseFinding(const RequirementPair &pair, const ClauseType *type,
                                      const Checks &checks, JudgedSide &left, JudgedSide &right)
{
    if (!type || !speaks(pair.left) || !speaks(pair.right))
        return std::nullopt;
    const std::optional<PromiseDifference> difference = promiseDifference(*type, checks, left, right);
    if (!difference)
        return std::nullopt;
    Finding finding;
    finding.kind = Finding::Kind::Differs;
    finding.importance = lowered(pair.requirement.importance);
    finding.left = difference->left.isEmpty() ? pair.left.evidence : difference->left;
    finding.right = difference->right.isEmpty() ? pair.right.evidence : difference->right;
    finding.confidence = std::min(pair.left.confidence, pair.right.confidence);
    finding.applies = pair.applies();
    finding.message =
        GapText::tr("Both policies say %1, but %2.").arg(pair.requirement.asks, difference->text);
    return finding;
}

/** "GDPR Art. 13(2)(a)" and "GDPR Art. 14(2)(a)" are "GDPR Art. 13(2)(a), Art. 14(2)(a)". */
QString joinedCitations(const QString &one, const QString &other)
{
    const qsizetype source = one.indexOf(u' ') + 1;
    const bool sameSource = other.startsWith(QStringView(one).first(source));
    return one + u", "_s + (sameSource ? other.sliced(source) : other);
}

class ItemComparison
{
public:
    ItemComparison(const ClauseCatalog &catalog, const Checks &checks, JudgedSide &left, JudgedSide &right)
        : m_catalog(catalog), m_checks(checks), m_left(left), m_right(right)
    {
    }

    void compare(const Framework &framework, const Requirement &requirement)
    {
        std::optional<Finding> finding = findingOf(framework, requirement);
        const auto same = std::ranges::find_if(
            m_items, [&](const ComparedItem &item) { return asksTheSame(*item.requirement, requirement); });
        if (same == m_items.end()) {
            m_items.append({&requirement, std::move(finding)});
            return;
        }
        std::optional<Finding> &first = same->finding;
        if (finding && first)
            first->citation = joinedCitations(first->citation, finding->citation);
    }

    [[nodiscard]] QList<Finding> findings() const
    {
        QList<Finding> findings;
        for (const ComparedItem &item : m_items) {
            if (item.finding)
                findings.append(*item.finding);
        }
        return findings;
    }

private:
    [[nodiscard]] std::optional<Finding> findingOf(const Framework &framework, const Requirement &requirement)
    {
        const RequirementResult *left = resultOf(framework.id, requirement.id, m_left.document.analysis);
        const RequirementResult *right = resultOf(framework.id, requirement.id, m_right.document.analysis);
        if (!left || !right)
            return std::nullopt;
        const ClauseType *type = m_catalog.type(requirement.recommendedClause);
        const RequirementPair pair{requirement, *left, *right};
        const std::optional<Finding::Kind> kind = pair.kind();
        std::optional<Finding> finding =
            kind ? gapFinding(pair, *kind) : promiseFinding(pair, type, m_checks, m_left, m_right);
        if (!finding)
            return std::nullopt;
        finding->clause = requirement.recommendedClause;
        finding->framework = framework.id;
        finding->requirement = requirement.id;
        finding->citation = requirement.citation;
        finding->recommendation = recommendationFor(type, requirement.asks);
        return finding;
    }

    const ClauseCatalog &m_catalog;
    const Checks &m_checks;
    JudgedSide &m_left;
    JudgedSide &m_right;
    QList<ComparedItem> m_items;
};

} // namespace

QList<Finding> requirementFindings(const ClauseCatalog &catalog, const QStringList &frameworks,
                                   const Checks &checks, JudgedSide &left, JudgedSide &right)
{
    ItemComparison comparison(catalog, checks, left, right);
    for (const QString &id : frameworks) {
        const Framework *framework = catalog.framework(id);
        if (!framework)
            continue;
        for (const Requirement &requirement : framework->requirements)
            comparison.compare(*framework, requirement);
    }
    return comparison.findings();
}

} // namespace clausula
