// SPDX-License-Identifier: GPL-3.0-or-later
// Drives the real window and saves what it looks like: README's picture, and a look at themes and small
// screens. packaging/screenshot runs it.
#include "app/gui/clausechooser.h"
#include "app/gui/connectorribbon.h"
#include "app/gui/correctionlist.h"
#include "app/gui/correctionpreview.h"
#include "app/gui/coveragepanel.h"
#include "app/gui/decisiondesk.h"
#include "app/gui/findbar.h"
#include "app/gui/findingpanel.h"
#include "app/gui/loadbadge.h"
#include "app/gui/loadpanel.h"
#include "app/gui/mainwindow.h"
#include "app/gui/pagepreview.h"
#include "app/gui/pairdesk.h"
#include "app/gui/policydesk.h"
#include "app/gui/reportdialog.h"
#include "app/gui/translators.h"
#include "core/gap/decision.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDeadlineTimer>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMessageBox>
#include <QSettings>
#include <QTemporaryDir>
#include <QThread>
#include <QTimeZone>
#include <QTreeView>

#include <chrono>
#include <cstdio>
#include <functional>

using namespace clausula;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

bool waitFor(const std::function<bool()> &isDone)
{
    const QDeadlineTimer deadline(30s);
    while (!isDone() && !deadline.hasExpired()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        QThread::msleep(1);
    }
    return isDone();
}

void settle(std::chrono::milliseconds time)
{
    const QDeadlineTimer deadline(time);
    (void)waitFor([&] { return deadline.hasExpired(); });
}

ThemeChoice themeNamed(const QString &name)
{
    if (name == "dark"_L1)
        return ThemeChoice::Dark;
    return name == "high-contrast"_L1 ? ThemeChoice::HighContrast : ThemeChoice::Light;
}

/** Trouble with files, and a question about them. */
QWidget *arrangeTrouble(MainWindow &window, const QString &scene)
{
    if (scene == "unsaved"_L1) {
        window.view()->pane(Side::Left)->editor()->insertPlainText(u"Draft. "_s);
        window.close();
        return window.findChild<QMessageBox *>();
    }
    window.desk()->open(u"/nowhere/missing-policy.txt"_s, QCoreApplication::applicationFilePath());
    (void)waitFor([&window] { return !window.desk()->isBusy(); });
    return &window;
}

QWidget *arrangePreview(MainWindow &window)
{
    window.actions()->action(Command::Preview)->trigger();
    auto *dialog = window.findChild<ReportDialog *>();
    if (dialog)
        (void)waitFor([dialog] { return dialog->preview()->pageCount() > 0; });
    return dialog;
}

void showList(MainWindow &window, const QString &scene)
{
    static const QHash<QString, FindingPanel::List> lists{{u"facts"_s, FindingPanel::Facts},
                                                          {u"warnings"_s, FindingPanel::Warnings},
                                                          {u"differences"_s, FindingPanel::Differences},
                                                          {u"changes"_s, FindingPanel::Changes}};
    if (const auto list = lists.constFind(scene); list != lists.cend())
        window.view()->findings()->showList(*list);
}

/** What the user can say of a passage, step by step. */
QWidget *arrangeCorrection(MainWindow &window, const QString &scene)
{
    PolicyEditor *editor = window.view()->pane(Side::Left)->editor();
    editor->setFocus();
    editor->setCursorOffset(editor->text().indexOf(u"One cookie keeps"_s));
    window.actions()->action(Command::SayClause)->trigger();
    auto *chooser = window.findChild<ClauseChooser *>();
    if (!chooser || scene == "this-is"_L1)
        return chooser;
    Q_EMIT chooser->chosen(u"data-automatic"_s);
    chooser->reject();
    auto *preview = window.findChild<CorrectionPreview *>();
    if (!preview || !waitFor([preview] { return preview->isReady(); }) || scene == "would-change"_L1)
        return preview;
    Q_EMIT preview->keepChosen();
    (void)waitFor(
        [&] { return !window.findChild<CorrectionPreview *>() && window.controller()->isCurrent(); });
    if (scene == "corrected"_L1)
        return &window;
    window.actions()->action(Command::MyCorrections)->trigger();
    return window.findChild<CorrectionList *>();
}

/** The retention clause of both policies alone. */
QWidget *arrangePair(MainWindow &window, bool stacked)
{
    window.pairs()->open();
    PairView *pair = window.pairs()->pairView();
    if (pair) {
        pair->setSubject({-1, u"retention"_s});
        pair->setLayoutChosen(stacked ? PairLayout::Stacked : PairLayout::SideBySide);
    }
    return pair;
}

/** Two findings decided, one of an earlier text; \a scene: what is selected. */
QWidget *arrangeDecisions(MainWindow &window, const QString &scene)
{
    FindingPanel *panel = window.view()->findings();
    const Decision fix{.action = Decision::Action::Fix,
                       .owner = u"Legal desk"_s,
                       .due = QDate(2025, 6, 30),
                       .note = u"Take the library's wording; ask sales first."_s,
                       .initials = u"AB"_s};
    const Decision waived{.action = Decision::Action::Waive,
                          .about = u"Children: neither policy says anything about children."_s};
    panel->step(1);
    const auto selected = [panel] {
        return panel->view(FindingPanel::Gaps)->currentIndex().data(FindingModel::KeyRole).toString();
    };
    const QString first = selected();
    panel->step(1);
    window.decisions()->setDecisions(
        {{first, fix}, {selected(), {.action = Decision::Action::AskVendor}}, {u"earlier"_s, waived}});
    panel->step(-1);
    if (scene == "decided-before"_L1) {
        panel->showList(FindingPanel::DecidedBefore);
        panel->step(1);
    }
    panel->focusDecision();
    return &window;
}

QWidget *arrangeHelp(MainWindow &window, Command command)
{
    window.actions()->action(command)->trigger();
    settle(100ms);
    return window.findChild<QDialog *>();
}

/** The rail whose turn comes first, by keyboard. */
void showRail(MainWindow &window)
{
    window.view()->ribbon()->setFocus(Qt::TabFocusReason);
    QKeyEvent down(QEvent::KeyPress, Qt::Key_Down, Qt::NoModifier);
    QCoreApplication::sendEvent(window.view()->ribbon(), &down);
}

void showFindBar(MainWindow &window)
{
    window.view()->findBar()->open(true);
    window.view()->findBar()->findChild<QLineEdit *>()->setText(u"cookie"_s);
}

/** The window in a state of its own. */
QWidget *arrangeWindow(MainWindow &window, const QString &scene)
{
    if (scene == "rail"_L1) {
        showRail(window);
        return &window;
    }
    if (scene == "find"_L1)
        showFindBar(window);
    showList(window, scene);
    if (scene != "start"_L1)
        window.view()->findings()->step(1);
    return &window;
}

/** What the picture is of: the window itself, or a dialog upon it. */
QWidget *arrange(MainWindow &window, const QString &scene)
{
    const auto isAnyOf = [&scene](const QStringList &scenes) { return scenes.contains(scene); };
    if (scene == "preview"_L1)
        return arrangePreview(window);
    if (scene == "applies"_L1)
        return arrangeHelp(window, Command::WhatApplies);
    if (isAnyOf({u"about"_s, u"legend"_s}))
        return arrangeHelp(window, scene == "about"_L1 ? Command::About : Command::Legend);
    if (isAnyOf({u"this-is"_s, u"would-change"_s, u"corrected"_s, u"corrections"_s}))
        return arrangeCorrection(window, scene);
    if (isAnyOf({u"unsaved"_s, u"error"_s}))
        return arrangeTrouble(window, scene);
    if (isAnyOf({u"decisions"_s, u"decided-before"_s}))
        return arrangeDecisions(window, scene);
    if (isAnyOf({u"pair"_s, u"pair-stacked"_s}))
        return arrangePair(window, scene == "pair-stacked"_L1);
    if (scene == "loading"_L1) {
        window.view()->pane(Side::Left)->loadBadge()->click();
        return window.findChild<LoadPanel *>();
    }
    return arrangeWindow(window, scene);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const Translators translators;
    QCommandLineParser parser;
    const QCommandLineOption size(u"size"_s, u"Of the window, as WIDTHxHEIGHT."_s, u"SIZE"_s, u"1440x900"_s);
    const QCommandLineOption theme(u"theme"_s, u"light, dark or high-contrast."_s, u"NAME"_s, u"light"_s);
    const QCommandLineOption scene(
        u"scene"_s,
        u"start, compare, differences, facts, warnings, changes, decisions, decided-before, rail, pair, "
        "pair-stacked, "
        u"find, loading, this-is, would-change, corrected, corrections, "
        "preview, legend, about, error or unsaved."_s,
        u"NAME"_s, u"compare"_s);
    parser.addOptions({size, theme, scene});
    parser.addPositionalArgument(u"png"_s, u"Where to save the picture."_s, u"PNG [LEFT RIGHT]"_s);
    parser.addHelpOption();
    parser.process(application);
    const QStringList files = parser.positionalArguments();
    if (files.isEmpty())
        parser.showHelp(2);

    const QTemporaryDir folder; // its own settings and library: the picture shows nobody's recent files
    QSettings store(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    Settings(store).setTheme(themeNamed(parser.value(theme)));
    MainWindow window({.store = &store,
                       .engine = runComparison,
                       .today = [] { return QDate(2025, 6, 2); },
                       .libraryPath = folder.filePath(u"library.sqlite"_s),
                       .stateFolder = folder.filePath(u"state"_s),
                       .now = [] { return QDateTime(QDate(2025, 6, 2), QTime(10, 30), QTimeZone::UTC); },
                       .person = u"ada"_s,
                       .framework = {},
                       .networkRefused = true});
    const QStringList sizes = parser.value(size).split(u'x');
    window.resize(sizes.value(0).toInt(), sizes.value(1).toInt());
    window.show();
    if (parser.value(scene) != "start"_L1) {
        if (files.size() > 2)
            window.desk()->open(files.at(1), files.at(2));
        else
            window.desk()->openSamples();
        if (!waitFor(
                [&] { return window.controller()->isCurrent() && window.controller()->picture()->report; })) {
            std::fputs("the comparison did not finish\n", stderr);
            return 1;
        }
    }
    QWidget *subject = arrange(window, parser.value(scene));
    settle(1500ms); // jumps flash for a moment, long texts are coloured bit by bit
    if (!subject || !subject->grab().save(files.first(), "PNG")) {
        std::fputs("the picture could not be saved\n", stderr);
        return 1;
    }
    return 0;
}
