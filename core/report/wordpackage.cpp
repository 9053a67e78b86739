// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/wordpackage.h"

#include "core/report/xmltext.h"
#include "core/report/zippackage.h"

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

constexpr auto xmlHead = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"_L1;
constexpr auto wordSpace = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""_L1;

QByteArray contentTypes(const WordParts &parts)
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
            "core-properties+xml\"/>"_s +
            (parts.numbering.isEmpty()
                 ? QString()
                 : u"<Override PartName=\"/word/numbering.xml\" ContentType=\"application/"
                   "vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml\"/>"_s) +
            u"</Types>"_s)
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

QByteArray documentRelations(const WordParts &parts)
{
    return (xmlHead +
            u"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
            "relationships/styles\" Target=\"styles.xml\"/>"_s +
            (parts.numbering.isEmpty()
                 ? QString()
                 : u"<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                   "relationships/numbering\" Target=\"numbering.xml\"/>"_s) +
            u"</Relationships>"_s)
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

QString deeperHeadings()
{
    QString styles;
    for (int level = 3; level <= 6; ++level)
        styles += headingStyle(u"Heading%1"_s.arg(level), u"heading %1"_s.arg(level), level - 1, 20);
    return styles;
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
            headingStyle(u"Heading2"_s, u"heading 2"_s, 1, 22) + deeperHeadings() +
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
            "</dcterms:created></cp:coreProperties>"_s.arg(
                xmlText(parts.title), QStringLiteral(CLAUSULA_VERSION), parts.date.toString(Qt::ISODate)))
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

QByteArray numbering(const WordParts &parts)
{
    return (xmlHead + u"<w:numbering "_s + wordSpace + u">"_s + parts.numbering + u"</w:numbering>"_s)
        .toUtf8();
}

} // namespace

Result<QByteArray> wordPackage(const WordParts &parts)
{
    QList<ZipPart> files{
        {u"[Content_Types].xml"_s, contentTypes(parts)},
        {u"_rels/.rels"_s, packageRelations()},
        {u"docProps/core.xml"_s, properties(parts)},
        {u"word/_rels/document.xml.rels"_s, documentRelations(parts)},
        {u"word/styles.xml"_s, styles()},
        {u"word/document.xml"_s, document(parts)},
    };
    if (!parts.numbering.isEmpty())
        files.append({u"word/numbering.xml"_s, numbering(parts)});
    return zipPackage(files, parts.date, parts.title);
}

} // namespace clausula
