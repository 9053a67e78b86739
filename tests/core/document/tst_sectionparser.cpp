// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/sectionparser.h"

#include <QTest>

using namespace clausula;
using namespace Qt::StringLiterals;

class TestSectionParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void buildsTheTree_data();
    void buildsTheTree();
    void givesEachBlockItsSection();
};

namespace {

// "T1 p H2 p": T and H with their level, p paragraph, l list item, r table row, c contents.
QList<Block> blocksFrom(const QString &outline)
{
    QList<Block> blocks;
    for (const QString &word : outline.split(u' ', Qt::SkipEmptyParts)) {
        Block block;
        switch (word[0].unicode()) {
        case u'T':
            block.kind = BlockKind::Title;
            break;
        case u'H':
            block.kind = BlockKind::Heading;
            break;
        case u'l':
            block.kind = BlockKind::ListItem;
            break;
        case u'r':
            block.kind = BlockKind::TableRow;
            break;
        case u'c':
            block.kind = BlockKind::TableOfContents;
            break;
        default:
            block.kind = BlockKind::Paragraph;
        }
        block.level = word.size() > 1 ? word[1].digitValue() : 0;
        blocks.append(block);
    }
    return blocks;
}

// Each section as heading/parent/count.
QString printed(const QList<Section> &sections)
{
    QStringList parts;
    for (const Section &section : sections)
        parts.append(u"%1/%2/%3"_s.arg(section.heading).arg(section.parent).arg(section.blockCount));
    return parts.join(u' ');
}

} // namespace

void TestSectionParser::buildsTheTree_data()
{
    QTest::addColumn<QString>("outline");
    QTest::addColumn<QString>("sections");
    const auto row = [](const char *name, const QString &outline, const QString &sections) {
        QTest::newRow(name) << outline << sections;
    };
    row("nothing", u""_s, u""_s);
    row("title and headings", u"T1 p H2 p p H2 l"_s, u"0/-1/2 2/0/3 5/0/2"_s);
    row("deeper and back", u"T1 H2 H3 p H4 p H2 p"_s, u"0/-1/1 1/0/1 2/1/2 4/2/2 6/0/2"_s);
    row("text before the first heading", u"p p H2 p"_s, u"-1/-1/2 2/-1/2"_s);
    row("a level left out", u"T1 H4 p H2 p"_s, u"0/-1/1 1/0/2 3/0/2"_s);
    row("no headings: a paragraph with its list is a topic", u"p l l p r p"_s, u"-1/-1/3 -1/-1/2 -1/-1/1"_s);
    row("no headings but a title", u"T1 p l p"_s, u"0/-1/1 -1/0/2 -1/0/1"_s);
    row("contents stay with their heading", u"T1 H2 c H2 p"_s, u"0/-1/1 1/0/2 3/0/2"_s);
}

void TestSectionParser::buildsTheTree()
{
    QFETCH(QString, outline);
    QFETCH(QString, sections);
    QList<Block> blocks = blocksFrom(outline);
    QCOMPARE(printed(buildSections(blocks)), sections);
}

void TestSectionParser::givesEachBlockItsSection()
{
    QList<Block> blocks = blocksFrom(u"p T1 p H2 p l"_s);
    const QList<Section> sections = buildSections(blocks);
    QCOMPARE(sections.size(), 3);
    for (int at = 0; at < blocks.size(); ++at) {
        const Section &section = sections.at(blocks[at].section);
        QVERIFY(at >= section.firstBlock && at < section.endBlock());
    }
}

QTEST_GUILESS_MAIN(TestSectionParser)
#include "tst_sectionparser.moc"
