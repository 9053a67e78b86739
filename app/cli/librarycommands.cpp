// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/librarycommands.h"

#include "app/cli/commonoptions.h"
#include "app/cli/printable.h"
#include "app/cli/textparts.h"
#include "app/cli/textwriter.h"
#include "core/gap/wording.h"
#include "core/library/clauselibrary.h"
#include "core/library/knowledgejson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

struct LibraryCommandsText
{
    Q_DECLARE_TR_FUNCTIONS(LibraryCommands)
};

QByteArray written(const QJsonObject &object)
{
    return QJsonDocument(object).toJson();
}

QByteArray infoText(const LibraryInfo &info)
{
    constexpr int width = 16;
    TextWriter text;
    const auto line = [&text](const QString &name, const QString &value) {
        text.paragraph(TextWriter::column(name, width) + printable(value), 0, width);
    };
    line(LibraryCommandsText::tr("Library"), libraryLine(info.identity));
    line(LibraryCommandsText::tr("File"), info.path);
    line(LibraryCommandsText::tr("Content"), QString::fromLatin1(info.identity.sha256.toHex()));
    line(LibraryCommandsText::tr("Schema"), QString::number(info.schemaVersion));
    line(LibraryCommandsText::tr("Clause types"), QString::number(info.clauseTypes));
    line(LibraryCommandsText::tr("Exemplars"), QString::number(info.exemplars));
    line(LibraryCommandsText::tr("Frameworks"), QString::number(info.frameworks));
    line(LibraryCommandsText::tr("Corrections"), QString::number(info.corrections));
    return text.bytes();
}

QByteArray infoJson(const LibraryInfo &info)
{
    return written({{u"path"_s, info.path},
                    {u"name"_s, info.identity.name},
                    {u"version"_s, info.identity.version},
                    {u"sha256"_s, QString::fromLatin1(info.identity.sha256.toHex())},
                    {u"schema_version"_s, info.schemaVersion},
                    {u"clause_types"_s, info.clauseTypes},
                    {u"exemplars"_s, info.exemplars},
                    {u"corrections"_s, info.corrections},
                    {u"frameworks"_s, info.frameworks}});
}

QByteArray listText(const ClauseCatalog &catalog)
{
    constexpr int width = 30;
    TextWriter text;
    text.heading(LibraryCommandsText::tr("Clause types"));
    for (const ClauseType &type : catalog.types())
        text.paragraph(groupLetter(type.group) + u' ' + TextWriter::column(type.id, width) +
                           printable(type.title),
                       2, 2);
    text.blank();
    text.heading(LibraryCommandsText::tr("Frameworks"));
    for (const Framework &framework : catalog.frameworks())
        text.paragraph(TextWriter::column(framework.id, width) + u"  "_s + printable(framework.title), 2, 2);
    return text.bytes();
}

QByteArray listJson(const ClauseCatalog &catalog)
{
    QJsonArray types;
    for (const ClauseType &type : catalog.types())
        types.append(QJsonObject{{u"id"_s, type.id},
                                 {u"title"_s, type.title},
                                 {u"group"_s, QString(groupLetter(type.group))},
                                 {u"description"_s, type.description}});
    QJsonArray frameworks;
    for (const Framework &framework : catalog.frameworks())
        frameworks.append(QJsonObject{{u"id"_s, framework.id},
                                      {u"title"_s, framework.title},
                                      {u"source"_s, framework.source},
                                      {u"version"_s, framework.version},
                                      {u"requirements"_s, int(framework.requirements.size())}});
    return written({{u"clause_types"_s, types}, {u"frameworks"_s, frameworks}});
}

/** The snippet with its matches in brackets, as a terminal can show them. */
QString bracketed(QString snippet)
{
    return snippet.replace(QChar(0x2068), u'[').replace(QChar(0x2069), u']');
}

QByteArray hitsText(const QList<LibraryHit> &hits)
{
    TextWriter text;
    for (const LibraryHit &hit : hits)
        text.paragraph(TextWriter::column(hit.clause, 30) + TextWriter::column(hit.field, 13) +
                           printable(bracketed(hit.snippet)),
                       0, 2);
    return text.bytes();
}

QByteArray hitsJson(const QList<LibraryHit> &hits)
{
    QJsonArray array;
    for (const LibraryHit &hit : hits)
        array.append(QJsonObject{{u"clause"_s, hit.clause},
                                 {u"field"_s, hit.field},
                                 {u"snippet"_s, bracketed(hit.snippet)},
                                 {u"rank"_s, hit.rank}});
    return written({{u"hits"_s, array}});
}

QString placeOf(const Correction &correction)
{
    return correction.startLine == correction.endLine
               ? LibraryCommandsText::tr("%1, line %2").arg(correction.document).arg(correction.startLine)
               : LibraryCommandsText::tr("%1, lines %2–%3")
                     .arg(correction.document)
                     .arg(correction.startLine)
                     .arg(correction.endLine);
}

QByteArray correctionsText(const ClauseCatalog &catalog)
{
    TextWriter text;
    for (const Correction &correction : catalog.corrections()) {
        const bool isNothing = correction.clause == nothingClause;
        const QString before =
            correction.replaced.isEmpty() ? LibraryCommandsText::tr("not recognised") : correction.replaced;
        text.paragraph(
            TextWriter::column(isNothing ? LibraryCommandsText::tr("nothing") : correction.clause, 30) +
                printable(placeOf(correction)),
            0, 2);
        text.paragraph(LibraryCommandsText::tr("“%1”").arg(printable(correction.text.simplified())), 2, 2);
        text.paragraph(LibraryCommandsText::tr("before: %1; said by %2 on %3")
                           .arg(before, printable(correction.person),
                                correction.when.toString(u"yyyy-MM-dd HH:mm 'UTC'"_s)),
                       2, 2);
    }
    return text.bytes();
}

QByteArray correctionsJson(const ClauseCatalog &catalog)
{
    QJsonArray array;
    for (const Correction &correction : catalog.corrections())
        array.append(correctionObject(correction));
    return written({{u"corrections"_s, array}});
}

} // namespace

QString LibraryCommand::synopsis() const
{
    return {};
}

QList<OptionSpec> LibraryCommand::options() const
{
    return commonOptions();
}

bool LibraryCommand::takesWords() const
{
    return false;
}

ExitCode LibraryCommand::run(const Invocation &call, Console &console) const
{
    const auto format = formatOf(call);
    const QString words = call.arguments().join(u' ');
    if (!format)
        return badUsage(console, format.error());
    if (takesWords() && words.trimmed().isEmpty())
        return badUsage(console, LibraryCommandsText::tr("Which words are to be searched for?"));
    if (!takesWords() && !call.arguments().isEmpty())
        return badUsage(console, LibraryCommandsText::tr("“%1” takes no argument.").arg(name()));
    const auto library = openLibrary(call, console);
    return library ? show(*library, words, *format == Format::Json, console)
                   : console.complain(library.error());
}

QString LibraryInfoCommand::name() const
{
    return u"library info"_s;
}

QString LibraryInfoCommand::summary() const
{
    return LibraryCommandsText::tr("Tells which clause library is in use and what it holds.");
}

ExitCode LibraryInfoCommand::show(const ClauseLibrary &library, const QString &, bool json,
                                  Console &console) const
{
    const auto info = library.info();
    if (!info)
        return console.complain(info.error());
    return console.print(json ? infoJson(*info) : infoText(*info));
}

QString LibraryListCommand::name() const
{
    return u"library list"_s;
}

QString LibraryListCommand::summary() const
{
    return LibraryCommandsText::tr("Lists all clause types and frameworks.");
}

ExitCode LibraryListCommand::show(const ClauseLibrary &library, const QString &, bool json,
                                  Console &console) const
{
    const auto catalog = library.catalog();
    if (!catalog)
        return console.complain(catalog.error());
    return console.print(json ? listJson(*catalog) : listText(*catalog));
}

QString LibrarySearchCommand::name() const
{
    return u"library search"_s;
}

QString LibrarySearchCommand::synopsis() const
{
    return LibraryCommandsText::tr("WORD…");
}

QString LibrarySearchCommand::summary() const
{
    return LibraryCommandsText::tr(
        "Finds clauses that contain all words, the last of which may be cut short; best first.");
}

bool LibrarySearchCommand::takesWords() const
{
    return true;
}

ExitCode LibrarySearchCommand::show(const ClauseLibrary &library, const QString &words, bool json,
                                    Console &console) const
{
    const auto hits = library.search(words);
    if (!hits)
        return console.complain(hits.error());
    if (hits->isEmpty())
        console.note(LibraryCommandsText::tr("Nothing contains “%1”.").arg(words));
    return console.print(json ? hitsJson(*hits) : hitsText(*hits));
}

QString LibraryCorrectionsCommand::name() const
{
    return u"library corrections"_s;
}

QString LibraryCorrectionsCommand::summary() const
{
    return LibraryCommandsText::tr(
        "Lists what you said about passages in the window: what each is, where and when.");
}

ExitCode LibraryCorrectionsCommand::show(const ClauseLibrary &library, const QString &, bool json,
                                         Console &console) const
{
    const auto catalog = library.catalog();
    if (!catalog)
        return console.complain(catalog.error());
    if (catalog->corrections().isEmpty())
        console.note(LibraryCommandsText::tr("There are no corrections."));
    return console.print(json ? correctionsJson(*catalog) : correctionsText(*catalog));
}

QString LibraryCheckCommand::name() const
{
    return u"library check"_s;
}

QString LibraryCheckCommand::summary() const
{
    return LibraryCommandsText::tr("Checks that the library is as it was written.");
}

ExitCode LibraryCheckCommand::show(const ClauseLibrary &library, const QString &, bool json,
                                   Console &console) const
{
    const auto problems = library.check();
    if (!problems)
        return console.complain(problems.error());
    TextWriter text;
    for (const QString &problem : *problems)
        text.paragraph(problem, 0, 2);
    if (problems->isEmpty())
        text.paragraph(LibraryCommandsText::tr("The library is sound."));
    const ExitCode printed = console.print(
        json ? written({{u"problems"_s, QJsonArray::fromStringList(*problems)}}) : text.bytes());
    return worst(printed, problems->isEmpty() ? ExitCode::Done : ExitCode::LibraryTrouble);
}

} // namespace clausula
