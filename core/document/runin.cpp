// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/runin.h"

#include "core/document/phrase.h"
#include "core/document/textlines.h"

#include <algorithm>

namespace clausula {
namespace {

constexpr qsizetype longestRunIn = 90;
constexpr int mostWords = 10;
constexpr qsizetype shortestRest = 20; // characters of the text that a run-in heads

bool isDivider(QChar c)
{
    return c == u':' || c == u'.' || c == u'–' || c == u'—' || c == u'-' || c == u'?';
}

// Where the words end that might be a heading: after a sign that a blank follows; -1 if there is none.
qsizetype dividerIn(QStringView body)
{
    const qsizetype reach = std::min(body.size() - 1, longestRunIn);
    for (qsizetype at = 1; at < reach; ++at) {
        if (!isDivider(body[at]) || !isBlank(body[at + 1]))
            continue;
        const bool dash = body[at] == u'–' || body[at] == u'—' || body[at] == u'-';
        if (!dash || isBlank(body[at - 1]))
            return at;
    }
    return -1;
}

// "**Deletion.** You can …", "__Consent__: we …": where the bold ends, colon included; -1 if it isn't bold.
qsizetype boldEnd(QStringView body)
{
    for (const QStringView sign : {QStringView(u"**"), QStringView(u"__")}) {
        if (!body.startsWith(sign))
            continue;
        const qsizetype close = body.first(std::min(body.size(), longestRunIn)).indexOf(sign, sign.size());
        if (close < 0)
            return -1;
        const qsizetype end = close + sign.size();
        return end < body.size() && (body[end] == u':' || body[end] == u'.') ? end + 1 : end;
    }
    return -1;
}

bool opensSentence(QStringView rest)
{
    const auto letter = std::ranges::find_if(rest, [](QChar c) { return c.isLetterOrNumber(); });
    return letter != rest.end() && letter->isUpper();
}

enum class Likeness { None, Doubtful, Certain };

bool isSentence(const Phrase &phrase)
{
    return phrase.addressesReader || (phrase.saysSomething && !phrase.asksQuestion);
}

bool mayHead(const Phrase &phrase)
{
    const bool written = phrase.style != CaseStyle::Lower && phrase.style != CaseStyle::None;
    return written && phrase.words > 0 && phrase.words <= mostWords && !phrase.isContact && !phrase.isDate;
}

// Before a colon or a dash.
Likeness likenessBeforeDivider(const Phrase &phrase)
{
    const bool titled = phrase.isTitled();
    if (!isSentence(phrase) || (titled && !phrase.saysSomething))
        return Likeness::Certain;
    return phrase.addressesReader && !titled ? Likeness::None : Likeness::Doubtful;
}

// A period may end a short sentence as well.
Likeness likenessBeforePeriod(const Phrase &phrase)
{
    const bool titled = phrase.isTitled();
    const bool sentence = isSentence(phrase);
    if (titled && !sentence && phrase.words <= 8)
        return Likeness::Certain;
    const bool plain = titled ? !phrase.saysSomething : !sentence;
    return phrase.words <= 6 && plain ? Likeness::Doubtful : Likeness::None;
}

Likeness likenessToHeading(const Phrase &phrase, QChar divider)
{
    if (!mayHead(phrase))
        return Likeness::None;
    if (divider == u'?')
        return phrase.asksQuestion ? Likeness::Certain : Likeness::None;
    if (phrase.length < 2)
        return Likeness::None; // "A: …"
    return divider == u'.' ? likenessBeforePeriod(phrase) : likenessBeforeDivider(phrase);
}

} // namespace

RunIn findRunIn(QStringView body)
{
    if (const qsizetype end = boldEnd(body); end > 0)
        return body.size() - end >= shortestRest ? RunIn{{0, end}, true, u'*'} : RunIn{};
    const qsizetype at = dividerIn(body);
    if (at < 0)
        return {};
    const QStringView rest = body.sliced(at + 1).trimmed();
    const QStringView words = body.first(at).trimmed();
    if (rest.size() < shortestRest || words.isEmpty())
        return {};
    const QChar divider = body[at];
    if ((divider == u'.' || divider == u'?' || divider == u'-') && !opensSentence(rest))
        return {};
    const Likeness likeness = likenessToHeading(readPhrase(words), divider);
    if (likeness == Likeness::None)
        return {};
    return {{0, at + 1}, likeness == Likeness::Certain, divider.unicode()};
}

} // namespace clausula
