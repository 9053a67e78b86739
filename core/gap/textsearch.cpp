// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gap/textsearch.h"

namespace clausula {

TextSearch::TextSearch(const RecognizedDocument &document, PatternCache &patterns)
    : m_recognized(document), m_joined(size_t(document.document.blocks().size())), m_patterns(patterns)
{
    const QList<Block> &blocks = document.document.blocks();
    for (int i = 0; i < blocks.size(); ++i) {
        if (blocks[i].isContent())
            m_content.append(i);
    }
}

const JoinedText &TextSearch::joined(int block)
{
    std::optional<JoinedText> &text = m_joined[size_t(block)];
    if (!text)
        text.emplace(document(), block);
    return *text;
}

QList<Hit> TextSearch::findAll(int block, const QString &pattern)
{
    return matches(block, pattern, false);
}

QList<Hit> TextSearch::matches(int block, const QString &pattern, bool firstOnly)
{
    QList<Hit> hits;
    const JoinedText &text = joined(block);
    auto found =
        m_patterns.compiled(pattern).globalMatch(text.text(), 0, QRegularExpression::NormalMatch,
                                                 QRegularExpression::DontCheckSubjectStringMatchOption);
    while (found.hasNext() && !(firstOnly && !hits.isEmpty())) {
        const QRegularExpressionMatch match = found.next();
        const Span span = text.toDocument({match.capturedStart(), match.capturedLength()});
        if (!span.isEmpty())
            hits.append({block, span, match});
    }
    return hits;
}

std::optional<Hit> TextSearch::findIn(int block, const QStringList &patterns)
{
    for (const QString &pattern : patterns) {
        const QList<Hit> hits = matches(block, pattern, true);
        if (!hits.isEmpty())
            return hits.first();
    }
    return std::nullopt;
}

std::optional<Hit> TextSearch::findFirst(const QList<int> &blocks, const QStringList &patterns)
{
    for (const int block : blocks) {
        if (const std::optional<Hit> hit = findIn(block, patterns))
            return hit;
    }
    return std::nullopt;
}

QList<int> TextSearch::blocksWith(const QStringList &clauses, bool withGuesses) const
{
    QList<int> found;
    for (const int block : m_content) {
        const bool guess = recognition().blocks.at(block).unsure;
        if ((withGuesses || !guess) && confidence(block, clauses) > 0)
            found.append(block);
    }
    return found;
}

double TextSearch::confidence(int block, const QStringList &clauses) const
{
    double best = 0;
    for (const Label &label : recognition().blocks.at(block).labels) {
        if (clauses.contains(label.clause))
            best = qMax(best, label.confidence);
    }
    return best;
}

} // namespace clausula
