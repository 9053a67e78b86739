// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QVariantAnimation>

#include <array>
#include <optional>

class QScrollBar;

namespace clausula {

class PolicyEditor;

/** Lines of two editors that belong together: usually the first lines of matching sections. */
struct ScrollAnchor
{
    int left = 0; ///< line (text block) number from 0
    int right = 0;

    friend bool operator==(const ScrollAnchor &, const ScrollAnchor &) = default;
};

/**
 * Lets one editor follow the other by section. The editor that was last used by hand, or showed a
 * place by revealSpan(), leads; the line that the eyes are on is brought to the same height in the other:
 * the cursor's line while it is moved by key, else the one at the reading height (the top of the view at the
 * top of the text, sliding down to the bottom at its end, so that both ends can be reached). Where sections
 * stand in another order the follower changes over when the next section takes the lead: by a short
 * transition, and not before that section is a few rows in, so that it never goes to and fro at a border.
 * Within a section it runs evenly.
 */
class ScrollSync : public QObject
{
    Q_OBJECT

public:
    ScrollSync(PolicyEditor *left, PolicyEditor *right, QObject *parent = nullptr);

    /** \a anchors in any order; of several for one line the first counts. They follow edits until set anew.
     */
    void setAnchors(QList<ScrollAnchor> anchors);
    [[nodiscard]] const QList<ScrollAnchor> &anchors() const { return m_anchors; }
    /** Nothing moves when it is switched on; the next scrolling is followed. */
    void setEnabled(bool enabled);
    /** Both sides were put where they are: neither follows until one is scrolled by hand. */
    void release();
    [[nodiscard]] bool isEnabled() const { return m_enabled; }
    /** Whether the follower glides where it changes over; it does unless the desktop wants no animation. */
    void setGliding(bool gliding);

Q_SIGNALS:
    void enabledChanged(bool enabled);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum Side { Left, Right };
    struct Place
    {
        int line = 0;  ///< on the leader's side
        int other = 0; ///< on the follower's
    };

    void watch(Side side);
    void lead(Side side);
    void follow(Side leader);
    void settle(Side leader);
    void glide(Side leader, int value);
    void followEdit(Side side, int position);
    void sortAnchors();
    [[nodiscard]] double eyeHeight(Side side) const;
    [[nodiscard]] int followerValue(Side leader);
    [[nodiscard]] qsizetype leadingPlace(Side leader, double row, bool atEnd);
    [[nodiscard]] int lineAnchoredBelow(Side side, int line) const;
    [[nodiscard]] PolicyEditor *editor(Side side) const { return m_editors.at(side); }
    [[nodiscard]] QScrollBar *bar(Side side) const;
    [[nodiscard]] static Side other(Side side) { return side == Left ? Right : Left; }

    std::array<PolicyEditor *, 2> m_editors;
    QList<ScrollAnchor> m_anchors;
    std::array<QList<Place>, 2> m_places; ///< by leader, sorted by line, a line once
    std::array<int, 2> m_lineCounts{};
    std::optional<Side> m_leader = Left; ///< none: neither follows
    qsizetype m_leading = -1;            ///< index into the leader's places of the section that leads
    QVariantAnimation m_glide;
    bool m_enabled = true;
    bool m_byCaret = false;   ///< the leader's cursor is being moved by key
    bool m_following = false; ///< the follower is being moved by us
};

} // namespace clausula
