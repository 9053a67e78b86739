// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/comparisonengine.h"
#include "app/gui/editormarkup.h"
#include "app/gui/findingrows.h"
#include "app/gui/redlinemarks.h"

namespace clausula {

/** What the window draws of one side. */
struct SidePicture
{
    std::shared_ptr<const AnalyzedDocument> document; ///< null: the side is empty
    EditorText text;                                  ///< between the document's spans and the editor's
    QList<SectionBand> bands;
    QList<HeadingMark> headings;
    QList<TextMark> findings;
    QList<TextMark> words;      ///< the redline
    QList<TextMark> substance;  ///< of it, what is more than wording
    QList<LineRange> unchanged; ///< lines of sections without a change
    QList<LineNote> moves;      ///< where moved text comes from
    qsizetype findingCount = 0; ///< findings with evidence on this side
};

/** What the window draws of a result: plain values, made in the worker, so that drawing costs the GUI thread
 * little. */
struct ComparisonPicture
{
    SidePicture left;
    SidePicture right;
    QList<SectionLink> links;
    QList<ScrollAnchor> anchors;
    FindingLists lists;
    std::shared_ptr<const GapReport> report; ///< null unless both sides have a document
    ClauseCatalog catalog;

    [[nodiscard]] const SidePicture &side(Side which) const { return which == Side::Left ? left : right; }
};

[[nodiscard]] ComparisonPicture drawComparison(const ComparisonResult &result);

} // namespace clausula
