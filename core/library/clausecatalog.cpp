// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/clausecatalog.h"

#include <algorithm>

namespace clausula {

struct ClauseCatalog::Data
{
    LibraryIdentity identity;
    QList<ClauseType> types;
    QList<Framework> frameworks;
    QList<Correction> corrections;
    QHash<QString, int> typeIndexes;
    mutable PatternCache patterns; ///< a memory of what was compiled, no content
};

ClauseCatalog::ClauseCatalog(LibraryIdentity identity, QList<ClauseType> types, QList<Framework> frameworks,
                             QList<Correction> corrections)
{
    QHash<QString, int> indexes;
    for (qsizetype i = 0; i < types.size(); ++i)
        indexes.insert(types[i].id, int(i));
    Q_ASSERT(indexes.size() == types.size());
    std::ranges::sort(corrections, isEarlier);
    m_data = std::make_shared<const Data>(std::move(identity), std::move(types), std::move(frameworks),
                                          std::move(corrections), std::move(indexes));
}

PatternCache &ClauseCatalog::patterns() const
{
    return m_data->patterns;
}

const LibraryIdentity &ClauseCatalog::identity() const
{
    return m_data->identity;
}

const QList<ClauseType> &ClauseCatalog::types() const
{
    return m_data->types;
}

const QList<Framework> &ClauseCatalog::frameworks() const
{
    return m_data->frameworks;
}

const QList<Correction> &ClauseCatalog::corrections() const
{
    return m_data->corrections;
}

const ClauseType *ClauseCatalog::type(const QString &id) const
{
    const int index = typeIndex(id);
    return index < 0 ? nullptr : &m_data->types[index];
}

int ClauseCatalog::typeIndex(const QString &id) const
{
    return m_data->typeIndexes.value(id, -1);
}

const Framework *ClauseCatalog::framework(const QString &id) const
{
    const auto found = std::ranges::find(m_data->frameworks, id, &Framework::id);
    return found == m_data->frameworks.end() ? nullptr : &*found;
}

const Requirement *ClauseCatalog::requirement(const QString &framework, const QString &id) const
{
    const Framework *statute = this->framework(framework);
    if (!statute)
        return nullptr;
    const auto found = std::ranges::find(statute->requirements, id, &Requirement::id);
    return found == statute->requirements.end() ? nullptr : &*found;
}

} // namespace clausula
