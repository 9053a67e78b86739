// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/comparisonengine.h"

namespace clausula::test {

/** A small catalog: retention, data-protection-officer, cookies, rights-access, children. */
[[nodiscard]] ClauseCatalog madeCatalog();

/** A document from text, named \a name. */
[[nodiscard]] Document madeDocument(const QString &text, const QString &name);

/**
 * An engine that recognises a clause by one plain word ("kept", "officer", "cookie", "copy", "child") and
 * finds a gap wherever only one side has it: fast and exact, so that tests of the window can say what they
 * expect.
 */
[[nodiscard]] ComparisonEngine madeEngine();

/** A change that touches no clause and is a matter of wording. */
[[nodiscard]] Difference madeDifference(Difference::Kind kind, Span left, Span right);

/** What madeEngine() makes of two texts. */
[[nodiscard]] ComparisonResult madeResult(const QString &left, const QString &right);

} // namespace clausula::test
