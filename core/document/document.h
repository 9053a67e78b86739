// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/block.h"
#include "core/document/importedtext.h"
#include "core/document/loadreport.h"
#include "core/document/section.h"

#include <QList>
#include <QString>

#include <memory>

namespace clausula {

/** How bytes and characters of a text file correspond; enough to write it back byte for byte. */
struct TextEncoding
{
    QString name = QStringLiteral("UTF-8"); ///< "UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"
    bool byteOrderMark = false;

    friend bool operator==(const TextEncoding &, const TextEncoding &) = default;
};

/** Where a document came from. */
struct Origin
{
    QString path;   ///< as the user named it; empty for pasted text
    QString name;   ///< file name, or what pasted text is called
    QString format; ///< "text", "markdown", "html", "docx", "odt", "rtf", "pdf"
    TextEncoding encoding;
    QByteArray sha256; ///< of the bytes, 32 bytes; of the UTF-8 text where there are no bytes

    friend bool operator==(const Origin &, const Origin &) = default;
};

/**
 * The immutable text of one policy with its structure. Copies are cheap and may cross threads.
 *
 * All positions are spans into text(), the characters as loaded (line ends included, byte order mark
 * not). A Document that exists is consistent: blocks are in text order, cover every non-blank line
 * once, and each belongs to exactly one section.
 */
class Document
{
public:
    /** Finds lines, blocks and sections of \a text (see parseBlocks() and buildSections()). */
    [[nodiscard]] static Document fromText(QString text, Origin origin, LoadReport load = {});

    /**
     * Takes the structure that the source states (see parseBlocks()). \a origin names file and bytes; its
     * format and encoding are set from \a imported.
     */
    [[nodiscard]] static Document fromImported(ImportedText imported, Origin origin);

    [[nodiscard]] const QString &text() const;
    [[nodiscard]] const Origin &origin() const;
    [[nodiscard]] const LoadReport &loadReport() const;
    [[nodiscard]] const QList<Block> &blocks() const;
    [[nodiscard]] const QList<Section> &sections() const;

    /** The title block's words without markup, or the file's name where the text has no title. */
    [[nodiscard]] QString title() const;
    /** The language of most of the text, see languageOf(); Block::foreign tells which blocks are in another
     * than English. */
    [[nodiscard]] const QString &language() const;
    /** The verbatim characters of a span. */
    [[nodiscard]] QStringView text(Span span) const;
    /** The words of a block on one line: wrapped lines joined, white space folded. For showing and matching
     * only. */
    [[nodiscard]] QString flowText(const Block &block) const;
    /** Indexes of the heading blocks above and including the block's own section's, outermost first. */
    [[nodiscard]] QList<int> headingChain(int block) const;
    /** Words of the nearest heading, without its number and markup; empty if there is none. */
    [[nodiscard]] QString headingText(int block) const;

    [[nodiscard]] int lineCount() const;
    /** 1-based line that holds \a offset; the last line for offsets past the end. */
    [[nodiscard]] int lineAt(qsizetype offset) const;
    /** Characters of a 1-based line without its line end. */
    [[nodiscard]] Span lineSpan(int line) const;
    /** Index of the block that holds \a offset, or the last one before it; -1 before the first. */
    [[nodiscard]] int blockAt(qsizetype offset) const;
    [[nodiscard]] int wordCount() const;
    /** 1-based page of the source that holds \a offset; 0 where the source has no pages. */
    [[nodiscard]] int pageAt(qsizetype offset) const;

private:
    struct Data;
    [[nodiscard]] QString plainHeading(const Block &heading) const;
    explicit Document(std::shared_ptr<const Data> data);
    [[nodiscard]] static Document assemble(std::shared_ptr<Data> data, const QList<ImportedBlock> *given);
    std::shared_ptr<const Data> m_data;
};

} // namespace clausula
