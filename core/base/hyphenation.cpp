// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/hyphenation.h"

#include <algorithm>

namespace clausula {
namespace {

constexpr qsizetype longestIndent = 80; // blanks between the halves

// First parts of words that are written with a hyphen wherever they stand. What is a syllable as well is left
// out: "re-\nceive", "pre-\nvent".
constexpr QStringView firstParts[] = {
    u"anti", u"client", u"cloud",  u"cross", u"data",  u"day",     u"decision", u"device", u"e",
    u"end",  u"face",   u"fact",   u"first", u"fixed", u"free",    u"full",     u"half",   u"hard",
    u"high", u"intra",  u"key",    u"law",   u"long",  u"low",     u"mid",      u"multi",  u"non",
    u"one",  u"opt",    u"part",   u"pay",   u"peer",  u"privacy", u"pseudo",   u"real",   u"second",
    u"self", u"semi",   u"server", u"short", u"sign",  u"single",  u"so",       u"third",  u"time",
    u"tax",  u"two",    u"user",   u"web",   u"well",  u"world",
};

bool isFirstPart(QStringView word)
{
    return std::ranges::any_of(
        firstParts, [&](QStringView known) { return known.compare(word, Qt::CaseInsensitive) == 0; });
}

qsizetype wordStart(QStringView text, qsizetype end)
{
    qsizetype start = end;
    while (start > 0 && text[start - 1].isLetter())
        --start;
    return start;
}

// The first character of the next line that is no blank; -1 if the line doesn't end here.
qsizetype nextLineStart(QStringView text, qsizetype from)
{
    bool lineEnd = false;
    const qsizetype reach = std::min(text.size(), from + longestIndent);
    for (qsizetype at = from; at < reach; ++at) {
        const QChar c = text[at];
        if (!c.isSpace())
            return lineEnd ? at : -1;
        lineEnd = lineEnd || c == u'\n' || c == u'\r';
    }
    return -1;
}

} // namespace

BrokenWord brokenWordAt(QStringView text, qsizetype hyphen)
{
    if (hyphen == 0 || !text[hyphen - 1].isLower())
        return {};
    const qsizetype next = nextLineStart(text, hyphen + 1);
    if (next < 0 || !text[next].isLower())
        return {};
    const bool soft = text[hyphen] == u'\u00AD';
    const qsizetype start = wordStart(text, hyphen);
    const QStringView first = text.sliced(start, hyphen - start);
    const bool chain = start > 0 && (text[start - 1] == u'-' || text[start - 1] == u'\u2010');
    const bool keeps = chain || isFirstPart(first);
    return {next, keeps && !soft};
}

} // namespace clausula
