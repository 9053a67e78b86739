// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/alignment.h"

#include "tests/core/comparison/policytext.h"

#include <QTest>

using namespace clausula;
using namespace Qt::StringLiterals;
using test::policy;
using test::SectionText;

namespace {

const QString retention =
    u"Account records are kept for thirty days after the account is closed. Invoices are kept "
    u"for seven years because tax law asks for it."_s;
const QString sharing =
    u"Delivery firms receive the postal address of an order. We never sell names, addresses or "
    u"any other record to advertisers."_s;
const QString rights =
    u"Everybody may ask for a copy of the records held about them. Mistakes are put right within "
    u"two weeks, free of charge."_s;
const QString security =
    u"Disks are encrypted and doors are locked. Staff sign in with two factors, and every access "
    u"to customer records is logged."_s;
const QString contact =
    u"Write to the privacy desk at the address below. Complaints that it cannot settle go to the "
    u"supervisory authority."_s;

/** "left heading > right heading", '-' for nobody; '*' behind: moved, '=' behind: the same. */
QStringList printed(const Alignment &alignment, const RecognizedDocument &left,
                    const RecognizedDocument &right)
{
    const auto name = [](const Document &document, int section) {
        return section < 0 ? u"-"_s : document.headingText(document.sections()[section].firstBlock);
    };
    QStringList lines;
    for (const AlignedSection &pair : alignment.sections) {
        QString line = name(left.document, pair.left) + u" > "_s + name(right.document, pair.right);
        line += pair.moved ? u"*"_s : QString();
        line += pair.kind == AlignedSection::Kind::Same ? u"="_s : QString();
        lines.append(line);
    }
    return lines;
}

QStringList aligned(const RecognizedDocument &left, const RecognizedDocument &right)
{
    const auto alignment = align(left, right);
    return alignment ? printed(*alignment, left, right) : QStringList(describe(alignment.error()));
}

/** Each side's blocks, as often as they occur in the alignment. */
QList<int> blockUses(const Alignment &alignment, int AlignedBlock::*side, qsizetype count)
{
    QList<int> uses(count);
    for (const AlignedBlock &pair : alignment.blocks) {
        if (pair.*side >= 0)
            ++uses[pair.*side];
    }
    return uses;
}

} // namespace

class TestAlignment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void joinsVersionsOfOneText();
    void joinsByClauseTypeWhereNoWordIsShared();
    void prefersTheMatchingHeadingAmongEqualClauseTypes();
    void leavesAloneWhatReplacesSomethingElse();
    void keepsSplitAndMergedSectionsInOneGroup();
    void joinsSeveralSectionsOnOneTopic();
    void marksAsMovedTheSmallerPart();
    void alignsEveryBlockOfBothSides();
    void findsParagraphsThatWentToAnotherSection();
    void leavesShortPhrasesInTheirSections();
    void joinsTheHeadingsOfPartners();
    void takesEmptyDocuments();
    void stopsWhenAsked();
};

void TestAlignment::joinsVersionsOfOneText()
{
    const auto left =
        policy({{u"Retention"_s, {retention}}, {u"Sharing"_s, {sharing}}, {u"Your rights"_s, {rights}}});
    QString edited = sharing;
    edited.replace(u"Delivery firms"_s, u"Couriers"_s);
    const auto right = policy({{u"Retention"_s, {retention}},
                               {u"Security"_s, {security}},
                               {u"Disclosure"_s, {edited}},
                               {u"Your rights"_s, {rights}}});
    QCOMPARE(aligned(left, right), QStringList({u"Retention > Retention="_s, u"- > Security"_s,
                                                u"Sharing > Disclosure"_s, u"Your rights > Your rights="_s}));
}

void TestAlignment::joinsByClauseTypeWhereNoWordIsShared()
{
    const auto left = policy({{u"Storage"_s, {retention}, u"retention"_s},
                              {u"Who receives data"_s, {sharing}, u"sharing"_s},
                              {u"What you can ask for"_s, {rights}, u"rights"_s}});
    const auto right =
        policy({{u"Access requests"_s, {u"Customers can demand to see their file."_s}, u"rights"_s},
                {u"Partners"_s, {u"Logistics companies learn where parcels go."_s}, u"sharing"_s},
                {u"How long"_s, {u"Deletion happens once a purpose ends."_s}, u"retention"_s},
                {u"Cookies"_s, {u"Browsers store small files."_s}, u"cookies"_s}});
    const auto alignment = align(left, right);
    QVERIFY(alignment);
    QStringList lines = printed(*alignment, left, right);
    for (QString &line : lines)
        line.remove(u'*');
    QVERIFY(lines.contains(u"Storage > How long"_s));
    QVERIFY(lines.contains(u"Who receives data > Partners"_s));
    QVERIFY(lines.contains(u"What you can ask for > Access requests"_s));
    QVERIFY(lines.contains(u"- > Cookies"_s));
    for (const AlignedSection &pair : alignment->sections) {
        QVERIFY(pair.similarity >= 0 && pair.similarity <= 1);
        QVERIFY(!pair.clause.isEmpty());
    }
}

void TestAlignment::prefersTheMatchingHeadingAmongEqualClauseTypes()
{
    const auto left = policy({{u"Retention of invoices"_s, {u"Seven years."_s}, u"retention"_s},
                              {u"Retention of call recordings"_s, {u"One month."_s}, u"retention"_s}});
    const auto right = policy({{u"Call recordings"_s, {u"Erased after ninety days."_s}, u"retention"_s},
                               {u"Invoices"_s, {u"Erased after a decade."_s}, u"retention"_s}});
    const QStringList lines = aligned(left, right).replaceInStrings(u"*"_s, QString());
    QCOMPARE(lines, QStringList({u"Retention of invoices > Invoices"_s,
                                 u"Retention of call recordings > Call recordings"_s}));
}

void TestAlignment::leavesAloneWhatReplacesSomethingElse()
{
    const auto left = policy({{u"Retention"_s, {retention}},
                              {u"Cookies"_s,
                               {u"The shop sets two small files that "
                                u"remember the basket and the language until the browser is closed."_s}},
                              {u"Security"_s, {security}}});
    const auto right = policy({{u"Retention"_s, {retention}},
                               {u"Children"_s,
                                {u"Nobody under sixteen may open an "
                                 u"account, and we erase what a child has told us by mistake."_s}},
                               {u"Security"_s, {security}}});
    QCOMPARE(aligned(left, right), QStringList({u"Retention > Retention="_s, u"- > Children"_s,
                                                u"Cookies > -"_s, u"Security > Security="_s}));
}

void TestAlignment::keepsSplitAndMergedSectionsInOneGroup()
{
    const auto left = policy({{u"Retention"_s, {retention}},
                              {u"Rights and contact"_s, {rights, contact}},
                              {u"Sharing"_s, {sharing}},
                              {u"Security"_s, {security}}});
    const auto right = policy({{u"Retention"_s, {retention}},
                               {u"Rights"_s, {rights}},
                               {u"Contact"_s, {contact}},
                               {u"Sharing"_s, {sharing, security}}});
    const auto alignment = align(left, right);
    QVERIFY(alignment);
    QCOMPARE(
        printed(*alignment, left, right),
        QStringList({u"Retention > Retention="_s, u"Rights and contact > Rights"_s,
                     u"Rights and contact > Contact"_s, u"Sharing > Sharing"_s, u"Security > Sharing"_s}));
    QList<int> groups;
    for (const AlignedSection &pair : alignment->sections)
        groups.append(pair.group);
    QCOMPARE(groups, QList<int>({0, 1, 1, 2, 2}));
}

void TestAlignment::joinsSeveralSectionsOnOneTopic()
{
    const auto left =
        policy({{u"Your rights"_s, {rights}, u"rights"_s}, {u"Security"_s, {security}, u"security"_s}});
    const auto right = policy({{u"Seeing your file"_s, {u"Customers can demand to read it."_s}, u"rights"_s},
                               {u"Corrections"_s, {u"Tell the shop what is wrong."_s}, u"rights"_s}});
    const QStringList lines = aligned(left, right);
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines.contains(u"Your rights > Seeing your file"_s));
    QVERIFY(lines.contains(u"Your rights > Corrections"_s));
    QVERIFY(lines.contains(u"Security > -"_s));
}

void TestAlignment::marksAsMovedTheSmallerPart()
{
    const auto left =
        policy({{u"Retention"_s, {retention}}, {u"Sharing"_s, {sharing}}, {u"Contact"_s, {contact}}});
    const auto right =
        policy({{u"Contact"_s, {contact}}, {u"Retention"_s, {retention}}, {u"Sharing"_s, {sharing}}});
    QCOMPARE(aligned(left, right),
             QStringList({u"Retention > Retention="_s, u"Sharing > Sharing="_s, u"Contact > Contact*="_s}));
}

void TestAlignment::alignsEveryBlockOfBothSides()
{
    const auto left = policy({{u"Retention"_s, {retention, contact}}, {u"Sharing"_s, {sharing, security}}});
    const auto right =
        policy({{u"Retention"_s, {contact, retention, u"A wholly new remark on gardening tools."_s}},
                {u"Rights"_s, {rights}},
                {u"Sharing"_s, {sharing + u' ' + security}}});
    const auto alignment = align(left, right);
    QVERIFY(alignment);
    const QList<int> onLeft = blockUses(*alignment, &AlignedBlock::left, left.document.blocks().size());
    const QList<int> onRight = blockUses(*alignment, &AlignedBlock::right, right.document.blocks().size());
    QCOMPARE(onLeft, QList<int>({1, 1, 1, 1, 1, 1}));
    // the paragraph that two were joined to has two partners
    QCOMPARE(onRight, QList<int>({1, 1, 1, 1, 1, 1, 1, 2}));
    const QList<AlignedBlock> &blocks = alignment->blocks;
    QVERIFY(std::ranges::any_of(blocks, [](const AlignedBlock &b) { return b.left == 1 && b.right == 2; }));
    QVERIFY(std::ranges::any_of(blocks, [](const AlignedBlock &b) { return b.left == 2 && b.right == 1; }));
    QVERIFY(std::ranges::any_of(blocks, [](const AlignedBlock &b) { return b.left == -1 && b.right == 3; }));
}

void TestAlignment::findsParagraphsThatWentToAnotherSection()
{
    const auto left = policy({{u"Retention"_s, {retention, contact}}, {u"Sharing"_s, {sharing, security}}});
    const auto right = policy({{u"Retention"_s, {retention}}, {u"Sharing"_s, {sharing, security, contact}}});
    const auto alignment = align(left, right);
    QVERIFY(alignment);
    QVERIFY(std::ranges::any_of(alignment->blocks,
                                [](const AlignedBlock &b) { return b.left == 2 && b.right == 5; }));
}

void TestAlignment::leavesShortPhrasesInTheirSections()
{
    const QString phrase = u"Ask us for details."_s; // stands everywhere and has moved nowhere
    const auto left = policy({{u"Retention"_s, {retention, phrase}}, {u"Sharing"_s, {sharing, security}}});
    const auto right = policy({{u"Retention"_s, {retention}}, {u"Sharing"_s, {sharing, security, phrase}}});
    const auto alignment = align(left, right);
    QVERIFY(alignment);
    QVERIFY(std::ranges::contains(alignment->blocks, AlignedBlock{2, -1, 0}));
    QVERIFY(std::ranges::contains(alignment->blocks, AlignedBlock{-1, 5, 0}));
}

void TestAlignment::joinsTheHeadingsOfPartners()
{
    const auto left = policy({{u"How long"_s, {retention}}, {u"Sharing"_s, {sharing}}});
    const auto right = policy({{u"Storage"_s, {retention}}, {u"Sharing"_s, {sharing}}});
    const auto alignment = align(left, right);
    QVERIFY(alignment);
    QVERIFY(std::ranges::any_of(alignment->blocks,
                                [](const AlignedBlock &b) { return b.left == 0 && b.right == 0; }));
}

void TestAlignment::takesEmptyDocuments()
{
    const RecognizedDocument nothing{Document::fromText({}, {}), {}};
    const auto both = align(nothing, nothing);
    QVERIFY(both && both->sections.isEmpty() && both->blocks.isEmpty());
    const auto right = policy({{u"Retention"_s, {retention}}, {u"Contact"_s, {contact}}});
    QCOMPARE(aligned(nothing, right), QStringList({u"- > Retention"_s, u"- > Contact"_s}));
    QCOMPARE(aligned(right, nothing), QStringList({u"Retention > -"_s, u"Contact > -"_s}));
}

void TestAlignment::stopsWhenAsked()
{
    const auto document = policy({{u"Retention"_s, {retention}}});
    std::stop_source source;
    source.request_stop();
    const auto alignment = align(document, document, {}, source.get_token());
    QVERIFY(!alignment);
    QCOMPARE(alignment.error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestAlignment)
#include "tst_alignment.moc"
