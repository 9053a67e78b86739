// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/loadreport.h"
#include "core/document/passage.h"

namespace clausula {

/**
 * Marks passages that belong to the page rather than to the policy as Boilerplate, where the evidence is
 * strong: menu words, copyright lines, breadcrumbs, rules, advertising after the end.
 * Returns them with the reason: "navigation", "copyright", "separator", "marketing".
 */
[[nodiscard]] QList<SetAside> markFurniture(QStringView text, const QList<TextLine> &lines,
                                            QList<Passage> &passages);

} // namespace clausula
