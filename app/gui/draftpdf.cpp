// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/draftpdf.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QTextBlockFormat>
#include <QTextCursor>
#include <QTextDocument>

#include <array>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

constexpr int resolution = 1200;  // dots an inch: letters keep their widths
constexpr double margin = 22;     // millimetres
constexpr double textSize = 10.5; // points
constexpr std::array headingSizes{18.0, 14.0, 12.0, 11.0};
constexpr double pointsPerInch = 72;

double dots(double points)
{
    return points * resolution / pointsPerInch;
}

QFont fontOf(const Block &block)
{
    QFont font(u"DejaVu Sans"_s);
    font.setPointSizeF(textSize);
    if (block.isHeading()) {
        const auto level = std::clamp<size_t>(size_t(block.level), 1, headingSizes.size());
        font.setPointSizeF(headingSizes.at(level - 1));
        font.setBold(true);
    }
    return font;
}

QTextBlockFormat formatOf(const Block &block)
{
    QTextBlockFormat format;
    format.setTopMargin(dots(block.isHeading() ? 12 : 0));
    format.setBottomMargin(dots(block.kind == BlockKind::ListItem ? 3 : 6));
    format.setLeftMargin(dots(block.kind == BlockKind::ListItem ? 14 : 0));
    format.setLineHeight(125, QTextBlockFormat::ProportionalHeight);
    if (block.isHeading())
        format.setPageBreakPolicy(QTextFormat::PageBreak_Auto);
    return format;
}

/** The words as a reader sees them: no hashes and asterisks of a mark-up. */
QString wordsOf(const Document &document, const Block &block)
{
    QString words = document.flowText(block);
    if (block.isHeading()) {
        while (words.startsWith(u'#'))
            words.remove(0, 1);
        words = words.trimmed();
    }
    return words.remove(u"**"_s);
}

void write(QTextDocument &pages, const Document &document)
{
    QTextCursor cursor(&pages);
    bool first = true;
    for (const Block &block : document.blocks()) {
        QTextCharFormat letters;
        letters.setFont(fontOf(block));
        letters.setForeground(Qt::black);
        if (std::exchange(first, false)) {
            cursor.setBlockFormat(formatOf(block));
            cursor.setCharFormat(letters);
        } else {
            cursor.insertBlock(formatOf(block), letters);
        }
        cursor.insertText(wordsOf(document, block), letters);
    }
}

/** \a page, from 0, of \a pages, each \a size large. */
void paintPage(QPainter &painter, const QTextDocument &pages, int page, QSizeF size)
{
    painter.save();
    painter.translate(0, -page * size.height());
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = QRectF(QPointF(0, page * size.height()), size);
    context.palette.setColor(QPalette::Text, Qt::black);
    painter.setClipRect(context.clip);
    pages.documentLayout()->draw(&painter, context);
    painter.restore();
    QFont small(u"DejaVu Sans"_s);
    small.setPointSizeF(8);
    painter.setFont(small);
    painter.drawText(QRectF(0, size.height(), size.width(), dots(24)), Qt::AlignRight | Qt::AlignBottom,
                     u"%1 / %2"_s.arg(page + 1).arg(pages.pageCount()));
}

} // namespace

Result<QByteArray> policyToPdf(const Document &document, QPageSize::PageSizeId paper)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly))
        return failure(ErrorCode::WriteFailed, document.origin().name, buffer.errorString());
    QPdfWriter writer(&buffer);
    writer.setResolution(resolution);
    writer.setPageSize(QPageSize(paper));
    writer.setPageMargins({margin, margin, margin, margin}, QPageLayout::Millimeter);
    writer.setTitle(document.title());
    writer.setCreator(u"Clausula"_s);
    QSizeF size = writer.pageLayout().paintRectPixels(resolution).size();
    size.rheight() -= dots(28); // for the number below
    QTextDocument pages;
    pages.documentLayout()->setPaintDevice(&writer);
    pages.setDocumentMargin(0);
    pages.setPageSize(size);
    write(pages, document);
    QPainter painter(&writer);
    for (int page = 0; page < pages.pageCount(); ++page) {
        if (page > 0 && !writer.newPage())
            return failure(ErrorCode::WriteFailed, document.origin().name);
        paintPage(painter, pages, page, size);
    }
    painter.end();
    return bytes;
}

} // namespace clausula
