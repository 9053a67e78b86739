// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/loadnotes.h"
#include "app/gui/palette.h"

#include <QDialog>

class QPushButton;

namespace clausula {

class CardBrowser;

/** What was done to a document on its way in, with links to the places; it leaves the window usable. */
class LoadPanel : public QDialog
{
    Q_OBJECT

public:
    explicit LoadPanel(QWidget *parent = nullptr);

    /** \a facts stand above the notes; \a repairable: there are characters that could be set right. */
    void showNotes(const QString &name, const QString &facts, const QList<LoadNote> &notes, bool repairable);
    void setColours(const Palette &palette);
    /** All that is shown, without links. */
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    /** The reader wants to see this place of the text as it was loaded. */
    void placeChosen(clausula::Span span);
    void repairChosen();

private:
    CardBrowser *m_card;
    QPushButton *m_repair;
};

} // namespace clausula
