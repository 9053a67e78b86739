// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/knowledge.h"

#include "core/base/atomicfile.h"
#include "core/library/clauselibrary.h"
#include "core/library/knowledgefile.h"

#include <QCoreApplication>
#include <QTemporaryDir>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

struct KnowledgeText
{
    Q_DECLARE_TR_FUNCTIONS(Knowledge)
};

Result<ClauseCatalog> catalogAt(const QString &path)
{
    return ClauseLibrary::openOrCreate(path).and_then(
        [](const ClauseLibrary &library) { return library.catalog(); });
}

/** The built-in library from a copy that only this user can read and that is gone afterwards. */
Result<ClauseCatalog> builtInCatalog()
{
    const QTemporaryDir folder;
    if (!folder.isValid())
        return failure(ErrorCode::WriteFailed, folder.path(), folder.errorString());
    return catalogAt(folder.filePath(u"library.clausula-library"_s));
}

/** The user's own library with the frameworks in the folder beside it; a broken one is left out. */
Knowledge withUserFrameworks(ClauseCatalog catalog)
{
    std::optional<Error> trouble;
    for (const QString &file : ClauseLibrary::userFrameworks()) {
        if (auto extended = withFrameworkFiles(catalog, {file}))
            catalog = *std::move(extended);
        else if (!trouble)
            trouble = extended.error();
    }
    return {Recognizer(catalog), trouble};
}

} // namespace

Result<Knowledge> loadKnowledge(const QString &path)
{
    if (const auto catalog = catalogAt(path))
        return path == ClauseLibrary::userPath() ? withUserFrameworks(*catalog)
                                                 : Knowledge{Recognizer(*catalog), {}};
    else if (const auto builtIn = builtInCatalog())
        return Knowledge{Recognizer(*builtIn), catalog.error()};
    else
        return std::unexpected(builtIn.error());
}

QString sayRebuilt(const RebuiltLibrary &rebuilt)
{
    const QString said =
        KnowledgeText::tr(
            "The library is sound again: %1 of your entries were recovered, %2 were lost%3. The "
            "damaged file is kept as %4.")
            .arg(QString::number(rebuilt.recovered.size()), QString::number(rebuilt.lost.size()),
                 rebuilt.lost.isEmpty() ? QString()
                                        : KnowledgeText::tr(" (%1)").arg(rebuilt.lost.join(u", "_s)),
                 rebuilt.quarantine);
    return rebuilt.unreadable
               ? KnowledgeText::tr(
                     "%1 Parts of it could not be read: entries that stood there are lost, too, and can't "
                     "be named. A backup may have them.")
                     .arg(said)
               : said;
}

void keepBackup(const QString &path, const QDate &today)
{
    if (const auto library = ClauseLibrary::open(path))
        static_cast<void>(library->backUpDaily(today));
}

QList<FrameworkChoice> frameworkChoices(const ClauseCatalog &catalog)
{
    QList<FrameworkChoice> choices;
    if (catalog.framework(u"gdpr-13"_s) && catalog.framework(u"gdpr-14"_s))
        choices.append({u"gdpr-13-14"_s, QCoreApplication::translate("Frameworks", "GDPR Art. 13 and 14")});
    if (catalog.framework(u"uk-gdpr-13"_s) && catalog.framework(u"uk-gdpr-14"_s))
        choices.append(
            {u"uk-gdpr-13-14"_s, QCoreApplication::translate("Frameworks", "UK GDPR Art. 13 and 14")});
    for (const Framework &framework : catalog.frameworks())
        choices.append({framework.id, framework.title});
    return choices;
}

} // namespace clausula
