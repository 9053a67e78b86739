// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gap/facts.h"

#include "core/gap/evidence.h"
#include "core/gap/factvalues.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

/** A fact as one match gives it. */
struct FoundFact
{
    Fact fact;
    Hit hit;
};

bool sameValue(const FoundFact &one, const FoundFact &other)
{
    return one.fact.value.compare(other.fact.value, Qt::CaseInsensitive) == 0 &&
           one.fact.unit == other.fact.unit;
}

bool isNumber(const QString &value)
{
    return !value.isEmpty() && std::ranges::all_of(value, [](QChar c) { return c.isDigit(); });
}

/** Values that stand there twice are one fact, and so are two patterns that matched the same words. */
void addDistinct(QList<FoundFact> &facts, const QList<FoundFact> &more)
{
    for (const FoundFact &found : more) {
        const bool known = std::ranges::any_of(facts, [&found](const FoundFact &other) {
            return sameValue(found, other) || other.hit.span.overlaps(found.hit.span);
        });
        if (!known)
            facts.append(found);
    }
}

QList<Fact> factsOf(const QList<FoundFact> &found)
{
    QList<Fact> facts;
    for (const FoundFact &one : found)
        facts.append(one.fact);
    return facts;
}

/** Reads one kind of fact out of a document. */
class FactReader
{
public:
    FactReader(const Checks &checks, const FactRule &rule, TextSearch &search)
        : m_checks(checks), m_rule(rule), m_search(search), m_blocks(blocks())
    {
    }

    [[nodiscard]] QList<Fact> facts()
    {
        switch (m_rule.take) {
        case FactRule::Take::First:
            return first();
        case FactRule::Take::Each:
            return each();
        case FactRule::Take::Join:
            break;
        }
        return joined();
    }

private:
    [[nodiscard]] QList<int> blocks() const
    {
        if (!m_rule.clauses.isEmpty())
            return m_search.blocksWith(m_rule.clauses, true);
        QList<int> found;
        const QList<Block> &all = m_search.document().blocks();
        for (int i = 0; i < all.size(); ++i) {
            if (all[i].kind != BlockKind::TableOfContents)
                found.append(i);
        }
        return found;
    }

    [[nodiscard]] QList<Fact> first()
    {
        for (const FactReading &reading : m_rule.readings) {
            const QList<FoundFact> found = read(reading);
            if (!found.isEmpty())
                return {found.first().fact};
        }
        return {};
    }

    [[nodiscard]] QList<Fact> each()
    {
        QList<FoundFact> found;
        for (const FactReading &reading : m_rule.readings)
            addDistinct(found, read(reading));
        return factsOf(found);
    }

    /** One fact with all values; its proof is where the first of them stands. */
    [[nodiscard]] QList<Fact> joined()
    {
        QList<FoundFact> found;
        QStringList values;
        for (const FactReading &reading : m_rule.readings) {
            for (const FoundFact &one : read(reading)) {
                found.append(one);
                values.append(one.fact.value);
            }
        }
        if (found.isEmpty())
            return {};
        const auto start = [](const FoundFact &one) { return one.hit.span.start; };
        Fact fact = std::ranges::min_element(found, {}, start)->fact;
        values.removeDuplicates();
        fact.value = values.join(u", "_s);
        return {fact};
    }

    [[nodiscard]] QList<FoundFact> read(const FactReading &reading)
    {
        QList<FoundFact> found;
        for (const int block : m_blocks) {
            for (const QString &pattern : reading.patterns) {
                for (const Hit &hit : m_search.findAll(block, pattern)) {
                    if (!isPassedOver(reading, hit))
                        found.append({factOf(reading, hit), hit});
                }
            }
        }
        return found;
    }

    [[nodiscard]] bool isPassedOver(const FactReading &reading, const Hit &hit)
    {
        const Span sentence = proofSpan(m_search.document(), hit.block, hit.span);
        return std::ranges::any_of(reading.unless, [&](const QString &pattern) {
            return std::ranges::any_of(m_search.findAll(hit.block, pattern),
                                       [&](const Hit &other) { return other.span.overlaps(sentence); });
        });
    }

    [[nodiscard]] Fact factOf(const FactReading &reading, const Hit &hit)
    {
        Fact fact;
        fact.id = m_rule.id;
        fact.value = reading.says.isEmpty() ? normalizedValue(hit.match.captured(u"value"_s)) : reading.says;
        if (isNumber(fact.value)) {
            const QString unit = hit.match.captured(u"unit"_s);
            fact.unit = unit.isEmpty() ? m_rule.unit : normalizedUnit(unit);
        }
        fact.approximate = isApproximate(hit.match);
        fact.days = inDays(fact.value, fact.unit);
        fact.evidence = proof(m_search.document(), hit.block, hit.span);
        return fact;
    }

    [[nodiscard]] bool isApproximate(const QRegularExpressionMatch &match)
    {
        const qsizetype before = match.capturedStart(u"value"_s) - match.capturedStart();
        return before > 0 && m_search.patterns()
                                 .compiled(m_checks.approximate)
                                 .match(match.captured().first(before))
                                 .hasMatch();
    }

    const Checks &m_checks;
    const FactRule &m_rule;
    TextSearch &m_search;
    const QList<int> m_blocks;
};

} // namespace

QList<Fact> findFacts(const Checks &checks, TextSearch &search)
{
    QList<Fact> facts;
    for (const FactRule &rule : checks.facts)
        facts.append(FactReader(checks, rule, search).facts());
    return facts;
}

} // namespace clausula
