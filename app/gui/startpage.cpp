// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/startpage.h"

#include "app/gui/recentfiles.h"

#include <QCommandLinkButton>
#include <QDir>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

constexpr int pageWidth = 560; // pixels; longer lines are hard to read
constexpr qsizetype mostRecent = 5;

QLabel *label(const QString &text, double size, QWidget *parent)
{
    auto *made = new QLabel(text, parent);
    made->setWordWrap(true);
    QFont font = made->font();
    font.setPointSizeF(font.pointSizeF() * size);
    font.setBold(size > 1.1);
    made->setFont(font);
    return made;
}

} // namespace

StartPage::StartPage(QWidget *parent)
    : QWidget(parent), m_recent(new QWidget(this)), m_recentRows(new QVBoxLayout(m_recent))
{
    auto *page = new QWidget(this);
    page->setMaximumWidth(pageWidth);
    auto *column = new QVBoxLayout(page);
    column->addStretch(1);
    column->addWidget(label(tr("Clausula"), 2.0, page));
    column->addWidget(label(
        tr("Put two privacy policies side by side: what each one says about what, what one promises and the "
           "other doesn't, and what neither says although the law asks for it."),
        1.1, page));
    column->addSpacing(12);
    column->addWidget(makeButtons());
    m_recentRows->setContentsMargins(0, 8, 0, 0);
    m_recentRows->setSpacing(0);
    column->addWidget(m_recent);
    column->addSpacing(12);
    column->addWidget(label(
        tr("You can also drop one or two files here, or paste a policy's text. Nothing you open leaves this "
           "computer: Clausula has no network access."),
        1.0, page));
    column->addStretch(2);

    auto *middle = new QWidget(this);
    auto *centred = new QHBoxLayout(middle);
    centred->addStretch(1);
    centred->addWidget(page, 8);
    centred->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(middle);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("Start page"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll);
    setRecent({});
}

void StartPage::setRecent(const QList<RecentPair> &pairs)
{
    while (QLayoutItem *item = m_recentRows->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    m_recent->setVisible(!pairs.isEmpty());
    if (pairs.isEmpty())
        return;
    m_recentRows->addWidget(label(tr("Recently open"), 1.0, m_recent));
    for (const RecentPair &pair : pairs.first(std::min(pairs.size(), mostRecent))) {
        auto *button = new QCommandLinkButton(recentPairName(pair).replace(u'&', u"&&"_s), m_recent);
        button->setToolTip(QDir::toNativeSeparators(pair.left));
        connect(button, &QCommandLinkButton::clicked, this, [this, pair] { Q_EMIT recentChosen(pair); });
        m_recentRows->addWidget(button);
    }
}

QWidget *StartPage::makeButtons()
{
    auto *buttons = new QWidget(this);
    auto *column = new QVBoxLayout(buttons);
    column->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const QString &text, const QString &about, void (StartPage::*asked)()) {
        auto *button = new QCommandLinkButton(text, about, buttons);
        connect(button, &QCommandLinkButton::clicked, this, asked);
        column->addWidget(button);
        return button;
    };
    add(tr("Open two policies…"), tr("PDF, Word, OpenDocument, web pages or text, one after the other"),
        &StartPage::openRequested)
        ->setDefault(true);
    add(tr("Try the samples"), tr("Two invented vendors whose policies differ in instructive ways"),
        &StartPage::samplesRequested);
    add(tr("Write a policy…"), tr("From an empty page, a statute’s skeleton or a document you have"),
        &StartPage::draftRequested);
    add(tr("Start with empty pages"), tr("Paste or type a policy and see it analysed as you go"),
        &StartPage::emptyRequested);
    return buttons;
}

} // namespace clausula
