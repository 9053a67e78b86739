// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/background.h"
#include "app/gui/draftview.h"
#include "core/authoring/placement.h"
#include "core/authoring/whatbreaks.h"

#include <QTimer>

#include <stop_token>

namespace clausula {

/** What one does to the draft in front: insert, fill in, replace, move, rename, ask what would break. */
class DraftActs : public QObject
{
    Q_OBJECT

public:
    DraftActs(DraftView *view, std::shared_ptr<const AuthoringKnowledge> knowledge, QObject *parent);
    ~DraftActs() override;

    /** Puts a wording of the user's at the cursor, as a paragraph of its own. */
    void insertWording(const QString &title, const QString &wording);
    /** Lists the library's clauses; the chosen one comes at the cursor. */
    void chooseClause();
    /** Puts \a clause where it belongs. */
    void insertWhereItBelongs(const QString &clause);
    /** Does that with what the chosen requirement lacks, or the first that lacks something. */
    void closeGap();
    void goToNextOpen();
    void fillIn();
    void goToNext(std::optional<DraftIssue::Kind> kind);
    /** Lists the wordings of the clause at the cursor; the chosen one takes its place. */
    void chooseWording();
    void replacePassage(const QString &wording);
    /** Says what the selection, or the paragraph at the cursor, is the only evidence of. */
    void tellWhatBreaks();
    void moveSection(bool up);
    void renameTerm();
    void goToSection();
    void goToLine();

Q_SIGNALS:
    /** What was done, or why not, in a sentence. */
    void said(const QString &words);

private:
    /** Calls \a act with the draft in front once what is known of it belongs to its text. */
    void withCurrent(const std::function<void(DraftPage *)> &act);
    [[nodiscard]] bool standsAlready(DraftPage *page, const QString &wording);
    void insertAtCursor(const QString &clause);
    void insert(DraftPage *page, const ClausePlace &place, const ClauseType &type);
    void watchSelection();
    void findBreaks(DraftPage *page, Span cut, bool asked);

    DraftView *m_view;
    std::shared_ptr<const AuthoringKnowledge> m_knowledge;
    QTimer m_selection;
    std::stop_source m_stop;
    quint64 m_question = 0; ///< counts questions what would break
    Background m_background;
};

} // namespace clausula
