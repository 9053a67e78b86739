// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/viewoptions.h"

#include "app/gui/actions.h"
#include "app/gui/findingpanel.h"
#include "app/gui/scrollsync.h"
#include "app/gui/theme.h"
#include "app/gui/topiclegend.h"

#include <QApplication>
#include <QFontDialog>
#include <QScopedValueRollback>
#include <QStyleHints>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

constexpr int zoomStep = 10; // percent
constexpr std::array bothSides{Side::Left, Side::Right};

QString nameOf(Side side)
{
    return side == Side::Left ? u"left"_s : u"right"_s;
}

} // namespace

ViewOptions::ViewOptions(Actions *actions, ComparisonView *view, TopicLegend *topics,
                         const Settings &settings, QObject *parent)
    : QObject(parent), m_actions(actions), m_view(view), m_topics(topics), m_settings(settings)
{
    connectPanels();
    connectMarks();
    connectPanes();
    connectTheme();
    connectTopics();
}

void ViewOptions::restore()
{
    m_view->restoreLayout(m_settings);
    m_view->scrollSync()->setEnabled(m_settings.scrollsTogether());
    m_actions->action(Command::ScrollTogether)->setChecked(m_settings.scrollsTogether());
    m_actions->setTheme(m_settings.theme());
    useTheme(m_settings.theme());
    const QScopedValueRollback zooming(m_zooming, true);
    for (const Side side : bothSides) {
        const PaneLook look = m_settings.paneLook(nameOf(side));
        PolicyEditor *editor = m_view->pane(side)->editor();
        QFont font = editor->textFont();
        if (!look.font.isEmpty() && font.fromString(look.font))
            editor->setTextFont(font);
        editor->setZoom(look.zoom);
        editor->setWordWrap(look.wraps);
    }
    m_actions->action(Command::SameOnBothSides)->setChecked(m_settings.looksAlike());
    m_actions->setConvention(m_settings.markConvention());
    m_actions->action(Command::SubstantiveOnly)->setChecked(m_settings.substantiveOnly());
    m_changes = {m_settings.changeKind(), m_settings.substantiveOnly(), {}};
    m_view->findings()->changes()->setFilter(m_changes);
    showMarks();
    TopicSet topics;
    for (const ClauseGroup group : Palette::colouredGroups())
        topics.setShown(group, !m_settings.hiddenTopics().contains(groupLetter(group)));
    m_topics->setTopics(topics);
    showPaneState();
}

void ViewOptions::connectPanels()
{
    using Panel = ComparisonView::Panel;
    for (const auto &[command, panel] :
         {std::pair(Command::ShowCoverage, Panel::Coverage), std::pair(Command::ShowClause, Panel::Clause),
          std::pair(Command::ShowFindings, Panel::Findings)})
        connect(m_actions->action(command), &QAction::toggled, m_view->panel(panel), &QWidget::setVisible);
    onTrigger(Command::FullScreen, [this] {
        QWidget *window = m_view->window();
        isOn(Command::FullScreen) ? window->showFullScreen() : window->showNormal();
    });
}

void ViewOptions::connectMarks()
{
    onTrigger(Command::ShowColours, [this] {
        for (const Side side : bothSides)
            m_view->pane(side)->editor()->setBandsVisible(isOn(Command::ShowColours));
    });
    onTrigger(Command::ShowFindingMarks, [this] { showMarks(); });
    onTrigger(Command::ShowWordMarks, [this] { showMarks(); });
    onTrigger(Command::ChangedOnly, [this] { showMarks(); });
    DifferencePanel *changes = m_view->findings()->changes();
    onTrigger(Command::SubstantiveOnly,
              [this, changes] { changes->setSubstantiveOnly(isOn(Command::SubstantiveOnly)); });
    connect(changes, &DifferencePanel::filterChanged, this, [this](DifferenceFilter filter) {
        filter.words.clear(); // they sift the list alone
        if (std::exchange(m_changes, filter) == filter)
            return;
        m_actions->action(Command::SubstantiveOnly)->setChecked(filter.substantiveOnly);
        m_settings.setSubstantiveOnly(filter.substantiveOnly);
        m_settings.setChangeKind(filter.kind);
        showMarks();
    });
    onTrigger(Command::ScrollTogether, [this] {
        m_view->scrollSync()->setEnabled(isOn(Command::ScrollTogether));
        m_settings.setScrollsTogether(isOn(Command::ScrollTogether));
    });
}

void ViewOptions::showMarks()
{
    m_view->setShownMarks({isOn(Command::ShowFindingMarks), isOn(Command::ShowWordMarks),
                           isOn(Command::ChangedOnly), isOn(Command::SubstantiveOnly)});
}

void ViewOptions::connectPanes()
{
    onTrigger(Command::WrapLines, [this] {
        onEditors([this](PolicyEditor *editor) { editor->setWordWrap(isOn(Command::WrapLines)); });
    });
    onTrigger(Command::ZoomIn, [this] { zoomBy(zoomStep); });
    onTrigger(Command::ZoomOut, [this] { zoomBy(-zoomStep); });
    onTrigger(Command::ZoomReset, [this] { onEditors([](PolicyEditor *editor) { editor->setZoom(100); }); });
    onTrigger(Command::TextFont, [this] { chooseFont(); });
    onTrigger(Command::SameOnBothSides, [this] { m_settings.setLooksAlike(isOn(Command::SameOnBothSides)); });
    connect(m_view, &ComparisonView::currentSideChanged, this, &ViewOptions::showPaneState);
    for (const Side side : bothSides) {
        PolicyPane *pane = m_view->pane(side);
        connect(pane->editor(), &PolicyEditor::zoomChanged, this, // the sides may be swapped meanwhile
                [this, pane] { useZoom(m_view->pane(Side::Left) == pane ? Side::Left : Side::Right); });
    }
}

void ViewOptions::connectTheme()
{
    connect(m_actions, &Actions::themeChosen, this, [this](ThemeChoice theme) {
        m_settings.setTheme(theme);
        useTheme(theme);
    });
    connect(m_actions, &Actions::conventionChosen, this, [this](MarkConvention convention) {
        m_settings.setMarkConvention(convention);
        useTheme(m_settings.theme());
    });
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this,
            [this] { useTheme(m_settings.theme()); });
}

void ViewOptions::connectTopics()
{
    connect(m_topics, &TopicLegend::topicsChanged, this, [this](TopicSet topics) {
        m_view->setTopics(topics);
        QString hidden;
        for (const ClauseGroup group : Palette::colouredGroups())
            hidden += topics.shows(group) ? QString() : QString(groupLetter(group));
        m_settings.setHiddenTopics(hidden);
    });
}

void ViewOptions::onTrigger(Command command, std::function<void()> act)
{
    connect(m_actions->action(command), &QAction::triggered, this, [act = std::move(act)] { act(); });
}

bool ViewOptions::isOn(Command command) const
{
    return m_actions->action(command)->isChecked();
}

/** The sides that sizes and wrapping are set for: both, or the one that has the cursor. */
QList<Side> ViewOptions::sidesMeant() const
{
    return isOn(Command::SameOnBothSides) ? QList<Side>{Side::Left, Side::Right}
                                          : QList<Side>{m_view->currentSide()};
}

void ViewOptions::onEditors(const std::function<void(PolicyEditor *)> &act)
{
    const QScopedValueRollback zooming(m_zooming, true);
    for (const Side side : sidesMeant())
        act(m_view->pane(side)->editor());
    keepLooks();
}

void ViewOptions::useTheme(ThemeChoice theme)
{
    m_colours = Palette(applyTheme(*qApp, theme).scheme(), m_settings.markConvention());
    m_view->setColours(m_colours);
    m_topics->setColours(m_colours);
    Q_EMIT coloursChanged(m_colours);
}

void ViewOptions::zoomBy(int percent)
{
    const int zoom = m_view->pane(m_view->currentSide())->editor()->zoom() + percent;
    onEditors([zoom](PolicyEditor *editor) { editor->setZoom(zoom); });
}

/** A side was zoomed by wheel or key: the other goes along if both are to look alike. */
void ViewOptions::useZoom(Side from)
{
    if (m_zooming)
        return;
    const QScopedValueRollback zooming(m_zooming, true);
    const int zoom = m_view->pane(from)->editor()->zoom();
    if (isOn(Command::SameOnBothSides)) {
        for (const Side side : bothSides)
            m_view->pane(side)->editor()->setZoom(zoom);
    }
    keepLooks();
}

void ViewOptions::chooseFont()
{
    auto *dialog = new QFontDialog(m_view->pane(m_view->currentSide())->editor()->textFont(), m_view);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFontDialog::fontSelected, this, [this](const QFont &font) {
        onEditors([&font](PolicyEditor *editor) { editor->setTextFont(font); });
    });
    dialog->open();
}

void ViewOptions::showPaneState()
{
    const PolicyEditor *editor = m_view->pane(m_view->currentSide())->editor();
    m_actions->action(Command::WrapLines)->setChecked(editor->wrapsLines());
}

void ViewOptions::keepLooks()
{
    for (const Side side : bothSides) {
        const PolicyEditor *editor = m_view->pane(side)->editor();
        const QFont font = editor->textFont();
        m_settings.setPaneLook(nameOf(side), {editor->zoom(), editor->wrapsLines(),
                                              font == m_view->font() ? QString() : font.toString()});
    }
}

} // namespace clausula
