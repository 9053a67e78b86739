// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"

#include <QString>

#include <vector>

namespace clausula {

/**
 * A piece of a document as one line, with the way back: white-space runs (line breaks included) are one
 * space, curly quotes and long hyphens are plain ones, invisible characters are gone, words broken at the
 * end of a line are whole. Patterns and terms
 * are looked up in it; every span found leads back to the characters of the document.
 */
class FlowedText
{
public:
    /** \a source stands at \a offset of its document. */
    FlowedText(QStringView source, qsizetype offset);

    [[nodiscard]] const QString &text() const { return m_text; }
    /** The document's characters that \a flowed, a span of text(), was made from. */
    [[nodiscard]] Span toDocument(Span flowed) const;

private:
    QString m_text;
    std::vector<int> m_positions; ///< of each character of m_text in the source
    qsizetype m_offset = 0;
};

} // namespace clausula
