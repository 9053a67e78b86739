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
    /** All must outlive the judge. */
    RequirementJudge(const ClauseCatalog &catalog, const Answers &answers, TextSearch &search);

    /**
     * The status of one item of \a framework, whose own condition was judged as \a whole. It goes by the
     * elements the text has, not by its topics: met, partly or missing as the framework's README says; not
     * applicable where an answer or the text denies a condition; unclear where the text settles neither
     * the condition nor the item. Where the whole framework is open, only what is met is more than unclear.
     */
    [[nodiscard]] RequirementResult judge(const Framework &framework, const ConditionVerdict &whole,
                                          const Requirement &requirement);

private:
    struct Findings;

    [[nodiscard]] RequirementResult judge(const Requirement &requirement);
    [[nodiscard]] RequirementResult notApplicable(const Requirement &requirement, const Condition &condition,
                                                  const ConditionVerdict &verdict) const;
    [[nodiscard]] double confidenceIn(const RequirementResult &result, const Requirement &requirement) const;
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
    const Answers &m_answers;
    TextSearch &m_search;
    NearestPassages m_nearest;
};

} // namespace clausula
