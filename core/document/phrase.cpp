// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/phrase.h"

#include "core/base/words.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace clausula {
namespace {

using namespace Qt::StringLiterals;

template<qsizetype N>
bool isOneOf(QStringView word, const QStringView (&list)[N])
{
    return std::ranges::find(list, word) != std::end(list);
}

// Small words keep their small letter in a title.
constexpr QStringView smallWords[] = {
    u"a",   u"an",   u"and",  u"as",  u"at",   u"by",      u"for",  u"from",   u"in",    u"into",
    u"is",  u"it",   u"its",  u"nor", u"of",   u"on",      u"onto", u"or",     u"our",   u"per",
    u"s",   u"the",  u"that", u"to",  u"via",  u"vs",      u"we",   u"with",   u"you",   u"your",
    u"us",  u"are",  u"be",   u"do",  u"than", u"through", u"with", u"within", u"under", u"about",
    u"how", u"what", u"when", u"who", u"this", u"these",
};

constexpr QStringView questionWords[] = {
    u"what", u"why", u"how", u"who", u"whom", u"whose", u"when",   u"where", u"which", u"do",   u"does",
    u"did",  u"is",  u"are", u"can", u"may",  u"will",  u"should", u"must",  u"could", u"have", u"has",
};

// What a sentence opens with far more often than a heading does.
constexpr QStringView sentenceOpeners[] = {
    u"we",      u"we’ll", u"we've", u"you",    u"if",    u"this", u"these", u"it",     u"they",   u"please",
    u"when",    u"some",  u"any",   u"all",    u"there", u"for",  u"in",    u"as",     u"where",  u"such",
    u"to",      u"by",    u"the",   u"each",   u"under", u"on",   u"at",    u"you’ll", u"unless", u"although",
    u"however", u"once",  u"after", u"before", u"i",     u"no",   u"note",
};

constexpr QStringView subjects[] = {u"we", u"you", u"they", u"it", u"that", u"which", u"who", u"i"};

constexpr QStringView auxiliaries[] = {
    u"is",    u"are",     u"was",    u"were",   u"will",     u"may",       u"can",
    u"must",  u"shall",   u"should", u"have",   u"has",      u"had",       u"could",
    u"would", u"might",   u"does",   u"do",     u"cannot",   u"don’t",     u"won’t",
    u"can’t", u"applies", u"means",  u"refers", u"includes", u"describes", u"explains",
};

// Words that policies head their sections with.
constexpr QStringView topicWords[] = {
    u"access",         u"accuracy",      u"advertising",  u"age",         u"amendments", u"analytics",
    u"automated",      u"basis",         u"breach",       u"california",  u"ccpa",       u"changes",
    u"children",       u"children’s",    u"children's",   u"choices",     u"collect",    u"collection",
    u"communications", u"complaints",    u"consent",      u"contact",     u"contacting", u"controller",
    u"cookies",        u"cookie",        u"data",         u"definitions", u"deletion",   u"disclose",
    u"disclosure",     u"disclosures",   u"enforcement",  u"erasure",     u"gdpr",       u"general",
    u"information",    u"international", u"introduction", u"law",         u"legal",      u"links",
    u"location",       u"marketing",     u"minors",       u"notice",      u"officer",    u"opt-out",
    u"overview",       u"personal",      u"policy",       u"privacy",     u"processing", u"processors",
    u"profiling",      u"protection",    u"purpose",      u"purposes",    u"questions",  u"recipients",
    u"residents",      u"retention",     u"rights",       u"safeguards",  u"scope",      u"secure",
    u"security",       u"sell",          u"services",     u"share",       u"sharing",    u"sources",
    u"storage",        u"store",         u"third",        u"third-party", u"tracking",   u"transfer",
    u"transfers",      u"updates",       u"use",          u"websites",
};

constexpr QStringView documentWords[] = {
    u"policy",     u"notice", u"statement", u"privacy", u"terms",  u"agreement",  u"policies",    u"addendum",
    u"disclaimer", u"gdpr",   u"ccpa",      u"cookies", u"cookie", u"disclosure", u"datenschutz",
};

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

constexpr QStringView firmSuffixes[] = {
    u"ltd", u"limited", u"inc", u"llc", u"llp", u"gmbh", u"plc", u"corp", u"corporation", u"s.a",
    u"b.v", u"a.s",     u"oy",  u"ab",  u"ag",  u"sarl", u"pty", u"n.v",  u"s.r.l",
};

constexpr QStringView streetWords[] = {
    u"street",   u"st",    u"road",  u"rd",   u"avenue", u"ave",   u"lane",   u"boulevard",
    u"blvd",     u"suite", u"floor", u"box",  u"drive",  u"court", u"square", u"row",
    u"building", u"house", u"way",   u"quay", u"plaza",  u"unit",
};

QStringList lowerWords(QStringView text, const QList<Span> &spans)
{
    QStringList words;
    words.reserve(spans.size());
    for (const Span span : spans)
        words.append(span.in(text).toString().toLower());
    return words;
}

bool hasSmallLetter(QStringView word)
{
    return std::ranges::any_of(word, [](QChar c) { return c.isLower(); });
}

CaseStyle caseStyle(QStringView text, const QList<Span> &spans, const QStringList &lower)
{
    int letters = 0;
    int weighty = 0; // words a title writes with a capital
    int capital = 0;
    bool small = false;
    for (qsizetype at = 0; at < spans.size(); ++at) {
        const QStringView word = spans[at].in(text);
        if (!word.front().isLetter())
            continue;
        letters += int(word.size());
        small = small || hasSmallLetter(word);
        if (at == 0 || isOneOf(lower[at], smallWords))
            continue;
        ++weighty;
        capital += word.front().isUpper();
    }
    if (letters == 0)
        return CaseStyle::None;
    if (!small)
        return CaseStyle::Capitals;
    const QStringView first = spans.front().in(text);
    if (first.front().isLower())
        return CaseStyle::Lower;
    // One word in four may fall out of the style: people aren't consistent.
    return capital * 4 >= weighty * 3 ? CaseStyle::Title : CaseStyle::Sentence;
}

bool saysSomething(const QStringList &words)
{
    for (qsizetype at = 0; at + 1 < words.size(); ++at) {
        const bool subject = isOneOf(words[at], subjects);
        if (subject &&
            (isOneOf(words[at + 1], auxiliaries) || (at == 0 && !isOneOf(words[0], questionWords))))
            return true;
        if (at > 0 && at + 2 < words.size() && isOneOf(words[at], auxiliaries) &&
            !isOneOf(words[0], questionWords))
            return true;
    }
    return false;
}

// "What do we collect", "On what ground do we act?".
bool asksQuestion(const QStringList &words, char16_t last)
{
    const qsizetype reach = last == u'?' ? 3 : 1;
    return std::any_of(words.begin(), words.begin() + std::min(reach, words.size()),
                       [](const QString &word) { return isOneOf(word, questionWords); });
}

bool readsLikeContact(QStringView text)
{
    if (text.contains(u'@') || text.contains(u"http"_s) || text.contains(u"www."_s))
        return true;
    const auto digits = std::ranges::count_if(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
    return digits >= 7;
}

bool readsLikeAddress(QStringView text, const QStringList &words)
{
    const bool digit = std::ranges::any_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
    const bool street = std::ranges::any_of(words, [](const QString &w) { return isOneOf(w, streetWords); });
    const bool firm = !words.isEmpty() && isOneOf(words.last(), firmSuffixes);
    static const QRegularExpression postcode(
        u"\\b(?:[A-Z]{1,2}\\d[A-Z\\d]?\\s*\\d[A-Z]{2}|[A-Z]{2}\\s+\\d{5}(?:-\\d{4})?)\\b|^\\d{4,5}\\s+[A-Z]\\w+$"_s);
    if (digit && postcode.matchView(text).hasMatch())
        return true;
    const bool commas = text.endsWith(u',') || text.count(u',') >= 2;
    return firm || (digit && (street || commas));
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
    return isOneOf(text.trimmed().toString().toLower(), contentsNames);
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
    const QList<Span> spans = wordSpans(text);
    const QStringList words = lowerWords(text, spans);
    Phrase phrase;
    phrase.length = text.size();
    phrase.words = int(words.size());
    phrase.last = lastSign(text);
    phrase.style = caseStyle(text, spans, words);
    phrase.isContact = readsLikeContact(text);
    phrase.isPostal = readsLikeAddress(text, words);
    phrase.isDate = readsLikeDate(text);
    phrase.announcesContents = announcesContents(text);
    if (words.isEmpty())
        return phrase;
    phrase.asksQuestion = asksQuestion(words, phrase.last);
    phrase.addressesReader = isOneOf(words.first(), sentenceOpeners);
    phrase.saysSomething = saysSomething(words);
    phrase.namesTopic = std::ranges::any_of(words, [](const QString &w) { return isOneOf(w, topicWords); });
    phrase.namesDocument =
        std::ranges::any_of(words, [](const QString &w) { return isOneOf(w, documentWords); });
    return phrase;
}

} // namespace clausula
