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
            if (cue.where != where)
                continue;
            for (const QStringList &choice : requiredLiterals(cue.pattern)) {
                for (const QString &literal : choice)
                    literals.emplace_back(literal.left(longestLiteral), m_requirementCount);
                ++m_requirementCount;
            }
            // Compiled when it first gets to match: few of the heading cues ever do.
            const QRegularExpression pattern(cue.pattern, QRegularExpression::CaseInsensitiveOption);
            m_cues.push_back({pattern, type, cue.weight, m_requirementCount});
        }
    }
    m_scanner = LiteralScanner(literals);
}

std::vector<CueHit> CueSet::find(const QString &text) const
{
    std::vector<char> met(size_t(m_requirementCount), 0);
    m_scanner.scan(text, met);
    std::vector<CueHit> hits;
    auto requirement = met.begin();
    for (const Compiled &cue : m_cues) {
        const auto end = met.begin() + cue.requirementsEnd;
        const bool canMatch = std::find(requirement, end, 0) == end;
        requirement = end;
        if (!canMatch || !cue.pattern.isValid())
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
        sum = std::log1p(sum);
    return sums;
}

} // namespace clausula
