// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/loadreport.h"

#include <QStringList>

namespace clausula {

/** The id of a kind in JSON: "insertion", "hidden", "off-page", … */
[[nodiscard]] QString idOf(HiddenKind kind);
/** "accepted", "original" or "all". */
[[nodiscard]] QString idOf(TrackedChanges changes);

/** What words of a kind are called to readers: "hidden", "deleted by a tracked change", … */
[[nodiscard]] QString nameOf(HiddenKind kind);
/** What a reason for setting words aside is called to readers: "navigation", "header or footer of pages", …
 */
[[nodiscard]] QString nameOfReason(const QString &why);
/** "as if accepted", "as original" or "with all marks". */
[[nodiscard]] QString nameOf(TrackedChanges changes);
/** What a repair (LoadReport::repaired) is called to readers. */
[[nodiscard]] QString nameOfRepair(const QString &repair);
/** What something that was not understood (NotUnderstood::what) is called to readers. */
[[nodiscard]] QString nameOfThing(const QString &what);

/** How many words of a kind there are and whether they were read, a sentence; empty if there are none. */
[[nodiscard]] QString noteOnHidden(const LoadReport &load, HiddenKind kind);

/**
 * The parts of a load report that every reader of a document must know, a sentence each, translated: hidden,
 * tracked and commented words by kind, what was set aside from outside the text, what could not be read.
 */
[[nodiscard]] QStringList importantNotes(const LoadReport &load);

} // namespace clausula
