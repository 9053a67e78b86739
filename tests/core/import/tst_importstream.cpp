// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/importstream.h"

#include <QRandomGenerator>
#include <QTest>

using namespace clausula;
using namespace Qt::StringLiterals;

namespace {

ImportedText sample()
{
    ImportedText imported;
    imported.format = u"docx"_s;
    imported.encoding = u"UTF-8"_s;
    imported.text = u"# Cookies\n\n- a few \U0001F36A ones\n"_s;
    imported.blocks = {
        {.kind = ImportedKind::Heading, .level = 1, .span = {0, 9}},
        {.kind = ImportedKind::ListItem, .span = {11, 16}, .marker = {11, 1}},
    };
    LoadReport &load = imported.load;
    load.repaired = {u"hyphenation"_s};
    load.joinedLines = 300;
    load.setAside = {{1, 2, u"contents"_s}, {0, 0, u"page"_s, u"Page 1"_s, 1}};
    load.hidden = {{HiddenKind::Comment, {11, 0}, u"too many?"_s, u"Ann"_s, 1}};
    load.changes = TrackedChanges::AllMarks;
    load.notUnderstood = {{u"picture"_s, 3, 2}};
    load.pages = {{0, 1}, {11, 2}};
    load.notices = {u"reduced-sandbox"_s};
    return imported;
}

bool isInOrder(const ImportedText &imported)
{
    qsizetype end = 0;
    for (const ImportedBlock &block : imported.blocks) {
        if (block.span.start < end || block.span.end() > imported.text.size())
            return false;
        end = block.span.end();
    }
    return true;
}

} // namespace

class TestImportStream : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void returnsWhatWasWritten()
    {
        const Result<ImportedText> read = readImportStream(writeImportStream(sample()), u"a.docx"_s);
        QVERIFY(read.has_value());
        QCOMPARE(*read, sample());
    }

    void refusesMoreEntriesThanAnyFileHas()
    {
        ImportedText imported = sample();
        imported.load.notices.resize(6'000'000); // a byte each in the stream, many more in memory
        const Result<ImportedText> read = readImportStream(writeImportStream(imported), u"a.docx"_s);
        QVERIFY(!read.has_value());
        QCOMPARE(read.error().code, ErrorCode::ReaderStopped);
    }

    void returnsErrorsAboutTheFile()
    {
        const auto error = failure(ErrorCode::UnsafeInput, {}, u"4096 pages"_s);
        const Result<ImportedText> read = readImportStream(writeImportStream(error), u"a.pdf"_s);
        QVERIFY(!read);
        QCOMPARE(read.error(), (Error{ErrorCode::UnsafeInput, u"a.pdf"_s, u"4096 pages"_s}));
    }

    void mayNotSpeakOfOtherThings()
    {
        const auto error = failure(ErrorCode::LibraryDamaged, {}, u"delete it"_s);
        const Result<ImportedText> read = readImportStream(writeImportStream(error), u"a.pdf"_s);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::ReadFailed);
    }

    void refusesEveryCut()
    {
        const QByteArray bytes = writeImportStream(sample());
        for (qsizetype length = 0; length < bytes.size(); ++length)
            QVERIFY(!readImportStream(bytes.first(length), u"a"_s));
        QVERIFY(!readImportStream(bytes + "end\n", u"a"_s));
    }

    void refusesBlocksOutOfOrder()
    {
        ImportedText imported = sample();
        std::swap(imported.blocks[0], imported.blocks[1]);
        QVERIFY(!readImportStream(writeImportStream(imported), u"a"_s));
    }

    void refusesSpansOutsideTheText()
    {
        ImportedText imported = sample();
        imported.blocks.last().span.length = 1000;
        QVERIFY(!readImportStream(writeImportStream(imported), u"a"_s));
        imported = sample();
        imported.load.pages.last().offset = 1000;
        QVERIFY(!readImportStream(writeImportStream(imported), u"a"_s));
    }

    void keepsItsPromisesWhateverTheBytesAre()
    {
        const QByteArray good = writeImportStream(sample());
        QRandomGenerator random(7);
        for (int run = 0; run < 20'000; ++run) {
            QByteArray bytes = good;
            for (int change = random.bounded(1, 4); change > 0; --change)
                bytes[random.bounded(18, int(bytes.size()))] = char(random.bounded(256));
            const Result<ImportedText> read = readImportStream(bytes, u"a"_s);
            QVERIFY(!read || isInOrder(*read));
        }
    }
};

QTEST_GUILESS_MAIN(TestImportStream)
#include "tst_importstream.moc"
