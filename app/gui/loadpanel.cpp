// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/loadpanel.h"

#include "app/gui/cardbrowser.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

QString itemOf(const LoadPlace &place)
{
    const QString words = place.words.toHtmlEscaped();
    if (place.where.isEmpty())
        return u"<li>%1</li>"_s.arg(words);
    const QString where =
        place.span ? linkTo(Side::Left, *place.span, place.where) : place.where.toHtmlEscaped();
    return u"<li>%1: %2</li>"_s.arg(where, words);
}

QString cardOf(const QString &facts, const QList<LoadNote> &notes)
{
    QString html = u"<p class=\"dim\">%1</p>"_s.arg(facts.toHtmlEscaped());
    if (notes.isEmpty())
        html += u"<p>%1</p>"_s.arg(LoadPanel::tr("Read as it stands: nothing was joined, set aside, hidden "
                                                 "or put right.")
                                       .toHtmlEscaped());
    for (const LoadNote &note : notes) {
        html += u"<h4>%1</h4>"_s.arg(note.text.toHtmlEscaped());
        QString items;
        for (const LoadPlace &place : note.places)
            items += itemOf(place);
        if (!items.isEmpty())
            html += u"<ul>%1</ul>"_s.arg(items);
    }
    return html;
}

} // namespace

LoadPanel::LoadPanel(QWidget *parent) : QDialog(parent), m_card(new CardBrowser(this))
{
    m_card->setAccessibleName(tr("Notes on loading"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_repair = buttons->addButton(tr("&Repair Characters"), QDialogButtonBox::ActionRole);
    m_repair->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_card, 1);
    column->addWidget(buttons);
    connect(m_card, &CardBrowser::placeChosen, this, [this](Side, Span span) { Q_EMIT placeChosen(span); });
    connect(m_repair, &QPushButton::clicked, this, &LoadPanel::repairChosen);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(560, 400);
}

void LoadPanel::showNotes(const QString &name, const QString &facts, const QList<LoadNote> &notes,
                          bool repairable)
{
    setWindowTitle(tr("Loading of %1").arg(name));
    m_card->showCard(cardOf(facts, notes));
    m_repair->setVisible(repairable);
}

void LoadPanel::setColours(const Palette &palette)
{
    m_card->setColours(palette);
}

QString LoadPanel::text() const
{
    return m_card->toPlainText();
}

} // namespace clausula
