// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/differencelist.h"

#include "tests/core/comparison/policytext.h"

#include <QTest>

using namespace clausula;
using namespace Qt::StringLiterals;
using test::policy;
using test::SectionText;

namespace {

const QString keeping = u"Account records are kept for thirty days after the account is closed."_s;
const QString invoices = u"Invoices stay in the drawer for seven years because tax rules ask for it."_s;
const QString delivery = u"Delivery firms receive the postal address of an order and nothing else."_s;
const QString locks = u"Disks are encrypted, doors are locked and every visit is written down."_s;
const QString copies = u"Everybody may ask for a copy of the file that is kept about them."_s;
const SectionText retention{u"Retention"_s, {keeping, invoices}, u"retention"_s};
const SectionText sharing{u"Sharing"_s, {delivery}, u"sharing-overview"_s};
const SectionText security{u"Security"_s, {locks}, u"security"_s};
const SectionText rights{u"Your rights"_s, {copies}, u"access"_s};

/** "clause: left words > right words", '-' for none, "moved: " or "moved and edited: " before moved text,
 * '*' behind what is substantive. */
QStringList listed(const RecognizedDocument &left, const RecognizedDocument &right)
{
    const auto alignment = align(left, right);
    const auto found = differences(left, right, alignment.value()).value();
    QStringList lines;
    for (const Difference &difference : found.list) {
        const auto words = [](const RecognizedDocument &document, Span span) {
            return span.isEmpty() ? u"-"_s : document.document.text(span).toString().simplified();
        };
        QString line = difference.clause + u": "_s;
        if (difference.kind == Difference::Kind::Moved)
            line +=
                (difference.edited ? u"moved and edited: "_s : u"moved: "_s) + words(left, difference.left);
        else
            line += words(left, difference.left) + u" > "_s + words(right, difference.right);
        lines.append(line + (difference.isSubstantive() ? u"*"_s : QString()));
    }
    return lines;
}

} // namespace

class TestDifferenceList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isEmptyForEqualTexts();
    void putsTogetherWhatWentAndWhatCame();
    void namesASectionWithoutPartnerOnce();
    void namesParagraphsWithoutPartnerOnce();
    void namesMovedSections();
    void namesMovedSentences();
    void standsInReadingOrder();
    void saysWhereWordsWouldStand();
    void listsEveryChangedWordOnce();
};

void TestDifferenceList::isEmptyForEqualTexts()
{
    const auto document = policy({retention, sharing});
    QCOMPARE(listed(document, document), QStringList());
}

void TestDifferenceList::putsTogetherWhatWentAndWhatCame()
{
    SectionText edited = retention;
    edited.paragraphs[0].replace(u"thirty"_s, u"ninety"_s);
    edited.paragraphs[1].replace(u"in the drawer "_s, QString()).replace(u"because"_s, u"since"_s);
    QCOMPARE(listed(policy({sharing, retention}), policy({sharing, edited})),
             QStringList({u"retention: thirty > ninety*"_s, u"retention: in the drawer > -"_s,
                          u"retention: because > since"_s}));
}

void TestDifferenceList::namesASectionWithoutPartnerOnce()
{
    SectionText longSection = security;
    longSection.paragraphs.append(u"Staff sign in with two factors."_s);
    const auto left = policy({retention, longSection, sharing});
    const auto right = policy({retention, sharing, rights});
    QCOMPARE(listed(left, right),
             QStringList({u"security: ## Security "_s + locks + u" Staff sign in with two factors. > -*"_s,
                          u"access: - > ## Your rights "_s + copies + u'*'}));
}

void TestDifferenceList::namesParagraphsWithoutPartnerOnce()
{
    SectionText longer = sharing;
    longer.paragraphs += {locks, copies};
    QCOMPARE(listed(policy({retention, sharing}), policy({retention, longer})),
             QStringList(u"sharing-overview: - > "_s + locks + u' ' + copies + u'*'));
}

void TestDifferenceList::namesMovedSections()
{
    SectionText edited = sharing;
    edited.paragraphs[0].replace(u"firms"_s, u"companies"_s);
    const auto left = policy({sharing, retention, security});
    QCOMPARE(listed(left, policy({retention, security, sharing})),
             QStringList(u"sharing-overview: moved: ## Sharing "_s + delivery));
    QCOMPARE(listed(left, policy({retention, security, edited})),
             QStringList({u"sharing-overview: moved and edited: ## Sharing "_s + delivery,
                          u"sharing-overview: firms > companies"_s}));
}

void TestDifferenceList::namesMovedSentences()
{
    const SectionText before{u"Retention"_s, {keeping + u' ' + invoices, delivery}};
    const SectionText inside{u"Retention"_s, {invoices + u' ' + keeping, delivery}};
    QCOMPARE(listed(policy({before}), policy({inside})), QStringList(u": moved: "_s + keeping));

    const SectionText without{u"Retention"_s, {invoices, delivery}};
    const SectionText with{u"Security"_s, {locks, keeping}, u"security"_s};
    QCOMPARE(
        listed(policy({{u"Retention"_s, {keeping, invoices, delivery}}, security}), policy({without, with})),
        QStringList(u"security: moved: "_s + keeping));
}

void TestDifferenceList::standsInReadingOrder()
{
    SectionText edited = retention;
    edited.paragraphs[0].replace(u"records"_s, u"files"_s);
    edited.paragraphs[0].append(u" Nobody reads them then."_s);
    edited.paragraphs[1].replace(u"stay"_s, u"rest"_s);
    const QStringList lines =
        listed(policy({retention, sharing, security}), policy({rights, edited, sharing, security}));
    QCOMPARE(lines.size(), 4);
    QVERIFY(lines[0].contains(u"Your rights"_s));
    QCOMPARE(lines[1], u"retention: records > files"_s);
    QCOMPARE(lines[2], u"retention: - > Nobody reads them then.*"_s);
    QCOMPARE(lines[3], u"retention: stay > rest"_s);
}

void TestDifferenceList::saysWhereWordsWouldStand()
{
    SectionText edited = retention;
    edited.paragraphs[0].replace(u"for thirty"_s, u"for only thirty"_s);
    const auto left = policy({retention, sharing});
    const auto right = policy({edited, sharing});
    const auto found = differences(left, right, align(left, right).value()).value();
    QCOMPARE(found.list.size(), 1);
    QCOMPARE(found.list[0].left,
             Span(left.document.text().indexOf(u" thirty"_s), 0)); // behind the words before it
    QCOMPARE(found.list[0].substance, QList<Substance>{Substance::Negation});
    QCOMPARE(found.list[0].leftSection, 0);
    QCOMPARE(found.list[0].rightSection, 0);
}

void TestDifferenceList::listsEveryChangedWordOnce()
{
    const auto left = policy({retention, sharing, {u"Notes"_s, {copies + u' ' + locks}}, rights});
    const auto right =
        policy({{u"Notes"_s, {locks, u"A wholly new remark on gardens."_s}},
                {u"How long"_s, {invoices, keeping + u" Or longer."_s}},
                {u"Sharing"_s, {u"Delivery firms receive the name of a buyer and little else."_s}}});
    const auto found = differences(left, right, align(left, right).value()).value();
    const auto letters = [](const RecognizedDocument &document, const QList<Span> &spans) {
        QString text;
        for (const Span span : spans)
            text += document.document.text(span).toString().simplified() + u' ';
        QStringList words = text.split(u' ', Qt::SkipEmptyParts);
        words.sort();
        return words;
    };
    QList<Span> onLeft;
    QList<Span> onRight;
    for (const Difference &difference : found.list) {
        if (difference.kind == Difference::Kind::Moved)
            continue;
        onLeft.append(difference.left);
        onRight.append(difference.right);
    }
    QCOMPARE(letters(left, onLeft), letters(left, found.deleted));
    QCOMPARE(letters(right, onRight), letters(right, found.inserted));
}

QTEST_GUILESS_MAIN(TestDifferenceList)
#include "tst_differencelist.moc"
