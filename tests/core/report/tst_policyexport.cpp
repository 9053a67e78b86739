// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/docxreader.h"
#include "core/import/odtreader.h"
#include "core/report/policyexport.h"
#include "core/report/policyparts.h"
#include "tests/support/verifyresult.h"

#include <QRegularExpression>
#include <QTest>

using namespace clausula;
using namespace Qt::StringLiterals;

namespace {

const QDate date(2026, 1, 2);

Document policy(const QString &text, const QString &format)
{
    Origin origin;
    origin.name = u"policy"_s;
    origin.format = format;
    return Document::fromText(text, origin);
}

Result<Document> readBack(const QByteArray &bytes, PolicyFormat format)
{
    Origin origin;
    origin.name = u"policy"_s;
    const auto read =
        format == PolicyFormat::Word ? readDocx(bytes, origin.name) : readOdt(bytes, origin.name);
    return read.transform([&](const ImportedText &text) { return Document::fromImported(text, origin); });
}

/**
 * What a reader sees of each block: its kind, a heading's depth, its words with what numbers it. Readers of
 * other formats write Markdown's signs for headings and bullets.
 */
QStringList printed(const Document &document)
{
    static const QRegularExpression hashes(u"^#+ "_s);
    static const QRegularExpression bullet(u"^[•–-] "_s);
    QStringList lines;
    for (const Block &block : document.blocks()) {
        QString words = document.flowText(block);
        words.remove(hashes).remove(u"**"_s).replace(bullet, u"• "_s);
        lines.append(u"%1%2 %3"_s.arg(u"THPLRCB"_s.at(static_cast<int>(block.kind)))
                         .arg(block.isHeading() ? QString::number(block.level) : QString())
                         .arg(words));
    }
    return lines;
}

const QString plain = uR"(PRIVACY POLICY

1. What we keep

We keep your name for as long as
your account is open & no longer.

• a name
• an address

2. Your rights

Right to access: You may ask us for a copy of what we hold about you.

(a) ask us;
(b) ask the authority;

A second list goes on elsewhere:

(c) ask a court.

| Data | Kept for |
| Name | two years |
)"_s;

} // namespace

class TestPolicyExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas_data();
    void comesBackAsItWas();
    void numbersListsAsTheTextDoes_data();
    void numbersListsAsTheTextDoes();
    void keepsWhatNoListCanNumber();
    void turnsMarkdownIntoLooks();
    void marksRunInHeadings();
    void leavesOutWhatXmlCannotHold();
    void givesTheSameBytesAgain();
    void needsNoMorePaperThanItsWords();
};

void TestPolicyExport::comesBackAsItWas_data()
{
    QTest::addColumn<PolicyFormat>("format");
    QTest::newRow("Word") << PolicyFormat::Word;
    QTest::newRow("OpenDocument") << PolicyFormat::OpenDocument;
}

void TestPolicyExport::comesBackAsItWas()
{
    QFETCH(PolicyFormat, format);
    const Document before = policy(plain, u"text"_s);
    const auto bytes = exportPolicy(before, format, date);
    VERIFY_OK(bytes);
    const auto after = readBack(*bytes, format);
    VERIFY_OK(after);
    QCOMPARE(printed(*after), printed(before));
}

void TestPolicyExport::numbersListsAsTheTextDoes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("lists");
    QTest::newRow("figures") << u"1. one of them\n2. two of them\n3. three of them\n"_s << 1;
    QTest::newRow("beginning late") << u"4) four of them\n5) five of them\n"_s << 1;
    QTest::newRow("one left out") << u"1. one of them\n3. three of them\n4. four of them\n"_s << 2;
    QTest::newRow("letters past h") << u"(h) eight of them\n(i) nine of them\n(j) ten of them\n"_s << 1;
    QTest::newRow("i was a letter") << u"i. nine of them\nj. ten of them\n"_s << 1;
    QTest::newRow("i was a figure") << u"i. one of them\nii. two of them\niii. three of them\n"_s << 1;
    QTest::newRow("c was a letter") << u"c) three of them\nd) four of them\n"_s << 1;
    QTest::newRow("capitals") << u"A. one of them\nB. two of them\n"_s << 1;
    QTest::newRow("two glyphs") << u"• one of them\n• two of them\n– three of them\n"_s << 2;
}

void TestPolicyExport::numbersListsAsTheTextDoes()
{
    QFETCH(QString, text);
    QFETCH(int, lists);
    const Document before = policy(u"Our Policy\n\nWe keep this:\n\n"_s + text, u"text"_s);
    QCOMPARE(partsOf(before).lists.size(), lists);
    for (const PolicyFormat format : {PolicyFormat::Word, PolicyFormat::OpenDocument}) {
        const auto after = readBack(exportPolicy(before, format, date).value(), format);
        VERIFY_OK(after);
        QCOMPARE(printed(*after).sliced(2), printed(before).sliced(2));
    }
}

void TestPolicyExport::keepsWhatNoListCanNumber()
{
    const PolicyParts parts = partsOf(
        policy(u"Our Policy\n\nWe keep this:\n\n1.1 one of them is kept;\n1.2 two of them are kept;\n"_s,
               u"text"_s));
    QVERIFY(parts.lists.isEmpty());
    QCOMPARE((parts.parts.last().marker + u' ' + parts.parts.last().runs.first().text).trimmed(),
             u"1.2 two of them are kept;"_s);
}

void TestPolicyExport::turnsMarkdownIntoLooks()
{
    const PolicyParts parts = partsOf(policy(
        u"# Our *Policy*\n\n## 2. Cookies\n\nWe set **no** cookies; see [the list](https://x.example).\n\n- *none*\n"_s,
        u"markdown"_s));
    QCOMPARE(parts.parts.size(), 4);
    QCOMPARE(parts.parts[0].kind, PolicyPart::Kind::Title);
    QCOMPARE(parts.parts[1].runs, QList<PolicyRun>{{u"2. Cookies"_s}});
    QCOMPARE(parts.parts[2].runs.value(1), (PolicyRun{u"no"_s, true}));
    QCOMPARE(parts.parts[2].runs.value(3).text, u"the list"_s);
    QCOMPARE(parts.parts[3].runs, (QList<PolicyRun>{{u"none"_s, false, true}}));
}

void TestPolicyExport::marksRunInHeadings()
{
    const PolicyParts parts = partsOf(policy(plain, u"text"_s));
    const auto runIn = std::ranges::find_if(
        parts.parts, [](const PolicyPart &part) { return part.runs.value(0).text == "Right to access:"_L1; });
    QVERIFY(runIn != parts.parts.end());
    QVERIFY(runIn->runs.first().bold);
    QVERIFY(!runIn->runs.last().bold);
}

void TestPolicyExport::leavesOutWhatXmlCannotHold()
{
    const Document before = policy(u"Our Policy\n\nWe keep <a\u0001b> & \u0007more of it.\n"_s, u"text"_s);
    for (const PolicyFormat format : {PolicyFormat::Word, PolicyFormat::OpenDocument}) {
        const auto after = readBack(exportPolicy(before, format, date).value(), format);
        VERIFY_OK(after);
        QVERIFY(after->text().contains(u"We keep <ab> & more of it."_s));
    }
}

void TestPolicyExport::givesTheSameBytesAgain()
{
    const Document document = policy(plain, u"text"_s);
    for (const PolicyFormat format : {PolicyFormat::Word, PolicyFormat::OpenDocument})
        QCOMPARE(exportPolicy(document, format, date).value(), exportPolicy(document, format, date).value());
}

void TestPolicyExport::needsNoMorePaperThanItsWords()
{
    const auto pages = exportPolicy(policy(plain, u"text"_s), PolicyFormat::Pdf, date);
    VERIFY_OK(pages);
    QCOMPARE(pages->count("/Type /Page\n"), 1);
}

QTEST_MAIN(TestPolicyExport)
#include "tst_policyexport.moc"
