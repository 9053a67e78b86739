// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/language.h"

#include <QFile>
#include <QHash>
#include <QLocale>
#include <QMap>
#include <QStringList>

#include <algorithm>
#include <array>

namespace clausula {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype mostLanguages = 32;
constexpr qsizetype sample = 800;     // characters of a passage that are read
constexpr qsizetype longestWord = 16; // no function word is longer
constexpr int fewestHits = 2;
constexpr int enoughHits = 10;        // with hardly any of another language, the rest needn't be read
constexpr int leastPercent = 12;      // of the words of a running text are small ones, and far more usually
constexpr int leastLowerPercent = 45; // names are written with capitals; German nouns, too
constexpr int fewestWords = 12;       // shorter ones may be names of authorities and firms
constexpr int fewestUnknownWords = 30;
constexpr int fewestForeignWords = 40; // in a row; less is a name, an address or a quotation

struct Vocabulary
{
    QString text;
    QStringList languages;
    QHash<QStringView, quint32> words; ///< of text: which languages have the word, a bit each
};

Vocabulary readVocabulary()
{
    Vocabulary vocabulary;
    QFile file(u":/clausula/languages/functionwords.txt"_s);
    if (!file.open(QIODevice::ReadOnly))
        return vocabulary;
    vocabulary.text = QString::fromUtf8(file.readAll());
    for (const QStringView line : QStringView(vocabulary.text).tokenize(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(u'#') || vocabulary.languages.size() == mostLanguages)
            continue;
        const QList<QStringView> words = line.split(u' ', Qt::SkipEmptyParts);
        const quint32 bit = quint32(1) << vocabulary.languages.size();
        vocabulary.languages.append(words.first().toString());
        for (const QStringView word : words.sliced(1))
            vocabulary.words[word] |= bit;
    }
    return vocabulary;
}

const Vocabulary &vocabulary()
{
    static const Vocabulary known = readVocabulary();
    return known;
}

// Words of a passage by what they tell.
struct Count
{
    std::array<int, mostLanguages> hits{};
    int words = 0;
    int lower = 0; ///< words that begin with a small letter

    void add(QStringView word)
    {
        ++words;
        lower += word.front().isLower();
        if (word.size() > longestWord)
            return;
        quint32 bits = word.front().isLower() ? vocabulary().words.value(word)
                                              : vocabulary().words.value(word.toString().toLower());
        for (size_t at = 0; bits != 0; bits >>= 1, ++at)
            hits[at] += int(bits & 1U);
    }
    [[nodiscard]] qsizetype best() const { return std::ranges::max_element(hits) - hits.begin(); }
    [[nodiscard]] int most() const { return std::ranges::max(hits); }
    /** Sentences rather than names and addresses. */
    [[nodiscard]] bool runs() const { return lower * 100 >= leastLowerPercent * words; }
    [[nodiscard]] int english() const
    {
        const qsizetype at = vocabulary().languages.indexOf(supportedLanguage);
        return at < 0 ? 0 : hits[size_t(at)];
    }
};

template<typename OnWord>
void eachWord(QStringView text, const OnWord &onWord)
{
    qsizetype start = -1;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        const bool letter = at < text.size() && text[at].isLetter();
        if (letter && start < 0)
            start = at;
        if (letter || start < 0)
            continue;
        if (!onWord(text.sliced(start, at - start)))
            return;
        start = -1;
    }
}

// Another script than Latin that half of the letters or more belong to.
QString foreignScript(QStringView text)
{
    constexpr char16_t firstOther = 0x0370; // Greek begins here
    int letters = 0;
    int others = 0;
    QChar::Script script = QChar::Script_Unknown;
    for (const QChar c : text) {
        if (!c.isLetter())
            continue;
        ++letters;
        if (c.unicode() < firstOther || c.script() == QChar::Script_Latin ||
            c.script() <= QChar::Script_Common)
            continue;
        ++others;
        script = c.script();
    }
    if (others < 4 || others * 2 < letters)
        return {};
    switch (script) {
    case QChar::Script_Cyrillic:
        return u"und-Cyrl"_s;
    case QChar::Script_Greek:
        return u"el"_s;
    case QChar::Script_Arabic:
        return u"und-Arab"_s;
    case QChar::Script_Hebrew:
        return u"he"_s;
    case QChar::Script_Hangul:
        return u"ko"_s;
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
        return u"ja"_s;
    case QChar::Script_Han:
        return u"und-Hani"_s;
    case QChar::Script_Thai:
        return u"th"_s;
    case QChar::Script_Devanagari:
        return u"und-Deva"_s;
    default:
        return u"und"_s;
    }
}

// What the blocks that tell their language say.
struct Reading
{
    QString language;
    int words = 0;
};

// About how many words; scripts that set no blanks have two signs in each.
int wordsIn(const Block &block, const QString &language)
{
    const bool dense = language == "und-Hani"_L1 || language == "ja"_L1 || language == "th"_L1;
    return int(block.span.length / (dense ? 2 : 6)) + 1;
}

QList<Reading> readBlocks(QStringView text, const QList<Block> &blocks)
{
    QList<Reading> readings(blocks.size());
    for (qsizetype at = 0; at < blocks.size(); ++at) {
        readings[at].language = languageOf(blocks[at].span.in(text));
        if (!readings[at].language.isEmpty())
            readings[at].words = wordsIn(blocks[at], readings[at].language);
    }
    return readings;
}

// What lies between two English blocks, if it holds enough text of other languages: from the first to the
// last block that tells, or up to the edges of the document.
void markRun(const QList<Reading> &readings, qsizetype first, qsizetype end, QList<Block> &blocks)
{
    int words = 0;
    for (qsizetype at = first; at < end; ++at)
        words += readings[at].words;
    if (words < fewestForeignWords)
        return;
    while (first > 0 && readings[first].words == 0)
        ++first;
    while (end < readings.size() && readings[end - 1].words == 0)
        --end;
    for (qsizetype at = first; at < end; ++at)
        blocks[at].foreign = true;
}

} // namespace

QString languageOf(QStringView passage)
{
    const QStringView text = passage.first(std::min(passage.size(), sample));
    Count count;
    eachWord(text, [&](QStringView word) {
        count.add(word);
        const int english = count.english();
        return english < enoughHits || count.most() > english;
    });
    const int english = count.english();
    if (english >= fewestHits && english >= count.most())
        return supportedLanguage.toString();
    if (const QString script = foreignScript(text); !script.isEmpty())
        return script;
    const bool told = count.words >= fewestWords && count.most() >= fewestHits &&
                      count.most() > 2 * english && count.most() * 100 >= leastPercent * count.words;
    if (told && count.runs())
        return vocabulary().languages[count.best()];
    // Hardly any text in English of this length lacks its small words: a language that isn't listed.
    const bool unknown = count.words >= fewestUnknownWords && english * 100 < leastPercent * count.words;
    return unknown && count.runs() ? u"und"_s : QString();
}

QString languageName(const QString &language)
{
    if (language.startsWith("und-"_L1)) {
        const QLocale::Script script = QLocale::codeToScript(language.sliced(4));
        return u"%1 script"_s.arg(QLocale::scriptToString(script));
    }
    const QLocale::Language known = QLocale::codeToLanguage(language);
    return known == QLocale::AnyLanguage ? u"another language"_s : QLocale::languageToString(known);
}

QString markForeignBlocks(QStringView text, QList<Block> &blocks)
{
    const QList<Reading> readings = readBlocks(text, blocks);
    QMap<QString, int> words;
    qsizetype first = 0; // after the last English block
    for (qsizetype at = 0; at <= readings.size(); ++at) {
        const bool ends = at == readings.size() || readings[at].language == supportedLanguage;
        if (!ends)
            continue;
        markRun(readings, first, at, blocks);
        first = at + 1;
    }
    for (const Reading &reading : readings)
        words[reading.language] += reading.words;
    QString main = supportedLanguage.toString();
    for (const auto &[language, count] : words.asKeyValueRange()) {
        if (!language.isEmpty() && count > words.value(main))
            main = language;
    }
    return words.value(main) >= fewestForeignWords ? main : supportedLanguage.toString();
}

} // namespace clausula
