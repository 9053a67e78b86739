// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/differencecard.h"

#include "app/gui/cardbrowser.h"
#include "app/gui/redlinemarks.h"

#include <QCoreApplication>

#include <algorithm>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostQuoted = 4'000; ///< characters of a side; a whole section that moved is longer
constexpr qsizetype around = 60;        ///< characters before and behind the words, for reading them

struct DifferenceCardText
{
    Q_DECLARE_TR_FUNCTIONS(DifferenceCard)
};

/** The rest of the words' block, as far as it helps to read them. */
QString neighbours(const Document &document, Span span, bool before)
{
    const int block = document.blockAt(span.start);
    if (block < 0)
        return {};
    const Span all = document.blocks().at(block).span;
    const qsizetype edge = before ? span.start : span.end();
    const Span near = before ? spanBetween(std::max(all.start, edge - around), std::max(all.start, edge))
                             : spanBetween(edge, std::max(edge, std::min(all.end(), edge + around)));
    const QString words = document.text(near).toString().simplified().toHtmlEscaped();
    if (words.isEmpty())
        return {};
    const bool cut = before ? near.start > all.start : near.end() < all.end();
    return before ? (cut ? u"…"_s : QString()) + words + u' ' : u' ' + words + (cut ? u"…"_s : QString());
}

QString marked(const QString &words, const MarkColours &look, const Palette &colours)
{
    return u"<span style=\"background-color:%1;color:%2;text-decoration:%3\">%4</span>"_s.arg(
        look.fill.name(), colours.text().name(),
        look.line == MarkLine::Through ? u"line-through"_s : u"underline"_s, words.toHtmlEscaped());
}

QString sideOf(const GapReport &report, const Difference &difference, Side side, const QString &name,
               const Palette &colours)
{
    const bool isLeft = side == Side::Left;
    const Document &document = documentOf(report, side).recognized.document;
    const Span span = spanOn(difference, side);
    const QString title =
        name.isEmpty()
            ? (isLeft ? DifferenceCardText::tr("Left") : DifferenceCardText::tr("Right"))
            : (isLeft ? DifferenceCardText::tr("Left, %1") : DifferenceCardText::tr("Right, %1")).arg(name);
    const QString line =
        linkTo(side, span, DifferenceCardText::tr("line %1").arg(document.lineAt(span.start)));
    if (span.isEmpty())
        return u"<p><b>%1:</b> <span class=\"dim\">%2</span></p>"_s.arg(
            title.toHtmlEscaped(), DifferenceCardText::tr("nothing; it would stand at %1").arg(line));
    const bool isMove = difference.kind == Difference::Kind::Moved;
    const MarkColours look = colours.mark(isMove   ? MarkKind::Moved
                                          : isLeft ? MarkKind::Deleted
                                                   : MarkKind::Inserted);
    const QString words =
        document.text({span.start, std::min(span.length, mostQuoted)}).toString().simplified();
    return u"<p><b>%1</b> (%2): %3%4%5</p>"_s.arg(
        title.toHtmlEscaped(), line, neighbours(document, span, true), marked(words, look, colours),
        neighbours(document, span, false));
}

} // namespace

QString differenceCard(const GapReport &report, const Difference &difference, const DocumentNames &names,
                       const Palette &colours)
{
    const ClauseType *type = report.catalog.type(difference.clause);
    QStringList head{kindText(difference)};
    if (type)
        head.append(type->title);
    const QString changes = difference.isSubstantive()
                                ? DifferenceCardText::tr("It changes: %1").arg(substanceText(difference))
                            : difference.kind == Difference::Kind::Moved
                                ? DifferenceCardText::tr("It stands elsewhere")
                                : DifferenceCardText::tr("A matter of wording, as far as can be told");
    return u"<p><b>%1</b> <span class=\"dim\">%2</span></p>"_s.arg(head.join(u" · "_s).toHtmlEscaped(),
                                                                   changes.toHtmlEscaped()) +
           sideOf(report, difference, Side::Left, names.left, colours) +
           sideOf(report, difference, Side::Right, names.right, colours);
}

} // namespace clausula
