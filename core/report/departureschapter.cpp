// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/chapters.h"

#include "core/report/tablebuilder.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

/**
 * Below this likeness the two say it in words of their own: marking every word as deleted and inserted
 * would tell a reader nothing, so the texts stand plainly side by side.
 */
constexpr double redlineFrom = 0.35;

/** Lays out the departures of one report; keeps count of which blocks have been printed. */
class Departures
{
public:
    Departures(PageBuilder &pages, const GapReport &report) : m_pages(pages), m_report(report) { sortRows(); }

    void add(const AlignedSection &pair)
    {
        QList<AlignedBlock> rows = rowsOf(pair);
        if (rows.isEmpty() || pair.kind == AlignedSection::Kind::Same)
            return;
        chapters::sectionHeading(m_pages, title(pair));
        m_pages.addParagraph(RichText().quiet(describe(pair), 8), {.after = 80, .keepWithNext = 800});
        TableBuilder table(m_pages, {1, 1}, {sideName(m_report.left), sideName(m_report.right)});
        for (const AlignedBlock &row : rows)
            addRow(table, row);
    }

private:
    [[nodiscard]] const Document &left() const { return m_report.left.recognized.document; }
    [[nodiscard]] const Document &right() const { return m_report.right.recognized.document; }

    /** Sorts the block pairs to the section they are printed under: the left one's, if there is one. */
    void sortRows()
    {
        for (const AlignedBlock &row : m_report.alignment.blocks) {
            if (row.left >= 0)
                m_leftRows[left().blocks()[row.left].section].append(row);
            else
                m_rightRows[right().blocks()[row.right].section].append(row);
        }
    }

    /** The block pairs of this pair of sections that no earlier pair printed. */
    QList<AlignedBlock> rowsOf(const AlignedSection &pair)
    {
        QList<AlignedBlock> rows;
        for (const AlignedBlock &row : m_leftRows.value(pair.left) + m_rightRows.value(pair.right)) {
            if (printed(row))
                continue;
            if (row.left >= 0)
                m_leftPrinted.insert(row.left);
            if (row.right >= 0)
                m_rightPrinted.insert(row.right);
            rows.append(row);
        }
        return rows;
    }

    [[nodiscard]] bool printed(const AlignedBlock &row) const
    {
        return (row.left < 0 || m_leftPrinted.contains(row.left)) &&
               (row.right < 0 || m_rightPrinted.contains(row.right));
    }

    [[nodiscard]] static QString headingOf(const Document &document, int section)
    {
        if (section < 0)
            return {};
        const int heading = document.sections()[section].heading;
        return heading < 0 ? QString() : document.flowText(document.blocks()[heading]);
    }

    [[nodiscard]] QString title(const AlignedSection &pair) const
    {
        if (!pair.clause.isEmpty())
            return clauseTitle(m_report, pair.clause);
        const QString heading =
            headingOf(pair.left >= 0 ? left() : right(), pair.left >= 0 ? pair.left : pair.right);
        return heading.isEmpty() ? ReportText::tr("Text without a heading") : heading;
    }

    [[nodiscard]] QString describe(const AlignedSection &pair) const
    {
        if (pair.kind == AlignedSection::Kind::OnlyLeft)
            return ReportText::tr("Only %1 has this section.").arg(sideName(m_report.left));
        if (pair.kind == AlignedSection::Kind::OnlyRight)
            return ReportText::tr("Only %1 has this section.").arg(sideName(m_report.right));
        const QString likeness = ReportText::tr("Likeness %1 %.").arg(qRound(pair.similarity * 100));
        return pair.moved ? likeness + u' ' + ReportText::tr("It stands at another place in the order.")
                          : likeness;
    }

    void addRow(TableBuilder &table, const AlignedBlock &row) const
    {
        RichText leftCell = lineLabel(left(), row.left);
        RichText rightCell = lineLabel(right(), row.right);
        if (row.left >= 0 && row.right >= 0 && row.similarity >= redlineFrom) {
            addRedline(leftCell, rightCell, row);
        } else {
            if (row.left >= 0)
                leftCell.add(left().flowText(left().blocks()[row.left]));
            if (row.right >= 0)
                rightCell.add(right().flowText(right().blocks()[row.right]));
        }
        table.addRow({leftCell, rightCell});
    }

    [[nodiscard]] static RichText lineLabel(const Document &document, int block)
    {
        RichText cell;
        return block < 0 ? cell : cell.quiet(QString::number(document.blocks()[block].startLine) + u"  "_s);
    }

    void addRedline(RichText &leftCell, RichText &rightCell, const AlignedBlock &row) const
    {
        const Span leftSpan = left().blocks()[row.left].span;
        const Span rightSpan = right().blocks()[row.right].span;
        const QList<RedlineRun> runs =
            redline(left().text(leftSpan), right().text(rightSpan), leftSpan.start, rightSpan.start);
        for (const RedlineRun &run : runs) {
            if (!run.left.isEmpty())
                leftCell.marked(folded(left().text(run.left)),
                                run.kind == RedlineRun::Kind::Deleted ? Mark::Deleted : Mark::None);
            if (!run.right.isEmpty())
                rightCell.marked(folded(right().text(run.right)),
                                 run.kind == RedlineRun::Kind::Inserted ? Mark::Inserted : Mark::None);
        }
    }

    /** White space folded to single blanks, also at the ends: runs are joined again on the line. */
    static QString folded(QStringView text)
    {
        QString result;
        result.reserve(text.size());
        for (const QChar c : text) {
            if (!c.isSpace())
                result += c;
            else if (!result.endsWith(u' '))
                result += u' ';
        }
        return result;
    }

    PageBuilder &m_pages;
    const GapReport &m_report;
    QHash<int, QList<AlignedBlock>> m_leftRows;
    QHash<int, QList<AlignedBlock>> m_rightRows;
    QSet<int> m_leftPrinted;
    QSet<int> m_rightPrinted;
};

} // namespace

void chapters::departures(PageBuilder &pages, const GapReport &report, std::stop_token stop)
{
    chapterHeading(
        pages, ReportText::tr("Departures, clause by clause"),
        ReportText::tr(
            "Sections that speak of the same thing, side by side, in the left policy's order; sections that "
            "are "
            "the same in both are left out. Where the wording is related, words only on the left are struck "
            "through and words only on the right are double underlined. The number before a text is its "
            "line."));
    Departures departures(pages, report);
    for (const AlignedSection &pair : report.alignment.sections) {
        if (stop.stop_requested())
            return;
        departures.add(pair);
    }
}

} // namespace clausula
