// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/redline.h"

#include "core/comparison/wordmatcher.h"

namespace clausula {

namespace {

/** Cuts one text into pieces that together are all of it: each word takes the white space behind it along. */
class Pieces
{
public:
    Pieces(const WordSequence &words, qsizetype textLength, qsizetype offset)
        : m_words(words), m_textLength(textLength), m_offset(offset)
    {
    }
    [[nodiscard]] Span of(WordRange range) const
    {
        return range.size() == 0 ? Span{m_offset + start(range.first), 0}
                                 : spanBetween(m_offset + start(range.first), m_offset + start(range.end));
    }

private:
    [[nodiscard]] qsizetype start(int word) const
    {
        if (word == 0 && m_words.size() > 0)
            return 0; // white space before the first word goes with it
        return word < m_words.size() ? m_words.span(word).start : m_textLength;
    }
    const WordSequence &m_words;
    qsizetype m_textLength;
    qsizetype m_offset;
};

/** The runs in reading order: of a replacement first what goes, then what comes. */
QList<RedlineRun> readingOrder(const std::vector<CommonRun> &kept, const ComparedTexts &texts,
                               const Pieces &left, const Pieces &right)
{
    using enum RedlineRun::Kind;
    QList<RedlineRun> runs;
    int l = 0;
    int r = 0;
    const auto addChange = [&](int leftEnd, int rightEnd) {
        if (l < leftEnd)
            runs.append({Deleted, left.of({l, leftEnd}), right.of({r, r})});
        if (r < rightEnd)
            runs.append({Inserted, left.of({leftEnd, leftEnd}), right.of({r, rightEnd})});
    };
    for (const CommonRun &run : kept) {
        addChange(run.left, run.right);
        l = run.left + run.length;
        r = run.right + run.length;
        runs.append({Kept, left.of({run.left, l}), right.of({run.right, r})});
    }
    addChange(texts.left.size(), texts.right.size());
    return runs;
}

} // namespace

QList<RedlineRun> redline(QStringView left, QStringView right, qsizetype leftOffset, qsizetype rightOffset,
                          const Folding &folding)
{
    Vocabulary vocabulary(folding);
    const WordSequence leftWords = WordSequence::ofText(left, vocabulary);
    const WordSequence rightWords = WordSequence::ofText(right, vocabulary);
    const ComparedTexts texts{leftWords, rightWords, vocabulary};
    WordMatcher matcher(texts);
    matcher.match({leftWords.all()}, {rightWords.all()}, WordMatcher::Order::Kept);
    QList<RedlineRun> runs = readingOrder(matcher.runs(), texts, {leftWords, left.size(), leftOffset},
                                          {rightWords, right.size(), rightOffset});
    // a side without any word but with white space
    const Span blankLeft{leftOffset, leftWords.size() == 0 ? left.size() : 0};
    const Span blankRight{rightOffset, rightWords.size() == 0 ? right.size() : 0};
    if (!blankLeft.isEmpty() || !blankRight.isEmpty())
        runs.prepend({RedlineRun::Kind::Kept, blankLeft, blankRight});
    return runs;
}

} // namespace clausula
