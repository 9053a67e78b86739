// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/textwriter.h"

#include "app/cli/printable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

constexpr qsizetype lineWidth = 100;

/** Where the first line of \a text ends that is at most \a width long: at a space, or not before the word's
 * end. */
qsizetype breakAt(const QString &text, qsizetype width)
{
    if (text.size() <= width)
        return text.size();
    const qsizetype before = text.lastIndexOf(u' ', width);
    const qsizetype after = text.indexOf(u' ', width);
    return before > 0 ? before : (after < 0 ? text.size() : after);
}

} // namespace

void TextWriter::blank()
{
    m_text += u'\n';
}

void TextWriter::heading(const QString &title, const QString &beside)
{
    paragraph(beside.isEmpty() ? title.toUpper() : title.toUpper() + u": "_s + beside, 0, 2);
}

void TextWriter::paragraph(const QString &text, int indent, int hanging)
{
    QString rest = escaped(text);
    for (int left = indent; !rest.isEmpty(); left = indent + hanging) {
        const qsizetype end = breakAt(rest, std::max(lineWidth - left, qsizetype(20)));
        m_text += QString(left, u' ') + rest.first(end).trimmed() + u'\n';
        rest = rest.sliced(end).trimmed();
    }
}

QString TextWriter::column(const QString &text, int width)
{
    const QString shown = printable(text);
    return shown.size() < width ? shown.leftJustified(width) : shown + u' ';
}

} // namespace clausula
