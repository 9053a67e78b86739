// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/spelling.h"
#include "tests/support/verifyresult.h"

#include <QTest>

using namespace clausula;
using namespace Qt::StringLiterals;

/** Only words that the author wrote and nobody knows are marked. */
class TestSpelling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (Spelling::dictionaries({QStringLiteral(TEST_DATA "/spelling")}).isEmpty())
            QSKIP("built without Hunspell");
    }

    void marksWhatIsUnknown();
    void suggests();
    void saysWhatIsMissing();

private:
    static Result<Spelling> small() { return Spelling::open(QStringLiteral(TEST_DATA "/spelling/en_small")); }
};

void TestSpelling::marksWhatIsUnknown()
{
    const auto spelling = small();
    VERIFY_OK(spelling);
    const Document document =
        Document::fromText(u"We keeep your datas, pseudonymised, for third-party Brindle and GDPR. We keep "
                           u"“wrng wrds” {{compny}} a@b.example. "
                           "Yuor data"_s,
                           {});
    QStringList words;
    for (const Misspelling &one : spelling->check(document)) {
        words.append(one.word);
        QCOMPARE(document.text(one.span), one.word);
    }
    QCOMPARE(words, QStringList({u"keeep"_s, u"Yuor"_s}));
}

void TestSpelling::suggests()
{
    const auto spelling = small();
    VERIFY_OK(spelling);
    QVERIFY(spelling->suggestions(u"keeep"_s).contains(u"keep"_s));
}

void TestSpelling::saysWhatIsMissing()
{
    VERIFY_ERROR(Spelling::open(u"/nowhere/en"_s), ErrorCode::FileMissing);
}

QTEST_GUILESS_MAIN(TestSpelling)
#include "tst_spelling.moc"
