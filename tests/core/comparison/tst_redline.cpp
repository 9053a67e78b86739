// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/redline.h"

#include <QTest>

#include <random>

using namespace clausula;
using namespace Qt::StringLiterals;

namespace {

/** Kept words as they are on the right, [-deleted-], {+inserted+}; white space folded. */
QString printed(const QList<RedlineRun> &runs, QStringView left, QStringView right)
{
    QStringList parts;
    for (const RedlineRun &run : runs) {
        switch (run.kind) {
        case RedlineRun::Kind::Kept:
            parts.append(run.right.in(right).toString().simplified());
            break;
        case RedlineRun::Kind::Deleted:
            parts.append(u"[-%1-]"_s.arg(run.left.in(left).toString().simplified()));
            break;
        case RedlineRun::Kind::Inserted:
            parts.append(u"{+%1+}"_s.arg(run.right.in(right).toString().simplified()));
            break;
        }
    }
    return parts.join(u' ');
}

/** Each side's spans follow one another from the offset to the text's end. */
bool restores(const QList<RedlineRun> &runs, Span RedlineRun::*side, qsizetype offset, qsizetype length)
{
    qsizetype at = offset;
    for (const RedlineRun &run : runs) {
        const Span span = run.*side;
        if (span.isEmpty())
            continue;
        if (span.start != at)
            return false;
        at = span.end();
    }
    return at == offset + length;
}

bool isConsistent(const QList<RedlineRun> &runs)
{
    return std::ranges::all_of(runs, [](const RedlineRun &run) {
        return (run.kind != RedlineRun::Kind::Deleted || run.right.isEmpty()) &&
               (run.kind != RedlineRun::Kind::Inserted || run.left.isEmpty());
    });
}

bool redlineRestores(const QString &left, const QString &right)
{
    const QList<RedlineRun> runs = redline(left, right);
    return restores(runs, &RedlineRun::left, 0, left.size()) &&
           restores(runs, &RedlineRun::right, 0, right.size()) && isConsistent(runs);
}

const QStringList vocabulary{u"data"_s,    u"we"_s,         u"the"_s,    u"and"_s,       u"Keep"_s,
                             u"days,"_s,   u"records."_s,   u"share"_s,  u"partners;"_s, u"“Service”"_s,
                             u"of"_s,      u"account"_s,    u"thirty"_s, u"1."_s,        u"•"_s,
                             u"erasure"_s, u"\U0001F512"_s, u"naïve"_s};
const QStringList blanks{u" "_s, u"  "_s, u"\n"_s, u"\n\n"_s, u"\u00A0"_s, u"\r\n"_s, u"\t"_s};

template<typename T>
const T &anyOf(const QList<T> &list, std::mt19937 &random)
{
    return list[static_cast<qsizetype>(random() % static_cast<size_t>(list.size()))];
}

QString randomText(std::mt19937 &random, size_t words)
{
    QString text;
    for (size_t i = 0; i < words; ++i) {
        if (i > 0 || random() % 4 == 0)
            text += random() % 3 == 0 ? anyOf(blanks, random) : u" "_s;
        text += anyOf(vocabulary, random);
    }
    return random() % 4 == 0 ? text + u'\n' : text;
}

/** A few words put in, taken out or moved about. */
QString edited(QString text, std::mt19937 &random)
{
    for (auto edit = random() % 6; edit > 0; --edit) {
        const auto from = static_cast<qsizetype>(random() % static_cast<size_t>(text.size() + 1));
        const auto length = std::min<qsizetype>(static_cast<qsizetype>(random() % 30), text.size() - from);
        if (random() % 2 == 0) {
            text.remove(from, length);
        } else {
            const QString piece =
                random() % 2 == 0 ? text.sliced(from, length) : randomText(random, random() % 5);
            text.insert(static_cast<qsizetype>(random() % static_cast<size_t>(text.size() + 1)), piece);
        }
    }
    return text;
}

} // namespace

class TestRedline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksWhatChanged_data();
    void marksWhatChanged();
    void restoresBothTexts();
    void countsFromTheOffsets();
    void keepsTheSameText();
    void readsLongUnpunctuatedText();
};

void TestRedline::marksWhatChanged_data()
{
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    QTest::addColumn<QString>("expected");

    QTest::newRow("one word replaced")
        << u"We keep account data for thirty days after closing."_s
        << u"We keep account data for ninety days after closing."_s
        << u"We keep account data for [-thirty-] {+ninety+} days after closing."_s;
    QTest::newRow("a whole phrase taken out of a list")
        << u"We ask for names, for ages, for sizes."_s << u"We ask for names, for sizes."_s
        << u"We ask for names, [-for ages,-] for sizes."_s;
    QTest::newRow("phrase inserted")
        << u"We share records with our auditors every year."_s
        << u"We share records, where lawful, with our auditors every year."_s
        << u"We share [-records-] {+records, where lawful,+} with our auditors every year."_s;
    QTest::newRow("stop words between replaced words belong to the replacement")
        << u"Complaints go to the desk of the registrar and are answered promptly by trained personnel in writing."_s
        << u"Complaints go to the inbox of the ombudsman and are answered promptly by trained personnel in writing."_s
        << u"Complaints go to the [-desk of the registrar-] {+inbox of the ombudsman+} and are answered promptly by trained personnel in writing."_s;
    QTest::newRow("unrelated sentences are replaced as a whole")
        << u"Cookies help us remember your language and the pages you visited."_s
        << u"You may lodge a complaint with the supervisory authority of your country."_s
        << u"[-Cookies help us remember your language and the pages you visited.-] {+You may lodge a complaint with the supervisory authority of your country.+}"_s;
    QTest::newRow("case, quotation marks and dashes are no change")
        << u"The \"Service\" – including APPS – isn't free."_s
        << u"The “service” - including apps - isn’t free."_s
        << u"The “service” - including apps - isn’t free."_s;
    QTest::newRow("wrapping is no change")
        << u"We keep account data\nfor thirty days."_s << u"We  keep account\u00A0data for\r\nthirty days."_s
        << u"We keep account data for thirty days."_s;
    QTest::newRow("renumbering is no change")
        << u"1. We keep names.\n2. We keep addresses.\n"_s << u"4. We keep names.\n(b) We keep addresses.\n"_s
        << u"4. We keep names. (b) We keep addresses."_s;
    QTest::newRow("a bullet goes with its item")
        << u"We collect:\n• names\n• invoices from suppliers\n• addresses\n"_s
        << u"We collect:\n• names\n• addresses\n"_s
        << u"We collect: • names [-• invoices from suppliers-] • addresses"_s;
    QTest::newRow("an inserted sentence is no part of its neighbours")
        << u"We keep names. We keep addresses."_s
        << u"We keep names. We never sell telephone numbers. We keep addresses."_s
        << u"We keep names. {+We never sell telephone numbers.+} We keep addresses."_s;
    QTest::newRow("sentences joined")
        << u"We keep account names for thirty days. Afterwards every stored record is erased by our hosting supplier."_s
        << u"We keep account names for thirty days; afterwards every stored record is erased by our hosting supplier."_s
        << u"We keep account names for thirty [-days.-] {+days;+} afterwards every stored record is erased by our hosting supplier."_s;
    QTest::newRow("repeated words: the phrase that was added is marked")
        << u"We store names, addresses, and invoices."_s
        << u"We store names, payments, addresses, and invoices."_s
        << u"We store names, {+payments,+} addresses, and invoices."_s;
    QTest::newRow("nothing on the left") << u""_s << u"New text."_s << u"{+New text.+}"_s;
    QTest::newRow("nothing on the right") << u"Old text."_s << u""_s << u"[-Old text.-]"_s;
    QTest::newRow("nothing at all") << u""_s << u""_s << u""_s;
}

void TestRedline::marksWhatChanged()
{
    QFETCH(QString, left);
    QFETCH(QString, right);
    QFETCH(QString, expected);
    const QList<RedlineRun> runs = redline(left, right);
    QCOMPARE(printed(runs, left, right), expected);
    QVERIFY(isConsistent(runs));
}

void TestRedline::restoresBothTexts()
{
    std::mt19937 random(42);
    for (int round = 0; round < 4000; ++round) {
        const QString left = randomText(random, random() % 60);
        const QString right = round % 5 == 0 ? randomText(random, random() % 60) : edited(left, random);
        if (!redlineRestores(left, right))
            QFAIL(qPrintable(left + u" → "_s + right));
    }
}

void TestRedline::countsFromTheOffsets()
{
    const QList<RedlineRun> runs = redline(u"We keep names.", u"We keep addresses.", 100, 2000);
    QVERIFY(restores(runs, &RedlineRun::left, 100, 14));
    QVERIFY(restores(runs, &RedlineRun::right, 2000, 18));
}

void TestRedline::keepsTheSameText()
{
    std::mt19937 random(9);
    for (int round = 0; round < 300; ++round) {
        const QString text = randomText(random, 1 + random() % 80);
        const QList<RedlineRun> runs = redline(text, text);
        QVERIFY(
            std::ranges::all_of(runs, [](const RedlineRun &r) { return r.kind == RedlineRun::Kind::Kept; }));
    }
}

void TestRedline::readsLongUnpunctuatedText()
{
    std::mt19937 random(10);
    QString left;
    for (int i = 0; i < 40000; ++i)
        left += u"w%1 "_s.arg(random() % 3000);
    QString right = left;
    right.insert(right.indexOf(u' ', right.size() / 2), u" something new"_s);
    const QList<RedlineRun> runs = redline(left, right);
    QCOMPARE(runs.size(), 3);
    QCOMPARE(runs[1].right.in(right).toString().simplified(), u"something new"_s);
}

QTEST_GUILESS_MAIN(TestRedline)
#include "tst_redline.moc"
