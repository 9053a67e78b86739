// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/editortext.h"

#include <algorithm>
#include <array>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array singleLineEnds{u'\n', u'\r', char16_t{0x2029}, char16_t{0xfdd0}, char16_t{0xfdd1}};

bool isLineEnd(QChar c)
{
    return std::ranges::contains(singleLineEnds, c.unicode());
}

} // namespace

EditorText::EditorText(const QString &original) : m_text(original)
{
    if (std::ranges::none_of(original, [](QChar c) { return c != u'\n' && isLineEnd(c); }))
        return;
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

qsizetype EditorText::toEditor(qsizetype documentOffset) const
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
    return std::min(documentOffset - low, m_text.size());
}

Span EditorText::toEditor(Span documentSpan) const
{
    return spanBetween(toEditor(documentSpan.start), toEditor(documentSpan.end()));
}

qsizetype EditorText::toDocument(qsizetype editorOffset) const
{
    return editorOffset + (std::ranges::lower_bound(m_shortened, editorOffset) - m_shortened.begin());
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

QString EditorText::restored(const QString &edited) const
{
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
