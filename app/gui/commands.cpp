// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/commands.h"

#include <QtCore/qttranslation.h>

#include <array>

namespace clausula {

namespace {

using enum CommandText::Use;

// Shortcuts are written out, because Qt's standard ones are empty on some desktops and clash on others.
constexpr std::array table{
    CommandText{Command::NewComparison, QT_TRANSLATE_NOOP("Actions", "&New Comparison"), "Ctrl+N",
                QT_TRANSLATE_NOOP("Actions", "Close both policies and begin with two empty sides")},
    CommandText{Command::OpenLeft, QT_TRANSLATE_NOOP("Actions", "Open &Left…"), "Ctrl+O",
                QT_TRANSLATE_NOOP("Actions", "Open a policy on the left")},
    CommandText{Command::OpenRight, QT_TRANSLATE_NOOP("Actions", "Open &Right…"), "Ctrl+Shift+O",
                QT_TRANSLATE_NOOP("Actions", "Open a policy on the right")},
    CommandText{Command::OpenPair, QT_TRANSLATE_NOOP("Actions", "Open &Two Policies…"), "Ctrl+Alt+O",
                QT_TRANSLATE_NOOP("Actions", "Choose two policies to compare")},
    CommandText{Command::OpenSamples, QT_TRANSLATE_NOOP("Actions", "Open the Sa&mple Policies"), "",
                QT_TRANSLATE_NOOP("Actions", "Compare the two sample policies that come with Clausula")},
    CommandText{Command::OpenReview, QT_TRANSLATE_NOOP("Actions", "Open Re&view…"), "Ctrl+Alt+R",
                QT_TRANSLATE_NOOP("Actions", "Open a review file: both texts, pins and decisions")},
    CommandText{Command::SaveReview, QT_TRANSLATE_NOOP("Actions", "Save Revie&w"), "Ctrl+Alt+S",
                QT_TRANSLATE_NOOP("Actions", "Save both texts, pins and decisions in one review file")},
    CommandText{Command::SaveReviewAs, QT_TRANSLATE_NOOP("Actions", "Save Rev&iew As…"), "Ctrl+Alt+Shift+S",
                QT_TRANSLATE_NOOP("Actions", "Save the review under another name")},
    CommandText{Command::PasteLeft, QT_TRANSLATE_NOOP("Actions", "&Paste as the Left Policy"), "Ctrl+Alt+V",
                QT_TRANSLATE_NOOP("Actions", "Make the copied text the left policy, without a file")},
    CommandText{Command::PasteRight, QT_TRANSLATE_NOOP("Actions", "Pas&te as the Right Policy"),
                "Ctrl+Alt+Shift+V",
                QT_TRANSLATE_NOOP("Actions", "Make the copied text the right policy, without a file")},
    CommandText{Command::Save, QT_TRANSLATE_NOOP("Actions", "&Save"), "Ctrl+S",
                QT_TRANSLATE_NOOP("Actions", "Save the policy that has the cursor")},
    CommandText{Command::SaveAs, QT_TRANSLATE_NOOP("Actions", "Save &As…"), "Ctrl+Shift+S",
                QT_TRANSLATE_NOOP("Actions", "Save the policy that has the cursor under another name")},
    CommandText{
        Command::ExportPolicy, QT_TRANSLATE_NOOP("Actions", "E&xport Policy…"), "",
        QT_TRANSLATE_NOOP("Actions", "Write the policy that has the cursor as PDF, Word or OpenDocument")},
    CommandText{Command::Reload, QT_TRANSLATE_NOOP("Actions", "Re&load from Disk"), "Ctrl+F5",
                QT_TRANSLATE_NOOP("Actions", "Read the policy that has the cursor again")},
    CommandText{Command::CloseSide, QT_TRANSLATE_NOOP("Actions", "&Close This Policy"), "Ctrl+W",
                QT_TRANSLATE_NOOP("Actions", "Close the policy that has the cursor")},
    CommandText{Command::Quit, QT_TRANSLATE_NOOP("Actions", "&Quit"), "Ctrl+Q", ""},

    CommandText{Command::Undo, QT_TRANSLATE_NOOP("Actions", "&Undo"), "Ctrl+Z", ""},
    CommandText{Command::Redo, QT_TRANSLATE_NOOP("Actions", "&Redo"), "Ctrl+Shift+Z", ""},
    CommandText{Command::Cut, QT_TRANSLATE_NOOP("Actions", "Cu&t"), "Ctrl+X", ""},
    CommandText{Command::Copy, QT_TRANSLATE_NOOP("Actions", "&Copy"), "Ctrl+C", ""},
    CommandText{Command::Paste, QT_TRANSLATE_NOOP("Actions", "&Paste"), "Ctrl+V", ""},
    CommandText{Command::SelectAll, QT_TRANSLATE_NOOP("Actions", "Select &All"), "Ctrl+A", ""},
    CommandText{Command::Find, QT_TRANSLATE_NOOP("Actions", "&Find…"), "Ctrl+F",
                QT_TRANSLATE_NOOP("Actions", "Find words in the policy that has the cursor")},
    CommandText{Command::Replace, QT_TRANSLATE_NOOP("Actions", "R&eplace…"), "Ctrl+H",
                QT_TRANSLATE_NOOP("Actions", "Find words and replace them")},
    CommandText{Command::FindNext, QT_TRANSLATE_NOOP("Actions", "Find &Next"), "F3", ""},
    CommandText{Command::FindPrevious, QT_TRANSLATE_NOOP("Actions", "Find Pre&vious"), "Shift+F3", ""},
    CommandText{Command::SayClause, QT_TRANSLATE_NOOP("Actions", "This &Is …"), "Ctrl+T",
                QT_TRANSLATE_NOOP("Actions", "Say which clause the passage at the cursor is")},
    CommandText{Command::SayNothing, QT_TRANSLATE_NOOP("Actions", "This Is &Nothing"), "Ctrl+Shift+T",
                QT_TRANSLATE_NOOP("Actions", "Say that the passage at the cursor carries no clause")},
    CommandText{Command::UndoCorrection, QT_TRANSLATE_NOOP("Actions", "Un&do Correction"), "Alt+Z",
                QT_TRANSLATE_NOOP("Actions", "Take back what you said last about a passage")},
    CommandText{Command::RedoCorrection, QT_TRANSLATE_NOOP("Actions", "Redo C&orrection"), "Alt+Shift+Z",
                QT_TRANSLATE_NOOP("Actions", "Say again what was taken back last")},
    CommandText{Command::MyCorrections, QT_TRANSLATE_NOOP("Actions", "&My Corrections…"), "",
                QT_TRANSLATE_NOOP("Actions", "See and remove what you said about passages")},

    CommandText{Command::JoinSections, QT_TRANSLATE_NOOP("Actions", "&Join the Sections at the Cursors"),
                "Ctrl+M",
                QT_TRANSLATE_NOOP("Actions", "Say that the sections at the two cursors belong together")},
    CommandText{Command::BreakPair, QT_TRANSLATE_NOOP("Actions", "&Break This Pair"), "Ctrl+Shift+M",
                QT_TRANSLATE_NOOP(
                    "Actions", "Say that the section at the cursor and its partner don't belong together")},
    CommandText{Command::UndoPin, QT_TRANSLATE_NOOP("Actions", "Undo Jo&ining or Breaking"), "Alt+J",
                QT_TRANSLATE_NOOP("Actions", "Take back what you said last about a pair of sections")},
    CommandText{Command::RedoPin, QT_TRANSLATE_NOOP("Actions", "Redo Joining or Brea&king"), "Alt+Shift+J",
                QT_TRANSLATE_NOOP("Actions", "Say again what was taken back last about a pair")},
    CommandText{Command::DecideFinding, QT_TRANSLATE_NOOP("Actions", "Decide About the Findin&g"), "Ctrl+K",
                QT_TRANSLATE_NOOP("Actions", "Say what is to be done about the selected finding")},
    CommandText{Command::UndoDecision, QT_TRANSLATE_NOOP("Actions", "Undo Deci&sion"), "Alt+I",
                QT_TRANSLATE_NOOP("Actions", "Take back what you decided last about a finding")},
    CommandText{Command::RedoDecision, QT_TRANSLATE_NOOP("Actions", "Redo Decision"), "Alt+Shift+I",
                QT_TRANSLATE_NOOP("Actions", "Decide again what was taken back last")},

    CommandText{Command::ShowCoverage, QT_TRANSLATE_NOOP("Actions", "&Coverage"), "Ctrl+1",
                QT_TRANSLATE_NOOP("Actions", "Show which clause types each policy has"), Toggle},
    CommandText{Command::ShowClause, QT_TRANSLATE_NOOP("Actions", "C&lause at the Cursor"), "Ctrl+2",
                QT_TRANSLATE_NOOP("Actions", "Show what the clause at the cursor is and why"), Toggle},
    CommandText{Command::ShowFindings, QT_TRANSLATE_NOOP("Actions", "&Findings"), "Ctrl+3",
                QT_TRANSLATE_NOOP("Actions", "Show the lists of gaps, differences, facts and warnings"),
                Toggle},
    CommandText{Command::ShowColours, QT_TRANSLATE_NOOP("Actions", "Clause C&olours"), "",
                QT_TRANSLATE_NOOP("Actions", "Colour the text by the clauses recognised in it"), Toggle},
    CommandText{Command::ShowFindingMarks, QT_TRANSLATE_NOOP("Actions", "Mark E&vidence"), "",
                QT_TRANSLATE_NOOP("Actions", "Mark the words that the findings rest on"), Toggle},
    CommandText{Command::ShowWordMarks, QT_TRANSLATE_NOOP("Actions", "Mark Changed &Words"), "",
                QT_TRANSLATE_NOOP("Actions",
                                  "Mark words that only one side has where both have versions of one text"),
                Toggle},
    CommandText{Command::SubstantiveOnly, QT_TRANSLATE_NOOP("Actions", "Only S&ubstantive Changes"), "Ctrl+D",
                QT_TRANSLATE_NOOP(
                    "Actions", "Mark and list only what changes numbers, periods, duties, parties, rights, "
                               "laws or data"),
                OffAtFirst},
    CommandText{
        Command::ChangedOnly, QT_TRANSLATE_NOOP("Actions", "Only Sections with Chan&ges"), "Ctrl+Shift+D",
        QT_TRANSLATE_NOOP("Actions", "Leave out of the view what is the same in both policies"), OffAtFirst},
    CommandText{Command::ScrollTogether, QT_TRANSLATE_NOOP("Actions", "&Scroll Together"), "Ctrl+L",
                QT_TRANSLATE_NOOP("Actions", "Scroll the other side along, section by section"), Toggle},
    CommandText{Command::WrapLines, QT_TRANSLATE_NOOP("Actions", "W&rap Long Lines"), "", "", Toggle},
    CommandText{Command::TextFont, QT_TRANSLATE_NOOP("Actions", "Te&xt Font…"), "",
                QT_TRANSLATE_NOOP("Actions", "Choose the letters that the policies are shown in")},
    CommandText{Command::SameOnBothSides, QT_TRANSLATE_NOOP("Actions", "Same Size on &Both Sides"), "",
                QT_TRANSLATE_NOOP("Actions",
                                  "Size, font and wrapping are set for both sides, not for the one that has "
                                  "the cursor"),
                Toggle},
    CommandText{
        Command::SwapSides, QT_TRANSLATE_NOOP("Actions", "Swa&p Sides"), "Ctrl+Shift+X",
        QT_TRANSLATE_NOOP("Actions", "Put the left policy on the right and the right one on the left")},
    CommandText{Command::ZoomIn, QT_TRANSLATE_NOOP("Actions", "Zoom &In"), "Ctrl++", ""},
    CommandText{Command::ZoomOut, QT_TRANSLATE_NOOP("Actions", "Zoom O&ut"), "Ctrl+-", ""},
    CommandText{Command::ZoomReset, QT_TRANSLATE_NOOP("Actions", "&Normal Size"), "Ctrl+0", ""},
    CommandText{Command::FullScreen, QT_TRANSLATE_NOOP("Actions", "Full Scr&een"), "F11", "", OffAtFirst},

    CommandText{Command::NextGap, QT_TRANSLATE_NOOP("Actions", "&Next Finding"), "F8",
                QT_TRANSLATE_NOOP("Actions", "Go to the next line of the list below and show its evidence")},
    CommandText{
        Command::PreviousGap, QT_TRANSLATE_NOOP("Actions", "&Previous Finding"), "Shift+F8",
        QT_TRANSLATE_NOOP("Actions", "Go to the line before in the list below and show its evidence")},
    CommandText{Command::NextDifference, QT_TRANSLATE_NOOP("Actions", "Next C&hange"), "Alt+Down",
                QT_TRANSLATE_NOOP("Actions", "Go to the next change that the list shows, in both policies")},
    CommandText{Command::PreviousDifference, QT_TRANSLATE_NOOP("Actions", "Previous Chan&ge"), "Alt+Up",
                QT_TRANSLATE_NOOP("Actions", "Go to the change before, in both policies")},
    CommandText{Command::NextClause, QT_TRANSLATE_NOOP("Actions", "Next &Clause"), "Alt+PgDown", ""},
    CommandText{Command::PreviousClause, QT_TRANSLATE_NOOP("Actions", "Previous C&lause"), "Alt+PgUp", ""},
    CommandText{Command::MatchingSection, QT_TRANSLATE_NOOP("Actions", "&Matching Section on the Other Side"),
                "Ctrl+J", ""},
    CommandText{Command::ReadPair, QT_TRANSLATE_NOOP("Actions", "&Read This Clause in Both Policies…"), "F9",
                QT_TRANSLATE_NOOP("Actions", "Show one clause of both policies alone and in full")},
    CommandText{Command::NextPane, QT_TRANSLATE_NOOP("Actions", "Next Pa&ne of the Window"), "F6", ""},
    CommandText{Command::PreviousPane, QT_TRANSLATE_NOOP("Actions", "Previous P&ane of the Window"),
                "Shift+F6", ""},

    CommandText{Command::Preview, QT_TRANSLATE_NOOP("Actions", "Pre&view Report…"), "Ctrl+R",
                QT_TRANSLATE_NOOP("Actions", "See the pages of the gap report")},
    CommandText{Command::ExportPdf, QT_TRANSLATE_NOOP("Actions", "&Export Report as PDF…"), "Ctrl+E",
                QT_TRANSLATE_NOOP("Actions", "Write the gap report to a PDF file")},
    CommandText{Command::ExportJson, QT_TRANSLATE_NOOP("Actions", "Export Results as &JSON…"), "Ctrl+Shift+E",
                QT_TRANSLATE_NOOP("Actions", "Write the results to a file for other programs")},
    CommandText{Command::Print, QT_TRANSLATE_NOOP("Actions", "&Print…"), "Ctrl+P",
                QT_TRANSLATE_NOOP("Actions", "Print the gap report")},
    CommandText{Command::WhatApplies, QT_TRANSLATE_NOOP("Actions", "&What Applies…"), "Ctrl+Alt+A",
                QT_TRANSLATE_NOOP("Actions", "Answer what the statutes’ items hang on")},
    CommandText{Command::AnalyseAgain, QT_TRANSLATE_NOOP("Actions", "&Analyse Again"), "F5", ""},
    CommandText{Command::CancelWork, QT_TRANSLATE_NOOP("Actions", "&Cancel Analysis"), "Ctrl+.", ""},

    CommandText{Command::Legend, QT_TRANSLATE_NOOP("Actions", "&How to Read the Marks"), "F1", ""},
    CommandText{Command::Shortcuts, QT_TRANSLATE_NOOP("Actions", "&Keyboard Shortcuts"), "Ctrl+F1", ""},
    CommandText{Command::About, QT_TRANSLATE_NOOP("Actions", "&About Clausula"), "", ""},
    CommandText{Command::AboutQt, QT_TRANSLATE_NOOP("Actions", "About &Qt"), "", ""},
};

} // namespace

std::span<const CommandText> commandTexts()
{
    return table;
}

} // namespace clausula
