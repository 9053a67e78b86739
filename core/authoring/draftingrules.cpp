// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/draftingrules.h"

#include "core/authoring/headingstyle.h"
#include "core/authoring/knowledge.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace clausula {

Result<DraftingRules> DraftingRules::read(const QByteArray &json)
{
    return readJson(json, u"drafting.json"_s, JsonCheck::Everything, [](JsonReader &reader) {
        DraftingRules rules;
        rules.title = reader.text(u"title"_s);
        rules.always = reader.texts(u"always"_s);
        rules.references = reader.object(u"references"_s, [](JsonReader &inner) {
            return CrossReferences(inner.pattern(u"pattern"_s), inner.pattern(u"elsewhere_before"_s),
                                   inner.pattern(u"elsewhere_after"_s));
        });
        return rules;
    });
}

const QByteArray &DraftingRules::builtIn()
{
    static const QByteArray json = authoringData(u"drafting.json"_s);
    return json;
}

QStringList skeletonClauses(const ClauseCatalog &catalog, const DraftingRules &rules,
                            const QStringList &frameworks)
{
    QSet<QString> wanted(rules.always.begin(), rules.always.end());
    for (const QString &id : frameworks) {
        const Framework *framework = catalog.framework(id);
        if (!framework)
            continue;
        for (const Requirement &requirement : framework->requirements) {
            wanted.insert(requirement.recommendedClause);
            for (const ElementRef &ref : requirement.meets)
                wanted.insert(ref.clause);
        }
    }
    QStringList clauses;
    for (const ClauseType &type : catalog.types()) {
        if (wanted.contains(type.id) && !type.standardWording.isEmpty())
            clauses.append(type.id);
    }
    return clauses;
}

QString skeleton(const ClauseCatalog &catalog, const DraftingRules &rules, const QStringList &frameworks,
                 SkeletonStyle style)
{
    HeadingStyle heading;
    heading.before = style.markdown ? u"## "_s : QString();
    heading.numbered = style.numbered;
    heading.afterNumber = u". "_s;
    QString text = (style.markdown ? u"# "_s : QString()) + rules.title + u'\n';
    int number = 0;
    for (const QString &clause : skeletonClauses(catalog, rules, frameworks)) {
        const ClauseType &type = *catalog.type(clause);
        text += u'\n' + heading.heading(type.title, {++number}) + heading.blankLines + type.standardWording +
                u'\n';
    }
    return text;
}

} // namespace clausula
