// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/decisionform.h"

#include "core/report/reporttext.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QShortcut>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

/** A field that already reads so keeps its cursor. */
void setWords(QLineEdit *field, const QString &words)
{
    if (field->text() != words)
        field->setText(words);
}

} // namespace

DecisionForm::DecisionForm(QWidget *parent)
    : QWidget(parent), m_action(new QComboBox(this)), m_owner(makeField(tr("Owner"), Part::Owner)),
      m_hasDue(new QCheckBox(tr("Due"), this)), m_due(new QDateEdit(this)),
      m_note(makeField(tr("Note"), Part::Note)), m_initials(makeField(tr("Initials"), Part::Initials))
{
    fillActions();
    makeDue();
    m_initials->setMaxLength(8);
    m_initials->setMaximumWidth(m_initials->fontMetrics().averageCharWidth() * 12);
    auto *label = new QLabel(tr("Decision:"), this);
    label->setBuddy(m_action);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(4, 2, 4, 2);
    row->addWidget(label);
    row->addWidget(m_action);
    row->addWidget(m_owner, 2);
    row->addWidget(m_hasDue);
    row->addWidget(m_due);
    row->addWidget(m_note, 5);
    row->addWidget(m_initials, 1);
    setFocusProxy(m_action);
    connectParts();
    setSubject({}, {});
}

void DecisionForm::setSubject(const QString &key, const Decision &decision)
{
    const QScopedValueRollback showing(m_showing, true);
    m_key = key;
    m_decision = decision;
    setEnabled(!key.isEmpty());
    m_action->setCurrentIndex(m_action->findData(static_cast<int>(decision.action)));
    setWords(m_owner, decision.owner);
    m_hasDue->setChecked(decision.due.isValid());
    m_due->setVisible(decision.due.isValid());
    if (decision.due.isValid())
        m_due->setDate(decision.due);
    setWords(m_note, decision.note);
    setWords(m_initials, decision.initials);
}

QLineEdit *DecisionForm::makeField(const QString &name, Part part)
{
    auto *field = new QLineEdit(this);
    field->setPlaceholderText(name);
    field->setToolTip(name);
    field->setAccessibleName(tr("%1 of the decision").arg(name));
    field->setMinimumWidth(field->fontMetrics().averageCharWidth() * 6);
    connect(field, &QLineEdit::textEdited, this, [this, part] { change(part); });
    return field;
}

void DecisionForm::fillActions()
{
    using enum Decision::Action;
    m_action->addItem(tr("Open"), static_cast<int>(Open));
    for (const Decision::Action action : {Accept, Fix, AskVendor, Waive})
        m_action->addItem(decisionTitle(action), static_cast<int>(action));
    m_action->setToolTip(tr("What is to be done about the finding"));
    m_action->setAccessibleName(tr("Decision about the finding"));
    m_action->view()->setAccessibleName(m_action->accessibleName());
}

void DecisionForm::makeDue()
{
    m_hasDue->setToolTip(tr("Whether it has to be done by a certain date"));
    m_hasDue->setAccessibleName(tr("Has a due date"));
    m_due->setCalendarPopup(true);
    m_due->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_due->setToolTip(tr("Due date"));
    m_due->setAccessibleName(tr("Due date of the decision"));
}

void DecisionForm::connectParts()
{
    connect(m_action, &QComboBox::currentIndexChanged, this, [this] { change(Part::Action); });
    connect(m_hasDue, &QCheckBox::toggled, this, [this](bool wanted) {
        if (m_showing)
            return;
        const QScopedValueRollback showing(m_showing, true);
        if (wanted)
            m_due->setDate(m_proposedDue);
        m_due->setVisible(wanted);
    });
    connect(m_hasDue, &QCheckBox::toggled, this, [this] { change(Part::Due); });
    connect(m_due, &QDateEdit::dateChanged, this, [this] { change(Part::Due); });
    auto *escape = new QShortcut(Qt::Key_Escape, this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &DecisionForm::dismissed);
}

void DecisionForm::change(Part part)
{
    if (m_showing)
        return;
    m_decision.action = static_cast<Decision::Action>(m_action->currentData().toInt());
    m_decision.owner = m_owner->text();
    m_decision.due = m_hasDue->isChecked() ? m_due->date() : QDate();
    m_decision.note = m_note->text();
    m_decision.initials = m_initials->text();
    Q_EMIT edited(m_key, m_decision, part);
}

} // namespace clausula
