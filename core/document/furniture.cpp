// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/furniture.h"

#include "core/base/words.h"

#include <QRegularExpression>

#include <algorithm>

namespace clausula {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestFurniture = 160;
constexpr qsizetype longestBanner = 400;
constexpr qsizetype edge = 5; // passages at the start and at the end, where the page shows most

template<qsizetype N>
bool isOneOf(QStringView word, const QStringView (&list)[N])
{
    return std::ranges::find(list, word) != std::end(list);
}

constexpr QStringView menuWords[] = {
    u"home",
    u"menu",
    u"main menu",
    u"search",
    u"skip to content",
    u"skip to main content",
    u"back to top",
    u"return to top",
    u"go to top",
    u"top",
    u"top of page",
    u"print",
    u"print this page",
    u"print page",
    u"share",
    u"share this page",
    u"share this",
    u"log in",
    u"login",
    u"sign in",
    u"sign up",
    u"log out",
    u"my account",
    u"accept",
    u"accept all",
    u"accept all cookies",
    u"accept cookies",
    u"allow all",
    u"allow all cookies",
    u"reject all",
    u"reject all cookies",
    u"decline",
    u"cookie settings",
    u"manage cookies",
    u"manage preferences",
    u"cookie preferences",
    u"save preferences",
    u"got it",
    u"download",
    u"download pdf",
    u"download as pdf",
    u"close",
    u"next",
    u"previous",
    u"back",
    u"read more",
    u"learn more",
    u"show more",
    u"show less",
    u"see more",
    u"follow us",
    u"sitemap",
    u"site map",
    u"subscribe",
    u"get started",
    u"book a demo",
    u"request a demo",
    u"start free trial",
    u"try for free",
    u"contact sales",
    u"expand all",
    u"collapse all",
    u"loading",
    u"loading...",
    u"english",
    u"language",
};

// Further words of menus that may head a section as well: they count only beside each other or in a row.
constexpr QStringView weakMenuWords[] = {
    u"about", u"about us", u"blog",    u"careers",   u"contact",   u"contact us", u"docs",      u"events",
    u"faq",   u"features", u"forum",   u"gallery",   u"help",      u"jobs",       u"legal",     u"members",
    u"news",  u"press",    u"pricing", u"privacy",   u"products",  u"imprint",    u"resources", u"services",
    u"shop",  u"support",  u"terms",   u"solutions", u"impressum",
};

// The buttons of a banner.
constexpr QStringView consentWords[] = {
    u"accept",     u"accept all", u"accept all cookies", u"accept cookies",     u"allow all",
    u"reject all", u"decline",    u"allow all cookies",  u"reject all cookies", u"got it",
};

// What advertisements open with; policies don't order their reader about with these.
constexpr QStringView sellingWords[] = {
    u"boost",   u"build", u"discover", u"download", u"elevate", u"empower",    u"enjoy",       u"experience",
    u"explore", u"get",   u"grow",     u"hire",     u"join",    u"maximize",   u"optimize",    u"reclaim",
    u"save",    u"scale", u"shop",     u"simplify", u"start",   u"streamline", u"supercharge", u"transform",
    u"try",     u"turn",  u"unlock",   u"upgrade",  u"ready",   u"looking",
};

// Words that keep a closing paragraph in the policy.
constexpr QStringView policyWords[] = {
    u"agree",       u"agreement", u"amended",    u"authority",  u"collect", u"complaint",
    u"consent",     u"contact",   u"controller", u"cookie",     u"cookies", u"copyright",
    u"data",        u"disclose",  u"effective",  u"email",      u"e-mail",  u"gdpr",
    u"information", u"law",       u"legal",      u"liability",  u"notice",  u"personal",
    u"policy",      u"privacy",   u"processing", u"protection", u"request", u"rights",
    u"security",    u"statement", u"terms",      u"third",      u"updated", u"version",
};

QString plainWords(QStringView text)
{
    QString plain = text.trimmed().toString().toLower();
    static const QRegularExpression outer(u"^[\\W_]+|[\\W_]+$"_s,
                                          QRegularExpression::UseUnicodePropertiesOption);
    return plain.remove(outer);
}

bool isCopyright(QStringView line)
{
    static const QRegularExpression copyright(
        u"^(?:©|\\(c\\)\\s*\\d{4}|copyright\\s*(?:©|\\(c\\)|\\d{4}))|^.{0,100}\\ball rights reserved\\W*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return line.size() <= longestFurniture && copyright.matchView(line).hasMatch();
}

// "Home > Legal > Privacy", "[ Home ] [ About ]". At the edge of a text weaker words tell as much.
bool isTrail(QStringView line, bool atEdge)
{
    constexpr QStringView dividers = u">›»|/·[]";
    if (line.size() > longestFurniture)
        return false;
    int parts = 0;
    int found = 0; // twice as many for words that are found in menus only
    qsizetype start = 0;
    for (qsizetype at = 0; at <= line.size(); ++at) {
        if (at < line.size() && !dividers.contains(line[at]))
            continue;
        const QStringView part = line.sliced(start, at - start).trimmed();
        start = at + 1;
        if (part.size() > 30 || part.count(u' ') > 4)
            return false;
        if (part.isEmpty())
            continue;
        ++parts;
        const QString words = plainWords(part);
        found += isOneOf(words, menuWords) ? 2 : atEdge && isOneOf(words, weakMenuWords);
    }
    return parts >= 2 && found >= 2;
}

// A row of short names at the top without a table around it: "Hill Trust | Easy read | Large print | Polski".
bool isMenuRow(QStringView line)
{
    const auto isName = [](QStringView part) { return part.trimmed().size() <= 60; };
    const QList<QStringView> parts = line.split(u'|', Qt::SkipEmptyParts);
    const bool plain =
        std::ranges::none_of(line, [](QChar c) { return c.isDigit() || c == u'.' || c == u':'; });
    return line.size() <= longestFurniture && parts.size() >= 4 && plain &&
           std::ranges::all_of(parts, isName);
}

// Nothing but links or buttons: "[Imprint](/imprint) [Terms](/terms)". Returns how many; 0 if words stand
// between them.
int buttonsOnly(QStringView line)
{
    static const QRegularExpression button(u"\\[[^\\[\\]]{1,40}\\](?:\\([^()\\s]{0,200}\\))?"_s);
    QString rest = line.toString();
    const auto count = int(rest.count(button));
    const bool words = std::ranges::any_of(rest.remove(button), [](QChar c) { return c.isLetterOrNumber(); });
    return words ? 0 : count;
}

// "We use cookies. [Accept all] [Only what is needed]".
bool isBanner(QStringView line)
{
    static const QRegularExpression button(u"\\[[^\\[\\]]{1,40}\\](?!\\()"_s);
    return line.size() <= longestBanner && line.contains(u"cookie", Qt::CaseInsensitive) &&
           line.toString().count(button) >= 2;
}

bool usesCookies(QStringView line)
{
    static const QRegularExpression use(u"\\b(?:us(?:e|es|ing)|sets?)\\b.{0,40}\\bcookies"_s,
                                        QRegularExpression::CaseInsensitiveOption);
    return use.matchView(line).hasMatch();
}

QString reasonFor(QStringView line, bool atEdge)
{
    if (atEdge && isBanner(line))
        return u"navigation"_s;
    if (line.size() > longestFurniture)
        return {};
    if (isCopyright(line))
        return u"copyright"_s;
    const bool links = line.contains(u'[') && buttonsOnly(line) >= 2;
    if ((line.size() <= 30 && isOneOf(plainWords(line), menuWords)) || isTrail(line, atEdge) || links)
        return u"navigation"_s;
    if (atEdge && line.startsWith(u"powered by ", Qt::CaseInsensitive))
        return u"navigation"_s;
    return {};
}

bool isAdvertisement(QStringView passage)
{
    if (passage.size() > 400)
        return false;
    const QString lower = passage.toString().toLower();
    const QList<Span> words = wordSpans(lower);
    if (words.size() < 3 || !isOneOf(words.first().in(lower), sellingWords))
        return false;
    return std::ranges::none_of(words, [&](Span word) { return isOneOf(word.in(lower), policyWords); });
}

class FurnitureMarker
{
public:
    FurnitureMarker(QStringView text, const QList<TextLine> &lines, QList<Passage> &passages)
        : m_text(text), m_lines(lines), m_passages(passages)
    {
    }

    QList<SetAside> mark()
    {
        for (qsizetype at = 0; at < m_passages.size(); ++at)
            setAside(at, reason(at));
        for (qsizetype at = 0; at < m_passages.size(); ++at)
            markBesideMenu(at);
        // What follows the policy: advertisements at the very end.
        for (qsizetype at = m_passages.size() - 1; at >= 0; --at) {
            const Passage &passage = m_passages[at];
            if (isAside(at))
                continue;
            if (passage.settled || passage.marker.exists() || !isAdvertisement(words(at)))
                break;
            setAside(at, u"marketing"_s);
        }
        std::ranges::sort(m_found, {}, &SetAside::startLine);
        return std::move(m_found);
    }

private:
    [[nodiscard]] QStringView words(qsizetype at) const { return m_passages[at].span.in(m_text); }
    [[nodiscard]] bool isAside(qsizetype at) const
    {
        return at >= 0 && at < m_passages.size() && m_passages[at].kind == BlockKind::Boilerplate;
    }
    [[nodiscard]] bool isAtEdge(qsizetype at) const { return at < edge || at >= m_passages.size() - edge; }
    [[nodiscard]] bool touches(qsizetype at) const
    {
        return m_lines[m_passages[at].firstLine].blanksBefore == 0;
    }

    [[nodiscard]] QString reason(qsizetype at) const
    {
        const Passage &passage = m_passages[at];
        const bool given = passage.given && passage.kind != BlockKind::ListItem;
        if (passage.kind == BlockKind::Boilerplate && !given)
            return u"separator"_s;
        if (passage.kind == BlockKind::TableOfContents || given)
            return {};
        const bool lastWords = at + 1 == m_passages.size() && passage.span.length <= longestBanner;
        if (lastWords && words(at).contains(u'©'))
            return u"copyright"_s;
        const bool alone = isAtEdge(at) && !isRow(at - 1) && !isRow(at + 1);
        if (at < edge && alone && isMenuRow(words(at)))
            return u"navigation"_s;
        if (isRow(at))
            return isTrail(words(at), alone) ? u"navigation"_s : QString();
        return passage.settled ? QString() : reasonFor(words(at), isAtEdge(at));
    }
    [[nodiscard]] bool isRow(qsizetype at) const
    {
        return at >= 0 && at < m_passages.size() && m_passages[at].kind == BlockKind::TableRow;
    }

    // A word of a menu between others, and what a banner says above its buttons.
    void markBesideMenu(qsizetype at)
    {
        const Passage &passage = m_passages[at];
        if (passage.settled || passage.marker.exists())
            return;
        const bool between = isAside(at - 1) && touches(at) && isAside(at + 1) && touches(at + 1);
        if (between && passage.span.length <= 30 && isOneOf(plainWords(words(at)), weakMenuWords))
            setAside(at, u"navigation"_s);
        const bool brief = isAtEdge(at) && isAside(at + 1) && passage.span.length <= longestBanner;
        if (brief && usesCookies(words(at)) && isOneOf(plainWords(words(at + 1)), consentWords))
            setAside(at, u"navigation"_s);
    }

    void setAside(qsizetype at, const QString &why)
    {
        if (why.isEmpty())
            return;
        Passage &passage = m_passages[at];
        passage.kind = BlockKind::Boilerplate;
        passage.settled = true;
        passage.marker = {};
        m_found.append({m_lines[passage.firstLine].number, m_lines[passage.lastLine].number, why});
    }

    QStringView m_text;
    const QList<TextLine> &m_lines;
    QList<Passage> &m_passages;
    QList<SetAside> m_found;
};

} // namespace

QList<SetAside> markFurniture(QStringView text, const QList<TextLine> &lines, QList<Passage> &passages)
{
    return FurnitureMarker(text, lines, passages).mark();
}

} // namespace clausula
