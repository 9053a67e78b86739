// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/vocabulary.h"

#include <QRegularExpression>
#include <QString>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

constexpr size_t firstTableSize = 1 << 12;

/** English words that hold a sentence together; none that turns its sense ("not", "may", "must", "without").
 */
constexpr auto functionWords = std::to_array<std::u16string_view>(
    {u"a",     u"about", u"an",   u"and",   u"are",   u"as",    u"at",   u"be",    u"been", u"by",
     u"for",   u"from",  u"has",  u"have",  u"her",   u"his",   u"if",   u"in",    u"into", u"is",
     u"it",    u"its",   u"of",   u"on",    u"or",    u"our",   u"such", u"than",  u"that", u"the",
     u"their", u"them",  u"then", u"there", u"these", u"they",  u"this", u"those", u"to",   u"us",
     u"was",   u"we",    u"were", u"when",  u"where", u"which", u"who",  u"with",  u"you",  u"your"});
static_assert(std::ranges::is_sorted(functionWords));

/** Folds characters as a Folding says. */
class CharacterFolder
{
public:
    explicit CharacterFolder(const Folding &folding) : m_folding(folding) {}

    [[nodiscard]] char16_t operator()(char16_t c) const
    {
        if (c < 0x80)
            return m_folding.letterCase && c >= u'A' && c <= u'Z' ? static_cast<char16_t>(c | 0x20) : c;
        if (const char16_t plain = plainMark(c); plain != c)
            return m_folding.quotes ? plain : c;
        return m_folding.letterCase ? QChar(c).toCaseFolded().unicode() : c;
    }

private:
    const Folding &m_folding;
};

/** FNV-1a over the folded characters, finished so that the low bits are as good as the high ones. */
std::uint64_t foldedHash(QStringView word, std::uint64_t mark, const CharacterFolder &fold)
{
    std::uint64_t hash = 0xCBF29CE484222325U ^ mark;
    for (const QChar c : word)
        hash = (hash ^ fold(c.unicode())) * 0x100000001B3U;
    return hash ^ (hash >> 29);
}

bool foldedEqual(QStringView a, QStringView b, const CharacterFolder &fold)
{
    return a == b ||
           std::ranges::equal(a, b, [&](QChar x, QChar y) { return fold(x.unicode()) == fold(y.unicode()); });
}

bool looksLikeFunctionWord(QStringView word)
{
    const auto isInner = [](QChar c) { return c.isLetterOrNumber(); };
    const auto first = std::ranges::find_if(word, isInner);
    if (first == word.end())
        return true;
    const auto last = std::find_if(word.rbegin(), word.rend(), isInner).base();
    std::u16string folded;
    std::transform(first, last, std::back_inserter(folded),
                   [](QChar c) { return c.toCaseFolded().unicode(); });
    return std::ranges::binary_search(functionWords, std::u16string_view(folded));
}

bool endsWithMark(QStringView word)
{
    constexpr QStringView marks = u".,;:!?)]";
    return !word.isEmpty() && marks.contains(word.back());
}

} // namespace

Vocabulary::Vocabulary(const Folding &folding) : m_folding(folding), m_table(firstTableSize, -1) {}

WordId Vocabulary::add(QStringView word, std::uint64_t mark)
{
    const CharacterFolder fold(m_folding);
    const std::uint64_t hash = foldedHash(word, mark, fold);
    const size_t mask = m_table.size() - 1;
    size_t slot = hash & mask;
    ++m_total;
    for (; m_table[slot] >= 0; slot = (slot + 1) & mask) {
        Word &known = m_words[static_cast<size_t>(m_table[slot])];
        if (known.hash == hash && known.mark == mark && foldedEqual(known.text, word, fold)) {
            ++known.count;
            return m_table[slot];
        }
    }
    const WordId id = size();
    m_table[slot] = id;
    m_words.push_back({word, hash, mark, 1, looksLikeFunctionWord(word), endsWithMark(word)});
    if (m_words.size() * 2 > m_table.size())
        grow();
    return id;
}

void Vocabulary::grow()
{
    m_table.assign(m_table.size() * 4, -1);
    const size_t mask = m_table.size() - 1;
    for (WordId id = 0; id < size(); ++id) {
        size_t slot = m_words[static_cast<size_t>(id)].hash & mask;
        while (m_table[slot] >= 0)
            slot = (slot + 1) & mask;
        m_table[slot] = id;
    }
}

float Vocabulary::weight(WordId id) const
{
    const Word &word = m_words[static_cast<size_t>(id)];
    if (word.isFunctionWord)
        return 0.25F;
    return 1.0F + std::log2(static_cast<float>(m_total) / static_cast<float>(word.count));
}

char16_t plainMark(char16_t c)
{
    switch (c) {
    case u'\u2018':
    case u'\u2019':
    case u'\u201A':
    case u'\u201B':
    case u'\u2032':
        return u'\'';
    case u'\u201C':
    case u'\u201D':
    case u'\u201E':
    case u'\u201F':
    case u'\u2033':
    case u'\u00AB':
    case u'\u00BB':
        return u'"';
    case u'\u2010':
    case u'\u2011':
    case u'\u2012':
    case u'\u2013':
    case u'\u2014':
    case u'\u2015':
    case u'\u2212':
        return u'-';
    default:
        return c;
    }
}

bool isBullet(QStringView marker)
{
    return std::ranges::none_of(marker, [](QChar c) { return c.isLetterOrNumber() || c == u'§'; });
}

bool isListMarker(QStringView word)
{
    static const QRegularExpression marker(
        uR"(^(?:[•‣◦▪●○·*–—-]|§|\(?(?:[0-9]{1,4}|[ivxlIVXL]{1,5}|[A-Za-z])[.)]|[0-9]{1,3}(?:\.[0-9]{1,3}){1,4}\.?)$)"_s);
    return word.size() <= 20 && marker.matchView(word).hasMatch();
}

} // namespace clausula
