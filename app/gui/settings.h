// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

class QSettings;

namespace clausula {

/** Which colours the window has; System follows the desktop. */
enum class ThemeChoice { System, Light, Dark, HighContrast };

/** Two policies that were open together; right is empty where there was one only. */
struct RecentPair
{
    QString left;
    QString right;

    friend bool operator==(const RecentPair &, const RecentPair &) = default;
};

/** How one side shows its text. */
struct PaneLook
{
    int zoom = 100; ///< size of the letters in percent
    bool wraps = true;
    QString font; ///< as QFont::toString() writes it; empty: the desktop's

    friend bool operator==(const PaneLook &, const PaneLook &) = default;
};

/**
 * What the window remembers between two runs: theme, sizes, the names of recent files. Never a word of a
 * document. The store is injected, so that tests leave the user's own alone.
 */
class Settings
{
public:
    explicit Settings(QSettings &store);

    [[nodiscard]] ThemeChoice theme() const;
    void setTheme(ThemeChoice theme);

    /** Sizes of a window or splitter as Qt saved them, by a name such as "window". */
    [[nodiscard]] QByteArray layout(const QString &name) const;
    void setLayout(const QString &name, const QByteArray &state);

    [[nodiscard]] QString framework() const;
    void setFramework(const QString &id);

    /** Whether the two sides scroll together. */
    [[nodiscard]] bool scrollsTogether() const;
    void setScrollsTogether(bool together);

    /** How a side shows its text; \a side: "left" or "right". */
    [[nodiscard]] PaneLook paneLook(const QString &side) const;
    void setPaneLook(const QString &side, const PaneLook &look);
    /** Whether what changes the look of a side changes the other's too. */
    [[nodiscard]] bool looksAlike() const;
    void setLooksAlike(bool alike);

    /** Whether the pair view has one text above the other. */
    [[nodiscard]] bool stacksPairs() const;
    void setStacksPairs(bool stacks);

    /** Letters of the clause groups that are not shown. */
    [[nodiscard]] QString hiddenTopics() const;
    void setHiddenTopics(const QString &letters);

    /** Newest first. */
    [[nodiscard]] QList<RecentPair> recentPairs() const;
    void setRecentPairs(const QList<RecentPair> &pairs);

private:
    QSettings &m_store;
};

} // namespace clausula
