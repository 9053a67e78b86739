// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/palette.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

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

/** Where a side was left. */
struct PanePlace
{
    int line = 0;   ///< the first on screen, from 0
    int cursor = 0; ///< character

    friend bool operator==(const PanePlace &, const PanePlace &) = default;
};
struct PairPlace
{
    PanePlace left;
    PanePlace right;

    friend bool operator==(const PairPlace &, const PairPlace &) = default;
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

    /** Colours of the redline. */
    [[nodiscard]] MarkConvention markConvention() const;
    void setMarkConvention(MarkConvention convention);

    /** Kind of change that is listed (see DifferenceFilter::kind), and whether only substantive ones are. */
    [[nodiscard]] int changeKind() const;
    void setChangeKind(int kind);
    [[nodiscard]] bool substantiveOnly() const;
    void setSubstantiveOnly(bool only);

    /** Of whoever decides about findings here. */
    [[nodiscard]] QString initials() const;
    void setInitials(const QString &initials);

    /** Letters of the clause groups that are not shown. */
    [[nodiscard]] QString hiddenTopics() const;
    void setHiddenTopics(const QString &letters);

    /** Where both sides of a pair were left, for the ten pairs left last. */
    [[nodiscard]] std::optional<PairPlace> places(const RecentPair &pair) const;
    void setPlaces(const RecentPair &pair, const PairPlace &places);

    /** Newest first. */
    [[nodiscard]] QList<RecentPair> recentPairs() const;
    void setRecentPairs(const QList<RecentPair> &pairs);

private:
    QSettings &m_store;
};

} // namespace clausula
