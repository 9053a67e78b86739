// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gap/decision.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;

namespace clausula {

/** What a reviewer decides about one finding, in one row: what to do, who, by when, a note, whose decision.
 */
class DecisionForm : public QWidget
{
    Q_OBJECT

public:
    /** What of a decision was changed. */
    enum class Part { Action, Owner, Due, Note, Initials };

    explicit DecisionForm(QWidget *parent = nullptr);

    /** Shows what is decided about the finding \a key; an empty key: there is nothing to decide. */
    void setSubject(const QString &key, const Decision &decision);
    /** The date that is proposed where a due date is wanted. */
    void setProposedDue(QDate date) { m_proposedDue = date; }

    [[nodiscard]] QComboBox *action() const { return m_action; }
    [[nodiscard]] QLineEdit *owner() const { return m_owner; }
    [[nodiscard]] QDateEdit *due() const { return m_due; }
    [[nodiscard]] QLineEdit *note() const { return m_note; }
    [[nodiscard]] QLineEdit *initials() const { return m_initials; }

Q_SIGNALS:
    /** The reviewer changed one part of the decision about the finding \a key. */
    void edited(const QString &key, const clausula::Decision &decision, clausula::DecisionForm::Part part);
    /** The reviewer is done here (Esc). */
    void dismissed();

private:
    [[nodiscard]] QLineEdit *makeField(const QString &name, Part part);
    void fillActions();
    void makeDue();
    void connectParts();
    void change(Part part);

    QComboBox *m_action;
    QLineEdit *m_owner;
    QCheckBox *m_hasDue;
    QDateEdit *m_due;
    QLineEdit *m_note;
    QLineEdit *m_initials;
    QString m_key;
    Decision m_decision;
    QDate m_proposedDue;
    bool m_showing = false; ///< fields are being filled: what changes wasn't changed by the reviewer
};

} // namespace clausula
