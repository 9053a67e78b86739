// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gap/commitments.h"

#include "fixtures.h"

#include <QTest>

using namespace clausula;
using namespace clausula::fixtures;

class TestCommitments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsHowFirmlyAnActIsPromised_data();
    void tellsHowFirmlyAnActIsPromised();
    void keepsTheFirmestUnderEachClause();
};

namespace {

const QString keeping = u"retention"_s;

QList<Commitment> commitmentsIn(const QString &text)
{
    const RecognizedDocument document = recognized(text, {{u"e"_s, {keeping}}});
    PatternCache patterns;
    TextSearch search(document, patterns);
    return findCommitments({keepingType()}, builtInChecks().value().commitments, search);
}

} // namespace

void TestCommitments::tellsHowFirmlyAnActIsPromised_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("act");
    QTest::addColumn<Strength>("strength");
    using enum Strength;
    QTest::newRow("will") << u"We will delete the file."_s << u"delete"_s << Will;
    QTest::newRow("shall") << u"The company shall inform you."_s << u"notify"_s << Will;
    QTest::newRow("must") << u"We are required by law to notify you."_s << u"notify"_s << Must;
    QTest::newRow("efforts") << u"We will use commercially reasonable efforts to protect it."_s
                             << u"protect"_s << Efforts;
    QTest::newRow("tries") << u"We strive to answer everybody."_s << u"respond"_s << Efforts;
    QTest::newRow("may") << u"We may erase the file."_s << u"delete"_s << May;
    QTest::newRow("may not") << u"We may not be able to delete the file."_s << u"delete"_s << MayNot;
    QTest::newRow("no duty") << u"We are under no obligation to correct the file."_s << u"correct"_s
                             << MayNot;
}

void TestCommitments::tellsHowFirmlyAnActIsPromised()
{
    QFETCH(QString, text);
    QFETCH(QString, act);
    QFETCH(Strength, strength);
    const QList<Commitment> commitments = commitmentsIn(text);
    QCOMPARE(commitments.size(), 1);
    QCOMPARE(commitments.first().act, act);
    QCOMPARE(commitments.first().strength, strength);
    QCOMPARE(commitments.first().clause, keeping);
    QCOMPARE(commitments.first().evidence.quote, text);
}

void TestCommitments::keepsTheFirmestUnderEachClause()
{
    const QList<Commitment> commitments =
        commitmentsIn(u"We may tell you.\n\nWe will tell you.\n\nThey will tell you. We sell shoes."_s);
    QCOMPARE(commitments.size(), 1);
    QCOMPARE(commitments.first().strength, Strength::Will);
    QCOMPARE(commitments.first().words, u"We will tell"_s);
}

QTEST_GUILESS_MAIN(TestCommitments)
#include "tst_commitments.moc"
