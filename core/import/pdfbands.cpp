// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/pdfbands.h"

#include "core/document/marker.h"

#include <algorithm>
#include <utility>

namespace clausula {
namespace {

constexpr double wideGap = 0.9;   // of the font's size: no blank of a justified line is wider
constexpr double markerGap = 4;   // of the font's size, between the number of an item and its words
constexpr double blank = 0.15;    // of the font's size
constexpr double backwards = 0.3; // of the font's size: accents and kerning go back a little

/** Collects the words of a segment and what most of their characters look like. */
class SegmentBuilder
{
public:
    [[nodiscard]] bool isEmpty() const { return m_segment.text.isEmpty(); }

    [[nodiscard]] bool takes(const PdfWord &word) const
    {
        const double gap = word.box.left - m_segment.box.right;
        const double size = std::max(word.style.size, m_last.size);
        return m_segment.box.sharesLine(word.box) && gap > -backwards * size && gap < wideGap * size;
    }

    void add(const PdfWord &word)
    {
        if (isEmpty()) {
            m_segment.box = word.box;
        } else {
            if (m_space || word.box.left - m_segment.box.right > blank * word.style.size)
                m_segment.text += u' ';
            m_segment.box = m_segment.box.united(word.box);
        }
        m_segment.text += word.text;
        m_space = word.spaceAfter;
        m_last = word.style;
        count(word);
    }

    [[nodiscard]] PdfSegment take()
    {
        m_segment.style = {std::ranges::max_element(m_sizes, {}, &SizeCount::characters)->size,
                           m_regular == 0};
        m_sizes.clear();
        m_regular = 0;
        return std::exchange(m_segment, {});
    }

private:
    struct SizeCount
    {
        double size = 0;
        qsizetype characters = 0;
    };

    void count(const PdfWord &word)
    {
        m_regular += word.style.bold ? 0 : word.text.size();
        const auto known = std::ranges::find(m_sizes, word.style.size, &SizeCount::size);
        if (known == m_sizes.end())
            m_sizes.append({word.style.size, word.text.size()});
        else
            known->characters += word.text.size();
    }

    PdfSegment m_segment;
    QList<SizeCount> m_sizes;
    qsizetype m_regular = 0; ///< characters that aren't bold
    PdfStyle m_last;
    bool m_space = false;
};

QList<PdfSegment> segmentsOf(const PdfPage &page)
{
    QList<PdfSegment> segments;
    SegmentBuilder builder;
    for (const PdfWord &word : page.words) {
        if (!word.visible || !word.upright || word.text.isEmpty())
            continue;
        if (!builder.isEmpty() && !builder.takes(word))
            segments.append(builder.take());
        builder.add(word);
    }
    if (!builder.isEmpty())
        segments.append(builder.take());
    return segments;
}

bool isMarkerAlone(const QString &text)
{
    return text.size() == 1 ? !text[0].isLetterOrNumber() || text == u"o"
                            : readMarker(text).length == text.size();
}

PdfSegment joined(const PdfSegment &left, const PdfSegment &right)
{
    return {left.text + u' ' + right.text, left.box.united(right.box), right.style};
}

/** "1." and the words after a tab are one segment: no column begins between them. */
void joinMarkers(PdfBand &band)
{
    QList<PdfSegment> &segments = band.segments;
    for (qsizetype i = segments.size() - 2; i >= 0; --i) {
        const double gap = segments[i + 1].box.left - segments[i].box.right;
        const bool near = gap < wideGap * segments[i].style.size;
        const bool marks = gap < markerGap * segments[i].style.size && isMarkerAlone(segments[i].text);
        if (near || marks) {
            segments[i] = joined(segments[i], segments[i + 1]);
            segments.removeAt(i + 1);
        }
    }
}

} // namespace

QString PdfBand::text() const
{
    QString text;
    for (const PdfSegment &segment : segments)
        text += (text.isEmpty() ? QString() : QStringLiteral(" ")) + segment.text;
    return text;
}

QList<PdfBand> bandsOf(const PdfPage &page)
{
    QList<PdfSegment> segments = segmentsOf(page);
    std::ranges::stable_sort(segments, {}, [](const PdfSegment &segment) { return segment.box.middle(); });
    QList<PdfBand> bands;
    for (PdfSegment &segment : segments) {
        if (bands.isEmpty() || !bands.last().box.sharesLine(segment.box))
            bands.append({{}, segment.box});
        PdfBand &band = bands.last();
        band.box = band.box.united(segment.box);
        band.segments.append(std::move(segment));
    }
    for (PdfBand &band : bands) {
        std::ranges::stable_sort(band.segments, {},
                                 [](const PdfSegment &segment) { return segment.box.left; });
        joinMarkers(band);
    }
    return bands;
}

} // namespace clausula
