// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/textline.h"

#include "core/document/textlines.h"

#include <algorithm>
#include <ranges>

namespace clausula {
namespace {

constexpr int tabWidth = 8;
constexpr qsizetype columnGap = 3; // blanks that set columns apart rather than words

int columnsBefore(QStringView blanks)
{
    int columns = 0;
    for (const QChar c : blanks)
        columns += c == u'\t' ? tabWidth - columns % tabWidth : 1;
    return columns;
}

bool isClosing(QChar c)
{
    constexpr QStringView signs = u")]}\"'”’»›*_`";
    return signs.contains(c);
}

char16_t lastSign(QStringView line)
{
    for (const QChar c : line.last(std::min<qsizetype>(line.size(), 8)) | std::views::reverse) {
        if (!isClosing(c))
            return c.unicode();
    }
    return line.back().unicode();
}

void readLetters(TextLine &line, QStringView words)
{
    const auto first = std::ranges::find_if(words, [](QChar c) { return c.isLetterOrNumber(); });
    if (first == words.end())
        return;
    line.startsLower = first->isLower();
    line.startsUpper = first->isUpper();
    if (std::ranges::any_of(words, [](QChar c) { return c.isLower(); }))
        return;
    line.allCaps = std::ranges::count_if(words, [](QChar c) { return c.isLetter(); }) >= 2;
}

void readColumns(TextLine &line, QStringView words)
{
    qsizetype blanks = 0;
    bool tab = false;
    for (qsizetype at = 0; at < words.size(); ++at) {
        const QChar c = words[at];
        if (isBlank(c)) {
            ++blanks;
            tab = tab || c == u'\t';
            continue;
        }
        if (tab || blanks >= columnGap) {
            line.secondColumn = line.gaps == 0 && !tab ? at : line.secondColumn;
            ++line.gaps;
        }
        blanks = 0;
        tab = false;
        line.pipes += c == u'|' || c == u'│';
    }
}

bool leadsToPage(QStringView words)
{
    if (!words.back().isDigit())
        return false;
    return words.contains(u"....") || words.contains(u"……") || words.contains(u". . .") ||
           words.contains(u"____");
}

// "**Your rights**", "__Your rights__:", nothing but bold.
bool isEmphasised(QStringView words)
{
    while (words.endsWith(u':') || words.endsWith(u'.'))
        words.chop(1);
    for (const QStringView sign : {QStringView(u"**"), QStringView(u"__")}) {
        if (words.size() > 2 * sign.size() && words.startsWith(sign) && words.endsWith(sign))
            return words.sliced(sign.size()).indexOf(sign) == words.size() - 2 * sign.size();
    }
    return false;
}

TextLine readTextLine(QStringView text, Span whole, Span visible)
{
    TextLine line;
    line.span = visible;
    const QStringView words = visible.in(text);
    const QStringView before = text.sliced(whole.start, visible.start - whole.start);
    line.indent = columnsBefore(before);
    line.pageBreak = before.contains(u'\f');
    line.last = lastSign(words);
    line.ruleSign = ruleSign(words);
    if (line.isRule())
        return line;
    line.marker = readMarker(words);
    const QStringView body = words.sliced(std::min(line.marker.textStart, words.size()));
    readLetters(line, body);
    readColumns(line, body);
    line.emphasised = isEmphasised(body);
    line.leader = leadsToPage(words);
    return line;
}

// "4 How we share" is numbered only if a "3 …" stands above it or a "5 …" below; otherwise it is words.
void dropLoneNumbers(QStringView text, QList<TextLine> &lines)
{
    QList<TextLine *> numbered;
    for (TextLine &line : lines) {
        if (line.marker.family == MarkerFamily::Number && line.marker.closing == MarkerClosing::Open)
            numbered.append(&line);
    }
    QList<TextLine *> lone;
    for (qsizetype at = 0; at < numbered.size(); ++at) {
        const Marker &marker = numbered[at]->marker;
        const bool above = at > 0 && numbered[at - 1]->marker.isFollowedBy(marker);
        const bool below = at + 1 < numbered.size() && marker.isFollowedBy(numbered[at + 1]->marker);
        if (!above && !below)
            lone.append(numbered[at]);
    }
    for (TextLine *line : lone) {
        line->marker = {};
        line->startsUpper = false;
        readLetters(*line, line->span.in(text));
    }
}

} // namespace

char16_t ruleSign(QStringView line)
{
    constexpr QStringView signs = u"-=_*~#+–—─━═";
    QChar sign = line.front();
    if (line.size() < 3 || !signs.contains(sign))
        return 0;
    if (sign == u'+') {
        const bool border =
            std::ranges::all_of(line, [](QChar c) { return c == u'+' || c == u'-' || c == u'='; });
        return border ? u'+' : u'\0';
    }
    const bool only = std::ranges::all_of(line, [&](QChar c) { return c == sign || isBlank(c); });
    return only && line.count(sign) >= 3 ? sign.unicode() : char16_t(0);
}

QList<TextLine> readTextLines(QStringView text, const QList<Span> &lines)
{
    QList<TextLine> found;
    int blanks = 0;
    bool pageBreak = false;
    for (qsizetype at = 0; at < lines.size(); ++at) {
        const Span visible = trimmed(text, lines[at]);
        if (visible.isEmpty()) {
            ++blanks;
            pageBreak = pageBreak || lines[at].in(text).contains(u'\f');
            continue;
        }
        TextLine line = readTextLine(text, lines[at], visible);
        line.number = int(at) + 1;
        line.blanksBefore = blanks;
        line.pageBreak = line.pageBreak || pageBreak;
        found.append(line);
        blanks = 0;
        pageBreak = false;
    }
    dropLoneNumbers(text, found);
    return found;
}

} // namespace clausula
