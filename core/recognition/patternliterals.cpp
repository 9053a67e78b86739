// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recognition/patternliterals.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

constexpr qsizetype mostExact = 24;        ///< strings an exact set may hold before it is settled
constexpr qsizetype mostAlternatives = 64; ///< strings one requirement may hold

/** What is known of a part of a pattern. */
struct Knowledge
{
    std::optional<QStringList> exact; ///< the part matches one of these and nothing else
    RequiredLiterals required;        ///< otherwise: a match holds one of each of these
    bool begins = false;              ///< and begins with the first of them
};

const QStringList digits{u"0"_s, u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s, u"7"_s, u"8"_s, u"9"_s};
const QStringList nothing{QString()}; ///< matches the empty string only

Knowledge exactly(QStringList strings)
{
    return {std::move(strings), {}, false};
}

Knowledge anything()
{
    return {std::nullopt, {}, false};
}

qsizetype letterCount(const QString &literal)
{
    return literal.size() - literal.count(QChar(wordBoundary));
}

/** Longer is rarer; what may be empty is worth nothing. */
qsizetype worth(const QStringList &strings)
{
    if (strings.isEmpty() || strings.size() > mostAlternatives)
        return 0;
    return letterCount(std::ranges::min(strings, {}, letterCount));
}

bool isWordUnit(QChar c)
{
    return c < u'\x80' && (c.isLetterOrNumber() || c == u'_');
}

/** \a literal with the boundaries that its letters make, each once. */
QString withBoundaries(const QString &literal)
{
    QString result;
    for (const QChar c : literal) {
        const bool repeated = c == wordBoundary && result.endsWith(wordBoundary);
        const bool between = c != wordBoundary && !result.isEmpty() && result.back() != wordBoundary &&
                             isWordUnit(result.back()) != isWordUnit(c);
        if (between)
            result += QChar(wordBoundary);
        if (!repeated)
            result += c;
    }
    return result;
}

/** Without strings that begin with another one: finding that one is enough. */
QStringList withoutLonger(QStringList strings)
{
    std::ranges::transform(strings, strings.begin(), withBoundaries);
    std::ranges::stable_sort(strings, {}, &QString::size);
    QStringList kept;
    for (const QString &candidate : std::as_const(strings)) {
        if (std::ranges::none_of(kept, [&](const QString &shorter) { return candidate.startsWith(shorter); }))
            kept.append(candidate);
    }
    return kept;
}

RequiredLiterals settled(const Knowledge &part)
{
    if (!part.exact)
        return part.required;
    if (worth(*part.exact) == 0)
        return {};
    return {withoutLonger(*part.exact)};
}

/** What is known if \a part comes once or more often. */
Knowledge repeated(const Knowledge &part)
{
    return {std::nullopt, settled(part), part.exact || part.begins};
}

/** Puts parts one after the other. */
class Sequence
{
public:
    void add(const Knowledge &part)
    {
        if (part.exact && m_run.size() * part.exact->size() <= mostExact) {
            m_run = joined(m_run, *part.exact);
            return;
        }
        m_exact = false;
        if (!part.exact && part.begins && m_run.size() * part.required.first().size() <= mostAlternatives) {
            RequiredLiterals required = part.required;
            required.first() = withoutLonger(joined(m_run, required.first()));
            m_run = nothing;
            require(required, true);
            return;
        }
        settleRun();
        if (part.exact && part.exact->size() <= mostExact)
            m_run = *part.exact;
        else
            require(settled(part), part.exact || part.begins);
    }

    [[nodiscard]] Knowledge result()
    {
        if (m_exact)
            return exactly(m_run);
        settleRun();
        return {std::nullopt, m_required, m_begins.value_or(false)};
    }

private:
    void settleRun()
    {
        const bool takesRoom =
            std::ranges::any_of(m_run, [](const QString &s) { return letterCount(s) > 0; });
        if (takesRoom)
            require(settled(exactly(m_run)), true);
        m_run = nothing;
    }
    void require(const RequiredLiterals &required, bool begins)
    {
        m_begins = m_begins.value_or(begins && !required.isEmpty());
        m_required += required;
    }

    static QStringList joined(const QStringList &heads, const QStringList &tails)
    {
        QStringList whole;
        for (const QString &head : heads) {
            for (const QString &tail : tails)
                whole.append(head + tail);
        }
        return whole;
    }

    QStringList m_run = nothing; ///< what the exact parts since the last other one can match
    RequiredLiterals m_required;
    bool m_exact = true;
    std::optional<bool> m_begins; ///< unknown as long as nothing takes room
};

/** One of the branches matches: of each the requirement that is worth most, in one list. */
Knowledge either(const QList<Knowledge> &branches)
{
    if (branches.size() == 1)
        return branches.first();
    QStringList all;
    bool begins = true;
    const bool exact =
        std::ranges::all_of(branches, [](const Knowledge &branch) { return branch.exact.has_value(); });
    for (const Knowledge &branch : branches) {
        if (exact) {
            all += branch.exact.value_or(QStringList());
            continue;
        }
        const RequiredLiterals required = settled(branch);
        const auto best = std::ranges::max_element(required, {}, worth);
        if (best == required.end() || worth(*best) == 0)
            return anything();
        begins = begins && best == required.begin() && (branch.exact || branch.begins);
        all += *best;
    }
    if (exact && all.size() <= mostAlternatives)
        return exactly(all);
    return {std::nullopt, {withoutLonger(all)}, begins};
}

/** Reads a pattern by recursive descent; \a failed() if it met syntax it doesn't know. */
class PatternReader
{
public:
    explicit PatternReader(QStringView pattern) : m_pattern(pattern) {}

    QList<PatternAlternative> read()
    {
        QList<PatternAlternative> alternatives{readAlternative()};
        while (skip(u"|"))
            alternatives.append(readAlternative());
        m_failed = m_failed || !atEnd();
        return alternatives;
    }
    [[nodiscard]] bool failed() const { return m_failed; }

private:
    [[nodiscard]] bool atEnd() const { return m_at >= m_pattern.size(); }
    [[nodiscard]] char16_t peek() const { return atEnd() ? u'\0' : m_pattern[m_at].unicode(); }
    char16_t take() { return atEnd() ? u'\0' : m_pattern[m_at++].unicode(); }
    bool skip(QStringView expected)
    {
        if (!m_pattern.sliced(m_at).startsWith(expected))
            return false;
        m_at += expected.size();
        return true;
    }

    PatternAlternative readAlternative()
    {
        using Begin = PatternAlternative::Begin;
        const bool anchored = peek() == u'^';
        const Knowledge known = readSequence();
        const RequiredLiterals required = settled(known);
        const bool begins =
            !required.isEmpty() && worth(required.first()) > 0 && (known.exact || known.begins);
        PatternAlternative alternative{{},
                                       anchored ? Begin::AtTextStart
                                       : begins ? Begin::WithFirstLiteral
                                                : Begin::Anywhere};
        for (const QStringList &strings : required) {
            if (worth(strings) > 0)
                alternative.required.append(strings);
        }
        return alternative;
    }

    QList<Knowledge> readBranches()
    {
        QList<Knowledge> branches{readSequence()};
        while (skip(u"|"))
            branches.append(readSequence());
        return branches;
    }

    Knowledge readSequence()
    {
        Sequence sequence;
        while (!atEnd() && peek() != u'|' && peek() != u')' && !m_failed)
            sequence.add(readQuantified());
        return sequence.result();
    }

    Knowledge readQuantified()
    {
        Knowledge atom = readAtom();
        Knowledge result = atom;
        switch (peek()) {
        case u'*':
            result = anything();
            break;
        case u'?':
            result = optional(atom);
            break;
        case u'+':
            result = repeated(atom);
            break;
        case u'{':
            return readCounted(atom);
        default:
            return atom;
        }
        ++m_at;
        skipGreed();
        return result;
    }

    /** "{n}", "{n,}", "{n,m}". */
    Knowledge readCounted(const Knowledge &atom)
    {
        const qsizetype close = m_pattern.indexOf(u'}', m_at);
        if (close < 0 || m_at + 1 >= m_pattern.size() || !m_pattern[m_at + 1].isDigit()) {
            m_failed = true;
            return anything();
        }
        const bool zero = m_pattern[m_at + 1] == u'0';
        m_at = close + 1;
        skipGreed();
        return zero ? anything() : repeated(atom);
    }

    void skipGreed()
    {
        if (peek() == u'?' || peek() == u'+')
            ++m_at;
    }

    static Knowledge optional(const Knowledge &atom)
    {
        if (!atom.exact)
            return anything();
        return exactly(*atom.exact + nothing);
    }

    Knowledge readAtom()
    {
        const char16_t c = take();
        switch (c) {
        case u'(':
            return readGroup();
        case u'[':
            return readClass();
        case u'.':
            return anything();
        case u'^':
        case u'$':
            return exactly(nothing);
        case u'\\':
            return readEscape();
        case wordBoundary: // the character itself; no literal can hold it
            return anything();
        default:
            return exactly({QString(QChar(c).toLower())});
        }
    }

    Knowledge readGroup()
    {
        const bool looksAround = skip(u"?=") || skip(u"?!") || skip(u"?<=") || skip(u"?<!");
        if (!looksAround && !skip(u"?:") && !skip(u"?-i:") && !skip(u"?i:"))
            m_failed = peek() == u'?'; // named groups, other options
        const Knowledge inner = either(readBranches());
        m_failed = m_failed || take() != u')';
        return looksAround ? exactly(nothing) : inner;
    }

    Knowledge readEscape()
    {
        const char16_t c = take();
        if (c == u'b')
            return exactly({QString(QChar(wordBoundary))});
        if (c == u'B')
            return exactly(nothing);
        if (c == u'd')
            return exactly(digits);
        if (QStringView(u"dDwWsSR").contains(QChar(c)))
            return anything();
        m_failed = m_failed || QChar(c).isLetterOrNumber();
        return exactly({QString(QChar(c))});
    }

    /** A class of few characters is a choice between them. */
    Knowledge readClass()
    {
        constexpr qsizetype fewMembers = 4;
        const bool negated = skip(u"^");
        QStringList members;
        bool plain = !negated;
        for (bool first = true; first || peek() != u']'; first = false) {
            if (atEnd()) {
                m_failed = true;
                return anything();
            }
            const char16_t c = take();
            const bool escapedSet = c == u'\\' && QStringView(u"dDwWsS").contains(QChar(peek()));
            const bool range = peek() == u'-' && m_at + 1 < m_pattern.size() && m_pattern[m_at + 1] != u']';
            plain = plain && !escapedSet && !range && c != u'[';
            members.append(QString(QChar(c == u'\\' ? take() : c).toLower()));
        }
        ++m_at;
        return plain && members.size() <= fewMembers ? exactly(members) : anything();
    }

    QStringView m_pattern;
    qsizetype m_at = 0;
    bool m_failed = false;
};

} // namespace

QList<PatternAlternative> patternAlternatives(QStringView pattern)
{
    PatternReader reader(pattern);
    const QList<PatternAlternative> alternatives = reader.read();
    return reader.failed() ? QList<PatternAlternative>{PatternAlternative()} : alternatives;
}

} // namespace clausula
