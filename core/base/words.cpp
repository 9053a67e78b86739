// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/words.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <array>

namespace clausula {
namespace {

using namespace Qt::StringLiterals;

enum class CharClass : quint8 { Other, Word, Joiner };

CharClass classOf(char16_t unit)
{
    static constexpr auto ascii = [] {
        std::array<CharClass, 128> table{};
        for (char16_t c = u'0'; c <= u'9'; ++c)
            table[c] = CharClass::Word;
        for (char16_t c = u'A'; c <= u'Z'; ++c)
            table[c] = table[c + (u'a' - u'A')] = CharClass::Word;
        for (const char16_t c : {u'\'', u'-', u'.', u'@', u'_'})
            table[c] = CharClass::Joiner;
        return table;
    }();
    if (unit < ascii.size())
        return ascii[unit];
    if (unit == u'\u2019' || unit == u'\u2010' || unit == u'\u2011' || unit == u'\u00AD')
        return CharClass::Joiner;
    return CharClass::Other;
}

struct Scanned
{
    CharClass type;
    qsizetype length;
};

// The class of the character at \a at, surrogate pairs as one.
Scanned scan(QStringView text, qsizetype at)
{
    const QChar unit = text[at];
    if (unit.unicode() < 128)
        return {classOf(unit.unicode()), 1};
    if (unit.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate()) {
        const char32_t point = QChar::surrogateToUcs4(unit, text[at + 1]);
        const bool word = QChar::isLetterOrNumber(point) || QChar::isMark(point);
        return {word ? CharClass::Word : CharClass::Other, 2};
    }
    if (unit.isLetterOrNumber() || unit.isMark())
        return {CharClass::Word, 1};
    return {classOf(unit.unicode()), 1};
}

qsizetype wordEnd(QStringView text, qsizetype start)
{
    qsizetype end = start;
    for (qsizetype at = start; at < text.size();) {
        const Scanned here = scan(text, at);
        if (here.type == CharClass::Other)
            break;
        const bool joined = here.type == CharClass::Joiner && at == end && at + 1 < text.size() &&
                            scan(text, at + 1).type == CharClass::Word;
        if (here.type == CharClass::Joiner && !joined)
            break;
        at += here.length;
        if (here.type == CharClass::Word)
            end = at;
    }
    return end;
}

bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\r' || c == u'\u0085' || c == u'\u2028' || c == u'\u2029' || c == u'\f' ||
           c == u'\v';
}

// A copy of the same length in which single line ends are blanks and only empty lines still divide.
QString withoutWraps(QStringView text)
{
    QString flowing = text.toString();
    for (qsizetype at = 0; at < flowing.size(); ++at) {
        if (!flowing[at].isSpace())
            continue;
        const qsizetype start = at;
        int lineEnds = 0;
        for (; at < flowing.size() && flowing[at].isSpace(); ++at) {
            const bool secondOfPair = flowing[at] == u'\n' && at > start && text[at - 1] == u'\r';
            lineEnds += isLineEnd(flowing[at]) && !secondOfPair;
            flowing[at] = u' ';
        }
        if (lineEnds > 1)
            flowing[start] = u'\u2029';
    }
    return flowing;
}

// Abbreviations that never end a sentence.
constexpr QStringView abbreviations[] = {
    u"e.g", u"i.e", u"cf",   u"viz", u"vs",  u"approx", u"mr",   u"mrs", u"ms",    u"dr",    u"prof",
    u"st",  u"hon", u"attn", u"tel", u"ext", u"ave",    u"blvd", u"ste", u"a.k.a", u"d.b.a", u"incl",
};

// Abbreviations that go on only with the number or letter they name: "Art. 6", "No. 12", "Sec. IV".
constexpr QStringView numberedThings[] = {
    u"art", u"arts", u"sec", u"sect", u"sch", u"reg", u"regs", u"para", u"paras", u"cl",
    u"ch",  u"no",   u"nos", u"nr",   u"p",   u"pp",  u"fig",  u"vol",  u"s",     u"u.s.c",
};

// Words that open a sentence more often than they go on after "U.S." or "E.U.".
constexpr QStringView openers[] = {
    u"we",   u"you",   u"if",      u"the",   u"this", u"these", u"our",      u"your",  u"it",   u"they",
    u"when", u"where", u"please",  u"any",   u"for",  u"in",    u"to",       u"by",    u"some", u"as",
    u"all",  u"such",  u"however", u"there", u"that", u"under", u"although", u"while", u"at",   u"on",
};

template<qsizetype N>
bool isOneOf(QStringView word, const QStringView (&list)[N])
{
    return std::ranges::any_of(
        list, [&](QStringView known) { return known.compare(word, Qt::CaseInsensitive) == 0; });
}

// Longer words are no abbreviation; the bound keeps long runs without blanks cheap.
constexpr qsizetype longestAbbreviation = 12;

QStringView lastToken(QStringView sentence)
{
    QStringView token = sentence.last(std::min(sentence.size(), longestAbbreviation));
    token = token.sliced(token.lastIndexOf(u' ') + 1);
    while (!token.isEmpty() && !token.front().isLetterOrNumber())
        token = token.sliced(1);
    return token;
}

QStringView firstToken(QStringView sentence)
{
    const QStringView head = sentence.first(std::min(sentence.size(), longestAbbreviation));
    const qsizetype blank = head.indexOf(u' ');
    return blank < 0 ? head : head.first(blank);
}

// "1.", "a)", "(iv).", "II.": what numbers a sentence is no sentence.
bool isEnumerator(QStringView sentence)
{
    if (sentence.size() > 7)
        return false;
    const auto inner = std::ranges::count_if(sentence, [](QChar c) { return c.isLetterOrNumber(); });
    const bool blank = std::ranges::any_of(sentence, [](QChar c) { return c.isSpace(); });
    const bool digits = std::ranges::all_of(sentence, [](QChar c) { return !c.isLetter(); });
    const bool roman =
        std::ranges::all_of(sentence, [](QChar c) { return !c.isLetter() || u"ivxIVX"_s.contains(c); });
    return !blank && inner > 0 && (digits || roman || inner == 1);
}

bool endsInAbbreviation(QStringView sentence, QStringView next)
{
    QStringView token = lastToken(sentence);
    if (!token.endsWith(u'.'))
        return false;
    token.chop(1);
    if (token.isEmpty())
        return false;
    const QStringView follower = firstToken(next);
    if (isOneOf(token, numberedThings))
        return follower.front().isDigit() || isEnumerator(follower);
    const bool initials = token.front().isUpper() && (token.size() == 1 || token.contains(u'.'));
    return isOneOf(token, abbreviations) || (initials && !isOneOf(follower, openers));
}

bool startsLowerCase(QStringView sentence)
{
    const auto letter = std::ranges::find_if(sentence, [](QChar c) { return c.isLetterOrNumber(); });
    return letter != sentence.end() && letter->isLower();
}

bool goOnTogether(QStringView sentence, QStringView next)
{
    return isEnumerator(sentence) || startsLowerCase(next) || endsInAbbreviation(sentence, next);
}

Span trimmed(QStringView text, qsizetype start, qsizetype end)
{
    while (start < end && text[start].isSpace())
        ++start;
    while (end > start && text[end - 1].isSpace())
        --end;
    return spanBetween(start, end);
}

} // namespace

QList<Span> wordSpans(QStringView text)
{
    QList<Span> words;
    words.reserve(text.size() / 6);
    for (qsizetype at = 0; at < text.size();) {
        const Scanned here = scan(text, at);
        if (here.type != CharClass::Word) {
            at += here.length;
            continue;
        }
        const qsizetype end = wordEnd(text, at);
        words.append(spanBetween(at, end));
        at = end;
    }
    return words;
}

QList<Span> sentenceSpans(QStringView text)
{
    const QString flowing = withoutWraps(text);
    QList<Span> sentences;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, flowing);
    bool paragraphEnded = true;
    for (qsizetype start = 0, end = finder.toNextBoundary(); end >= 0;
         start = end, end = finder.toNextBoundary()) {
        const Span span = trimmed(flowing, start, end);
        if (!span.isEmpty()) {
            const bool joins =
                !paragraphEnded && goOnTogether(sentences.last().in(flowing), span.in(flowing));
            if (joins)
                sentences.last() = spanBetween(sentences.last().start, span.end());
            else
                sentences.append(span);
            paragraphEnded = false;
        }
        paragraphEnded =
            paragraphEnded || QStringView(flowing).sliced(start, end - start).contains(u'\u2029');
    }
    return sentences;
}

} // namespace clausula
