// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/sectionnumber.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

bool isBelow(const SectionNumber &number, const SectionNumber &top)
{
    return number.size() >= top.size() && std::equal(top.begin(), top.end(), number.begin());
}

} // namespace

QString numberText(const SectionNumber &number)
{
    QStringList figures;
    for (const int figure : number)
        figures.append(QString::number(figure));
    return figures.join(u'.');
}

std::optional<SectionNumber> sectionNumber(QStringView text)
{
    SectionNumber number;
    for (const QStringView part : text.split(u'.')) {
        bool isFigure = false;
        number.append(part.toInt(&isFigure));
        if (!isFigure)
            return std::nullopt;
    }
    return number;
}

QList<NumberedHeading> numberedHeadings(const Document &document)
{
    // Layout, not language: hashes and asterisks of Markdown, then an optional name for the number.
    static const QRegularExpression line(
        uR"(^\W{0,10}(?:(?:section|article|part|clause|chapter|§)\s*)?(\d{1,3}(?:\.\d{1,3})*)(?![\d%]))"_s,
        QRegularExpression::CaseInsensitiveOption);
    QList<NumberedHeading> found;
    for (const Block &block : document.blocks()) {
        if (block.kind != BlockKind::Heading)
            continue;
        const QRegularExpressionMatch match = line.matchView(document.text(block.span));
        if (const auto number = match.hasMatch() ? sectionNumber(match.capturedView(1)) : std::nullopt)
            found.append({block.section,
                          *number,
                          {block.span.start + match.capturedStart(1), match.capturedLength(1)}});
    }
    return found;
}

Renumbering makingRoomFor(const SectionNumber &at)
{
    return [at](const SectionNumber &number) {
        SectionNumber moved = number;
        const qsizetype last = at.size() - 1;
        if (isBelow(number, at.first(last)) && number.size() > last && number[last] >= at[last])
            ++moved[last];
        return moved;
    };
}

Renumbering swapping(const SectionNumber &one, const SectionNumber &other)
{
    return [one, other](const SectionNumber &number) {
        if (isBelow(number, one))
            return other + number.sliced(one.size());
        return isBelow(number, other) ? one + number.sliced(other.size()) : number;
    };
}

} // namespace clausula
