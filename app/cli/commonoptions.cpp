// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commonoptions.h"

#include "core/document/documentreader.h"
#include "core/library/knowledgefile.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

struct CommonOptionsText
{
    Q_DECLARE_TR_FUNCTIONS(CommonOptions)
};

/** The position in \a words of an option's value, the first if it isn't given. */
Parsed<qsizetype> choiceOf(const Invocation &call, const QString &option, const QStringList &words)
{
    const QString word = call.value(option, words.first());
    const qsizetype index = words.indexOf(word);
    if (index >= 0)
        return index;
    return std::unexpected(CommonOptionsText::tr("“--%1” can't be “%2”; it is one of: %3.")
                               .arg(option, word, words.join(u", "_s)));
}

/** The first line of a file: on the command line everyone on the machine could read it. */
Parsed<QByteArray> passwordOf(const Invocation &call)
{
    constexpr qint64 longest = 4096;
    if (!call.has(u"password-file"_s))
        return {};
    const QString path = call.value(u"password-file"_s);
    return readFileBytes(path, longest)
        .transform([](const QByteArray &bytes) {
            const QByteArray line = bytes.split('\n').first();
            return line.endsWith('\r') ? line.chopped(1) : line;
        })
        .transform_error(&describe);
}

QString listedQuestions()
{
    const auto questions = applicabilityQuestions().value_or(QList<ApplicabilityQuestion>());
    QStringList ids;
    for (const ApplicabilityQuestion &question : questions)
        ids.append(question.id);
    return ids.join(u", "_s);
}

/** A file of the user's own that is broken is told of and left out: it was not asked for. */
ClauseCatalog withUserFrameworks(ClauseCatalog catalog, Console &console)
{
    for (const QString &file : ClauseLibrary::userFrameworks()) {
        if (auto extended = withFrameworkFiles(catalog, {file}))
            catalog = *std::move(extended);
        else
            console.note(describe(extended.error()));
    }
    return catalog;
}

} // namespace

QList<OptionSpec> commonOptions()
{
    return {
        {u"library"_s, CommonOptionsText::tr("FILE"),
         CommonOptionsText::tr("the clause library; the user's own unless given")},
        {u"format"_s, u"text|json"_s, CommonOptionsText::tr("how results are written; text unless given")},
        {u"quiet"_s, {}, CommonOptionsText::tr("no messages but complaints")},
        {u"help"_s, {}, CommonOptionsText::tr("this text")}};
}

QList<OptionSpec> judgingOptions()
{
    return {{u"framework"_s, CommonOptionsText::tr("ID"),
             CommonOptionsText::tr(
                 "what to judge by, may be repeated: an id that “library list” shows, gdpr-13-14 or "
                 "uk-gdpr-13-14, which are two; gdpr-13-14 unless given")},
            {u"framework-file"_s, CommonOptionsText::tr("FILE"),
             CommonOptionsText::tr("judge by the framework in this file, may be repeated")},
            {u"applies"_s, u"QUESTION=yes|no"_s,
             CommonOptionsText::tr(
                 "answer a question that items hang on, may be repeated; a wrong one lists them all")},
            {u"paper"_s, u"a4|letter"_s, CommonOptionsText::tr("paper of a report; a4 unless given")}};
}

QList<OptionSpec> readingOptions()
{
    return {
        {u"changes"_s, CommonOptionsText::tr("HOW"),
         CommonOptionsText::tr(
             "how tracked changes are read: accepted (as if all were), original (as if none were) or "
             "all (both, between marks); accepted unless given")},
        {u"repair"_s,
         {},
         CommonOptionsText::tr("set characters right that were read in the wrong encoding once (“donâ€™t”)")},
        {u"password-file"_s, CommonOptionsText::tr("FILE"),
         CommonOptionsText::tr("whose first line is the password of an encrypted document")}};
}

Parsed<OpenOptions> openOptionsOf(const Invocation &call)
{
    return choiceOf(call, u"changes"_s, {u"accepted"_s, u"original"_s, u"all"_s})
        .and_then([&call](qsizetype choice) {
            return passwordOf(call).transform([&](const QByteArray &password) {
                return OpenOptions{
                    .changes = TrackedChanges(choice), .repair = call.has(u"repair"_s), .password = password};
            });
        });
}

Parsed<Format> formatOf(const Invocation &call)
{
    return choiceOf(call, u"format"_s, {u"text"_s, u"json"_s}).transform([](qsizetype choice) {
        return choice == 0 ? Format::Text : Format::Json;
    });
}

Parsed<ReportOptions::Paper> paperOf(const Invocation &call)
{
    return choiceOf(call, u"paper"_s, {u"a4"_s, u"letter"_s}).transform([](qsizetype choice) {
        return choice == 0 ? ReportOptions::Paper::A4 : ReportOptions::Paper::Letter;
    });
}

QStringList frameworksOf(const Invocation &call, const ClauseCatalog &catalog)
{
    QStringList given = call.options.values(u"framework"_s);
    // The files' frameworks are the catalog's last ones.
    const qsizetype files = call.options.values(u"framework-file"_s).size();
    for (const Framework &framework : catalog.frameworks().last(std::min(files, catalog.frameworks().size())))
        given.append(framework.id);
    return given.isEmpty() ? QStringList(u"gdpr-13-14"_s) : given;
}

Parsed<Answers> answersOf(const Invocation &call)
{
    Answers answers;
    for (const QString &given : call.options.values(u"applies"_s)) {
        const QString question = given.section(u'=', 0, 0);
        const QString answer = given.section(u'=', 1);
        if (!questionWith(question) || (answer != "yes"_L1 && answer != "no"_L1))
            return std::unexpected(
                CommonOptionsText::tr(
                    "“--applies” can't be “%1”; it is QUESTION=yes or QUESTION=no, the question one of: %2.")
                    .arg(given, listedQuestions()));
        answers.insert(question, answer == "yes"_L1);
    }
    return answers;
}

Result<ClauseLibrary> openLibrary(const Invocation &call, Console &console)
{
    if (call.has(u"library"_s))
        return ClauseLibrary::open(call.value(u"library"_s));
    Result<ClauseLibrary> library = ClauseLibrary::openOrCreate(ClauseLibrary::userPath());
    if (library || exitCodeOf(library.error().code) != ExitCode::NotWritten)
        return library;
    console.note(describe(library.error()));
    console.note(CommonOptionsText::tr("The built-in clause library is used instead."));
    return ClauseLibrary::openBuiltIn();
}

Result<ClauseCatalog> openCatalog(const Invocation &call, Console &console)
{
    const bool ownLibrary = !call.has(u"library"_s);
    const QStringList asked = call.options.values(u"framework-file"_s);
    return openLibrary(call, console)
        .and_then(&ClauseLibrary::catalog)
        .transform([&console, ownLibrary](const ClauseCatalog &catalog) {
            return ownLibrary ? withUserFrameworks(catalog, console) : catalog;
        })
        .and_then([&asked](const ClauseCatalog &catalog) { return withFrameworkFiles(catalog, asked); });
}

} // namespace clausula
