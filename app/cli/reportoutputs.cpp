// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/reportoutputs.h"

#include "core/report/logo.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

struct ReportOutputsText
{
    Q_DECLARE_TR_FUNCTIONS(ReportOutputs)
};

struct FormatOption
{
    const char *name;
    ReportFormat format;
    const char *help;
};

constexpr std::array formats{
    FormatOption{"pdf", ReportFormat::Pdf, QT_TRANSLATE_NOOP("ReportOutputs", "write the gap report")},
    FormatOption{"html", ReportFormat::Html,
                 QT_TRANSLATE_NOOP("ReportOutputs", "the same as one accessible web page")},
    FormatOption{"docx", ReportFormat::Word,
                 QT_TRANSLATE_NOOP("ReportOutputs", "the same for word processors")},
    FormatOption{"md", ReportFormat::Markdown, QT_TRANSLATE_NOOP("ReportOutputs", "the same as Markdown")},
    FormatOption{"csv", ReportFormat::Csv,
                 QT_TRANSLATE_NOOP("ReportOutputs", "write the findings for spreadsheets")},
    FormatOption{"sarif", ReportFormat::Sarif,
                 QT_TRANSLATE_NOOP("ReportOutputs", "write findings and warnings for tools (SARIF 2.1.0)")},
    FormatOption{"json", ReportFormat::Json,
                 QT_TRANSLATE_NOOP("ReportOutputs", "write the whole comparison for programs")},
};

Parsed<QByteArray> logoOf(const Invocation &call)
{
    if (!call.has(u"logo"_s))
        return QByteArray();
    return readLogo(call.value(u"logo"_s)).transform_error(describe);
}

} // namespace

QList<OptionSpec> reportOptionSpecs()
{
    QList<OptionSpec> options;
    for (const FormatOption &format : formats)
        options.append({QString::fromLatin1(format.name), ReportOutputsText::tr("FILE"),
                        QCoreApplication::translate("ReportOutputs", format.help)});
    return options +
           QList<OptionSpec>{
               {u"firm"_s, ReportOutputsText::tr("NAME"),
                ReportOutputsText::tr("who hands the report on: on its cover and pages")},
               {u"logo"_s, ReportOutputsText::tr("FILE"),
                ReportOutputsText::tr("a PNG or JPEG for the cover")},
               {u"confidential"_s, ReportOutputsText::tr("TEXT"),
                ReportOutputsText::tr("a line on the cover and on every page")},
               {u"draft"_s, {}, ReportOutputsText::tr("mark every page as a draft")},
               {u"client-safe"_s, {}, ReportOutputsText::tr("leave out notes, owners and decisions")},
               {u"no-texts"_s, {}, ReportOutputsText::tr("leave out the appendix of both texts")},
               {u"no-sources"_s, {}, ReportOutputsText::tr("attach no source texts to the PDF")},
               {u"archive"_s, {}, ReportOutputsText::tr("make the PDF a PDF/A-1b, without attachments")}};
}

QList<ReportOutput> reportOutputsOf(const Invocation &call)
{
    QList<ReportOutput> outputs;
    for (const FormatOption &format : formats) {
        const QString option = QString::fromLatin1(format.name);
        if (call.has(option))
            outputs.append({format.format, call.value(option)});
    }
    return outputs;
}

Parsed<ReportOptions> reportOptionsOf(const Invocation &call)
{
    const auto paper = paperOf(call);
    if (!paper)
        return std::unexpected(paper.error());
    const auto logo = logoOf(call);
    if (!logo)
        return std::unexpected(logo.error());
    return ReportOptions{.paper = *paper,
                         .firm = call.value(u"firm"_s),
                         .confidentiality = call.value(u"confidential"_s),
                         .logo = *logo,
                         .draft = call.has(u"draft"_s),
                         .fullTexts = !call.has(u"no-texts"_s),
                         .clientSafe = call.has(u"client-safe"_s),
                         .sources = !call.has(u"no-sources"_s),
                         .archive = call.has(u"archive"_s)};
}

} // namespace clausula
