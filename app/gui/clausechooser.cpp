// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/clausechooser.h"

#include "core/gap/wording.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

constexpr int clauseRole = Qt::UserRole;
constexpr int wordsRole = Qt::UserRole + 1; ///< what a search looks at, case folded

QList<const ClauseType *> typesNamed(const ClauseCatalog &catalog, const QStringList &ids)
{
    QList<const ClauseType *> types;
    for (const QString &id : ids) {
        const ClauseType *type = catalog.type(id);
        if (type && type->id != nothingClause)
            types.append(type);
    }
    return types;
}

QList<const ClauseType *> typesOf(const ClauseCatalog &catalog, ClauseGroup group)
{
    QList<const ClauseType *> types;
    for (const ClauseType &type : catalog.types()) {
        if (type.group == group && type.id != nothingClause) // that has a command of its own
            types.append(&type);
    }
    return types;
}

QTreeWidgetItem *itemOf(const ClauseType &type)
{
    auto *item = new QTreeWidgetItem({type.title});
    item->setData(0, clauseRole, type.id);
    item->setData(0, wordsRole,
                  (type.title + u' ' + type.id + u' ' + type.headingSynonyms.join(u' ')).toCaseFolded());
    item->setToolTip(0, type.description);
    return item;
}

} // namespace

ClauseChooser::ClauseChooser(const ClauseCatalog &catalog, const QStringList &now, const QStringList &next,
                             const QString &passage, QWidget *parent)
    : QDialog(parent), m_words(new QLineEdit(this)), m_list(new QTreeWidget(this))
{
    setWindowTitle(tr("This Is …"));
    build(passage);
    fill(catalog, now, next);
    filter({});
    m_words->setFocus();
    resize(420, 480);
}

void ClauseChooser::build(const QString &passage)
{
    auto *text = new QLabel(tr("“%1”").arg(passage), this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    m_words->setPlaceholderText(tr("Search clause types"));
    m_words->setAccessibleName(tr("Search clause types"));
    m_words->setClearButtonEnabled(true);
    m_words->installEventFilter(this);
    m_list->installEventFilter(this);
    m_list->setHeaderHidden(true);
    m_list->header()->setStretchLastSection(true);
    m_list->setRootIsDecorated(false);
    m_list->setIndentation(14);
    m_list->setAccessibleName(tr("Clause types"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_choose = buttons->addButton(tr("&This It Is"), QDialogButtonBox::AcceptRole);
    m_choose->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->addWidget(text);
    column->addWidget(m_words);
    column->addWidget(m_list, 1);
    column->addWidget(buttons);
    connect(m_words, &QLineEdit::textChanged, this, &ClauseChooser::filter);
    connect(m_list, &QTreeWidget::itemActivated, this, &ClauseChooser::choose);
    connect(m_list, &QTreeWidget::currentItemChanged, this,
            [this](const QTreeWidgetItem *item) { m_choose->setEnabled(item && item->parent()); });
    connect(buttons, &QDialogButtonBox::accepted, this, [this] { choose(m_list->currentItem()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ClauseChooser::fill(const ClauseCatalog &catalog, const QStringList &now, const QStringList &next)
{
    addGroup(tr("Taken for now"), typesNamed(catalog, now));
    addGroup(tr("Likely next"), typesNamed(catalog, next));
    for (int group = static_cast<int>(ClauseGroup::About); group <= static_cast<int>(ClauseGroup::None);
         ++group) {
        const auto which = static_cast<ClauseGroup>(group);
        addGroup(u"%1  %2"_s.arg(QString(groupLetter(which)), wording::of(which)), typesOf(catalog, which));
    }
    m_list->expandAll();
}

void ClauseChooser::addGroup(const QString &title, const QList<const ClauseType *> &types)
{
    if (types.isEmpty())
        return;
    auto *group = new QTreeWidgetItem(m_list, {title});
    group->setFlags(Qt::ItemIsEnabled);
    QFont bold = m_list->font();
    bold.setBold(true);
    group->setFont(0, bold);
    for (const ClauseType *type : types)
        group->addChild(itemOf(*type));
}

/** Shows the types in which every word occurs and goes to the first. */
void ClauseChooser::filter(const QString &words)
{
    const QStringList wanted = words.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    QTreeWidgetItem *first = nullptr;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *group = m_list->topLevelItem(i);
        bool any = false;
        for (int j = 0; j < group->childCount(); ++j) {
            QTreeWidgetItem *item = group->child(j);
            const QString text = item->data(0, wordsRole).toString();
            const bool fits =
                std::ranges::all_of(wanted, [&text](const QString &word) { return text.contains(word); });
            item->setHidden(!fits);
            any = any || fits;
            if (fits && !first)
                first = item;
        }
        group->setHidden(!any);
    }
    m_list->setCurrentItem(first);
    m_choose->setEnabled(first != nullptr);
}

void ClauseChooser::choose(const QTreeWidgetItem *item)
{
    if (!item || !item->parent() || item->isHidden())
        return;
    const QString clause = item->data(0, clauseRole).toString();
    accept();
    Q_EMIT chosen(clause);
}

/** To the next type in the list (or the one before), past the names of groups. */
void ClauseChooser::step(int direction)
{
    QTreeWidgetItem *item = m_list->currentItem();
    do {
        item = direction > 0 ? m_list->itemBelow(item) : m_list->itemAbove(item);
    } while (item && !item->parent());
    if (item)
        m_list->setCurrentItem(item);
}

/** The arrows walk the list, also while words are typed. */
bool ClauseChooser::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !m_list->currentItem())
        return QDialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Up || key == Qt::Key_Down) {
        step(key == Qt::Key_Down ? 1 : -1);
        return true;
    }
    if (watched == m_words && (key == Qt::Key_PageUp || key == Qt::Key_PageDown)) {
        QCoreApplication::sendEvent(m_list, event);
        if (!m_list->currentItem()->parent())
            step(1);
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace clausula
