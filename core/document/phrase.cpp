// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/phrase.h"

#include "core/base/words.h"
#include "core/document/wordclasses.h"

#include <QRegularExpression>

#include <algorithm>

namespace clausula {
namespace {

using namespace Qt::StringLiterals;

// What a table of contents is headed with.
constexpr QStringView contentsNames[] = {
    u"contents",
    u"table of contents",
    u"index",
    u"on this page",
    u"in this policy",
    u"in this notice",
    u"jump to",
    u"jump to section",
    u"quick links",
    u"list of contents",
    u"contents of this policy",
    u"contents of this notice",
    u"in this statement",
    u"page contents",
    u"sections",
    u"topics",
    u"what this policy covers",
    u"what is in this policy",
    u"what's in this policy",
};

// A phrase and the classes of its words.
struct Words
{
    QStringView text;
    QList<Span> spans;
    QList<WordClasses> classes;

    explicit Words(QStringView phrase) : text(phrase), spans(wordSpans(phrase))
    {
        classes.reserve(spans.size());
        for (const Span span : spans)
            classes.append(classesOf(span.in(text)));
    }
    [[nodiscard]] qsizetype size() const { return spans.size(); }
    [[nodiscard]] QStringView at(qsizetype word) const { return spans[word].in(text); }
    [[nodiscard]] bool is(qsizetype word, WordClass wordClass) const
    {
        return classes[word].testFlag(wordClass);
    }
    [[nodiscard]] bool contain(WordClass wordClass) const
    {
        return std::ranges::any_of(classes, [&](WordClasses known) { return known.testFlag(wordClass); });
    }
};

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool hasSmallLetter(QStringView word)
{
    return std::ranges::any_of(word, [](QChar c) { return c.isLower(); });
}

CaseStyle caseStyle(const Words &words)
{
    bool letters = false;
    bool small = false;
    int weighty = 0; // words a title writes with a capital
    int capital = 0;
    for (qsizetype at = 0; at < words.size(); ++at) {
        const QStringView word = words.at(at);
        if (!word.front().isLetter())
            continue;
        letters = true;
        small = small || hasSmallLetter(word);
        if (at == 0 || words.is(at, WordClass::Small))
            continue;
        ++weighty;
        capital += word.front().isUpper();
    }
    if (!letters)
        return CaseStyle::None;
    if (!small)
        return CaseStyle::Capitals;
    if (words.at(0).front().isLower())
        return CaseStyle::Lower;
    // One word in four may fall out of the style: people aren't consistent.
    return capital * 4 >= weighty * 3 ? CaseStyle::Title : CaseStyle::Sentence;
}

bool saysSomething(const Words &words)
{
    const bool question = words.is(0, WordClass::Question);
    for (qsizetype at = 0; at + 1 < words.size(); ++at) {
        const bool verbFollows = words.is(at + 1, WordClass::Auxiliary);
        if (words.is(at, WordClass::Subject) && (verbFollows || (at == 0 && !question)))
            return true;
        if (at > 0 && at + 2 < words.size() && words.is(at, WordClass::Auxiliary) && !question)
            return true;
    }
    return false;
}

// "What do we collect", "On what ground do we act?".
bool asksQuestion(const Words &words, char16_t last)
{
    const qsizetype reach = std::min<qsizetype>(last == u'?' ? 3 : 1, words.size());
    for (qsizetype at = 0; at < reach; ++at) {
        if (words.is(at, WordClass::Question))
            return true;
    }
    return false;
}

bool readsLikeContact(QStringView text)
{
    return text.contains(u'@') || text.contains(u"http") || text.contains(u"www.") ||
           std::ranges::count_if(text, isDigit) >= 7;
}

bool readsLikeAddress(const Words &words)
{
    if (words.size() > 0 && words.is(words.size() - 1, WordClass::Firm))
        return true;
    const QStringView text = words.text;
    if (std::ranges::none_of(text, isDigit))
        return false;
    static const QRegularExpression postcode(
        u"\\b(?:[A-Z]{1,2}\\d[A-Z\\d]?\\s*\\d[A-Z]{2}|[A-Z]{2}\\s+\\d{5}(?:-\\d{4})?)\\b|^\\d{4,5}\\s+[A-Z]\\w+$"_s);
    const bool commas = text.endsWith(u',') || text.count(u',') >= 2;
    return commas || words.contain(WordClass::Street) || postcode.matchView(text).hasMatch();
}

bool readsLikeDate(QStringView text)
{
    static const QRegularExpression date(
        u"\\b(?:(?:last|date|was)[ -](?:updated|modified|revised|reviewed|changed)|effective(?: date| as of| "
        u"from|:)|"
        u"updated(?: on)?:?\\s|version\\s*:?\\s*\\d|revision|"
        u"(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\\.?\\s+(?:\\d{1,2},?\\s+)?\\d{4}|"
        u"\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{1,2}/\\d{4}|rev(?:ised)?\\.?\\s+\\d)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return date.matchView(text).hasMatch();
}

bool announcesContents(QStringView text)
{
    while (text.endsWith(u':') || text.endsWith(u'.'))
        text.chop(1);
    return std::ranges::any_of(contentsNames, [&](QStringView name) {
        return name.size() == text.size() && name.compare(text, Qt::CaseInsensitive) == 0;
    });
}

char16_t lastSign(QStringView text)
{
    constexpr QStringView closing = u")]}\"'”’»*_";
    while (text.size() > 1 && closing.contains(text.back()))
        text.chop(1);
    return text.isEmpty() ? char16_t(0) : text.back().unicode();
}

} // namespace

Phrase readPhrase(QStringView text)
{
    const Words words(text);
    Phrase phrase;
    phrase.length = text.size();
    phrase.words = int(words.size());
    phrase.last = lastSign(text);
    phrase.style = caseStyle(words);
    phrase.holdsSentences = text.contains(u". ") || text.contains(u"! ") || text.contains(u"? ");
    phrase.isContact = readsLikeContact(text);
    phrase.isPostal = readsLikeAddress(words);
    phrase.isDate = readsLikeDate(text);
    phrase.announcesContents = announcesContents(text);
    if (words.size() == 0)
        return phrase;
    phrase.asksQuestion = asksQuestion(words, phrase.last);
    phrase.addressesReader = words.is(0, WordClass::Opener);
    phrase.saysSomething = saysSomething(words);
    phrase.namesTopic = words.contain(WordClass::Topic);
    phrase.namesDocument = words.contain(WordClass::Document);
    return phrase;
}

} // namespace clausula
