// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/htmltree.h"

#include <QHash>

namespace clausula {

/** Which parts of a web page are not the policy, and why. */
class HtmlContent
{
public:
    explicit HtmlContent(const HtmlNode &root);

    /**
     * Why an element is set aside with all that is in it: "navigation", "banner", "footer", "cookie-dialog",
     * "form", "sidebar", "outside"; empty for what is read.
     */
    [[nodiscard]] QString asideReason(const HtmlNode &element) const { return m_aside.value(&element); }

private:
    struct Measure
    {
        qsizetype letters = 0;      ///< of all words
        qsizetype linkLetters = 0;  ///< of those within links to other pages
        qsizetype proseLetters = 0; ///< of paragraphs, list items, cells and headings
        int links = 0;
        bool heads = false; ///< holds a heading of the first or second level
    };

    void measure(const HtmlNode &node, bool inLink, bool inProse);
    void setAside(const HtmlNode &node);
    [[nodiscard]] QString reasonFor(const HtmlNode &node) const;
    void keepOnly(const HtmlNode &main, const HtmlNode &node);
    [[nodiscard]] const HtmlNode *findMain(const HtmlNode &node) const;
    [[nodiscard]] Measure measureOf(const HtmlNode &node) const { return m_measures.value(&node); }

    QHash<const HtmlNode *, Measure> m_measures;
    QHash<const HtmlNode *, QString> m_aside;
    qsizetype m_allProse = 0;
};

/** Elements that hold no words for readers: scripts, styles, what only old browsers show. */
[[nodiscard]] bool isHtmlMachinery(const HtmlNode &node);

/** Whether an element begins a line of its own. */
[[nodiscard]] bool isHtmlBlock(const HtmlNode &node);

} // namespace clausula
