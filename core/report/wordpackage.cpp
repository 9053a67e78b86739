// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/wordpackage.h"

#include <QBuffer>
#include <QDateTime>
#include <QTimeZone>

#include <KZip>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

constexpr auto xmlHead = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"_L1;
constexpr auto wordSpace = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""_L1;

QByteArray contentTypes()
{
    return (xmlHead +
            u"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            "<Default Extension=\"rels\" "
            "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-"
            "officedocument.wordprocessingml.document.main+xml\"/>"
            "<Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-"
            "officedocument.wordprocessingml.styles+xml\"/>"
            "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package."
            "core-properties+xml\"/></Types>"_s)
        .toUtf8();
}

QByteArray packageRelations()
{
    return (xmlHead +
            u"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
            "relationships/officeDocument\" Target=\"word/document.xml\"/>"
            "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/"
            "metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>"_s)
        .toUtf8();
}

QByteArray documentRelations()
{
    return (xmlHead +
            u"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
            "relationships/styles\" Target=\"styles.xml\"/></Relationships>"_s)
        .toUtf8();
}

QString headingStyle(const QString &id, const QString &name, int level, int halfPoints)
{
    return u"<w:style w:type=\"paragraph\" w:styleId=\"%1\"><w:name w:val=\"%2\"/><w:basedOn "
           u"w:val=\"Normal\"/>"
           "<w:next w:val=\"Normal\"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before=\"240\" "
           "w:after=\"80\"/>"
           "%3</w:pPr><w:rPr><w:b/><w:sz w:val=\"%4\"/></w:rPr></w:style>"_s.arg(
               id, name, level < 0 ? QString() : u"<w:outlineLvl w:val=\"%1\"/>"_s.arg(level),
               QString::number(halfPoints));
}

QByteArray styles()
{
    const QString borders =
        u"<w:top %1/><w:left %1/><w:bottom %1/><w:right %1/><w:insideH %1/><w:insideV %1/>"_s.arg(
            u"w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"B4B4B4\""_s);
    return (xmlHead + u"<w:styles "_s + wordSpace +
            u"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"DejaVu Sans\" w:hAnsi=\"DejaVu Sans\" "
            "w:cs=\"DejaVu Sans\"/><w:sz w:val=\"18\"/><w:lang w:val=\"en-GB\"/></w:rPr></w:rPrDefault>"
            "<w:pPrDefault><w:pPr><w:spacing w:after=\"80\"/></w:pPr></w:pPrDefault></w:docDefaults>"
            "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/>"
            "</w:style>"_s +
            headingStyle(u"Title"_s, u"Title"_s, -1, 48) +
            headingStyle(u"Heading1"_s, u"heading 1"_s, 0, 32) +
            headingStyle(u"Heading2"_s, u"heading 2"_s, 1, 22) +
            u"<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:tblPr>"
            "<w:tblBorders>%1</w:tblBorders><w:tblCellMar><w:top w:w=\"40\" w:type=\"dxa\"/><w:left "
            "w:w=\"80\" "
            "w:type=\"dxa\"/><w:bottom w:w=\"40\" w:type=\"dxa\"/><w:right w:w=\"80\" w:type=\"dxa\"/>"
            "</w:tblCellMar></w:tblPr></w:style></w:styles>"_s.arg(borders))
        .toUtf8();
}

QByteArray properties(const WordParts &parts)
{
    return (xmlHead +
            u"<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/"
            "core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
            "xmlns:dcterms=\"http://purl.org/dc/"
            "terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>%1</dc:title>"
            "<dc:creator>Clausula %2</dc:creator><dcterms:created xsi:type=\"dcterms:W3CDTF\">%3T00:00:00Z"
            "</dcterms:created></cp:coreProperties>"_s.arg(parts.title.toHtmlEscaped(),
                                                           QStringLiteral(CLAUSULA_VERSION),
                                                           parts.date.toString(Qt::ISODate)))
        .toUtf8();
}

QByteArray document(const WordParts &parts)
{
    const QString size = parts.letter ? u"w:w=\"12240\" w:h=\"15840\""_s : u"w:w=\"11906\" w:h=\"16838\""_s;
    return (xmlHead + u"<w:document "_s + wordSpace + u"><w:body>\n"_s + parts.body +
            u"<w:sectPr><w:pgSz %1/><w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" "
            "w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body>"
            "</w:document>"_s.arg(size))
        .toUtf8();
}

} // namespace

Result<QByteArray> wordPackage(const WordParts &parts)
{
    const std::pair<QString, QByteArray> files[] = {
        {u"[Content_Types].xml"_s, contentTypes()},
        {u"_rels/.rels"_s, packageRelations()},
        {u"docProps/core.xml"_s, properties(parts)},
        {u"word/_rels/document.xml.rels"_s, documentRelations()},
        {u"word/styles.xml"_s, styles()},
        {u"word/document.xml"_s, document(parts)},
    };
    QByteArray bytes;
    QBuffer buffer(&bytes);
    KZip zip(&buffer);
    zip.setExtraField(KZip::NoExtraField); // it would hold times of our own making
    bool written = zip.open(QIODevice::WriteOnly);
    const QDateTime time(parts.date, QTime(0, 0), QTimeZone::utc());
    constexpr mode_t readable = 0100644;
    for (const auto &[name, content] : files)
        written = written && zip.writeFile(name, content, readable, {}, {}, time, time, time);
    if (!written || !zip.close())
        return failure(ErrorCode::WriteFailed, parts.title, zip.errorString());
    return bytes;
}

} // namespace clausula
