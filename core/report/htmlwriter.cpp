// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/htmlwriter.h"

#include "core/report/reporttext.h"

#include <numeric>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

// Colours as on paper (reportstyle); every pair of text and ground has at least 4.5:1.
constexpr auto pageStyle =
    "body{font:16px/1.45 'DejaVu Sans','Segoe UI',Arial,sans-serif;color:#1c1c1c;background:#fff;"
    "max-width:64rem;margin:0 auto;padding:1rem}"
    "h1{font-size:1.9rem}h2{font-size:1.5rem;margin-top:2.5rem;border-top:2px solid #b4b4b4;padding-top:1rem}"
    "h3{font-size:1.15rem;margin-top:1.8rem}a{color:#1f457d}"
    ".q{color:#555;font-size:.85em}.skip{position:absolute;left:-99rem}.skip:focus{left:1rem}"
    "table{border-collapse:collapse;width:100%;table-layout:fixed;margin:.6rem 0 1.4rem}"
    "th,td{text-align:left;vertical-align:top;padding:.35rem .5rem;border-bottom:1px solid #b4b4b4;"
    "overflow-wrap:anywhere;font-size:.92rem}th{background:#eef0f3}"
    "caption{text-align:left;color:#555;font-size:.8rem}"
    "del{color:#b01e1e}ins{color:#1445a8;text-decoration:underline double}"
    ".bar{border-left:.35rem solid #808080;padding-left:.6rem}.high{border-color:#9c1c1c}"
    ".medium{border-color:#c77a0a}.low{border-color:#3a6ea5}"
    "@media print{body{font-size:10pt;max-width:none;padding:0}nav,.skip{display:none}"
    "h2{break-before:page}h2,h3{break-after:avoid}thead{display:table-header-group}"
    "tr{break-inside:avoid}a{color:inherit;text-decoration:none}}"_L1;

QString barClass(std::optional<Importance> bar)
{
    if (!bar)
        return {};
    switch (*bar) {
    case Importance::High:
        return u" class=\"bar high\""_s;
    case Importance::Medium:
        return u" class=\"bar medium\""_s;
    case Importance::Low:
        return u" class=\"bar low\""_s;
    case Importance::Note:
        break;
    }
    return u" class=\"bar\""_s;
}

QString escaped(const QString &text)
{
    return text.toHtmlEscaped().replace(u'\n', u"<br>"_s);
}

QString imageType(const QByteArray &bytes)
{
    return bytes.startsWith("\x89PNG") ? u"png"_s : u"jpeg"_s;
}

} // namespace

HtmlWriter::HtmlWriter(const QString &title, const QStringList &lines, const QByteArray &logo)
    : m_title(title)
{
    if (!logo.isEmpty())
        m_head += u"<p><img alt=\"\" style=\"max-height:5rem\" src=\"data:image/%1;base64,%2\"></p>\n"_s.arg(
            imageType(logo), QString::fromLatin1(logo.toBase64()));
    m_head += u"<h1>%1</h1>\n"_s.arg(escaped(title));
    for (const QString &line : lines)
        m_head += u"<p>%1</p>\n"_s.arg(escaped(line));
}

void HtmlWriter::addChapter(const QString &title, const QString &introduction, ChapterStart)
{
    const QString id = u"chapter-%1"_s.arg(++m_chapter);
    m_contents += u"<li><a href=\"#%1\">%2</a></li>\n"_s.arg(id, escaped(title));
    m_body += u"<h2 id=\"%1\">%2</h2>\n"_s.arg(id, escaped(title));
    if (!introduction.isEmpty())
        m_body += u"<p>%1</p>\n"_s.arg(escaped(introduction));
    m_place = title;
}

void HtmlWriter::addSection(const QString &title)
{
    m_body += u"<h3>%1</h3>\n"_s.arg(escaped(title));
    m_place = title;
}

void HtmlWriter::addParagraph(const RichText &text, const ParagraphStyle &style)
{
    m_body += u"<p%1>%2</p>\n"_s.arg(barClass(style.bar), phrasing(text));
}

void HtmlWriter::addBullets(const QStringList &points)
{
    m_body += u"<ul>\n"_s;
    for (const QString &point : points)
        m_body += u"<li>%1</li>\n"_s.arg(escaped(point));
    m_body += u"</ul>\n"_s;
}

void HtmlWriter::beginTable(const QList<double> &shares, const QStringList &titles)
{
    m_shares = shares;
    m_titles = titles;
}

QString HtmlWriter::columns() const
{
    const double all = std::accumulate(m_shares.begin(), m_shares.end(), 0.0);
    QString columns = u"<colgroup>"_s;
    for (const double share : m_shares)
        columns += u"<col style=\"width:%1%\">"_s.arg(100 * share / all, 0, 'f', 1);
    return columns + u"</colgroup>\n"_s;
}

/** A table without rows is not written. */
void HtmlWriter::openTable()
{
    if (m_tableOpen)
        return;
    m_tableOpen = true;
    m_body += u"<table><caption>%1</caption>\n"_s.arg(escaped(m_place)) + columns() + u"<thead><tr>"_s;
    for (const QString &title : std::as_const(m_titles))
        m_body += title.isEmpty() ? u"<td></td>"_s : u"<th scope=\"col\">%1</th>"_s.arg(escaped(title));
    m_body += u"</tr></thead>\n<tbody>\n"_s;
}

void HtmlWriter::addRow(const QList<RichText> &cells)
{
    openTable();
    m_body += u"<tr>"_s;
    for (const RichText &cell : cells)
        m_body += u"<td>"_s + phrasing(cell) + u"</td>"_s;
    m_body += u"</tr>\n"_s;
}

void HtmlWriter::addGroup(const RichText &text, const QString &, std::optional<Importance> bar)
{
    openTable();
    m_body += u"</tbody>\n<tbody>\n<tr><th scope=\"rowgroup\" colspan=\"%1\"%2>%3</th></tr>\n"_s.arg(
        QString::number(m_titles.size()), barClass(bar), phrasing(text));
}

void HtmlWriter::addSpan(const RichText &text)
{
    openTable();
    m_body +=
        u"<tr><td colspan=\"%1\">%2</td></tr>\n"_s.arg(QString::number(m_titles.size()), phrasing(text));
}

void HtmlWriter::endTable()
{
    if (m_tableOpen)
        m_body += u"</tbody></table>\n"_s;
    m_tableOpen = false;
}

QString HtmlWriter::phrasing(const RichText &text)
{
    QString html;
    for (const StyledRun &piece : text.runs())
        html += run(piece);
    return html;
}

QString HtmlWriter::run(const StyledRun &run)
{
    QString html = escaped(run.text);
    if (run.mark == Mark::Deleted)
        html = u"<del>"_s + html + u"</del>"_s;
    else if (run.mark == Mark::Inserted)
        html = u"<ins>"_s + html + u"</ins>"_s;
    if (run.bold)
        html = u"<strong>"_s + html + u"</strong>"_s;
    if (!run.link.isEmpty())
        html = u"<a href=\"#%1\">%2</a>"_s.arg(run.link.toHtmlEscaped(), html);
    const bool isPlace = !run.anchor.isEmpty() && !m_ids.contains(run.anchor);
    if (isPlace)
        m_ids.insert(run.anchor);
    if (!run.quiet && !isPlace)
        return html;
    return u"<span%1%2>%3</span>"_s.arg(run.quiet ? u" class=\"q\""_s : QString(),
                                        isPlace ? u" id=\"%1\""_s.arg(run.anchor.toHtmlEscaped()) : QString(),
                                        html);
}

QByteArray HtmlWriter::finish()
{
    const QString head = u"<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
                         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                         "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                         "style-src 'unsafe-inline'; "
                         "img-src data:\">\n"_s +
                         u"<title>%1</title>\n<style>"_s.arg(m_title.toHtmlEscaped()) + pageStyle +
                         u"</style>\n</head>\n<body>\n"_s;
    const QString skip =
        u"<a class=\"skip\" href=\"#content\">%1</a>\n"_s.arg(ReportText::tr("Skip to the report"));
    const QString contents = u"<nav aria-label=\"%1\">\n<ol>\n%2</ol>\n</nav>\n"_s.arg(
        ReportText::tr("Contents").toHtmlEscaped(), m_contents);
    return (head + skip + u"<header>\n"_s + m_head + u"</header>\n"_s + contents +
            u"<main id=\"content\">\n"_s + m_body + u"</main>\n</body>\n</html>\n"_s)
        .toUtf8();
}

} // namespace clausula
