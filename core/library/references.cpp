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

    /** The second half of each reference, if there is one, is an element of the type. */
    void requireElements(const QList<ElementRef> &refs, const QString &path)
    {
        requireItems(refs, path, [](const ClauseType &type, const QString &id) {
            return id.isEmpty() || std::ranges::contains(type.requiredElements, id, &RequiredElement::id) ||
                   std::ranges::contains(type.furtherElements, id, &RequiredElement::id);
        });
    }

    void requireRedFlags(const QList<ElementRef> &refs, const QString &path)
    {
        requireItems(refs, path, [](const ClauseType &type, const QString &id) {
            return std::ranges::contains(type.redFlags, id, &RedFlag::id);
        });
    }

    [[nodiscard]] const QList<JsonProblem> &problems() const { return m_problems; }

private:
    [[nodiscard]] const ClauseType *type(const QString &id) const
    {
        const auto found = std::ranges::find(m_types, id, &ClauseType::id);
        return found == m_types.end() ? nullptr : &*found;
    }

    template<typename Has>
    void requireItems(const QList<ElementRef> &refs, const QString &path, Has has)
    {
        for (qsizetype i = 0; i < refs.size(); ++i) {
            const ClauseType *named = type(refs[i].clause);
            if (!named || !has(*named, refs[i].element))
                note(JsonLines::itemPath(path, i), refText(refs[i]));
        }
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
        resolver.requireElements(requirement.meets, path + u".meets"_s);
        resolver.requireElements(requirement.suffices, path + u".suffices"_s);
        resolver.requireRedFlags(requirement.weakenedBy, path + u".weakened_by"_s);
        resolver.requireType(requirement.recommendedClause, path + u".recommended_clause"_s);
    }
    return resolver.problems();
}

} // namespace clausula
