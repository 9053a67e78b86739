// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/analyzecommand.h"

#include "app/cli/analysisstream.h"
#include "app/cli/analysistext.h"
#include "app/cli/commonoptions.h"
#include "app/cli/documentinput.h"
#include "core/job/comparisonjob.h"
#include "core/report/reportjson.h"

#include <QCoreApplication>

#include <optional>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

struct AnalyzeCommandText
{
    Q_DECLARE_TR_FUNCTIONS(AnalyzeCommand)
};

/** Learns when the first text is there: what can't be read is said at once. */
class LateRecognizer
{
public:
    explicit LateRecognizer(const ClauseCatalog &catalog) : m_catalog(catalog) {}

    [[nodiscard]] const Recognizer &get()
    {
        if (!m_recognizer)
            m_recognizer.emplace(m_catalog);
        return *m_recognizer;
    }

private:
    const ClauseCatalog &m_catalog;
    std::optional<Recognizer> m_recognizer;
};

/** What an analysis of one file needs besides the file. */
struct Analysis
{
    LateRecognizer &recognizer;
    QStringList frameworks;
    Answers answers;
    OpenOptions reading;
    std::stop_token stop;
    Format format;
    bool several; ///< then JSON is one object a line
};

QByteArray written(const AnalyzedDocument &document, const Analysis &analysis)
{
    const ClauseCatalog &catalog = analysis.recognizer.get().catalog();
    return analysis.format == Format::Json ? jsonBytes(analysisToJson(document, catalog), analysis.several)
                                           : analysisToText(document, catalog);
}

ExitCode analyzeFiles(const QStringList &files, const Analysis &analysis, Console &console)
{
    ExitCode code = ExitCode::Done;
    QByteArray separator;
    for (const QString &file : files) {
        const auto result = readArgument(file, analysis.reading, console, analysis.stop)
                                .and_then([&](const Document &document) {
                                    return analyze(document, analysis.recognizer.get(), analysis.frameworks,
                                                   analysis.answers, analysis.stop);
                                });
        const ExitCode ended =
            result ? console.print(separator + written(*result, analysis)) : console.complain(result.error());
        code = worst(code, ended);
        if (ended == ExitCode::Interrupted || ended == ExitCode::NotWritten)
            break;
        if (result && analysis.format == Format::Text)
            separator = "\n";
    }
    return code;
}

/** What is wrong with the arguments, empty if nothing. */
QString analyzeUsageError(const Invocation &call)
{
    const QStringList files = call.arguments();
    const bool stream = call.has(u"ndjson"_s);
    if (stream && !files.isEmpty())
        return AnalyzeCommandText::tr("“--ndjson” reads standard input and takes no file.");
    if (stream && call.value(u"format"_s, u"json"_s) != "json"_L1)
        return AnalyzeCommandText::tr("“--ndjson” writes JSON only.");
    if (!stream && files.isEmpty())
        return AnalyzeCommandText::tr("Which file is to be analysed?");
    if (files.count(u"-"_s) > 1)
        return AnalyzeCommandText::tr("Standard input can be read only once.");
    return {};
}

/** The first thing that is wrong with how the command was called, empty if nothing. */
QString optionError(const Invocation &call, const Parsed<Format> &format, const Parsed<Answers> &answers)
{
    if (!format)
        return format.error();
    if (!answers)
        return answers.error();
    const auto paper = paperOf(call);
    return paper ? analyzeUsageError(call) : paper.error();
}

} // namespace

QString AnalyzeCommand::name() const
{
    return u"analyze"_s;
}

QString AnalyzeCommand::synopsis() const
{
    return AnalyzeCommandText::tr("FILE…");
}

QString AnalyzeCommand::summary() const
{
    return AnalyzeCommandText::tr(
        "Says which clauses a policy has, how far it meets what the law asks for, and what to look at.");
}

QList<OptionSpec> AnalyzeCommand::options() const
{
    const OptionSpec stream{
        u"ndjson"_s,
        {},
        AnalyzeCommandText::tr("read lines {\"id\": …, \"text\": …} from standard input and write one "
                               "analysis a line, its id first; a bad line gives {\"id\": …, \"error\": …}")};
    return judgingOptions() + QList<OptionSpec>{stream} + readingOptions() + commonOptions();
}

ExitCode AnalyzeCommand::run(const Invocation &call, Console &console) const
{
    const auto format = formatOf(call);
    const auto answers = answersOf(call);
    const auto reading = openOptionsOf(call);
    if (!reading)
        return badUsage(console, reading.error());
    if (const QString error = optionError(call, format, answers); !error.isEmpty())
        return badUsage(console, error);
    const auto catalog = openCatalog(call, console);
    if (!catalog)
        return console.complain(catalog.error());
    const auto frameworks = resolveFrameworks(frameworksOf(call, *catalog), *catalog);
    if (!frameworks)
        return console.complain(frameworks.error());
    LateRecognizer recognizer(*catalog);
    if (call.has(u"ndjson"_s))
        return analyzeStream(recognizer.get(), {*frameworks, *answers}, console, call.stop);
    const QStringList files = call.arguments();
    return analyzeFiles(
        files, {recognizer, *frameworks, *answers, *reading, call.stop, *format, files.size() > 1}, console);
}

} // namespace clausula
