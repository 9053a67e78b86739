// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/pagelines.h"

#include <QHash>
#include <QRegularExpression>
#include <QString>

#include <algorithm>

namespace clausula {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestPageLine = 120;
constexpr qsizetype longestHead = 70; // characters of a head or foot without a page number

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

// Saves most lines from the patterns below.
bool mayEndInNumber(QStringView words)
{
    return std::ranges::any_of(words.last(std::min<qsizetype>(words.size(), 4)), isDigit);
}

// "Page 3", "Page | 3", "- 3 -", "3 / 9", "3".
bool isPageNumber(QStringView words)
{
    static const QRegularExpression number(
        u"^[-–—\\[(|\\s]*(?:(?:page|p\\.?)\\s*[|:]?\\s*)?\\d{1,4}(?:\\s*(?:/|of)\\s*"
        "\\d{1,4})?[-–—\\])|\\s]*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return words.size() <= 24 && number.matchView(words).hasMatch();
}

// "Privacy Policy | Page 3 of 9": the number is set apart from other words.
bool endsInPageNumber(QStringView words)
{
    static const QRegularExpression footer(
        u"(?:[|·•–—-]\\s*|\\s{2,}|\\t)page\\s+\\d{1,4}(?:\\s*(?:/|of)\\s*\\d{1,4})?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return words.size() <= longestPageLine && footer.matchView(words).hasMatch();
}

// What a footer says on every page, its numbers left out; empty for lines that name no page.
QString footerKey(QStringView words)
{
    static const QRegularExpression paged(u"\\bpage\\s*\\d+|\\b\\d+\\s*(?:of|/)\\s*\\d+$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    if (words.size() > longestPageLine || !mayEndInNumber(words) || !paged.matchView(words).hasMatch())
        return {};
    QString key = words.toString();
    return key.removeIf(isDigit);
}

class PageLines
{
public:
    PageLines(QStringView text, const QList<TextLine> &lines) : m_text(text), m_lines(lines)
    {
        for (qsizetype at = 0; at < lines.size(); ++at) {
            if (const QString key = footerKey(words(at)); !key.isEmpty() && isApart(at))
                ++m_footers[key];
            if (lines[at].pageBreak && lines[at].span.length <= longestPageLine)
                ++m_headers[words(at).toString()];
            countHead(at);
        }
    }

    [[nodiscard]] bool contains(qsizetype at) const
    {
        const TextLine &line = m_lines[at];
        if (line.span.length > longestPageLine)
            return false;
        if (isRunningHead(at) || (line.pageBreak && m_headers.value(words(at).toString()) > 1))
            return true;
        if (!mayEndInNumber(words(at)))
            return false;
        if (line.isMarkerOnly())
            return isPageNumber(words(at)) && cutsSentence(at);
        if (endsSentenceAbove(at))
            return false;
        return endsInPageNumber(words(at)) ||
               (isApart(at) && (isPageNumber(words(at)) || m_footers.value(footerKey(words(at))) > 1));
    }

private:
    [[nodiscard]] QStringView words(qsizetype at) const { return m_lines[at].span.in(m_text); }
    // A blank line or the end of the page on at least one side.
    [[nodiscard]] bool isApart(qsizetype at) const
    {
        const auto isEdge = [&](qsizetype line) {
            return line == m_lines.size() || m_lines[line].blanksBefore > 0 || m_lines[line].pageBreak;
        };
        return at == 0 || isEdge(at) || isEdge(at + 1);
    }

    // "September 23,", "2019": a figure that ends the sentence right above it.
    [[nodiscard]] bool endsSentenceAbove(qsizetype at) const
    {
        const bool right = at > 0 && m_lines[at].blanksBefore == 0 && !m_lines[at].pageBreak;
        return right && !m_lines[at - 1].endsThought() && std::ranges::all_of(words(at), isDigit);
    }
    // Blank lines or page ends on both sides, and the halves of a sentence beyond them; a page number may
    // stand beside it.
    [[nodiscard]] bool cutsSentence(qsizetype at) const
    {
        const auto apart = [&](qsizetype line) {
            return line < m_lines.size() && (m_lines[line].blanksBefore > 0 || m_lines[line].pageBreak);
        };
        if (at == 0 || !apart(at) || !apart(at + 1))
            return false;
        const qsizetype above = at > 1 && isNumbered(at - 1) ? at - 2 : at - 1;
        const qsizetype below = at + 2 < m_lines.size() && isNumbered(at + 1) ? at + 2 : at + 1;
        return m_lines[above].span.length > 1 && !m_lines[above].endsThought() && !m_lines[above].allCaps &&
               m_lines[below].startsLower && !m_lines[below].marker.exists();
    }
    [[nodiscard]] bool isNumbered(qsizetype at) const
    {
        return mayEndInNumber(words(at)) && (isPageNumber(words(at)) || endsInPageNumber(words(at)));
    }

    struct Head
    {
        int times = 0;
        int cuts = 0; ///< how often it stands within a sentence
    };
    void countHead(qsizetype at)
    {
        if (m_lines[at].span.length > longestHead || m_lines[at].endsThought() || !isApart(at))
            return;
        Head &head = m_heads[words(at).toString()];
        ++head.times;
        head.cuts += cutsSentence(at);
    }
    // A line that comes again and again, and not where a heading would stand.
    [[nodiscard]] bool isRunningHead(qsizetype at) const
    {
        if (at == 0 || m_lines[at].span.length > longestHead || !isApart(at))
            return false; // the first is the title
        const Head head = m_heads.value(words(at).toString());
        return head.times >= 2 && head.cuts * 3 >= head.times && (head.cuts >= 2 || head.times >= 3);
    }

    QStringView m_text;
    const QList<TextLine> &m_lines;
    QHash<QString, int> m_footers;
    QHash<QString, int> m_headers;
    QHash<QString, Head> m_heads;
};

} // namespace

QList<TextLine> takePageLines(QStringView text, QList<TextLine> &lines)
{
    const PageLines pageLines(text, lines);
    QList<TextLine> taken;
    QList<TextLine> kept;
    kept.reserve(lines.size());
    int blanks = 0; // of the gap that a taken line leaves
    bool gap = false;
    for (qsizetype at = 0; at < lines.size(); ++at) {
        TextLine line = lines[at];
        if (pageLines.contains(at)) {
            blanks += line.blanksBefore;
            gap = true;
            taken.append(line);
            continue;
        }
        if (gap) {
            line.pageBreak = true;
            line.blanksBefore = std::max(1, blanks + line.blanksBefore);
        }
        kept.append(line);
        blanks = 0;
        gap = false;
    }
    lines = std::move(kept);
    return taken;
}

} // namespace clausula
