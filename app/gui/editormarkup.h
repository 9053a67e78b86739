// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/editormarks.h"
#include "app/gui/editortext.h"
#include "app/gui/findingrows.h"
#include "app/gui/scrollsync.h"
#include "app/gui/sectionlink.h"
#include "core/gap/gapanalyzer.h"

namespace clausula {

/**
 * Bands of the recognised clauses: a run of blocks of one section that carry the same clause is one
 * band. Headings belong to the band that follows them.
 */
[[nodiscard]] QList<SectionBand> clauseBands(const RecognizedDocument &document, const ClauseCatalog &catalog,
                                             const EditorText &text);

/** The document's title and headings. */
[[nodiscard]] QList<HeadingMark> headingMarks(const Document &document, const EditorText &text);

/** Evidence of the findings on one side, for text and overview bar: differences, and promises the other side
 * lacks. */
[[nodiscard]] QList<TextMark> findingMarks(const GapReport &report, Side side, const EditorText &text);

/**
 * Passages that come nearest to what one side lacks. Marked for the finding at hand only: marked for all of
 * them, half of a page would be.
 */
[[nodiscard]] QList<TextMark> nearestMarks(const FindingRow &row, Side side, const EditorText &text);

/** First lines of sections that belong together. */
[[nodiscard]] QList<ScrollAnchor> scrollAnchors(const QList<SectionLink> &links);

} // namespace clausula
