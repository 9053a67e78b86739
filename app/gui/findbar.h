// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/textsearch.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace clausula {

class PolicyEditor;

/**
 * Find and replace in one editor, usually the one that has the focus. Finds while one types, shows all
 * matches, and never holds up the window: matching is cut into slices and an expression that takes too
 * long is given up with a message.
 */
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    /** The editor to work on; matches shown in another one disappear. */
    void setEditor(PolicyEditor *editor);
    [[nodiscard]] PolicyEditor *editor() const { return m_editor; }

    /** Shows the bar (with its replace row if \a replace) and takes over a selected word or phrase. */
    void open(bool replace);
    [[nodiscard]] int matchCount() const { return static_cast<int>(m_matches.size()); }

public Q_SLOTS:
    void findNext();
    void findPrevious();
    void replaceOne();
    /** Replaces every match as one undo step. */
    void replaceAll();
    /** Hides the bar and gives the focus back to the editor. */
    void dismiss();

Q_SIGNALS:
    void dismissed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void startSearch();
    void searchSlice();
    void finishSearch();
    void stepTo(int match, bool wrapped);
    void step(int direction);
    void showMarks();
    void showStatus(const QString &notice = {});
    void textChanged();
    [[nodiscard]] SearchQuery query() const;

    QPointer<PolicyEditor> m_editor;
    QLineEdit *m_find = nullptr;
    QLineEdit *m_replace = nullptr;
    QCheckBox *m_case = nullptr;
    QCheckBox *m_words = nullptr;
    QCheckBox *m_expression = nullptr;
    QLabel *m_status = nullptr;
    QWidget *m_replaceRow = nullptr;
    QTimer m_delay; ///< after edits of the text, before it is searched again
    QTimer m_slice;
    TextSearch m_search;
    QList<Span> m_matches;
    qsizetype m_origin = 0; ///< where incremental search starts
    int m_current = -1;
};

} // namespace clausula
