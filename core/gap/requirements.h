// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gap/conditions.h"
#include "core/gap/nearest.h"
#include "core/gap/textsearch.h"
#include "core/library/clausecatalog.h"

namespace clausula {

/** Judges a document by the items of a framework. */
class RequirementJudge
{
public:
    /** Both must outlive the judge. */
    RequirementJudge(const ClauseCatalog &catalog, TextSearch &search);

    /**
     * The status of one item, by the elements the text has, not by its topics: met, partly or missing as the
     * framework's README says; not applicable where the text denies the condition; unclear where it neither
     * confirms nor denies it.
     */
    [[nodiscard]] RequirementResult judge(const Requirement &requirement);

    /** Of an item whose \a condition (its own or its framework's) the text denies or gives no cause for. */
    [[nodiscard]] RequirementResult notApplicable(const Requirement &requirement, const Condition &condition,
                                                  const ConditionVerdict &verdict) const;

private:
    struct Findings;

    [[nodiscard]] Findings lookFor(const Requirement &requirement);
    [[nodiscard]] std::optional<Hit> find(const ElementRef &ref, const Requirement &requirement);
    [[nodiscard]] QList<int> searchedBlocks(const ElementRef &ref, const Requirement &requirement);
    [[nodiscard]] QStringList kin(const QString &clause) const;
    void lookForElements(const Requirement &requirement, Findings &findings);
    [[nodiscard]] QList<Evidence> evidenceOf(const Findings &findings) const;
    [[nodiscard]] QString reasonFor(const Findings &findings) const;
    [[nodiscard]] QString reasonForNothing(const Requirement &requirement,
                                           const ConditionVerdict &condition) const;
    [[nodiscard]] QString titles(const QList<ElementRef> &refs) const;

    const ClauseCatalog &m_catalog;
    TextSearch &m_search;
    NearestPassages m_nearest;
};

} // namespace clausula
