// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"

namespace clausula {

/** The one stretch in which a text differs from what it was: all edits are taken for one. */
class TextChange
{
public:
    TextChange(QStringView before, QStringView after);

    /** What stands in the text after it in place of before(). */
    [[nodiscard]] Span after() const { return {m_before.start, m_before.length + m_growth}; }
    [[nodiscard]] Span before() const { return m_before; }
    /**
     * Where the words at \a span of the text before stand now. An empty span where the stretch begins if it
     * took any of them.
     */
    [[nodiscard]] Span moved(Span span) const;

private:
    Span m_before;
    qsizetype m_growth = 0; ///< by how many characters the text became longer
};

} // namespace clausula
