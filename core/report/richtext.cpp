// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/richtext.h"

namespace clausula {

namespace {

/** Control characters other than line breaks are not printed: fonts and file formats have none for them. */
QString printable(const QString &text)
{
    QString clean = text;
    for (QChar &c : clean) {
        if (c != u'\n' && c.category() == QChar::Other_Control)
            c = u' ';
    }
    return clean;
}

} // namespace

RichText::RichText(const QString &text, double points)
{
    add(text, points);
}

RichText &RichText::add(const QString &text, double points)
{
    m_runs.append({.text = printable(text), .points = points});
    return *this;
}

RichText &RichText::bold(const QString &text, double points)
{
    m_runs.append({.text = printable(text), .points = points, .bold = true});
    return *this;
}

RichText &RichText::quiet(const QString &text, double points)
{
    m_runs.append({.text = printable(text), .points = points, .quiet = true});
    return *this;
}

RichText &RichText::marked(const QString &text, Mark mark)
{
    m_runs.append({.text = printable(text), .points = textsize::dense, .mark = mark});
    return *this;
}

RichText &RichText::append(const RichText &other)
{
    m_runs += other.m_runs;
    return *this;
}

RichText &RichText::linkedTo(const QString &target)
{
    if (!m_runs.isEmpty())
        m_runs.last().link = target;
    return *this;
}

RichText &RichText::anchoredAs(const QString &name)
{
    if (!m_runs.isEmpty())
        m_runs.last().anchor = name;
    return *this;
}

RichText &RichText::beginsAt(const QString &name)
{
    if (!m_runs.isEmpty())
        m_runs.first().anchor = name;
    return *this;
}

QString RichText::text() const
{
    QString all;
    for (const StyledRun &run : m_runs)
        all += run.text;
    return all;
}

} // namespace clausula
