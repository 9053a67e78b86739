// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/cover.h"

#include <QImage>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

RichText documentLines(const QString &side, const AnalyzedDocument &analyzed)
{
    const Document &document = analyzed.recognized.document;
    RichText text;
    text.quiet(side + u"\n"_s).bold(sideName(analyzed), 12);
    text.add(u"\n"_s + ReportText::tr("“%1”, %2 words, %3 lines")
                           .arg(document.title())
                           .arg(document.wordCount())
                           .arg(document.lineCount()));
    text.quiet(u"\nSHA-256 "_s + QString::fromLatin1(document.origin().sha256.toHex()));
    return text;
}

QString frameworkTitles(const GapReport &report)
{
    QStringList titles;
    for (const QString &id : report.frameworks) {
        if (const Framework *framework = report.catalog.framework(id))
            titles.append(framework->title);
    }
    return titles.join(u"; "_s);
}

/** The picture on white: PDF/A-1 has no transparency. Null if the bytes are none. */
QImage printable(const QByteArray &file)
{
    QImage image = QImage::fromData(file);
    if (image.isNull() || !image.hasAlphaChannel())
        return image;
    QImage flat(image.size(), QImage::Format_RGB32);
    flat.fill(Qt::white);
    QPainter(&flat).drawImage(0, 0, image);
    return flat;
}

/** Who hands the report on, and to whom it may not go. */
void letterhead(PageBuilder &pages, const ReportOptions &options)
{
    constexpr QSizeF largest(160 * twipsPerPoint, 56 * twipsPerPoint);
    if (const QImage logo = printable(options.logo); !logo.isNull()) {
        const QSizeF size = QSizeF(logo.size()).scaled(largest, Qt::KeepAspectRatio);
        pages.addPicture(logo, size);
        pages.skip(160);
    }
    if (!options.firm.isEmpty())
        pages.addParagraph(RichText().bold(options.firm, 14), {.after = 60});
    if (!options.confidentiality.isEmpty())
        pages.addParagraph(RichText().add(options.confidentiality, 10), {.after = 60});
}

} // namespace

void addCover(PageBuilder &pages, const ReportContent &content)
{
    const GapReport &report = content.report;
    const ReportOptions &options = content.options;
    letterhead(pages, options);
    pages.advanceTo(std::max(pages.y() + 400, pages.geometry().top + pages.geometry().height() * 0.16));
    const QString kind = options.draft ? ReportText::tr("Gap report, draft") : ReportText::tr("Gap report");
    pages.addParagraph(RichText().quiet(kind, 12).anchoredAs(pages.addOutline(1, ReportText::tr("Cover"))),
                       {.after = 60});
    pages.addParagraph(RichText().bold(ReportText::tr("Two privacy policies compared"), 24), {.after = 500});
    pages.addRule();
    pages.addParagraph(documentLines(ReportText::tr("Left"), report.left), {.before = 300, .after = 400});
    pages.addParagraph(documentLines(ReportText::tr("Right"), report.right), {.after = 400});
    pages.addRule();
    pages.addParagraph(
        RichText().quiet(ReportText::tr("Judged by") + u"\n"_s, 9).add(frameworkTitles(report), 10),
        {.before = 300, .after = 240});
    pages.addParagraph(
        RichText().quiet(ReportText::tr("Date") + u"\n"_s, 9).add(report.date.toString(Qt::ISODate), 10),
        {.after = 240});
    pages.addParagraph(RichText()
                           .quiet(ReportText::tr("Made with") + u"\n"_s, 9)
                           .add(u"Clausula " CLAUSULA_VERSION ", "_s + report.catalog.identity().name + u' ' +
                                    report.catalog.identity().version,
                                10),
                       {.after = 600});
    pages.addParagraph(RichText().quiet(
        ReportText::tr(
            "This report says what the two texts say, with every quote verbatim and its line, and what "
            "was searched for and not found. It is a reading aid, not legal advice: a person has to "
            "check and decide."),
        9));
}

} // namespace clausula
