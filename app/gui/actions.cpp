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

enum class Use { Push, Toggle };

struct CommandText
{
    Command command;
    const char *text;
    const char *shortcut;
    const char *tip; ///< empty: the text says it all
    Use use = Use::Push;
};

// Shortcuts are written out, because Qt's standard ones are empty on some desktops and clash on others.
constexpr std::array commandTexts{
    CommandText{Command::NewComparison, QT_TRANSLATE_NOOP("Actions", "&New Comparison"), "Ctrl+N",
                QT_TRANSLATE_NOOP("Actions", "Close both policies and begin with two empty sides")},
    CommandText{Command::OpenLeft, QT_TRANSLATE_NOOP("Actions", "Open &Left…"), "Ctrl+O",
                QT_TRANSLATE_NOOP("Actions", "Open a policy on the left")},
    CommandText{Command::OpenRight, QT_TRANSLATE_NOOP("Actions", "Open &Right…"), "Ctrl+Shift+O",
                QT_TRANSLATE_NOOP("Actions", "Open a policy on the right")},
    CommandText{Command::OpenPair, QT_TRANSLATE_NOOP("Actions", "Open &Two Policies…"), "Ctrl+Alt+O",
                QT_TRANSLATE_NOOP("Actions", "Choose two policies to compare")},
    CommandText{Command::OpenSamples, QT_TRANSLATE_NOOP("Actions", "Open the Sa&mple Policies"), "",
                QT_TRANSLATE_NOOP("Actions", "Compare the two sample policies that come with Clausula")},
    CommandText{Command::Save, QT_TRANSLATE_NOOP("Actions", "&Save"), "Ctrl+S",
                QT_TRANSLATE_NOOP("Actions", "Save the policy that has the cursor")},
    CommandText{Command::SaveAs, QT_TRANSLATE_NOOP("Actions", "Save &As…"), "Ctrl+Shift+S",
                QT_TRANSLATE_NOOP("Actions", "Save the policy that has the cursor under another name")},
    CommandText{Command::Reload, QT_TRANSLATE_NOOP("Actions", "Re&load from Disk"), "Ctrl+F5",
                QT_TRANSLATE_NOOP("Actions", "Read the policy that has the cursor again")},
    CommandText{Command::CloseSide, QT_TRANSLATE_NOOP("Actions", "&Close This Policy"), "Ctrl+W",
                QT_TRANSLATE_NOOP("Actions", "Close the policy that has the cursor")},
    CommandText{Command::Quit, QT_TRANSLATE_NOOP("Actions", "&Quit"), "Ctrl+Q", ""},

    CommandText{Command::Undo, QT_TRANSLATE_NOOP("Actions", "&Undo"), "Ctrl+Z", ""},
    CommandText{Command::Redo, QT_TRANSLATE_NOOP("Actions", "&Redo"), "Ctrl+Shift+Z", ""},
    CommandText{Command::Cut, QT_TRANSLATE_NOOP("Actions", "Cu&t"), "Ctrl+X", ""},
    CommandText{Command::Copy, QT_TRANSLATE_NOOP("Actions", "&Copy"), "Ctrl+C", ""},
    CommandText{Command::Paste, QT_TRANSLATE_NOOP("Actions", "&Paste"), "Ctrl+V", ""},
    CommandText{Command::SelectAll, QT_TRANSLATE_NOOP("Actions", "Select &All"), "Ctrl+A", ""},
    CommandText{Command::Find, QT_TRANSLATE_NOOP("Actions", "&Find…"), "Ctrl+F",
                QT_TRANSLATE_NOOP("Actions", "Find words in the policy that has the cursor")},
    CommandText{Command::Replace, QT_TRANSLATE_NOOP("Actions", "R&eplace…"), "Ctrl+H",
                QT_TRANSLATE_NOOP("Actions", "Find words and replace them")},
    CommandText{Command::FindNext, QT_TRANSLATE_NOOP("Actions", "Find &Next"), "F3", ""},
    CommandText{Command::FindPrevious, QT_TRANSLATE_NOOP("Actions", "Find Pre&vious"), "Shift+F3", ""},
    CommandText{Command::SayClause, QT_TRANSLATE_NOOP("Actions", "This &Is …"), "Ctrl+T",
                QT_TRANSLATE_NOOP("Actions", "Say which clause the passage at the cursor is")},
    CommandText{Command::SayNothing, QT_TRANSLATE_NOOP("Actions", "This Is &Nothing"), "Ctrl+Shift+T",
                QT_TRANSLATE_NOOP("Actions", "Say that the passage at the cursor carries no clause")},
    CommandText{Command::UndoCorrection, QT_TRANSLATE_NOOP("Actions", "Un&do Correction"), "Alt+Z",
                QT_TRANSLATE_NOOP("Actions", "Take back what you said last about a passage")},
    CommandText{Command::RedoCorrection, QT_TRANSLATE_NOOP("Actions", "Redo C&orrection"), "Alt+Shift+Z",
                QT_TRANSLATE_NOOP("Actions", "Say again what was taken back last")},
    CommandText{Command::MyCorrections, QT_TRANSLATE_NOOP("Actions", "&My Corrections…"), "",
                QT_TRANSLATE_NOOP("Actions", "See and remove what you said about passages")},

    CommandText{Command::ShowCoverage, QT_TRANSLATE_NOOP("Actions", "&Coverage"), "Ctrl+1",
                QT_TRANSLATE_NOOP("Actions", "Show which clause types each policy has"), Use::Toggle},
    CommandText{Command::ShowClause, QT_TRANSLATE_NOOP("Actions", "C&lause at the Cursor"), "Ctrl+2",
                QT_TRANSLATE_NOOP("Actions", "Show what the clause at the cursor is and why"), Use::Toggle},
    CommandText{Command::ShowFindings, QT_TRANSLATE_NOOP("Actions", "&Findings"), "Ctrl+3",
                QT_TRANSLATE_NOOP("Actions", "Show the lists of gaps, differences, facts and warnings"),
                Use::Toggle},
    CommandText{Command::ShowColours, QT_TRANSLATE_NOOP("Actions", "Clause C&olours"), "",
                QT_TRANSLATE_NOOP("Actions", "Colour the text by the clauses recognised in it"), Use::Toggle},
    CommandText{Command::ShowFindingMarks, QT_TRANSLATE_NOOP("Actions", "Mark E&vidence"), "",
                QT_TRANSLATE_NOOP("Actions", "Mark the words that the findings rest on"), Use::Toggle},
    CommandText{Command::ShowWordMarks, QT_TRANSLATE_NOOP("Actions", "Mark Changed &Words"), "",
                QT_TRANSLATE_NOOP("Actions",
                                  "Mark words that only one side has where both have versions of one text"),
                Use::Toggle},
    CommandText{Command::ScrollTogether, QT_TRANSLATE_NOOP("Actions", "&Scroll Together"), "Ctrl+L",
                QT_TRANSLATE_NOOP("Actions", "Scroll the other side along, section by section"), Use::Toggle},
    CommandText{Command::WrapLines, QT_TRANSLATE_NOOP("Actions", "W&rap Long Lines"), "", "", Use::Toggle},
    CommandText{
        Command::SwapSides, QT_TRANSLATE_NOOP("Actions", "Swa&p Sides"), "Ctrl+Shift+X",
        QT_TRANSLATE_NOOP("Actions", "Put the left policy on the right and the right one on the left")},
    CommandText{Command::ZoomIn, QT_TRANSLATE_NOOP("Actions", "Zoom &In"), "Ctrl++", ""},
    CommandText{Command::ZoomOut, QT_TRANSLATE_NOOP("Actions", "Zoom O&ut"), "Ctrl+-", ""},
    CommandText{Command::ZoomReset, QT_TRANSLATE_NOOP("Actions", "&Normal Size"), "Ctrl+0", ""},
    CommandText{Command::FullScreen, QT_TRANSLATE_NOOP("Actions", "Full Scr&een"), "F11", "", Use::Toggle},

    CommandText{Command::NextGap, QT_TRANSLATE_NOOP("Actions", "&Next Finding"), "F8",
                QT_TRANSLATE_NOOP("Actions", "Go to the next line of the list below and show its evidence")},
    CommandText{
        Command::PreviousGap, QT_TRANSLATE_NOOP("Actions", "&Previous Finding"), "Shift+F8",
        QT_TRANSLATE_NOOP("Actions", "Go to the line before in the list below and show its evidence")},
    CommandText{Command::NextClause, QT_TRANSLATE_NOOP("Actions", "Next &Clause"), "Alt+Down", ""},
    CommandText{Command::PreviousClause, QT_TRANSLATE_NOOP("Actions", "Previous C&lause"), "Alt+Up", ""},
    CommandText{Command::MatchingSection, QT_TRANSLATE_NOOP("Actions", "&Matching Section on the Other Side"),
                "Ctrl+J", ""},
    CommandText{Command::NextPane, QT_TRANSLATE_NOOP("Actions", "Next Pa&ne of the Window"), "F6", ""},
    CommandText{Command::PreviousPane, QT_TRANSLATE_NOOP("Actions", "Previous P&ane of the Window"),
                "Shift+F6", ""},

    CommandText{Command::Preview, QT_TRANSLATE_NOOP("Actions", "Pre&view Report…"), "Ctrl+R",
                QT_TRANSLATE_NOOP("Actions", "See the pages of the gap report")},
    CommandText{Command::ExportPdf, QT_TRANSLATE_NOOP("Actions", "&Export Report as PDF…"), "Ctrl+E",
                QT_TRANSLATE_NOOP("Actions", "Write the gap report to a PDF file")},
    CommandText{Command::ExportJson, QT_TRANSLATE_NOOP("Actions", "Export Results as &JSON…"), "Ctrl+Shift+E",
                QT_TRANSLATE_NOOP("Actions", "Write the results to a file for other programs")},
    CommandText{Command::Print, QT_TRANSLATE_NOOP("Actions", "&Print…"), "Ctrl+P",
                QT_TRANSLATE_NOOP("Actions", "Print the gap report")},
    CommandText{Command::AnalyseAgain, QT_TRANSLATE_NOOP("Actions", "&Analyse Again"), "F5", ""},
    CommandText{Command::CancelWork, QT_TRANSLATE_NOOP("Actions", "&Cancel Analysis"), "Ctrl+.", ""},

    CommandText{Command::Legend, QT_TRANSLATE_NOOP("Actions", "&How to Read the Marks"), "F1", ""},
    CommandText{Command::Shortcuts, QT_TRANSLATE_NOOP("Actions", "&Keyboard Shortcuts"), "Ctrl+F1", ""},
    CommandText{Command::About, QT_TRANSLATE_NOOP("Actions", "&About Clausula"), "", ""},
    CommandText{Command::AboutQt, QT_TRANSLATE_NOOP("Actions", "About &Qt"), "", ""},
};

constexpr auto line = std::nullopt; // a separator in a menu

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
    : QObject(window), m_themes(new QActionGroup(this)), m_frameworks(new QActionGroup(this))
{
    for (const CommandText &entry : commandTexts) {
        auto *action = new QAction(QCoreApplication::translate("Actions", entry.text), window);
        action->setShortcut(QKeySequence::fromString(QLatin1StringView(entry.shortcut)));
        action->setCheckable(entry.use == Use::Toggle);
        action->setChecked(entry.use == Use::Toggle && entry.command != Command::FullScreen);
        if (*entry.tip)
            action->setStatusTip(QCoreApplication::translate("Actions", entry.tip));
        m_actions.insert(entry.command, action);
    }
    action(Command::Quit)->setMenuRole(QAction::QuitRole);
    action(Command::About)->setMenuRole(QAction::AboutRole);
    action(Command::AboutQt)->setMenuRole(QAction::AboutQtRole);
    makeThemes(window);
}

void Actions::fillMenuBar(QMenuBar *bar)
{
    using enum Command;
    QMenu *file = bar->addMenu(tr("&File"));
    addTo(file, {NewComparison, OpenLeft, OpenRight, OpenPair, OpenSamples});
    m_recent = file->addMenu(tr("Open Rec&ent"));
    addTo(file, {line, Save, SaveAs, Reload, line, CloseSide, Quit});
    addTo(bar->addMenu(tr("&Edit")),
          {Undo, Redo, line, Cut, Copy, Paste, SelectAll, line, Find, Replace, FindNext, FindPrevious, line,
           SayClause, SayNothing, UndoCorrection, RedoCorrection, MyCorrections});
    QMenu *view = bar->addMenu(tr("&View"));
    addTo(view, {ShowCoverage, ShowClause, ShowFindings, line, ShowColours, ShowFindingMarks, ShowWordMarks,
                 line, ScrollTogether, WrapLines, SwapSides, line, ZoomIn, ZoomOut, ZoomReset, line});
    view->addMenu(tr("&Theme"))->addActions(m_themes->actions());
    addTo(view, {FullScreen});
    addTo(bar->addMenu(tr("&Go")), {NextGap, PreviousGap, line, NextClause, PreviousClause, MatchingSection,
                                    line, NextPane, PreviousPane});
    QMenu *report = bar->addMenu(tr("&Report"));
    m_frameworkMenu = report->addMenu(tr("&Judged by"));
    addTo(report, {AnalyseAgain, CancelWork, line, Preview, ExportPdf, ExportJson, line, Print});
    addTo(bar->addMenu(tr("&Help")), {Legend, Shortcuts, line, About, AboutQt});
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
    addTo(exports, {Command::Preview, Command::ExportPdf, Command::ExportJson, line, Command::Print});
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
         {Save, SaveAs, Reload, CloseSide, Undo, Redo, Cut, Copy, SelectAll, Find, Replace, FindNext,
          FindPrevious, SwapSides, NextClause, PreviousClause, AnalyseAgain, SayClause, SayNothing})
        action(command)->setEnabled(hasDocument);
    for (const Command command : {NextGap, PreviousGap})
        action(command)->setEnabled(hasDocument);
    for (const Command command : {MatchingSection, Preview, ExportPdf, ExportJson, Print})
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
