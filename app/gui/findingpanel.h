// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/cardbrowser.h"
#include "app/gui/decisionform.h"
#include "app/gui/differencepanel.h"
#include "app/gui/findingcard.h"
#include "app/gui/findingmodel.h"

#include <QWidget>

#include <array>

class QComboBox;
class QLineEdit;
class QTabWidget;
class QTreeView;

namespace clausula {

/**
 * The lists below the editors: gaps, differences, facts, warnings, and what was decided about findings that
 * are gone. Walking through a list shows the evidence of its line on both sides; Enter or a double click goes
 * there. What a reviewer decides about a finding is written below the lists.
 */
class FindingPanel : public QWidget
{
    Q_OBJECT

public:
    enum List { Gaps, Differences, Facts, Warnings, DecidedBefore, Changes, ListCount };

    explicit FindingPanel(QWidget *parent = nullptr);

    /** Shows new lists; the selected line stays selected if it is still there. */
    void setLists(const FindingLists &lists);
    /** Which words changed; null: there is no comparison. */
    void setChanges(const std::shared_ptr<const GapReport> &report);
    [[nodiscard]] DifferencePanel *changes() const { return m_changes; }
    /** What was decided, by FindingRow::key. */
    void setDecisions(const QMap<QString, Decision> &decisions);
    [[nodiscard]] DecisionForm *decisionForm() const { return m_form; }
    /** A finding in one sentence, as it is remembered with a decision; empty if there is none of that key. */
    [[nodiscard]] QString sentence(const QString &key) const;
    /** Puts the keyboard where the selected finding (or the first one) is decided. */
    void focusDecision();
    void setDocumentNames(const QString &left, const QString &right);
    void setColours(const Palette &palette);

    /** Selects the next line of the list shown (or the one before), around the end, and shows its evidence.
     */
    void step(int direction);
    void showList(List list);
    [[nodiscard]] QTreeView *view(List list) const;
    /** Puts the keyboard into the list shown. */
    void focusList();
    [[nodiscard]] bool hasListFocus() const;
    /** Clause type of the selected line; empty if there is none. */
    [[nodiscard]] QString currentClause() const;
    /** The selected line in full. */
    [[nodiscard]] CardBrowser *card() const { return m_card; }

Q_SIGNALS:
    /** The user stands on a line: show its evidence. */
    void shown(const clausula::FindingRow &row);
    /** The user wants to go to the evidence of a line. */
    void activated(const clausula::FindingRow &row);
    /** The user wants to see words that the card links to. */
    void placeChosen(clausula::Side side, clausula::Span span);

private:
    struct Page
    {
        FindingModel *model = nullptr;
        FindingFilter *filter = nullptr;
        QTreeView *view = nullptr;
        QString title;
    };

    void addPage(List list, const QString &title, const QList<int> &hidden);
    [[nodiscard]] QWidget *makeSideColumn();
    [[nodiscard]] QWidget *makeFilterRow();
    void setRows(Page &page, const QList<FindingRow> &rows);
    void showCounts();
    void showCard();
    void showDecision();
    void showDecidedBefore();
    [[nodiscard]] const FindingRow &rowAt(const Page &page, const QModelIndex &index) const;

    [[nodiscard]] const Page *shownPage() const;

    std::array<Page, Changes> m_pages;
    DifferencePanel *m_changes;
    QTabWidget *m_tabs;
    CardBrowser *m_card;
    DecisionForm *m_form;
    FindingLists m_lists;
    QMap<QString, Decision> m_decisions;
    DocumentNames m_names;
    QLineEdit *m_words = nullptr;
    QComboBox *m_importance = nullptr;
    bool m_updating = false; ///< rows are being replaced: what gets selected wasn't chosen by the user
};

} // namespace clausula
