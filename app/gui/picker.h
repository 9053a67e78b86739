// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <functional>

class QLineEdit;
class QListWidget;
class QMenuBar;

namespace clausula {

/** One thing to choose, and what choosing it does. */
struct PickerEntry
{
    QString title;
    QString detail; ///< shown behind it: a shortcut, a line; may be empty
    std::function<void()> chosen;
    bool enabled = true;
};

/**
 * A list that narrows while one types: every word must occur, in any order. Arrows walk it, Return chooses,
 * Escape leaves. The command palette, the list of sections and that of clauses are pickers.
 */
class Picker : public QDialog
{
    Q_OBJECT

public:
    Picker(const QString &title, QList<PickerEntry> entries, QWidget *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter(const QString &words);
    void choose();

    QList<PickerEntry> m_entries;
    QLineEdit *m_words;
    QListWidget *m_list;
};

/** Shows a picker over \a parent; it goes when it is done. */
void pick(const QString &title, const QList<PickerEntry> &entries, QWidget *parent);

/** Everything that the menus of \a bar offer now, named with its menu. */
[[nodiscard]] QList<PickerEntry> menuEntries(const QMenuBar *bar);

} // namespace clausula
