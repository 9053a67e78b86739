// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"
#include "core/library/clausecatalog.h"
#include "core/recognition/literalscanner.h"
#include "core/recognition/patternliterals.h"

#include <QRegularExpression>

#include <span>
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
    };
    struct Alternative
    {
        size_t cue = 0;
        PatternAlternative::Begin begin = PatternAlternative::Begin::Anywhere;
        size_t firstRequirement = 0; ///< requirements are numbers in a row
        size_t requirementCount = 0;
    };
    /** Where to begin to look for a pattern. */
    struct Beginning
    {
        int place = LiteralScanner::nowhere; ///< it matches nowhere before
        bool anchored = true;                ///< nor after
    };
    using Literals = std::vector<std::pair<QString, int>>;

    void add(const Cue &cue, int type, Literals &literals);
    [[nodiscard]] std::vector<Beginning> beginnings(QStringView text) const;

    std::vector<Compiled> m_cues;
    std::vector<Alternative> m_unconditional; ///< those that require nothing
    std::vector<Alternative> m_conditional;
    std::vector<int> m_asked; ///< of each requirement: whose first it is, in m_conditional; -1: nobody's
    LiteralScanner m_scanner;
};

/** Calls \a visit with each type that \a hits (as CueSet::find() gives them) speak for, and its hits. */
template<typename Visit>
void visitTypes(const std::vector<CueHit> &hits, const Visit &visit)
{
    for (size_t first = 0, end = 0; first < hits.size(); first = end) {
        while (end < hits.size() && hits[end].type == hits[first].type)
            ++end;
        visit(size_t(hits[first].type), std::span(hits).subspan(first, end - first));
    }
}

/** Evidence of one type's cues: ln(1 + sum of weights), so that further ones count less and less. */
[[nodiscard]] float cueScore(std::span<const CueHit> hits);
/** The same for each of \a typeCount types. */
[[nodiscard]] std::vector<float> cueScores(const std::vector<CueHit> &hits, int typeCount);

} // namespace clausula
