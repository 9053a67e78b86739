// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/vendorquestions.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(VendorQuestions)
};

QString questionOn(const RequirementResult &result, const QString &asks)
{
    switch (result.status) {
    case RequirementStatus::Missing:
        return Tr::tr("Please tell us %1; your policy does not say.").arg(asks);
    case RequirementStatus::Partly:
        return Tr::tr("Your policy says only in part %1. Please complete it.").arg(asks);
    case RequirementStatus::Unclear:
        return Tr::tr("Your policy leaves open %1. Please make it clear, or tell us that it does not apply.")
            .arg(asks);
    case RequirementStatus::Met:
    case RequirementStatus::NotApplicable:
        break;
    }
    return {};
}

/** Adds a question, or its reason to an equal one. */
void add(QList<VendorQuestion> &questions, const QString &question, const QString &because)
{
    const auto same = std::ranges::find(questions, question, &VendorQuestion::question);
    if (same == questions.end())
        questions.append({question, because});
    else if (!same->because.split(u", "_s).contains(because))
        same->because += u", "_s + because;
}

} // namespace

QList<VendorQuestion> vendorQuestions(const GapReport &report, Side side)
{
    const DocumentAnalysis &analysis = documentOf(report, side).analysis;
    QList<VendorQuestion> questions;
    for (const RequirementResult &result : analysis.requirements) {
        const Requirement *item = report.catalog.requirement(result.framework, result.requirement);
        if (!item || item->importance < Importance::Medium)
            continue;
        if (const QString question = questionOn(result, item->asks); !question.isEmpty())
            add(questions, question, item->citation);
    }
    for (const Warning &warning : analysis.warnings) {
        if (warning.severity >= Importance::Medium)
            add(questions, Tr::tr("What do you mean, or what will you change? %1").arg(warning.message),
                Tr::tr("line %1").arg(warning.evidence.line));
    }
    return questions;
}

} // namespace clausula
