// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/textedit.h"

#include <algorithm>

namespace clausula {

QList<TextEdit> inTextOrder(QList<TextEdit> edits)
{
    std::ranges::stable_sort(edits, {}, [](const TextEdit &edit) { return edit.span; });
    return edits;
}

QString edited(const QString &text, QList<TextEdit> edits)
{
    QString result;
    qsizetype from = 0;
    for (const TextEdit &edit : inTextOrder(std::move(edits))) {
        result += QStringView(text).sliced(from, edit.span.start - from);
        result += edit.text;
        from = edit.span.end();
    }
    return result.append(QStringView(text).sliced(from));
}

} // namespace clausula
