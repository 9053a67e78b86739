// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace clausula {

/** A text and the blocks that a reader sees in it. */
struct LayoutCase
{
    QString name;
    QString text;
    QByteArray blocks; ///< as listing() writes them
};

/**
 * The cases of a file like tests/data/structure/layouts/NAME.layout. "== name" begins one. Of each line
 * the first two columns say what block begins there: T1 title, H2 heading of level 2, P paragraph, L list
 * item, R table row, C contents, B boilerplate, blanks for a line that goes on with the block above. A bar
 * ends them; what follows is the line itself, with \\f, \\t and \\~ for form feed, tab and no-break space.
 * An empty list means that the file can't be read or breaks these rules.
 */
[[nodiscard]] QList<LayoutCase> readLayoutCases(const QString &path);

} // namespace clausula
