// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/railpainter.h"
#include "app/gui/sectionlink.h"
#include "app/gui/topicset.h"

#include <QSplitter>
#include <QSplitterHandle>

#include <array>
#include <optional>

namespace clausula {

class PolicyEditor;

/**
 * The handle between the two editors: dragging it gives one of them more room, and upon it a rail joins
 * each section on the left with its partner on the right, wherever that stands; dashed if it was moved, and
 * ending in the open where there is none. Pointing at a rail lights it up on both sides, a click goes there;
 * with the keyboard, Up and Down walk from rail to rail and Enter goes there.
 */
class ConnectorRibbon : public QSplitterHandle
{
    Q_OBJECT

public:
    explicit ConnectorRibbon(QSplitter *parent);

    void setEditors(PolicyEditor *left, PolicyEditor *right);
    /** \a links follow edits until they are set anew. */
    void setLinks(QList<SectionLink> links);
    [[nodiscard]] const QList<SectionLink> &links() const { return m_links; }
    void setColours(const Palette &palette);
    void setTopics(TopicSet topics);

    /** The rail that the mouse or the keyboard is on, or null. */
    [[nodiscard]] const SectionLink *currentLink() const;
    /** The rails on screen. */
    [[nodiscard]] QList<PlacedRail> placedRails() const;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /** Another rail is lit, or none. */
    void lit(const std::optional<clausula::SectionLink> &link);
    /** The keyboard walked to a rail: show both its ends. */
    void shown(const clausula::SectionLink &link);
    /** Go there. */
    void activated(const clausula::SectionLink &link);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] PolicyEditor *editor(Side side) const { return m_editors.at(static_cast<size_t>(side)); }
    [[nodiscard]] bool isShown(const SectionLink &link) const;
    [[nodiscard]] RailEnd endOn(Side side, const SectionLink &link) const;
    [[nodiscard]] std::optional<int> linkAt(QPointF point) const;
    [[nodiscard]] int firstOnScreen() const;
    void followEdit(Side side, int position);
    void light(std::optional<int> link);
    void walk(int direction);
    void say();

    std::array<PolicyEditor *, 2> m_editors{};
    std::array<int, 2> m_lineCounts{};
    QList<SectionLink> m_links;
    std::array<QList<int>, 2> m_order; ///< links that have lines on a side, by these
    Palette m_colours;
    TopicSet m_topics;
    std::optional<int> m_current;
    std::optional<QPoint> m_pressed; ///< where, until the mouse has moved far enough to drag
};

/** The splitter whose handle is the ribbon. */
class RibbonSplitter : public QSplitter
{
    Q_OBJECT

public:
    explicit RibbonSplitter(QWidget *parent = nullptr);
    [[nodiscard]] ConnectorRibbon *ribbon() const;

protected:
    [[nodiscard]] QSplitterHandle *createHandle() override;
    void changeEvent(QEvent *event) override;
};

} // namespace clausula
