// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/markdownwriter.h"

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

/** Characters that would be markup get a backslash. */
QString escaped(const QString &text)
{
    QString safe;
    safe.reserve(text.size());
    for (const QChar c : text) {
        if (u"\\`*_[]<>#|~"_s.contains(c))
            safe += u'\\';
        safe += c;
    }
    return safe;
}

/** \a text between \a mark, white space at its ends outside: else it would be no markup. */
QString wrapped(const QString &text, const QString &mark)
{
    const QString words = text.trimmed();
    if (words.isEmpty())
        return text;
    const qsizetype from = text.indexOf(words);
    return text.first(from) + mark + words + mark + text.sliced(from + words.size());
}

QString inlineText(const RichText &text)
{
    QString line;
    for (const StyledRun &run : text.runs()) {
        QString piece = escaped(run.text);
        if (run.mark == Mark::Deleted)
            piece = wrapped(piece, u"~~"_s);
        else if (run.bold || run.mark == Mark::Inserted)
            piece = wrapped(piece, u"**"_s);
        line += piece;
    }
    return line.replace(u'\n', u"<br>"_s);
}

} // namespace

MarkdownWriter::MarkdownWriter(const QString &title, const QStringList &lines)
{
    m_text = u"# "_s + escaped(title) + u"\n\n"_s;
    for (const QString &line : lines)
        m_text += escaped(line) + u"\n\n"_s;
}

void MarkdownWriter::addChapter(const QString &title, const QString &introduction, ChapterStart)
{
    m_text += u"## "_s + escaped(title) + u"\n\n"_s;
    if (!introduction.isEmpty())
        m_text += escaped(introduction) + u"\n\n"_s;
}

void MarkdownWriter::addSection(const QString &title)
{
    m_text += u"### "_s + escaped(title) + u"\n\n"_s;
}

void MarkdownWriter::addParagraph(const RichText &text, const ParagraphStyle &)
{
    m_text += inlineText(text) + u"\n\n"_s;
}

void MarkdownWriter::addBullets(const QStringList &points)
{
    for (const QString &point : points)
        m_text += u"- "_s + escaped(point) + u'\n';
    m_text += u'\n';
}

void MarkdownWriter::beginTable(const QList<double> &, const QStringList &titles)
{
    m_titles = titles;
}

void MarkdownWriter::addRow(const QList<RichText> &cells)
{
    if (!m_tableOpen) {
        m_text += u'|';
        for (const QString &title : std::as_const(m_titles))
            m_text += u' ' + escaped(title) + u" |"_s;
        m_text += u"\n|"_s + u" --- |"_s.repeated(m_titles.size()) + u'\n';
        m_tableOpen = true;
    }
    m_text += u'|';
    for (const RichText &cell : cells)
        m_text += u' ' + inlineText(cell) + u" |"_s;
    m_text += u'\n';
}

void MarkdownWriter::addGroup(const RichText &text, const QString &, std::optional<Importance>)
{
    addSpan(text);
}

void MarkdownWriter::addSpan(const RichText &text)
{
    endTable();
    m_text += inlineText(text) + u"\n\n"_s;
}

void MarkdownWriter::endTable()
{
    if (m_tableOpen)
        m_text += u'\n';
    m_tableOpen = false;
}

} // namespace clausula
