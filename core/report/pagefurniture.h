// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/pagebuilder.h"
#include "core/report/reportoptions.h"

#include <QPageSize>

namespace clausula {

[[nodiscard]] QPageSize pageSizeOf(ReportOptions::Paper paper);
[[nodiscard]] PageGeometry geometryOf(ReportOptions::Paper paper);

/** What every page but the cover says at its top and bottom. */
struct Furniture
{
    QString title;
    QString basis; ///< program, library, date, content
    ReportOptions options;
};

/** Puts running header and footer on all pages but the cover. */
void addFurniture(QList<Page> &pages, const PageGeometry &geometry, const Furniture &furniture);

} // namespace clausula
