// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/documentreader.h"
#include "core/job/comparisonjob.h"
#include "core/report/reportjson.h"
#include "tests/core/job/lesson.h"
#include "tests/core/library/fixtures.h"
#include "tests/support/shippedcatalog.h"
#include "tests/support/verifyresult.h"

#include <QTest>

using namespace clausula;
using namespace clausula::test;
using namespace Qt::StringLiterals;

/** Same library and text: the same bytes, whichever compiler built the program and on however many threads.
 */
class TestSameResults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheBytesOfTheReference_data()
    {
        QTest::addColumn<int>("workers");
        QTest::newRow("one thread") << 1;
        QTest::newRow("four threads") << 4;
    }
    void givesTheBytesOfTheReference()
    {
        QFETCH(int, workers);
        const QList<QByteArray> expected = fileBytes(lessonReference()).split('\n');
        const QList<QByteArray> actual = analysisOfLesson(workers).split('\n');
        for (qsizetype i = 0; i < std::min(expected.size(), actual.size()); ++i)
            QCOMPARE(actual[i], expected[i]);
        QCOMPARE(actual.size(), expected.size());
    }
    void doesNotDependOnThreads()
    {
        const ClauseCatalog library = shippedCatalog();
        QString text;
        for (const QString &name : {u"brindle-privacy.txt"_s, u"larkfield-privacy.txt"_s})
            text += readDocument(QStringLiteral(PROJECT_SOURCE "/resources/samples/") + name).value().text();
        const Document document = Document::fromText(text, {});
        const Recognizer one(library, 1);
        const Recognizer four(library, 4);
        QVERIFY(one.recognize(document).value() == four.recognize(document).value());
        const auto bytes = [&document](const Recognizer &recognizer) {
            const auto analyzed = analyze(document, recognizer, {u"gdpr-13"_s});
            return analyzed ? jsonBytes(analysisToJson(*analyzed, recognizer.catalog()), true) : QByteArray();
        };
        const QByteArray expected = bytes(one);
        QVERIFY(!expected.isEmpty());
        QVERIFY(bytes(four) == expected);
    }
};

QTEST_GUILESS_MAIN(TestSameResults)
#include "tst_sameresults.moc"
