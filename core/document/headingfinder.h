// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/passage.h"

#include <QSet>
#include <QString>

namespace clausula {

/**
 * Decides which passages are the title and headings, and sets their kind and level.
 *
 * Each short passage gets points for what its layout, wording and surroundings say; the bar is the same
 * for all. A second round weighs in the house style: how the sure headings of this document look.
 * \a contentsKeys are the entries of its table of contents.
 */
void findHeadings(QStringView text, const QList<TextLine> &lines, const QSet<QString> &contentsKeys,
                  QList<Passage> &passages);

} // namespace clausula
