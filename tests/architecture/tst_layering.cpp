// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/sourcetree.h"

#include <QHash>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using clausula::test::SourceFile;

namespace {

/** What each folder may include of ours besides itself: README, Architecture. */
const QHash<QString, QStringList> &allowedFolders()
{
    static const QStringList analysis{u"comparison"_s, u"recognition"_s, u"library"_s, u"document"_s,
                                      u"base"_s};
    static const QHash<QString, QStringList> table{
        {u"base"_s, {}},
        {u"storage"_s, {u"base"_s}},
        {u"document"_s, {u"base"_s}},
        {u"library"_s, {u"storage"_s, u"base"_s}},
        {u"import"_s, {u"document"_s, u"base"_s}},
        {u"recognition"_s, {u"document"_s, u"library"_s, u"base"_s}},
        {u"comparison"_s, {u"recognition"_s, u"document"_s, u"base"_s}},
        {u"gap"_s, analysis},
        {u"report"_s, analysis + QStringList{u"gap"_s}},
        {u"authoring"_s, analysis + QStringList{u"gap"_s}},
        {u"review"_s, {u"gap"_s, u"comparison"_s, u"recognition"_s, u"document"_s, u"storage"_s, u"base"_s}},
        {u"job"_s, analysis + QStringList{u"storage"_s, u"import"_s, u"gap"_s, u"report"_s, u"authoring"_s,
                                          u"review"_s}},
    };
    return table;
}

/** Outside headers that belong to one folder alone (KZip to two), by how their names begin. */
const QList<std::pair<QString, QString>> &ownedHeaders()
{
    static const QList<std::pair<QString, QString>> table{
        {u"SQLiteCpp/"_s, u"core/storage"_s},
        {u"sqlite3"_s, u"core/storage"_s},
        {u"poppler/"_s, u"core/import"_s},
        {u"KZip"_s, u"core/import"_s},
        {u"KZip"_s, u"core/report"_s}, // it writes Word files
        {u"KCompressionDevice"_s, u"core/import"_s},
        {u"gumbo"_s, u"core/import"_s},
        {u"unicode/"_s, u"core/base"_s},
        {u"rapidfuzz/"_s, u"core/comparison"_s},
        {u"qpdf/"_s, u"core/report"_s},
        {u"hunspell/"_s, u"core/authoring"_s},
        {u"KSyntaxHighlighting/"_s, u"app/gui"_s},
        {u"QPrint"_s, u"app/gui"_s},
    };
    return table;
}

/** Of Qt Gui, what a report is painted with; everything else of Qt in core comes from Qt Core. */
bool isGuiHeader(const QString &header)
{
    static const QRegularExpression gui(
        u"^Q(Painter|Font|Page|Pdf|TextLayout|TextOption|RawFont|Image|Color|Pen|Brush|Picture|Gui|Text("
        u"Document|Cursor|"
        "Block|Format)|Icon|Pixmap|Window|Screen|Key|Mouse|Action|Clipboard|Desktop)"_s);
    return gui.match(header).hasMatch();
}

bool isWidgetHeader(const QString &header)
{
    static const QRegularExpression widget(
        u"^(QtWidgets|QApplication|Q.*(Widget|Dialog|View|Button|Box|Menu|Bar|Edit|Label|Layout|Splitter|Style)$)"_s);
    return header != "QTextLayout"_L1 && header != "QAbstractTextDocumentLayout"_L1 &&
           header != "QPageLayout"_L1 && header != "QStringView"_L1 && header != "QByteArrayView"_L1 &&
           header != "QAnyStringView"_L1 && header != "QLatin1StringView"_L1 &&
           widget.match(header).hasMatch();
}

struct Include
{
    QString header;
    bool ours = false;
};

QList<Include> includesOf(const SourceFile &file)
{
    static const QRegularExpression line(u"^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"_s,
                                         QRegularExpression::MultilineOption);
    QList<Include> found;
    const QString text = QString::fromUtf8(file.text);
    for (const QRegularExpressionMatch &match : line.globalMatch(text))
        found.append({match.captured(2), match.captured(1) == u'"'});
    return found;
}

/** "core/gap" of "core/gap/finding.h". */
QString folderOf(const QString &path)
{
    return path.section(u'/', 0, 1);
}

QString brokenOwnInclude(const SourceFile &file, const QString &header)
{
    if (header.endsWith(".moc"_L1))
        return {};
    const QString from = folderOf(file.path);
    const QString to = folderOf(header);
    if (!header.contains(u'/'))
        return u"own headers are named from the project's root"_s;
    if (from == to || (from.startsWith("app/"_L1) && to.startsWith("core/"_L1)))
        return {};
    if (!from.startsWith("core/"_L1) || !to.startsWith("core/"_L1))
        return u"%1 must not include %2"_s.arg(from, to);
    const QStringList allowed = allowedFolders().value(from.section(u'/', 1));
    return allowed.contains(to.section(u'/', 1)) ? QString() : u"%1 must not include %2"_s.arg(from, to);
}

QString brokenOutsideInclude(const SourceFile &file, const QString &header)
{
    const QString folder = folderOf(file.path);
    QStringList owners;
    for (const auto &[prefix, owner] : ownedHeaders()) {
        if (header.startsWith(prefix))
            owners.append(owner);
    }
    if (!owners.isEmpty() && !owners.contains(folder))
        return u"<%1> belongs to %2"_s.arg(header, owners.join(u", "_s));
    if (folder != "app/gui"_L1 && isWidgetHeader(header))
        return u"<%1> is a widget header; only app/gui has widgets"_s.arg(header);
    if (folder.startsWith("core/"_L1) && folder != "core/report"_L1 && isGuiHeader(header))
        return u"<%1> is of Qt Gui; in core only the report paints"_s.arg(header);
    if (header == "QtCore"_L1 || header == "QtGui"_L1 || header == "QtWidgets"_L1)
        return u"include what is used, not all of <%1>"_s.arg(header);
    if (header.startsWith("QNetwork"_L1) || header.startsWith("QTcp"_L1) || header.startsWith("QUdp"_L1) ||
        header.startsWith("QtNetwork"_L1))
        return u"the program never talks to a network"_s;
    return {};
}

QString brokenInclude(const SourceFile &file, const Include &include)
{
    return include.ours ? brokenOwnInclude(file, include.header) : brokenOutsideInclude(file, include.header);
}

} // namespace

/** Dependencies run one way: every #include of app and core is held against the architecture's table. */
class TestLayering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void includesFollowTheTable()
    {
        QStringList broken;
        const QList<SourceFile> files = clausula::test::sourceFiles({u"app"_s, u"core"_s});
        QVERIFY(!files.isEmpty());
        for (const SourceFile &file : files) {
            for (const Include &include : includesOf(file)) {
                if (const QString why = brokenInclude(file, include); !why.isEmpty())
                    broken.append(file.path + u": "_s + why);
            }
        }
        QVERIFY2(broken.isEmpty(), qPrintable(broken.join(u'\n')));
    }

    void everyCoreFolderIsInTheTable()
    {
        const QDir core(QStringLiteral(PROJECT_SOURCE "/core"));
        for (const QString &folder : core.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            QVERIFY2(allowedFolders().contains(folder), qPrintable(folder));
    }

    void noticesBrokenIncludes_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<bool>("broken");
        QTest::newRow("upwards") << u"core/document/block.h"_s
                                 << QByteArray("#include \"core/gap/finding.h\"") << true;
        QTest::newRow("downwards") << u"core/gap/finding.h"_s << QByteArray("#include \"core/base/span.h\"")
                                   << false;
        QTest::newRow("app in core") << u"core/job/a.cpp"_s << QByteArray("#include \"app/cli/command.h\"")
                                     << true;
        QTest::newRow("gui in cli") << u"app/cli/a.cpp"_s << QByteArray("#include \"app/gui/palette.h\"")
                                    << true;
        QTest::newRow("widget in core") << u"core/report/a.cpp"_s << QByteArray("#include <QLabel>") << true;
        QTest::newRow("widget in cli") << u"app/cli/a.cpp"_s << QByteArray("#include <QApplication>") << true;
        QTest::newRow("painter in report")
            << u"core/report/a.cpp"_s << QByteArray("#include <QPainter>") << false;
        QTest::newRow("painter in gap") << u"core/gap/a.cpp"_s << QByteArray("#include <QPainter>") << true;
        QTest::newRow("printer in report")
            << u"core/report/a.cpp"_s << QByteArray("#include <QPrinter>") << true;
        QTest::newRow("sqlite in library")
            << u"core/library/a.cpp"_s << QByteArray("#include <SQLiteCpp/Database.h>") << true;
        QTest::newRow("zip in report") << u"core/report/a.cpp"_s << QByteArray("#include <KZip>") << false;
        QTest::newRow("zip in gap") << u"core/gap/a.cpp"_s << QByteArray("#include <KZip>") << true;
        QTest::newRow("string view") << u"core/base/a.h"_s << QByteArray("#include <QStringView>") << false;
    }

    void noticesBrokenIncludes()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, line);
        QFETCH(bool, broken);
        const SourceFile file{path, line};
        const QList<Include> includes = includesOf(file);
        QCOMPARE(includes.size(), 1);
        QCOMPARE(!brokenInclude(file, includes.first()).isEmpty(), broken);
    }
};

QTEST_GUILESS_MAIN(TestLayering)
#include "tst_layering.moc"
