// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <functional>

class QWidget;

namespace clausula {

class PolicySession;

/**
 * Asks for each of \a sessions with unsaved changes whether to save or discard them, then calls
 * \a proceed; not if the user cancels or a file can't be saved. Nothing unsaved: \a proceed at once.
 */
void askUnsaved(QWidget *window, QList<PolicySession *> sessions, const std::function<void()> &proceed);

/** Says \a what is unsaved and does what the user chooses: \a save, \a discard or, on Cancel, nothing. */
void askToSave(QWidget *window, const QString &what, const std::function<void()> &save,
               const std::function<void()> &discard);

} // namespace clausula
