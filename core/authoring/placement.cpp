// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/placement.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

/** A section with all that stands below it. */
struct Unit
{
    int section = -1;
    qsizetype end = 0;    ///< behind its last character
    QList<int> positions; ///< of the clause types it carries, in the catalog
};

/** Content that carries a clause, guesses left out. */
QStringList clausesOf(const RecognizedDocument &document, int block)
{
    const BlockLabels &labels = document.recognition.blocks[block];
    return labels.unsure || labels.labels.isEmpty() ? QStringList()
                                                    : QStringList{labels.labels.first().clause};
}

/** The document cut at the headings of its common depth and above; without headings, at every section. */
QList<Unit> unitsOf(const RecognizedDocument &document, const ClauseCatalog &catalog)
{
    const int depth = commonLevel(document.document);
    QList<Unit> units;
    for (int i = 0; i < document.document.blocks().size(); ++i) {
        const Block &block = document.document.blocks()[i];
        const Section &section = document.document.sections()[block.section];
        const bool begins = i == section.firstBlock && (section.heading < 0 || section.level <= depth);
        if (begins || units.isEmpty())
            units.append({block.section, 0, {}});
        units.last().end = block.span.end();
        for (const QString &clause : clausesOf(document, i)) {
            if (const int position = catalog.typeIndex(clause); position >= 0)
                units.last().positions.append(position);
        }
    }
    return units;
}

/** What most of a unit is about. */
int mainPosition(const Unit &unit)
{
    int best = -1;
    qsizetype most = 0;
    for (const int position : unit.positions) {
        if (const qsizetype count = unit.positions.count(position); count > most) {
            most = count;
            best = position;
        }
    }
    return best;
}

/** How many units stand on the wrong side if \a position comes before the unit \a at. */
int misplaced(const QList<int> &positions, qsizetype at, int position)
{
    int wrong = 0;
    for (qsizetype i = 0; i < positions.size(); ++i) {
        if (positions[i] >= 0 && (i < at ? positions[i] > position : positions[i] < position))
            ++wrong;
    }
    return wrong;
}

/** The number that a section behind \a place gets, and whether one at all. */
SectionNumber numberBehind(const Document &document, const QList<NumberedHeading> &headings, int level,
                           const ClausePlace &place)
{
    SectionNumber next{1};
    for (const NumberedHeading &heading : headings) {
        if (document.sections()[heading.section].level != level)
            continue;
        if (heading.figures.start >= place.offset)
            return place.after < 0 || next == SectionNumber{1} ? heading.number : next;
        next = heading.number;
        ++next.last();
    }
    return next;
}

/** Line breaks so that a blank line stands between \a text and what \a offset is the end of. */
QString gapBefore(const Document &document, qsizetype offset)
{
    return document.text().isEmpty() || offset == 0 ? QString() : u"\n\n"_s;
}

QString gapAfter(const Document &document, qsizetype offset)
{
    const QStringView rest = QStringView(document.text()).sliced(offset);
    const QStringView words = rest.trimmed();
    if (words.isEmpty())
        return rest.contains(u'\n') ? QString() : u"\n"_s;
    const qsizetype breaks = rest.first(rest.indexOf(words.front())).count(u'\n');
    return breaks >= 2 ? QString() : breaks == 1 ? u"\n"_s : u"\n\n"_s;
}

} // namespace

ClausePlace placeFor(const RecognizedDocument &document, const ClauseCatalog &catalog, const QString &clause)
{
    const int position = catalog.typeIndex(clause);
    const QList<Unit> units = unitsOf(document, catalog);
    if (units.isEmpty())
        return {document.document.text().trimmed().isEmpty() ? 0 : document.document.text().size(), -1, true};
    for (qsizetype i = units.size() - 1; i >= 0; --i) {
        if (mainPosition(units[i]) == position)
            return {units[i].end, units[i].section, false};
    }
    QList<int> positions;
    for (const Unit &unit : units)
        positions.append(mainPosition(unit));
    // Never before the title and what opens the document; of equal places the last, behind its kin.
    qsizetype best = units.size();
    for (qsizetype at = units.size() - 1; at >= 1; --at) {
        if (misplaced(positions, at, position) < misplaced(positions, best, position))
            best = at;
    }
    return {units[best - 1].end, units[best - 1].section, true};
}

ClausePlace placeAt(const RecognizedDocument &document, const QString &clause, qsizetype offset)
{
    const Document &text = document.document;
    const int block = text.blockAt(offset);
    if (block < 0)
        return {0, -1, true};
    const Block &here = text.blocks()[block];
    const bool endsSection =
        block + 1 == text.blocks().size() || text.blocks()[block + 1].section != here.section;
    const bool sameTopic = clausesOf(document, block).contains(clause);
    return {here.span.end(), here.section, !here.isHeading() && endsSection && !sameTopic};
}

Insertion insertionOf(const Document &document, const CrossReferences &references, const ClausePlace &place,
                      const QString &title, const QString &wording)
{
    Insertion insertion;
    QString words = wording;
    if (place.ownSection) {
        const int level = commonLevel(document);
        const HeadingStyle style = headingStyle(document, level);
        const QList<NumberedHeading> headings = numberedHeadings(document);
        const SectionNumber number = numberBehind(document, headings, level, place);
        words = style.heading(title, number) + style.blankLines + words;
        if (style.numbered)
            insertion.edits = renumbered(headings, references.find(document), makingRoomFor(number));
    }
    insertion.wording = {{place.offset, 0},
                         gapBefore(document, place.offset) + words + gapAfter(document, place.offset)};
    insertion.edits.append(insertion.wording);
    insertion.edits = inTextOrder(std::move(insertion.edits));
    return insertion;
}

} // namespace clausula
