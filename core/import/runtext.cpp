// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/runtext.h"

#include "core/document/textlines.h"

#include <algorithm>

namespace clausula {
namespace {

using namespace Qt::StringLiterals;

struct CriticSigns
{
    QStringView before;
    QStringView after;
};

// CriticMarkup, as far as it has signs for a kind.
CriticSigns signsOf(HiddenKind kind)
{
    switch (kind) {
    case HiddenKind::Insertion:
        return {u"{++", u"++}"};
    case HiddenKind::Deletion:
    case HiddenKind::Move:
        return {u"{--", u"--}"};
    case HiddenKind::Comment:
        return {u"{>>", u"<<}"};
    default:
        return {u"{==", u"==}"};
    }
}

// What XML and HTML cannot hold and a text must not: it would make the file binary.
bool isControl(QChar c)
{
    return (c.unicode() < 0x20 && !c.isSpace()) || c.unicode() == 0x7F;
}

} // namespace

QStringView RunText::words() const
{
    return QStringView(m_words).trimmed();
}

void RunText::append(QStringView text, bool bold, const std::optional<RunMark> &mark)
{
    if (!mark) {
        appendFolded(text, bold);
    } else if (isLeftOut(mark->kind)) {
        leaveOut(text, *mark);
        m_last = mark;
        return;
    } else {
        appendMarked(text, bold, *mark);
    }
    if (!text.isEmpty())
        m_last = mark;
}

void RunText::append(const RunText &other)
{
    const bool first = m_words.isEmpty();
    if (!first && !other.isEmpty())
        m_words += u' ';
    const qsizetype shift = m_words.size();
    m_words += other.words();
    for (HiddenText mark : other.m_marks) {
        mark.span.start += shift;
        m_marks.append(mark);
    }
    m_boldLead = first ? other.m_boldLead : m_boldLead;
    m_boldBroken = !first || other.m_boldBroken;
    m_blank = false;
    m_last.reset();
}

void RunText::appendLineBreak()
{
    m_blank = false;
    if (!m_words.isEmpty() && !m_words.endsWith(u'\n'))
        m_words += u'\n';
}

void RunText::appendFolded(QStringView text, bool bold)
{
    for (const QChar c : text) {
        if (c.isSpace() && (c != u'\u00A0' || m_words.isEmpty())) { // words() begins where m_words does
            m_blank = m_blank || (!m_words.isEmpty() && !m_words.endsWith(u'\n'));
            continue;
        }
        if (isControl(c))
            continue;
        m_boldBroken = m_boldBroken || !bold;
        if (m_blank)
            m_words += u' ';
        m_blank = false;
        m_words += c;
        if (!m_boldBroken)
            m_boldLead = m_words.size();
    }
}

bool RunText::isLeftOut(HiddenKind kind) const
{
    switch (kind) {
    case HiddenKind::Insertion:
        return m_changes == TrackedChanges::Original;
    case HiddenKind::Deletion:
    case HiddenKind::Move:
        return m_changes == TrackedChanges::Accepted;
    case HiddenKind::Field:
    case HiddenKind::Conditional:
        return false;
    default:
        return m_changes != TrackedChanges::AllMarks;
    }
}

// Whether the last mark is that of the run before, and of the same kind as the one at hand.
bool RunText::goesOn(const RunMark &mark) const
{
    return m_last == mark && !m_marks.isEmpty() && m_marks.last().kind == mark.kind &&
           m_marks.last().about == mark.about;
}

void RunText::leaveOut(QStringView text, const RunMark &mark)
{
    if (std::ranges::all_of(text, isBlank) && m_last != mark)
        return;
    if (goesOn(mark) && m_marks.last().span == Span{size(), 0})
        m_marks.last().words += text;
    else
        m_marks.append({mark.kind, {size(), 0}, text.toString(), mark.about});
}

void RunText::appendMarked(QStringView text, bool bold, const RunMark &mark)
{
    if (std::ranges::all_of(text, isBlank)) {
        appendFolded(text, bold);
        return;
    }
    const CriticSigns signs = signsOf(mark.kind);
    const bool all = m_changes == TrackedChanges::AllMarks && mark.kind != HiddenKind::Field;
    // with signs, a line break after them ends it
    const bool same = goesOn(mark) && m_marks.last().isInText() && (!all || m_words.endsWith(signs.after));
    if (same && all)
        m_words.chop(signs.after.size());
    else if (all)
        appendFolded(signs.before, bold);
    const qsizetype before = m_words.size();
    appendFolded(text, bold);
    const qsizetype start = before < m_words.size() && m_words[before] == u' ' ? before + 1 : before;
    if (same) {
        HiddenText &last = m_marks.last();
        last.span.length = m_words.size() - last.span.start;
        last.words = last.span.in(m_words).toString();
    } else {
        const Span span = spanBetween(start, m_words.size());
        m_marks.append({mark.kind, span, span.in(m_words).toString(), mark.about});
    }
    if (all)
        m_words += signs.after;
}

void RunText::markSince(qsizetype start, const RunMark &mark)
{
    const QStringView marked = QStringView(m_words).sliced(start).trimmed();
    if (!marked.isEmpty())
        m_marks.append(
            {mark.kind, {marked.begin() - m_words.cbegin(), marked.size()}, marked.toString(), mark.about});
}

qsizetype RunText::boldLead() const
{
    return std::min(m_boldLead, words().size());
}

} // namespace clausula
