// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/clausepanel.h"
#include "app/gui/policypane.h"

#include <array>

class QSplitter;

namespace clausula {

class ConnectorRibbon;
class CoveragePanel;
class FindBar;
class FindingPanel;
class ScrollSync;
class Settings;

/**
 * The two policies side by side, coverage left of them, the clause at the cursor right, the lists below:
 * where things stand and how they lead to each other. It shows results; it makes none.
 */
class ComparisonView : public QWidget
{
    Q_OBJECT

public:
    enum class Panel { Coverage, Clause, Findings };

    explicit ComparisonView(QWidget *parent = nullptr);

    [[nodiscard]] PolicyPane *pane(Side side) const { return m_panes.at(static_cast<size_t>(side)); }
    /** The pane that has the keyboard, or had it last. */
    [[nodiscard]] Side currentSide() const { return m_current; }
    [[nodiscard]] QWidget *panel(Panel panel) const;
    [[nodiscard]] FindBar *findBar() const { return m_findBar; }
    [[nodiscard]] FindingPanel *findings() const { return m_findings; }
    [[nodiscard]] CoveragePanel *coverage() const { return m_coverage; }
    [[nodiscard]] ClausePanel *clause() const { return m_clause; }
    [[nodiscard]] ConnectorRibbon *ribbon() const { return m_ribbon; }
    [[nodiscard]] ScrollSync *scrollSync() const { return m_scrollSync; }

    void setColours(const Palette &palette);
    void setShownMarks(ShownMarks shown);
    /** Colours and rails of which topics are drawn. */
    void setTopics(TopicSet topics);
    void showPicture(const std::shared_ptr<const ComparisonPicture> &picture);
    /** Puts the left policy on the right and the right one on the left, undo and all. */
    void swapSides();

    /** Puts the keyboard into the next part of the window (or the one before), around. */
    void cyclePanes(int direction);
    /** From the section at the cursor to the one that matches it on the other side. */
    void goToMatchingSection();
    /** Shows the words at \a span of a side's document and puts the keyboard there. */
    void goToPlace(Side side, Span span);
    /** To the next change that the list shows (or the one before), in both texts. */
    void stepDifference(int direction);
    /** To the next recognised clause in the current pane (or the one before). */
    void stepClause(int direction);

    void saveLayout(Settings &settings) const;
    void restoreLayout(const Settings &settings);

Q_SIGNALS:
    void filesDropped(clausula::Side side, const QStringList &paths);
    void openRequested(clausula::Side side);
    void closeRequested(clausula::Side side);
    void currentSideChanged();
    void cursorMoved();

private:
    void build();
    void connectPane(PolicyPane *pane);
    void connectPanels();
    void connectRibbon();
    void joinPanes();
    [[nodiscard]] Side sideOf(const PolicyPane *pane) const;
    void setCurrentSide(Side side);
    void showClauseAtCursor();
    void revealEvidence(const FindingRow &row);
    void revealDifference(const Difference &difference);
    void goToEvidence(const FindingRow &row);
    void goToClause(const QString &clause);
    void showLinked(const SectionLink &link);
    [[nodiscard]] QList<QWidget *> stops() const;

    std::array<PolicyPane *, 2> m_panes;
    CoveragePanel *m_coverage;
    ClausePanel *m_clause;
    FindingPanel *m_findings;
    FindBar *m_findBar;
    ConnectorRibbon *m_ribbon = nullptr;
    ScrollSync *m_scrollSync = nullptr;
    QSplitter *m_across = nullptr;  ///< coverage, editors, clause
    QSplitter *m_editors = nullptr; ///< left, right
    QSplitter *m_down = nullptr;    ///< all that, lists
    std::shared_ptr<const ComparisonPicture> m_picture;
    Side m_current = Side::Left;
    bool m_jumping = false; ///< the cursors move because of a jump, not by hand
};

} // namespace clausula
