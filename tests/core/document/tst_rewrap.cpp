// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/documentreader.h"
#include "core/document/textlines.h"
#include "tests/core/document/structurelisting.h"
#include "tests/support/verifyresult.h"

#include <QDir>
#include <QHash>
#include <QRandomGenerator>
#include <QTest>

using namespace clausula;
using namespace Qt::StringLiterals;

/** However a text's lines are broken, its blocks stay the same. */
class TestRewrap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsTheSameBlocksAtAnyWidth_data();
    void findsTheSameBlocksAtAnyWidth();
    void findsMostBlocksWithoutBlankLines_data();
    void findsMostBlocksWithoutBlankLines();
    void isNotMovedByBlanksAndLineEnds_data();
    void isNotMovedByBlanksAndLineEnds();
};

namespace {

/** A block as it comes out of the text that a reader listed, and its lines there. */
struct Piece
{
    BlockKind kind;
    QString words;
    QStringList lines;
};

struct Source
{
    QString name;
    QList<Piece> pieces;
};

struct Wrapping
{
    int width = 72;
    int ragged = 0; ///< columns by which lines fall short at random
    bool blankLines = true;
};

QList<Source> s_sources;

// Texts in which some width leaves no way to tell, each with the reason, and how many blocks may differ.
struct Exception
{
    QLatin1StringView name;
    int blocks;
};
constexpr Exception exceptions[] = {
    {"bank-facts-table.txt"_L1,
     1}, // an entry "Vermont:" at the end of a line, a sentence in small letters below
    {"headings-with-periods.txt"_L1, 1},     // a run-in question that fills the first line
    {"legal-decimals.txt"_L1, 2},            // three lines reach the width at 120 columns: too few to know it
    {"name-and-address.txt"_L1, 2},          // a firm's name and half its address fill the first line
    {"no-headings-wrapped.txt"_L1, 1},       // a line that ends in an initial: "R."
    {"paragraph-signs.txt"_L1, 1},           // an address within the sentence begins a line
    {"slogans.txt"_L1, 2},                   // one broken line in the whole text
    {"tables-of-tabs-and-blanks.txt"_L1, 1}, // the same
    {"unmarked-lists.txt"_L1, 3},            // entries that are told by their short lines
    {"wrapped-enumerations.txt"_L1, 1},      // "(i)" and "(ii)" of a sentence both begin a line
    {"wrapped-without-blank-lines.txt"_L1, 1}, // an address within the sentence begins a line
};

int allowedDifferences(const QString &name)
{
    const auto *found = std::ranges::find_if(exceptions, [&](const Exception &e) { return e.name == name; });
    return found == std::end(exceptions) ? 0 : found->blocks;
}

QList<Piece> piecesOf(const Document &document)
{
    QList<Piece> pieces;
    for (const Block &block : document.blocks()) {
        QStringList lines;
        for (int line = block.startLine; line <= block.endLine; ++line)
            lines.append(document.text(document.lineSpan(line)).toString());
        pieces.append({block.kind, document.flowText(block), lines});
    }
    return pieces;
}

// Headings, tables and furniture keep their lines.
bool flows(const Piece &piece)
{
    return piece.kind == BlockKind::Paragraph || piece.kind == BlockKind::ListItem;
}

QStringList wrapped(const QString &words, const Wrapping &wrapping, QRandomGenerator &random)
{
    const auto nextWidth = [&] {
        return wrapping.width - (wrapping.ragged > 0 ? random.bounded(wrapping.ragged + 1) : 0);
    };
    QStringList lines{QString()};
    qsizetype width = nextWidth();
    for (const QStringView word : QStringTokenizer{words, u' '}) {
        QString &line = lines.last();
        if (!line.isEmpty() && line.size() + 1 + word.size() > width) {
            lines.append(word.toString());
            width = nextWidth();
        } else {
            line += line.isEmpty() ? word.toString() : u' ' + word.toString();
        }
    }
    return lines;
}

QString rewrapped(const Source &source, const Wrapping &wrapping)
{
    QRandomGenerator random(11);
    QStringList lines;
    for (const Piece &piece : source.pieces) {
        if (wrapping.blankLines && !lines.isEmpty())
            lines.append(QString());
        lines += flows(piece) ? wrapped(piece.words, wrapping, random) : piece.lines;
    }
    return lines.join(u'\n') + u'\n';
}

// How many of the pieces come out as they went in.
int agreeing(const QList<Piece> &want, const QList<Piece> &found)
{
    QHash<std::pair<int, QString>, int> left;
    for (const Piece &piece : found)
        ++left[{int(piece.kind), piece.words}];
    int same = 0;
    for (const Piece &piece : want)
        same += left[{int(piece.kind), piece.words}]-- > 0;
    return same;
}

QString firstDifference(const QList<Piece> &want, const QList<Piece> &found)
{
    for (qsizetype at = 0; at < std::min(want.size(), found.size()); ++at) {
        if (want[at].kind != found[at].kind || want[at].words != found[at].words)
            return want[at].words.left(60) + u" / "_s + found[at].words.left(60);
    }
    return {};
}

void addWrappings(std::initializer_list<int> widths)
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("ragged");
    for (const int width : widths) {
        for (const int ragged : {0, 5, 10})
            QTest::addRow("%d columns, up to %d short", width, ragged) << width << ragged;
    }
}

} // namespace

void TestRewrap::initTestCase()
{
    const QDir folder(QStringLiteral(TEST_DATA "/structure"));
    for (const QString &name : structureFixtures(folder.path())) {
        const auto document = readDocument(folder.filePath(name));
        VERIFY_OK(document);
        const auto &aside = document->loadReport().setAside;
        const bool paged =
            std::ranges::any_of(aside, [](const SetAside &lines) { return lines.why == "page"_L1; });
        if (!paged &&
            name.endsWith(".txt"_L1)) // pages end after so many lines; Markdown has lines of its own
            s_sources.append({name, piecesOf(*document)});
    }
    QVERIFY(s_sources.size() > 15);
}

void TestRewrap::findsTheSameBlocksAtAnyWidth_data()
{
    addWrappings({40, 47, 56, 64, 72, 80, 90, 100, 110, 120});
}

void TestRewrap::findsTheSameBlocksAtAnyWidth()
{
    QFETCH(int, width);
    QFETCH(int, ragged);
    QStringList wrong;
    for (const Source &source : s_sources) {
        const Document document = Document::fromText(rewrapped(source, {width, ragged, true}), {});
        const QList<Piece> found = piecesOf(document);
        const qsizetype differing = source.pieces.size() - agreeing(source.pieces, found);
        if (differing > allowedDifferences(source.name))
            wrong.append(source.name + u": "_s + QString::number(differing) + u": "_s +
                         firstDifference(source.pieces, found));
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestRewrap::findsMostBlocksWithoutBlankLines_data()
{
    addWrappings({56, 72, 80, 100});
}

// A paragraph whose last line is full can't be told from the next one: some blocks are joined, none is lost.
void TestRewrap::findsMostBlocksWithoutBlankLines()
{
    QFETCH(int, width);
    QFETCH(int, ragged);
    qsizetype same = 0;
    qsizetype all = 0;
    for (const Source &source : s_sources) {
        const Document document = Document::fromText(rewrapped(source, {width, ragged, false}), {});
        same += agreeing(source.pieces, piecesOf(document));
        all += source.pieces.size();
    }
    QVERIFY2(same * 100 >= 92 * all, qPrintable(u"%1 of %2"_s.arg(same).arg(all)));
}

void TestRewrap::isNotMovedByBlanksAndLineEnds_data()
{
    QTest::addColumn<QString>("lineEnd");
    QTest::addColumn<QString>("indent");
    QTest::addColumn<QString>("blankLine");
    QTest::addColumn<QString>("trailing");
    QTest::newRow("CR LF") << u"\r\n"_s << u""_s << u""_s << u""_s;
    QTest::newRow("CR") << u"\r"_s << u""_s << u""_s << u""_s;
    QTest::newRow("indented") << u"\n"_s << u"    "_s << u""_s << u""_s;
    QTest::newRow("indented by no-break spaces") << u"\n"_s << u"\u00A0\u00A0"_s << u""_s << u""_s;
    QTest::newRow("no-break spaces on blank lines") << u"\n"_s << u""_s << u"\u00A0"_s << u""_s;
    QTest::newRow("blanks at the ends") << u"\n"_s << u""_s << u" \t"_s << u"  "_s;
    QTest::newRow("zero-width spaces at the ends") << u"\r\n"_s << u""_s << u""_s << u"\u200B"_s;
}

void TestRewrap::isNotMovedByBlanksAndLineEnds()
{
    QFETCH(QString, lineEnd);
    QFETCH(QString, indent);
    QFETCH(QString, blankLine);
    QFETCH(QString, trailing);
    for (const Source &source : s_sources) {
        const QString plain = rewrapped(source, {.width = 76, .ragged = 4});
        QString text;
        for (const QStringView line : QStringTokenizer{plain, u'\n'})
            text += line.isEmpty() ? blankLine + lineEnd : indent + line.toString() + trailing + lineEnd;
        const QByteArray want = listing(Document::fromText(plain, {}));
        QVERIFY2(listing(Document::fromText(text, {})) == want, qPrintable(source.name));
    }
}

QTEST_GUILESS_MAIN(TestRewrap)
#include "tst_rewrap.moc"
