// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/departurerows.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clausula;

namespace {

/** Title (0), "Keeping" (1) with paragraphs 2 and 3, "Sharing" (4) with paragraph 5. */
Document twoSections()
{
    return Document::fromText(u"# Policy\n\n## Keeping\n\nWe keep it for a year.\n\nThen it goes away.\n\n"
                              u"## Sharing\n\nNobody else ever gets to see it.\n"_s,
                              {});
}

AlignedSection sections(int left, int right, int group,
                        AlignedSection::Kind kind = AlignedSection::Kind::Changed)
{
    AlignedSection pair;
    pair.left = left;
    pair.right = right;
    pair.group = group;
    pair.kind = kind;
    pair.similarity = 0.5;
    return pair;
}

} // namespace

class TestDepartureRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(twoSections().blocks().size(), 6);
        QCOMPARE(twoSections().sections().size(), 3);
    }

    void putsSplitParagraphsIntoOneRow()
    {
        Alignment alignment;
        alignment.sections = {sections(1, 1, 0)};
        alignment.blocks = {{1, 1, 1}, {2, 3, 0.6}, {2, 2, 0.5}, {3, -1, 0}};
        const DepartureRows rows = departureRows(twoSections(), twoSections(), alignment);
        QCOMPARE(rows.groups.size(), 1);
        const QList<DepartureRow> expected{{{2}, {2, 3}}, {{3}, {}}};
        QCOMPARE(rows.groups.first().rows, expected);
        QVERIFY(rows.transferred.isEmpty());
    }

    void keepsAParagraphThatFacesAHeading()
    {
        Alignment alignment;
        alignment.sections = {sections(1, 1, 0)};
        alignment.blocks = {{1, 2, 0.3}, {2, 1, 0.3}};
        const QList<DepartureRow> expected{{{}, {2}}, {{2}, {}}};
        QCOMPARE(departureRows(twoSections(), twoSections(), alignment).groups.first().rows, expected);
    }

    void gathersTheSectionsOfASplit()
    {
        Alignment alignment;
        alignment.sections = {sections(0, 0, 0, AlignedSection::Kind::Same), sections(1, 2, 1),
                              sections(1, 1, 1)};
        alignment.sections[2].similarity = 0.7;
        alignment.sections[2].moved = true;
        const DepartureRows rows = departureRows(twoSections(), twoSections(), alignment);
        QCOMPARE(rows.groups.size(), 2);
        QVERIFY(rows.groups[0].same);
        QVERIFY(!rows.groups[1].same);
        QVERIFY(rows.groups[1].moved);
        QCOMPARE(rows.groups[1].left, QList<int>{1});
        QCOMPARE(rows.groups[1].right, (QList<int>{1, 2}));
        QCOMPARE(rows.groups[1].similarity, 0.7);
    }

    void setsTextAsideThatWentToAnotherSection()
    {
        Alignment alignment;
        alignment.sections = {sections(1, 1, 0), sections(2, -1, 1, AlignedSection::Kind::OnlyLeft),
                              sections(-1, 2, 2, AlignedSection::Kind::OnlyRight)};
        alignment.blocks = {{2, 2, 1}, {5, 3, 0.9}, {3, -1, 0}, {-1, 5, 0}};
        const DepartureRows rows = departureRows(twoSections(), twoSections(), alignment);
        QCOMPARE(rows.transferred, (QList<DepartureRow>{{{5}, {3}}}));
        QCOMPARE(rows.groups[0].rows, (QList<DepartureRow>{{{2}, {2}}, {{3}, {}}}));
        QVERIFY(rows.groups[1].rows.isEmpty());
        QCOMPARE(rows.groups[2].rows, (QList<DepartureRow>{{{}, {5}}}));
    }
};

QTEST_GUILESS_MAIN(TestDepartureRows)
#include "tst_departurerows.moc"
