// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/importedtextbuilder.h"

#include <algorithm>
#include <utility>

namespace clausula {
namespace {

using namespace Qt::StringLiterals;

constexpr int deepestHeading = 6; // Markdown knows no more
constexpr int deepestItem = 8;
constexpr qsizetype longestHeading = 300; // longer ones are paragraphs that someone wanted big

// Entries of one list and rows of one table stand one under the other, all else apart.
bool standTogether(ImportedKind above, ImportedKind below)
{
    return above == below && (below == ImportedKind::ListItem || below == ImportedKind::TableRow ||
                              below == ImportedKind::Contents);
}

QString oneLine(QStringView words)
{
    QString line = words.toString();
    line.replace(u'\n', u' ');
    return line;
}

QString signOf(QStringView marker)
{
    const bool letters = std::ranges::any_of(marker, [](QChar c) { return c.isLetterOrNumber(); });
    return letters ? marker.toString() : u"-"_s;
}

} // namespace

ImportedTextBuilder::ImportedTextBuilder(QString format)
{
    m_imported.format = std::move(format);
    m_imported.encoding = u"UTF-8"_s;
}

void ImportedTextBuilder::startPage(int number)
{
    m_page = number;
    m_pageBegins = true;
}

void ImportedTextBuilder::pageBegan(qsizetype offset)
{
    if (std::exchange(m_pageBegins, false))
        m_imported.load.pages.append({offset, m_page});
}

qsizetype ImportedTextBuilder::add(ImportedKind kind, QStringView words, const Signs &signs, int level)
{
    QString &text = m_imported.text;
    if (words.isEmpty())
        return text.size();
    if (!m_imported.blocks.isEmpty())
        text += standTogether(m_imported.blocks.last().kind, kind) ? u"\n"_s : u"\n\n"_s;
    if (std::exchange(m_pageBegins, false))
        m_imported.load.pages.append({text.size(), m_page});
    text += QString(signs.indent, u' ');
    ImportedBlock block{.kind = kind, .level = level};
    const qsizetype start = text.size();
    text += signs.before;
    const qsizetype wordsStart = text.size();
    text += words;
    text += signs.after;
    block.span = spanBetween(start, text.size());
    block.marker = {start, kind == ImportedKind::ListItem ? signs.before.size() - 1 : 0};
    m_imported.blocks.append(std::move(block));
    return wordsStart;
}

qsizetype ImportedTextBuilder::addTitle(QStringView words)
{
    return add(ImportedKind::Title, oneLine(words), {.before = u"# "_s}, 1);
}

qsizetype ImportedTextBuilder::addHeading(int level, QStringView words)
{
    if (words.size() > longestHeading)
        return addParagraph(words);
    level = std::clamp(level, 1, deepestHeading);
    return add(ImportedKind::Heading, oneLine(words), {.before = QString(level, u'#') + u' '}, level);
}

qsizetype ImportedTextBuilder::addParagraph(QStringView words)
{
    return add(ImportedKind::Paragraph, words, {});
}

qsizetype ImportedTextBuilder::addListItem(QStringView marker, int depth, QStringView words)
{
    depth = std::clamp(depth, 0, deepestItem);
    return add(ImportedKind::ListItem, oneLine(words), {.indent = 2 * depth, .before = signOf(marker) + u' '},
               depth);
}

qsizetype ImportedTextBuilder::addTableRow(const QStringList &cells)
{
    const bool empty = std::ranges::all_of(cells, [](const QString &cell) { return cell.isEmpty(); });
    if (empty)
        return size();
    return add(ImportedKind::TableRow, oneLine(cells.join(u" | "_s)), {.before = u"| "_s, .after = u" |"_s});
}

qsizetype ImportedTextBuilder::addContentsEntry(QStringView words)
{
    return add(ImportedKind::Contents, oneLine(words), {});
}

qsizetype ImportedTextBuilder::addBoilerplate(QStringView words, const QString &why)
{
    const qsizetype start = add(ImportedKind::Boilerplate, oneLine(words), {});
    if (!words.isEmpty())
        m_imported.blocks.last().why = why;
    return start;
}

qsizetype ImportedTextBuilder::addLine(QStringView words)
{
    if (std::exchange(m_pageBegins, false))
        m_imported.load.pages.append({m_imported.text.size(), m_page});
    const qsizetype start = m_imported.text.size();
    m_imported.text += words;
    m_imported.text += u'\n';
    return start;
}

void ImportedTextBuilder::setAside(QStringView words, const QString &why)
{
    if (!words.isEmpty())
        m_imported.load.setAside.append({0, 0, why, words.toString(), m_page});
}

void ImportedTextBuilder::addNotUnderstood(const QString &what)
{
    QList<NotUnderstood> &list = m_imported.load.notUnderstood;
    const auto known = std::ranges::find(list, what, &NotUnderstood::what);
    if (known == list.end())
        list.append({what, 1, m_page});
    else
        ++known->count;
}

void ImportedTextBuilder::addHidden(HiddenKind kind, Span span, QStringView words, const QString &about)
{
    m_imported.load.hidden.append({kind, span, words.toString(), about, m_page});
}

ImportedText ImportedTextBuilder::take()
{
    if (!m_imported.text.isEmpty() && !m_imported.text.endsWith(u'\n'))
        m_imported.text += u'\n';
    return std::exchange(m_imported, {});
}

} // namespace clausula
