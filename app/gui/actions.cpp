// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/actions.h"

#include "app/gui/recentfiles.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

#include <array>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

constexpr auto separator = std::nullopt; // a separator in a menu

QToolButton *menuButton(QToolBar *bar, QAction *action, QMenu *menu)
{
    auto *button = new QToolButton(bar);
    button->setDefaultAction(action);
    button->setMenu(menu);
    button->setPopupMode(QToolButton::MenuButtonPopup);
    button->setFocusPolicy(Qt::TabFocus);
    bar->addWidget(button);
    return button;
}

} // namespace

Actions::Actions(QWidget *window)
    : QObject(window), m_themes(new QActionGroup(this)), m_conventions(new QActionGroup(this)),
      m_frameworks(new QActionGroup(this))
{
    for (const CommandText &entry : commandTexts()) {
        auto *action = new QAction(QCoreApplication::translate("Actions", entry.text), window);
        action->setShortcut(QKeySequence::fromString(QLatin1StringView(entry.shortcut)));
        action->setCheckable(entry.use != CommandText::Use::Push);
        action->setChecked(entry.use == CommandText::Use::Toggle);
        if (*entry.tip)
            action->setStatusTip(QCoreApplication::translate("Actions", entry.tip));
        m_actions.insert(entry.command, action);
    }
    action(Command::Quit)->setMenuRole(QAction::QuitRole);
    action(Command::About)->setMenuRole(QAction::AboutRole);
    action(Command::AboutQt)->setMenuRole(QAction::AboutQtRole);
    makeThemes(window);
    makeConventions(window);
}

void Actions::fillMenuBar(QMenuBar *bar, const QList<QAction *> &topics)
{
    using enum Command;
    QMenu *file = bar->addMenu(tr("&File"));
    addTo(file, {NewComparison, OpenLeft, OpenRight, OpenPair, OpenSamples, PasteLeft, PasteRight});
    m_recent = file->addMenu(tr("Open Rec&ent"));
    addTo(file, {separator, OpenReview, SaveReview, SaveReviewAs, separator, Save, SaveAs, ExportPolicy,
                 Reload, separator, CloseSide, Quit});
    addTo(bar->addMenu(tr("&Edit")),
          {Undo,       Redo,           separator,      Cut,           Copy,         Paste,        SelectAll,
           separator,  Find,           Replace,        FindNext,      FindPrevious, separator,    SayClause,
           SayNothing, UndoCorrection, RedoCorrection, MyCorrections, separator,    JoinSections, BreakPair,
           UndoPin,    RedoPin,        separator,      DecideFinding, UndoDecision, RedoDecision});
    QMenu *view = bar->addMenu(tr("&View"));
    addTo(view, {ShowCoverage,     ShowClause,    ShowFindings,    separator,       ShowColours,
                 ShowFindingMarks, ShowWordMarks, SubstantiveOnly, ChangedOnly,     separator,
                 ScrollTogether,   SwapSides,     separator,       ZoomIn,          ZoomOut,
                 ZoomReset,        WrapLines,     TextFont,        SameOnBothSides, separator});
    view->addMenu(tr("To&pics"))->addActions(topics);
    view->addMenu(tr("Redl&ine Colours"))->addActions(m_conventions->actions());
    view->addMenu(tr("&Theme"))->addActions(m_themes->actions());
    addTo(view, {FullScreen});
    addTo(bar->addMenu(tr("&Go")),
          {NextGap, PreviousGap, separator, NextDifference, PreviousDifference, separator, NextClause,
           PreviousClause, MatchingSection, ReadPair, separator, NextPane, PreviousPane});
    QMenu *report = bar->addMenu(tr("&Report"));
    m_frameworkMenu = report->addMenu(tr("&Judged by"));
    addTo(report, {WhatApplies, AnalyseAgain, CancelWork, separator, Preview, ExportPdf, ExportJson,
                   separator, Print});
    addTo(bar->addMenu(tr("&Help")), {Legend, Shortcuts, separator, About, AboutQt});
}

void Actions::fillToolBar(QToolBar *bar)
{
    bar->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_recentLeft = new QMenu(bar);
    m_recentRight = new QMenu(bar);
    setShortTexts(); // on the actions: a button takes its text from there again at each change
    menuButton(bar, action(Command::OpenLeft), m_recentLeft);
    menuButton(bar, action(Command::OpenRight), m_recentRight);
    bar->addAction(action(Command::SwapSides));
    bar->addSeparator();
    auto *label = new QLabel(tr("Judged by:"), bar);
    label->setContentsMargins(4, 0, 4, 0);
    bar->addWidget(label);
    m_frameworkBox = new QComboBox(bar);
    m_frameworkBox->setAccessibleName(tr("Framework the policies are judged by"));
    m_frameworkBox->view()->setAccessibleName(m_frameworkBox->accessibleName());
    m_frameworkBox->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_frameworkBox, &QComboBox::activated, this,
            [this] { Q_EMIT frameworkChosen(m_frameworkBox->currentData().toString()); });
    bar->addWidget(m_frameworkBox);
    bar->addSeparator();
    bar->addAction(action(Command::Find));
    bar->addAction(action(Command::PreviousGap));
    bar->addAction(action(Command::NextGap));
    bar->addSeparator();
    auto *exports = new QMenu(bar);
    addTo(exports, {Command::Preview, Command::ExportPdf, Command::ExportJson, separator, Command::Print});
    menuButton(bar, action(Command::ExportPdf), exports);
}

/** What the tool bar calls the commands. */
void Actions::setShortTexts()
{
    const QList<std::pair<Command, QString>> shorter{
        {Command::OpenLeft, tr("Open left")},     {Command::OpenRight, tr("Open right")},
        {Command::SwapSides, tr("Swap")},         {Command::Find, tr("Find")},
        {Command::PreviousGap, tr("◀ Finding")},  {Command::NextGap, tr("Finding ▶")},
        {Command::ExportPdf, tr("Export report")}};
    for (const auto &[command, text] : shorter)
        action(command)->setIconText(text);
}

void Actions::setRecent(const QList<RecentPair> &pairs, const QStringList &files)
{
    m_recent->clear();
    for (const RecentPair &pair : pairs) {
        QAction *entry = m_recent->addAction(recentPairName(pair).replace(u'&', u"&&"_s));
        entry->setStatusTip(QDir::toNativeSeparators(pair.left));
        connect(entry, &QAction::triggered, this, [this, pair] { Q_EMIT recentPairChosen(pair); });
    }
    m_recent->setEnabled(!pairs.isEmpty());
    m_recent->addSeparator();
    connect(m_recent->addAction(tr("&Forget These")), &QAction::triggered, this, &Actions::clearRecentChosen);
    fillRecentFiles(m_recentLeft, files, true);
    fillRecentFiles(m_recentRight, files, false);
}

void Actions::setFrameworks(const QList<FrameworkChoice> &choices, const QString &current)
{
    m_frameworkBox->clear();
    m_frameworkMenu->clear();
    for (QAction *old : m_frameworks->actions())
        delete old;
    for (const FrameworkChoice &choice : choices) {
        m_frameworkBox->addItem(choice.title, choice.id);
        QAction *entry = m_frameworks->addAction(choice.title);
        entry->setCheckable(true);
        entry->setChecked(choice.id == current);
        connect(entry, &QAction::triggered, this, [this, id = choice.id] { Q_EMIT frameworkChosen(id); });
        m_frameworkMenu->addAction(entry);
    }
    m_frameworkBox->setCurrentIndex(m_frameworkBox->findData(current));
}

void Actions::setTheme(ThemeChoice theme)
{
    m_themes->actions().at(static_cast<int>(theme))->setChecked(true);
}

void Actions::setAvailable(bool hasDocument, bool hasReport, bool isWorking)
{
    using enum Command;
    for (const Command command :
         {Save,      SaveAs,     ExportPolicy,   Reload,      CloseSide,    Undo,      Redo,
          Cut,       Copy,       SelectAll,      Find,        Replace,      FindNext,  FindPrevious,
          SwapSides, NextClause, PreviousClause, WhatApplies, AnalyseAgain, SayClause, SayNothing})
        action(command)->setEnabled(hasDocument);
    for (const Command command : {NextGap, PreviousGap})
        action(command)->setEnabled(hasDocument);
    for (const Command command :
         {MatchingSection, ReadPair, SaveReview, SaveReviewAs, JoinSections, BreakPair, DecideFinding,
          NextDifference, PreviousDifference, Preview, ExportPdf, ExportJson, Print})
        action(command)->setEnabled(hasReport);
    action(CancelWork)->setEnabled(isWorking);
}

void Actions::setCorrectionsUndoable(bool canUndo, bool canRedo)
{
    action(Command::UndoCorrection)->setEnabled(canUndo);
    action(Command::RedoCorrection)->setEnabled(canRedo);
}

void Actions::addTo(QMenu *menu, std::initializer_list<std::optional<Command>> commands)
{
    for (const std::optional<Command> &command : commands) {
        if (command)
            menu->addAction(action(*command));
        else
            menu->addSeparator();
    }
}

void Actions::makeThemes(QWidget *window)
{
    const std::array<std::pair<ThemeChoice, QString>, 4> themes{
        {{ThemeChoice::System, tr("As the &Desktop")},
         {ThemeChoice::Light, tr("&Light")},
         {ThemeChoice::Dark, tr("&Dark")},
         {ThemeChoice::HighContrast, tr("&High Contrast")}}};
    for (const auto &[theme, text] : themes) {
        auto *entry = new QAction(text, window);
        entry->setCheckable(true);
        m_themes->addAction(entry);
        connect(entry, &QAction::triggered, this, [this, chosen = theme] { Q_EMIT themeChosen(chosen); });
    }
}

void Actions::makeConventions(QWidget *window)
{
    for (const auto &[convention, text] :
         {std::pair(MarkConvention::Legal, tr("As &Lawyers Have It: Red, Blue, Green")),
          std::pair(MarkConvention::ColourBlind, tr("For &Every Eye: Orange, Blue, Purple"))}) {
        auto *entry = new QAction(text, window);
        entry->setCheckable(true);
        m_conventions->addAction(entry);
        connect(entry, &QAction::triggered, this,
                [this, chosen = convention] { Q_EMIT conventionChosen(chosen); });
    }
}

void Actions::setConvention(MarkConvention convention)
{
    m_conventions->actions().at(static_cast<int>(convention))->setChecked(true);
}

void Actions::fillRecentFiles(QMenu *menu, const QStringList &files, bool left)
{
    menu->clear();
    for (const QString &file : files) {
        QAction *entry = menu->addAction(QFileInfo(file).fileName().replace(u'&', u"&&"_s));
        entry->setToolTip(QDir::toNativeSeparators(file));
        connect(entry, &QAction::triggered, this,
                [this, left, file] { Q_EMIT recentFileChosen(left, file); });
    }
    if (files.isEmpty())
        menu->addAction(tr("No recent files"))->setEnabled(false);
}

} // namespace clausula
