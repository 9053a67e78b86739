// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/importchild.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace clausula;
using namespace Qt::StringLiterals;

namespace {

QByteArray fixture(const QString &name)
{
    QFile file(QStringLiteral(TEST_DATA "/pdf/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<ImportedText> readBytes(QByteArrayView bytes, const QByteArray &password = {})
{
    const ImportChild child(ImportChild::findProgram(u"pdf"_s), {.time = std::chrono::seconds(100)});
    return child.read(bytes, u"policy.pdf"_s, {.format = u"pdf"_s, .password = password});
}

Result<ImportedText> readFixture(const QString &name)
{
    return readBytes(fixture(name));
}

/** The words of a sample policy, whatever its line ends. */
QStringList sampleBlocks(const QString &name)
{
    QFile file(QStringLiteral(PROJECT_SOURCE "/resources/samples/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList blocks;
    QString text = QString::fromUtf8(file.readAll());
    text.replace(u"\n• "_s, u"\n- "_s).replace(u"\n- "_s, u"\n\n- "_s); // each item is a block
    for (const QString &block : text.split(u"\n\n"_s, Qt::SkipEmptyParts))
        blocks.append(block.simplified());
    return blocks;
}

/** One block a line: its kind and level, and its words. */
QString listing(const ImportedText &imported)
{
    static const QStringList kinds{u"title"_s, u"heading"_s,  u"paragraph"_s,  u"item"_s,
                                   u"row"_s,   u"contents"_s, u"boilerplate"_s};
    QString text;
    for (const ImportedBlock &block : imported.blocks) {
        text += kinds[int(block.kind)] + u' ' + QString::number(block.level) + u": "_s +
                block.span.in(imported.text).toString() + u'\n';
    }
    return text;
}

} // namespace

class TestPdfReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const Result<ImportedText> read = readFixture(u"hidden-none.pdf"_s);
        QVERIFY2(read.has_value(), qPrintable(read ? QString() : describe(read.error())));
    }

    void putsParagraphsTogetherAgain_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("sample");
        QTest::newRow("one column") << u"one-column.pdf"_s << u"larkfield-privacy.txt"_s;
        QTest::newRow("two columns, broken words") << u"two-columns.pdf"_s << u"larkfield-privacy.txt"_s;
        QTest::newRow("no header") << u"brindle.pdf"_s << u"brindle-privacy.txt"_s;
    }
    void putsParagraphsTogetherAgain()
    {
        QFETCH(QString, file);
        QFETCH(QString, sample);
        const Result<ImportedText> read = readFixture(file);
        QVERIFY(read.has_value());
        QStringList got;
        for (const ImportedBlock &block : read->blocks)
            got.append(block.span.in(read->text).toString().remove(u'#').simplified());
        QStringList wanted = sampleBlocks(sample);
        if (wanted.first().isUpper())
            wanted.first() = u"Larkfield Analytics Privacy Policy"_s;
        QCOMPARE(got, wanted);
    }

    void findsHeadingsItemsAndRows()
    {
        const Result<ImportedText> read = readFixture(u"lists-and-table.pdf"_s);
        QVERIFY(read.has_value());
        QFile expected(QStringLiteral(TEST_DATA "/pdf/lists-and-table.blocks"));
        QVERIFY(expected.open(QIODevice::ReadOnly));
        QCOMPARE(listing(*read), QString::fromUtf8(expected.readAll()));
    }

    void setsPageFurnitureAside()
    {
        const Result<ImportedText> read = readFixture(u"one-column.pdf"_s);
        QVERIFY(read.has_value());
        QVERIFY(!read->text.contains("Page 2 of 3"_L1));
        QStringList words;
        for (const SetAside &aside : read->load.setAside)
            words.append(aside.words);
        QVERIFY2(words.contains(u"Page 2 of 3"_s), qPrintable(words.join(u'\n')));
        QCOMPARE(words.count(u"Larkfield Analytics privacy policy"_s), read->load.pages.size());
    }

    void knowsWherePagesBegin()
    {
        const Result<ImportedText> read = readFixture(u"one-column.pdf"_s);
        QVERIFY(read.has_value());
        QVERIFY(read->load.pages.size() >= 2);
        QCOMPARE(read->load.pages.first(), (PageStart{0, 1}));
        QCOMPARE(read->load.pages[1].number, 2);
        QVERIFY(read->load.pages[1].offset > 500);
    }

    void findsHiddenWords_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<HiddenKind>("kind");
        QTest::newRow("white") << u"white"_s << HiddenKind::Invisible;
        QTest::newRow("nearly white") << u"nearly-white"_s << HiddenKind::Invisible;
        QTest::newRow("invisible") << u"invisible"_s << HiddenKind::Invisible;
        QTest::newRow("clipped away") << u"clipped"_s << HiddenKind::Invisible;
        QTest::newRow("tiny") << u"tiny"_s << HiddenKind::Tiny;
        QTest::newRow("under an area") << u"covered"_s << HiddenKind::Covered;
        QTest::newRow("under white") << u"covered-white"_s << HiddenKind::Invisible;
        QTest::newRow("in the colour of its ground") << u"same-colour"_s << HiddenKind::Covered;
        QTest::newRow("in a line") << u"white-within-line"_s << HiddenKind::Invisible;
    }
    void findsHiddenWords()
    {
        QFETCH(QString, name);
        QFETCH(HiddenKind, kind);
        const Result<ImportedText> read = readFixture(u"hidden-%1.pdf"_s.arg(name));
        QVERIFY(read.has_value());
        QCOMPARE(read->load.hidden.size(), 1);
        QCOMPARE(read->load.hidden.first().kind, kind);
        QCOMPARE(read->load.hidden.first().page, 1);
        QVERIFY(!read->text.contains(read->load.hidden.first().words));
        QVERIFY(read->text.contains("stands above the hidden one"_L1));
        QVERIFY(read->text.contains("stands below the hidden one"_L1));
    }

    void raisesNoAlarmOverVisibleWords_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : {u"hidden-none.pdf"_s, u"hidden-grey.pdf"_s, u"hidden-on-dark.pdf"_s,
                                    u"one-column.pdf"_s, u"two-columns.pdf"_s, u"lists-and-table.pdf"_s})
            QTest::newRow(qPrintable(name)) << name;
    }
    void raisesNoAlarmOverVisibleWords()
    {
        QFETCH(QString, name);
        const Result<ImportedText> read = readFixture(name);
        QVERIFY(read.has_value());
        QVERIFY(read->load.hidden.isEmpty());
    }

    void saysThatPicturesCantBeRead()
    {
        const Result<ImportedText> scanned = readFixture(u"scanned.pdf"_s);
        QVERIFY(!scanned);
        QCOMPARE(scanned.error().code, ErrorCode::NoTextLayer);
        const Result<ImportedText> half = readFixture(u"half-scanned.pdf"_s);
        QVERIFY(half.has_value());
        QCOMPARE(half->load.notUnderstood, (QList<NotUnderstood>{{u"no-text-page"_s, 1, 2}}));
    }

    void asksForThePassword()
    {
        const QByteArray locked = fixture(u"encrypted.pdf"_s);
        QCOMPARE(readBytes(locked).error().code, ErrorCode::PasswordNeeded);
        QCOMPARE(readBytes(locked, "wrong").error().code, ErrorCode::PasswordWrong);
        const Result<ImportedText> read = readBytes(locked, "open sesame");
        QVERIFY(read.has_value());
        QVERIFY(read->text.contains("Locked words"_L1));
    }

    void refusesBombs_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("a gigabyte of blanks") << u"bomb-blanks.pdf"_s;
        QTest::newRow("a hundred million areas") << u"bomb-fills.pdf"_s;
    }
    void refusesBombs()
    {
        QFETCH(QString, name);
        const ImportChild child(ImportChild::findProgram(u"pdf"_s), {.time = std::chrono::seconds(2)});
        QElapsedTimer clock;
        clock.start();
        const Result<ImportedText> read = child.read(fixture(name), u"bomb.pdf"_s, {.format = u"pdf"_s});
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::UnsafeInput);
        QVERIFY(clock.elapsed() < 5000);
    }

    void survivesCutsAndChanges()
    {
        const QByteArray whole = fixture(u"two-columns.pdf"_s);
        QRandomGenerator random(11);
        for (int run = 0; run < 60; ++run) {
            QByteArray bytes = whole;
            if (run % 3 == 0)
                bytes.truncate(random.bounded(int(bytes.size())));
            for (int change = 0; change < 1 + run / 4 && !bytes.isEmpty(); ++change)
                bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
            const Result<ImportedText> read = readBytes(bytes);
            QVERIFY(read || read.error().subject == "policy.pdf"_L1);
        }
    }
};

QTEST_GUILESS_MAIN(TestPdfReader)
#include "tst_pdfreader.moc"
