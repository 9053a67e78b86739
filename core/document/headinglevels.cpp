// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/headinglevels.h"

#include <algorithm>

namespace clausula {
namespace {

// What makes headings of one depth look alike.
struct Look
{
    MarkerFamily family = MarkerFamily::None;
    MarkerClosing closing = MarkerClosing::Open;
    char32_t name = 0; ///< of Part, Article …
    int depth = 0;     ///< of decimals and Markdown
    char16_t rule = 0; ///< the sign it is underlined with
    bool emphasised = false;
    bool allCaps = false;

    friend bool operator==(const Look &, const Look &) = default;
};

MarkerFamily merged(MarkerFamily family)
{
    // "1" stands above "1.1": both belong to one numbering, told apart by depth.
    return family == MarkerFamily::Number ? MarkerFamily::Decimal : family;
}

Look lookOf(const Passage &passage, const QList<TextLine> &lines)
{
    Look look;
    look.family = merged(passage.marker.family);
    look.depth = passage.marker.depth;
    look.name = passage.marker.glyph;
    if (look.family == MarkerFamily::Markdown)
        return look;
    if (look.family != MarkerFamily::Decimal)
        look.closing = passage.marker.closing;
    look.emphasised = passage.mark == HeadingMark::Emphasised;
    look.rule = passage.mark == HeadingMark::Underlined ? lines[passage.lastLine].ruleSign : char16_t(0);
    look.allCaps = look.family == MarkerFamily::None && lines[passage.firstLine].allCaps;
    return look;
}

// Names, capitals and outer numbers stand above plain words when both are met side by side.
int rank(const Look &look)
{
    if (look.family == MarkerFamily::Markdown)
        return look.depth;
    if (look.family == MarkerFamily::Named)
        return look.name == U'p' || look.name == U'x' || look.name == U'c' ? 0 : 1 + look.depth;
    if (look.rule != 0)
        return look.rule == u'=' ? 1 : 2;
    if (look.family == MarkerFamily::UpperRoman || look.family == MarkerFamily::UpperLetter)
        return 3;
    if (look.family == MarkerFamily::Decimal)
        return 3 + look.depth;
    if (look.family == MarkerFamily::LowerLetter || look.family == MarkerFamily::LowerRoman)
        return 12;
    return look.allCaps ? 3 : look.emphasised ? 9 : 10;
}

class Outline
{
public:
    /** The level of the next heading, which looks like \a look. */
    int levelOf(const Look &look)
    {
        const auto known = std::ranges::find(m_open, look);
        if (known != m_open.end())
            m_open.erase(known + 1, m_open.end());
        else
            open(look);
        return int(m_open.size()) + 1;
    }

private:
    void open(const Look &look)
    {
        // A look of a higher rank closes what is open below it, whatever came first.
        while (!m_open.isEmpty() && rank(m_open.last()) > rank(look))
            m_open.removeLast();
        if (!m_open.isEmpty() && rank(m_open.last()) == rank(look))
            m_open.removeLast();
        m_open.append(look);
    }

    QList<Look> m_open; ///< the looks from the top down to the heading at hand
};

} // namespace

void setHeadingLevels(QStringView, const QList<TextLine> &lines, QList<Passage> &passages)
{
    Outline outline;
    for (Passage &passage : passages) {
        if (passage.kind == BlockKind::Title)
            passage.level = 1;
        else if (passage.kind == BlockKind::Heading)
            passage.level = outline.levelOf(lookOf(passage, lines));
    }
}

} // namespace clausula
