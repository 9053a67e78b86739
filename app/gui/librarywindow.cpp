// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/librarywindow.h"

#include "app/gui/clauseform.h"
#include "app/gui/ladderpanel.h"
#include "app/gui/messagebar.h"
#include "core/library/clausefolder.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

#include <chrono>

namespace clausula {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr auto searchPause = 120ms;
constexpr int mostShown = 500; ///< nobody scrolls further; words narrow it down

QString rowText(const Clause &clause)
{
    const QString text = LibraryWindow::tr("%1 (%2)").arg(clause.title, nameOf(clause.position));
    return clause.retired ? LibraryWindow::tr("%1, retired").arg(text) : text;
}

} // namespace

LibraryWindow::LibraryWindow(ClauseLibrary library, const ClauseCatalog &catalog, Clock now,
                             const QString &person, QWidget *parent)
    : QDialog(parent), m_library(std::move(library)), m_catalog(catalog), m_now(std::move(now)),
      m_person(person), m_messages(new MessageBar(this)), m_words(new QLineEdit(this)),
      m_types(new QComboBox(this)), m_list(new QListWidget(this)), m_count(new QLabel(this)),
      m_form(new ClauseForm(this))
{
    setWindowTitle(tr("Clause Library"));
    build();
    connectParts();
    search();
    resize(900, 560);
}

LibraryWindow::~LibraryWindow() = default;

void LibraryWindow::beginClause(const QString &text, const QString &type, const QString &document)
{
    Clause clause;
    clause.text = text;
    clause.type = type;
    clause.provenance = {document, m_person, m_now()};
    m_stored.reset();
    m_form->setClause(clause);
    m_edited = !text.isEmpty();
    m_form->titleField()->setFocus();
    showState();
}

void LibraryWindow::showSimilar(const QString &passage)
{
    const auto hits = m_library.similarClauses(passage);
    if (!hits) {
        complain(hits.error());
        return;
    }
    QList<Clause> clauses;
    for (const ClauseHit &hit : *hits)
        clauses.append(hit.clause);
    showClauses(clauses);
    m_count->setText(tr("%n wording(s) like the passage", nullptr, int(clauses.size())));
}

void LibraryWindow::build()
{
    m_words->setPlaceholderText(tr("Search titles, wordings and notes"));
    m_words->setAccessibleName(m_words->placeholderText());
    m_words->setClearButtonEnabled(true);
    m_types->setAccessibleName(tr("Type of clause shown"));
    m_types->view()->setAccessibleName(m_types->accessibleName());
    m_types->addItem(tr("All types"), QString());
    for (const ClauseType &type : m_catalog.types()) {
        if (!type.standardWording.isEmpty())
            m_types->addItem(type.title, type.id);
    }
    m_list->setAccessibleName(tr("Wordings"));
    m_form->setTypes(m_catalog.types());
    auto *left = new QWidget(this);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    for (QWidget *widget : {static_cast<QWidget *>(m_words), static_cast<QWidget *>(m_types),
                            static_cast<QWidget *>(m_list), static_cast<QWidget *>(m_count)})
        column->addWidget(widget);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(m_form);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *across = new QSplitter(this);
    across->addWidget(left);
    across->addWidget(scroll);
    across->setStretchFactor(1, 1);
    across->setSizes({300, 600});
    auto *row = new QHBoxLayout;
    for (QPushButton *one : {button(tr("Ne&w"), &LibraryWindow::create),
                             m_duplicate = button(tr("&Duplicate"), &LibraryWindow::duplicate),
                             m_retire = button(tr("&Retire"), &LibraryWindow::toggleRetired),
                             m_undo = button(tr("&Undo"), &LibraryWindow::undo),
                             m_redo = button(tr("Red&o"), &LibraryWindow::redo),
                             button(tr("I&mport…"), &LibraryWindow::importFiles),
                             button(tr("E&xport…"), &LibraryWindow::exportFolder)})
        row->addWidget(one);
    row->addStretch(1);
    m_insert = new QPushButton(tr("&Insert into the Draft"), this);
    m_save = button(tr("&Keep"), &LibraryWindow::save);
    row->addWidget(m_insert);
    row->addWidget(m_save);
    auto *all = new QVBoxLayout(this);
    all->addWidget(m_messages);
    all->addWidget(across, 1);
    all->addLayout(row);
}

QPushButton *LibraryWindow::button(const QString &text, void (LibraryWindow::*act)())
{
    auto *made = new QPushButton(text, this);
    made->setAutoDefault(false);
    connect(made, &QPushButton::clicked, this, act);
    return made;
}

void LibraryWindow::connectParts()
{
    m_insert->setAutoDefault(false);
    m_delay.setSingleShot(true);
    m_delay.setInterval(searchPause);
    connect(&m_delay, &QTimer::timeout, this, &LibraryWindow::search);
    connect(m_words, &QLineEdit::textChanged, this, [this] { m_delay.start(); });
    connect(m_types, &QComboBox::currentIndexChanged, this, &LibraryWindow::search);
    connect(m_list, &QListWidget::currentRowChanged, this, &LibraryWindow::select);
    connect(m_form, &ClauseForm::edited, this, [this] {
        m_edited = true;
        showState();
    });
    connect(m_insert, &QPushButton::clicked, this,
            [this] { Q_EMIT insertRequested(m_form->clause().title, m_form->clause().text); });
}

void LibraryWindow::search()
{
    const QString words = m_words->text().simplified();
    const QString type = m_types->currentData().toString();
    QList<Clause> clauses;
    if (words.isEmpty()) {
        const auto listed = m_library.clauses(type, 0, mostShown);
        if (!listed)
            complain(listed.error());
        clauses = listed.value_or(QList<Clause>());
    } else {
        const auto hits = m_library.searchClauses(words, mostShown);
        if (!hits)
            complain(hits.error());
        for (const ClauseHit &hit : hits.value_or(QList<ClauseHit>())) {
            if (type.isEmpty() || hit.clause.type == type)
                clauses.append(hit.clause);
        }
    }
    showClauses(clauses);
}

void LibraryWindow::showClauses(const QList<Clause> &clauses)
{
    m_shown = clauses;
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const Clause &clause : clauses) {
            auto *item = new QListWidgetItem(rowText(clause), m_list);
            item->setToolTip(clause.text);
        }
    }
    m_count->setText(clauses.isEmpty() ? tr("No wordings of your own yet, or none that fits")
                                       : tr("%n wording(s)", nullptr, int(clauses.size())));
    showState();
}

/** What is being written stays until it is kept. */
void LibraryWindow::select()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    if (m_edited) {
        m_messages->showMessage(MessageBar::Kind::Warning, tr("The wording on the right is not kept yet."),
                                {{tr("&Keep It"), [this] { save(); }}, {tr("&Let It Go"), [this] {
                                                                            m_edited = false;
                                                                            select();
                                                                        }}});
        return;
    }
    m_stored = m_shown.at(row);
    m_form->setClause(*m_stored);
    showState();
}

void LibraryWindow::create()
{
    beginClause({}, m_types->currentData().toString(), {});
}

void LibraryWindow::duplicate()
{
    Clause copy = m_form->clause();
    copy.title = tr("%1 (copy)").arg(copy.title);
    copy.id.clear();
    copy.version = 1;
    m_stored.reset();
    m_form->setClause(copy);
    m_edited = true;
    m_form->titleField()->setFocus();
    showState();
}

void LibraryWindow::toggleRetired()
{
    if (!m_stored)
        return;
    Clause after = stamped(*m_stored);
    after.retired = !after.retired;
    ++after.version;
    commit({m_stored, after});
}

/** A new edit: what was undone before can't come again. */
void LibraryWindow::commit(const ClauseChange &change)
{
    if (!apply(change))
        return;
    m_done.append(change);
    m_undone.clear();
    showState();
}

void LibraryWindow::save()
{
    if (const QString problem = m_form->problem(); !problem.isEmpty()) {
        m_messages->showMessage(MessageBar::Kind::Note, problem);
        return;
    }
    Clause after = stamped(m_form->clause());
    after.version = m_stored ? m_stored->version + 1 : 1;
    if (!m_stored)
        after.id = freeId(after.title);
    commit({m_stored, after});
}

void LibraryWindow::undo()
{
    if (m_done.isEmpty() || !apply(m_done.last().reversed()))
        return;
    m_undone.append(m_done.takeLast());
    showState();
}

void LibraryWindow::redo()
{
    if (m_undone.isEmpty())
        return;
    const ClauseChange change = m_undone.last();
    if (!apply(change))
        return;
    m_undone.removeLast();
    m_done.append(change);
    showState();
}

bool LibraryWindow::apply(const ClauseChange &change)
{
    if (const Result<void> done = m_library.apply(QList<ClauseChange>{change}); !done) {
        complain(done.error());
        return false;
    }
    m_messages->dismiss();
    m_edited = false;
    m_stored = change.after;
    m_form->setClause(change.after.value_or(Clause()));
    search();
    return true;
}

void LibraryWindow::importFiles()
{
    auto *dialog = new QFileDialog(this, tr("Import Wordings"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, &LibraryWindow::merge);
    dialog->open();
}

void LibraryWindow::merge(const QString &path)
{
    const auto incoming = readClauses(path);
    if (!incoming) {
        complain(incoming.error());
        return;
    }
    const auto plan = mergeClauses(m_library, *incoming, false);
    if (!plan) {
        complain(plan.error());
        return;
    }
    if (const Result<void> done = m_library.apply(plan->changes); !done) {
        complain(done.error());
        return;
    }
    m_done.append(plan->changes);
    search();
    QStringList names;
    for (const ClauseChange &conflict : plan->conflicts) {
        if (conflict.before)
            names.append(conflict.before->title);
    }
    const QString added = tr("%n wording(s) added, ", nullptr, int(plan->changes.size())) +
                          tr("%n were there already.", nullptr, int(plan->same.size()));
    if (names.isEmpty()) {
        m_messages->showMessage(MessageBar::Kind::Note, added);
        return;
    }
    m_messages->showMessage(
        MessageBar::Kind::Warning,
        tr("%1 These differ from yours and were left as they are: %2.").arg(added, names.join(u", "_s)),
        {{tr("Take &Theirs"), [this, conflicts = plan->conflicts] {
              if (const Result<void> done = m_library.apply(conflicts); !done)
                  complain(done.error());
              else
                  m_done.append(conflicts);
              search();
          }}});
}

void LibraryWindow::exportFolder()
{
    auto *dialog = new QFileDialog(this, tr("Export the Library to a Folder"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        if (const Result<void> written = writeLibraryFolder(m_library, folder); !written)
            complain(written.error());
        else
            m_messages->showMessage(MessageBar::Kind::Note, tr("The library was written to %1.").arg(folder));
    });
    dialog->open();
}

void LibraryWindow::showState()
{
    m_save->setEnabled(m_edited);
    m_duplicate->setEnabled(m_stored.has_value());
    m_retire->setEnabled(m_stored.has_value() && !m_edited);
    m_retire->setText(m_stored && m_stored->retired ? tr("&Use Again") : tr("&Retire"));
    m_insert->setEnabled(!m_form->clause().text.isEmpty());
    m_undo->setEnabled(!m_done.isEmpty());
    m_redo->setEnabled(!m_undone.isEmpty());
}

void LibraryWindow::complain(const Error &error)
{
    m_messages->showMessage(MessageBar::Kind::Error, describe(error));
}

Clause LibraryWindow::stamped(Clause clause) const
{
    clause.changed = m_now();
    clause.changedBy = m_person;
    return clause;
}

/** "Ten years" → "ten-years", or "ten-years-2" where that is taken. */
QString LibraryWindow::freeId(const QString &title) const
{
    QString stem;
    for (const QChar c : title.toLower()) {
        if (c.unicode() < 128 && c.isLetterOrNumber())
            stem.append(c);
        else if (!stem.isEmpty() && !stem.endsWith(u'-'))
            stem.append(u'-');
    }
    while (stem.endsWith(u'-'))
        stem.chop(1);
    if (stem.isEmpty())
        stem = u"clause"_s;
    QString id = stem;
    for (int number = 2; !m_library.versions(id).value_or(QList<Clause>()).isEmpty(); ++number)
        id = u"%1-%2"_s.arg(stem).arg(number);
    return id;
}

} // namespace clausula
