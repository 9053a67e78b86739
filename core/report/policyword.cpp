// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/policyword.h"

#include "core/report/wordpackage.h"
#include "core/report/xmltext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

QString runOf(const PolicyRun &run)
{
    QString look;
    if (run.bold)
        look += u"<w:b/>"_s;
    if (run.italic)
        look += u"<w:i/>"_s;
    if (!look.isEmpty())
        look = u"<w:rPr>"_s + look + u"</w:rPr>"_s;
    return u"<w:r>"_s + look + u"<w:t xml:space=\"preserve\">"_s + xmlText(run.text) + u"</w:t></w:r>"_s;
}

QString paragraph(const QString &properties, const QList<PolicyRun> &runs)
{
    QString xml = u"<w:p>"_s;
    if (!properties.isEmpty())
        xml += u"<w:pPr>"_s + properties + u"</w:pPr>"_s;
    for (const PolicyRun &run : runs)
        xml += runOf(run);
    return xml + u"</w:p>\n"_s;
}

QString propertiesOf(const PolicyPart &part)
{
    switch (part.kind) {
    case PolicyPart::Kind::Title:
        return u"<w:pStyle w:val=\"Title\"/>"_s;
    case PolicyPart::Kind::Heading:
        return u"<w:pStyle w:val=\"Heading%1\"/>"_s.arg(part.level);
    case PolicyPart::Kind::ListItem:
        // what numbers itself is numbered by the list of the next higher number: Word begins with 1
        return part.list < 0
                   ? u"<w:ind w:left=\"720\" w:hanging=\"720\"/>"_s
                   : u"<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"%1\"/></w:numPr>"_s.arg(part.list + 1);
    case PolicyPart::Kind::Paragraph:
    case PolicyPart::Kind::TableRow:
        break;
    }
    return {};
}

QString textPart(const PolicyPart &part)
{
    QList<PolicyRun> runs = part.runs;
    if (!part.marker.isEmpty())
        runs.prepend({part.marker + u' '});
    return paragraph(propertiesOf(part), runs);
}

/** The rows from \a first to before \a end. */
QString table(const QList<PolicyPart> &parts, qsizetype first, qsizetype end)
{
    constexpr qsizetype width = 9600; // twentieths of a point between the margins
    qsizetype columns = 1;
    for (qsizetype row = first; row < end; ++row)
        columns = std::max(columns, parts[row].cells.size());
    QString xml = u"<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"%1\" w:type=\"dxa\"/>"
                  "</w:tblPr><w:tblGrid>"_s.arg(width);
    xml += u"<w:gridCol w:w=\"%1\"/>"_s.arg(width / columns).repeated(columns) + u"</w:tblGrid>"_s;
    for (qsizetype row = first; row < end; ++row) {
        xml += u"<w:tr>"_s;
        for (qsizetype column = 0; column < columns; ++column)
            xml += u"<w:tc><w:tcPr><w:tcW w:w=\"%1\" w:type=\"dxa\"/></w:tcPr>"_s.arg(width / columns) +
                   paragraph({}, {{parts[row].cells.value(column)}}) + u"</w:tc>"_s;
        xml += u"</w:tr>\n"_s;
    }
    return xml + u"</w:tbl><w:p/>\n"_s; // Word joins tables that follow each other
}

QString wordNumberFormat(MarkerFamily family)
{
    switch (family) {
    case MarkerFamily::LowerLetter:
        return u"lowerLetter"_s;
    case MarkerFamily::UpperLetter:
        return u"upperLetter"_s;
    case MarkerFamily::LowerRoman:
        return u"lowerRoman"_s;
    case MarkerFamily::UpperRoman:
        return u"upperRoman"_s;
    default:
        return u"decimal"_s;
    }
}

QString levelText(const PolicyList &list)
{
    switch (list.closing) {
    case MarkerClosing::Open:
        return u"%1"_s;
    case MarkerClosing::Dot:
        return u"%1."_s;
    case MarkerClosing::Parenthesis:
        return u"%1)"_s;
    case MarkerClosing::Parentheses:
        return u"(%1)"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

/** The rules of all lists, empty without lists. */
QString numbering(const QList<PolicyList> &lists)
{
    QString rules;
    QString uses;
    for (qsizetype i = 0; i < lists.size(); ++i) {
        const PolicyList &list = lists[i];
        const bool bullet = list.family == MarkerFamily::Bullet;
        QString text = bullet ? xmlText(list.glyph) : levelText(list);
        rules += u"<w:abstractNum w:abstractNumId=\"%1\"><w:multiLevelType w:val=\"singleLevel\"/><w:lvl "
                 "w:ilvl=\"0\"><w:start w:val=\"%2\"/><w:numFmt w:val=\"%3\"/><w:lvlText w:val=\""_s.arg(i)
                     .arg(bullet ? 1 : list.start)
                     .arg(bullet ? u"bullet"_s : wordNumberFormat(list.family)) +
                 text +
                 u"\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"720\" w:hanging=\"360\"/></w:pPr>"
                 "</w:lvl></w:abstractNum>"_s;
        uses += u"<w:num w:numId=\"%1\"><w:abstractNumId w:val=\"%2\"/></w:num>"_s.arg(i + 1).arg(i);
    }
    return rules + uses; // the schema wants all rules before their uses
}

} // namespace

Result<QByteArray> policyAsWord(const PolicyParts &policy, const QDate &date)
{
    QString body;
    const QList<PolicyPart> &parts = policy.parts;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (parts[i].kind != PolicyPart::Kind::TableRow) {
            body += textPart(parts[i]);
            continue;
        }
        qsizetype end = i;
        while (end < parts.size() && parts[end].kind == PolicyPart::Kind::TableRow)
            ++end;
        body += table(parts, i, end);
        i = end - 1;
    }
    return wordPackage(
        {.title = policy.title, .body = body, .numbering = numbering(policy.lists), .date = date});
}

} // namespace clausula
