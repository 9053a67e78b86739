// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/odtreader.h"

#include "core/import/odtbody.h"

namespace clausula {
namespace {

using namespace Qt::StringLiterals;

const QString contentPart = u"content.xml"_s;

class OdtFile
{
public:
    OdtFile(const ZipContainer &parts, const QString &path, TrackedChanges changes)
        : m_parts(parts), m_path(path)
    {
        m_context.changes = changes;
    }

    [[nodiscard]] Result<ImportedText> read()
    {
        readPart(u"META-INF/manifest.xml"_s, [this](GuardedXml &xml) { findEncryption(xml); });
        if (m_encrypted)
            return failure(ErrorCode::PasswordNeeded, m_path);
        readPart(u"styles.xml"_s, [this](GuardedXml &xml) { readStyles(xml); });
        readPart(contentPart, [this](GuardedXml &xml) { readContent(xml); });
        if (m_error)
            return std::unexpected(*m_error);
        writeFlow(m_blocks + m_margins.blocks(), m_builder);
        for (const QString &what : std::as_const(m_context.notUnderstood))
            m_builder.addNotUnderstood(what);
        m_builder.load().changes = m_context.changes;
        return m_builder.take();
    }

private:
    template<typename Read>
    void readPart(const QString &name, Read read)
    {
        if (m_error || !m_parts.contains(name))
            return;
        GuardedXml xml(m_parts.part(name));
        if (xml.nextChild())
            read(xml);
        m_error = xml.error(m_path);
    }

    void findEncryption(GuardedXml &xml)
    {
        while (xml.nextChild()) {
            while (xml.nextChild()) {
                m_encrypted = m_encrypted || xml.name() == "encryption-data"_L1;
                xml.skipElement();
            }
        }
    }

    void readStyles(GuardedXml &xml)
    {
        while (xml.nextChild()) {
            if (xml.name() == "styles"_L1 || xml.name() == "automatic-styles"_L1)
                m_context.styles.read(xml);
            else if (xml.name() == "master-styles"_L1)
                readMasterPages(xml);
            else
                xml.skipElement();
        }
    }

    void readMasterPages(GuardedXml &xml)
    {
        while (xml.nextChild()) {
            while (xml.nextChild()) {
                if (xml.name().startsWith("header"_L1) || xml.name().startsWith("footer"_L1))
                    readMargin(xml);
                else
                    xml.skipElement();
            }
        }
    }

    // A header or footer of one kind of pages.
    void readMargin(GuardedXml &xml)
    {
        const QList<FlowBlock> blocks = readOdtStory(xml, m_context);
        for (const FlowBlock &block : blocks)
            m_margins.add(block);
    }

    void readContent(GuardedXml &xml)
    {
        while (xml.nextChild()) {
            if (xml.name() == "automatic-styles"_L1) {
                m_context.styles.read(xml);
            } else if (xml.name() == "body"_L1) {
                while (xml.nextChild()) {
                    if (xml.name() == "text"_L1)
                        m_blocks += readOdtStory(xml, m_context);
                    else
                        xml.skipElement();
                }
            } else {
                xml.skipElement();
            }
        }
    }

    const ZipContainer &m_parts;
    QString m_path;
    OdtContext m_context;
    QList<FlowBlock> m_blocks;
    PageMargins m_margins;
    bool m_encrypted = false;
    ImportedTextBuilder m_builder{u"odt"_s};
    std::optional<Error> m_error;
};

} // namespace

Result<ImportedText> readOdt(QByteArrayView bytes, const QString &path, TrackedChanges changes)
{
    return ZipContainer::open(bytes, path, contentPart).and_then([&](const ZipContainer &parts) {
        return OdtFile(parts, path, changes).read();
    });
}

} // namespace clausula
