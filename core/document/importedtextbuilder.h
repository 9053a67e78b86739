// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/importedtext.h"

namespace clausula {

/**
 * Writes the text of a foreign document block by block. The text says by Markdown's signs what a block is
 * ("## Cookies", "- item", "| cell | cell |"), so that its structure stays when it is edited and saved.
 *
 * Each add…() returns where the words, which are taken verbatim, begin in the text: for the spans of a load
 * report. Words are trimmed and hold no line ends, except those of a paragraph, where a line end is a forced
 * line break. Empty words add nothing.
 */
class ImportedTextBuilder
{
public:
    explicit ImportedTextBuilder(QString format);

    /** What follows stands on this page, 1-based. */
    void startPage(int number);
    /** The page that startPage() announced began at \a offset of the text already, amid a block. */
    void pageBegan(qsizetype offset);

    qsizetype addTitle(QStringView words);
    /** \a level 1 to 6, deeper ones count as 6. */
    qsizetype addHeading(int level, QStringView words);
    qsizetype addParagraph(QStringView words);
    /** \a marker as it is to be read ("1.", "(a)"); a bullet of whatever form becomes "-". */
    qsizetype addListItem(QStringView marker, int depth, QStringView words);
    /** One row; line ends in cells become spaces. Returns where the first cell begins. */
    qsizetype addTableRow(const QStringList &cells);
    qsizetype addContentsEntry(QStringView words);
    /** Kept in the text, out of recognition. For what may be part of the policy after all. */
    qsizetype addBoilerplate(QStringView words, const QString &why);

    /** A line of a source that knows no structure: it is looked for in the lines as in plain text, and no
     * block is added. For whole documents only. */
    qsizetype addLine(QStringView words);

    /** Kept out of the text and listed in the load report: navigation, headers and footers of pages. */
    void setAside(QStringView words, const QString &why);
    /** Counts something that could not be read. */
    void addNotUnderstood(const QString &what);
    /** Words that are in the text at \a span, or were left out at its start if it is empty. */
    void addHidden(HiddenKind kind, Span span, QStringView words, const QString &about = {});

    /** Where the next character would stand. */
    [[nodiscard]] qsizetype size() const { return m_imported.text.size(); }
    [[nodiscard]] LoadReport &load() { return m_imported.load; }

    /** The result; the builder is empty afterwards. */
    [[nodiscard]] ImportedText take();

private:
    /** The characters around the words of a block. */
    struct Signs
    {
        int indent = 0;
        QString before = {};
        QString after = {};
    };
    qsizetype add(ImportedKind kind, QStringView words, const Signs &signs, int level = 0);

    ImportedText m_imported;
    int m_page = 0;
    bool m_pageBegins = false;
};

} // namespace clausula
