// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/correctionwords.h"

#include <QCoreApplication>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

struct CorrectionText
{
    Q_DECLARE_TR_FUNCTIONS(Correction)
};

} // namespace

QString clauseName(const ClauseCatalog &catalog, const QString &clause)
{
    if (clause.isEmpty() || clause == nothingClause)
        return CorrectionText::tr("nothing");
    const ClauseType *type = catalog.type(clause);
    return type ? type->title : clause;
}

QString clauseNames(const ClauseCatalog &catalog, const QStringList &clauses)
{
    if (clauses.isEmpty())
        return clauseName(catalog, {});
    QStringList names;
    for (const QString &clause : clauses)
        names.append(clauseName(catalog, clause));
    return names.join(u", "_s);
}

QString openingWords(QStringView passage, qsizetype most)
{
    // Twice as many characters leave enough when runs of spaces are folded.
    const QString words = passage.first(std::min(passage.size(), 2 * most)).toString().simplified();
    if (words.size() <= most)
        return passage.size() > 2 * most ? words + u" …"_s : words;
    const qsizetype space = words.lastIndexOf(u' ', most);
    return words.first(space > 0 ? space : most) + u" …"_s;
}

} // namespace clausula
