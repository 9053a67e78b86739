// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/findingcard.h"

#include "app/gui/cardbrowser.h"
#include "core/gap/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostPlaces = 8;

struct FindingCardText
{
    Q_DECLARE_TR_FUNCTIONS(FindingCard)
};

QString headline(const FindingRow &row)
{
    QStringList parts;
    if (row.importance)
        parts.append(row.unclear ? FindingCardText::tr("%1, unclear").arg(wording::of(*row.importance))
                                 : wording::of(*row.importance));
    parts.append(row.topic);
    parts.removeAll(QString());
    QString html = u"<b>%1</b>"_s.arg(parts.join(u" · "_s).toHtmlEscaped());
    if (!row.citation.isEmpty())
        html += u" <span class=\"dim\">%1</span>"_s.arg(row.citation.toHtmlEscaped());
    return u"<p>%1</p>"_s.arg(html);
}

QString paragraph(const QString &text)
{
    return text.isEmpty() ? QString() : u"<p>%1</p>"_s.arg(withBlanks(text));
}

/** \a text, which names the place of the first evidence, with links to all of them. */
QString linked(const QString &text, Side side, const QList<Evidence> &evidence)
{
    QString html = text.toHtmlEscaped();
    QStringList others;
    for (const Evidence &place : evidence.first(std::min(evidence.size(), mostPlaces))) {
        const QString line = FindingCardText::tr("line %1").arg(place.line);
        const QString link = linkTo(side, place.span, line);
        const qsizetype named = html.lastIndexOf(u'(' + line + u')');
        if (named >= 0)
            html.replace(named + 1, line.size(), link);
        else
            others.append(link);
    }
    others.removeDuplicates();
    return others.isEmpty() ? html : html + FindingCardText::tr(", also %1").arg(others.join(u", "_s));
}

QString sideOf(Side side, const FindingRow &row, const QString &name)
{
    const bool isLeft = side == Side::Left;
    const QString &text = isLeft ? row.leftText : row.rightText;
    if (text.isEmpty())
        return {};
    QString title = isLeft ? FindingCardText::tr("Left") : FindingCardText::tr("Right");
    if (!name.isEmpty())
        title += u", "_s + name;
    return u"<p><b>%1:</b> %2</p>"_s.arg(title.toHtmlEscaped(),
                                         linked(text, side, isLeft ? row.left : row.right));
}

} // namespace

QString findingCard(const FindingRow &row, const DocumentNames &names)
{
    return headline(row) + paragraph(row.message) + sideOf(Side::Left, row, names.left) +
           sideOf(Side::Right, row, names.right) + paragraph(row.advice);
}

} // namespace clausula
