// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gap/elements.h"

#include <algorithm>

namespace clausula {

const RequiredElement *elementOf(const ClauseCatalog &catalog, const ElementRef &ref)
{
    const ClauseType *type = catalog.type(ref.clause);
    if (!type)
        return nullptr;
    for (const QList<RequiredElement> *elements : {&type->requiredElements, &type->furtherElements}) {
        const auto found = std::ranges::find(*elements, ref.element, &RequiredElement::id);
        if (found != elements->cend())
            return &*found;
    }
    return nullptr;
}

const RedFlag *redFlagOf(const ClauseCatalog &catalog, const ElementRef &ref)
{
    const ClauseType *type = catalog.type(ref.clause);
    if (!type)
        return nullptr;
    const auto found = std::ranges::find(type->redFlags, ref.element, &RedFlag::id);
    return found == type->redFlags.cend() ? nullptr : &*found;
}

QString titleOf(const ClauseCatalog &catalog, const ElementRef &ref)
{
    if (const RequiredElement *element = elementOf(catalog, ref))
        return element->title;
    const ClauseType *type = catalog.type(ref.clause);
    return type ? type->title : ref.clause;
}

QString idOf(const ElementRef &ref)
{
    return ref.element.isEmpty() ? ref.clause : ref.clause + u'.' + ref.element;
}

bool dependsOn(const QString &element, const QStringList &missing)
{
    return std::ranges::any_of(missing,
                               [&element](const QString &base) { return element.startsWith(base + u'-'); });
}

QStringList missingElements(const ClauseType &type, const QList<int> &blocks, TextSearch &search)
{
    QStringList missing;
    for (const RequiredElement &element : type.requiredElements) {
        if (dependsOn(element.id, missing) || !search.findFirst(blocks, element.patterns))
            missing.append(element.id);
    }
    return missing;
}

QList<std::pair<QString, Hit>> redFlags(const ClauseType &type, const QList<int> &blocks, TextSearch &search)
{
    QList<std::pair<QString, Hit>> found;
    for (const RedFlag &flag : type.redFlags) {
        if (const std::optional<Hit> hit = search.findFirst(blocks, flag.patterns))
            found.append({flag.id, *hit});
    }
    return found;
}

} // namespace clausula
