// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/hiddenlines.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

namespace clausula {

namespace {

/** A hidden line counts no rows, for the scroll bar. */
void showLines(const QTextDocument &document, const LineRange &lines, bool visible)
{
    QTextBlock block = document.findBlockByNumber(lines.first);
    for (int line = lines.first; line < lines.end && block.isValid(); ++line, block = block.next()) {
        if (block.isVisible() == visible)
            continue;
        block.setVisible(visible);
        block.setLineCount(visible ? std::max(1, block.layout()->lineCount()) : 0);
    }
}

} // namespace

bool HiddenLines::set(QTextDocument &document, const QList<LineRange> &lines)
{
    if (lines.isEmpty() && m_lines.isEmpty())
        return false;
    showLines(document, {0, document.blockCount()}, true);
    m_lines = lines;
    for (const LineRange &range : lines)
        showLines(document, range, false);
    QAbstractTextDocumentLayout *layout = document.documentLayout();
    Q_EMIT layout->documentSizeChanged(layout->documentSize());
    return true;
}

} // namespace clausula
