// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/connectorribbon.h"

#include "app/gui/markpainter.h"
#include "app/gui/policyeditor.h"

#include <QAccessible>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QTextBlock>
#include <QToolTip>

#include <algorithm>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

constexpr int keyStep = 24; ///< pixels that a key moves the handle

/** Wide enough for a letter at each end and a curve that can be told from its neighbour between. */
int ribbonWidth(const QFont &font)
{
    return qRound(2 * railRadius(font)) * 2 + 22;
}

} // namespace

ConnectorRibbon::ConnectorRibbon(QSplitter *parent) : QSplitterHandle(Qt::Horizontal, parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Topic rails"));
    setAccessibleDescription(
        tr("Joins sections about the same thing. Up and Down walk from rail to rail, Enter goes there."));
}

void ConnectorRibbon::setEditors(PolicyEditor *left, PolicyEditor *right)
{
    for (PolicyEditor *old : m_editors) {
        if (old) {
            old->disconnect(this);
            old->document()->disconnect(this);
        }
    }
    m_editors = {left, right};
    for (const Side side : {Side::Left, Side::Right}) {
        m_lineCounts.at(static_cast<size_t>(side)) = editor(side)->blockCount();
        connect(editor(side), &PolicyEditor::viewChanged, this, qOverload<>(&QWidget::update));
        connect(editor(side)->document(), &QTextDocument::contentsChange, this,
                [this, side](int position) { followEdit(side, position); });
    }
    update();
}

void ConnectorRibbon::setLinks(QList<SectionLink> links)
{
    m_links = std::move(links);
    m_current.reset();
    for (const Side side : {Side::Left, Side::Right}) {
        QList<int> &order = m_order.at(static_cast<size_t>(side));
        order.clear();
        for (int i = 0; i < m_links.size(); ++i) {
            if (m_links.at(i).lines(side).exists())
                order.append(i);
        }
        std::ranges::stable_sort(order, {}, [&](int i) { return m_links.at(i).lines(side).first; });
    }
    Q_EMIT lit(std::nullopt);
    update();
}

void ConnectorRibbon::setColours(const Palette &palette)
{
    m_colours = palette;
    update();
}

void ConnectorRibbon::setTopics(TopicSet topics)
{
    m_topics = topics;
    update();
}

const SectionLink *ConnectorRibbon::currentLink() const
{
    return m_current ? &m_links.at(*m_current) : nullptr;
}

QSize ConnectorRibbon::sizeHint() const
{
    return {ribbonWidth(font()), 0};
}

bool ConnectorRibbon::isShown(const SectionLink &link) const
{
    return m_topics.shows(link.topic);
}

/** What begins behind the lines that were edited moves with them. */
void ConnectorRibbon::followEdit(Side side, int position)
{
    const QTextDocument *document = editor(side)->document();
    int &known = m_lineCounts.at(static_cast<size_t>(side));
    const int added = document->blockCount() - std::exchange(known, document->blockCount());
    if (added == 0 || editor(side)->isLoading())
        return;
    const int edited = document->findBlock(position).blockNumber();
    for (SectionLink &link : m_links) {
        LineRange &lines = link.lines(side);
        if (!lines.exists())
            continue;
        lines.first = lines.first > edited ? std::max(edited, lines.first + added) : lines.first;
        lines.end = lines.end > edited ? std::max(lines.first + 1, lines.end + added) : lines.end;
    }
}

RailEnd ConnectorRibbon::endOn(Side side, const SectionLink &link) const
{
    const LineRange &lines = link.lines(side);
    if (!lines.exists())
        return {};
    const PolicyEditor *text = editor(side);
    const qreal top = text->viewport()->mapTo(splitter(), QPoint()).y() - y();
    const qreal height = text->viewport()->height();
    if (lines.end <= text->firstVisibleLine())
        return {RailEnd::Place::Above, top, top, top + 1};
    if (lines.first > text->lastVisibleLine())
        return {RailEnd::Place::Below, top + height, top + height, top + height - 1};
    const auto inView = [&](qreal y) { return top + std::clamp(y, 0.0, height); };
    const qreal from = inView(text->lineRect(std::max(lines.first, text->firstVisibleLine())).top());
    const qreal to = inView(text->lineRect(std::min(lines.end - 1, text->lastVisibleLine())).bottom());
    const qreal half = railRadius(font()) + 1;
    return {RailEnd::Place::Inside, from, to, std::min(from + half, std::max(to, from + 2) - 1)};
}

QList<PlacedRail> ConnectorRibbon::placedRails() const
{
    QList<PlacedRail> rails;
    if (!editor(Side::Left) || !editor(Side::Right))
        return rails;
    const qreal radius = railRadius(font());
    for (const Side side : {Side::Left, Side::Right}) {
        const QList<int> &order = m_order.at(static_cast<size_t>(side));
        const auto endOf = [&](int i) { return m_links.at(i).lines(side).end; };
        const int last = editor(side)->lastVisibleLine();
        for (auto i = std::ranges::upper_bound(order, editor(side)->firstVisibleLine(), {}, endOf);
             i != order.end() && m_links.at(*i).lines(side).first <= last; ++i) {
            const SectionLink &link = m_links.at(*i);
            const RailEnd left = endOn(Side::Left, link);
            const RailEnd right = endOn(Side::Right, link);
            const bool drawn = side == Side::Right && left.place == RailEnd::Place::Inside;
            if (drawn || !isShown(link))
                continue;
            rails.append(placedRail(left, right, width(), radius));
            rails.last().link = *i;
        }
    }
    return rails;
}

void ConnectorRibbon::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_colours.margin());
    painter.setRenderHint(QPainter::Antialiasing);
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    const QList<PlacedRail> rails = placedRails();
    for (const bool isLit : {false, true}) { // what is lit lies on top
        for (const PlacedRail &rail : rails) {
            if ((m_current == rail.link) != isLit)
                continue;
            const SectionLink &link = m_links.at(rail.link);
            const bool lettered = link.topic != ClauseGroup::None;
            paintRail(painter, rail,
                      {m_colours.group(link.topic), lettered ? QString(groupLetter(link.topic)) : QString(),
                       link.moved, isLit},
                      width());
        }
    }
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(QPen(palette().highlight(), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

std::optional<int> ConnectorRibbon::linkAt(QPointF point) const
{
    const QList<PlacedRail> rails = placedRails();
    const auto near = std::find_if(rails.rbegin(), rails.rend(), // the one drawn last lies on top
                                   [&](const PlacedRail &rail) { return rail.isNear(point, width()); });
    return near == rails.rend() ? std::nullopt : std::optional(near->link);
}

void ConnectorRibbon::light(std::optional<int> link)
{
    if (m_current == link)
        return;
    m_current = link;
    update();
    const SectionLink *now = currentLink();
    Q_EMIT lit(now ? std::optional(*now) : std::nullopt);
}

bool ConnectorRibbon::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QSplitterHandle::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const auto link = linkAt(help->pos());
    QToolTip::showText(help->globalPos(), link ? toolTipText(describe(m_links.at(*link))) : QString(), this);
    return true;
}

void ConnectorRibbon::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_pressed = event->position().toPoint();
    QSplitterHandle::mousePressEvent(event);
}

void ConnectorRibbon::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint here = event->position().toPoint();
    if (event->buttons().testFlag(Qt::LeftButton)) {
        if (m_pressed && (here - *m_pressed).manhattanLength() < QApplication::startDragDistance())
            return; // a click, perhaps
        m_pressed.reset();
        QSplitterHandle::mouseMoveEvent(event);
        return;
    }
    light(linkAt(here));
    setCursor(m_current ? Qt::PointingHandCursor : Qt::SplitHCursor);
}

void ConnectorRibbon::mouseReleaseEvent(QMouseEvent *event)
{
    QSplitterHandle::mouseReleaseEvent(event);
    const bool isClick = m_pressed.has_value();
    m_pressed.reset();
    const auto link = isClick ? linkAt(event->position()) : std::nullopt;
    if (link)
        Q_EMIT activated(m_links.at(*link));
}

void ConnectorRibbon::leaveEvent(QEvent *event)
{
    if (!hasFocus())
        light(std::nullopt);
    QSplitterHandle::leaveEvent(event);
}

void ConnectorRibbon::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
        walk(1);
        return;
    case Qt::Key_Up:
        walk(-1);
        return;
    case Qt::Key_Left:
        moveSplitter(x() - keyStep);
        return;
    case Qt::Key_Right:
        moveSplitter(x() + keyStep);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const SectionLink *link = currentLink())
            Q_EMIT activated(SectionLink(*link));
        return;
    default:
        QSplitterHandle::keyPressEvent(event);
    }
}

void ConnectorRibbon::focusInEvent(QFocusEvent *event)
{
    QSplitterHandle::focusInEvent(event);
    if (!m_current && event->reason() != Qt::MouseFocusReason && firstOnScreen() < m_links.size())
        light(firstOnScreen());
    say();
    update();
}

void ConnectorRibbon::focusOutEvent(QFocusEvent *event)
{
    QSplitterHandle::focusOutEvent(event);
    light(std::nullopt);
    update();
}

/** The first rail that can be seen; behind the last link if none can. */
int ConnectorRibbon::firstOnScreen() const
{
    const QList<PlacedRail> rails = placedRails();
    return rails.isEmpty() ? static_cast<int>(m_links.size()) : rails.first().link;
}

/** To the next rail of a topic that is shown (or the one before); stays at the ends. */
void ConnectorRibbon::walk(int direction)
{
    const int count = static_cast<int>(m_links.size());
    int next = m_current ? *m_current + direction : firstOnScreen();
    while (next >= 0 && next < count && !isShown(m_links.at(next)))
        next += direction;
    if (next < 0 || next >= count)
        return;
    light(next);
    Q_EMIT shown(SectionLink(m_links.at(next)));
    say();
}

/** To the screen reader. */
void ConnectorRibbon::say()
{
    const SectionLink *link = currentLink();
    if (!link)
        return;
    setAccessibleDescription(describe(*link));
    QAccessibleAnnouncementEvent announcement(this, describe(*link));
    QAccessible::updateAccessibility(&announcement);
}

RibbonSplitter::RibbonSplitter(QWidget *parent) : QSplitter(Qt::Horizontal, parent)
{
    setHandleWidth(ribbonWidth(font()));
}

ConnectorRibbon *RibbonSplitter::ribbon() const
{
    return qobject_cast<ConnectorRibbon *>(handle(1));
}

QSplitterHandle *RibbonSplitter::createHandle()
{
    return new ConnectorRibbon(this);
}

void RibbonSplitter::changeEvent(QEvent *event)
{
    QSplitter::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        setHandleWidth(ribbonWidth(font()));
}

} // namespace clausula
