// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/newdraftdialog.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace clausula {

NewDraftDialog::NewDraftDialog(const QList<FrameworkChoice> &frameworks, const QString &current,
                               QWidget *parent)
    : QDialog(parent),
      m_skeleton(new QRadioButton(tr("With what a &statute asks for: headings and standard wording"), this)),
      m_empty(new QRadioButton(tr("With an &empty page"), this)),
      m_document(new QRadioButton(tr("With a &document I have…"), this)), m_framework(new QComboBox(this)),
      m_numbered(new QCheckBox(tr("&Number the headings"), this)),
      m_markdown(new QCheckBox(tr("Write headings as in &Markdown"), this))
{
    setWindowTitle(tr("New Policy"));
    for (const FrameworkChoice &choice : frameworks)
        m_framework->addItem(choice.title, choice.id);
    m_framework->setCurrentIndex(std::max(0, m_framework->findData(current)));
    m_framework->setAccessibleName(tr("Statute"));
    m_framework->view()->setAccessibleName(tr("Statute"));
    m_numbered->setChecked(true);
    m_skeleton->setChecked(!frameworks.isEmpty());
    m_skeleton->setEnabled(!frameworks.isEmpty());
    m_empty->setChecked(frameworks.isEmpty());
    auto *details = new QWidget(this);
    auto *inner = new QVBoxLayout(details);
    inner->setContentsMargins(24, 0, 0, 8);
    for (QWidget *widget : {static_cast<QWidget *>(m_framework), static_cast<QWidget *>(m_numbered),
                            static_cast<QWidget *>(m_markdown)})
        inner->addWidget(widget);
    connect(m_skeleton, &QRadioButton::toggled, details, &QWidget::setEnabled);
    details->setEnabled(m_skeleton->isChecked());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(tr("&Begin"), QDialogButtonBox::AcceptRole)->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_skeleton);
    column->addWidget(details);
    column->addWidget(m_empty);
    column->addWidget(m_document);
    column->addStretch(1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &NewDraftDialog::finish);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void NewDraftDialog::finish()
{
    accept();
    if (m_skeleton->isChecked())
        Q_EMIT skeletonChosen(m_framework->currentData().toString(),
                              {m_markdown->isChecked(), m_numbered->isChecked()});
    else if (m_document->isChecked())
        Q_EMIT documentChosen();
    else
        Q_EMIT emptyChosen();
}

} // namespace clausula
