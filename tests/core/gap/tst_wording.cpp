// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gap/wording.h"

#include <QSet>
#include <QTest>

using namespace clausula;

/** States are told apart by their word and, without colour, by their mark. */
class TestWording : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksEveryStateInItsOwnWay()
    {
        QString coverage;
        for (const CoverageStatus status :
             {CoverageStatus::Present, CoverageStatus::Partial, CoverageStatus::Missing,
              CoverageStatus::Unsure, CoverageStatus::NotApplicable})
            coverage += wording::mark(status);
        QCOMPARE(coverage, QStringLiteral("●◐○?–"));
        QString requirements;
        for (const RequirementStatus status : requirementStatuses())
            requirements += wording::mark(status);
        QCOMPARE(requirements, coverage); // one legend serves both
    }

    void namesEveryStateInItsOwnWords()
    {
        QSet<QString> words;
        QSet<QString> definitions;
        for (const RequirementStatus status : requirementStatuses()) {
            words.insert(wording::of(status));
            definitions.insert(wording::definition(status));
        }
        QCOMPARE(words.size(), 5);
        QCOMPARE(definitions.size(), 5);
        QSet<QString> groups;
        for (const ClauseGroup group : {ClauseGroup::About, ClauseGroup::Collection, ClauseGroup::Use,
                                        ClauseGroup::Sharing, ClauseGroup::Transfers, ClauseGroup::Rights,
                                        ClauseGroup::Special, ClauseGroup::Legal, ClauseGroup::None})
            groups.insert(wording::of(group));
        QCOMPARE(groups.size(), 9);
    }

private:
    static QList<RequirementStatus> requirementStatuses()
    {
        return {RequirementStatus::Met, RequirementStatus::Partly, RequirementStatus::Missing,
                RequirementStatus::Unclear, RequirementStatus::NotApplicable};
    }
};

QTEST_GUILESS_MAIN(TestWording)
#include "tst_wording.moc"
