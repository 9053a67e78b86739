// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/chapters.h"

using namespace Qt::StringLiterals;

namespace clausula {

void chapters::chapterHeading(PageBuilder &pages, const QString &title, const QString &introduction)
{
    if (!pages.atTop())
        pages.newPage();
    pages.addParagraph(RichText().bold(title, 16).anchoredAs(pages.addOutline(1, title)),
                       {.after = 80, .keepWithNext = 800});
    if (!introduction.isEmpty())
        pages.addParagraph(RichText().add(introduction), {.after = 200, .keepWithNext = 400});
}

void chapters::sectionHeading(PageBuilder &pages, const QString &title)
{
    pages.addParagraph(RichText().bold(title, 11).anchoredAs(pages.addOutline(2, title)),
                       {.before = 240, .after = 80, .keepWithNext = 800});
}

QString sideName(const AnalyzedDocument &document)
{
    return document.recognized.document.origin().name;
}

QString textAnchor(Side side, int block)
{
    return (side == Side::Left ? u"left-%1"_s : u"right-%1"_s).arg(block);
}

QString findingNumber(qsizetype index)
{
    return u"F-%1"_s.arg(index + 1, 2, 10, QChar(u'0'));
}

QString clauseTitle(const GapReport &report, const QString &clause)
{
    const ClauseType *type = report.catalog.type(clause);
    return type ? type->title : clause;
}

} // namespace clausula
