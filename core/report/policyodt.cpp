// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/policyodt.h"

#include "core/report/xmltext.h"
#include "core/report/zippackage.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

constexpr auto type = "application/vnd.oasis.opendocument.text"_L1;
constexpr auto xmlHead = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"_L1;
constexpr auto spaces =
    "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
    "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
    "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
    "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
    "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "
    "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
    "xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" office:version=\"1.3\""_L1;
constexpr int headingLevels = 6;

QByteArray manifest()
{
    const auto entry = [](QLatin1StringView path, QLatin1StringView media) {
        return u"<manifest:file-entry manifest:full-path=\"%1\" manifest:media-type=\"%2\"/>"_s.arg(path,
                                                                                                    media);
    };
    return (xmlHead +
            u"<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
            "manifest:version=\"1.3\">"_s +
            entry("/"_L1, type) + entry("content.xml"_L1, "text/xml"_L1) +
            entry("styles.xml"_L1, "text/xml"_L1) + entry("meta.xml"_L1, "text/xml"_L1) +
            u"</manifest:manifest>"_s)
        .toUtf8();
}

QByteArray meta(const QString &title, const QDate &date)
{
    return (xmlHead + u"<office:document-meta "_s + spaces +
            u"><office:meta><meta:generator>Clausula %1</meta:generator><dc:title>"_s.arg(
                QStringLiteral(CLAUSULA_VERSION)) +
            xmlText(title) +
            u"</dc:title><dc:date>%1T00:00:00</dc:date></office:meta></office:document-meta>"_s.arg(
                date.toString(Qt::ISODate)))
        .toUtf8();
}

QString paragraphStyle(const QString &name, const QString &shown, double points, const QString &more)
{
    return u"<style:style style:name=\"%1\" style:display-name=\"%2\" style:family=\"paragraph\" "
           "style:parent-style-name=\"Standard\" style:next-style-name=\"Standard\"%3>"
           "<style:paragraph-properties fo:margin-top=\"12pt\" fo:margin-bottom=\"4pt\" "
           "fo:keep-with-next=\"always\"/><style:text-properties fo:font-family=\"DejaVu Sans\" "
           "fo:font-size=\"%4pt\" "
           "fo:font-weight=\"bold\"/></style:style>"_s.arg(name, shown, more, QString::number(points));
}

QByteArray styles()
{
    QString xml = xmlHead + u"<office:document-styles "_s + spaces +
                  u"><office:styles><style:style style:name=\"Standard\" style:family=\"paragraph\">"
                  "<style:paragraph-properties fo:margin-bottom=\"6pt\"/><style:text-properties "
                  "fo:font-family=\"DejaVu Sans\" fo:font-size=\"10.5pt\"/></style:style>"_s +
                  paragraphStyle(u"Title"_s, u"Title"_s, 24, {});
    for (int level = 1; level <= headingLevels; ++level)
        xml +=
            paragraphStyle(u"Heading_20_%1"_s.arg(level), u"Heading %1"_s.arg(level),
                           std::max(11, 18 - 2 * level), u" style:default-outline-level=\"%1\""_s.arg(level));
    return (xml + u"</office:styles></office:document-styles>"_s).toUtf8();
}

QString odtNumberFormat(MarkerFamily family)
{
    switch (family) {
    case MarkerFamily::LowerLetter:
        return u"a"_s;
    case MarkerFamily::UpperLetter:
        return u"A"_s;
    case MarkerFamily::LowerRoman:
        return u"i"_s;
    case MarkerFamily::UpperRoman:
        return u"I"_s;
    default:
        return u"1"_s;
    }
}

QString suffix(MarkerClosing closing)
{
    switch (closing) {
    case MarkerClosing::Open:
        return {};
    case MarkerClosing::Dot:
        return u"."_s;
    case MarkerClosing::Parenthesis:
    case MarkerClosing::Parentheses:
        return u")"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString listStyle(const PolicyList &list, qsizetype index)
{
    const QString place =
        u"<style:list-level-properties text:space-before=\"6mm\" text:min-label-width=\"6mm\"/>"_s;
    QString level;
    if (list.family == MarkerFamily::Bullet)
        level = u"<text:list-level-style-bullet text:level=\"1\" text:bullet-char=\""_s +
                xmlText(list.glyph) + u"\">"_s + place + u"</text:list-level-style-bullet>"_s;
    else
        level =
            u"<text:list-level-style-number text:level=\"1\" style:num-format=\"%1\" style:num-prefix=\"%2\" "
            "style:num-suffix=\"%3\" text:start-value=\"%4\">"_s.arg(
                odtNumberFormat(list.family), list.closing == MarkerClosing::Parentheses ? u"("_s : QString(),
                suffix(list.closing), QString::number(list.start)) +
            place + u"</text:list-level-style-number>"_s;
    return u"<text:list-style style:name=\"L%1\">"_s.arg(index + 1) + level + u"</text:list-style>"_s;
}

QString automaticStyles(const QList<PolicyList> &lists)
{
    QString xml = u"<office:automatic-styles>"_s;
    for (const QString &name : {u"Bold"_s, u"Italic"_s, u"BoldItalic"_s}) {
        xml +=
            u"<style:style style:name=\"%1\" style:family=\"text\"><style:text-properties%2%3/></style:style>"_s
                .arg(name, name.startsWith(u"Bold"_s) ? u" fo:font-weight=\"bold\""_s : QString(),
                     name.endsWith(u"Italic"_s) ? u" fo:font-style=\"italic\""_s : QString());
    }
    for (qsizetype i = 0; i < lists.size(); ++i)
        xml += listStyle(lists[i], i);
    return xml + u"</office:automatic-styles>"_s;
}

QString textOf(const PolicyPart &part)
{
    QString xml = part.marker.isEmpty() ? QString() : xmlText(part.marker) + u' ';
    for (const PolicyRun &run : part.runs) {
        const QString look = (run.bold ? u"Bold"_s : QString()) + (run.italic ? u"Italic"_s : QString());
        xml += look.isEmpty() ? xmlText(run.text)
                              : u"<text:span text:style-name=\""_s + look + u"\">"_s + xmlText(run.text) +
                                    u"</text:span>"_s;
    }
    return xml;
}

/** Writes part after part and closes what the one before left open. */
class Body
{
public:
    void add(const QList<PolicyPart> &parts, qsizetype index)
    {
        const PolicyPart &part = parts[index];
        if (part.kind != PolicyPart::Kind::ListItem || part.list != m_list)
            endList();
        if (part.kind == PolicyPart::Kind::TableRow)
            addRow(parts, index);
        else
            addText(part);
    }

    [[nodiscard]] QString finish()
    {
        endList();
        endTable();
        return m_xml;
    }

private:
    void addText(const PolicyPart &part)
    {
        endTable();
        const QString text = textOf(part);
        if (part.kind == PolicyPart::Kind::Heading)
            m_xml +=
                u"<text:h text:style-name=\"Heading_20_%1\" text:outline-level=\"%1\">"_s.arg(part.level) +
                text + u"</text:h>\n"_s;
        else if (part.list >= 0)
            addItem(part.list, text);
        else
            m_xml += u"<text:p text:style-name=\"%1\">"_s.arg(
                         part.kind == PolicyPart::Kind::Title ? u"Title"_s : u"Standard"_s) +
                     text + u"</text:p>\n"_s;
    }

    void addItem(int list, const QString &text)
    {
        if (m_list < 0)
            m_xml += u"<text:list text:style-name=\"L%1\">"_s.arg(list + 1);
        m_list = list;
        m_xml += u"<text:list-item><text:p text:style-name=\"Standard\">"_s + text +
                 u"</text:p></text:list-item>\n"_s;
    }

    void addRow(const QList<PolicyPart> &parts, qsizetype index)
    {
        if (m_columns == 0) {
            for (qsizetype i = index; i < parts.size() && parts[i].kind == PolicyPart::Kind::TableRow; ++i)
                m_columns = std::max({m_columns, parts[i].cells.size(), qsizetype(1)});
            m_xml += u"<table:table table:name=\"Table%1\"><table:table-column "
                     "table:number-columns-repeated=\"%2\"/>"_s.arg(++m_tables)
                         .arg(m_columns);
        }
        m_xml += u"<table:table-row>"_s;
        for (qsizetype column = 0; column < m_columns; ++column)
            m_xml +=
                u"<table:table-cell office:value-type=\"string\"><text:p text:style-name=\"Standard\">"_s +
                xmlText(parts[index].cells.value(column)) + u"</text:p></table:table-cell>"_s;
        m_xml += u"</table:table-row>\n"_s;
    }

    void endList()
    {
        if (m_list >= 0)
            m_xml += u"</text:list>\n"_s;
        m_list = -1;
    }

    void endTable()
    {
        if (m_columns > 0)
            m_xml += u"</table:table>\n"_s;
        m_columns = 0;
    }

    QString m_xml;
    int m_list = -1;         ///< that is open
    qsizetype m_columns = 0; ///< of the table that is open
    int m_tables = 0;
};

QByteArray content(const PolicyParts &policy)
{
    Body body;
    for (qsizetype i = 0; i < policy.parts.size(); ++i)
        body.add(policy.parts, i);
    return (xmlHead + u"<office:document-content "_s + spaces + u">"_s + automaticStyles(policy.lists) +
            u"<office:body><office:text>\n"_s + body.finish() +
            u"</office:text></office:body></office:document-content>"_s)
        .toUtf8();
}

} // namespace

Result<QByteArray> policyAsOpenDocument(const PolicyParts &policy, const QDate &date)
{
    return zipPackage(
        {{u"mimetype"_s, QByteArray(type.data(), type.size()), true}, // first, as the standard asks
         {u"META-INF/manifest.xml"_s, manifest()},
         {u"meta.xml"_s, meta(policy.title, date)},
         {u"styles.xml"_s, styles()},
         {u"content.xml"_s, content(policy)}},
        date, policy.title);
}

} // namespace clausula
