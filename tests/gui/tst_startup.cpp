// SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

/** What the window's program answers before it opens a window: as scripts and terminals without a display see
 * it. */
class TestStartup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersWithoutADisplay_data();
    void answersWithoutADisplay();
};

void TestStartup::answersWithoutADisplay_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("output");
    QTest::addColumn<QString>("message");
    QTest::newRow("help") << QStringList{u"--help"_s} << 0 << u"Usage: clausula [options]"_s << QString();
    QTest::newRow("version") << QStringList{u"--version"_s} << 0
                             << u"clausula "_s + QStringLiteral(CLAUSULA_VERSION) << QString();
    QTest::newRow("unknown option") << QStringList{u"--frob"_s} << 2 << QString() << u"frob"_s;
    QTest::newRow("three policies") << QStringList{u"a"_s, u"b"_s, u"c"_s} << 2 << QString() << u"3"_s;
}

void TestStartup::answersWithoutADisplay()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const int, exitCode);
    QFETCH(const QString, output);
    QFETCH(const QString, message);
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &display : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
        environment.remove(display);
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(CLAUSULA_WINDOW), arguments);
    QVERIFY2(program.waitForFinished(60'000), qPrintable(program.errorString()));
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), exitCode);
    const QString said = QString::fromUtf8(program.readAllStandardOutput());
    const QString complained = QString::fromUtf8(program.readAllStandardError());
    QVERIFY2(said.startsWith(output) && said.isEmpty() == output.isEmpty(), qPrintable(said));
    QVERIFY2(complained.contains(message) && complained.isEmpty() == message.isEmpty(),
             qPrintable(complained));
}

QTEST_GUILESS_MAIN(TestStartup)
#include "tst_startup.moc"
