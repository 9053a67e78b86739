// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/hiddenlines.h"
#include "app/gui/marklayers.h"

#include <QPlainTextEdit>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace clausula {

class ClauseHighlighter;
class PolicySyntax;
class SectionMargin;
class TextLoader;

/**
 * One policy being read and written: plain text with line numbers, a band and letter for each
 * recognised section, tints and marks behind the words.
 *
 * All positions are UTF-16 offsets into text(), whose line ends are '\n'; EditorText turns them into
 * spans of the document and back. Bands and marks follow edits until new ones are set.
 */
class PolicyEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit PolicyEditor(QWidget *parent = nullptr);
    ~PolicyEditor() override;

    /** Replaces the text and forgets undo, bands and marks. Long texts arrive in slices: see loaded(). */
    void setText(const QString &text);
    /** The text, verbatim (no-break spaces stay), lines end in '\n'. */
    [[nodiscard]] QString text() const;
    /** A text is still being inserted; a key pressed meanwhile waits for the rest of it. */
    [[nodiscard]] bool isLoading() const;
    /** Replaces a span as one undo step, the cursor behind it. */
    void replace(Span span, const QString &text);

    [[nodiscard]] qsizetype cursorOffset() const;
    [[nodiscard]] Span selection() const;
    void setCursorOffset(qsizetype offset);

    void setBands(QList<SectionBand> bands);
    [[nodiscard]] const SpanList<SectionBand> &bands() const { return m_layers.bands(); }
    /** The headings of the text, emphasised from now on instead of what looks like one. */
    void setHeadings(QList<HeadingMark> headings);
    /** What the analysis says about the words, or the find bar's matches. */
    void setMarks(MarkLayers::Layer layer, QList<TextMark> marks);
    /** A few letters in the margin, such as where moved text comes from. */
    void setLineNotes(QList<LineNote> notes);
    [[nodiscard]] const SpanList<LineNote> &lineNotes() const { return m_layers.notes(); }
    /** The note beside a text line, or null. */
    [[nodiscard]] const LineNote *lineNoteAt(int line) const;
    /** Scrolls \a span to the middle of the view, puts the cursor at its start and flashes it. */
    void revealSpan(Span span);
    /** Selects \a span and brings it into view, to the middle if it was off screen. */
    void selectSpan(Span span);
    /** Bands and tints are drawn; true at first. */
    void setBandsVisible(bool visible);
    /** Bands of which topics are drawn; all at first. */
    void setTopics(TopicSet topics);
    /** Frames lines from \a first up to \a end, in the colour of \a group; nothing if there are none. */
    void setLitLines(int first, int end, ClauseGroup group);
    /** Colours text by \a syntax, which several editors share. */
    void setSyntax(std::shared_ptr<const PolicySyntax> syntax);
    void setColours(const Palette &palette);
    [[nodiscard]] const Palette &colours() const { return m_colours; }
    /** Makes the text read-only and tells the user why when he types; empty: it can be edited. */
    void setReadOnlyReason(const QString &reason);
    [[nodiscard]] const QString &readOnlyReason() const { return m_readOnlyReason; }
    /** The font at 100 %. */
    void setTextFont(const QFont &font);
    [[nodiscard]] const QFont &textFont() const { return m_textFont; }
    /** Size of the letters in percent of the text font, 50 to 400. */
    void setZoom(int percent);
    [[nodiscard]] int zoom() const { return m_zoom; }
    void setWordWrap(bool wrap);
    [[nodiscard]] bool wrapsLines() const { return m_wraps; }
    /** Number (from 0) of the first line on screen, and of the last. */
    [[nodiscard]] int firstVisibleLine() const;
    [[nodiscard]] int lastVisibleLine() const;
    /** Leaves these lines out of the view, instead of those left out before; the text keeps them. */
    void setHiddenLines(const QList<LineRange> &lines);
    /** Scrolls so that \a line is the first on screen. */
    void showFirst(int line);
    /** Where a text line lies in viewport() coordinates; far outside for lines off screen. */
    [[nodiscard]] QRectF lineRect(int line) const;

    /** What the section or mark at a point of viewport() says; empty if there is none. */
    [[nodiscard]] QString toolTipAt(QPoint point) const;
    /** The band that a text line stands in, or null. */
    [[nodiscard]] const SectionBand *bandAt(int line) const;

Q_SIGNALS:
    /** The cursor stands elsewhere, by key, mouse or program. */
    void cursorMoved(qsizetype offset);
    /** The user (or undo, replace, paste) changed the text; not emitted by setText(). */
    void edited();
    /** All of the text given to setText() is there. */
    void loaded();
    /** A file was dropped or pasted; nothing was inserted. */
    void fileDropped(const QString &path);
    /** The user tried to change a text that can't be edited. */
    void editRefused(const QString &reason);
    void zoomChanged(int percent);
    /** The view was scrolled to a span by revealSpan(). */
    void revealed();
    /** The lines on screen, their places, or what is known of them changed. */
    void viewChanged();

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;

private:
    void connectSignals();
    void finishLoading();
    [[nodiscard]] std::optional<bool> isHeading(const QTextBlock &line) const;
    void followEdit(int position, int removed, int added);
    void noticeText();
    void placeMargin();
    void repaintMarks();
    void refreshView();
    void applyWrapMode();
    [[nodiscard]] bool zoomByKey(const QKeyEvent *event);
    [[nodiscard]] bool leaveByKey(const QKeyEvent *event);
    [[nodiscard]] bool refuseKey(const QKeyEvent *event);
    [[nodiscard]] Span clamped(Span span) const;

    SectionMargin *m_margin;
    TextLoader *m_loader;
    ClauseHighlighter *m_highlighter = nullptr;
    Palette m_colours;
    MarkLayers m_layers;
    std::optional<SpanList<HeadingMark>> m_headings; ///< nothing: not analysed yet
    QTimer m_flashTimer;
    std::optional<Span> m_revealLater;
    std::vector<std::unique_ptr<QKeyEvent>> m_keysLater; ///< pressed while the text was arriving
    QString m_readOnlyReason;
    HiddenLines m_hidden;
    QFont m_textFont; ///< at 100 %
    int m_zoom = 100;
    int m_revision = 0; ///< of the document when edited() was last considered
    bool m_wraps = true;
    bool m_hasLongRuns = false; ///< a run of characters that can't be broken at a word, see applyWrapMode()
};

} // namespace clausula
