// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/wordwriter.h"

#include "core/report/wordpackage.h"

#include <QCryptographicHash>

#include <numeric>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

constexpr int textWidth = 9600; // twentieths of a point: what both papers have between their margins
constexpr auto shade = "EEF0F3"_L1;

/** Word takes at most 40 characters, letters and digits, for the name of a place. */
QString bookmarkName(const QString &anchor)
{
    return u"c"_s +
           QString::fromLatin1(
               QCryptographicHash::hash(anchor.toUtf8(), QCryptographicHash::Sha256).toHex().first(16));
}

QString styled(const QString &style)
{
    return u"<w:pStyle w:val=\"%1\"/>"_s.arg(style);
}

QString runProperties(const StyledRun &run)
{
    QString properties;
    if (run.bold)
        properties += u"<w:b/>"_s;
    if (run.mark == Mark::Deleted)
        properties += u"<w:strike/><w:color w:val=\"B01E1E\"/>"_s;
    else if (run.mark == Mark::Inserted)
        properties += u"<w:color w:val=\"1445A8\"/>"_s;
    else if (!run.link.isEmpty())
        properties += u"<w:color w:val=\"1F457D\"/>"_s;
    else if (run.quiet)
        properties += u"<w:color w:val=\"555555\"/>"_s;
    properties += u"<w:sz w:val=\"%1\"/>"_s.arg(qRound(run.points * 2));
    if (run.mark == Mark::Inserted)
        properties += u"<w:u w:val=\"double\"/>"_s;
    return u"<w:rPr>"_s + properties + u"</w:rPr>"_s;
}

QString textOf(const QString &text)
{
    QStringList lines = text.toHtmlEscaped().split(u'\n');
    for (QString &line : lines)
        line = u"<w:t xml:space=\"preserve\">"_s + line + u"</w:t>"_s;
    return lines.join(u"<w:br/>"_s);
}

} // namespace

WordWriter::WordWriter(const QString &title, const QStringList &lines) : m_title(title)
{
    m_body += paragraph(RichText(title, textsize::title), styled(u"Title"_s));
    for (const QString &line : lines)
        m_body += paragraph(RichText(line), {});
}

void WordWriter::addChapter(const QString &title, const QString &introduction, ChapterStart)
{
    m_body += paragraph(RichText().bold(title, textsize::chapter), styled(u"Heading1"_s));
    if (!introduction.isEmpty())
        m_body += paragraph(RichText(introduction), {});
}

void WordWriter::addSection(const QString &title)
{
    m_body += paragraph(RichText().bold(title, textsize::section), styled(u"Heading2"_s));
}

void WordWriter::addParagraph(const RichText &text, const ParagraphStyle &style)
{
    m_body += paragraph(text, style.keepWithNext > 0 ? u"<w:keepNext/>"_s : QString());
}

void WordWriter::addBullets(const QStringList &points)
{
    for (const QString &point : points)
        m_body += paragraph(RichText(u"•  "_s + point), u"<w:ind w:left=\"360\" w:hanging=\"200\"/>"_s);
}

void WordWriter::beginTable(const QList<double> &shares, const QStringList &titles)
{
    m_shares = shares;
    m_titles = titles;
}

QList<int> WordWriter::widths() const
{
    const double all = std::accumulate(m_shares.begin(), m_shares.end(), 0.0);
    QList<int> widths;
    for (const double share : m_shares)
        widths.append(qRound(textWidth * share / all));
    return widths;
}

QString WordWriter::cell(int width, const QString &fill, const QString &content) const
{
    const QString shading =
        fill.isEmpty() ? QString() : u"<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"%1\"/>"_s.arg(fill);
    const QString span = width == textWidth && m_shares.size() > 1
                             ? u"<w:gridSpan w:val=\"%1\"/>"_s.arg(m_shares.size())
                             : QString();
    return u"<w:tc><w:tcPr><w:tcW w:w=\"%1\" w:type=\"dxa\"/>%2%3</w:tcPr>%4</w:tc>"_s.arg(
        QString::number(width), span, shading, content);
}

/** A table without rows is not written. */
void WordWriter::openTable()
{
    if (m_tableOpen)
        return;
    m_tableOpen = true;
    m_body += u"<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"%1\" w:type=\"dxa\"/>"
              "<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"_s.arg(textWidth);
    QString header;
    const QList<int> columns = widths();
    for (qsizetype i = 0; i < columns.size(); ++i) {
        m_body += u"<w:gridCol w:w=\"%1\"/>"_s.arg(columns[i]);
        header += cell(columns[i], shade,
                       paragraph(RichText().bold(m_titles.value(i), textsize::small), u"<w:keepNext/>"_s));
    }
    m_body += u"</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"_s + header + u"</w:tr>\n"_s;
}

void WordWriter::addRow(const QList<RichText> &cells)
{
    openTable();
    const QList<int> columns = widths();
    m_body += u"<w:tr>"_s;
    for (qsizetype i = 0; i < cells.size(); ++i)
        m_body += cell(columns.value(i), {}, paragraph(cells[i], {}));
    m_body += u"</w:tr>\n"_s;
}

void WordWriter::addGroup(const RichText &text, const QString &, std::optional<Importance>)
{
    openTable();
    m_body += u"<w:tr><w:trPr><w:cantSplit/></w:trPr>"_s +
              cell(textWidth, shade, paragraph(text, u"<w:keepNext/>"_s)) + u"</w:tr>\n"_s;
}

void WordWriter::addSpan(const RichText &text)
{
    openTable();
    m_body += u"<w:tr>"_s + cell(textWidth, {}, paragraph(text, {})) + u"</w:tr>\n"_s;
}

void WordWriter::endTable()
{
    if (m_tableOpen)
        m_body += u"</w:tbl><w:p/>\n"_s; // Word joins tables that follow each other
    m_tableOpen = false;
}

QString WordWriter::paragraph(const RichText &text, const QString &properties)
{
    QString xml = u"<w:p>"_s;
    if (!properties.isEmpty())
        xml += u"<w:pPr>"_s + properties + u"</w:pPr>"_s;
    for (const StyledRun &piece : text.runs())
        xml += run(piece);
    return xml + u"</w:p>"_s;
}

QString WordWriter::run(const StyledRun &run)
{
    QString xml = u"<w:r>"_s + runProperties(run) + textOf(run.text) + u"</w:r>"_s;
    if (!run.link.isEmpty())
        xml = u"<w:hyperlink w:anchor=\"%1\">%2</w:hyperlink>"_s.arg(bookmarkName(run.link), xml);
    if (run.anchor.isEmpty() || m_bookmarks.contains(run.anchor))
        return xml;
    const int number = int(m_bookmarks.size());
    m_bookmarks.insert(run.anchor, number);
    return u"<w:bookmarkStart w:id=\"%1\" w:name=\"%2\"/>%3<w:bookmarkEnd w:id=\"%1\"/>"_s.arg(
        QString::number(number), bookmarkName(run.anchor), xml);
}

Result<QByteArray> WordWriter::finish(const QDate &date, bool letter) const
{
    return wordPackage({.title = m_title, .body = m_body, .date = date, .letter = letter});
}

} // namespace clausula
