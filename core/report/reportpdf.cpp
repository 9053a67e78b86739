// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/documentreader.h"
#include "core/report/chapters.h"
#include "core/report/pagefurniture.h"
#include "core/report/pdffinisher.h"
#include "core/report/quotecheck.h"
#include "core/report/reportrenderer.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QPdfWriter>

#include <exception>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

constexpr int pdfResolution = 1440; // dots an inch: one dot a twip, so nothing is rounded

Result<QByteArray> paintedPdf(const ReportRenderer &renderer, const ReportOptions &options,
                              const std::stop_token &stop, const ReportProgress &progress)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPdfVersion(options.archive ? QPagedPaintDevice::PdfVersion_A1b
                                         : QPagedPaintDevice::PdfVersion_1_4);
    writer.setResolution(pdfResolution);
    writer.setPageSize(pageSizeOf(options.paper));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setTitle(renderer.title());
    if (const Result<void> painted = renderer.paint(writer, stop, progress); !painted)
        return std::unexpected(painted.error());
    return bytes;
}

/** The file's own bytes; where they can't be made again (a PDF, a Word file) the text that was read. */
PdfAttachment sourceOf(const AnalyzedDocument &side, const QString &prefix, const QString &description)
{
    const Document &document = side.recognized.document;
    const Origin &origin = document.origin();
    QString name = prefix + origin.name;
    name.replace(u'/', u'-').replace(u'\\', u'-');
    const Result<QByteArray> bytes = encodeText(document.text(), origin);
    if (bytes && QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256) == origin.sha256)
        return {name, description, u"text/plain"_s, *bytes};
    return {name + u".txt"_s, description, u"text/plain"_s, document.text().toUtf8()};
}

QList<PdfAttachment> attachmentsOf(const GapReport &report, const QByteArray &comparison,
                                   const ReportOptions &options)
{
    QList<PdfAttachment> files{{u"comparison.json"_s, ReportText::tr("The comparison for programs"),
                                u"application/json"_s, comparison}};
    if (options.sources)
        files << sourceOf(report.left, u"left-"_s, ReportText::tr("The left text"))
              << sourceOf(report.right, u"right-"_s, ReportText::tr("The right text"));
    return files;
}

} // namespace

Result<QByteArray> reportToPdf(const GapReport &report, const ReportOptions &options, std::stop_token stop,
                               const ReportProgress &progress)
{
    if (const Result<void> checked = checkQuotes(report); !checked)
        return std::unexpected(checked.error());
    const Result<ReportRenderer> renderer = ReportRenderer::layOut(report, options, stop);
    if (!renderer)
        return std::unexpected(renderer.error());
    const Result<QByteArray> painted = paintedPdf(*renderer, options, stop, progress);
    if (!painted)
        return painted;
    PdfExtras extras;
    extras.title = renderer->title();
    extras.language = u"en-GB"_s;
    extras.date = report.date;
    extras.id = renderer->contentHash();
    extras.bookmarks = renderer->bookmarks();
    extras.links = renderer->links();
    extras.archive = options.archive;
    if (!options.archive)
        extras.attachments = attachmentsOf(report, renderer->comparison(), options);
    if (stop.stop_requested())
        return failure(ErrorCode::Cancelled, {});
    try {
        return finishedPdf(*painted, extras);
    } catch (const std::exception &reason) { // qpdf's own: it ends here
        return failure(ErrorCode::WriteFailed, extras.title, QString::fromUtf8(reason.what()));
    }
}

} // namespace clausula
