// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/correctionpreview.h"

#include "app/gui/messagebar.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <array>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

enum PreviewColumn { DocumentColumn, PlaceColumn, ExcerptColumn, BeforeColumn, AfterColumn };

} // namespace

CorrectionPreview::CorrectionPreview(const QString &passage, const QString &before, const QString &after,
                                     QWidget *parent)
    : QDialog(parent), m_messages(new MessageBar(this)), m_state(new QLabel(this)),
      m_bar(new QProgressBar(this)), m_list(new QTreeWidget(this))
{
    setWindowTitle(tr("What This Correction Would Change"));
    build(passage, before, after);
    resize(760, 380);
}

void CorrectionPreview::build(const QString &passage, const QString &before, const QString &after)
{
    auto *words = new QLabel(tr("“%1”").arg(passage), this);
    auto *change = new QLabel(tr("%1 → %2").arg(before, after), this);
    for (QLabel *label : {words, change, m_state}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    QFont bold = change->font();
    bold.setBold(true);
    change->setFont(bold);
    change->setAccessibleName(tr("%1 becomes %2").arg(before, after));
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Looking for what would change"));
    m_list->setColumnCount(5);
    m_list->setHeaderLabels({tr("Policy"), tr("Line"), tr("Passage"), tr("Now"), tr("Then")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAccessibleName(tr("Passages that would change"));
    shapeColumns();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_keep = buttons->addButton(tr("&Keep"), QDialogButtonBox::AcceptRole);
    m_keep->setDefault(true);
    auto *column = new QVBoxLayout(this);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_messages, words, change, m_state, m_bar})
        column->addWidget(widget);
    column->addWidget(m_list, 1);
    column->addWidget(buttons);
    connect(m_list, &QTreeWidget::currentItemChanged, this,
            [this](const QTreeWidgetItem *item) { goTo(m_list->indexFromItem(item).row()); });
    connect(m_list, &QTreeWidget::itemClicked, this,
            [this](const QTreeWidgetItem *item) { goTo(m_list->indexFromItem(item).row()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &CorrectionPreview::keepChosen);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void CorrectionPreview::shapeColumns()
{
    constexpr std::array widths{140, 50, 220, 165, 165};
    for (int column = 0; column < int(widths.size()); ++column)
        m_list->header()->resizeSection(column, widths.at(static_cast<size_t>(column)));
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(ExcerptColumn, QHeaderView::Stretch);
}

void CorrectionPreview::showProgress(const QString &doing)
{
    m_changes.clear();
    m_list->clear();
    m_list->setEnabled(false);
    m_keep->setEnabled(false);
    m_bar->show();
    m_state->setText(doing);
}

void CorrectionPreview::showChanges(const QList<ChangedPassage> &changes)
{
    m_changes = changes;
    m_list->clear();
    for (const ChangedPassage &passage : changes) {
        auto *item = new QTreeWidgetItem(m_list, {passage.document, QString::number(passage.line),
                                                  passage.words, passage.before, passage.after});
        item->setTextAlignment(PlaceColumn, Qt::AlignRight | Qt::AlignVCenter);
        for (int column = DocumentColumn; column <= AfterColumn; ++column)
            item->setToolTip(column, item->text(column));
    }
    m_list->setEnabled(!changes.isEmpty());
    m_bar->hide();
    m_keep->setEnabled(true);
    m_keep->setFocus();
    m_state->setText(changes.isEmpty() ? tr("No passage of the open policies would change its label.")
                                       : tr("%n passage(s) of the open policies would change:", nullptr,
                                            static_cast<int>(changes.size())));
}

void CorrectionPreview::showError(const QString &text)
{
    m_bar->hide();
    m_messages->showMessage(MessageBar::Kind::Error, text);
}

void CorrectionPreview::setKeeping(bool keeping)
{
    m_bar->setVisible(keeping);
    m_keep->setEnabled(!keeping);
    if (keeping)
        m_messages->dismiss();
}

bool CorrectionPreview::isReady() const
{
    return m_keep->isEnabled();
}

void CorrectionPreview::goTo(int row)
{
    if (row >= 0 && row < m_changes.size())
        Q_EMIT placeChosen(m_changes.at(row).side, m_changes.at(row).span);
}

} // namespace clausula
