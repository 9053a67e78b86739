// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace clausula {

/** What the window can be told to do. */
enum class Command {
    NewComparison,
    OpenLeft,
    OpenRight,
    OpenPair,
    OpenSamples,
    OpenReview,
    SaveReview,
    SaveReviewAs,
    PasteLeft,
    PasteRight,
    Save,
    SaveAs,
    ExportPolicy,
    Reload,
    CloseSide,
    Quit,
    Undo,
    Redo,
    Cut,
    Copy,
    Paste,
    SelectAll,
    Find,
    Replace,
    FindNext,
    FindPrevious,
    SayClause,
    SayNothing,
    UndoCorrection,
    RedoCorrection,
    MyCorrections,
    JoinSections,
    BreakPair,
    UndoPin,
    RedoPin,
    DecideFinding,
    UndoDecision,
    RedoDecision,
    ShowCoverage,
    ShowClause,
    ShowFindings,
    ShowColours,
    ShowFindingMarks,
    ShowWordMarks,
    SubstantiveOnly,
    ChangedOnly,
    ScrollTogether,
    WrapLines,
    TextFont,
    SameOnBothSides,
    SwapSides,
    ZoomIn,
    ZoomOut,
    ZoomReset,
    FullScreen,
    NextGap,
    PreviousGap,
    NextDifference,
    PreviousDifference,
    NextClause,
    PreviousClause,
    MatchingSection,
    ReadPair,
    NextPane,
    PreviousPane,
    Preview,
    ExportPdf,
    ExportJson,
    Print,
    WhatApplies,
    AnalyseAgain,
    CancelWork,
    Legend,
    Shortcuts,
    About,
    AboutQt,
};

/** What a command is called, to be translated in the context "Actions". */
struct CommandText
{
    enum class Use { Push, Toggle, OffAtFirst };

    Command command;
    const char *text;
    const char *shortcut; ///< as QKeySequence::fromString() reads it; empty: none
    const char *tip;      ///< empty: the text says it all
    Use use = Use::Push;
};

/** All commands, in the order of the menus. */
[[nodiscard]] std::span<const CommandText> commandTexts();

} // namespace clausula
