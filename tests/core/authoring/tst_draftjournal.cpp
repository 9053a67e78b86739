// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/draftjournal.h"
#include "tests/support/unprivileged.h"
#include "tests/support/verifyresult.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace clausula;
using namespace Qt::StringLiterals;

/** What is typed and not saved outlives its program. */
class TestDraftJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void givesBackWhatAnEndedSessionLeft();
    void leavesARunningSessionAlone();
    void givesADraftToOneProgramOnly();
    void keepsTheNewestTextOfAnEditor();
    void forgetsOnlyWhatItIsToldTo();
    void isForTheUserAlone();
    void namesWhatItCannotRead();
    void saysWhyItCannotKeep();

private:
    [[nodiscard]] QString folder() const { return m_folder->filePath(u"drafts"_s); }
    [[nodiscard]] DraftJournal journal(const QString &session) const
    {
        auto opened = DraftJournal::open(folder(), session);
        if (!opened)
            qFatal("%s", qPrintable(describe(opened.error())));
        return *std::move(opened);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

Draft draftOf(const QString &key, const QString &text)
{
    return {.key = key,
            .path = u"/home/ada/policy.txt"_s,
            .name = u"policy.txt"_s,
            .format = u"text"_s,
            .encoding = {u"windows-1252"_s, true},
            .diskHash = QByteArray(32, 'x'),
            .when = QDateTime(QDate(2025, 6, 1), QTime(10, 30, 5, 250), QTimeZone::UTC),
            .cursor = 7,
            .text = text};
}

} // namespace

void TestDraftJournal::givesBackWhatAnEndedSessionLeft()
{
    const Draft left = draftOf(u"left"_s, u"Line one\r\nline “two”\r\n\r\nLine three"_s);
    {
        const DraftJournal ended = journal(u"one"_s);
        VERIFY_OK(ended.keep(left));
    }
    DraftJournal next = journal(u"two"_s);
    const QList<AbandonedDraft> found = next.takeAbandoned();
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().draft, left);
}

void TestDraftJournal::leavesARunningSessionAlone()
{
    const DraftJournal running = journal(u"one"_s);
    VERIFY_OK(running.keep(draftOf(u"left"_s, u"text"_s)));
    DraftJournal other = journal(u"two"_s);
    QVERIFY(other.takeAbandoned().isEmpty());
}

void TestDraftJournal::givesADraftToOneProgramOnly()
{
    {
        const DraftJournal ended = journal(u"one"_s);
        VERIFY_OK(ended.keep(draftOf(u"left"_s, u"text"_s)));
    }
    DraftJournal first = journal(u"two"_s);
    DraftJournal second = journal(u"three"_s);
    QCOMPARE(first.takeAbandoned().size(), 1);
    QVERIFY(second.takeAbandoned().isEmpty());
}

void TestDraftJournal::keepsTheNewestTextOfAnEditor()
{
    {
        const DraftJournal ended = journal(u"one"_s);
        VERIFY_OK(ended.keep(draftOf(u"left"_s, u"first"_s)));
        VERIFY_OK(ended.keep(draftOf(u"right"_s, u"other"_s)));
        VERIFY_OK(ended.keep(draftOf(u"left"_s, u"second"_s)));
    }
    DraftJournal next = journal(u"two"_s);
    const QList<AbandonedDraft> found = next.takeAbandoned();
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.at(0).draft.text, u"second"_s);
    QCOMPARE(found.at(1).draft.text, u"other"_s);
}

void TestDraftJournal::forgetsOnlyWhatItIsToldTo()
{
    {
        const DraftJournal ended = journal(u"one"_s);
        VERIFY_OK(ended.keep(draftOf(u"left"_s, u"kept"_s)));
        VERIFY_OK(ended.keep(draftOf(u"right"_s, u"saved"_s)));
        VERIFY_OK(ended.forget(u"right"_s));
    }
    {
        DraftJournal asked = journal(u"two"_s);
        QCOMPARE(asked.takeAbandoned().size(), 1); // and no answer
    }
    DraftJournal again = journal(u"three"_s);
    const QList<AbandonedDraft> found = again.takeAbandoned();
    QCOMPARE(found.size(), 1);
    VERIFY_OK(again.forget(found.first()));
    DraftJournal last = journal(u"four"_s);
    QVERIFY(last.takeAbandoned().isEmpty());
}

void TestDraftJournal::isForTheUserAlone()
{
    const DraftJournal running = journal(u"one"_s);
    VERIFY_OK(running.keep(draftOf(u"left"_s, u"secret"_s)));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(folder()) & others));
    QVERIFY(!(QFile::permissions(folder() + u"/one.left.draft"_s) & others));
}

void TestDraftJournal::namesWhatItCannotRead()
{
    {
        const DraftJournal ended = journal(u"one"_s);
        VERIFY_OK(ended.keep(draftOf(u"left"_s, u"whole"_s)));
        VERIFY_OK(ended.keep(draftOf(u"right"_s, u"cut short"_s)));
    }
    QVERIFY(QFile::resize(folder() + u"/one.right.draft"_s,
                          QFileInfo(folder() + u"/one.right.draft"_s).size() - 3));
    DraftJournal next = journal(u"two"_s);
    QCOMPARE(next.takeAbandoned().size(), 1);
    QCOMPARE(next.unreadable().size(), 1);
    QVERIFY(QFile::exists(folder() + u"/one.right.draft"_s));
}

void TestDraftJournal::saysWhyItCannotKeep()
{
    const QString locked = m_folder->filePath(u"locked"_s);
    QVERIFY(QDir().mkdir(locked));
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::Permissions(0x5555)));
    const Unprivileged user;
    VERIFY_ERROR(DraftJournal::open(locked + u"/drafts"_s, u"one"_s), ErrorCode::WriteDenied);
}

QTEST_GUILESS_MAIN(TestDraftJournal)
#include "tst_draftjournal.moc"
