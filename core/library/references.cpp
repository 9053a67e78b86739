// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/references.h"

#include "core/library/knowledgejson.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

/** Looks ids of one framework up in the types and notes those that aren't there. */
class Resolver
{
public:
    explicit Resolver(const QList<ClauseType> &types) : m_types(types) {}

    void requireTypes(const QStringList &ids, const QString &path)
    {
        for (qsizetype i = 0; i < ids.size(); ++i)
            requireType(ids[i], JsonLines::itemPath(path, i));
    }

    void requireType(const QString &id, const QString &path)
    {
        if (!type(id))
            note(path, id);
    }

    /** \a items is the list of the type in which the second half of each reference must stand. */
    template<typename Item>
    void requireItems(const QList<ElementRef> &refs, const QString &path, QList<Item> ClauseType::*items)
    {
        for (qsizetype i = 0; i < refs.size(); ++i) {
            const ClauseType *named = type(refs[i].clause);
            if (!named || !hasItem(named->*items, refs[i].element))
                note(JsonLines::itemPath(path, i), refText(refs[i]));
        }
    }

    [[nodiscard]] const QList<JsonProblem> &problems() const { return m_problems; }

private:
    [[nodiscard]] const ClauseType *type(const QString &id) const
    {
        const auto found = std::ranges::find(m_types, id, &ClauseType::id);
        return found == m_types.end() ? nullptr : &*found;
    }

    template<typename Item>
    [[nodiscard]] static bool hasItem(const QList<Item> &items, const QString &id)
    {
        return (id.isEmpty() && std::is_same_v<Item, RequiredElement>) ||
               std::ranges::contains(items, id, &Item::id);
    }

    void note(const QString &path, const QString &name)
    {
        m_problems.append({path, u"names %1, which the library doesn't have"_s.arg(name)});
    }

    const QList<ClauseType> &m_types;
    QList<JsonProblem> m_problems;
};

} // namespace

QList<JsonProblem> unresolvedReferences(const ClauseType &type, const QList<ClauseType> &types)
{
    Resolver resolver(types);
    for (qsizetype i = 0; i < type.sharedExemplars.size(); ++i)
        resolver.requireTypes(type.sharedExemplars[i].also,
                              JsonLines::itemPath(u"shared_exemplars"_s, i) + u".also"_s);
    return resolver.problems();
}

QList<JsonProblem> unresolvedReferences(const Framework &framework, const QList<ClauseType> &types)
{
    Resolver resolver(types);
    resolver.requireTypes(framework.condition.appliesClauses, u"condition.applies_clauses"_s);
    for (qsizetype i = 0; i < framework.requirements.size(); ++i) {
        const Requirement &requirement = framework.requirements[i];
        const QString path = JsonLines::itemPath(u"requirements"_s, i);
        resolver.requireTypes(requirement.clauses, path + u".clauses"_s);
        resolver.requireTypes(requirement.condition.appliesClauses, path + u".condition.applies_clauses"_s);
        resolver.requireItems(requirement.meets, path + u".meets"_s, &ClauseType::requiredElements);
        resolver.requireItems(requirement.suffices, path + u".suffices"_s, &ClauseType::requiredElements);
        resolver.requireItems(requirement.weakenedBy, path + u".weakened_by"_s, &ClauseType::redFlags);
        resolver.requireType(requirement.recommendedClause, path + u".recommended_clause"_s);
    }
    return resolver.problems();
}

} // namespace clausula
