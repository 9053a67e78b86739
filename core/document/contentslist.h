// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/passage.h"

#include <QSet>
#include <QString>

namespace clausula {

/** The words of a heading as a table of contents repeats them: no case, signs, page number or link target. */
[[nodiscard]] QString contentsKey(QStringView heading);

/** Marks lines that name several of the headings further below: "Who we are | What we collect | Contact". */
void findContentsLines(QStringView text, QList<Passage> &passages);

/**
 * Finds lists of short lines that name the headings further below, joins each to one passage of kind
 * TableOfContents and returns the keys of their entries.
 */
[[nodiscard]] QSet<QString> joinContents(QStringView text, QList<Passage> &passages);

} // namespace clausula
