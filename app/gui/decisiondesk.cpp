// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/decisiondesk.h"

#include "app/gui/actions.h"
#include "app/gui/findingpanel.h"
#include "core/gap/findingkey.h"

namespace clausula {

namespace {

constexpr int proposedDays = 14; // until something is due, unless the reviewer says otherwise

bool isTyped(DecisionForm::Part part)
{
    using enum DecisionForm::Part;
    return part == Owner || part == Note || part == Initials;
}

} // namespace

DecisionDesk::DecisionDesk(Actions *actions, FindingPanel *findings, Settings &settings, Clock today,
                           QObject *parent)
    : QObject(parent), m_actions(actions), m_findings(findings), m_settings(settings),
      m_today(std::move(today))
{
    connect(findings->decisionForm(), &DecisionForm::edited, this, &DecisionDesk::decide);
    connect(actions->action(Command::DecideFinding), &QAction::triggered, this, [actions, findings] {
        actions->action(Command::ShowFindings)->setChecked(true);
        findings->focusDecision();
    });
    connect(actions->action(Command::UndoDecision), &QAction::triggered, this, &DecisionDesk::undo);
    connect(actions->action(Command::RedoDecision), &QAction::triggered, this, &DecisionDesk::redo);
    show();
}

void DecisionDesk::setDecisions(const QMap<QString, Decision> &decisions)
{
    m_undo.clear();
    m_redo.clear();
    m_decisions = decisions;
    show();
}

void DecisionDesk::swapSides(const QList<Finding> &findings)
{
    QMap<QString, Decision> mirrored = m_decisions;
    for (const Finding &finding : findings)
        mirrored.remove(finding.key);
    for (const Finding &finding : findings) {
        if (m_decisions.contains(finding.key))
            mirrored.insert(mirroredKey(finding), m_decisions.value(finding.key));
    }
    setDecisions(mirrored);
}

void DecisionDesk::decide(const QString &key, const Decision &decision, DecisionForm::Part part)
{
    if (part == DecisionForm::Part::Initials)
        m_settings.setInitials(decision.initials);
    const Step step{key, part, m_decisions.value(key), completed(key, decision, part)};
    if (step.before == step.after)
        return;
    remember(step);
    put(key, step.after);
}

/** With the day, the reviewer's initials and the finding's words; nothing is left of a decision without
 * content. */
Decision DecisionDesk::completed(const QString &key, Decision decision, DecisionForm::Part part) const
{
    if (part == DecisionForm::Part::Action && decision.action != Decision::Action::Open &&
        decision.initials.isEmpty())
        decision.initials = m_settings.initials();
    decision.decided = m_today();
    decision.about = m_findings->sentence(key);
    return decision.isEmpty() ? Decision() : decision;
}

void DecisionDesk::remember(const Step &step)
{
    const bool goesOn = !m_undo.isEmpty() && m_redo.isEmpty() && isTyped(step.part) &&
                        m_undo.last().key == step.key && m_undo.last().part == step.part;
    m_redo.clear();
    if (goesOn)
        m_undo.last().after = step.after;
    else
        m_undo.append(step);
}

void DecisionDesk::undo()
{
    if (m_undo.isEmpty())
        return;
    m_redo.append(m_undo.takeLast());
    put(m_redo.last().key, m_redo.last().before);
}

void DecisionDesk::redo()
{
    if (m_redo.isEmpty())
        return;
    m_undo.append(m_redo.takeLast());
    put(m_undo.last().key, m_undo.last().after);
}

void DecisionDesk::put(const QString &key, const Decision &decision)
{
    if (decision.isEmpty())
        m_decisions.remove(key);
    else
        m_decisions.insert(key, decision);
    show();
}

void DecisionDesk::show()
{
    m_findings->decisionForm()->setProposedDue(m_today().addDays(proposedDays));
    m_findings->setDecisions(m_decisions);
    m_actions->action(Command::UndoDecision)->setEnabled(!m_undo.isEmpty());
    m_actions->action(Command::RedoDecision)->setEnabled(!m_redo.isEmpty());
    Q_EMIT changed();
}

} // namespace clausula
