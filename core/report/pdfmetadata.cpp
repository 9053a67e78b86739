// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pdfmetadata.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

/** One rdf:Description: PDF/A validators want each to name its own schema. */
QString description(const QString &prefix, const QString &schema, const QString &properties)
{
    return u"<rdf:Description rdf:about=\"\" xmlns:%1=\"%2\">%3</rdf:Description>\n"_s.arg(prefix, schema,
                                                                                           properties);
}

QString idOf(const QByteArray &content)
{
    return u"uuid:"_s + QUuid::fromRfc4122(content.first(16)).toString(QUuid::WithoutBraces);
}

} // namespace

QString pdfProgram()
{
    return u"Clausula " CLAUSULA_VERSION ""_s;
}

QString pdfInfoDate(const QDate &date)
{
    return u"D:%1000000Z"_s.arg(date.toString(u"yyyyMMdd"_s));
}

QByteArray pdfMetadata(const PdfExtras &extras)
{
    const QString date = extras.date.toString(Qt::ISODate) + u"T00:00:00Z"_s;
    QString xmp = u"<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                  "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                  "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"_s;
    xmp += description(
        u"dc"_s, u"http://purl.org/dc/elements/1.1/"_s,
        u"<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%1</rdf:li></rdf:Alt></dc:title>"_s.arg(
            extras.title.toHtmlEscaped()));
    xmp += description(u"xmp"_s, u"http://ns.adobe.com/xap/1.0/"_s,
                       u"<xmp:CreatorTool>%1</xmp:CreatorTool><xmp:CreateDate>%2</xmp:CreateDate>"
                       "<xmp:ModifyDate>%2</xmp:ModifyDate>"_s.arg(pdfProgram(), date));
    xmp += description(u"pdf"_s, u"http://ns.adobe.com/pdf/1.3/"_s,
                       u"<pdf:Producer>%1</pdf:Producer>"_s.arg(pdfProgram()));
    xmp += description(u"xmpMM"_s, u"http://ns.adobe.com/xap/1.0/mm/"_s,
                       u"<xmpMM:DocumentID>%1</xmpMM:DocumentID>"_s.arg(idOf(extras.id)));
    if (extras.archive)
        xmp += description(u"pdfaid"_s, u"http://www.aiim.org/pdfa/ns/id/"_s,
                           u"<pdfaid:part>1</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>"_s);
    return (xmp + u"</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>\n"_s).toUtf8();
}

} // namespace clausula
