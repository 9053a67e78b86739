// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/chapters.h"

#include "core/report/changedtext.h"
#include "core/report/excerpt.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

QString rangeOf(int first, int last)
{
    return first == last ? QString::number(first) : u"%1–%2"_s.arg(first).arg(last);
}

/** White space folded to single blanks, also at the ends: pieces are joined again on the line. */
QString folded(QStringView text)
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

/** One of the two documents as the chapter prints it. */
struct PrintedSide
{
    const AnalyzedDocument &analyzed;
    Mark mark; ///< of words that only this side has

    [[nodiscard]] const Document &document() const { return analyzed.recognized.document; }

    /** "12–30", or one number. */
    [[nodiscard]] QString linesOf(int section) const
    {
        const Section &found = document().sections()[section];
        return rangeOf(document().blocks()[found.firstBlock].startLine,
                       document().blocks()[found.endBlock() - 1].endLine);
    }

    /** "“Your rights”, lines 12–30". */
    [[nodiscard]] QString placeOf(int section) const
    {
        const QString heading = headingOf(section);
        const QString lines = linesOf(section);
        const QString place = lines.contains(u'–') ? ReportText::tr("lines %1").arg(lines)
                                                   : ReportText::tr("line %1").arg(lines);
        return heading.isEmpty() ? place : u"“"_s + heading + u"”, "_s + place;
    }

    /** It has text, but all of it was set aside on loading. */
    [[nodiscard]] bool isSetAside(int section) const
    {
        const Section &found = document().sections()[section];
        const auto own = document().blocks().sliced(found.firstBlock, found.blockCount);
        return std::ranges::none_of(own, &Block::isContent) && !std::ranges::all_of(own, &Block::isHeading);
    }

    [[nodiscard]] QString headingOf(int section) const
    {
        const int heading = document().sections()[section].heading;
        return heading < 0 ? QString() : document().flowText(document().blocks()[heading]);
    }

    /** "policy.txt: “Your rights”, lines 12–30; line 44". */
    [[nodiscard]] QString placesOf(const QList<int> &sections) const
    {
        QStringList places;
        for (const int section : sections)
            places.append(placeOf(section));
        return sideName(analyzed) + u": "_s + places.join(u"; "_s);
    }

    /** Both are items of one list or rows of one table, \a next right after \a block. */
    [[nodiscard]] bool continuesList(int block, int next) const
    {
        const Block &before = document().blocks()[block];
        const Block &after = document().blocks()[next];
        return next == block + 1 && before.kind == after.kind &&
               (after.kind == BlockKind::ListItem || after.kind == BlockKind::TableRow);
    }

    /** The whole text of a block, the words without a partner marked. */
    void addMarked(RichText &cell, const ChangedText &text) const
    {
        const Span whole = document().blocks()[text.block].span;
        qsizetype from = whole.start;
        for (const Span changed : text.changed) {
            if (from < changed.start)
                cell.marked(folded(document().text(spanBetween(from, changed.start))), Mark::None);
            cell.marked(folded(document().text(changed)), mark);
            from = changed.end();
        }
        if (from < whole.end())
            cell.marked(folded(document().text(spanBetween(from, whole.end()))), Mark::None);
    }
};

/** Lays out the departures of one report. */
class Departures
{
public:
    Departures(ReportWriter &out, const GapReport &report)
        : m_out(out), m_report(report), m_left{report.left, Mark::Deleted},
          m_right{report.right, Mark::Inserted}, m_versions(areVersions(report.differences)),
          m_rows(departureRows(m_left.document(), m_right.document(), report.alignment))
    {
    }

    void print(const std::stop_token &stop)
    {
        printPartners(stop);
        printLonely(m_left, &DepartureGroup::left, &DepartureGroup::right);
        printLonely(m_right, &DepartureGroup::right, &DepartureGroup::left);
        printSame();
    }

private:
    /** Both sides have it, and not in the same words. */
    [[nodiscard]] static bool isPrinted(const DepartureGroup &group)
    {
        return !group.same && !group.left.isEmpty() && !group.right.isEmpty();
    }

    void printPartners(const std::stop_token &stop)
    {
        if (std::ranges::any_of(m_rows.groups, &isPrinted) || !m_rows.transferred.isEmpty())
            m_out.addSection(ReportText::tr("Passages on the same thing"));
        ReportTable table(m_out, {1, 1}, {sideName(m_report.left), sideName(m_report.right)});
        for (const DepartureGroup &group : m_rows.groups) {
            if (stop.stop_requested())
                return;
            if (isPrinted(group)) {
                table.addGroup(headOf(group), titleOf(group));
                addRows(table, group.rows);
            }
        }
        if (!m_rows.transferred.isEmpty()) {
            const QString title = ReportText::tr("Text that stands in another section");
            table.addGroup(RichText().bold(title), title);
            addRows(table, m_rows.transferred);
        }
    }

    [[nodiscard]] QString titleOf(const DepartureGroup &group) const
    {
        const QString heading = m_left.headingOf(group.left.first());
        const QString title = group.clause.isEmpty() ? heading : clauseTitle(m_report, group.clause);
        return title.isEmpty() ? ReportText::tr("Text without a heading") : title;
    }

    [[nodiscard]] RichText headOf(const DepartureGroup &group) const
    {
        QString notes = ReportText::tr("Likeness %1 %.").arg(qRound(group.similarity * 100));
        if (group.moved)
            notes += u' ' + ReportText::tr("It stands at another place in the order.");
        return RichText()
            .bold(titleOf(group))
            .quiet(u"   "_s + notes + u'\n' + m_left.placesOf(group.left) + u'\n' +
                   m_right.placesOf(group.right));
    }

    /** Rows with both sides, and between them what only one side has: opposite each other to save paper. */
    void addRows(ReportTable &table, const QList<DepartureRow> &rows) const
    {
        QList<QList<ChangedText>> left;
        QList<QList<ChangedText>> right;
        const auto flush = [&] {
            for (qsizetype i = 0; i < std::max(left.size(), right.size()); ++i)
                table.addRow({aloneCell(m_left, left.value(i)), aloneCell(m_right, right.value(i))});
            left.clear();
            right.clear();
        };
        for (const DepartureRow &row : rows) {
            const ChangedRow changes = changesOf(m_report, row);
            if (!row.left.isEmpty() && !row.right.isEmpty()) {
                flush();
                addPair(table, changes);
            } else if (row.right.isEmpty()) {
                addAlone(left, m_left, changes.left);
            } else {
                addAlone(right, m_right, changes.right);
            }
        }
        flush();
    }

    /** Adds \a texts to what stands alone; items of one list are shortened together. */
    void addAlone(QList<QList<ChangedText>> &alone, const PrintedSide &side,
                  const QList<ChangedText> &texts) const
    {
        for (const ChangedText &text : texts) {
            if (!m_versions && !alone.isEmpty() && side.continuesList(alone.last().last().block, text.block))
                alone.last().append(text);
            else
                alone.append({text});
        }
    }

    void addPair(ReportTable &table, const ChangedRow &row) const
    {
        if (row.isUnchanged()) {
            RichText note;
            for (const ChangedText &text : row.right)
                addLabel(note, m_right, text.block);
            table.addRow({shortCell(m_left, row.left), note.quiet(ReportText::tr("the same words"), 8)});
        } else if (m_versions || row.isRelated()) {
            table.addRow({markedCell(m_left, row.left), markedCell(m_right, row.right)});
        } else {
            table.addRow({shortCell(m_left, row.left), shortCell(m_right, row.right)});
        }
    }

    static void addLabel(RichText &cell, const PrintedSide &side, int block)
    {
        cell.quiet((cell.isEmpty() ? QString() : u"\n"_s) +
                   QString::number(side.document().blocks()[block].startLine) + u"  "_s);
    }

    [[nodiscard]] static RichText markedCell(const PrintedSide &side, const QList<ChangedText> &texts)
    {
        RichText cell;
        for (const ChangedText &text : texts) {
            addLabel(cell, side, text.block);
            side.addMarked(cell, text);
        }
        return cell;
    }

    [[nodiscard]] static RichText shortCell(const PrintedSide &side, const QList<ChangedText> &texts)
    {
        RichText cell;
        for (const ChangedText &text : texts) {
            addLabel(cell, side, text.block);
            cell.add(excerpt(side.document().flowText(side.document().blocks()[text.block])),
                     textsize::dense);
        }
        return cell;
    }

    /** Blocks without a partner; none leave the cell empty. */
    [[nodiscard]] RichText aloneCell(const PrintedSide &side, const QList<ChangedText> &texts) const
    {
        RichText cell;
        if (texts.isEmpty())
            return cell;
        const QList<Block> &blocks = side.document().blocks();
        cell.quiet(rangeOf(blocks[texts.first().block].startLine, blocks[texts.last().block].startLine) +
                   u"  "_s + ReportText::tr("only here") + u"  "_s);
        if (m_versions) {
            side.addMarked(cell, texts.first());
            return cell;
        }
        QStringList words;
        for (const ChangedText &text : texts)
            words.append(side.document().flowText(blocks[text.block]));
        cell.add(excerpt(words.join(u' ')), textsize::dense);
        return cell;
    }

    /** Sections that the other document has no partner for. */
    void printLonely(const PrintedSide &side, QList<int> DepartureGroup::*own,
                     QList<int> DepartureGroup::*others)
    {
        QList<DepartureGroup> lonely;
        for (const DepartureGroup &group : std::as_const(m_rows.groups)) {
            if ((group.*others).isEmpty() && !side.isSetAside((group.*own).first()))
                lonely.append(group);
        }
        if (lonely.isEmpty())
            return;
        m_out.addSection(ReportText::tr("Sections that only %1 has").arg(sideName(side.analyzed)));
        ReportTable table(m_out, {1.3, 2.7, 9},
                          {ReportText::tr("Lines"), ReportText::tr("Clause"), ReportText::tr("Text")});
        for (const DepartureGroup &group : std::as_const(lonely))
            table.addRow(lonelyRow(side, group, (group.*own).first(), own));
    }

    [[nodiscard]] QList<RichText> lonelyRow(const PrintedSide &side, const DepartureGroup &group, int section,
                                            QList<int> DepartureGroup::*own) const
    {
        const Document &document = side.document();
        QStringList words;
        for (const DepartureRow &row : group.rows) {
            for (const int block : own == &DepartureGroup::left ? row.left : row.right)
                words.append(document.flowText(document.blocks()[block]));
        }
        RichText text;
        const QString heading = side.headingOf(section);
        if (!heading.isEmpty())
            text.bold(heading + (words.isEmpty() ? QString() : u"\n"_s), textsize::dense);
        text.add(m_versions ? words.join(u'\n') : excerpt(words.join(u' ')), textsize::dense);
        return {RichText(side.linesOf(section)),
                RichText(group.clause.isEmpty() ? u"–"_s : clauseTitle(m_report, group.clause)), text};
    }

    void printSame()
    {
        QStringList same;
        for (const DepartureGroup &group : std::as_const(m_rows.groups)) {
            if (group.same && !group.left.isEmpty() && !group.right.isEmpty())
                same.append(m_left.placeOf(group.left.first()) + u" = "_s +
                            m_right.linesOf(group.right.first()));
        }
        if (same.isEmpty())
            return;
        m_out.addSection(ReportText::tr("Sections that are the same in both"));
        for (const QString &places : std::as_const(same))
            m_out.addParagraph(RichText(places), {.after = 20});
    }

    ReportWriter &m_out;
    const GapReport &m_report;
    PrintedSide m_left;
    PrintedSide m_right;
    bool m_versions;
    DepartureRows m_rows;
};

} // namespace

void chapters::departures(ReportWriter &out, const ReportContent &content, const std::stop_token &stop)
{
    const GapReport &report = content.report;
    out.addChapter(
        ReportText::tr("Departures, clause by clause"),
        ReportText::tr(
            "First the sections that speak of the same thing, side by side, in the left policy's order; "
            "then those that only one side has. Where the wording is related, words only on the left "
            "are struck through and words only on the right are double underlined. The number before a "
            "text is its line; […] stands for words left out (see “Method and limits”)."),
        ChapterStart::WhereRoomIs);
    Departures(out, report).print(stop);
}

} // namespace clausula
