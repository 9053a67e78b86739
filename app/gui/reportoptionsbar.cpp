// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/reportoptionsbar.h"

#include "core/report/logo.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTimer>
#include <QToolButton>

namespace clausula {

ReportOptionsBar::ReportOptionsBar(QWidget *parent)
    : QWidget(parent), m_paper(new QComboBox(this)), m_firm(makeField(tr("Firm"))),
      m_notice(makeField(tr("Confidentiality notice"))), m_pause(new QTimer(this))
{
    constexpr int pause = 500; // ms: laying out again at each letter would only flicker
    m_pause->setSingleShot(true);
    m_pause->setInterval(pause);
    connect(m_pause, &QTimer::timeout, this, &ReportOptionsBar::changed);
    m_paper->addItems({tr("A4"), tr("US Letter")});
    m_paper->setAccessibleName(tr("Paper"));
    m_paper->view()->setAccessibleName(m_paper->accessibleName());
    connect(m_paper, &QComboBox::currentIndexChanged, this, &ReportOptionsBar::changed);

    auto *menu = new QMenu(this);
    m_draft = makeSwitch(menu, tr("Mark as &draft"), false);
    m_clientSafe = makeSwitch(menu, tr("For &clients: no notes, owners and decisions"), false);
    m_fullTexts = makeSwitch(menu, tr("Appendix with both &texts"), true);
    m_sources = makeSwitch(menu, tr("&Attach the texts to the PDF"), true);
    m_archive = makeSwitch(menu, tr("PDF/A for a&rchives, without attachments"), false);
    menu->addSeparator();
    connect(menu->addAction(tr("&Logo…")), &QAction::triggered, this, &ReportOptionsBar::chooseLogo);
    auto *more = new QToolButton(this);
    more->setText(tr("&Options"));
    more->setToolTip(tr("What is marked, added or left out"));
    more->setPopupMode(QToolButton::InstantPopup);
    more->setMenu(menu);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_firm, 2);
    layout->addWidget(m_notice, 3);
    layout->addWidget(new QLabel(tr("Paper:"), this));
    layout->addWidget(m_paper);
    layout->addWidget(more);
}

ReportOptions ReportOptionsBar::options() const
{
    return {.paper = m_paper->currentIndex() == 0 ? ReportOptions::Paper::A4 : ReportOptions::Paper::Letter,
            .firm = m_firm->text().trimmed(),
            .confidentiality = m_notice->text().trimmed(),
            .logo = m_logo,
            .draft = m_draft->isChecked(),
            .fullTexts = m_fullTexts->isChecked(),
            .clientSafe = m_clientSafe->isChecked(),
            .sources = m_sources->isChecked(),
            .archive = m_archive->isChecked()};
}

QLineEdit *ReportOptionsBar::makeField(const QString &name)
{
    auto *field = new QLineEdit(this);
    field->setPlaceholderText(name);
    field->setAccessibleName(name);
    connect(field, &QLineEdit::textEdited, this, [this] { m_pause->start(); });
    return field;
}

QAction *ReportOptionsBar::makeSwitch(QMenu *menu, const QString &text, bool on)
{
    QAction *action = menu->addAction(text);
    action->setCheckable(true);
    action->setChecked(on);
    connect(action, &QAction::toggled, this, &ReportOptionsBar::changed);
    return action;
}

void ReportOptionsBar::chooseLogo()
{
    auto *dialog = new QFileDialog(this, tr("Logo"), {}, tr("Pictures (*.png *.jpg *.jpeg)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        Result<QByteArray> logo = readLogo(path);
        if (!logo) {
            Q_EMIT failed(logo.error());
            return;
        }
        m_logo = *std::move(logo);
        Q_EMIT changed();
    });
    dialog->open();
}

} // namespace clausula
