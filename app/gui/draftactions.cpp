// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/draftactions.h"

#include <QCoreApplication>
#include <QMenu>

#include <array>
#include <optional>

namespace clausula {

namespace {

struct DraftCommandText
{
    DraftCommand command;
    const char *text;
    const char *shortcut;
    const char *tip;
};

constexpr std::array draftCommandTexts{
    DraftCommandText{
        DraftCommand::ShowDrafts, QT_TRANSLATE_NOOP("DraftActions", "&Show Drafts"), "F12",
        QT_TRANSLATE_NOOP("DraftActions", "Change between comparing two policies and writing one")},
    DraftCommandText{
        DraftCommand::NewPolicy, QT_TRANSLATE_NOOP("DraftActions", "&New Policy…"), "Ctrl+Alt+N",
        QT_TRANSLATE_NOOP("DraftActions", "Begin with an empty page, a statute’s skeleton or a document")},
    DraftCommandText{DraftCommand::OpenDraft, QT_TRANSLATE_NOOP("DraftActions", "&Open for Drafting…"),
                     "Ctrl+Alt+D", QT_TRANSLATE_NOOP("DraftActions", "Open a policy to write on")},
    DraftCommandText{DraftCommand::CloseDraft, QT_TRANSLATE_NOOP("DraftActions", "C&lose Draft"),
                     "Ctrl+Alt+W", ""},
    DraftCommandText{DraftCommand::NextDraft, QT_TRANSLATE_NOOP("DraftActions", "Next &Tab"), "Ctrl+PgDown",
                     ""},
    DraftCommandText{
        DraftCommand::InsertClause, QT_TRANSLATE_NOOP("DraftActions", "&Insert Clause…"), "Ctrl+I",
        QT_TRANSLATE_NOOP("DraftActions", "Choose a clause of the library and put it at the cursor")},
    DraftCommandText{
        DraftCommand::CloseGap, QT_TRANSLATE_NOOP("DraftActions", "&Close This Gap"), "Ctrl+Shift+I",
        QT_TRANSLATE_NOOP("DraftActions",
                          "Insert the clause that the chosen requirement lacks where it belongs")},
    DraftCommandText{
        DraftCommand::NextOpen, QT_TRANSLATE_NOOP("DraftActions", "Next Open &Requirement"), "F7",
        QT_TRANSLATE_NOOP("DraftActions", "Go to what the statute asks for and the draft lacks")},
    DraftCommandText{DraftCommand::FillIn, QT_TRANSLATE_NOOP("DraftActions", "&Fill in the Blanks…"),
                     "Ctrl+Shift+B",
                     QT_TRANSLATE_NOOP("DraftActions", "Say what the placeholders stand for")},
    DraftCommandText{DraftCommand::NextBlank, QT_TRANSLATE_NOOP("DraftActions", "Next &Blank"), "Ctrl+B",
                     QT_TRANSLATE_NOOP("DraftActions", "Go to the next placeholder that isn’t filled in")},
    DraftCommandText{
        DraftCommand::BetterWording, QT_TRANSLATE_NOOP("DraftActions", "Better &Wording…"), "Ctrl+Shift+L",
        QT_TRANSLATE_NOOP("DraftActions",
                          "Put a wording of the library in the place of the clause at the cursor")},
    DraftCommandText{
        DraftCommand::WhatBreaks, QT_TRANSLATE_NOOP("DraftActions", "W&hat Would Break?"), "Ctrl+Shift+K",
        QT_TRANSLATE_NOOP("DraftActions",
                          "Which requirements would lose their only evidence without this paragraph")},
    DraftCommandText{DraftCommand::SectionUp, QT_TRANSLATE_NOOP("DraftActions", "Move Section &Up"),
                     "Alt+Shift+Up", QT_TRANSLATE_NOOP("DraftActions", "Numbers and references follow")},
    DraftCommandText{DraftCommand::SectionDown, QT_TRANSLATE_NOOP("DraftActions", "Move Section &Down"),
                     "Alt+Shift+Down", QT_TRANSLATE_NOOP("DraftActions", "Numbers and references follow")},
    DraftCommandText{
        DraftCommand::RenameTerm, QT_TRANSLATE_NOOP("DraftActions", "Rename Term…"), "Shift+F2",
        QT_TRANSLATE_NOOP("DraftActions", "Give the defined term at the cursor another name everywhere")},
    DraftCommandText{DraftCommand::GoToSection, QT_TRANSLATE_NOOP("DraftActions", "Go to S&ection…"),
                     "Ctrl+Shift+G", ""},
    DraftCommandText{DraftCommand::GoToLine, QT_TRANSLATE_NOOP("DraftActions", "Go to Line…"), "Ctrl+G", ""},
    DraftCommandText{
        DraftCommand::NextRemark, QT_TRANSLATE_NOOP("DraftActions", "Next Remark"), "Ctrl+F8",
        QT_TRANSLATE_NOOP("DraftActions", "Go to the next vague word, dead reference, term or blank")},
    DraftCommandText{DraftCommand::CheckSpelling, QT_TRANSLATE_NOOP("DraftActions", "Check S&pelling"), "",
                     ""},
    DraftCommandText{DraftCommand::OpenLibrary, QT_TRANSLATE_NOOP("DraftActions", "Clause Librar&y…"),
                     "Ctrl+Alt+L",
                     QT_TRANSLATE_NOOP("DraftActions", "Browse, search and edit your own wordings")},
    DraftCommandText{
        DraftCommand::KeepClause, QT_TRANSLATE_NOOP("DraftActions", "&Keep as a Clause…"), "Ctrl+Alt+K",
        QT_TRANSLATE_NOOP("DraftActions", "Put the selection, or the paragraph, into your library")},
    DraftCommandText{
        DraftCommand::SimilarClauses, QT_TRANSLATE_NOOP("DraftActions", "Si&milar Clauses…"), "Ctrl+Alt+M",
        QT_TRANSLATE_NOOP("DraftActions", "Wordings of your library that are like this paragraph")},
    DraftCommandText{DraftCommand::FocusMode, QT_TRANSLATE_NOOP("DraftActions", "Only the Text"),
                     "Ctrl+Shift+F11", QT_TRANSLATE_NOOP("DraftActions", "Hide everything but the text")},
    DraftCommandText{DraftCommand::ExportDraft, QT_TRANSLATE_NOOP("DraftActions", "E&xport Draft…"),
                     "Ctrl+Alt+E",
                     QT_TRANSLATE_NOOP("DraftActions", "Write the policy as PDF, Word or OpenDocument")},
    DraftCommandText{DraftCommand::CommandPalette, QT_TRANSLATE_NOOP("DraftActions", "Comm&ands…"),
                     "Ctrl+Shift+P", QT_TRANSLATE_NOOP("DraftActions", "Find any command by its words")},
};

bool isToggle(DraftCommand command)
{
    return command == DraftCommand::ShowDrafts || command == DraftCommand::CheckSpelling ||
           command == DraftCommand::FocusMode;
}

} // namespace

DraftActions::DraftActions(QWidget *window) : QObject(window)
{
    for (const DraftCommandText &entry : draftCommandTexts) {
        auto *action = new QAction(QCoreApplication::translate("DraftActions", entry.text), window);
        action->setShortcut(QKeySequence::fromString(QLatin1StringView(entry.shortcut)));
        action->setCheckable(isToggle(entry.command));
        if (*entry.tip)
            action->setStatusTip(QCoreApplication::translate("DraftActions", entry.tip));
        m_actions.insert(entry.command, action);
    }
    setAvailable(false, false);
}

void DraftActions::fill(QMenu *menu) const
{
    using enum DraftCommand;
    const std::initializer_list<std::optional<DraftCommand>> order{
        ShowDrafts, NewPolicy,     OpenDraft,     CloseDraft,  NextDraft,    std::nullopt,   InsertClause,
        CloseGap,   NextOpen,      std::nullopt,  FillIn,      NextBlank,    std::nullopt,   BetterWording,
        WhatBreaks, RenameTerm,    SectionUp,     SectionDown, std::nullopt, GoToSection,    GoToLine,
        NextRemark, CheckSpelling, std::nullopt,  OpenLibrary, KeepClause,   SimilarClauses, std::nullopt,
        FocusMode,  ExportDraft,   CommandPalette};
    for (const std::optional<DraftCommand> &command : order) {
        if (command)
            menu->addAction(action(*command));
        else
            menu->addSeparator();
    }
    menu->addSeparator();
}

void DraftActions::setAvailable(bool hasDraft, bool hasPicture)
{
    using enum DraftCommand;
    for (const DraftCommand command : {CloseDraft, NextDraft, GoToLine, FocusMode, CheckSpelling})
        action(command)->setEnabled(hasDraft);
    for (const DraftCommand command :
         {InsertClause, CloseGap, NextOpen, FillIn, NextBlank, BetterWording, WhatBreaks, SectionUp,
          SectionDown, RenameTerm, GoToSection, NextRemark, ExportDraft, KeepClause, SimilarClauses})
        action(command)->setEnabled(hasPicture);
}

} // namespace clausula
