// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gap/gapanalyzer.h"

#include "core/gap/clausecoverage.h"
#include "core/gap/commitments.h"
#include "core/gap/documentdefects.h"
#include "core/gap/facts.h"
#include "core/gap/foreignlanguage.h"
#include "core/gap/requirements.h"

#include <QCoreApplication>

namespace clausula {

namespace {

using namespace Qt::StringLiterals;

/** Ids that stand for several frameworks. */
QStringList partsOf(const QString &id)
{
    if (id == "gdpr-13-14"_L1)
        return {u"gdpr-13"_s, u"gdpr-14"_s};
    if (id == "uk-gdpr-13-14"_L1)
        return {u"uk-gdpr-13"_s, u"uk-gdpr-14"_s};
    return {id};
}

bool isCancelled(const std::stop_token &stop)
{
    return stop.stop_requested();
}

std::unexpected<Error> cancelled(const Document &document)
{
    return failure(ErrorCode::Cancelled, document.origin().name);
}

Result<QList<RequirementResult>> judgeFramework(const Framework &framework, const ConditionVerdict &whole,
                                                RequirementJudge &judge, const std::stop_token &stop)
{
    QList<RequirementResult> results;
    for (const Requirement &requirement : framework.requirements) {
        if (isCancelled(stop))
            return failure(ErrorCode::Cancelled, framework.id);
        RequirementResult result = judge.judge(framework, whole, requirement);
        result.framework = framework.id;
        results.append(std::move(result));
    }
    return results;
}

/** A clause that only inapplicable requirements ask for is not missing where it isn't there. */
void excuseInapplicable(DocumentAnalysis &analysis, const ClauseCatalog &catalog)
{
    QHash<QString, bool> applies;
    for (const RequirementResult &result : analysis.requirements) {
        const Requirement *item = catalog.requirement(result.framework, result.requirement);
        bool &any = applies[item->recommendedClause];
        any = any || result.status != RequirementStatus::NotApplicable;
    }
    for (Coverage &coverage : analysis.coverage) {
        if (coverage.status == CoverageStatus::Missing && !applies.value(coverage.clause, true))
            coverage.status = CoverageStatus::NotApplicable;
    }
}

} // namespace

Result<QStringList> resolveFrameworks(const QStringList &ids, const ClauseCatalog &catalog)
{
    QStringList resolved;
    for (const QString &id : ids) {
        for (const QString &part : partsOf(id)) {
            if (!catalog.framework(part))
                return failure(ErrorCode::UnknownFramework, id);
            if (!resolved.contains(part))
                resolved.append(part);
        }
    }
    return resolved;
}

Result<DocumentAnalysis> analyzeDocument(const RecognizedDocument &document, const ClauseCatalog &catalog,
                                         const QStringList &frameworks, const Answers &answers,
                                         std::stop_token stop)
{
    const Result<QStringList> ids = resolveFrameworks(frameworks, catalog);
    if (!ids)
        return std::unexpected(ids.error());
    const Result<Checks> checks = builtInChecks();
    if (!checks)
        return std::unexpected(checks.error());
    TextSearch search(document, catalog.patterns());
    RequirementJudge judge(catalog, answers, search);
    DocumentAnalysis analysis;
    analysis.answers = answers;
    for (const ClauseType &type : catalog.types()) {
        if (isCancelled(stop))
            return cancelled(document.document);
        analysis.coverage.append(judgeCoverage(type, search));
    }
    for (const QString &id : *ids) {
        const Framework &framework = *catalog.framework(id);
        const ConditionVerdict whole = judgeCondition(framework.condition, answers, search);
        const auto results = judgeFramework(framework, whole, judge, stop);
        if (!results)
            return cancelled(document.document);
        analysis.requirements.append(*results);
    }
    excuseInapplicable(analysis, catalog);
    analysis.facts = findFacts(*checks, search);
    analysis.warnings = findDefects(*checks, search);
    analysis.commitments = findCommitments(catalog.types(), checks->commitments, search);
    withholdVerdicts(document.document, analysis);
    return analysis;
}

} // namespace clausula
