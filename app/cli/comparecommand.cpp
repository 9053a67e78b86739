// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/comparecommand.h"

#include "app/cli/commonoptions.h"
#include "app/cli/comparisontext.h"
#include "app/cli/documentinput.h"
#include "app/cli/outputfile.h"
#include "core/job/comparisonjob.h"
#include "core/report/reportjson.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CompareCommand)
};

/** What the command was asked for, checked. */
struct Request
{
    Format format = Format::Text;
    ReportOptions report;
    QDate date;
    Answers answers;
    std::optional<Importance> failOn;
};

Parsed<QDate> dateOf(const Invocation &call)
{
    if (!call.has(u"date"_s))
        return QDate::currentDate();
    const QString text = call.value(u"date"_s);
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (date.isValid() && text.size() == 10)
        return date;
    return std::unexpected(Tr::tr("“--date” can't be “%1”; it is a date YYYY-MM-DD.").arg(text));
}

Parsed<std::optional<Importance>> failOnOf(const Invocation &call)
{
    if (!call.has(u"fail-on"_s))
        return std::nullopt;
    const QString word = call.value(u"fail-on"_s);
    const qsizetype index = QStringList{u"low"_s, u"medium"_s, u"high"_s}.indexOf(word);
    if (index < 0)
        return std::unexpected(
            Tr::tr("“--fail-on” can't be “%1”; it is one of: high, medium, low.").arg(word));
    return Importance(int(Importance::Low) + int(index));
}

/** Where a path leads, so that two spellings of one file are seen to be one; standard streams lead nowhere.
 */
QString fileOf(const QString &path)
{
    if (path.isEmpty() || path == "-"_L1)
        return {};
    const QFileInfo file(path);
    return file.exists() ? file.canonicalFilePath() : file.absoluteFilePath();
}

/** Whether an output would replace a document or the other output. */
bool overwritesItself(const Invocation &call)
{
    QStringList files;
    for (const QString &document : call.arguments())
        files.append(fileOf(document));
    for (const QString &option : {u"pdf"_s, u"json"_s}) {
        const QString output = fileOf(call.value(option));
        if (!output.isEmpty() && files.contains(output))
            return true;
        files.append(output);
    }
    return false;
}

/** What is wrong with how documents and outputs go together, empty if nothing. */
QString usageError(const Invocation &call)
{
    const QStringList files = call.arguments();
    if (files.size() != 2)
        return Tr::tr("Two documents are compared; %1 were named.").arg(files.size());
    if (files.count(u"-"_s) > 1)
        return Tr::tr("Standard input can be read only once.");
    if (call.value(u"pdf"_s) == "-"_L1 && call.value(u"json"_s) == "-"_L1)
        return Tr::tr("Only one output can go to standard output.");
    if (overwritesItself(call))
        return Tr::tr("An output can't replace a document or another output.");
    return {};
}

Parsed<Request> requestOf(const Invocation &call)
{
    const auto format = formatOf(call);
    if (!format)
        return std::unexpected(format.error());
    const auto paper = paperOf(call);
    if (!paper)
        return std::unexpected(paper.error());
    const auto date = dateOf(call);
    if (!date)
        return std::unexpected(date.error());
    const auto answers = answersOf(call);
    if (!answers)
        return std::unexpected(answers.error());
    const auto failOn = failOnOf(call);
    if (!failOn)
        return std::unexpected(failOn.error());
    if (const QString error = usageError(call); !error.isEmpty())
        return std::unexpected(error);
    return Request{*format, {.paper = *paper}, *date, *answers, *failOn};
}

Result<GapReport> makeReport(const Invocation &call, const Request &request, const ClauseCatalog &catalog,
                             Console &console)
{
    const QStringList files = call.arguments();
    const auto left = readArgument(files[0], console, call.stop);
    if (!left)
        return std::unexpected(left.error());
    const auto right = readArgument(files[1], console, call.stop);
    if (!right)
        return std::unexpected(right.error());
    return compare({.left = *left,
                    .right = *right,
                    .recognizer = Recognizer(catalog),
                    .frameworks = frameworksOf(call, catalog),
                    .date = request.date,
                    .previous = {},
                    .answers = request.answers},
                   call.stop);
}

ExitCode writePdf(const QString &path, const GapReport &report, const Request &request,
                  const Invocation &call, Console &console)
{
    const auto pdf = reportToPdf(report, request.report, call.stop);
    return pdf ? writeOutput(path, *pdf, console) : console.complain(pdf.error());
}

/** Writes what was asked for; where nothing was, prints the report. */
ExitCode writeResults(const GapReport &report, const Request &request, const Invocation &call,
                      Console &console)
{
    ExitCode code = ExitCode::Done;
    if (call.has(u"json"_s))
        code = worst(code,
                     writeOutput(call.value(u"json"_s), jsonBytes(comparisonToJson(report), false), console));
    if (call.has(u"pdf"_s))
        code = worst(code, writePdf(call.value(u"pdf"_s), report, request, call, console));
    if (call.has(u"json"_s) || call.has(u"pdf"_s))
        return code;
    return console.print(request.format == Format::Json ? jsonBytes(comparisonToJson(report), false)
                                                        : comparisonToText(report));
}

bool hasFindingsFrom(const GapReport &report, Importance least)
{
    return std::ranges::any_of(report.findings,
                               [least](const Finding &finding) { return finding.importance >= least; });
}

} // namespace

QString CompareCommand::name() const
{
    return u"compare"_s;
}

QString CompareCommand::synopsis() const
{
    return Tr::tr("LEFT RIGHT");
}

QString CompareCommand::summary() const
{
    return Tr::tr(
        "Says what one policy promises and the other doesn't, where they differ, and what both lack.");
}

QList<OptionSpec> CompareCommand::options() const
{
    const QString file = Tr::tr("FILE");
    return QList<OptionSpec>{{u"pdf"_s, file, Tr::tr("write the gap report")},
                             {u"json"_s, file, Tr::tr("write the whole comparison for programs")},
                             {u"html"_s, file, {}, true},
                             {u"csv"_s, file, {}, true},
                             {u"fail-on"_s, u"high|medium|low"_s,
                              Tr::tr("end with 1 if a finding is at least that important")},
                             {u"date"_s, u"YYYY-MM-DD"_s, Tr::tr("the report's date; today unless given")}} +
           judgingOptions() + commonOptions();
}

ExitCode CompareCommand::run(const Invocation &call, Console &console) const
{
    const Parsed<Request> parsed = requestOf(call);
    if (!parsed)
        return badUsage(console, parsed.error());
    const Request &request = *parsed;
    const auto report = openCatalog(call, console).and_then([&](const ClauseCatalog &catalog) {
        return makeReport(call, request, catalog, console);
    });
    if (!report)
        return console.complain(report.error());
    const ExitCode code = writeResults(*report, request, call, console);
    const bool fails = request.failOn && hasFindingsFrom(*report, *request.failOn);
    return worst(code, fails ? ExitCode::Findings : ExitCode::Done);
}

} // namespace clausula
