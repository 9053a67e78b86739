// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/sectionmargin.h"

#include "app/gui/markpainter.h"
#include "app/gui/policyeditor.h"

#include <QCoreApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QTextBlock>
#include <QToolTip>

namespace clausula {

namespace {

constexpr int gap = 4;  ///< pixels around numbers
constexpr int edge = 2; ///< pixels between band and text

int digits(int number)
{
    int count = 1;
    for (; number >= 10; number /= 10)
        ++count;
    return std::max(3, count); // so that short texts don't shift at their tenth and hundredth line
}

} // namespace

SectionMargin::SectionMargin(PolicyEditor *editor) : QWidget(editor), m_editor(editor)
{
    setAccessibleName(tr("Line numbers and sections"));
    setAttribute(Qt::WA_NoMousePropagation); // the editor would take clicks for its frame's
}

int SectionMargin::bandWidth() const
{
    return QFontMetrics(letterFont()).horizontalAdvance(u'M') + 2 * gap;
}

QFont SectionMargin::letterFont() const
{
    QFont font = m_editor->font();
    font.setBold(true);
    return font;
}

int SectionMargin::widthForText() const
{
    const int number =
        digits(m_editor->document()->blockCount()) * m_editor->fontMetrics().horizontalAdvance(u'9');
    return noteWidth() + gap + number + gap + bandWidth() + edge;
}

/** Of the column for notes; nothing as long as there are none. */
int SectionMargin::noteWidth() const
{
    qsizetype longest = 0;
    for (const LineNote &note : m_editor->lineNotes().items())
        longest = std::max(longest, note.text.size());
    return longest == 0 ? 0
                        : gap + static_cast<int>(longest) * m_editor->fontMetrics().horizontalAdvance(u'9');
}

QSize SectionMargin::sizeHint() const
{
    return {widthForText(), 0};
}

void SectionMargin::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), m_editor->colours().margin());
    painter.setFont(m_editor->font());
    const int last = m_editor->lastVisibleLine();
    const SectionBand *previous = nullptr;
    for (int line = m_editor->firstVisibleLine(); line <= last; ++line) {
        const QRectF rect = m_editor->lineRect(line);
        paintNumber(painter, line, rect);
        paintNote(painter, line, rect);
        const SectionBand *band = m_editor->bandAt(line);
        if (band && band != previous)
            paintBand(painter, *band, line);
        previous = band;
    }
}

void SectionMargin::paintNumber(QPainter &painter, int line, const QRectF &rect)
{
    const Palette &colours = m_editor->colours();
    const bool current = m_editor->textCursor().blockNumber() == line;
    QFont font = m_editor->font();
    font.setBold(current);
    painter.setFont(font);
    painter.setPen(current ? colours.text() : colours.lineNumber());
    const QRectF place(0, rect.top(), width() - bandWidth() - gap - edge, QFontMetricsF(font).height());
    painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter, QString::number(line + 1));
}

void SectionMargin::paintNote(QPainter &painter, int line, const QRectF &rect)
{
    const LineNote *note = m_editor->lineNoteAt(line);
    if (!note)
        return;
    painter.setFont(m_editor->font());
    painter.setPen(m_editor->colours().mark(MarkKind::Moved).ink);
    painter.drawText(QRectF(gap, rect.top(), noteWidth(), QFontMetricsF(m_editor->font()).height()),
                     Qt::AlignLeft | Qt::AlignVCenter, note->text);
}

void SectionMargin::paintBand(QPainter &painter, const SectionBand &band, int line)
{
    // The band from its first line on screen to its last one there.
    qreal bottom = m_editor->lineRect(line).bottom();
    for (int next = line + 1; next <= m_editor->lastVisibleLine() && m_editor->bandAt(next) == &band; ++next)
        bottom = m_editor->lineRect(next).bottom();
    const qreal top = m_editor->lineRect(line).top();
    const QRectF place(width() - bandWidth() - edge, top + 1, bandWidth(), bottom - top - 1);

    const GroupColours colours = m_editor->colours().group(band.group);
    if (band.unsure) {
        painter.fillRect(place, colours.tint);
        painter.fillRect(place, QBrush(colours.band, Qt::BDiagPattern));
    } else {
        painter.fillRect(place, colours.band);
    }
    const QFontMetricsF metrics(letterFont());
    const QRectF letter(place.left(), std::max(place.top(), 0.0), place.width(), metrics.height());
    if (letter.bottom() > place.bottom() + 1)
        return; // only a sliver is on screen
    if (band.unsure)
        painter.fillRect(letter.adjusted(1, 1, -1, 0), colours.tint);
    painter.setFont(letterFont());
    painter.setPen(band.unsure ? m_editor->colours().text() : colours.letter);
    painter.drawText(letter, Qt::AlignCenter,
                     band.unsure ? groupLetter(band.group) + u'?' : QString(groupLetter(band.group)));
}

bool SectionMargin::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int line = lineAt(help->pos());
    const SectionBand *band = m_editor->bandAt(line);
    const LineNote *note = help->pos().x() < noteWidth() ? m_editor->lineNoteAt(line) : nullptr;
    const QString tip = note ? note->toolTip : band ? band->toolTip : QString();
    QToolTip::showText(help->globalPos(), toolTipText(tip), this);
    return true;
}

int SectionMargin::lineAt(QPoint point) const
{
    return m_editor->cursorForPosition({0, point.y()}).blockNumber();
}

void SectionMargin::mousePressEvent(QMouseEvent *event)
{
    const QTextBlock block = m_editor->document()->findBlockByNumber(lineAt(event->position().toPoint()));
    m_editor->setCursorOffset(block.position());
    m_editor->setFocus(Qt::MouseFocusReason);
}

void SectionMargin::wheelEvent(QWheelEvent *event)
{
    QCoreApplication::sendEvent(m_editor->viewport(), event);
}

} // namespace clausula
