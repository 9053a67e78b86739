// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/comparisoncontroller.h"
#include "tests/support/eventually.h"
#include "tests/support/madereport.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

#include <atomic>

using namespace clausula;
using namespace clausula::test;
using namespace Qt::StringLiterals;

namespace {

/** An engine that waits for the test before it goes on, and counts. */
struct HeldEngine
{
    std::shared_ptr<QSemaphore> gate = std::make_shared<QSemaphore>();
    std::shared_ptr<std::atomic<int>> runs = std::make_shared<std::atomic<int>>(0);
    std::shared_ptr<std::atomic<int>> stopped = std::make_shared<std::atomic<int>>(0);

    Result<ComparisonResult> operator()(const ComparisonInput &input, const std::stop_token &stop,
                                        const JobProgress &progress) const
    {
        ++*runs;
        progress(JobPhase::Aligning, u"x.txt"_s);
        gate->acquire();
        if (stop.stop_requested())
            ++*stopped;
        return madeEngine()(input, stop, progress);
    }
};

} // namespace

class TestComparisonController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_left = u"Data is kept.\n"_s;
        m_right = u"A cookie.\n"_s;
    }
    void analysesBothSides();
    void analysesOneSideAlone();
    void waitsForAPauseInTyping();
    void dropsLateResults();
    void cancelsAtOnce();
    void reportsPhases();
    void saysWhatFailed();
    void stopsWorkWhenItGoes();

private:
    ComparisonController::TextSource source()
    {
        return [this](Side side) -> std::optional<PolicyText> {
            const QString &text = side == Side::Left ? m_left : m_right;
            if (text.isEmpty())
                return std::nullopt;
            return PolicyText{
                madeDocument(text, side == Side::Left ? u"left.txt"_s : u"right.txt"_s), {}, {}};
        };
    }
    std::unique_ptr<ComparisonController> make(ComparisonEngine engine)
    {
        auto made = std::make_unique<ComparisonController>(std::move(engine), source(),
                                                           [] { return QDate(2025, 6, 1); });
        made->setFrameworks({u"gdpr-13"_s});
        made->setRecognizer(Recognizer(madeCatalog()));
        return made;
    }

    QString m_left;
    QString m_right;
};

void TestComparisonController::analysesBothSides()
{
    const auto controller = make(madeEngine());
    QSignalSpy finished(controller.get(), &ComparisonController::finished);
    QVERIFY(finished.wait(patience));
    QVERIFY(controller->isCurrent());
    QVERIFY(controller->picture()->report);
    QCOMPARE(controller->picture()->report->date, QDate(2025, 6, 1));
    QCOMPARE(controller->picture()->report->frameworks, QStringList{u"gdpr-13"_s});
    QVERIFY(!controller->isRunning());
}

void TestComparisonController::analysesOneSideAlone()
{
    m_right.clear();
    const auto controller = make(madeEngine());
    QSignalSpy finished(controller.get(), &ComparisonController::finished);
    QVERIFY(finished.wait(patience));
    QVERIFY(controller->picture()->left.document);
    QVERIFY(!controller->picture()->right.document);
    QVERIFY(!controller->picture()->report);
}

void TestComparisonController::waitsForAPauseInTyping()
{
    const HeldEngine engine;
    engine.gate->release(100);
    const auto controller = make(engine);
    QSignalSpy finished(controller.get(), &ComparisonController::finished);
    QVERIFY(finished.wait(patience));
    for (int key = 0; key < 5; ++key) {
        m_left += u'x';
        controller->textEdited();
        QTest::qWait(10);
    }
    QVERIFY(!controller->isCurrent());
    QVERIFY(finished.wait(patience));
    QCOMPARE(engine.runs->load(), 2); // the first one, and one for five keys
    QVERIFY(controller->picture()->left.document->recognized.document.text().endsWith(u"xxxxx"_s));
}

void TestComparisonController::dropsLateResults()
{
    const HeldEngine engine;
    const auto controller = make(engine);
    QSignalSpy finished(controller.get(), &ComparisonController::finished);
    QVERIFY(eventually([&] { return engine.runs->load() == 1; }));
    m_left = u"Our officer.\n"_s;
    controller->textReplaced(); // while the first run still stands at the gate
    QVERIFY(eventually([&] { return engine.runs->load() == 2; }));
    engine.gate->release(2);
    QVERIFY(finished.wait(patience));
    QTest::qWait(50);
    QCOMPARE(finished.size(), 1);
    QCOMPARE(engine.stopped->load(), 1);
    QCOMPARE(controller->picture()->left.document->recognized.document.text(), m_left);
}

void TestComparisonController::cancelsAtOnce()
{
    const HeldEngine engine;
    const auto controller = make(engine);
    QSignalSpy finished(controller.get(), &ComparisonController::finished);
    QSignalSpy cancelled(controller.get(), &ComparisonController::cancelled);
    QSignalSpy failed(controller.get(), &ComparisonController::failed);
    QVERIFY(eventually([&] { return engine.runs->load() == 1; }));
    controller->cancel();
    QCOMPARE(cancelled.size(), 1);
    QVERIFY(!controller->isRunning());
    engine.gate->release(1);
    QTest::qWait(50);
    QVERIFY(finished.isEmpty());
    QVERIFY(failed.isEmpty());
    engine.gate->release(1);
    controller->textReplaced(); // and it can begin again
    QVERIFY(finished.wait(patience));
}

void TestComparisonController::reportsPhases()
{
    const HeldEngine engine;
    const auto controller = make(engine);
    QSignalSpy progressed(controller.get(), &ComparisonController::progressed);
    QVERIFY(eventually([&] { return !progressed.isEmpty(); }));
    QCOMPARE(progressed.first().at(0).value<JobPhase>(), JobPhase::Aligning);
    QCOMPARE(progressed.first().at(1).toString(), u"x.txt"_s);
    engine.gate->release(1);
}

void TestComparisonController::saysWhatFailed()
{
    const auto controller = make([](const ComparisonInput &, const std::stop_token &,
                                    const JobProgress &) -> Result<ComparisonResult> {
        return failure(ErrorCode::UnknownFramework, u"nonsense"_s);
    });
    QSignalSpy failed(controller.get(), &ComparisonController::failed);
    QVERIFY(failed.wait(patience));
    QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::UnknownFramework);
    QVERIFY(!controller->isRunning());
}

void TestComparisonController::stopsWorkWhenItGoes()
{
    const HeldEngine engine;
    auto controller = make(engine);
    QVERIFY(eventually([&] { return engine.runs->load() == 1; }));
    engine.gate->release(1);
    controller.reset(); // waits for the run, which must not call back into nothing
    QTest::qWait(20);
    QCOMPARE(engine.runs->load(), 1);
}

QTEST_GUILESS_MAIN(TestComparisonController)
#include "tst_comparisoncontroller.moc"
