// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commonoptions.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

struct Tr
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
    return std::unexpected(
        Tr::tr("“--%1” can't be “%2”; it is one of: %3.").arg(option, word, words.join(u", "_s)));
}

} // namespace

QList<OptionSpec> commonOptions()
{
    return {{u"library"_s, Tr::tr("FILE"), Tr::tr("the clause library; the user's own unless given")},
            {u"format"_s, u"text|json"_s, Tr::tr("how results are written; text unless given")},
            {u"quiet"_s, {}, Tr::tr("no messages but complaints")},
            {u"help"_s, {}, Tr::tr("this text")}};
}

QList<OptionSpec> judgingOptions()
{
    return {
        {u"framework"_s, Tr::tr("ID"),
         Tr::tr(
             "what to judge by, may be repeated: gdpr-13, gdpr-14; gdpr-13-14, which is both, unless given")},
        {u"paper"_s, u"a4|letter"_s, Tr::tr("paper of a report; a4 unless given")}};
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

QStringList frameworksOf(const Invocation &call)
{
    const QStringList given = call.options.values(u"framework"_s);
    return given.isEmpty() ? QStringList(u"gdpr-13-14"_s) : given;
}

Result<ClauseLibrary> openLibrary(const Invocation &call, Console &console)
{
    if (call.has(u"library"_s))
        return ClauseLibrary::open(call.value(u"library"_s));
    Result<ClauseLibrary> library = ClauseLibrary::openOrCreate(ClauseLibrary::userPath());
    if (library || exitCodeOf(library.error().code) != ExitCode::NotWritten)
        return library;
    console.note(describe(library.error()));
    console.note(Tr::tr("The built-in clause library is used instead."));
    return ClauseLibrary::openBuiltIn();
}

} // namespace clausula
