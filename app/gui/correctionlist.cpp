// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/correctionlist.h"

#include "app/gui/correctionwords.h"
#include "app/gui/messagebar.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

enum CorrectionColumn { LabelColumn, PassageColumn, PolicyColumn, DateColumn, PersonColumn };

QTreeWidgetItem *itemOf(const Correction &correction, const ClauseCatalog &catalog)
{
    const QString place =
        CorrectionList::tr("%1, line %2").arg(correction.document, QString::number(correction.startLine));
    auto *item = new QTreeWidgetItem(
        {clauseName(catalog, correction.clause), openingWords(correction.text), place,
         QLocale().toString(correction.when.toLocalTime(), QLocale::ShortFormat), correction.person});
    const QString before =
        CorrectionList::tr("Taken for %1 before.").arg(clauseName(catalog, correction.replaced));
    item->setToolTip(LabelColumn, before);
    item->setToolTip(PassageColumn, openingWords(correction.text, 600));
    item->setToolTip(PolicyColumn, correction.heading.isEmpty()
                                       ? place
                                       : CorrectionList::tr("%1, under “%2”").arg(place, correction.heading));
    return item;
}

} // namespace

CorrectionList::CorrectionList(QWidget *parent)
    : QDialog(parent), m_messages(new MessageBar(this)), m_count(new QLabel(this)),
      m_list(new QTreeWidget(this))
{
    setWindowTitle(tr("My Corrections"));
    build();
    resize(820, 400);
}

void CorrectionList::build()
{
    m_count->setWordWrap(true);
    m_list->setHeaderLabels({tr("This is"), tr("Passage"), tr("Policy"), tr("Date"), tr("Person")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setAccessibleName(tr("My corrections"));
    constexpr std::array widths{180, 240, 180, 130, 80};
    for (int column = 0; column < int(widths.size()); ++column)
        m_list->header()->resizeSection(column, widths.at(static_cast<size_t>(column)));
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(PassageColumn, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(DateColumn, QHeaderView::ResizeToContents);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_remove = buttons->addButton(tr("&Remove"), QDialogButtonBox::ActionRole);
    m_remove->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_messages);
    column->addWidget(m_count);
    column->addWidget(m_list, 1);
    column->addWidget(buttons);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &CorrectionList::showAvailable);
    connect(m_remove, &QPushButton::clicked, this, &CorrectionList::removeSelected);
    connect(new QShortcut(Qt::Key_Delete, m_list, nullptr, nullptr, Qt::WidgetShortcut),
            &QShortcut::activated, this, &CorrectionList::removeSelected);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void CorrectionList::setCatalog(const ClauseCatalog &catalog)
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    m_corrections = catalog.corrections();
    std::ranges::reverse(m_corrections);
    m_list->clear();
    for (const Correction &correction : std::as_const(m_corrections))
        m_list->addTopLevelItem(itemOf(correction, catalog));
    if (!m_corrections.isEmpty())
        m_list->setCurrentItem(m_list->topLevelItem(std::clamp(row, 0, int(m_corrections.size()) - 1)));
    m_count->setText(
        m_corrections.isEmpty()
            ? tr("You have not corrected anything yet. “This Is …” in the Edit menu says what the "
                 "passage at the cursor is.")
            : tr("%n correction(s). Removing one can be undone: Undo Correction in the Edit menu.", nullptr,
                 static_cast<int>(m_corrections.size())));
    showAvailable();
}

void CorrectionList::setBusy(bool busy)
{
    m_busy = busy;
    if (busy)
        m_messages->dismiss();
    showAvailable();
}

void CorrectionList::showError(const QString &text)
{
    m_messages->showMessage(MessageBar::Kind::Error, text);
}

void CorrectionList::removeSelected()
{
    QList<Correction> chosen;
    for (const QTreeWidgetItem *item : m_list->selectedItems())
        chosen.append(m_corrections.at(m_list->indexFromItem(item).row()));
    if (!chosen.isEmpty() && !m_busy)
        Q_EMIT removeChosen(chosen);
}

void CorrectionList::showAvailable()
{
    m_remove->setEnabled(!m_busy && !m_list->selectedItems().isEmpty());
}

} // namespace clausula
