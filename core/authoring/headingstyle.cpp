// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/headingstyle.h"

#include <QHash>
#include <QMap>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

constexpr qsizetype leastLetters = 4; ///< a shorter word isn't written large in a title

bool isUpper(QStringView words)
{
    const bool letters = std::ranges::any_of(words, [](QChar c) { return c.isLetter(); });
    return letters && words.toString() == words.toString().toUpper();
}

bool isTitle(QStringView words)
{
    const QList<QStringView> parts = words.split(u' ', Qt::SkipEmptyParts);
    const auto isLarge = [](QStringView word) {
        return word.size() < leastLetters || !word.front().isLower();
    };
    return parts.size() > 1 && std::ranges::all_of(parts, isLarge);
}

HeadingStyle::Case caseOf(QStringView words)
{
    if (isUpper(words))
        return HeadingStyle::Case::Upper;
    return isTitle(words) ? HeadingStyle::Case::Title : HeadingStyle::Case::AsIs;
}

QString titleCase(const QString &words)
{
    QStringList parts = words.split(u' ');
    for (QString &part : parts) {
        if (part.size() >= leastLetters)
            part[0] = part[0].toUpper();
    }
    return parts.join(u' ');
}

/** What stands between heading and text, if that is line breaks alone. */
QString gapAfter(const Document &document, const Block &heading, qsizetype next)
{
    const QString gap = document.text(spanBetween(heading.span.end(), next)).toString().remove(u'\r');
    return gap.count(u'\n') >= 2 ? u"\n\n"_s : u"\n"_s;
}

/** How one heading is written. */
HeadingStyle styleOf(const Document &document, int block)
{
    static const QRegularExpression line(
        uR"(^(#{1,6}\s+)?(\*\*|__)?((?:section|article|part|clause|chapter|§)\s*)?(?:(\d{1,3}(?:\.\d{1,3})*)([.):]?\s*[–—-]?\s*))?(.*?)(:?)(\*\*|__)?$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const Block &heading = document.blocks()[block];
    const QStringList lines = document.text(heading.span).toString().remove(u'\r').split(u'\n');
    const QRegularExpressionMatch match = line.match(lines.first());
    HeadingStyle style;
    style.before = match.captured(1) + match.captured(2) + match.captured(3);
    style.numbered = !match.captured(4).isEmpty();
    style.afterNumber = match.captured(5);
    style.after = match.captured(7) + match.captured(8);
    style.letters = caseOf(match.capturedView(6));
    if (lines.size() > 1 && !lines[1].isEmpty() && u"=-~"_s.contains(lines[1][0]))
        style.underline = lines[1][0];
    if (block + 1 < document.blocks().size())
        style.blankLines = gapAfter(document, heading, document.blocks()[block + 1].span.start);
    return style;
}

QString keyOf(const HeadingStyle &style)
{
    return style.before + u'|' + (style.numbered ? u'1' : u'0') + style.afterNumber + u'|' + style.after +
           u'|' + style.underline + u'|' + QString::number(int(style.letters)) + style.blankLines;
}

} // namespace

QString HeadingStyle::heading(const QString &words, const SectionNumber &number) const
{
    QString line = before;
    if (numbered)
        line += numberText(number) + afterNumber;
    line += letters == Case::Upper ? words.toUpper() : letters == Case::Title ? titleCase(words) : words;
    line += after;
    return underline.isNull() ? line : line + u'\n' + QString(line.size(), underline);
}

HeadingStyle headingStyle(const Document &document, int level)
{
    QHash<QString, int> votes;
    HeadingStyle best;
    best.numbered = true;
    best.afterNumber = u". "_s;
    int most = 0;
    for (int i = 0; i < document.blocks().size(); ++i) {
        const Block &block = document.blocks()[i];
        if (block.kind != BlockKind::Heading || block.level != level)
            continue;
        const HeadingStyle style = styleOf(document, i);
        if (const int count = ++votes[keyOf(style)]; count > most) {
            most = count;
            best = style;
        }
    }
    return best;
}

int commonLevel(const Document &document)
{
    QMap<int, int> counts;
    for (const Block &block : document.blocks()) {
        if (block.kind == BlockKind::Heading)
            ++counts[block.level];
    }
    int level = 2;
    int most = 0;
    for (const auto &[depth, count] : counts.asKeyValueRange()) {
        if (count > most) {
            most = count;
            level = depth;
        }
    }
    return level;
}

} // namespace clausula
