// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/connectorribbon.h"

#include "app/gui/policyeditor.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace clausula {

namespace {

constexpr int ribbonWidth = 36; // pixels: wide enough to tell a rising line from a falling one

} // namespace

void ConnectorRibbon::setEditors(PolicyEditor *left, PolicyEditor *right)
{
    for (PolicyEditor *editor : {m_left, m_right}) {
        if (editor)
            editor->disconnect(this);
    }
    m_left = left;
    m_right = right;
    for (PolicyEditor *editor : {m_left, m_right})
        connect(editor, &PolicyEditor::viewChanged, this, qOverload<>(&QWidget::update));
    update();
}

void ConnectorRibbon::setLinks(QList<SectionLink> links)
{
    m_links = std::move(links);
    update();
}

void ConnectorRibbon::setColours(const Palette &palette)
{
    m_colours = palette;
    update();
}

QSize ConnectorRibbon::sizeHint() const
{
    return {ribbonWidth, 0};
}

void ConnectorRibbon::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_colours.margin());
    if (!m_left || !m_right)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    for (const SectionLink &link : m_links)
        paintLink(painter, link);
}

/** Where the lines stand, in our own coordinates; a part that is scrolled away is cut off at the edge. */
ConnectorRibbon::Reach ConnectorRibbon::reachOf(const PolicyEditor *editor, int firstLine, int endLine) const
{
    const qreal offset = mapFromGlobal(editor->viewport()->mapToGlobal(QPoint(0, 0))).y();
    const qreal height = editor->viewport()->height();
    const auto clipped = [&](qreal y) { return offset + std::clamp(y, -1.0, height + 1); };
    return {clipped(editor->lineRect(firstLine).top()), clipped(editor->lineRect(endLine - 1).bottom())};
}

void ConnectorRibbon::paintLink(QPainter &painter, const SectionLink &link) const
{
    const auto isVisible = [](const PolicyEditor *editor, int first, int end) {
        return first <= editor->lastVisibleLine() && end > editor->firstVisibleLine();
    };
    if (!isVisible(m_left, link.leftLine, link.leftEnd) && !isVisible(m_right, link.rightLine, link.rightEnd))
        return;
    const Reach left = reachOf(m_left, link.leftLine, link.leftEnd);
    const Reach right = reachOf(m_right, link.rightLine, link.rightEnd);
    const qreal far = width();
    QPainterPath path(QPointF(0, left.top));
    path.cubicTo(far / 2, left.top, far / 2, right.top, far, right.top);
    path.lineTo(far, right.bottom);
    path.cubicTo(far / 2, right.bottom, far / 2, left.bottom, 0, left.bottom);
    path.closeSubpath();
    const GroupColours colours = m_colours.group(link.group);
    QColor fill = colours.band;
    fill.setAlphaF(0.25F);
    painter.setBrush(fill);
    painter.setPen(colours.band);
    painter.drawPath(path);
}

RibbonSplitter::RibbonSplitter(QWidget *parent) : QSplitter(Qt::Horizontal, parent)
{
    setHandleWidth(ribbonWidth);
}

ConnectorRibbon *RibbonSplitter::ribbon() const
{
    return qobject_cast<ConnectorRibbon *>(handle(1));
}

QSplitterHandle *RibbonSplitter::createHandle()
{
    return new ConnectorRibbon(orientation(), this);
}

} // namespace clausula
