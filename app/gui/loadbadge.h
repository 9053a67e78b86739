// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

#include <optional>

namespace clausula {

/** "3 notes on loading": a quiet button that says how much there is to know of a document's way in. */
class LoadBadge : public QToolButton
{
    Q_OBJECT

public:
    explicit LoadBadge(QWidget *parent = nullptr);

    /** Hidden without a count: there is no file. */
    void setCount(std::optional<int> count);
    /** Without room it leaves out what the notes are on. */
    void setRoomy(bool roomy);

private:
    void showCount();

    std::optional<int> m_count;
    bool m_roomy = true;
};

} // namespace clausula
