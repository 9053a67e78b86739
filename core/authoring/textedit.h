// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"

#include <QList>
#include <QString>

namespace clausula {

/** The characters of \a span become \a text; an empty span inserts. */
struct TextEdit
{
    Span span;
    QString text;

    friend bool operator==(const TextEdit &, const TextEdit &) = default;
};

/** \a text after \a edits, which don't overlap and all count in \a text as it is; any order. */
[[nodiscard]] QString edited(const QString &text, QList<TextEdit> edits);

/** \a edits in text order: what an editor applies from the last to the first as one step. */
[[nodiscard]] QList<TextEdit> inTextOrder(QList<TextEdit> edits);

} // namespace clausula
