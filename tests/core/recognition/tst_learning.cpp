// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recognition/learning.h"

#include "core/library/clauselibrary.h"
#include "core/recognition/evidence.h"
#include "tests/support/verifyresult.h"

#include <QTest>

#include <optional>

using namespace clausula;
using namespace Qt::StringLiterals;

class TestLearning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void comesWithTheProgram();
    void isWhatTrainingGives();
    void isNotForAnotherLibrary();
    void survivesWriting();
    void refusesDamage();

private:
    std::optional<ClauseCatalog> m_catalog;
};

namespace {

/** \a catalog with its first type changed by \a change. */
template<typename Change>
ClauseCatalog changed(const ClauseCatalog &catalog, Change change)
{
    QList<ClauseType> types = catalog.types();
    change(types.first());
    return {catalog.identity(), types, catalog.frameworks()};
}

/** A few types with a few exemplars: quick to learn from. */
ClauseCatalog smallCatalog(const ClauseCatalog &catalog)
{
    QList<ClauseType> types = catalog.types().first(3);
    for (ClauseType &type : types) {
        type.exemplars = type.exemplars.first(5);
        type.sharedExemplars.clear();
    }
    return {catalog.identity(), types, {}};
}

Learning someLearning(const ClauseCatalog &catalog)
{
    const ClauseCatalog small = smallCatalog(catalog);
    return learningOf(EvidenceReader(small, small, 1, {}), small);
}

} // namespace

void TestLearning::initTestCase()
{
    const auto library = ClauseLibrary::openBuiltIn();
    VERIFY_OK(library);
    m_catalog.emplace(library->catalog().value());
}

void TestLearning::comesWithTheProgram()
{
    const auto learning = builtInLearning(*m_catalog);
    QVERIFY(learning.has_value());
    QCOMPARE(learning->coefficients.size(), size_t(m_catalog->types().size()));
    QCOMPARE(learning->generality.size(), size_t(m_catalog->types().size()));
}

// Whether something was learned before or just now must not show in any result.
void TestLearning::isWhatTrainingGives()
{
    const ClauseCatalog small = smallCatalog(*m_catalog);
    const EvidenceReader reader(small, small, 1, {});
    const Learning learning = learningOf(reader, small);
    std::vector<Example> examples;
    for (int type = 0; type < reader.typeCount(); ++type) {
        for (const Exemplar &exemplar : reader.exemplarsOf(type))
            examples.push_back({exemplar.features, type});
    }
    const int features = reader.vocabulary().size();
    const LinearModel known(examples, learning.coefficients, features);
    for (int feature = 0; feature <= features; ++feature) {
        for (int type = 0; type < reader.typeCount(); ++type)
            QCOMPARE(known.weight(feature, type), reader.model().weight(feature, type));
    }
}

void TestLearning::isNotForAnotherLibrary()
{
    const auto more = [](ClauseType &type) { type.exemplars.append(u"We keep one more."_s); };
    QVERIFY(!builtInLearning(changed(*m_catalog, more)));
    const auto other = [](ClauseType &type) { type.exemplars.first() += u'!'; };
    QVERIFY(!builtInLearning(changed(*m_catalog, other)));
    const auto cue = [](ClauseType &type) { type.cues.append({Cue::Where::Text, 3, u"ledger"_s}); };
    QVERIFY(!builtInLearning(changed(*m_catalog, cue)));
    const auto title = [](ClauseType &type) { type.title += u'!'; }; // nothing is learned from it
    QVERIFY(builtInLearning(changed(*m_catalog, title)));
}

void TestLearning::survivesWriting()
{
    const Learning learning = someLearning(*m_catalog);
    QCOMPARE(learningFrom(toBytes(learning)), learning);
}

void TestLearning::refusesDamage()
{
    const QByteArray bytes = toBytes(someLearning(*m_catalog));
    for (qsizetype size = 0; size < bytes.size(); size += 7)
        QVERIFY(!learningFrom(bytes.first(size)));
    QVERIFY(!learningFrom(bytes + '\0'));
    QByteArray endless = bytes;
    endless.replace(bytes.indexOf(someLearning(*m_catalog).lessons) + 32, 4, "\xff\xff\xff\x7f");
    QVERIFY(!learningFrom(endless));
}

QTEST_GUILESS_MAIN(TestLearning)
#include "tst_learning.moc"
