// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/messagebar.h"

#include "app/gui/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastText = 360; // pixels for sign, text and cross beside the choices: two lines of most news

struct Look
{
    QRgb lightBack;
    QRgb darkBack;
};

Look lookOf(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Error:
        return {0xfffbdedd, 0xff5a2424};
    case MessageBar::Kind::Warning:
        return {0xfffdf0cf, 0xff4f3f12};
    case MessageBar::Kind::Note:
        break;
    }
    return {0xffdfecfa, 0xff1f3a57};
}

/** Said beside the colour, for those who don't see it. */
QString nameOf(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Error:
        return MessageBar::tr("Error");
    case MessageBar::Kind::Warning:
        return MessageBar::tr("Warning");
    case MessageBar::Kind::Note:
        break;
    }
    return MessageBar::tr("Note");
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent), m_sign(new QLabel(this)), m_text(new QLabel(this)), m_parts(new QGridLayout(this)),
      m_choiceBox(new QWidget(this)), m_choices(new QHBoxLayout(m_choiceBox)), m_close(new QToolButton(this))
{
    setObjectName(u"messageBar"_s);
    setAutoFillBackground(true);
    setFrameShape(QFrame::StyledPanel);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText); // names of files are no mark-up
    m_text->setAccessibleName(tr("Message"));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    QFont bold = m_sign->font();
    bold.setBold(true);
    m_sign->setFont(bold);
    m_close->setText(u"\u2715"_s);
    m_close->setAutoRaise(true);
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setToolTip(tr("Close this message"));
    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);

    m_choices->setContentsMargins(0, 0, 0, 0);
    m_parts->setContentsMargins(8, 4, 4, 4);
    m_parts->setColumnStretch(1, 1);
    m_parts->addWidget(m_sign, 0, 0);
    m_parts->addWidget(m_text, 0, 1);
    m_parts->addWidget(m_choiceBox, 0, 2);
    m_parts->addWidget(m_close, 0, 3);
    hide();
}

void MessageBar::showMessage(Kind kind, const QString &text, const QList<Choice> &choices)
{
    while (const QLayoutItem *item = m_choices->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    m_kind = kind;
    m_sign->setText(nameOf(kind));
    m_text->setText(text);
    m_text->setAccessibleName(text);
    setAccessibleName(text);
    for (const Choice &choice : choices)
        addChoice(choice);
    m_choiceBox->setVisible(!choices.isEmpty());
    placeChoices();
    colour();
    show();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void MessageBar::dismiss()
{
    hide();
    m_text->clear();
}

QString MessageBar::text() const
{
    return m_text->text();
}

MessageBar::Kind MessageBar::kind() const
{
    return m_kind;
}

void MessageBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ApplicationPaletteChange)
        colour();
    QFrame::changeEvent(event);
}

void MessageBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

void MessageBar::addChoice(const Choice &choice)
{
    auto *button = new QPushButton(choice.text, this);
    connect(button, &QPushButton::clicked, this, [this, chosen = choice.chosen] {
        dismiss();
        chosen();
    });
    m_choices->addWidget(button);
}

void MessageBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    placeChoices();
}

/** Beside the text where that has room, else below it; one below the other in a narrow bar. */
void MessageBar::placeChoices()
{
    int wanted = 0;
    for (int i = 0; i < m_choices->count(); ++i)
        wanted += m_choices->itemAt(i)->sizeHint().width() + m_choices->spacing();
    const bool fits = wanted <= contentsRect().width() - m_parts->contentsMargins().left();
    m_choices->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    const bool beside = wanted + leastText <= width();
    if (beside == m_beside)
        return;
    m_beside = beside;
    m_parts->removeWidget(m_choiceBox);
    if (beside)
        m_parts->addWidget(m_choiceBox, 0, 2);
    else
        m_parts->addWidget(m_choiceBox, 1, 0, 1, 4, Qt::AlignLeft);
}

void MessageBar::colour()
{
    const Look look = lookOf(m_kind);
    QPalette colours;
    colours.setColor(QPalette::Window, QColor::fromRgb(isDark(colours) ? look.darkBack : look.lightBack));
    setPalette(colours);
}

} // namespace clausula
