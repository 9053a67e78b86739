// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/editormarks.h"

class QTextDocument;

namespace clausula {

/** Lines of a text that are left out of its view; the text keeps them. */
class HiddenLines
{
public:
    /** Leaves \a lines out instead of those left out before. Tells whether anything changed. */
    bool set(QTextDocument &document, const QList<LineRange> &lines);
    /** The text was replaced: nothing is hidden any more. */
    void forget() { m_lines.clear(); }

private:
    QList<LineRange> m_lines;
};

} // namespace clausula
