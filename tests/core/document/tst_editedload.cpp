// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/editedload.h"
#include "core/document/textchange.h"

#include <QTest>

using namespace clausula;
using namespace Qt::StringLiterals;

namespace {

/** A text in which all \a words are hidden, with one more deletion that is no part of it. */
Document documentWith(const QString &text, const QStringList &words)
{
    LoadReport load;
    for (const QString &hidden : words)
        load.hidden.append({HiddenKind::Insertion, {text.indexOf(hidden), hidden.size()}, hidden});
    load.hidden.append({HiddenKind::Deletion, {0, 0}, u"ten"_s});
    load.setAside.append({0, 0, u"page"_s, u"Page 1"_s, 1});
    load.changes = TrackedChanges::Original;
    load.repaired = {u"hyphenation"_s};
    load.notices = {u"reduced-sandbox"_s};
    load.notUnderstood.append({u"picture"_s, 2});
    return Document::fromText(text, {}, load);
}

} // namespace

/** What is known of a text's loading stays known while it is edited. */
class TestEditedLoad : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void movesSpans_data();
    void movesSpans();
    void keepsWhatTheFileHeld();
    void findsHiddenWordsAgain_data();
    void findsHiddenWordsAgain();
    void seesCharactersSetRight();
};

void TestEditedLoad::movesSpans_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<Span>("span");
    QTest::addColumn<Span>("moved");
    QTest::newRow("same text") << u"abcdef"_s << u"abcdef"_s << Span{2, 2} << Span{2, 2};
    QTest::newRow("before the change") << u"abcdef"_s << u"abcdXf"_s << Span{2, 2} << Span{2, 2};
    QTest::newRow("behind an insertion") << u"abcdef"_s << u"aXXbcdef"_s << Span{2, 2} << Span{4, 2};
    QTest::newRow("behind a deletion") << u"abcdef"_s << u"cdef"_s << Span{2, 2} << Span{0, 2};
    QTest::newRow("taken out") << u"abcdef"_s << u"abef"_s << Span{2, 2} << Span{2, 0};
    QTest::newRow("nothing is left") << u"abc"_s << QString() << Span{1, 2} << Span{0, 0};
    QTest::newRow("repeated letters") << u"aaa"_s << u"aaaa"_s << Span{0, 3} << Span{0, 3};
}

void TestEditedLoad::movesSpans()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(Span, span);
    QTEST(TextChange(before, after).moved(span), "moved");
}

void TestEditedLoad::keepsWhatTheFileHeld()
{
    const QString text = u"We keep it two years.\n"_s;
    const Document document = documentWith(text, {u"two"_s});
    const LoadReport load = loadAfterEditing(document, u"In short: we keep it two years.\n"_s);
    QCOMPARE(load.changes, TrackedChanges::Original);
    QCOMPARE(load.countTrackedChanges(), 2);
    QCOMPARE(load.repaired, (QStringList{u"hyphenation"_s}));
    QCOMPARE(load.notices, (QStringList{u"reduced-sandbox"_s}));
    QCOMPARE(load.notUnderstood, document.loadReport().notUnderstood);
    QCOMPARE(load.setAside.size(), 1);
    QCOMPARE(load.setAside.first().words, u"Page 1"_s);
}

void TestEditedLoad::findsHiddenWordsAgain_data()
{
    QTest::addColumn<QString>("after");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("edit in front") << u"So we keep it two years and tell nobody.\n"_s
                                   << QStringList{u"two"_s, u"nobody"_s};
    QTest::newRow("edits around") << u"So we keep it two years, and tell nobody at all.\n"_s
                                  << QStringList{u"two"_s, u"nobody"_s};
    QTest::newRow("one taken out") << u"We keep it five years and tell nobody.\n"_s
                                   << QStringList{u"nobody"_s};
    QTest::newRow("all taken out") << u"We keep it.\n"_s << QStringList();
}

void TestEditedLoad::findsHiddenWordsAgain()
{
    QFETCH(QString, after);
    const Document document =
        documentWith(u"We keep it two years and tell nobody.\n"_s, {u"two"_s, u"nobody"_s});
    QStringList found;
    for (const HiddenText &hidden : loadAfterEditing(document, after).hidden) {
        if (!hidden.isInText())
            continue;
        QCOMPARE(hidden.span.in(after), hidden.words);
        found.append(hidden.words);
    }
    QTEST(found, "found");
}

void TestEditedLoad::seesCharactersSetRight()
{
    LoadReport read;
    read.notices = {u"mojibake"_s};
    const Document document = Document::fromText(u"We don\u00e2\u20ac\u2122t sell.\n"_s, {}, read);
    const LoadReport left = loadAfterEditing(document, u"We don\u00e2\u20ac\u2122t sell it.\n"_s);
    QCOMPARE(left.notices, (QStringList{u"mojibake"_s}));
    const LoadReport repaired = loadAfterEditing(document, u"We don\u2019t sell.\n"_s);
    QVERIFY(repaired.notices.isEmpty());
    QCOMPARE(repaired.repaired, (QStringList{u"mojibake"_s}));
}

QTEST_GUILESS_MAIN(TestEditedLoad)
#include "tst_editedload.moc"
