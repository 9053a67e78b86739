// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/flow.h"

#include <QStringBuilder>

#include <algorithm>
#include <utility>

namespace clausula {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestBold = 160; // what is bold and longer is a warning, not a heading
constexpr QStringView boldSign = u"**";

// Words with the signs that were set around the first of them.
struct Signed
{
    QString words;
    qsizetype lead = 0;   ///< characters between the signs, 0 if there are none
    qsizetype prefix = 0; ///< characters before the first sign

    /** Where the character at \a offset of the plain words stands in these. */
    [[nodiscard]] qsizetype place(qsizetype offset) const
    {
        const qsizetype signs = lead == 0 ? 0 : offset >= lead ? 2 * boldSign.size() : boldSign.size();
        return prefix + offset + signs;
    }
};

bool isNumber(QStringView marker)
{
    return std::ranges::any_of(marker, [](QChar c) { return c.isLetterOrNumber(); });
}

// "1.1" numbers the paragraphs of contracts, which are no lists.
bool isDecimal(QStringView marker)
{
    const auto digit = [&](qsizetype at) { return at < marker.size() && marker[at].isDigit(); };
    const qsizetype dot = marker.indexOf(u'.');
    return dot > 0 && digit(dot - 1) && digit(dot + 1);
}

class FlowWriter
{
public:
    explicit FlowWriter(ImportedTextBuilder &builder) : m_builder(builder) {}

    void write(const FlowBlock &block)
    {
        if (block.cells.isEmpty())
            return;
        if (!block.why.isEmpty())
            setAside(block);
        else if (block.kind == ImportedKind::TableRow)
            writeRow(block);
        else
            writeWords(block);
    }

    void writeLine(const FlowBlock &block)
    {
        for (const RunText &text : block.cells) {
            if (text.isEmpty()) { // written when a line with words follows
                ++m_emptyLines;
                list(text.marks(), m_builder.size(), [](qsizetype) { return qsizetype(0); });
                continue;
            }
            for (; m_emptyLines > 0; --m_emptyLines) {
                if (m_builder.size() > 0)
                    m_builder.addLine({});
            }
            const qsizetype start = m_builder.addLine(text.words());
            list(text.marks(), start, [](qsizetype offset) { return offset; });
        }
    }

private:
    void setAside(const FlowBlock &block)
    {
        for (const RunText &cell : block.cells) {
            m_builder.setAside(cell.words(), block.why);
            list(cell.marks(), m_builder.size(), [](qsizetype) { return qsizetype(0); });
        }
    }

    void writeRow(const FlowBlock &block)
    {
        QStringList words;
        for (const RunText &cell : block.cells)
            words.append(cell.words().toString());
        qsizetype start = m_builder.addTableRow(words);
        for (const RunText &cell : block.cells) {
            list(cell.marks(), start, [](qsizetype offset) { return offset; });
            start += cell.words().size() + 3; // " | "
        }
    }

    // A number and words in bold: whether it is a heading is for the finder to say.
    [[nodiscard]] static bool maySayHeading(const FlowBlock &block)
    {
        const RunText &text = block.cells.first();
        return isNumber(block.marker) && text.boldLead() == text.words().size() &&
               text.words().size() <= longestBold;
    }

    void writeWords(const FlowBlock &block)
    {
        const RunText &text = block.cells.first();
        const bool heading = block.kind == ImportedKind::Heading || block.kind == ImportedKind::Title;
        const bool item = block.kind == ImportedKind::ListItem && !isDecimal(block.marker) &&
                          !maySayHeading(block) && !block.marker.isEmpty();
        const QString number = item || block.marker.isEmpty() ? QString() : block.marker + u' ';
        const Signed words = withSigns(number, text, !heading && block.kind != ImportedKind::Contents);
        const qsizetype start =
            item ? m_builder.addListItem(block.marker, block.level, words.words) : add(block, words.words);
        list(text.marks(), start, [&words](qsizetype offset) { return words.place(offset); });
    }

    qsizetype add(const FlowBlock &block, const QString &words)
    {
        switch (block.kind) {
        case ImportedKind::Title:
            return m_builder.addTitle(words);
        case ImportedKind::Heading:
            return m_builder.addHeading(block.level, words);
        case ImportedKind::Contents:
            return m_builder.addContentsEntry(words);
        default:
            return m_builder.addParagraph(words);
        }
    }

    [[nodiscard]] static Signed withSigns(const QString &number, const RunText &text, bool bold)
    {
        const QStringView words = text.words();
        if (words.isEmpty())
            return {};
        const qsizetype lead = text.boldLead();
        if (!bold || lead < 2 || lead > longestBold || words.first(lead).contains(u'*') ||
            words.first(lead).contains(u'\n'))
            return {number % words, 0, number.size()};
        return {number % boldSign % words.first(lead) % boldSign % words.sliced(lead), lead, number.size()};
    }

    template<typename Place>
    void list(const QList<HiddenText> &marks, qsizetype start, Place place)
    {
        for (const HiddenText &mark : marks) {
            const qsizetype from = std::min(start + place(mark.span.start), m_builder.size());
            const qsizetype end = mark.isInText() ? start + place(mark.span.end() - 1) + 1 : from;
            const Span span = spanBetween(from, std::clamp(end, from, m_builder.size()));
            m_builder.addHidden(mark.kind, span, mark.words.trimmed(), mark.about);
        }
    }

    ImportedTextBuilder &m_builder;
    int m_emptyLines = 0;
};

// Nothing but paragraphs, some of them empty: text with lines of its own that was pasted or converted.
bool isPlainText(const QList<FlowBlock> &blocks)
{
    bool words = false;
    bool empty = false;  // after words
    bool spaced = false; // between words
    for (const FlowBlock &block : blocks) {
        if (!block.why.isEmpty() || block.cells.isEmpty())
            continue;
        const RunText &text = block.cells.first();
        if (block.kind != ImportedKind::Paragraph || !block.marker.isEmpty() || text.boldLead() > 1)
            return false;
        spaced = spaced || (empty && !text.isEmpty());
        empty = words && text.isEmpty();
        words = words || !text.isEmpty();
    }
    return spaced;
}

} // namespace

void PageMargins::add(FlowBlock block)
{
    QString words;
    for (const RunText &text : std::as_const(block.cells))
        words += text.words();
    if (m_known.contains(words))
        return;
    m_known.insert(words);
    block.why = u"page"_s;
    m_blocks.append(std::move(block));
}

void writeFlow(const QList<FlowBlock> &blocks, ImportedTextBuilder &builder)
{
    const bool plain = isPlainText(blocks);
    FlowWriter writer(builder);
    for (const FlowBlock &block : blocks) {
        if (plain && block.why.isEmpty())
            writer.writeLine(block);
        else
            writer.write(block);
    }
}

} // namespace clausula
