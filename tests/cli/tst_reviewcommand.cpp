// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "core/library/clauselibrary.h"
#include "core/review/reviewfile.h"
#include "tests/core/library/fixtures.h"
#include "tests/support/verifyresult.h"

#include <QBuffer>
#include <QTemporaryDir>
#include <QTest>

using namespace clausula;
using namespace clausula::test;
using namespace Qt::StringLiterals;

/** What reviewers decided comes out of a review on the command line, and goes on with other texts. */
class TestReviewCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void printsDecisions();
    void writesDecisions();
    void keepsThemFromClients();
    void goesOnWithOtherTexts();
    void goesOnWithNoDamagedReview();

private:
    struct Outcome
    {
        ExitCode code = ExitCode::Done;
        QByteArray output;
    };

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] static QString data(const QString &name)
    {
        return QStringLiteral(TEST_DATA "/cli/") + name;
    }
    [[nodiscard]] Outcome run(const QStringList &words) const;

    QTemporaryDir m_folder;
    QString m_review;
};

TestReviewCommand::Outcome TestReviewCommand::run(const QStringList &words) const
{
    QBuffer input;
    QBuffer output;
    QBuffer messages;
    input.open(QIODevice::ReadOnly);
    output.open(QIODevice::WriteOnly);
    messages.open(QIODevice::WriteOnly);
    Console console(input, output, messages);
    const ExitCode code = runCommandLine(
        QStringList{u"compare"_s, u"--library"_s, path(u"library.sqlite"_s), u"--date"_s, u"2026-05-06"_s} +
            words,
        console, {});
    return {code, output.data()};
}

void TestReviewCommand::initTestCase()
{
    VERIFY_OK(createLibrary(path(u"library.sqlite"_s), fixtureCatalog()));
}

/** A review of two texts with one decision on a finding and one on a finding that is gone. */
void TestReviewCommand::init()
{
    m_review = path(u"case.clausula"_s);
    QFile::remove(m_review);
    const QStringList texts{data(u"northwind.txt"_s), data(u"tailspin.txt"_s)};
    QCOMPARE(run(QStringList{u"--framework"_s, u"sample-act"_s, u"--review"_s, m_review} + texts).code,
             ExitCode::Done);
    const QList<QByteArray> rows = run({m_review, u"--csv"_s, u"-"_s}).output.split('\n');
    QVERIFY(rows.size() > 2);
    auto review = openReview(m_review);
    VERIFY_OK(review);
    const QString key = QString::fromUtf8(rows[1].split(',').value(1)).remove(u'"');
    review->decisions = {
        {key, {.action = Decision::Action::AskVendor, .owner = u"Legal desk"_s, .initials = u"AB"_s}},
        {u"gone"_s, {.action = Decision::Action::Waive, .about = u"No address was given."_s}}};
    review->answers = {{u"children"_s, true}};
    VERIFY_OK(saveReview(m_review, *review));
}

void TestReviewCommand::printsDecisions()
{
    QVERIFY(run({m_review}).output.contains("Ask the vendor · Legal desk"));
    QVERIFY(!run({m_review, u"--client-safe"_s}).output.contains("Legal desk"));
}

void TestReviewCommand::writesDecisions()
{
    QVERIFY(run({m_review, u"--csv"_s, u"-"_s}).output.contains("\"Ask the vendor\",\"Legal desk\""));
    const QByteArray page = run({m_review, u"--html"_s, u"-"_s}).output;
    for (const char *part : {"Ask the vendor · Legal desk", "confirmed by AB", "No address was given."})
        QVERIFY2(page.contains(part), part);
}

void TestReviewCommand::keepsThemFromClients()
{
    for (const QString &form : {u"--csv"_s, u"--html"_s, u"--md"_s}) {
        const QByteArray written = run({m_review, u"--client-safe"_s, form, u"-"_s}).output;
        QVERIFY(!written.isEmpty());
        for (const char *part : {"Legal desk", "confirmed by", "No address was given."})
            QVERIFY2(!written.contains(part), part);
    }
}

void TestReviewCommand::goesOnWithOtherTexts()
{
    const auto before = openReview(m_review);
    VERIFY_OK(before);
    const QByteArray page =
        run({u"--review"_s, m_review, u"--html"_s, u"-"_s, data(u"tailspin.txt"_s), data(u"northwind.txt"_s)})
            .output;
    QVERIFY(page.contains("Decided before"));
    const auto after = openReview(m_review);
    VERIFY_OK(after);
    QCOMPARE(after->left.text(), before->right.text());
    QCOMPARE(after->decisions, before->decisions);
    QCOMPARE(after->answers, before->answers);
    QCOMPARE(after->frameworks, QStringList{u"sample-act"_s});
}

/** Nor is it replaced. */
void TestReviewCommand::goesOnWithNoDamagedReview()
{
    QFile file(m_review);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no review");
    file.close();
    QCOMPARE(run({u"--review"_s, m_review, data(u"tailspin.txt"_s), data(u"northwind.txt"_s)}).code,
             ExitCode::Unreadable);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "no review"_ba);
}

QTEST_GUILESS_MAIN(TestReviewCommand)
#include "tst_reviewcommand.moc"
