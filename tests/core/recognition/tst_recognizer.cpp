// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recognition/recognizer.h"
#include "tests/core/recognition/passages.h"
#include "tests/support/shippedcatalog.h"
#include "tests/support/verifyresult.h"

#include <QSet>
#include <QTest>

#include <optional>
#include <random>

using namespace clausula;
using namespace clausula::test;
using namespace Qt::StringLiterals;

class TestRecognizer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void recognizesClauses_data();
    void recognizesClauses();
    void givesTheSameResultAgain();
    void quotesItsReasonsVerbatim();
    void readsWrappedTextLikeFlowingText_data();
    void readsWrappedTextLikeFlowingText();
    void carriesSeveralClausesInOneParagraph();
    void listensToTheHeading_data();
    void listensToTheHeading();
    void hearsTheHeadingLessWhereTheTextSpeaks();
    void listensToTheLeadIn();
    void takesTheHeadingOfAListForItsLeadIn();
    void saysWhenItIsUnsure();
    void namesTheNearestExemplar();
    void labelsSectionsByTheirBlocks();
    void leavesContentsAndBoilerplateAlone();
    void readsAgainAfterEdits();
    void ignoresNotesOfAnotherLibrary();
    void stopsWhenAsked();
    void survivesHavingNothing();

private:
    [[nodiscard]] Recognition recognized(const Document &document) const;
    [[nodiscard]] QStringList clausesOf(const QString &text, const QString &passage) const;

    std::optional<Recognizer> m_recognizer;
};

namespace {

/** \a text broken into lines of at most \a width characters, as an editor does it. */
QString wrapped(const QString &text, int width, const QString &lineEnd)
{
    QStringList lines{QString()};
    const QStringList words = text.split(u' ');
    for (const QString &word : words) {
        if (lines.last().size() + 1 + word.size() > width)
            lines.append(QString());
        lines.last() += (lines.last().isEmpty() ? QString() : u" "_s) + word;
    }
    return lines.join(lineEnd);
}

QStringList wordsOf(const QList<Reason> &reasons)
{
    QStringList words;
    for (const Reason &reason : reasons)
        words.append(reason.text);
    return words;
}

/** Changes one place of a text: drops, doubles, swaps or inserts, as a person editing might. */
QString edited(const QString &text, std::mt19937 &random)
{
    const QStringList insertions{u"\n\nCookies\n\n"_s, u" We never sell your data. "_s, u"\n"_s, u" x"_s,
                                 u"\n\n• and more;\n"_s};
    const auto at = qsizetype(random() % quint32(text.size()));
    const auto length = std::min<qsizetype>(qsizetype(random() % 60), text.size() - at);
    switch (random() % 3) {
    case 0:
        return text.first(at) + text.sliced(at + length);
    case 1:
        return text.first(at) + insertions[qsizetype(random() % 5)] + text.sliced(at);
    default:
        return text.first(at) + text.sliced(at, length) + text.sliced(at);
    }
}

} // namespace

void TestRecognizer::initTestCase()
{
    m_recognizer.emplace(test::shippedCatalog());
}

Recognition TestRecognizer::recognized(const Document &document) const
{
    return m_recognizer->recognize(document).value();
}

/** Labels of the block of \a text that holds \a passage. */
QStringList TestRecognizer::clausesOf(const QString &text, const QString &passage) const
{
    const Document document = documentOf(text);
    return recognized(document).blocks[blockWith(document, passage)].clauses();
}

void TestRecognizer::recognizesClauses_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("passage");
    QTest::addColumn<QString>("clause");
    const auto row = [](const char *name, const char *passage, const char *clause) {
        QTest::addRow("%s, %s", name, clause) << QString::fromLatin1(name) + u"-privacy.txt"_s
                                              << QString::fromUtf8(passage) << QString::fromUtf8(clause);
    };
    row("brindle", "calls to our help desk may be recorded", "communications-recording");
    row("brindle", "Should we go through a merger", "sharing-business-transfer");
    row("brindle", "We keep information for as long as necessary", "retention");
    row("brindle", "commercially reasonable safeguards", "security");
    row("brindle", "is not directed to children under 13", "children");
    row("brindle", "Anything you post on our community board", "public-forums");
    row("brindle", "you can export your files and profile", "rights-portability");
    row("brindle", "based in the United States", "international-transfers");
    row("brindle", "Bill you and prevent fraud", "purposes");
    row("larkfield", "Our data protection officer", "data-protection-officer");
    row("larkfield", "One cookie keeps you signed in", "cookies");
    row("larkfield", "Card details go straight", "data-payment");
    row("larkfield", "Article 6(1)(f)", "legal-basis");
    row("larkfield", "Quillmail S.A.", "sharing-service-providers");
    row("larkfield", "If a breach puts your data at risk", "breach-notification");
    row("larkfield", "When we change this policy", "policy-changes");
}

void TestRecognizer::recognizesClauses()
{
    QFETCH(QString, file);
    QFETCH(QString, passage);
    QFETCH(QString, clause);
    const Document document = sample(file);
    const BlockLabels labels = recognized(document).blocks[blockWith(document, passage)];
    QVERIFY(!labels.labels.isEmpty());
    QCOMPARE(labels.labels.first().clause, clause);
}

void TestRecognizer::givesTheSameResultAgain()
{
    const Document document = sample(u"larkfield-privacy.txt"_s);
    const Recognizer other(m_recognizer->catalog());
    const Recognition first = recognized(document);
    QCOMPARE(first.blocks.size(), document.blocks().size());
    QCOMPARE(first.sections.size(), document.sections().size());
    QVERIFY(first == recognized(document));
    QVERIFY(first == other.recognize(document).value());
}

void TestRecognizer::quotesItsReasonsVerbatim()
{
    const Document document = sample(u"brindle-privacy.txt"_s);
    const Recognition recognition = recognized(document);
    int reasons = 0;
    for (qsizetype i = 0; i < recognition.blocks.size(); ++i) {
        const Span block = document.blocks()[i].span;
        for (const Label &label : recognition.blocks[i].labels) {
            QVERIFY(label.confidence > 0 && label.confidence <= 1);
            double total = 0;
            for (const Reason &reason : label.why) {
                const bool own = reason.kind == Reason::Kind::Word || reason.kind == Reason::Kind::Cue;
                QCOMPARE(reason.text, document.text(reason.span).toString().simplified());
                QVERIFY(!reason.text.isEmpty() && reason.weight > 0);
                QVERIFY2(!own || (reason.span.start >= block.start && reason.span.end() <= block.end()),
                         qPrintable(reason.text));
                total += reason.weight;
                ++reasons;
            }
            QVERIFY(total <= 1.0001);
            QVERIFY(std::ranges::is_sorted(label.why, std::ranges::greater(), &Reason::weight));
        }
    }
    QVERIFY(reasons > recognition.blocks.size());
}

void TestRecognizer::readsWrappedTextLikeFlowingText_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<QString>("lineEnd");
    for (const int width : {30, 48, 72, 100})
        QTest::addRow("%d columns", width) << width << u"\n"_s;
    QTest::newRow("other line ends") << 60 << u"\r\n"_s;
    QTest::newRow("indented lines") << 60 << u"\n   "_s;
    QTest::newRow("no-break spaces") << 60 << u"\n\u00A0\u00A0"_s;
}

void TestRecognizer::readsWrappedTextLikeFlowingText()
{
    QFETCH(int, width);
    QFETCH(QString, lineEnd);
    const QString heading = u"Storage\n\n"_s;
    const QString flowing =
        u"We keep order records for seven years because tax law asks for it, and erase them once the "
        "period is over. After you close the account some files stay in backups for ninety days and "
        "are then destroyed."_s;
    const Document straight = documentOf(heading + flowing + u'\n');
    const Document document = documentOf(heading + wrapped(flowing, width, lineEnd) + u'\n');
    QCOMPARE(document.blocks().size(), straight.blocks().size());
    const BlockLabels labels = recognized(document).blocks.last();
    const BlockLabels expected = recognized(straight).blocks.last();
    QCOMPARE(labels.labels.size(), expected.labels.size());
    QCOMPARE(labels.labels.first().clause, u"retention"_s);
    for (qsizetype i = 0; i < labels.labels.size(); ++i) {
        const Label &label = labels.labels[i];
        QCOMPARE(label.clause, expected.labels[i].clause);
        QCOMPARE(label.confidence, expected.labels[i].confidence);
        QCOMPARE(wordsOf(label.why), wordsOf(expected.labels[i].why));
        for (const Reason &reason : label.why)
            QCOMPARE(reason.text, document.text(reason.span).toString().simplified());
    }
}

void TestRecognizer::carriesSeveralClausesInOneParagraph()
{
    const QStringList clauses = clausesOf(u"We use analytics tools to count visits. These tools set cookies "
                                          u"in your browser. You can refuse the cookies "
                                          "in your browser settings.\n"_s,
                                          u"count"_s);
    QVERIFY2(clauses.contains(u"analytics"_s) && clauses.contains(u"cookies"_s),
             qPrintable(clauses.join(u' ')));
    const Document document = sample(u"brindle-privacy.txt"_s);
    const int block = blockWith(document, u"Our pages set cookies and small pixels"_s);
    const QStringList labelled = recognized(document).blocks[block].clauses();
    const QSet<QString> carried(labelled.begin(), labelled.end());
    QVERIFY2(carried.contains({u"cookies"_s, u"advertising"_s, u"analytics"_s, u"do-not-track"_s}),
             qPrintable(carried.values().join(u' ')));
}

void TestRecognizer::listensToTheHeading_data()
{
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("clause");
    QTest::newRow("retention") << u"How Long We Keep Your Data"_s << u"retention"_s;
    QTest::newRow("children") << u"Children"_s << u"children"_s;
    QTest::newRow("no clause") << u"Our Garden"_s << QString();
}

/** A passage that could stand anywhere is taken for what its heading announces, but not for sure. */
void TestRecognizer::listensToTheHeading()
{
    QFETCH(QString, heading);
    QFETCH(QString, clause);
    const QString text = u"Privacy Policy\n\nA word first.\n\n"_s + heading +
                         u"\n\nThat was so from the beginning and has never been otherwise.\n"_s;
    const BlockLabels labels = recognized(documentOf(text)).blocks.last();
    if (clause.isEmpty())
        QVERIFY(labels.labels.isEmpty() || labels.unsure); // a guess says that it is one
    else
        QCOMPARE(labels.clauses().value(0), clause);
    QVERIFY(labels.labels.isEmpty() || labels.labels.first().confidence < 0.8);
}

void TestRecognizer::hearsTheHeadingLessWhereTheTextSpeaks()
{
    const auto labelsUnder = [this](const QString &heading, const QString &passage) {
        return recognized(documentOf(u"Privacy Policy\n\n"_s + heading + u"\n\n"_s + passage + u'\n'))
            .blocks.last();
    };
    const QString heading = u"How Long We Keep Your Data"_s;
    const QString hint = u"Until spring, as a rule."_s;
    const BlockLabels alone = labelsUnder(u"Our Garden"_s, hint);
    QVERIFY(alone.labels.isEmpty() || alone.unsure);
    const BlockLabels helped = labelsUnder(heading, hint);
    QCOMPARE(helped.labels.first().clause, u"retention"_s);
    QVERIFY(!helped.unsure);
    const BlockLabels other = labelsUnder(heading, u"We never sell your personal data to anybody."_s);
    QCOMPARE(other.labels.size(), 1);
    QCOMPARE(other.labels.first().clause, u"sale-of-data"_s);
}

void TestRecognizer::listensToTheLeadIn()
{
    const QString item = u"the town council and its offices;"_s;
    const auto after = [&](const QString &leadIn) {
        return clausesOf(leadIn + u"\n\n• "_s + item + u"\n• others who asked us in writing.\n"_s, item);
    };
    QVERIFY(after(u"We may disclose your personal data to the following recipients:"_s)
                .contains(u"sharing-overview"_s));
    QVERIFY(!after(u"We met these people in the past year:"_s).contains(u"sharing-overview"_s));
}

void TestRecognizer::takesTheHeadingOfAListForItsLeadIn()
{
    const QString item = u"know who rang the bell"_s;
    const auto under = [&](const QString &heading) {
        const Document document =
            documentOf(u"Privacy Policy\n\nA word first.\n\n"_s + heading +
                       u"\n\n• open the doors at nine\n• "_s + item + u"\n• find your way\n"_s);
        return recognized(document).blocks[blockWith(document, item)];
    };
    const BlockLabels purpose = under(u"Why We Use Your Data"_s);
    QCOMPARE(purpose.clauses().value(0), u"purposes"_s);
    QVERIFY(!purpose.unsure);
    const BlockLabels other = under(u"Our Week"_s);
    QVERIFY(other.labels.isEmpty() || other.unsure);
}

void TestRecognizer::saysWhenItIsUnsure()
{
    const Document document = sample(u"brindle-privacy.txt"_s);
    const Recognition recognition = recognized(document);
    for (const BlockLabels &labels : recognition.blocks) {
        const bool guess = !labels.labels.isEmpty() && labels.labels.first().confidence < 0.4;
        QVERIFY(!guess || labels.unsure);
    }
    const Document nonsense =
        documentOf(u"Lorem ipsum dolor sit amet, consectetur adipiscing elit sed do.\n"_s);
    const BlockLabels labels = recognized(nonsense).blocks.first();
    QVERIFY(labels.labels.isEmpty() || labels.unsure);
    const Document clear =
        documentOf(u"We keep personal data for ten years and delete it after this retention period.\n"_s);
    QVERIFY(!recognized(clear).blocks.first().unsure);
}

void TestRecognizer::namesTheNearestExemplar()
{
    const QString exemplar = m_recognizer->catalog().type(u"retention"_s)->exemplars.first();
    const Document document = documentOf(exemplar + u"\n"_s);
    const Label label = recognized(document).blocks.first().labels.value(0);
    QCOMPARE(label.clause, u"retention"_s);
    QCOMPARE(label.nearestExemplar, exemplar);
    QVERIFY(label.nearestSimilarity > 0.99 && label.nearestSimilarity <= 1);
}

void TestRecognizer::labelsSectionsByTheirBlocks()
{
    const Document document = sample(u"brindle-privacy.txt"_s);
    const Recognition recognition = recognized(document);
    const int block = blockWith(document, u"commercially reasonable safeguards"_s);
    const QList<Label> labels = recognition.sections[document.blocks()[block].section];
    QCOMPARE(labels.value(0).clause, u"security"_s);
    QVERIFY(labels.first().confidence >= recognition.blocks[block].labels.first().confidence);
    QVERIFY(labels.first().why.isEmpty());
}

void TestRecognizer::leavesContentsAndBoilerplateAlone()
{
    for (const QString &name : {u"brindle-privacy.txt"_s, u"larkfield-privacy.txt"_s}) {
        const Document document = sample(name);
        const Recognition recognition = recognized(document);
        for (qsizetype i = 0; i < document.blocks().size(); ++i) {
            const Block &block = document.blocks()[i];
            QVERIFY(block.isContent() || block.isHeading() || recognition.blocks[i].labels.isEmpty());
        }
    }
}

void TestRecognizer::readsAgainAfterEdits()
{
    std::mt19937 random(7);
    Document document = sample(u"brindle-privacy.txt"_s);
    Recognition recognition = recognized(document);
    for (int round = 0; round < 150; ++round) {
        const Document next = documentOf(edited(document.text(), random));
        const auto again = m_recognizer->recognizeAgain(next, document, recognition);
        VERIFY_OK(again);
        QVERIFY2(*again == recognized(next), qPrintable(u"round %1"_s.arg(round)));
        document = next;
        recognition = *again;
    }
}

void TestRecognizer::ignoresNotesOfAnotherLibrary()
{
    QList<ClauseType> types = m_recognizer->catalog().types();
    types.removeIf([](const ClauseType &type) { return type.id == u"cookies"; });
    const Recognizer other(ClauseCatalog({}, types, {}));
    const Document document = sample(u"brindle-privacy.txt"_s);
    const Recognition foreign = other.recognize(document).value();
    QVERIFY(foreign != recognized(document));
    QVERIFY(m_recognizer->recognizeAgain(document, document, foreign).value() == recognized(document));
    QVERIFY(m_recognizer->recognizeAgain(document, document, Recognition()).value() == recognized(document));
}

void TestRecognizer::stopsWhenAsked()
{
    std::stop_source source;
    source.request_stop();
    const Document document = sample(u"brindle-privacy.txt"_s);
    VERIFY_ERROR(m_recognizer->recognize(document, source.get_token()), ErrorCode::Cancelled);
    VERIFY_ERROR(m_recognizer->recognizeAgain(document, document, recognized(document), source.get_token()),
                 ErrorCode::Cancelled);
}

void TestRecognizer::survivesHavingNothing()
{
    const Document document = sample(u"brindle-privacy.txt"_s);
    const Recognizer untaught(ClauseCatalog({}, {}, {}));
    const auto nothing = untaught.recognize(document);
    VERIFY_OK(nothing);
    QCOMPARE(nothing->blocks.size(), document.blocks().size());
    for (const BlockLabels &labels : nothing->blocks)
        QVERIFY(labels.labels.isEmpty());
    const auto empty = m_recognizer->recognize(documentOf(QString()));
    VERIFY_OK(empty);
    QVERIFY(empty->blocks.isEmpty());
}

QTEST_GUILESS_MAIN(TestRecognizer)
#include "tst_recognizer.moc"
