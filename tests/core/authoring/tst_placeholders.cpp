// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/placeholders.h"
#include "tests/support/shippedcatalog.h"

#include <QTest>

using namespace clausula;
using namespace Qt::StringLiterals;

namespace {

Placeholders shipped()
{
    auto read = Placeholders::read(Placeholders::builtIn());
    if (!read)
        qFatal("%s", qPrintable(describe(read.error())));
    return *std::move(read);
}

} // namespace

/** No draft leaves with a blank in it, and a form knows what belongs there. */
class TestPlaceholders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsBlanks_data();
    void findsBlanks();
    void asksForEachNameOnce();
    void judgesValues_data();
    void judgesValues();
    void fillsEveryUse();
    void leavesWhatHasNoValue();
    void knowsEveryNameOfTheLibrary();
};

void TestPlaceholders::findsBlanks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("blanks");
    QTest::newRow("ours") << u"We are {{company}}, {{ legal_form }}."_s
                          << QStringList{u"{{company}}"_s, u"{{ legal_form }}"_s};
    QTest::newRow("capitals") << u"Write to [COMPANY NAME] or [YOUR E-MAIL]."_s
                              << QStringList{u"[COMPANY NAME]"_s, u"[YOUR E-MAIL]"_s};
    QTest::newRow("told to insert") << u"On [insert date] <your company> moves."_s
                                    << QStringList{u"[insert date]"_s, u"<your company>"_s};
    QTest::newRow("left open") << u"Call ______ until TBD."_s << QStringList{u"______"_s, u"TBD"_s};
    QTest::newRow("none") << u"See [1] and the list [a, b]; (GDPR) applies. Array[X]."_s << QStringList();
}

void TestPlaceholders::findsBlanks()
{
    QFETCH(const QString, text);
    QStringList blanks;
    for (const PlaceholderUse &use : shipped().uses(text))
        blanks.append(use.span.in(text).toString());
    QTEST(blanks, "blanks");
}

void TestPlaceholders::asksForEachNameOnce()
{
    const auto fields = shipped().fields(u"{{period}} {{company}} {{period}} [COMPANY]"_s);
    QCOMPARE(fields.size(), 2);
    QCOMPARE(fields.at(0).name, u"period"_s);
    QCOMPARE(fields.at(0).uses, 2);
    QCOMPARE(fields.at(1).label, u"Name of the company"_s);
    QCOMPARE(shipped().field(u"some_new_thing"_s).label, u"Some new thing"_s);
}

void TestPlaceholders::judgesValues_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("good");
    QTest::newRow("address of mail") << u"contact_email"_s << u"ask@brindle.example"_s << true;
    QTest::newRow("no address of mail") << u"contact_email"_s << u"ask us"_s << false;
    QTest::newRow("period") << u"invoice_period"_s << u"10 years"_s << true;
    QTest::newRow("period in words") << u"invoice_period"_s << u"thirty days after the end"_s << true;
    QTest::newRow("no period") << u"invoice_period"_s << u"as long as needed"_s << false;
    QTest::newRow("date") << u"effective_date"_s << u"1 June 2025"_s << true;
    QTest::newRow("no date") << u"effective_date"_s << u"soon"_s << false;
    QTest::newRow("telephone") << u"contact_phone"_s << u"+49 30 1234567"_s << true;
    QTest::newRow("blank in a value") << u"company"_s << u"[COMPANY]"_s << false;
    QTest::newRow("nothing") << u"company"_s << u"  "_s << false;
    QTest::newRow("any words") << u"register"_s << u"the commercial register of Ulm"_s << true;
}

void TestPlaceholders::judgesValues()
{
    QFETCH(const QString, name);
    QFETCH(const QString, value);
    const QString problem = shipped().problem(name, value);
    QFETCH(const bool, good);
    QVERIFY2(problem.isEmpty() == good, qPrintable(problem));
}

void TestPlaceholders::fillsEveryUse()
{
    const QString text = u"{{company}} keeps it {{period}}. {{company}} says so."_s;
    const auto edits =
        Placeholders::fill(text, {{u"company"_s, u" Brindle {Ltd} "_s}, {u"period"_s, u"9 days"_s}});
    QCOMPARE(edited(text, edits), u"Brindle {Ltd} keeps it 9 days. Brindle {Ltd} says so."_s);
}

void TestPlaceholders::leavesWhatHasNoValue()
{
    const QString text = u"{{company}} and {{other}}"_s;
    QCOMPARE(edited(text, Placeholders::fill(text, {{u"company"_s, u"B"_s}, {u"other"_s, u" "_s}})),
             u"B and {{other}}"_s);
}

void TestPlaceholders::knowsEveryNameOfTheLibrary()
{
    const ClauseCatalog catalog = test::shippedCatalog();
    const Placeholders placeholders = shipped();
    for (const ClauseType &type : catalog.types()) {
        for (const PlaceholderField &field : placeholders.fields(type.standardWording)) {
            QVERIFY2(!field.label.contains(u'_') && !field.type.hint.isEmpty(), qPrintable(field.name));
            const bool isPeriod = field.name.endsWith("_period"_L1);
            QVERIFY2(!isPeriod || field.type.id == "period"_L1, qPrintable(field.name));
        }
    }
}

QTEST_GUILESS_MAIN(TestPlaceholders)
#include "tst_placeholders.moc"
