// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/settings.h"

#include <QObject>

namespace clausula {

class ComparisonView;
class PolicyDesk;

/** Puts two policies that are opened together again to where the reader left them. */
class PairPlaces : public QObject
{
    Q_OBJECT

public:
    PairPlaces(PolicyDesk *desk, ComparisonView *view, const Settings &settings, QObject *parent);

    /** Notes where both sides are; to be called before they go. */
    void keep();

private:
    void restore();
    [[nodiscard]] RecentPair pair() const;

    PolicyDesk *m_desk;
    ComparisonView *m_view;
    Settings m_settings;
    RecentPair m_shown; ///< whose places are on screen
};

} // namespace clausula
