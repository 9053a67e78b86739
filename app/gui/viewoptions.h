// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/comparisonview.h"
#include "app/gui/differencemodel.h"
#include "app/gui/settings.h"

#include <functional>

namespace clausula {

class Actions;
class TopicLegend;
enum class Command;

/** What the View menu sets: panels, marks, colours, sizes, scrolling; kept from one start to the next. */
class ViewOptions : public QObject
{
    Q_OBJECT

public:
    ViewOptions(Actions *actions, ComparisonView *view, TopicLegend *topics, const Settings &settings,
                QObject *parent);

    /** Sets everything as it was left. */
    void restore();
    [[nodiscard]] const Palette &colours() const { return m_colours; }

Q_SIGNALS:
    void coloursChanged(const clausula::Palette &palette);

private:
    void connectPanels();
    void connectMarks();
    void connectPanes();
    void connectTheme();
    void connectTopics();
    void onTrigger(Command command, std::function<void()> act);
    [[nodiscard]] bool isOn(Command command) const;
    [[nodiscard]] QList<Side> sidesMeant() const;
    void onEditors(const std::function<void(PolicyEditor *)> &act);
    void useTheme(ThemeChoice theme);
    void zoomBy(int percent);
    void useZoom(Side from);
    void chooseFont();
    void showPaneState();
    void keepLooks();
    void showMarks();

    Actions *m_actions;
    ComparisonView *m_view;
    TopicLegend *m_topics;
    Settings m_settings;
    Palette m_colours;
    DifferenceFilter m_changes; ///< which changes are marked
    bool m_zooming = false;     ///< both sides are being given one size
};

} // namespace clausula
