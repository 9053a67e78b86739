// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/authoring/crossreferences.h"
#include "core/library/clausecatalog.h"

namespace clausula {

/** What resources/authoring/drafting.json says about new policies. */
struct DraftingRules
{
    QString title;      ///< of a new policy, with placeholders
    QStringList always; ///< clause types that belong into every one
    CrossReferences references;

    /** Error: KnowledgeInvalid. */
    [[nodiscard]] static Result<DraftingRules> read(const QByteArray &json);
    [[nodiscard]] static const QByteArray &builtIn();
};

/** How a new policy is written. */
struct SkeletonStyle
{
    bool markdown = false;
    bool numbered = true;
};

/**
 * The clause types that a policy needs to meet \a frameworks (ids of the catalog), and those it always has,
 * in the catalog's order.
 */
[[nodiscard]] QStringList skeletonClauses(const ClauseCatalog &catalog, const DraftingRules &rules,
                                          const QStringList &frameworks);

/**
 * A new policy: title, and each of skeletonClauses() under a heading with the library's standard wording.
 * Its placeholders are still to be filled.
 */
[[nodiscard]] QString skeleton(const ClauseCatalog &catalog, const DraftingRules &rules,
                               const QStringList &frameworks, SkeletonStyle style = {});

} // namespace clausula
