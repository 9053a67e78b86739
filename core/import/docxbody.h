// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/docxstyles.h"
#include "core/import/flow.h"

namespace clausula {

/** What other parts of a DOCX file say about the one that is read. */
struct DocxContext
{
    DocxStyles styles;
    DocxNumbering numbering;
    QHash<QString, QList<FlowBlock>> notes; ///< by id with "f" before it for footnotes, "e" for endnotes
    struct Comment
    {
        QString author;
        QString words;
    };
    QHash<QString, Comment> comments; ///< those not met yet
    TrackedChanges changes = TrackedChanges::Accepted;
};

/** What a story of a DOCX file (its body, a header, a note) holds. */
struct DocxStory
{
    QList<FlowBlock> blocks;
    QStringList notUnderstood; ///< ids, see NotUnderstood; one entry each time
};

/** Reads a story: \a xml stands at its element (w:body, w:hdr, w:footnote). Counts on in context.numbering.
 */
[[nodiscard]] DocxStory readDocxStory(GuardedXml &xml, DocxContext &context);

} // namespace clausula
