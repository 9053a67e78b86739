// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gap/commitments.h"

#include "core/gap/evidence.h"

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

/** What single blocks promise, each block and act looked at once although several clauses share it. */
class BlockCommitments
{
public:
    BlockCommitments(const CommitmentRule &rule, TextSearch &search) : m_rule(rule), m_search(search) {}

    /** The firmest promise of the act with that index in \a block. */
    [[nodiscard]] const std::optional<Commitment> &of(int block, qsizetype act)
    {
        const auto key = std::pair{block, act};
        auto found = m_known.constFind(key);
        if (found == m_known.cend())
            found = m_known.insert(key, lookFor(block, m_rule.acts[act]));
        return *found;
    }

    /** The firmest of what \a blocks promise. */
    [[nodiscard]] std::optional<Commitment> firmest(const QList<int> &blocks, qsizetype act)
    {
        std::optional<Commitment> firmest;
        for (const int block : blocks) {
            const std::optional<Commitment> &here = of(block, act);
            if (here && (!firmest || here->strength > firmest->strength))
                firmest = here;
        }
        return firmest;
    }

private:
    [[nodiscard]] std::optional<Commitment> lookFor(int block, const CommitmentAct &act)
    {
        if (!m_search.findIn(block, {act.pattern}))
            return std::nullopt;
        for (const CommitmentStrength &step : m_rule.strengths) {
            const QString pattern = u"\\b(?:%1) (?:%2)\\b"_s.arg(step.words, act.pattern);
            if (const std::optional<Hit> hit = m_search.findIn(block, {pattern}))
                return Commitment{.clause = {},
                                  .act = act.id,
                                  .strength = step.strength,
                                  .words = hit->match.captured().simplified(),
                                  .evidence = proof(m_search.document(), hit->block, hit->span)};
        }
        return std::nullopt;
    }

    const CommitmentRule &m_rule;
    TextSearch &m_search;
    QHash<std::pair<int, qsizetype>, std::optional<Commitment>> m_known;
};

} // namespace

QList<Commitment> findCommitments(const QList<ClauseType> &types, const CommitmentRule &rule,
                                  TextSearch &search)
{
    BlockCommitments byBlock(rule, search);
    QList<Commitment> commitments;
    for (const ClauseType &type : types) {
        const QList<int> blocks = search.blocksWith({type.id}, false);
        for (qsizetype act = 0; act < rule.acts.size() && type.group != ClauseGroup::None; ++act) {
            std::optional<Commitment> firmest = byBlock.firmest(blocks, act);
            if (!firmest)
                continue;
            firmest->clause = type.id;
            commitments.append(*std::move(firmest));
        }
    }
    return commitments;
}

} // namespace clausula
