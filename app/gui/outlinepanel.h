// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/draftpicture.h"

#include <QTreeWidget>

namespace clausula {

/** The sections of a draft, with how hard each is to read and how firmly it binds. */
class OutlinePanel : public QTreeWidget
{
    Q_OBJECT

public:
    explicit OutlinePanel(QWidget *parent = nullptr);

    void setOutline(const QList<OutlineRow> &rows);
    /** Selects the section that stands at \a offset of the document. */
    void follow(qsizetype offset);

Q_SIGNALS:
    /** The user goes there; \a span is in the document's text. */
    void placeChosen(clausula::Span span);

private:
    QList<OutlineRow> m_rows;
    QList<QTreeWidgetItem *> m_items; ///< parallel to m_rows
};

} // namespace clausula
