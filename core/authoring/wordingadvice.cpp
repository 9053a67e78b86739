// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/wordingadvice.h"

#include "core/authoring/knowledge.h"
#include "core/recognition/flowedtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

constexpr double firmFrom = 0.7;

/** The longer of two that overlap stays; \a found comes sorted by start. */
QList<VagueWords> withoutOverlaps(QList<VagueWords> found)
{
    QList<VagueWords> kept;
    for (VagueWords &one : found) {
        if (kept.isEmpty() || !kept.last().span.overlaps(one.span))
            kept.append(std::move(one));
        else if (one.span.length > kept.last().span.length)
            kept.last() = std::move(one);
    }
    return kept;
}

} // namespace

std::optional<double> Firmness::strength() const
{
    const int count = firm + weak;
    return count == 0 ? std::nullopt : std::optional(sum / count);
}

Result<WordingAdvice> WordingAdvice::read(const QByteArray &json)
{
    return readJson(json, u"wording.json"_s, JsonCheck::Everything, [](JsonReader &reader) {
        WordingAdvice advice;
        advice.m_vague = reader.objects(u"vague"_s, [](JsonReader &one) {
            return Vague{compiled(one.pattern(u"pattern"_s)), one.text(u"why"_s), one.text(u"suggest"_s)};
        });
        advice.m_strengths = reader.objects(u"commitments"_s, [](JsonReader &one) {
            (void)one.id(u"name"_s);
            return Strength{compiled(one.pattern(u"pattern"_s)), one.integer(u"strength"_s, 0, 100) / 100.0};
        });
        return advice;
    });
}

const QByteArray &WordingAdvice::builtIn()
{
    static const QByteArray json = authoringData(u"wording.json"_s);
    return json;
}

QList<VagueWords> WordingAdvice::vagueWords(const Document &document) const
{
    QList<VagueWords> found;
    for (const Block &block : document.blocks()) {
        if (!block.isContent() || block.foreign)
            continue;
        const FlowedText flowed(document.text(block.span), block.span.start);
        for (const Vague &vague : m_vague)
            for (const QRegularExpressionMatch &match : vague.pattern.globalMatch(flowed.text()))
                found.append({flowed.toDocument({match.capturedStart(), match.capturedLength()}), vague.why,
                              vague.suggest});
    }
    std::ranges::stable_sort(found, {}, &VagueWords::span);
    return withoutOverlaps(std::move(found));
}

Firmness WordingAdvice::firmnessOf(const QString &flowed) const
{
    Firmness commitment;
    for (const Strength &one : m_strengths) {
        QRegularExpressionMatchIterator matches = one.pattern.globalMatch(flowed);
        while (matches.hasNext()) {
            matches.next();
            commitment.sum += one.strength;
            ++(one.strength >= firmFrom ? commitment.firm : commitment.weak);
        }
    }
    return commitment;
}

QList<Firmness> WordingAdvice::firmness(const Document &document) const
{
    QList<Firmness> sections(document.sections().size());
    for (const Block &block : document.blocks()) {
        if (!block.isContent() || block.foreign)
            continue;
        const Firmness one = firmnessOf(FlowedText(document.text(block.span), block.span.start).text());
        Firmness &section = sections[block.section];
        section.firm += one.firm;
        section.weak += one.weak;
        section.sum += one.sum;
    }
    return sections;
}

} // namespace clausula
