// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/printable.h"

#include <QTest>

using namespace clausula;
using namespace Qt::StringLiterals;

class TestPrintable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesTextHarmless_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << u"We keep “data” – für 7 €."_s << u"We keep “data” – für 7 €."_s;
        QTest::newRow("line breaks") << u" a\r\n  b\tc\u00a0d "_s << u"a b c d"_s;
        QTest::newRow("colour") << u"\x1b[31mred\x1b[0m"_s << u"\\x1b[31mred\\x1b[0m"_s;
        QTest::newRow("window title") << u"\x1b]0;owned\x07"_s << u"\\x1b]0;owned\\x07"_s;
        QTest::newRow("C1 control sequence") << u"\u009b2J"_s << u"\\x9b2J"_s;
        QTest::newRow("backspace and delete") << u"no\x08\x08\x7f"_s << u"no\\x08\\x08\\x7f"_s;
        QTest::newRow("direction override") << u"a\u202eb\u2066c"_s << u"a\\u{202e}b\\u{2066}c"_s;
        QTest::newRow("beyond the basic plane") << u"\U0001F512 safe"_s << u"\U0001F512 safe"_s;
    }
    void makesTextHarmless()
    {
        QFETCH(QString, text);
        QTEST(printable(text), "shown");
    }

    void keepsSpacesWhenOnlyEscaping() { QCOMPARE(escaped(u"a   b\nc\u2028d"), u"a   b\\x0ac\\u{2028}d"_s); }
};

QTEST_GUILESS_MAIN(TestPrintable)
#include "tst_printable.moc"
