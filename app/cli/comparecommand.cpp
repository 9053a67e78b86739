// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/comparecommand.h"

#include "app/cli/commonoptions.h"
#include "app/cli/comparisontext.h"
#include "app/cli/documentinput.h"
#include "app/cli/outputfile.h"
#include "app/cli/reportoutputs.h"
#include "core/job/comparisonjob.h"
#include "core/review/reviewfile.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

struct CompareCommandText
{
    Q_DECLARE_TR_FUNCTIONS(CompareCommand)
};

/** What the command was asked for, checked. */
struct Request
{
    Format format = Format::Text;
    ReportOptions report;
    QList<ReportOutput> outputs;
    QDate date;
    Answers answers;
    std::optional<Importance> failOn;
    OpenOptions reading;
};

Parsed<QDate> dateOf(const Invocation &call)
{
    if (!call.has(u"date"_s))
        return QDate::currentDate();
    const QString text = call.value(u"date"_s);
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (date.isValid() && text.size() == 10)
        return date;
    return std::unexpected(
        CompareCommandText::tr("“--date” can't be “%1”; it is a date YYYY-MM-DD.").arg(text));
}

Parsed<std::optional<Importance>> failOnOf(const Invocation &call)
{
    if (!call.has(u"fail-on"_s))
        return std::nullopt;
    const QString word = call.value(u"fail-on"_s);
    const qsizetype index = QStringList{u"low"_s, u"medium"_s, u"high"_s}.indexOf(word);
    if (index < 0)
        return std::unexpected(
            CompareCommandText::tr("“--fail-on” can't be “%1”; it is one of: high, medium, low.").arg(word));
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

/** Whether the one file that was named is a review, which holds both documents. */
bool readsReview(const Invocation &call)
{
    return call.arguments().size() == 1 && isReviewName(call.arguments().first());
}

/** Where everything goes that is to be written. */
QStringList outputsOf(const Invocation &call)
{
    QStringList paths{call.value(u"review"_s)};
    for (const ReportOutput &output : reportOutputsOf(call))
        paths.append(output.path);
    return paths;
}

/** Whether an output would replace a document or another output. A review may be saved to where it is. */
bool overwritesItself(const Invocation &call)
{
    QStringList files;
    for (const QString &document : call.arguments())
        files.append(fileOf(document));
    if (readsReview(call) && files.contains(fileOf(call.value(u"review"_s))))
        files.clear();
    for (const QString &asked : outputsOf(call)) {
        const QString output = fileOf(asked);
        if (!output.isEmpty() && files.contains(output))
            return true;
        files.append(output);
    }
    return false;
}

/** What is wrong with how documents and outputs go together, empty if nothing. */
QString compareUsageError(const Invocation &call)
{
    const QStringList files = call.arguments();
    if (files.size() != 2 && !readsReview(call))
        return CompareCommandText::tr("Two documents are compared; %1 were named.").arg(files.size());
    if (files.count(u"-"_s) > 1)
        return CompareCommandText::tr("Standard input can be read only once.");
    if (outputsOf(call).count(u"-"_s) > 1)
        return CompareCommandText::tr("Only one output can go to standard output.");
    if (overwritesItself(call))
        return CompareCommandText::tr("An output can't replace a document or another output.");
    return {};
}

Parsed<Request> requestOf(const Invocation &call)
{
    const auto format = formatOf(call);
    if (!format)
        return std::unexpected(format.error());
    const auto report = reportOptionsOf(call);
    if (!report)
        return std::unexpected(report.error());
    const auto date = dateOf(call);
    if (!date)
        return std::unexpected(date.error());
    const auto answers = answersOf(call);
    if (!answers)
        return std::unexpected(answers.error());
    const auto failOn = failOnOf(call);
    if (!failOn)
        return std::unexpected(failOn.error());
    if (const QString error = compareUsageError(call); !error.isEmpty())
        return std::unexpected(error);
    const auto reading = openOptionsOf(call);
    if (!reading)
        return std::unexpected(reading.error());
    return Request{*format, *report, reportOutputsOf(call), *date, *answers, *failOn, *reading};
}

/**
 * \a review with what the review said that it is going to replace: settings, pins, answers and decisions go
 * on with other texts. What is asked for goes first.
 */
Result<Review> goingOn(Review review, const Invocation &call)
{
    const QString path = call.value(u"review"_s);
    if (path == "-"_L1 || QFileInfo(path).size() == 0) // none yet
        return review;
    return openReview(path).transform([&](Review &&before) {
        if (!call.has(u"framework"_s))
            review.frameworks = before.frameworks;
        before.answers.insert(review.answers);
        review.answers = before.answers;
        review.settings = before.settings;
        review.decisions = before.decisions;
        return std::move(review);
    });
}

/** What there is to compare: the documents that were named, or the review; what is asked for goes first. */
Result<Review> readInput(const Invocation &call, const Request &request, const ClauseCatalog &catalog,
                         Console &console)
{
    const QStringList files = call.arguments();
    if (readsReview(call)) {
        return openReview(files[0]).transform([&](Review &&review) {
            if (call.has(u"framework"_s))
                review.frameworks = frameworksOf(call, catalog);
            review.answers.insert(request.answers);
            return std::move(review);
        });
    }
    const auto left = readArgument(files[0], request.reading, console, call.stop);
    if (!left)
        return std::unexpected(left.error());
    const auto right = readArgument(files[1], request.reading, console, call.stop);
    if (!right)
        return std::unexpected(right.error());
    return goingOn({.left = *left,
                    .right = *right,
                    .frameworks = frameworksOf(call, catalog),
                    .answers = request.answers},
                   call);
}

ExitCode writeAs(const ReportOutput &output, const GapReport &report, const Request &request,
                 const std::stop_token &stop, Console &console)
{
    const auto bytes = exportReport(report, output.format, request.report, stop);
    return bytes ? writeOutput(output.path, *bytes, console) : console.complain(bytes.error());
}

/** Saves the review where that was asked for. */
ExitCode writeReview(const Invocation &call, const Review &review, Console &console)
{
    if (!call.has(u"review"_s))
        return ExitCode::Done;
    const QString path = call.value(u"review"_s);
    const auto bytes = reviewToBytes(review, path);
    return bytes ? writeOutput(path, *bytes, console) : console.complain(bytes.error());
}

/** Writes what was asked for; where nothing was, prints the report. */
ExitCode writeResults(const GapReport &report, const Request &request, const Invocation &call,
                      Console &console)
{
    ExitCode code = ExitCode::Done;
    for (const ReportOutput &output : request.outputs)
        code = worst(code, writeAs(output, report, request, call.stop, console));
    if (!request.outputs.isEmpty() || call.has(u"review"_s))
        return code;
    if (request.format == Format::Json)
        return writeAs({ReportFormat::Json, u"-"_s}, report, request, call.stop, console);
    const bool internal = !request.report.clientSafe;
    return console.print(
        comparisonToText(report, internal ? request.report.decisions : QMap<QString, Decision>()));
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
    return CompareCommandText::tr("LEFT RIGHT | REVIEW.clausula");
}

QString CompareCommand::summary() const
{
    return CompareCommandText::tr(
        "Says what one policy promises and the other doesn't, where they differ, and what both lack.");
}

QList<OptionSpec> CompareCommand::options() const
{
    return reportOptionSpecs() +
           QList<OptionSpec>{
               {u"review"_s, CompareCommandText::tr("FILE"),
                CompareCommandText::tr(
                    "save both documents with settings, pins and decisions; a review that is there goes "
                    "on with "
                    "these documents")},
               {u"substantive-only"_s,
                {},
                CompareCommandText::tr("leave cosmetic differences out of the list in the JSON")},
               {u"fail-on"_s, u"high|medium|low"_s,
                CompareCommandText::tr("end with 1 if a finding is at least that important")},
               {u"date"_s, u"YYYY-MM-DD"_s,
                CompareCommandText::tr("the report's date; today unless given")}} +
           judgingOptions() + readingOptions() + commonOptions();
}

ExitCode CompareCommand::run(const Invocation &call, Console &console) const
{
    Parsed<Request> parsed = requestOf(call);
    if (!parsed)
        return badUsage(console, parsed.error());
    Request &request = *parsed;
    const auto catalog = openCatalog(call, console);
    if (!catalog)
        return console.complain(catalog.error());
    const auto review = readInput(call, request, *catalog, console);
    if (!review)
        return console.complain(review.error());
    request.report.decisions = review->decisions;
    auto report = compare({.left = review->left,
                           .right = review->right,
                           .recognizer = Recognizer(*catalog),
                           .frameworks = review->frameworks,
                           .date = request.date,
                           .previous = {},
                           .settings = review->settings,
                           .answers = review->answers},
                          call.stop);
    if (!report)
        return console.complain(report.error());
    if (call.has(u"substantive-only"_s))
        report->differences.list.removeIf(
            [](const Difference &difference) { return !difference.isSubstantive(); });
    const ExitCode code =
        worst(writeReview(call, *review, console), writeResults(*report, request, call, console));
    const bool fails = request.failOn && hasFindingsFrom(*report, *request.failOn);
    return worst(code, fails ? ExitCode::Findings : ExitCode::Done);
}

} // namespace clausula
