// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/flow.h"
#include "core/import/htmltree.h"

namespace clausula {

/** What is read from a page. */
struct HtmlFlow
{
    QList<FlowBlock> blocks;
    int pictures = 0;
    int frames = 0; ///< pages within the page, which are not fetched
};

/** The blocks of a page in its order, what is set aside among them. */
[[nodiscard]] HtmlFlow readHtmlFlow(const HtmlNode &root);

} // namespace clausula
