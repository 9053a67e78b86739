// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"
#include "core/gap/finding.h"

#include <QDialog>
#include <QList>

class QLabel;
class QProgressBar;
class QPushButton;
class QTreeWidget;

namespace clausula {

class MessageBar;

/** A passage whose label a correction would change, as words for people. */
struct ChangedPassage
{
    Side side = Side::Left;
    Span span; ///< in the document's text
    QString document;
    int line = 1;
    QString words;
    QString before;
    QString after;
};

/**
 * What a correction would change in the open documents, shown before it is kept. Stays beside the window,
 * which goes on working.
 */
class CorrectionPreview : public QDialog
{
    Q_OBJECT

public:
    /** \a passage, what it was taken for and what it is said to be. */
    CorrectionPreview(const QString &passage, const QString &before, const QString &after,
                      QWidget *parent = nullptr);

    /** The answer is being looked for; \a doing says where. */
    void showProgress(const QString &doing);
    void showChanges(const QList<ChangedPassage> &changes);
    void showError(const QString &text);
    /** The library is being written. */
    void setKeeping(bool keeping);

    [[nodiscard]] bool isReady() const;

Q_SIGNALS:
    void keepChosen();
    void placeChosen(clausula::Side side, clausula::Span span);

private:
    void build(const QString &passage, const QString &before, const QString &after);
    void shapeColumns();
    void goTo(int row);

    MessageBar *m_messages;
    QLabel *m_state;
    QProgressBar *m_bar;
    QTreeWidget *m_list;
    QPushButton *m_keep = nullptr;
    QList<ChangedPassage> m_changes;
};

} // namespace clausula
