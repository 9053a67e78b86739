// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/clausehighlighter.h"

#include <KSyntaxHighlighting/State>

#include <QDeadlineTimer>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>
#include <chrono>

namespace clausula {

using namespace std::chrono_literals;

namespace {

constexpr auto slice = 4ms;     ///< two editors share half a frame: typing and scrolling come first
constexpr int sliceBlocks = 32; ///< lines between two looks at the clock
constexpr int atOnce = 200;     ///< changed lines that are coloured before they are painted

/** Formats of the text being composed by an input method, which are not ours to remove. */
QList<QTextLayout::FormatRange> composedFormats(const QTextLayout &layout)
{
    const qsizetype start = layout.preeditAreaPosition();
    const qsizetype end = start + layout.preeditAreaText().size();
    QList<QTextLayout::FormatRange> kept = layout.formats();
    kept.removeIf([=](const auto &range) {
        return end == start || range.start < start || range.start + range.length > end;
    });
    return kept;
}

/** Makes room in \a range, which counts the block's own characters, for the text being composed. */
void stepOverComposed(QTextLayout::FormatRange &range, const QTextLayout &layout)
{
    const int start = layout.preeditAreaPosition();
    const int length = static_cast<int>(layout.preeditAreaText().size());
    if (length == 0)
        return;
    if (range.start >= start)
        range.start += length;
    else if (range.start + range.length > start)
        range.length += length;
}

QTextLayout::FormatRange wholeLine(const QTextBlock &block, const QTextCharFormat &format)
{
    QTextLayout::FormatRange range;
    range.length = block.length() - 1;
    range.format = format;
    return range;
}

KSyntaxHighlighting::Format headingFormat(const KSyntaxHighlighting::Definition &definition)
{
    const QList<KSyntaxHighlighting::Format> formats = definition.formats();
    const auto found =
        std::ranges::find_if(formats, [](const auto &format) { return format.name() == u"Heading"; });
    return found == formats.end() ? KSyntaxHighlighting::Format() : *found;
}

} // namespace

ClauseHighlighter::ClauseHighlighter(QTextDocument *document, std::shared_ptr<const PolicySyntax> syntax)
    : QObject(document), m_document(document), m_syntax(std::move(syntax)),
      m_headingFormat(headingFormat(m_syntax->definition()))
{
    setDefinition(m_syntax->definition());
    setTheme(m_syntax->theme(m_palette.scheme()));
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &ClauseHighlighter::colourSlice);
    connect(document, &QTextDocument::contentsChange, this, &ClauseHighlighter::followEdit);
    restart();
}

ClauseHighlighter::~ClauseHighlighter() = default;

void ClauseHighlighter::setPalette(const Palette &palette)
{
    m_palette = palette;
    setTheme(m_syntax->theme(palette.scheme()));
    m_formats.clear();
    recolour();
}

void ClauseHighlighter::recolour()
{
    ++m_generation;
    restart();
}

void ClauseHighlighter::setVisibleBlocks(int first, int last)
{
    m_firstVisible = first;
    m_lastVisible = last;
    colourBlocks(m_document->findBlockByNumber(first), last - first + 1);
}

void ClauseHighlighter::applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format)
{
    if (length <= 0 || format.isDefaultTextStyle(theme()) ||
        (m_isJudged && format.id() == m_headingFormat.id()))
        return;
    QTextLayout::FormatRange range;
    range.start = offset;
    range.length = length;
    range.format = charFormat(format);
    m_lineFormats += range;
}

QTextCharFormat ClauseHighlighter::charFormat(const KSyntaxHighlighting::Format &format)
{
    const auto known = m_formats.constFind(format.id());
    if (known != m_formats.cend())
        return *known;
    QTextCharFormat result;
    result.setForeground(m_palette.readable(format.textColor(theme())));
    if (format.isBold(theme()))
        result.setFontWeight(QFont::Bold);
    result.setFontItalic(format.isItalic(theme()));
    result.setFontUnderline(format.isUnderline(theme()));
    m_formats.insert(format.id(), result);
    return result;
}

void ClauseHighlighter::followEdit(int position, int removed, int added)
{
    Q_UNUSED(removed);
    const QTextBlock first = m_document->findBlock(position);
    const QTextBlock last = m_document->findBlock(position + added);
    const int count =
        (last.isValid() ? last.blockNumber() : m_document->blockCount() - 1) - first.blockNumber() + 1;
    QTextBlock block = first;
    for (int i = 0; i < count; ++i, block = block.next())
        block.setUserState(-1);
    if (count <= atOnce)
        colourBlocks(first, count);
    if (count > atOnce || m_timer.isActive())
        restart();
}

void ClauseHighlighter::restart()
{
    colourBlocks(m_document->findBlockByNumber(m_firstVisible), m_lastVisible - m_firstVisible + 1);
    m_above = m_firstVisible - 1;
    m_below = m_firstVisible;
    m_timer.start();
}

void ClauseHighlighter::colourSlice()
{
    const QDeadlineTimer deadline(slice);
    while (!deadline.hasExpired()) {
        const int blocks = m_document->blockCount();
        if (m_below >= blocks && m_above < 0) {
            m_timer.stop();
            Q_EMIT completed();
            return;
        }
        if (m_below < blocks) {
            colourBlocks(m_document->findBlockByNumber(m_below), sliceBlocks);
            m_below += sliceBlocks;
        }
        if (m_above >= 0) {
            const int first = std::max(0, m_above - sliceBlocks + 1);
            colourBlocks(m_document->findBlockByNumber(first), m_above - first + 1);
            m_above = first - 1;
        }
    }
}

void ClauseHighlighter::colourBlocks(QTextBlock block, int count)
{
    int start = -1;
    int end = -1;
    for (int i = 0; i < count && block.isValid(); ++i, block = block.next()) {
        if (block.userState() == m_generation)
            continue;
        if (start < 0)
            start = block.position();
        end = block.position() + block.length();
        colour(block);
    }
    // One notice for the run: a notice a line would lay each line out at once.
    if (start >= 0)
        m_document->markContentsDirty(start, end - start);
}

void ClauseHighlighter::colour(QTextBlock block)
{
    m_lineFormats.clear();
    const std::optional<bool> heading = m_isHeading ? m_isHeading(block) : std::nullopt;
    m_isJudged = heading.has_value();
    if (heading.value_or(false))
        m_lineFormats += wholeLine(block, charFormat(m_headingFormat));
    highlightLine(block.text(), KSyntaxHighlighting::State());
    block.setUserState(m_generation);
    QTextLayout &layout = *block.layout();
    QList<QTextLayout::FormatRange> formats = composedFormats(layout);
    for (QTextLayout::FormatRange &range : m_lineFormats) {
        stepOverComposed(range, layout);
        formats += range;
    }
    if (!formats.isEmpty() || !layout.formats().isEmpty())
        layout.setFormats(formats);
}

} // namespace clausula
