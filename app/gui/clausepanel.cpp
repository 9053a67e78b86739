// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/clausepanel.h"

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

QString emptyCard()
{
    return u"<p>%1</p>"_s.arg(
        ClausePanel::tr("Open a policy: what its clauses are, how sure that is and why, stands here.")
            .toHtmlEscaped());
}

} // namespace

ClausePanel::ClausePanel(QWidget *parent) : CardBrowser(parent)
{
    setAccessibleName(tr("Clause at the cursor"));
    redraw();
}

void ClausePanel::setPicture(std::shared_ptr<const ComparisonPicture> picture)
{
    m_picture = std::move(picture);
    redraw();
}

void ClausePanel::setSubject(const ClauseSubject &subject)
{
    if (m_subject == subject)
        return;
    m_subject = subject;
    redraw();
}

void ClausePanel::setColours(const Palette &palette)
{
    CardBrowser::setColours(palette);
    redraw(); // the letter's colours are part of the card
}

void ClausePanel::redraw()
{
    ClauseSubject subject = m_subject;
    const bool known = m_picture && m_picture->side(subject.side).document;
    if (known && subject.block >= m_picture->side(subject.side).document->recognized.document.blocks().size())
        subject.block = -1; // of a longer text than the one analysed now
    showCard(m_picture && (known || !subject.clause.isEmpty()) ? clauseCard(*m_picture, subject, colours())
                                                               : emptyCard());
}

} // namespace clausula
