// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/overviewbar.h"

#include "app/gui/markpainter.h"
#include "app/gui/policyeditor.h"

#include <QCoreApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace clausula {

namespace {

constexpr int barWidth = 14;
constexpr int markHeight = 3; ///< the least, so that a mark in a long text can be seen and hit
constexpr int reach = 4;      ///< pixels beside a mark that still hit it

} // namespace

OverviewBar::OverviewBar(PolicyEditor *editor, QWidget *parent) : QWidget(parent), m_editor(editor)
{
    setAccessibleName(tr("Overview"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setCursor(Qt::PointingHandCursor);
    const auto refresh = qOverload<>(&QWidget::update);
    connect(editor, &PolicyEditor::viewChanged, this, refresh);
    connect(editor, &PolicyEditor::loaded, this, refresh);
    connect(editor->verticalScrollBar(), &QScrollBar::rangeChanged, this, refresh);
    connect(editor->document(), &QTextDocument::contentsChange, this,
            [this](int position, int removed, int added) {
                if (!m_editor->isLoading())
                    m_marks.shift(position, removed, added);
            });
}

void OverviewBar::setMarks(QList<TextMark> marks)
{
    m_marks = SpanList(std::move(marks));
    m_stripesFor.reset();
    update();
}

QSize OverviewBar::sizeHint() const
{
    return {barWidth, 100};
}

QSize OverviewBar::minimumSizeHint() const
{
    return {barWidth, 20};
}

double OverviewBar::pixelsPerRow() const
{
    return static_cast<double>(height()) / std::max(1, m_editor->document()->lineCount());
}

/** Findings lie left, changed words right, so that neither hides the other. */
QRect OverviewBar::rectOf(const TextMark &mark) const
{
    const Span span = mark.span;
    const QTextDocument *document = m_editor->document();
    const auto rowAt = [document](qsizetype offset) {
        const QTextBlock block = document->findBlock(static_cast<int>(offset));
        return block.isValid() ? block.firstLineNumber() : document->lineCount() - 1;
    };
    const int top = static_cast<int>(std::floor(rowAt(span.start) * pixelsPerRow()));
    const int bottom =
        static_cast<int>(std::ceil((rowAt(std::max(span.start, span.end() - 1)) + 1) * pixelsPerRow()));
    const bool isChange =
        mark.kind == MarkKind::Deleted || mark.kind == MarkKind::Inserted || mark.kind == MarkKind::Moved;
    const int lane = (width() - 4) / 2;
    return {isChange ? width() - 2 - lane : 2, top, lane, std::max(markHeight, bottom - top)};
}

QRect OverviewBar::viewRect() const
{
    const QScrollBar *bar = m_editor->verticalScrollBar();
    const int top = static_cast<int>(std::floor(bar->value() * pixelsPerRow()));
    const int bottom = static_cast<int>(std::ceil((bar->value() + bar->pageStep()) * pixelsPerRow()));
    return QRect(0, top, width(), std::max(markHeight, bottom - top)) & rect();
}

void OverviewBar::paintEvent(QPaintEvent *event)
{
    const Palette &colours = m_editor->colours();
    QPainter painter(this);
    painter.fillRect(event->rect(), colours.margin());
    painter.fillRect(viewRect(), colours.base());
    placeStripes();
    for (const Stripe &stripe : m_stripes) {
        const MarkColours drawn = colours.mark(stripe.kind);
        painter.fillRect(stripe.rect, drawn.ink.isValid() ? drawn.ink : drawn.fill);
    }
    painter.setPen(colours.lineNumber());
    painter.drawRect(viewRect().adjusted(0, 0, -1, -1));
}

/** Thousands of marks fall on a few hundred pixels, and most repaints (each key asks for one) move none. */
void OverviewBar::placeStripes()
{
    const Scale scale{m_editor->document()->lineCount(), size(), m_marks.items().size()};
    if (m_stripesFor == scale)
        return;
    m_stripesFor = scale;
    m_stripes.clear();
    for (const TextMark &mark : m_marks.items()) {
        const Stripe stripe{rectOf(mark), mark.kind};
        if (m_stripes.isEmpty() || m_stripes.last() != stripe)
            m_stripes.append(stripe);
    }
}

const TextMark *OverviewBar::markAt(QPoint point) const
{
    const TextMark *nearest = nullptr;
    int distance = reach + 1;
    for (const TextMark &mark : m_marks.items()) {
        const QRect place = rectOf(mark);
        const int away = std::max({0, place.top() - point.y(), point.y() - place.bottom()});
        if (away < distance) {
            nearest = &mark;
            distance = away;
        }
    }
    return nearest;
}

void OverviewBar::goTo(QPoint point)
{
    QScrollBar *bar = m_editor->verticalScrollBar();
    // The end of the text moves on while lines on the way to it are laid out.
    constexpr int mostMoves = 3;
    for (int i = 0; i < mostMoves; ++i) {
        bar->setValue(qRound(point.y() / pixelsPerRow()) - bar->pageStep() / 2);
        std::ignore = m_editor->lastVisibleLine();
    }
}

bool OverviewBar::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const TextMark *mark = markAt(help->pos());
    QToolTip::showText(help->globalPos(), mark ? toolTipText(mark->toolTip) : QString(), this);
    return true;
}

void OverviewBar::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (const TextMark *mark = markAt(event->position().toPoint())) {
        const TextMark activated = *mark; // revealing may bring new marks
        m_editor->revealSpan(activated.span);
        Q_EMIT markActivated(activated);
    } else {
        goTo(event->position().toPoint());
    }
}

void OverviewBar::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        goTo(event->position().toPoint());
}

void OverviewBar::wheelEvent(QWheelEvent *event)
{
    QCoreApplication::sendEvent(m_editor->viewport(), event);
}

} // namespace clausula
