// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/loadreport.h"
#include "core/import/htmltree.h"

#include <QHash>

#include <optional>

namespace clausula {

/** The little of a page's style sheets that decides whether a reader sees an element. */
class HtmlStyle
{
public:
    /** Reads the style elements of a page. Rules of one class or id count, those for some media don't. */
    explicit HtmlStyle(const HtmlNode &root);

    /** Why the element itself isn't seen; nothing if it is. What stands in a hidden element is hidden, too.
     */
    [[nodiscard]] std::optional<HiddenKind> hides(const HtmlNode &element) const;

private:
    void readSheet(QStringView sheet);

    QHash<QString, HiddenKind> m_rules; ///< by ".class" and "#id"
};

} // namespace clausula
