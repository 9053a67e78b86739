// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/clauselibrary.h"

#include <QDialog>
#include <QTimer>

#include <functional>
#include <optional>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace clausula {

class ClauseForm;
class MessageBar;

/**
 * The user's wordings: browse by type, search as one types, find what is like a passage; write, duplicate,
 * retire, with undo of every edit. The standard wordings of the clause types are not edited here.
 */
class LibraryWindow : public QDialog
{
    Q_OBJECT

public:
    using Clock = std::function<QDateTime()>;

    LibraryWindow(ClauseLibrary library, const ClauseCatalog &catalog, Clock now, const QString &person,
                  QWidget *parent);
    ~LibraryWindow() override;

    /** Begins a new wording with \a text, which stood in \a document and is taken for \a type. */
    void beginClause(const QString &text, const QString &type, const QString &document);
    /** Lists what is like \a passage. */
    void showSimilar(const QString &passage);
    [[nodiscard]] QListWidget *list() const { return m_list; }
    [[nodiscard]] ClauseForm *form() const { return m_form; }

Q_SIGNALS:
    /** The user wants \a text where the cursor of his draft is. */
    void insertRequested(const QString &title, const QString &text);

private:
    void build();
    void connectParts();
    void search();
    void showClauses(const QList<Clause> &clauses);
    void select();
    void create();
    void duplicate();
    void toggleRetired();
    void save();
    void undo();
    void redo();
    void commit(const ClauseChange &change);
    bool apply(const ClauseChange &change);
    void importFiles();
    void exportFolder();
    void merge(const QString &path);
    void showState();
    void complain(const Error &error);
    [[nodiscard]] Clause stamped(Clause clause) const;
    [[nodiscard]] QString freeId(const QString &title) const;
    [[nodiscard]] QPushButton *button(const QString &text, void (LibraryWindow::*act)());

    ClauseLibrary m_library;
    ClauseCatalog m_catalog;
    Clock m_now;
    QString m_person;
    MessageBar *m_messages;
    QLineEdit *m_words;
    QComboBox *m_types;
    QListWidget *m_list;
    QLabel *m_count;
    ClauseForm *m_form;
    QPushButton *m_save = nullptr;
    QPushButton *m_retire = nullptr;
    QPushButton *m_duplicate = nullptr;
    QPushButton *m_insert = nullptr;
    QPushButton *m_undo = nullptr;
    QPushButton *m_redo = nullptr;
    QTimer m_delay;
    QList<Clause> m_shown;
    std::optional<Clause> m_stored; ///< the one in the form as the library has it; nothing: it is new
    QList<ClauseChange> m_done;
    QList<ClauseChange> m_undone;
    bool m_edited = false;
};

} // namespace clausula
