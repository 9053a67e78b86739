// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/connectorribbon.h"
#include "app/gui/findingpanel.h"
#include "app/gui/policydesk.h"
#include "tests/support/eventually.h"
#include "tests/support/windowfixture.h"

#include <QDir>
#include <QScrollBar>
#include <QTest>

#include <atomic>
#include <limits>

using namespace clausula;
using namespace clausula::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestGap = 100; ///< milliseconds; beyond that a window feels dead
constexpr int attempts = 3;        ///< what a busy machine delays it doesn't delay each time

QString policies()
{
    const QString shared =
        qEnvironmentVariable("CLAUSULA_SHARED", QStringLiteral(PROJECT_SOURCE "/../shared"));
    return QDir(shared).filePath(u"policies"_s);
}

/** A policy of about 3 MB; \a variant decides which words of it are others. */
QByteArray longPolicy(int variant)
{
    const QList<QByteArray> data{"names", "addresses", "invoices", "device numbers", "survey answers"};
    const QList<QByteArray> acts{"keep", "share", "delete", "collect", "send"};
    const QList<QByteArray> ends{"after thirty days", "with our suppliers", "when you ask us to",
                                 "as the law requires", "for one year"};
    QByteArray text = "# Our Policy\n\n";
    quint64 state = 1;
    const auto pick = [&state](const QList<QByteArray> &words) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        return words.at(static_cast<qsizetype>((state >> 33) % static_cast<quint64>(words.size())));
    };
    for (int section = 0; text.size() < 3'000'000; ++section) {
        text += "## " + QByteArray::number(section) + ". About " + pick(data) + "\n\n";
        for (int paragraph = 0; paragraph < 3; ++paragraph) {
            for (int sentence = 0; sentence < 5; ++sentence)
                text += "In case " + QByteArray::number(section * 7 + sentence) + " we " + pick(acts) +
                        " your " + pick(data) + ' ' + pick(ends) + ". ";
            if ((section + paragraph) % 11 == variant)
                text += "This was said on one side only. ";
            text += "\n\n";
        }
    }
    return text;
}

} // namespace

/** The real analysis in the real window: the event loop comes around all the time. Limits in release builds.
 */
class TestEventLoop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staysAliveWithRealPolicies();
    void staysAliveWithThreeMegabytes();
    void staysAliveWithAMegabyteWithoutSpaces();
    void stopsWithinHalfASecond();

private:
    void work(const QString &left, const QString &right, const char *what);
};

/** Opens, scrolls, walks through changes, types, changes the theme; no step may hold up the loop. */
void TestEventLoop::work(const QString &left, const QString &right, const char *what)
{
    WindowFixture fixture(runComparison);
    MainWindow &window = fixture.window();
    const auto measured = [&](const char *step, const std::function<void()> &act) {
        LoopRecorder recorder;
        qint64 gap = std::numeric_limits<qint64>::max();
        for (int attempt = 0; attempt < attempts && gap > longestGap; ++attempt) {
            recorder.reset();
            act();
            QTest::qWait(150);
            gap = std::min(gap, recorder.longestGap());
        }
        qInfo("%s, %s: longest gap %lld ms", what, step, static_cast<long long>(gap));
#ifdef NDEBUG
        QVERIFY2(gap <= longestGap, step);
#endif
    };
    measured("opening", [&] { QVERIFY(fixture.openAndWait(left, right)); });
    PolicyEditor *editor = fixture.editor(Side::Left);
    measured("scrolling", [&] {
        QTest::keyClick(editor, Qt::Key_Home, Qt::ControlModifier);
        for (int i = 0; i < 40; ++i) {
            QTest::keyClick(editor, Qt::Key_PageDown);
            QTest::qWait(1);
        }
    });
    measured("walking through changes", [&] {
        for (int i = 0; i < 10; ++i) {
            QTest::keySequence(editor, QKeySequence(u"Alt+Down"_s));
            QTest::qWait(1);
        }
    });
    measured("switching what is shown", [&] {
        fixture.trigger(Command::SubstantiveOnly);
        QTest::qWait(1);
        fixture.trigger(Command::SubstantiveOnly);
    });
    measured("typing", [&] {
        editor->setFocus();
        QTest::keyClicks(editor, u"Something new. "_s, Qt::NoModifier, 5);
        QVERIFY(fixture.waitForAnalysis());
    });
    for (const ThemeChoice theme : {ThemeChoice::Dark, ThemeChoice::Light})
        measured("changing the theme", [&] { Q_EMIT window.actions()->themeChosen(theme); });
    editor->document()->setModified(false);
}

void TestEventLoop::staysAliveWithRealPolicies()
{
    const QDir folder(policies());
    const QStringList files = folder.entryList({u"*.txt"_s}, QDir::Files, QDir::Name);
    if (files.size() < 2)
        QSKIP("the sample policies are not there");
    for (qsizetype i = 0; i < files.size(); ++i) {
        const QString other = files.at((i + 1) % files.size());
        work(folder.filePath(files.at(i)), folder.filePath(other), qPrintable(files.at(i)));
    }
}

void TestEventLoop::staysAliveWithThreeMegabytes()
{
    WindowFixture files(runComparison); // keeps the folder
    work(files.write(u"a.md"_s, longPolicy(0)), files.write(u"b.md"_s, longPolicy(1)), "3 MB");
}

void TestEventLoop::staysAliveWithAMegabyteWithoutSpaces()
{
    WindowFixture files(runComparison); // keeps the folder
    const QByteArray run = QByteArray("x").repeated(1'000'000);
    work(files.write(u"a.txt"_s, "Our policy.\n\n" + run + "\n\nWe keep your data for thirty days.\n"),
         files.write(u"b.txt"_s, "Our policy.\n\nWe keep your data for ninety days.\n"),
         "1 MB without spaces");
}

void TestEventLoop::stopsWithinHalfASecond()
{
    std::atomic<bool> isWorking = false;
    WindowFixture fixture(
        [&isWorking](const ComparisonInput &input, const std::stop_token &stop, const JobProgress &progress) {
            isWorking = input.left && input.right;
            auto result = runComparison(input, stop, progress);
            isWorking = false;
            return result;
        });
    fixture.window().desk()->open(fixture.write(u"a.md"_s, longPolicy(0)),
                                  fixture.write(u"b.md"_s, longPolicy(1)));
    QVERIFY(eventually([&] { return isWorking.load(); }));
    QTest::qWait(400); // into the middle of it
    qint64 taken = 0;
    if (isWorking) {
        QElapsedTimer clock;
        clock.start();
        fixture.trigger(Command::CancelWork);
        QVERIFY(!fixture.window().controller()->isRunning());
        QVERIFY(eventually([&] { return !isWorking.load(); }));
        taken = clock.elapsed();
    }
    qInfo("a comparison of 3 MB stopped %lld ms after Cancel", static_cast<long long>(taken));
#ifdef NDEBUG
    QVERIFY(taken <= 500);
#endif
}

QTEST_MAIN(TestEventLoop)
#include "tst_eventloop.moc"
