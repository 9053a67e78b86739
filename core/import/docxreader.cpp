// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/docxreader.h"

#include "core/import/docxbody.h"

#include <QStringBuilder>

#include <utility>

namespace clausula {
namespace {

using namespace Qt::StringLiterals;

constexpr auto mainPart = "word/document.xml"_L1;

// Reads the parts of one file in the order in which they need each other.
class DocxFile
{
public:
    DocxFile(const ZipContainer &parts, const QString &path, TrackedChanges changes)
        : m_parts(parts), m_path(path)
    {
        m_context.changes = changes;
    }

    [[nodiscard]] Result<ImportedText> read()
    {
        readPart(u"word/styles.xml"_s, [this](GuardedXml &xml) { m_context.styles.read(xml); });
        readPart(u"word/numbering.xml"_s, [this](GuardedXml &xml) { m_context.numbering.read(xml); });
        readPart(u"word/comments.xml"_s, [this](GuardedXml &xml) { readComments(xml); });
        readPart(u"word/footnotes.xml"_s, [this](GuardedXml &xml) { readNotes(xml, u'f'); });
        readPart(u"word/endnotes.xml"_s, [this](GuardedXml &xml) { readNotes(xml, u'e'); });
        readPart(mainPart, [this](GuardedXml &xml) { readBody(xml); });
        readMargins();
        if (m_error)
            return std::unexpected(*m_error);
        return finish();
    }

private:
    template<typename Read>
    void readPart(const QString &name, Read read)
    {
        if (m_error || !m_parts.contains(name))
            return;
        GuardedXml xml(m_parts.part(name));
        read(xml);
        m_error = xml.error(m_path);
    }

    void readStory(GuardedXml &xml, QList<FlowBlock> &blocks)
    {
        DocxStory story = readDocxStory(xml, m_context);
        blocks += story.blocks;
        for (const QString &what : std::as_const(story.notUnderstood))
            m_builder.addNotUnderstood(what);
    }

    void readComments(GuardedXml &xml)
    {
        if (!xml.nextChild())
            return;
        while (xml.nextChild()) {
            const QString id = xml.attribute("id"_L1).toString();
            const QString author = xml.attribute("author"_L1).toString();
            QStringList words;
            for (const FlowBlock &block : readDocxStory(xml, m_context).blocks) {
                for (const RunText &text : block.cells)
                    words.append(text.words().toString());
            }
            m_context.comments.insert(id, {author, words.join(u' ').trimmed()});
        }
    }

    void readNotes(GuardedXml &xml, QChar prefix)
    {
        if (!xml.nextChild())
            return;
        while (xml.nextChild()) {
            const QString id = prefix % xml.attribute("id"_L1);
            if (xml.attribute("type"_L1).isEmpty() || xml.attribute("type"_L1) == "normal"_L1)
                readStory(xml, m_context.notes[id]);
            else
                xml.skipElement(); // lines that set notes apart
        }
    }

    void readBody(GuardedXml &xml)
    {
        if (!xml.nextChild())
            return;
        while (xml.nextChild()) {
            if (xml.name() == "body"_L1)
                readStory(xml, m_blocks);
            else
                xml.skipElement();
        }
    }

    // Headers and footers of all sections.
    void readMargins()
    {
        for (const QString &name : m_parts.names()) {
            if (!name.startsWith("word/header"_L1) && !name.startsWith("word/footer"_L1))
                continue;
            QList<FlowBlock> blocks;
            readPart(name, [&](GuardedXml &xml) {
                if (xml.nextChild())
                    readStory(xml, blocks);
            });
            for (const FlowBlock &block : std::as_const(blocks))
                m_margins.add(block);
        }
    }

    [[nodiscard]] ImportedText finish()
    {
        writeFlow(m_blocks + m_margins.blocks(), m_builder);
        QStringList ids = m_context.comments.keys();
        ids.sort();
        for (const QString &id : std::as_const(ids)) { // of places that are gone
            const DocxContext::Comment &comment = m_context.comments[id];
            if (!comment.words.isEmpty())
                m_builder.addHidden(HiddenKind::Comment, {m_builder.size(), 0}, comment.words,
                                    comment.author);
        }
        m_builder.load().changes = m_context.changes;
        return m_builder.take();
    }

    const ZipContainer &m_parts;
    QString m_path;
    DocxContext m_context;
    QList<FlowBlock> m_blocks;
    PageMargins m_margins;
    ImportedTextBuilder m_builder{u"docx"_s};
    std::optional<Error> m_error;
};

} // namespace

Result<ImportedText> readDocx(QByteArrayView bytes, const QString &path, TrackedChanges changes)
{
    return ZipContainer::open(bytes, path, mainPart).and_then([&](const ZipContainer &parts) {
        return DocxFile(parts, path, changes).read();
    });
}

} // namespace clausula
