// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/crossreferences.h"

#include "core/authoring/knowledge.h"
#include "core/recognition/flowedtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clausula {

CrossReferences::CrossReferences(const QString &pattern, const QString &elsewhereBefore,
                                 const QString &elsewhereAfter)
    : m_pattern(compiled(pattern)), m_before(compiled(u"(?:%1)$"_s.arg(elsewhereBefore))),
      m_after(compiled(u"^(?:%1)"_s.arg(elsewhereAfter)))
{
}

QList<CrossReference> CrossReferences::find(const Document &document) const
{
    const QList<NumberedHeading> headings = numberedHeadings(document);
    QList<CrossReference> found;
    for (const Block &block : document.blocks()) {
        if (!block.isContent())
            continue;
        const FlowedText flowed(document.text(block.span), block.span.start);
        const QString &text = flowed.text();
        for (const QRegularExpressionMatch &match : m_pattern.globalMatch(text)) {
            const auto number = sectionNumber(match.capturedView(1));
            if (!number || m_before.match(text.first(match.capturedStart())).hasMatch() ||
                m_after.match(text.sliced(match.capturedEnd())).hasMatch())
                continue;
            const auto heading = std::ranges::find(headings, *number, &NumberedHeading::number);
            found.append({flowed.toDocument({match.capturedStart(), match.capturedLength()}),
                          flowed.toDocument({match.capturedStart(1), match.capturedLength(1)}), *number,
                          heading == headings.end() ? -1 : heading->section});
        }
    }
    return found;
}

QList<TextEdit> renumbered(const QList<NumberedHeading> &headings, const QList<CrossReference> &references,
                           const Renumbering &renumbering)
{
    QList<TextEdit> edits;
    const auto change = [&](Span figures, const SectionNumber &number) {
        const SectionNumber moved = renumbering(number);
        if (moved != number)
            edits.append({figures, numberText(moved)});
    };
    for (const NumberedHeading &heading : headings)
        change(heading.figures, heading.number);
    for (const CrossReference &reference : references) {
        if (reference.section >= 0) // a dead one says nothing about what was meant
            change(reference.figures, reference.number);
    }
    return inTextOrder(std::move(edits));
}

} // namespace clausula
