// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/textparts.h"

#include "app/cli/printable.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

struct TextReportWords
{
    Q_DECLARE_TR_FUNCTIONS(TextReport)
};

} // namespace

QString documentLine(const Document &document)
{
    return TextReportWords::tr("%1: %2 lines, %3 words")
        .arg(printable(document.origin().name))
        .arg(document.lineCount())
        .arg(document.wordCount());
}

QString libraryLine(const LibraryIdentity &identity)
{
    return printable(identity.name + u' ' + identity.version);
}

QString quoteLine(const Evidence &evidence)
{
    const QString quote = printable(evidence.quote);
    if (evidence.page > 0)
        return TextReportWords::tr("p. %1: “%2”").arg(QString::number(evidence.page), quote);
    return TextReportWords::tr("line %1: “%2”").arg(QString::number(evidence.line), quote);
}

QString clauseTitle(const QString &id, const ClauseCatalog &catalog)
{
    const ClauseType *type = catalog.type(id);
    return printable(type ? type->title : id);
}

QString countLine(const QList<std::pair<QString, int>> &counts)
{
    QStringList parts;
    for (const auto &[what, count] : counts)
        if (count > 0)
            parts.append(u"%1 %2"_s.arg(count).arg(what));
    return parts.join(u", "_s);
}

} // namespace clausula
