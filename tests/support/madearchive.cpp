// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/madearchive.h"

#include <QtEndian>

using namespace Qt::StringLiterals;

namespace clausula::test {
namespace {

template<typename T>
QByteArray little(T value)
{
    QByteArray bytes(sizeof(T), '\0');
    qToLittleEndian(value, bytes.data());
    return bytes;
}

QByteArray deflated(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return "\x03\0"_ba; // Qt compresses nothing to nothing; this is the one empty block that deflate asks
                            // for
    return qCompress(bytes, 9).sliced(6).chopped(4); // without Qt's size, zlib's head and its check sum
}

// What the local header and the directory have in common, from the version on.
QByteArray commonFields(const MadePart &part, qsizetype packed)
{
    const auto size = quint32(part.statedSize < 0 ? part.bytes.size() : part.statedSize);
    return little<quint16>(20) + little<quint16>(part.encrypted ? 1 : 0) + little<quint16>(8) +
           little<quint32>(0) + little<quint32>(0) + little(quint32(packed)) + little(size);
}

} // namespace

QByteArray makeArchive(const QList<MadePart> &parts)
{
    QByteArray file;
    QByteArray directory;
    for (const MadePart &part : parts) {
        const QByteArray packed = deflated(part.bytes);
        const QByteArray local = part.localName.isEmpty() ? part.name : part.localName;
        const QByteArray fields = commonFields(part, packed.size());
        directory += little<quint32>(0x02014B50) + little<quint16>(20) + fields +
                     little(quint16(part.name.size())) + QByteArray(12, '\0') + little(quint32(file.size())) +
                     part.name;
        file += little<quint32>(0x04034B50) + fields + little(quint16(local.size())) + little<quint16>(0) +
                local + packed;
    }
    const auto count = quint16(parts.size());
    return file + directory + little<quint32>(0x06054B50) + little<quint32>(0) + little(count) +
           little(count) + little(quint32(directory.size())) + little(quint32(file.size())) +
           little<quint16>(0);
}

QByteArray wordPart(const QByteArray &element, const QByteArray &inner)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:" + element +
           " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
           " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
           " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
           " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
           " xmlns:v=\"urn:schemas-microsoft-com:vml\">" +
           inner + "</w:" + element + ">";
}

QByteArray makeDocx(const QByteArray &body, const QList<MadePart> &more)
{
    return makeArchive(
        QList<MadePart>{{"[Content_Types].xml", "<Types/>"},
                        {"word/document.xml", wordPart("document", "<w:body>" + body + "</w:body>")}} +
        more);
}

QByteArray makeOdt(const QByteArray &body, const QByteArray &styles, const QList<MadePart> &more)
{
    const QByteArray content = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content"
                               " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                               " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                               " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                               " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
                               " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
                               " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
                               " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><office:automatic-styles>" +
                               styles + "</office:automatic-styles><office:body><office:text>" + body +
                               "</office:text></office:body></office:document-content>";
    return makeArchive(
        QList<MadePart>{{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", content}} +
        more);
}

} // namespace clausula::test
