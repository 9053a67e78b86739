// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/editormarks.h"
#include "app/gui/markpainter.h"
#include "app/gui/topicset.h"

#include <array>

namespace clausula {

/** What an editor paints behind its words: bands, marks in layers, the section that is lit. Follows edits. */
class MarkLayers
{
public:
    /** From the lowest to the highest. */
    enum Layer { Evidence, Redline, Matches, Flash, LayerCount };

    /** All but what is shown of it. */
    void clear();
    void setBands(QList<SectionBand> bands) { m_bands = SpanList(std::move(bands)); }
    [[nodiscard]] const SpanList<SectionBand> &bands() const { return m_bands; }
    void setMarks(Layer layer, QList<TextMark> marks) { m_marks.at(layer) = SpanList(std::move(marks)); }
    [[nodiscard]] const SpanList<TextMark> &marks(Layer layer) const { return m_marks.at(layer); }
    void setNotes(QList<LineNote> notes) { m_notes = SpanList(std::move(notes)); }
    [[nodiscard]] const SpanList<LineNote> &notes() const { return m_notes; }
    /** The note that stands at \a line, or null. */
    [[nodiscard]] const LineNote *noteAt(Span line) const;
    /** Frames the lines of \a section; an empty span frames nothing. */
    void setLit(const SectionBand &section);
    void setBandsVisible(bool visible) { m_bandsVisible = visible; }
    void setTopics(TopicSet topics) { m_topics = topics; }

    void shift(qsizetype position, qsizetype removed, qsizetype added);

    /** The band over \a line that is shown, or null. */
    [[nodiscard]] const SectionBand *bandOver(Span line) const;
    /** What the highest mark at \a offset says, or the band over \a line; empty if neither says anything. */
    [[nodiscard]] QString toolTipAt(qsizetype offset, Span line) const;
    /** Paints what lies on \a placed, over \a width pixels. */
    void paint(QPainter &painter, const PlacedBlock &placed, qreal width, const Palette &palette) const;

private:
    void paintLit(QPainter &painter, const PlacedBlock &placed, qreal width, const Palette &palette) const;

    SpanList<SectionBand> m_bands;
    SpanList<SectionBand> m_lit; ///< one or none
    SpanList<LineNote> m_notes;
    std::array<SpanList<TextMark>, LayerCount> m_marks;
    TopicSet m_topics;
    bool m_bandsVisible = true;
};

} // namespace clausula
