// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/substance.h"

#include "core/comparison/vocabulary.h"

#include <QFile>
#include <QHash>
#include <QString>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

/** Names of the kinds; all but statements have words in the file. */
constexpr auto kindNames = std::to_array<std::pair<QStringView, Substance>>({
    {u"number", Substance::Number},
    {u"period", Substance::Period},
    {u"modal", Substance::Modal},
    {u"negation", Substance::Negation},
    {u"party", Substance::Party},
    {u"right", Substance::Right},
    {u"law", Substance::Law},
    {u"act", Substance::Act},
    {u"data", Substance::Data},
    {u"statement", Substance::Statement},
});
constexpr qsizetype shortestStem = 3;
/** Words that a sentence has at least; less is a heading, an item or a remnant. */
constexpr int leastStatementWords = 4;

/** A substantive word as it is compared: the stem or figure that it is the same as. */
struct Token
{
    Substance kind = Substance::Number;
    QString word;

    friend auto operator<=>(const Token &, const Token &) = default;
};

/** The words of resources/languages/substance.txt. */
class SubstanceWords
{
public:
    SubstanceWords()
    {
        QFile file(u":/clausula/languages/substance.txt"_s);
        if (!file.open(QIODevice::ReadOnly))
            return;
        const QString text = QString::fromUtf8(file.readAll());
        for (const QStringView line : QStringView(text).tokenize(u'\n', Qt::SkipEmptyParts))
            readLine(line);
    }

    /** Appends what a word in lower case says. */
    void read(const QString &word, std::vector<Token> &tokens) const
    {
        for (const Token &token : m_exact.value(word))
            tokens.push_back(token);
        const qsizetype longest = std::min(word.size(), m_longestStem); // a “word” may be a megabyte long
        for (qsizetype length = shortestStem; length <= longest; ++length) {
            for (const Token &token : m_stems.value(word.first(length)))
                tokens.push_back(token);
        }
    }

private:
    void readLine(QStringView line)
    {
        const QList<QStringView> words = line.split(u' ', Qt::SkipEmptyParts);
        const auto kind =
            std::ranges::find(kindNames, words.first(), &std::pair<QStringView, Substance>::first);
        if (kind == kindNames.end())
            return; // a comment
        for (const QStringView word : words.sliced(1)) {
            if (word.endsWith(u'*')) {
                const QString stem = word.chopped(1).toString();
                m_stems[stem].append({kind->second, stem});
                m_longestStem = std::max(m_longestStem, stem.size());
            } else if (const qsizetype equals = word.indexOf(u'='); equals > 0) {
                m_exact[word.first(equals).toString()].append(
                    {kind->second, word.sliced(equals + 1).toString()});
            } else {
                m_exact[word.toString()].append({kind->second, word.toString()});
            }
        }
    }

    QHash<QString, QList<Token>> m_exact;
    QHash<QString, QList<Token>> m_stems;
    qsizetype m_longestStem = 0;
};

const SubstanceWords &substanceWords()
{
    static const SubstanceWords words;
    return words;
}

/** Runs of non-blank characters. */
std::vector<Span> wordsIn(QStringView text, Span where)
{
    std::vector<Span> words;
    for (qsizetype at = where.start; at < where.end();) {
        const qsizetype start = at;
        while (at < where.end() && !text[at].isSpace())
            ++at;
        if (at > start)
            words.push_back(spanBetween(start, at));
        else
            ++at;
    }
    return words;
}

/** A word without the punctuation around it. */
QStringView bare(QStringView word)
{
    const auto isOuter = [](QChar c) { return !c.isLetterOrNumber() && c != u'§'; };
    while (!word.isEmpty() && isOuter(word.front()))
        word.slice(1);
    while (!word.isEmpty() && isOuter(word.back()))
        word.chop(1);
    return word;
}

QString folded(QStringView word)
{
    QString result = word.toString().toCaseFolded();
    std::ranges::transform(result, result.begin(), [](QChar c) { return QChar(plainMark(c.unicode())); });
    return result;
}

/** The last character before \a offset that is not blank; 0 at the start of a paragraph. */
QChar visibleBefore(QStringView text, qsizetype offset)
{
    bool lineEnded = false;
    while (offset > 0 && text[offset - 1].isSpace()) {
        if (text[offset - 1] == u'\n' && std::exchange(lineEnded, true))
            return {};
        --offset;
    }
    return offset > 0 ? text[offset - 1] : QChar();
}

bool endsSentence(QChar c)
{
    return c.isNull() || QStringView(u".!?:;•·*").contains(c);
}

/** A word with a capital where grammar asks for none. */
bool isName(QStringView text, Span word)
{
    const QStringView letters = bare(word.in(text));
    return letters.size() >= 2 && letters.front().isUpper() && !endsSentence(visibleBefore(text, word.start));
}

QString figureOf(QStringView word)
{
    QString figure;
    for (const QChar c : word) {
        if (c.isDigit())
            figure += c;
    }
    return figure;
}

std::vector<Token> tokensOf(const ChangedWords &changed)
{
    std::vector<Token> tokens;
    for (const Span word : wordsIn(changed.text, changed.words)) {
        const QStringView letters = bare(word.in(changed.text));
        if (letters.isEmpty())
            continue;
        if (const QString figure = figureOf(letters); !figure.isEmpty())
            tokens.push_back({Substance::Number, figure});
        substanceWords().read(folded(letters), tokens);
        if (!changed.isHeading && isName(changed.text, word))
            tokens.push_back({Substance::Party, folded(letters)});
    }
    std::ranges::sort(tokens);
    return tokens;
}

/** A unit of time follows the words: "thirty" in "thirty days". */
bool isBeforePeriod(const ChangedWords &changed)
{
    if (changed.words.isEmpty())
        return false;
    const qsizetype end = std::min(changed.text.size(), changed.words.end() + 40);
    const std::vector<Span> after = wordsIn(changed.text, spanBetween(changed.words.end(), end));
    std::vector<Token> tokens;
    for (size_t i = 0; i < std::min<size_t>(2, after.size()); ++i)
        substanceWords().read(folded(bare(after[i].in(changed.text))), tokens);
    return std::ranges::contains(tokens, Substance::Period, &Token::kind);
}

/** The words are a sentence, or several. */
bool isStatement(const ChangedWords &changed)
{
    const std::vector<Span> words = wordsIn(changed.text, changed.words);
    if (words.size() < leastStatementWords || !endsSentence(visibleBefore(changed.text, changed.words.start)))
        return false;
    QStringView last = words.back().in(changed.text);
    while (last.size() > 1 && QStringView(u")]\"'\u2019\u201D").contains(last.back()))
        last.chop(1);
    return QStringView(u".!?;").contains(last.back());
}

} // namespace

QList<Substance> substanceOf(const ChangedWords &left, const ChangedWords &right)
{
    const std::vector<Token> onLeft = tokensOf(left);
    const std::vector<Token> onRight = tokensOf(right);
    std::vector<Token> apart;
    std::ranges::set_symmetric_difference(onLeft, onRight, std::back_inserter(apart));
    QList<Substance> substance;
    for (const Token &token : apart) {
        if (!substance.contains(token.kind))
            substance.append(token.kind);
    }
    // the figure of a period is one
    if (substance.contains(Substance::Number) && (isBeforePeriod(left) || isBeforePeriod(right)) &&
        !substance.contains(Substance::Period))
        substance.append(Substance::Period);
    if (isStatement(left) || isStatement(right))
        substance.append(Substance::Statement);
    std::ranges::sort(substance);
    return substance;
}

QString substanceId(Substance kind)
{
    return std::ranges::find(kindNames, kind, &std::pair<QStringView, Substance>::second)->first.toString();
}

} // namespace clausula
