// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/cardbrowser.h"
#include "app/gui/draftpicture.h"
#include "core/authoring/positionladder.h"

namespace clausula {

/** The clause at the cursor: where its wording stands between preferred and reject, and how to better it. */
class LadderPanel : public CardBrowser
{
    Q_OBJECT

public:
    explicit LadderPanel(QWidget *parent = nullptr);

    void setPicture(const std::shared_ptr<const DraftPicture> &picture);
    /** The block at the cursor; -1: none. */
    void setBlock(int block);

    /** What the block at the cursor is recognised as; null if it isn't. */
    [[nodiscard]] const ClauseType *clause() const;
    /** Its characters in the document. */
    [[nodiscard]] Span passage() const;

Q_SIGNALS:
    /** Put this wording in the place of the passage. */
    void replaceRequested(const QString &wording);

private:
    void redraw();
    [[nodiscard]] QString card(const ClauseType &type) const;
    [[nodiscard]] QString rungs(const ClauseType &type, const Standing &standing) const;
    [[nodiscard]] QString changes(const QString &wording) const;

    std::shared_ptr<const DraftPicture> m_picture;
    int m_block = -1;
};

/** "preferred", "acceptable", "fallback", "reject". */
[[nodiscard]] QString nameOf(Position position);

} // namespace clausula
