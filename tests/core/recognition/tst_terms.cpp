// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recognition/terms.h"

#include <QTest>

using namespace clausula;
using namespace Qt::StringLiterals;

class TestTerms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stemsFormsAlike_data();
    void stemsFormsAlike();
    void keepsWordsApart();
    void readsWordsWithPlaces();
    void countsSpecialWordsAsSuch_data();
    void countsSpecialWordsAsSuch();
    void joinsWithinSentencesOnly();
};

namespace {

quint64 keyOf(const QString &word)
{
    const auto terms = readTerms(word);
    return terms.size() == 1 ? terms.front().key : 0;
}

} // namespace

void TestTerms::stemsFormsAlike_data()
{
    QTest::addColumn<QStringList>("forms");
    QTest::newRow("verb") << QStringList{u"collect"_s, u"collects"_s, u"Collected"_s, u"collecting"_s,
                                         u"collection"_s};
    QTest::newRow("silent e") << QStringList{u"share"_s, u"shares"_s, u"shared"_s, u"sharing"_s};
    QTest::newRow("short") << QStringList{u"use"_s, u"uses"_s, u"used"_s, u"using"_s};
    QTest::newRow("y") << QStringList{u"policy"_s, u"policies"_s, u"POLICIES"_s};
    QTest::newRow("spelling") << QStringList{u"anonymise"_s, u"anonymize"_s, u"anonymised"_s,
                                             u"anonymized"_s};
    QTest::newRow("our") << QStringList{u"behaviour"_s, u"behavior"_s};
    QTest::newRow("doubled") << QStringList{u"transfer"_s, u"transferred"_s, u"transferring"_s};
    QTest::newRow("possessive") << QStringList{u"parent"_s, u"parents"_s, u"parent's"_s};
}

void TestTerms::stemsFormsAlike()
{
    QFETCH(QStringList, forms);
    for (const QString &form : std::as_const(forms))
        QVERIFY2(keyOf(form) == keyOf(forms.first()) && keyOf(form) != 0, qPrintable(form));
}

void TestTerms::keepsWordsApart()
{
    const QStringList words{u"us"_s,   u"use"_s,   u"right"_s,    u"process"_s, u"address"_s,
                            u"this"_s, u"basis"_s, u"children"_s, u"Größe"_s};
    for (qsizetype i = 0; i < words.size(); ++i) {
        for (qsizetype j = 0; j < i; ++j)
            QVERIFY2(keyOf(words[i]) != keyOf(words[j]), qPrintable(words[i] + u'/' + words[j]));
    }
    QCOMPARE(stem(u"this"), u"this"_s);
}

void TestTerms::readsWordsWithPlaces()
{
    const QString text = u"Third-party (data), größer!"_s;
    QStringList words;
    for (const Term &term : readTerms(text))
        words.append(term.span.in(text).toString());
    QCOMPARE(words, (QStringList{u"Third"_s, u"party"_s, u"data"_s, u"größer"_s}));
}

void TestTerms::countsSpecialWordsAsSuch_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::newRow("numbers") << u"30"_s << u"90"_s;
    QTest::newRow("years") << u"2018"_s << u"1998"_s;
    QTest::newRow("mail") << u"privacy@example.com"_s << u"a.b@example.org"_s;
    QTest::newRow("web") << u"www.example.com/privacy"_s << u"https://example.org"_s;
}

void TestTerms::countsSpecialWordsAsSuch()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QCOMPARE(keyOf(one), keyOf(other));
    QVERIFY(keyOf(one) != 0);
}

void TestTerms::joinsWithinSentencesOnly()
{
    QList<bool> joined;
    for (const Term &term : readTerms(u"We keep data. We erase, later | Reason"))
        joined.append(term.joined);
    QCOMPARE(joined, (QList<bool>{false, true, true, false, true, true, false}));
}

QTEST_GUILESS_MAIN(TestTerms)
#include "tst_terms.moc"
