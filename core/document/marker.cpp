// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/marker.h"

#include "core/document/textlines.h"

#include <algorithm>
#include <optional>

namespace clausula {
namespace {

using namespace Qt::StringLiterals;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}
bool isLatin(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

qsizetype runLength(QStringView text, qsizetype from, bool (*belongs)(QChar))
{
    qsizetype at = from;
    while (at < text.size() && belongs(text[at]))
        ++at;
    return at - from;
}

QChar charAt(QStringView text, qsizetype at)
{
    return at < text.size() ? text[at] : QChar();
}

bool endsHere(QStringView text, qsizetype at)
{
    return at >= text.size() || isBlank(text[at]);
}

// The marker's end is known: where do the words begin?
Marker closed(Marker marker, QStringView line, qsizetype length)
{
    marker.length = length;
    marker.textStart = length + runLength(line, length, isBlank);
    return marker;
}

bool isBulletGlyph(char32_t point)
{
    constexpr QStringView glyphs = u"-–—*+•·∙◦‣⁃»›¤¾~";
    if (point < 0x10000 && glyphs.contains(QChar(char16_t(point))))
        return true;
    if (point >= 0x2500 && point <= 0x257F) // lines that draw boxes
        return false;
    const QChar::Category category = QChar::category(point);
    // Word's symbol fonts come out as private characters, ticks, arrows and shapes as symbols.
    return category == QChar::Other_PrivateUse || category == QChar::Symbol_Other ||
           (category == QChar::Symbol_Math && point >= 0x2190) || category == QChar::Number_Other;
}

bool isCopyrightSign(char32_t point)
{
    return point == 0xA9 || point == 0xAE || point == 0x2122 || point == 0xB0;
}

// Glyphs that are nothing but bullets, so that they need no blank after them: "•Name".
bool isPureBullet(char32_t point)
{
    constexpr QStringView glyphs = u"•▪●■◦‣∙▸►➢➤◆";
    return point < 0x10000 && glyphs.contains(QChar(char16_t(point)));
}

// "->", "=>", ">>", "--": typed where there was no better sign.
std::optional<Marker> readTypedArrow(QStringView line)
{
    constexpr QStringView arrows[] = {u"-->", u"==>", u"->", u"=>", u">>", u"--"};
    for (const QStringView arrow : arrows) {
        if (line.startsWith(arrow) && endsHere(line, arrow.size()) && line.size() > arrow.size())
            return closed({.family = MarkerFamily::Bullet, .glyph = arrow.front().unicode()}, line,
                          arrow.size());
    }
    return std::nullopt;
}

std::optional<Marker> readBullet(QStringView line)
{
    const bool pair = line.front().isHighSurrogate() && line.size() > 1 && line[1].isLowSurrogate();
    const char32_t point = pair ? QChar::surrogateToUcs4(line[0], line[1]) : line[0].unicode();
    qsizetype length = pair ? 2 : 1;
    const bool letter = point == U'o' && endsHere(line, length); // Word's hollow bullet
    if (!letter && (!isBulletGlyph(point) || isCopyrightSign(point)))
        return std::nullopt;
    if (charAt(line, length) == u'\uFE0F')
        ++length;
    const bool glued = isPureBullet(point) && charAt(line, length).isLetterOrNumber();
    if (!endsHere(line, length) && !glued)
        return std::nullopt;
    return closed({.family = MarkerFamily::Bullet, .glyph = point}, line, length);
}

std::optional<Marker> readHashes(QStringView line)
{
    const qsizetype count = runLength(line, 0, [](QChar c) { return c == u'#'; });
    if (count == 0 || count > 6 || !endsHere(line, count))
        return std::nullopt;
    return closed({.family = MarkerFamily::Markdown, .depth = int(count)}, line, count);
}

// The value of a roman figure up to 89, or 0.
int romanValue(QStringView figure)
{
    static constexpr QStringView ones[] = {u"",  u"i",  u"ii",  u"iii",  u"iv",
                                           u"v", u"vi", u"vii", u"viii", u"ix"};
    static constexpr QStringView tens[] = {u"", u"x", u"xx", u"xxx", u"xl", u"l", u"lx", u"lxx", u"lxxx"};
    for (int ten = 8; ten >= 0; --ten) {
        if (!figure.startsWith(tens[ten], Qt::CaseInsensitive))
            continue;
        const QStringView rest = figure.sliced(tens[ten].size());
        for (int one = 0; one < 10; ++one) {
            if (rest.compare(ones[one], Qt::CaseInsensitive) == 0)
                return ten * 10 + one;
        }
    }
    return 0;
}

// The figure itself: "12", "b", "iv", without what closes it. Longer words than these are no figures.
std::optional<Marker> readFigure(QStringView figure)
{
    if (figure.isEmpty() || figure.size() > 7)
        return std::nullopt;
    if (std::ranges::all_of(figure, isDigit)) {
        if (figure.size() > 3)
            return std::nullopt;
        return Marker{.family = MarkerFamily::Number, .ordinal = figure.toInt()};
    }
    const bool upper = figure.front().isUpper();
    const bool oneCase =
        std::ranges::all_of(figure, [&](QChar c) { return isLatin(c) && c.isUpper() == upper; });
    if (!oneCase)
        return std::nullopt;
    const int letter = figure.size() == 1 ? figure.front().toLower().unicode() - u'a' + 1 : 0;
    const int roman = romanValue(figure);
    const bool readAsRoman = roman > 0 && (letter == 0 || u"ivxIVX"_s.contains(figure.front()));
    if (readAsRoman) {
        const MarkerFamily family = upper ? MarkerFamily::UpperRoman : MarkerFamily::LowerRoman;
        return Marker{.family = family, .ordinal = roman, .letterOrdinal = letter};
    }
    if (letter == 0)
        return std::nullopt;
    const MarkerFamily family = upper ? MarkerFamily::UpperLetter : MarkerFamily::LowerLetter;
    return Marker{.family = family, .ordinal = letter, .letterOrdinal = letter};
}

// The numbers that stand at the start of a line with periods between them, and where they end.
struct DecimalParts
{
    QList<int> numbers;
    qsizetype end = 0;
};

DecimalParts decimalParts(QStringView line)
{
    DecimalParts parts;
    for (;;) {
        const qsizetype digits = runLength(line, parts.end, isDigit);
        if (digits == 0 || digits > 3)
            return parts;
        parts.numbers.append(line.sliced(parts.end, digits).toInt());
        parts.end += digits;
        if (charAt(line, parts.end) != u'.' || !isDigit(charAt(line, parts.end + 1)))
            return parts;
        ++parts.end;
    }
}

// "1.1", "2.3.1." and, where letters are mixed in, "1.a".
std::optional<Marker> readDecimal(QStringView line)
{
    auto [numbers, at] = decimalParts(line);
    if (numbers.size() < 2 || numbers.size() > 6)
        return std::nullopt;
    if (numbers.size() == 2 && numbers.last() == 0) // "3.0" is written for "3"
        numbers.removeLast();
    Marker marker{.family = MarkerFamily::Decimal,
                  .ordinal = numbers.last(),
                  .depth = static_cast<int>(numbers.size())};
    const QChar closing = charAt(line, at);
    if (closing == u'.' || closing == u')') {
        marker.closing = closing == u'.' ? MarkerClosing::Dot : MarkerClosing::Parenthesis;
        ++at;
    }
    if (!endsHere(line, at))
        return std::nullopt;
    marker = closed(marker, line, at);
    // "3.5 million" and "2.1 seconds" are amounts.
    return charAt(line, marker.textStart).isLower() ? std::nullopt : std::optional(marker);
}

bool isFigureChar(QChar c)
{
    return isDigit(c) || isLatin(c);
}

// "1." "2)" "(3)" "[4]" "a." "(b)" "iv)".
std::optional<Marker> readEnumerator(QStringView line)
{
    const bool opened = line.front() == u'(' || line.front() == u'[';
    const qsizetype start = opened ? 1 : 0;
    const qsizetype count = runLength(line.first(std::min<qsizetype>(line.size(), 9)), start, isFigureChar);
    std::optional<Marker> marker = readFigure(line.sliced(start, count));
    const QChar closing = charAt(line, start + count);
    const bool bracket = closing == u')' || (opened && closing == u']');
    if (!marker || !(bracket || (!opened && closing == u'.')))
        return std::nullopt;
    marker->closing = opened    ? MarkerClosing::Parentheses
                      : bracket ? MarkerClosing::Parenthesis
                                : MarkerClosing::Dot;
    const qsizetype length = start + count + 1;
    // "1.Introduction" has lost its blank; "i.e." and "e.g." are words.
    const bool glued = marker->family == MarkerFamily::Number && charAt(line, length).isUpper();
    if (!endsHere(line, length) && !glued)
        return std::nullopt;
    return closed(*marker, line, length);
}

// "4 How we share data": only neighbours tell whether this is a number, see isFollowedBy().
std::optional<Marker> readBareNumber(QStringView line)
{
    const qsizetype digits = runLength(line, 0, isDigit);
    if (digits == 0 || digits > 2 || !endsHere(line, digits))
        return std::nullopt;
    const Marker marker =
        closed({.family = MarkerFamily::Number, .ordinal = line.first(digits).toInt()}, line, digits);
    return charAt(line, marker.textStart).isUpper() ? std::optional(marker) : std::nullopt;
}

struct NamedPart
{
    QStringView name;
    char32_t glyph;
};

constexpr NamedPart namedParts[] = {
    {u"part", U'p'},     {u"article", U'a'},  {u"art.", U'a'},    {u"art", U'a'},    {u"section", U's'},
    {u"sec.", U's'},     {u"§", U's'},        {u"chapter", U'c'}, {u"clause", U'l'}, {u"annex", U'x'},
    {u"appendix", U'x'}, {u"schedule", U'd'}, {u"exhibit", U'e'}, {u"title", U't'},  {u"module", U'm'},
};

const NamedPart *namedPart(QStringView line)
{
    const auto found = std::ranges::find_if(namedParts, [&](const NamedPart &part) {
        return line.startsWith(part.name, Qt::CaseInsensitive) && !isLatin(charAt(line, part.name.size())) &&
               charAt(line, part.name.size()) != u'.';
    });
    return found == std::end(namedParts) ? nullptr : found;
}

bool isFigureOrDot(QChar c)
{
    return isFigureChar(c) || c == u'.';
}

bool isSeparator(QChar c)
{
    return c == u'.' || c == u':' || c == u')' || c == u'-' || c == u'–' || c == u'—' || c == u'|';
}

// "Part I – General", "Article 5: Rights", "§ 3 Storage". What goes on in lower case is a sentence.
std::optional<Marker> readNamed(QStringView line)
{
    const NamedPart *part = namedPart(line);
    if (!part || (part->glyph != U's' && line.front().isLower()))
        return std::nullopt;
    qsizetype at = part->name.size();
    at += runLength(line, at, isBlank);
    const qsizetype start = at;
    at += runLength(line.first(std::min(line.size(), at + 12)), at, isFigureOrDot);
    QStringView figure = line.sliced(start, at - start);
    while (figure.endsWith(u'.')) {
        figure.chop(1);
        --at;
    }
    const QStringView last = figure.sliced(figure.lastIndexOf(u'.') + 1);
    const std::optional<Marker> value = readFigure(last);
    if (!value)
        return std::nullopt;
    Marker marker{.family = MarkerFamily::Named,
                  .ordinal = value->ordinal,
                  .depth = 1 + int(figure.count(u'.')),
                  .glyph = part->glyph};
    qsizetype separator = at + runLength(line, at, isBlank);
    const qsizetype signs = runLength(line, separator, isSeparator);
    if (signs == 0 && !endsHere(line, at))
        return std::nullopt;
    marker = closed(marker, line, signs > 0 && signs <= 2 ? separator + signs : at);
    return charAt(line, marker.textStart).isLower() ? std::nullopt : std::optional(marker);
}

} // namespace

bool Marker::isFollowedBy(const Marker &next) const
{
    if (closing != next.closing || glyph != next.glyph || !isEnumerator() || !next.isEnumerator())
        return false;
    if (family == MarkerFamily::Decimal || family == MarkerFamily::Named)
        return family == next.family && depth == next.depth && next.ordinal == ordinal + 1;
    const bool sameOrdinal = family == next.family && next.ordinal == ordinal + 1;
    const bool sameCase =
        (family == MarkerFamily::UpperLetter || family == MarkerFamily::UpperRoman) ==
        (next.family == MarkerFamily::UpperLetter || next.family == MarkerFamily::UpperRoman);
    const bool asLetters = letterOrdinal > 0 && next.letterOrdinal == letterOrdinal + 1 && sameCase;
    return sameOrdinal || asLetters;
}

bool Marker::looksLike(const Marker &other) const
{
    return family == other.family && closing == other.closing && glyph == other.glyph && depth == other.depth;
}

Marker readMarker(QStringView line)
{
    if (line.isEmpty())
        return {};
    for (const auto read :
         {readHashes, readDecimal, readEnumerator, readNamed, readTypedArrow, readBullet, readBareNumber}) {
        if (const std::optional<Marker> marker = read(line))
            return *marker;
    }
    return {};
}

QStringView headingWords(QStringView body)
{
    for (const QStringView sign : {QStringView(u"**"), QStringView(u"__")}) {
        if (body.startsWith(sign) && body.size() > 2 * sign.size()) {
            body = body.sliced(sign.size());
            const qsizetype close = body.lastIndexOf(sign);
            body = close > 0 && close + sign.size() + 1 >= body.size() ? body.first(close) : body;
        }
    }
    const Marker marker = readMarker(body);
    const bool bare = marker.family == MarkerFamily::Number && marker.closing == MarkerClosing::Open;
    const bool numbered = marker.isEnumerator() && !bare && marker.textStart < body.size();
    return numbered ? body.sliced(marker.textStart) : body;
}

} // namespace clausula
