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
    bool overIndent = false; ///< its text stands further in than itself, as in a list of definitions

    friend bool operator==(const Look &, const Look &) = default;

    [[nodiscard]] bool isPlain() const { return family == MarkerFamily::None && rule == 0; }
    [[nodiscard]] bool isEnumerated() const
    {
        return family != MarkerFamily::None && family != MarkerFamily::Markdown &&
               family != MarkerFamily::Named;
    }
};

Look lookOf(qsizetype at, const QList<TextLine> &lines, const QList<Passage> &passages)
{
    const Passage &passage = passages[at];
    if (passage.given && passage.level > 0)
        return {.family = MarkerFamily::Markdown, .depth = passage.level};
    const TextLine &line = lines[passage.firstLine];
    Look look{.family = passage.marker.family, .name = passage.marker.glyph, .depth = passage.marker.depth};
    if (look.family == MarkerFamily::Number) // "1" stands above "1.1" in one numbering, told apart by depth
        look.family = MarkerFamily::Decimal;
    if (look.family == MarkerFamily::Markdown)
        return look;
    if (look.family != MarkerFamily::Decimal)
        look.closing = passage.marker.closing;
    look.emphasised = passage.mark == HeadingMark::Emphasised;
    look.rule = passage.mark == HeadingMark::Underlined ? lines[passage.lastLine].ruleSign : char16_t(0);
    if (!look.isPlain())
        return look;
    look.allCaps = line.allCaps;
    look.overIndent = at + 1 < passages.size() && !passages[at + 1].marker.exists() &&
                      lines[passages[at + 1].firstLine].indent > line.indent;
    return look;
}

// Where a look stands when two are met for the first time: parts above sections, numbers and capitals
// above plain words.
int rank(const Look &look)
{
    if (look.family == MarkerFamily::Markdown)
        return look.depth;
    if (look.family == MarkerFamily::Named)
        return look.name == U'p' || look.name == U'x' || look.name == U'c' || look.name == U'd'
                   ? 0
                   : 1 + look.depth;
    if (look.rule != 0)
        return look.rule == u'=' ? 1 : 2;
    if (look.isEnumerated())
        return 7 + look.depth;
    return look.allCaps ? 8 : look.emphasised ? 20 : look.overIndent ? 22 : 21;
}

class Outline
{
public:
    /** The level of the next heading, which looks like \a look; \a first if it is the first of its count. */
    int levelOf(const Look &look, bool first)
    {
        const auto known = std::ranges::find(m_open, look);
        if (known != m_open.end())
            m_open.erase(known + 1, m_open.end());
        else
            open(look, first);
        m_plain += look.isPlain() && m_open.size() == 1;
        return int(m_open.size()) + 1;
    }

private:
    [[nodiscard]] bool nests(const Look &look, bool first) const
    {
        const Look &last = m_open.last();
        const bool otherNumbers = last.isEnumerated() && look.isEnumerated() && last.family != look.family;
        // "§ 1" after "Art. 4": a count of another name begins within the section.
        const bool anew = last.family == MarkerFamily::Named && look.family == MarkerFamily::Named &&
                          last.name != look.name && first && rank(last) == rank(look) && rank(look) > 0;
        // A document with plain headings throughout that numbers something within a section.
        const bool underPlain = last.isPlain() && look.isEnumerated() && m_plain >= 3;
        return otherNumbers || anew || underPlain || rank(last) < rank(look);
    }

    void open(const Look &look, bool first)
    {
        while (!m_open.isEmpty() && !nests(look, first))
            m_open.removeLast();
        m_open.append(look);
    }

    QList<Look> m_open; ///< the looks from the top down to the heading at hand
    int m_plain = 0;    ///< plain headings at the top so far
};

} // namespace

void setHeadingLevels(const QList<TextLine> &lines, QList<Passage> &passages)
{
    Outline outline;
    for (qsizetype at = 0; at < passages.size(); ++at) {
        Passage &passage = passages[at];
        if (passage.kind == BlockKind::Title)
            passage.level = 1;
        else if (passage.kind == BlockKind::Heading)
            passage.level = outline.levelOf(lookOf(at, lines, passages), passage.marker.ordinal == 1);
    }
}

} // namespace clausula
