// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/flow.h"
#include "core/import/odtstyles.h"

#include <QHash>

namespace clausula {

/** A tracked change of an OpenDocument text. */
struct OdtChange
{
    HiddenKind kind = HiddenKind::Insertion;
    QString author;
    QString words; ///< that were deleted
};

/** What is known while an OpenDocument text is read. */
struct OdtContext
{
    OdtStyles styles;
    QHash<QString, OdtChange> tracked; ///< by id
    TrackedChanges changes = TrackedChanges::Accepted;
    QStringList notUnderstood; ///< ids, see NotUnderstood; one entry each time
};

/** Reads the blocks within the current element: office:text, style:header, a note. */
[[nodiscard]] QList<FlowBlock> readOdtStory(GuardedXml &xml, OdtContext &context);

} // namespace clausula
