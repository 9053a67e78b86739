// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/loadbadge.h"

namespace clausula {

LoadBadge::LoadBadge(QWidget *parent) : QToolButton(parent)
{
    setAutoRaise(true);
    setToolTip(tr("What was done to this text on its way in: joined, set aside, hidden, put right"));
    showCount();
}

void LoadBadge::setCount(std::optional<int> count)
{
    m_count = count;
    showCount();
}

void LoadBadge::setRoomy(bool roomy)
{
    m_roomy = roomy;
    showCount();
}

void LoadBadge::showCount()
{
    const int count = m_count.value_or(0);
    const QString whole =
        count == 0 ? tr("Nothing to note on loading") : tr("%n note(s) on loading", nullptr, count);
    const QString brief = count == 0 ? tr("No notes") : tr("%n note(s)", nullptr, count);
    setText(m_roomy && count > 0 ? whole : brief);
    setAccessibleName(whole);
    setVisible(m_count.has_value());
}

} // namespace clausula
