// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/redline.h"

#include "tests/core/comparison/policytext.h"

#include <QTest>

#include <random>

using namespace clausula;
using namespace Qt::StringLiterals;
using test::policy;
using test::SectionText;

namespace {

Differences differencesOf(const RecognizedDocument &left, const RecognizedDocument &right)
{
    const auto alignment = align(left, right);
    const auto result = alignment ? differences(left, right, *alignment) : std::unexpected(alignment.error());
    return result ? *result : Differences{};
}

QStringList texts(const QList<Span> &spans, const RecognizedDocument &document)
{
    QStringList result;
    for (const Span span : spans)
        result.append(span.in(document.document.text()).toString().simplified());
    return result;
}

/** Runs of non-blank characters, as the design's measure counts words. */
QList<Span> wordsOf(QStringView text)
{
    QList<Span> words;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at].isSpace())
            continue;
        const qsizetype start = at;
        while (at < text.size() && !text[at].isSpace())
            ++at;
        words.append(spanBetween(start, at));
    }
    return words;
}

/** How often each word lies in one of the spans. */
QList<int> covered(const QList<Span> &words, const QList<Span> &spans)
{
    QList<int> times(words.size());
    for (qsizetype i = 0; i < words.size(); ++i)
        times[i] = static_cast<int>(
            std::ranges::count_if(spans, [&](Span span) { return span.overlaps(words[i]); }));
    return times;
}

bool coversEveryWordOnce(QStringView text, QList<Span> changed, const QList<Span> &kept)
{
    if (!std::ranges::is_sorted(changed))
        return false;
    changed += kept;
    const QList<int> times = covered(wordsOf(text), changed);
    return std::ranges::all_of(times, [](int count) { return count == 1; });
}

QStringList comparable(QStringView text)
{
    QStringList words = text.toString().toCaseFolded().simplified().split(u' ');
    words.removeIf(
        [](const QString &word) { return word == u"•"_s || (word.size() < 4 && word.endsWith(u'.')); });
    return words;
}

bool isConsistent(const Differences &result, const RecognizedDocument &left, const RecognizedDocument &right)
{
    QList<Span> keptLeft;
    QList<Span> keptRight;
    for (const auto &[onLeft, onRight] : result.kept) {
        keptLeft.append(onLeft);
        keptRight.append(onRight);
        if (comparable(onLeft.in(left.document.text())) != comparable(onRight.in(right.document.text())))
            return false;
    }
    return std::ranges::is_sorted(keptLeft) &&
           coversEveryWordOnce(left.document.text(), result.deleted, keptLeft) &&
           coversEveryWordOnce(right.document.text(), result.inserted, keptRight);
}

const QStringList sentences{u"Account records are kept for thirty days after closing."_s,
                            u"We never sell names to advertisers."_s,
                            u"Delivery firms receive postal addresses."_s,
                            u"Everybody may ask for a copy of their file."_s,
                            u"Disks are encrypted and doors are locked."_s,
                            u"Complaints go to the supervisory authority."_s,
                            u"• invoices and bank details"_s,
                            u"• names of visitors"_s,
                            u"1. Notices are sent by mail; changes follow in a month."_s,
                            u"Staff sign in with two factors."_s};

template<typename T>
T &anyOf(QList<T> &list, std::mt19937 &random)
{
    return list[static_cast<qsizetype>(random() % static_cast<size_t>(list.size()))];
}

QList<SectionText> randomPolicy(std::mt19937 &random)
{
    QStringList source = sentences;
    QList<SectionText> sections;
    for (auto count = random() % 5; sections.size() <= static_cast<qsizetype>(count);) {
        SectionText section{u"Heading %1"_s.arg(sections.size()), {}};
        for (auto paragraphs = 1 + random() % 3; paragraphs > 0; --paragraphs)
            section.paragraphs.append(anyOf(source, random) + u' ' + anyOf(source, random));
        sections.append(section);
    }
    return sections;
}

QList<SectionText> edited(QList<SectionText> sections, std::mt19937 &random)
{
    QStringList source = sentences;
    for (auto edits = random() % 6; edits > 0; --edits) {
        switch (random() % 4) {
        case 0:
            std::swap(anyOf(sections, random), anyOf(sections, random));
            break;
        case 1:
            anyOf(anyOf(sections, random).paragraphs, random).replace(u"are"_s, u"may be"_s);
            break;
        case 2:
            anyOf(sections, random).paragraphs.append(anyOf(source, random));
            break;
        default:
            anyOf(sections, random).heading += u" again"_s;
        }
    }
    return sections;
}

} // namespace

class TestDifferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksChangedWordsOnly();
    void knowsMovedTextAgain();
    void keepsSentencesThatChangedPlacesInASection();
    void marksTheJoinOfTwoSentences();
    void keepsParagraphsThatWentToAnotherSection();
    void marksAllOfWhatHasNoPartner();
    void takesRenumberingForNoChange();
    void coversEveryWordOfBothSidesOnce();
    void stopsWhenAsked();
    void tellsVersionsFromUnrelatedTexts();
};

void TestDifferences::marksChangedWordsOnly()
{
    const auto left =
        policy({{u"Retention"_s, {u"Account records are kept for thirty days after closing."_s}}});
    const auto right =
        policy({{u"Retention"_s, {u"Account records are kept for ninety days after closing."_s}}});
    const Differences result = differencesOf(left, right);
    QCOMPARE(texts(result.deleted, left), QStringList(u"thirty"_s));
    QCOMPARE(texts(result.inserted, right), QStringList(u"ninety"_s));
    QVERIFY(isConsistent(result, left, right));
}

void TestDifferences::knowsMovedTextAgain()
{
    const SectionText first{u"Retention"_s, {sentences[0], sentences[1]}};
    const SectionText second{u"Security"_s, {sentences[4], sentences[9]}};
    const SectionText third{u"Complaints"_s, {sentences[5]}};
    const auto left = policy({first, second, third});
    const auto right = policy({third, second, first});
    const Differences result = differencesOf(left, right);
    QVERIFY(result.deleted.isEmpty());
    QVERIFY(result.inserted.isEmpty());
    QVERIFY(isConsistent(result, left, right));
}

void TestDifferences::keepsSentencesThatChangedPlacesInASection()
{
    const auto left = policy({{u"Retention"_s, {sentences[0] + u' ' + sentences[3], sentences[4]}}});
    const auto right = policy({{u"Retention"_s, {sentences[4], sentences[3] + u' ' + sentences[0]}}});
    const Differences result = differencesOf(left, right);
    QCOMPARE(texts(result.deleted, left), QStringList());
    QCOMPARE(texts(result.inserted, right), QStringList());

    const SectionText other{u"Complaints"_s, {sentences[5]}};
    const auto before = policy(
        {{u"Security"_s, {sentences[0] + u' ' + sentences[3], sentences[4] + u' ' + sentences[9]}}, other});
    const auto after = policy(
        {{u"Security"_s, {sentences[0], sentences[4] + u' ' + sentences[9] + u' ' + sentences[3]}}, other});
    QCOMPARE(texts(differencesOf(before, after).deleted, before), QStringList());
}

void TestDifferences::marksTheJoinOfTwoSentences()
{
    const auto left = policy({{u"Rights"_s,
                               {u"Everybody may ask for a copy of their file. Disks are encrypted and all of "
                                "our doors are locked."_s}}});
    const auto right =
        policy({{u"Rights"_s,
                 {u"Everybody may ask for a copy of their file, disks are encrypted and all of "
                  "our doors are locked."_s}}});
    const Differences result = differencesOf(left, right);
    QCOMPARE(texts(result.deleted, left), QStringList(u"file."_s));
    QCOMPARE(texts(result.inserted, right), QStringList(u"file,"_s));
}

void TestDifferences::keepsParagraphsThatWentToAnotherSection()
{
    const QString moved = sentences[3] + u' ' + sentences[5];
    const auto left =
        policy({{u"Retention"_s, {sentences[0], moved}}, {u"Security"_s, {sentences[4], sentences[9]}}});
    const auto right =
        policy({{u"Retention"_s, {sentences[0]}}, {u"Security"_s, {sentences[4], sentences[9], moved}}});
    const Differences result = differencesOf(left, right);
    QCOMPARE(texts(result.deleted, left), QStringList());
    QCOMPARE(texts(result.inserted, right), QStringList());
}

void TestDifferences::marksAllOfWhatHasNoPartner()
{
    const auto left =
        policy({{u"Retention"_s, {sentences[0]}}, {u"Security"_s, {sentences[4] + u' ' + sentences[9]}}});
    const auto right = policy({{u"Retention"_s, {sentences[0]}}});
    const Differences result = differencesOf(left, right);
    QCOMPARE(result.deleted.size(), 1);
    QCOMPARE(texts(result.deleted, left).first(),
             u"## Security Disks are encrypted and doors are locked. Staff sign in with two factors."_s);
    QVERIFY(result.inserted.isEmpty());
}

void TestDifferences::takesRenumberingForNoChange()
{
    const auto left =
        policy({{u"1. Retention"_s, {sentences[0], u"• invoices"_s}}, {u"2. Security"_s, {sentences[4]}}});
    const auto right =
        policy({{u"Retention"_s, {sentences[0], u"- invoices"_s}}, {u"5. Security"_s, {sentences[4]}}});
    const Differences result = differencesOf(left, right);
    QCOMPARE(texts(result.deleted, left), QStringList());
    QCOMPARE(texts(result.inserted, right), QStringList());
}

void TestDifferences::coversEveryWordOfBothSidesOnce()
{
    std::mt19937 random(21);
    for (int round = 0; round < 1000; ++round) {
        const QList<SectionText> sections = randomPolicy(random);
        const auto left = policy(sections);
        const auto right = policy(round % 4 == 0 ? randomPolicy(random) : edited(sections, random));
        if (!isConsistent(differencesOf(left, right), left, right))
            QFAIL(qPrintable(left.document.text() + u"\n=====\n"_s + right.document.text()));
    }
}

void TestDifferences::stopsWhenAsked()
{
    const auto document = policy({{u"Retention"_s, {sentences[0]}}});
    std::stop_source source;
    source.request_stop();
    const auto result = differences(document, document, *align(document, document), {}, source.get_token());
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Cancelled);
}

void TestDifferences::tellsVersionsFromUnrelatedTexts()
{
    Differences differences;
    QVERIFY(!areVersions(differences));
    differences.kept = {{{0, 50}, {0, 50}}};
    differences.deleted = {{50, 60}};
    differences.inserted = {{50, 40}};
    QVERIFY(areVersions(differences));
    differences.inserted = {{50, 41}};
    QVERIFY(!areVersions(differences));
}

QTEST_GUILESS_MAIN(TestDifferences)
#include "tst_differences.moc"
