// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/clauselibrary.h"
#include "core/library/knowledgefile.h"
#include "core/recognition/correctedpassages.h"
#include "core/recognition/labelchanges.h"
#include "tests/core/recognition/passages.h"
#include "tests/support/verifyresult.h"

#include <QTest>
#include <QTimeZone>

#include <optional>

using namespace clausula;
using namespace clausula::test;
using namespace Qt::StringLiterals;

namespace {

const QString raffle = u"PRIZES are drawn in May by whoever stands at the counter that day, "
                       "and the winners' names go up on the door for everybody to read "
                       "until the summer holidays begin and the shop is shut for a month."_s;

} // namespace

class TestCorrections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theUserComesFirst();
    void nothingGivesAnEmptyList();
    void findsThePassageWhereverItStands_data();
    void findsThePassageWhereverItStands();
    void theLatestCounts();
    void remembersWhatTheProgramSaid();
    void unknownTypesCountForNothing();
    void learnsFromThePassage();
    void offersWhatComesNext();
    void givesTheSameResultAgain();
    void readsAgainAsItReads();
    void tellsWhatWouldChange();
    void stopsWhenAsked();
    void oneCorrectionReachesLittle();

private:
    /** The library with corrections made one after the other. */
    [[nodiscard]] Recognizer taught(const QList<Correction> &corrections) const
    {
        ClauseCatalog catalog = m_plain->catalog();
        for (const Correction &correction : corrections)
            catalog = corrected(catalog, correction);
        return Recognizer(catalog);
    }
    /** That the block of \a document with \a passage is \a clause. */
    [[nodiscard]] Correction said(const Document &document, const QString &passage, const QString &clause,
                                  int minute = 0) const
    {
        Correction correction = correctionOf({*m_plain, document, m_plain->recognize(document).value()},
                                             blockWith(document, passage), clause);
        correction.when = QDateTime(QDate(2026, 3, 1), QTime(9, minute), QTimeZone::UTC);
        return correction;
    }

    std::optional<Recognizer> m_plain;
};

void TestCorrections::initTestCase()
{
    const auto library = ClauseLibrary::openBuiltIn();
    VERIFY_OK(library);
    m_plain.emplace(library->catalog().value());
}

void TestCorrections::theUserComesFirst()
{
    const Document document = sample(u"brindle-privacy.txt"_s);
    const QString passage = u"calls to our help desk may be recorded"_s;
    const int block = blockWith(document, passage);
    const BlockLabels before = m_plain->recognize(document)->blocks[block];
    QVERIFY(!before.corrected);
    QVERIFY(!before.labels.empty());
    const BlockLabels after =
        taught({said(document, passage, u"security"_s)}).recognize(document)->blocks[block];
    QVERIFY(after.corrected);
    QVERIFY(!after.unsure);
    const Label &first = after.labels.first();
    QCOMPARE(first.clause, u"security"_s);
    QCOMPARE(first.confidence, 1.0);
    QCOMPARE(first.why.size(), 1);
    QCOMPARE(first.why.first().kind, Reason::Kind::Correction);
    QCOMPARE(document.text(first.why.first().span).toString().simplified(), first.why.first().text);
    QVERIFY(document.blocks()[block].span.contains(first.why.first().span.start));
    QVERIFY(!after.clauses().contains(before.labels.first().clause)); // it isn't what it was taken for
}

void TestCorrections::nothingGivesAnEmptyList()
{
    const Document document = sample(u"brindle-privacy.txt"_s);
    const QString passage = u"Should we go through a merger"_s;
    const BlockLabels after = taught({said(document, passage, QString(nothingClause))})
                                  .recognize(document)
                                  ->blocks[blockWith(document, passage)];
    QVERIFY(after.labels.isEmpty());
    QVERIFY(after.corrected);
    QVERIFY(!after.unsure);
}

void TestCorrections::findsThePassageWhereverItStands_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("same");
    const auto row = [](const char *name, const QString &text, bool same) {
        QTest::newRow(name) << text << same;
    };
    row("the very words", raffle, true);
    row("wrapped",
        QString(raffle).replace(u"that day, "_s, u"that day,\n"_s).replace(u"to read "_s, u"to read\n"_s),
        true);
    row("in a list", u"Of our raffle:\n\n- "_s + raffle + u"\n- More of the same."_s, true);
    row("other case, quotes and commas",
        QString(raffle).replace(u"PRIZES"_s, u"Prizes"_s).remove(u',').replace(u'\'', u'’'), true);
    row("another month", QString(raffle).replace(u"May"_s, u"June"_s), false);
    row("another word more", QString(raffle).replace(u"names"_s, u"full names"_s), false);
    row("part of a paragraph", raffle + u" Who wins, wins."_s, false);
}

void TestCorrections::findsThePassageWhereverItStands()
{
    QFETCH(QString, text);
    QFETCH(bool, same);
    const Document document = documentOf(u"Our raffle\n\n"_s + raffle + u'\n');
    const Recognizer recognizer = taught({said(document, u"drawn"_s, u"public-forums"_s)});
    const Document other = documentOf(u"Elsewhere\n\n"_s + text + u'\n');
    const BlockLabels labels = recognizer.recognize(other)->blocks[blockWith(other, u"drawn"_s)];
    QCOMPARE(labels.corrected, same);
    if (same)
        QCOMPARE(labels.labels.first().clause, u"public-forums"_s);
}

void TestCorrections::theLatestCounts()
{
    const Document document = sample(u"brindle-privacy.txt"_s);
    const QString passage = u"commercially reasonable safeguards"_s;
    const int block = blockWith(document, passage);
    const Correction first = said(document, passage, u"retention"_s, 1);
    const Correction second = said(document, passage, u"cookies"_s, 2);
    for (const QList<Correction> &order : {QList{first, second}, QList{second, first}})
        QCOMPARE(taught(order).recognize(document)->blocks[block].labels.first().clause, u"cookies"_s);
    QVERIFY(*taught({first, second}).recognize(document) == *taught({second, first}).recognize(document));
    // Only what counts is learned from.
    QCOMPARE(taught({first, second}).recognize(document)->blocks,
             taught({second}).recognize(document)->blocks);
}

void TestCorrections::remembersWhatTheProgramSaid()
{
    const Document document = sample(u"brindle-privacy.txt"_s);
    const QString passage = u"commercially reasonable safeguards"_s;
    const int block = blockWith(document, passage);
    const Recognizer once = taught({said(document, passage, u"retention"_s)});
    const Correction again =
        correctionOf({once, document, once.recognize(document).value()}, block, u"cookies"_s);
    QCOMPARE(again.replaced, u"security"_s);
    QCOMPARE(again.startLine, document.blocks()[block].startLine);
    QCOMPARE(again.endLine, document.blocks()[block].endLine);
    QCOMPARE(again.heading, document.headingText(block));
    QCOMPARE(again.document, u"brindle-privacy.txt"_s);
    QVERIFY(again.text.contains(passage));
}

void TestCorrections::unknownTypesCountForNothing()
{
    const Document document = sample(u"brindle-privacy.txt"_s);
    const Correction good = said(document, u"safeguards"_s, u"retention"_s, 1);
    const Correction withdrawn = said(document, u"safeguards"_s, u"no-such-clause"_s, 2);
    QVERIFY(*taught({withdrawn}).recognize(document) == *m_plain->recognize(document));
    QVERIFY(*taught({good, withdrawn}).recognize(document) == *taught({good}).recognize(document));
}

/** A passage with the words of the corrected one, but not the same, becomes what the user said. */
void TestCorrections::learnsFromThePassage()
{
    const Document document = documentOf(
        u"Zeppelins\n\nYour zeppelin mooring ledger is chalked upon slate by the harbourmaster every tide.\n"_s);
    const Document like = documentOf(
        u"Airships\n\nThe harbourmaster chalks every zeppelin mooring upon slate, each tide in the ledger.\n"_s);
    const QString clause = u"communications-recording"_s;
    const auto confidence = [&](const Recognizer &recognizer) {
        const BlockLabels labels = recognizer.recognize(like)->blocks[blockWith(like, u"harbourmaster"_s)];
        return labels.labels.isEmpty() || labels.labels.first().clause != clause
                   ? 0.0
                   : labels.labels.first().confidence;
    };
    const Recognizer recognizer = taught({said(document, u"mooring"_s, clause)});
    QCOMPARE(confidence(*m_plain), 0.0);
    QVERIFY2(confidence(recognizer) > 0.3, qPrintable(QString::number(confidence(recognizer))));
    QVERIFY(confidence(recognizer) < 1); // nobody said it of these words
}

void TestCorrections::offersWhatComesNext()
{
    const Document document = sample(u"brindle-privacy.txt"_s);
    const int block = blockWith(document, u"Should we go through a merger"_s);
    const Recognition recognition = m_plain->recognize(document).value();
    const QStringList likely = m_plain->likelyClauses(recognition, block, 4);
    QCOMPARE(likely.size(), 4);
    const QStringList labels = recognition.blocks[block].clauses();
    QCOMPARE(likely.first(labels.size()), labels);
    QCOMPARE(QSet<QString>(likely.begin(), likely.end()).size(), 4);
    QVERIFY(!likely.contains(nothingClause));
    // Whoever said that it is nothing and changes his mind is offered it again.
    const Recognizer after =
        taught({said(document, u"Should we go through a merger"_s, QString(nothingClause))});
    QVERIFY(after.likelyClauses(after.recognize(document).value(), block).contains(labels.first()));
}

void TestCorrections::givesTheSameResultAgain()
{
    const Document document = sample(u"larkfield-privacy.txt"_s);
    const QList<Correction> corrections{said(document, u"One cookie keeps you"_s, u"security"_s),
                                        said(document, u"Card details go"_s, QString(nothingClause), 1)};
    QVERIFY(*taught(corrections).recognize(document) == *taught(corrections).recognize(document));
}

void TestCorrections::readsAgainAsItReads()
{
    const Document document = sample(u"larkfield-privacy.txt"_s);
    const Recognizer after = taught({said(document, u"One cookie keeps you"_s, u"security"_s)});
    const Recognition old = m_plain->recognize(document).value();
    QVERIFY(*after.recognizeAgain(document, document, old) == *after.recognize(document));
}

void TestCorrections::tellsWhatWouldChange()
{
    const QString passage = u"We keep your orders for seven years."_s;
    const Document left = documentOf(u"Policy\n\nWrite to us at any time.\n\n"_s + passage + u'\n');
    const Document right = documentOf(u"Rules\n\n"_s + passage + u"\n\nCookies remember your basket.\n"_s);
    const Recognizer after = taught({said(left, passage, u"security"_s)});
    QList<int> seen;
    const auto changes =
        labelChanges(*m_plain, after, {left, right}, {}, [&seen](int document) { seen.append(document); });
    VERIFY_OK(changes);
    QCOMPARE(seen, QList<int>({0, 1}));
    const QStringList retention{u"retention"_s};
    const QStringList security{u"security"_s};
    QCOMPARE(*changes, QList<LabelChange>({{0, blockWith(left, passage), retention, security},
                                           {1, blockWith(right, passage), retention, security}}));
    QCOMPARE(labelChanges(after, after, {left, right})->size(), 0);
}

void TestCorrections::stopsWhenAsked()
{
    std::stop_source source;
    source.request_stop();
    VERIFY_ERROR(labelChanges(*m_plain, *m_plain, {sample(u"brindle-privacy.txt"_s)}, source.get_token()),
                 ErrorCode::Cancelled);
}

/**
 * Every seventh block of a policy is said to be something else, or nothing: what else changes? A new example
 * may pull along what is like it, and no more.
 */
void TestCorrections::oneCorrectionReachesLittle()
{
    const QList<Document> documents{sample(u"larkfield-privacy.txt"_s), sample(u"brindle-privacy.txt"_s)};
    const Document &document = documents.first();
    const Recognition plain = m_plain->recognize(document).value();
    int corrections = 0;
    int changedElsewhere = 0;
    for (int block = 2; block < int(document.blocks().size()); block += 7) {
        if (!isCorrectable(document, document.blocks()[block]))
            continue;
        const BlockLabels &labels = plain.blocks[block];
        const QString next = m_plain->likelyClauses(plain, block).value(labels.labels.size());
        for (const QString &clause : {next, QString(nothingClause)}) {
            const auto changes = labelChanges(
                *m_plain, taught({correctionOf({*m_plain, document, plain}, block, clause)}), documents);
            VERIFY_OK(changes);
            const auto elsewhere = std::ranges::count_if(*changes, [block](const LabelChange &change) {
                return change.document != 0 || change.block != block;
            });
            QVERIFY2(elsewhere <= 3,
                     qPrintable(u"line %1 as %2 changes %3 others"_s.arg(document.blocks()[block].startLine)
                                    .arg(clause)
                                    .arg(elsewhere)));
            changedElsewhere += int(elsewhere);
            ++corrections;
        }
    }
    qInfo("%d corrections changed %d other blocks", corrections, changedElsewhere);
    QVERIFY(corrections > 10);
    QVERIFY(changedElsewhere <= corrections / 2);
}

QTEST_GUILESS_MAIN(TestCorrections)
#include "tst_corrections.moc"
