// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/helptext.h"

#include "core/gap/wording.h"

#include <QAction>
#include <QCoreApplication>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

struct HelpText
{
    Q_DECLARE_TR_FUNCTIONS(Help)
};

QString tableRow(const QString &first, const QString &second)
{
    return u"<tr><td>%1&nbsp;&nbsp;</td><td>%2</td></tr>"_s.arg(first, second);
}

QString tableOf(const QString &title, const QString &rows)
{
    return u"<h3>%1</h3><table>%2</table>"_s.arg(title.toHtmlEscaped(), rows);
}

QString markCell(const MarkColours &mark, const QString &words)
{
    QString style;
    if (mark.fill.isValid())
        style += u"background-color:%1;"_s.arg(mark.fill.name());
    style +=
        mark.line == MarkLine::Through ? u"text-decoration:line-through;"_s : u"text-decoration:underline;"_s;
    return u"<span style=\"%1\">&nbsp;%2&nbsp;</span>"_s.arg(style, words.toHtmlEscaped());
}

QString groupRows(const Palette &colours)
{
    QString rows;
    for (const ClauseGroup group : Palette::colouredGroups()) {
        const GroupColours look = colours.group(group);
        rows += tableRow(u"<span style=\"background-color:%1;color:%2\">&nbsp;%3&nbsp;</span>"_s.arg(
                             look.band.name(), look.letter.name(), QString(groupLetter(group))),
                         wording::of(group).toHtmlEscaped());
    }
    return rows;
}

QString coverageRows()
{
    QString rows;
    for (const auto status : {CoverageStatus::Present, CoverageStatus::Partial, CoverageStatus::Missing,
                              CoverageStatus::Unsure, CoverageStatus::NotApplicable})
        rows += tableRow(QString(wording::mark(status)), wording::of(status).toHtmlEscaped());
    return rows;
}

QString markRows(const Palette &colours)
{
    const QString words = HelpText::tr("words");
    return tableRow(markCell(colours.mark(MarkKind::Evidence), words),
                    HelpText::tr("this policy says it, the other one doesn't")) +
           tableRow(markCell(colours.mark(MarkKind::Difference), words),
                    HelpText::tr("both say something about it, but not the same")) +
           tableRow(markCell(colours.mark(MarkKind::Gap), words),
                    HelpText::tr("comes nearest to something that is missing, but does not do")) +
           tableRow(markCell(colours.mark(MarkKind::Deleted), words),
                    HelpText::tr("struck through: only in the left one of two versions of a text")) +
           tableRow(markCell(colours.mark(MarkKind::Inserted), words),
                    HelpText::tr("underlined twice: only in the right one of two versions of a text")) +
           tableRow(
               markCell(colours.mark(MarkKind::Moved), words),
               HelpText::tr("dashed: stands elsewhere on the other side; the margin says at which line"));
}

} // namespace

QString legendHtml(const Palette &colours)
{
    return tableOf(HelpText::tr("Colour and letter in the margin: what a passage is about"),
                   groupRows(colours)) +
           tableOf(HelpText::tr("Marks in the coverage list: how far a policy has a clause"),
                   coverageRows()) +
           tableOf(HelpText::tr("Marks in the text"), markRows(colours)) +
           u"<p>%1</p>"_s.arg(
               HelpText::tr(
                   "Rails between the two policies join sections about the same thing, "
                   "wherever they stand: dashed where a section stands in another "
                   "order, ending in a ring where the other policy has none. An arrow "
                   "tells where a partner is that is scrolled away. The bar beside each "
                   "text shows its findings on the left and its changes on the right. Clausula's judgement "
                   "is a reading aid: check each "
                   "finding against the words it points to.")
                   .toHtmlEscaped());
}

QString shortcutsHtml(const QList<QAction *> &actions)
{
    QString rows;
    for (const QAction *action : actions) {
        if (!action->shortcut().isEmpty())
            rows += tableRow(action->shortcut().toString(QKeySequence::NativeText).toHtmlEscaped(),
                             action->text().remove(u'&').remove(u'…').toHtmlEscaped());
    }
    return u"<table>%1</table>"_s.arg(rows);
}

} // namespace clausula
