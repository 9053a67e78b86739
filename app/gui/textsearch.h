// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"

#include <QDeadlineTimer>
#include <QList>
#include <QRegularExpression>
#include <QString>

namespace clausula {

/** What to look for. */
struct SearchQuery
{
    QString pattern;
    bool caseSensitive = false;
    bool wholeWords = false;
    bool regularExpression = false;

    friend bool operator==(const SearchQuery &, const SearchQuery &) = default;
};

/**
 * Finds a query in a text, a piece at a time so that the caller stays in charge of the clock.
 *
 * In plain queries white space matches any white space, so a phrase is found across the line breaks of
 * hard-wrapped text. Regular expressions match within one paragraph (lines up to a blank line).
 */
class TextSearch
{
public:
    enum class State { Running, Finished, TooMany, TooSlow, Invalid };
    static constexpr qsizetype maximumMatches = 20'000; ///< more than anyone steps through

    TextSearch() = default;
    TextSearch(const SearchQuery &query, QString text);

    /** Searches on until the text ends or \a deadline passes; call again while Running. */
    State run(QDeadlineTimer deadline);
    [[nodiscard]] State state() const { return m_state; }
    /** What was found so far, in text order, none empty. */
    [[nodiscard]] const QList<Span> &matches() const { return m_matches; }
    /** Why the expression is invalid, for people; empty if it is valid. */
    [[nodiscard]] QString errorText() const;
    /** What replaces a match: \a with, and in regular expressions \1 … \9 and \0 filled in. */
    [[nodiscard]] QString replacement(Span match, const QString &with) const;

private:
    void searchPiece();
    [[nodiscard]] Span nextPiece() const;

    QRegularExpression m_expression;
    QString m_text;
    QList<Span> m_matches;
    qsizetype m_position = 0;
    bool m_expands = false; ///< replacement() fills in groups
    State m_state = State::Finished;
};

} // namespace clausula
