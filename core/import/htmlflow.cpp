// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/htmlflow.h"

#include "core/import/htmlcontent.h"
#include "core/import/htmlstyle.h"
#include "core/import/listnumber.h"

#include <QScopedValueRollback>

#include <algorithm>
#include <utility>

namespace clausula {
namespace {

using namespace Qt::StringLiterals;

int headingLevel(const HtmlNode &node)
{
    if (node.attribute("role"_L1) == "heading"_L1)
        return std::clamp(node.attribute("aria-level"_L1).toInt(), 2, 6);
    const bool heading =
        node.name.size() == 2 && node.name[0] == u'h' && node.name[1] >= u'1' && node.name[1] <= u'6';
    return heading ? node.name[1].digitValue() : 0;
}

bool isBold(const HtmlNode &node)
{
    const QString style = node.attribute("style"_L1).remove(u' ');
    if (node.is("b"_L1) || node.is("strong"_L1)) // some editors wrap whole texts in a bold that is none
        return !style.contains("font-weight:normal"_L1) && !style.contains("font-weight:400"_L1);
    return style.contains("font-weight:bold"_L1) || style.contains("font-weight:600"_L1) ||
           style.contains("font-weight:700"_L1);
}

QString textOf(const HtmlNode &node)
{
    QString text = node.text;
    for (const HtmlNode &child : node.children)
        text += textOf(child);
    return text;
}

bool contains(const HtmlNode &node, bool (*test)(const HtmlNode &))
{
    return std::ranges::any_of(
        node.children, [test](const HtmlNode &child) { return test(child) || contains(child, test); });
}

bool isHeading(const HtmlNode &node)
{
    return headingLevel(node) > 0;
}

// A table for looks: one column, or sections of the page in its cells.
bool framesText(const HtmlNode &table)
{
    const auto isRow = [](const HtmlNode &node) {
        return node.is("tr"_L1) && std::ranges::count_if(node.children, [](const HtmlNode &cell) {
                                       return cell.is("td"_L1) || cell.is("th"_L1);
                                   }) > 1;
    };
    return table.attribute("role"_L1) == "presentation"_L1 || contains(table, isHeading) ||
           contains(table, [](const HtmlNode &node) { return node.is("table"_L1); }) ||
           !contains(table, isRow);
}

// A list of links into the page itself.
bool isContentsList(const HtmlNode &list)
{
    constexpr int fewest = 3;
    int entries = 0;
    int links = 0;
    for (const HtmlNode &item : list.children) {
        if (!item.is("li"_L1))
            continue;
        ++entries;
        links += contains(item, [](const HtmlNode &node) {
            return node.is("a"_L1) && node.attribute("href"_L1).startsWith(u'#');
        });
    }
    return entries >= fewest && links == entries;
}

NumberForm formOf(const HtmlNode &list)
{
    const QString type = list.attribute("type"_L1);
    const QString style = list.attribute("style"_L1).toLower();
    if (type == "a"_L1 || style.contains("lower-alpha"_L1) || style.contains("lower-latin"_L1))
        return NumberForm::LowerLetter;
    if (type == "A"_L1 || style.contains("upper-alpha"_L1) || style.contains("upper-latin"_L1))
        return NumberForm::UpperLetter;
    if (type == "i"_L1 || style.contains("lower-roman"_L1))
        return NumberForm::LowerRoman;
    if (type == "I"_L1 || style.contains("upper-roman"_L1))
        return NumberForm::UpperRoman;
    return NumberForm::Decimal;
}

class FlowReader
{
public:
    explicit FlowReader(const HtmlNode &root) : m_style(root), m_content(root) {}

    HtmlFlow read(const HtmlNode &root)
    {
        walk(root);
        flush();
        return std::move(m_flow);
    }

private:
    void walk(const HtmlNode &node);
    void walkChildren(const HtmlNode &node)
    {
        for (const HtmlNode &child : node.children)
            walk(child);
    }
    void walkElement(const HtmlNode &node);
    void walkSpecial(const HtmlNode &node);
    void walkLines(const HtmlNode &node);
    void walkHeading(const HtmlNode &node, int level);
    void walkHeadingWords(const HtmlNode &node);
    void walkList(const HtmlNode &list);
    void walkItem(const HtmlNode &item, const QString &marker);
    void walkTerm(const HtmlNode &node);
    void walkRow(const HtmlNode &row);
    void walkAside(const HtmlNode &node, const QString &why);
    void flush();

    HtmlStyle m_style;
    HtmlContent m_content;
    HtmlFlow m_flow;
    FlowBlock m_open{.cells = {RunText()}}; ///< gathers words until a block ends
    std::optional<RunMark> m_mark;
    QString m_why; ///< within what is set aside
    bool m_bold = false;
    bool m_contents = false;
    int m_depth = 0; ///< of lists
};

void FlowReader::flush()
{
    const RunText &text = m_open.cells.first();
    if (!text.isEmpty() || !text.marks().isEmpty()) {
        m_open.why = m_why;
        if (m_contents)
            m_open.kind = ImportedKind::Contents;
        m_flow.blocks.append(std::exchange(m_open, {}));
        m_open.cells = {RunText()};
    } else if (m_open.kind != ImportedKind::ListItem) {
        m_open.kind = ImportedKind::Paragraph;
    }
}

void FlowReader::walk(const HtmlNode &node)
{
    if (node.isText()) {
        m_open.cells.first().append(node.text, m_bold, m_mark);
        return;
    }
    if (node.is("iframe"_L1))
        ++m_flow.frames;
    if (isHtmlMachinery(node))
        return;
    const QScopedValueRollback keepMark(m_mark);
    const QScopedValueRollback keepBold(m_bold, m_bold || isBold(node));
    if (const std::optional<HiddenKind> hidden = m_style.hides(node); hidden && m_why.isEmpty())
        m_mark = RunMark{*hidden};
    if (const QString why = m_content.asideReason(node); !why.isEmpty() && m_why.isEmpty())
        walkAside(node, why);
    else
        walkElement(node);
}

void FlowReader::walkAside(const HtmlNode &node, const QString &why)
{
    flush();
    const FlowBlock open = std::exchange(m_open, {.cells = {RunText()}});
    const qsizetype first = m_flow.blocks.size();
    m_why = why;
    m_mark.reset();
    walkElement(node);
    flush();
    m_why.clear();
    m_open = open;
    RunText words;
    for (qsizetype at = first; at < m_flow.blocks.size(); ++at) {
        for (const RunText &text : std::as_const(m_flow.blocks[at].cells))
            words.append(text);
    }
    m_flow.blocks.resize(first);
    if (!words.isEmpty())
        m_flow.blocks.append({.cells = {words}, .why = why});
}

void FlowReader::walkElement(const HtmlNode &node)
{
    if (const int level = headingLevel(node); level > 0)
        walkHeading(node, level);
    else if (node.is("ul"_L1) || node.is("ol"_L1) || node.is("menu"_L1))
        walkList(node);
    else if (node.is("dt"_L1) || node.is("dd"_L1) || node.is("summary"_L1))
        walkTerm(node);
    else if (node.is("tr"_L1) && m_why.isEmpty())
        walkRow(node);
    else if (node.is("table"_L1) && framesText(node))
        walkSpecial(node);
    else if (node.is("pre"_L1) && m_why.isEmpty())
        walkLines(node);
    else if (node.is("br"_L1))
        m_open.cells.first().appendLineBreak();
    else if (node.is("img"_L1))
        m_flow.pictures += m_why.isEmpty();
    else if (!isHtmlBlock(node))
        walkChildren(node);
    else {
        flush();
        walkChildren(node);
        flush();
    }
}

// The cells of a table for looks, one after the other.
void FlowReader::walkSpecial(const HtmlNode &node)
{
    for (const HtmlNode &child : node.children) {
        flush();
        if (child.is("td"_L1) || child.is("th"_L1) || child.is("table"_L1))
            walkElement(child);
        else
            walkSpecial(child);
        if (child.isText())
            m_open.cells.first().append(child.text, m_bold, m_mark);
        flush();
    }
}

// Text with lines of its own.
void FlowReader::walkLines(const HtmlNode &node)
{
    flush();
    const QString text = textOf(node);
    for (const QStringView line : QStringView(text).split(u'\n')) {
        FlowBlock block{.cells = {RunText()}};
        block.cells.first().append(line, m_bold, m_mark);
        m_flow.blocks.append(block);
    }
}

void FlowReader::walkHeading(const HtmlNode &node, int level)
{
    flush();
    const QScopedValueRollback keepBold(m_bold, false);
    m_open.kind = ImportedKind::Heading;
    m_open.level = level;
    m_open.marker.clear();
    walkHeadingWords(node);
    flush();
}

// Blocks within a heading, as page builders make them, are part of it.
void FlowReader::walkHeadingWords(const HtmlNode &node)
{
    for (const HtmlNode &child : node.children) {
        const bool block = isHtmlBlock(child);
        if (block)
            m_open.cells.first().append(u" ");
        if (block || contains(child, isHtmlBlock))
            walkHeadingWords(child);
        else
            walk(child);
    }
}

void FlowReader::walkList(const HtmlNode &list)
{
    flush();
    const QScopedValueRollback keepContents(m_contents,
                                            m_contents || (m_why.isEmpty() && isContentsList(list)));
    const bool ordered = list.is("ol"_L1);
    const NumberForm form = formOf(list);
    const QString start = list.attribute("start"_L1);
    int number = start.isEmpty() ? 1 : statedNumber(start);
    ++m_depth;
    for (const HtmlNode &child : list.children) {
        if (!child.is("li"_L1)) {
            walk(child);
            continue;
        }
        if (const QString value = child.attribute("value"_L1); !value.isEmpty())
            number = statedNumber(value);
        walkItem(child, ordered ? writtenNumber(number++, form) + u'.' : u"-"_s);
    }
    --m_depth;
    flush();
}

void FlowReader::walkItem(const HtmlNode &item, const QString &marker)
{
    flush();
    m_open.kind = ImportedKind::ListItem;
    m_open.level = m_depth - 1;
    m_open.marker = m_contents && marker == "-"_L1 ? QString() : marker;
    walk(item);
    flush();
    m_open = {.cells = {RunText()}};
}

// A term and what it means read as a paragraph that begins with heading words.
void FlowReader::walkTerm(const HtmlNode &node)
{
    const bool term = !node.is("dd"_L1);
    const bool simple = !contains(node, isHtmlBlock);
    if (term || !simple || m_open.cells.first().isEmpty())
        flush();
    else
        m_open.cells.first().append(u" ");
    {
        const QScopedValueRollback keepBold(m_bold, term);
        walkChildren(node);
    }
    if (!term || node.is("summary"_L1))
        flush();
}

void FlowReader::walkRow(const HtmlNode &row)
{
    flush();
    FlowBlock block{.kind = ImportedKind::TableRow};
    QList<FlowBlock> aside;
    for (const HtmlNode &cell : row.children) {
        if (!cell.is("td"_L1) && !cell.is("th"_L1))
            continue;
        QList<FlowBlock> before = std::exchange(m_flow.blocks, {});
        walk(cell);
        flush();
        RunText words;
        for (const FlowBlock &part : std::exchange(m_flow.blocks, before)) {
            if (!part.why.isEmpty()) {
                aside.append(part);
                continue;
            }
            if (part.marker != "-"_L1)
                words.append(QString(u' ' + part.marker));
            for (const RunText &text : part.cells)
                words.append(text);
        }
        block.cells.append(words);
    }
    m_flow.blocks.append(block);
    m_flow.blocks += aside;
}

} // namespace

HtmlFlow readHtmlFlow(const HtmlNode &root)
{
    return FlowReader(root).read(root);
}

} // namespace clausula
