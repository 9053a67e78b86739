// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/decisionform.h"
#include "core/gap/finding.h"

#include <QMap>
#include <QObject>

#include <functional>

namespace clausula {

class Actions;
class FindingPanel;
class Settings;

/**
 * What the reviewer decided about findings, by their keys. Decisions stay when their finding is gone, since
 * it may come back; each change can be taken back.
 */
class DecisionDesk : public QObject
{
    Q_OBJECT

public:
    using Clock = std::function<QDate()>;

    DecisionDesk(Actions *actions, FindingPanel *findings, Settings &settings, Clock today, QObject *parent);

    [[nodiscard]] const QMap<QString, Decision> &decisions() const { return m_decisions; }
    /** Those of a review that was opened, or none for other documents; nothing to undo. */
    void setDecisions(const QMap<QString, Decision> &decisions);
    /** The documents that \a findings are about change places; nothing to undo. */
    void swapSides(const QList<Finding> &findings);
    /** \a part of \a decision is new. */
    void decide(const QString &key, const Decision &decision, DecisionForm::Part part);
    void undo();
    void redo();

Q_SIGNALS:
    void changed();

private:
    /** One change; typing in a row in one field is one. */
    struct Step
    {
        QString key;
        DecisionForm::Part part;
        Decision before;
        Decision after;
    };

    [[nodiscard]] Decision completed(const QString &key, Decision decision, DecisionForm::Part part) const;
    void remember(const Step &step);
    void put(const QString &key, const Decision &decision);
    void show();

    Actions *m_actions;
    FindingPanel *m_findings;
    Settings &m_settings;
    Clock m_today;
    QMap<QString, Decision> m_decisions;
    QList<Step> m_undo;
    QList<Step> m_redo;
};

} // namespace clausula
