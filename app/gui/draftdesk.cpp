// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/draftdesk.h"

#include "app/gui/draftacts.h"
#include "app/gui/ladderpanel.h"
#include "app/gui/librarywindow.h"
#include "app/gui/messagebar.h"
#include "app/gui/newdraftdialog.h"
#include "app/gui/picker.h"
#include "app/gui/policyexporter.h"
#include "app/gui/policypane.h"
#include "app/gui/savedialog.h"
#include "app/gui/spellchecker.h"
#include "app/gui/textsafety.h"
#include "app/gui/unsavedprompt.h"

#include <QDir>
#include <QFileDialog>
#include <QMainWindow>
#include <QMenuBar>
#include <QTabWidget>

#include <algorithm>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

/** What the files of resources/authoring say; the tests rule out that they are broken. */
std::shared_ptr<const AuthoringKnowledge> shippedKnowledge()
{
    auto knowledge = AuthoringKnowledge::builtIn();
    if (!knowledge)
        qFatal("%s", qPrintable(describe(knowledge.error())));
    return std::make_shared<const AuthoringKnowledge>(*std::move(knowledge));
}

QFileDialog *fileDialog(QWidget *window, const QString &title, const QString &filter)
{
    auto *dialog = new QFileDialog(window, title, QDir::homePath(), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    return dialog;
}

} // namespace

DraftDesk::DraftDesk(TextSafety *safety, PolicyExporter *exporter, MessageBar *messages, QWidget *window)
    : QObject(window), m_safety(safety), m_exporter(exporter), m_messages(messages), m_window(window),
      m_actions(new DraftActions(window)), m_view(new DraftView(window)), m_authoring(shippedKnowledge()),
      m_acts(new DraftActs(m_view, m_authoring, this))
{
    connectActions();
    connect(m_acts, &DraftActs::said, this, &DraftDesk::said);
    connect(m_view, &DraftView::pageShown, this, &DraftDesk::showState);
    m_safety->setPlace([this](const Draft &) {
        Q_EMIT modeWanted(true);
        return blankPage()->session();
    });
}

DraftDesk::~DraftDesk() = default;

PolicySession *DraftDesk::session() const
{
    const DraftPage *page = m_view->page();
    return page ? page->session() : nullptr;
}

QList<PolicySession *> DraftDesk::sessions() const
{
    QList<PolicySession *> all;
    for (const DraftPage *page : m_view->pages())
        all.append(page->session());
    return all;
}

bool DraftDesk::isModified() const
{
    return std::ranges::any_of(sessions(), &PolicySession::isModified);
}

void DraftDesk::setLibrary(const QString &path, std::function<QDateTime()> now, const QString &person)
{
    m_libraryPath = path;
    m_now = std::move(now);
    m_person = person;
}

void DraftDesk::setRecognizer(const Recognizer &recognizer)
{
    m_recognizer = recognizer;
    teachAll();
    askNewIfWanted();
}

void DraftDesk::setFrameworks(const QList<FrameworkChoice> &choices, const QString &current)
{
    m_choices = choices;
    m_framework = current;
    teachAll();
    askNewIfWanted();
}

DraftPage *DraftDesk::blankPage()
{
    const QList<DraftPage *> pages = m_view->pages();
    const auto blank = std::ranges::find_if(pages, &PolicySession::isUnused, &DraftPage::session);
    if (blank == pages.end())
        return addPage();
    m_view->tabs()->setCurrentWidget(*blank);
    return *blank;
}

void DraftDesk::beginSkeleton(const QString &framework, SkeletonStyle style)
{
    if (!m_recognizer)
        return;
    Q_EMIT modeWanted(true);
    const auto ids = resolveFrameworks({framework}, m_recognizer->catalog());
    if (!ids) {
        m_messages->showMessage(MessageBar::Kind::Error, describe(ids.error()));
        return;
    }
    DraftPage *page = blankPage();
    page->session()->begin({}, skeleton(m_recognizer->catalog(), m_authoring->rules, *ids, style));
    page->setFocus();
}

void DraftDesk::open(const QString &path)
{
    Q_EMIT modeWanted(true);
    DraftPage *page = blankPage();
    page->session()->open(path);
    page->setFocus();
}

void DraftDesk::closeCurrent()
{
    DraftPage *page = m_view->page();
    if (!page)
        return;
    clausula::askUnsaved(m_window, {page->session()}, [this, page] {
        page->session()->close(); // nothing of it is kept
        m_view->tabs()->removeTab(m_view->tabs()->indexOf(page));
        page->deleteLater();
        showState();
    });
}

void DraftDesk::askUnsaved(const std::function<void()> &proceed)
{
    clausula::askUnsaved(m_window, sessions(), proceed);
}

void DraftDesk::connectActions()
{
    using enum DraftCommand;
    connect(m_actions->action(ShowDrafts), &QAction::triggered, this, [this](bool shown) {
        if (shown)
            blankPageIfNone();
        Q_EMIT modeWanted(shown);
    });
    onTrigger(NewPolicy, [this] { askNew(); });
    onTrigger(OpenDraft, [this] { askOpen(); });
    onTrigger(CloseDraft, [this] { closeCurrent(); });
    onTrigger(NextDraft, [this] {
        QTabWidget *tabs = m_view->tabs();
        tabs->setCurrentIndex((tabs->currentIndex() + 1) % std::max(1, tabs->count()));
    });
    onTrigger(InsertClause, [this] { m_acts->chooseClause(); });
    onTrigger(CloseGap, [this] { m_acts->closeGap(); });
    onTrigger(NextOpen, [this] { m_acts->goToNextOpen(); });
    onTrigger(FillIn, [this] { m_acts->fillIn(); });
    onTrigger(NextBlank, [this] { m_acts->goToNext(DraftIssue::Kind::Blank); });
    onTrigger(NextRemark, [this] { m_acts->goToNext(std::nullopt); });
    onTrigger(BetterWording, [this] { m_acts->chooseWording(); });
    onTrigger(WhatBreaks, [this] { m_acts->tellWhatBreaks(); });
    onTrigger(SectionUp, [this] { m_acts->moveSection(true); });
    onTrigger(SectionDown, [this] { m_acts->moveSection(false); });
    onTrigger(RenameTerm, [this] { m_acts->renameTerm(); });
    onTrigger(GoToSection, [this] { m_acts->goToSection(); });
    onTrigger(GoToLine, [this] { m_acts->goToLine(); });
    onTrigger(OpenLibrary, [this] { (void)openLibrary(); });
    onTrigger(KeepClause, [this] { keepClause(); });
    onTrigger(SimilarClauses, [this] { showSimilar(); });
    onTrigger(ExportDraft, [this] { exportDraft(); });
    onTrigger(CommandPalette, [this] {
        if (const auto *window = qobject_cast<QMainWindow *>(m_window))
            pick(tr("Commands"), menuEntries(window->menuBar()), m_window);
    });
    connect(m_actions->action(CheckSpelling), &QAction::toggled, this, &DraftDesk::setSpelling);
    connect(m_actions->action(FocusMode), &QAction::toggled, m_view, &DraftView::setFocusMode);
}

void DraftDesk::onTrigger(DraftCommand command, std::function<void()> act)
{
    connect(m_actions->action(command), &QAction::triggered, this, [act = std::move(act)] { act(); });
}

void DraftDesk::blankPageIfNone()
{
    if (m_view->pages().isEmpty())
        addPage();
    m_view->page()->setFocus();
}

DraftPage *DraftDesk::addPage()
{
    auto *page = new DraftPage(u"draft-%1"_s.arg(++m_count), saveDialog(m_window, &QDir::homePath), m_view);
    m_safety->watch(page->session(), page->key());
    connect(page, &DraftPage::changed, this, &DraftDesk::stateChanged);
    connect(page->controller(), &DraftController::failed, this, [this](const Error &error) {
        if (error.code != ErrorCode::Cancelled)
            m_messages->showMessage(MessageBar::Kind::Error, describe(error));
    });
    m_view->add(page);
    teach(page);
    showState();
    return page;
}

void DraftDesk::askNewIfWanted()
{
    if (m_recognizer && !m_choices.isEmpty() && std::exchange(m_newWanted, false))
        askNew();
}

void DraftDesk::askNew()
{
    if (!m_recognizer || m_choices.isEmpty()) { // the library is still being read
        m_newWanted = true;
        return;
    }
    auto *dialog = new NewDraftDialog(m_choices, m_framework, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NewDraftDialog::emptyChosen, this, [this] {
        Q_EMIT modeWanted(true);
        blankPage()->setFocus();
    });
    connect(dialog, &NewDraftDialog::skeletonChosen, this, &DraftDesk::beginSkeleton);
    connect(dialog, &NewDraftDialog::documentChosen, this, &DraftDesk::askOpen);
    dialog->open();
}

void DraftDesk::askOpen()
{
    QFileDialog *dialog = fileDialog(
        m_window, tr("Open for Drafting"),
        tr("Policies (*.txt *.text *.md *.markdown *.docx *.odt *.rtf *.pdf *.html *.htm *.mht *.mhtml);;"
           "All files (*)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &DraftDesk::open);
    dialog->open();
}

void DraftDesk::teach(DraftPage *page)
{
    if (m_recognizer && !m_framework.isEmpty())
        page->controller()->setKnowledge({*m_recognizer, m_authoring, {m_framework}, m_spelling});
}

void DraftDesk::teachAll()
{
    for (DraftPage *page : m_view->pages())
        teach(page);
}

void DraftDesk::setSpelling(bool on)
{
    const QStringList known = Spelling::dictionaries(Spelling::systemFolders());
    m_spelling = on && !known.isEmpty() ? std::make_shared<const SpellChecker>(known.first()) : nullptr;
    if (on && known.isEmpty())
        m_messages->showMessage(
            MessageBar::Kind::Note,
            tr("There is no English dictionary on this computer. Install one for Hunspell "
               "(on Debian: hunspell-en-gb or hunspell-en-us)."));
    teachAll();
}

/** Null, and the reason said, where the library can't be opened. */
LibraryWindow *DraftDesk::openLibrary()
{
    if (!m_recognizer)
        return nullptr;
    auto library = ClauseLibrary::open(m_libraryPath);
    if (!library) {
        m_messages->showMessage(MessageBar::Kind::Error, describe(library.error()));
        return nullptr;
    }
    auto *window = new LibraryWindow(*std::move(library), m_recognizer->catalog(), m_now, m_person, m_window);
    window->setAttribute(Qt::WA_DeleteOnClose);
    connect(window, &LibraryWindow::insertRequested, m_acts, &DraftActs::insertWording);
    window->show();
    return window;
}

void DraftDesk::keepClause()
{
    m_view->page()->controller()->whenCurrent([this] {
        DraftPage *page = m_view->page();
        const QString text = passage();
        const ClauseType *type = m_view->ladder()->clause();
        if (LibraryWindow *window = text.isEmpty() ? nullptr : openLibrary())
            window->beginClause(text, type ? type->id : QString(), page->session()->draft().name);
    });
}

void DraftDesk::showSimilar()
{
    m_view->page()->controller()->whenCurrent([this] {
        const QString text = passage();
        if (LibraryWindow *window = text.isEmpty() ? nullptr : openLibrary())
            window->showSimilar(text);
    });
}

/** The selection, or the paragraph at the cursor, on one line. */
QString DraftDesk::passage() const
{
    const DraftPage *page = m_view->page();
    const Span selected = page->editor()->selection();
    if (!selected.isEmpty())
        return selected.in(page->editor()->text()).toString().simplified();
    m_view->ladder()->setBlock(page->block());
    return page->picture()->policy().text(m_view->ladder()->passage()).toString().simplified();
}

/** A policy with blanks in it doesn't leave. */
void DraftDesk::exportDraft()
{
    DraftPage *page = m_view->page();
    if (!page)
        return;
    page->controller()->whenCurrent([this, page] {
        const qsizetype blanks = page->picture()->count(DraftIssue::Kind::Blank);
        if (blanks > 0) {
            m_view->showKind(DraftIssue::Kind::Blank);
            m_messages->showMessage(
                MessageBar::Kind::Warning,
                tr("%n blank(s) of this policy are not filled in yet; they are listed on the right. It can’t "
                   "be "
                   "exported with them.",
                   nullptr, int(blanks)),
                {{tr("&Fill Them In…"), [this] { m_acts->fillIn(); }},
                 {tr("&Go to the Next"), [this] { m_acts->goToNext(DraftIssue::Kind::Blank); }}});
            return;
        }
        m_exporter->exportPolicy(
            page->session()->name(), [policy = page->picture()->policy()] { return policy; }, m_messages);
    });
}

void DraftDesk::showState()
{
    const DraftPage *page = m_view->page();
    m_actions->setAvailable(page != nullptr, page && page->picture());
    Q_EMIT stateChanged();
}

} // namespace clausula
