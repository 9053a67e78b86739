// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/draftpicture.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace clausula {

/** What the chosen statutes ask for, and how far the draft meets it while it is typed. */
class RequirementPanel : public QWidget
{
    Q_OBJECT

public:
    explicit RequirementPanel(QWidget *parent = nullptr);

    void setPicture(const std::shared_ptr<const DraftPicture> &picture);
    [[nodiscard]] QTreeWidget *list() const { return m_list; }
    /** Items that are missing or met in part. */
    [[nodiscard]] int openCount() const { return m_open; }
    /** Goes to the next open item, around; false if there is none. */
    bool selectNextOpen();
    /** The clause type that would close the selected item; empty if it isn't open. */
    [[nodiscard]] QString recommendedClause() const;

Q_SIGNALS:
    /** Show this evidence; \a span is in the document's text. */
    void placeChosen(clausula::Span span);
    /** Put this clause where it belongs. */
    void insertRequested(const QString &clause);

private:
    void addResult(const RequirementResult &result, const Requirement &requirement);
    void showChoice();
    void activate();
    [[nodiscard]] const RequirementResult *current() const;

    std::shared_ptr<const DraftPicture> m_picture;
    QLabel *m_summary;
    QTreeWidget *m_list;
    QLabel *m_why;
    QPushButton *m_insert;
    int m_open = 0;
};

} // namespace clausula
