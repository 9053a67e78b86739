// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/page.h"
#include "core/report/richtext.h"

#include <QList>

namespace clausula {

/** One laid out line: its items stand relative to the line's top left corner. */
struct LineBox
{
    double height = 0;
    QList<TextItem> items;
};

/** Breaks \a text into lines of at most \a width twips; long words are broken where they must be. */
[[nodiscard]] QList<LineBox> layOutLines(const RichText &text, double width);

[[nodiscard]] double heightOf(const QList<LineBox> &lines);

} // namespace clausula
