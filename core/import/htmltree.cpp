// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/htmltree.h"

#include <algorithm>
#include <array>

#include <gumbo.h>

namespace clausula {
namespace {

using namespace Qt::StringLiterals;

constexpr int deepest = 400;
constexpr int mostNodes = 1'000'000;

constexpr int mostOpen = 5'000; // elements; the parser's time grows with the square of it

// Elements that need no end.
bool mayStayOpen(QByteArrayView name)
{
    constexpr QByteArrayView names[] = {"area",  "base",  "br",     "col",    "embed", "hr",   "img",
                                        "input", "link",  "meta",   "p",      "li",    "td",   "th",
                                        "tr",    "dt",    "dd",     "option", "wbr",   "path", "rect",
                                        "tbody", "thead", "source", "param",  "use",   "g"};
    return std::ranges::find(names, name) != std::end(names);
}

/** What holds no elements, however its text looks: comments, scripts, style sheets. */
class RawTexts
{
public:
    explicit RawTexts(QByteArrayView page) : m_page(page) {}

    /** Where the raw text that begins at \a at ends; \a at if there is none, or none that ends. */
    [[nodiscard]] qsizetype endOf(qsizetype at)
    {
        for (Kind &kind : m_kinds) {
            if (!stands(kind.start, at))
                continue;
            const qsizetype end = kind.ends ? find(kind.end, at + 2) : -1; // "<!-->" ends where it begins
            kind.ends = end >= 0; // else no later one ends either, and to look again at each would take long
            return kind.ends ? end : at;
        }
        return at;
    }

private:
    struct Kind
    {
        QByteArrayView start;
        QByteArrayView end;
        bool ends = true;
    };

    [[nodiscard]] bool stands(QByteArrayView sign, qsizetype at) const
    {
        const QByteArrayView rest = m_page.sliced(at);
        if (rest.first(std::min(sign.size(), rest.size())).compare(sign, Qt::CaseInsensitive) != 0)
            return false;
        constexpr QByteArrayView afterName = " \t\n\f\r/>"; // else it is the name of another element
        return sign.endsWith('-') || sign.endsWith('>') || rest.size() == sign.size() ||
               afterName.contains(rest[sign.size()]);
    }

    [[nodiscard]] qsizetype find(QByteArrayView sign, qsizetype at) const
    {
        for (at = m_page.indexOf(sign.front(), at); at >= 0; at = m_page.indexOf(sign.front(), at + 1)) {
            if (stands(sign, at))
                return at;
        }
        return -1;
    }

    QByteArrayView m_page;
    std::array<Kind, 3> m_kinds{{{"<!--", "-->"}, {"<script", "</script"}, {"<style", "</style"}}};
};

// The letters from \a at on, at most 16, in lower case: a name of ours is no longer.
QByteArray nameAt(QByteArrayView page, qsizetype at)
{
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const QByteArrayView rest = page.sliced(at).first(std::min<qsizetype>(16, page.size() - at));
    return rest.first(std::ranges::find_if_not(rest, isLetter) - rest.begin()).toByteArray().toLower();
}

// How many elements are opened and not closed: more than a few thousand are no page that people wrote.
bool isNestedWithoutEnd(QByteArrayView page)
{
    RawTexts rawTexts(page);
    int open = 0;
    for (qsizetype at = page.indexOf('<'); at >= 0; at = page.indexOf('<', at + 1)) {
        if (const qsizetype past = rawTexts.endOf(at); past != at) {
            at = past;
            continue;
        }
        const bool end = at + 1 < page.size() && page[at + 1] == '/';
        const QByteArray name = nameAt(page, at + (end ? 2 : 1));
        if (name.isEmpty() || mayStayOpen(name))
            continue;
        open = std::max(0, open + (end ? -1 : 1));
        if (open > mostOpen)
            return true;
    }
    return false;
}

struct GumboEnd
{
    void operator()(GumboOutput *output) const { gumbo_destroy_output(&kGumboDefaultOptions, output); }
};

QString tagOf(const GumboElement &element)
{
    if (element.tag != GUMBO_TAG_UNKNOWN)
        return QString::fromLatin1(gumbo_normalized_tagname(element.tag));
    GumboStringPiece tag = element.original_tag;
    gumbo_tag_from_original_text(&tag);
    return QString::fromUtf8(tag.data, qsizetype(tag.length)).toLower();
}

class TreeCopy
{
public:
    // False where the page is larger than anything that was written by people.
    [[nodiscard]] bool copy(const GumboNode &from, HtmlNode &to, int depth = 0)
    {
        if (++m_nodes > mostNodes || depth > deepest)
            return false;
        const GumboElement &element = from.v.element;
        to.name = tagOf(element);
        for (unsigned int i = 0; i < element.attributes.length; ++i) {
            const auto *attribute = static_cast<const GumboAttribute *>(element.attributes.data[i]);
            to.attributes.insert(QString::fromUtf8(attribute->name).toLower(),
                                 QString::fromUtf8(attribute->value));
        }
        for (unsigned int i = 0; i < element.children.length; ++i) {
            const auto *child = static_cast<const GumboNode *>(element.children.data[i]);
            if (child->type == GUMBO_NODE_ELEMENT || child->type == GUMBO_NODE_TEMPLATE) {
                to.children.emplace_back();
                if (!copy(*child, to.children.back(), depth + 1))
                    return false;
            } else if (child->type != GUMBO_NODE_COMMENT) {
                to.children.emplace_back().text = QString::fromUtf8(child->v.text.text);
                if (++m_nodes > mostNodes)
                    return false;
            }
        }
        return true;
    }

private:
    int m_nodes = 0;
};

} // namespace

Result<HtmlNode> parseHtml(QByteArrayView utf8, const QString &path)
{
    if (isNestedWithoutEnd(utf8))
        return failure(ErrorCode::UnsafeInput, path, u"its elements are nested too deep"_s);
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    const std::unique_ptr<GumboOutput, GumboEnd> output(
        gumbo_parse_with_options(&options, utf8.data(), std::size_t(utf8.size())));
    HtmlNode root;
    if (!output || !output->root || !TreeCopy().copy(*output->root, root))
        return failure(ErrorCode::UnsafeInput, path, u"its elements are too many or nested too deep"_s);
    return root;
}

} // namespace clausula
