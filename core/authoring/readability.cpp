// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/readability.h"

#include "core/base/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

bool isVowel(QChar c)
{
    return u"aeiouy"_s.contains(c);
}

int vowelRuns(QStringView word)
{
    int runs = 0;
    bool before = false;
    for (const QChar c : word) {
        const bool now = isVowel(c);
        runs += now && !before ? 1 : 0;
        before = now;
    }
    return runs;
}

/** "made", "used": the last vowel isn't spoken; "table", "needed", "created" are. */
bool endsSilently(QStringView word)
{
    const auto letter = [word](qsizetype fromEnd) { return word.at(word.size() - fromEnd); };
    if (word.size() < 3)
        return false;
    if (word.endsWith(u'e'))
        return !isVowel(letter(2)) && !(letter(2) == u'l' && !isVowel(letter(3)));
    if (word.endsWith("ed"_L1) && word.size() > 3)
        return !u"td"_s.contains(letter(3)) && !isVowel(letter(3));
    return word.endsWith("es"_L1) && word.size() > 3 && !u"sxzcg"_s.contains(letter(3)) &&
           !isVowel(letter(3)) && !word.endsWith("ches"_L1) && !word.endsWith("shes"_L1);
}

} // namespace

double Readability::sentenceLength() const
{
    return sentences == 0 ? 0 : double(words) / sentences;
}

double Readability::fleschEase() const
{
    if (words == 0 || sentences == 0)
        return 100;
    return std::clamp(206.835 - 1.015 * sentenceLength() - 84.6 * syllables / words, 0.0, 100.0);
}

Readability &Readability::operator+=(const Readability &other)
{
    words += other.words;
    sentences += other.sentences;
    syllables += other.syllables;
    longestSentence = std::max(longestSentence, other.longestSentence);
    return *this;
}

int syllablesOf(QStringView word)
{
    const QString lower = word.toString().toLower();
    return std::max(1, vowelRuns(lower) - (endsSilently(lower) ? 1 : 0));
}

Readability readabilityOf(QStringView text)
{
    Readability all;
    for (const Span sentence : sentenceSpans(text)) {
        const QStringView words = sentence.in(text);
        Readability one{.sentences = 1};
        for (const Span word : wordSpans(words)) {
            ++one.words;
            one.syllables += syllablesOf(word.in(words));
        }
        one.longestSentence = one.words;
        if (one.words > 0)
            all += one;
    }
    return all;
}

QList<Readability> readabilityBySection(const Document &document)
{
    QList<Readability> sections(document.sections().size());
    for (const Block &block : document.blocks()) {
        if (block.isContent())
            sections[block.section] += readabilityOf(document.flowText(block));
    }
    return sections;
}

} // namespace clausula
