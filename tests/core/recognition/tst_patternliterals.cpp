// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recognition/patternliterals.h"

#include <QTest>

using namespace clausula;
using namespace Qt::StringLiterals;

class TestPatternLiterals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatAMatchMustHold_data();
    void findsWhatAMatchMustHold();
};

namespace {

/** "^a,b & c | d": a at a word boundary or b, and c; or d. A "…" before: with something before it. */
QString written(const QList<PatternAlternative> &alternatives)
{
    QStringList all;
    for (const PatternAlternative &alternative : alternatives) {
        QStringList lists;
        for (QStringList strings : alternative.required) {
            strings.sort();
            lists.append(strings.join(u','));
        }
        using Begin = PatternAlternative::Begin;
        const QString before = alternative.begin == Begin::WithFirstLiteral ? QString()
                               : alternative.begin == Begin::AtTextStart    ? u"start "_s
                                                                            : u"…"_s;
        all.append(before + lists.join(u" & "));
    }
    return all.join(u" | ").replace(wordBoundary, u'^');
}

} // namespace

void TestPatternLiterals::findsWhatAMatchMustHold_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("literals");
    QTest::newRow("plain") << u"retention"_s << u"retention"_s;
    QTest::newRow("upper case") << u"GDPR"_s << u"gdpr"_s;
    QTest::newRow("choice") << u"\\b(?:keep|kept|stor(?:e|ed))\\b"_s << u"^keep^,^kept^,^store^,^stored^"_s;
    QTest::newRow("beginning of a word") << u"\\b(?:delet|delete)"_s << u"^delet"_s;
    QTest::newRow("optional letter") << u"opt-?out"_s << u"opt^-^out,optout"_s;
    QTest::newRow("small class") << u"anonymi[sz]ed"_s << u"anonymised,anonymized"_s;
    QTest::newRow("gap") << u"lodge\\b[^.]{0,40}\\bcomplaint"_s << u"lodge^ & ^complaint"_s;
    QTest::newRow("inner boundaries")
        << u"third\\b\\b part[y|i]"_s << u"third^ ^part^|,third^ ^parti,third^ ^party"_s;
    QTest::newRow("alternatives") << u"\\bkeep\\b.*until|\\bsold"_s << u"^keep^ & until | ^sold"_s;
    QTest::newRow("backspace itself") << u"a\bc"_s << u"a & c"_s;
    QTest::newRow("repeated") << u"(?:very )*(?:large)+"_s << u"…large"_s;
    QTest::newRow("counted") << u"(?:ab){2,3}cd"_s << u"ab & cd"_s;
    QTest::newRow("counted from none") << u"(?:ab){0,3}cd"_s << u"…cd"_s;
    QTest::newRow("escaped dot") << u"u\\.s\\."_s << u"u^.^s^."_s;
    QTest::newRow("lookahead asks for nothing") << u"policy(?! of others)"_s << u"policy"_s;
    QTest::newRow("own case rule") << u"(?-i:DNT)"_s << u"dnt"_s;
    QTest::newRow("a branch without literals") << u"word|\\w+"_s << u"word | …"_s;
    QTest::newRow("digits")
        << u"\\bage \\d"_s
        << u"^age^ ^0,^age^ ^1,^age^ ^2,^age^ ^3,^age^ ^4,^age^ ^5,^age^ ^6,^age^ ^7,^age^ ^8,^age^ ^9"_s;
    QTest::newRow("beginning of the text") << u"^\\W*to sell|gifts?"_s << u"start to^ ^sell | gift"_s;
    QTest::newRow("begins with a choice")
        << u"\\b(?:eras\\w+|wip(?:e|ing)) data"_s << u"^eras,^wipe,^wiping &  ^data"_s;
    QTest::newRow("all optional") << u"(?:word)?"_s << u"…"_s;
    QTest::newRow("no literals") << u"[0-9]+\\s*\\w"_s << u"…"_s;
    QTest::newRow("unknown syntax") << u"(?<name>word)"_s << u"…"_s;
    QTest::newRow("back reference") << u"(word)\\1"_s << u"…"_s;
    QTest::newRow("broken") << u"(word"_s << u"…"_s;
}

void TestPatternLiterals::findsWhatAMatchMustHold()
{
    QFETCH(QString, pattern);
    QTEST(written(patternAlternatives(pattern)), "literals");
}

QTEST_GUILESS_MAIN(TestPatternLiterals)
#include "tst_patternliterals.moc"
