// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/draftactions.h"
#include "app/gui/draftview.h"
#include "app/gui/knowledge.h"

#include <QStringList>

namespace clausula {

class DraftActs;
class LibraryWindow;
class MessageBar;
class PolicyExporter;
class TextSafety;
struct SkeletonStyle;

/**
 * The drafts on the desk: begins, opens, closes and exports them, and connects what the Draft menu says to
 * the draft in front.
 */
class DraftDesk : public QObject
{
    Q_OBJECT

public:
    DraftDesk(TextSafety *safety, PolicyExporter *exporter, MessageBar *messages, QWidget *window);
    ~DraftDesk() override;

    [[nodiscard]] DraftView *view() const { return m_view; }
    [[nodiscard]] DraftActions *actions() const { return m_actions; }
    /** The file of the draft in front; null without one. */
    [[nodiscard]] PolicySession *session() const;
    [[nodiscard]] QList<PolicySession *> sessions() const;
    [[nodiscard]] bool isModified() const;
    void fillMenu(QMenu *menu) const { m_actions->fill(menu); }

    /** Where the user's wordings are, and who edits them when. */
    void setLibrary(const QString &path, std::function<QDateTime()> now, const QString &person);
    void setRecognizer(const Recognizer &recognizer);
    void setFrameworks(const QList<FrameworkChoice> &choices, const QString &current);

    /** A blank draft in front: the one there is, or a new one. */
    DraftPage *blankPage();
    void beginSkeleton(const QString &framework, SkeletonStyle style);
    void open(const QString &path);
    void closeCurrent();
    /** Asks where the draft in front goes as PDF or for a word processor; not with blanks in it. */
    void exportDraft();
    /** Calls \a proceed once nothing unsaved is left in a draft, or the user lets it go. */
    void askUnsaved(const std::function<void()> &proceed);

Q_SIGNALS:
    /** The user wants to see the drafts (or the comparison again). */
    void modeWanted(bool drafts);
    /** Titles, or what can be done, changed. */
    void stateChanged();
    /** What was done, or why not, in a sentence. */
    void said(const QString &words);

private:
    void connectActions();
    void onTrigger(DraftCommand command, std::function<void()> act);
    void blankPageIfNone();
    DraftPage *addPage();
    void askNew();
    void askNewIfWanted();
    void askOpen();
    void teach(DraftPage *page);
    void teachAll();
    void setSpelling(bool on);
    [[nodiscard]] LibraryWindow *openLibrary();
    void keepClause();
    void showSimilar();
    [[nodiscard]] QString passage() const;
    void showState();

    TextSafety *m_safety;
    PolicyExporter *m_exporter;
    MessageBar *m_messages;
    QWidget *m_window;
    DraftActions *m_actions;
    DraftView *m_view;
    std::shared_ptr<const AuthoringKnowledge> m_authoring;
    DraftActs *m_acts;
    std::optional<Recognizer> m_recognizer;
    QList<FrameworkChoice> m_choices;
    QString m_framework;
    std::shared_ptr<const SpellChecker> m_spelling; ///< null: spelling isn't checked
    QString m_libraryPath;
    std::function<QDateTime()> m_now;
    QString m_person;
    bool m_newWanted = false; ///< asked for before there was a library
    int m_count = 0;          ///< pages made so far, for their keys
};

} // namespace clausula
