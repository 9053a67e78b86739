// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/commands.h"
#include "app/gui/knowledge.h"
#include "app/gui/palette.h"
#include "app/gui/settings.h"

#include <QAction>
#include <QActionGroup>
#include <QMap>
#include <QObject>

class QComboBox;
class QMenu;
class QMenuBar;
class QToolBar;

namespace clausula {

/**
 * The window's actions with their words and shortcuts, in menus and on the toolbar. Who does what they say is
 * connected elsewhere.
 */
class Actions : public QObject
{
    Q_OBJECT

public:
    explicit Actions(QWidget *window);

    [[nodiscard]] QAction *action(Command command) const { return m_actions.value(command); }
    [[nodiscard]] QList<QAction *> all() const { return m_actions.values(); }

    /** \a topics: what shows and hides each clause group. */
    void fillMenuBar(QMenuBar *bar, const QList<QAction *> &topics);
    void fillToolBar(QToolBar *bar);

    /** Recent pairs in File, recent files behind the two Open buttons. */
    void setRecent(const QList<RecentPair> &pairs, const QStringList &files);
    void setFrameworks(const QList<FrameworkChoice> &choices, const QString &current);
    void setTheme(ThemeChoice theme);
    void setConvention(MarkConvention convention);
    /** What needs a document, a report or a running job is enabled only then. */
    void setAvailable(bool hasDocument, bool hasReport, bool isWorking);
    void setCorrectionsUndoable(bool canUndo, bool canRedo);

Q_SIGNALS:
    void recentPairChosen(const clausula::RecentPair &pair);
    /** A recent file was chosen for the left side (or the right one). */
    void recentFileChosen(bool left, const QString &path);
    void clearRecentChosen();
    void frameworkChosen(const QString &id);
    void themeChosen(clausula::ThemeChoice theme);
    void conventionChosen(clausula::MarkConvention convention);

private:
    void addTo(QMenu *menu, std::initializer_list<std::optional<Command>> commands);
    void setShortTexts();
    void makeThemes(QWidget *window);
    void makeConventions(QWidget *window);
    void fillRecentFiles(QMenu *menu, const QStringList &files, bool left);

    QMap<Command, QAction *> m_actions;
    QActionGroup *m_themes;
    QActionGroup *m_conventions;
    QActionGroup *m_frameworks;
    QMenu *m_recent = nullptr;
    QMenu *m_recentLeft = nullptr;
    QMenu *m_recentRight = nullptr;
    QMenu *m_frameworkMenu = nullptr;
    QComboBox *m_frameworkBox = nullptr;
};

} // namespace clausula
