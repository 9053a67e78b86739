// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/recognition/flowedtext.h"

#include <vector>

namespace clausula {

/**
 * A block as a reader takes it in: a list item or table row stands after the sentence that introduces it
 * ("You have the right" + "to see your data"). Patterns are looked up in text(); matches lead back to the
 * block's own characters.
 */
class JoinedText
{
public:
    JoinedText(const Document &document, int block);

    [[nodiscard]] const QString &text() const { return m_text; }
    /** Where the block's own words begin in text(); what stands before is its lead-in. */
    [[nodiscard]] qsizetype ownStart() const { return m_ownStart; }
    /**
     * The document's characters behind \a match, a span of text(). A match that begins in the lead-in is
     * cut to the block; one that ends there has no characters in the block and gives an empty span.
     */
    [[nodiscard]] Span toDocument(Span match) const;

private:
    QString m_text;
    qsizetype m_ownStart = 0;
    FlowedText m_own;
};

} // namespace clausula
