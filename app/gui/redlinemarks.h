// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/editormarks.h"
#include "app/gui/editortext.h"
#include "core/gap/gapanalyzer.h"

namespace clausula {

/** Which of the changes are marked. */
enum class MarkedChanges { All, Substantive };

/**
 * The redline of one side: words that went, came or stand elsewhere. Between unrelated documents only words
 * within blocks alike enough to be two versions of one text are marked: nearly every other word differs, and
 * a page marked throughout says nothing.
 */
[[nodiscard]] QList<TextMark> wordMarks(const GapReport &report, Side side, const EditorText &text,
                                        MarkedChanges which = MarkedChanges::All);

/** For the margin: from which line of the other side moved text comes. */
[[nodiscard]] QList<LineNote> moveNotes(const GapReport &report, Side side, const EditorText &text);

/** The words of a change that stand on a side; empty, where they would stand, if there are none. */
[[nodiscard]] inline Span spanOn(const Difference &difference, Side side)
{
    return side == Side::Left ? difference.left : difference.right;
}

/** What makes a change more than a matter of wording, in words: "number, period"; empty if nothing does. */
[[nodiscard]] QString substanceText(const Difference &difference);
/** "Replaced", "Deleted", "Inserted", "Moved". */
[[nodiscard]] QString kindText(const Difference &difference);

} // namespace clausula
