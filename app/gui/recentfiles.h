// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/settings.h"

namespace clausula {

/** The policies opened last, newest first, at most ten pairs; kept in the settings. */
class RecentFiles
{
public:
    explicit RecentFiles(Settings &settings);

    /** Puts the pair first. Empty sides are left out; a single file that is part of the pair goes. */
    void add(const QString &left, const QString &right);
    void clear();

    [[nodiscard]] QList<RecentPair> pairs() const;
    /** Each file once. */
    [[nodiscard]] QStringList files() const;

private:
    Settings &m_settings;
};

/** "a.txt and b.txt": the pair as a menu or list shows it. */
[[nodiscard]] QString recentPairName(const RecentPair &pair);

} // namespace clausula
