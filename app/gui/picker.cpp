// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/picker.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QVBoxLayout>

#include <algorithm>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize startSize(560, 420); // pixels

QString plain(QString text)
{
    return text.remove(u'&');
}

void addMenu(const QMenu *menu, const QString &path, QList<PickerEntry> &entries)
{
    for (QAction *action : menu->actions()) {
        if (action->isSeparator())
            continue;
        const QString name = path + u" › "_s + plain(action->text());
        if (action->menu()) {
            addMenu(action->menu(), name, entries);
            continue;
        }
        entries.append({name, action->shortcut().toString(QKeySequence::NativeText),
                        [action] { action->trigger(); }, action->isEnabled()});
    }
}

} // namespace

Picker::Picker(const QString &title, QList<PickerEntry> entries, QWidget *parent)
    : QDialog(parent), m_entries(std::move(entries)), m_words(new QLineEdit(this)),
      m_list(new QListWidget(this))
{
    setWindowTitle(title);
    m_words->setPlaceholderText(tr("Type some words of it"));
    m_words->setAccessibleName(title);
    m_words->installEventFilter(this);
    m_list->setAccessibleName(title);
    m_list->setUniformItemSizes(true);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_words);
    column->addWidget(m_list, 1);
    connect(m_words, &QLineEdit::textChanged, this, &Picker::filter);
    connect(m_words, &QLineEdit::returnPressed, this, &Picker::choose);
    connect(m_list, &QListWidget::itemActivated, this, &Picker::choose);
    filter({});
    resize(startSize);
}

void Picker::filter(const QString &words)
{
    const QStringList wanted = words.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    m_list->clear();
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const PickerEntry &entry = m_entries[i];
        const QString text = (entry.title + u' ' + entry.detail).toCaseFolded();
        if (!std::ranges::all_of(wanted, [&text](const QString &word) { return text.contains(word); }))
            continue;
        const QString shown = entry.detail.isEmpty() ? entry.title : entry.title + u"    "_s + entry.detail;
        auto *item = new QListWidgetItem(shown, m_list);
        item->setData(Qt::UserRole, i);
        if (!entry.enabled)
            item->setFlags({});
    }
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->flags() & Qt::ItemIsEnabled) {
            m_list->setCurrentRow(row);
            return;
        }
    }
}

void Picker::choose()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item || !(item->flags() & Qt::ItemIsEnabled))
        return;
    const auto chosen = m_entries[item->data(Qt::UserRole).toLongLong()].chosen;
    accept();
    chosen();
}

bool Picker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_words && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void pick(const QString &title, const QList<PickerEntry> &entries, QWidget *parent)
{
    auto *picker = new Picker(title, entries, parent);
    picker->setAttribute(Qt::WA_DeleteOnClose);
    picker->open();
}

QList<PickerEntry> menuEntries(const QMenuBar *bar)
{
    QList<PickerEntry> entries;
    for (const QAction *action : bar->actions()) {
        if (action->menu())
            addMenu(action->menu(), plain(action->text()), entries);
    }
    return entries;
}

} // namespace clausula
