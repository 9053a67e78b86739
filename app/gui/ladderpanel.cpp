// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/ladderpanel.h"

#include "core/comparison/redline.h"

#include <algorithm>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

const QString useLink = u"use:"_s;

QString textParagraph(const QString &text)
{
    return u"<p>%1</p>"_s.arg(text.toHtmlEscaped());
}

template<typename Item>
QStringList titlesOf(const QList<Item> &items, const QStringList &ids)
{
    QStringList titles;
    for (const Item &item : items) {
        if (ids.contains(item.id))
            titles.append(item.title.toHtmlEscaped());
    }
    return titles;
}

QString list(const QStringList &items)
{
    return items.isEmpty() ? QString() : u"<ul><li>%1</li></ul>"_s.arg(items.join(u"</li><li>"_s));
}

} // namespace

LadderPanel::LadderPanel(QWidget *parent) : CardBrowser(parent)
{
    setAccessibleName(tr("Wording of the clause at the cursor"));
    connect(this, &CardBrowser::linkChosen, this, [this](const QString &link) {
        const ClauseType *type = clause();
        const qsizetype rung = link.startsWith(useLink) ? link.sliced(useLink.size()).toLongLong() : -1;
        if (type && rung >= 0)
            Q_EMIT replaceRequested(rungsOf(*type).value(rung).wording);
    });
    redraw();
}

void LadderPanel::setPicture(const std::shared_ptr<const DraftPicture> &picture)
{
    m_picture = picture;
    if (m_picture && m_block >= m_picture->policy().blocks().size())
        m_block = -1;
    redraw();
}

void LadderPanel::setBlock(int block)
{
    if (std::exchange(m_block, block) != block)
        redraw();
}

const ClauseType *LadderPanel::clause() const
{
    if (!m_picture || m_block < 0)
        return nullptr;
    const QList<Label> &labels = m_picture->document->recognized.recognition.blocks[m_block].labels;
    return labels.isEmpty() ? nullptr : m_picture->catalog().type(labels.first().clause);
}

Span LadderPanel::passage() const
{
    if (!m_picture || m_block < 0)
        return {};
    const Block &block = m_picture->policy().blocks()[m_block];
    return block.marker.isEmpty() ? block.span : spanBetween(block.marker.end(), block.span.end());
}

void LadderPanel::redraw()
{
    if (const ClauseType *type = clause())
        showCard(card(*type));
    else
        showCard(
            textParagraph(tr("Put the cursor into a clause: where its wording stands between what you prefer "
                             "and what you would not sign is shown here.")));
}

QString LadderPanel::card(const ClauseType &type) const
{
    const QString words = m_picture->policy().flowText(m_picture->policy().blocks()[m_block]);
    const Standing standing = standingOf(words, type, m_picture->catalog().patterns());
    QString html = u"<h3>%1</h3>"_s.arg(type.title.toHtmlEscaped());
    html += u"<p><b>%1</b></p>"_s.arg(
        tr("This text stands at: %1").arg(nameOf(standing.position)).toHtmlEscaped());
    const QStringList flags = titlesOf(type.redFlags, standing.redFlags);
    if (!flags.isEmpty())
        html += cardHeading(tr("⚑ What speaks against it")) + list(flags);
    const QStringList missing = titlesOf(type.requiredElements, standing.missing);
    if (!missing.isEmpty())
        html += cardHeading(tr("What this paragraph doesn’t say")) + list(missing);
    if (!type.guidance.isEmpty())
        html += cardHeading(tr("Guidance")) + textParagraph(type.guidance);
    if (!type.escalation.isEmpty())
        html += cardHeading(tr("Ask first")) + textParagraph(type.escalation);
    return html + rungs(type, standing);
}

QString LadderPanel::rungs(const ClauseType &type, const Standing &standing) const
{
    QString html;
    const QList<Rung> all = rungsOf(type);
    for (int i = 0; i < all.size(); ++i) {
        html +=
            cardHeading(i == standing.nearest ? tr("%1 (nearest to this text)").arg(nameOf(all[i].position))
                                              : nameOf(all[i].position));
        html += u"<blockquote>%1</blockquote>"_s.arg(i == standing.nearest ? changes(all[i].wording)
                                                                           : withBlanks(all[i].wording));
        if (all[i].position != Position::Reject)
            html += u"<p><a href=\"%1%2\">%3</a></p>"_s.arg(useLink, QString::number(i),
                                                            tr("Put this in its place").toHtmlEscaped());
    }
    return html;
}

/** From the text as it is to \a wording, word by word; struck and underlined, so that no colour is needed. */
QString LadderPanel::changes(const QString &wording) const
{
    const QString words = m_picture->policy().text(passage()).toString();
    QString html;
    for (const RedlineRun &run : redline(words, wording)) {
        switch (run.kind) {
        case RedlineRun::Kind::Kept:
            html += run.right.in(wording).toString().toHtmlEscaped();
            break;
        case RedlineRun::Kind::Deleted:
            html += u"<s>%1</s> "_s.arg(run.left.in(words).toString().trimmed().toHtmlEscaped());
            break;
        case RedlineRun::Kind::Inserted:
            html += u"<u>%1</u> "_s.arg(run.right.in(wording).toString().trimmed().toHtmlEscaped());
            break;
        }
    }
    return html;
}

QString nameOf(Position position)
{
    switch (position) {
    case Position::Preferred:
        return LadderPanel::tr("preferred");
    case Position::Acceptable:
        return LadderPanel::tr("acceptable");
    case Position::Fallback:
        return LadderPanel::tr("fallback");
    case Position::Reject:
        break;
    }
    return LadderPanel::tr("reject");
}

} // namespace clausula
