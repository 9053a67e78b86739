// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/clausetype.h"

#include <QColor>

#include <span>

namespace clausula {

/** The three sets of colours the window can wear. */
enum class ColourScheme { Light, Dark, HighContrast };

/** What a mark over text or in the overview bar says. */
enum class MarkKind {
    Deleted,      ///< redline: words only this side has
    Inserted,     ///< redline: words the other side lacks
    Moved,        ///< redline: words that stand elsewhere on the other side
    Difference,   ///< both sides speak, but differ
    Gap,          ///< a finding: something is missing or incomplete here
    Evidence,     ///< the words a finding rests on
    Match,        ///< found by the find bar
    CurrentMatch, ///< the match the find bar stands on
    Flash         ///< shown for a moment after a jump
};

/** By which colours a redline tells what went, came and moved. */
enum class MarkConvention {
    Legal,       ///< as law firms have it: deleted red, inserted blue, moved green
    ColourBlind, ///< orange, blue and purple, which everybody can tell apart
};

/** The line that is drawn at marked words, so that colour is never the only cue. */
enum class MarkLine { None, Under, DoubleUnder, DashedUnder, Through };

/** How a mark is drawn; an invalid fill isn't drawn. */
struct MarkColours
{
    QColor fill; ///< behind the words
    QColor ink;  ///< of the line, and of the mark in the overview bar
    MarkLine line = MarkLine::None;
};

/** The colours of one clause group. */
struct GroupColours
{
    QColor band;   ///< the strip in the margin
    QColor letter; ///< the group's letter upon the band
    QColor tint;   ///< behind the text, full width
};

/**
 * The one table of colours. Bands differ by ΔE2000 ≥ 10 from each other, also as people with
 * protanopia, deuteranopia or tritanopia see them; text has a contrast of at least 4.5:1 (7:1 in high
 * contrast) upon every tint and mark, letters 4.5:1 upon their band (WCAG 2.2, 1.4.3 and 1.4.6).
 * tst_palette computes all of it.
 */
class Palette
{
public:
    explicit Palette(ColourScheme scheme = ColourScheme::Light,
                     MarkConvention convention = MarkConvention::Legal);

    [[nodiscard]] ColourScheme scheme() const { return m_scheme; }
    [[nodiscard]] MarkConvention convention() const { return m_convention; }
    [[nodiscard]] bool isDark() const { return m_scheme != ColourScheme::Light; }

    [[nodiscard]] GroupColours group(ClauseGroup group) const;
    [[nodiscard]] MarkColours mark(MarkKind kind) const;
    [[nodiscard]] QColor text() const;        ///< text in the editors
    [[nodiscard]] QColor base() const;        ///< the editors' background
    [[nodiscard]] QColor currentLine() const; ///< frame around the line of the cursor
    [[nodiscard]] QColor margin() const;      ///< background of the margin
    [[nodiscard]] QColor lineNumber() const;

    /** The least contrast of text in this scheme: 4.5, in high contrast 7. */
    [[nodiscard]] double textContrast() const;
    /** \a colour, moved towards text() just far enough to be readable upon base(), every tint and every mark.
     */
    [[nodiscard]] QColor readable(QColor colour) const;

    /** The groups that have a colour, in the order of TAXONOMY's letters. */
    [[nodiscard]] static std::span<const ClauseGroup> colouredGroups();
    [[nodiscard]] static std::span<const MarkKind> markKinds();
    /** Contrast of two opaque colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
    [[nodiscard]] static double contrast(const QColor &a, const QColor &b);

private:
    ColourScheme m_scheme;
    MarkConvention m_convention;
};

} // namespace clausula
