// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/htmlcontent.h"

#include <QRegularExpression>

#include <algorithm>

namespace clausula {
namespace {

using namespace Qt::StringLiterals;

template<std::size_t size>
bool isOneOf(const QString &name, const QLatin1StringView (&names)[size])
{
    return std::ranges::any_of(names, [&](QLatin1StringView other) { return other == name; });
}

struct NamedReason
{
    QLatin1StringView name;
    QLatin1StringView why;
};

// WAI-ARIA 1.2's landmarks and windows, and HTML's own elements for them.
constexpr NamedReason roles[] = {
    {"navigation"_L1, "navigation"_L1},
    {"menu"_L1, "navigation"_L1},
    {"menubar"_L1, "navigation"_L1},
    {"search"_L1, "form"_L1},
    {"banner"_L1, "banner"_L1},
    {"contentinfo"_L1, "footer"_L1},
    {"alertdialog"_L1, "cookie-dialog"_L1},
    {"complementary"_L1, "sidebar"_L1},
    {"dialog"_L1, "cookie-dialog"_L1},
};
constexpr NamedReason elements[] = {
    {"nav"_L1, "navigation"_L1}, {"footer"_L1, "footer"_L1},        {"header"_L1, "banner"_L1},
    {"aside"_L1, "sidebar"_L1},  {"dialog"_L1, "cookie-dialog"_L1}, {"form"_L1, "form"_L1},
};

struct NamedPattern
{
    QRegularExpression words;
    QLatin1StringView why;
};

// What parts of pages are called in classes and ids, whatever system made the page.
const QList<NamedPattern> &partNames()
{
    const auto words = [](const QString &alternatives) {
        return QRegularExpression(u"(?:^|[\\s_-])(?:"_s + alternatives + u")(?:$|[\\s_-])"_s,
                                  QRegularExpression::CaseInsensitiveOption);
    };
    static const QList<NamedPattern> names{
        {words(u"(?:cookie|consent|gdpr)[_-]?(?:banner|bar|notice|popup|dialog|modal|consent|overlay|window)|"
               "onetrust\\S*|cookiebot\\S*|CybotCookiebot\\S*|cc-window|cmp|usercentrics\\S*"_s),
         "cookie-dialog"_L1},
        {words(u"nav|navbar|navigation|menu|breadcrumbs?|skip-?link|pagination|pager|toolbar"_s),
         "navigation"_L1},
        {words(u"sidebar|related|share|social|newsletter|subscribe|advert\\w*|promo|popup|modal|widget"_s),
         "sidebar"_L1},
        {words(u"(?:site|page|global|main)?-?footer|copyright"_s), "footer"_L1},
        {words(u"(?:site|page|global|top|main)-?header|masthead|topbar"_s), "banner"_L1},
    };
    return names;
}

bool leadsElsewhere(const HtmlNode &link)
{
    const QString target = link.attribute("href"_L1);
    return !target.isEmpty() && !target.startsWith(u'#');
}

qsizetype countLetters(QStringView text)
{
    return std::ranges::count_if(text, [](QChar c) { return c.isLetterOrNumber(); });
}

bool isProse(const HtmlNode &node)
{
    constexpr QLatin1StringView names[] = {"p"_L1,  "li"_L1,         "td"_L1, "th"_L1, "dd"_L1,
                                           "dt"_L1, "blockquote"_L1, "h1"_L1, "h2"_L1, "h3"_L1,
                                           "h4"_L1, "h5"_L1,         "h6"_L1, "pre"_L1};
    return isOneOf(node.name, names);
}

QString reasonByName(const HtmlNode &node)
{
    const QString role = node.attribute("role"_L1).toLower();
    for (const NamedReason &known : roles) {
        if (role == known.name)
            return known.why;
    }
    for (const NamedReason &known : elements) {
        if (node.is(known.name) && role.isEmpty())
            return known.why;
    }
    const QString names = node.attribute("class"_L1) + u' ' + node.attribute("id"_L1);
    for (const NamedPattern &known : partNames()) {
        if (isHtmlBlock(node) && known.words.match(names).hasMatch())
            return known.why;
    }
    return {};
}

} // namespace

bool isHtmlMachinery(const HtmlNode &node)
{
    constexpr QLatin1StringView names[] = {"script"_L1,   "style"_L1,  "template"_L1, "head"_L1,
                                           "svg"_L1,      "iframe"_L1, "object"_L1,   "embed"_L1,
                                           "audio"_L1,    "video"_L1,  "canvas"_L1,   "math"_L1,
                                           "noscript"_L1, "select"_L1, "datalist"_L1};
    return isOneOf(node.name, names);
}

bool isHtmlBlock(const HtmlNode &node)
{
    constexpr QLatin1StringView names[] = {
        "address"_L1,  "article"_L1, "aside"_L1,   "blockquote"_L1, "body"_L1,    "center"_L1,
        "dd"_L1,       "details"_L1, "dialog"_L1,  "div"_L1,        "dl"_L1,      "dt"_L1,
        "fieldset"_L1, "figure"_L1,  "footer"_L1,  "form"_L1,       "h1"_L1,      "h2"_L1,
        "h3"_L1,       "h4"_L1,      "h5"_L1,      "h6"_L1,         "header"_L1,  "hr"_L1,
        "html"_L1,     "li"_L1,      "main"_L1,    "menu"_L1,       "nav"_L1,     "ol"_L1,
        "p"_L1,        "pre"_L1,     "section"_L1, "summary"_L1,    "table"_L1,   "ul"_L1,
        "tbody"_L1,    "thead"_L1,   "tfoot"_L1,   "tr"_L1,         "caption"_L1, "figcaption"_L1};
    return isOneOf(node.name, names);
}

HtmlContent::HtmlContent(const HtmlNode &root)
{
    measure(root, false, false);
    m_allProse = measureOf(root).proseLetters;
    setAside(root);
    if (const HtmlNode *main = findMain(root))
        keepOnly(*main, root);
}

void HtmlContent::measure(const HtmlNode &node, bool inLink, bool inProse)
{
    Measure sum;
    if (node.isText()) {
        sum.letters = countLetters(node.text);
        sum.linkLetters = inLink ? sum.letters : 0;
        sum.proseLetters = inProse && !inLink ? sum.letters : 0;
    } else if (!isHtmlMachinery(node)) {
        const bool link = node.is("a"_L1) && leadsElsewhere(node);
        sum.links = link;
        sum.heads = node.is("h1"_L1) || node.is("h2"_L1);
        for (const HtmlNode &child : node.children) {
            measure(child, inLink || link, inProse || isProse(node));
            const Measure part = measureOf(child);
            sum.letters += part.letters;
            sum.linkLetters += part.linkLetters;
            sum.proseLetters += part.proseLetters;
            sum.links += part.links;
            sum.heads = sum.heads || part.heads;
        }
    }
    m_measures.insert(&node, sum);
}

QString HtmlContent::reasonFor(const HtmlNode &node) const
{
    constexpr int manyLinks = 4;
    const Measure size = measureOf(node);
    // However it is called: what holds a good part of the page's prose is read.
    const bool small = size.proseLetters * 5 <= m_allProse;
    if (const QString why = reasonByName(node); !why.isEmpty() && small)
        return why;
    const bool menu = size.links >= manyLinks && size.linkLetters * 10 > size.letters * 8;
    return menu && small && isHtmlBlock(node) && !node.is("td"_L1) ? u"navigation"_s : QString();
}

void HtmlContent::setAside(const HtmlNode &node)
{
    if (node.isText() || isHtmlMachinery(node))
        return;
    if (const QString why = reasonFor(node); !why.isEmpty()) {
        m_aside.insert(&node, why);
        return;
    }
    for (const HtmlNode &child : node.children)
        setAside(child);
}

// The page's own word for its content, if there is much in it.
const HtmlNode *HtmlContent::findMain(const HtmlNode &node) const
{
    const bool main = node.is("main"_L1) || node.attribute("role"_L1) == "main"_L1 || node.is("article"_L1);
    if (main && measureOf(node).proseLetters * 10 >= m_allProse * 6)
        return &node;
    for (const HtmlNode &child : node.children) {
        if (const HtmlNode *found = m_aside.contains(&child) ? nullptr : findMain(child))
            return found;
    }
    return nullptr;
}

// What stands beside the content, except a heading that may be the policy's title.
void HtmlContent::keepOnly(const HtmlNode &main, const HtmlNode &node)
{
    if (&node == &main || m_aside.contains(&node))
        return;
    const auto holdsMain = [&](const auto &self, const HtmlNode &part) -> bool {
        return &part == &main ||
               std::ranges::any_of(part.children, [&](const HtmlNode &child) { return self(self, child); });
    };
    for (const HtmlNode &child : node.children) {
        if (holdsMain(holdsMain, child))
            keepOnly(main, child);
        else if (!m_aside.contains(&child) && !(measureOf(child).heads && !measureOf(main).heads))
            m_aside.insert(&child, u"outside"_s);
    }
}

} // namespace clausula
