// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/definedterms.h"

#include <QTest>

using namespace clausula;
using namespace Qt::StringLiterals;

namespace {

TermList termsOf(const Document &document)
{
    const auto terms = DefinedTerms::read(DefinedTerms::builtIn());
    if (!terms)
        qFatal("%s", qPrintable(describe(terms.error())));
    return terms->find(document);
}

const QString policy =
    u"“Personal Data” means any information about you.\n\nBrindle Ltd (the “Company”) runs the "
    "shop.\n\nThe Company keeps Personal Data for the Service. If you use the Service, the "
    "Company’s terms apply.\n"_s;

} // namespace

/** Terms are defined once, used as defined, and renamed everywhere. */
class TestDefinedTerms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsDefinitionsAndUses();
    void namesWhatIsNotDefined();
    void namesWhatIsNotUsed();
    void tellsTheTermAtAPlace();
    void renamesEverywhere();
};

void TestDefinedTerms::findsDefinitionsAndUses()
{
    const Document document = Document::fromText(policy, {});
    const TermList list = termsOf(document);
    QCOMPARE(list.defined.size(), 2);
    QCOMPARE(list.defined.at(0).term, u"Personal Data"_s);
    QCOMPARE(document.text(list.defined.at(0).definition),
             u"“Personal Data” means any information about you."_s);
    QCOMPARE(list.defined.at(0).uses.size(), 1);
    QCOMPARE(list.defined.at(1).term, u"Company"_s);
    QCOMPARE(list.defined.at(1).uses.size(), 2);
}

void TestDefinedTerms::namesWhatIsNotDefined()
{
    const TermList list = termsOf(Document::fromText(policy, {}));
    QCOMPARE(list.undefined.size(), 1);
    QCOMPARE(list.undefined.first().term, u"Service"_s);
    QCOMPARE(list.undefined.first().uses.size(), 2);
}

void TestDefinedTerms::namesWhatIsNotUsed()
{
    const TermList list =
        termsOf(Document::fromText(u"“Device” means a telephone.\n\nWe keep nothing."_s, {}));
    QCOMPARE(list.defined.size(), 1);
    QVERIFY(list.defined.first().uses.isEmpty());
}

void TestDefinedTerms::tellsTheTermAtAPlace()
{
    const TermList list = termsOf(Document::fromText(policy, {}));
    const DefinedTerm *term = list.at(policy.indexOf(u"Company keeps"_s) + 2);
    QVERIFY(term);
    QCOMPARE(term->term, u"Company"_s);
    QVERIFY(!list.at(policy.indexOf(u"shop"_s)));
}

void TestDefinedTerms::renamesEverywhere()
{
    const Document document = Document::fromText(policy, {});
    const TermList list = termsOf(document);
    const QString renamed = edited(policy, DefinedTerms::rename(list.defined.at(1), u"Vendor"_s));
    QVERIFY(!renamed.contains(u"Company"_s));
    QVERIFY(renamed.contains(u"(the “Vendor”)"_s));
    QVERIFY(renamed.contains(u"the Vendor’s terms"_s));
}

QTEST_GUILESS_MAIN(TestDefinedTerms)
#include "tst_definedterms.moc"
