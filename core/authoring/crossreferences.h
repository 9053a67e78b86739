// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/authoring/sectionnumber.h"
#include "core/base/result.h"

#include <QRegularExpression>

namespace clausula {

/** "see section 3.2" */
struct CrossReference
{
    Span span;    ///< with its word, in the document's text
    Span figures; ///< of the number alone
    SectionNumber number;
    int section = -1; ///< index into Document::sections(); -1: there is none of that number

    friend bool operator==(const CrossReference &, const CrossReference &) = default;
};

/** How a text names its own sections: resources/authoring/drafting.json. */
class CrossReferences
{
public:
    CrossReferences() = default;
    CrossReferences(const QString &pattern, const QString &elsewhereBefore, const QString &elsewhereAfter);

    /** References to sections of \a document itself, in text order; those to statutes are left out. */
    [[nodiscard]] QList<CrossReference> find(const Document &document) const;

private:
    QRegularExpression m_pattern;
    QRegularExpression m_before;
    QRegularExpression m_after;
};

/** Headings and references after \a renumbering: only what changes. */
[[nodiscard]] QList<TextEdit> renumbered(const QList<NumberedHeading> &headings,
                                         const QList<CrossReference> &references,
                                         const Renumbering &renumbering);

} // namespace clausula
