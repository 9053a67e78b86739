// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recognition/cues.h"

#include "core/recognition/patternliterals.h"

#include <algorithm>
#include <cmath>

namespace clausula {

namespace {

/** Of longer literals the beginning: it filters as well, and the scanner's table stays in the cache. */
constexpr qsizetype longestLiteral = 16;

} // namespace

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
    for (const RequiredLiterals &required : requiredLiterals(cue.pattern)) {
        size_t requirement = m_requirementEnds.back();
        for (const QStringList &choice : required) {
            for (const QString &literal : choice)
                literals.emplace_back(literal.left(longestLiteral), int(requirement));
            ++requirement;
        }
        m_requirementEnds.push_back(requirement);
    }
    // Compiled when it first gets to match: few of the heading cues ever do.
    const QRegularExpression pattern(cue.pattern, QRegularExpression::CaseInsensitiveOption);
    m_cues.push_back({pattern, type, cue.weight, m_requirementEnds.size() - 1});
}

/** Whether all requirements of one of the cue's alternatives are met. */
bool CueSet::canMatch(size_t cue, const std::vector<char> &met) const
{
    for (size_t i = cue == 0 ? 0 : m_cues[cue - 1].alternativesEnd; i < m_cues[cue].alternativesEnd; ++i) {
        size_t requirement = m_requirementEnds[i];
        while (requirement < m_requirementEnds[i + 1] && met[requirement] != 0)
            ++requirement;
        if (requirement == m_requirementEnds[i + 1])
            return true;
    }
    return false;
}

std::vector<CueHit> CueSet::find(const QString &text) const
{
    std::vector<char> met(m_requirementEnds.back(), 0);
    m_scanner.scan(text, met);
    std::vector<CueHit> hits;
    for (size_t i = 0; i < m_cues.size(); ++i) {
        const Compiled &cue = m_cues[i];
        if (!canMatch(i, met) || !cue.pattern.isValid())
            continue;
        const QRegularExpressionMatch match = cue.pattern.match(
            text, 0, QRegularExpression::NormalMatch, QRegularExpression::DontCheckSubjectStringMatchOption);
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
