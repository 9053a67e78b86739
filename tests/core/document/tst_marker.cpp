// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/marker.h"

#include <QTest>

using namespace clausula;
using namespace Qt::StringLiterals;

class TestMarker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsMarkers_data();
    void readsMarkers();
    void leavesWordsAlone_data();
    void leavesWordsAlone();
    void knowsWhatComesNext_data();
    void knowsWhatComesNext();
};

void TestMarker::readsMarkers_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<MarkerFamily>("family");
    QTest::addColumn<QString>("marker");
    QTest::addColumn<QString>("words");
    const auto row = [](const QString &line, MarkerFamily family, const QString &marker,
                        const QString &words) {
        QTest::newRow(qPrintable(line)) << line << family << marker << words;
    };
    row(u"• names"_s, MarkerFamily::Bullet, u"•"_s, u"names"_s);
    row(u"-  names"_s, MarkerFamily::Bullet, u"-"_s, u"names"_s);
    row(u"o names"_s, MarkerFamily::Bullet, u"o"_s, u"names"_s);
    row(u"✓ names"_s, MarkerFamily::Bullet, u"✓"_s, u"names"_s);
    row(u"\uF0B7\tnames"_s, MarkerFamily::Bullet, u"\uF0B7"_s, u"names"_s);
    row(u"👉 names"_s, MarkerFamily::Bullet, u"👉"_s, u"names"_s);
    row(u"•\u00A0names"_s, MarkerFamily::Bullet, u"•"_s, u"names"_s);
    row(u"•"_s, MarkerFamily::Bullet, u"•"_s, u""_s);
    row(u"1. Scope"_s, MarkerFamily::Number, u"1."_s, u"Scope"_s);
    row(u"1.Scope"_s, MarkerFamily::Number, u"1."_s, u"Scope"_s);
    row(u"12) scope"_s, MarkerFamily::Number, u"12)"_s, u"scope"_s);
    row(u"(3) scope"_s, MarkerFamily::Number, u"(3)"_s, u"scope"_s);
    row(u"4 Scope"_s, MarkerFamily::Number, u"4"_s, u"Scope"_s);
    row(u"1.1 Scope"_s, MarkerFamily::Decimal, u"1.1"_s, u"Scope"_s);
    row(u"2.3.1. Scope"_s, MarkerFamily::Decimal, u"2.3.1."_s, u"Scope"_s);
    row(u"a) names"_s, MarkerFamily::LowerLetter, u"a)"_s, u"names"_s);
    row(u"(b) names"_s, MarkerFamily::LowerLetter, u"(b)"_s, u"names"_s);
    row(u"C. Names"_s, MarkerFamily::UpperLetter, u"C."_s, u"Names"_s);
    row(u"iv. Names"_s, MarkerFamily::LowerRoman, u"iv."_s, u"Names"_s);
    row(u"(ii) names"_s, MarkerFamily::LowerRoman, u"(ii)"_s, u"names"_s);
    row(u"XII. Names"_s, MarkerFamily::UpperRoman, u"XII."_s, u"Names"_s);
    row(u"Part I – General"_s, MarkerFamily::Named, u"Part I –"_s, u"General"_s);
    row(u"ARTICLE 5: RIGHTS"_s, MarkerFamily::Named, u"ARTICLE 5:"_s, u"RIGHTS"_s);
    row(u"§ 3 Storage"_s, MarkerFamily::Named, u"§ 3"_s, u"Storage"_s);
    row(u"Section 2.1 Storage"_s, MarkerFamily::Named, u"Section 2.1"_s, u"Storage"_s);
    row(u"Annex B"_s, MarkerFamily::Named, u"Annex B"_s, u""_s);
    row(u"## Storage"_s, MarkerFamily::Markdown, u"##"_s, u"Storage"_s);
}

void TestMarker::readsMarkers()
{
    QFETCH(QString, line);
    QFETCH(MarkerFamily, family);
    QFETCH(QString, marker);
    QFETCH(QString, words);
    const Marker found = readMarker(line);
    QCOMPARE(found.family, family);
    QCOMPARE(line.first(found.length), marker);
    QCOMPARE(line.sliced(found.textStart), words);
}

void TestMarker::leavesWordsAlone_data()
{
    QTest::addColumn<QString>("line");
    for (const QString &line :
         {u"We keep data."_s, u"i.e. names"_s, u"e.g. names"_s, u"2018 was long"_s, u"3.5 million people"_s,
          u"18 years or older"_s, u"-5 degrees"_s, u"© 2024 Example"_s, u"A name"_s, u"I agree"_s,
          u"mixed. Case"_s, u"Section 5 of the Act applies"_s, u"Article 6(1)(f) GDPR"_s,
          u"Part of the data"_s, u"Articles of faith"_s, u"#hashtag"_s, u"*emphasis*"_s, u"| cell |"_s,
          u"(see below)"_s}) {
        QTest::newRow(qPrintable(line)) << line;
    }
}

void TestMarker::leavesWordsAlone()
{
    QFETCH(QString, line);
    QVERIFY(!readMarker(line).exists());
}

void TestMarker::knowsWhatComesNext_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("next");
    QTest::addColumn<bool>("follows");
    const auto row = [](const QString &line, const QString &next, bool follows) {
        QTest::addRow("%s | %s", qPrintable(line), qPrintable(next)) << line << next << follows;
    };
    row(u"1. A"_s, u"2. B"_s, true);
    row(u"1. A"_s, u"2) B"_s, false);
    row(u"1. A"_s, u"3. B"_s, false);
    row(u"h) A"_s, u"i) B"_s, true);
    row(u"i) A"_s, u"ii) B"_s, true);
    row(u"i) A"_s, u"j) B"_s, true);
    row(u"(iv) A"_s, u"(v) B"_s, true);
    row(u"I. A"_s, u"ii. B"_s, false);
    row(u"1.1 A"_s, u"1.2 B"_s, true);
    row(u"1.1 A"_s, u"1.1.2 B"_s, false);
    row(u"1.0 A"_s, u"1.1 B"_s, false);
    row(u"1.0 A"_s, u"2.0 B"_s, true);
    row(u"Part I – A"_s, u"Part II – B"_s, true);
    row(u"Part I – A"_s, u"Annex 2 B"_s, false);
    row(u"• A"_s, u"• B"_s, false);
}

void TestMarker::knowsWhatComesNext()
{
    QFETCH(QString, line);
    QFETCH(QString, next);
    QFETCH(bool, follows);
    QCOMPARE(readMarker(line).isFollowedBy(readMarker(next)), follows);
}

QTEST_GUILESS_MAIN(TestMarker)
#include "tst_marker.moc"
