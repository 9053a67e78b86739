// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/draftpage.h"

#include <QWidget>

class QLabel;
class QSplitter;
class QTabWidget;

namespace clausula {

class FindBar;
class IssuePanel;
class LadderPanel;
class OutlinePanel;
class RequirementPanel;

/**
 * Where policies are written: drafts in tabs, outline and what the statute asks for left of them, wording of
 * the clause at the cursor and remarks right. It shows; what is done stands in DraftDesk.
 */
class DraftView : public QWidget
{
    Q_OBJECT

public:
    explicit DraftView(QWidget *parent = nullptr);

    [[nodiscard]] QTabWidget *tabs() const { return m_tabs; }
    [[nodiscard]] DraftPage *page() const;
    [[nodiscard]] QList<DraftPage *> pages() const;
    [[nodiscard]] FindBar *findBar() const { return m_findBar; }
    [[nodiscard]] OutlinePanel *outline() const { return m_outline; }
    [[nodiscard]] RequirementPanel *requirements() const { return m_requirements; }
    [[nodiscard]] LadderPanel *ladder() const { return m_ladder; }
    [[nodiscard]] IssuePanel *issues() const { return m_issues; }

    void add(DraftPage *page);
    /** Brings the panels in line with the draft in front. */
    void showPage();
    void showTitles();
    /** What cutting the selection would cost; empty: nothing. */
    void showBreaks(const QString &words);
    /** Only the text, in the middle. */
    void setFocusMode(bool on);
    void setColours(const Palette &palette);
    /** Puts the keyboard into the next part of the window (or the one before), around. */
    void cyclePanes(int direction);
    /** Shows remarks of one kind and goes to the first; false if there is none. */
    bool showKind(DraftIssue::Kind kind);

Q_SIGNALS:
    /** Another draft is in front, or what is known of it is new. */
    void pageShown();
    void cursorMoved();

private:
    void build();
    void connectPanels();
    void connectPage(DraftPage *page);
    void showCursor();
    void showWords();

    QTabWidget *m_tabs;
    FindBar *m_findBar;
    OutlinePanel *m_outline;
    RequirementPanel *m_requirements;
    LadderPanel *m_ladder;
    IssuePanel *m_issues;
    QTabWidget *m_right;
    QLabel *m_breaks;
    QLabel *m_words;
    QSplitter *m_left = nullptr;
    Palette m_colours;
};

} // namespace clausula
