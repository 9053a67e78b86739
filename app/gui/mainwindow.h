// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/actions.h"
#include "app/gui/comparisoncontroller.h"
#include "app/gui/comparisonview.h"
#include "app/gui/settings.h"

#include <QMainWindow>

class QLabel;
class QStackedWidget;

namespace clausula {

class CorrectionDesk;
class DecisionDesk;
class DraftDesk;
class FindBar;
class JobStatus;
class MessageBar;
class PairDesk;
class PairPlaces;
class PinDesk;
class PolicyDesk;
class PolicySession;
class PolicyExporter;
class ReportExporter;
class ReviewDesk;
class StartPage;
class TextSafety;
class TopicLegend;
class ViewOptions;

/** What the window needs from outside, so that tests can give it their own. */
struct WindowServices
{
    QSettings *store = nullptr; ///< outlives the window
    ComparisonEngine engine = runComparison;
    ComparisonController::Clock today;
    QString libraryPath;
    QString stateFolder;            ///< where unsaved texts and earlier versions are kept; empty: they aren't
    std::function<QDateTime()> now; ///< UTC; when a correction is made
    QString person;                 ///< who makes it
    QString framework;              ///< asked for on the command line; empty: the one used last
    bool networkRefused = false;    ///< for About
};

/** The program's window: puts its parts together and connects them, no more. */
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(WindowServices services);
    ~MainWindow() override;

    [[nodiscard]] ComparisonView *view() const { return m_view; }
    [[nodiscard]] PolicyDesk *desk() const { return m_desk; }
    [[nodiscard]] Actions *actions() const { return m_actions; }
    [[nodiscard]] ComparisonController *controller() const { return m_controller; }
    [[nodiscard]] MessageBar *messages() const { return m_messages; }
    [[nodiscard]] DraftDesk *drafts() const { return m_drafts; }
    [[nodiscard]] TextSafety *safety() const { return m_safety; }
    [[nodiscard]] PinDesk *pins() const { return m_pins; }
    [[nodiscard]] DecisionDesk *decisions() const { return m_decisions; }
    [[nodiscard]] ReviewDesk *reviews() const { return m_reviews; }
    [[nodiscard]] PairDesk *pairs() const { return m_pairs; }
    [[nodiscard]] CorrectionDesk *corrections() const { return m_corrections; }
    [[nodiscard]] bool isStartPageShown() const;

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    void restore();
    void connectDesk();
    void connectController();
    void connectActions();
    void connectFileActions();
    void connectCorrections();
    void connectReportActions();
    void onTrigger(Command command, std::function<void()> act);
    void connectDrafts();
    [[nodiscard]] bool isDrafting() const;
    [[nodiscard]] PolicySession *currentSession() const;
    void askWhatApplies();
    void exportPolicy();
    [[nodiscard]] FindBar *findBar() const;
    void showDrafts(bool shown);

    void loadLibrary();
    void rebuildUserLibrary();
    void useKnowledge(const Result<Knowledge> &knowledge);
    void useFrameworks(const QStringList &ids);
    void showDeskOrStart();
    void showState();
    void showRecent();
    void showPlace();
    void showPreview();
    void showHelp(const QString &title, const QString &html);
    void paste();

    WindowServices m_services;
    Settings m_settings;
    Actions *m_actions;
    QStackedWidget *m_stack;
    StartPage *m_start;
    ComparisonView *m_view;
    PolicyDesk *m_desk;
    ComparisonController *m_controller;
    MessageBar *m_messages;
    JobStatus *m_job;
    QLabel *m_place;
    TopicLegend *m_topics;
    ViewOptions *m_options;
    PairDesk *m_pairs;
    PinDesk *m_pins;
    DecisionDesk *m_decisions;
    PairPlaces *m_places;
    ReportExporter *m_exporter;
    PolicyExporter *m_policyExporter;
    ReviewDesk *m_reviews;
    TextSafety *m_safety;
    DraftDesk *m_drafts;
    CorrectionDesk *m_corrections;
    QList<FrameworkChoice> m_frameworks;
    bool m_deskWanted = false;
    bool m_draftsWanted = false;
    bool m_mayClose = false;
    Background m_background;
};

} // namespace clausula
