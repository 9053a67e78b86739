// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recognition/cues.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace clausula {

CueSet::CueSet(const ClauseCatalog &catalog, Cue::Where where)
{
    Literals literals;
    for (int type = 0; type < int(catalog.types().size()); ++type) {
        for (const Cue &cue : catalog.types()[type].cues) {
            if (cue.where == where)
                add(cue, type, literals);
        }
    }
    m_scanner = LiteralScanner(literals);
}

/** Appends to \a literals what a match of \a cue needs. */
void CueSet::add(const Cue &cue, int type, Literals &literals)
{
    for (const PatternAlternative &alternative : patternAlternatives(cue.pattern)) {
        const Alternative added{m_cues.size(), alternative.begin, m_asked.size(),
                                size_t(alternative.required.size())};
        for (const QStringList &choice : alternative.required) {
            for (const QString &literal : choice)
                literals.emplace_back(literal, int(m_asked.size()));
            m_asked.push_back(m_asked.size() == added.firstRequirement ? int(m_conditional.size()) : -1);
        }
        (alternative.required.isEmpty() ? m_unconditional : m_conditional).push_back(added);
    }
    // Compiled when it first gets to match: few of the heading cues ever do.
    m_cues.push_back(
        {QRegularExpression(cue.pattern, QRegularExpression::CaseInsensitiveOption), type, cue.weight});
}

/** Of each cue, by its alternatives that can match in \a text. */
std::vector<CueSet::Beginning> CueSet::beginnings(QStringView text) const
{
    using Begin = PatternAlternative::Begin;
    const LiteralScanner::Found found = m_scanner.scan(text);
    std::vector<Beginning> beginnings(m_cues.size());
    const auto consider = [&](const Alternative &alternative, int place) {
        Beginning &beginning = beginnings[alternative.cue];
        beginning.place = std::min(beginning.place, alternative.begin == Begin::WithFirstLiteral ? place : 0);
        beginning.anchored = beginning.anchored && alternative.begin == Begin::AtTextStart;
    };
    for (const Alternative &alternative : m_unconditional)
        consider(alternative, 0);
    for (const int number : found.numbers) {
        if (m_asked[size_t(number)] < 0)
            continue;
        const Alternative &alternative = m_conditional[size_t(m_asked[size_t(number)])];
        const auto places =
            std::span(found.places).subspan(alternative.firstRequirement, alternative.requirementCount);
        if (std::ranges::find(places, LiteralScanner::nowhere) == places.end())
            consider(alternative, places.front());
    }
    return beginnings;
}

std::vector<CueHit> CueSet::find(const QString &text) const
{
    const std::vector<Beginning> beginnings = this->beginnings(text);
    std::vector<CueHit> hits;
    for (size_t i = 0; i < m_cues.size(); ++i) {
        const Compiled &cue = m_cues[i];
        const Beginning &beginning = beginnings[i];
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

float cueScore(std::span<const CueHit> hits)
{
    float sum = 0;
    for (const CueHit &hit : hits)
        sum += float(hit.weight);
    return std::log1p(sum);
}

std::vector<float> cueScores(const std::vector<CueHit> &hits, int typeCount)
{
    std::vector<float> scores(size_t(typeCount), 0.0F);
    visitTypes(hits, [&](size_t type, std::span<const CueHit> ofType) { scores[type] = cueScore(ofType); });
    return scores;
}

} // namespace clausula
