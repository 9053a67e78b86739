// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/pdfreader.h"

#include "core/document/importedtextbuilder.h"
#include "core/import/pdffurniture.h"
#include "core/import/pdfheadings.h"
#include "core/import/pdfpages.h"

#include <QRegularExpression>

#include <algorithm>

namespace clausula {
namespace {

using namespace Qt::StringLiterals;

constexpr double deeper = 6; // points that an item is set in against the one above

/** Hidden words one after the other, as one entry of the load report. */
struct HiddenRun
{
    HiddenKind kind;
    QString words;
    int page = 0;
};

QList<HiddenRun> hiddenRuns(const QList<PdfPage> &pages)
{
    QList<HiddenRun> runs;
    for (qsizetype page = 0; page < pages.size(); ++page) {
        const PdfWord *last = nullptr;
        for (const PdfWord &word : pages[page].words) {
            const bool goesOn = last != nullptr && !last->visible && last->hidden == word.hidden;
            if (!word.visible && goesOn)
                runs.last().words += u' ' + word.text;
            else if (!word.visible)
                runs.append({word.hidden, word.text, int(page)});
            last = &word;
        }
    }
    return runs;
}

/** An entry of a table of contents: words and a page number, mostly with dots between. */
bool isContentsRow(const PdfParagraph &row)
{
    static const QRegularExpression figures(u"^[0-9ivxl]{1,5}$"_s);
    static const QRegularExpression dots(uR"([.…·_]{3,}\s*$)"_s);
    return row.cells.size() >= 2 && figures.match(row.cells.last()).hasMatch() &&
           dots.match(row.cells[row.cells.size() - 2]).hasMatch();
}

bool isContentsLine(const PdfParagraph &paragraph)
{
    static const QRegularExpression entry(uR"([.…·_]{4,}\s*[0-9ivxl]{1,5}$)"_s);
    return paragraph.lines == 1 && entry.match(paragraph.text).hasMatch();
}

/** Writes paragraphs with all that is known about them. */
class PdfWriter
{
public:
    explicit PdfWriter(const PdfPages &read) : m_read(read), m_hidden(hiddenRuns(read.pages)) {}

    void write(const PdfParagraphs &joined)
    {
        const QList<int> levels = headingLevels(joined);
        for (qsizetype i = 0; i < levels.size(); ++i) {
            const PdfParagraph &paragraph = joined.paragraphs[i];
            startPage(paragraph.page);
            notePageBreaks(paragraph, add(paragraph, levels[i]));
        }
        startPage(int(m_read.pages.size()) - 1);
        m_builder.load().joinedLines = joined.joinedLines;
        if (joined.hyphensRemoved)
            m_builder.load().repaired.append(u"hyphenation"_s);
    }

    void setAside(const QList<PdfFurniture> &furniture) { m_furniture = furniture; }

    [[nodiscard]] ImportedText take() { return m_builder.take(); }

private:
    qsizetype add(const PdfParagraph &paragraph, int level)
    {
        if (isContentsRow(paragraph))
            return m_builder.addContentsEntry(paragraph.cells.join(u' '));
        if (!paragraph.cells.isEmpty())
            return m_builder.addTableRow(paragraph.cells);
        if (isContentsLine(paragraph))
            return m_builder.addContentsEntry(withMarker(paragraph));
        if (level == 1)
            return m_builder.addTitle(withMarker(paragraph));
        if (level > 1)
            return m_builder.addHeading(level, withMarker(paragraph));
        if (paragraph.marker.isEmpty()) {
            m_indents.clear();
            return m_builder.addParagraph(paragraph.text);
        }
        return m_builder.addListItem(paragraph.marker, depthOf(paragraph), paragraph.text);
    }

    static QString withMarker(const PdfParagraph &paragraph)
    {
        return paragraph.marker.isEmpty() ? paragraph.text : paragraph.marker + u' ' + paragraph.text;
    }

    /** How many of the items above it is set in against. */
    int depthOf(const PdfParagraph &item)
    {
        while (!m_indents.isEmpty() && item.left < m_indents.last() - deeper)
            m_indents.removeLast();
        if (m_indents.isEmpty() || item.left > m_indents.last() + deeper)
            m_indents.append(item.left);
        return int(m_indents.size()) - 1;
    }

    /** All pages up to \a page, 0-based, that haven't begun yet; what is known of each is reported there. */
    void startPage(int page)
    {
        while (m_page < page) {
            m_builder.startPage(++m_page + 1);
            report();
        }
    }

    void report()
    {
        if (m_read.pages[m_page].picture)
            m_builder.addNotUnderstood(u"no-text-page"_s);
        const bool turned = std::ranges::any_of(
            m_read.pages[m_page].words, [](const PdfWord &word) { return word.visible && !word.upright; });
        if (turned)
            setTurnedAside();
        for (const PdfFurniture &line : m_furniture) {
            if (line.page == m_page)
                m_builder.setAside(line.text, u"page"_s);
        }
        for (const HiddenRun &run : m_hidden) {
            if (run.page == m_page)
                m_builder.addHidden(run.kind, {m_builder.size(), 0}, run.words);
        }
    }

    /** Words that run up or down the page: stamps, notes in the margin. */
    void setTurnedAside()
    {
        QString words;
        for (const PdfWord &word : m_read.pages[m_page].words) {
            if (word.visible && !word.upright)
                words += (words.isEmpty() ? QString() : u" "_s) + word.text;
        }
        m_builder.setAside(words, u"turned"_s);
    }

    /** The words of a paragraph that begins at \a start may stand on more than one page. */
    void notePageBreaks(const PdfParagraph &paragraph, qsizetype start)
    {
        for (const PdfPageBreak &pageBreak : paragraph.pageBreaks) {
            startPage(pageBreak.page);
            m_builder.pageBegan(start + pageBreak.offset);
        }
    }

    const PdfPages &m_read;
    QList<HiddenRun> m_hidden;
    QList<PdfFurniture> m_furniture;
    ImportedTextBuilder m_builder{u"pdf"_s};
    QList<double> m_indents; ///< of the list item above and those that it is part of
    int m_page = -1;
};

bool hasWords(const QList<PdfPage> &pages)
{
    return std::ranges::any_of(pages, [](const PdfPage &page) {
        return std::ranges::any_of(page.words, [](const PdfWord &word) { return word.visible; });
    });
}

} // namespace

Result<ImportedText> readPdf(QByteArrayView bytes, const QByteArray &password)
{
    const Result<PdfPages> read = readPdfPages(bytes, password);
    if (!read)
        return std::unexpected(read.error());
    if (!hasWords(read->pages)) {
        const bool pictures = std::ranges::any_of(read->pages, &PdfPage::picture);
        return failure(pictures ? ErrorCode::NoTextLayer : ErrorCode::FileEmpty, {});
    }
    QList<QList<PdfBand>> pages;
    for (const PdfPage &page : read->pages)
        pages.append(bandsOf(page));
    PdfWriter writer(*read);
    writer.setAside(takeFurniture(pages));
    QList<PdfLine> lines;
    for (qsizetype page = 0; page < pages.size(); ++page)
        readLines(pages[page], int(page), lines);
    writer.write(joinLines(lines));
    return writer.take();
}

} // namespace clausula
