// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/spellchecker.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <thread>
#include <vector>

using namespace clausula;
using namespace Qt::StringLiterals;

/** Drafts that are written at the same time share one dictionary. */
class TestSpellChecker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (Spelling::dictionaries({QStringLiteral(TEST_DATA "/spelling")}).isEmpty())
            QSKIP("built without Hunspell");
    }

    void readsItsDictionaryOnce();
    void servesSeveralThreads();
    void knowsNothingWithoutADictionary();

private:
    static Document mistyped() { return Document::fromText(u"We keeep your data."_s, {}); }
};

void TestSpellChecker::readsItsDictionaryOnce()
{
    const QTemporaryDir folder;
    for (const QString &ending : {u".aff"_s, u".dic"_s})
        QVERIFY(QFile::copy(QStringLiteral(TEST_DATA "/spelling/en_small") + ending,
                            folder.filePath(u"en"_s) + ending));
    const SpellChecker checker(folder.filePath(u"en"_s));
    QCOMPARE(checker.check(mistyped()).size(), 1);
    for (const QString &ending : {u".aff"_s, u".dic"_s})
        QVERIFY(QFile::remove(folder.filePath(u"en"_s) + ending));
    QCOMPARE(checker.check(mistyped()).size(), 1);
}

void TestSpellChecker::servesSeveralThreads()
{
    const SpellChecker checker(QStringLiteral(TEST_DATA "/spelling/en_small"));
    std::array<qsizetype, 4> found{};
    {
        std::vector<std::jthread> threads;
        threads.reserve(found.size());
        for (qsizetype &count : found)
            threads.emplace_back([&checker, &count] {
                for (int round = 0; round < 50; ++round)
                    count += checker.check(mistyped()).size();
            });
    }
    for (const qsizetype count : found)
        QCOMPARE(count, 50);
}

void TestSpellChecker::knowsNothingWithoutADictionary()
{
    QVERIFY(SpellChecker(u"/nowhere/en"_s).check(mistyped()).isEmpty());
}

QTEST_GUILESS_MAIN(TestSpellChecker)
#include "tst_spellchecker.moc"
