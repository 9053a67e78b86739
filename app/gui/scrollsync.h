// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

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
 * Lets one editor follow the other by section: the matched section that stands highest on screen leads,
 * and its counterpart is brought to the same height. Where sections stand in another order the
 * follower jumps once when the next section takes the lead, never within a section.
 */
class ScrollSync : public QObject
{
    Q_OBJECT

public:
    ScrollSync(PolicyEditor *left, PolicyEditor *right, QObject *parent = nullptr);

    /** \a anchors in any order; a line may occur more than once. They follow edits until set anew. */
    void setAnchors(QList<ScrollAnchor> anchors);
    [[nodiscard]] const QList<ScrollAnchor> &anchors() const { return m_anchors; }
    void setEnabled(bool enabled);
    [[nodiscard]] bool isEnabled() const { return m_enabled; }

Q_SIGNALS:
    void enabledChanged(bool enabled);

private:
    enum class Side { Left, Right };
    void follow(Side leader);
    void followEdit(Side side);
    [[nodiscard]] int mappedValue(Side leader) const;

    PolicyEditor *m_left;
    PolicyEditor *m_right;
    QList<ScrollAnchor> m_anchors;
    int m_leftLines = 1;
    int m_rightLines = 1;
    bool m_enabled = true;
    bool m_following = false; ///< the other side is being moved by us
};

} // namespace clausula
