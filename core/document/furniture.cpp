// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/furniture.h"

#include "core/base/words.h"

#include <QRegularExpression>

#include <algorithm>
#include <ranges>

namespace clausula {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestFurniture = 160;

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

// "Home > Legal > Privacy", "Home | About | Blog".
bool isTrail(QStringView line)
{
    constexpr QStringView dividers = u">›»|/·";
    if (line.size() > longestFurniture)
        return false;
    int parts = 0;
    bool menuWord = false;
    qsizetype start = 0;
    for (qsizetype at = 0; at <= line.size(); ++at) {
        if (at < line.size() && !dividers.contains(line[at]))
            continue;
        const QStringView part = line.sliced(start, at - start).trimmed();
        if (part.size() > 30 || part.count(u' ') > 3)
            return false;
        menuWord = menuWord || (!part.isEmpty() && isOneOf(plainWords(part), menuWords));
        parts += !part.isEmpty();
        start = at + 1;
    }
    return parts >= 2 && menuWord;
}

QString reasonFor(QStringView line)
{
    if (line.size() > longestFurniture)
        return {};
    if (isCopyright(line))
        return u"copyright"_s;
    if ((line.size() <= 30 && isOneOf(plainWords(line), menuWords)) || isTrail(line))
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
        for (Passage &passage : m_passages)
            setAside(passage, reason(passage));
        // What follows the policy: advertisements at the very end.
        for (Passage &passage : std::views::reverse(m_passages)) {
            if (passage.kind == BlockKind::Boilerplate)
                continue;
            if (passage.settled || passage.marker.exists() || !isAdvertisement(words(passage)))
                break;
            setAside(passage, u"marketing"_s);
        }
        std::ranges::sort(m_found, {}, &SetAside::startLine);
        return std::move(m_found);
    }

private:
    [[nodiscard]] QStringView words(const Passage &passage) const { return passage.span.in(m_text); }

    [[nodiscard]] QString reason(const Passage &passage) const
    {
        if (passage.kind == BlockKind::Boilerplate)
            return u"separator"_s;
        const bool trail = passage.kind == BlockKind::TableRow && isTrail(words(passage));
        if (passage.settled && !trail)
            return {};
        return reasonFor(words(passage));
    }

    void setAside(Passage &passage, const QString &why)
    {
        if (why.isEmpty())
            return;
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
