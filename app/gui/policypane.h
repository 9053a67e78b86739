// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/comparisonpicture.h"
#include "app/gui/policyeditor.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace clausula {

class LoadBadge;
class MessageBar;
class OverviewBar;
class ReadingBar;

/** Which marks of the analysis are drawn over the words. */
struct ShownMarks
{
    bool findings = true;
    bool words = true;
    bool changedOnly = false;     ///< sections without a change are left out of the view
    bool substantiveOnly = false; ///< of the words, those that are more than a matter of wording
};

/** One side of the comparison: the name above, news of it, its editor and the overview bar beside that. */
class PolicyPane : public QWidget
{
    Q_OBJECT

public:
    explicit PolicyPane(Side side, QWidget *parent = nullptr);

    [[nodiscard]] PolicyEditor *editor() const { return m_editor; }
    [[nodiscard]] MessageBar *messages() const { return m_messages; }
    [[nodiscard]] LoadBadge *loadBadge() const { return m_loadBadge; }
    [[nodiscard]] ReadingBar *readingBar() const { return m_readingBar; }

    /** The side it stands on; changes when the sides are swapped. */
    void setSide(Side side);
    /** There is no other side: it is the one policy at hand. */
    void setAlone();
    /** Name of the document and what to say about it when hovered; empty: there is none. */
    void setDocumentName(const QString &name, const QString &about);
    void setColours(const Palette &palette);

    /** Bands and marks of \a picture; waits while the text is still arriving. */
    void setPicture(const SidePicture &picture);
    [[nodiscard]] const SidePicture &picture() const { return m_picture; }
    void setShownMarks(ShownMarks shown);
    /** Marks for the finding at hand, until another is chosen or the analysis is new. */
    void setChosenMarks(const FindingRow &row);
    /** The words at \a span of the document that was analysed last. */
    void reveal(Span span);
    /** The cursor's position in the document that was analysed last. */
    [[nodiscard]] qsizetype documentOffset() const;
    /** Index of the block at the cursor in the document that was analysed last; -1 without one. */
    [[nodiscard]] int currentBlock() const;

Q_SIGNALS:
    void filesDropped(const QStringList &paths);
    void openRequested();
    void closeRequested();
    void pictureChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *makeHeader();
    void showName();
    void showMarks();
    void showEvidence();
    void hideUnchanged();
    void showCount();
    [[nodiscard]] QString emptyText() const;

    Side m_side;
    QString m_name;
    QString m_about;
    QLabel *m_nameLabel = nullptr;
    QLabel *m_flags = nullptr;
    LoadBadge *m_loadBadge = nullptr;
    QToolButton *m_open = nullptr;
    QToolButton *m_close = nullptr;
    ReadingBar *m_readingBar;
    MessageBar *m_messages;
    PolicyEditor *m_editor;
    OverviewBar *m_overview;
    SidePicture m_picture;
    QList<TextMark> m_chosen;
    ShownMarks m_shown;
};

} // namespace clausula
