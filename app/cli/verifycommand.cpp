// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verifycommand.h"

#include "app/cli/commonoptions.h"
#include "app/cli/documentinput.h"
#include "app/cli/printable.h"
#include "app/cli/textwriter.h"
#include "core/import/importchild.h"
#include "core/report/attachedfiles.h"
#include "core/report/attachmentreader.h"
#include "core/report/reportjson.h"
#include "core/report/reportverifier.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

struct VerifyCommandText
{
    Q_DECLARE_TR_FUNCTIONS(VerifyCommand)
};

/** What came out, for people or programs. */
struct Verification
{
    ReadReport report;
    QList<VerifiedSide> sides;
    QStringList strangers; ///< files that are neither of the two documents

    [[nodiscard]] bool isGood() const
    {
        return strangers.isEmpty() && std::ranges::all_of(sides, &VerifiedSide::isVerified);
    }
};

Result<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return failure(ErrorCode::FileMissing, path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NoPermission, path, file.errorString());
    return file.read(maxReportBytes + 1);
}

/** What is attached to a PDF that may come from anywhere: read where it can do no harm. */
Result<ImportedText> attachmentsOf(const QString &path, const std::stop_token &stop)
{
    return bytesOf(path).and_then([&](const QByteArray &pdf) {
        return ImportChild(ImportChild::findProgram(reportFormat.toString()))
            .read(pdf, path, {.format = reportFormat.toString()}, stop);
    });
}

QString idOf(VerifiedSide::Checked checked)
{
    switch (checked) {
    case VerifiedSide::Checked::Original:
        return u"original"_s;
    case VerifiedSide::Checked::Attachment:
        return u"attachment"_s;
    case VerifiedSide::Checked::Nothing:
        break;
    }
    return u"nothing"_s;
}

QByteArray jsonOf(const Verification &found)
{
    QJsonArray sides;
    for (const VerifiedSide &side : found.sides) {
        QJsonArray broken;
        for (const QuoteProblem &problem : side.broken)
            broken.append(QJsonObject{{u"line"_s, problem.line}, {u"quote"_s, problem.quote}});
        sides.append(QJsonObject{{u"name"_s, side.name},
                                 {u"sha256"_s, QString::fromLatin1(side.sha256)},
                                 {u"checked"_s, idOf(side.checked)},
                                 {u"quotes"_s, side.quotes},
                                 {u"broken"_s, broken}});
    }
    return jsonBytes({{u"schema"_s, u"clausula.verification/1"_s},
                      {u"program"_s, found.report.comparison[u"program"_s]},
                      {u"date"_s, found.report.comparison[u"date"_s]},
                      {u"content_sha256"_s, QString::fromLatin1(found.report.contentHash.toHex())},
                      {u"verified"_s, found.isGood()},
                      {u"sides"_s, sides},
                      {u"strangers"_s, QJsonArray::fromStringList(found.strangers)}},
                     false);
}

QString sentenceOn(const VerifiedSide &side)
{
    switch (side.checked) {
    case VerifiedSide::Checked::Original:
        return VerifyCommandText::tr(
                   "%1: the original has the SHA-256 that the report names; quotes checked: %2, broken: %3.")
            .arg(side.name)
            .arg(side.quotes)
            .arg(side.broken.size());
    case VerifiedSide::Checked::Attachment:
        return VerifyCommandText::tr(
                   "%1: no original was given; the attached copy has the SHA-256 that the report names; "
                   "quotes checked: %2, broken: %3.")
            .arg(side.name)
            .arg(side.quotes)
            .arg(side.broken.size());
    case VerifiedSide::Checked::Nothing:
        break;
    }
    return VerifyCommandText::tr(
               "%1: neither a file given nor an attached one has the SHA-256 that the report names, %2; its "
               "quotes were not checked.")
        .arg(side.name, QString::fromLatin1(side.sha256));
}

QByteArray textOf(const Verification &found)
{
    TextWriter text;
    text.paragraph(VerifyCommandText::tr("Report of %1, made with %2, content SHA-256 %3.")
                       .arg(printable(found.report.comparison[u"date"_s].toString()),
                            printable(found.report.comparison[u"program"_s].toString()),
                            QString::fromLatin1(found.report.contentHash.toHex())));
    for (const VerifiedSide &side : found.sides) {
        text.paragraph(printable(sentenceOn(side)));
        for (const QuoteProblem &problem : side.broken)
            text.paragraph(VerifyCommandText::tr("Not verbatim: line %1, “%2”")
                               .arg(problem.line)
                               .arg(printable(problem.quote.simplified().left(200))),
                           2, 4);
    }
    for (const QString &stranger : found.strangers)
        text.paragraph(VerifyCommandText::tr("%1 is neither of the two documents: its SHA-256 is another.")
                           .arg(printable(stranger)));
    text.paragraph(found.isGood() ? VerifyCommandText::tr("Every quote is verbatim.")
                                  : VerifyCommandText::tr("The report does not hold against these files."));
    return text.bytes();
}

/** Names of \a originals that are not among the documents of the report. */
QStringList strangersAmong(const QList<Document> &originals, const QList<VerifiedSide> &sides)
{
    QStringList names;
    for (const Document &original : originals) {
        if (!std::ranges::contains(sides, original.origin().sha256.toHex(), &VerifiedSide::sha256))
            names.append(original.origin().name);
    }
    return names;
}

ExitCode complainOf(const Error &error, Console &console)
{
    if (error.code != ErrorCode::UnsupportedFormat)
        return console.complain(error);
    console.complain(
        VerifyCommandText::tr(
            "“%1” is no report that can be checked: it is no PDF of Clausula's, is damaged, or is a "
            "PDF/A, which carries no comparison.")
            .arg(error.subject));
    return exitCodeOf(error.code);
}

} // namespace

QString VerifyCommand::name() const
{
    return u"verify"_s;
}

QString VerifyCommand::synopsis() const
{
    return VerifyCommandText::tr("REPORT.pdf [FILE…]");
}

QString VerifyCommand::summary() const
{
    return VerifyCommandText::tr(
        "Says whether a report's quotes are verbatim in the originals, or in the copies attached to "
        "it; ends with 1 if not.");
}

QList<OptionSpec> VerifyCommand::options() const
{
    return QList<OptionSpec>{{u"format"_s, u"text|json"_s,
                              VerifyCommandText::tr("how the result is written; text unless given")}} +
           readingOptions() +
           QList<OptionSpec>{{u"quiet"_s, {}, VerifyCommandText::tr("no messages but complaints")},
                             {u"help"_s, {}, VerifyCommandText::tr("this text")}};
}

ExitCode VerifyCommand::run(const Invocation &call, Console &console) const
{
    const auto format = formatOf(call);
    if (!format)
        return badUsage(console, format.error());
    const auto reading = openOptionsOf(call);
    if (!reading)
        return badUsage(console, reading.error());
    const QStringList files = call.arguments();
    if (files.isEmpty())
        return badUsage(console, VerifyCommandText::tr("A report is to be named."));
    const Result<ReadReport> report =
        attachmentsOf(files.first(), call.stop).and_then([&](const ImportedText &text) {
            return readReport(text, files.first());
        });
    if (!report)
        return complainOf(report.error(), console);
    QList<Document> originals;
    for (const QString &file : files.sliced(1)) {
        const Result<Document> original = readArgument(file, *reading, console, call.stop);
        if (!original)
            return console.complain(original.error());
        originals.append(*original);
    }
    Verification found{*report, {}, {}};
    for (const Side side : {Side::Left, Side::Right})
        found.sides.append(verifySide(*report, side, originals));
    found.strangers = strangersAmong(originals, found.sides);
    const ExitCode printed = console.print(*format == Format::Json ? jsonOf(found) : textOf(found));
    return worst(printed, found.isGood() ? ExitCode::Done : ExitCode::Findings);
}

} // namespace clausula
