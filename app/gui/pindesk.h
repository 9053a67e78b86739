// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/comparison/pin.h"
#include "core/gap/finding.h"

#include <QObject>

#include <memory>

namespace clausula {

class Actions;
class ComparisonController;
class ComparisonView;
struct GapReport;

/**
 * The reviewer's word on which sections belong together: joins the two at the cursors, breaks the pair at the
 * cursor, takes either back. Pins follow their text from one analysis to the next.
 */
class PinDesk : public QObject
{
    Q_OBJECT

public:
    PinDesk(Actions *actions, ComparisonView *view, ComparisonController *controller, QObject *parent);

    [[nodiscard]] const QList<Pin> &pins() const { return m_pins; }
    /** Pins of a review that was opened, or none for other documents; nothing to undo. */
    void setPins(const QList<Pin> &pins);

    void join();
    void breakPair();
    void undo();
    void redo();
    [[nodiscard]] bool canUndo() const { return !m_undo.isEmpty(); }
    [[nodiscard]] bool canRedo() const { return !m_redo.isEmpty(); }

Q_SIGNALS:
    /** What was done, in a few words. */
    void said(const QString &words);
    void changed();

private:
    [[nodiscard]] std::shared_ptr<const GapReport> report() const;
    [[nodiscard]] int sectionAtCursor(Side side) const;
    void change(QList<Pin> pins);
    void use(QList<Pin> pins);
    void follow();
    void showAvailable();

    Actions *m_actions;
    ComparisonView *m_view;
    ComparisonController *m_controller;
    QList<Pin> m_pins;
    QList<QList<Pin>> m_undo;
    QList<QList<Pin>> m_redo;
};

} // namespace clausula
