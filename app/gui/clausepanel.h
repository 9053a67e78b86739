// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/cardbrowser.h"
#include "app/gui/clausecard.h"

namespace clausula {

/** Shows what is known about the clause at the cursor. */
class ClausePanel : public CardBrowser
{
    Q_OBJECT

public:
    explicit ClausePanel(QWidget *parent = nullptr);

    void setPicture(std::shared_ptr<const ComparisonPicture> picture);
    void setSubject(const ClauseSubject &subject);
    void setColours(const Palette &palette);
    [[nodiscard]] const ClauseSubject &subject() const { return m_subject; }

private:
    void redraw();

    std::shared_ptr<const ComparisonPicture> m_picture;
    ClauseSubject m_subject;
};

} // namespace clausula
