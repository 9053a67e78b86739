// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/reviewfile.h"

#include "core/review/reviewschema.h"
#include "core/storage/connection.h"
#include "tests/support/verifyresult.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace clausula;
using namespace Qt::StringLiterals;

namespace {

const QString leftText =
    u"Privacy of “Examples”\r\n\r\n1. Retention\r\n\r\nNames are kept for a year \U0001F512.\r\n"_s;
const QString rightText = u"Our policy\n\nStorage\n\nNames are kept as long as we like to keep them.\n"_s;

Review sampleReview()
{
    Origin left;
    left.path = u"/home/somebody/secret client/left.txt"_s;
    left.name = u"left.txt"_s;
    left.format = u"text"_s;
    left.encoding = {u"UTF-16LE"_s, true};
    left.sha256 = QByteArray(32, 'x');
    Origin right;
    right.name = u"pasted"_s;
    Review review{.left = Document::fromText(leftText, left),
                  .right = Document::fromText(rightText, right),
                  .frameworks = {u"gdpr-13"_s, u"ccpa"_s}};
    review.settings.folding.quotes = false;
    review.settings.folding.bullets = false;
    review.settings.pins = {pinOf(Pin::Kind::Joined, review.left, 0, review.right, 0),
                            pinOf(Pin::Kind::Apart, review.left, 0, review.right, 0)};
    review.answers = {{u"sells-data"_s, false}, {u"children"_s, true}};
    review.decisions = {{u"key-1"_s,
                         {Decision::Action::AskVendor, u"Legal"_s, QDate(2026, 2, 28), u"Fine – “as is”."_s,
                          u"AB"_s, QDate(2026, 1, 31), u"No period is named."_s}},
                        {u"key-2"_s, {Decision::Action::Waive, {}, {}, {}, {}, {}}}};
    return review;
}

QByteArray bytesOf(const Review &review)
{
    return reviewToBytes(review, u"a.clausula"_s).value_or(QByteArray());
}

/** The sample with some SQL run over it. */
QByteArray tampered(const QString &sql)
{
    auto connection = Connection::fromBytes(bytesOf(sampleReview()), u"a.clausula"_s);
    return connection && connection->execute(sql) ? connection->toBytes().value_or(QByteArray())
                                                  : QByteArray();
}

} // namespace

class TestReviewFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatAReviewHolds();
    void readsReviewsOfTheFirstVersion();
    void keepsTheStructureThatASourceStates();
    void makesTheSameBytesOfTheSameReview();
    void keepsNoFolderNames();
    void savesAndOpensFiles();
    void refusesWhatIsNoSoundReview_data();
    void refusesWhatIsNoSoundReview();
    void leavesRefusedFilesAsTheyAre();
    void survivesDamage();
};

void TestReviewFile::keepsWhatAReviewHolds()
{
    const Review before = sampleReview();
    const auto after = reviewFromBytes(bytesOf(before), u"a.clausula"_s);
    VERIFY_OK(after);
    QCOMPARE(after->left.text(), leftText);
    QCOMPARE(after->right.text(), rightText);
    QCOMPARE(after->left.blocks(), before.left.blocks());
    QCOMPARE(after->left.origin().name, before.left.origin().name);
    QCOMPARE(after->left.origin().encoding, before.left.origin().encoding);
    QCOMPARE(after->left.origin().sha256, before.left.origin().sha256);
    QCOMPARE(after->frameworks, before.frameworks);
    QCOMPARE(after->settings, before.settings);
    QCOMPARE(after->answers, before.answers);
    QCOMPARE(after->decisions, before.decisions);
}

void TestReviewFile::readsReviewsOfTheFirstVersion()
{
    const QByteArray bytes = tampered(u"ALTER TABLE decision DROP COLUMN about; PRAGMA user_version = 1"_s);
    const auto review = reviewFromBytes(bytes, u"old.clausula"_s);
    VERIFY_OK(review);
    auto decisions = sampleReview().decisions;
    for (Decision &decision : decisions)
        decision.about.clear();
    QCOMPARE(review->decisions, decisions);
}

void TestReviewFile::keepsTheStructureThatASourceStates()
{
    ImportedText imported{u"docx"_s, u"UTF-8"_s, u"Names\nNames are kept.\nfirst\nsecond\n"_s, {}, {}};
    imported.blocks = {{ImportedKind::Heading, 1, {0, 5}},
                       {ImportedKind::Paragraph, 0, {6, 15}},
                       {ImportedKind::ListItem, 0, {22, 5}},
                       {ImportedKind::TableRow, 0, {28, 6}}};
    imported.load.pages = {{0, 1}, {22, 2}};
    Review review = sampleReview();
    review.left = Document::fromImported(imported, {});
    const auto after = reviewFromBytes(bytesOf(review), u"a.clausula"_s);
    VERIFY_OK(after);
    QCOMPARE(after->left.blocks(), review.left.blocks());
    QCOMPARE(after->left.sections(), review.left.sections());
    QCOMPARE(after->left.origin().format, u"docx"_s);
    QCOMPARE(after->left.pageAt(23), 2);
}

void TestReviewFile::makesTheSameBytesOfTheSameReview()
{
    QVERIFY(!bytesOf(sampleReview()).isEmpty());
    QCOMPARE(bytesOf(sampleReview()), bytesOf(sampleReview()));
    const auto again = reviewFromBytes(bytesOf(sampleReview()), u"b.clausula"_s);
    VERIFY_OK(again);
    QCOMPARE(bytesOf(*again), bytesOf(sampleReview()));
}

void TestReviewFile::keepsNoFolderNames()
{
    QVERIFY(!bytesOf(sampleReview()).contains("somebody"));
    QVERIFY(bytesOf(sampleReview()).contains("left.txt"));
}

void TestReviewFile::savesAndOpensFiles()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"case 7.clausula"_s);
    VERIFY_OK(saveReview(path, sampleReview()));
    const auto opened = openReview(path);
    VERIFY_OK(opened);
    QCOMPARE(opened->settings, sampleReview().settings);
    QVERIFY(isReviewName(path) && isReviewName(u"A.CLAUSULA"_s) && !isReviewName(u"clausula"_s));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    QCOMPARE(openReview(folder.path()).error().code, ErrorCode::IsDirectory);
    QCOMPARE(openReview(folder.filePath(u"none.clausula"_s)).error().code, ErrorCode::FileMissing);
}

void TestReviewFile::refusesWhatIsNoSoundReview_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char *name, const QByteArray &bytes,
                        ErrorCode code = ErrorCode::ReviewDamaged) { QTest::newRow(name) << bytes << code; };
    row("empty", {}, ErrorCode::FileEmpty);
    row("text", "We keep names for a year.");
    row("another database", tampered(u"PRAGMA application_id = 7"_s));
    row("a later version", tampered(u"PRAGMA user_version = 3"_s), ErrorCode::ReviewNewer);
    row("no version", tampered(u"PRAGMA user_version = 0"_s));
    row("cut off", bytesOf(sampleReview()).first(5000));
    row("a text changed", tampered(u"UPDATE document SET text = x'41' WHERE side = 'left'"_s));
    row("a document missing", tampered(u"DELETE FROM document WHERE side = 'right'"_s));
    row("no settings", tampered(u"DELETE FROM review"_s));
    row("a table missing", tampered(u"DROP TABLE pin"_s));
    row("structure beyond the text",
        tampered(u"UPDATE document SET structure = '[[2,0,0,99999,0,0]]' WHERE side = 'left'"_s));
    row("structure out of order",
        tampered(u"UPDATE document SET structure = '[[2,0,5,3,0,0],[2,0,0,3,0,0]]' WHERE side = 'left'"_s));
    row("structure of nonsense", tampered(u"UPDATE document SET structure = '{' WHERE side = 'left'"_s));
    row("pages beyond the text", tampered(u"UPDATE document SET pages = '[[99999,1]]'"_s));
    row("a decision of nonsense", tampered(u"UPDATE decision SET action = 'perhaps'"_s));
}

void TestReviewFile::refusesWhatIsNoSoundReview()
{
    QFETCH(QByteArray, bytes);
    const auto review = reviewFromBytes(bytes, u"a.clausula"_s);
    QVERIFY(!review);
    QTEST(review.error().code, "code");
    QVERIFY(describe(review.error()).contains(u"a.clausula"_s));
}

void TestReviewFile::leavesRefusedFilesAsTheyAre()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"newer.clausula"_s);
    const QByteArray bytes = tampered(u"PRAGMA user_version = 3"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    QCOMPARE(openReview(path).error().code, ErrorCode::ReviewNewer);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), bytes);
}

/** Whatever happens to the bytes: a review with the same texts or an error, no crash. */
void TestReviewFile::survivesDamage()
{
    const QByteArray sound = bytesOf(sampleReview());
    std::mt19937 random(5);
    for (int round = 0; round < 400; ++round) {
        QByteArray bytes = sound;
        for (auto flips = 1 + random() % 8; flips > 0; --flips)
            bytes[static_cast<qsizetype>(random() % static_cast<size_t>(bytes.size()))] = char(random());
        if (round % 5 == 0)
            bytes.truncate(static_cast<qsizetype>(random() % static_cast<size_t>(bytes.size())));
        const auto review = reviewFromBytes(bytes, u"a.clausula"_s);
        if (review)
            QCOMPARE(review->left.text(), leftText);
    }
}

QTEST_GUILESS_MAIN(TestReviewFile)
#include "tst_reviewfile.moc"
