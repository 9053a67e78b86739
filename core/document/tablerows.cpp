// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/tablerows.h"

#include "core/document/textlines.h"

#include <QMap>

#include <algorithm>

namespace clausula {
namespace {

// A cell of several paragraphs rarely holds more lines than this; the bound also keeps the search linear.
constexpr qsizetype longestRow = 12;

bool isPipe(QChar c)
{
    return c == u'|' || c == u'│';
}

class RowFinder
{
public:
    RowFinder(QStringView text, const QList<TextLine> &lines)
        : m_text(text), m_lines(lines), m_parts(lines.size(), RowPart::None)
    {
        countStyles();
    }

    QList<RowPart> find()
    {
        for (qsizetype at = 0; at < m_lines.size(); ++at) {
            if (m_lines[at].pipes > 0)
                readPipeLine(at);
            else if (m_lines[at].gaps > 0 && m_parts[at] == RowPart::None)
                readGapLine(at);
        }
        return std::move(m_parts);
    }

private:
    [[nodiscard]] QStringView words(qsizetype at) const { return m_lines[at].span.in(m_text); }
    [[nodiscard]] bool opens(qsizetype at) const { return isPipe(words(at).front()); }
    [[nodiscard]] bool closes(qsizetype at) const { return isPipe(words(at).back()); }
    [[nodiscard]] bool touches(qsizetype at) const { return at > 0 && m_lines[at].blanksBefore == 0; }

    void countStyles();
    [[nodiscard]] bool isBorder(qsizetype at) const;
    [[nodiscard]] bool completesRowAbove(qsizetype at) const;
    [[nodiscard]] bool hasNeighbour(qsizetype at) const;
    void readPipeLine(qsizetype at);
    void closeRowAbove(qsizetype at);
    void readGapLine(qsizetype at);

    QStringView m_text;
    const QList<TextLine> &m_lines;
    QList<RowPart> m_parts;
    bool m_opening = false; ///< rows of this document begin with a pipe
    int m_pipes = 0;        ///< how many most rows have
};

void RowFinder::countStyles()
{
    qsizetype opening = 0;
    qsizetype rows = 0;
    QMap<int, int> counts;
    for (qsizetype at = 0; at < m_lines.size(); ++at) {
        if (m_lines[at].pipes == 0)
            continue;
        ++rows;
        opening += m_lines[at].pipes > 1 && opens(at);
        ++counts[m_lines[at].pipes];
    }
    m_opening = opening * 2 > rows;
    int most = 0;
    for (const auto [pipes, count] : counts.asKeyValueRange()) {
        if (count > most)
            m_pipes = pipes;
        most = std::max(most, count);
    }
}

// "|---|:---|", "+-----+": drawn lines.
bool RowFinder::isBorder(qsizetype at) const
{
    constexpr QStringView signs = u"|│+-=: ";
    return std::ranges::all_of(words(at), [&](QChar c) { return signs.contains(c); }) &&
           words(at).contains(u'-');
}

// The line holds the cells that the row above lacks.
bool RowFinder::completesRowAbove(qsizetype at) const
{
    if (!opens(at) || m_opening || !touches(at) || m_lines[at - 1].isRule())
        return false;
    const bool missing = m_lines[at - 1].pipes + m_lines[at].pipes <= m_pipes;
    return !closes(at - 1) || missing;
}

// Pipes elsewhere than in tables divide the links of a menu; a table has several rows or frames them.
bool RowFinder::hasNeighbour(qsizetype at) const
{
    if (closes(at) || opens(at))
        return true;
    const bool above = at > 0 && m_lines[at].blanksBefore < 2 && m_parts[at - 1] != RowPart::None;
    const bool below =
        at + 1 < m_lines.size() && m_lines[at + 1].blanksBefore < 2 && m_lines[at + 1].pipes > 0;
    return above || below;
}

// The words of a row that a pipe line only finishes: the nearest line above that began one, else the line
// just above, whose own pipe got lost.
void RowFinder::closeRowAbove(qsizetype at)
{
    m_parts[at] = RowPart::Continuation;
    for (qsizetype above = at - 1; above >= 0 && at - above <= longestRow; --above) {
        const bool row = m_parts[above] != RowPart::None;
        if (row && (!closes(above) || above == at - 1)) {
            std::fill(m_parts.begin() + above + 1, m_parts.begin() + at, RowPart::Continuation);
            return;
        }
        if (row || m_lines[above + 1].blanksBefore > 0)
            break;
    }
    m_parts[at - 1] = m_parts[at - 1] == RowPart::None ? RowPart::Start : m_parts[at - 1];
}

void RowFinder::readPipeLine(qsizetype at)
{
    const bool above = touches(at) && !m_lines[at - 1].isRule();
    const bool closingFrame = isBorder(at) && above && m_parts[at - 1] != RowPart::None;
    if (!closingFrame && completesRowAbove(at)) {
        closeRowAbove(at);
        return;
    }
    const bool belowOpeningFrame =
        at > 0 && touches(at) && isBorder(at - 1) && m_parts[at - 1] == RowPart::Start;
    if (closingFrame || belowOpeningFrame) {
        m_parts[at] = RowPart::Continuation;
    } else if (hasNeighbour(at)) {
        m_parts[at] = RowPart::Start;
    }
}

// Columns without pipes: two lines or more with as many gaps, aligned where blanks make the gap.
void RowFinder::readGapLine(qsizetype at)
{
    const TextLine &line = m_lines[at];
    if (line.marker.exists())
        return;
    const auto alike = [&](const TextLine &other) {
        return other.gaps == line.gaps && other.secondColumn == line.secondColumn && other.pipes == 0 &&
               !other.marker.exists();
    };
    const bool above = at > 0 && line.blanksBefore < 2 && alike(m_lines[at - 1]);
    const bool below = at + 1 < m_lines.size() && m_lines[at + 1].blanksBefore < 2 && alike(m_lines[at + 1]);
    if (above || below)
        m_parts[at] = RowPart::Start;
}

} // namespace

QList<RowPart> findTableRows(QStringView text, const QList<TextLine> &lines)
{
    return RowFinder(text, lines).find();
}

} // namespace clausula
