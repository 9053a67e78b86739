// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/docxbody.h"

#include "core/import/docxwords.h"

#include <QScopedValueRollback>
#include <QStringBuilder>

#include <algorithm>
#include <utility>

namespace clausula {
namespace {

using namespace Qt::StringLiterals;

// A paragraph while its runs are read.
struct OpenParagraph
{
    RunText text;
    DocxStyle style = {};
    QStringList notes = {};      ///< keys of notes that it refers to
    QList<FlowBlock> boxes = {}; ///< text boxes anchored in it
    bool invisible = false;      ///< by its style
    bool shaded = false;         ///< on a ground of another colour, where white words can be read
};

// A run's own properties.
struct RunLook
{
    bool bold = false;
    bool hidden = false;
    bool invisible = false;
};

struct OpenField
{
    QString instruction;
    bool inResult = false;
    qsizetype start = -1; ///< of its result in the paragraph; -1 where that began in an earlier one
};

bool isWord(const GuardedXml &xml)
{
    return xml.namespaceUri().contains("wordprocessingml"_L1);
}

class StoryReader
{
public:
    StoryReader(GuardedXml &xml, DocxContext &context) : m_xml(xml), m_context(context) {}

    DocxStory read()
    {
        readBlocks();
        return std::move(m_story);
    }

private:
    void readBlocks();
    void readParagraph();
    void readParagraphProperties();
    void readTable();
    void readRows(int &columns);
    template<typename Read>
    void readCells(Read readCell);
    void readRowProperties(std::optional<RunMark> &change);
    void readRow();
    void readCell(FlowBlock &row);
    void readControl(bool inParagraph);
    void readControlProperties();
    void readRuns();
    void readRun();
    [[nodiscard]] RunLook readRunProperties();
    void readRunContent(const RunLook &look);
    void readRunSign(const RunLook &look);
    void readSimpleField();
    void readFieldSign();
    void endField();
    void readNoteReference(QLatin1StringView prefix);
    void readCommentReference();
    void readDrawing();
    void readBox();
    template<typename Read>
    void readAlternate(Read read);
    template<typename Read>
    bool readTracked(Read read);

    void append(QStringView words, const RunLook &look);
    void finish(const OpenParagraph &paragraph);
    [[nodiscard]] FlowBlock blockOf(const OpenParagraph &paragraph);
    void addNotes(const QStringList &keys);
    [[nodiscard]] bool inContents() const;

    GuardedXml &m_xml;
    DocxContext &m_context;
    DocxStory m_story;
    OpenParagraph *m_paragraph = nullptr;
    std::optional<RunMark> m_change; ///< the tracked change that holds the runs at hand
    QList<OpenField> m_fields;
    QStringList m_tableNotes; ///< of the table that is being read, to stand after it
    int m_tables = 0;
    int m_notes = 0;
    bool m_shaded = false;   ///< the cell has a ground of its own
    bool m_contents = false; ///< within a control that holds a table of contents
    QString m_echo;          ///< words appended since an alternate began
};

void StoryReader::readBlocks()
{
    while (m_xml.nextChild()) {
        const QStringView name = m_xml.name();
        if (name == "p"_L1 && isWord(m_xml))
            readParagraph();
        else if (name == "tbl"_L1)
            readTable();
        else if (name == "sdt"_L1)
            readControl(false);
        else if (name == "AlternateContent"_L1)
            readAlternate([this] { readBlocks(); });
        else if (name == "customXml"_L1 || name == "smartTag"_L1)
            readBlocks();
        else if (!readTracked([this] { readBlocks(); })) {
            if (name == "altChunk"_L1)
                m_story.notUnderstood.append(u"embedded-file"_s);
            m_xml.skipElement();
        }
    }
}

template<typename Read>
bool StoryReader::readTracked(Read read)
{
    const QStringView name = m_xml.name();
    HiddenKind kind = HiddenKind::Insertion;
    if (name == "del"_L1)
        kind = HiddenKind::Deletion;
    else if (name == "moveFrom"_L1)
        kind = HiddenKind::Move;
    else if (name != "ins"_L1 && name != "moveTo"_L1)
        return false;
    const RunMark change{kind, m_xml.attribute("author"_L1).toString()};
    // What was inserted and then deleted again is deleted.
    const bool deletes = m_change && m_change->kind != HiddenKind::Insertion;
    const QScopedValueRollback keep(m_change, deletes ? m_change : std::optional(change));
    read();
    return true;
}

void StoryReader::readControl(bool inParagraph)
{
    const QScopedValueRollback keep(m_contents);
    while (m_xml.nextChild()) {
        if (m_xml.name() == "sdtPr"_L1)
            readControlProperties();
        else if (m_xml.name() != "sdtContent"_L1)
            m_xml.skipElement();
        else if (inParagraph)
            readRuns();
        else
            readBlocks();
    }
}

// A control holds a table of contents if it was filled from the gallery of those.
void StoryReader::readControlProperties()
{
    while (m_xml.nextChild()) {
        if (m_xml.name() != "docPartObj"_L1) {
            m_xml.skipElement();
            continue;
        }
        while (m_xml.nextChild()) {
            m_contents = m_contents || (m_xml.name() == "docPartGallery"_L1 &&
                                        m_xml.attribute("val"_L1) == "Table of Contents"_L1);
            m_xml.skipElement();
        }
    }
}

bool StoryReader::inContents() const
{
    return m_contents || std::ranges::any_of(m_fields, [](const OpenField &field) {
               return field.inResult && field.instruction.trimmed().startsWith("TOC"_L1);
           });
}

void StoryReader::readParagraph()
{
    OpenParagraph paragraph{.text = RunText(m_context.changes),
                            .style = m_context.styles.style(m_context.styles.defaultParagraph()),
                            .shaded = m_shaded};
    paragraph.style.name.clear();
    const QScopedValueRollback keep(m_paragraph, &paragraph);
    for (OpenField &field : m_fields)
        field.start = -1;
    readRuns();
    finish(paragraph);
}

void StoryReader::readParagraphProperties()
{
    std::optional<DocxListPlace> place;
    std::optional<int> outline;
    DocxStyle &style = m_paragraph->style;
    while (m_xml.nextChild()) {
        const QStringView value = m_xml.attribute("val"_L1);
        if (m_xml.name() == "pStyle"_L1) {
            style = m_context.styles.style(value.toString());
        } else if (m_xml.name() == "outlineLvl"_L1) {
            outline = value.toInt();
        } else if (m_xml.name() == "shd"_L1) {
            m_paragraph->shaded = m_paragraph->shaded || m_xml.attribute("fill"_L1) != "auto"_L1;
        } else if (m_xml.name() == "numPr"_L1) {
            place = readDocxListPlace(m_xml);
            continue;
        }
        m_xml.skipElement();
    }
    if (place && place->list.isEmpty() && style.place) // the style's list, at another level
        place->list = style.place->list;
    if (place)
        style.place = place;
    if (outline)
        style.outline = outline;
    m_paragraph->invisible = style.invisible.value_or(false);
}

FlowBlock StoryReader::blockOf(const OpenParagraph &paragraph)
{
    constexpr int bodyText = 9;
    const DocxStyle &style = paragraph.style;
    const int outline = style.outline.value_or(bodyText);
    FlowBlock block{.cells = {paragraph.text}};
    if (style.place && style.place->list != "0"_L1) {
        block.marker = m_context.numbering.next(*style.place);
        block.level = style.place->level;
        block.kind = block.marker.isEmpty() ? ImportedKind::Paragraph : ImportedKind::ListItem;
    }
    if (inContents() || style.name.startsWith("toc "_L1))
        block.kind = style.name == "toc heading"_L1 ? ImportedKind::Paragraph : ImportedKind::Contents;
    else if (style.name == "title"_L1)
        block.kind = ImportedKind::Title;
    else if (outline < bodyText) {
        block.kind = ImportedKind::Heading;
        block.level = outline + 1;
    } else if (style.name.startsWith("heading "_L1)) {
        block.kind = ImportedKind::Heading;
        block.level = QStringView(style.name).sliced(8).toInt();
    }
    const bool heading = block.kind == ImportedKind::Heading || block.kind == ImportedKind::Title;
    if (heading && block.marker == "-"_L1)
        block.marker.clear();
    return block;
}

void StoryReader::finish(const OpenParagraph &paragraph)
{
    m_story.blocks.append(blockOf(paragraph));
    m_story.blocks += paragraph.boxes;
    if (m_tables > 0)
        m_tableNotes += paragraph.notes;
    else
        addNotes(paragraph.notes);
}

void StoryReader::addNotes(const QStringList &keys)
{
    for (const QString &key : keys) {
        QList<FlowBlock> note = m_context.notes.value(key.section(u' ', 0, 0));
        if (!note.isEmpty())
            note.first().marker = key.section(u' ', 1);
        for (FlowBlock &block : note)
            block.kind = ImportedKind::Paragraph;
        m_story.blocks += note;
    }
}

void StoryReader::readTable()
{
    ++m_tables;
    int columns = 0;
    readRows(columns);
    --m_tables;
    if (m_tables == 0)
        addNotes(std::exchange(m_tableNotes, {}));
}

// A table of one column frames text; others are read row by row.
void StoryReader::readRows(int &columns)
{
    while (m_xml.nextChild()) {
        const QStringView name = m_xml.name();
        if (name == "gridCol"_L1) {
            ++columns;
            m_xml.skipElement();
        } else if (name == "tr"_L1 && columns == 1) {
            readCells([this] { readBlocks(); });
        } else if (name == "tr"_L1) {
            readRow();
        } else if (name == "tblGrid"_L1 || name == "sdt"_L1 || name == "sdtContent"_L1 ||
                   name == "customXml"_L1) {
            readRows(columns);
        } else {
            m_xml.skipElement();
        }
    }
}

// The cells of a row, all of which may have been inserted or deleted.
template<typename Read>
void StoryReader::readCells(Read readCell)
{
    const QScopedValueRollback keep(m_change);
    std::optional<RunMark> change = m_change;
    while (m_xml.nextChild()) {
        if (m_xml.name() == "tc"_L1) {
            m_change = change;
            readCell();
        } else if (m_xml.name() == "trPr"_L1) {
            readRowProperties(change);
        } else {
            m_xml.skipElement();
        }
    }
}

// \a change becomes the one that the row came or went with.
void StoryReader::readRowProperties(std::optional<RunMark> &change)
{
    while (m_xml.nextChild()) {
        readTracked([&] { change = m_change; });
        m_xml.skipElement();
    }
}

void StoryReader::readRow()
{
    FlowBlock row{.kind = ImportedKind::TableRow};
    readCells([&] { readCell(row); });
    m_story.blocks.append(row);
}

void StoryReader::readCell(FlowBlock &row)
{
    const QScopedValueRollback keepShade(m_shaded,
                                         true); // styles of tables set grounds that aren't known here
    QList<FlowBlock> before = std::exchange(m_story.blocks, {});
    readBlocks();
    RunText cell(m_context.changes);
    for (const FlowBlock &block : std::exchange(m_story.blocks, before)) {
        if (block.marker != "-"_L1)
            cell.append(QString(u' ' + block.marker));
        for (const RunText &text : block.cells)
            cell.append(text);
    }
    row.cells.append(cell);
}

void StoryReader::readRuns()
{
    while (m_xml.nextChild()) {
        const QStringView name = m_xml.name();
        if (name == "r"_L1)
            readRun();
        else if (name == "pPr"_L1)
            readParagraphProperties();
        else if (name == "sdt"_L1)
            readControl(true);
        else if (name == "fldSimple"_L1)
            readSimpleField();
        else if (name == "AlternateContent"_L1)
            readAlternate([this] { readRuns(); });
        else if (name == "hyperlink"_L1 || name == "smartTag"_L1 || name == "customXml"_L1 ||
                 name == "dir"_L1 || name == "bdo"_L1 || name.startsWith("oMath"_L1))
            readRuns();
        else if (!readTracked([this] { readRuns(); }))
            m_xml.skipElement();
    }
}

void StoryReader::readSimpleField()
{
    m_fields.append({m_xml.attribute("instr"_L1).toString(), true, m_paragraph->text.size()});
    readRuns();
    endField();
}

void StoryReader::endField()
{
    if (m_fields.isEmpty())
        return;
    const OpenField field = m_fields.takeLast();
    if (field.inResult && field.start >= 0 && docxFieldChangesWords(field.instruction))
        m_paragraph->text.markSince(field.start, {HiddenKind::Field, field.instruction.simplified()});
}

RunLook StoryReader::readRunProperties()
{
    RunLook look{.bold = m_paragraph->style.bold.value_or(false),
                 .hidden = m_paragraph->style.hidden.value_or(false),
                 .invisible = m_paragraph->invisible};
    bool shaded = m_paragraph->shaded;
    while (m_xml.nextChild()) {
        const QStringView name = m_xml.name();
        if (name == "rStyle"_L1) {
            const DocxStyle style = m_context.styles.style(m_xml.attribute("val"_L1).toString());
            look.bold = style.bold.value_or(look.bold);
            look.hidden = style.hidden.value_or(look.hidden);
            look.invisible = style.invisible.value_or(look.invisible);
        } else if (name == "b"_L1) {
            look.bold = docxSwitch(m_xml);
        } else if (name == "vanish"_L1) {
            look.hidden = docxSwitch(m_xml);
        } else if (name == "color"_L1 || name == "sz"_L1) {
            look.invisible = isInvisibleDocxRun(m_xml) || (look.invisible && name == "sz"_L1);
        } else if (name == "shd"_L1 || name == "highlight"_L1) {
            shaded = true;
        }
        m_xml.skipElement();
    }
    look.invisible = look.invisible && !shaded;
    return look;
}

void StoryReader::readRun()
{
    RunLook look{.bold = m_paragraph->style.bold.value_or(false),
                 .hidden = m_paragraph->style.hidden.value_or(false),
                 .invisible = m_paragraph->invisible && !m_paragraph->shaded};
    while (m_xml.nextChild()) {
        if (m_xml.name() == "rPr"_L1)
            look = readRunProperties();
        else if (m_xml.name() == "AlternateContent"_L1)
            readAlternate([&] {
                while (m_xml.nextChild())
                    readRunContent(look);
            });
        else
            readRunContent(look);
    }
}

// One element of a run; goes to its end.
void StoryReader::readRunContent(const RunLook &look)
{
    const QStringView name = m_xml.name();
    if (name == "t"_L1 || name == "delText"_L1) {
        append(m_xml.readText(), look);
    } else if (name == "instrText"_L1 && !m_fields.isEmpty() && !m_fields.last().inResult) {
        m_fields.last().instruction += m_xml.readText();
    } else if (name == "drawing"_L1 || name == "pict"_L1) {
        readDrawing();
    } else if (name == "object"_L1) {
        m_story.notUnderstood.append(u"embedded-file"_s);
        readDrawing();
    } else {
        readRunSign(look);
        m_xml.skipElement();
    }
}

// An element of a run that is empty and stands for something: a reference, a field's bound, white space.
void StoryReader::readRunSign(const RunLook &look)
{
    const QStringView name = m_xml.name();
    if (name == "fldChar"_L1)
        readFieldSign();
    else if (name == "footnoteReference"_L1)
        readNoteReference("f"_L1);
    else if (name == "endnoteReference"_L1)
        readNoteReference("e"_L1);
    else if (name == "commentReference"_L1)
        readCommentReference();
    else if (name == "tab"_L1 || name == "ptab"_L1)
        append(u" ", look);
    else if (name == "br"_L1 || name == "cr"_L1)
        m_paragraph->text.appendLineBreak();
    else if (name == "noBreakHyphen"_L1)
        append(u"\u2011", look);
    else if (name == "sym"_L1)
        m_story.notUnderstood.append(u"symbol"_s);
}

void StoryReader::append(QStringView words, const RunLook &look)
{
    const bool inInstruction = std::ranges::any_of(m_fields, [](const OpenField &f) { return !f.inResult; });
    if (inInstruction)
        return;
    std::optional<RunMark> mark = m_change;
    const bool deleted = mark && mark->kind != HiddenKind::Insertion;
    if (look.hidden && !deleted)
        mark = RunMark{HiddenKind::Hidden};
    else if (look.invisible && !deleted)
        mark = RunMark{HiddenKind::Invisible};
    m_paragraph->text.append(words, look.bold, mark);
    m_echo += words;
}

void StoryReader::readFieldSign()
{
    const QStringView type = m_xml.attribute("fldCharType"_L1);
    if (type == "begin"_L1) {
        m_fields.append(OpenField());
    } else if (type == "separate"_L1 && !m_fields.isEmpty()) {
        m_fields.last().inResult = true;
        m_fields.last().start = m_paragraph->text.size();
    } else if (type == "end"_L1) {
        endField();
    }
}

void StoryReader::readNoteReference(QLatin1StringView prefix)
{
    const QString sign = u'[' + QString::number(++m_notes) + u']';
    m_paragraph->text.append(sign, false, m_change);
    m_paragraph->notes.append(prefix % m_xml.attribute("id"_L1) % u' ' % sign);
}

void StoryReader::readCommentReference()
{
    const DocxContext::Comment comment = m_context.comments.take(m_xml.attribute("id"_L1).toString());
    if (!comment.words.isEmpty())
        m_paragraph->text.append(comment.words, false, RunMark{HiddenKind::Comment, comment.author});
}

// Goes through a drawing for its words; pictures are counted.
void StoryReader::readDrawing()
{
    while (m_xml.nextChild()) {
        const QStringView name = m_xml.name();
        if (name == "txbxContent"_L1) {
            readBox();
            continue;
        }
        if (name == "t"_L1 || name == "textpath"_L1) {
            RunText words(m_context.changes);
            if (name == "t"_L1) {
                words.append(m_xml.readText());
            } else {
                words.append(m_xml.attribute("string"_L1));
                m_xml.skipElement();
            }
            m_paragraph->boxes.append({.cells = {words}});
            continue;
        }
        if (name == "blip"_L1 || name == "imagedata"_L1)
            m_story.notUnderstood.append(u"picture"_s);
        readDrawing();
    }
}

// The words of a text box stand after the paragraph that it is anchored in.
void StoryReader::readBox()
{
    QList<FlowBlock> before = std::exchange(m_story.blocks, {});
    const QList<OpenField> fields = std::exchange(m_fields, {});
    OpenParagraph *anchor = m_paragraph;
    const QScopedValueRollback keepShade(m_shaded, true); // boxes may be filled
    readBlocks();
    m_paragraph = anchor;
    m_fields = fields;
    m_paragraph->boxes += std::exchange(m_story.blocks, before);
}

// Reads the first version that is understood; another one that says something else is reported.
template<typename Read>
void StoryReader::readAlternate(Read read)
{
    bool done = false;
    QString chosen;
    QString other;
    while (m_xml.nextChild()) {
        const bool choice = m_xml.name() == "Choice"_L1;
        if (done || (choice && !isKnownDocxExtension(m_xml.attribute("Requires"_L1)))) {
            other += collectDocxWords(m_xml);
            continue;
        }
        done = true;
        const QString outer = std::exchange(m_echo, {});
        read();
        chosen = m_echo;
        m_echo = outer + chosen;
    }
    if (!other.isEmpty() && lettersOf(other) != lettersOf(chosen) && m_paragraph)
        m_paragraph->text.append(other, false, RunMark{HiddenKind::Alternate});
}

} // namespace

DocxStory readDocxStory(GuardedXml &xml, DocxContext &context)
{
    return StoryReader(xml, context).read();
}

} // namespace clausula
