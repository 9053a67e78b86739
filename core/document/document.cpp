// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"

#include "core/base/hyphenation.h"
#include "core/base/words.h"
#include "core/document/blockparser.h"
#include "core/document/language.h"
#include "core/document/marker.h"
#include "core/document/sectionparser.h"
#include "core/document/textline.h"
#include "core/document/textlines.h"

#include <QCryptographicHash>

#include <algorithm>

namespace clausula {

struct Document::Data
{
    QString text;
    Origin origin;
    LoadReport load;
    QList<Span> lines;
    QList<Block> blocks;
    QString language;
    QList<Section> sections;
    QList<Span> pageLines; ///< no words of the text, though within a block
};

namespace {

int joinedLines(const QList<Block> &blocks)
{
    int joined = 0;
    for (const Block &block : blocks)
        joined += block.kind == BlockKind::TableOfContents ? 0 : block.endLine - block.startLine;
    return joined;
}

// White space of any length as one blank, soft hyphens and zero-width characters gone, broken words whole.
QString folded(QStringView text)
{
    QString flow;
    flow.reserve(text.size());
    bool blankBefore = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        const BrokenWord word = isHyphen(c) ? brokenWordAt(text, at) : BrokenWord();
        if (word.exists()) {
            flow += word.keepsHyphen ? QStringView(u"-") : QStringView();
            at = word.goesOn - 1;
        } else if (isBlank(c)) {
            blankBefore = blankBefore || c.isSpace();
        } else {
            if (blankBefore && !flow.isEmpty())
                flow.append(u' ');
            blankBefore = false;
            flow.append(c);
        }
    }
    return flow;
}

} // namespace

Document::Document(std::shared_ptr<const Data> data) : m_data(std::move(data)) {}

Document Document::fromText(QString text, Origin origin, LoadReport load)
{
    auto data = std::make_shared<Data>();
    data->text = std::move(text);
    data->origin = std::move(origin);
    data->load = std::move(load);
    return assemble(std::move(data), nullptr);
}

Document Document::fromImported(ImportedText imported, Origin origin)
{
    auto data = std::make_shared<Data>();
    data->text = std::move(imported.text);
    data->origin = std::move(origin);
    data->origin.format = std::move(imported.format);
    data->origin.encoding.name = std::move(imported.encoding);
    data->load = std::move(imported.load);
    return assemble(std::move(data), imported.blocks.isEmpty() ? nullptr : &imported.blocks);
}

// The structure of a text: found in it, or the one its source states.
Document Document::assemble(std::shared_ptr<Data> data, const QList<ImportedBlock> *given)
{
    if (data->origin.sha256.isEmpty())
        data->origin.sha256 = QCryptographicHash::hash(data->text.toUtf8(), QCryptographicHash::Sha256);
    data->lines = lineSpans(data->text);
    ParsedBlocks parsed =
        given ? parseBlocks(data->text, data->lines, *given) : parseBlocks(data->text, data->lines);
    data->blocks = std::move(parsed.blocks);
    data->language = markForeignBlocks(data->text, data->blocks);
    data->sections = buildSections(data->blocks);
    if (!given)
        data->load.joinedLines = joinedLines(data->blocks);
    data->load.setAside = std::move(parsed.setAside) + data->load.setAside;
    data->pageLines = std::move(parsed.pageLines);
    return Document(std::move(data));
}

const QString &Document::text() const
{
    return m_data->text;
}
const Origin &Document::origin() const
{
    return m_data->origin;
}
const LoadReport &Document::loadReport() const
{
    return m_data->load;
}
const QList<Block> &Document::blocks() const
{
    return m_data->blocks;
}
const QList<Section> &Document::sections() const
{
    return m_data->sections;
}

QString Document::title() const
{
    const auto title = std::ranges::find(m_data->blocks, BlockKind::Title, &Block::kind);
    return title == m_data->blocks.end() ? m_data->origin.name : plainHeading(*title);
}

const QString &Document::language() const
{
    return m_data->language;
}

QStringView Document::text(Span span) const
{
    return span.in(m_data->text);
}

QString Document::flowText(const Block &block) const
{
    const QList<Span> &pageLines = m_data->pageLines;
    auto page = std::ranges::lower_bound(pageLines, block.span.start + 1, {}, &Span::start);
    QString words;
    qsizetype start = block.span.start;
    for (; page != pageLines.end() && page->end() < block.span.end(); ++page) {
        words += text(spanBetween(start, page->start));
        start = page->end();
    }
    words += text(spanBetween(start, block.span.end()));
    return folded(words);
}

QList<int> Document::headingChain(int block) const
{
    QList<int> chain;
    for (int at = m_data->blocks.at(block).section; at >= 0; at = m_data->sections[at].parent) {
        if (m_data->sections[at].heading >= 0)
            chain.prepend(m_data->sections[at].heading);
    }
    return chain;
}

QString Document::headingText(int block) const
{
    const int heading = m_data->sections.at(m_data->blocks.at(block).section).heading;
    if (heading < 0)
        return {};
    return plainHeading(m_data->blocks[heading]);
}

// The words of a heading without number, Markdown's signs and the rule that underlines it.
QString Document::plainHeading(const Block &heading) const
{
    qsizetype end = heading.span.end();
    if (heading.endLine > heading.startLine) {
        const Span last = trimmed(m_data->text, lineSpan(heading.endLine));
        end = ruleSign(text(last)) != 0 ? last.start : end;
    }
    const QStringView words = text(spanBetween(heading.marker.end(), end)).trimmed();
    return folded(headingWords(words));
}

int Document::lineCount() const
{
    return int(m_data->lines.size());
}

int Document::lineAt(qsizetype offset) const
{
    const auto after = std::ranges::upper_bound(m_data->lines, offset, {}, &Span::start);
    return std::max(1, int(after - m_data->lines.begin()));
}

Span Document::lineSpan(int line) const
{
    return m_data->lines.at(line - 1);
}

int Document::blockAt(qsizetype offset) const
{
    const auto start = [](const Block &block) { return block.span.start; };
    const auto after = std::ranges::upper_bound(m_data->blocks, offset, {}, start);
    return int(after - m_data->blocks.begin()) - 1;
}

int Document::wordCount() const
{
    return int(wordSpans(m_data->text).size());
}

int Document::pageAt(qsizetype offset) const
{
    const QList<PageStart> &pages = m_data->load.pages;
    const auto after = std::ranges::upper_bound(pages, offset, {}, &PageStart::offset);
    return after == pages.begin() ? (pages.isEmpty() ? 0 : pages.first().number) : std::prev(after)->number;
}

} // namespace clausula
