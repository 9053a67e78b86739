// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/redline.h"
#include "core/document/documentreader.h"

#include <QTest>

using namespace clausula;
using namespace Qt::StringLiterals;

namespace {

using Rewrite = std::function<QString(const Document &, const Block &)>;

/** A copy in which \a rewrite made something of each block; what stands between them is kept. */
QString copied(const Document &document, const Rewrite &rewrite)
{
    QString text;
    qsizetype at = 0;
    for (const Block &block : document.blocks()) {
        text += document.text(spanBetween(at, block.span.start));
        text += rewrite(document, block);
        at = block.span.end();
    }
    text += document.text(spanBetween(at, document.text().size()));
    return text;
}

QString verbatim(const Document &document, const Block &block)
{
    return document.text(block.span).toString();
}

/** Paragraphs and items in lines of other lengths. */
QString wrapped(const Document &document, const Block &block)
{
    constexpr qsizetype width = 58;
    if (block.kind != BlockKind::Paragraph && block.kind != BlockKind::ListItem)
        return verbatim(document, block);
    QString text;
    qsizetype column = 0;
    for (const QString &word : verbatim(document, block).simplified().split(u' ')) {
        const bool fits = column == 0 || column + 1 + word.size() <= width;
        if (column > 0)
            text += fits ? u' ' : u'\n';
        column = fits ? column + 1 + word.size() : word.size();
        text += word;
    }
    return text;
}

/** Each paragraph and item on one line, its words set apart by two blanks. */
QString spaced(const Document &document, const Block &block)
{
    if (block.kind != BlockKind::Paragraph)
        return verbatim(document, block);
    return verbatim(document, block).replace(u' ', u"  "_s);
}

/** Numbers before headings and items become others. */
QString renumbered(const Document &document, const Block &block)
{
    QString text = verbatim(document, block);
    for (qsizetype i = 0; i < block.marker.length; ++i) {
        if (text[i].isDigit())
            text[i] = QChar(u'1' + (text[i].digitValue() + 3) % 9);
    }
    return text;
}

/** Bullets become others. */
QString bulleted(const Document &document, const Block &block)
{
    QString text = verbatim(document, block);
    if (block.marker.length == 1 && !text[0].isLetterOrNumber())
        text[0] = text[0] == u'•' ? u'-' : u'•';
    return text;
}

QString quoted(const Document &document, const Block &block)
{
    QString text = verbatim(document, block);
    for (QChar &c : text) {
        switch (c.unicode()) {
        case u'"':
            c = u'“';
            break;
        case u'“':
        case u'”':
            c = u'"';
            break;
        case u'\'':
            c = u'’';
            break;
        case u'’':
        case u'‘':
            c = u'\'';
            break;
        default:
            break;
        }
    }
    return text;
}

QString shouted(const Document &document, const Block &block)
{
    return block.kind == BlockKind::Heading ? verbatim(document, block).toUpper() : verbatim(document, block);
}

RecognizedDocument unrecognized(Document document)
{
    RecognizedDocument result{std::move(document), {}};
    result.recognition.blocks.resize(result.document.blocks().size());
    result.recognition.sections.resize(result.document.sections().size());
    return result;
}

Differences compared(const QString &left, const QString &right, const ComparisonSettings &settings = {})
{
    const auto onLeft = unrecognized(Document::fromText(left, {}));
    const auto onRight = unrecognized(Document::fromText(right, {}));
    return differences(onLeft, onRight, align(onLeft, onRight, settings).value(), settings).value();
}

/** "kind: left > right" of the first differences, for messages. */
QByteArray shown(const Differences &found, const QString &left, const QString &right)
{
    QStringList lines;
    for (const Difference &difference : found.list.first(std::min<qsizetype>(8, found.list.size())))
        lines.append(u"%1: %2 > %3"_s.arg(int(difference.kind))
                         .arg(difference.left.in(left).toString().simplified(),
                              difference.right.in(right).toString().simplified()));
    return lines.join(u'\n').toUtf8();
}

} // namespace

Q_DECLARE_METATYPE(bool Folding::*)
Q_DECLARE_METATYPE(int FoldCounts::*)

class TestFolding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNoChangeInACopy_data();
    void findsNoChangeInACopy();
    void countsWhatItFolds_data();
    void countsWhatItFolds();
    void setsPageFurnitureAside();
};

void TestFolding::findsNoChangeInACopy_data()
{
    QTest::addColumn<QString>("policy");
    QTest::addColumn<Rewrite>("rewrite");
    for (const char *name : {"assyst", "connact-cloud", "connectual-assistant", "conneqt", "helpu"}) {
        const auto add = [name](const char *how, const Rewrite &rewrite) {
            QTest::addRow("%s, %s", name, how) << QString::fromLatin1(name) << rewrite;
        };
        add("wrapped", wrapped);
        add("spaced", spaced);
        add("renumbered", renumbered);
        add("bulleted", bulleted);
        add("quoted", quoted);
        add("headings in capitals", shouted);
    }
}

void TestFolding::findsNoChangeInACopy()
{
    QFETCH(QString, policy);
    QFETCH(Rewrite, rewrite);
    const QString folder =
        qEnvironmentVariable("CLAUSULA_SHARED", QStringLiteral(PROJECT_SOURCE "/../shared"));
    const QString path = folder + u"/policies/%1.txt"_s.arg(policy);
    if (!QFile::exists(path))
        QSKIP("the policies beside the checkout are not there; set CLAUSULA_SHARED");
    const auto document = readDocument(path);
    QVERIFY(document);
    const QString copy = copied(*document, rewrite);
    const Differences found = compared(document->text(), copy);
    QVERIFY2(found.deleted.isEmpty() && found.inserted.isEmpty() && found.list.isEmpty(),
             shown(found, document->text(), copy).constData());
}

void TestFolding::countsWhatItFolds_data()
{
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    QTest::addColumn<bool Folding::*>("folded");
    QTest::addColumn<int FoldCounts::*>("count");
    QTest::newRow("numbers") << u"1. Names are kept.\n\n2. Sizes are kept.\n"_s
                             << u"3. Names are kept.\n\n4. Sizes are kept.\n"_s << &Folding::numbering
                             << &FoldCounts::numbering;
    QTest::newRow("bullets") << u"We keep:\n\n• all names\n• all sizes\n"_s
                             << u"We keep:\n\n- all names\n- all sizes\n"_s << &Folding::bullets
                             << &FoldCounts::bullets;
    QTest::newRow("line ends")
        << u"Names of visitors and the sizes that they wear are kept\nuntil the season is over.\n"_s
        << u"Names of visitors and the sizes that they wear\nare kept until the season is over.\n"_s
        << &Folding::wrapping << &FoldCounts::wrapping;
    QTest::newRow("blanks") << u"Names  are kept for nobody\u00A0else."_s
                            << u"Names are kept for nobody else."_s << &Folding::whiteSpace
                            << &FoldCounts::whiteSpace;
    QTest::newRow("quotation marks") << u"The \"user's\" name."_s << u"The “user’s” name."_s
                                     << &Folding::quotes << &FoldCounts::quotes;
    QTest::newRow("capitals") << u"Names of Users are kept."_s << u"Names of users are Kept."_s
                              << &Folding::letterCase << &FoldCounts::letterCase;
}

void TestFolding::countsWhatItFolds()
{
    QFETCH(QString, left);
    QFETCH(QString, right);
    QFETCH(bool Folding::*, folded);
    QFETCH(int FoldCounts::*, count);
    const Differences found = compared(left, right);
    QVERIFY2(found.list.isEmpty(), shown(found, left, right).constData());
    QVERIFY(found.folded.*count > 0);
    FoldCounts others = found.folded;
    others.*count = 0;
    QCOMPARE(others, FoldCounts());

    ComparisonSettings settings;
    settings.folding.*folded = false;
    const Differences unfolded = compared(left, right, settings);
    QVERIFY(!unfolded.list.isEmpty());
    QCOMPARE(unfolded.folded.*count, 0);
}

void TestFolding::setsPageFurnitureAside()
{
    const QString policy = u"Privacy Policy\n\nWe keep the names of visitors for a year.\n"_s;
    const QString page = policy + u"\n© 2024 Example Ltd. All rights reserved.\n"_s;
    const Differences found = compared(policy, page);
    QVERIFY2(found.list.isEmpty(), shown(found, policy, page).constData());
    QCOMPARE(found.folded.furniture, 1);
    QCOMPARE(found.rightFurniture.size(), 1);
    QVERIFY(found.rightFurniture[0].in(page).contains(u"All rights"_s));
    ComparisonSettings settings;
    settings.folding.furniture = false;
    QCOMPARE(compared(policy, page, settings).inserted, found.rightFurniture);
}

QTEST_GUILESS_MAIN(TestFolding)
#include "tst_folding.moc"
