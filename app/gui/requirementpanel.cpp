// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/requirementpanel.h"

#include "core/gap/wording.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

constexpr int indexRole = Qt::UserRole; ///< of the result in the analysis

bool isOpen(RequirementStatus status)
{
    return status == RequirementStatus::Missing || status == RequirementStatus::Partly;
}

const Requirement *requirementOf(const DraftPicture &picture, const RequirementResult &result)
{
    return picture.catalog().requirement(result.framework, result.requirement);
}

} // namespace

RequirementPanel::RequirementPanel(QWidget *parent)
    : QWidget(parent), m_summary(new QLabel(this)), m_list(new QTreeWidget(this)), m_why(new QLabel(this)),
      m_insert(new QPushButton(tr("Insert the Clause"), this))
{
    m_list->setAccessibleName(tr("What the statute asks for"));
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(true);
    m_summary->setWordWrap(true);
    m_why->setWordWrap(true);
    m_why->setTextFormat(Qt::PlainText);
    m_why->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_insert->setToolTip(tr("Put the library’s standard wording where it belongs"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2, 2, 2, 2);
    column->setSpacing(2);
    column->addWidget(m_summary);
    column->addWidget(m_list, 1);
    column->addWidget(m_why);
    column->addWidget(m_insert);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &RequirementPanel::showChoice);
    connect(m_list, &QTreeWidget::itemActivated, this, &RequirementPanel::activate);
    connect(m_list, &QTreeWidget::itemClicked, this, [this] {
        if (const RequirementResult *result = current(); result && !result->evidence.isEmpty())
            Q_EMIT placeChosen(result->evidence.first().span);
    });
    connect(m_insert, &QPushButton::clicked, this, [this] { Q_EMIT insertRequested(recommendedClause()); });
    showChoice();
}

void RequirementPanel::setPicture(const std::shared_ptr<const DraftPicture> &picture)
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    m_picture = picture;
    m_open = 0;
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        int met = 0;
        for (const RequirementResult &result : picture->document->analysis.requirements) {
            if (const Requirement *requirement = requirementOf(*picture, result))
                addResult(result, *requirement);
            m_open += isOpen(result.status) ? 1 : 0;
            met += result.status == RequirementStatus::Met ? 1 : 0;
        }
        m_summary->setText(tr("%1 met, %2 open of %3")
                               .arg(met)
                               .arg(m_open)
                               .arg(picture->document->analysis.requirements.size()));
        if (row >= 0 && row < m_list->topLevelItemCount())
            m_list->setCurrentItem(m_list->topLevelItem(row));
    }
    showChoice();
}

bool RequirementPanel::selectNextOpen()
{
    const int count = m_list->topLevelItemCount();
    const int from = m_list->indexOfTopLevelItem(m_list->currentItem());
    for (int step = 1; step <= count; ++step) {
        QTreeWidgetItem *item = m_list->topLevelItem((from + step + count) % count);
        const auto index = item->data(0, indexRole).toLongLong();
        if (isOpen(m_picture->document->analysis.requirements[index].status)) {
            m_list->setCurrentItem(item);
            return true;
        }
    }
    return false;
}

QString RequirementPanel::recommendedClause() const
{
    const RequirementResult *result = current();
    if (!result || !isOpen(result->status))
        return {};
    const Requirement *requirement = requirementOf(*m_picture, *result);
    return requirement ? requirement->recommendedClause : QString();
}

void RequirementPanel::addResult(const RequirementResult &result, const Requirement &requirement)
{
    const QString text =
        u"%1  %2 · %3"_s.arg(QString(wording::mark(result.status)), requirement.asks, requirement.citation);
    auto *item = new QTreeWidgetItem(m_list, {text});
    item->setData(0, indexRole, qlonglong(&result - m_picture->document->analysis.requirements.constData()));
    item->setData(0, Qt::AccessibleTextRole,
                  tr("%1: %2, %3").arg(wording::of(result.status), requirement.citation, requirement.asks));
    item->setToolTip(0, tr("%1\n%2: %3").arg(requirement.asks, wording::of(result.status), result.reason));
    if (isOpen(result.status)) {
        QFont bold = m_list->font();
        bold.setBold(true);
        item->setFont(0, bold);
    }
}

void RequirementPanel::showChoice()
{
    const RequirementResult *result = current();
    m_why->setText(result ? result->reason : QString());
    m_why->setAccessibleName(result ? result->reason : tr("Why it is judged so"));
    m_why->setVisible(result != nullptr);
    const QString clause = recommendedClause();
    const ClauseType *type = clause.isEmpty() ? nullptr : m_picture->catalog().type(clause);
    m_insert->setEnabled(type != nullptr);
    m_insert->setText(type ? tr("Insert “%1”").arg(type->title).replace(u'&', u"&&"_s)
                           : tr("Insert the Clause"));
}

void RequirementPanel::activate()
{
    const RequirementResult *result = current();
    if (const QString clause = recommendedClause(); !clause.isEmpty())
        Q_EMIT insertRequested(clause);
    else if (result && !result->evidence.isEmpty())
        Q_EMIT placeChosen(result->evidence.first().span);
}

const RequirementResult *RequirementPanel::current() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item && m_picture
               ? &m_picture->document->analysis.requirements[item->data(0, indexRole).toLongLong()]
               : nullptr;
}

} // namespace clausula
