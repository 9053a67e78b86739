// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/issuepanel.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kinds{DraftIssue::Kind::Blank, DraftIssue::Kind::Reference, DraftIssue::Kind::Term,
                           DraftIssue::Kind::Vague, DraftIssue::Kind::Spelling};
constexpr int mostRows = 2000; ///< more than anyone reads; keeps the window quick

} // namespace

IssuePanel::IssuePanel(QWidget *parent)
    : QWidget(parent), m_kind(new QComboBox(this)), m_list(new QTreeWidget(this))
{
    m_kind->addItem(tr("Everything"), -1);
    for (const DraftIssue::Kind kind : kinds)
        m_kind->addItem(nameOf(kind), int(kind));
    m_kind->setAccessibleName(tr("Kinds of remarks shown"));
    m_kind->view()->setAccessibleName(m_kind->accessibleName());
    m_list->setAccessibleName(tr("Remarks on the wording"));
    m_list->setHeaderHidden(true);
    m_list->setColumnCount(2);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2, 2, 2, 2);
    column->setSpacing(2);
    column->addWidget(m_kind);
    column->addWidget(m_list, 1);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &IssuePanel::fill);
    const auto choose = [this](const QTreeWidgetItem *item) {
        Q_EMIT placeChosen(m_issues[item->data(0, Qt::UserRole).toLongLong()].span);
    };
    connect(m_list, &QTreeWidget::itemActivated, this, choose);
    connect(m_list, &QTreeWidget::itemClicked, this, choose);
}

void IssuePanel::setIssues(const QList<DraftIssue> &issues)
{
    m_issues = issues;
    fill();
}

bool IssuePanel::showKind(DraftIssue::Kind kind)
{
    m_kind->setCurrentIndex(m_kind->findData(int(kind)));
    const auto first = std::ranges::find(m_issues, kind, &DraftIssue::kind);
    if (first == m_issues.end())
        return false;
    m_list->setCurrentItem(m_list->topLevelItem(0));
    Q_EMIT placeChosen(first->span);
    return true;
}

void IssuePanel::fill()
{
    m_list->clear();
    const int wanted = m_kind->currentData().toInt();
    for (qsizetype i = 0; i < m_issues.size() && m_list->topLevelItemCount() < mostRows; ++i) {
        const DraftIssue &issue = m_issues[i];
        if (wanted >= 0 && int(issue.kind) != wanted)
            continue;
        auto *item = new QTreeWidgetItem(m_list, {nameOf(issue.kind), issue.words});
        item->setData(0, Qt::UserRole, i);
        for (const int column : {0, 1})
            item->setToolTip(column, issue.words + u'\n' + issue.advice);
        item->setData(0, Qt::AccessibleTextRole,
                      u"%1: %2. %3"_s.arg(nameOf(issue.kind), issue.words, issue.advice));
    }
}

} // namespace clausula
