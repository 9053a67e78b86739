// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/pairview.h"
#include "app/gui/settings.h"

#include <QPointer>

namespace clausula {

class Actions;
class ComparisonController;
class ComparisonView;

/** Opens the pair view for what the user is at: a clause in a list, a rail, or the section at the cursor. */
class PairDesk : public QObject
{
    Q_OBJECT

public:
    PairDesk(Actions *actions, ComparisonView *view, ComparisonController *controller,
             const Settings &settings, QWidget *window);

    void setColours(const Palette &palette);
    /** Shows what the keyboard is at; nothing without a result. */
    void open();
    /** The window that is open, or null. */
    [[nodiscard]] PairView *pairView() const { return m_pairView; }

private:
    [[nodiscard]] PairSubject subject() const;

    ComparisonView *m_view;
    ComparisonController *m_controller;
    Settings m_settings;
    QWidget *m_window;
    Palette m_colours;
    QPointer<PairView> m_pairView;
};

} // namespace clausula
