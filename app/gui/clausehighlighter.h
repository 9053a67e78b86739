// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/policysyntax.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Format>

#include <QHash>
#include <QObject>
#include <QTextCharFormat>
#include <QTextLayout>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

class QTextBlock;
class QTextDocument;

namespace clausula {

/**
 * Colours headings, defined terms, citations, dates, … of a policy's text by KSyntaxHighlighting.
 *
 * KSyntaxHighlighting::SyntaxHighlighter colours a whole document at once; this one colours what is on
 * screen first and then outwards in slices of a few milliseconds. It can, because our definition's
 * contexts all end with their line, so each line is coloured alone and exactly.
 */
class ClauseHighlighter : public QObject, private KSyntaxHighlighting::AbstractHighlighter
{
    Q_OBJECT

public:
    ClauseHighlighter(QTextDocument *document, std::shared_ptr<const PolicySyntax> syntax);
    ~ClauseHighlighter() override;

    /** Says whether a line is a heading; nothing: its own looks decide. */
    using HeadingTest = std::function<std::optional<bool>(const QTextBlock &line)>;
    void setHeadingTest(HeadingTest isHeading) { m_isHeading = std::move(isHeading); }
    /** Colours the text anew, at once on screen, then elsewhere. */
    void recolour();
    /** Colours for another scheme, at once on screen, then elsewhere. */
    void setPalette(const Palette &palette);
    /** Tells which text is on screen; it is coloured before this returns. */
    void setVisibleBlocks(int first, int last);
    /** Every line is coloured. */
    [[nodiscard]] bool isComplete() const { return !m_timer.isActive(); }

Q_SIGNALS:
    /** The last slice is done. */
    void completed();

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override;

private:
    void followEdit(int position, int removed, int added);
    void colourSlice();
    /** Colours those of \a count lines from \a block on that aren't yet. */
    void colourBlocks(QTextBlock block, int count);
    void colour(QTextBlock block);
    [[nodiscard]] QTextCharFormat charFormat(const KSyntaxHighlighting::Format &format);
    void restart();

    QTextDocument *m_document;
    std::shared_ptr<const PolicySyntax> m_syntax;
    HeadingTest m_isHeading;
    KSyntaxHighlighting::Format m_headingFormat;
    Palette m_palette;
    QHash<int, QTextCharFormat> m_formats;         ///< by format id, in the palette's colours
    QList<QTextLayout::FormatRange> m_lineFormats; ///< of the line being coloured
    bool m_isJudged = false;                       ///< that line: m_isHeading said whether it is a heading
    QTimer m_timer;
    int m_generation = 0; ///< a block whose user state is this one has its colours
    int m_firstVisible = 0;
    int m_lastVisible = 0;
    int m_above = 0; ///< next block upwards
    int m_below = 0; ///< next block downwards
};

} // namespace clausula
