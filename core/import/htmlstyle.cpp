// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/htmlstyle.h"

#include <QRegularExpression>

namespace clausula {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestSheet = 1024LL * 1024;

struct HidingRule
{
    QRegularExpression declaration;
    HiddenKind kind;
};

// Declarations after which nothing of an element is to be seen. Values below one point, and places a
// thousand points outside, are no accidents.
const QList<HidingRule> &hidingRules()
{
    const auto rule = [](const QString &pattern) {
        return QRegularExpression(u"(?:^|[;\\s])(?:"_s + pattern + u")\\s*(?:!important)?\\s*(?:;|$)"_s,
                                  QRegularExpression::CaseInsensitiveOption);
    };
    static const QList<HidingRule> rules{
        {rule(u"display\\s*:\\s*none|visibility\\s*:\\s*(?:hidden|collapse)"_s), HiddenKind::Conditional},
        {rule(u"opacity\\s*:\\s*(?:0|0?\\.0\\d*|0%)"_s), HiddenKind::Invisible},
        {rule(
             u"font-size\\s*:\\s*(?:0(?:\\.0*)?(?:[a-z]+|%)?|(?:[01](?:\\.\\d+)?|\\.\\d+)(?:px|pt)|0?\\.[01]\\d*r?em)"_s),
         HiddenKind::Tiny},
        {rule(
             u"(?:text-indent|left|top|right|margin-left|margin-top)\\s*:\\s*-(?:999|\\d{4,})\\.?\\d*(?:px|em|rem|pt|%)?"_s),
         HiddenKind::OffPage},
        {rule(u"clip\\s*:\\s*rect\\(\\s*[01](?:px)?[\\s,]+[01](?:px)?[\\s,]+[01](?:px)?[\\s,]+[01](?:px)?\\s*"
              u"\\)|"
              "clip-path\\s*:\\s*inset\\(\\s*(?:50|100)%\\s*\\)"_s),
         HiddenKind::OffPage},
    };
    return rules;
}

QString declared(QStringView style, const QString &property)
{
    const QRegularExpression pattern(u"(?:^|[;\\s])%1\\s*:\\s*([^;!]+)"_s.arg(property),
                                     QRegularExpression::CaseInsensitiveOption);
    return pattern.matchView(style).captured(1).trimmed().toLower();
}

bool isWhite(const QString &color)
{
    QString plain = color;
    plain.remove(u' ');
    return plain == "#fff"_L1 || plain == "#ffffff"_L1 || plain == "white"_L1 ||
           plain == "rgb(255,255,255)"_L1;
}

// Words in the colour of their ground: both stated alike, or white ones on no ground of their own.
bool hasNoContrast(QStringView style)
{
    const QString color = declared(style, u"color"_s);
    if (color == "transparent"_L1)
        return true;
    const QString ground = declared(style, u"background(?:-color)?"_s);
    return !color.isEmpty() && !ground.isEmpty() && (color == ground || (isWhite(color) && isWhite(ground)));
}

std::optional<HiddenKind> hidingKind(QStringView style)
{
    for (const HidingRule &rule : hidingRules()) {
        if (rule.declaration.matchView(style).hasMatch())
            return rule.kind;
    }
    if (hasNoContrast(style))
        return HiddenKind::Invisible;
    return std::nullopt;
}

bool isForScreens(const HtmlNode &sheet)
{
    const QString media = sheet.attribute("media"_L1).trimmed().toLower();
    return media.isEmpty() || media == "all"_L1 || media == "screen"_L1;
}

void collectSheets(const HtmlNode &node, QString &sheets)
{
    if (node.is("style"_L1) && isForScreens(node)) {
        for (const HtmlNode &child : node.children)
            sheets += child.text.first(std::min(child.text.size(), longestSheet)) + u'\n';
    }
    for (const HtmlNode &child : node.children)
        collectSheets(child, sheets);
}

// Where the block ends whose brace opens at \a open: after the closing one, or with the sheet.
qsizetype blockEnd(QStringView sheet, qsizetype open)
{
    qsizetype end = open + 1;
    for (int depth = 1; end < sheet.size() && depth > 0; ++end)
        depth += sheet[end] == u'{' ? 1 : sheet[end] == u'}' ? -1 : 0;
    return end;
}

// ".note" and "#more" of those selectors that name a class or an id and at most an element besides.
QStringList plainNames(QStringView selectors)
{
    static const QRegularExpression plain(u"^(?:[a-z0-9]+)?([.#][\\w-]+)$"_s);
    QStringList names;
    for (const QStringView selector : selectors.tokenize(u',')) {
        if (const auto match = plain.matchView(selector.trimmed()); match.hasMatch())
            names.append(match.captured(1));
    }
    return names;
}

} // namespace

HtmlStyle::HtmlStyle(const HtmlNode &root)
{
    QString sheets;
    collectSheets(root, sheets);
    static const QRegularExpression comment(u"/\\*.*?\\*/"_s, QRegularExpression::DotMatchesEverythingOption);
    sheets.remove(comment);
    readSheet(sheets);
}

// Rules at the outermost level; those within braces of "@media" may not hold on the reader's screen.
void HtmlStyle::readSheet(QStringView sheet)
{
    qsizetype from = 0;
    for (qsizetype open = sheet.indexOf(u'{'); open >= 0; open = sheet.indexOf(u'{', from)) {
        const qsizetype end = blockEnd(sheet, open);
        const QStringView selectors = sheet.sliced(from, open - from).trimmed();
        const QStringView body = sheet.sliced(open + 1, std::max<qsizetype>(0, end - open - 2));
        from = end;
        if (selectors.startsWith(u'@'))
            continue;
        const std::optional<HiddenKind> kind = hidingKind(body);
        if (!kind)
            continue;
        for (const QString &name : plainNames(selectors))
            m_rules.insert(name, *kind);
    }
}

std::optional<HiddenKind> HtmlStyle::hides(const HtmlNode &element) const
{
    if (element.attributes.contains(u"hidden"_s))
        return HiddenKind::Conditional;
    if (const QString style = element.attribute("style"_L1); !style.isEmpty()) {
        if (const std::optional<HiddenKind> kind = hidingKind(style))
            return kind;
        if (!declared(style, u"display"_s).isEmpty())
            return std::nullopt; // an inline style wins over the sheet
    }
    const QString classes = element.attribute("class"_L1);
    for (const QStringView name : classes.tokenize(u' ', Qt::SkipEmptyParts)) {
        if (const auto rule = m_rules.constFind(u'.' + name.toString()); rule != m_rules.constEnd())
            return *rule;
    }
    if (const auto rule = m_rules.constFind(u'#' + element.attribute("id"_L1)); rule != m_rules.constEnd())
        return *rule;
    return std::nullopt;
}

} // namespace clausula
