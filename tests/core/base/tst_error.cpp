// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <QSet>
#include <QTest>

using namespace clausula;
using namespace Qt::StringLiterals;

class TestError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheFileAndEndsTheSentence();
    void saysEachErrorInItsOwnWords();
    void saysTheReasonWhereThereIsOne();
    void keepsPercentSignsOfFileNames();
};

void TestError::namesTheFileAndEndsTheSentence()
{
    for (int code = 0; code <= int(ErrorCode::Cancelled); ++code) {
        const QString text = describe({ErrorCode(code), u"policy.txt"_s, {}});
        QVERIFY2(text.contains(u"“policy.txt”"_s), qPrintable(text));
        QVERIFY2(text.endsWith(u'.'), qPrintable(text));
        QVERIFY2(!text.contains(u"%2"_s), qPrintable(text));
    }
}

void TestError::saysEachErrorInItsOwnWords()
{
    QSet<QString> said;
    for (int code = 0; code <= int(ErrorCode::Cancelled); ++code)
        said.insert(describe({ErrorCode(code), u"x"_s, {}}));
    QCOMPARE(said.size(), int(ErrorCode::Cancelled) + 1);
}

void TestError::saysTheReasonWhereThereIsOne()
{
    QCOMPARE(describe({ErrorCode::FileTooLarge, u"a.txt"_s, u"64 MiB"_s}),
             u"“a.txt” is larger than the limit of 64 MiB. Split it into smaller files."_s);
    QCOMPARE(describe({ErrorCode::FileTooLarge, u"a.txt"_s, {}}),
             u"“a.txt” is too large. Split it into smaller files."_s);
    QVERIFY(describe({ErrorCode::UnsupportedFormat, u"a.pdf"_s, u"PDF"_s}).contains(u"is a PDF file"_s));
}

void TestError::keepsPercentSignsOfFileNames()
{
    const QString text = describe({ErrorCode::ReadFailed, u"100%2 of %1.txt"_s, u"why %1"_s});
    QVERIFY2(text.contains(u"“100%2 of %1.txt”"_s), qPrintable(text));
    QVERIFY2(text.contains(u": why %1."_s), qPrintable(text));
}

QTEST_GUILESS_MAIN(TestError)
#include "tst_error.moc"
