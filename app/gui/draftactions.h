// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QMap>
#include <QObject>

class QMenu;

namespace clausula {

/** What the window can be told to do with drafts. */
enum class DraftCommand {
    ShowDrafts,
    NewPolicy,
    OpenDraft,
    CloseDraft,
    NextDraft,
    InsertClause,
    CloseGap,
    NextOpen,
    FillIn,
    NextBlank,
    BetterWording,
    WhatBreaks,
    SectionUp,
    SectionDown,
    RenameTerm,
    GoToSection,
    GoToLine,
    NextRemark,
    CheckSpelling,
    OpenLibrary,
    KeepClause,
    SimilarClauses,
    FocusMode,
    ExportDraft,
    CommandPalette,
};

/** The actions of the Draft menu with their words and shortcuts; what they do is connected elsewhere. */
class DraftActions : public QObject
{
    Q_OBJECT

public:
    explicit DraftActions(QWidget *window);

    [[nodiscard]] QAction *action(DraftCommand command) const { return m_actions.value(command); }
    [[nodiscard]] QList<QAction *> all() const { return m_actions.values(); }
    void fill(QMenu *menu) const;
    /** What needs a draft is enabled only where one is in front. */
    void setAvailable(bool hasDraft, bool hasPicture);

private:
    QMap<DraftCommand, QAction *> m_actions;
};

} // namespace clausula
