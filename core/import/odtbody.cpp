// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/odtbody.h"

#include <QScopedValueRollback>

#include <algorithm>
#include <utility>

namespace clausula {
namespace {

using namespace Qt::StringLiterals;

constexpr int mostSpaces = 256;
constexpr int mostRepeats = 64; // of cells

struct OpenParagraph
{
    RunText text;
    bool shaded = false;
    QList<FlowBlock> notes = {};
    QList<FlowBlock> boxes = {};
    std::optional<RunMark> mark = {}; ///< of all its words
};

struct Look
{
    bool bold = false;
    bool hidden = false;
    bool invisible = false;
};

// Elements whose words the program that shows them computes, from values or conditions of its own.
bool isComputed(QStringView name)
{
    constexpr QLatin1StringView known[] = {
        "variable-get"_L1, "variable-set"_L1, "user-field-get"_L1, "database-display"_L1,
        "expression"_L1,   "date"_L1,         "time"_L1,           "file-name"_L1,
        "author-name"_L1,  "text-input"_L1,   "drop-down"_L1,      "placeholder"_L1};
    return std::ranges::any_of(known, [&](QLatin1StringView other) { return other == name; });
}

class StoryReader
{
public:
    StoryReader(GuardedXml &xml, OdtContext &context) : m_xml(xml), m_context(context) {}

    QList<FlowBlock> read()
    {
        readBlocks();
        return std::move(m_blocks);
    }

private:
    struct OpenList
    {
        QString style;
        int level = 0;
        QString marker; ///< of the entry whose first paragraph comes next
    };

    void readBlocks();
    void readBlock();
    void readSection();
    void readParagraph();
    void readList();
    void readListItem(OpenList &list);
    void readTable();
    void readRows(int columns);
    void readRow();
    void readInline(const Look &look);
    void readInlineElement(const Look &look);
    [[nodiscard]] bool readWhiteSpace(const Look &look);
    [[nodiscard]] bool readField(const Look &look);
    void readSpan(Look look);
    void readNote();
    void readComment();
    void readChanges();
    [[nodiscard]] OdtChange readChange();
    void readChangeInfo(OdtChange &change);
    void readChangeSign();
    void appendChange(const OdtChange &change);
    void readDrawing();
    void readBox();
    void append(QStringView words, const Look &look);
    void setKind(const OdtStyle &style, bool heading, FlowBlock &block);

    GuardedXml &m_xml;
    OdtContext &m_context;
    QList<FlowBlock> m_blocks;
    OpenParagraph *m_paragraph = nullptr;
    OpenList *m_list = nullptr;
    QStringList m_inserted;        ///< ids of the insertions that hold the words at hand
    std::optional<RunMark> m_mark; ///< of a hidden section
    bool m_contents = false;
    bool m_shaded = false;
    int m_tables = 0;
    QList<FlowBlock> m_tableNotes;
};

void StoryReader::readBlocks()
{
    while (m_xml.nextChild())
        readBlock();
}

void StoryReader::readBlock()
{
    const QStringView name = m_xml.name();
    if (name == "p"_L1 || name == "h"_L1)
        readParagraph();
    else if (name == "list"_L1)
        readList();
    else if (name == "table"_L1)
        readTable();
    else if (name == "section"_L1)
        readSection();
    else if (name == "tracked-changes"_L1)
        readChanges();
    else if (name == "table-of-content"_L1) {
        const QScopedValueRollback keep(m_contents, true);
        readBlocks();
    } else if (name == "index-body"_L1 || name == "index-title"_L1 || name.endsWith("-index"_L1) ||
               name == "bibliography"_L1 || name == "numbered-paragraph"_L1)
        readBlocks();
    else if (m_xml.namespaceUri().contains("drawing"_L1))
        readDrawing();
    else if (name.startsWith("change"_L1))
        readChangeSign();
    else
        m_xml.skipElement();
}

void StoryReader::readSection()
{
    const QScopedValueRollback keep(m_mark);
    if (const QStringView display = m_xml.attribute("display"_L1); display == "none"_L1)
        m_mark = RunMark{HiddenKind::Hidden};
    else if (display == "condition"_L1)
        m_mark = RunMark{HiddenKind::Conditional, m_xml.attribute("condition"_L1).toString()};
    readBlocks();
}

void StoryReader::setKind(const OdtStyle &style, bool heading, FlowBlock &block)
{
    const int outline = style.outline.value_or(0);
    if (m_contents) {
        block.kind = ImportedKind::Contents;
        block.marker.clear();
    } else if (style.isTitle) {
        block.kind = ImportedKind::Title;
    } else if (heading || outline > 0) {
        block.kind = ImportedKind::Heading;
        block.level = heading ? block.level : outline;
        if (block.marker == "-"_L1)
            block.marker.clear();
    } else if (m_list && !block.marker.isEmpty()) {
        block.kind = ImportedKind::ListItem;
        block.level = m_list->level;
    }
}

void StoryReader::readParagraph()
{
    const OdtStyle style = m_context.styles.paragraph(m_xml.attribute("style-name"_L1));
    const bool heading = m_xml.name() == "h"_L1;
    const int level = std::max(1, m_xml.attribute("outline-level"_L1).toInt());
    const bool numbered = m_xml.attribute("is-list-header"_L1) != "true"_L1;
    OpenParagraph paragraph{
        .text = RunText(m_context.changes), .shaded = style.shaded || m_shaded, .mark = m_mark};
    {
        const QScopedValueRollback keep(m_paragraph, &paragraph);
        readInline({.bold = style.bold.value_or(false),
                    .hidden = style.hidden.value_or(false),
                    .invisible = style.invisible.value_or(false)});
    }
    FlowBlock block{.level = level, .cells = {paragraph.text}};
    if (m_list)
        block.marker = std::exchange(m_list->marker, {});
    else if (heading && numbered)
        block.marker = m_context.styles.outline().next(level - 1);
    setKind(style, heading, block);
    m_blocks.append(block);
    m_blocks += paragraph.boxes;
    (m_tables > 0 ? m_tableNotes : m_blocks) += paragraph.notes;
}

void StoryReader::readList()
{
    OpenList list;
    list.style = m_xml.attribute("style-name"_L1).toString();
    if (m_list && list.style.isEmpty())
        list.style = m_list->style;
    list.level = m_list ? m_list->level + 1 : 0;
    const bool goesOn = m_xml.attribute("continue-numbering"_L1) == "true"_L1 ||
                        !m_xml.attribute("continue-list"_L1).isEmpty();
    if (!m_list && !goesOn)
        m_context.styles.list(list.style).startOver();
    const QScopedValueRollback keep(m_list, &list);
    while (m_xml.nextChild()) {
        if (m_xml.name() == "list-item"_L1)
            readListItem(list);
        else if (m_xml.name() == "list-header"_L1)
            readBlocks();
        else
            m_xml.skipElement();
    }
}

void StoryReader::readListItem(OpenList &list)
{
    std::optional<int> start;
    if (const QStringView value = m_xml.attribute("start-value"_L1); !value.isEmpty())
        start = statedNumber(value);
    bool counted = false;
    while (m_xml.nextChild()) {
        const bool words = m_xml.name() == "p"_L1 || m_xml.name() == "h"_L1;
        if (words && !std::exchange(counted, true))
            list.marker = m_context.styles.list(list.style).next(list.level, start);
        readBlock();
    }
}

void StoryReader::readTable()
{
    ++m_tables;
    readRows(0);
    if (--m_tables == 0)
        m_blocks += std::exchange(m_tableNotes, {});
}

// A table of one column frames text; others are read row by row.
void StoryReader::readRows(int columns)
{
    while (m_xml.nextChild()) {
        const QStringView name = m_xml.name();
        if (name == "table-column"_L1) {
            columns += std::clamp(m_xml.attribute("number-columns-repeated"_L1).toInt(), 1, mostRepeats);
            m_xml.skipElement();
        } else if (name == "table-row"_L1 && columns == 1) {
            while (m_xml.nextChild())
                readBlocks();
        } else if (name == "table-row"_L1) {
            readRow();
        } else if (name == "table-header-rows"_L1 || name == "table-rows"_L1 ||
                   name == "table-row-group"_L1) {
            readRows(columns);
        } else {
            m_xml.skipElement();
        }
    }
}

void StoryReader::readRow()
{
    FlowBlock row{.kind = ImportedKind::TableRow};
    const QScopedValueRollback keepShade(m_shaded, true); // cells have grounds of their own
    const QScopedValueRollback<OpenList *> keepList(m_list, nullptr);
    while (m_xml.nextChild()) {
        if (m_xml.name() != "table-cell"_L1) { // covered by another one
            m_xml.skipElement();
            continue;
        }
        const int repeats = std::clamp(m_xml.attribute("number-columns-repeated"_L1).toInt(), 1, mostRepeats);
        QList<FlowBlock> before = std::exchange(m_blocks, {});
        readBlocks();
        RunText cell(m_context.changes);
        for (const FlowBlock &block : std::exchange(m_blocks, before)) {
            if (block.marker != "-"_L1)
                cell.append(QString(u' ' + block.marker));
            for (const RunText &text : block.cells)
                cell.append(text);
        }
        for (int i = 0; i < repeats; ++i)
            row.cells.append(cell);
    }
    m_blocks.append(row);
}

void StoryReader::append(QStringView words, const Look &look)
{
    std::optional<RunMark> mark = m_paragraph->mark;
    if (!m_inserted.isEmpty())
        mark = RunMark{HiddenKind::Insertion, m_context.tracked.value(m_inserted.last()).author};
    if (look.hidden)
        mark = RunMark{HiddenKind::Hidden};
    else if (look.invisible && !m_paragraph->shaded)
        mark = RunMark{HiddenKind::Invisible};
    m_paragraph->text.append(words, look.bold, mark);
}

void StoryReader::readInline(const Look &look)
{
    while (!m_xml.isDone()) {
        switch (m_xml.next()) {
        case QXmlStreamReader::Characters:
            append(m_xml.text(), look);
            break;
        case QXmlStreamReader::StartElement:
            readInlineElement(look);
            break;
        case QXmlStreamReader::EndElement:
            return;
        default:
            break;
        }
    }
}

void StoryReader::readSpan(Look look)
{
    const OdtStyle style = m_context.styles.characters(m_xml.attribute("style-name"_L1));
    look.bold = style.bold.value_or(look.bold);
    look.hidden = style.hidden.value_or(look.hidden);
    look.invisible = style.invisible.value_or(look.invisible) && !style.shaded;
    readInline(look);
}

// One element within a paragraph; goes to its end.
void StoryReader::readInlineElement(const Look &look)
{
    const QStringView name = m_xml.name();
    if (name == "span"_L1)
        readSpan(look);
    else if (name == "note"_L1)
        readNote();
    else if (name == "annotation"_L1)
        readComment();
    else if (name.startsWith("change"_L1))
        readChangeSign();
    else if (m_xml.namespaceUri().contains("drawing"_L1))
        readDrawing();
    else if (name == "annotation-end"_L1 || name == "ruby-text"_L1 || name == "script"_L1)
        m_xml.skipElement();
    else if (!readWhiteSpace(look) && !readField(look))
        readInline(look); // links, references, numbers of pages
}

// False, and nothing read, where the element is something else.
bool StoryReader::readWhiteSpace(const Look &look)
{
    const QStringView name = m_xml.name();
    if (name == "s"_L1 || name == "tab"_L1)
        append(QString(std::clamp(m_xml.attribute("c"_L1).toInt(), 1, mostSpaces), u' '), look);
    else if (name == "line-break"_L1)
        m_paragraph->text.appendLineBreak();
    else
        return false;
    m_xml.skipElement();
    return true;
}

// A field whose words may not be those that a reader of the document sees; false where it is none.
bool StoryReader::readField(const Look &look)
{
    const QStringView name = m_xml.name();
    if (name == "hidden-text"_L1 || name == "hidden-paragraph"_L1) {
        const QString hidden = m_xml.attribute("string-value"_L1).toString();
        m_paragraph->text.append(hidden + m_xml.readText(), false, RunMark{HiddenKind::Hidden});
        return true;
    }
    const bool condition = name == "conditional-text"_L1;
    if (!condition && !isComputed(name))
        return false;
    const RunMark mark{condition ? HiddenKind::Conditional : HiddenKind::Field, name.toString()};
    m_paragraph->text.append(m_xml.readText(), look.bold, mark);
    return true;
}

void StoryReader::readNote()
{
    QString sign;
    while (m_xml.nextChild()) {
        if (m_xml.name() == "note-citation"_L1) {
            sign = u'[' + m_xml.readText().trimmed() + u']';
            append(sign, {});
        } else if (m_xml.name() == "note-body"_L1) {
            OpenParagraph *paragraph = m_paragraph;
            QList<FlowBlock> before = std::exchange(m_blocks, {});
            const QScopedValueRollback<OpenList *> keep(m_list, nullptr);
            readBlocks();
            m_paragraph = paragraph;
            QList<FlowBlock> note = std::exchange(m_blocks, before);
            if (!note.isEmpty())
                note.first().marker = sign;
            for (FlowBlock &block : note)
                block.kind = ImportedKind::Paragraph;
            m_paragraph->notes += note;
        } else {
            m_xml.skipElement();
        }
    }
}

void StoryReader::readComment()
{
    QString author;
    QString words;
    while (m_xml.nextChild()) {
        if (m_xml.name() == "creator"_L1)
            author = m_xml.readText();
        else if (m_xml.name() == "p"_L1 || m_xml.name() == "list"_L1)
            words += m_xml.readText() + u' ';
        else
            m_xml.skipElement();
    }
    m_paragraph->text.append(words.trimmed(), false, RunMark{HiddenKind::Comment, author});
}

void StoryReader::readChanges()
{
    while (m_xml.nextChild()) { // changed-region
        const QString id = m_xml.attribute("id"_L1).toString();
        while (m_xml.nextChild()) {
            const bool words = m_xml.name() != "format-change"_L1;
            const OdtChange change = readChange();
            if (words)
                m_context.tracked.insert(id, change);
        }
    }
}

OdtChange StoryReader::readChange()
{
    OdtChange change;
    change.kind = m_xml.name() == "deletion"_L1 ? HiddenKind::Deletion : HiddenKind::Insertion;
    while (m_xml.nextChild()) {
        if (m_xml.name() == "change-info"_L1)
            readChangeInfo(change);
        else
            change.words += m_xml.readText() + u' ';
    }
    return change;
}

void StoryReader::readChangeInfo(OdtChange &change)
{
    while (m_xml.nextChild()) {
        if (m_xml.name() == "creator"_L1)
            change.author = m_xml.readText();
        else
            m_xml.skipElement();
    }
}

void StoryReader::readChangeSign()
{
    const QString id = m_xml.attribute("change-id"_L1).toString();
    const auto change = m_context.tracked.constFind(id);
    if (change != m_context.tracked.constEnd()) {
        if (m_xml.name() == "change-end"_L1)
            m_inserted.removeAll(id);
        else if (m_xml.name() == "change-start"_L1 && change->kind == HiddenKind::Insertion)
            m_inserted.append(id);
        else if (m_xml.name() == "change"_L1)
            appendChange(*change);
    }
    m_xml.skipElement();
}

// Where whole paragraphs were deleted, it may stand between paragraphs.
void StoryReader::appendChange(const OdtChange &change)
{
    const QString words = change.words.trimmed();
    const RunMark mark{change.kind, change.author};
    if (m_paragraph) {
        m_paragraph->text.append(words, false, mark);
        return;
    }
    RunText text(m_context.changes);
    text.append(words, false, mark);
    m_blocks.append({.cells = {text}});
}

// A frame or shape: its text stands after the paragraph that it is anchored in.
void StoryReader::readDrawing()
{
    const QStringView name = m_xml.name();
    if (name == "frame"_L1 || name == "g"_L1 || name == "a"_L1) {
        while (m_xml.nextChild())
            readDrawing();
        return;
    }
    if (name == "image"_L1)
        m_context.notUnderstood.append(u"picture"_s);
    else if (name.startsWith("object"_L1) || name == "plugin"_L1)
        m_context.notUnderstood.append(u"embedded-file"_s);
    if (name == "image"_L1 || name.startsWith("object"_L1) || name == "title"_L1 || name == "desc"_L1)
        m_xml.skipElement();
    else
        readBox();
}

void StoryReader::readBox()
{
    OpenParagraph *anchor = m_paragraph;
    QList<FlowBlock> before = std::exchange(m_blocks, {});
    const QScopedValueRollback keepShade(m_shaded, true); // boxes may be filled
    const QScopedValueRollback<OpenList *> keepList(m_list, nullptr);
    m_paragraph = nullptr;
    readBlocks();
    m_paragraph = anchor;
    QList<FlowBlock> box = std::exchange(m_blocks, before);
    (m_paragraph ? m_paragraph->boxes : m_blocks) += box;
}

} // namespace

QList<FlowBlock> readOdtStory(GuardedXml &xml, OdtContext &context)
{
    return StoryReader(xml, context).read();
}

} // namespace clausula
