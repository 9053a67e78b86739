// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/hyphenation.h"

#include <QTest>

using namespace clausula;
using namespace Qt::StringLiterals;

class TestHyphenation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWordsThatALineEndBreaks_data();
    void tellsWordsThatALineEndBreaks();
};

void TestHyphenation::tellsWordsThatALineEndBreaks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("joined"); ///< empty if no word is broken
    const auto row = [](const char *name, const QString &text, const QString &joined) {
        QTest::newRow(name) << text << joined;
    };
    row("syllable", u"infor-\nmation"_s, u"information"_s);
    row("indented", u"infor-\r\n    mation"_s, u"information"_s);
    row("true hyphen", u"infor\u2010\nmation"_s, u"information"_s);
    row("soft hyphen", u"infor\u00AD\nmation"_s, u"information"_s);
    row("prefix that is a syllable", u"re-\nceive"_s, u"receive"_s);
    row("compound", u"self-\nprotection"_s, u"self-protection"_s);
    row("compound with a capital", u"Third-\nparty"_s, u"Third-party"_s);
    row("chain", u"up-to-\ndate"_s, u"up-to-date"_s);
    row("inside a line", u"opt-out"_s, u""_s);
    row("dash", u"kept -\nfor now"_s, u""_s);
    row("name", u"Anglo-\nSaxon"_s, u""_s);
    row("figure", u"1-\nmonth"_s, u""_s);
    row("end of the text", u"infor-"_s, u""_s);
    row("start of the text", u"-\nmation"_s, u""_s);
}

void TestHyphenation::tellsWordsThatALineEndBreaks()
{
    QFETCH(QString, text);
    QFETCH(QString, joined);
    qsizetype hyphen = text.lastIndexOf(u'-');
    for (const QChar sign : {QChar(u'\u2010'), QChar(u'\u00AD')})
        hyphen = std::max(hyphen, text.indexOf(sign));
    QVERIFY(isHyphen(text[hyphen]));
    const BrokenWord word = brokenWordAt(text, hyphen);
    QCOMPARE(word.exists(), !joined.isEmpty());
    if (!word.exists())
        return;
    const QString sign = word.keepsHyphen ? u"-"_s : QString();
    QCOMPARE(text.first(hyphen) + sign + text.sliced(word.goesOn), joined);
}

QTEST_GUILESS_MAIN(TestHyphenation)
#include "tst_hyphenation.moc"
