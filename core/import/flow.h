// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/importedtext.h"
#include "core/document/importedtextbuilder.h"
#include "core/import/runtext.h"

#include <QSet>

namespace clausula {

/** One block as it comes from a source, before it is written into the text. */
struct FlowBlock
{
    ImportedKind kind = ImportedKind::Paragraph;
    int level = 0;             ///< of a heading from 1, of a list item from 0
    QString marker = {};       ///< the number or bullet of a list item, or the number of a heading
    QList<RunText> cells = {}; ///< of a table row; one for all else
    QString why = {};          ///< set aside, out of the text, for this reason
};

/** Headers and footers of a document's pages. Most of them say the same and are kept once. */
class PageMargins
{
public:
    void add(FlowBlock block);
    [[nodiscard]] const QList<FlowBlock> &blocks() const { return m_blocks; }

private:
    QList<FlowBlock> m_blocks;
    QSet<QString> m_known; ///< words
};

/**
 * Writes \a blocks into \a builder. Paragraphs that are bold throughout, or begin in bold as run-in headings
 * do, get Markdown's signs for it, as their look is all that tells what they are.
 */
void writeFlow(const QList<FlowBlock> &blocks, ImportedTextBuilder &builder);

} // namespace clausula
