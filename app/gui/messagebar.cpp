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
    : QFrame(parent), m_sign(new QLabel(this)), m_text(new QLabel(this)), m_choices(new QHBoxLayout),
      m_close(new QToolButton(this))
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

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 4, 4, 4);
    row->addWidget(m_sign);
    row->addWidget(m_text, 1);
    row->addLayout(m_choices);
    row->addWidget(m_close);
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

void MessageBar::colour()
{
    const Look look = lookOf(m_kind);
    QPalette colours;
    colours.setColor(QPalette::Window, QColor::fromRgb(isDark(colours) ? look.darkBack : look.lightBack));
    setPalette(colours);
}

} // namespace clausula
