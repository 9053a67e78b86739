// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/recentfiles.h"
#include "app/gui/startoptions.h"
#include "app/gui/theme.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace clausula;
using namespace Qt::StringLiterals;

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<QSettings>(m_folder.filePath(u"s.ini"_s), QSettings::IniFormat);
        m_store->clear();
    }
    void remembersWhatWasChosen();
    void readsNonsenseAsDefaults();
    void keepsTenPairsNewestFirst();
    void foldsASingleFileIntoItsPair();
    void coloursAreReadable_data();
    void coloursAreReadable();
    void readsTheCommandLine_data();
    void readsTheCommandLine();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_store;
};

void TestSettings::remembersWhatWasChosen()
{
    {
        Settings settings(*m_store);
        settings.setTheme(ThemeChoice::Dark);
        settings.setFramework(u"gdpr-14"_s);
        settings.setPaneLook(u"right"_s, {130, false, u"Serif,12"_s});
        settings.setScrollsTogether(false);
        settings.setLayout(u"window"_s, "abc"_ba);
        m_store->sync();
    }
    QSettings again(m_store->fileName(), QSettings::IniFormat);
    const Settings settings(again);
    QCOMPARE(settings.theme(), ThemeChoice::Dark);
    QCOMPARE(settings.framework(), u"gdpr-14"_s);
    QCOMPARE(settings.paneLook(u"right"_s), (PaneLook{130, false, u"Serif,12"_s}));
    QCOMPARE(settings.paneLook(u"left"_s), PaneLook());
    QVERIFY(!settings.scrollsTogether());
    QCOMPARE(settings.layout(u"window"_s), "abc"_ba);
}

void TestSettings::readsNonsenseAsDefaults()
{
    m_store->setValue("theme"_L1, u"chequered"_s);
    m_store->setValue("pane/left/zoom"_L1, u"many"_s);
    const Settings settings(*m_store);
    QCOMPARE(settings.theme(), ThemeChoice::System);
    QCOMPARE(settings.framework(), u"gdpr-13-14"_s);
    QVERIFY(settings.recentPairs().isEmpty());
}

void TestSettings::keepsTenPairsNewestFirst()
{
    Settings settings(*m_store);
    RecentFiles recent(settings);
    for (int i = 0; i < 12; ++i)
        recent.add(u"/a%1.txt"_s.arg(i), u"/b%1.txt"_s.arg(i));
    recent.add(u"/a5.txt"_s, u"/b5.txt"_s);
    QCOMPARE(recent.pairs().size(), 10);
    QCOMPARE(recent.pairs().first(), (RecentPair{u"/a5.txt"_s, u"/b5.txt"_s}));
    QCOMPARE(recent.pairs().at(1).left, u"/a11.txt"_s);
    QCOMPARE(recentPairName(recent.pairs().first()), u"a5.txt and b5.txt"_s);
    recent.clear();
    QVERIFY(recent.files().isEmpty());
}

void TestSettings::foldsASingleFileIntoItsPair()
{
    Settings settings(*m_store);
    RecentFiles recent(settings);
    recent.add({}, u"/b.txt"_s); // the first of two files has arrived
    recent.add(u"/a.txt"_s, u"/b.txt"_s);
    QCOMPARE(recent.pairs().size(), 1);
    QCOMPARE(recent.files(), QStringList({u"/a.txt"_s, u"/b.txt"_s}));
}

void TestSettings::coloursAreReadable_data()
{
    QTest::addColumn<ColourScheme>("scheme");
    QTest::newRow("light") << ColourScheme::Light;
    QTest::newRow("dark") << ColourScheme::Dark;
    QTest::newRow("high contrast") << ColourScheme::HighContrast;
}

void TestSettings::coloursAreReadable()
{
    QFETCH(ColourScheme, scheme);
    const QPalette colours = applicationPalette(scheme);
    const double least = Palette(scheme).textContrast();
    const QList<std::pair<QPalette::ColorRole, QPalette::ColorRole>> pairs{
        {QPalette::WindowText, QPalette::Window},
        {QPalette::Text, QPalette::Base},
        {QPalette::Text, QPalette::AlternateBase},
        {QPalette::ButtonText, QPalette::Button},
        {QPalette::ToolTipText, QPalette::ToolTipBase},
        {QPalette::HighlightedText, QPalette::Highlight},
        {QPalette::PlaceholderText, QPalette::Base},
        {QPalette::PlaceholderText, QPalette::Window},
        {QPalette::Link, QPalette::Base},
        {QPalette::Link, QPalette::Window}};
    for (const auto &[text, ground] : pairs) {
        const double contrast = Palette::contrast(colours.color(text), colours.color(ground));
        QVERIFY2(contrast >= least, qPrintable(u"%1 on %2: %3"_s.arg(text).arg(ground).arg(contrast)));
    }
    QCOMPARE(isDark(colours), scheme != ColourScheme::Light);
}

void TestSettings::readsTheCommandLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode"); // -1: the window opens
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    QTest::newRow("nothing") << QStringList() << -1 << QString() << QString();
    QTest::newRow("two files") << QStringList{u"a.txt"_s, u"b.txt"_s} << -1 << u"a.txt"_s << u"b.txt"_s;
    QTest::newRow("a file like an option")
        << QStringList{u"--"_s, u"--x.txt"_s} << -1 << u"--x.txt"_s << QString();
    QTest::newRow("samples") << QStringList{u"--samples"_s} << -1 << QString() << QString();
    QTest::newRow("three files") << QStringList{u"a"_s, u"b"_s, u"c"_s} << 2 << QString() << QString();
    QTest::newRow("unknown option") << QStringList{u"--nonsense"_s} << 2 << QString() << QString();
    QTest::newRow("help") << QStringList{u"--help"_s} << 0 << QString() << QString();
    QTest::newRow("version") << QStringList{u"--version"_s} << 0 << QString() << QString();
}

void TestSettings::readsTheCommandLine()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    arguments.prepend(u"clausula"_s);
    const auto options = readArguments(arguments);
    QCOMPARE(options ? -1 : options.error().exitCode, exitCode);
    if (options) {
        QTEST(options->left, "left");
        QTEST(options->right, "right");
        QCOMPARE(options->samples, arguments.contains(u"--samples"_s));
    } else {
        QVERIFY(!options.error().text.isEmpty());
    }
}

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
