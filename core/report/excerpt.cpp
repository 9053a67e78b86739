// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/excerpt.h"

#include "core/base/words.h"
#include "core/document/document.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

/** Where the last sentence or, failing that, the last word ends that fits. */
qsizetype cutOf(const QString &text)
{
    qsizetype cut = 0;
    for (const Span sentence : sentenceSpans(text)) {
        if (sentence.end() <= excerptCharacters)
            cut = sentence.end();
    }
    if (cut >= excerptCharacters / 2)
        return cut;
    cut = text.lastIndexOf(u' ', excerptCharacters);
    if (cut > 0)
        return cut;
    return text.at(excerptCharacters).isLowSurrogate() ? excerptCharacters - 1 : excerptCharacters;
}

bool endsSentence(QStringView text)
{
    constexpr QStringView closing = u".!?:;|)]\"'”’";
    const QStringView trimmed = text.trimmed();
    return trimmed.isEmpty() || closing.contains(trimmed.back());
}

} // namespace

QString omission()
{
    return u" […]"_s;
}

QString excerpt(const QString &text)
{
    return text.size() <= excerptCharacters ? text : text.first(cutOf(text)) + omission();
}

QString printedQuote(const Document &document, const Evidence &evidence)
{
    const QString words = evidence.quote.simplified();
    if (evidence.block < 0)
        return u"“"_s + words + u"”"_s;
    const Span block = document.blocks()[evidence.block].span;
    const QStringView before =
        document.text(spanBetween(block.start, std::max(block.start, evidence.span.start)));
    const QStringView after =
        document.text(spanBetween(evidence.span.end(), std::max(evidence.span.end(), block.end())));
    const bool cutBefore = !endsSentence(before);
    const bool cutAfter = !after.trimmed().isEmpty() && !endsSentence(evidence.quote);
    return (cutBefore ? u"“[…] "_s : u"“"_s) + words + (cutAfter ? omission() + u"”"_s : u"”"_s);
}

} // namespace clausula
