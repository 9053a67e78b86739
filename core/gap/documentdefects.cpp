// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gap/documentdefects.h"

#include "core/gap/evidence.h"
#include "core/gap/foreignlanguage.h"
#include "core/gap/structuraldefects.h"

#include <QCoreApplication>

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

/** One warning a sentence, however many patterns it matches. */
QList<Warning> found(const DefectRule &rule, TextSearch &search)
{
    QList<Warning> warnings;
    for (const Hit &hit : hitsOf(rule.patterns, search)) {
        const Evidence evidence = proof(search.document(), hit.block, hit.span);
        if (!std::ranges::contains(warnings, evidence, &Warning::evidence))
            warnings.append({rule.id, rule.severity, evidence, rule.message});
    }
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
            const QString place =
                QCoreApplication::translate("Gap", "The other sentence is on line %1: “%2”");
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
                              repeatedText(document) + deadReferences(document) + foreignText(document);
    for (const DefectRule &rule : checks.defects)
        warnings.append(found(rule, search));
    for (const ContradictionRule &rule : checks.contradictions)
        warnings.append(found(rule, search));
    std::ranges::stable_sort(warnings, {}, [](const Warning &warning) { return warning.evidence.span; });
    return warnings;
}

} // namespace clausula
