// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/sectionlink.h"

#include <QCoreApplication>

#include <set>

namespace clausula {

namespace {

struct SectionLinkText
{
    Q_DECLARE_TR_FUNCTIONS(SectionLink)
};

LineRange linesOf(const Document &document, int section)
{
    if (section < 0 || document.sections().at(section).blockCount == 0)
        return {};
    const Section &found = document.sections().at(section);
    return {document.blocks().at(found.firstBlock).startLine - 1,
            document.blocks().at(found.endBlock() - 1).endLine};
}

/** A section without a heading is called by its first words. */
QString nameOf(const Document &document, int section)
{
    constexpr qsizetype mostLetters = 40;
    const Block &first = document.blocks().at(document.sections().at(section).firstBlock);
    QString heading = document.headingText(document.sections().at(section).firstBlock);
    if (!heading.isEmpty())
        return heading;
    const QString words = document.flowText(first);
    return words.size() <= mostLetters ? words : SectionLinkText::tr("%1…").arg(words.first(mostLetters));
}

QString placeOf(const LineRange &lines)
{
    return lines.end - lines.first == 1
               ? SectionLinkText::tr("line %1").arg(lines.end)
               : SectionLinkText::tr("lines %1 to %2").arg(lines.first + 1).arg(lines.end);
}

/** For each section of a side whether it changed, moved or lacks a partner. */
QList<bool> changedSections(const GapReport &report, Side side)
{
    std::set<int> changed;
    for (const Difference &difference : report.differences.list)
        changed.insert(difference.group);
    const AnalyzedDocument &document = documentOf(report, side);
    QList<bool> hasChange(document.recognized.document.sections().size(), false);
    for (const AlignedSection &pair : report.alignment.sections) {
        const int section = side == Side::Left ? pair.left : pair.right;
        const bool isSame = pair.left >= 0 && pair.right >= 0 && !pair.moved && !changed.contains(pair.group);
        if (section >= 0 && !isSame)
            hasChange[section] = true;
    }
    return hasChange;
}

} // namespace

QList<SectionLink> sectionLinks(const GapReport &report)
{
    const Document &left = report.left.recognized.document;
    const Document &right = report.right.recognized.document;
    QList<SectionLink> links;
    for (const AlignedSection &pair : report.alignment.sections) {
        SectionLink link;
        link.left = linesOf(left, pair.left);
        link.right = linesOf(right, pair.right);
        if (!link.left.exists() && !link.right.exists())
            continue;
        const ClauseType *type = report.catalog.type(pair.clause);
        link.topic = type ? type->group : ClauseGroup::None;
        link.clause = pair.clause;
        link.group = pair.group;
        link.moved = pair.moved && link.left.exists() && link.right.exists();
        link.title = type                 ? type->title
                     : link.left.exists() ? nameOf(left, pair.left)
                                          : nameOf(right, pair.right);
        links.append(link);
    }
    return links;
}

QList<LineRange> unchangedLines(const GapReport &report, Side side)
{
    const Document &document = documentOf(report, side).recognized.document;
    const QList<bool> hasChange = changedSections(report, side);
    QList<LineRange> lines;
    int start = -1;
    for (int section = 0; section < hasChange.size(); ++section) {
        const LineRange here = linesOf(document, section);
        if (!here.exists())
            continue;
        if (!hasChange.at(section))
            start = start < 0 ? here.first : start;
        else if (start >= 0)
            lines.append({std::exchange(start, -1), here.first});
    }
    if (start >= 0)
        lines.append({start, document.lineCount()});
    return lines;
}

QString describe(const SectionLink &link)
{
    if (!link.right.exists())
        return SectionLinkText::tr("%1: left, %2; nothing on the right").arg(link.title, placeOf(link.left));
    if (!link.left.exists())
        return SectionLinkText::tr("%1: right, %2; nothing on the left").arg(link.title, placeOf(link.right));
    const QString both = SectionLinkText::tr("%1: left, %2; right, %3")
                             .arg(link.title, placeOf(link.left), placeOf(link.right));
    return link.moved ? SectionLinkText::tr("%1; in another order").arg(both) : both;
}

} // namespace clausula
