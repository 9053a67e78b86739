// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/draftcontroller.h"
#include "app/gui/policysession.h"

#include <QHash>
#include <QWidget>

namespace clausula {

class PolicyEditor;
class PolicyPane;

/** One draft: its editor, its file, and what is known about it. */
class DraftPage : public QWidget
{
    Q_OBJECT

public:
    DraftPage(const QString &key, PolicySession::AskPath askPath, QWidget *parent);

    [[nodiscard]] const QString &key() const { return m_key; }
    [[nodiscard]] PolicyPane *pane() const { return m_pane; }
    [[nodiscard]] PolicyEditor *editor() const;
    [[nodiscard]] PolicySession *session() const { return m_session; }
    [[nodiscard]] DraftController *controller() const { return m_controller; }
    [[nodiscard]] std::shared_ptr<const DraftPicture> picture() const { return m_controller->picture(); }
    /** What a tab calls it. */
    [[nodiscard]] QString title() const;

    /** Makes \a edits, which count in the picture's document, as one step that undo takes back. */
    void apply(const QList<TextEdit> &edits);
    /** Scrolls to \a span of the picture's document and puts the cursor there. */
    void reveal(Span span);
    /** The cursor in the picture's document. */
    [[nodiscard]] qsizetype cursor() const;
    /** Index of the block at the cursor; -1 without one. */
    [[nodiscard]] int block() const;

    /** What was filled in here, by placeholder. */
    QHash<QString, QString> values;

Q_SIGNALS:
    /** Text, file or name changed. */
    void changed();

private:
    QString m_key;
    PolicyPane *m_pane;
    PolicySession *m_session;
    DraftController *m_controller;
};

} // namespace clausula
