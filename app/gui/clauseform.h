// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/clause.h"
#include "core/library/clausecatalog.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace clausula {

/** The fields of one wording. */
class ClauseForm : public QWidget
{
    Q_OBJECT

public:
    explicit ClauseForm(QWidget *parent = nullptr);

    void setTypes(const QList<ClauseType> &types);
    void setClause(const Clause &clause);
    /** The clause as the fields say; what has no field is as it was set. */
    [[nodiscard]] Clause clause() const;
    /** Why it can't be kept like this, a sentence; empty: it can. */
    [[nodiscard]] QString problem() const;
    [[nodiscard]] QLineEdit *titleField() const { return m_title; }

Q_SIGNALS:
    void edited();

private:
    QPlainTextEdit *area(const QString &name, int lines);

    Clause m_clause;
    QLineEdit *m_title;
    QComboBox *m_type;
    QComboBox *m_position;
    QLineEdit *m_jurisdictions;
    QLineEdit *m_pack;
    QPlainTextEdit *m_text;
    QPlainTextEdit *m_guidance;
    QPlainTextEdit *m_escalation;
    QPlainTextEdit *m_notes;
    QLabel *m_origin;
};

} // namespace clausula
