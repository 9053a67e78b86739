// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/editortext.h"

#include <algorithm>
#include <array>
#include <utility>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array singleLineEnds{u'\n', u'\r', char16_t{0x2029}, char16_t{0xfdd0}, char16_t{0xfdd1}};

constexpr qsizetype longestRun = 100'000; ///< characters without a space that an editor lays out at once
constexpr qsizetype brokenRow = 2'000;    ///< what longer ones are broken into

bool isLineEnd(QChar c)
{
    return std::ranges::contains(singleLineEnds, c.unicode());
}

/** Where a line end is to be shown that isn't there. */
struct Break
{
    qsizetype at = 0; ///< in the text as it is
    int line = 0;     ///< that is broken, from 0
};

void addRows(QList<Break> &breaks, const QString &text, Span run, int line)
{
    for (qsizetype row = run.start + brokenRow; row < run.end(); row += brokenRow)
        breaks.append({row + (text.at(row).isLowSurrogate() ? 1 : 0), line});
}

/** Breaks inside runs that are too long; \a text has '\n' as its line ends. */
QList<Break> breaksOf(const QString &text)
{
    QList<Break> breaks;
    int line = 0;
    for (qsizetype start = 0; start < text.size();) {
        const auto space =
            std::find_if(text.begin() + start, text.end(), [](QChar c) { return c.isSpace(); });
        const qsizetype end = space - text.begin();
        if (end - start > longestRun)
            addRows(breaks, text, spanBetween(start, end), line);
        line += space != text.end() && *space == u'\n' ? 1 : 0;
        start = end + 1;
    }
    return breaks;
}

} // namespace

EditorText::EditorText(const QString &original) : m_text(original)
{
    if (std::ranges::any_of(original, [](QChar c) { return c != u'\n' && isLineEnd(c); }))
        joinLineEnds(original);
    breakUp();
}

void EditorText::joinLineEnds(const QString &original)
{
    m_text.clear();
    m_text.reserve(original.size());
    for (qsizetype i = 0; i < original.size(); ++i) {
        const QChar c = original.at(i);
        if (!isLineEnd(c)) {
            m_text += c;
            continue;
        }
        const bool both = c == u'\r' && i + 1 < original.size() && original.at(i + 1) == u'\n';
        m_lineEnds += both ? LineEnd::Both : static_cast<LineEnd>(c.unicode());
        if (both) {
            m_shortened += m_text.size();
            ++i;
        }
        m_text += u'\n';
    }
}

void EditorText::breakUp()
{
    const QList<Break> breaks = breaksOf(m_text);
    if (breaks.isEmpty())
        return;
    const QString whole = std::exchange(m_text, {});
    m_text.reserve(whole.size() + breaks.size());
    qsizetype from = 0;
    for (const Break &found : breaks) {
        m_text += QStringView(whole).sliced(from, found.at - from);
        m_breaks.append(m_text.size());
        m_brokenLines.append(found.line);
        m_text += u'\n';
        from = found.at;
    }
    m_text += QStringView(whole).sliced(from);
}

int EditorText::toEditorLine(int documentLine) const
{
    const auto before = std::ranges::lower_bound(m_brokenLines, documentLine) - m_brokenLines.begin();
    return documentLine + static_cast<int>(before);
}

qsizetype EditorText::toEditor(qsizetype documentOffset) const
{
    // The k-th break stands at m_breaks[k] - k in the whole text.
    const qsizetype whole = toWhole(documentOffset);
    qsizetype low = 0;
    qsizetype high = m_breaks.size();
    while (low < high) {
        const qsizetype middle = (low + high) / 2;
        if (m_breaks.at(middle) - middle <= whole)
            low = middle + 1;
        else
            high = middle;
    }
    return std::min(whole + low, m_text.size());
}

/** The position in the text as it would be without breaks. */
qsizetype EditorText::toWhole(qsizetype documentOffset) const
{
    // The k-th shortened line end stands at m_shortened[k] + k in the document, so that sum can be bisected.
    qsizetype low = 0;
    qsizetype high = m_shortened.size();
    while (low < high) {
        const qsizetype middle = (low + high) / 2;
        if (m_shortened.at(middle) + middle < documentOffset - 1)
            low = middle + 1;
        else if (m_shortened.at(middle) + middle < documentOffset)
            return m_shortened.at(middle); // between '\r' and '\n'
        else
            high = middle;
    }
    return documentOffset - low;
}

Span EditorText::toEditor(Span documentSpan) const
{
    return spanBetween(toEditor(documentSpan.start), toEditor(documentSpan.end()));
}

qsizetype EditorText::toDocument(qsizetype editorOffset) const
{
    const qsizetype whole =
        editorOffset - (std::ranges::lower_bound(m_breaks, editorOffset) - m_breaks.begin());
    return whole + (std::ranges::lower_bound(m_shortened, whole) - m_shortened.begin());
}

Span EditorText::toDocument(Span editorSpan) const
{
    return spanBetween(toDocument(editorSpan.start), toDocument(editorSpan.end()));
}

EditorText::LineEnd EditorText::commonLineEnd() const
{
    const auto count = [this](LineEnd end) { return m_lineEnds.count(end); };
    return std::ranges::max({LineEnd::LineFeed, LineEnd::Both, LineEnd::CarriageReturn}, {}, count);
}

EditorText::LineEnd EditorText::lineEndFor(qsizetype line, const SameLines &same) const
{
    const qsizetype fromEnd = same.count - line;
    if (line < same.before)
        return m_lineEnds.at(line);
    return fromEnd <= same.after ? m_lineEnds.at(m_lineEnds.size() - fromEnd) : same.other;
}

QString EditorText::withoutBreaks(const QString &shown) const
{
    QString whole;
    whole.reserve(shown.size());
    qsizetype from = 0;
    for (const qsizetype at : m_breaks) {
        whole += QStringView(shown).sliced(from, at - from);
        from = at + 1;
    }
    whole += QStringView(shown).sliced(from);
    return whole;
}

QString EditorText::restored(const QString &edited) const
{
    if (isBrokenUp() && edited == m_text) { // it can't be edited
        EditorText whole = *this;
        whole.m_text = withoutBreaks(m_text);
        whole.m_breaks.clear();
        return whole.restored(whole.m_text);
    }
    if (m_lineEnds.isEmpty())
        return edited;
    const auto start = std::ranges::mismatch(edited, m_text).in1;
    const qsizetype rest = edited.end() - start; // the common end must not reach into the common start
    const auto end =
        std::mismatch(edited.rbegin(), edited.rbegin() + rest, m_text.rbegin(), m_text.rend()).first;
    SameLines same{.count = edited.count(u'\n'), .other = commonLineEnd()};
    same.before = std::count(edited.begin(), start, u'\n');
    same.after =
        std::min<qsizetype>(std::count(edited.rbegin(), end, u'\n'), m_lineEnds.size() - same.before);

    QString result;
    result.reserve(edited.size() + same.count);
    qsizetype line = 0;
    for (const QChar c : edited) {
        if (c != u'\n') {
            result += c;
            continue;
        }
        const LineEnd lineEnd = lineEndFor(line++, same);
        if (lineEnd == LineEnd::Both)
            result += "\r\n"_L1;
        else
            result += QChar(static_cast<char16_t>(lineEnd));
    }
    return result;
}

} // namespace clausula
