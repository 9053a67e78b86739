// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/draftpicture.h"

#include <QWidget>

class QComboBox;
class QTreeWidget;

namespace clausula {

/** Blanks, dead references, terms, vague and misspelt words of a draft, each one key from its place. */
class IssuePanel : public QWidget
{
    Q_OBJECT

public:
    explicit IssuePanel(QWidget *parent = nullptr);

    void setIssues(const QList<DraftIssue> &issues);
    [[nodiscard]] QTreeWidget *list() const { return m_list; }
    /** Shows issues of one kind alone and goes to the first; false if there is none. */
    bool showKind(DraftIssue::Kind kind);

Q_SIGNALS:
    void placeChosen(clausula::Span span);

private:
    void fill();

    QComboBox *m_kind;
    QTreeWidget *m_list;
    QList<DraftIssue> m_issues;
};

} // namespace clausula
