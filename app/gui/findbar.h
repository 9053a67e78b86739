// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/textsearch.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace clausula {

class PolicyEditor;

/**
 * Find and replace in one editor, usually the one that has the focus. Finds while one types, shows all
 * matches, and never holds up the window: matching is cut into slices and an expression that takes too
 * long is given up with a message. Return, Shift+Return (F3, Shift+F3) step, Escape closes.
 */
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    /** The editor to work on; matches shown in another one disappear. */
    void setEditor(PolicyEditor *editor);
    [[nodiscard]] PolicyEditor *editor() const { return m_editor; }

    /** Shows the bar (with its replace row if \a replace) and takes over a word or phrase that is selected.
     */
    void open(bool replace);
    [[nodiscard]] qsizetype matchCount() const { return m_search.matches().size(); }
    /** What the bar tells of the search: "3 of 17", "No match", … */
    [[nodiscard]] QString statusText() const;

public Q_SLOTS:
    void findNext();
    void findPrevious();
    /** Replaces the match the editor stands on and goes to the next one. */
    void replaceOne();
    /** Replaces every match as one undo step. */
    void replaceAll();
    /** Hides the bar and gives the focus back to the editor. */
    void dismiss();

Q_SIGNALS:
    void dismissed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Then { Stay, GoToNearest }; ///< what is done once all matches are known

    void buildFindRow();
    void buildReplaceRow();
    void connectFields();
    [[nodiscard]] SearchQuery query() const;
    void start(Then then);
    void searchSlice();
    void finish();
    /** Brings the matches up to date before a step; false if there is nothing to search. */
    bool complete();
    void step(int direction);
    void stepTo(qsizetype match, const QString &notice = {});
    void showMarks();
    void showStatus(const QString &notice = {});
    [[nodiscard]] QString countText() const;
    [[nodiscard]] bool refusesEdit();
    void editReported();

    QPointer<PolicyEditor> m_editor;
    QWidget *m_findRow;
    QWidget *m_replaceRow;
    QLineEdit *m_find;
    QLineEdit *m_replace;
    QCheckBox *m_case;
    QCheckBox *m_words;
    QCheckBox *m_expression;
    QLabel *m_status;
    QTimer m_delay; ///< from an edit of the text until it is searched again
    QTimer m_slice;
    TextSearch m_search;
    Then m_then = Then::Stay;
    bool m_stale = true;      ///< text or query changed since m_search began
    bool m_replacing = false; ///< the edits that are reported are our own
    qsizetype m_origin = 0;   ///< where the search by typing starts
    qsizetype m_current = -1; ///< the match the editor stands on
};

} // namespace clausula
