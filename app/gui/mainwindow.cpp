// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/mainwindow.h"

#include "app/gui/aboutdialog.h"
#include "app/gui/correctioncommands.h"
#include "app/gui/correctiondesk.h"
#include "app/gui/coveragepanel.h"
#include "app/gui/decisiondesk.h"
#include "app/gui/diskwatch.h"
#include "app/gui/draftdesk.h"
#include "app/gui/droppedfiles.h"
#include "app/gui/editcommands.h"
#include "app/gui/findbar.h"
#include "app/gui/findingpanel.h"
#include "app/gui/helptext.h"
#include "app/gui/interviewdialog.h"
#include "app/gui/jobstatus.h"
#include "app/gui/messagebar.h"
#include "app/gui/pairdesk.h"
#include "app/gui/pairplaces.h"
#include "app/gui/pindesk.h"
#include "app/gui/policydesk.h"
#include "app/gui/policyexporter.h"
#include "app/gui/policysyntax.h"
#include "app/gui/reportdialog.h"
#include "app/gui/reportexporter.h"
#include "app/gui/reviewdesk.h"
#include "app/gui/startpage.h"
#include "app/gui/textsafety.h"
#include "app/gui/topiclegend.h"
#include "app/gui/viewoptions.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

constexpr int saidTime = 8000; // milliseconds that a line in the status bar stays

PolicyPane *currentPane(const ComparisonView *view)
{
    return view->pane(view->currentSide());
}

} // namespace

MainWindow::MainWindow(WindowServices services)
    : m_services(std::move(services)), m_settings(*m_services.store), m_actions(new Actions(this)),
      m_stack(new QStackedWidget(this)), m_start(new StartPage(this)), m_view(new ComparisonView(this)),
      m_desk(new PolicyDesk(m_view, RecentFiles(m_settings), this)),
      m_controller(new ComparisonController(
          m_services.engine, [this](Side side) { return m_desk->session(side)->text(); }, m_services.today,
          this)),
      m_messages(new MessageBar(this)), m_job(new JobStatus(this)), m_place(new QLabel(this)),
      m_topics(new TopicLegend(this)),
      m_options(new ViewOptions(m_actions, m_view, m_topics, m_settings, this)),
      m_pairs(new PairDesk(m_actions, m_view, m_controller, m_settings, this)),
      m_pins(new PinDesk(m_actions, m_view, m_controller, this)),
      m_decisions(new DecisionDesk(m_actions, m_view->findings(), m_settings, m_services.today, this)),
      m_places(new PairPlaces(m_desk, m_view, m_settings, this)),
      m_exporter(new ReportExporter(this, m_messages)),
      m_policyExporter(new PolicyExporter(this, m_services.today)),
      m_reviews(new ReviewDesk({m_actions, m_desk, m_pins, m_decisions, m_controller, m_messages}, this)),
      m_safety(new TextSafety(m_services.stateFolder, m_services.now, m_messages, this)),
      m_drafts(new DraftDesk(m_safety, m_policyExporter, m_messages, this)),
      m_corrections(new CorrectionDesk(m_view, m_controller,
                                       {m_services.libraryPath, m_services.now, m_services.person}, this))
{
    build();
    connectDesk();
    connectController();
    connectActions();
    connectDrafts();
    restore();
    loadLibrary();
    m_safety->watchPair(m_desk);
    showState();
}

MainWindow::~MainWindow() = default;

bool MainWindow::isStartPageShown() const
{
    return m_stack->currentWidget() == m_start;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (isWindowModified() && !m_mayClose) {
        event->ignore(); // the answers may close the window later
        const auto closeNow = [this] {
            m_mayClose = true;
            close();
        };
        m_reviews->askUnsaved([this, closeNow] {
            m_desk->askUnsavedOnBoth([this, closeNow] { m_drafts->askUnsaved(closeNow); });
        });
        return;
    }
    m_safety->letGo();
    m_settings.setLayout(u"window"_s, saveGeometry());
    m_places->keep();
    m_view->saveLayout(m_settings);
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    m_desk->openDropped(std::nullopt, localFiles(event->mimeData()));
    event->acceptProposedAction();
}

void MainWindow::build()
{
    setAcceptDrops(true);
    setMinimumSize(640, 420);
    m_actions->fillMenuBar(menuBar(), m_topics->topicActions());
    auto *drafting = new QMenu(tr("&Draft"), menuBar());
    menuBar()->insertMenu(menuBar()->actions().value(2), drafting); // behind Edit
    m_drafts->fillMenu(drafting);
    m_safety->fillMenu(drafting, [this] { return currentSession(); });
    auto *tools = new QToolBar(tr("Tools"), this);
    tools->setObjectName(u"tools"_s);
    tools->setMovable(false);
    m_actions->fillToolBar(tools);
    addToolBar(tools);
    m_stack->addWidget(m_start);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_drafts->view());
    auto *middle = new QWidget(this);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_messages);
    column->addWidget(m_stack, 1);
    setCentralWidget(middle);
    statusBar()->addPermanentWidget(m_job);
    statusBar()->addPermanentWidget(m_topics);
    statusBar()->addPermanentWidget(m_place);
    const auto syntax = std::make_shared<const PolicySyntax>();
    for (const Side side : {Side::Left, Side::Right})
        m_view->pane(side)->editor()->setSyntax(syntax);
}

void MainWindow::restore()
{
    resize(QSize(1280, 800).boundedTo(screen()->availableSize()));
    restoreGeometry(m_settings.layout(u"window"_s));
    m_options->restore();
    showRecent();
}

void MainWindow::connectDesk()
{
    new DiskWatch(m_desk, this);
    connect(m_desk, &PolicyDesk::replaced, this, [this] {
        showDeskOrStart();
        m_controller->textReplaced();
    });
    connect(m_desk, &PolicyDesk::edited, this, [this] {
        showState();
        m_controller->textEdited();
    });
    connect(m_desk, &PolicyDesk::deskWanted, this, [this] {
        m_deskWanted = true;
        m_draftsWanted = false;
        showDeskOrStart();
    });
    connect(m_desk, &PolicyDesk::recentChanged, this, &MainWindow::showRecent);
    connect(m_safety, &TextSafety::compareRequested, m_desk, &PolicyDesk::openBeside);
    connect(m_desk, &PolicyDesk::busyChanged, this, &MainWindow::showState);
    connect(m_view, &ComparisonView::filesDropped, m_desk,
            [this](Side side, const QStringList &paths) { m_desk->openDropped(side, paths); });
    connect(m_view, &ComparisonView::openRequested, m_desk, &PolicyDesk::askOpen);
    connect(m_view, &ComparisonView::closeRequested, m_desk, &PolicyDesk::close);
    connect(m_view, &ComparisonView::cursorMoved, this, &MainWindow::showPlace);
    connect(m_view, &ComparisonView::currentSideChanged, this, &MainWindow::showPlace);
    for (const Side side : {Side::Left, Side::Right}) {
        PolicyEditor *editor = m_view->pane(side)->editor();
        connect(editor->document(), &QTextDocument::modificationChanged, this, &MainWindow::showState);
    }
    connect(m_start, &StartPage::openRequested, m_desk, &PolicyDesk::askOpenPair);
    connect(m_start, &StartPage::samplesRequested, m_desk, &PolicyDesk::openSamples);
    connect(m_start, &StartPage::emptyRequested, m_desk, &PolicyDesk::deskWanted);
    connect(m_start, &StartPage::recentChosen, m_desk,
            [this](const RecentPair &pair) { m_desk->open(pair.left, pair.right); });
}

void MainWindow::connectController()
{
    connect(m_controller, &ComparisonController::started, this, [this] {
        m_job->begin();
        showState();
    });
    connect(m_controller, &ComparisonController::progressed, m_job, &JobStatus::setPhase);
    connect(m_controller, &ComparisonController::finished, this, [this](const auto &picture) {
        m_job->end();
        m_view->showPicture(picture);
        showState();
    });
    connect(m_controller, &ComparisonController::failed, this, [this](const Error &error) {
        m_job->end();
        m_messages->showMessage(MessageBar::Kind::Error, describe(error));
        showState();
    });
    connect(m_controller, &ComparisonController::cancelled, this, [this] {
        m_job->end();
        m_messages->showMessage(MessageBar::Kind::Note,
                                tr("The analysis was cancelled; what you see may be of an earlier text."),
                                {{tr("Analyse Again"), [this] { m_controller->textReplaced(); }}});
        showState();
    });
    connect(m_job, &JobStatus::cancelRequested, m_controller, &ComparisonController::cancel);
}

void MainWindow::connectActions()
{
    connectFileActions();
    connectReportActions();
    connectCorrections();
    connect(m_reviews, &ReviewDesk::frameworksWanted, this, &MainWindow::useFrameworks);
    connect(m_reviews, &ReviewDesk::changed, this, &MainWindow::showState);
    connect(m_reviews, &ReviewDesk::saved, this, [this](const QString &path) {
        statusBar()->showMessage(tr("The review was saved as %1.").arg(QDir::toNativeSeparators(path)),
                                 saidTime);
    });
    connect(m_pins, &PinDesk::said, this,
            [this](const QString &words) { statusBar()->showMessage(words, saidTime); });
    connect(m_options, &ViewOptions::coloursChanged, m_pairs, &PairDesk::setColours);
    connectEditActions(*m_actions);
    onTrigger(Command::SwapSides, [this] { m_reviews->swapSides(); });
    onTrigger(Command::Paste, [this] { paste(); });
    onTrigger(Command::Find, [this] { findBar()->open(false); });
    onTrigger(Command::Replace, [this] { findBar()->open(true); });
    onTrigger(Command::FindNext, [this] { findBar()->findNext(); });
    onTrigger(Command::FindPrevious, [this] { findBar()->findPrevious(); });
    onTrigger(Command::NextGap, [this] { m_view->findings()->step(1); });
    onTrigger(Command::PreviousGap, [this] { m_view->findings()->step(-1); });
    onTrigger(Command::NextDifference, [this] { m_view->stepDifference(1); });
    onTrigger(Command::PreviousDifference, [this] { m_view->stepDifference(-1); });
    onTrigger(Command::NextClause, [this] { m_view->stepClause(1); });
    onTrigger(Command::PreviousClause, [this] { m_view->stepClause(-1); });
    onTrigger(Command::MatchingSection, [this] { m_view->goToMatchingSection(); });
    const auto cycle = [this](int way) {
        isDrafting() ? m_drafts->view()->cyclePanes(way) : m_view->cyclePanes(way);
    };
    onTrigger(Command::NextPane, [cycle] { cycle(1); });
    onTrigger(Command::PreviousPane, [cycle] { cycle(-1); });
    onTrigger(Command::Legend,
              [this] { showHelp(tr("How to Read the Marks"), legendHtml(m_options->colours())); });
    onTrigger(Command::Shortcuts, [this] {
        showHelp(tr("Keyboard Shortcuts"), shortcutsHtml(m_actions->all() + m_drafts->actions()->all()));
    });
    onTrigger(Command::About, [this] {
        auto *about = new AboutDialog(m_services.networkRefused, this);
        about->setAttribute(Qt::WA_DeleteOnClose);
        about->open();
    });
    onTrigger(Command::AboutQt, [] { QApplication::aboutQt(); });
}

void MainWindow::connectFileActions()
{
    onTrigger(Command::NewComparison, [this] {
        m_deskWanted = true;
        m_draftsWanted = false;
        m_desk->closeBoth();
    });
    onTrigger(Command::OpenLeft, [this] { m_desk->askOpen(Side::Left); });
    onTrigger(Command::OpenRight, [this] { m_desk->askOpen(Side::Right); });
    onTrigger(Command::OpenPair, [this] { m_desk->askOpenPair(); });
    onTrigger(Command::PasteLeft, [this] { m_desk->pasteAs(Side::Left); });
    onTrigger(Command::PasteRight, [this] { m_desk->pasteAs(Side::Right); });
    onTrigger(Command::OpenSamples, [this] { m_desk->openSamples(); });
    onTrigger(Command::Save, [this] { currentSession()->save(); });
    onTrigger(Command::SaveAs, [this] { currentSession()->saveAs(); });
    onTrigger(Command::ExportPolicy, [this] { exportPolicy(); });
    onTrigger(Command::Reload, [this] { m_desk->reload(m_view->currentSide()); });
    onTrigger(Command::CloseSide, [this] {
        if (isDrafting()) {
            m_drafts->closeCurrent();
            return;
        }
        m_deskWanted = false;
        m_desk->close(m_view->currentSide());
    });
    onTrigger(Command::Quit, [this] { close(); });
    connect(m_actions, &Actions::recentPairChosen, m_desk,
            [this](const RecentPair &pair) { m_desk->open(pair.left, pair.right); });
    connect(m_actions, &Actions::recentFileChosen, m_desk, [this](bool left, const QString &path) {
        m_desk->open(left ? path : QString(), left ? QString() : path);
    });
    connect(m_actions, &Actions::clearRecentChosen, this, [this] {
        m_desk->recent().clear();
        showRecent();
    });
}

void MainWindow::connectCorrections()
{
    connectCorrectionActions(m_actions, m_view, m_corrections);
    connect(m_corrections, &CorrectionDesk::taught, m_controller, &ComparisonController::setRecognizer);
    connect(m_corrections, &CorrectionDesk::taught, m_drafts, &DraftDesk::setRecognizer);
    connect(m_corrections, &CorrectionDesk::said, this,
            [this](const QString &words) { statusBar()->showMessage(words, saidTime); });
    connect(m_corrections, &CorrectionDesk::refused, this,
            [this](const QString &words) { m_messages->showMessage(MessageBar::Kind::Warning, words); });
}

void MainWindow::connectReportActions()
{
    const auto withReport = [this](auto act) {
        if (const auto picture = m_controller->picture(); picture && picture->report)
            act(picture->report);
    };
    onTrigger(Command::WhatApplies, [this] { askWhatApplies(); });
    onTrigger(Command::AnalyseAgain, [this] { m_controller->textReplaced(); });
    onTrigger(Command::CancelWork, [this] { m_controller->cancel(); });
    onTrigger(Command::Preview, [this] { showPreview(); });
    onTrigger(Command::ExportPdf, [=, this] {
        withReport([this](const auto &report) {
            m_exporter->exportPdf(report, {.decisions = m_decisions->decisions()});
        });
    });
    onTrigger(Command::ExportJson,
              [=, this] { withReport([this](const auto &report) { m_exporter->exportJson(report); }); });
    onTrigger(Command::Print, [=, this] {
        withReport([this](const auto &report) {
            m_exporter->print(report, {.decisions = m_decisions->decisions()});
        });
    });
    connect(m_actions, &Actions::frameworkChosen, this, [this](const QString &id) {
        m_settings.setFramework(id);
        useFrameworks({id});
    });
}

void MainWindow::connectDrafts()
{
    m_drafts->setLibrary(m_services.libraryPath, m_services.now, m_services.person);
    connect(m_drafts, &DraftDesk::modeWanted, this, &MainWindow::showDrafts);
    connect(m_drafts, &DraftDesk::stateChanged, this, &MainWindow::showState);
    connect(m_drafts, &DraftDesk::said, this,
            [this](const QString &words) { statusBar()->showMessage(words, saidTime); });
    connect(m_drafts->view(), &DraftView::cursorMoved, this, &MainWindow::showPlace);
    connect(m_options, &ViewOptions::coloursChanged, m_drafts->view(), &DraftView::setColours);
    connect(m_start, &StartPage::draftRequested, m_drafts->actions()->action(DraftCommand::NewPolicy),
            &QAction::trigger);
}

bool MainWindow::isDrafting() const
{
    return m_stack->currentWidget() == m_drafts->view();
}

/** What Save and its like are about; null on the drafts' side without a draft. */
PolicySession *MainWindow::currentSession() const
{
    return isDrafting() ? m_drafts->session() : m_desk->session(m_view->currentSide());
}

void MainWindow::askWhatApplies()
{
    const auto &questions = applicabilityQuestions();
    if (!questions) {
        m_messages->showMessage(MessageBar::Kind::Error, describe(questions.error()));
        return;
    }
    auto *interview = new InterviewDialog(*questions, m_controller->answers(), this);
    interview->setAttribute(Qt::WA_DeleteOnClose);
    connect(interview, &QDialog::accepted, this,
            [this, interview] { m_controller->setAnswers(interview->answers()); });
    interview->open();
}

void MainWindow::exportPolicy()
{
    if (isDrafting()) {
        m_drafts->exportDraft();
        return;
    }
    const PolicySession *session = currentSession();
    if (const auto text = session->text())
        m_policyExporter->exportPolicy(
            session->name(), [text] { return documentOf(*text); }, session->pane()->messages());
}

FindBar *MainWindow::findBar() const
{
    return isDrafting() ? m_drafts->view()->findBar() : m_view->findBar();
}

void MainWindow::showDrafts(bool shown)
{
    m_draftsWanted = shown;
    showDeskOrStart();
}

void MainWindow::onTrigger(Command command, std::function<void()> act)
{
    connect(m_actions->action(command), &QAction::triggered, this, [act = std::move(act)] { act(); });
}

void MainWindow::loadLibrary()
{
    m_background.run([path = m_services.libraryPath] { return loadKnowledge(path); },
                     [this](const Result<Knowledge> &knowledge) { useKnowledge(knowledge); });
}

/** The damaged file stays beside the sound one that takes its place. */
void MainWindow::rebuildUserLibrary()
{
    m_background.run([path = m_services.libraryPath] { return rebuildLibrary(path); },
                     [this](const Result<RebuiltLibrary> &rebuilt) {
                         if (!rebuilt) {
                             m_messages->showMessage(MessageBar::Kind::Error, describe(rebuilt.error()));
                             return;
                         }
                         loadLibrary();
                         m_messages->showMessage(rebuilt->unreadable ? MessageBar::Kind::Warning
                                                                     : MessageBar::Kind::Note,
                                                 sayRebuilt(*rebuilt));
                     });
}

void MainWindow::useKnowledge(const Result<Knowledge> &knowledge)
{
    if (!knowledge) {
        m_messages->showMessage(
            MessageBar::Kind::Error,
            tr("%1 Policies can be read and edited, but not analysed.").arg(describe(knowledge.error())));
        return;
    }
    if (const std::optional<Error> problem = knowledge->problem) {
        QList<MessageBar::Choice> choices;
        if (problem->code == ErrorCode::LibraryDamaged)
            choices.append({tr("&Rebuild It"), [this] { rebuildUserLibrary(); }});
        m_messages->showMessage(MessageBar::Kind::Warning,
                                tr("%1 For now the built-in clause library is used; yours was not touched.")
                                    .arg(describe(*problem)),
                                choices);
    } else {
        m_background.run(
            [path = m_services.libraryPath, today = m_services.today()] {
                keepBackup(path, today);
                return 0;
            },
            [](int) {});
    }
    const ClauseCatalog &catalog = knowledge->recognizer.catalog();
    m_view->coverage()->setCatalog(catalog);
    m_frameworks = frameworkChoices(catalog);
    const QString asked = m_services.framework.isEmpty() ? m_settings.framework() : m_services.framework;
    const bool known = std::ranges::contains(m_frameworks, asked, &FrameworkChoice::id);
    if (!known && !m_services.framework.isEmpty())
        m_messages->showMessage(MessageBar::Kind::Error, describe({ErrorCode::UnknownFramework, asked, {}}));
    const QStringList judgedBy = m_controller->frameworks(); // those of a review that came before the library
    useFrameworks(!judgedBy.isEmpty()               ? judgedBy
                  : known || m_frameworks.isEmpty() ? QStringList{asked}
                                                    : QStringList{m_frameworks.first().id});
    m_corrections->setKnowledge(*knowledge);
    m_controller->setRecognizer(knowledge->recognizer);
    m_drafts->setRecognizer(knowledge->recognizer);
}

/** A review may be judged by several, of which the window has no choice of its own. */
void MainWindow::useFrameworks(const QStringList &ids)
{
    const QString only = ids.size() == 1 ? ids.first() : QString();
    m_actions->setFrameworks(m_frameworks, only);
    m_controller->setFrameworks(ids);
    m_drafts->setFrameworks(m_frameworks, ids.value(0));
}

void MainWindow::showDeskOrStart()
{
    const bool atDesk = m_deskWanted || !m_desk->isEmpty();
    QWidget *wanted = m_draftsWanted ? static_cast<QWidget *>(m_drafts->view())
                      : atDesk       ? static_cast<QWidget *>(m_view)
                                     : m_start;
    if (m_stack->currentWidget() != wanted) {
        m_stack->setCurrentWidget(wanted);
        if (wanted == m_view)
            currentPane(m_view)->editor()->setFocus();
    }
    showState();
}

/** Title, what can be done now, and where the cursor is. */
void MainWindow::showState()
{
    QStringList names;
    bool modified = false;
    for (const PolicySession *session : m_desk->sessions()) {
        if (!session->name().isEmpty())
            names.append(session->name());
        modified = modified || session->isModified();
    }
    if (isDrafting() && currentSession())
        names = {currentSession()->name().isEmpty() ? tr("Untitled") : currentSession()->name()};
    else if (!m_reviews->path().isEmpty())
        names = {QFileInfo(m_reviews->path()).fileName()};
    modified = modified || m_drafts->isModified() || m_reviews->isModified();
    const QString title = names.isEmpty() ? u"[*]Clausula"_s : u"%1[*] – Clausula"_s;
    setWindowTitle(names.isEmpty() ? title : title.arg(names.join(tr(" and "))));
    setWindowModified(modified);
    const auto picture = m_controller->picture();
    const bool hasDocument = !isStartPageShown() && (!isDrafting() || currentSession());
    m_actions->setAvailable(hasDocument, picture && picture->report && !isStartPageShown(),
                            m_controller->isRunning());
    m_drafts->actions()->action(DraftCommand::ShowDrafts)->setChecked(isDrafting());
    showPlace();
}

void MainWindow::showRecent()
{
    m_actions->setRecent(m_desk->recent().pairs(), m_desk->recent().files());
    m_start->setRecent(m_desk->recent().pairs());
}

void MainWindow::showPlace()
{
    m_place->setVisible(!isStartPageShown() && currentSession());
    m_topics->setVisible(!isStartPageShown() && !isDrafting());
    if (!m_place->isVisibleTo(statusBar()))
        return;
    const PolicyEditor *editor = currentSession()->pane()->editor();
    const QString side = isDrafting()                          ? tr("Draft")
                         : m_view->currentSide() == Side::Left ? tr("Left")
                                                               : tr("Right");
    m_place->setText(tr("%1: line %2 of %3")
                         .arg(side)
                         .arg(editor->textCursor().blockNumber() + 1)
                         .arg(editor->blockCount()));
}

void MainWindow::showPreview()
{
    const auto picture = m_controller->picture();
    if (!picture || !picture->report)
        return;
    auto *dialog = new ReportDialog(picture->report, m_decisions->decisions(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showHelp(const QString &title, const QString &html)
{
    auto *help = new HelpDialog(title, html, this);
    help->setAttribute(Qt::WA_DeleteOnClose);
    help->show();
}

/** Into the widget that has the keyboard; on the start page a pasted text becomes the left policy. */
void MainWindow::paste()
{
    if (isStartPageShown()) {
        Q_EMIT m_desk->deskWanted();
        m_view->pane(Side::Left)->editor()->paste();
    } else {
        pasteInto(QApplication::focusWidget());
    }
}

} // namespace clausula
