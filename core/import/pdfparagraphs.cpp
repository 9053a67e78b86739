// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/pdfparagraphs.h"

#include "core/base/hyphenation.h"
#include "core/document/marker.h"

#include <QMap>

#include <algorithm>
#include <cmath>
#include <utility>

namespace clausula {
namespace {

using namespace Qt::StringLiterals;

constexpr double looseLead = 1.3; // of the usual distance of lines: a paragraph ends
constexpr double indent = 0.8;    // of the font's size: a first line that is set in
constexpr double otherSize = 0.6; // points
constexpr double blank = 0.25;    // of the font's size
constexpr qsizetype context = 64; // characters around a line's end that tell whether a word is broken
constexpr double usualLead = 1.2; // of the font's size, where lines don't tell

/** Bullets of symbol fonts and of plain ones. */
bool isBulletSign(QChar c)
{
    constexpr char16_t first = u'\uE000'; // private use: symbol fonts
    constexpr char16_t last = u'\uF8FF';
    return QStringView(u"•◦▪▫‣⁃●○■□◆◇►▸✓✔➢➤·").contains(c) || (c.unicode() >= first && c.unicode() <= last);
}

/** The marker of a list item; its words begin after it. */
struct ItemMarker
{
    QString text;
    qsizetype wordsStart = 0;

    [[nodiscard]] bool exists() const { return wordsStart > 0; }
};

ItemMarker markerOf(const QString &line)
{
    if (line.size() > 2 && isBulletSign(line[0]))
        return {u"-"_s, line[1].isSpace() ? 2 : 1};
    const Marker marker = readMarker(line);
    const bool item = marker.isBullet() || (marker.isEnumerator() && marker.family != MarkerFamily::Named &&
                                            marker.closing != MarkerClosing::Open);
    if (!item || marker.textStart >= line.size() || marker.textStart == marker.length)
        return {};
    return {line.left(marker.length), marker.textStart};
}

bool endsSentence(const QString &text)
{
    return !text.isEmpty() && QStringView(u".:;!?").contains(text.back());
}

bool beginsSmall(const QString &text)
{
    return !text.isEmpty() && text.front().isLower();
}

/** The usual distance of the lines of each font size. */
class Leading
{
public:
    explicit Leading(const QList<PdfLine> &lines)
    {
        QMap<double, QList<double>> distances;
        for (qsizetype i = 1; i < lines.size(); ++i) {
            const PdfLine &line = lines[i];
            const double distance = line.box.top - lines[i - 1].box.top;
            if (line.flow == lines[i - 1].flow && line.style == lines[i - 1].style && distance > 0)
                distances[line.style.size].append(distance);
        }
        for (auto [size, list] : distances.asKeyValueRange()) {
            // the lower quartile: where paragraphs are short, more distances are between them
            const auto quarter = list.begin() + list.size() / 4;
            std::ranges::nth_element(list, quarter);
            m_usual[size] = *quarter;
        }
    }

    [[nodiscard]] double of(double size) const { return m_usual.value(size, usualLead * size); }

private:
    QMap<double, double> m_usual;
};

class Joiner
{
public:
    explicit Joiner(const QList<PdfLine> &lines) : m_leading(lines) {}

    void add(const PdfLine &line)
    {
        const ItemMarker marker = line.cells.isEmpty() ? markerOf(line.text) : ItemMarker();
        if (goesOn(line, marker))
            append(line);
        else
            begin(line, marker);
        m_last = line;
    }

    [[nodiscard]] PdfParagraphs take() { return std::move(m_joined); }

private:
    [[nodiscard]] bool goesOn(const PdfLine &line, const ItemMarker &marker) const
    {
        if (m_joined.paragraphs.isEmpty() || !line.cells.isEmpty() || !m_last.cells.isEmpty() ||
            marker.exists())
            return false;
        if (std::abs(line.style.size - m_last.style.size) > otherSize || line.style.bold != m_last.style.bold)
            return false;
        return line.flow == m_last.flow ? goesOnBelow(line) : goesOnElsewhere(line);
    }

    /** In the same column. */
    [[nodiscard]] bool goesOnBelow(const PdfLine &line) const
    {
        const double size = line.style.size;
        if (line.box.top - m_last.box.top > looseLead * m_leading.of(size))
            return false;
        const PdfParagraph &paragraph = m_joined.paragraphs.last();
        if (paragraph.marker.isEmpty() && line.box.left > m_last.box.left + indent * size &&
            endsSentence(m_last.text))
            return false;
        return isFull(m_last, line) || (beginsSmall(line.text) && !endsSentence(m_last.text));
    }

    /** At the top of the next column or page. */
    [[nodiscard]] bool goesOnElsewhere(const PdfLine &line) const
    {
        return !endsSentence(m_last.text) && (beginsSmall(line.text) || isFull(m_last, line)) &&
               line.box.left - line.columnLeft < indent * line.style.size;
    }

    /** Whether the first word of \a next would not have had room on \a line. */
    [[nodiscard]] static bool isFull(const PdfLine &line, const PdfLine &next)
    {
        const qsizetype end = next.text.indexOf(u' ');
        const double share = end < 0 ? 1 : double(end) / double(next.text.size());
        const double needed = share * next.box.width() + blank * next.style.size;
        return line.box.right + needed > line.columnRight;
    }

    void begin(const PdfLine &line, const ItemMarker &marker)
    {
        PdfParagraph paragraph{.text = line.text.sliced(marker.wordsStart), .marker = marker.text};
        paragraph.style = line.style;
        paragraph.page = line.page;
        paragraph.left = line.box.left;
        for (const QString &cell : line.cells)
            paragraph.cells.append(joinedCell(cell));
        m_joined.paragraphs.append(std::move(paragraph));
    }

    void append(const PdfLine &line)
    {
        PdfParagraph &paragraph = m_joined.paragraphs.last();
        appendWords(paragraph.text, line.text);
        ++paragraph.lines;
        ++m_joined.joinedLines;
        if (line.page != m_last.page)
            paragraph.pageBreaks.append({paragraph.text.size() - line.text.size(), line.page});
    }

    /** With a blank, or without where a hyphen breaks a word. */
    void appendWords(QString &text, QStringView words)
    {
        if (text.isEmpty() || !isHyphen(text.back())) {
            text += u' ';
        } else {
            const QString around = text.last(std::min(text.size(), context)) + u'\n' +
                                   words.first(std::min(words.size(), context)).toString();
            const BrokenWord broken = brokenWordAt(around, std::min(text.size(), context) - 1);
            if (broken.exists() && !broken.keepsHyphen) {
                text.chop(1);
                m_joined.hyphensRemoved = true;
            }
        }
        text += words;
    }

    [[nodiscard]] QString joinedCell(const QString &cell)
    {
        QString joined;
        for (const QString &line : cell.split(u'\n')) {
            if (joined.isEmpty())
                joined = line;
            else
                appendWords(joined, line);
        }
        return joined;
    }

    Leading m_leading;
    PdfParagraphs m_joined;
    PdfLine m_last;
};

PdfStyle bodyStyle(const QList<PdfLine> &lines)
{
    struct Count
    {
        PdfStyle style;
        qsizetype characters = 0;
    };
    QList<Count> counts;
    for (const PdfLine &line : lines) {
        const auto known = std::ranges::find(counts, line.style, &Count::style);
        if (known == counts.end())
            counts.append({line.style, line.text.size()});
        else
            known->characters += line.text.size();
    }
    return counts.isEmpty() ? PdfStyle() : std::ranges::max_element(counts, {}, &Count::characters)->style;
}

} // namespace

PdfParagraphs joinLines(const QList<PdfLine> &lines)
{
    Joiner joiner(lines);
    for (const PdfLine &line : lines)
        joiner.add(line);
    PdfParagraphs joined = joiner.take();
    joined.body = bodyStyle(lines);
    return joined;
}

} // namespace clausula
