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

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

// Saves most lines from the patterns below.
bool mayEndInNumber(QStringView words)
{
    return std::ranges::any_of(words.last(std::min<qsizetype>(words.size(), 4)), isDigit);
}

// "Page 3", "- 3 -", "3 / 9", "3".
bool isPageNumber(QStringView words)
{
    static const QRegularExpression number(
        u"^[-–—\\[(|\\s]*(?:(?:page|p\\.?)\\s*)?\\d{1,4}(?:\\s*(?:/|of)\\s*"
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
        }
    }

    [[nodiscard]] bool contains(qsizetype at) const
    {
        const TextLine &line = m_lines[at];
        if (!line.pageBreak && !mayEndInNumber(words(at)))
            return false;
        if (line.span.length > longestPageLine || line.isMarkerOnly())
            return false;
        if (endsInPageNumber(words(at)))
            return true;
        if (line.pageBreak && m_headers.value(words(at).toString()) > 1)
            return true;
        return isApart(at) && (isPageNumber(words(at)) || m_footers.value(footerKey(words(at))) > 1);
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

    QStringView m_text;
    const QList<TextLine> &m_lines;
    QHash<QString, int> m_footers;
    QHash<QString, int> m_headers;
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
