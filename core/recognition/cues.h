// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"
#include "core/library/clausecatalog.h"
#include "core/recognition/literalscanner.h"
#include "core/recognition/patternliterals.h"

#include <QRegularExpression>

#include <utility>
#include <vector>

namespace clausula {

/** A cue that matched. */
struct CueHit
{
    int type = 0;   ///< index of the clause type
    int weight = 0; ///< 1 supporting, 2 strong, 3 decisive
    Span span;      ///< the first match, in the text that was searched
};

/**
 * The cue phrases of a catalog, compiled once. One pass over the text finds which literals of the
 * patterns occur, then only patterns that can match are run. Character classes mean ASCII; "letter case
 * aside" means ASCII letters.
 */
class CueSet
{
public:
    /** Patterns that are no valid regular expressions are left out; the library's check names them. */
    CueSet(const ClauseCatalog &catalog, Cue::Where where);

    /** Matches in \a text (valid UTF-16), one a cue, in the catalog's order. */
    [[nodiscard]] std::vector<CueHit> find(const QString &text) const;

private:
    struct Compiled
    {
        QRegularExpression pattern;
        int type = 0;
        int weight = 0;
        size_t alternativesEnd = 0; ///< in m_alternatives; they begin where those of the cue before end
    };
    struct Alternative
    {
        PatternAlternative::Begin begin = PatternAlternative::Begin::Anywhere;
        size_t requirementsEnd = 0; ///< numbers in a row, beginning where those of the alternative before end
    };
    /** Where to begin to look for a pattern. */
    struct Beginning
    {
        int place = LiteralScanner::nowhere; ///< it matches nowhere before
        bool anchored = true;                ///< nor after
    };
    void add(const Cue &cue, int type, std::vector<std::pair<QString, int>> &literals);
    [[nodiscard]] Beginning beginningOf(size_t cue, const std::vector<int> &found) const;

    std::vector<Compiled> m_cues;
    std::vector<Alternative> m_alternatives{{}}; ///< from 1 on
    LiteralScanner m_scanner;
};

/**
 * Evidence of the cues for each of \a typeCount types: ln(1 + sum of weights), so that further cues of
 * one type count less and less.
 */
[[nodiscard]] std::vector<float> cueScores(const std::vector<CueHit> &hits, int typeCount);

} // namespace clausula
