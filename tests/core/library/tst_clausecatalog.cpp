// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/clausecatalog.h"

#include <QTest>

using namespace clausula;
using namespace Qt::StringLiterals;

namespace {

ClauseCatalog catalog()
{
    ClauseType retention;
    retention.id = u"retention"_s;
    retention.group = ClauseGroup::Transfers;
    ClauseType other;
    other.id = u"other"_s;
    Framework framework;
    framework.id = u"gdpr-13"_s;
    framework.requirements.resize(2);
    framework.requirements[0].id = u"one"_s;
    framework.requirements[1].id = u"two"_s;
    return {{u"test"_s, u"1"_s, {}}, {retention, other}, {framework}};
}

} // namespace

class TestClauseCatalog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTypesAndFrameworksById()
    {
        const ClauseCatalog catalog = ::catalog();
        QCOMPARE(catalog.typeIndex(u"other"_s), 1);
        QCOMPARE(catalog.typeIndex(u"nothing"_s), -1);
        QCOMPARE(catalog.type(u"retention"_s)->id, u"retention"_s);
        QVERIFY(!catalog.type(u"nothing"_s));
        QCOMPARE(catalog.framework(u"gdpr-13"_s)->id, u"gdpr-13"_s);
        QVERIFY(!catalog.framework(u"gdpr-14"_s));
        QCOMPARE(catalog.requirement(u"gdpr-13"_s, u"two"_s)->id, u"two"_s);
        QVERIFY(!catalog.requirement(u"gdpr-13"_s, u"three"_s));
        QVERIFY(!catalog.requirement(u"gdpr-14"_s, u"two"_s));
    }

    void copiesShareTheirTypes()
    {
        const ClauseCatalog first = catalog();
        const ClauseCatalog second = first;
        QCOMPARE(second.type(u"other"_s), first.type(u"other"_s));
    }

    void copiesShareWhatWasCompiled()
    {
        const ClauseCatalog first = catalog();
        const ClauseCatalog second = first;
        QCOMPARE(&second.patterns(), &first.patterns());
        QVERIFY(&catalog().patterns() != &first.patterns());
        const QRegularExpression pattern = first.patterns().compiled(u"\\bk[a-z]pt\\b"_s);
        QCOMPARE(second.patterns().compiled(pattern.pattern()), pattern);
        QVERIFY(pattern.match(u"It is KEPT."_s).hasMatch());
    }

    void everyGroupHasItsOwnLetter()
    {
        QString letters;
        for (int group = int(ClauseGroup::About); group <= int(ClauseGroup::None); ++group)
            letters += groupLetter(ClauseGroup(group));
        QCOMPARE(letters, u"ACUSTRPL-"_s);
    }
};

QTEST_GUILESS_MAIN(TestClauseCatalog)
#include "tst_clausecatalog.moc"
