// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/whatbreaks.h"

#include <algorithm>

namespace clausula {

namespace {

/** From best to worst; what doesn't apply can't be lost. */
int rank(RequirementStatus status)
{
    switch (status) {
    case RequirementStatus::Met:
        return 3;
    case RequirementStatus::Partly:
        return 2;
    case RequirementStatus::Unclear:
        return 1;
    case RequirementStatus::Missing:
    case RequirementStatus::NotApplicable:
        break;
    }
    return 0;
}

bool restsOn(const RequirementResult &result, Span cut)
{
    return rank(result.status) > 1 && std::ranges::any_of(result.evidence, [cut](const Evidence &evidence) {
               return evidence.span.overlaps(cut);
           });
}

QList<LostRequirement> lostBetween(const QList<RequirementResult> &before,
                                   const QList<RequirementResult> &after)
{
    QList<LostRequirement> lost;
    for (const RequirementResult &was : before) {
        const auto is = std::ranges::find_if(after, [&was](const RequirementResult &one) {
            return one.framework == was.framework && one.requirement == was.requirement;
        });
        if (is != after.end() && rank(was.status) > 1 && rank(is->status) < rank(was.status))
            lost.append({was.framework, was.requirement, was.status, is->status});
    }
    return lost;
}

} // namespace

Result<QList<LostRequirement>> lostWithout(const AnalyzedDocument &document, Span cut,
                                           const Recognizer &recognizer, const QStringList &frameworks,
                                           std::stop_token stop)
{
    const auto isAffected = [cut](const RequirementResult &result) { return restsOn(result, cut); };
    if (cut.isEmpty() || std::ranges::none_of(document.analysis.requirements, isAffected))
        return QList<LostRequirement>();
    const Document &whole = document.recognized.document;
    const Document rest =
        Document::fromText(QString(whole.text()).remove(cut.start, cut.length), whole.origin());
    const auto ids = resolveFrameworks(frameworks, recognizer.catalog());
    if (!ids)
        return std::unexpected(ids.error());
    return recognizer.recognizeAgain(rest, whole, document.recognized.recognition, stop)
        .and_then([&](const Recognition &recognition) {
            return analyzeDocument({rest, recognition}, recognizer.catalog(), *ids, {}, stop);
        })
        .transform([&document](const DocumentAnalysis &after) {
            return lostBetween(document.analysis.requirements, after.requirements);
        });
}

} // namespace clausula
