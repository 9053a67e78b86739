// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/block.h"
#include "core/document/importedtext.h"
#include "core/document/loadreport.h"

#include <QList>

namespace clausula {

/** What parseBlocks() finds. */
struct ParsedBlocks
{
    QList<Block> blocks;
    QList<SetAside> setAside; ///< tables of contents and furniture, with the reason
    QList<Span> pageLines; ///< headers and footers of pages; those within a paragraph are part of its block
};

/**
 * The blocks of \a text, whose lines are \a lines (lineSpans()). They come in text order and cover every
 * line that isn't blank exactly once; Block::section is left to buildSections(). Time grows with the
 * length of the text, whatever is in it.
 */
[[nodiscard]] ParsedBlocks parseBlocks(QStringView text, const QList<Span> &lines);

/**
 * The same where the source states the structure: titles, headings, list items, table rows and boilerplate
 * are taken as \a given. What its paragraphs are is found as in plain text: headings that are nothing but
 * bold, contents lists, furniture, run-in headings. Lines that no given block holds become paragraphs.
 */
[[nodiscard]] ParsedBlocks parseBlocks(QStringView text, const QList<Span> &lines,
                                       const QList<ImportedBlock> &given);

} // namespace clausula
