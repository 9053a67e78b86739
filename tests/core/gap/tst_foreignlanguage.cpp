// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gap/foreignlanguage.h"

#include "core/recognition/recognizer.h"
#include "fixtures.h"
#include "tests/support/verifyresult.h"

#include <QTest>

using namespace clausula;
using namespace clausula::fixtures;

/** Text in another language is said to be unread, not judged. */
class TestForeignLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysThatAForeignPolicyIsUnread();
    void readsTheEnglishPartOfAMixedPolicy();
    void leavesEnglishAlone();
    void takesUpEnglishThatReplacesForeignText();

private:
    [[nodiscard]] AnalyzedDocument judged(const QString &text) const;

    std::optional<Recognizer> m_recognizer;
};

namespace {

const QString english =
    u"How long we keep your data\n\nWe keep your personal data for two years after the contract "
    "has ended, and then we delete it, unless the tax law makes us keep it longer.\n\n"_s;
const QString german = u"Wie lange wir Ihre Daten speichern\n\nWir speichern Ihre Daten zwei Jahre nach dem "
                       u"Ende des Vertrags und "
                       "löschen sie dann, soweit uns nicht das Steuerrecht dazu verpflichtet, sie für eine "
                       "längere Zeit aufzuheben. "
                       "Sie haben das Recht auf Auskunft über die Daten, die wir von Ihnen haben.\n\n"_s;

qsizetype labelled(const AnalyzedDocument &document)
{
    return std::ranges::count_if(document.recognized.recognition.blocks,
                                 [](const BlockLabels &block) { return !block.labels.isEmpty(); });
}

QStringList warningIds(const AnalyzedDocument &document)
{
    QStringList ids;
    for (const Warning &warning : document.analysis.warnings)
        ids.append(warning.id);
    return ids;
}

} // namespace

void TestForeignLanguage::initTestCase()
{
    m_recognizer.emplace(shippedCatalog());
}

AnalyzedDocument TestForeignLanguage::judged(const QString &text) const
{
    const Document document = Document::fromText(text, {});
    const RecognizedDocument recognized{document, m_recognizer->recognize(document).value()};
    return {recognized, analyzeDocument(recognized, m_recognizer->catalog(), {u"gdpr-13-14"_s}).value()};
}

void TestForeignLanguage::saysThatAForeignPolicyIsUnread()
{
    const AnalyzedDocument document = judged(german);
    QCOMPARE(labelled(document), 0);
    const auto &warnings = document.analysis.warnings;
    const auto warning = std::ranges::find(warnings, u"unsupported-language"_s, &Warning::id);
    QVERIFY(warning != warnings.end());
    QCOMPARE(warning->severity, Importance::High);
    QVERIFY(warning->message.contains(u"German"));
    QCOMPARE(warning->evidence.line, 1);
    for (const Coverage &coverage : document.analysis.coverage)
        QVERIFY2(coverage.status != CoverageStatus::Missing, qPrintable(coverage.clause));
    QVERIFY(!document.analysis.requirements.isEmpty());
    for (const RequirementResult &result : document.analysis.requirements)
        QVERIFY2(result.status == RequirementStatus::Unclear, qPrintable(result.requirement));
}

void TestForeignLanguage::readsTheEnglishPartOfAMixedPolicy()
{
    const AnalyzedDocument alone = judged(english);
    const AnalyzedDocument document = judged(english + english + german);
    QVERIFY(warningIds(document).contains(u"unsupported-language"_s));
    const auto &blocks = document.recognized.document.blocks();
    const auto &labels = document.recognized.recognition.blocks;
    QCOMPARE(blocks.size(), 6);
    QVERIFY(labels[5].labels.isEmpty());
    QCOMPARE(labels[1].labels.first().clause, alone.recognized.recognition.blocks[1].labels.first().clause);
    QCOMPARE(labels[1].labels.first().clause, u"retention"_s);
}

void TestForeignLanguage::leavesEnglishAlone()
{
    const AnalyzedDocument document = judged(english);
    QVERIFY(labelled(document) > 0);
    QVERIFY(!warningIds(document).contains(u"unsupported-language"_s));
    QVERIFY(std::ranges::contains(document.analysis.coverage, CoverageStatus::Missing, &Coverage::status));
}

void TestForeignLanguage::takesUpEnglishThatReplacesForeignText()
{
    const Document before = Document::fromText(german + german, {});
    const Document after = Document::fromText(german + english + english, {});
    const Recognition old = m_recognizer->recognize(before).value();
    QCOMPARE(m_recognizer->recognizeAgain(after, before, old).value(),
             m_recognizer->recognize(after).value());
    const Recognition now = m_recognizer->recognize(after).value();
    QCOMPARE(m_recognizer->recognizeAgain(before, after, now).value(), old);
}

QTEST_GUILESS_MAIN(TestForeignLanguage)
#include "tst_foreignlanguage.moc"
