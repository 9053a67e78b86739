// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/textsearch.h"

#include <QCoreApplication>

#include <algorithm>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestPiece = 8192; ///< characters matched at once, so that the clock is looked at often
constexpr qsizetype overlap = 512;       ///< between two pieces of one long paragraph

/**
 * Steps an expression may take from one start before it is given up. Sane ones need a few for each
 * character of a piece; those that try every division of a run would need years.
 */
constexpr auto stepLimit = "(*LIMIT_MATCH=100000)"_L1;

/** \a words with any white space matching any, so that phrases are found across line breaks. */
QString plainPattern(const QString &words)
{
    QStringList parts;
    qsizetype start = 0;
    for (qsizetype i = 0; i <= words.size(); ++i) {
        if (i < words.size() && !words.at(i).isSpace())
            continue;
        if (i > start || parts.isEmpty() || i == words.size())
            parts += QRegularExpression::escape(words.sliced(start, i - start));
        start = i + 1;
    }
    return parts.join("\\s+"_L1);
}

/** What a backslash and \a sign stand for in a replacement: a group's text, a line break, a tab, the sign. */
QString escaped(QChar sign, const QRegularExpressionMatch &groups)
{
    if (sign >= u'0' && sign <= u'9')
        return groups.captured(sign.digitValue());
    if (sign == u'n')
        return u"\n"_s;
    return sign == u't' ? u"\t"_s : QString(sign);
}

QRegularExpression expressionOf(const SearchQuery &query)
{
    QString pattern = query.regularExpression ? query.pattern : plainPattern(query.pattern);
    if (query.wholeWords)
        pattern = u"(?<!\\w)(?:%1)(?!\\w)"_s.arg(pattern);
    QRegularExpression::PatternOptions options =
        QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::MultilineOption;
    if (!query.caseSensitive)
        options |= QRegularExpression::CaseInsensitiveOption;
    return QRegularExpression(stepLimit + pattern, options);
}

} // namespace

TextSearch::TextSearch(const SearchQuery &query, QString text)
    : m_expression(expressionOf(query)), m_text(std::move(text)), m_expands(query.regularExpression)
{
    if (!m_expression.isValid())
        m_state = State::Invalid;
    else if (!query.pattern.isEmpty())
        m_state = State::Running;
}

TextSearch::State TextSearch::run(QDeadlineTimer deadline)
{
    while (m_state == State::Running) {
        searchPiece();
        if (deadline.hasExpired())
            break;
    }
    return m_state;
}

/** A paragraph, or as much of it as is matched at once. */
Span TextSearch::nextPiece() const
{
    const QStringView rest =
        QStringView(m_text).sliced(m_position).first(std::min(longestPiece, m_text.size() - m_position));
    const qsizetype blankLine = rest.indexOf("\n\n"_L1);
    return {m_position, blankLine < 0 ? rest.size() : blankLine + 1};
}

void TextSearch::searchPiece()
{
    const Span piece = nextPiece();
    const QStringView words = piece.in(m_text);
    qsizetype from = 0;
    while (from <= words.size()) {
        const QRegularExpressionMatch match = m_expression.matchView(words, from);
        if (!match.isValid()) {
            m_state = State::TooSlow;
            return;
        }
        if (!match.hasMatch())
            break;
        from = std::max(match.capturedEnd(), from + 1);
        if (match.capturedLength() == 0)
            continue;
        m_matches += Span{piece.start + match.capturedStart(), match.capturedLength()};
        if (m_matches.size() >= maximumMatches) {
            m_state = State::TooMany;
            return;
        }
    }
    const bool cut = piece.length == longestPiece && piece.end() < m_text.size();
    const qsizetype matched = m_matches.isEmpty() ? 0 : m_matches.last().end();
    m_position = cut ? std::max(piece.end() - overlap, matched) : piece.end();
    if (m_position >= m_text.size())
        m_state = State::Finished;
}

QString TextSearch::errorText() const
{
    if (m_expression.isValid())
        return {};
    const qsizetype offset = std::max<qsizetype>(0, m_expression.patternErrorOffset() - stepLimit.size());
    return QCoreApplication::translate("TextSearch", "Not a regular expression: %1 (character %2)")
        .arg(m_expression.errorString())
        .arg(offset + 1);
}

QString TextSearch::replacement(Span match, const QString &with) const
{
    if (!m_expands)
        return with;
    const QRegularExpressionMatch groups = m_expression.match(
        m_text, match.start, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
    QString result;
    for (qsizetype i = 0; i < with.size(); ++i) {
        const bool escapes = with.at(i) == u'\\' && i + 1 < with.size();
        result += escapes ? escaped(with.at(++i), groups) : with.at(i);
    }
    return result;
}

} // namespace clausula
