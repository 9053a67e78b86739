// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/policyparts.h"

#include <QRegularExpression>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextFragment>

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

constexpr int deepest = 6; // levels of headings that word processors and Markdown have in common

/** Words in Markdown, as Qt reads them. */
QList<PolicyRun> runsOfMarkdown(const QString &words)
{
    QTextDocument text;
    text.setMarkdown(words, QTextDocument::MarkdownDialectCommonMark);
    QList<PolicyRun> runs;
    for (QTextBlock block = text.begin(); block.isValid(); block = block.next()) {
        if (!runs.isEmpty())
            runs.last().text += u' ';
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment piece = it.fragment();
            const bool bold = !block.blockFormat().headingLevel() && piece.charFormat().fontWeight() > 500;
            runs.append({piece.text(), bold, piece.charFormat().fontItalic()});
        }
    }
    return runs;
}

/** The cells of a row between pipes or tabs, or set apart by wide gaps. */
QStringList cellsOf(QString row)
{
    static const QRegularExpression gap(uR"(\t+| {3,})"_s);
    row.replace(u'│', u'|');
    if (!row.contains(u'|')) {
        QStringList cells = row.simplified().isEmpty() ? QStringList() : row.trimmed().split(gap);
        std::ranges::transform(cells, cells.begin(), [](const QString &cell) { return cell.simplified(); });
        return cells;
    }
    row = row.trimmed();
    if (row.startsWith(u'|'))
        row.removeFirst();
    if (row.endsWith(u'|'))
        row.chop(1);
    QStringList cells = row.split(u'|');
    std::ranges::transform(cells, cells.begin(), [](const QString &cell) { return cell.simplified(); });
    return cells;
}

/** The line below a table's first row in Markdown, which says how columns are aligned. */
bool isRule(const QStringList &cells)
{
    static const QRegularExpression rule(uR"(^:?-+:?$)"_s);
    return !cells.isEmpty() &&
           std::ranges::all_of(cells, [](const QString &cell) { return rule.match(cell).hasMatch(); });
}

QString romanFigure(int number)
{
    constexpr std::pair<int, QLatin1StringView> figures[] = {
        {1000, "m"_L1}, {900, "cm"_L1}, {500, "d"_L1}, {400, "cd"_L1}, {100, "c"_L1},
        {90, "xc"_L1},  {50, "l"_L1},   {40, "xl"_L1}, {10, "x"_L1},   {9, "ix"_L1},
        {5, "v"_L1},    {4, "iv"_L1},   {1, "i"_L1}};
    QString figure;
    for (const auto &[value, letters] : figures) {
        for (; number >= value; number -= value)
            figure += letters;
    }
    return figure;
}

/** The number alone; empty for lists that don't count, or not so far. */
QString figureText(MarkerFamily family, int number)
{
    constexpr int letters = 26; // after z word processors differ
    switch (family) {
    case MarkerFamily::Number:
        return QString::number(number);
    case MarkerFamily::LowerLetter:
    case MarkerFamily::UpperLetter:
        return number > letters
                   ? QString()
                   : QString(QChar((family == MarkerFamily::LowerLetter ? u'a' : u'A') + number - 1));
    case MarkerFamily::LowerRoman:
        return romanFigure(number);
    case MarkerFamily::UpperRoman:
        return romanFigure(number).toUpper();
    case MarkerFamily::None:
    case MarkerFamily::Bullet:
    case MarkerFamily::Decimal:
    case MarkerFamily::Named:
    case MarkerFamily::Markdown:
        break;
    }
    return {};
}

/** The list that \a text, read as \a marker, begins; nothing if no list would say so. */
std::optional<PolicyList> listFrom(const Marker &marker, const QString &text)
{
    const PolicyList list{.family = marker.family,
                          .closing = marker.closing,
                          .start = std::max(1, marker.ordinal),
                          .glyph = marker.isBullet() ? text : QString()};
    return !text.isEmpty() && markerText(list, list.start) == text ? std::optional(list) : std::nullopt;
}

/** Takes block by block and remembers the list that is going on. */
class PartMaker
{
public:
    explicit PartMaker(const Document &document)
        : m_document(document), m_isMarkdown(document.origin().format == "markdown"_L1)
    {
        m_parts.title = document.title();
    }

    void add(int index)
    {
        const Block &block = m_document.blocks().at(index);
        switch (block.kind) {
        case BlockKind::Title:
        case BlockKind::Heading:
            m_length = 0;
            m_parts.parts.append(heading(index, block));
            return;
        case BlockKind::ListItem:
            m_parts.parts.append(listItem(block));
            return;
        case BlockKind::TableRow:
            addRow(block);
            return;
        case BlockKind::Paragraph:
        case BlockKind::TableOfContents:
        case BlockKind::Boilerplate:
            break;
        }
        m_length = 0;
        m_parts.parts.append({.kind = PolicyPart::Kind::Paragraph, .runs = runs(block, block.span.start)});
    }

    [[nodiscard]] PolicyParts parts() && { return std::move(m_parts); }

private:
    [[nodiscard]] QString words(Block block, qsizetype from, qsizetype to) const
    {
        block.span = spanBetween(from, to);
        return m_document.flowText(block);
    }

    [[nodiscard]] PolicyPart heading(int index, const Block &block) const
    {
        const bool isTitle = block.kind == BlockKind::Title;
        PolicyPart part{.kind = isTitle ? PolicyPart::Kind::Title : PolicyPart::Kind::Heading,
                        .level = isTitle ? 0 : std::clamp(block.level - 1, 1, deepest)};
        if (m_isMarkdown) {
            part.runs = runsOfMarkdown(m_document.text(block.span).toString());
            return part;
        }
        const QString number = m_document.text(block.marker).toString();
        part.runs = {{(number + u' ' + m_document.headingText(index)).trimmed()}};
        return part;
    }

    [[nodiscard]] QList<PolicyRun> runs(const Block &block, qsizetype from) const
    {
        if (m_isMarkdown)
            return runsOfMarkdown(words(block, from, block.span.end()));
        QList<PolicyRun> runs;
        if (!block.runIn.isEmpty() && block.runIn.start >= from) {
            runs.append({words(block, from, block.runIn.end()), true});
            from = block.runIn.end();
        }
        const QString rest = words(block, from, block.span.end());
        if (!rest.isEmpty())
            runs.append({runs.isEmpty() ? rest : u' ' + rest});
        return runs;
    }

    [[nodiscard]] PolicyPart listItem(const Block &block)
    {
        const QString text = m_document.text(block.marker).toString();
        PolicyPart part{.kind = PolicyPart::Kind::ListItem, .runs = runs(block, block.marker.end())};
        if (m_length == 0 || !goesOnWith(text)) {
            m_length = 0;
            const auto list = listFrom(readMarker(m_document.text(block.span)), text);
            if (!list) {
                part.marker = text;
                return part;
            }
            m_parts.lists.append(*list);
        }
        ++m_length;
        part.list = static_cast<int>(m_parts.lists.size()) - 1;
        return part;
    }

    /** Whether the list's own numbering says \a text next. */
    [[nodiscard]] bool goesOnWith(const QString &text)
    {
        PolicyList &list = m_parts.lists.last();
        if (markerText(list, list.start + m_length) == text)
            return true;
        if (m_length > 1)
            return false;
        // "(i)" may have been a letter, as the "(j)" that follows tells.
        const QString letter = figureText(list.family, list.start);
        PolicyList letters = list;
        letters.family = letter == letter.toLower() ? MarkerFamily::LowerLetter : MarkerFamily::UpperLetter;
        letters.start = letter.size() == 1 ? letter.toLower().front().unicode() - u'a' + 1 : 0;
        if (letters.start < 1 || letters.start > 25 || markerText(letters, letters.start + 1) != text)
            return false;
        list = letters;
        return true;
    }

    void addRow(const Block &block)
    {
        m_length = 0;
        const QStringList cells = cellsOf(m_document.text(block.span).toString().replace(u'\n', u' '));
        if (!isRule(cells))
            m_parts.parts.append({.kind = PolicyPart::Kind::TableRow, .cells = cells});
    }

    const Document &m_document;
    const bool m_isMarkdown;
    PolicyParts m_parts;
    int m_length = 0; ///< of the list that is going on
};

} // namespace

QString markerText(const PolicyList &list, int number)
{
    if (list.family == MarkerFamily::Bullet)
        return list.glyph;
    QString figure = figureText(list.family, number);
    if (figure.isEmpty())
        return {};
    switch (list.closing) {
    case MarkerClosing::Open:
        return figure;
    case MarkerClosing::Dot:
        return figure + u'.';
    case MarkerClosing::Parenthesis:
        return figure + u')';
    case MarkerClosing::Parentheses:
        return u'(' + figure + u')';
    }
    Q_UNREACHABLE_RETURN({});
}

PolicyParts partsOf(const Document &document)
{
    PartMaker maker(document);
    for (int i = 0; i < static_cast<int>(document.blocks().size()); ++i)
        maker.add(i);
    return std::move(maker).parts();
}

} // namespace clausula
