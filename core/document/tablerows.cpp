// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/tablerows.h"

#include "core/document/textlines.h"

#include <QMap>

#include <algorithm>

namespace clausula {
namespace {

// A cell of several paragraphs rarely holds more lines than this; the bound also keeps the search linear.
constexpr qsizetype longestRow = 12;
constexpr qsizetype fewestColumnLines = 3; // of prose in two columns

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
            if (m_lines[at].pipes > 0 || m_parts[at] == RowPart::None)
                m_lastGapRow = -1;
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
    [[nodiscard]] static bool isAlike(const TextLine &line, const TextLine &other);
    [[nodiscard]] bool goesOnBelow(const TextLine &row, qsizetype at) const;
    [[nodiscard]] qsizetype endOfGapRow(qsizetype first) const;
    [[nodiscard]] QStringView cell(qsizetype at, bool left) const;
    [[nodiscard]] bool flows(qsizetype first, qsizetype end, bool left) const;
    [[nodiscard]] qsizetype endOfColumns(qsizetype first);
    void readGapLine(qsizetype at);

    QStringView m_text;
    const QList<TextLine> &m_lines;
    QList<RowPart> m_parts;
    bool m_opening = false;       ///< rows of this document begin with a pipe
    int m_pipes = 0;              ///< how many most rows have
    qsizetype m_knownEntries = 0; ///< up to here lines with gaps are no running text
    qsizetype m_lastGapRow = -1;  ///< the row of columns right above
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
    // The pipe that closes the line above and the one that opens this line are the same border.
    const bool missing = m_lines[at - 1].pipes + m_lines[at].pipes - 1 <= m_pipes;
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

bool RowFinder::isAlike(const TextLine &line, const TextLine &other)
{
    return other.gaps == line.gaps && other.secondColumn == line.secondColumn && other.pipes == 0 &&
           !other.marker.exists();
}

// The words of the last cell go on below it.
bool RowFinder::goesOnBelow(const TextLine &row, qsizetype at) const
{
    const TextLine &line = m_lines[at];
    return row.secondColumn > 0 && line.blanksBefore == 0 && line.gaps == 0 && !line.marker.exists() &&
           line.indent == row.indent + row.secondColumn;
}

qsizetype RowFinder::endOfGapRow(qsizetype first) const
{
    qsizetype end = first + 1;
    while (end < m_lines.size() && end - first < longestRow && goesOnBelow(m_lines[first], end))
        ++end;
    return end;
}

// Whether the cells on one side of the gap are the lines of running text rather than entries.
bool RowFinder::flows(qsizetype first, qsizetype end, bool left) const
{
    qsizetype goesOn = 0;
    for (qsizetype at = first; at + 1 < end; ++at) {
        const QStringView above = cell(at, left);
        const QStringView below = cell(at + 1, left);
        if (above.isEmpty() || below.isEmpty())
            return false;
        const bool open = !QStringView(u".!?:;").contains(above.back());
        goesOn += open && below.front().isLower();
    }
    return goesOn * 2 >= end - first - 1;
}

QStringView RowFinder::cell(qsizetype at, bool left) const
{
    const qsizetype edge = m_lines[at].marker.textStart + m_lines[at].secondColumn;
    return (left ? words(at).first(edge) : words(at).sliced(edge)).trimmed();
}

// Two columns of prose, side by side as they were printed.
qsizetype RowFinder::endOfColumns(qsizetype first)
{
    const TextLine &line = m_lines[first];
    if (line.gaps != 1 || line.secondColumn == 0 || first < m_knownEntries)
        return first;
    qsizetype end = first + 1;
    while (end < m_lines.size() && m_lines[end].blanksBefore == 0 && isAlike(line, m_lines[end]))
        ++end;
    if (end - first >= fewestColumnLines && flows(first, end, true) && flows(first, end, false))
        return end;
    m_knownEntries = end;
    return first;
}

// Columns without pipes: two lines or more with as many gaps, aligned where blanks make the gap.
void RowFinder::readGapLine(qsizetype at)
{
    const TextLine &line = m_lines[at];
    if (line.marker.exists())
        return;
    if (const qsizetype end = endOfColumns(at); end > at) {
        m_parts[at] = RowPart::ColumnsStart;
        std::fill(m_parts.begin() + at + 1, m_parts.begin() + end, RowPart::ColumnsContinuation);
        return;
    }
    const qsizetype end = endOfGapRow(at);
    const bool above = m_lastGapRow >= 0 && line.blanksBefore < 2 && isAlike(line, m_lines[m_lastGapRow]);
    const bool below = end < m_lines.size() && m_lines[end].blanksBefore < 2 && isAlike(line, m_lines[end]);
    if (!above && !below)
        return;
    m_parts[at] = RowPart::Start;
    std::fill(m_parts.begin() + at + 1, m_parts.begin() + end, RowPart::Continuation);
    m_lastGapRow = at;
}

} // namespace

QList<RowPart> findTableRows(QStringView text, const QList<TextLine> &lines)
{
    return RowFinder(text, lines).find();
}

} // namespace clausula
