// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/positionladder.h"

#include "core/base/words.h"

#include <QHash>

#include <algorithm>

namespace clausula {

namespace {

QHash<QString, int> wordCounts(const QString &text, int &total)
{
    QHash<QString, int> counts;
    for (const Span word : wordSpans(text)) {
        ++counts[word.in(text).toString().toLower()];
        ++total;
    }
    return counts;
}

/** Twice the shared words over all words (S. Dice, 1945), each as often as it stands. */
double likeness(const QString &one, const QString &other)
{
    int total = 0;
    const QHash<QString, int> ones = wordCounts(one, total);
    const QHash<QString, int> others = wordCounts(other, total);
    int shared = 0;
    for (const auto &[word, count] : ones.asKeyValueRange())
        shared += std::min(count, others.value(word));
    return total == 0 ? 0 : 2.0 * shared / total;
}

bool matchesAny(const QString &passage, const QStringList &expressions, PatternCache &patterns)
{
    return std::ranges::any_of(expressions, [&](const QString &expression) {
        return patterns.compiled(expression).match(passage).hasMatch();
    });
}

/** Ids of the items (elements, red flags) of which a pattern matches, or of which none does. */
template<typename Item>
QStringList idsWhere(bool matching, const QString &passage, const QList<Item> &items, PatternCache &patterns)
{
    QStringList ids;
    for (const Item &item : items) {
        if (matchesAny(passage, item.patterns, patterns) == matching)
            ids.append(item.id);
    }
    return ids;
}

/** No better than what the passage has of what its clause must say. */
Position limitedBy(Position position, qsizetype missing, qsizetype required)
{
    if (missing == 0)
        return position;
    return std::max(position, missing < required ? Position::Acceptable : Position::Fallback);
}

} // namespace

QList<Rung> rungsOf(const ClauseType &type)
{
    QList<Rung> rungs{{Position::Preferred, type.standardWording},
                      {Position::Acceptable, type.acceptableWording},
                      {Position::Fallback, type.fallbackWording},
                      {Position::Reject, type.rejectWording}};
    rungs.removeIf([](const Rung &rung) { return rung.wording.isEmpty(); });
    return rungs;
}

Standing standingOf(const QString &passage, const ClauseType &type, PatternCache &patterns)
{
    Standing standing;
    standing.redFlags = idsWhere(true, passage, type.redFlags, patterns);
    standing.missing = idsWhere(false, passage, type.requiredElements, patterns);
    const QList<Rung> rungs = rungsOf(type);
    for (int i = 0; i < rungs.size(); ++i) {
        const double like = likeness(passage, rungs[i].wording);
        if (standing.nearest < 0 || like > standing.similarity) {
            standing.nearest = i;
            standing.similarity = like;
            standing.position = rungs[i].position;
        }
    }
    if (!standing.redFlags.isEmpty())
        standing.position = Position::Reject;
    else
        standing.position =
            limitedBy(standing.position, standing.missing.size(), type.requiredElements.size());
    return standing;
}

} // namespace clausula
