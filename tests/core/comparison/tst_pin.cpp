// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/alignment.h"

#include "tests/core/comparison/policytext.h"

#include <QTest>

using namespace clausula;
using namespace Qt::StringLiterals;
using test::policy;
using test::SectionText;

namespace {

const SectionText retention{
    u"Retention"_s,
    {u"Account records are kept for thirty days after the account is closed. Invoices "
     "are kept for seven years because tax law asks for it."_s}};
const SectionText storage{
    u"Where records lie"_s,
    {u"Account records lie on two encrypted disks in Norway and nowhere else. Nobody may "
     "carry them away."_s}};
const SectionText sharing{u"Sharing"_s,
                          {u"Delivery firms receive the postal address of an order. We never sell names, "
                           "addresses or any other record to advertisers."_s}};
const SectionText cookies{u"Cookies"_s,
                          {u"The shop sets two small files that remember the basket. They are removed when "
                           "the browser is closed, and no other shop can read them."_s}};

/** "0-1" for left section 0 and right section 1; '!' behind: pinned. */
QStringList pairs(const RecognizedDocument &left, const RecognizedDocument &right, const QList<Pin> &pins)
{
    QStringList result;
    const auto alignment = align(left, right, {{}, pins});
    if (!alignment)
        return {describe(alignment.error())};
    for (const AlignedSection &pair : alignment->sections) {
        if (pair.left >= 0 && pair.right >= 0)
            result.append(u"%1-%2%3"_s.arg(pair.left).arg(pair.right).arg(pair.pinned ? u"!"_s : QString()));
    }
    return result;
}

Pin pinned(Pin::Kind kind, const RecognizedDocument &left, int leftSection, const RecognizedDocument &right,
           int rightSection)
{
    return pinOf(kind, left.document, leftSection, right.document, rightSection);
}

} // namespace

class TestPin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsASectionAgain_data();
    void findsASectionAgain();
    void tellsEqualSectionsApartByTheirPlace();
    void joinsWhatIsPinned();
    void makesOneGroupOfSeveralPins();
    void keepsApartWhatIsPinnedApart();
    void passesOverLostPins();
    void followsTheTextStepByStep();
};

void TestPin::findsASectionAgain_data()
{
    QTest::addColumn<SectionText>("now");
    QTest::addColumn<int>("expected");
    QTest::newRow("unchanged") << retention << 1;
    SectionText edited = retention;
    edited.paragraphs.first().replace(u"thirty days"_s, u"two weeks"_s);
    QTest::newRow("a few words edited") << edited << 1;
    SectionText renamed = retention;
    renamed.heading = u"How long we keep what we know"_s;
    QTest::newRow("another heading") << renamed << 1;
    SectionText longer = retention;
    longer.paragraphs.append(u"Backups are overwritten every quarter."_s);
    QTest::newRow("a paragraph more") << longer << 1;
    QTest::newRow("gone") << cookies << -1;
}

void TestPin::findsASectionAgain()
{
    QFETCH(SectionText, now);
    const auto before = policy({retention, sharing});
    const SectionAnchor anchor = anchorOf(before.document, 0);
    const auto after = policy({storage, now, sharing});
    QTEST(findSection(after.document, anchor), "expected");
}

void TestPin::tellsEqualSectionsApartByTheirPlace()
{
    const auto document = policy({retention, sharing, retention, cookies, retention});
    for (const int section : {0, 2, 4})
        QCOMPARE(findSection(document.document, anchorOf(document.document, section)), section);
}

void TestPin::joinsWhatIsPinned()
{
    const auto left = policy({retention, sharing, cookies});
    const auto right = policy({storage, retention, sharing});
    QCOMPARE(pairs(left, right, {}), QStringList({u"0-1"_s, u"1-2"_s}));
    const Pin pin = pinned(Pin::Kind::Joined, left, 0, right, 0);
    // the old partner is free, and the pin holds though another section reads the same
    QCOMPARE(pairs(left, right, {pin}), QStringList({u"0-0!"_s, u"1-2"_s}));
    // wholly unlike sections can be pinned
    QCOMPARE(pairs(left, right, {pinned(Pin::Kind::Joined, left, 2, right, 0)}),
             QStringList({u"0-1"_s, u"1-2"_s, u"2-0!"_s}));
}

void TestPin::makesOneGroupOfSeveralPins()
{
    const auto left = policy({retention, sharing});
    const auto right = policy({retention, storage, sharing});
    const QList<Pin> pins{pinned(Pin::Kind::Joined, left, 0, right, 0),
                          pinned(Pin::Kind::Joined, left, 0, right, 1)};
    const auto alignment = align(left, right, {{}, pins});
    QVERIFY(alignment);
    QCOMPARE(alignment->sections[0].group, alignment->sections[1].group);
    QCOMPARE(groupShapes(alignment->sections), QList<GroupShape>({GroupShape::Split, GroupShape::Pair}));
    QCOMPARE(alignment->pins, QList<PinnedSections>({{0, 0}, {0, 1}}));
}

void TestPin::keepsApartWhatIsPinnedApart()
{
    const auto left = policy({retention, sharing});
    const auto right = policy({retention, sharing});
    QCOMPARE(pairs(left, right, {pinned(Pin::Kind::Apart, left, 0, right, 0)}), QStringList(u"1-1"_s));
}

void TestPin::passesOverLostPins()
{
    const auto left = policy({retention, sharing});
    const auto right = policy({retention, sharing});
    const auto lost = policy({cookies});
    const Pin pin = pinned(Pin::Kind::Joined, lost, 0, right, 0);
    QCOMPARE(pairs(left, right, {pin}), QStringList({u"0-0"_s, u"1-1"_s}));
    const auto alignment = align(left, right, {{}, {pin}});
    QVERIFY(alignment);
    QCOMPARE(alignment->pins, QList<PinnedSections>({{-1, 0}}));
    QCOMPARE(anchoredAgain({pin}, left.document, right.document), QList<Pin>{pin});
}

void TestPin::followsTheTextStepByStep()
{
    const auto right = policy({storage, sharing});
    SectionText text = retention;
    auto left = policy({text, sharing});
    QList<Pin> pins{pinned(Pin::Kind::Joined, left, 0, right, 0)};
    for (const QString &words :
         {u"thirty days"_s, u"Account records"_s, u"the account"_s, u"Invoices"_s, u"tax law"_s,
          u"asks for it"_s, u"seven years"_s, u"closed"_s, u"are kept"_s}) {
        text.paragraphs.first().replace(words, u"whatever %1 is"_s.arg(words.size()));
        left = policy({sharing, text});
        pins = anchoredAgain(pins, left.document, right.document);
        QVERIFY(pairs(left, right, pins).contains(u"1-0!"_s));
    }
    QCOMPARE(findSection(left.document, anchorOf(policy({retention}).document, 0)), -1);
}

QTEST_GUILESS_MAIN(TestPin)
#include "tst_pin.moc"
