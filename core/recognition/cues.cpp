// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recognition/cues.h"

#include <algorithm>
#include <cmath>

namespace clausula {

CueSet::CueSet(const ClauseCatalog &catalog, Cue::Where where)
{
    std::vector<std::pair<QString, int>> literals;
    for (int type = 0; type < int(catalog.types().size()); ++type) {
        for (const Cue &cue : catalog.types()[type].cues) {
            if (cue.where == where)
                add(cue, type, literals);
        }
    }
    m_scanner = LiteralScanner(literals);
}

/** Appends to \a literals what a match of \a cue needs. */
void CueSet::add(const Cue &cue, int type, std::vector<std::pair<QString, int>> &literals)
{
    for (const PatternAlternative &alternative : patternAlternatives(cue.pattern)) {
        size_t requirement = m_alternatives.back().requirementsEnd;
        for (const QStringList &choice : alternative.required) {
            for (const QString &literal : choice)
                literals.emplace_back(literal, int(requirement));
            ++requirement;
        }
        m_alternatives.push_back({alternative.begin, requirement});
    }
    // Compiled when it first gets to match: few of the heading cues ever do.
    const QRegularExpression pattern(cue.pattern, QRegularExpression::CaseInsensitiveOption);
    m_cues.push_back({pattern, type, cue.weight, m_alternatives.size()});
}

/** By the alternatives all of whose requirements were \a found. */
CueSet::Beginning CueSet::beginningOf(size_t cue, const std::vector<int> &found) const
{
    using Begin = PatternAlternative::Begin;
    Beginning beginning;
    for (size_t i = cue == 0 ? 1 : m_cues[cue - 1].alternativesEnd; i < m_cues[cue].alternativesEnd; ++i) {
        const Alternative &alternative = m_alternatives[i];
        const size_t first = m_alternatives[i - 1].requirementsEnd;
        const auto end = found.begin() + std::ptrdiff_t(alternative.requirementsEnd);
        if (std::find(found.begin() + std::ptrdiff_t(first), end, LiteralScanner::nowhere) != end)
            continue;
        const int place = alternative.begin == Begin::WithFirstLiteral ? found[first] : 0;
        beginning.place = std::min(beginning.place, place);
        beginning.anchored = beginning.anchored && alternative.begin == Begin::AtTextStart;
    }
    return beginning;
}

std::vector<CueHit> CueSet::find(const QString &text) const
{
    const std::vector<int> found = m_scanner.scan(text, m_alternatives.back().requirementsEnd);
    std::vector<CueHit> hits;
    for (size_t i = 0; i < m_cues.size(); ++i) {
        const Compiled &cue = m_cues[i];
        const Beginning beginning = beginningOf(i, found);
        if (beginning.place == LiteralScanner::nowhere || !cue.pattern.isValid())
            continue;
        QRegularExpression::MatchOptions options = QRegularExpression::DontCheckSubjectStringMatchOption;
        options.setFlag(QRegularExpression::AnchorAtOffsetMatchOption, beginning.anchored);
        const QRegularExpressionMatch match =
            cue.pattern.match(text, beginning.place, QRegularExpression::NormalMatch, options);
        if (match.hasMatch() && match.capturedLength() > 0)
            hits.push_back({cue.type, cue.weight, {match.capturedStart(), match.capturedLength()}});
    }
    return hits;
}

std::vector<float> cueScores(const std::vector<CueHit> &hits, int typeCount)
{
    std::vector<float> sums(size_t(typeCount), 0.0F);
    for (const CueHit &hit : hits)
        sums[size_t(hit.type)] += float(hit.weight);
    for (float &sum : sums)
        sum = sum > 0 ? std::log1p(sum) : sum;
    return sums;
}

} // namespace clausula
