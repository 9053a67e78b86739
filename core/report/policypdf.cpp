// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/policypdf.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QTextBlockFormat>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

#include <algorithm>
#include <array>
#include <utility>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

constexpr int resolution = 1200;                           // dots an inch: letters keep their widths
constexpr double margin = 22;                              // millimetres
constexpr double textSize = 10.5;                          // points
constexpr std::array headingSizes{18.0, 14.0, 12.0, 11.0}; // points: the title, then by level
constexpr double pointsPerInch = 72;

double dots(double points)
{
    return points * resolution / pointsPerInch;
}

QTextCharFormat lettersOf(const PolicyPart &part, const PolicyRun &run)
{
    const bool heads = part.kind == PolicyPart::Kind::Title || part.kind == PolicyPart::Kind::Heading;
    QFont font(u"DejaVu Sans"_s);
    const double size =
        heads ? headingSizes.at(std::min<size_t>(size_t(part.level), headingSizes.size() - 1)) : textSize;
    font.setPixelSize(qRound(dots(size))); // so that no screen's resolution comes in
    font.setBold(heads || run.bold);
    font.setItalic(run.italic);
    QTextCharFormat letters;
    letters.setFont(font);
    letters.setForeground(Qt::black);
    return letters;
}

QTextBlockFormat formatOf(const PolicyPart &part)
{
    const bool heads = part.kind == PolicyPart::Kind::Title || part.kind == PolicyPart::Kind::Heading;
    const bool item = part.kind == PolicyPart::Kind::ListItem;
    QTextBlockFormat format;
    format.setTopMargin(dots(heads ? 12 : 0));
    format.setBottomMargin(dots(item ? 3 : 6));
    format.setLeftMargin(dots(item ? 28 : 0));
    format.setTextIndent(dots(item ? -16 : 0)); // what numbers it hangs out
    format.setLineHeight(125, QTextBlockFormat::ProportionalHeight);
    return format;
}

/** Writes part after part; what numbers a list item is written out. */
class Pages
{
public:
    explicit Pages(QTextDocument &pages) : m_cursor(&pages) {}

    void write(const PolicyParts &policy)
    {
        for (qsizetype i = 0; i < policy.parts.size(); ++i) {
            const PolicyPart &part = policy.parts[i];
            if (part.kind == PolicyPart::Kind::TableRow)
                i = writeTable(policy.parts, i);
            else
                writeText(part, markerOf(policy, i));
        }
    }

private:
    [[nodiscard]] static QString markerOf(const PolicyParts &policy, qsizetype index)
    {
        const PolicyPart &part = policy.parts[index];
        if (part.list < 0)
            return part.marker;
        int before = 0;
        while (before < index && policy.parts[index - before - 1].list == part.list)
            ++before;
        const PolicyList &list = policy.lists[part.list];
        return markerText(list, list.start + before);
    }

    void writeText(const PolicyPart &part, const QString &marker)
    {
        beginBlock(formatOf(part));
        if (!marker.isEmpty())
            m_cursor.insertText(marker + u' ', lettersOf(part, {}));
        for (const PolicyRun &run : part.runs)
            m_cursor.insertText(run.text, lettersOf(part, run));
    }

    /** All rows of the table that begins at \a first; returns the last one's index. */
    qsizetype writeTable(const QList<PolicyPart> &parts, qsizetype first)
    {
        qsizetype end = first;
        qsizetype columns = 1;
        for (; end < parts.size() && parts[end].kind == PolicyPart::Kind::TableRow; ++end)
            columns = std::max(columns, parts[end].cells.size());
        beginBlock(formatOf({}));
        QTextTableFormat format;
        format.setBorderCollapse(true);
        format.setCellPadding(dots(4));
        format.setBorderBrush(QColor(0xB4, 0xB4, 0xB4));
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        QTextTable *table = m_cursor.insertTable(int(end - first), int(columns), format);
        for (qsizetype row = first; row < end; ++row) {
            for (qsizetype column = 0; column < parts[row].cells.size(); ++column)
                table->cellAt(int(row - first), int(column))
                    .firstCursorPosition()
                    .insertText(parts[row].cells[column], lettersOf({}, {}));
        }
        m_cursor.movePosition(QTextCursor::End);
        return end - 1;
    }

    void beginBlock(const QTextBlockFormat &format)
    {
        if (std::exchange(m_first, false))
            m_cursor.setBlockFormat(format);
        else
            m_cursor.insertBlock(format);
    }

    QTextCursor m_cursor;
    bool m_first = true;
};

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
    small.setPixelSize(qRound(dots(8)));
    painter.setFont(small);
    painter.drawText(QRectF(0, size.height(), size.width(), dots(24)), Qt::AlignRight | Qt::AlignBottom,
                     u"%1 / %2"_s.arg(page + 1).arg(pages.pageCount()));
}

} // namespace

Result<QByteArray> policyAsPdf(const PolicyParts &policy)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly))
        return failure(ErrorCode::WriteFailed, policy.title, buffer.errorString());
    QPdfWriter writer(&buffer);
    writer.setResolution(resolution);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins({margin, margin, margin, margin}, QPageLayout::Millimeter);
    writer.setTitle(policy.title);
    writer.setCreator(u"Clausula"_s);
    QSizeF size = writer.pageLayout().paintRectPixels(resolution).size();
    size.rheight() -= dots(28); // for the number below
    QTextDocument pages;
    pages.setDocumentMargin(0);
    pages.setPageSize(size);
    Pages(pages).write(policy);
    QPainter painter(&writer);
    for (int page = 0; page < pages.pageCount(); ++page) {
        if (page > 0 && !writer.newPage())
            return failure(ErrorCode::WriteFailed, policy.title);
        paintPage(painter, pages, page, size);
    }
    painter.end();
    return bytes;
}

} // namespace clausula
