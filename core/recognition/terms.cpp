// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recognition/terms.h"

#include <QVarLengthArray>

#include <algorithm>
#include <array>

namespace clausula {

namespace {

using Letters = QVarLengthArray<char16_t, 40>;

constexpr qsizetype longestStemmed = 32; ///< longer "words" are codes and addresses

QStringView viewOf(const Letters &letters)
{
    return QStringView(letters.data(), letters.size());
}

/** \a Size counts the zero at the end. */
template<size_t Size>
bool endsWith(const Letters &word, const char16_t (&ending)[Size])
{
    constexpr auto length = qsizetype(Size - 1);
    return word.size() > length && std::equal(word.end() - length, word.end(), ending);
}

bool isVowel(char16_t c)
{
    return c == u'a' || c == u'e' || c == u'i' || c == u'o' || c == u'u' || c == u'y';
}

/** Whether what remains without \a count letters can still be a word. */
bool leavesStem(const Letters &word, qsizetype count)
{
    const qsizetype rest = word.size() - count;
    return rest >= 3 && std::any_of(word.begin(), word.begin() + rest, isVowel);
}

void drop(Letters &word, qsizetype count)
{
    word.resize(word.size() - count);
}

void stripPlural(Letters &word)
{
    if (word.size() < 4 || word.back() != u's')
        return;
    if (endsWith(word, u"ies") || endsWith(word, u"sses") || endsWith(word, u"xes") ||
        endsWith(word, u"ches") || endsWith(word, u"shes"))
        drop(word, 2);
    else if (!endsWith(word, u"ss") && !endsWith(word, u"us") && !endsWith(word, u"is"))
        drop(word, 1);
}

/** "organis-" and "organiz-", "favour" and "favor" are one. */
void unifySpelling(Letters &word)
{
    const qsizetype n = word.size();
    const qsizetype length = endsWith(word, u"isation") ? 7
                             : endsWith(word, u"ising") ? 5
                             : endsWith(word, u"ised")  ? 4
                             : endsWith(word, u"ise")   ? 3
                                                        : 0;
    if (length > 0 && n >= length + 4) {
        word[n - length + 1] = u'z';
    } else if (n >= 6 && endsWith(word, u"our")) {
        word[n - 2] = u'r';
        drop(word, 1);
    }
}

void undouble(Letters &word)
{
    const qsizetype n = word.size();
    if (n >= 4 && word[n - 1] == word[n - 2] && !isVowel(word[n - 1]) && word[n - 1] != u's')
        drop(word, 1);
}

/** How many letters of its ending a word loses. */
qsizetype droppedEnding(const Letters &word)
{
    if (endsWith(word, u"ization") || endsWith(word, u"ation"))
        return 5;
    if (endsWith(word, u"ment"))
        return 4;
    if (endsWith(word, u"sion") || endsWith(word, u"tion") || endsWith(word, u"ing"))
        return 3;
    return endsWith(word, u"ed") || endsWith(word, u"ly") ? 2 : 0;
}

void stripEnding(Letters &word)
{
    const qsizetype dropped = droppedEnding(word);
    if (dropped == 0)
        return;
    if (leavesStem(word, dropped)) {
        drop(word, dropped);
        undouble(word);
    } else if (word.size() == dropped + 2 && isVowel(word[0]) && !isVowel(word[1])) {
        drop(word, dropped); // "used", "aging": as "use", "age"
        word.append(u'e');
    }
}

/** Stems \a word in place. */
void stemLetters(Letters &word)
{
    if (word.size() < 4 || word.size() > longestStemmed)
        return;
    stripPlural(word);
    unifySpelling(word);
    stripEnding(word);
    if (word.size() > 3 && word.back() == u'e')
        drop(word, 1);
    else if (word.size() > 3 && word.back() == u'y')
        word.back() = u'i';
}

/** FNV-1a over code units: small, and the same on every machine (qHash is not). */
quint64 keyOf(QStringView word)
{
    quint64 key = 14695981039346656037ULL;
    for (const QChar c : word)
        key = (key ^ c.unicode()) * 1099511628211ULL;
    return key;
}

/** Letters and digits of ASCII, lower case; 0 for all that is no part of a word. */
constexpr auto asciiFolded = [] {
    std::array<char16_t, 128> folded{};
    for (char16_t c = u'a'; c <= u'z'; ++c)
        folded[c] = folded[size_t(c - 32)] = c;
    for (char16_t c = u'0'; c <= u'9'; ++c)
        folded[c] = c;
    return folded;
}();

/** \a c case folded, or 0 if it is no part of a word. */
char16_t foldedUnit(QChar c)
{
    const char16_t u = c.unicode();
    if (u < asciiFolded.size())
        return asciiFolded[u];
    if (c.isSurrogate())
        return u;
    return c.isLetterOrNumber() || c.isMark() ? c.toCaseFolded().unicode() : u'\0';
}

bool isWordUnit(QChar c)
{
    return foldedUnit(c) != 0;
}

bool isDigit(char16_t c)
{
    return c >= u'0' && c <= u'9';
}

bool endsSentence(QChar c)
{
    return c == u'.' || c == u'!' || c == u'?' || c == u';' || c == u':' || c == u'|';
}

/** Reads words off a text from the left. */
class TermReader
{
public:
    explicit TermReader(QStringView text) : m_text(text) { m_terms.reserve(size_t(text.size() / 5)); }

    std::vector<Term> read()
    {
        while (m_at < m_text.size()) {
            if (isWordUnit(m_text[m_at])) {
                readWord();
            } else {
                m_joined = m_joined && !endsSentence(m_text[m_at]);
                ++m_at;
            }
        }
        return std::move(m_terms);
    }

private:
    void readWord()
    {
        const qsizetype start = m_at;
        const Letters letters = takeLetters();
        if (const qsizetype end = addressEnd(start); end > m_at) {
            const QStringView address = m_text.sliced(start, end - start);
            m_at = end;
            push(address.contains(u'@') ? u"@mail" : u"@web", start);
            return;
        }
        if (std::ranges::all_of(letters, isDigit)) {
            const bool year = letters.size() == 4 && (letters[0] == u'1' || letters[0] == u'2');
            push(year ? u"@year" : u"@number", start);
            return;
        }
        pushStem(letters, start);
    }

    /** The word at the place, case folded; reading stands behind it then. */
    Letters takeLetters()
    {
        Letters letters;
        for (; m_at < m_text.size(); ++m_at) {
            const char16_t letter = foldedUnit(m_text[m_at]);
            if (letter != 0)
                letters.append(letter);
            else if (isInnerApostrophe())
                letters.append(u'\'');
            else
                break;
        }
        return letters;
    }

    /** The end of the e-mail or web address that starts at \a start, or where reading stands. */
    [[nodiscard]] qsizetype addressEnd(qsizetype start) const
    {
        const QChar next = m_at < m_text.size() ? m_text[m_at] : u' ';
        if (next != u'.' && next != u'@' && next != u':')
            return m_at;
        const QStringView rest = m_text.sliced(m_at);
        const QStringView word = m_text.sliced(start, m_at - start);
        const bool web = rest.startsWith(u"://") ||
                         (rest.startsWith(u'.') && word.compare(u"www", Qt::CaseInsensitive) == 0);
        if (!web && !rest.startsWith(u'@') && !(rest.size() > 1 && rest[0] == u'.' && isWordUnit(rest[1])))
            return m_at;
        qsizetype end = m_at;
        while (end < m_text.size() && !m_text[end].isSpace() && m_text[end] != u'|' && m_text[end] != u',')
            ++end;
        const QStringView address = m_text.sliced(start, end - start);
        const bool mail = address.contains(u'@');
        while (end > m_at && !isWordUnit(m_text[end - 1]))
            --end;
        return web || mail ? end : m_at;
    }

    [[nodiscard]] bool isInnerApostrophe() const
    {
        return m_text[m_at] == u'\'' && m_at + 1 < m_text.size() && isWordUnit(m_text[m_at + 1]);
    }

    void pushStem(Letters letters, qsizetype start)
    {
        if (endsWith(letters, u"'s"))
            drop(letters, 2);
        stemLetters(letters);
        push(viewOf(letters), start);
    }

    void push(QStringView letters, qsizetype start)
    {
        m_terms.push_back({keyOf(letters), spanBetween(start, m_at), m_joined});
        m_joined = true;
    }

    QStringView m_text;
    qsizetype m_at = 0;
    bool m_joined = false;
    std::vector<Term> m_terms;
};

} // namespace

QString stem(QStringView word)
{
    Letters letters;
    for (const QChar c : word)
        letters.append(c.unicode());
    stemLetters(letters);
    return viewOf(letters).toString();
}

std::vector<Term> readTerms(QStringView text)
{
    return TermReader(text).read();
}

quint64 bigramKey(quint64 first, quint64 second)
{
    return (first ^ (second + 0x9E3779B97F4A7C15ULL + (first << 6) + (first >> 2))) * 0xFF51AFD7ED558CCDULL;
}

} // namespace clausula
