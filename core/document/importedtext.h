// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/loadreport.h"

#include <QList>
#include <QString>

namespace clausula {

/** What the source of a block says it is. */
enum class ImportedKind {
    Title,
    Heading,
    Paragraph, ///< says little: it may be a heading in bold, a list typed by hand, an entry of a contents
               ///< list
    ListItem,
    TableRow,
    Contents,    ///< an entry of a table of contents
    Boilerplate, ///< set aside, but still in the text
};

/** One block as a reader of a format found it. */
struct ImportedBlock
{
    ImportedKind kind = ImportedKind::Paragraph;
    int level = 0;    ///< of a heading: 1 is the outermost, gaps allowed; depth of a list item, from 0
    Span span = {};   ///< its visible characters with marker; its lines belong to it alone
    Span marker = {}; ///< the list marker ("1.", "-") in it, empty if there is none
    QString why = {}; ///< of boilerplate, see SetAside::why

    friend bool operator==(const ImportedBlock &, const ImportedBlock &) = default;
};

/**
 * What each reader of a format returns: the text of a policy with the structure that its source states.
 * Document::fromImported() makes a document of it. ImportedTextBuilder makes one for all formats but
 * Markdown, whose text is the source itself.
 */
struct ImportedText
{
    QString format;   ///< "html", "markdown", "docx", "odt", "rtf", "pdf"
    QString encoding; ///< of the source where it has one, else "UTF-8"
    QString text;
    QList<ImportedBlock> blocks; ///< in text order
    LoadReport load;

    friend bool operator==(const ImportedText &, const ImportedText &) = default;
};

} // namespace clausula
