// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/jobstatus.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>

#include <chrono>

namespace clausula {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto patience = 300ms; ///< work that is shorter is not worth a flicker

} // namespace

JobStatus::JobStatus(QWidget *parent)
    : QWidget(parent), m_text(new QLabel(this)), m_bar(new QProgressBar(this)),
      m_cancel(new QPushButton(tr("Cancel"), this)), m_patience(new QTimer(this))
{
    m_text->setTextFormat(Qt::PlainText);
    m_bar->setRange(0, 0);
    m_bar->setMaximumWidth(90);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Analysis under way"));
    m_cancel->setAccessibleName(tr("Cancel the analysis"));
    m_cancel->setFlat(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_text);
    row->addWidget(m_bar);
    row->addWidget(m_cancel);
    m_patience->setSingleShot(true);
    m_patience->setInterval(patience);
    connect(m_patience, &QTimer::timeout, this, &QWidget::show);
    connect(m_cancel, &QPushButton::clicked, this, &JobStatus::cancelRequested);
    hide();
}

void JobStatus::begin()
{
    m_text->setText(tr("Analysing"));
    if (!isVisible())
        m_patience->start();
}

void JobStatus::setPhase(JobPhase phase, const QString &file)
{
    m_text->setText(phaseText(phase, file));
    m_bar->setAccessibleDescription(m_text->text());
}

void JobStatus::end()
{
    m_patience->stop();
    hide();
}

QString phaseText(JobPhase phase, const QString &file)
{
    switch (phase) {
    case JobPhase::Reading:
        return JobStatus::tr("Reading %1").arg(file);
    case JobPhase::Recognizing:
        return JobStatus::tr("Recognising clauses in %1").arg(file);
    case JobPhase::Aligning:
        return JobStatus::tr("Joining sections");
    case JobPhase::Comparing:
        return JobStatus::tr("Comparing words");
    case JobPhase::Judging:
        return JobStatus::tr("Looking for gaps");
    case JobPhase::Rendering:
        break;
    }
    return JobStatus::tr("Laying out the report");
}

} // namespace clausula
