// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixtures.h"

#include "core/gap/elements.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace clausula;
using namespace clausula::fixtures;

/** The patterns of the library that ships, on sentences that a drafter of either side might write. */
class TestPatterns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsSentencesApart_data();
    void tellsSentencesApart();
    void raisesNoFlagOnWhatMayBeSigned_data();
    void raisesNoFlagOnWhatMayBeSigned();
    void hasEveryRungOfTheLadder_data();
    void hasEveryRungOfTheLadder();
    void refusesWhatMustBeRejected_data();
    void refusesWhatMustBeRejected();

private:
    const ClauseCatalog m_catalog = shippedCatalog();
};

namespace {

const QString folder = QStringLiteral(PROJECT_SOURCE "/tests/data/library/patterns/");

QStringList linesOf(const QString &fileName)
{
    QFile file(folder + fileName);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s can't be read", qPrintable(file.fileName()));
    return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

QStringList patternsOf(const ClauseCatalog &catalog, const ElementRef &ref)
{
    if (const RequiredElement *element = elementOf(catalog, ref))
        return element->patterns;
    const RedFlag *flag = redFlagOf(catalog, ref);
    return flag ? flag->patterns : QStringList();
}

bool anyMatches(const ClauseCatalog &catalog, const QStringList &patterns, const QString &text)
{
    return std::ranges::any_of(patterns, [&](const QString &pattern) {
        return catalog.patterns().compiled(pattern).match(text).hasMatch();
    });
}

void addClauses(const ClauseCatalog &catalog)
{
    QTest::addColumn<ClauseType>("type");
    for (const ClauseType &type : catalog.types()) {
        if (type.group != ClauseGroup::None)
            QTest::newRow(qPrintable(type.id)) << type;
    }
}

QString filled(QString wording)
{
    static const QRegularExpression placeholder(u"\\{\\{[^{}]+\\}\\}"_s);
    return wording.replace(placeholder, u"16"_s);
}

} // namespace

/** Every file holds lines of: id of an element or red flag, "yes" or "no", sentence; tabs in between. */
void TestPatterns::tellsSentencesApart_data()
{
    QTest::addColumn<QString>("clause");
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("expected");
    QTest::addColumn<QString>("sentence");
    const QStringList fileNames = QDir(folder).entryList({u"*.tsv"_s}, QDir::Files);
    QVERIFY(!fileNames.isEmpty());
    for (const QString &fileName : fileNames) {
        const QString clause = fileName.chopped(4);
        const QStringList lines = linesOf(fileName);
        for (const QString &line : lines) {
            const QStringList fields = line.split(u'\t');
            QVERIFY2(fields.size() == 3 && (fields[1] == u"yes"_s || fields[1] == u"no"_s), qPrintable(line));
            QTest::addRow("%s.%s: %s", qPrintable(clause), qPrintable(fields[0]), qPrintable(fields[2]))
                << clause << fields[0] << (fields[1] == u"yes"_s) << fields[2];
        }
    }
}

void TestPatterns::tellsSentencesApart()
{
    QFETCH(QString, clause);
    QFETCH(QString, id);
    QFETCH(QString, sentence);
    const QStringList patterns = patternsOf(m_catalog, {clause, id});
    QVERIFY2(!patterns.isEmpty(), "the clause type has no such element or red flag");
    QTEST(anyMatches(m_catalog, patterns, sentence), "expected");
}

void TestPatterns::raisesNoFlagOnWhatMayBeSigned_data()
{
    addClauses(m_catalog);
}

/** A fallback concedes something, and may raise one. */
void TestPatterns::raisesNoFlagOnWhatMayBeSigned()
{
    QFETCH(ClauseType, type);
    for (const QString &wording : {type.standardWording, type.acceptableWording}) {
        for (const RedFlag &flag : type.redFlags)
            QVERIFY2(!anyMatches(m_catalog, flag.patterns, filled(wording)), qPrintable(flag.id));
    }
}

void TestPatterns::hasEveryRungOfTheLadder_data()
{
    addClauses(m_catalog);
}

/** Each wording concedes more than the one before, so no two are one. */
void TestPatterns::hasEveryRungOfTheLadder()
{
    QFETCH(ClauseType, type);
    const QSet<QString> wordings{type.standardWording, type.acceptableWording, type.fallbackWording,
                                 type.rejectWording};
    QCOMPARE(wordings.size(), 4);
    QVERIFY(!wordings.contains(QString()));
    QVERIFY(!type.guidance.isEmpty());
    QVERIFY(!type.escalation.isEmpty());
}

void TestPatterns::refusesWhatMustBeRejected_data()
{
    addClauses(m_catalog);
}

/** By a red flag; where a clause has none that fits, by saying nothing of what it has to say. */
void TestPatterns::refusesWhatMustBeRejected()
{
    QFETCH(ClauseType, type);
    const QString wording = filled(type.rejectWording);
    const auto found = [&](const auto &item) { return anyMatches(m_catalog, item.patterns, wording); };
    QVERIFY(std::ranges::any_of(type.redFlags, found) || std::ranges::none_of(type.requiredElements, found));
}

QTEST_GUILESS_MAIN(TestPatterns)
#include "tst_patterns.moc"
