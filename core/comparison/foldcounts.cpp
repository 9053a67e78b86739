// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/foldcounts.h"

#include <algorithm>

namespace clausula {

namespace {

bool endsLine(QStringView blanks)
{
    return blanks.contains(u'\n') || blanks.contains(u'\r');
}

class Counter
{
public:
    explicit Counter(const KeptWords &kept) : m_kept(kept) {}

    FoldCounts count()
    {
        for (const CommonRun &run : m_kept.runs) {
            for (int i = 0; i < run.length; ++i) {
                countLetters(run.left + i, run.right + i);
                if (i > 0)
                    countBlanks(run.left + i, run.right + i);
            }
        }
        return m_counts;
    }

private:
    void countLetters(int left, int right);
    void countMarker(QStringView left, QStringView right);
    void countBlanks(int left, int right);
    [[nodiscard]] static bool startsBlock(const WordSequence &words, int word)
    {
        return words.block(words.blockOf(word)).first == word;
    }

    const KeptWords &m_kept;
    FoldCounts m_counts;
};

void Counter::countLetters(int left, int right)
{
    const WordSequence &leftWords = m_kept.words.left;
    const WordSequence &rightWords = m_kept.words.right;
    const Span leftSpan = leftWords.span(left);
    const Span rightSpan = rightWords.span(right);
    if (leftSpan.in(m_kept.left) == rightSpan.in(m_kept.right))
        return; // as nearly always
    const Span onLeft = leftWords.letters(left);
    const Span onRight = rightWords.letters(right);
    countMarker(spanBetween(leftSpan.start, onLeft.start).in(m_kept.left).trimmed(),
                spanBetween(rightSpan.start, onRight.start).in(m_kept.right).trimmed());
    const QStringView leftLetters = onLeft.in(m_kept.left);
    const QStringView rightLetters = onRight.in(m_kept.right);
    if (leftLetters == rightLetters)
        return;
    const auto plain = [](QChar c) { return plainMark(c.unicode()); };
    if (std::ranges::equal(leftLetters, rightLetters, {}, plain, plain))
        ++m_counts.quotes;
    else
        ++m_counts.letterCase;
}

void Counter::countMarker(QStringView left, QStringView right)
{
    if (left == right)
        return;
    const bool areBullets = isBullet(left) && isBullet(right);
    ++(areBullets ? m_counts.bullets : m_counts.numbering);
}

void Counter::countBlanks(int left, int right)
{
    if (startsBlock(m_kept.words.left, left) || startsBlock(m_kept.words.right, right))
        return;
    const auto blanksBefore = [](const WordSequence &words, int word, QStringView text) {
        return spanBetween(words.span(word - 1).end(), words.span(word).start).in(text);
    };
    const QStringView onLeft = blanksBefore(m_kept.words.left, left, m_kept.left);
    const QStringView onRight = blanksBefore(m_kept.words.right, right, m_kept.right);
    if (onLeft == onRight)
        return;
    ++(endsLine(onLeft) != endsLine(onRight) ? m_counts.wrapping : m_counts.whiteSpace);
}

} // namespace

FoldCounts countFolded(const KeptWords &kept)
{
    return Counter(kept).count();
}

} // namespace clausula
