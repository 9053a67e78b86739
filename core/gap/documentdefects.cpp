// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gap/documentdefects.h"

#include "core/gap/evidence.h"
#include "core/gap/foreignlanguage.h"
#include "core/gap/gaptext.h"
#include "core/gap/structuraldefects.h"
#include "core/gap/wordingdefects.h"

#include <algorithm>

namespace clausula {

namespace {

QList<Hit> hitsOf(const QStringList &patterns, TextSearch &search)
{
    QList<Hit> hits;
    for (int block = 0; block < search.document().blocks().size(); ++block) {
        for (const QString &pattern : patterns)
            hits.append(search.findAll(block, pattern));
    }
    return hits;
}

bool isPassedOver(const DefectRule &rule, const Hit &hit, TextSearch &search)
{
    const Span sentence = proofSpan(search.document(), hit.block, hit.span);
    return std::ranges::any_of(rule.unless, [&](const QString &pattern) {
        return std::ranges::any_of(search.findAll(hit.block, pattern),
                                   [&](const Hit &other) { return other.span.overlaps(sentence); });
    });
}

/** One warning a sentence, however many patterns it matches. */
QList<Warning> found(const DefectRule &rule, TextSearch &search)
{
    QList<Warning> warnings;
    for (const Hit &hit : hitsOf(rule.patterns, search)) {
        const Evidence evidence = proof(search.document(), hit.block, hit.span);
        if (!std::ranges::contains(warnings, evidence, &Warning::evidence) &&
            !isPassedOver(rule, hit, search))
            warnings.append({rule.id, rule.severity, evidence, rule.message});
    }
    return warnings;
}

/** One warning a document, with the number of the sentences: such words are too many to list. */
QList<Warning> foundOnce(const DefectRule &rule, TextSearch &search)
{
    const QList<Warning> all = found(rule, search);
    if (all.isEmpty())
        return {};
    Warning first = all.first();
    first.kind = Warning::Kind::Vague;
    if (all.size() > 1) {
        first.message +=
            u' ' + GapText::tr("Such words stand in %1 sentences.").arg(QString::number(all.size()));
    }
    return {first};
}

QList<Warning> found(const SupersededRule &rule, TextSearch &search)
{
    const QString message =
        GapText::tr("It relies on %1, which ended on %2 (%3).").arg(rule.what, rule.ended, rule.by);
    QList<Warning> warnings = found(DefectRule{rule.id, rule.severity, message, rule.patterns, {}}, search);
    for (Warning &warning : warnings)
        warning.kind = Warning::Kind::Outdated;
    return warnings;
}

/** The first two sentences that contradict each other. */
QList<Warning> found(const ContradictionRule &rule, TextSearch &search)
{
    const QList<Hit> others = hitsOf(rule.other, search);
    for (const Hit &one : hitsOf(rule.one, search)) {
        const Evidence denial = proof(search.document(), one.block, one.span);
        for (const Hit &hit : others) {
            const Evidence other = proof(search.document(), hit.block, hit.span);
            if (other.span.overlaps(denial.span))
                continue;
            const QString place = GapText::tr("The other sentence is on line %1: “%2”");
            return {{rule.id,
                     rule.severity,
                     denial,
                     rule.message + u' ' + place.arg(QString::number(other.line), other.quote.simplified()),
                     Warning::Kind::Contradiction,
                     {other}}};
        }
    }
    return {};
}

} // namespace

QList<Warning> findDefects(const Checks &checks, TextSearch &search)
{
    const Document &document = search.document();
    QList<Warning> warnings = truncatedEnd(document) + emptyCells(document) + listsWithoutItems(document) +
                              repeatedText(document) + repeatedParagraphs(document) +
                              deadReferences(document) + foreignText(document) +
                              marketingCopy(checks.wording.praise, checks.wording.policyWords, search) +
                              undefinedTerms(checks.wording.terms, search);
    for (const DefectRule &rule : checks.defects)
        warnings.append(found(rule, search));
    for (const DefectRule &rule : checks.vague)
        warnings.append(foundOnce(rule, search));
    for (const SupersededRule &rule : checks.superseded)
        warnings.append(found(rule, search));
    for (const ContradictionRule &rule : checks.contradictions)
        warnings.append(found(rule, search));
    std::ranges::stable_sort(warnings, {}, [](const Warning &warning) { return warning.evidence.span; });
    return warnings;
}

} // namespace clausula
